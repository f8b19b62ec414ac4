package inquest.core.weigh;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Contradiction;
import inquest.core.model.Contradiction.Outcome;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Population;
import inquest.core.model.Words;
import inquest.core.name.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * In what sources differ on who took part: one official or a delegation at one event, two holders of one office at one time, four
 * members of a commission or three.
 */
final class Parts {

    private static final Pattern SEVERAL = Pattern.compile(
            "(?i).*\\b(delegation|team|group|mission|party|representatives|officials|members|envoys|diplomats|soldiers|guards|men|women"
                    + "|people|several|two|three|four|five|six|many)\\b.*");
    private static final Pattern ONE = Pattern.compile("(?i)^(an?|one|a single|only one)\\b.*");

    private static final Set<String> SMALL = Set.of("of", "the", "for", "and", "in", "de", "la");

    private final Docket docket;
    private final Map<String, List<String>> bodies = new HashMap<>();
    private final Map<String, List<String>> named = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private Parts(Docket docket) {
        this.docket = docket;
        for (Cluster cluster : docket.material().clusters()) {
            if (cluster.kind() == Party.Kind.ORGANISATION || cluster.kind() == Party.Kind.PLACE) {
                bodies.put(
                        cluster.id(),
                        cluster.forms().stream().map(Folding::of).distinct().toList());
                names.put(cluster.id(), cluster.name());
                Set<String> in = new HashSet<>();
                cluster.mentions()
                        .forEach(mention -> in.add(mention.anchor().exhibit().toString()));
                in.forEach(exhibit -> named.computeIfAbsent(exhibit, absent -> new ArrayList<>())
                        .add(cluster.id()));
            }
        }
    }

    static List<Contradiction> among(Docket docket) {
        Parts parts = new Parts(docket);
        List<Contradiction> found = new ArrayList<>(parts.attendance());
        found.addAll(parts.holders());
        found.addAll(parts.sizes());
        return found;
    }

    // ---- who was there

    /** Claims that somebody was at an event, by the event's noun. */
    private List<Contradiction> attendance() {
        Map<String, List<Claim>> byEvent = new LinkedHashMap<>();
        for (Claim claim : docket.material().claims()) {
            boolean there = claim.act() == ActKind.PRESENCE && Docket.isSaid(claim) && !Docket.isDenied(claim);
            if (there && !claim.roles().targets().isEmpty() && isDescribed(claim)) {
                String event =
                        Population.of(claim.roles().targets().get(0).name()).head();
                if (!event.isEmpty()) {
                    byEvent.computeIfAbsent(event, absent -> new ArrayList<>()).add(claim);
                }
            }
        }
        List<Contradiction> found = new ArrayList<>();
        byEvent.forEach((event, claims) -> {
            List<Claim> one =
                    claims.stream().filter(claim -> isOne(actor(claim))).toList();
            List<Claim> several =
                    claims.stream().filter(claim -> !isOne(actor(claim))).toList();
            for (Claim left : one) {
                for (Claim right : several) {
                    sent(left, right, event).ifPresent(found::add);
                }
            }
        });
        return found;
    }

    private static boolean isDescribed(Claim claim) {
        return claim.roles().actors().size() == 1
                && (ONE.matcher(actor(claim)).matches()
                        || SEVERAL.matcher(actor(claim)).matches());
    }

    private static String actor(Claim claim) {
        return claim.roles().actors().get(0).name();
    }

    private static boolean isOne(String name) {
        return ONE.matcher(name).matches() && !SEVERAL.matcher(name).matches();
    }

    private Optional<Contradiction> sent(Claim left, Claim right, String event) {
        Map<String, String> shared = bodiesBeside(left);
        shared.keySet().retainAll(bodiesBeside(right).keySet());
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        String body = shared.values().iterator().next();
        boolean shift = Docket.isBefore(Docket.happened(left), Docket.happened(right))
                || Docket.isBefore(Docket.happened(right), Docket.happened(left));
        return Optional.of(new Contradiction(
                Contradiction.Type.IDENTITY,
                docket.side(actor(left) + " at the " + event, List.of(left)),
                docket.side(actor(right) + " at the " + event, List.of(right)),
                shift ? Outcome.EXPLAINED_BY_TIME : Outcome.OPEN,
                Explanation.of("both speak of who was at the " + event + " for one body (" + body
                        + "): one person, or several")));
    }

    /** The bodies and places that a claim's sentence names, by folded form, or the initials of those of several words. */
    private Map<String, String> bodiesBeside(Claim claim) {
        String sentence = " " + Folding.of(docket.material().sentence(claim)) + " ";
        Map<String, String> beside = new TreeMap<>();
        for (String id : named.getOrDefault(claim.anchor().exhibit().toString(), List.of())) {
            for (String form : bodies.getOrDefault(id, List.of())) {
                if (sentence.contains(" " + form + " ")) {
                    beside.putIfAbsent(initials(form), names.getOrDefault(id, form));
                }
            }
        }
        return beside;
    }

    /** The first letters of several words, so that a body and its acronym meet; of one word, the word. */
    private static String initials(String form) {
        String[] words = form.split(" ", -1);
        if (words.length < 2) {
            return form;
        }
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            letters.append(SMALL.contains(word) || word.isEmpty() ? "" : word.substring(0, 1));
        }
        return letters.toString();
    }

    // ---- offices and commissions

    private static Optional<String> office(Claim claim) {
        return Optional.of(Folding.of(titled(claim)).replaceFirst("^(the|a|an|then) ", ""))
                // Who is appointed to a commission has no office beside the body.
                .filter(office -> claim.content().detail().office().isPresent()
                        || (claim.act() == ActKind.APPOINTMENT
                                && claim.content().detail().body().isPresent()));
    }

    /** The office and its body, as the claim has them. */
    private static String titled(Claim claim) {
        String body = claim.content().detail().body().map(Words::text).orElse("");
        return (claim.content().detail().office().map(Words::text).orElse("") + " " + body)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Two people in one office on the same days. */
    private List<Contradiction> holders() {
        Map<String, List<Claim>> byOffice = new LinkedHashMap<>();
        for (Claim claim : docket.material().claims()) {
            boolean held = claim.act() == ActKind.OFFICE && Docket.isSaid(claim) && !Docket.isDenied(claim);
            if (held
                    && claim.roles().actors().size() == 1
                    && Docket.happened(claim).isPresent()) {
                office(claim)
                        .ifPresent(office -> byOffice.computeIfAbsent(office, absent -> new ArrayList<>())
                                .add(claim));
            }
        }
        List<Contradiction> found = new ArrayList<>();
        byOffice.forEach((office, claims) -> {
            for (int one = 0; one < Math.min(claims.size(), 24); one++) {
                for (int other = one + 1; other < Math.min(claims.size(), 24); other++) {
                    holders(claims.get(one), claims.get(other)).ifPresent(found::add);
                }
            }
        });
        return found;
    }

    private Optional<Contradiction> holders(Claim one, Claim other) {
        Optional<String> left = one.roles().actors().get(0).cluster();
        Optional<String> right = other.roles().actors().get(0).cluster();
        boolean twoPeople = left.isPresent() && right.isPresent() && !left.equals(right);
        if (!twoPeople
                || !Docket.happened(one)
                        .orElseThrow()
                        .overlaps(Docket.happened(other).orElseThrow())) {
            return Optional.empty();
        }
        return Optional.of(new Contradiction(
                Contradiction.Type.ROLE_OR_MEMBERSHIP,
                docket.side(titled(one) + ": " + actor(one), List.of(one)),
                docket.side(titled(other) + ": " + actor(other), List.of(other)),
                Outcome.OPEN,
                Explanation.of("two people in one office, on days that overlap; one may have followed the other")));
    }

    /** How many members a body or office had. */
    private List<Contradiction> sizes() {
        Map<String, Map<Long, List<Claim>>> sizes = new LinkedHashMap<>();
        for (Claim claim : docket.material().claims()) {
            boolean members = (claim.act() == ActKind.APPOINTMENT || claim.act() == ActKind.OFFICE)
                    && Docket.isSaid(claim)
                    && claim.content().count().filter(Population::counts).isPresent();
            if (members) {
                long core =
                        Population.core(claim.content().count().orElseThrow()).orElse(0);
                office(claim)
                        .ifPresent(office -> sizes.computeIfAbsent(office, absent -> new LinkedHashMap<>())
                                .computeIfAbsent(core, absent -> new ArrayList<>())
                                .add(claim));
            }
        }
        List<Contradiction> found = new ArrayList<>();
        sizes.forEach((office, bySize) -> {
            List<Long> all = List.copyOf(bySize.keySet());
            for (int other = 1; other < all.size(); other++) {
                found.add(new Contradiction(
                        Contradiction.Type.ROLE_OR_MEMBERSHIP,
                        ofSize(all.get(0), bySize),
                        ofSize(all.get(other), bySize),
                        Outcome.OPEN,
                        Explanation.of("two numbers of members of one body; a part of it may be meant")));
            }
        });
        return found;
    }

    private Contradiction.Side ofSize(long members, Map<Long, List<Claim>> bySize) {
        List<Claim> claims = bySize.getOrDefault(members, List.of());
        return docket.side(titled(claims.get(0)) + ": " + members + " members", claims);
    }
}
