package inquest.app.link;

import inquest.core.link.table.FieldKind;
import inquest.core.name.Folding;
import inquest.core.read.ListMapping;
import inquest.core.read.ListRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Roles of columns, as the reading of lists knows them, as kinds of field. */
public final class Roles {

    private Roles() {}

    /**
     * Kind by folded header, as a mapping states it by header or number; columns that it does not name are ignored.
     *
     * @throws IllegalArgumentException if none of the headers is named
     */
    static Map<String, FieldKind> stated(ListMapping mapping, List<String> headers) {
        Map<String, FieldKind> stated = new HashMap<>();
        boolean any = mapping.columns().isEmpty();
        for (int at = 0; at < headers.size() && !mapping.columns().isEmpty(); at++) {
            String header = Folding.of(headers.get(at));
            String number = Integer.toString(at + 1);
            stated.put(header, FieldKind.IGNORED);
            for (Map.Entry<String, ListRole> column : mapping.columns().entrySet()) {
                if (column.getKey().strip().equals(number)
                        || Folding.of(column.getKey()).equals(header)) {
                    stated.put(header, kind(column.getValue()));
                    any = true;
                }
            }
        }
        if (!any) {
            throw new IllegalArgumentException("mapping: expected headers of the list, "
                    + String.join(", ", headers) + ", found "
                    + String.join(", ", mapping.columns().keySet()) + ".");
        }
        return stated;
    }

    /** The kind that a header in English, Persian, Arabic, French or Spanish stands for; empty if nothing is to be learned. */
    public static Optional<FieldKind> byHeader(String header) {
        return ListRole.ofHeader(header).map(Roles::kind).filter(kind -> kind != FieldKind.IGNORED);
    }

    private static FieldKind kind(ListRole role) {
        return switch (role) {
            case FULL_NAME -> FieldKind.FULL_NAME;
            case GIVEN_NAME -> FieldKind.GIVEN_NAME;
            case FAMILY_NAME -> FieldKind.FAMILY_NAME;
            case FATHER_NAME -> FieldKind.FATHER_NAME;
            case GRANDFATHER_NAME -> FieldKind.GRANDFATHER_NAME;
            case OTHER_NAME -> FieldKind.OTHER_NAME;
            case SEX -> FieldKind.SEX;
            case BIRTH -> FieldKind.BIRTH;
            case AGE -> FieldKind.AGE;
            case DEATH -> FieldKind.DEATH;
            case DATE -> FieldKind.DATE;
            case BIRTH_PLACE, PLACE -> FieldKind.PLACE;
            case AFFILIATION, ACT -> FieldKind.CATEGORY;
            case ID -> FieldKind.ID;
            case ROW_LABEL -> FieldKind.ROW_LABEL;
            case SOURCE_NOTE, IGNORED -> FieldKind.IGNORED;
        };
    }
}
