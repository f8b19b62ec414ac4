package inquest.app.show;

import inquest.core.model.Anchor;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a claim was read as it was, or why mentions are held to be one: the tree of reasons, one a line. */
public final class Reasons {

    private Reasons() {}

    /** The reasons for the claim or cluster of that id; empty if the view holds neither. */
    public static Optional<String> of(CaseView view, String id) {
        Optional<Explanation> claim = view.claims().stream()
                .filter(c -> c.id().text().equals(id))
                .findFirst()
                .map(Reasons::of);
        return claim.or(() -> view.clusters().stream()
                        .filter(c -> c.id().equals(id))
                        .findFirst()
                        .map(Reasons::of))
                .map(Explanation::text);
    }

    private static Explanation of(Claim claim) {
        Claim.Assessment assessment = claim.assessment();
        String reading = String.format(
                Locale.ROOT,
                "claim %s: %s, at %s, score %.2f by %s",
                claim.id(),
                claim.act().label(),
                place(claim.anchor()),
                assessment.score(),
                assessment.reader());
        return Explanation.of(reading, assessment.why());
    }

    private static Explanation of(Cluster cluster) {
        List<Explanation> links = new ArrayList<>();
        for (Link link : cluster.links()) {
            String pair = String.format(
                    Locale.ROOT,
                    "%s and %s: the same with probability %.4f",
                    named(link.left()),
                    named(link.right()),
                    link.probability());
            links.add(Explanation.of(pair, link.why()));
        }
        String held = links.isEmpty()
                ? "no other is held to be the same"
                : cluster.mentions().size() + " mentions are held to be one";
        return new Explanation("cluster " + cluster.id() + ": " + held, links);
    }

    private static String named(Anchor anchor) {
        return "\"" + Cell.clean(anchor.quote()) + "\" (" + place(anchor) + ")";
    }

    private static String place(Anchor anchor) {
        return Cell.clean(anchor.path()) + " " + anchor.span().start() + "–"
                + anchor.span().end();
    }
}
