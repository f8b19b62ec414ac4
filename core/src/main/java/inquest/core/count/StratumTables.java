package inquest.core.count;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What is to be counted in one stratum: its table under each linkage that is held possible.
 *
 * @param stratum which cases
 * @param linkages one table a draw from the linkage's posterior, at least one; one alone takes the linkage for certain
 */
public record StratumTables(Stratum stratum, List<CaptureTable> linkages) {

    /**
     * Keeps its own copy.
     *
     * @throws IllegalArgumentException if there is no table, or two have different lists
     */
    public StratumTables {
        linkages = List.copyOf(linkages);
        if (linkages.isEmpty()) {
            throw new IllegalArgumentException(
                    "stratum " + stratum.text() + ": expected at least one table, found none");
        }
        for (CaptureTable table : linkages) {
            if (!table.lists().equals(linkages.get(0).lists())) {
                throw new IllegalArgumentException(
                        "stratum " + stratum.text() + ": linkage draws have different lists, "
                                + linkages.get(0).lists() + " and " + table.lists());
            }
        }
    }

    /** One table, its linkage taken for certain. */
    public static StratumTables of(Stratum stratum, CaptureTable table) {
        return new StratumTables(stratum, List.of(table));
    }

    /** The lists, which all draws share. */
    public List<CaptureList> lists() {
        return linkages.get(0).lists();
    }

    /** The draw whose number of documented cases is in the middle: what is shown of overlaps and residuals is shown of this one. */
    public CaptureTable typical() {
        return linkages.stream()
                .sorted(Comparator.comparingLong(CaptureTable::observed))
                .skip((linkages.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    /** The same stratum and lists without a case in them: what is left of a table of which nothing may be said. */
    StratumTables withheld() {
        return of(stratum, new CaptureTable(lists(), new TreeMap<>()));
    }
}
