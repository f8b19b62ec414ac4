package inquest.text.format;

import inquest.core.read.Extraction;
import inquest.core.read.Extraction.Block;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes a text of words that were found. */
final class Texts {

    private Texts() {}

    /** A text of one block, as yet without its language. Refuses one without words, or longer than the limit. */
    static Extraction of(Original original, String text, Map<String, String> metadata) throws Refusal {
        return of(original, text, List.of(), metadata);
    }

    /** A text of pages. */
    static Extraction of(Original original, String text, List<Block> pages, Map<String, String> metadata)
            throws Refusal {
        if (text.length() > original.limits().characters()) {
            throw Refusal.tooLarge(
                    "Characters of text", text.length(), original.limits().characters(), "--max-characters");
        }
        if (text.codePoints().noneMatch(Texts::visible)) {
            throw Refusal.empty();
        }
        List<Block> blocks = pages.isEmpty()
                ? List.of(new Block(0, text.codePointCount(0, text.length()), OptionalInt.empty()))
                : pages;
        return new Extraction.Text(original.mediaType(), text, blocks, Optional.empty(), metadata);
    }

    private static boolean visible(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT;
    }
}
