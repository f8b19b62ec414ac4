/**
 * The formats that we read: bytes of one file to text, table or members, in the process that asks.
 *
 * <p>One class a format, each a {@link inquest.text.format.Reading}. They are run by the child process; only
 * {@link inquest.text.format.Csv} is plain enough to be used anywhere. May import core's {@code model} and {@code read}
 * and the parsing libraries. Open {@link inquest.text.format.Formats} first.
 */
@NullMarked
package inquest.text.format;

import org.jspecify.annotations.NullMarked;
