package inquest.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.model.ActKind;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Edtf;
import inquest.core.model.Locator;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PhrasingTest {

    @Test
    void whoIsSaidToHaveDoneWrongIsAllegedToHaveDoneIt() {
        assertThat(told(Draft.of(ActKind.KILLING, "Kash killed Dresk.")
                        .actor("Ruvo Kash")
                        .target("Ilan Dresk")))
                .isEqualTo("Exhibit 2 (Valley Herald, 3 March 1988) alleges that Ruvo Kash killed Ilan Dresk:"
                        + " “Kash killed Dresk.”");
    }

    @Test
    void judgmentFindsRatherThanAlleges() {
        assertThat(told(Draft.of(ActKind.KILLING, "Kash killed Dresk.")
                        .in(Draft.VERDICT)
                        .actor("Ruvo Kash")
                        .target("Ilan Dresk")))
                .startsWith("Exhibit 7 (Court of Oldmere, 3 March 1988) finds that Ruvo Kash killed Ilan Dresk:");
    }

    @Test
    void speakersStandOutermostFirst() {
        assertThat(told(Draft.of(ActKind.ARREST, "q")
                        .by("Sela Tarrin")
                        .by("survivors", Party.Kind.GROUP, Attribution.Mode.INDIRECT)
                        .target("Ilan Dresk")))
                .contains("reports that Sela Tarrin says that survivors say that Ilan Dresk was arrested:");
    }

    @Test
    void innermostSpeakerIsTheOneWhoAlleges() {
        assertThat(told(Draft.of(ActKind.TORTURE, "q")
                        .by("Sela Tarrin")
                        .actor("Ruvo Kash")
                        .target("Ilan Dresk")))
                .contains("reports that Sela Tarrin alleges that Ruvo Kash tortured Ilan Dresk:");
    }

    @Test
    void whatIsCalledACrimeOrSomebodyBadIsNamed() {
        assertThat(told(Draft.of(ActKind.LEGAL_QUALIFICATION, "q")
                        .target("the killings")
                        .detail("qualification", "crimes against humanity")))
                .contains("that the killings amounted, in law, to “crimes against humanity”:");
        assertThat(told(Draft.of(ActKind.LEGAL_QUALIFICATION, "q").detail("qualification", "genocide")))
                .contains("that what is told there is, in law, “genocide”:");
        assertThat(told(Draft.of(ActKind.ACCUSATION, "q")
                        .actor("Ruvo Kash")
                        .target("the strikers")
                        .detail("qualification", "bandits")))
                .contains("that Ruvo Kash accused the strikers of being “bandits”:");
    }

    @Test
    void bodiesThatNoNameTellsAgreeInThePlural() {
        assertThat(told(Draft.of(ActKind.TORTURE, "q")
                        .by("the unions", Party.Kind.ORGANISATION, Attribution.Mode.INDIRECT)
                        .actor("Ruvo Kash")
                        .target("Ilan Dresk")))
                .contains("reports that the unions allege that");
        assertThat(told(Draft.of(ActKind.TORTURE, "q")
                        .by("Lawyers Without Borders", Party.Kind.ORGANISATION, Attribution.Mode.INDIRECT)
                        .actor("Ruvo Kash")
                        .target("Ilan Dresk")))
                .contains("reports that Lawyers Without Borders alleges that");
    }

    @Test
    void documentSpeaksInItsOwnersVoice() {
        assertThat(told(Draft.of(ActKind.ARREST, "q")
                        .by("Sela Tarrin", Party.Kind.PERSON, Attribution.Mode.DOCUMENT)
                        .target("Ilan Dresk")))
                .startsWith("In Exhibit 2 (Valley Herald, 3 March 1988), Sela Tarrin says that");
    }

    @Test
    void quotedSpeechIsCalledQuoted() {
        assertThat(told(Draft.of(ActKind.ARREST, "q")
                        .by("Sela Tarrin", Party.Kind.PERSON, Attribution.Mode.DIRECT)
                        .target("Ilan Dresk")))
                .contains("Sela Tarrin says, in quoted words, that Ilan Dresk was arrested:");
    }

    @Test
    void descriptionThatBeganASentenceStandsInsideOurs() {
        assertThat(told(Draft.of(ActKind.ARREST, "q").by("Sela Tarrin").group("At least two teachers")))
                .contains("that at least two teachers were arrested:");
    }

    @Test
    void whoIsTheSpeakersOwnStandsInTheSpeakersWords() {
        assertThat(told(Draft.of(ActKind.ARREST, "q").by("Sela Tarrin").group("our neighbours")))
                .contains("Sela Tarrin says that “our neighbours” were arrested:");
    }

    @Test
    void denialIsTheSpeakers() {
        assertThat(told(Draft.of(ActKind.KILLING, "q")
                        .by("Ministry of Order", Party.Kind.ORGANISATION, Attribution.Mode.INDIRECT)
                        .denied()
                        .group("prisoners")))
                .contains("Ministry of Order denies that prisoners were killed:");
    }

    @Test
    void countStandsInTheSourcesOwnWords() {
        assertThat(told(Draft.of(ActKind.EXECUTION, "He said over 5,000 prisoners were executed.")
                        .count(5001, -1, "over", Quantity.Unit.PERSONS)
                        .group("prisoners")))
                .contains("that over 5,000 prisoners were executed:");
    }

    @Test
    void furtherCountKeepsItsQualifier() {
        assertThat(told(Draft.of(ActKind.ARREST, "A further 12,000 were arrested.")
                        .count(12000, 12000, "a further", Quantity.Unit.PERSONS)))
                .contains("that a further 12,000 people were arrested:");
    }

    @Test
    void countIsSetApartWhereTheGroupHasADeterminer() {
        assertThat(told(Draft.of(ActKind.EXECUTION, "q")
                        .count(20, 30, "", Quantity.Unit.PERSONS)
                        .group("the prisoners")))
                .contains("that the prisoners were executed (number given: between 20 and 30 persons):");
    }

    @Test
    void countIsNotToldTwiceWhereTheGroupsNameSaysIt() {
        assertThat(told(Draft.of(ActKind.EXECUTION, "over 5,000 men were executed")
                        .count(5000, -1, "over", Quantity.Unit.PERSONS)
                        .group("over 5,000 men")))
                .contains("that over 5,000 men were executed:");
    }

    @Test
    void roundNumberIsJoinedByOf() {
        assertThat(told(Draft.of(ActKind.EXECUTION, "hundreds were executed")
                        .count(200, -1, "hundreds", Quantity.Unit.PERSONS)))
                .contains("that hundreds of people were executed:");
    }

    @Test
    void dateAndPlaceKeepThePrepositionsOfTheQuote() {
        assertThat(told(Draft.of(ActKind.KILLING, "Dresk was killed at Brannoc Fort in December 1987.")
                        .target("Ilan Dresk")
                        .place("Brannoc Fort")
                        .when("December 1987", Edtf.month(YearMonth.of(1987, 12)))))
                .contains("that Ilan Dresk was killed at Brannoc Fort in “December 1987”:");
    }

    @Test
    void wordsThatNameNoYearAreFollowedByTheirReading() {
        assertThat(told(Draft.of(ActKind.KILLING, "Dresk was killed yesterday.")
                        .target("Ilan Dresk")
                        .when("yesterday", Edtf.day(LocalDate.of(1988, 3, 2)))))
                .contains("that Ilan Dresk was killed (dated “yesterday”, read as 2 March 1988):");
    }

    @Test
    void dateThatNoWordsTellIsSaidToBePresumed() {
        assertThat(told(Draft.of(ActKind.KILLING, "Dresk was killed.")
                        .target("Ilan Dresk")
                        .when("", Edtf.parse("1988-03?"))))
                .contains("that Ilan Dresk was killed (undated; by the date of the report perhaps March 1988):");
    }

    @Test
    void degreesOfInvolvementAreToldApart() {
        assertThat(told(Draft.of(ActKind.EXECUTION, "q")
                        .actor("Ruvo Kash", Party.Degree.ORDERED)
                        .actor("Odo Venn", Party.Degree.PRESENT)
                        .target("Ilan Dresk")))
                .contains("alleges that Ruvo Kash ordered, and Odo Venn was present at the execution of Ilan Dresk:");
    }

    @Test
    void sentenceNamesTermAndCharge() {
        assertThat(told(Draft.of(ActKind.SENTENCING, "q")
                        .target("Ruvo Kash")
                        .detail("term", "eleven years")
                        .detail("charge", "murder")))
                .contains("that Ruvo Kash was sentenced to “eleven years” for “murder”:");
    }

    @Test
    void officeIsHeldAsTheSourceSays() {
        assertThat(told(Draft.of(ActKind.OFFICE, "q")
                        .actor("Ruvo Kash")
                        .detail("office", "commander")
                        .detail("body", "Third Guard")))
                .contains("reports that Ruvo Kash held the office of “commander” in “Third Guard”:");
    }

    @Test
    void whatIsAskedForIsNotSaidToHaveHappened() {
        assertThat(told(Draft.of(ActKind.RELEASE, "q")
                        .modality(Claim.Modality.REQUESTED)
                        .target("Ilan Dresk")))
                .contains("that the release of Ilan Dresk was asked for, urged or ordered:");
    }

    @Test
    void whatIsPlannedIsNotSaidToHaveHappened() {
        assertThat(told(Draft.of(ActKind.KILLING, "q")
                        .modality(Claim.Modality.PLANNED)
                        .actor("Ruvo Kash")
                        .target("Ilan Dresk")))
                .contains("alleges that there was a plan for the killing of Ilan Dresk by Ruvo Kash:");
    }

    @Test
    void whatMakesNoSentenceIsListed() {
        assertThat(told(Draft.of(ActKind.ORDER, "q").by("Sela Tarrin").denied().target("Third Guard")))
                .isEqualTo("Exhibit 2 (Valley Herald, 3 March 1988), speaker Sela Tarrin:"
                        + " order (denied) — targets: Third Guard: “q”");
    }

    @Test
    void rowOfAListIsNamed() {
        assertThat(told(Draft.of(ActKind.EXECUTION, "q")
                        .at(new Locator.Row("Names", 4, List.of("Name")))
                        .target("Ilan Dresk")))
                .startsWith("Exhibit 2 (Valley Herald, 3 March 1988), row 4, reports that Ilan Dresk was executed:");
    }

    @Test
    void footnoteGivesExhibitPageAndOffsets() {
        Claim claim = Draft.of(ActKind.ARREST, "arrested")
                .target("Ilan Dresk")
                .at(new Locator.Page(OptionalInt.of(2)))
                .from(120)
                .claim();
        assertThat(phrasing(claim).of(claim).footnotes())
                .extracting(Footnote::text)
                .containsExactly("Exhibit 2, p. 2, code points 120–128");
    }

    @Test
    void footnotesLeadToWhatTheClaimSpeaksOf() {
        Claim killing = Draft.of(ActKind.KILLING, "killed").target("Ilan Dresk").claim();
        Claim denial = Draft.of(ActKind.DENIAL, "denied")
                .actor("Ruvo Kash")
                .about(killing)
                .from(20)
                .claim();
        Sentence sentence = phrasing(killing, denial).of(denial);
        assertThat(sentence.footnotes()).extracting(Footnote::claim).containsExactly(denial.id(), killing.id());
        assertThat(sentence.text()).contains("made a denial, speaking of what is said at the further footnote:");
    }

    @Test
    void everyKindOfActAndModalityEndsWithItsQuote() {
        for (ActKind act : EnumSet.allOf(ActKind.class)) {
            for (Claim.Modality modality : EnumSet.allOf(Claim.Modality.class)) {
                assertThat(told(Draft.of(act, "the words")
                                .modality(modality)
                                .actor("Ruvo Kash")
                                .target("Ilan Dresk")))
                        .startsWith("Exhibit 2")
                        .endsWith(": “the words”")
                        .doesNotContain("  ")
                        .doesNotContain("~");
            }
        }
    }

    @Test
    void namesCarryTheirCluster() {
        Claim claim = Draft.of(ActKind.ARREST, "q").target("Ilan Dresk").claim();
        assertThat(phrasing(claim).of(claim).parts())
                .contains(new Part(Part.Style.NAME, "Ilan Dresk", Optional.of("cluster of Ilan Dresk")));
    }

    @Test
    void refusesClaimWhoseExhibitIsNotInTheView() {
        Claim claim = Draft.of(ActKind.ARREST, "q").target("Ilan Dresk").claim();
        assertThatThrownBy(() -> new Phrasing(List.of(), List.of(claim)).of(claim))
                .hasMessage("Claim " + claim.id() + ": its exhibit " + Draft.PRESS.id()
                        + " is not in the view. Build the view again.");
    }

    private static Phrasing phrasing(Claim... claims) {
        return new Phrasing(List.of(Draft.PRESS, Draft.VERDICT), List.of(claims));
    }

    private static String told(Draft draft) {
        Claim claim = draft.claim();
        return phrasing(claim).of(claim).text();
    }
}
