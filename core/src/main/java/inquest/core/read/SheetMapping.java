package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Explanation;
import inquest.core.name.Folding;
import java.util.List;
import java.util.Optional;

/**
 * Which column of one sheet is which, and how that was decided.
 *
 * @param header index of the header's row; -1 where the sheet has none
 * @param columns in order
 * @param act what happened to everybody in the sheet; empty if nothing says so
 * @param certainty how far the mapping itself can be trusted, between 0 and 1
 * @param why each decision, for people
 */
record SheetMapping(int header, List<Column> columns, Optional<ActKind> act, double certainty, Explanation why) {

    SheetMapping {
        columns = List.copyOf(columns);
    }

    Optional<Column> first(ListRole role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    boolean names() {
        return columns.stream().anyMatch(column -> column.role().names());
    }

    /**
     * A column.
     *
     * @param index counted from 0
     * @param header its header as written; its number where it has none
     * @param role what it holds
     * @param calendar of its dates
     * @param why how the role was decided
     */
    record Column(int index, String header, ListRole role, ListCalendar calendar, String why) {

        Column as(ListRole newRole, String reason) {
            return new Column(index, header, newRole, calendar, reason);
        }

        Column in(ListCalendar newCalendar) {
            return new Column(index, header, role, newCalendar, why);
        }

        /** What happened, by the header alone: of {@code date of arrest}, an arrest. */
        Optional<ActKind> act() {
            return ListWords.act(header);
        }

        boolean isCalled(String name) {
            return Folding.of(header).equals(Folding.of(name)) || name.strip().equals(Integer.toString(index + 1));
        }

        Explanation explained() {
            return Explanation.of("column \"" + header + "\": " + role.label() + ", " + why);
        }
    }
}
