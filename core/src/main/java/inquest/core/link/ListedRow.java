package inquest.core.link;

import inquest.core.link.table.FieldKind;
import inquest.core.model.Mention;
import java.util.Map;

/**
 * A person's row in a list of the case, as the engine compares it.
 *
 * @param mention the person's name, and what reading keeps of the row
 * @param beside cells of the row that reading keeps nothing of, such as sex and grandfather's name; those that are empty are left out
 */
public record ListedRow(Mention mention, Map<FieldKind, String> beside) {

    /** Keeps its own copy. */
    public ListedRow {
        beside = Map.copyOf(beside);
    }
}
