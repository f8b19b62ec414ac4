/**
 * Measures counting: real tables beside what was published, simulated tables with known truth, speed.
 *
 * <p>Imports {@code core} and {@code text}. Open {@link inquest.bench.counting.CountingCommand} first.
 */
@NullMarked
package inquest.bench.counting;

import org.jspecify.annotations.NullMarked;
