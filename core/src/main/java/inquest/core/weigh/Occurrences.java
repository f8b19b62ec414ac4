package inquest.core.weigh;

import inquest.core.model.Act;
import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Contradiction;
import inquest.core.model.Contradiction.Outcome;
import inquest.core.model.Edtf;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.name.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one source says was done and another says was not: of one act, or of all ({@code no one has been tried}) against one that was.
 *
 * <p>A denial of all is held against acts of its kind, or, where it denies that people were held to account, against arrests, trials
 * and judgments. The years of the paragraphs tell whether the matter is the same; the day of saying tells what may have come since.
 */
final class Occurrences {

    private static final Set<ActKind> ACCOUNT = EnumSet.of(
            ActKind.ARREST,
            ActKind.DETENTION,
            ActKind.PROSECUTION,
            ActKind.TRIAL,
            ActKind.CONVICTION,
            ActKind.SENTENCING);
    private static final Set<ActKind> EARLY = EnumSet.of(ActKind.ARREST, ActKind.DETENTION);
    private static final Set<ActKind> VIOLENCE = EnumSet.of(
            ActKind.KILLING,
            ActKind.ATTACK,
            ActKind.INJURY,
            ActKind.TORTURE,
            ActKind.ILL_TREATMENT,
            ActKind.SEXUAL_VIOLENCE,
            ActKind.ABDUCTION,
            ActKind.DESTRUCTION);
    private static final Pattern NOBODY =
            Pattern.compile("(?i)^(no one|nobody|none\\b.*|not one\\b.*|not a single\\b.*|no (?!longer).*|never .*)$");

    private final Docket docket;
    private final Matters matters;

    private Occurrences(Docket docket) {
        this.docket = docket;
        this.matters = new Matters(docket.material());
    }

    static List<Contradiction> among(Docket docket) {
        return new Occurrences(docket).found();
    }

    private List<Contradiction> found() {
        List<Contradiction> found = new ArrayList<>();
        for (Act act : docket.acts()) {
            if (!act.affirming().isEmpty() && !act.denying().isEmpty()) {
                found.add(oneAct(act));
            }
        }
        found.addAll(ofAll());
        return found;
    }

    private Contradiction oneAct(Act act) {
        List<Claim> affirming = docket.claims(act.affirming());
        List<Claim> denying = docket.claims(act.denying());
        List<Explanation> reasons = new ArrayList<>();
        // Whoever denies one act of violence speaks of what was said to have been done: that it was told again later
        // explains nothing.
        boolean dated = VIOLENCE.stream().noneMatch(act.kind()::is)
                || affirming.stream().allMatch(yes -> Docket.happened(yes).isPresent());
        boolean since = dated
                && affirming.stream()
                        .allMatch(yes -> denying.stream().allMatch(no -> isSince(docket, no, yes, reasons)));
        String what = act.kind().label()
                + act.target().map(target -> " of " + target.name()).orElse("");
        return new Contradiction(
                Contradiction.Type.OCCURRENCE,
                docket.side(what + ": it was done", affirming),
                docket.side(what + ": it was not done", denying),
                since ? Outcome.EXPLAINED_BY_TIME : Outcome.OPEN,
                new Explanation("one act, affirmed and denied", distinct(reasons)));
    }

    // ---- denials of all

    private List<Contradiction> ofAll() {
        Map<String, List<Claim>> denials = new LinkedHashMap<>();
        Map<String, List<Claim>> done = new LinkedHashMap<>();
        for (Claim claim : docket.material().claims()) {
            if (!Docket.isSaid(claim)) {
                continue;
            }
            if (Docket.isDenied(claim) && isOfAll(claim)) {
                String words =
                        claim.act().label() + " " + Folding.of(claim.anchor().quote());
                denials.computeIfAbsent(words, absent -> new ArrayList<>()).add(claim);
            } else if (!Docket.isDenied(claim) && !claim.roles().targets().isEmpty()) {
                done.computeIfAbsent(claim.act().label() + " " + bearer(claim), absent -> new ArrayList<>())
                        .add(claim);
            }
        }
        List<Contradiction> found = new ArrayList<>();
        for (List<Claim> denial : denials.values()) {
            List<List<Claim>> tied = tied(denial, done.values());
            if (!tied.isEmpty()) {
                found.add(ofMany(denial, tied));
            }
            for (List<Claim> act : done.values()) {
                if (!tied.contains(act)) {
                    compare(denial, act).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static boolean isOfAll(Claim claim) {
        return Stream.concat(claim.roles().targets().stream(), claim.roles().actors().stream())
                .anyMatch(party -> NOBODY.matcher(party.name().strip()).matches());
    }

    private static String bearer(Claim claim) {
        Party target = claim.roles().targets().get(0);
        return target.cluster().orElse(Folding.of(target.name()));
    }

    private Optional<Contradiction> compare(List<Claim> denial, List<Claim> act) {
        ActKind denied = denial.get(0).act();
        ActKind done = act.get(0).act();
        boolean noMatter = denial.stream().allMatch(no -> matters.of(no).isEmpty());
        if (noMatter || isOfOneKind(denied, done) || !bears(denied, act)) {
            return Optional.empty();
        }
        List<Explanation> reasons = new ArrayList<>();
        Outcome outcome = outcome(denial, act, reasons);
        boolean untold = act.stream().allMatch(yes -> matters.of(yes).isEmpty());
        boolean early = EARLY.contains(done) && !EARLY.contains(denied);
        if (outcome == Outcome.EXPLAINED_BY_SCOPE && (untold || early)) {
            return Optional.empty();
        }
        if (early && !isAfterTheMatter(denial, act)) {
            return Optional.empty();
        }
        if (early) {
            reasons.add(Explanation.of("an arrest is not yet a trial or a judgment: what “" + denied.label()
                    + "” was meant to cover decides"));
        }
        String who = Docket.names(act.get(0).roles().targets());
        return Optional.of(new Contradiction(
                Contradiction.Type.OCCURRENCE,
                docket.side("nobody: “" + shortened(denial.get(0).anchor().quote()) + "”", denial),
                docket.side(done.label() + " of " + who, act),
                outcome,
                new Explanation("it is denied of everybody, and affirmed of one", distinct(reasons))));
    }

    /** Whether what is denied of everybody could be what was done here. */
    private static boolean bears(ActKind denied, List<Claim> act) {
        ActKind done = act.get(0).act();
        boolean account = (ACCOUNT.contains(denied) || denied == ActKind.INVESTIGATION) && ACCOUNT.contains(done);
        // Victims are arrested in numbers; who is held to account is named, or stands before a court.
        boolean people = act.get(0).roles().targets().stream()
                .anyMatch(target -> target.kind() == Party.Kind.PERSON
                        || (target.kind() == Party.Kind.GROUP && !(account && EARLY.contains(done))));
        return people && (account || done.is(denied) || denied.is(done));
    }

    private Outcome outcome(List<Claim> denial, List<Claim> act, List<Explanation> reasons) {
        boolean sameMatter = false;
        for (Claim no : denial) {
            List<Integer> years = matters.of(no);
            sameMatter |= act.stream().anyMatch(yes -> matters.of(yes).stream().anyMatch(years::contains));
        }
        if (!sameMatter) {
            reasons.add(Explanation.of("nothing ties the two to one matter: the denial speaks of "
                    + years(matters.of(denial.get(0))) + ", the other of " + years(matters.of(act.get(0)))));
            return Outcome.EXPLAINED_BY_SCOPE;
        }
        reasons.add(Explanation.of("both speak of "
                + years(matters.of(denial.get(0)).stream()
                        .filter(year ->
                                act.stream().anyMatch(yes -> matters.of(yes).contains(year)))
                        .toList())));
        boolean since = act.stream().allMatch(yes -> denial.stream().allMatch(no -> isSince(docket, no, yes, reasons)));
        return since ? Outcome.EXPLAINED_BY_TIME : Outcome.OPEN;
    }

    /** Whoever is arrested in the years that a denial speaks of, or before, is likelier one of the victims than held to account. */
    private boolean isAfterTheMatter(List<Claim> denial, List<Claim> act) {
        int first = denial.stream()
                .flatMap(no -> matters.of(no).stream())
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
        return act.stream()
                .allMatch(yes -> Docket.happened(yes)
                        .flatMap(Edtf::earliest)
                        .filter(day -> day.getYear() <= first)
                        .isEmpty());
    }

    // ---- denials of all at one place or in one year

    /**
     * What is done in the way that is denied of everybody, where the denial says. A list has thousands of rows, and all of them are one
     * side: the denial is of all that had been done when it was made.
     */
    private List<List<Claim>> tied(List<Claim> denial, Collection<List<Claim>> done) {
        ActKind denied = denial.get(0).act();
        boolean placed = denial.stream().anyMatch(no -> no.roles().place().isPresent());
        boolean noMatter = denial.stream().allMatch(no -> matters.of(no).isEmpty());
        return done.stream()
                .filter(act -> bears(denied, act))
                .filter(act -> isOfOneKind(denied, act.get(0).act()) || (placed && noMatter))
                .filter(act -> act.stream()
                        .anyMatch(yes -> denial.stream()
                                .anyMatch(no ->
                                        mayBeThen(no, yes) && (placed ? isThere(no, yes) : isOfOneYear(no, yes)))))
                .toList();
    }

    /** A trial of later years may be of the same matter, and is looked at one by one; all else is of the year in which it was done. */
    private static boolean isOfOneKind(ActKind denied, ActKind done) {
        boolean account = ACCOUNT.contains(denied) && !EARLY.contains(denied);
        return !account && (done.is(denied) || denied.is(done));
    }

    /** The day of a denial is often that of an event told beside it: only another year shows that another thing is meant. */
    private static boolean mayBeThen(Claim denial, Claim act) {
        Set<Integer> denied = years(denial);
        Set<Integer> done = years(act);
        return denied.isEmpty() || done.isEmpty() || done.stream().anyMatch(denied::contains);
    }

    private static Set<Integer> years(Claim claim) {
        Set<Integer> years = new TreeSet<>();
        Docket.happened(claim).ifPresent(date -> {
            date.earliest().ifPresent(day -> years.add(day.getYear()));
            date.latest().ifPresent(day -> years.add(day.getYear()));
        });
        return years;
    }

    /** Of what is denied of all in stated years: whether it was done in one of them. */
    private boolean isOfOneYear(Claim denial, Claim act) {
        Set<Integer> years = new TreeSet<>(matters.of(denial));
        years.addAll(years(denial));
        Set<Integer> own = years(act);
        return (own.isEmpty() ? matters.of(act) : own).stream().anyMatch(years::contains);
    }

    private Contradiction ofMany(List<Claim> denial, List<List<Claim>> there) {
        List<Claim> affirming = there.stream().flatMap(List::stream).toList();
        List<Explanation> reasons = new ArrayList<>();
        boolean since =
                affirming.stream().allMatch(yes -> denial.stream().allMatch(no -> isSince(docket, no, yes, reasons)));
        String first = there.get(0).get(0).act().label() + " of "
                + Docket.names(there.get(0).get(0).roles().targets());
        boolean placed = denial.stream().anyMatch(no -> no.roles().place().isPresent());
        return new Contradiction(
                Contradiction.Type.OCCURRENCE,
                docket.side("nobody: “" + shortened(denial.get(0).anchor().quote()) + "”", denial),
                docket.side(there.size() == 1 ? first : first + " and " + (there.size() - 1) + " more", affirming),
                since ? Outcome.EXPLAINED_BY_TIME : Outcome.OPEN,
                new Explanation(
                        placed
                                ? "it is denied of everybody at a place, and affirmed of some there"
                                : "it is denied of everybody in a year, and affirmed of some then",
                        distinct(reasons)));
    }

    private static boolean isThere(Claim denial, Claim act) {
        return denial.roles().place().stream()
                .anyMatch(one ->
                        act.roles().place().stream().anyMatch(other -> Whereabouts.mayBeOne(one.name(), other.name())));
    }

    private static String years(List<Integer> years) {
        return years.isEmpty()
                ? "no stated year"
                : years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Whether what one claim tells may have come to be after the other was said. */
    static boolean isSince(Docket docket, Claim earlier, Claim later, List<Explanation> reasons) {
        Optional<Edtf> said = docket.reported(earlier);
        Optional<Edtf> happened = Docket.happened(later);
        if (happened.isPresent()) {
            boolean since = Docket.isBefore(said, happened);
            reasons.add(Explanation.of(
                    since
                            ? "it was said in " + Docket.day(said) + ", and the other happened in "
                                    + Docket.day(happened)
                            : "what happened in " + Docket.day(happened) + " does not lie after what was said in "
                                    + Docket.day(said)));
            return since;
        }
        boolean toldLater = Docket.isBefore(said, docket.reported(later));
        if (toldLater) {
            reasons.add(Explanation.of("one was said in " + Docket.day(said) + ", the other in "
                    + Docket.day(docket.reported(later)) + ": it may have come to be in between"));
        }
        return toldLater;
    }

    private static List<Explanation> distinct(List<Explanation> reasons) {
        return reasons.stream().distinct().limit(8).toList();
    }

    static String shortened(String quote) {
        String line = quote.replaceAll("\\s+", " ");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }
}
