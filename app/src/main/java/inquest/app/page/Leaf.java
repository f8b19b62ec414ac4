package inquest.app.page;

import inquest.core.dossier.Dossier;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Exhibit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One page while it is set: its title, its place in the folder, where its links lead, the number of its next footnote. */
public final class Leaf {

    private final Dossier dossier;
    private final Addresses addresses;
    private final Page page;
    private int notes;

    Leaf(Dossier dossier, Addresses addresses, Page page) {
        this.dossier = dossier;
        this.addresses = addresses;
        this.page = page;
    }

    /**
     * A turn to another page of the same run.
     *
     * @param label its number
     * @param href where it is; null for this page
     */
    public record Turn(String label, @Nullable String href) {}

    public Dossier dossier() {
        return dossier;
    }

    public String title() {
        return page.number() == 1 ? page.title() : page.title() + ", page " + page.number();
    }

    public Tab tab() {
        return page.tab();
    }

    /** Whether it is the first page of its run, which has what a reader needs once. */
    public boolean isFirst() {
        return page.number() == 1;
    }

    /** The pages of the run that this one belongs to: the first, the last and those near; empty for a single page. */
    public List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        int gap = 0;
        for (int i = 1; page.of() > 1 && i <= page.of(); i++) {
            if (i == 1 || i == page.of() || Math.abs(i - page.number()) <= 4) {
                turns.add(new Turn(Integer.toString(i), i == page.number() ? null : to(page.sibling(i))));
                gap = 0;
            } else if (gap++ == 0) {
                turns.add(new Turn("…", null));
            }
        }
        return turns;
    }

    /** A link from this page to a path in the folder. */
    public String to(String path) {
        return (page.path().startsWith("exhibits/") ? "../" : "") + path;
    }

    /** The page of an exhibit. */
    public String to(Exhibit exhibit) {
        return to(addresses.exhibit(exhibit.number()));
    }

    /** A profile; null where there is none. */
    public @Nullable String to(Optional<String> cluster) {
        return cluster.flatMap(addresses::cluster).map(this::to).orElse(null);
    }

    /** A profile. */
    public @Nullable String to(Cluster cluster) {
        return to(Optional.of(cluster.id()));
    }

    /** The highlighted words of a claim. */
    public String words(Claim.ClaimId id) {
        return to(addresses.words(id));
    }

    /** The sentence beside the words of a claim. */
    public String told(Claim.ClaimId id) {
        return to(addresses.told(id));
    }

    /** The number of a claim within its exhibit. */
    public int ordinal(Claim.ClaimId id) {
        return addresses.ordinal(id);
    }

    /** The number of the next footnote on this page. */
    public int note() {
        return ++notes;
    }

    /** The language of a text, so that browsers choose letters for it: of an exhibit, as known; null where unknown. */
    public @Nullable String language(Exhibit exhibit) {
        return exhibit.outcome()
                .language()
                .or(() -> exhibit.source().language())
                .orElse(null);
    }

    /** The language tag of a name: its script, where that is Arabic; null for others. */
    public @Nullable String script(String name) {
        boolean plain = true;
        for (int at = 0; at < name.length() && plain; at++) {
            plain = name.charAt(at) < 0x80;
        }
        // Asked for several times for each of a million people.
        boolean arabic = !plain
                && name.codePoints()
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
        return arabic ? "und-Arab" : null;
    }
}
