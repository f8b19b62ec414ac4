package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Locality;
import inquest.core.model.Party;
import inquest.core.model.Party.Degree;
import inquest.core.model.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is said to have done what to whom, by act and construction. */
class ProseActsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Soldiers killed Anna Tolvane in Port Lorne.; KILLING; soldiers; Anna Tolvane",
                "Anna Tolvane was killed by soldiers in March 1987.; KILLING; soldiers; Anna Tolvane",
                "The prisoners killed by the guards were farmers.; KILLING; the guards; the prisoners",
                "The execution of Peter Brask by the guards caused an outcry.; EXECUTION; the guards; Peter Brask",
                "Police arrested Daniel Orveth on 3 May 1991.; ARREST; police; Daniel Orveth",
                "Guards tortured Peter Brask with cables.; TORTURE; guards; Peter Brask",
                "Relatives buried Anna Tolvane in an unmarked grave.; BURIAL; relatives; Anna Tolvane",
                "Authorities released Daniel Orveth in 1993.; RELEASE; authorities; Daniel Orveth",
                "Judge Martin Kelvane sentenced Peter Brask to death.; SENTENCING; Martin Kelvane; Peter Brask",
                "Parliament appointed Anna Tolvane as minister of justice.; APPOINTMENT; Parliament; Anna Tolvane",
                "The union accused Martin Kelvane of ordering the killing of Peter Brask.; ACCUSATION; the union; Martin Kelvane",
            })
    void findsWhoDidWhatToWhom(String text, String act, String actor, String target) {
        Claim claim = claim(text, kind(act));
        assertThat(names(claim.roles().actors())).containsExactly(actor);
        assertThat(names(claim.roles().targets())).containsExactly(target);
    }

    @Test
    void leavesActorOpenWhereNoneIsNamed() {
        Claim claim = claim("Anna Tolvane was detained for two years.", ActKind.DETENTION);
        assertThat(claim.roles().actors()).isEmpty();
        assertThat(names(claim.roles().targets())).containsExactly("Anna Tolvane");
    }

    @Test
    void takesNoOtherClauseIntoPhrase() {
        Claim claim = claim("Soldiers killed the farmers who had signed the petition.", ActKind.KILLING);
        assertThat(names(claim.roles().targets())).containsExactly("the farmers");
    }

    @Test
    void takesPluralNounForPeople() {
        Claim claim = claim("Soldiers killed the farmers who had signed the petition.", ActKind.KILLING);
        assertThat(claim.roles().targets().get(0).kind()).isEqualTo(Party.Kind.GROUP);
    }

    @Test
    void findsInstrument() {
        Claim claim = claim("Guards tortured Peter Brask with cables.", ActKind.TORTURE);
        assertThat(names(claim.roles().instruments())).containsExactly("cables");
    }

    @Test
    void findsPlace() {
        Claim claim = claim("Soldiers killed Anna Tolvane in Port Lorne.", ActKind.KILLING);
        assertThat(claim.roles().place().map(Locality::name)).contains("Port Lorne");
    }

    @Test
    void findsPlaceWithoutName() {
        Claim claim = claim("Relatives buried Anna Tolvane in an unmarked grave.", ActKind.BURIAL);
        assertThat(claim.roles().place().map(Locality::name)).contains("an unmarked grave");
    }

    // ---- particulars

    @Test
    void findsTermOfSentence() {
        assertThat(sentencing().content().detail().term().map(Words::text)).contains("ten years");
    }

    @Test
    void findsChargeOfSentence() {
        assertThat(sentencing().content().detail().charge().map(Words::text)).contains("espionage");
    }

    private static Claim sentencing() {
        return claim("The court sentenced Peter Brask to ten years in prison for espionage.", ActKind.SENTENCING);
    }

    @Test
    void findsTermThatIsServed() {
        Claim claim = claim("Martin Kelvane is serving a life sentence for murder.", ActKind.SENTENCING);
        assertThat(claim.content().detail().term().map(Words::text)).contains("a life sentence");
        assertThat(names(claim.roles().targets())).containsExactly("Martin Kelvane");
    }

    @Test
    void findsChargeOfTrial() {
        Claim claim = claim("Daniel Orveth was tried on charges of treason.", ActKind.TRIAL);
        assertThat(claim.content().detail().charge().map(Words::text)).contains("charges of treason");
    }

    @Test
    void takesNoDateForCharge() {
        Claim claim = claim("Soldiers executed the prisoners on 6 Mordad 1367.", ActKind.EXECUTION);
        assertThat(claim.content().detail().charge()).isEmpty();
    }

    @Test
    void findsOfficeOfAppointment() {
        Claim claim = claim("Parliament appointed Anna Tolvane as minister of justice.", ActKind.APPOINTMENT);
        assertThat(claim.content().detail().office().map(Words::text)).contains("minister of justice");
    }

    @Test
    void findsOfficeInApposition() {
        Claim claim = claim("Anna Tolvane, a former minister, was arrested in 1991.", ActKind.OFFICE);
        assertThat(names(claim.roles().actors())).containsExactly("Anna Tolvane");
        assertThat(claim.content().detail().office().map(Words::text)).contains("a former minister");
    }

    @Test
    void givesOfficeInAppositionNoDateOfTheSentence() {
        Claim claim = claim("Anna Tolvane, a former minister, was arrested in 1991.", ActKind.OFFICE);
        assertThat(claim.content().date()).isEmpty();
    }

    @Test
    void findsOfficeInTitle() {
        Claim claim = claim("Judge Martin Kelvane sentenced Peter Brask to death.", ActKind.OFFICE);
        assertThat(claim.content().detail().office().map(Words::text)).contains("Judge");
    }

    @Test
    void findsNameInLaw() {
        Claim claim = claim(
                "The tribunal described the massacre of the farmers as a crime against humanity.",
                ActKind.LEGAL_QUALIFICATION);
        assertThat(claim.content().detail().qualification().map(Words::text)).contains("crime against humanity");
        assertThat(names(claim.roles().targets())).containsExactly("the massacre of the farmers");
    }

    @Test
    void tellsWhoGivesNameInLaw() {
        Claim claim = claim(
                "The tribunal described the massacre of the farmers as a crime against humanity.",
                ActKind.LEGAL_QUALIFICATION);
        assertThat(claim.attribution())
                .extracting(step -> step.speaker().name())
                .containsExactly("the tribunal");
    }

    // ---- acts about acts

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "General Martin Kelvane ordered the execution of the prisoners.; ORDER; EXECUTION",
                "The union accused Martin Kelvane of ordering the killing of Peter Brask.; ACCUSATION; ORDER",
                "The union called for an investigation into the killing of Peter Brask.; REQUEST; INVESTIGATION",
                "The union called for an investigation into the killing of Peter Brask.; INVESTIGATION; KILLING",
                "Martin Kelvane denied that soldiers killed Peter Brask.; DENIAL; KILLING",
                "Martin Kelvane denied the torture of prisoners.; DENIAL; TORTURE",
                "Martin Kelvane is responsible for the murder of Peter Brask.; ACCUSATION; KILLING",
                "Peter Brask was a teacher. The union condemned his execution.; CONDEMNATION; EXECUTION",
            })
    void tiesActToTheOneItSpeaksOf(String text, String outer, String inner) {
        assertThat(claim(text, kind(outer)).content().about())
                .containsExactly(claim(text, kind(inner)).id());
    }

    @Test
    void holdsWhoOrdersAnActAsItsOrderer() {
        Claim claim = claim("General Martin Kelvane ordered the execution of the prisoners.", ActKind.EXECUTION);
        assertThat(claim.roles().actors()).singleElement().satisfies(actor -> {
            assertThat(actor.name()).isEqualTo("Martin Kelvane");
            assertThat(actor.degree()).contains(Degree.ORDERED);
        });
    }

    @Test
    void holdsTheAccusedNotTheAccuserAsOrderer() {
        Claim claim = claim("The union accused Martin Kelvane of ordering the killing of Peter Brask.", ActKind.ORDER);
        assertThat(names(claim.roles().actors())).containsExactly("Martin Kelvane");
    }

    @Test
    void takesWholeClauseForCharge() {
        Claim claim =
                claim("The union accused Martin Kelvane of ordering the killing of Peter Brask.", ActKind.ACCUSATION);
        assertThat(claim.content().detail().charge().map(Words::text)).contains("ordering the killing of Peter Brask");
    }

    @Test
    void holdsWhoAnswersForAnActAsResponsible() {
        Claim claim = claim("Martin Kelvane is responsible for the murder of Peter Brask.", ActKind.KILLING);
        assertThat(claim.roles().actors().get(0).degree()).contains(Degree.RESPONSIBLE);
    }

    @Test
    void holdsWhoTookPartAsTakingPart() {
        Claim claim = claim("Martin Kelvane took part in the massacre of the farmers.", ActKind.MASSACRE);
        assertThat(claim.roles().actors().get(0).degree()).contains(Degree.TOOK_PART);
    }

    @Test
    void takesRefusalForNoDenial() {
        assertThat(read("The embassy denied Peter Brask a visa.").claims()).isEmpty();
    }

    // ---- manner

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "No one was killed in Lorne.; KILLING",
                "Soldiers did not kill Peter Brask.; KILLING",
                "Soldiers released the prisoners instead of executing them.; EXECUTION",
                "Martin Kelvane denied that soldiers killed Peter Brask.; KILLING",
                "Martin Kelvane denied the torture of prisoners.; TORTURE",
            })
    void holdsAsDenied(String text, String act) {
        assertThat(claim(text, kind(act)).assessment().polarity()).isEqualTo(Polarity.DENIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Soldiers released the prisoners instead of executing them.; RELEASE",
                "Martin Kelvane denied the torture of prisoners.; DENIAL",
                "Soldiers allegedly killed Peter Brask.; KILLING",
            })
    void holdsAsAffirmed(String text, String act) {
        assertThat(claim(text, kind(act)).assessment().polarity()).isEqualTo(Polarity.AFFIRMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Soldiers killed 47 prisoners.; KILLING; ASSERTED",
                "The court should prosecute Martin Kelvane.; PROSECUTION; REQUESTED",
                "The union called for an investigation into the killing of Peter Brask.; INVESTIGATION; REQUESTED",
                "Soldiers may have killed Peter Brask.; KILLING; POSSIBLE",
                "Soldiers attempted to kill Peter Brask.; KILLING; ATTEMPTED",
                "Soldiers planned to kill Peter Brask.; KILLING; PLANNED",
                "Soldiers allegedly killed Peter Brask.; KILLING; ALLEGED",
                "The union accused Martin Kelvane of ordering the killing of Peter Brask.; ORDER; ALLEGED",
                "Anna Tolvane said that guards executed her brother.; EXECUTION; REPORTED",
            })
    void readsModality(String text, String act, Modality modality) {
        assertThat(claim(text, kind(act)).assessment().modality()).isEqualTo(modality);
    }

    // ---- odd lines

    @Test
    void readsHeadingOfMarkdown() {
        assertThat(read("# The killing of Peter Brask\n\nSoldiers killed Anna Tolvane in 1991.")
                        .claims())
                .extracting(claim -> claim.anchor().quote())
                .containsExactly("killing of Peter Brask", "Soldiers killed Anna Tolvane in 1991");
    }

    @Test
    void readsHeadlineInCapitals() {
        Claim claim =
                claim("SOLDIERS KILLED PETER BRASK IN PORT LORNE\n\nThe union mourned Peter Brask.", ActKind.KILLING);
        assertThat(names(claim.roles().targets())).containsExactly("Peter Brask");
    }

    @Test
    void countsOffsetsInCodePoints() {
        Claim claim = claim("😀 Soldiers killed Anna Tolvane 😀 in 1987.", ActKind.KILLING);
        assertThat(claim.anchor().span().start()).isEqualTo(2);
        assertThat(claim.anchor().quote()).startsWith("Soldiers killed");
    }

    private static ActKind kind(String name) {
        return ActKind.valueOf(name);
    }
}
