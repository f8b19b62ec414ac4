package inquest.core.weigh;

import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a copyist does to a text: takes over a part of it, drops a passage within, changes words, and adds words of his own before and
 * after.
 *
 * @param from share of the words before the part that is taken over
 * @param to share of the words up to its end
 * @param gap share of the words that are dropped from the middle of that part on
 * @param changed share of words that are replaced
 * @param added how many words are added before and after
 * @param random chooses the words to change, and the new ones
 */
record Rewriting(double from, double to, double gap, double changed, int added, Random random) {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** Takes over all, as it is. */
    static Rewriting none() {
        return new Rewriting(0, 1, 0, 0, 0, new Random(0));
    }

    /**
     * A rewritten text.
     *
     * @param words the text
     * @param old where each word that was taken over stood
     * @param now where it, or what took its place, stands
     */
    record Text(String words, List<Span> old, List<Span> now) {

        /** Where some words of the former text stand now; empty where none of them is left. */
        Optional<Span> span(Span former) {
            int start = Integer.MAX_VALUE;
            int end = -1;
            for (int at = 0; at < old.size(); at++) {
                if (old.get(at).start() < former.end() && old.get(at).end() > former.start()) {
                    start = Math.min(start, now.get(at).start());
                    end = Math.max(end, now.get(at).end());
                }
            }
            return end < 0 ? Optional.empty() : Optional.of(new Span(start, end));
        }
    }

    /** Rewrites a text; what is given back with {@link #none} is the text itself. */
    Text of(String text) {
        List<Span> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(new Span(word.start(), word.end()));
        }
        int first = (int) (from * words.size());
        int last = (int) (to * words.size());
        int hole = (first + last) / 2;
        int holeEnd = hole + (int) (gap * words.size());
        StringBuilder out = new StringBuilder(own());
        List<Span> old = new ArrayList<>();
        List<Span> now = new ArrayList<>();
        for (int at = first; at < last; at++) {
            if (at >= hole && at < holeEnd) {
                continue;
            }
            Span word = words.get(at);
            // What stood between the words stays, so that an unchanged text stays what it was, character for character.
            out.append(
                    text,
                    at == first
                            ? (at == 0 ? 0 : word.start())
                            : words.get(at - 1).end(),
                    word.start());
            int start = out.length();
            out.append(random.nextDouble() < changed ? "x" + random.nextInt(100_000) : word.of(text));
            old.add(word);
            now.add(new Span(start, out.length()));
        }
        if (last == words.size() && last > 0) {
            out.append(text, words.get(last - 1).end(), text.length());
        }
        return new Text(out.append(own()).toString(), old, now);
    }

    private String own() {
        StringBuilder own = new StringBuilder();
        for (int at = 0; at < added; at++) {
            own.append(" o").append(random.nextInt(100_000)).append(' ');
        }
        return own.toString();
    }
}
