package inquest.core.read;

import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what somebody is quoted on without marks: set off behind "said:", in the words of an "I" or a "we", as reports print testimony.
 *
 * <p>Behind a colon within a line, the quotation ends with its paragraph; behind one that ends a line, it is the next paragraph, and those
 * after it that have an "I". A text that is told by an "I" itself has none: there nobody can say where the other one's words end.
 */
final class BlockQuotations {

    /** "I Corps" is the first. */
    private static final String NO_NUMBER = "(?! (?:" + String.join("|", Pronouns.NUMBERED) + ")\\b)";

    private static final String SAID =
            "(?:said|says|told|tells|stated|states|testified|recalled|recalls|recounted|wrote|writes|added"
                    + "|explained|described|continued|remembered|declared|replied|answered)";

    private static final Pattern LEAD = Pattern.compile("\\b" + SAID + "\\b[^:.?!;\\n“”\"«»]{0,100}:[*_]{0,2}(?=\\s)");
    private static final Pattern ONESELF = Pattern.compile(
            "\\b(?:I" + NO_NUMBER + "|I['’]\\p{L}+|[Mm]e|[Mm]y|[Mm]yself|[Ww]e|[Uu]s|[Oo]ur|[Oo]urs)\\b");
    private static final Pattern MYSELF =
            Pattern.compile("\\b(?:I" + NO_NUMBER + "|I['’]\\p{L}+|[Mm]e|[Mm]y|[Mm]yself)\\b");
    private static final Pattern NARRATOR = Pattern.compile(
            "(?<!\\b\\p{Lu}\\p{L}{1,20} )\\bI\\b" + NO_NUMBER + "|\\bI['’]\\p{L}+|\\b(?:[Mm]e|[Mm]y|[Mm]yself)\\b");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…])\\s+(?=\\p{Lu})");
    private static final Pattern PARAGRAPH = Pattern.compile("(?:(?<=[.!?:”\"’])[ \\t]*|\\r?\\n[ \\t]*)\\r?\\n");

    /** Offsets in UTF-16 units. */
    private record Stretch(int from, int to) {}

    private final String text;

    /** What stands between marks, and what was found: where it begins and ends. */
    private final NavigableMap<Integer, Integer> marked = new TreeMap<>();

    private final NavigableMap<Integer, Integer> blocks = new TreeMap<>();

    /** The same with what follows a further "said:" in them. */
    private final NavigableMap<Integer, Integer> told = new TreeMap<>();

    private final List<Stretch> paragraphs = new ArrayList<>();

    private BlockQuotations(String text, List<Span> marked) {
        this.text = text;
        int unit = 0;
        int point = 0;
        for (Span span : marked) {
            int from = text.offsetByCodePoints(unit, span.start() - point);
            unit = text.offsetByCodePoints(from, span.length());
            point = span.end();
            this.marked.put(from, unit);
        }
        Matcher end = PARAGRAPH.matcher(text);
        int from = 0;
        while (end.find()) {
            paragraph(from, end.start());
            from = end.end();
        }
        paragraph(from, text.length());
    }

    private void paragraph(int from, int to) {
        String words = text.substring(from, to);
        if (!words.isBlank()) {
            int start = from + words.length() - words.stripLeading().length();
            paragraphs.add(new Stretch(start, start + words.strip().length()));
        }
    }

    /**
     * The stretches of a text that are quoted without marks, in order; others may be quoted within them.
     *
     * @param marked what stands between marks, in order
     */
    static List<Span> in(String text, List<Span> marked) {
        if (!LEAD.matcher(text).find()) {
            return List.of();
        }
        BlockQuotations blocks = new BlockQuotations(text, marked);
        blocks.find();
        return blocks.toldByAnI() ? List.of() : blocks.spans();
    }

    private void find() {
        for (int at = 0; at < paragraphs.size(); at++) {
            Stretch paragraph = paragraphs.get(at);
            int colon = leadEnd(paragraph);
            if (colon < 0) {
                continue;
            }
            Stretch rest = stripped(colon, paragraph.to());
            if (rest.to() > rest.from()) {
                if (begins(rest)) {
                    add(rest);
                }
                continue;
            }
            int next = at + 1;
            if (next < paragraphs.size() && begins(paragraphs.get(next))) {
                at = next;
                while (at + 1 < paragraphs.size() && goesOn(paragraphs.get(at + 1))) {
                    at++;
                }
                add(new Stretch(paragraphs.get(next).from(), paragraphs.get(at).to()));
            }
        }
    }

    /** Behind the colon of the first words of saying of a paragraph that stand outside marks; negative if there are none. */
    private int leadEnd(Stretch paragraph) {
        Matcher lead = LEAD.matcher(text).region(paragraph.from(), Math.min(paragraph.to() + 1, text.length()));
        while (lead.find()) {
            if (!inMarks(lead.start())) {
                return lead.end();
            }
        }
        return -1;
    }

    /** Whether the words are those of an "I" or "we" and begin as a sentence does. */
    private boolean begins(Stretch words) {
        return Character.isUpperCase(text.codePointAt(words.from())) && has(ONESELF, words);
    }

    /** Whether a paragraph is the same one's: an "I" is in it, and not only behind another "said:". */
    private boolean goesOn(Stretch paragraph) {
        int lead = leadEnd(paragraph);
        return has(MYSELF, lead < 0 ? paragraph : new Stretch(paragraph.from(), lead));
    }

    private boolean has(Pattern pattern, Stretch words) {
        Matcher matcher = pattern.matcher(text).region(words.from(), words.to());
        while (matcher.find()) {
            if (!inMarks(matcher.start())) {
                return true;
            }
        }
        return false;
    }

    /** Takes a stretch up to where somebody else is quoted without marks: whose words those are, its first "said:" does not tell. */
    private void add(Stretch block) {
        told.put(block.from(), block.to());
        int to = block.to();
        Matcher lead = LEAD.matcher(text).region(block.from(), Math.min(block.to() + 1, text.length()));
        while (lead.find() && to == block.to()) {
            boolean quotes = lead.end() + 1 < text.length() && "“\"«‘".indexOf(text.charAt(lead.end() + 1)) >= 0;
            if (!inMarks(lead.start()) && !quotes) {
                Matcher end = SENTENCE.matcher(text).region(block.from(), lead.start());
                to = block.from();
                while (end.find()) {
                    to = end.start();
                }
            }
        }
        if (to > block.from()) {
            blocks.put(block.from(), to);
        }
    }

    private boolean inMarks(int unit) {
        return within(marked, unit);
    }

    private static boolean within(NavigableMap<Integer, Integer> stretches, int unit) {
        Map.Entry<Integer, Integer> before = stretches.floorEntry(unit);
        return before != null && before.getValue() > unit;
    }

    private Stretch stripped(int from, int to) {
        String words = text.substring(Math.min(from, to), to);
        int start = Math.min(from, to) + words.length() - words.stripLeading().length();
        return new Stretch(start, Math.max(start, to));
    }

    /** Whether an "I" stands outside all that is quoted, and not as the number of a king or war. */
    private boolean toldByAnI() {
        Matcher oneself = NARRATOR.matcher(text);
        while (oneself.find()) {
            if (!inMarks(oneself.start()) && !within(told, oneself.start())) {
                return true;
            }
        }
        return false;
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int unit = 0;
        int point = 0;
        for (Map.Entry<Integer, Integer> block : blocks.entrySet()) {
            int start = point + text.codePointCount(unit, block.getKey());
            unit = block.getValue();
            point = start + text.codePointCount(block.getKey(), unit);
            spans.add(new Span(start, point));
        }
        return spans;
    }
}
