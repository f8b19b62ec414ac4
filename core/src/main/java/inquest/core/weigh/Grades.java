package inquest.core.weigh;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Contradiction;
import inquest.core.model.Contradiction.Outcome;
import inquest.core.model.Contradiction.Side;
import inquest.core.model.Corroboration;
import inquest.core.model.Explanation;
import inquest.core.model.Grade;
import inquest.core.model.Trace.Hand;
import inquest.core.model.Trace.Origin;
import inquest.core.model.WeighingRuling;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The Admiralty pair of each claim. The letter is the one that somebody gave the source; the number follows from rules, and from
 * nothing else:
 *
 * <ul>
 *   <li>6 for opinions, demands, titles and legal names, which no agreement confirms, and where nothing speaks for or against;
 *   <li>5 if at least two independent origins speak against it, in an open contradiction, and one for it;
 *   <li>4 if an open contradiction stands against it, and one origin for it;
 *   <li>3 for a first-hand account that stands alone, and for several origins that can be told apart without being shown to be
 *       independent;
 *   <li>2 for at least two independent origins that are contradicted;
 *   <li>1 for at least two independent origins, uncontradicted: what the levels call corroborated.
 * </ul>
 *
 * What a source says against itself counts for nothing here: it is likelier a misreading, or two subjects, than another's word.
 */
final class Grades {

    private static final Set<ActKind> OPINIONS = EnumSet.of(
            ActKind.LEGAL_QUALIFICATION,
            ActKind.ACCUSATION,
            ActKind.DENIAL,
            ActKind.REQUEST,
            ActKind.STATEMENT,
            ActKind.CONDEMNATION,
            ActKind.OFFICE,
            ActKind.SUPPORT,
            ActKind.THREAT);

    private Grades() {}

    /** One grade a claim, in the order of the claims. */
    static List<Grade> of(Docket docket, List<Corroboration> acts, List<Contradiction> contradictions) {
        Map<ClaimId, Corroboration> support = new HashMap<>();
        acts.forEach(act ->
                act.groups().forEach(group -> group.claims().forEach(id -> support.merge(id, act, Grades::weaker))));
        Map<ClaimId, Integer> against = new HashMap<>();
        for (Contradiction one : contradictions) {
            if (one.outcome() == Outcome.OPEN && !one.ofOneSource()) {
                note(one.left(), one.right(), against);
                note(one.right(), one.left(), against);
            }
        }
        List<WeighingRuling> rulings = docket.material().rulings(WeighingRuling.Kind.GRADE);
        return docket.material().claims().stream()
                .map(claim -> grade(
                        docket,
                        claim,
                        Optional.ofNullable(support.get(claim.id())),
                        against.getOrDefault(claim.id(), 0),
                        rulings))
                .toList();
    }

    /** A claim of several acts is no better than its weakest. */
    private static Corroboration weaker(Corroboration one, Corroboration other) {
        return one.independent() <= other.independent() ? one : other;
    }

    private static void note(Side side, Side opponent, Map<ClaimId, Integer> against) {
        side.claims().forEach(id -> against.merge(id, opponent.origins(), Math::max));
    }

    private static Grade grade(
            Docket docket, Claim claim, Optional<Corroboration> support, int against, List<WeighingRuling> rulings) {
        char source = docket.material()
                .exhibit(claim)
                .source()
                .standing()
                .grade()
                .filter(grade -> grade.matches("(?i)[a-f]"))
                .map(grade -> Character.toUpperCase(grade.charAt(0)))
                .orElse('F');
        for (WeighingRuling ruling : rulings) {
            if (ruling.concerns(claim, 0)) {
                return new Grade(
                        claim.id(),
                        ruling.decision().charAt(0),
                        ruling.decision().charAt(1) - '0',
                        Explanation.of(
                                "ruling " + ruling.ruling() + " by " + ruling.author() + ": " + ruling.reason()));
            }
        }
        int independent = support.map(Corroboration::independent).orElse(0);
        if (OPINIONS.contains(claim.act()) || support.isEmpty()) {
            return new Grade(
                    claim.id(),
                    source,
                    6,
                    Explanation.of(
                            Docket.isDenied(claim)
                                    ? "it denies, and nothing but itself stands behind the denial"
                                    : "an opinion, demand, title or possibility, which no agreement confirms"));
        }
        if (against > 0) {
            int number = independent >= 2 ? 2 : against >= 2 ? 5 : 4;
            return new Grade(
                    claim.id(),
                    source,
                    number,
                    Explanation.of(against + (against == 1 ? " origin speaks" : " independent origins speak")
                            + " against it, " + independent + " for it"));
        }
        if (independent >= 2) {
            return new Grade(
                    claim.id(),
                    source,
                    1,
                    Explanation.of(independent + " independent origins, and nothing against it"));
        }
        boolean firsthand = docket.support().trace(claim.id()).hand() == Hand.FIRST_HAND;
        long apart = support.get().groups().stream().filter(Grades::isShown).count();
        return new Grade(
                claim.id(),
                source,
                firsthand || apart >= 2 ? 3 : 6,
                Explanation.of(
                        firsthand
                                ? "a first-hand account that stands alone"
                                : apart >= 2
                                        ? apart
                                                + " origins that nobody has shown to be independent, and nothing against it"
                                        : "one origin, and nothing else for or against it"));
    }

    private static boolean isShown(Corroboration.Group group) {
        return group.origins().stream().anyMatch(Origin::isShown);
    }
}
