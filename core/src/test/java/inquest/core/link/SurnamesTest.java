package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Particulars;
import inquest.core.model.Party;
import inquest.core.model.Span;
import inquest.core.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A surname in one exhibit, and the only full name with it in another. All people are invented. */
class SurnamesTest {

    private final List<Mention> mentions = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    @Test
    void leavesTheDeadApartFromWhoTestifies() {
        names("a", "Anna Roth").killed("Anna Roth", "1988-06-02");
        names("b", "Roth").says("Roth");
        assertThat(refused()).containsExactly("not joined: one is said to have died, the other speaks");
    }

    @Test
    void leavesTheDeadApartFromWhoTestifiesOfHarmDoneToHerself() {
        names("a", "Anna Roth").killed("Anna Roth", "1988-06-02").suffers("Anna Roth");
        names("b", "Roth").says("Roth").suffers("Roth");
        assertThat(refused()).containsExactly("not joined: one is said to have died, the other speaks");
    }

    @Test
    void leavesWhoIsHarmedApartFromWhoDoesHarm() {
        names("a", "Anna Roth").suffers("Anna Roth");
        names("b", "Roth").harms("Roth");
        assertThat(refused()).containsExactly("not joined: one is harmed, the other does harm");
    }

    @Test
    void leavesApartWhoDiedInOtherYears() {
        names("a", "Anna Roth").killed("Anna Roth", "1988-06-02");
        names("b", "Roth").killed("Roth", "1991");
        assertThat(refused())
                .containsExactly("not joined: the days on which they are said to have died cannot both be right");
    }

    @Test
    void joinsWhoDiedOnOneDay() {
        names("a", "Anna Roth").killed("Anna Roth", "1988-06-02");
        names("b", "Roth").killed("Roth", "1988");
        assertThat(joined()).isEqualTo(1);
    }

    @Test
    void joinsWhoSpokeBeforeHisDeathInTheSameExhibit() {
        names("a", "Taro Velm").says("Taro Velm").killed("Taro Velm", "1988-06-02");
        names("b", "Velm").says("Velm");
        assertThat(joined()).isEqualTo(1);
    }

    @Test
    void joinsWhoBearsTheSameOfficeWhateverHeDoes() {
        names("a", "Judge Taro Velm").says("Judge Taro Velm");
        names("b", "Judge Velm").harms("Judge Velm");
        assertThat(joined()).isEqualTo(1);
    }

    @Test
    void joinsWhoIsNoMoreThanNamed() {
        names("a", "Taro Velm").killed("Taro Velm", "1988-06-02");
        names("b", "Velm");
        assertThat(joined()).isEqualTo(1);
    }

    @Test
    void joinsNoTwoThroughAThirdWhoIsNoMoreThanNamed() {
        names("a", "Taro Velm");
        names("b", "Velm").killed("Velm", "1988-06-02");
        names("c", "Velm").says("Velm");
        assertThat(joined()).isEqualTo(2);
    }

    @Test
    void takesNoFearedDeathForOne() {
        names("a", "Anna Roth").act(ActKind.KILLING, "Anna Roth", "1988-06-02", Claim.Modality.POSSIBLE);
        names("b", "Roth").says("Roth");
        assertThat(joined()).isEqualTo(1);
    }

    // ---- a case told exhibit by exhibit

    private SurnamesTest names(String exhibit, String name) {
        Anchor anchor = anchor(exhibit, name);
        mentions.add(new Mention(
                anchor, Party.Kind.PERSON, name, List.of(), List.of(), Particulars.NONE, Explanation.of("as written")));
        return this;
    }

    private SurnamesTest killed(String name, String date) {
        return act(ActKind.EXECUTION, name, date, Claim.Modality.ASSERTED);
    }

    private SurnamesTest suffers(String name) {
        return act(ActKind.DETENTION, name, "", Claim.Modality.ASSERTED);
    }

    private SurnamesTest act(ActKind act, String target, String date, Claim.Modality modality) {
        return claim(
                act, new Claim.Roles(List.of(), List.of(party(target)), List.of(), Optional.empty()), date, modality);
    }

    private SurnamesTest harms(String name) {
        Claim.Roles roles = new Claim.Roles(List.of(party(name)), List.of(), List.of(), Optional.empty());
        return claim(ActKind.TORTURE, roles, "", Claim.Modality.ASSERTED);
    }

    private SurnamesTest says(String name) {
        claims.add(new Claim(
                new Claim.ClaimId("c" + claims.size()),
                last(),
                List.of(new Attribution(party(name), Optional.empty(), Optional.empty(), Attribution.Mode.INDIRECT)),
                ActKind.TORTURE,
                Claim.Roles.NONE,
                Claim.Content.NONE,
                Claim.Assessment.drafted(0.9, "reader", Explanation.of("invented"))));
        return this;
    }

    private SurnamesTest claim(ActKind act, Claim.Roles roles, String date, Claim.Modality modality) {
        Optional<When> when =
                Optional.of(date).filter(text -> !text.isEmpty()).map(text -> new When(text, Edtf.parse(text)));
        claims.add(new Claim(
                new Claim.ClaimId("c" + claims.size()),
                last(),
                List.of(),
                act,
                roles,
                new Claim.Content(Optional.empty(), when, Claim.Detail.NONE, List.of()),
                new Claim.Assessment(
                        Claim.Polarity.AFFIRMED,
                        modality,
                        Optional.empty(),
                        Claim.Status.DRAFTED,
                        0.9,
                        "reader",
                        Explanation.of("invented"))));
        return this;
    }

    private Anchor last() {
        return mentions.get(mentions.size() - 1).anchor();
    }

    private static Party party(String name) {
        return Party.of(name, Party.Kind.PERSON, new Span(0, name.length()));
    }

    private static Anchor anchor(String exhibit, String name) {
        Digest content = Digest.of(exhibit);
        return new Anchor(
                ExhibitId.of(content, exhibit),
                exhibit,
                content,
                Digest.of("text"),
                Locator.Page.NONE,
                new Span(0, name.length()),
                name);
    }

    private Clusters clusters() {
        return Clusters.form(mentions, claims, List.of(), ListedRows.of(List.of(), Set.of()));
    }

    private int joined() {
        return clusters().clusters().size();
    }

    private List<String> refused() {
        return clusters().refused().stream()
                .map(Link::why)
                .map(Explanation::reason)
                .toList();
    }
}
