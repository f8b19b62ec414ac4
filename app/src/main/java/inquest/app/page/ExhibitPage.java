package inquest.app.page;

import gg.jte.Content;
import inquest.core.dossier.Dossier;
import inquest.core.model.Claim;
import inquest.core.model.Exhibit;
import java.util.List;
import java.util.Optional;

/**
 * What goes on a page about an exhibit.
 *
 * @param exhibit which
 * @param claims those told on this page
 * @param all how many it has
 */
public record ExhibitPage(Exhibit exhibit, List<Claim> claims, int all) {

    /** Its text with the words of its claims marked; empty where there is no text. */
    public Optional<Content> text(Leaf leaf) {
        Dossier dossier = leaf.dossier();
        boolean table = exhibit.outcome().kind() == Exhibit.Kind.TABLE;
        return dossier.transcript(exhibit)
                .map(transcript -> new ExhibitText(leaf, transcript, dossier.claims(exhibit), table));
    }
}
