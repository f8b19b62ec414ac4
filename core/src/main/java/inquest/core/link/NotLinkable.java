package inquest.core.link;

import inquest.core.link.table.Columns;
import java.util.stream.Collectors;

/** Lists that cannot be linked; the message says what was found and what to do. */
public final class NotLinkable extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private NotLinkable(String message) {
        super(message);
    }

    static NotLinkable noField(Columns columns) {
        String found = columns.assigned().stream()
                .map(a -> "\"" + a.header() + "\" (" + a.kind().label() + ": " + a.why() + ")")
                .collect(Collectors.joining(", "));
        return new NotLinkable("expected at least one column that can be compared, with two different values, found "
                + (found.isEmpty() ? "none" : found)
                + ". Name the columns of names, dates and places in a mapping.");
    }
}
