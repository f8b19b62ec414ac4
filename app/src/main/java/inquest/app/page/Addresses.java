package inquest.app.page;

import inquest.core.dossier.Dossier;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Exhibit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where everything stands in the dossier's folder: paths relative to it, with {@code #anchor}. */
final class Addresses {

    private final Map<String, String> clusters = new HashMap<>();
    private final Map<Claim.ClaimId, Place> claims = new HashMap<>();

    /** By exhibit: each is pointed at from everywhere. */
    private final Map<Integer, String> stems = new HashMap<>();

    /** A claim's exhibit, and how many claims of it stand before. */
    private record Place(int exhibit, int index) {}

    Addresses(Dossier dossier) {
        List<Exhibit> exhibits = dossier.view().exhibits();
        int highest = exhibits.stream().mapToInt(Exhibit::number).max().orElse(0);
        int digits = Math.max(3, Integer.toString(highest).length());
        for (Exhibit exhibit : exhibits) {
            stems.put(
                    exhibit.number(), "exhibits/" + String.format(Locale.ROOT, "%0" + digits + "d", exhibit.number()));
            List<Claim> own = dossier.claims(exhibit);
            for (int i = 0; i < own.size(); i++) {
                claims.put(own.get(i).id(), new Place(exhibit.number(), i));
            }
        }
    }

    /** Page n of a chapter whose first page is at {@code stem.html}. */
    static String page(String stem, int page) {
        return stem + (page == 1 ? "" : "-" + page) + ".html";
    }

    /** Notes the page that a cluster's profile begins on. */
    void enter(Cluster cluster, String page) {
        clusters.put(cluster.id(), page + "#p-" + cluster.id());
    }

    /** A profile; empty where the dossier has none. */
    Optional<String> cluster(String id) {
        return Optional.ofNullable(clusters.get(id));
    }

    /** An exhibit's page. */
    String exhibit(int number) {
        return page(stem(number), 1);
    }

    /** The highlighted words of a claim. */
    String words(Claim.ClaimId id) {
        return exhibit(place(id).exhibit()) + "#c-" + id;
    }

    /** The sentence beside the words; an exhibit tells its first 500 claims on its own page. */
    String told(Claim.ClaimId id) {
        return page(stem(place(id).exhibit()), place(id).index() / Slice.PAGE + 1) + "#k-" + id;
    }

    /** The number of a claim within its exhibit, from 1. */
    int ordinal(Claim.ClaimId id) {
        return place(id).index() + 1;
    }

    private Place place(Claim.ClaimId id) {
        Place place = claims.get(id);
        if (place == null) {
            throw new IllegalArgumentException(
                    "Claim " + id + " is cited but stands in no exhibit of the view. Build the view again.");
        }
        return place;
    }

    private String stem(int exhibit) {
        return Objects.requireNonNull(stems.get(exhibit), "an exhibit of the view");
    }
}
