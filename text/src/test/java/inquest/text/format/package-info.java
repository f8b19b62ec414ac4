/** Tests of the formats, each read in this process. */
@NullMarked
package inquest.text.format;

import org.jspecify.annotations.NullMarked;
