package inquest.core.weigh;

import inquest.core.model.Lineage.Shared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The passages that two texts share, word for word or with a few words changed.
 *
 * <p>Runs of at least {@value Winnowing#SHINGLE} equal words are found from left to right in the second text, each as long as it can
 * be; runs with at most {@value #GAP} other words between them, in both texts, are one passage; a passage counts from
 * {@value #LEAST} equal words on.
 *
 * @param passages in the order of the second text
 * @param copied equal words that do not stand between quotation marks in both
 * @param quoted equal words that do
 */
record Alignment(List<Shared> passages, int copied, int quoted) {

    private static final int GAP = 5;
    private static final int LEAST = 8;
    /** Places of one shingle that are tried: words that come back again and again must not cost their square. */
    private static final int TRIED = 8;

    /** Keeps its own copy. */
    Alignment {
        passages = List.copyOf(passages);
    }

    private record Run(int from, int to, int length) {
        boolean continues(Run before) {
            int gapFrom = from - (before.from + before.length);
            int gapTo = to - (before.to + before.length);
            return gapFrom >= 0 && gapFrom <= GAP && gapTo >= 0 && gapTo <= GAP;
        }
    }

    static Alignment of(Tokens from, Tokens to) {
        List<Shared> passages = new ArrayList<>();
        int copied = 0;
        int quoted = 0;
        List<Run> runs = runs(from, to);
        for (int at = 0; at < runs.size(); ) {
            int end = at + 1;
            int words = runs.get(at).length;
            int between = both(from, to, runs.get(at));
            while (end < runs.size() && runs.get(end).continues(runs.get(end - 1))) {
                words += runs.get(end).length;
                between += both(from, to, runs.get(end));
                end++;
            }
            if (words >= LEAST) {
                Run first = runs.get(at);
                Run last = runs.get(end - 1);
                passages.add(new Shared(
                        from.span(first.from, last.from + last.length),
                        to.span(first.to, last.to + last.length),
                        words,
                        between * 5 >= words * 4));
                copied += words - between;
                quoted += between;
            }
            at = end;
        }
        return new Alignment(passages, copied, quoted);
    }

    /** Words of a run that stand between quotation marks in both texts. */
    private static int both(Tokens from, Tokens to, Run run) {
        int count = 0;
        for (int at = 0; at < run.length; at++) {
            count += from.isQuoted(run.from + at) && to.isQuoted(run.to + at) ? 1 : 0;
        }
        return count;
    }

    private static List<Run> runs(Tokens from, Tokens to) {
        Map<Long, List<Integer>> places = new HashMap<>();
        long[] shingles = Winnowing.shingles(from);
        for (int at = 0; at < shingles.length; at++) {
            List<Integer> known = places.computeIfAbsent(shingles[at], absent -> new ArrayList<>(1));
            if (known.size() < TRIED) {
                known.add(at);
            }
        }
        List<Run> runs = new ArrayList<>();
        long[] others = Winnowing.shingles(to);
        for (int at = 0; at < others.length; ) {
            Run longest = new Run(0, at, 0);
            for (int place : places.getOrDefault(others[at], List.of())) {
                int length = common(from, place, to, at);
                boolean follows = !runs.isEmpty() && new Run(place, at, length).continues(runs.get(runs.size() - 1));
                if (length > longest.length || (length == longest.length && follows)) {
                    longest = new Run(place, at, length);
                }
            }
            if (longest.length >= Winnowing.SHINGLE) {
                runs.add(longest);
                at += longest.length;
            } else {
                at++;
            }
        }
        return runs;
    }

    private static int common(Tokens from, int fromAt, Tokens to, int toAt) {
        int length = 0;
        while (fromAt + length < from.size()
                && toAt + length < to.size()
                && from.word(fromAt + length) == to.word(toAt + length)) {
            length++;
        }
        return length;
    }
}
