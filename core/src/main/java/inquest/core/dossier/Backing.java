package inquest.core.dossier;

import inquest.core.model.Act;
import inquest.core.model.CaseView;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Contradiction;
import inquest.core.model.Corroboration;
import inquest.core.model.Corroboration.Group;
import inquest.core.model.Corroboration.Subject;
import inquest.core.model.Grade;
import inquest.core.model.Stale;
import inquest.core.model.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands behind the claims of a view, and what against them, found by claim, act, bearer and figure; and in words. */
public final class Backing {

    private static final int NAMED = 3;

    private final Map<Subject, Corroboration> bySubject = new HashMap<>();
    private final Map<ClaimId, Corroboration> figures = new HashMap<>();
    private final Map<ClaimId, List<Act>> acts = new HashMap<>();
    private final Map<ClaimId, List<Contradiction>> contradictions = new HashMap<>();
    private final Map<ClaimId, Grade> grades = new HashMap<>();
    private final Map<ClaimId, Stale> stale = new HashMap<>();
    private final Map<ClaimId, Trace> traces = new HashMap<>();

    /** Indexes what was weighed. */
    public Backing(CaseView view) {
        view.weighing().corroborations().forEach(one -> {
            bySubject.put(one.subject(), one);
            if (one.subject().kind() == Subject.Kind.FIGURE) {
                one.groups().forEach(group -> group.claims().forEach(id -> figures.put(id, one)));
            }
        });
        view.weighing()
                .acts()
                .forEach(act -> act.claims()
                        .forEach(id -> acts.computeIfAbsent(id, absent -> new ArrayList<>())
                                .add(act)));
        for (Contradiction one : view.weighing().contradictions()) {
            one.left().claims().forEach(id -> against(id, one));
            one.right().claims().forEach(id -> against(id, one));
        }
        view.weighing().grades().forEach(grade -> grades.put(grade.claim(), grade));
        view.weighing().stale().forEach(one -> stale.putIfAbsent(one.claim(), one));
        view.weighing().traces().forEach(trace -> traces.put(trace.claim(), trace));
    }

    private void against(ClaimId id, Contradiction one) {
        contradictions.computeIfAbsent(id, absent -> new ArrayList<>()).add(one);
    }

    /** What stands behind an act. */
    public Optional<Corroboration> of(Act act) {
        return Optional.ofNullable(bySubject.get(new Subject(Subject.Kind.ACT, act.id())));
    }

    /** How many origins speak of a person or body. */
    public Optional<Corroboration> ofBearer(String cluster) {
        return Optional.ofNullable(bySubject.get(new Subject(Subject.Kind.BEARER, cluster)));
    }

    /** What stands behind the number that a claim gives. */
    public Optional<Corroboration> ofFigure(ClaimId claim) {
        return Optional.ofNullable(figures.get(claim));
    }

    /** The acts that a claim speaks of. */
    public List<Act> acts(ClaimId claim) {
        return acts.getOrDefault(claim, List.of());
    }

    /** What is said against a claim, whatever became of it. */
    public List<Contradiction> against(ClaimId claim) {
        return contradictions.getOrDefault(claim, List.of());
    }

    /** The most of it that is shown beside the claim. */
    public static final int SHOWN = 5;

    /** Of what is said against a claim the {@value #SHOWN} that most origins stand behind. */
    public List<Contradiction> foremostAgainst(ClaimId claim) {
        return against(claim).stream()
                .sorted(Comparator.comparing(one -> -opposite(one, claim).origins()))
                .limit(SHOWN)
                .toList();
    }

    /** The Admiralty pair of a claim; empty for one that was not weighed. */
    public Optional<Grade> grade(ClaimId claim) {
        return Optional.ofNullable(grades.get(claim));
    }

    /** Whether later events have overtaken a claim. */
    public Optional<Stale> stale(ClaimId claim) {
        return Optional.ofNullable(stale.get(claim));
    }

    /** Whom a claim goes back to. */
    public Optional<Trace> trace(ClaimId claim) {
        return Optional.ofNullable(traces.get(claim));
    }

    /** The other side of a contradiction, seen from a claim. */
    public static Contradiction.Side opposite(Contradiction one, ClaimId claim) {
        return one.left().claims().contains(claim) ? one.right() : one.left();
    }

    // ---- in words

    /** Such as {@code 4 claims in 3 exhibits, 1 origin: Front for the Renewal (same origin)}. */
    public static String line(Corroboration one) {
        Corroboration.Tally tally = one.tally();
        StringBuilder line = new StringBuilder();
        line.append(counted(tally.claims(), "claim")).append(" in ").append(counted(tally.carriers(), "exhibit"));
        if (tally.texts() < tally.carriers()) {
            line.append(" (").append(counted(tally.texts(), "text")).append(')');
        }
        line.append(", ").append(origins(one));
        return line.append(" (").append(one.level().label()).append(')').toString();
    }

    private static String origins(Corroboration one) {
        List<Group> shown = one.groups().stream().filter(Backing::isShown).toList();
        List<Group> others =
                one.groups().stream().filter(group -> !isShown(group)).toList();
        if (shown.isEmpty()) {
            return others.size() == 1
                    ? "1 origin: " + name(others.get(0))
                    : "independence of " + counted(others.size(), "origin") + " not shown: " + names(others);
        }
        String first = shown.size() == 1
                ? "1 origin: " + names(shown)
                : one.independent() == shown.size()
                        ? counted(shown.size(), "independent origin") + ": " + names(shown)
                        : counted(shown.size(), "origin") + ", of which only " + one.independent()
                                + " can be shown to be independent: " + names(shown);
        return others.isEmpty() ? first : first + "; not shown to be independent: " + names(others);
    }

    private static boolean isShown(Group group) {
        return group.origins().stream().anyMatch(Trace.Origin::isShown);
    }

    private static String names(List<Group> groups) {
        String some = groups.stream().limit(NAMED).map(Backing::name).collect(Collectors.joining("; "));
        return groups.size() > NAMED ? some + "; and " + (groups.size() - NAMED) + " more" : some;
    }

    private static String name(Group group) {
        List<String> names = group.origins().stream().map(Backing::name).toList();
        if (names.size() < 2) {
            return names.isEmpty() ? "unknown" : names.get(0);
        }
        List<String> through = names.subList(1, Math.min(names.size(), 1 + NAMED));
        int more = names.size() - 1 - through.size();
        return names.get(0) + ", with " + String.join(", ", through) + (more > 0 ? " and " + more + " more" : "");
    }

    private static String name(Trace.Origin origin) {
        return switch (origin.kind()) {
            case LEANING -> origin.name() + ", on whom an exhibit of unknown make leans";
            case UNNAMED -> origin.name() + " (unnamed)";
            case PRIOR -> origin.name() + " (shares its words)";
            case UNKNOWN, VOICE, PARTY, PUBLICATION -> origin.name();
        };
    }

    private static String counted(int number, String noun) {
        return Counting.grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
