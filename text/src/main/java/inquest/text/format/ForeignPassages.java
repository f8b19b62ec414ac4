package inquest.text.format;

import inquest.core.read.Extraction.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what in an English text is in another language.
 *
 * <p>Other letters tell it; a name in its own letters is no passage. In Latin letters, 25 words in a row with hardly one such as "the",
 * "of" or "had" are looked at, for running English has several and most other languages none, and a detector of languages decides.
 */
final class ForeignPassages {

    /** A full name with its title has no more. */
    private static final int FEWEST_IN_OTHER_LETTERS = 5;

    /** Of fewer, names among them, the detector of languages knows nothing. */
    private static final int FEWEST_IN_LATIN = 15;

    /** As many words at a time are looked at. */
    private static final int WINDOW = 25;

    private static final int MOST_ENGLISH = 1;

    /** Of the words of a list of names most have a capital. */
    private static final double FEWEST_SMALL = 0.6;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\u200c'’-]*");

    /** Common in English, and in no other language that is much written in Latin letters: no "he", "her", "to", "by" or "my". */
    private static final Set<String> ENGLISH_WORDS = Set.of(
            "the", "and", "that", "were", "with", "they", "from", "who", "this", "have", "been", "which", "their",
            "there", "would", "could", "of");

    private static final String ENGLISH = "en";

    /** In so many words at either end of a passage the English sentence beside it may still go on. */
    private static final int EDGE = WINDOW / 2;

    private static final Pattern ENDS = Pattern.compile("[.!?:;\\n]");

    private static final Pattern OPENED = Pattern.compile("[(\\[]\\s*$");

    private static final Pattern CLOSED = Pattern.compile("\\s*[)\\]]");

    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");

    /** These are written without spaces; two letters are about a word. */
    private static final Set<Character.UnicodeScript> UNSPACED = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private final String text;
    private final Function<String, String> language;
    private final List<Passage> found = new ArrayList<>();

    private ForeignPassages(String text, Function<String, String> language) {
        this.text = text;
        this.language = language;
    }

    /** A word, with its place in the text by code points and by UTF-16 units. */
    private record Word(int start, int end, int from, int to, String text) {

        Character.UnicodeScript script() {
            return Character.UnicodeScript.of(text.codePointAt(0));
        }

        boolean isLatin() {
            return script() == Character.UnicodeScript.LATIN;
        }

        int size() {
            return UNSPACED.contains(script()) ? Math.max(1, (end - start) / 2) : 1;
        }

        boolean isEnglish() {
            return ENGLISH_WORDS.contains(text.toLowerCase(Locale.ROOT));
        }

        boolean isSmall() {
            return Character.isLowerCase(text.codePointAt(0));
        }
    }

    /**
     * The passages of a text, in its order; none overlaps another.
     *
     * @param language the tag of some words' language
     */
    static List<Passage> in(String text, Function<String, String> language) {
        ForeignPassages passages = new ForeignPassages(text, language);
        passages.find();
        return List.copyOf(passages.found);
    }

    private void find() {
        List<Word> alike = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int at = 0;
        int points = 0;
        while (matcher.find()) {
            int start = points + text.codePointCount(at, matcher.start());
            points = start + text.codePointCount(matcher.start(), matcher.end());
            at = matcher.end();
            Word word = new Word(start, points, matcher.start(), matcher.end(), matcher.group());
            if (!alike.isEmpty() && alike.get(0).isLatin() != word.isLatin()) {
                judge(alike);
                alike.clear();
            }
            alike.add(word);
        }
        judge(alike);
    }

    private void judge(List<Word> alike) {
        if (alike.isEmpty()) {
            return;
        }
        if (alike.get(0).isLatin()) {
            judgeLatin(alike);
        } else if (size(alike) >= FEWEST_IN_OTHER_LETTERS && !isBracketed(alike)) {
            add(alike, languageOf(alike));
        }
    }

    /** "(Aziz bin Salman bin Dawud)" in its own letters behind the same in Latin ones: a name, however long. */
    private boolean isBracketed(List<Word> words) {
        return OPENED.matcher(text.substring(
                                Math.max(0, words.get(0).from() - 3),
                                words.get(0).from()))
                        .find()
                && CLOSED.matcher(text.substring(
                                words.get(words.size() - 1).to(),
                                Math.min(
                                        text.length(),
                                        words.get(words.size() - 1).to() + 3)))
                        .lookingAt();
    }

    private void judgeLatin(List<Word> words) {
        int from = -1;
        int until = -1;
        int english = 0;
        int small = 0;
        for (int end = 1; end <= words.size(); end++) {
            Word entering = words.get(end - 1);
            english += entering.isEnglish() ? 1 : 0;
            small += entering.isSmall() ? 1 : 0;
            if (end > WINDOW) {
                Word leaving = words.get(end - 1 - WINDOW);
                english -= leaving.isEnglish() ? 1 : 0;
                small -= leaving.isSmall() ? 1 : 0;
            }
            if (end < WINDOW || english > MOST_ENGLISH || small < FEWEST_SMALL * WINDOW) {
                continue;
            }
            if (from >= 0 && end - WINDOW > until) {
                addUnlessEnglish(words.subList(from, until));
                from = -1;
            }
            from = from < 0 ? end - WINDOW : from;
            until = end;
        }
        if (from >= 0) {
            addUnlessEnglish(words.subList(from, until));
        }
    }

    /** Paragraph by paragraph, for the next may be in a third language. */
    private void addUnlessEnglish(List<Word> words) {
        List<Word> own = trimmed(words);
        int from = 0;
        for (int i = 1; i <= own.size(); i++) {
            if (i == own.size()
                    || PARAGRAPH.matcher(between(own.get(i - 1), own.get(i))).find()) {
                List<Word> paragraph = own.subList(from, i);
                String tag = paragraph.size() < FEWEST_IN_LATIN ? ENGLISH : languageOf(paragraph);
                if (!tag.equals(ENGLISH)) {
                    add(paragraph, tag);
                }
                from = i;
            }
        }
    }

    /** Without the end of the English sentence before, and the beginning of the one behind. */
    private List<Word> trimmed(List<Word> words) {
        int from = 0;
        int to = words.size();
        for (int i = 0; i < EDGE && i < words.size(); i++) {
            Word first = words.get(i);
            Word last = words.get(words.size() - 1 - i);
            if (first.isEnglish()
                    || (i > 0 && ENDS.matcher(between(words.get(i - 1), first)).find())) {
                from = first.isEnglish() ? i + 1 : i;
            }
            if (last.isEnglish()
                    || (i > 0
                            && ENDS.matcher(between(last, words.get(words.size() - i)))
                                    .find())) {
                to = last.isEnglish() ? words.size() - 1 - i : words.size() - i;
            }
        }
        return words.subList(from, Math.max(from, to));
    }

    private String between(Word one, Word next) {
        return text.substring(one.to(), next.from());
    }

    private void add(List<Word> words, String tag) {
        found.add(new Passage(words.get(0).start(), words.get(words.size() - 1).end(), size(words), Optional.of(tag)));
    }

    private String languageOf(List<Word> words) {
        return language.apply(
                text.substring(words.get(0).from(), words.get(words.size() - 1).to()));
    }

    /** Which share of a text's words are such as English cannot do without; about a sixth of running English, next to none elsewhere. */
    static double englishShare(String text) {
        return WORD.matcher(text)
                .results()
                .mapToInt(word -> ENGLISH_WORDS.contains(word.group().toLowerCase(Locale.ROOT)) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static int size(List<Word> words) {
        return words.stream().mapToInt(Word::size).sum();
    }
}
