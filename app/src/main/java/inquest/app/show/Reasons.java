package inquest.app.show;

import inquest.core.dossier.Backing;
import inquest.core.dossier.Doubts;
import inquest.core.model.Act;
import inquest.core.model.Anchor;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Contradiction;
import inquest.core.model.Corroboration;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a claim was read as it was and whom it goes back to, why mentions or claims are held to be one, why two sides contradict each
 * other: the tree of reasons, one a line.
 */
public final class Reasons {

    private Reasons() {}

    /** The reasons for the claim, cluster, act or contradiction of that id; empty if the view holds none. */
    public static Optional<String> of(CaseView view, String id) {
        Optional<Explanation> claim = view.claims().stream()
                .filter(c -> c.id().text().equals(id))
                .findFirst()
                .map(c -> of(c, view));
        return claim.or(() -> view.clusters().stream()
                        .filter(c -> c.id().equals(id))
                        .findFirst()
                        .map(c -> of(c, view)))
                .or(() -> view.weighing().acts().stream()
                        .filter(act -> act.id().equals(id))
                        .findFirst()
                        .map(act -> of(act, view)))
                .or(() -> view.weighing().contradictions().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(Reasons::of))
                .map(Explanation::text);
    }

    private static Explanation of(Act act, CaseView view) {
        List<Explanation> why = new ArrayList<>(List.of(act.why()));
        new Backing(view).of(act).map(Corroboration::why).ifPresent(why::add);
        return new Explanation(
                "act " + act.id() + ": " + act.kind().label()
                        + act.target()
                                .map(target -> " of " + Cell.clean(target.name()))
                                .orElse(""),
                why);
    }

    private static Explanation of(Contradiction one) {
        return Explanation.of(
                "contradiction " + one.id() + ": " + one.type().label() + ", "
                        + one.outcome().label(),
                Explanation.of("one side: " + Cell.clean(one.left().says())),
                Explanation.of("the other: " + Cell.clean(one.right().says())),
                one.why());
    }

    private static Explanation of(Claim claim, CaseView view) {
        Claim.Assessment assessment = claim.assessment();
        String reading = String.format(
                Locale.ROOT,
                "claim %s: %s, at %s, score %.2f by %s",
                claim.id(),
                claim.act().label(),
                place(claim.anchor()),
                assessment.score(),
                assessment.reader());
        List<Explanation> why = new ArrayList<>(List.of(assessment.why()));
        Backing backing = new Backing(view);
        backing.trace(claim.id()).ifPresent(trace -> why.add(new Explanation("origin", List.of(trace.why()))));
        backing.acts(claim.id()).stream()
                .flatMap(act -> backing.of(act).stream())
                .forEach(support -> why.add(new Explanation(
                        "behind the act: " + Cell.clean(Backing.line(support)), List.of(support.why()))));
        backing.ofFigure(claim.id())
                .ifPresent(support -> why.add(new Explanation(
                        "behind the number: " + Cell.clean(Backing.line(support)), List.of(support.why()))));
        backing.grade(claim.id()).ifPresent(grade -> why.add(Explanation.of("grade " + grade.pair(), grade.why())));
        backing.stale(claim.id()).ifPresent(stale -> why.add(Explanation.of("stale", stale.why())));
        return new Explanation(reading, why);
    }

    private static Explanation of(Cluster cluster, CaseView view) {
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
        new Doubts(view)
                .of(cluster)
                .forEach(apart -> links.add(Explanation.of(
                        "may be the same as \"" + Cell.clean(apart.other().name()) + "\", cluster "
                                + apart.other().id(),
                        apart.why())));
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
