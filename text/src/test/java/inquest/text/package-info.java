/** Tests of what is read in the child process, and of the folder walk. */
@NullMarked
package inquest.text;

import org.jspecify.annotations.NullMarked;
