package inquest.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences and paragraphs of a text: where a claim stands says what its words leave out, such as the year.
 *
 * <p>Offsets are code points. A paragraph ends at a line break; a sentence at a full stop, question or exclamation mark that a space
 * and a capital letter or a quotation mark follow.
 */
public final class Surroundings {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟。]+[\"”’»)\\]]*\\s+(?=[\\p{Lu}\\p{Lo}\"“‘«(])");
    /** Years of the common era and of the Persian calendar, which a sentence may give instead. */
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\p{Nd},.])(1[3-9]\\d\\d|20\\d\\d)(?![\\p{Nd}]|[,.]\\p{Nd})");

    private final String text;
    private final int[] paragraphs;
    private final int[] sentences;
    private final CodePoints points;

    /** @param text of an exhibit, whole */
    public Surroundings(String text) {
        this.text = text;
        this.points = new CodePoints(text);
        List<Integer> breaks = new ArrayList<>();
        List<Integer> stops = new ArrayList<>();
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            breaks.add(at + 1);
        }
        Matcher end = SENTENCE_END.matcher(text);
        while (end.find()) {
            stops.add(end.end());
        }
        TreeSet<Integer> both = new TreeSet<>(stops);
        both.addAll(breaks);
        paragraphs = breaks.stream().mapToInt(Integer::intValue).toArray();
        sentences = both.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The sentences that some words stand in. */
    public String sentence(Span words) {
        return around(words, sentences);
    }

    /** The paragraphs that some words stand in. */
    public String paragraph(Span words) {
        return around(words, paragraphs);
    }

    /** The years that some words name, each once, in order. */
    public static List<Integer> yearsIn(String words) {
        TreeSet<Integer> years = new TreeSet<>();
        Matcher year = YEAR.matcher(words);
        while (year.find()) {
            years.add(Integer.parseInt(year.group(1)));
        }
        return List.copyOf(years);
    }

    /** Every sentence with the span of its code points, in order; blank ones are left out. */
    public List<Words> all() {
        List<Words> all = new ArrayList<>();
        int from = 0;
        int point = 0;
        for (int at = 0; at <= sentences.length; at++) {
            int to = at < sentences.length ? sentences[at] : text.length();
            String words = text.substring(from, to);
            int length = points.isPlain() ? words.length() : words.codePointCount(0, words.length());
            if (!words.isBlank()) {
                all.add(new Words(words, new Span(point, point + length)));
            }
            point += length;
            from = to;
        }
        return all;
    }

    private String around(Span words, int[] boundaries) {
        int start = unit(words.start());
        int end = Math.max(start, unit(words.end()) - 1);
        return text.substring(before(boundaries, start), after(boundaries, end)).strip();
    }

    private int unit(int codePoint) {
        return points.unit(points.isPlain() ? Math.min(codePoint, points.length()) : codePoint);
    }

    private static int before(int[] boundaries, int at) {
        int found = java.util.Arrays.binarySearch(boundaries, at);
        int place = found >= 0 ? found : -found - 2;
        return place < 0 ? 0 : boundaries[place];
    }

    private int after(int[] boundaries, int at) {
        int found = java.util.Arrays.binarySearch(boundaries, at);
        int place = found >= 0 ? found + 1 : -found - 1;
        return place >= boundaries.length ? text.length() : boundaries[place];
    }
}
