package inquest.app.link;

import inquest.core.link.table.Roster;

/** How a person calls a row: the file's name, a colon, and its number from 1, the header left out. */
final class RowName {

    private RowName() {}

    /**
     * The row that is called so.
     *
     * @throws IllegalArgumentException if there is no such list or row; the message says what there is
     */
    static int find(String called, Roster roster) {
        int colon = called.lastIndexOf(':');
        for (int list = 0; list < roster.lists().size() && colon > 0; list++) {
            if (roster.lists().get(list).name().equals(called.substring(0, colon))) {
                int rows = roster.start(list + 1) - roster.start(list);
                return roster.start(list) + number(called, called.substring(colon + 1), rows) - 1;
            }
        }
        throw new IllegalArgumentException(
                "--why: expected the name of a list, a colon and the number of a row, such as "
                        + (roster.lists().isEmpty()
                                ? "people.csv"
                                : roster.lists().get(0).name()) + ":1, found \"" + called
                        + "\"");
    }

    private static int number(String called, String digits, int rows) {
        if (digits.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(digits);
            if (number >= 1 && number <= rows) {
                return number;
            }
        }
        throw new IllegalArgumentException("--why: expected a row from 1 to " + rows + ", found \"" + called + "\"");
    }
}
