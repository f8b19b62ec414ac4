package inquest.text.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells a text's language from its words, by OpenNLP's model of 103 languages.
 *
 * <p>The model is 10 MB and loaded once. It knows languages by ISO 639-3; we write BCP 47, which takes the two-letter
 * code where one exists (RFC 5646, section 2.2.1).
 */
final class Languages {

    /** Fewer letters than these say nothing. */
    private static final int FEWEST_LETTERS = 20;

    /** Up to so many words foreign names outweigh the language that they stand in. */
    private static final int FEW_WORDS = 60;

    /** English words that are common there and, but for loans, words of no other language in Latin letters. */
    private static final Set<String> ENGLISH = Set.of(
            "the",
            "and",
            "of",
            "was",
            "were",
            "that",
            "they",
            "by",
            "his",
            "her",
            "she",
            "with",
            "from",
            "had",
            "been",
            "who",
            "which",
            "killed",
            "arrested",
            "shot",
            "executed",
            "tortured",
            "brother",
            "father",
            "prison",
            "police",
            "said");

    /** Of ten words of running English three to four are such; of one with many names, and of Scots, one or two. */
    private static final double ENOUGH = 0.2;

    /** Of running English a sixth are words that only English has; of a text that is a third English, so many. */
    private static final double ENGLISH_AMONG_OTHERS = 0.05;

    /** Words beyond these add time and no certainty. */
    private static final int SAMPLE = 4_000;

    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}]+");

    private static final String MODEL = "/langdetect-183.bin";

    /** Members of a macrolanguage whose two-letter code is the common tag for them. */
    private static final Map<String, String> MACROLANGUAGES = Map.ofEntries(
            Map.entry("pes", "fa"),
            Map.entry("cmn", "zh"),
            Map.entry("lvs", "lv"),
            Map.entry("ekk", "et"),
            Map.entry("zlm", "ms"),
            Map.entry("plt", "mg"),
            Map.entry("nan", "nan"));

    private final LanguageDetectorME detector;
    private final Map<String, String> tags = new HashMap<>(MACROLANGUAGES);

    Languages() throws IOException {
        try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IOException("expected " + MODEL + " on the class path, found none");
            }
            detector = new LanguageDetectorME(new LanguageDetectorModel(in));
        }
        for (String two : Locale.getISOLanguages()) {
            tags.putIfAbsent(new Locale(two).getISO3Language(), two);
        }
    }

    /** The text's language, English where a good part of it is; empty if it is too short to tell. */
    Optional<String> of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        if (sample.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return Optional.empty();
        }
        if (isEnglishAmongNames(sample)) {
            return Optional.of("en");
        }
        if (ForeignPassages.englishShare(text) >= ENGLISH_AMONG_OTHERS) {
            return Optional.of("en");
        }
        return Optional.of(byLetters(sample));
    }

    /** The language that the letters of some words in Latin script look most like. */
    String byLetters(String sample) {
        Language best = detector.predictLanguage(sample);
        return tags.getOrDefault(best.getLang(), best.getLang());
    }

    /** A few English words among Persian names look like Albanian or Waray to the model. */
    private static boolean isEnglishAmongNames(String text) {
        String[] words = WORD_BREAK.split(text.strip());
        long english = Arrays.stream(words)
                .filter(word -> ENGLISH.contains(word.toLowerCase(Locale.ROOT)))
                .count();
        return words.length <= FEW_WORDS && english >= 2 && english >= ENOUGH * words.length;
    }
}
