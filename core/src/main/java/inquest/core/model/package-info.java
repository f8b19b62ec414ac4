/**
 * The nouns every stage speaks: exhibits and their accessions, claims and the words that make them,
 * mentions, clusters, acts, uncertain dates, quantities, explanations.
 *
 * <p>Imports nothing of ours. Values only: immutable records that check themselves on construction.
 * Open {@link inquest.core.model.Claim} first.
 */
@NullMarked
package inquest.core.model;

import org.jspecify.annotations.NullMarked;
