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
 * @param about what people say of the lists
 * @param earlier what earlier runs and people's answers left
 * @param why two rows, each {@code LIST.csv:ROW}, of which it is asked why they are one person or not; or none
 */
public record LinkOrder(
        List<Path> lists, Path out, Optional<String> truth, About about, Earlier earlier, List<String> why) {

    /** Keeps its own copies. */
    public LinkOrder {
        lists = List.copyOf(lists);
        why = List.copyOf(why);
    }

    /**
     * What people say of the lists.
     *
     * @param mapping file that says which column is which
     * @param ignored headers of columns that are left out
     * @param deduplicated those lists in which nobody is twice
     */
    public record About(Optional<Path> mapping, List<String> ignored, List<Path> deduplicated) {

        /** Nothing is said. */
        public static final About NOTHING = new About(Optional.empty(), List.of(), List.of());

        /** Keeps its own copies. */
        public About {
            ignored = List.copyOf(ignored);
            deduplicated = List.copyOf(deduplicated);
        }
    }

    /**
     * What earlier runs and people's answers left.
     *
     * @param model a model fitted before, as a file; without one, one is fitted
     * @param after folder of the results of an earlier run, whose model and links are taken over
     * @param rulings files of decisions on pairs of rows
     */
    public record Earlier(Optional<Path> model, Optional<Path> after, List<Path> rulings) {

        /** Nothing. */
        public static final Earlier NOTHING = new Earlier(Optional.empty(), Optional.empty(), List.of());

        /** Keeps its own copy. */
        public Earlier {
            rulings = List.copyOf(rulings);
        }
    }
}
