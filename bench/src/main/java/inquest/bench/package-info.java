/**
 * Measures accuracy and speed against public data. Never shipped.
 *
 * <p>Open {@link inquest.bench.Main} first: one subcommand a stage.
 */
@NullMarked
package inquest.bench;

import org.jspecify.annotations.NullMarked;
