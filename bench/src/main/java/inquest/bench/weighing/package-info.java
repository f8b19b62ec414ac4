/** Weighing on invented articles and lists with planted copies. Open {@link inquest.bench.weighing.WeighingCommand} first. */
@NullMarked
package inquest.bench.weighing;

import org.jspecify.annotations.NullMarked;
