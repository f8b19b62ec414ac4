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
import inquest.core.name.Folding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In what sources differ on the death of one person, which happens once: the day, the place, who did it; and what they tell of that
 * person after it.
 */
final class Particularities {

    /** What nobody does or suffers after death; a trial, a burial and an accusation can follow it. */
    private static final Set<ActKind> IN_LIFE = EnumSet.of(
            ActKind.ARREST,
            ActKind.DETENTION,
            ActKind.RELEASE,
            ActKind.TORTURE,
            ActKind.ILL_TREATMENT,
            ActKind.INJURY,
            ActKind.APPOINTMENT,
            ActKind.PRESENCE,
            ActKind.TESTIMONY,
            ActKind.ABDUCTION);

    /** {@code men of the Border Police}. */
    private static final Pattern OF = Pattern.compile("(?i)\\p{L}+ (?:of|from) (?:the )?(.+)");

    private Particularities() {}

    static List<Contradiction> among(Docket docket) {
        List<Contradiction> found = new ArrayList<>();
        Map<String, List<Claim>> lives = lives(docket);
        Set<Claim.ClaimId> ordered = datedAsOrders(docket);
        Map<String, String> bodies = bodies(docket);
        for (Act act : docket.acts()) {
            Optional<String> person = act.target()
                    .filter(target -> target.kind() == Party.Kind.PERSON)
                    .flatMap(Act.Target::cluster);
            if (!act.kind().is(ActKind.KILLING)
                    || person.isEmpty()
                    || act.affirming().isEmpty()) {
                continue;
            }
            String who = act.target().orElseThrow().name();
            List<Claim> deaths = docket.claims(act.affirming());
            List<Claim> dated = deaths.stream()
                    .filter(death -> !ordered.contains(death.id()))
                    .toList();
            found.addAll(dates(docket, who, dated));
            found.addAll(places(docket, who, deaths));
            found.addAll(actors(docket, who, deaths, bodies));
            found.addAll(after(docket, who, deaths, lives.getOrDefault(person.get(), List.of())));
        }
        found.addAll(orders(docket));
        return found;
    }

    /** Killings whose day is that of the order or request which speaks of them: it is not said to be the day of the death. */
    private static Set<Claim.ClaimId> datedAsOrders(Docket docket) {
        Map<Claim.ClaimId, Optional<Edtf>> asked = new HashMap<>();
        for (Claim claim : docket.material().claims()) {
            if (claim.act() == ActKind.ORDER || claim.act() == ActKind.REQUEST) {
                claim.content().about().forEach(id -> asked.put(id, Docket.happened(claim)));
            }
        }
        Set<Claim.ClaimId> found = new HashSet<>();
        for (Claim claim : docket.material().claims()) {
            Optional<Edtf> when = asked.getOrDefault(claim.id(), Optional.empty());
            if (when.isPresent() && when.equals(Docket.happened(claim))) {
                found.add(claim.id());
            }
        }
        return found;
    }

    private static Map<String, List<Claim>> lives(Docket docket) {
        Map<String, List<Claim>> lives = new HashMap<>();
        for (Claim claim : docket.material().claims()) {
            if (IN_LIFE.contains(claim.act()) && Docket.isSaid(claim) && !Docket.isDenied(claim)) {
                Set<String> people = new HashSet<>();
                claim.roles().targets().forEach(party -> party.cluster().ifPresent(people::add));
                boolean bySelf = claim.act() == ActKind.PRESENCE || claim.act() == ActKind.TESTIMONY;
                if (bySelf) {
                    claim.roles().actors().forEach(party -> party.cluster().ifPresent(people::add));
                }
                people.forEach(id ->
                        lives.computeIfAbsent(id, absent -> new ArrayList<>()).add(claim));
            }
        }
        return lives;
    }

    private static List<Contradiction> dates(Docket docket, String who, List<Claim> deaths) {
        return differing(
                docket,
                Contradiction.Type.DATE,
                "the death of " + who,
                deaths,
                claim -> Docket.happened(claim).map(Edtf::text),
                (one, other) -> !Docket.happened(one)
                        .orElseThrow()
                        .overlaps(Docket.happened(other).orElseThrow()));
    }

    private static List<Contradiction> places(Docket docket, String who, List<Claim> deaths) {
        return differing(
                docket,
                Contradiction.Type.PLACE,
                "the death of " + who,
                deaths,
                claim -> claim.roles().place().map(Locality::name),
                (one, other) -> !Whereabouts.mayBeOne(place(one), place(other)));
    }

    private static Locality place(Claim claim) {
        return claim.roles().place().orElseThrow();
    }

    private static List<Contradiction> actors(
            Docket docket, String who, List<Claim> deaths, Map<String, String> bodies) {
        return differing(
                docket,
                Contradiction.Type.IDENTITY,
                "who killed " + who,
                deaths,
                claim -> Optional.of(Docket.names(doers(claim, bodies))).filter(names -> !names.isEmpty()),
                (one, other) -> areOthers(doers(one, bodies), doers(other, bodies)));
    }

    /** Bodies by each of their names. */
    private static Map<String, String> bodies(Docket docket) {
        Map<String, String> bodies = new HashMap<>();
        docket.material().clusters().stream()
                .filter(cluster -> cluster.kind() == Party.Kind.ORGANISATION)
                .forEach(
                        cluster -> cluster.forms().forEach(form -> bodies.putIfAbsent(Folding.of(form), cluster.id())));
        return bodies;
    }

    /** Who is said to have done it, where that is somebody named; for people of a body, the body. */
    private static List<Party> doers(Claim claim, Map<String, String> bodies) {
        return claim.roles().actors().stream()
                .filter(actor -> actor.degree()
                        .filter(degree -> degree != Party.Degree.CARRIED_OUT)
                        .isEmpty())
                .map(actor -> actor.cluster().isPresent() ? actor : ofBody(actor, bodies))
                .filter(actor -> actor.cluster().isPresent())
                .toList();
    }

    /** People of a body stand for it; a body that was not linked goes by its name, if it has one and is not only described. */
    private static Party ofBody(Party actor, Map<String, String> bodies) {
        Matcher of = OF.matcher(actor.name());
        boolean isBody = actor.kind() == Party.Kind.ORGANISATION;
        String name = (isBody ? actor.name() : of.matches() ? of.group(1) : "").replaceFirst("^(?i:the) ", "");
        if (name.isEmpty() || !Character.isUpperCase(name.codePointAt(0))) {
            return actor;
        }
        String key = Folding.of(name);
        return Party.of(actor.name(), Party.Kind.ORGANISATION, actor.span())
                .in(Optional.of(bodies.getOrDefault(key, "name " + key)));
    }

    /** A person may belong to a body, so only people are held against people, and bodies against bodies. */
    private static boolean areOthers(List<Party> ones, List<Party> others) {
        return ones.stream()
                .allMatch(one -> others.stream()
                        .allMatch(other ->
                                one.kind() == other.kind() && !one.cluster().equals(other.cluster())));
    }

    /** Pairs of values that exclude each other; each value with all claims that give it. */
    private static List<Contradiction> differing(
            Docket docket,
            Contradiction.Type type,
            String what,
            List<Claim> claims,
            Function<Claim, Optional<String>> value,
            BiPredicate<Claim, Claim> differ) {
        Map<String, List<Claim>> byValue = new LinkedHashMap<>();
        claims.forEach(claim -> value.apply(claim)
                .ifPresent(text -> byValue.computeIfAbsent(text, absent -> new ArrayList<>())
                        .add(claim)));
        List<String> values = List.copyOf(byValue.keySet());
        List<Contradiction> found = new ArrayList<>();
        for (int one = 0; one < Math.min(values.size(), 12); one++) {
            for (int other = one + 1; other < Math.min(values.size(), 12); other++) {
                List<Claim> left = byValue.getOrDefault(values.get(one), List.of());
                List<Claim> right = byValue.getOrDefault(values.get(other), List.of());
                if (differ.test(left.get(0), right.get(0))) {
                    found.add(new Contradiction(
                            type,
                            docket.side(what + ": " + values.get(one), left),
                            docket.side(what + ": " + values.get(other), right),
                            Outcome.OPEN,
                            Explanation.of(reason(type))));
                }
            }
        }
        return found;
    }

    private static String reason(Contradiction.Type type) {
        return switch (type) {
            case PLACE -> "a person dies once, at one place; one may lie in the other, which the names do not tell";
            case IDENTITY ->
                "others are named as having done it; one may belong to the other, or both have taken part, which no"
                        + " source says";
            case NUMBER, DATE, ROLE_OR_MEMBERSHIP, SEQUENCE, OCCURRENCE, WORDING ->
                "a person dies once, and no " + type.label() + " fits both";
        };
    }

    // ---- sequence

    private static List<Contradiction> after(Docket docket, String who, List<Claim> deaths, List<Claim> life) {
        List<Contradiction> found = new ArrayList<>();
        for (Claim claim : life) {
            List<Claim> before = deaths.stream()
                    .filter(death -> Docket.isBefore(Docket.happened(death), Docket.happened(claim)))
                    .toList();
            if (!before.isEmpty()) {
                found.add(new Contradiction(
                        Contradiction.Type.SEQUENCE,
                        docket.side("the death of " + who + ", " + Docket.day(Docket.happened(before.get(0))), before),
                        docket.side(
                                claim.act().label() + " of " + who + ", " + Docket.day(Docket.happened(claim)),
                                List.of(claim)),
                        Outcome.OPEN,
                        Explanation.of("the one lies before the other, and only the living suffer or do it")));
            }
        }
        return found;
    }

    /** An order that comes after what it orders, as whoever tells of the order dates it, or as others do. */
    private static List<Contradiction> orders(Docket docket) {
        Map<Claim.ClaimId, Claim> byId = new HashMap<>();
        docket.material().claims().forEach(claim -> byId.put(claim.id(), claim));
        Map<Claim.ClaimId, List<Act>> acts = new HashMap<>();
        docket.acts()
                .forEach(act -> act.affirming()
                        .forEach(id -> acts.computeIfAbsent(id, absent -> new ArrayList<>())
                                .add(act)));
        Map<String, List<Integer>> killings = killings(docket);
        List<Contradiction> found = new ArrayList<>();
        for (Claim order : docket.material().claims()) {
            if (order.act() != ActKind.ORDER || !Docket.isSaid(order) || Docket.isDenied(order)) {
                continue;
            }
            for (Claim.ClaimId id : new TreeSet<>(order.content().about())) {
                Claim ordered = byId.get(id);
                if (ordered != null) {
                    Stream<Claim> told = Stream.concat(
                                    acts.getOrDefault(id, List.of()).stream(),
                                    killings(ordered, killings).map(docket.acts()::get))
                            .flatMap(act -> docket.claims(act.affirming()).stream());
                    List<Claim> before = Stream.concat(Stream.of(ordered), told)
                            .distinct()
                            .filter(claim -> Docket.isBefore(Docket.happened(claim), Docket.happened(order)))
                            .toList();
                    if (!before.isEmpty()) {
                        found.add(late(docket, order, before));
                    }
                }
            }
        }
        return found;
    }

    /** The places, among the acts, of the killings of each person. */
    private static Map<String, List<Integer>> killings(Docket docket) {
        Map<String, List<Integer>> killings = new HashMap<>();
        for (int at = 0; at < docket.acts().size(); at++) {
            Act act = docket.acts().get(at);
            if (act.kind().is(ActKind.KILLING)) {
                int place = at;
                act.target()
                        .flatMap(Act.Target::cluster)
                        .ifPresent(id -> killings.computeIfAbsent(id, absent -> new ArrayList<>())
                                .add(place));
            }
        }
        return killings;
    }

    /** The deaths of those whom it is ordered to kill: "ordered soldiers to kill Roe" says itself that nothing was done. */
    private static Stream<Integer> killings(Claim ordered, Map<String, List<Integer>> killings) {
        return ordered.act().is(ActKind.KILLING)
                ? ordered.roles().targets().stream()
                        .filter(party -> party.kind() == Party.Kind.PERSON)
                        .flatMap(party -> party.cluster().stream())
                        .distinct()
                        .flatMap(id -> killings.getOrDefault(id, List.of()).stream())
                        .sorted()
                : Stream.empty();
    }

    private static Contradiction late(Docket docket, Claim order, List<Claim> before) {
        return new Contradiction(
                Contradiction.Type.SEQUENCE,
                docket.side("the order, " + Docket.day(Docket.happened(order)), List.of(order)),
                docket.side("what it orders, " + Docket.day(Docket.happened(before.get(0))), before),
                Outcome.OPEN,
                Explanation.of("what was ordered lies before the order"));
    }
}
