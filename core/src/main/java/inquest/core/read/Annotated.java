package inquest.core.read;

import inquest.core.model.Span;
import java.util.List;

/**
 * A text with its grammar.
 *
 * @param text the text that all offsets count in
 * @param sentences in order
 * @param times expressions of time, in order
 */
public record Annotated(String text, List<Sentence> sentences, List<Time> times) {

    public Annotated {
        sentences = List.copyOf(sentences);
        times = List.copyOf(times);
    }

    /**
     * A sentence.
     *
     * @param tokens in order
     */
    public record Sentence(List<Token> tokens) {
        public Sentence {
            tokens = List.copyOf(tokens);
        }

        /** From the first token's start to the last one's end. */
        public Span span() {
            return new Span(
                    tokens.get(0).span().start(),
                    tokens.get(tokens.size() - 1).span().end());
        }
    }

    /**
     * A word or mark.
     *
     * @param span where it stands
     * @param word as written
     * @param lemma its dictionary form
     * @param pos its Penn Treebank part of speech
     * @param entity {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION}, {@code NUMBER}, {@code DATE}, … or {@code O}
     * @param head index in the sentence of the word it depends on; -1 for the root
     * @param relation its basic Universal Dependencies relation, such as {@code nsubj:pass}
     */
    public record Token(Span span, String word, String lemma, String pos, String entity, int head, String relation) {}

    /**
     * An expression of time.
     *
     * @param span where it stands
     * @param type {@code DATE}, {@code TIME}, {@code DURATION} or {@code SET}
     * @param value its TIMEX3 value, such as {@code 1988-SU}; empty where it was not resolved
     */
    public record Time(Span span, String type, String value) {}
}
