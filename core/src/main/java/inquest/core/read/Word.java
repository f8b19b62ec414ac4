package inquest.core.read;

import inquest.core.model.Span;
import inquest.core.read.Annotated.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A token in its sentence's tree, with the ways around that the rules of reading need. */
final class Word {

    private final Token token;
    private final int sentence;
    private final int index;
    private final boolean opensLine;
    private final List<Word> children = new ArrayList<>();
    private final List<Word> sentenceWords;
    private @Nullable Word head;

    private Word(Token token, int sentence, int index, boolean opensLine, List<Word> sentenceWords) {
        this.token = token;
        this.sentence = sentence;
        this.index = index;
        this.opensLine = opensLine;
        this.sentenceWords = sentenceWords;
    }

    /** The words of one sentence of a text, each tied to its head and its children, in order. */
    static List<Word> of(String text, Annotated.Sentence sentence, int number) {
        List<Word> words = new ArrayList<>();
        List<Token> tokens = ParserSlips.mended(sentence.tokens());
        for (int i = 0; i < tokens.size(); i++) {
            boolean opensLine =
                    i > 0 && between(tokens.get(i - 1), tokens.get(i)).of(text).contains("\n");
            words.add(new Word(tokens.get(i), number, i, opensLine, words));
        }
        for (Word word : words) {
            int head = word.token.head();
            if (head >= 0 && head != word.index) {
                word.head = words.get(head);
                words.get(head).children.add(word);
            }
        }
        return words;
    }

    /** The words of all sentences of a text, by sentence. */
    static List<List<Word>> sentences(Annotated annotated) {
        List<List<Word>> sentences = new ArrayList<>();
        for (Annotated.Sentence sentence : Headings.setOff(annotated)) {
            sentences.add(of(annotated.text(), sentence, sentences.size()));
        }
        return sentences;
    }

    Span span() {
        return token.span();
    }

    String text() {
        return token.word();
    }

    String lower() {
        return token.word().toLowerCase(Locale.ROOT);
    }

    String lemma() {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    String pos() {
        return token.pos();
    }

    String entity() {
        return token.entity();
    }

    String relation() {
        return token.relation();
    }

    int sentence() {
        return sentence;
    }

    int index() {
        return index;
    }

    List<Word> sentenceWords() {
        return sentenceWords;
    }

    List<Word> children() {
        return children;
    }

    Optional<Word> head() {
        return Optional.ofNullable(head);
    }

    /** The word so many places on in the sentence; negative goes back. */
    Optional<Word> next(int places) {
        int at = index + places;
        return at >= 0 && at < sentenceWords.size() ? Optional.of(sentenceWords.get(at)) : Optional.empty();
    }

    private static Span between(Token one, Token next) {
        int end = one.span().end();
        return new Span(end, Math.max(end, next.span().start()));
    }

    /** Whether a line of the text ends between this word and the one before it in the sentence. */
    boolean opensLine() {
        return opensLine;
    }

    boolean verb() {
        return token.pos().startsWith("V");
    }

    boolean noun() {
        return token.pos().startsWith("N");
    }

    boolean pronoun() {
        return token.pos().startsWith("PRP");
    }

    boolean isRelation(String... relations) {
        for (String wanted : relations) {
            if (token.relation().equals(wanted) || token.relation().startsWith(wanted + ":")) {
                return true;
            }
        }
        return false;
    }

    /** "himself", "themselves". */
    boolean reflexive() {
        return lower().endsWith("self") || lower().endsWith("selves");
    }

    /** Children that stand in one of these relations, subtypes included ({@code nsubj} takes {@code nsubj:pass}). */
    Stream<Word> children(String... relations) {
        return children.stream().filter(child -> child.isRelation(relations));
    }

    Optional<Word> child(String... relations) {
        return children(relations).findFirst();
    }

    /** Children in a relation that carry this preposition. */
    Stream<Word> under(Set<String> prepositions, String... relations) {
        return children(relations)
                .filter(child ->
                        child.preposition().filter(prepositions::contains).isPresent());
    }

    /** The preposition that marks this word, possessive {@code 's} left out. */
    Optional<String> preposition() {
        return children("case")
                .filter(mark -> !mark.pos().equals("POS"))
                .map(Word::lower)
                .findFirst();
    }

    /** This word and all below it. */
    Stream<Word> subtree() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Word::subtree));
    }

    boolean below(Word ancestor) {
        for (Word word = this; word != null; word = word.head) {
            if (word == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The heads above, nearest first. */
    Stream<Word> ancestors() {
        return Stream.iterate(head(), Optional::isPresent, word -> word.flatMap(Word::head))
                .flatMap(Optional::stream);
    }

    /** The nearest verb above. */
    Optional<Word> verbAbove() {
        return ancestors().filter(Word::verb).findFirst();
    }

    /** Whether it is in the past perfect: "had beaten". */
    boolean pluperfect() {
        return children("aux").anyMatch(aux -> aux.lower().equals("had"));
    }

    /** This word and the heads above it, nearest first. */
    Stream<Word> upward() {
        return Stream.concat(Stream.of(this), ancestors());
    }

    /** Of words that stand together, the first whose head is none of them: through it they hang in the sentence. */
    static Optional<Word> top(List<Word> words) {
        return words.stream()
                .filter(word -> word.head().filter(words::contains).isEmpty())
                .findFirst();
    }

    /** This word and the ones coordinated with it. */
    Stream<Word> coordinated() {
        return Stream.concat(
                Stream.of(this),
                children.stream().filter(child -> child.relation().startsWith("conj")));
    }

    /** From the first to the last word of the subtree. */
    Span subtreeSpan() {
        return subtree().map(Word::span).reduce(span(), Span::union);
    }

    @Override
    public String toString() {
        return token.word() + "@" + token.span().start();
    }
}
