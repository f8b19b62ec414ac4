/**
 * Numbers of the dead and held, each kind of number in a type of its own.
 *
 * <p>{@link inquest.core.count.Figures} holds what is documented, named and claimed. {@link inquest.core.count.Counting} estimates how many
 * there are, seen or not, from {@link inquest.core.count.CaptureTable}s: its {@code Guard} refuses first, its estimators answer, its
 * {@code Judging} recommends by a written rule.
 *
 * <p>May import {@code model} and {@code name}, and alone in core the numeric library Hipparchus. Open
 * {@link inquest.core.count.Counting} first.
 */
@NullMarked
package inquest.core.count;

import org.jspecify.annotations.NullMarked;
