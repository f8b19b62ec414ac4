/**
 * Names of people and bodies across spellings and scripts: normal forms, titles, skeletons.
 *
 * <p>Imports nothing of ours. Its tables ({@code titles.tsv}, {@code letters.tsv}, {@code particles.tsv}, {@code
 * sounds.tsv}) are hand-kept files beside it. Open {@link inquest.core.name.NameForm} first.
 */
@NullMarked
package inquest.core.name;

import org.jspecify.annotations.NullMarked;
