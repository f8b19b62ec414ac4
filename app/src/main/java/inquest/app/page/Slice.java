package inquest.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * An entry, or as much of it as goes on one page.
 *
 * @param entry a person, a section, a list
 * @param from first of its lines on this page
 * @param to behind the last of them
 * @param last whether the entry ends here
 */
public record Slice<T>(T entry, int from, int to, boolean last) {

    /** Entries, and lines of entries, on one page. */
    static final int PAGE = 500;

    /** Whether the entry begins here. */
    public boolean first() {
        return from == 0;
    }

    /**
     * Spreads entries over pages in one pass, keeping an entry on one page where it fits on one.
     *
     * @param lines how many lines an entry has; may be none
     * @return the pages; at least one, empty if there is no entry
     */
    static <T> List<List<Slice<T>>> pages(List<T> entries, ToIntFunction<T> lines) {
        List<List<Slice<T>>> pages = new ArrayList<>();
        List<Slice<T>> page = new ArrayList<>();
        pages.add(page);
        int filled = 0;
        for (T entry : entries) {
            int size = lines.applyAsInt(entry);
            int from = 0;
            do {
                boolean full = page.size() >= PAGE || filled >= PAGE;
                if (full || (!page.isEmpty() && from == 0 && filled + size > PAGE)) {
                    page = new ArrayList<>();
                    pages.add(page);
                    filled = 0;
                }
                int to = Math.min(size, from + PAGE - filled);
                page.add(new Slice<>(entry, from, to, to == size));
                filled += to - from;
                from = to;
            } while (from < size);
        }
        return pages;
    }
}
