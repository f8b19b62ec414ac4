package inquest.core.read;

import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import java.util.List;
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
}
