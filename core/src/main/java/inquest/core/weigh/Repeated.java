package inquest.core.weigh;

import inquest.core.model.Act;
import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Contradiction;
import inquest.core.model.Contradiction.Outcome;
import inquest.core.model.Edtf;
import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.name.Folding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In what sources differ on an act that one person can suffer again: an arrest, a trial, a sentence. Two days in different months are
 * two acts; two days in one month, two places on one day, or two terms of one sentence are more likely one act told in two ways, and
 * are set against each other.
 */
final class Repeated {

    private static final Set<ActKind> KINDS = EnumSet.of(
            ActKind.ARREST,
            ActKind.DETENTION,
            ActKind.RELEASE,
            ActKind.ABDUCTION,
            ActKind.TRIAL,
            ActKind.CONVICTION,
            ActKind.SENTENCING,
            ActKind.BURIAL);

    /** Days between two dates that may still be meant for one act. */
    private static final int NEAR = 31;

    private static final int COMPARED = 24;

    private Repeated() {}

    static List<Contradiction> among(Docket docket) {
        Map<List<Object>, List<Act>> bySufferer = new LinkedHashMap<>();
        for (Act act : docket.acts()) {
            Optional<String> person = act.target()
                    .filter(target -> target.kind() == Party.Kind.PERSON)
                    .flatMap(Act.Target::cluster);
            if (KINDS.contains(act.kind())
                    && person.isPresent()
                    && !act.affirming().isEmpty()) {
                bySufferer
                        .computeIfAbsent(List.of(person.get(), act.kind()), absent -> new ArrayList<>())
                        .add(act);
            }
        }
        List<Contradiction> found = new ArrayList<>();
        bySufferer.values().forEach(acts -> found.addAll(within(docket, acts)));
        return found;
    }

    private static List<Contradiction> within(Docket docket, List<Act> acts) {
        String what = acts.get(0).kind().label() + " of "
                + acts.get(0).target().orElseThrow().name();
        List<Claim> claims = acts.stream()
                .flatMap(act -> docket.claims(act.affirming()).stream())
                .distinct()
                .limit(COMPARED)
                .toList();
        List<Contradiction> found = new ArrayList<>();
        for (int one = 0; one < claims.size(); one++) {
            for (int other = one + 1; other < claims.size(); other++) {
                Claim left = claims.get(one);
                Claim right = claims.get(other);
                if (!left.anchor().exhibit().equals(right.anchor().exhibit())) {
                    dates(docket, what, left, right).ifPresent(found::add);
                    places(docket, what, left, right).ifPresent(found::add);
                    terms(docket, what, left, right).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    // ---- when

    private static Optional<LocalDate> day(Claim claim) {
        Optional<Edtf> date = Docket.happened(claim);
        return date.flatMap(Edtf::earliest)
                .filter(day -> date.flatMap(Edtf::latest).filter(day::equals).isPresent());
    }

    private static Optional<Contradiction> dates(Docket docket, String what, Claim left, Claim right) {
        Optional<LocalDate> one = day(left);
        Optional<LocalDate> other = day(right);
        boolean near = one.isPresent()
                && other.isPresent()
                && !one.get().equals(other.get())
                && Math.abs(ChronoUnit.DAYS.between(one.get(), other.get())) <= NEAR;
        return near
                ? Optional.of(new Contradiction(
                        Contradiction.Type.DATE,
                        docket.side(what + ": " + one.get(), List.of(left)),
                        docket.side(what + ": " + other.get(), List.of(right)),
                        Outcome.OPEN,
                        Explanation.of(
                                "two days within a month, in two exhibits: one act, or one soon after the other")))
                : Optional.empty();
    }

    // ---- where

    private static Optional<Contradiction> places(Docket docket, String what, Claim left, Claim right) {
        Optional<Locality> one = left.roles().place();
        Optional<Locality> other = right.roles().place();
        boolean sameDay = day(left).isPresent() && day(left).equals(day(right));
        if (!sameDay || one.isEmpty() || other.isEmpty() || Whereabouts.mayBeOne(one.get(), other.get())) {
            return Optional.empty();
        }
        return Optional.of(new Contradiction(
                Contradiction.Type.PLACE,
                docket.side(what + ": " + one.get().name(), List.of(left)),
                docket.side(what + ": " + other.get().name(), List.of(right)),
                Outcome.OPEN,
                Explanation.of("two places on " + day(left).orElseThrow()
                        + "; one may lie in the other, which the names do not tell")));
    }

    // ---- how long

    private static Optional<String> term(Claim claim) {
        Optional<String> words = claim.content().detail().term().map(term -> Folding.of(term.text()));
        return claim.content()
                .count()
                .filter(count ->
                        count.unit() == Quantity.Unit.YEARS && count.low().equals(count.high()))
                .filter(count -> count.low().isPresent())
                .map(count -> count.low().getAsLong() + " years")
                .or(() -> words);
    }

    private static Optional<Contradiction> terms(Docket docket, String what, Claim left, Claim right) {
        Optional<String> one = term(left);
        Optional<String> other = term(right);
        Optional<Edtf> then = Docket.happened(left);
        Optional<Edtf> later = Docket.happened(right);
        boolean apart = then.isPresent() && later.isPresent() && !then.get().overlaps(later.get());
        boolean differ = left.act() == ActKind.SENTENCING
                && one.isPresent()
                && other.isPresent()
                && !one.get().contains(other.get())
                && !other.get().contains(one.get());
        return differ && !apart
                ? Optional.of(new Contradiction(
                        Contradiction.Type.NUMBER,
                        docket.side(what + ": " + one.get(), List.of(left)),
                        docket.side(what + ": " + other.get(), List.of(right)),
                        Outcome.OPEN,
                        Explanation.of("two terms of one person, and no dates that would tell two sentences apart")))
                : Optional.empty();
    }
}
