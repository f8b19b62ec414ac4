package inquest.app.page;

import inquest.core.dossier.Dossier;
import inquest.core.model.CaseView;
import inquest.core.model.Exhibit;
import java.util.List;

/** The rows and cells of a list that could not be used. */
public final class RowFaults {

    private RowFaults() {}

    /** Those of one sheet, in the order of its lines. */
    public static List<Exhibit.RowError> of(Dossier dossier, CaseView.NameList list) {
        return dossier.exhibit(list.exhibit())
                .map(exhibit -> exhibit.outcome().rejected().stream()
                        .filter(row -> row.sheet().equals(list.sheet()))
                        .toList())
                .orElse(List.of());
    }
}
