package inquest.core.dossier;

import inquest.core.model.Claim;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeSet;

/**
 * A text cut wherever a claim's words, a page or a sheet begins or ends. The runs, set one behind the other, are the
 * text; each knows the claims whose words it belongs to, so that nested and overlapping claims can all be marked.
 */
public final class Highlights implements Iterable<Highlights.Run> {

    private static final Comparator<Marked> OUTER_FIRST = Comparator.comparingInt(Marked::start)
            .thenComparing(Comparator.comparingInt(Marked::end).reversed())
            .thenComparing(marked -> marked.claim().id());

    private final String text;
    private final List<Transcript.Stretch> stretches;
    private final List<Marked> marked;
    private final int[] cuts;

    /**
     * Highlights the words of claims in a text.
     *
     * @throws IllegalArgumentException if a claim's words lie outside the text
     */
    public Highlights(Transcript transcript, List<Claim> claims) {
        this.text = transcript.text();
        this.stretches = transcript.stretches();
        int length = text.codePointCount(0, text.length());
        this.marked = claims.stream()
                .map(claim -> Marked.of(claim, length))
                .sorted(OUTER_FIRST)
                .toList();
        TreeSet<Integer> offsets = new TreeSet<>(List.of(0, length));
        marked.forEach(one -> {
            offsets.add(one.start());
            offsets.add(one.end());
        });
        stretches.stream()
                .map(stretch -> stretch.span().start())
                .filter(start -> start < length)
                .forEach(offsets::add);
        this.cuts = offsets.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * A stretch of the text, all of it belonging to the same claims.
     *
     * @param span code points of the text
     * @param text its words
     * @param claims outermost first; empty where no claim rests on it
     * @param opens the page or sheet that begins with it; empty for most
     */
    public record Run(Span span, String text, List<Claim> claims, List<Transcript.Stretch> opens) {
        /** Keeps its own copies. */
        public Run {
            claims = List.copyOf(claims);
            opens = List.copyOf(opens);
        }
    }

    /** One pass over the text, cutting as it goes. */
    @Override
    public Iterator<Run> iterator() {
        return new Iterator<>() {
            private int cut;
            private int offset;
            private int nextMarked;
            private int nextStretch;
            private List<Marked> open = List.of();

            @Override
            public boolean hasNext() {
                return cut + 1 < cuts.length;
            }

            @Override
            public Run next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the text ends at code point " + cuts[cuts.length - 1]);
                }
                int start = cuts[cut];
                int end = cuts[++cut];
                List<Marked> still = new ArrayList<>(open);
                still.removeIf(one -> one.end() <= start);
                while (nextMarked < marked.size() && marked.get(nextMarked).start() == start) {
                    still.add(marked.get(nextMarked++));
                }
                open = still;
                List<Transcript.Stretch> opening = new ArrayList<>();
                while (nextStretch < stretches.size()
                        && stretches.get(nextStretch).span().start() <= start) {
                    opening.add(stretches.get(nextStretch++));
                }
                int from = offset;
                offset = text.offsetByCodePoints(offset, end - start);
                return new Run(
                        new Span(start, end),
                        text.substring(from, offset),
                        open.stream().map(Marked::claim).toList(),
                        opening);
            }
        };
    }

    /** A claim and the code points to mark: at least one, so that a footnote has somewhere to lead. */
    private record Marked(Claim claim, int start, int end) {
        static Marked of(Claim claim, int length) {
            Span span = claim.anchor().span();
            if (span.end() > length || length == 0) {
                throw new IllegalArgumentException("Claim " + claim.id() + ": its words end at code point " + span.end()
                        + ", but the text of exhibit " + claim.anchor().exhibit() + " has " + length
                        + ". Build the case again.");
            }
            int start = Math.min(span.start(), length - 1);
            return new Marked(claim, start, Math.max(span.end(), start + 1));
        }
    }
}
