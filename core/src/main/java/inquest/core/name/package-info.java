/**
 * Names of people and bodies across spellings and scripts: normal forms, titles, skeletons, and how near two spellings are.
 *
 * <p>Imports nothing of ours but the nouns. Its tables are files beside it: {@code titles.tsv}, {@code letters.tsv}, {@code
 * particles.tsv}, {@code compounds.tsv} and one {@code graphemes-….tsv} a script are kept by hand; {@code evidence.tsv} and
 * {@code likeness.tsv} are learned from pairs of spellings ({@code bench/run train-names}). Open {@link
 * inquest.core.name.NameForm} for names in prose, {@link inquest.core.name.Spelling} for fields that are compared.
 */
@NullMarked
package inquest.core.name;

import org.jspecify.annotations.NullMarked;
