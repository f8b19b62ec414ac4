package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Party;
import inquest.core.model.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words put in by editors, clauses that a parser hangs elsewhere, and what clauses beside an act say of it. */
class ProseClausesTest {

    private static List<String> speakers(Claim claim) {
        return claim.attribution().stream().map(step -> step.speaker().name()).toList();
    }

    // ---- who says it

    @Test
    void takesThoseWhoRememberSeeingForFirsthandSpeakers() {
        Claim claim = claim(
                "Some of the released teachers who spoke at the meeting last week still remember seeing Brask at the camps.",
                ActKind.PRESENCE);
        assertThat(speakers(claim)).containsExactly("some of the released teachers");
        assertThat(claim.assessment().firsthand()).contains(true);
    }

    @Test
    void takesThoseWhoPointToItForSpeakers() {
        Claim claim = claim("Several lawyers have pointed to Peter Brask’s role in the massacre.", ActKind.MASSACRE);
        assertThat(speakers(claim)).containsExactly("several lawyers");
    }

    @Test
    void readsNounBehindToAsWhatSomebodyGoesOnToSay() {
        Claim claim = claim(
                "Anna Tolvane then went on to reference the shooting deaths of 40 miners in May 1991.",
                ActKind.KILLING);
        assertThat(speakers(claim)).containsExactly("Anna Tolvane");
        assertThat(claim.content().date().orElseThrow().date().text()).isEqualTo("1991-05");
        assertThat(claim.attribution().get(0).said()).isEmpty();
    }

    @Test
    void takesThoseWhoMakeTheCaseForSpeakers() {
        Claim claim = claim(
                "In August, Daniel Orveth made the case for prosecuting the 1991 massacre as genocide.",
                ActKind.LEGAL_QUALIFICATION);
        assertThat(speakers(claim)).containsExactly("Daniel Orveth");
    }

    // ---- whom it befell, who did it

    @Test
    void readsOverNamesThatEditorsPutInBrackets() {
        Claim claim = claim(
                "“Our cousins witnessed the execution of many MLF [Valley Resistance] members by Peter Brask in Lorne,”"
                        + " Daniel Orveth said.",
                ActKind.EXECUTION);
        assertThat(names(claim.roles().actors())).containsExactly("Peter Brask");
        assertThat(claim.roles().targets())
                .singleElement()
                .satisfies(party -> assertThat(party.name()).endsWith("members"));
    }

    @Test
    void keepsBothBracketsOfWordsThatEditorsPutIn() {
        Claim claim = claim("“The [police] killed Peter Brask,” said Anna Tolvane.", ActKind.KILLING);
        assertThat(names(claim.roles().actors())).containsExactly("the [police]");
    }

    @Test
    void namesBodyThatStandsBehindItsDescription() {
        Claim claim = claim(
                "The regime attempted to annihilate the main opposition, the Valley Front (VF).", ActKind.MASSACRE);
        assertThat(claim.roles().targets()).singleElement().satisfies(party -> {
            assertThat(party.name()).isEqualTo("Valley Front");
            assertThat(party.kind()).isEqualTo(Party.Kind.ORGANISATION);
        });
    }

    @Test
    void doesNotTakeWhomAVerbNamesBesideThePronounForIt() {
        Claim claim = claim(
                "Ali Sorle had fixated on Peter Brask by the time he appointed Brask as head of the court.",
                ActKind.APPOINTMENT);
        assertThat(names(claim.roles().actors())).containsExactly("Ali Sorle");
    }

    @Test
    void doesNotLayAllDeathsOnWhoAnswersForMoreOfThemThanOthers() {
        String text = "The order made Peter Brask responsible for far more of the 900 deaths than the other judges.";
        Claim killing = claim(text, ActKind.KILLING);
        assertThat(killing.roles().actors()).isEmpty();
        assertThat(killing.content().count().orElseThrow().low()).hasValue(900);
        assertThat(killing.anchor().quote()).isEqualTo("the 900 deaths");
        assertThat(names(claim(text, ActKind.ACCUSATION).roles().targets())).containsExactly("Peter Brask");
    }

    @Test
    void namesBodyThatSomebodyWasSeenOn() {
        Claim claim = claim("Most of us saw Peter Brask in the death commission.", ActKind.PRESENCE);
        assertThat(names(claim.roles().targets())).containsExactly("death commission");
    }

    // ---- particulars

    @Test
    void datesClauseByTheTimeRightBeforeIt() {
        Claim claim = claim(
                "They recounted appearing before the panel in the summer of 1991 as the army attempted to massacre the miners.",
                ActKind.MASSACRE);
        assertThat(claim.content().date().orElseThrow().date().text()).isEqualTo("1991-22");
    }

    @Test
    void readsOfficeTakenUpAtInauguration() {
        Claim claim = claim(
                "An envoy was sent to attend Peter Brask’s inauguration as the new president of the country.",
                ActKind.APPOINTMENT);
        assertThat(claim.content().detail().office().map(Words::text)).contains("the new president of the country");
    }

    @Test
    void namesEachOfTheCrimesAgainstHumanity() {
        String text =
                "Amnesty wrote that Peter Brask should be investigated for the crimes against humanity of murder and torture.";
        assertThat(read(text).claims())
                .filteredOn(claim -> claim.act() == ActKind.LEGAL_QUALIFICATION)
                .extracting(claim ->
                        claim.content().detail().qualification().orElseThrow().text())
                .containsExactly("crimes against humanity", "murder", "torture");
        assertThat(claim(text, ActKind.INVESTIGATION).content().detail().charge())
                .isPresent();
    }

    @Test
    void laysCrimesOnThoseProsecutedForCommittingThem() {
        Claim claim = claim(
                "The court will prosecute Peter Brask for committing three decades of crimes against humanity.",
                ActKind.LEGAL_QUALIFICATION);
        assertThat(names(claim.roles().actors())).containsExactly("Peter Brask");
    }

    @Test
    void readsReferralOfDossierByGerund() {
        Claim claim = claim(
                "That step could be taken by referring the dossier of the massacre to the Security Council.",
                ActKind.PROSECUTION);
        assertThat(claim.assessment().modality()).isEqualTo(Claim.Modality.POSSIBLE);
        assertThat(claim.roles().targets())
                .singleElement()
                .satisfies(party -> assertThat(party.name()).startsWith("the dossier"));
    }

    @Test
    void findsVerbOfSentenceBehindARelativeClause() {
        assertThat(names(claim(
                                "Prisoners who refused to recant were hanged the same night in the sports hall.",
                                ActKind.EXECUTION)
                        .roles()
                        .targets()))
                .containsExactly("prisoners");
        assertThat(names(claim("The guard who said that prisoners were hanged has died.", ActKind.EXECUTION)
                        .roles()
                        .targets()))
                .containsExactly("prisoners");
    }
}
