package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Act;
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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Acts and places are invented; every claim about groups tells who was hurt, where, when and how many. */
class WeighedActsTest {

    private static final List<String> PEOPLE = List.of("villagers", "prisoners", "students", "workers");
    private static final List<String> PLACES =
            List.of("Khazvini", "Velmar", "Dorbek", "Samgoru", "Pelindar", "Tokrabad", "Yolmesh", "Ruvanik");
    private static final List<String> OTHERWISE =
            List.of("Xazvini", "Welmar", "Dorbeck", "Samgorou", "Pelindaar", "Tokrabat", "Yolmech", "Rouvanik");

    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    void joinsWhatAnotherSourceSpellsOtherwiseAndDatesADayLater() {
        List<Claim> claims = acts(60, 2, 1);
        claims.add(claim("x1", "villagers", "Khazvini", "1991-03-04", 23));
        claims.add(claim("x2", "villagers", "Xazvini", "1991-03-05", 23));

        assertThat(holding("x1", among(claims))).contains(new ClaimId("x2"));
        assertThat(holding("x1", Acts.among(claims))).as("by rule").containsExactly(new ClaimId("x1"));
    }

    @Test
    void saysWhatEachParticularWeighs() {
        List<Claim> claims = acts(60, 2, 1);
        claims.add(claim("x1", "villagers", "Khazvini", "1991-03-04", 23));
        claims.add(claim("x2", "villagers", "Xazvini", "1991-03-05", 23));

        assertThat(among(claims))
                .filteredOn(act -> act.affirming().contains(new ClaimId("x1")))
                .singleElement()
                .satisfies(act -> assertThat(act.why().text())
                        .contains("by weights fitted to", "the same with probability", "place:", "date:", "number:"));
    }

    @Test
    void joinsNothingWhereEveryActIsToldOnce() {
        assertThat(among(acts(150, 1, 2)))
                .allSatisfy(act -> assertThat(act.affirming()).hasSize(1));
    }

    @Test
    void joinsWhatAllTellAlike() {
        List<Claim> claims = new ArrayList<>();
        for (int at = 0; at < 120; at++) {
            claims.add(claim("c" + at, "prisoners", "Velmar", "1988-07-28", 100 + at));
        }
        assertThat(among(claims)).hasSize(1);
    }

    @Test
    void keepsTwoThingsToldInOneClaimApart() {
        List<Claim> claims = acts(60, 2, 1);
        claims.add(of(
                "x1",
                List.of(group("villagers", 0), group("farmers", 10)),
                Optional.of("Khazvini"),
                Optional.of("1991-03-04"),
                23));
        assertThat(among(claims))
                .filteredOn(act -> act.affirming().contains(new ClaimId("x1")))
                .hasSize(2);
    }

    @Test
    void leavesWordsThatSayNextToNothingAlone() {
        List<Claim> claims = acts(60, 2, 1);
        claims.add(of("x1", List.of(group("villagers", 0)), Optional.empty(), Optional.empty(), 0));
        assertThat(holding("x1", among(claims))).containsExactly(new ClaimId("x1"));
    }

    @Test
    void gathersFewClaimsByRule() {
        List<Claim> claims = acts(20, 2, 3);
        assertThat(among(claims)).isEqualTo(Acts.among(claims));
    }

    @Test
    void heedsNoOrderOfClaims() {
        List<Claim> claims = acts(80, 2, 4);
        Set<Set<ClaimId>> expected = groups(among(claims));
        Collections.shuffle(claims, new Random(5));
        assertThat(groups(among(claims))).isEqualTo(expected);
    }

    private List<Act> among(List<Claim> claims) {
        return Acts.among(claims, List.of(), Linker.withDefaults(executor));
    }

    private static List<ClaimId> holding(String claim, List<Act> acts) {
        return acts.stream()
                .filter(act -> act.affirming().contains(new ClaimId(claim)))
                .findFirst()
                .orElseThrow()
                .affirming();
    }

    private static Set<Set<ClaimId>> groups(List<Act> acts) {
        Set<Set<ClaimId>> groups = new HashSet<>();
        acts.forEach(act -> groups.add(Set.copyOf(act.affirming())));
        return groups;
    }

    /** So many acts, each told by so many sources, the second of which spells otherwise and is a day off now and then. */
    private static List<Claim> acts(int acts, int sources, long seed) {
        Random random = new Random(seed);
        List<Claim> claims = new ArrayList<>();
        for (int act = 0; act < acts; act++) {
            LocalDate day = LocalDate.of(1990, 1, 1).plusDays(11L * act);
            int place = random.nextInt(PLACES.size());
            String people = PEOPLE.get(random.nextInt(PEOPLE.size()));
            int number = 3 + random.nextInt(60);
            for (int source = 0; source < sources; source++) {
                boolean other = source > 0;
                claims.add(claim(
                        "act" + act + "-" + source,
                        people,
                        (other ? OTHERWISE : PLACES).get(place),
                        day.plusDays(other && random.nextInt(4) == 0 ? 1 : 0).toString(),
                        other && random.nextInt(3) == 0 ? number + 1 : number));
            }
        }
        return claims;
    }

    private static Claim claim(String id, String people, String place, String date, int number) {
        return of(id, List.of(group(people, 0)), Optional.of(place), Optional.of(date), number);
    }

    private static Party group(String people, int start) {
        return Party.of(people, Party.Kind.GROUP, new Span(start, start + people.length()));
    }

    private static Claim of(String id, List<Party> targets, Optional<String> place, Optional<String> date, int number) {
        Digest content = Digest.of(id);
        Span span = new Span(0, 4);
        return new Claim(
                new ClaimId(id),
                new Anchor(ExhibitId.of(content, id), id, content, content, Locator.Page.NONE, span, "word"),
                List.of(),
                ActKind.KILLING,
                Claim.Roles.befalling(targets, place.map(name -> new Locality(name, Optional.empty(), span))),
                new Claim.Content(
                        number == 0 ? Optional.empty() : Optional.of(Quantity.exactly(number, Quantity.Unit.PERSONS)),
                        date.map(Edtf::parse).map(day -> new When(day.text(), day)),
                        Claim.Detail.NONE,
                        List.of()),
                Claim.Assessment.drafted(0.9, "r", Explanation.of("w")));
    }
}
