package inquest.core.custody;

import inquest.core.model.CodePoints;
import inquest.core.model.Span;

/** A text that finds its code points fast, wherever they stand: claims of a long text would else count from its start. */
final class IndexedText {

    private final String text;
    private final CodePoints points;

    IndexedText(String text) {
        this.text = text;
        this.points = new CodePoints(text);
    }

    /** Whether the stretch lies inside the text. */
    boolean holds(Span span) {
        return span.end() <= points.length();
    }

    /** Whether exactly these words stand there. */
    boolean reads(Span span, String words) {
        return holds(span)
                && text.regionMatches(points.unit(span.start()), words, 0, words.length())
                && words.codePointCount(0, words.length()) == span.length();
    }

    /** How many code points there are. */
    int length() {
        return points.length();
    }
}
