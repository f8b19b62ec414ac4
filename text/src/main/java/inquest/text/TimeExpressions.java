package inquest.text;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations.TimexAnnotation;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of time by SUTime, looked for only in sentences with a digit or a word of time: two sentences in three have
 * neither, and looking costs as much as finding names. Safe for many threads.
 */
final class TimeExpressions {

    private static final Pattern WORD = Pattern.compile(
            // parts of the day and of the week
            "(after|fore)?noons?|mid-?(day|night)s?|(mid-?)?mornings?|evenings?|(over|to|mid|fort)?nights?(ly)?|dawn|dusk"
                    + "|twilight|sunrise|sunset|day(s|time|light)?|week(day|end)?s?|hours?|hrs?|minutes?|mins?|secs?|seconds?"
                    + "|o['\u2019]clock|am|pm|a\\.m\\.?|p\\.m\\.?"
                    + "|(sun|mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?)(days?|\\.)?|eve"
                    // parts of the year and longer
                    + "|jan(uary|\\.)?|feb(ruary|\\.)?|mar(ch|\\.)?|apr(il|\\.)?|may|june?|july?|aug(ust|\\.)?|sept?(ember|\\.)?"
                    + "|oct(ober|\\.)?|nov(ember|\\.)?|dec(ember|\\.)?|months?|quarters?|(mid-?)?(summer|winter|autumn|fall|spring)s?"
                    + "|years?|decades?|century|centuries|millenni(um|a)|(twen|thir|for|fif|six|seven|eigh|nine)ties|medieval"
                    + "|christmas|easter|ramadan|nowruz|thanksgiving|halloween|valentine|cinco"
                    // where now is, and how often
                    + "|now|today|yesterday|tomorrow|ago|once|times?|current(ly)?|recent(ly)?|previous(ly)?|earlier|later|past"
                    + "|present(ly)?|future|daily|hourly|weekly|monthly|quarterly|yearly|annual(ly)?|bi-?(weekly|monthly|annual)");

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
        if (labels.stream().map(CoreLabel::originalText).noneMatch(TimeExpressions::canTell)) {
            return List.of();
        }
        int before = sentence.containsKey(CoreAnnotations.TokenBeginAnnotation.class)
                ? sentence.get(CoreAnnotations.TokenBeginAnnotation.class)
                : 0;
        List<Found> found = new ArrayList<>();
        for (CoreMap expression : annotator().annotateSingleSentence(sentence, "", new SUTime.TimeIndex())) {
            Timex timex = expression.get(TimexAnnotation.class);
            found.add(new Found(
                    expression.get(CoreAnnotations.TokenBeginAnnotation.class) - before,
                    expression.get(CoreAnnotations.TokenEndAnnotation.class) - before,
                    timex.timexType(),
                    timex.value() == null ? "" : timex.value()));
        }
        return found;
    }

    private static boolean canTell(String word) {
        return word.chars().anyMatch(Character::isDigit)
                || WORD.matcher(word.toLowerCase(Locale.ROOT)).matches();
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
