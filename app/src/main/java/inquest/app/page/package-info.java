/**
 * Sets the dossier as static pages that open from disk: addresses, page turns, templates, style sheet, folder.
 *
 * <p>May import {@code core}. The templates stand in {@code src/main/jte/dossier}. Open
 * {@link inquest.app.page.DossierWriter} first.
 */
@NullMarked
package inquest.app.page;

import org.jspecify.annotations.NullMarked;
