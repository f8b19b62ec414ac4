package inquest.core.read;

import inquest.core.read.Annotated.Sentence;
import inquest.core.read.Annotated.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Sets off headings that were read into the sentence below them: of "The market arrests" over "On 9 May officers detained 120 men" the
 * arrests are who detained.
 *
 * <p>A short line that ends without a mark, before a line that begins with a capital, is a heading where the next word would have fitted
 * into it: a line that is full is broken by its width alone.
 */
final class Headings {

    /** Longer lines are running text. */
    private static final int LONGEST = 70;

    /** No heading ends with one of these. */
    private static final Set<String> UNENDED =
            Set.of("IN", "DT", "CC", "TO", "PRP$", "POS", "HYPH", "MD", "VB", "VBD", "VBP", "VBZ");

    private static final Pattern NUMBERED = Pattern.compile("(?:[\\dIVXLC]+[.)]?|[A-Za-z][.)]|#+|[-*•]|\\*\\*)*");

    private final String text;
    private int points;
    private int chars;

    private Headings(String text) {
        this.text = text;
    }

    /** The sentences of a text, each heading a sentence of its own. */
    static List<Sentence> setOff(Annotated annotated) {
        Headings headings = new Headings(annotated.text());
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence sentence : annotated.sentences()) {
            int from = 0;
            List<Token> tokens = sentence.tokens();
            for (int at = 1; at < tokens.size(); at++) {
                if (headings.heading(tokens, from, at)) {
                    sentences.add(part(tokens, from, at));
                    from = at;
                }
            }
            sentences.add(from == 0 ? sentence : part(tokens, from, tokens.size()));
        }
        return sentences;
    }

    /** Where a character counted in code points stands; from the one asked for last, so that a long text is gone through once. */
    private int place(int point) {
        chars = text.offsetByCodePoints(chars, point - points);
        points = point;
        return chars;
    }

    /** Whether the words up to here are a heading, and a line begins here. */
    private boolean heading(List<Token> tokens, int from, int at) {
        Token first = tokens.get(at);
        Token last = tokens.get(at - 1);
        boolean oneName = !first.entity().equals("O") && first.entity().equals(last.entity());
        if (!Character.isUpperCase(first.word().codePointAt(0))
                || oneName
                || UNENDED.contains(last.pos())
                || !Character.isLetterOrDigit(
                        last.word().codePointBefore(last.word().length()))) {
            return false;
        }
        int closed = place(last.span().end());
        int next = place(first.span().start());
        if (closed > next || !text.substring(closed, next).contains("\n")) {
            return false;
        }
        int opened = place(tokens.get(from).span().start());
        int lineBegins = text.lastIndexOf('\n', closed - 1) + 1;
        String line = text.substring(lineBegins, closed).strip();
        int lineEnds = text.indexOf('\n', next);
        String below =
                text.substring(next, lineEnds < 0 ? text.length() : lineEnds).strip();
        int word = below.indexOf(' ') < 0 ? below.length() : below.indexOf(' ');
        // A sentence that began on a line above goes on here; a heading begins its line, but for a number before it.
        boolean ownLine = opened >= lineBegins
                && opened - lineBegins <= LONGEST
                && NUMBERED.matcher(text.substring(lineBegins, opened).strip()).matches();
        return ownLine && !line.contains(",") && line.length() <= LONGEST && line.length() + 1 + word <= below.length();
    }

    /** A part of a sentence, its heads among its own words. */
    private static Sentence part(List<Token> tokens, int from, int end) {
        List<Token> own = new ArrayList<>();
        int root = IntStream.range(from, end)
                .filter(at -> tokens.get(at).head() < 0)
                .findFirst()
                .orElseGet(() -> IntStream.range(from, end)
                        .filter(at -> outside(tokens.get(at), from, end))
                        .findFirst()
                        .orElse(from));
        for (int at = from; at < end; at++) {
            Token token = tokens.get(at);
            boolean cut = outside(token, from, end);
            int head = at == root ? -1 : cut ? root - from : token.head() - from;
            String relation = at == root ? "root" : cut ? orphan(tokens, at, root, from, end) : token.relation();
            own.add(TokenTree.tied(token, token.pos(), head, relation));
        }
        return new Sentence(List.copyOf(own));
    }

    private static boolean outside(Token token, int from, int end) {
        return token.head() < from || token.head() >= end;
    }

    /** A noun before a verb without a subject, cut off from the heading above, is its subject. */
    private static String orphan(List<Token> tokens, int at, int root, int from, int end) {
        boolean subject = at < root
                && tokens.get(at).pos().matches("N.*|PRP")
                && tokens.get(root).pos().startsWith("V")
                && IntStream.range(from, end)
                        .noneMatch(other -> tokens.get(other).head() == root
                                && tokens.get(other).relation().startsWith("nsubj"))
                && IntStream.range(from, at).noneMatch(other -> outside(tokens.get(other), from, end));
        return !subject ? "dep" : TokenTree.subject(tokens, root);
    }
}
