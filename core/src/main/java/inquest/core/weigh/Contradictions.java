package inquest.core.weigh;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Contradiction;
import inquest.core.model.Contradiction.Outcome;
import inquest.core.model.Contradiction.Side;
import inquest.core.model.Digest;
import inquest.core.model.Explanation;
import inquest.core.model.Stale;
import inquest.core.model.WeighingRuling;
import inquest.core.name.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The register of what sources say against each other, each with its type, and with what time, scope or a person makes of it. */
final class Contradictions {

    private static final Set<ActKind> LASTING =
            EnumSet.of(ActKind.DETENTION, ActKind.SENTENCING, ActKind.OFFICE, ActKind.ARREST);

    private Contradictions() {}

    /**
     * Finds them.
     *
     * @param figures of the case, those of one number together
     */
    static List<Contradiction> among(Docket docket, List<List<Figure>> figures) {
        List<Contradiction> all = new ArrayList<>(Numbers.among(docket, figures));
        all.addAll(Occurrences.among(docket));
        all.addAll(Particularities.among(docket));
        all.addAll(Registers.among(docket));
        all.addAll(Repeated.among(docket));
        all.addAll(Parts.among(docket));
        all.addAll(Wordings.among(docket));
        // How many sat on a commission is told once, as what it is.
        Set<Set<Set<ClaimId>>> members = new HashSet<>();
        all.stream()
                .filter(one -> one.type() == Contradiction.Type.ROLE_OR_MEMBERSHIP)
                .forEach(one -> members.add(claims(one)));
        all.removeIf(one -> one.type() == Contradiction.Type.NUMBER && members.contains(claims(one)));
        Map<String, Contradiction> distinct = new LinkedHashMap<>();
        all.forEach(one -> distinct.putIfAbsent(one.id(), one));
        IdentityHashMap<List<ClaimId>, Set<String>> voices = new IdentityHashMap<>();
        return distinct.values().stream()
                .filter(one -> !isDismissed(docket, one))
                .map(one -> ofOneSource(docket, one, voices))
                .map(one -> ruled(docket, one))
                // What a source says against itself comes last: it is likelier a misreading.
                .sorted(Comparator.comparing(Contradiction::ofOneSource)
                        .thenComparing(Contradiction::type)
                        .thenComparing(Contradiction::outcome))
                .toList();
    }

    /** The claims of both sides, whichever is left. */
    private static Set<Set<ClaimId>> claims(Contradiction one) {
        return new HashSet<>(
                List.of(Set.copyOf(one.left().claims()), Set.copyOf(one.right().claims())));
    }

    /** @param voices by the claims of a side, which may stand against hundreds of others */
    private static Contradiction ofOneSource(
            Docket docket, Contradiction one, IdentityHashMap<List<ClaimId>, Set<String>> voices) {
        Set<String> left = voices.computeIfAbsent(one.left().claims(), all -> voices(docket, all));
        Set<String> right = voices.computeIfAbsent(one.right().claims(), all -> voices(docket, all));
        if (!left.containsAll(right) && !right.containsAll(left)) {
            return one;
        }
        List<Explanation> reasons = new ArrayList<>();
        reasons.add(Explanation.of(
                "who tells one side tells the other too, in the same text or a copy of it: a misreading, or two"
                        + " subjects, is likelier than a source that contradicts itself"));
        reasons.addAll(
                one.why().because().isEmpty() ? List.of(one.why()) : one.why().because());
        return new Contradiction(
                one.type(),
                one.left(),
                one.right(),
                one.outcome(),
                true,
                new Explanation(one.why().reason(), reasons));
    }

    /**
     * Who tells a side, and in which text: two speakers whom one article quotes are two voices, and so are a text and a copy in which
     * a word was changed, for whoever changed it says something else.
     */
    static Set<String> voices(Docket docket, List<ClaimId> side) {
        Set<String> voices = new HashSet<>();
        for (Claim claim : docket.claims(side)) {
            String speaker = claim.attribution().stream()
                    .reduce((outer, inner) -> inner)
                    .map(step -> step.speaker()
                            .cluster()
                            .orElse(Folding.of(step.speaker().name())))
                    .orElse("");
            String text = docket.material()
                    .exhibit(claim)
                    .outcome()
                    .text()
                    .map(Digest::toString)
                    .orElseGet(() -> claim.anchor().exhibit().toString());
            voices.add(text + " " + speaker);
        }
        return voices;
    }

    // ---- rulings

    private static boolean isDismissed(Docket docket, Contradiction one) {
        return docket.material().rulings(WeighingRuling.Kind.CONTRADICTION).stream()
                .anyMatch(ruling ->
                        concerns(docket, ruling, one) && ruling.decision().equals("no contradiction"));
    }

    private static Contradiction ruled(Docket docket, Contradiction one) {
        for (WeighingRuling ruling : docket.material().rulings(WeighingRuling.Kind.CONTRADICTION)) {
            if (concerns(docket, ruling, one)) {
                Explanation why = Explanation.of(
                        "ruling " + ruling.ruling() + " by " + ruling.author() + ": " + ruling.decision() + ". "
                                + ruling.reason(),
                        one.why());
                return new Contradiction(one.type(), one.left(), one.right(), Outcome.RULED, one.ofOneSource(), why);
            }
        }
        return one;
    }

    /** Whether a ruling is about two claims, one of each side. */
    static boolean concerns(Docket docket, WeighingRuling ruling, Contradiction one) {
        return (holds(docket, one.left(), ruling, 0) && holds(docket, one.right(), ruling, 1))
                || (holds(docket, one.left(), ruling, 1) && holds(docket, one.right(), ruling, 0));
    }

    private static boolean holds(Docket docket, Side side, WeighingRuling ruling, int place) {
        return docket.claims(side.claims()).stream().anyMatch(claim -> ruling.concerns(claim, place));
    }

    // ---- stale statements

    /** Statements that something later has overtaken: of a prisoner since released or dead, of a "no one" since refuted. */
    static List<Stale> stale(Docket docket, List<Contradiction> contradictions) {
        Map<ClaimId, Stale> stale = new LinkedHashMap<>();
        for (Contradiction one : contradictions) {
            if (one.type() == Contradiction.Type.OCCURRENCE && one.outcome() == Outcome.EXPLAINED_BY_TIME) {
                Claim since = docket.support().claim(one.right().claims().get(0));
                docket.claims(one.left().claims())
                        .forEach(claim -> overtaken(docket, claim, since, "it may have come to be since", stale));
            }
        }
        Map<String, List<Claim>> ends = new HashMap<>();
        for (Claim claim : docket.material().claims()) {
            boolean ending = claim.act() == ActKind.RELEASE || claim.act().is(ActKind.KILLING);
            if (ending
                    && Docket.isSaid(claim)
                    && !Docket.isDenied(claim)
                    && Docket.happened(claim).isPresent()) {
                claim.roles()
                        .targets()
                        .forEach(target -> target.cluster()
                                .ifPresent(id -> ends.computeIfAbsent(id, absent -> new ArrayList<>())
                                        .add(claim)));
            }
        }
        for (Claim claim : docket.material().claims()) {
            if (LASTING.contains(claim.act()) && Docket.isSaid(claim) && !Docket.isDenied(claim)) {
                bearers(claim).stream()
                        .flatMap(id -> ends.getOrDefault(id, List.of()).stream())
                        .filter(end -> Docket.isBefore(docket.reported(claim), Docket.happened(end)))
                        .findFirst()
                        .ifPresent(end -> overtaken(
                                docket,
                                claim,
                                end,
                                end.act().label() + " in " + Docket.day(Docket.happened(end)),
                                stale));
            }
        }
        return List.copyOf(stale.values());
    }

    private static List<String> bearers(Claim claim) {
        return (claim.act() == ActKind.OFFICE
                        ? claim.roles().actors()
                        : claim.roles().targets())
                .stream().flatMap(party -> party.cluster().stream()).toList();
    }

    /** What overtook it first is enough: a denial of all is overtaken by everybody since. */
    private static void overtaken(Docket docket, Claim claim, Claim since, String what, Map<ClaimId, Stale> stale) {
        docket.reported(claim)
                .ifPresent(said -> stale.computeIfAbsent(
                        claim.id(),
                        id -> new Stale(
                                id,
                                said,
                                since.id(),
                                Explanation.of("said in " + said.text() + "; since then: " + what))));
    }
}
