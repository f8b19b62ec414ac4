package inquest.core.read;

import inquest.core.model.CaseView.NameList;
import inquest.core.model.Claim;
import inquest.core.model.Exhibit.RowError;
import inquest.core.model.Mention;
import java.util.List;

/**
 * What a table of names gave.
 *
 * @param text all sheets as one text, which offsets count in: cells joined by a tab, rows by a line feed, sheets by a
 *     line that holds a form feed alone
 * @param mentions people, bodies and places named in the rows, in order
 * @param claims one for each row that names a person and where it is stated what happened, in order
 * @param lists each sheet with words, and how its columns were mapped
 * @param errors rows and cells that could not be used, in order
 */
public record ListReading(
        String text, List<Mention> mentions, List<Claim> claims, List<NameList> lists, List<RowError> errors) {

    /** Keeps its own copies. */
    public ListReading {
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
        lists = List.copyOf(lists);
        errors = List.copyOf(errors);
    }
}
