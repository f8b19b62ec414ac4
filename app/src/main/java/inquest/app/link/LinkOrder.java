package inquest.app.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be linked, and how.
 *
 * @param lists files of comma-separated values
 * @param out folder of the results, made if it is not there
 * @param truth the column that holds who is who, if one does; used for nothing else
 * @param mapping file that says which column is which
 * @param ignored headers of columns that are left out
 * @param deduplicated those lists in which nobody is twice
 * @param model a model fitted before, as a file; without one, one is fitted
 * @param why two rows, each {@code LIST.csv:ROW}, of which it is asked why they are one person or not; or none
 */
public record LinkOrder(
        List<Path> lists,
        Path out,
        Optional<String> truth,
        Optional<Path> mapping,
        List<String> ignored,
        List<Path> deduplicated,
        Optional<Path> model,
        List<String> why) {

    /** Keeps its own copies. */
    public LinkOrder {
        lists = List.copyOf(lists);
        ignored = List.copyOf(ignored);
        deduplicated = List.copyOf(deduplicated);
        why = List.copyOf(why);
    }
}
