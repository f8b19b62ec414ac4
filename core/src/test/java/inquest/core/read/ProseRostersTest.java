package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names told behind or after a group, and days and places that are another's. */
class ProseRostersTest {

    private static List<String> targets(Claim claim) {
        return names(claim.roles().targets());
    }

    private static String date(Claim claim) {
        return claim.content().date().map(when -> when.date().text()).orElse("");
    }

    // ---- who they were

    @Test
    void readsNamesBehindAmongThoseExecuted() {
        assertThat(targets(claim(
                        "Among those executed were: Peter Brask (23), Anna Tolvane (19), a teacher, and Daniel Orveth.",
                        ActKind.EXECUTION)))
                .contains("Peter Brask", "Anna Tolvane", "Daniel Orveth");
    }

    @Test
    void readsNamesBehindTheColonAfterTheFollowing() {
        assertThat(targets(claim(
                        "The following persons were hanged in Lorne on 12 May: Peter Brask, aged 31, teacher; Anna Tolvane, aged 17, pupil; and Daniel Orveth, worker.",
                        ActKind.EXECUTION)))
                .containsExactly("Peter Brask", "Anna Tolvane", "Daniel Orveth");
    }

    @Test
    void readsWhoTheyWereIdentifiedAs() {
        List<Claim> found = claims(
                "Nine prisoners were shot in Lorne on 3 May 1991. They were identified as Peter Brask, 26, Anna Tolvane, 40, and seven members of the union.",
                ActKind.SHOOTING);
        assertThat(found).hasSize(2);
        assertThat(targets(found.get(1))).containsExactly("Peter Brask", "Anna Tolvane");
        assertThat(date(found.get(1))).isEqualTo("1991-05-03");
        assertThat(found.get(1).roles().place().orElseThrow().name()).isEqualTo("Lorne");
    }

    @Test
    void readsWhoWereAmongThem() {
        List<Claim> found = claims(
                "Nine prisoners were executed. Among them were the lawyer Peter Brask (34) and the teacher Anna Tolvane.",
                ActKind.EXECUTION);
        assertThat(found).hasSize(2);
        assertThat(targets(found.get(1))).containsExactly("Peter Brask", "Anna Tolvane");
        assertThat(found.get(1).content().count()).isEmpty();
    }

    @Test
    void readsWhomTheDeadIncluded() {
        List<Claim> found = claims(
                "Soldiers killed nine farmers. The dead included Peter Brask and Anna Tolvane.", ActKind.KILLING);
        assertThat(found).hasSize(2);
        assertThat(targets(found.get(1))).containsExactly("Peter Brask", "Anna Tolvane");
        assertThat(names(found.get(1).roles().actors())).containsExactly("soldiers");
    }

    @Test
    void namesNobodyAsDeadWhoIsOnlyToBeKilled() {
        assertThat(claims(
                        "Soldiers will kill nine farmers. The dead will include Peter Brask and Anna Tolvane.",
                        ActKind.KILLING))
                .hasSize(1);
    }

    @Test
    void namesNobodyWhoTellsOfThemOrIsTheirKin() {
        for (String text : List.of(
                "Soldiers killed nine farmers. Among them were Anna Tolvane and Daniel Orveth, Mayor Peter Brask said.",
                "Soldiers killed nine farmers. The dead included Anna Tolvane and Daniel Orveth; Judge Peter Brask opened an inquiry.",
                "Soldiers killed nine farmers. The dead included Anna Tolvane (widow of Peter Brask) and Daniel Orveth.")) {
            assertThat(claims(text, ActKind.KILLING))
                    .hasSize(2)
                    .last()
                    .satisfies(claim -> assertThat(targets(claim)).containsExactly("Anna Tolvane", "Daniel Orveth"));
        }
        assertThat(targets(claim(
                        "Four people were shot on Monday: Peter Brask's wife, her two brothers and a cousin.",
                        ActKind.SHOOTING)))
                .doesNotContain("Peter Brask");
    }

    @Test
    void namesNobodyWhoMayAsWellHaveDoneIt() {
        assertThat(claims(
                        "Four soldiers shot nine farmers. They were identified as Peter Brask and Daniel Orveth.",
                        ActKind.SHOOTING))
                .hasSize(1);
        assertThat(claims(
                        "Rebels killed nine farmers on Monday. A rescue team reached Lorne. They included Anna Tolvane and Daniel Orveth.",
                        ActKind.KILLING))
                .hasSize(1);
    }

    @Test
    void namesNobodyAsKilledWhoseKillingIsDenied() {
        assertThat(claims(
                        "The army denied killing nine farmers. They included Anna Tolvane and Daniel Orveth.",
                        ActKind.KILLING))
                .singleElement()
                .satisfies(claim -> assertThat(claim.assessment().polarity()).isEqualTo(Claim.Polarity.DENIED));
    }

    @Test
    void takesNobodyForKilledWhomAShipTookDown() {
        assertThat(claims(
                        "A ferry sank off Lorne on Monday. The dead included Anna Tolvane and Daniel Orveth.",
                        ActKind.KILLING))
                .isEmpty();
    }

    @Test
    void keepsWhoToldOfTheActForThoseNamedAfterIt() {
        assertThat(claims(
                        "The Lorne Council said soldiers had killed nine farmers. Among them were Anna Tolvane and Daniel Orveth.",
                        ActKind.KILLING))
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.attribution()).hasSize(1));
    }

    @Test
    void readsADenialOfTheDeedInAGerund() {
        for (String text : List.of(
                "The army denied killing nine farmers.",
                "The ministry denied having killed Anna Tolvane.",
                "The colonel denied ever ordering the killing of Peter Brask.")) {
            assertThat(claims(text, ActKind.KILLING))
                    .singleElement()
                    .satisfies(
                            claim -> assertThat(claim.assessment().polarity()).isEqualTo(Claim.Polarity.DENIED));
        }
    }

    @Test
    void countsThoseNamedBehindANumberOnce() {
        Claim claim = claim(
                "The court sentenced Peter Brask and two others, Anna Tolvane and Daniel Orveth, to death.",
                ActKind.SENTENCING);
        assertThat(claim.content().count().orElseThrow().low()).hasValue(3);
        assertThat(targets(claim)).containsExactly("Peter Brask", "Anna Tolvane", "Daniel Orveth");
    }

    @Test
    void countsNineMoreAsPeople() {
        Claim claim = claim("The Lorne Council said nine more had been executed.", ActKind.EXECUTION);
        assertThat(claim.content().count().orElseThrow().unit().name()).isEqualTo("PERSONS");
    }

    @Test
    void takesTheFamilyBehindIncludingForThoseOfTheClause() {
        Claim claim = claim(
                "The killers burned the houses of the Brask family and of seven farmers, including the Orveth family, who were shot at their home in 1991.",
                ActKind.SHOOTING);
        assertThat(targets(claim)).containsExactly("the Orveth family");
    }

    // ---- when and where

    @Test
    void takesADayWithoutAYearForOneOfTheYearTold() {
        assertThat(date(claim(
                        "Soldiers killed seven farmers on 12 February 1983. The guards arrested Peter Brask on 20 February.",
                        ActKind.ARREST)))
                .isEqualTo("1983-02-20");
    }

    @Test
    void takesADayRightBeforePublicationForOneOfThatYear() {
        assertThat(date(claim(
                        "The guards arrested Peter Brask on 12 May 1999. Soldiers killed seven farmers on 3 June.",
                        ActKind.KILLING)))
                .isEqualTo("2001-06-03");
    }

    @Test
    void readsTheFirstOfTwoDaysOfOneMonth() {
        assertThat(date(claim("Between 5 and 18 October 1991 soldiers killed seven farmers.", ActKind.KILLING)))
                .isEqualTo("1991-10-05/1991-10-18");
    }

    @Test
    void keepsTheYearOfAVerdictFromTheDeed() {
        for (String text : List.of(
                "Martin Kelvane was convicted in 1999 of the murder of Peter Brask.",
                "In 1999 Martin Kelvane was convicted of complicity in the murder of Peter Brask.")) {
            assertThat(date(claim(text, ActKind.CONVICTION))).isEqualTo("1999");
            assertThat(date(claim(text, ActKind.KILLING))).isEmpty();
        }
    }

    @Test
    void keepsTheYearOfAnExhumationFromTheDeath() {
        assertThat(read("Soldiers shot seven farmers. The bodies of the seven farmers were exhumed in 1999.")
                        .claims())
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(date(claim)).isEmpty());
    }

    @Test
    void takesTheDayOfAReleaseForTheLastOfWhatWentBefore() {
        assertThat(date(claim(
                        "Daniel Orveth was released on 19 June 1991 after he had been beaten.", ActKind.ILL_TREATMENT)))
                .isEqualTo("../1991-06-19");
    }

    @Test
    void takesTheTownOfAHomeForThePlace() {
        assertThat(claim("Peter Brask was arrested at his home in Karfield.", ActKind.ARREST)
                        .roles()
                        .place()
                        .orElseThrow()
                        .name())
                .isEqualTo("Karfield");
    }
}
