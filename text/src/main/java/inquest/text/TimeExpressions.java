package inquest.text;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.ChunkAnnotationUtils;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations.TimexAnnotation;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of time by SUTime, looked for only around digits and words of time: SUTime tries some hundred patterns from every word
 * that it is given, which costs as much as finding names, and two sentences in three have nothing to find. Safe for many threads.
 */
final class TimeExpressions {

    private static final Pattern WORD = Pattern.compile(
            // parts of the day and of the week
            "(after|fore)?noons?|mid-?(day|night)s?|(mid-?)?mornings?|evenings?|(over|to|mid|fort)?nights?(ly)?"
                    + "|(night|tea|lunch|dinner|supper)times?|dawns?|daybreak|dusk|twilight|sun(rise|set|up|down)|tonite"
                    + "|day(s|time|light)?|week(day|end)?s?|wks?|hours?|hrs?|minutes?|mins?|secs?|seconds?"
                    + "|o['\u2019]clock|am|pm|a\\.m\\.?|p\\.m\\.?"
                    + "|(sun|mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?)(days?|\\.)?|eve"
                    // parts of the year and longer
                    + "|jan(uary|\\.)?|feb(ruary|\\.)?|mar(ch|\\.)?|apr(il|\\.)?|may|june?|july?|aug(ust|\\.)?|sept?(ember|\\.)?"
                    + "|oct(ober|\\.)?|nov(ember|\\.)?|dec(ember|\\.)?|months?|quarters?|(mid-?)?(summer|winter|autumn|fall|spring)s?"
                    + "|years?|yrs?|decades?|century|centuries|millenni(um|a)|(twen|thir|for|fif|six|seven|eigh|nine)ties|centennial"
                    + "|medieval|a\\.?d\\.?|b\\.?c\\.?"
                    + "|christmas|easter|ramadan|nowruz|thanksgiving|halloween|valentine|cinco"
                    // where now is, and how often
                    + "|now|today|yesterday|tomorrow|ago|once|times?|current(ly)?|recent(ly)?|previous(ly)?|earlier|later|past"
                    + "|present(ly)?|future|daily|hourly|weekly|monthly|quarterly|yearly|annual(ly)?|bi-?(weekly|monthly|annual)");

    private static final Pattern BARE = Pattern.compile("\\d{1,3}(,\\d{3})*");

    /** Words beyond those that can belong, for what a pattern of SUTime looks at around an expression. */
    private static final int MARGIN = 2;

    /** First letters of the tags of nouns, verbs, modals, particles of their own, pronouns and question words. */
    private static final Set<String> BOUND = Set.of("N", "V", "M", "P", "W", "E", "F", "U");

    /** Nouns and verbs of SUTime's patterns that are no time by themselves. */
    private static final Set<String> BELONGING = Set.of(
            "a.d.",
            "ad",
            "b.c.",
            "bc",
            "beginning",
            "birthday",
            "business",
            "coming",
            "couple",
            "dot",
            "end",
            "following",
            "fy",
            "half",
            "hundreds",
            "ides",
            "initial",
            "last",
            "mid",
            "middle",
            "nones",
            "prior",
            "q1",
            "q2",
            "q3",
            "q4",
            "row",
            "standard",
            "start",
            "thousands",
            "working",
            "'s",
            "\u2019s",
            "s");

    private @Nullable TimeAnnotator annotator;

    /**
     * One expression.
     *
     * @param from its first word, counted in the sentence
     * @param to after its last
     * @param type as SUTime says: DATE, TIME, DURATION or SET
     * @param value in TIMEX3; empty where there is none
     */
    record Found(int from, int to, String type, String value) {}

    /** Those of a sentence with tokens and parts of speech, in its order. */
    List<Found> in(CoreMap sentence) {
        List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
        List<Found> found = new ArrayList<>();
        for (Span near : places(labels)) {
            find(sentence, near, found);
        }
        return found;
    }

    private void find(CoreMap sentence, Span near, List<Found> found) {
        CoreMap words = ChunkAnnotationUtils.getAnnotatedChunk(sentence, near.start(), near.end());
        int before = sentence.containsKey(CoreAnnotations.TokenBeginAnnotation.class)
                ? sentence.get(CoreAnnotations.TokenBeginAnnotation.class)
                : 0;
        for (CoreMap expression : annotator().annotateSingleSentence(words, "", new SUTime.TimeIndex())) {
            Timex timex = expression.get(TimexAnnotation.class);
            found.add(new Found(
                    expression.get(CoreAnnotations.TokenBeginAnnotation.class) - before,
                    expression.get(CoreAnnotations.TokenEndAnnotation.class) - before,
                    timex.timexType(),
                    timex.value() == null ? "" : timex.value()));
        }
    }

    /** Where expressions can lie: each telling word with what may belong to it on both sides. */
    private static List<Span> places(List<CoreLabel> labels) {
        List<Span> places = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            if (!canTell(labels.get(i).originalText())) {
                continue;
            }
            int from = i;
            while (from > 0 && canBelong(labels.get(from - 1))) {
                from--;
            }
            int to = i + 1;
            while (to < labels.size() && canBelong(labels.get(to))) {
                to++;
            }
            i = to - 1;
            Span near = new Span(Math.max(0, from - MARGIN), Math.min(labels.size(), to + MARGIN));
            Span last = places.isEmpty() ? near : places.get(places.size() - 1);
            if (!places.isEmpty() && near.start() <= last.end()) {
                places.set(places.size() - 1, new Span(last.start(), near.end()));
            } else {
                places.add(near);
            }
        }
        return places;
    }

    /** Whether a word can stand within an expression: nouns, verbs and pronouns cannot, but for those that tell, or are named. */
    private static boolean canBelong(CoreLabel label) {
        return !BOUND.contains(label.tag().substring(0, 1))
                || BELONGING.contains(label.originalText().toLowerCase(Locale.ROOT))
                || canTell(label.originalText());
    }

    /** A number of up to three digits or with commas needs a word of time beside it to be one. */
    private static boolean canTell(String word) {
        boolean numeral =
                word.chars().anyMatch(Character::isDigit) && !BARE.matcher(word).matches();
        return numeral || WORD.matcher(word.toLowerCase(Locale.ROOT)).matches();
    }

    private synchronized TimeAnnotator annotator() {
        TimeAnnotator loaded = annotator;
        if (loaded == null) {
            Properties settings = new Properties();
            // Holidays would need the old JAXB libraries, and no source dates an execution by Easter.
            settings.setProperty("sutime.binders", "0");
            loaded = new TimeAnnotator("sutime", settings);
            annotator = loaded;
        }
        return loaded;
    }
}
