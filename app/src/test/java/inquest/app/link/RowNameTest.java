package inquest.app.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.link.table.Roster;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowNameTest {

    private final Roster roster = roster();

    @Test
    void findsRowOfSecondList() {
        assertThat(RowName.find("b.csv:2", roster)).isEqualTo(3);
    }

    @Test
    void saysWhichRowsThereAre() {
        assertThatThrownBy(() -> RowName.find("b.csv:3", roster))
                .hasMessage("--why: expected a row from 1 to 2, found \"b.csv:3\"");
    }

    @Test
    void saysHowRowIsCalled() {
        assertThatThrownBy(() -> RowName.find("c.csv", roster))
                .hasMessage(
                        "--why: expected the name of a list, a colon and the number of a row, such as a.csv:1, found"
                                + " \"c.csv\"");
    }

    private static Roster roster() {
        Roster roster = new Roster();
        for (String name : List.of("a.csv", "b.csv")) {
            roster.begin(new Roster.PersonList(name, List.of("name", "year"), false));
            roster.add(List.of("Karim", "1961"));
            roster.add(List.of("Shirin", "1970"));
        }
        return roster.close();
    }
}
