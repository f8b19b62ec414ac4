package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.names;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Words;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which name, and with which words, somebody stands in a claim. */
class ProseNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The European Union met in Velm. The EU condemned the arrests. | European Union",
                "The EU condemned the arrests. | EU",
                "The United Nations General Assembly met. The UN General Assembly condemned the arrests. | United Nations General Assembly",
            })
    void bodyThatEverybodyCallsSoInShortIsOneInATextWithBoth(String text, String body) {
        assertThat(names(claim(text, ActKind.CONDEMNATION).roles().actors())).containsExactly(body);
    }

    @Test
    void practicallyAllAreNotAll() {
        assertThat(names(claim("Almost all of the prisoners were executed.", ActKind.EXECUTION)
                        .roles()
                        .targets()))
                .containsExactly("almost all of the prisoners");
    }

    @Test
    void commissionIsNoOffice() {
        Claim.Detail detail = claim("Four officials were appointed to a death commission.", ActKind.APPOINTMENT)
                .content()
                .detail();
        assertThat(detail.body().map(Words::text)).contains("a death commission");
        assertThat(detail.office()).isEmpty();
    }

    @Test
    void shootingHitsThoseWhomItKilled() {
        Claim claim = claim(
                "The uprising saw 1,500 protesters killed in mass shootings by security forces.", ActKind.SHOOTING);
        assertThat(names(claim.roles().targets())).containsExactly("1,500 protesters");
    }

    // ---- names and lists

    private static String told(String text) {
        return Passages.read(text).claims().stream()
                .filter(claim -> claim.act() != ActKind.OFFICE)
                .map(Passages::sketch)
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Soldiers killed Karl Mbou and April Stone. | killing by soldiers on Karl Mbou, April Stone",
                "Karl Mbou and Jan Otto were killed. | killing on Karl Mbou, Jan Otto",
                "April Stone was killed in Velm. | killing on April Stone",
                "August Brandt and Karl Mbou were tortured. | torture on August Brandt, Karl Mbou",
                "The rebels killed three people, including May Odell. | killing by the rebels on three people, May Odell",
                "In April Stone Police said two men were killed. | killing on two men",
                "Last May Velm Police arrested two men. | arrest by Velm Police on two men",
                "The events of April shook the town. | ''",
                "In early August Brandt was killed. | killing on Brandt",
            })
    void partsMonthsFromNames(String text, String told) {
        assertThat(told(text)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Daniyar Saparov, Gulnora Yusupova, the brothers Ermek and Talgat Jumabaev, and the poet Rustam Holiqov have disappeared. "
                        + "| enforced disappearance on Daniyar Saparov, Gulnora Yusupova, Ermek, Talgat Jumabaev, Rustam Holiqov",
                "Karl Mbou, a teacher, Jane Otto, and Ada Velor were killed. | killing on Karl Mbou, Jane Otto, Ada Velor",
                "Karl Mbou, alias Tarek, and two others were killed. | killing on Karl Mbou, two others",
                "Karl Mbou, Jane Roe's brother, and two others were killed. | killing on Karl Mbou, two others",
                "Karl Mbou, the son of Jane Roe, and two nurses were killed. | killing on Karl Mbou, two nurses",
                "A colonel, Ferdinand Mbou, and a civilian, Alice Ntari, were killed. | killing on Ferdinand Mbou, Alice Ntari",
                "A teacher, Jane Roe, and a nurse, Ada Velor, were arrested. | arrest on Jane Roe, Ada Velor",
                "Soldiers killed the mayor, Karl Mbou, and two guards. | killing by soldiers on Karl Mbou, two guards",
                "Rebels killed the governor, Karl Mbou, his deputy, Jane Otto, and three guards. "
                        + "| killing by rebels on Karl Mbou, Jane Otto, three guards",
                "Soldiers arrested the mayor, Karl Mbou, and the governor resigned. | arrest by soldiers on Karl Mbou",
                "The officers, Karl Mbou and Jane Otto, were arrested. | arrest on Karl Mbou, Jane Otto",
                "The court sentenced a colonel, Karl Mbou, and a captain, Jan Otto, to death. "
                        + "| sentencing by the court on Karl Mbou, Jan Otto",
                "Police arrested Orlish and four colleagues. | arrest by police on Orlish, four colleagues",
                "Rebels killed villagers in Orlish and four farmers. | killing by rebels on villagers, four farmers",
                "Police detained 28 people in Temirabad and the district of Oqsu. | detention by police on 28 people",
                "Police detained 28 people in Velm and the mayor of Oqsu. | detention by police on 28 people, the mayor of Oqsu",
            })
    void namesAllOfAListAndNobodyTwice(String text, String told) {
        assertThat(told(text)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "His cousin Samir, a student arrested in 1981, was hanged. | execution on Samir; arrest on Samir",
                "Police freed Karl Mbou, a teacher convicted of murder. | release by police on Karl Mbou; conviction on Karl Mbou",
                "The killer of Karl Mbou, a soldier arrested in 2011, was hanged. "
                        + "| killing by the killer of Karl Mbou on Karl Mbou; execution on the killer of Karl Mbou; arrest on a soldier",
                "Masked men abducted her husband, the poet Ilya Sarn. | abduction by masked men on Ilya Sarn",
                "Masked men abducted her husband, the son of the poet Ilya Sarn. | abduction by masked men on her husband",
                "A spokesman for the Front, Jonas Tshoba, was arrested. | arrest on Jonas Tshoba",
                "The wife of the leader of the Front, Jonas Tshoba, was arrested. "
                        + "| arrest on the wife of the leader of the Front",
                "The leader of the Front, Jonas Tshoba said, was killed. | killing on the leader of the Front",
                "The Supreme Guide, Osman Kerrat, ordered the killings. | order by Osman Kerrat on the killings; killing by Osman Kerrat",
                "The Red Cross, Jane Roe, and two soldiers were attacked. | attack on Red Cross, Jane Roe, two soldiers",
            })
    void findsTheNameOfWhoIsDescribed(String text, String told) {
        assertThat(told(text).split("; ")).containsExactlyInAnyOrder(told.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The trader, whose brother, Prosper, was killed, wept. | killing on Prosper",
                "She is a trader whose brother, Prosper, was killed. | killing on Prosper",
                "A woman whose husband, Hope, was arrested said so. | arrest on Hope",
                "The trader, whose brother was killed, wept. | killing on whose brother",
                "The man, whose neighbours had fled, was killed. | killing on the man",
                "A woman whose house was burned was arrested. | arrest on a woman; destruction on whose house",
                "The widow, whose late husband, Hope, had been a teacher, was killed. | killing on the widow",
                "His country, Velm, was attacked. | attack on his country",
            })
    void tellsKinFromWhoseTheyAre(String text, String told) {
        assertThat(told(text).split("; ")).containsExactlyInAnyOrder(told.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(Almazar, 6 November 2017) - Police arrested five activists. | arrest by Police on five activists",
                "(Velm) - Police arrested five activists. | arrest by Police on five activists",
                "The 27th Infantry Brigade attacked the village. | attack by 27th Infantry Brigade on the village",
                "Officers of the State Committee for National Security arrested him. "
                        + "| arrest by officers of the State Committee for National Security on him",
                "Police stormed the headquarters of the Union for Renewal and Progress. "
                        + "| attack by police on the headquarters of the Union for Renewal and Progress",
                "Members of the Committee for the Defence of Prisoners and Jane Roe were arrested. "
                        + "| arrest on members of the Committee for the Defence of Prisoners",
                "Members of the Movement for Justice in Velm were arrested. | arrest on members of the Movement for Justice",
                "The ZLF attacked a convoy. | attack by ZLF on a convoy",
                "Three men were abducted by the ZLF. | abduction by ZLF on three men",
                "The army said the ZLF had abducted two guards. | abduction by ZLF on two guards",
                "The IED killed three soldiers. | killing on three soldiers",
                "The MP attacked the minister. | attack on the minister",
                "THE ARMY KILLED THREE MEN. | killing by THE ARMY on THREE MEN",
            })
    void givesBodiesTheirWholeName(String text, String told) {
        assertThat(told(text)).isEqualTo(told);
    }

    @Test
    void takesGeneralForAPartOfTheOffice() {
        assertThat(claim("The party said its secretary general, Hilaire Samba, was arrested.", ActKind.OFFICE)
                        .content()
                        .detail()
                        .office()
                        .map(Words::text))
                .contains("its secretary general");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "20 of the 30 schools were burned. | DESTRUCTION | OTHER",
                "Soldiers killed 20 of the 30 prisoners. | KILLING | PERSONS",
                "Soldiers killed 20 of the 30 cadets. | KILLING | PERSONS",
                "The general planned to kill the president and his family. | KILLING | -",
                "Soldiers killed two men and their families. | KILLING | -",
                "Soldiers killed two men and their guard. | KILLING | PERSONS",
            })
    void countsPeopleAloneAndNoFamilyAsOne(String text, String act, @Nullable String unit) {
        assertThat(claim(text, ActKind.valueOf(act))
                        .content()
                        .count()
                        .map(count -> count.unit().name()))
                .isEqualTo(Optional.ofNullable(unit));
    }
}
