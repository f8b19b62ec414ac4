package inquest.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Span;
import inquest.core.read.Annotated.Sentence;
import inquest.core.read.Annotated.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where words stand in a text. */
class WordTest {

    private static Token token(int from, String word) {
        return new Token(new Span(from, from + word.length()), word, word, "NN", "", 0, "dep");
    }

    @Test
    void opensLineBehindSignsOfTwoUnits() {
        String text = "\uD83D\uDE00\uD83D\uDE00 Anna\nRoth fled";
        List<Word> words =
                Word.of(text, new Sentence(List.of(token(3, "Anna"), token(8, "Roth"), token(13, "fled"))), 0);
        assertThat(words).extracting(Word::opensLine).containsExactly(false, true, false);
    }
}
