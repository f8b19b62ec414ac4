package inquest.core.read;

import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a text stands between quotation marks, and in which paragraph each word stands. */
final class Quoted {

    /** Fewer words than these are a fragment: a scare quote, a title, one word of somebody's. */
    private static final int FRAGMENT = 4;

    /**
     * A quotation that holds words.
     *
     * @param span with its marks
     * @param words what stands inside, marks included, in order
     * @param first index of the first of them among all words
     * @param number how many quotations with words stand before it
     */
    record Quotation(Span span, List<Word> words, int first, int number) {

        /** Index behind the last word. */
        int end() {
            return first + words.size();
        }

        /** Whether it is too short to be anybody's statement; "They killed two." is one. */
        boolean fragment() {
            return words.stream()
                                    .filter(word -> Character.isLetterOrDigit(
                                            word.text().codePointAt(0)))
                                    .limit(FRAGMENT)
                                    .count()
                            < FRAGMENT
                    && !sentence();
        }

        private boolean sentence() {
            return words.stream()
                            .skip(Math.max(0, words.size() - 2))
                            .anyMatch(word -> word.text().matches("[.?!]"))
                    && words.stream()
                            .anyMatch(word -> word.verb()
                                    && word.child("nsubj", "nsubj:pass").isPresent());
        }
    }

    private final List<Word> words;
    private final List<Quotation> quotations = new ArrayList<>();
    private final Map<Word, Quotation> at = new HashMap<>();
    private final List<Quotation> blocks = new ArrayList<>();
    private final int[] paragraphs;

    /**
     * @param text the whole text
     * @param words all its words, in order
     */
    Quoted(String text, List<Word> words) {
        this.words = words;
        this.paragraphs = paragraphs(text);
        List<Span> marked = Quotations.in(text);
        for (Span span : BlockQuotations.in(text, marked)) {
            block(span);
        }
        int next = 0;
        for (Span span : marked) {
            while (next < words.size() && words.get(next).span().start() < span.start()) {
                next++;
            }
            int end = next;
            while (end < words.size() && words.get(end).span().start() < span.end()) {
                end++;
            }
            if (end > next) {
                Quotation quotation = new Quotation(span, words.subList(next, end), next, quotations.size());
                quotations.add(quotation);
                quotation.words().forEach(word -> at.put(word, quotation));
            }
            next = end;
        }
    }

    private void block(Span span) {
        int first = firstFrom(span.start());
        int end = firstFrom(span.end());
        if (end > first) {
            blocks.add(new Quotation(span, words.subList(first, end), first, blocks.size()));
        }
    }

    /** Index of the first word that begins at a place or behind it. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (words.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What is quoted without marks, set off behind a colon, in order. */
    List<Quotation> blocks() {
        return blocks;
    }

    /** In order, none inside another. */
    List<Quotation> all() {
        return quotations;
    }

    /** The quotation around a word. */
    Optional<Quotation> at(Word word) {
        return Optional.ofNullable(at.get(word));
    }

    /** The words of the whole text. */
    List<Word> words() {
        return words;
    }

    /** For each code point the number of its paragraph: a blank line ends one, and so does a line that ends like a sentence. */
    private static int[] paragraphs(String text) {
        int[] points = text.codePoints().toArray();
        int[] paragraphs = new int[points.length + 1];
        int paragraph = 0;
        for (int i = 0; i < points.length; i++) {
            paragraphs[i] = paragraph;
            boolean blank =
                    points[i] == '\n' && i + 1 < points.length && (points[i + 1] == '\n' || points[i + 1] == '\r');
            boolean ended = points[i] == '\n' && i > 0 && ".!?:”\"’".indexOf(points[i - 1]) >= 0;
            paragraph += blank || ended ? 1 : 0;
        }
        paragraphs[points.length] = paragraph;
        return paragraphs;
    }

    /** The number of a word's paragraph; numbers grow and may leave gaps. */
    int paragraph(Word word) {
        return paragraph(word.span().start());
    }

    int paragraph(int offset) {
        return paragraphs[offset];
    }
}
