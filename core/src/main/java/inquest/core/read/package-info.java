/**
 * From bytes to claims: extracted text and tables, annotations, passages, mentions, claims.
 *
 * <p>May import {@code model} and {@code name}. Seams: {@link inquest.core.read.Extractor},
 * {@link inquest.core.read.Annotator}.
 */
@NullMarked
package inquest.core.read;

import org.jspecify.annotations.NullMarked;
