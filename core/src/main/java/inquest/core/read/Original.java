package inquest.core.read;

import inquest.core.model.Anchor;
import inquest.core.model.Digest;
import inquest.core.model.ExhibitId;
import inquest.core.model.Locator;
import inquest.core.model.Source;
import inquest.core.model.Span;
import java.util.List;
import java.util.OptionalInt;

/**
 * The running text of one exhibit, with what is needed to point into it.
 *
 * @param exhibit which exhibit
 * @param path its path
 * @param content digest of its bytes
 * @param text its text
 * @param blocks pages of the text, where the original has them
 * @param source who speaks in it
 */
public record Original(
        ExhibitId exhibit, String path, Digest content, String text, List<Extraction.Block> blocks, Source source) {

    /** Keeps its own copy. */
    public Original {
        blocks = List.copyOf(blocks);
    }

    /** Ties words of the text to the exhibit. */
    Anchor anchor(Span span, Digest textDigest) {
        return new Anchor(exhibit, path, content, textDigest, new Locator.Page(page(span)), span, span.of(text));
    }

    private OptionalInt page(Span span) {
        return blocks.stream()
                .filter(block -> block.start() <= span.start() && span.start() < block.end())
                .map(Extraction.Block::page)
                .findFirst()
                .orElse(OptionalInt.empty());
    }
}
