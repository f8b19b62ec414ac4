package inquest.core.inquiry;

import inquest.core.model.CaseView;
import inquest.core.model.Exhibit;
import inquest.core.model.Source;
import inquest.core.model.Span;
import inquest.core.read.Reading;
import java.util.List;

/**
 * What became of one exhibit, as the ledger keeps it.
 *
 * @param outcome text, table, members, no text, not read
 * @param source who speaks in it: as set, and where nothing is set, as the file says of itself
 * @param reading its mentions and claims
 * @param lists its lists of names
 * @param stretches its pages or sheets
 */
record Examined(
        Exhibit.Outcome outcome,
        Source source,
        Reading reading,
        List<CaseView.NameList> lists,
        List<Stretch> stretches) {

    Examined {
        lists = List.copyOf(lists);
        stretches = List.copyOf(stretches);
    }

    /**
     * A page or sheet.
     *
     * @param span code points of the text
     * @param label such as {@code Page 2}
     */
    record Stretch(Span span, String label) {}
}
