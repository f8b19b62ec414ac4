/**
 * From text and tables to mentions and claims, by rules over grammar and over columns; and the settings that guide them.
 *
 * <p>May import {@code model} and {@code name}. Seams: {@link inquest.core.read.Extractor},
 * {@link inquest.core.read.Annotator}. Open {@link inquest.core.read.ProseReader} first, then
 * {@link inquest.core.read.ListReader}. The word tables are hand-kept files beside it.
 */
@NullMarked
package inquest.core.read;

import org.jspecify.annotations.NullMarked;
