/**
 * Why two rows are held to be one or not, which question to put to a person next, and what the answers do to the scores.
 *
 * <p>Works on weights alone and knows nothing of how rows are compared. Open {@link inquest.core.link.explain.Waterfall}
 * first.
 */
@NullMarked
package inquest.core.link.explain;

import org.jspecify.annotations.NullMarked;
