package inquest.core.read;

import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is named among those whom an act befell, and who stands beside them. */
class ProseMembersTest {

    private static List<String> targets(String text, String act) {
        return claims(text, ActKind.valueOf(act)).stream()
                .flatMap(claim -> names(claim.roles().targets()).stream())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The police targeted and arrested seven activists, namely: Dennis Velas, Mark Cruz, Rosa Ortiz and Joel Demar.; ARREST; Dennis Velas, Mark Cruz, Rosa Ortiz, Joel Demar",
                "Peter Brask was arrested with four others including poet Martin Kelvane, activists Arun Perera and Vernon Gomez and trade unionist Sudha Rao.; ARREST; Peter Brask, Martin Kelvane, Arun Perera, Vernon Gomez, Sudha Rao",
                "Masked gunmen abducted Syrian activists, Razan Haddad and her husband Wael Nasser, and their colleagues Samira Khoury and Nazim Saleh from their offices.; ABDUCTION; Razan Haddad, Wael Nasser, Samira Khoury, Nazim Saleh",
                "Dozens still remain behind bars including the bar association's president Mian Qasim.; DETENTION; Mian Qasim",
                "In the country 10 writers were held behind bars, including political writer Valeria Kostov and philosopher Vladimir Markov.; DETENTION; Valeria Kostov, Vladimir Markov",
                "The republic has come under fire over a series of executions of high profile figures, including the dissident Ruhollah Zand on December 12 and wrestler Navid Afshar on September 12.; EXECUTION; Ruhollah Zand",
            })
    void readsNamesBehindWhatBefellAllOfThem(String text, String act, String targets) {
        assertThat(targets(text, act)).contains(targets.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Maria Lopez was among the 20 people killed in the raid.; KILLING; the 20 people, Maria Lopez",
                "Juan Perez was one of three men shot by the guards.; SHOOTING; three men, Juan Perez",
                "Anna Costa, a nurse, was among the prisoners who were executed.; EXECUTION; the prisoners, Anna Costa",
                "Her colleague, Agnes Chan, and two other activists were among those arrested, local media reported.; ARREST; Agnes Chan, two other activists",
                "One of those arrested in August, Andy Lim, is an activist.; ARREST; Andy Lim",
                "Omar Khalil was never among the prisoners executed.; EXECUTION; the prisoners",
                "Juan Perez, one of the lawyers for three men arrested in May, spoke to the press.; ARREST; three men",
            })
    void countsWhoIsSaidToBeAmongThem(String text, String act, String targets) {
        assertThat(targets(text, act)).containsExactly(targets.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The four kidnapped were identified as Hans Gustav of Germany, Cindy Fernandez of Mexico and Catherine Sirua of Kenya.; ABDUCTION; the four, Hans Gustav, Cindy Fernandez, Catherine Sirua",
                "The police also arrested nine other party workers who were identified as Muhammad Salim, Abdul Hamid, Idris Khan and Farouk Ali.; ARREST; nine other party workers, Muhammad Salim, Abdul Hamid, Idris Khan, Farouk Ali",
                "The list of those killed includes radio host Raed Farouk and Ahmed Nasr.; KILLING; Raed Farouk, Ahmed Nasr",
                "Those killed include Rosa Ortiz and Joel Demar, both farmers.; KILLING; Rosa Ortiz, Joel Demar",
                "Still in detention, however, are trade unionist Joel Demar and organizers Rosa Ortiz, Mark Cruz and Jaime Gregor.; DETENTION; Joel Demar, Rosa Ortiz, Mark Cruz, Jaime Gregor",
                "Also arrested last year for poking fun at the minister was ex-ambassador Ravin Lochan.; ARREST; Ravin Lochan",
                "Jimmy Lau was taken into custody, as were Anna Chow and Mark Lim.; ARREST; Jimmy Lau, Anna Chow, Mark Lim",
                "Also shot dead was Sergeant Musa Gada, as were two vigilantes.; KILLING; Musa Gada, two vigilantes",
                "The Centre said that eleven members of the union had been arrested by agents of the Intelligence Office since the beginning of the month, including Parvin Golestan, Behruz Tavakol and the treasurer, Mahin Sarvar.; ARREST; eleven members of the union, Parvin Golestan, Behruz Tavakol, Mahin Sarvar",
                "Thirty trade unionists were arrested, among others Ernesto Villalba.; ARREST; thirty trade unionists, Ernesto Villalba",
            })
    void readsWhoTheyWereBehindTheVerb(String text, String act, String targets) {
        assertThat(targets(text, act)).containsExactly(targets.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Also arrested were two guards of the mayor Joel Demar.; ARREST; Joel Demar",
                "In prison are many friends of Jaime Gregor.; DETENTION; Jaime Gregor",
                "Police questioned the neighbours of the man killed, including Akram Walid.; KILLING; Akram Walid",
                "Dozens were arrested at a protest by lawyers, including Rosa Ortiz.; ARREST; Rosa Ortiz",
                "Ten men were killed, and many people, including Luis Soto, mourned them.; KILLING; Luis Soto",
                "Three men were arrested, and Pedro Soto was not, as was reported.; ARREST; Pedro Soto",
                "The guard was shot with others watching.; SHOOTING; others",
                "Still in prison, Mark Cruz is writing a book on Rosa Parks and Nelson Mandel.; DETENTION; Rosa Parks",
                "The attackers of the two women murdered were named as Hugo Jansk and Igor Kell.; KILLING; Hugo Jansk",
                "Tobin Farrel was among the guards of the nine prisoners tortured.; TORTURE; Tobin Farrel",
                "Jorin Vance was among the soldiers guarding the 40 people arrested.; ARREST; Jorin Vance",
                "The relatives of the four men kidnapped were identified as Anders Holt and Bela Strom.; ABDUCTION; Anders Holt",
                "Lawyers of the five women arrested, including Pia Rosk, protested.; ARREST; Pia Rosk",
                "Otto Sande was killed, and his brother was injured, as were Paula Trond and Rolf Ulven.; KILLING; Paula Trond",
                "Sara Ursin was killed by gunmen who were later arrested, as were Tom Vidal and Ulf Wester.; KILLING; Tom Vidal",
                "Siv Vang was not arrested, as were Tor Wiik and Una Yngve.; ARREST; Tor Wiik",
                "Once arrested, her lawyers were Pia Rosk and Hanna Morvik.; ARREST; Pia Rosk",
                "Still in detention are the sons of Zeno Drake and Abel Ennis.; DETENTION; Abel Ennis",
                "Four people were shot before dawn, near several houses, including that of Dora Hask.; SHOOTING; Dora Hask",
                "Nadia Orvel denied that Stefan Krell was among the 11 people arrested.; ARREST; Stefan Krell",
                "Reports that Elka Brandt was among the nine people abducted were wrong.; ABDUCTION; Elka Brandt",
                "Odd Ulland was arrested with others of the police force helping.; ARREST; others of the police force",
                "Oda Linnet, the widow of one of three men killed, spoke.; KILLING; Oda Linnet",
                "Three soldiers killed the two guards of the mayor Gerd Fallo and the driver of the judge Hedda Grue.; KILLING; Hedda Grue",
                "Gunmen attacked the village on Sunday, killing at least 23 people and abducting 14 women, residents and a local official said.; ABDUCTION; residents",
            })
    void namesNobodyWhoOnlyStandsBesideThem(String text, String act, String other) {
        assertThat(targets(text, act)).doesNotContain(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The police stopped and arrested Daniel Orveth.; ARREST; Daniel Orveth",
                "Soldiers found and shot Peter Brask.; SHOOTING; Peter Brask",
                "On 12 June border police shot and killed 26-year-old Ahmed Erdem after his car crashed into a checkpoint.; KILLING; Ahmed Erdem",
                "The police detained the group's leader, Ales Bobrov, its vice-chair, Valentin Stepanov, and seven other members: Vladimir Lobov and his wife, Nina, Sergei Sysoev and Viktor Sazonov.; DETENTION; Ales Bobrov, Valentin Stepanov, seven other members, Vladimir Lobov, Nina, Sergei Sysoev, Viktor Sazonov",
            })
    void findsWhomTwoVerbsAndSeveralCallingsAreToldOf(String text, String act, String targets) {
        assertThat(targets(text, act)).containsExactly(targets.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The soldiers did not beat or arrest Siri Berg.; ARREST; DENIED",
                "The soldiers refused to shoot or arrest Siri Berg.; ARREST; DENIED",
                "Police have not shot and killed Otto Sande.; KILLING; DENIED",
                "The officers failed to find and arrest Terje Dale.; ARREST; DENIED",
                "Neither the army nor the police beat or arrested Piet Marrow.; ARREST; DENIED",
                "The police did not stop but arrested Rolf Aune.; ARREST; AFFIRMED",
            })
    void deniesBothOfTwoVerbsWithOneObject(String text, String act, Claim.Polarity polarity) {
        assertThat(claims(text, ActKind.valueOf(act)))
                .singleElement()
                .satisfies(claim -> assertThat(claim.assessment().polarity()).isEqualTo(polarity));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Troops arriving at noon arrested three suspects.; ARREST; troops; three suspects",
                "The attackers of the two women murdered were named as Hugo Jansk and Igor Kell.; KILLING; ; the two women",
                "It was the rebels who slaughtered seven members of a family.; MASSACRE; the rebels; seven members of a family",
                "Special troops took away 83 men from the village of Lorne.; ARREST; special troops; 83 men",
                "A cell of the Valley Front killed the judge Anna Costa.; KILLING; a cell of the Valley Front; Anna Costa",
                "The general had two ministers executed.; EXECUTION; the general; two ministers",
                "She had two sons executed in 1988.; EXECUTION; ; two sons",
                "Witnesses said police shot and killed Kari Nord.; KILLING; police; Kari Nord",
            })
    void tellsWhoDidItFromWhomItBefell(String text, String act, @Nullable String doer, String target) {
        assertThat(claims(text, ActKind.valueOf(act))).singleElement().satisfies(claim -> {
            assertThat(String.join(", ", names(claim.roles().actors())))
                    .isEqualToIgnoringCase(doer == null ? "" : doer);
            assertThat(String.join(", ", names(claim.roles().targets()))).isEqualTo(target);
        });
    }

    @Test
    void takesTwoBoysForNoTwoMinisters() {
        String text = "The general had two ministers executed. The guards beat two boys with cables.";
        assertThat(names(claims(text, ActKind.ILL_TREATMENT).get(0).roles().targets()))
                .containsExactly("two boys");
    }

    @Test
    void deniesWhatAReportSaysThatIsRejected() {
        String text =
                "The ministry categorically rejects the false report by the organisation Justice Without Walls that soldiers of the 4th Brigade massacred 60 civilians at Nyamoga.";
        assertThat(claims(text, ActKind.MASSACRE)).singleElement().satisfies(claim -> {
            assertThat(names(claim.roles().targets())).containsExactly("60 civilians");
            assertThat(claim.assessment().polarity()).isEqualTo(Claim.Polarity.DENIED);
            assertThat(claim.attribution())
                    .extracting(step -> step.speaker().name())
                    .contains("Justice Without Walls");
        });
    }

    @Test
    void readsNamesBehindTheColonAfterThoseSeized() {
        assertThat(targets(
                        "Among those seized: Fedor Laptev, stevedore; Olga Smirnova, typist; and the priest Pavel Drozdov.",
                        "DETENTION"))
                .containsExactly("Fedor Laptev", "Olga Smirnova", "Pavel Drozdov");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Eleven journalists have been killed this year, nine of them in Velm.; KILLING; ; eleven journalists",
                "Three were later identified as Delia Funes, Nestor Paz and Raquel Stein, all of whom had been abducted by the police in January.; ABDUCTION; the police; Delia Funes, Nestor Paz, Raquel Stein",
                "It is planned to arrest him on 25 November at his sister's flat.; ARREST; ; him",
                "The Chamber convicts Goran Perko of murder as a crime against humanity and sentences him to 22 years' imprisonment.; CONVICTION; ; Goran Perko",
                "The Chamber convicts Goran Perko of murder as a crime against humanity and sentences him to 22 years' imprisonment.; SENTENCING; ; Goran Perko",
                "Soldiers set fire to the church, and 12 people burned to death inside.; KILLING; ; 12 people",
            })
    void readsWhomItBefellAndNoDoerWhereNoneIsTold(String text, String act, @Nullable String doer, String target) {
        tellsWhoDidItFromWhomItBefell(text, act, doer, target);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Members of the Vidra Battalion, commanded by the accused Zdravko Milin, shot seven farmers.; ACCUSATION",
                "Members of the Vidra Battalion, commanded by the accused Zdravko Milin, shot seven farmers.; ORDER",
            })
    void readsNoActInATitleOrARank(String text, String act) {
        assertThat(claims(text, ActKind.valueOf(act))).isEmpty();
    }
}
