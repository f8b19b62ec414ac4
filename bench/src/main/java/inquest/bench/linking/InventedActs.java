package inquest.bench.linking;

import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Locator;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Span;
import inquest.core.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Invented acts of violence against groups, each told by one house or several that spell the place by a custom of their own, leave something out, or
 * are a day or some people off; and which claims speak of one act. A place sees several acts.
 */
final class InventedActs {

    private static final List<String> PEOPLE = List.of("villagers", "prisoners", "students", "workers", "civilians");
    private static final List<ActKind> KINDS = List.of(ActKind.KILLING, ActKind.ARREST, ActKind.TORTURE);

    private final Random random;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<ClaimId, Integer> truth = new HashMap<>();

    /**
     * Invents.
     *
     * @param acts how many
     * @param sources houses that tell of one, at most
     * @param seed the same seed gives the same acts
     */
    InventedActs(int acts, int sources, long seed) {
        random = new Random(seed);
        List<List<Integer>> places = new ArrayList<>();
        for (int place = 0; place < Math.max(3, acts / 6); place++) {
            places.add(InventedCase.sounds(random, 2 + random.nextInt(2)));
        }
        for (int act = 0; act < acts; act++) {
            LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(3 * 365));
            List<Integer> place = places.get(random.nextInt(places.size()));
            String people = PEOPLE.get(random.nextInt(PEOPLE.size()));
            ActKind kind = KINDS.get(random.nextInt(KINDS.size()));
            int number = 3 + (int) Math.exp(random.nextDouble() * 4);
            for (int source = 1 + random.nextInt(sources); source > 0; source--) {
                tell(act, kind, people, number, day, place);
            }
        }
    }

    List<Claim> claims() {
        return claims;
    }

    int truth(ClaimId claim) {
        return Optional.ofNullable(truth.get(claim)).orElseThrow();
    }

    private void tell(int act, ActKind kind, String people, int number, LocalDate day, List<Integer> place) {
        ClaimId id = new ClaimId("claim-" + claims.size());
        truth.put(id, act);
        int about = random.nextInt(10);
        LocalDate told = about == 7 ? day.plusDays(random.nextBoolean() ? 1 : -1) : day;
        Optional<Edtf> date = about == 9
                ? Optional.empty()
                : Optional.of(Edtf.parse(about == 8 ? told.toString().substring(0, 7) : told.toString()));
        int count = random.nextInt(10);
        int said = count < 7 ? number : number + (int) Math.round(number * (random.nextDouble() - 0.5) * 0.4);
        String where = random.nextInt(7) == 0 ? "" : InventedCase.spelt(place, random.nextInt(4));
        String path = id.text() + ".txt";
        Digest content = Digest.of(path);
        Span span = new Span(0, 1);
        claims.add(new Claim(
                id,
                new Anchor(ExhibitId.of(content, path), path, content, content, Locator.Page.NONE, span, "x"),
                List.of(),
                kind,
                Claim.Roles.befalling(
                        List.of(Party.of(people, Party.Kind.GROUP, span)),
                        where.isEmpty() ? Optional.empty() : Optional.of(new Locality(where, Optional.empty(), span))),
                new Claim.Content(
                        count == 9 ? Optional.empty() : Optional.of(Quantity.exactly(said, Quantity.Unit.PERSONS)),
                        date.map(own -> new When(own.text(), own)),
                        Claim.Detail.NONE,
                        List.of()),
                Claim.Assessment.drafted(0.9, "invented", Explanation.of("invented"))));
    }
}
