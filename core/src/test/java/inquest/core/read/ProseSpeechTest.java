package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Edtf;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import inquest.core.model.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says it, and whom names and pronouns stand for. */
class ProseSpeechTest {

    private static final String BEFORE = "“The guards executed my brother in the courtyard,” said Anna Tolvane.";
    private static final String TWO_PARTS =
            "“I was arrested in Lorne,” said Peter Brask. “The guards tortured my father every night.”";
    private static final String TWO_PARAGRAPHS = "Anna Tolvane said: “The guards came to our house at night.\n\n"
            + "“They executed my brother in the courtyard the next day.”";

    // ---- quoted

    @ParameterizedTest
    @ValueSource(
            strings = {
                BEFORE,
                "\"The guards executed my brother in the courtyard,\" said Anna Tolvane.",
                "Anna Tolvane said: “The guards executed my brother in the courtyard.”",
                TWO_PARAGRAPHS,
                "''The guards executed my brother in the courtyard,'' said Anna Tolvane.",
            })
    void attributesQuotation(String text) {
        assertThat(claim(text, ActKind.EXECUTION).attribution()).singleElement().satisfies(step -> {
            assertThat(step.speaker().name()).isEqualTo("Anna Tolvane");
            assertThat(step.mode()).isEqualTo(Attribution.Mode.DIRECT);
            assertThat(step.cue().orElseThrow().of(text)).isEqualTo("said");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Four people were tortured, police said. | police",
                "Guards tortured two men when they tried to run, a farmer said. | a farmer",
                "Guards tortured six men on Sunday when two bombs exploded in a market, hospital officials said."
                        + " | hospital officials",
                "Guards tortured 12 people and wounded 30, according to the police. | the police",
                "Guards tortured 12 people and wounded 30, the mayor told reporters on Monday. | the mayor",
                "Peter Brask, police say, was tortured by two guards. | police",
                "Peter Brask fled, police say, and tortured the guards. | ''",
            })
    void attributesWhatASayingBesideItSaysWhateverItHangsOn(String text, String speaker) {
        assertThat(claim(text, ActKind.TORTURE).attribution().stream()
                        .map(step -> step.speaker().name())
                        .reduce("", String::concat))
                .isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Witness A stated that guards tortured six prisoners. | Witness A",
                "Witness A’s evidence was that guards tortured six prisoners. | Witness A",
                "The court heard the evidence of Witness A that guards tortured six prisoners. | Witness A",
                "A guard was quoted as saying that officers tortured six prisoners. | a guard",
                "The Daily Post quoted a guard as saying that officers tortured six prisoners. | Daily Post; a guard",
                "The committee’s report documents the torture of six prisoners. | the committee’s report",
                "“They came at night,” said Anna Tolvane. “They tortured him.” | Anna Tolvane",
            })
    void findsTheWitnessWhoseWordItIs(String text, String speakers) {
        assertThat(claim(text, ActKind.TORTURE).attribution().stream()
                        .map(step -> step.speaker().name())
                        .toList())
                .containsExactly(speakers.split("; "));
    }

    @Test
    void datesNothingByTheDayOfAnInterviewInBrackets() {
        String text = "Guards tortured six prisoners in Lorne (interview with Anna Tolvane, 3 May 1999).";
        assertThat(claim(text, ActKind.TORTURE).content().date()).isEmpty();
    }

    @Test
    void hasNobodyTellWhatNobodyHasTold() {
        assertThat(claim("No one has told us where they are buried.", ActKind.BURIAL)
                        .attribution())
                .isEmpty();
        assertThat(claim("Nobody has told us where they are buried.", ActKind.BURIAL)
                        .attribution())
                .isEmpty();
    }

    @Test
    void takesOneWhoBeginsByNamingHerselfForTheAuthor() {
        String two = "My name is Anna Tolvane. I was beaten. My name is Peter Brask. I was tortured in 1984.";
        assertThat(claim(two, ActKind.TORTURE).attribution()).isEmpty();
        Claim claim = claim("My name is Anna Tolvane. I was arrested on 3 October 1983.", ActKind.ARREST);
        assertThat(names(claim.roles().targets())).containsExactly("Anna Tolvane");
        assertThat(claim.assessment().firsthand()).contains(true);
    }

    @Test
    void attributesSecondPartOfQuotationToTheSameSpeaker() {
        assertThat(speakers(claim(TWO_PARTS, ActKind.TORTURE))).containsExactly("Peter Brask");
    }

    @Test
    void takesTheSpeakerForI() {
        assertThat(names(claim(TWO_PARTS, ActKind.ARREST).roles().targets())).containsExactly("Peter Brask");
    }

    @Test
    void holdsWhatHappenedToTheSpeakerAsFirsthand() {
        assertThat(claim(TWO_PARTS, ActKind.ARREST).assessment().firsthand()).contains(true);
    }

    @Test
    void holdsWhatTheSpeakerSawAsFirsthand() {
        Claim claim = claim("“We saw the guards execute the farmers,” said Anna Tolvane.", ActKind.EXECUTION);
        assertThat(claim.assessment().firsthand()).contains(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The Lorne Council said, “Soldiers executed forty farmers in the courtyard.”; Lorne Council",
                "“Soldiers executed forty farmers in the courtyard,” villagers said.; villagers",
                "Anna Tolvane said, “The guards took him to a “death room” and executed my brother in the courtyard.”; Anna Tolvane",
                "Anna Tolvane was bitter. “Soldiers executed forty farmers in the courtyard.”; Anna Tolvane",
            })
    void attributesQuotationToPersonBodyAndPeopleWithoutName(String text, String speaker) {
        assertThat(claim(text, ActKind.EXECUTION).attribution()).singleElement().satisfies(step -> {
            assertThat(step.speaker().name()).isEqualTo(speaker);
            assertThat(step.mode()).isEqualTo(Attribution.Mode.DIRECT);
        });
    }

    @Test
    void takesWrittenThingForSpeakerWhereItReads() {
        String text = "“Soldiers executed forty farmers in the courtyard,” reads a report of the Lorne Council.";
        assertThat(speakers(claim(text, ActKind.EXECUTION)))
                .singleElement()
                .asString()
                .contains("report");
    }

    @Test
    void datesWhatIsSaidByTheDayOfSaying() {
        Claim claim = claim("“Soldiers executed forty farmers,” Anna Tolvane said on 3 May 1990.", ActKind.EXECUTION);
        assertThat(claim.attribution().get(0).said()).map(Edtf::text).contains("1990-05-03");
        assertThat(claim.content().date()).isEmpty();
    }

    @Test
    void holdsWhatMostOfTheSpeakersSawAsFirsthand() {
        Claim claim = claim("“Most of us saw the guards execute the farmers,” said Anna Tolvane.", ActKind.EXECUTION);
        assertThat(claim.assessment().firsthand()).contains(true);
    }

    @Test
    void holdsWhatOthersWereToldAsHearsay() {
        Claim claim =
                claim("“Others were told that guards executed the farmers,” said Anna Tolvane.", ActKind.EXECUTION);
        assertThat(claim.assessment().firsthand()).contains(false);
    }

    @Test
    void leavesFragmentUnattributedThoughSomebodySpeaks() {
        Claim claim =
                claim("Martin Kelvane spoke of “justice” while soldiers executed seven farmers.", ActKind.EXECUTION);
        assertThat(claim.attribution()).isEmpty();
    }

    @Test
    void leavesScareQuotesUnattributed() {
        Claim claim = claim("Soldiers killed the “enemies of order” in Lorne.", ActKind.KILLING);
        assertThat(claim.attribution()).isEmpty();
    }

    // ---- reported

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Anna Tolvane said that guards executed her brother.; EXECUTION; Anna Tolvane",
                "According to Anna Tolvane, guards executed seven farmers.; EXECUTION; Anna Tolvane",
                "The Lorne Human Rights Council said that soldiers killed forty farmers.; KILLING; Lorne Human Rights Council",
                "Martin Kelvane denied the torture of prisoners.; TORTURE; Martin Kelvane",
                "As Anna Tolvane attested, guards executed her brother.; EXECUTION; Anna Tolvane",
                "The claim by Peter Brask that soldiers executed forty farmers was ignored.; EXECUTION; Peter Brask",
            })
    void attributesReportedSpeech(String text, String act, String speaker) {
        assertThat(claim(text, ActKind.valueOf(act)).attribution())
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.speaker().name()).isEqualTo(speaker);
                    assertThat(step.mode()).isEqualTo(Attribution.Mode.INDIRECT);
                });
    }

    @Test
    void takesBodyForSpeaker() {
        Claim claim = claim("The Lorne Human Rights Council said that soldiers killed forty farmers.", ActKind.KILLING);
        assertThat(claim.attribution().get(0).speaker().kind()).isEqualTo(Party.Kind.ORGANISATION);
    }

    @Test
    void putsTheOutermostSpeakerFirst() {
        assertThat(speakers(relayed())).containsExactly("Peter Brask", "Anna Tolvane");
    }

    @Test
    void putsPaperBeforeBodyBeforeWitness() {
        Claim claim = claim(
                "The Lorne Herald reported that the Lorne Council said that a guard told Anna Tolvane that soldiers killed the farmers.",
                ActKind.KILLING);
        assertThat(speakers(claim)).containsExactly("Lorne Herald", "Lorne Council", "a guard");
    }

    @Test
    void takesNobodyForSpeakerOfWhatIsHopedFor() {
        assertThat(claim("Peter Brask hopes that soldiers killed the farmers.", ActKind.KILLING)
                        .attribution())
                .isEmpty();
    }

    @Test
    void attributesDocumentToWhoIntroducesHimselfInIt() {
        String text = "My name is Anna Tolvane. Guards executed my brother in the courtyard.";
        Original plain = Passages.original(text, "2001-06-15");
        Source source = new Source(
                Optional.empty(),
                Source.Origin.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.of("testimony"),
                Source.Standing.UNKNOWN,
                Optional.empty());
        Original testimony = new Original(plain.exhibit(), plain.path(), plain.content(), text, List.of(), source);
        assertThat(Passages.READER.read(testimony, Gazetteer.EMPTY).claims())
                .filteredOn(claim -> claim.act() == ActKind.EXECUTION)
                .singleElement()
                .satisfies(claim -> {
                    assertThat(speakers(claim)).containsExactly("Anna Tolvane");
                    assertThat(claim.attribution().get(0).mode()).isEqualTo(Attribution.Mode.DOCUMENT);
                });
    }

    @Test
    void tellsWhyItHoldsSomebodyForTheSpeaker() {
        assertThat(relayed().assessment().why().text())
                .contains("Peter Brask, in reported speech")
                .contains("\"told\" introduces it");
    }

    @Test
    void givesStatementsThatTellOfNoAct() {
        String text = "Peter Brask was a teacher. The union condemned his execution.";
        assertThat(Passages.READER.statements(
                        Passages.original(text, "2001-06-15"), Passages.ANNOTATOR.annotate(text), Gazetteer.EMPTY))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.cue().orElseThrow().of(text)).isEqualTo("condemned");
                    assertThat(statement.speaker().orElseThrow().word().of(text))
                            .isEqualTo("union");
                });
    }

    @Test
    void holdsWhatIsRelayedAsNotFirsthand() {
        assertThat(relayed().assessment().firsthand()).contains(false);
    }

    private static Claim relayed() {
        return claim("Peter Brask said that Anna Tolvane told him that soldiers killed the farmers.", ActKind.KILLING);
    }

    @Test
    void citesNobodyWhereTheExhibitItselfAsserts() {
        assertThat(claim("Soldiers killed 47 prisoners.", ActKind.KILLING).attribution())
                .isEmpty();
    }

    // ---- pronouns

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Peter Brask was a teacher. The police arrested him in 1991.; ARREST; Peter Brask",
                "Peter Brask met Daniel Orveth. The police arrested him in 1991.; ARREST; him",
                "Peter Brask was a teacher. The union condemned his execution.; EXECUTION; Peter Brask",
                "Peter Brask met Daniel Orveth. The union condemned his execution.; EXECUTION; his",
            })
    void resolvesPronounOnlyWhereOnePersonCanBeMeant(String text, String act, String target) {
        assertThat(names(claim(text, ActKind.valueOf(act)).roles().targets())).containsExactly(target);
    }

    // ---- names

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Peter Brask was a teacher. Soldiers killed Brask in 1991.; Peter Brask",
                "Peter Brask and Anna Brask were teachers. Soldiers killed Brask in 1991.; Brask",
            })
    void resolvesSurnameOnlyWhereOnePersonBearsIt(String text, String target) {
        assertThat(names(claim(text, ActKind.KILLING).roles().targets())).containsExactly(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Lorne Workers Union (LWU) protested on Monday. Soldiers attacked the LWU in 1990.",
                "The LWU, or Lorne Workers Union, was banned. Soldiers attacked the LWU in 1990.",
            })
    void resolvesAcronymToTheNameItAbbreviates(String text) {
        assertThat(names(claim(text, ActKind.ATTACK).roles().targets())).containsExactly("Lorne Workers Union");
    }

    @Test
    void keepsAcronymAsAlias() {
        List<Mention> mentions =
                read("The Lorne Workers Union (LWU) protested on Monday. Soldiers attacked the LWU in 1990.")
                        .mentions();
        assertThat(mentions.get(0).aliases()).containsExactly("LWU");
    }

    @Test
    void keepsTitleBesideName() {
        List<Mention> mentions =
                read("Judge Martin Kelvane sentenced Peter Brask to death.").mentions();
        assertThat(mentions.get(0).name()).isEqualTo("Martin Kelvane");
        assertThat(mentions.get(0).titles()).containsExactly("judge");
    }

    @Test
    void spellsNameOfHeadlineAsTheRunningTextDoes() {
        assertThat(read("SOLDIERS KILLED PETER BRASK IN PORT LORNE\n\nThe union mourned Peter Brask.")
                        .mentions())
                .extracting(Mention::name)
                .contains("Peter Brask")
                .doesNotContain("PETER BRASK");
    }

    private static List<String> speakers(Claim claim) {
        return claim.attribution().stream().map(step -> step.speaker().name()).toList();
    }

    @Test
    void hasNobodySpeakWhereAMotherIsTold() {
        assertThat(claim("Daniel Orveth's mother was told that her son had been killed by soldiers.", ActKind.KILLING)
                        .attribution())
                .isEmpty();
    }

    @Test
    void takesNobodyForTheSpeakerWhoIsSpokenOf() {
        Claim claim = claim(
                "Anna Tolvane was in prison. When my aunt asked, he said that Anna Tolvane had been executed.",
                ActKind.EXECUTION);
        assertThat(speakers(claim)).containsExactly("he");
    }

    @Test
    void doesNotLetSoldiersSayWhoWasFoundDead() {
        Claim claim = claim(
                "On 2 May 1991 soldiers detained eleven peasants, and three of them were later found dead with signs of torture.",
                ActKind.KILLING);
        assertThat(claim.attribution()).isEmpty();
    }
}
