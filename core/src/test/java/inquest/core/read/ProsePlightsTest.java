package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats, flight, mutilation, force against crowds, witnesses heard, names on lists of the dead. */
class ProsePlightsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The guards threatened to kill Anna Roth if she spoke. | threat by the guards on Anna Roth",
                "The men threatened that they would kill her. | threat by the men on her",
                "Militiamen threatened to burn down the clinic. | threat by militiamen on the clinic",
                "The journalist Anna Roth received death threats in May 2011. | threat on Anna Roth",
                "Her family received threats from the militia. | threat by the militia on her family",
                "Guards threatened prisoners with execution. | threat by guards on prisoners",
                "More than 200,000 people fled the district. | forced displacement on more than 200,000 people",
                "Hundreds of families fled from the village of Dorum. | forced displacement on hundreds of families",
                "The rebels cut off the ears and noses of captured farmers. | injury by the rebels on captured farmers",
                "They cut off his ear. | injury by they on his",
                "Gaspard cut him with a machete. | injury by Gaspard on him",
                "The survivors fled across the border to Costaverde. | forced displacement on the survivors",
                "The men were locked in the school. | detention on the men",
                "A corporal whose name I never learned beat me. | ill-treatment by a corporal on me",
                "Police fired tear gas at the marchers in Tarn Square. | attack by police on the marchers",
                "Police fired tear gas to disperse protesters in Tarn. | attack by police on protesters",
                "Police used tear gas and water cannon against protesters. | attack by police on protesters",
                "The commission heard 148 witnesses over two years. | testimony by 148 witnesses on the commission",
                "The tribunal heard testimony from 60 survivors. | testimony by 60 survivors on the tribunal",
                "Protesters marched on the governor's office. | protest by protesters on the governor's office",
                "Security forces opened fire on the funeral procession. | shooting by security forces on the funeral procession",
                "Soldiers rather than police shot the students. | shooting by soldiers on the students",
                "Police executed the death sentence against Peter Brask. | execution by police on Peter Brask",
                "The court found the accused guilty of murder. | conviction by the court on the accused",
                "A guard told her that she would be killed. | threat by a guard on her",
                "Lieutenant Serrano told me that if I did not talk, they would kill my mother. | threat by Serrano on me",
                "Police raided a newspaper that had criticised the president, detaining two of its reporters. | detention by police on two of its reporters",
            })
    void readsWhatPeopleAreMadeToSuffer(String text, String sketch) {
        assertThat(read(text).claims()).extracting(Passages::sketch).contains(sketch);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The unions threatened to strike.",
                "Peter Brask threatened to shoot himself.",
                "The storm threatens to destroy the village.",
                "Her lawyer told her that she would be killed.",
                "The colonel warned us that the rebels would kill us.",
                "A police officer warned residents that they would be killed by the flood.",
                "The opposition threatened to boycott the vote.",
                "The president received a threat of rain from the forecaster.",
            })
    void takesNoStrikeOrStormForAThreat(String text) {
        assertThat(claims(text, ActKind.THREAT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The attackers fled the village on motorbikes.",
                "Two men fled the area after the shooting.",
                "He fled the country in 1982.",
                "Thousands of residents fled the city because of the earthquake.",
                "Two women suspected of the murder fled the area.",
                "Residents were warned not to flee their homes.",
                "Few residents fled the fighting.",
            })
    void displacesNobodyWhoRunsFromADeed(String text) {
        assertThat(claims(text, ActKind.FORCED_DISPLACEMENT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Surgeons cut off his finger.",
                "They cut off the branches of the tree.",
                "Karl Mbou cut off his own ear.",
                "The mother chopped off her finger while cooking.",
            })
    void maimsNobodyWhoIsHealedAndNoTree(String text) {
        assertThat(claims(text, ActKind.INJURY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "His name was on the list of those executed. | execution on his",
                "The name of Omid Darvan appears on a list of prisoners killed by the guards. | killing by the guards on Omid Darvan",
                "Omid Darvan is on the list of those who were executed. | execution on Omid Darvan",
            })
    void readsWhatBefellWhoeverIsOnAList(String text, String sketch) {
        assertThat(read(text).claims())
                .filteredOn(claim -> Passages.sketch(claim).equals(sketch))
                .extracting(claim -> claim.assessment().modality())
                .containsExactly(Modality.REPORTED);
    }

    @Test
    void datesWhatIsListedByTheListing() {
        Claim claim = claim("Her name appears on a list of prisoners executed in 1988.", ActKind.EXECUTION);
        assertThat(claim.content().date().orElseThrow().date().text()).isEqualTo("1988");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "His name was not on the list of those executed.",
                "Jane Roe was on the list of those to be executed.",
            })
    void executesNobodyWhoIsNotOnTheListOrOnlyIsToBe(String text) {
        assertThat(claims(text, ActKind.EXECUTION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The prisoners marched on the road for ten days. | PROTEST",
                "The court heard the victim was stabbed 12 times. | TESTIMONY",
                "The police heard a victim screaming in the flat. | TESTIMONY",
                "The order to shoot did not come from General Mbou. | ORDER",
                "Karl Mbou left prison in a coffin. | RELEASE",
                "He left jail for a court hearing. | RELEASE",
                "The prisoner died at home years after the war. | DEATH_IN_CUSTODY",
                "He got two years for the project. | SENTENCING",
                "Prosecutors may seek the death penalty for Tosk. | SENTENCING",
                "Ten candidates were held in the hall for the exam. | DETENTION",
                "Victims never acknowledged the torture to their families. | DENIAL",
                "The bodies had no gunshot wounds. | KILLING",
                "The surgeon cut the patient with a knife. | INJURY",
                "He cut the bread with a knife. | INJURY",
                "The documents were locked in the school. | DETENTION",
                "The body bore burn marks on both hands. | DESTRUCTION",
                "Tosk smashed his fingers with a hammer. | ILL_TREATMENT",
                "Police arrested ten men. None of the men returned to work. | ENFORCED_DISAPPEARANCE",
                "The claim of the Front for the Renewal of Velm that 1,500 prisoners died there is not proven. | DEATH_IN_CUSTODY",
            })
    void tellsOfNoActInAnotherSense(String text, ActKind act) {
        assertThat(claims(text, act)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mullah Karesh sat on the death commission in 1988. | the death commission",
                "Orin Vash commanded the 4th Brigade in 1988. | the 4th Brigade",
            })
    void givesAnOfficeToWhoSitsOnABodyOrCommandsIt(String text, String body) {
        assertThat(claim(text, ActKind.OFFICE).content().detail().body())
                .map(Words::text)
                .contains(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "His mother learned that he had been hanged in Dastgerd prison.",
                "Authorities refused to tell families where their relatives were buried.",
            })
    void takesNobodyForTheSpeakerWhoOnlyLearnsItOrRefusesToTell(String text) {
        assertThat(read(text).claims())
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.attribution()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The accused ordered guards to shoot the prisoners. | order by the accused on guards",
                "The accused shot two prisoners. | shooting by the accused on two prisoners",
                "The accused tortured prisoners. | torture by the accused on prisoners",
                "The general personally tortured detainees. | torture by the general on detainees",
                "The accused personally tortured at least twelve detainees. | torture by the accused on at least twelve detainees",
                "The general gave the order to shoot. | order by the general",
                "The order to kill the prisoners came from Captain Velesh. | order by Velesh",
                "The Commission finds that the order to kill the inhabitants was given by Colonel Baeza. | killing by Baeza on the inhabitants",
                "487 people were victims of enforced disappearance in the department. | enforced disappearance on 487 people",
                "Osman Kerrat issued a decree ordering the execution of all prisoners. | execution by Osman Kerrat on all prisoners",
                "Captain Velesh was given orders to kill the prisoners. | killing by Velesh on the prisoners",
                "The court ruled that her detention was arbitrary and ordered the government to release her. | order by the court on the government",
                "The judge said that the arrest was illegal and ordered her release. | order by the judge on her release",
                "The witness said that the captain killed ten men and ordered his men to bury them. | order by the captain on his men",
                "The court found that the colonel had captured the men and sentenced them to death. | sentencing by the colonel on them",
                "The UN condemned the group that had bombed the market, killing 12. | killing by the group on 12",
                "Police arrested a man who had driven into a crowd, injuring six. | injury by a man on six",
                "The judge ordered the man arrested in Velm released. | arrest on the man",
                "He begged the soldiers to kill him. | killing by the soldiers on him",
            })
    void laysDeedsAndOrdersToWhoeverTheSentenceDoes(String text, String sketch) {
        assertThat(read(text).claims()).extracting(Passages::sketch).contains(sketch);
    }

    @Test
    void chargesSomebodyWithTortureAndNoMore() {
        Claim torture = claim("A judge charged Serrano with the torture of 33 prisoners.", ActKind.TORTURE);
        assertThat(Passages.sketch(torture)).isEqualTo("torture by Serrano on 33 prisoners");
        assertThat(torture.assessment().modality()).isEqualTo(Modality.ALLEGED);
    }

    @Test
    void takesNoConventionForACrime() {
        String text = "Karistan signed the International Convention for the Protection of All Persons from Enforced"
                + " Disappearance in 2012.";
        assertThat(claims(text, ActKind.LEGAL_QUALIFICATION)).isEmpty();
    }

    @Test
    void takesNobodyForTheSpeakerWhoShouldSay() {
        String text = "The authorities should say where the men are who have not been seen since police arrested them,"
                + " Amnesty said today.";
        assertThat(claim(text, ActKind.ARREST).attribution())
                .extracting(step -> step.speaker().name())
                .containsExactly("Amnesty");
    }
}
