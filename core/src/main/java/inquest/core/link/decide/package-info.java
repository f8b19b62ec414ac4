/**
 * From scored pairs to people: clusters under constraints, and samples of them.
 *
 * <p>Open {@link inquest.core.link.decide.Clustering} first.
 */
@NullMarked
package inquest.core.link.decide;

import org.jspecify.annotations.NullMarked;
