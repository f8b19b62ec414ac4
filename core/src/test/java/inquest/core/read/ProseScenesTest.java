package inquest.core.read;

import static inquest.core.read.Passages.READER;
import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.undated;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Locality;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When and where acts happened. The exhibits of these passages are published on Friday 15 June 2001. */
class ProseScenesTest {

    private static Locality place(String text, ActKind act) {
        return claim(text, act).roles().place().orElseThrow();
    }

    @Test
    void knowsCountryOfCity() {
        Locality place = place("Soldiers arrested Daniel Orveth in Nairobi on 3 May 1991.", ActKind.ARREST);
        assertThat(place.name()).isEqualTo("Nairobi");
        assertThat(place.country()).contains("Kenya");
    }

    @Test
    void takesCountryThatPrevailsForUnknownPlace() {
        String text =
                "Soldiers arrested Daniel Orveth in Lorne. Kenya has denied the arrest. The court in Kenya was closed.";
        Claim claim = Passages.read(text).claims().stream()
                .filter(one ->
                        one.act() == ActKind.ARREST && !one.roles().targets().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(claim.roles().place().orElseThrow().name()).isEqualTo("Lorne");
        assertThat(claim.roles().place().orElseThrow().country()).contains("Kenya");
        assertThat(claim.assessment().why().toString()).contains("unknown to the gazetteer, and the likeliest");
    }

    @Test
    void takesPlaceThatPeopleWereTakenFrom() {
        Locality place = place("Soldiers seized Daniel Orveth from his Nairobi home.", ActKind.DETENTION);
        assertThat(place.name()).isEqualTo("his Nairobi home");
        assertThat(place.country()).contains("Kenya");
    }

    @Test
    void leavesCountryOpenWhereSentenceNamesAnotherOrNothingHappened() {
        String text =
                "Kenya closed its courts. Judges in Kenya protested in Nairobi. Swedish police arrested Daniel Orveth. "
                        + "He was beaten. Gunmen plotted to kill Peter Brask. Kenya wept when Anna Tolvane was killed.";
        assertThat(Passages.read(text).claims())
                .filteredOn(claim -> claim.act().is(ActKind.KILLING) || claim.act() == ActKind.ARREST)
                .extracting(claim ->
                        claim.roles().place().flatMap(Locality::country).orElse("open"))
                .containsExactly("open", "open", "Kenya");
    }

    @Test
    void putsSeveralCountriesIntoNone() {
        String text = "Kenya closed its courts. Judges in Kenya protested. Soldiers killed students in six countries.";
        assertThat(Passages.read(text).claims())
                .filteredOn(claim -> claim.act().is(ActKind.KILLING))
                .extracting(claim -> claim.roles().place().orElseThrow().country())
                .containsExactly(Optional.empty());
    }

    @Test
    void datesActByWhatTextSaysOfItsEvent() {
        String text = "The shooting happened about 10 p.m. on Wednesday. Peter Brask was killed.";
        Claim claim = claim(text, ActKind.KILLING);
        assertThat(claim.content().date().orElseThrow().date().text()).isEqualTo("2001-06-13");
        assertThat(claim.assessment().why().toString()).contains("not said of this");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Gunmen killed Peter Brask shortly after 7 a.m. on Monday.; KILLING; 2001-06-11",
                "Anna Tolvane will appear in court on Monday. Soldiers arrested Anna Tolvane last October.; ARREST; 2000-10",
                "Soldiers killed Peter Brask on 9 May 1991. The following day they arrested Daniel Orveth.; ARREST; 1991-05-10",
                "Gunmen killed Peter Brask in the final week of August.; KILLING; 2000-08-25/2000-08-31",
                "Peter Brask was shot last month. The shooting happened on Sunday 13 May.; INJURY; 2001-05-13",
                "Gunmen wounded Peter Brask. It happened on Sunday.; INJURY; 2001-06-10",
                "The militia burned the village last autumn.; DESTRUCTION; 2000-23",
            })
    void readsDate(String text, String act, String date) {
        assertThat(claim(text, ActKind.valueOf(act))
                        .content()
                        .date()
                        .orElseThrow()
                        .date()
                        .text())
                .isEqualTo(date);
    }

    @Test
    void datesNoArrestByThePlotItIsFor() {
        assertThat(claim("Three other people were arrested in connection with the 1984 plot.", ActKind.ARREST)
                        .content()
                        .date())
                .isEmpty();
    }

    @Test
    void takesNoDateThatIsExcluded() {
        assertThat(claim("Martin Kelvane should be prosecuted, not tomorrow, not next week.", ActKind.PROSECUTION)
                        .content()
                        .date())
                .isEmpty();
    }

    @Test
    void countsBackFromAnAnniversary() {
        Claim claim = claim(
                "Last month marked the second anniversary of Martin Kelvane's inauguration.", ActKind.APPOINTMENT);
        assertThat(claim.content().date().orElseThrow().date().text()).isEqualTo("1999-05");
    }

    @Test
    void givesPresenceTheDayOfSending() {
        Claim claim =
                claim("On 5 May, an envoy was sent to attend the inauguration of Martin Kelvane.", ActKind.PRESENCE);
        assertThat(claim.content().date().orElseThrow().date().text()).isEqualTo("2001-05-05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Gunmen shot Peter Brask dead at about 1945 in Lorne.; KILLING; ",
                "At 0300 soldiers attacked the village.; ATTACK; ",
                "Gunmen killed Peter Brask at 2030 (0230 GMT).; KILLING; ",
                "From 0500 to 0900 the army bombed the village.; BOMBING; ",
                "Troops captured Peter Brask at 1600 on 5 February 1990.; DETENTION; 1990-02-05",
                "At 1830 on Thursday, 25 May 1989, soldiers attacked the village.; ATTACK; 1989-05-25",
                "From 1600 to 1800 hours soldiers shelled the village.; ATTACK; ",
                "In 1983, local police shot Peter Brask.; SHOOTING; 1983",
                "Soldiers attacked the village in 1945.; ATTACK; 1945",
            })
    void takesHoursForNoYears(String text, String act, String date) {
        assertThat(claim(text, ActKind.valueOf(act)).content().date())
                .map(when -> when.date().text())
                .isEqualTo(Optional.ofNullable(date));
    }

    @Test
    void takesYearOfAConventionForNoDate() {
        String text =
                "Anna Tolvane described the men as having been killed, and said that this suits article two of the 1948"
                        + " Lorne Convention.";
        assertThat(claim(text, ActKind.KILLING).content().date()).isEmpty();
    }

    @Test
    void datesNoTestimonyByWhatItIsAbout() {
        String text = "Some survivors recounted how guards hanged prisoners in 1988.";
        assertThat(claim(text, ActKind.TESTIMONY).content().date()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The clerk was taken to hospital with gunshot wounds, and no word of her state was given on Monday.; INJURY",
                "Peter Brask was shot near a home that was searched last month.; SHOOTING",
                "Anna Tolvane was arrested for a leaflet that she wrote in May 1991. The court freed Peter Brask.; ARREST",
            })
    void leavesUndatedWhatOnlyAnotherThingHasDateFor(String text, String act) {
        assertThat(claim(text, ActKind.valueOf(act)).content().date()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prisoners were executed in Karfield and Tavrin. | Karfield and Tavrin",
                "Prisoners were executed in Karfield and buried in Tavrin. | Karfield",
            })
    void keepsBothOfTwoPlaces(String text, String place) {
        assertThat(claim(text, ActKind.EXECUTION).roles().place())
                .map(found -> found.name())
                .contains(place);
    }

    @Test
    void lendsNoYearFromWhatTellsWhoDidIt() {
        String text =
                "Soldiers killed four farmers on Sunday. The rebels, who killed 200 people there in 1996, denied any part in it.";
        Claim four = READER.read(undated(text), Gazetteer.EMPTY).claims().stream()
                .filter(claim -> claim.act() == ActKind.KILLING)
                .findFirst()
                .orElseThrow();
        assertThat(four.content().date()).isEmpty();
    }

    @Test
    void givesADayWithoutAYearThatOfTheTextWhereTheExhibitHasNoDate() {
        String text =
                "Soldiers arrested Peter Brask on 17 August 1988. He was tortured on 2 September and was hanged the same evening.";
        assertThat(READER.read(undated(text), Gazetteer.EMPTY).claims())
                .extracting(claim ->
                        claim.content().date().map(when -> when.date().text()).orElse(""))
                .containsExactly("1988-08-17", "1988-09-02", "1988-09-02");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "On Monday the court freed a man convicted of kidnapping and murdering Jane Roe.; KILLING; open",
                "On Monday the Group won a prize for its reports on the killing of Jane Roe.; KILLING; open",
                "Monday marked the ninth day of protests over the killing of Jane Roe.; KILLING; open",
                "On 3 May 1999 the Group raised concerns over the number of prisoners beaten in Lorne.; ILL_TREATMENT; open",
                "On 3 May 1999 the Group issued a statement calling on the army to end the torture of monks.; TORTURE; open",
                "On Monday the Committee accused the army of executing two men.; EXECUTION; open",
                "In a relief to Jane Roe, who was arrested in Lorne during a march, the High Court on Monday granted her bail.; ARREST; open",
                "Crowds stood outside the court in the trial for the killers of Jane Roe on 3 May 1999.; KILLING; open",
                "On Monday the jailed writer Jane Roe appeared before a judge.; DETENTION; open",
                "Today Jane Roe is called a hero because soldiers shot her.; SHOOTING; open",
                "Peter Brask (pictured Monday) was arrested in Lorne.; ARREST; open",
                "The Prevention Act of 1999 makes it a crime for someone to be beaten.; ILL_TREATMENT; open",
                "In a statement Monday the mayor described the killing of Jane Roe.; KILLING; open",
                "The march began on 3 May 1999. Jane Roe wrote to him the day before her arrest by soldiers.; ARREST; open",
                "Peter Brask was arrested in 1999 for his part in the hijacking and the murder of Jane Roe.; KILLING; open",
                "Peter Brask was arrested in 1999 for his part in the hijacking and the murder of Jane Roe.; ARREST; 1999",
                "Police are looking for a man who was shot on Monday.; SHOOTING; 2001-06-11",
                "The raid on Monday left one man injured.; INJURY; 2001-06-11",
            })
    void datesNoDeedByDayOfWhatWasSaidOrDoneAboutIt(String text, ActKind act, String date) {
        assertDated(text, act, date);
    }

    private static void assertDated(String text, ActKind act, String date) {
        assertThat(Passages.claims(text, act))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.content()
                                .date()
                                .map(when -> when.date().text())
                                .orElse("open"))
                        .isEqualTo(date));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Peter Brask was murdered at the consulate in Istanbul, Turkey, in 1998.; KILLING; Istanbul, Turkey",
                "Some 20,000 people were killed in the massacre in Hama which followed the rising.; KILLING; Hama, Syria",
                "Soldiers are blamed for the killing of 14 farmers, including two children, in Baghdad in 1997.; KILLING; Baghdad, Iraq",
                "She spoke of a jail in Nicaragua, where many students were tortured.; TORTURE; Nicaragua, Nicaragua",
                "Police in Kenya shot Peter Brask.; SHOOTING; Kenya, Kenya",
                "Peter Brask was held at Orlen Prison in northern Israel.; DETENTION; Orlen Prison, Israel",
                "Kenya executed three men.; EXECUTION; Kenya, Kenya",
                "He pleaded guilty in a court in Nairobi to playing a role in the killing of Peter Brask.; KILLING; none",
                "Jurists in Kenya condemned the killing of Peter Brask.; KILLING; none",
            })
    void findsPlaceThatAnActLiesIn(String text, ActKind act, String place) {
        assertPlace(text, act, place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Police say on Monday, a man was shot in Lorne.; SHOOTING; 2001-06-11",
                "Police are looking for a man who took part in a robbery that took place on Monday.; ROBBERY; 2001-06-11",
                "Police on Monday were searching for a suspect in the robbery of a shop.; ROBBERY; open",
                "The shooting victim was in critical condition on Monday.; INJURY; ../2001-06-11",
                "The march began on 3 May 2001. Peter Brask was shot. He died three days later.; SHOOTING; open",
            })
    void datesActByWhatItsWordsSay(String text, ActKind act, String date) {
        assertDated(text, act, date);
    }

    @Test
    void datesNothingDoneAfterItWasTold() {
        Claim claim = claim("Peter Brask was arrested on 3 July 2001.", ActKind.ARREST);
        assertThat(claim.content().date()).isEmpty();
        assertThat(claim.assessment().why().toString()).contains("behind the exhibit's own date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "On 4 March 2001 soldiers took the men into the forest, where they were shot.; SHOOTING",
                "On 4 March 2001 police fired into a bus, killing four passengers.; KILLING",
                "On 4 March 2001 officers accused Peter Brask of spying and beat him.; ILL_TREATMENT",
                "On 4 March 2001 Peter Brask published a report on the mine and was arrested.; ARREST",
                "On 4 March 2001 police searched his house and arrested Peter Brask.; ARREST",
                "Peter Brask was held at a police post where he was beaten on 4 March 2001.; ILL_TREATMENT",
            })
    void datesDeedByDayOfItsSentence(String text, ActKind act) {
        assertThat(Passages.claims(text, act))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(
                                claim.content().date().orElseThrow().date().text())
                        .isEqualTo("2001-03-04"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "People gathered at the embassy in London to protest the killing of Peter Brask.; KILLING; none",
                "Peter Brask was murdered by veterans of the war in Chechnya.; KILLING; none",
                "Peter Brask was killed on orders from officials in Moscow.; KILLING; none",
                "Sergeant Jordan detained Anna Roth.; DETENTION; none",
                "Soldiers shot two men in Karfield near Syria.; SHOOTING; Karfield, ?",
            })
    void putsNoDeedWherePeopleOnlySpeakOfItOrHaveTheirOffice(String text, ActKind act, String place) {
        assertPlace(text, act, place);
    }

    private static void assertPlace(String text, ActKind act, String place) {
        assertThat(Passages.claims(text, act))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.roles()
                                .place()
                                .map(found ->
                                        found.name() + ", " + found.country().orElse("?"))
                                .orElse("none"))
                        .isEqualTo(place));
    }
}
