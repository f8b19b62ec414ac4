/**
 * The dossier as values: sections, sentences, footnotes, highlighted texts. Computes nothing new, and never speaks in
 * its own voice of what happened: each sentence says who says it, and points at the words.
 *
 * <p>May import every package of floors 0 and 1. Open {@link inquest.core.dossier.Dossier} first, then
 * {@link inquest.core.dossier.Phrasing}.
 */
@NullMarked
package inquest.core.dossier;

import org.jspecify.annotations.NullMarked;
