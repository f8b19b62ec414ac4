/**
 * How many independent origins stand behind what sources say, and what contradicts what.
 *
 * <p>May import {@code model} and {@code name}. Open {@link inquest.core.weigh.Scales} first: it is the order of the steps. Then
 * {@link inquest.core.weigh.Genealogy}, which source derives from which; {@link inquest.core.weigh.Origins}, whom a claim goes back
 * to; {@link inquest.core.weigh.Support} and {@link inquest.core.weigh.Contradictions}. Nothing here decides what is true.
 */
@NullMarked
package inquest.core.weigh;

import org.jspecify.annotations.NullMarked;
