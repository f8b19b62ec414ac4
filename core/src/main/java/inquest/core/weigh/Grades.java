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
import inquest.core.model.Source;
import inquest.core.model.Trace.Hand;
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
 *   <li>6 for opinions, demands and legal names, which no agreement confirms, and where nothing speaks for or against;
 *   <li>5 if at least two independent origins speak against it, in an open contradiction, and one for it;
 *   <li>4 if an open contradiction stands against it, and one origin for it;
 *   <li>3 for a first-hand account that stands alone;
 *   <li>2 for at least two independent origins, if they are of one interest, reach us through one text or through texts of which
 *       nobody has said who made them, or are contradicted;
 *   <li>1 for at least two independent origins, in at least two texts of known make, not all of one interest, uncontradicted.
 * </ul>
 */
final class Grades {

    private static final Set<ActKind> OPINIONS = EnumSet.of(
            ActKind.LEGAL_QUALIFICATION,
            ActKind.ACCUSATION,
            ActKind.DENIAL,
            ActKind.REQUEST,
            ActKind.STATEMENT,
            ActKind.CONDEMNATION,
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
            if (one.outcome() == Outcome.OPEN) {
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
                                    : "an opinion, demand or possibility, which nothing confirms"));
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
            boolean confirmed = isOfTwoInterests(support.get()) && textsOfKnownMake(docket, support.get()) >= 2;
            return new Grade(
                    claim.id(),
                    source,
                    confirmed ? 1 : 2,
                    Explanation.of(independent + " independent origins"
                            + (confirmed ? "" : ", of one interest, or through fewer than two texts of known make")
                            + ", and nothing against it"));
        }
        boolean firsthand = docket.support().trace(claim.id()).hand() == Hand.FIRST_HAND;
        return new Grade(
                claim.id(),
                source,
                firsthand ? 3 : 6,
                Explanation.of(
                        firsthand
                                ? "a first-hand account that stands alone"
                                : "one origin, and nothing else for or against it"));
    }

    /** Texts that independent origins reach us through and whose publisher, author or agency somebody has stated. */
    private static long textsOfKnownMake(Docket docket, Corroboration support) {
        return support.groups().stream()
                .filter(group -> group.origins().stream().anyMatch(inquest.core.model.Trace.Origin::isShown))
                .flatMap(group -> group.claims().stream())
                .map(id -> docket.support().trace(id).text())
                .distinct()
                .filter(text ->
                        isOfKnownMake(docket.material().exhibit(text).source().origin()))
                .count();
    }

    private static boolean isOfKnownMake(Source.Origin make) {
        return make.publisher().isPresent()
                || make.author().isPresent()
                || make.agency().isPresent();
    }

    private static boolean isOfTwoInterests(Corroboration support) {
        List<String> interests = support.groups().stream()
                .filter(group -> group.origins().stream().anyMatch(inquest.core.model.Trace.Origin::isShown))
                .map(Corroboration.Group::interest)
                .toList();
        return interests.contains("") || interests.stream().distinct().count() >= 2;
    }
}
