/**
 * What agreement and disagreement weigh: counted level patterns, the mixture fitted to them, weights and probabilities.
 *
 * <p>Open {@link inquest.core.link.score.LinkModel} first, then {@link inquest.core.link.score.Estimation}.
 */
@NullMarked
package inquest.core.link.score;

import org.jspecify.annotations.NullMarked;
