/**
 * The child process that parses files, and the frames that parent and child exchange.
 *
 * <p>May import {@code text.format} and core's {@code model} and {@code read}. Open
 * {@link inquest.text.worker.Worker} first.
 */
@NullMarked
package inquest.text.worker;

import org.jspecify.annotations.NullMarked;
