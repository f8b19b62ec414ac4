/**
 * The command line: options, exit codes, messages.
 *
 * <p>May import every module. The only place that may use the standard streams. Open {@link inquest.app.Main} first, then
 * {@link inquest.app.Desk}, which says what a command can ask for.
 */
@NullMarked
package inquest.app;

import org.jspecify.annotations.NullMarked;
