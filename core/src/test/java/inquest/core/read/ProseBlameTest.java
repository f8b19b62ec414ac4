package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Party;
import inquest.core.model.Party.Degree;
import inquest.core.model.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom accusations, arrests and verdicts lay an act, and how firmly. */
class ProseBlameTest {

    @ParameterizedTest
    @CsvSource({
        "Police accused the clerk of killing two farmers., the clerk, two farmers, 2",
        "Martin Kelvane was arrested for murdering six priests., Martin Kelvane, six priests, 6"
    })
    void takesGerundBehindPrepositionForAllegedDeed(String text, String who, String whom, long count) {
        Claim killing = claim(text, ActKind.KILLING);
        assertThat(names(killing.roles().actors())).containsExactly(who);
        assertThat(names(killing.roles().targets())).containsExactly(whom);
        assertThat(killing.content().count().map(Quantity::low)).contains(OptionalLong.of(count));
        assertThat(killing.assessment().modality()).isEqualTo(Modality.ALLEGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Martin Kelvane was found guilty of the murder of Peter Brask.; AFFIRMED; 1",
                "The jury found Martin Kelvane not guilty of the murder of Peter Brask.; DENIED; 0",
                "Martin Kelvane was found not guilty in the killing of Peter Brask.; DENIED; 0",
                "The court acquitted Martin Kelvane of the murder of Peter Brask.; DENIED; 0",
                "Martin Kelvane was acquitted of killing Peter Brask.; DENIED; 0",
                "The army jailed Martin Kelvane after finding him guilty of the murder of Peter Brask.; AFFIRMED; 1",
            })
    void takesGuiltyForConvictedAndNotGuiltyForAcquitted(String text, String polarity, int guilty) {
        Claim conviction = claim(text, ActKind.CONVICTION);
        assertThat(conviction.assessment().polarity()).isEqualTo(Claim.Polarity.valueOf(polarity));
        assertThat(names(conviction.roles().targets())).containsExactly("Martin Kelvane");
        assertThat(names(conviction.roles().actors())).doesNotContain("Martin Kelvane");
        assertThat(read(text).claims())
                .filteredOn(claim -> claim.act().is(ActKind.KILLING))
                .flatExtracting(claim -> claim.roles().actors())
                .hasSize(guilty);
    }

    @Test
    void hasOnlyCourtsConvict() {
        String text = "A report by Amnesty found the army guilty of killing 12 miners.";
        assertThat(read(text).claims()).noneMatch(claim -> claim.act() == ActKind.CONVICTION);
    }

    @Test
    void holdsWhatCourtFoundForAsserted() {
        Claim killing = claim("Martin Kelvane was convicted of killing 12 people.", ActKind.KILLING);
        assertThat(names(killing.roles().actors())).containsExactly("Martin Kelvane");
        assertThat(killing.assessment().modality()).isEqualTo(Modality.ASSERTED);
    }

    @Test
    void laysMurderToThoseChargedWithIt() {
        Claim killing =
                claim("Two lieutenants and six soldiers are charged with the murder of Peter Brask.", ActKind.KILLING);
        assertThat(names(killing.roles().actors())).containsExactly("two lieutenants", "six soldiers");
        assertThat(names(killing.roles().targets())).containsExactly("Peter Brask");
        assertThat(killing.assessment().modality()).isEqualTo(Modality.ALLEGED);
    }

    @Test
    void laysMurderToNobodyWhereNobodyIsCharged() {
        Claim killing = claim("Nobody has been charged with the murder of Peter Brask.", ActKind.KILLING);
        assertThat(killing.roles().actors()).isEmpty();
        assertThat(killing.assessment().modality()).isEqualTo(Modality.ASSERTED);
    }

    @Test
    void takesLinkToMurderForAccusation() {
        String text = "The report links Martin Kelvane to the murder of Peter Brask.";
        assertThat(names(claim(text, ActKind.ACCUSATION).roles().targets())).containsExactly("Martin Kelvane");
        Claim killing = claim(text, ActKind.KILLING);
        assertThat(names(killing.roles().actors())).containsExactly("Martin Kelvane");
        assertThat(killing.assessment().modality()).isEqualTo(Modality.ALLEGED);
    }

    @Test
    void laysMurderToWhoWasArrestedInIt() {
        Claim killing = claim("A guard was arrested in the murder of Peter Brask.", ActKind.KILLING);
        assertThat(names(killing.roles().actors())).containsExactly("a guard");
        assertThat(killing.assessment().modality()).isEqualTo(Modality.ALLEGED);
    }

    @Test
    void laysNothingToWhomArrestOfParticipantConcerns() {
        assertThat(read("The article tells of the arrest of a participant in the massacre.")
                        .claims())
                .filteredOn(claim -> claim.act() == ActKind.MASSACRE)
                .allSatisfy(claim -> assertThat(claim.assessment().modality()).isNotEqualTo(Modality.ALLEGED));
    }

    @Test
    void takesThoseBehindAttackForResponsible() {
        Claim attack = claim("Martin Kelvane and Janet Sorle are behind this attack.", ActKind.ATTACK);
        assertThat(names(attack.roles().actors())).containsExactly("Martin Kelvane", "Janet Sorle");
        assertThat(attack.roles().actors()).extracting(Party::degree).containsOnly(Optional.of(Degree.RESPONSIBLE));
    }

    @Test
    void keepsEitherOrAsOneParty() {
        Claim killing = claim("Four farmers were murdered by soldiers or gunmen.", ActKind.KILLING);
        assertThat(names(killing.roles().actors())).containsExactly("soldiers or gunmen");
    }

    @Test
    void findsTargetsOfAttacksBehindVerbThatCarriesThem() {
        Claim staged = claim("The militia staged attacks on the barracks and the court on Monday.", ActKind.ATTACK);
        assertThat(names(staged.roles().actors())).containsExactly("the militia");
        assertThat(names(staged.roles().targets())).containsExactly("the barracks", "the court");
        Claim series = claim("Smugglers began a series of attacks against banks and newspapers.", ActKind.ATTACK);
        assertThat(names(series.roles().actors())).containsExactly("smugglers");
        assertThat(names(series.roles().targets())).containsExactly("banks", "newspapers");
    }

    @Test
    void takesBlowingUpForDestruction() {
        Claim claim = claim("The rebels blew up several poles with dynamite.", ActKind.DESTRUCTION);
        assertThat(names(claim.roles().actors())).containsExactly("the rebels");
        assertThat(names(claim.roles().targets())).containsExactly("several poles");
        assertThat(names(claim.roles().instruments())).containsExactly("dynamite");
    }

    @Test
    void takesCallToStationForNoRequest() {
        List<Claim> claims =
                read("A caller called the station to report that the killing of Peter Brask had been ordered by Martin Kelvane.")
                        .claims();
        assertThat(claims)
                .filteredOn(claim -> claim.act() == ActKind.KILLING)
                .singleElement()
                .satisfies(killing -> {
                    assertThat(killing.assessment().modality()).isEqualTo(Modality.REPORTED);
                    assertThat(killing.roles().actors())
                            .extracting(Party::degree)
                            .containsOnly(Optional.of(Degree.ORDERED));
                });
    }

    @Test
    void givesMonthOfOneMurderToNoOther() {
        assertThat(
                        read("The March 1984 murder of Peter Brask was never explained. Janet Sorle was killed near the river.")
                                .claims())
                .filteredOn(claim -> claim.act() == ActKind.KILLING
                        && names(claim.roles().targets()).contains("Janet Sorle"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.content().date()).isEmpty());
    }

    @Test
    void doesNotSayThatWhatIsOrderedWasDone() {
        Claim killing = claim("General Martin Kelvane ordered soldiers to kill Peter Brask.", ActKind.KILLING);
        assertThat(killing.assessment().modality()).isEqualTo(Modality.REQUESTED);
    }

    @Test
    void takesWhoIsSentencedForAMurderForItsDoer() {
        Claim murder = claim(
                "A court sentenced Martin Kelvane to nine years in prison for the murder of Peter Brask.",
                ActKind.KILLING);
        assertThat(names(murder.roles().actors())).containsExactly("Martin Kelvane");
        assertThat(murder.assessment().modality()).isEqualTo(Modality.ASSERTED);

        Claim asked = claim(
                "The prosecutor asked the court to sentence Martin Kelvane to ten years for the murder of Peter Brask.",
                ActKind.KILLING);
        assertThat(asked.assessment().modality()).isEqualTo(Modality.ALLEGED);
    }

    @Test
    void laysNoKillingToWhoIsSentencedForProtestingAgainstIt() {
        assertThat(claim(
                                "Martin Kelvane was sentenced to ten years in prison for protesting against the killing"
                                        + " of farmers.",
                                ActKind.KILLING)
                        .roles()
                        .actors())
                .isEmpty();
    }
}
