package inquest.core.read;

import inquest.core.name.Tables;
import inquest.core.read.Annotated.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mends what the parser regularly gets wrong in the sentences of an inquiry.
 *
 * <p>In "accused of killing two policemen" it takes the killing for a quality of the policemen, so that nobody is killed. The gerund
 * becomes the head of the clause, and the people its object.
 */
final class ParserSlips {

    /** What the gerund governs opens with one of these; an adjective would stand behind them. */
    private static final Set<String> OPENING = Set.of("DT", "PRP$", "PDT", "CD");

    /** Participles that do stand before a number as adjectives: "in the following two days", "of remaining 12". */
    private static final Set<String> ADJECTIVAL =
            Set.of("follow", "remain", "come", "lead", "exist", "go", "outstand", "miss", "survive");

    private static final Set<String> DEEDS = Tables.rows(Lexicon.class, "acts.tsv").stream()
            .filter(row -> row.get(1).equals("V") && row.get(3).equals("does"))
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    private ParserSlips() {}

    /** The sentence with its heads and relations mended. */
    static List<Token> mended(List<Token> sentence) {
        List<Token> tokens = sentence;
        for (int i = 1; i < sentence.size() - 1; i++) {
            if (gerundAsQuality(sentence, i)) {
                tokens = tokens == sentence ? new ArrayList<>(sentence) : tokens;
                governing(tokens, i);
            }
        }
        return tokens;
    }

    private static boolean gerundAsQuality(List<Token> tokens, int i) {
        Token gerund = tokens.get(i);
        Token before = tokens.get(i - 1);
        Token after = tokens.get(i + 1);
        boolean taken = gerund.pos().equals("VBG")
                && gerund.relation().equals("amod")
                && gerund.head() > i
                && before.pos().equals("IN")
                && before.relation().equals("case")
                && before.head() == gerund.head()
                && tokens.get(gerund.head()).pos().startsWith("N")
                && tokens.get(gerund.head()).head() >= 0;
        return taken
                && !ADJECTIVAL.contains(gerund.lemma())
                && (OPENING.contains(after.pos()) || DEEDS.contains(gerund.lemma()));
    }

    private static void governing(List<Token> tokens, int i) {
        Token gerund = tokens.get(i);
        Token object = tokens.get(gerund.head());
        Token above = tokens.get(object.head());
        boolean done = above.relation().equals("obj") || above.relation().equals("nsubj:pass");
        // "accused the man of killing two": it is the accusing that the killing belongs to, and not the man.
        int head = done && Arguments.bringsToBook(tokens.get(above.head()).lemma()) ? above.head() : object.head();
        boolean clauseOfNoun = tokens.get(head).pos().startsWith("N");
        tokens.set(i, tied(gerund, head, clauseOfNoun ? "acl" : "advcl"));
        tokens.set(i - 1, tied(tokens.get(i - 1), i, "mark"));
        tokens.set(gerund.head(), tied(object, i, "obj"));
    }

    private static Token tied(Token token, int head, String relation) {
        return new Token(token.span(), token.word(), token.lemma(), token.pos(), token.entity(), head, relation);
    }
}
