package inquest.core.weigh;

import inquest.core.model.Act;
import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Contradiction;
import inquest.core.model.Contradiction.Outcome;
import inquest.core.model.Edtf;
import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Party;
import inquest.core.model.WeighingRuling;
import inquest.core.name.Folding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

    /** Acts that are each set against one denial of all. */
    private static final int ONE_BY_ONE = 24;

    /** Reasons that a reader is given; thousands of days would give millions. */
    private static final int REASONS = 8;

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
                && isAllSince(firstOfEach(denying, docket::reported), firstOfEach(affirming, this::days), reasons);
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
        Set<ActKind> denied = new HashSet<>();
        denials.values().forEach(denial -> denied.add(denial.get(0).act()));
        List<List<Claim>> bearing = done.values().stream()
                .filter(act -> denied.stream().anyMatch(kind -> bears(kind, act.get(0))))
                .toList();
        readInOrder(bearing);
        List<Told> acts = bearing.stream().map(Told::new).toList();
        List<Contradiction> found = new ArrayList<>();
        for (List<Claim> said : denials.values()) {
            Told denial = new Told(said);
            List<Told> tied = tied(denial, acts);
            if (!tied.isEmpty()) {
                found.add(ofMany(denial, tied));
            }
            Set<Told> apart = Collections.newSetFromMap(new IdentityHashMap<>());
            apart.addAll(tied);
            List<Against> against = new ArrayList<>();
            for (Told act : acts) {
                if (!apart.contains(act)) {
                    compare(denial, act).ifPresent(one -> against.add(new Against(denial, act, one)));
                }
            }
            found.addAll(told(denial, against));
        }
        return found;
    }

    /** An act that is held against a denial of all, and what comes of it. */
    private record Against(Told denial, Told act, Contradiction one) {

        /** Such have one outcome, and what a source says against itself is not among what others say. */
        List<Object> sort() {
            return List.of(one.outcome(), denial.voices.containsAll(act.voices), act.voices.containsAll(denial.voices));
        }
    }

    /**
     * One by one as far as anybody would read them; beyond, all of a sort as one side, or a case would hold the denial as often as acts.
     * An act that somebody ruled on stands by itself, for the ruling says nothing of the others.
     */
    private List<Contradiction> told(Told denial, List<Against> all) {
        List<WeighingRuling> rulings = docket.material().rulings(WeighingRuling.Kind.CONTRADICTION).stream()
                .filter(ruling -> denial.claims.stream()
                        .anyMatch(claim -> ruling.concerns(claim, 0) || ruling.concerns(claim, 1)))
                .toList();
        Map<Object, List<Against>> sorts = all.stream().collect(Collectors.groupingBy(Against::sort));
        List<Contradiction> told = new ArrayList<>();
        Map<Object, List<Against>> together = new LinkedHashMap<>();
        for (Against one : all) {
            boolean many = sorts.getOrDefault(one.sort(), List.of()).size() > ONE_BY_ONE;
            if (many && rulings.stream().noneMatch(ruling -> Contradictions.concerns(docket, ruling, one.one()))) {
                together.computeIfAbsent(one.sort(), absent -> new ArrayList<>())
                        .add(one);
            } else {
                told.add(one.one());
            }
        }
        together.values()
                .forEach(alike -> told.add(alike.size() == 1 ? alike.get(0).one() : together(denial, alike)));
        return told;
    }

    private Contradiction together(Told denial, List<Against> alike) {
        Contradiction first = alike.get(0).one();
        List<Claim> affirming =
                alike.stream().flatMap(each -> each.act().claims.stream()).toList();
        List<Explanation> reasons = alike.stream()
                .flatMap(each -> each.one().why().because().stream())
                .distinct()
                .limit(REASONS)
                .toList();
        return new Contradiction(
                Contradiction.Type.OCCURRENCE,
                denial.side(first.left().says()),
                docket.side(first.right().says() + " and " + (alike.size() - 1) + " more", affirming),
                first.outcome(),
                new Explanation("it is denied of everybody, and affirmed of many", reasons));
    }

    /** A bearer's claims lie scattered over the exhibits; in the order of these, each text is read once for all of them. */
    private void readInOrder(List<List<Claim>> groups) {
        Set<ClaimId> asked = new HashSet<>();
        groups.forEach(group -> group.forEach(claim -> asked.add(claim.id())));
        docket.material().claims().stream()
                .filter(claim -> asked.contains(claim.id()))
                .forEach(matters::of);
    }

    /**
     * Claims that tell one thing, with what all of them together say of its days, places and matters. A sentence that hundreds of exhibits
     * carry is denied, or done, hundreds of times over; each denial is held against every act, so that only what differs is compared.
     */
    private final class Told {
        private final List<Claim> claims;
        private final Set<Integer> matters = new HashSet<>();
        private final Set<String> voices;
        private final List<ClaimId> ids;
        /** One claim for all that were said on the same day. */
        private final List<Claim> bySaying;
        /** One claim for all of the same days. */
        private final List<Claim> byDays;
        /** One claim for all of the same years, place and matter. */
        private final List<Claim> byCircumstances;

        Told(List<Claim> claims) {
            this.claims = claims;
            claims.forEach(claim -> matters.addAll(Occurrences.this.matters.of(claim)));
            ids = claims.stream().map(Claim::id).distinct().toList();
            voices = Contradictions.voices(docket, ids);
            bySaying = firstOfEach(claims, docket::reported);
            byDays = firstOfEach(claims, claim -> days(claim));
            byCircumstances = firstOfEach(
                    claims,
                    claim -> List.of(
                            years(claim),
                            claim.roles().place().map(Locality::name),
                            Occurrences.this.matters.of(claim)));
        }

        Claim first() {
            return claims.get(0);
        }

        ActKind act() {
            return first().act();
        }

        Contradiction.Side side(String says) {
            return docket.support().side(says, ids);
        }

        boolean isPlaced() {
            return byCircumstances.stream()
                    .anyMatch(claim -> claim.roles().place().isPresent());
        }
    }

    private List<Object> days(Claim claim) {
        return List.of(Docket.happened(claim), docket.reported(claim));
    }

    private static List<Claim> firstOfEach(List<Claim> claims, Function<Claim, Object> like) {
        Map<Object, Claim> first = new LinkedHashMap<>();
        claims.forEach(claim -> first.putIfAbsent(like.apply(claim), claim));
        return List.copyOf(first.values());
    }

    private static boolean isOfAll(Claim claim) {
        return Stream.concat(claim.roles().targets().stream(), claim.roles().actors().stream())
                .anyMatch(party -> NOBODY.matcher(party.name().strip()).matches());
    }

    private static String bearer(Claim claim) {
        Party target = claim.roles().targets().get(0);
        return target.cluster().orElse(Folding.of(target.name()));
    }

    private Optional<Contradiction> compare(Told denial, Told act) {
        ActKind denied = denial.act();
        ActKind done = act.act();
        if (denial.matters.isEmpty() || isOfOneKind(denied, done) || !bears(denied, act.first())) {
            return Optional.empty();
        }
        List<Explanation> reasons = new ArrayList<>();
        Outcome outcome = outcome(denial, act, reasons);
        boolean early = EARLY.contains(done) && !EARLY.contains(denied);
        if (outcome == Outcome.EXPLAINED_BY_SCOPE && (act.matters.isEmpty() || early)) {
            return Optional.empty();
        }
        if (early && !isAfterTheMatter(denial, act)) {
            return Optional.empty();
        }
        if (early) {
            reasons.add(Explanation.of("an arrest is not yet a trial or a judgment: what “" + denied.label()
                    + "” was meant to cover decides"));
        }
        String who = Docket.names(act.first().roles().targets());
        return Optional.of(new Contradiction(
                Contradiction.Type.OCCURRENCE,
                denial.side("nobody: “" + shortened(denial.first().anchor().quote()) + "”"),
                act.side(done.label() + " of " + who),
                outcome,
                new Explanation("it is denied of everybody, and affirmed of one", distinct(reasons))));
    }

    /** Whether what is denied of everybody could be what was done here. */
    private static boolean bears(ActKind denied, Claim act) {
        ActKind done = act.act();
        boolean account = (ACCOUNT.contains(denied) || denied == ActKind.INVESTIGATION) && ACCOUNT.contains(done);
        // Victims are arrested in numbers; who is held to account is named, or stands before a court.
        boolean people = act.roles().targets().stream()
                .anyMatch(target -> target.kind() == Party.Kind.PERSON
                        || (target.kind() == Party.Kind.GROUP && !(account && EARLY.contains(done))));
        return people && (account || done.is(denied) || denied.is(done));
    }

    private Outcome outcome(Told denial, Told act, List<Explanation> reasons) {
        if (Collections.disjoint(denial.matters, act.matters)) {
            reasons.add(Explanation.of("nothing ties the two to one matter: the denial speaks of "
                    + years(matters.of(denial.first())) + ", the other of " + years(matters.of(act.first()))));
            return Outcome.EXPLAINED_BY_SCOPE;
        }
        reasons.add(Explanation.of("both speak of "
                + years(matters.of(denial.first()).stream()
                        .filter(act.matters::contains)
                        .toList())));
        return isAllSince(denial.bySaying, act.byDays, reasons) ? Outcome.EXPLAINED_BY_TIME : Outcome.OPEN;
    }

    /** Whoever is arrested in the years that a denial speaks of, or before, is likelier one of the victims than held to account. */
    private static boolean isAfterTheMatter(Told denial, Told act) {
        int first = denial.matters.stream().mapToInt(Integer::intValue).min().orElse(0);
        return act.byDays.stream()
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
    private List<Told> tied(Told denial, List<Told> done) {
        ActKind denied = denial.act();
        boolean placed = denial.isPlaced();
        boolean noMatter = denial.matters.isEmpty();
        return done.stream()
                .filter(act -> bears(denied, act.first()))
                .filter(act -> isOfOneKind(denied, act.act()) || (placed && noMatter))
                .filter(act -> act.byCircumstances.stream()
                        .anyMatch(yes -> denial.byCircumstances.stream()
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

    private Contradiction ofMany(Told denial, List<Told> there) {
        List<Claim> affirming =
                there.stream().flatMap(act -> act.claims.stream()).toList();
        List<Explanation> reasons = new ArrayList<>();
        boolean since = isAllSince(denial.bySaying, firstOfEach(affirming, this::days), reasons);
        Claim one = there.get(0).first();
        String first = one.act().label() + " of " + Docket.names(one.roles().targets());
        boolean placed = denial.isPlaced();
        return new Contradiction(
                Contradiction.Type.OCCURRENCE,
                denial.side("nobody: “" + shortened(denial.first().anchor().quote()) + "”"),
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

    /** Whether all of some claims may have come to be after all of others were said. */
    private boolean isAllSince(List<Claim> earlier, List<Claim> later, List<Explanation> reasons) {
        for (Claim yes : later) {
            for (Claim no : earlier) {
                boolean since = isSince(no, yes);
                if (reasons.size() < REASONS) {
                    reason(no, yes, since)
                            .filter(reason -> !reasons.contains(reason))
                            .ifPresent(reasons::add);
                }
                if (!since) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether what one claim tells may have come to be after the other was said. */
    private boolean isSince(Claim earlier, Claim later) {
        Optional<Edtf> happened = Docket.happened(later);
        return Docket.isBefore(docket.reported(earlier), happened.isPresent() ? happened : docket.reported(later));
    }

    private Optional<Explanation> reason(Claim earlier, Claim later, boolean since) {
        String said = Docket.day(docket.reported(earlier));
        Optional<Edtf> happened = Docket.happened(later);
        if (happened.isPresent()) {
            String then = Docket.day(happened);
            return Optional.of(Explanation.of(
                    since
                            ? "it was said in " + said + ", and the other happened in " + then
                            : "what happened in " + then + " does not lie after what was said in " + said));
        }
        return since
                ? Optional.of(Explanation.of("one was said in " + said + ", the other in "
                        + Docket.day(docket.reported(later)) + ": it may have come to be in between"))
                : Optional.empty();
    }

    private static List<Explanation> distinct(List<Explanation> reasons) {
        return reasons.stream().distinct().limit(REASONS).toList();
    }

    static String shortened(String quote) {
        String line = quote.replaceAll("\\s+", " ");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }
}
