package inquest.core.inquiry;

import inquest.core.read.Extraction;
import inquest.core.read.Refused;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a user hands over in one run.
 *
 * @param files in code-point order of path
 * @param refused what was found beside them and cannot be taken in
 */
public record Intake(List<Incoming> files, List<Refused> refused) {

    /** Code points, not UTF-16 units, which order some rare scripts differently. */
    public static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    /** Keeps its own copies. */
    public Intake {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
    }

    /**
     * One file.
     *
     * @param path relative to the source folder
     * @param bytes opens it
     */
    public record Incoming(String path, Extraction.Content bytes) {}
}
