/**
 * Numbers of the dead and held, each kind of number in a type of its own.
 *
 * <p>May import {@code model} and {@code name}. Open {@link inquest.core.count.Figures} first.
 */
@NullMarked
package inquest.core.count;

import org.jspecify.annotations.NullMarked;
