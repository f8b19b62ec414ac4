/**
 * What is one and the same: mentions and rows that name one person, claims that speak of one act.
 *
 * <p>May import {@code model} and {@code name}. Open {@link inquest.core.link.Clusters} first, then
 * {@link inquest.core.link.Acts}.
 */
@NullMarked
package inquest.core.link;

import org.jspecify.annotations.NullMarked;
