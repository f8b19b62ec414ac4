package inquest.core.inquiry;

import inquest.core.model.Exhibit.Outcome;
import inquest.core.read.Extraction;
import inquest.core.read.Extraction.Block;
import inquest.core.read.Extraction.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a text was not read for claims.
 *
 * @param whole whether nothing was
 * @param reason why, in the words of the reason's label; empty where all was read
 * @param detail what was expected, what was found, where, and what to do
 */
record Gap(boolean whole, Optional<String> reason, Optional<String> detail) {

    /** Characters of a text that is read, some 1,500 pages: its grammar must find room in memory. */
    private static final int LONGEST = 3_000_000;

    /** More places of passages only fill the page. */
    private static final int MOST_PLACES = 5;

    private static final String KEPT = " The text is kept and can be quoted; its claims must be coded by a person.";

    /** Of a text whose words bring the reader down. */
    static final Gap FAILED =
            whole(Outcome.READING_FAILED, "Expected sentences, found words that bring the reader down.");

    private static final Gap NONE = new Gap(false, Optional.empty(), Optional.empty());

    /** The gap of a text that is not to be read at all; empty for one that is. */
    static Optional<Gap> before(Extraction.Text text, Optional<String> language) {
        if (!isEnglish(language)) {
            return Optional.of(whole(
                    "in a language that we do not read",
                    "Expected English, found " + language.map(Gap::named).orElse("another language") + "."));
        }
        int length = text.text().length();
        if (length > LONGEST) {
            return Optional.of(whole(
                    Outcome.TOO_LONG,
                    String.format(
                            Locale.ROOT,
                            "Expected at most %,d characters, found %,d; split it to have it read.",
                            LONGEST,
                            length)));
        }
        return Optional.empty();
    }

    /** What is missing of a text that was read. */
    static Gap within(Extraction.Text text) {
        Optional<String> pictures = Optional.ofNullable(text.metadata().get("pages without words"))
                .map(pages -> "Expected words, found none but pictures on " + (pages.contains(",") ? "pages " : "page ")
                        + pages + ". If these show words, add a copy with recognised text.");
        Optional<String> foreign = text.foreign().isEmpty() ? Optional.empty() : Optional.of(passages(text) + KEPT);
        if (pictures.isEmpty() && foreign.isEmpty()) {
            return NONE;
        }
        return new Gap(
                false,
                // The first can be mended; the detail tells both.
                Optional.of(pictures.isPresent() ? Outcome.PAGES_WITHOUT_WORDS : Outcome.FOREIGN_PASSAGES),
                Optional.of(
                        Stream.of(pictures, foreign).flatMap(Optional::stream).collect(Collectors.joining(" "))));
    }

    private static Gap whole(String reason, String found) {
        return new Gap(true, Optional.of(reason), Optional.of(found + KEPT));
    }

    /** Too few words to tell are taken for English, so that nothing is passed over in silence. */
    private static boolean isEnglish(Optional<String> language) {
        return language.map(tag -> Locale.forLanguageTag(tag.replace('_', '-'))
                        .getLanguage()
                        .equals("en"))
                .orElse(true);
    }

    private static String named(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String passages(Extraction.Text text) {
        List<Passage> all = text.foreign();
        int words = all.stream().mapToInt(Passage::words).sum();
        List<String> places = new ArrayList<>();
        for (Passage passage : all.subList(0, Math.min(MOST_PLACES, all.size()))) {
            places.add(place(text, passage)
                    + passage.language()
                            .map(tag -> " (probably " + named(tag) + ")")
                            .orElse(""));
        }
        String more = all.size() > MOST_PLACES ? " and in " + (all.size() - MOST_PLACES) + " more places" : "";
        return String.format(
                Locale.ROOT,
                "Expected English, found %s in another language, %,d words in all: %s%s.",
                all.size() == 1 ? "a passage" : String.format(Locale.ROOT, "%,d passages", all.size()),
                words,
                String.join(", ", places),
                more);
    }

    private static String place(Extraction.Text text, Passage passage) {
        OptionalInt page = text.blocks().stream()
                .filter(block -> block.start() <= passage.start() && passage.start() < block.end())
                .map(Block::page)
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
        if (page.isPresent()) {
            return "page " + page.getAsInt();
        }
        int until = text.text().offsetByCodePoints(0, passage.start());
        return "line " + (text.text().substring(0, until).lines().count() + (endsLine(text.text(), until) ? 1 : 0));
    }

    private static boolean endsLine(String text, int until) {
        return until == 0 || text.charAt(until - 1) == '\n';
    }
}
