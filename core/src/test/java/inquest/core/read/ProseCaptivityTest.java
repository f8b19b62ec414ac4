package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Locality;
import inquest.core.model.Words;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is held where, for how long and how many they are; who comes out of prison, and who dies there. */
class ProseCaptivityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Four activists are held at the remand centre. | four activists",
                "Four people are being held in the remand centre in Velm on charges of incitement. | four people",
                "Soldiers came. About thirty women were held in the old school. | about thirty women",
                "Five journalists were held for two weeks in a warehouse near Velm. | five journalists",
                "Soldiers held thirty women in the old school. | thirty women",
                "Militiamen held about sixty villagers in the church for three days. | about sixty villagers",
                "Peter Brask was remanded in custody. | Peter Brask",
            })
    void findsWhoIsHeldWherePeopleAre(String text, String held) {
        assertThat(names(claim(text, ActKind.DETENTION).roles().targets())).containsExactly(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Classes were held in the old school.",
                "Prayer groups were held in the church.",
                "The children were held in the school by their teacher.",
                "The teacher held two boys in the gym.",
                "The men were held in high esteem at the school.",
                "The delegates held a meeting in the hall.",
                "The case was remanded to the lower court.",
                "Peter Brask was remanded on bail.",
            })
    void takesNoLessonOrMeetingForCaptivity(String text) {
        assertThat(claims(text, ActKind.DETENTION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He spent nine years in prison. | nine years",
                "He served three years in prison. | three years",
                "He spent nine years in a labour camp. | nine years",
                "He spent nine years behind bars. | nine years",
                "My brother spent six months in a cell without light. | six months",
                "Peter Brask served four years of a nine-year sentence. | four years of a nine-year sentence",
            })
    void findsHowLongSomebodyWasHeld(String text, String term) {
        assertThat(claim(text, ActKind.DETENTION).content().detail().term().map(Words::text))
                .contains(term);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He served three years in the prison service.",
                "He spent two years in prison as a chaplain.",
                "The guard spent nine years in prison.",
                "She spent three years in prison reform.",
                "She spent two days in the prison interviewing inmates.",
                "Anna Roth spent three months in prison to study the guards.",
                "He spent nine years in a refugee camp.",
                "Peter Brask served four years of his term as mayor.",
            })
    void takesNobodyWhoWorksOrVisitsThereForHeld(String text) {
        assertThat(claims(text, ActKind.DETENTION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "There were about 400 political prisoners in the prison of Velm. | 400",
                "There were 400 prisoners in the camp. | 400",
                "There are about 2,000 political prisoners in Karsia. | 2000",
                "The prison holds 400 inmates. | 400",
                "The detention camp at Velm held 3,000 men. | 3000",
            })
    void countsWhoIsHeld(String text, long count) {
        assertThat(claim(text, ActKind.DETENTION).content().count().map(found -> found.low()))
                .contains(OptionalLong.of(count));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There were no prisoners in the camp.",
                "There are 30 former prisoners in the town.",
                "There were 40 prisoners at the hearing.",
                "There were 30 guards in the prison.",
                "The prison can hold 400 inmates.",
                "The prison held 40 guards.",
                "The camp holds 400 refugees.",
                "The museum holds 400 prisoners' letters.",
            })
    void countsNobodyElse(String text) {
        assertThat(claims(text, ActKind.DETENTION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Roth walked out of prison last Friday. | Anna Roth",
                "Peter Brask left prison in May 1998. | Peter Brask",
                "Peter Brask got out of prison in 1994. | Peter Brask",
            })
    void releasesWhoComesOutOfPrison(String text, String free) {
        assertThat(names(claim(text, ActKind.RELEASE).roles().targets())).containsExactly(free);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The visitors walked out of prison.",
                "Two inmates walked out of prison disguised as guards.",
                "Reports got out of prison that inmates were starving.",
                "She left prison work in May 1998.",
                "Anna Roth hopes to walk out of prison in May.",
                "The wardens left prison at noon.",
            })
    void releasesNobodyElse(String text) {
        assertThat(claims(text, ActKind.RELEASE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Roth died in the penal colony in January 1998. | Anna Roth",
                "Prisoners died of hunger in the camp. | prisoners",
                "Four detainees died in May 1998. | four detainees",
                "Dozens of detainees died. | dozens of detainees",
                "My uncle died in a labour camp in 1951. | my uncle",
                "Anna Roth was found dead in the remand centre. | Anna Roth",
            })
    void findsWhoDiedInCaptivity(String text, String dead) {
        assertThat(names(claim(text, ActKind.DEATH_IN_CUSTODY).roles().targets()))
                .containsExactly(dead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Refugees died of hunger in the camp.",
                "A guard died in the penal colony.",
                "A warder died at the penal colony.",
                "Former prisoners died in May.",
                "Two prisoners died after their release.",
                "My uncle died in a holiday camp in 1951.",
                "The prisoners did not die.",
            })
    void findsNoOtherDeathInCaptivity(String text) {
        assertThat(claims(text, ActKind.DEATH_IN_CUSTODY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Soldiers took twenty-one men from the village. None of the men has been seen since. | twenty-one men",
                "Soldiers took twenty-one men from the village. The men have not been seen since. | twenty-one men",
                "Soldiers took twenty-one men from the village. The twenty-one men have not been seen since. | twenty-one men",
                "Soldiers took twenty-one men from the village. None of the men has returned. | twenty-one men",
            })
    void missesAllOfThoseWhoWereTaken(String text, String missing) {
        Claim claim = claim(text, ActKind.ENFORCED_DISAPPEARANCE);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.POSSIBLE);
        assertThat(names(claim.roles().targets())).containsExactly(missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "None of the men has been seen since.",
                "Soldiers took twenty-one men from the village. The fifty men have not been seen since.",
                "Soldiers took twenty-one men from the village. The other men have not been seen since.",
                "Soldiers took twenty-one men from the village. None of the women has been seen since.",
            })
    void missesNobodyWhoWasNotTaken(String text) {
        assertThat(claims(text, ActKind.ENFORCED_DISAPPEARANCE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Soldiers threw her alive from an aeroplane. | her",
                "A guard confessed that she had been thrown alive from an aeroplane. | she",
            })
    void killsWhoIsThrownAliveFromAPlane(String text, String dead) {
        Claim claim = claim(text, ActKind.KILLING);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.POSSIBLE);
        assertThat(names(claim.roles().targets())).containsExactly(dead);
    }

    @Test
    void killsWhoBledToDeathOfABeating() {
        assertThat(names(claim("Peter Brask bled to death in my arms after the beating.", ActKind.KILLING)
                        .roles()
                        .targets()))
                .containsExactly("Peter Brask");
        assertThat(claims("Peter Brask bled to death after the accident.", ActKind.KILLING))
                .isEmpty();
    }

    @Test
    void holdsWhereTheSchoolIs() {
        assertThat(claim("Soldiers came. About thirty women were held in the old school.", ActKind.DETENTION)
                        .roles()
                        .place()
                        .map(Locality::name))
                .contains("the old school");
    }
}
