/**
 * Reading, measured on gold: claims of the product itself, scored against public annotations.
 *
 * <p>Open {@link inquest.bench.reading.ReadingCommand} first.
 */
@NullMarked
package inquest.bench.reading;

import org.jspecify.annotations.NullMarked;
