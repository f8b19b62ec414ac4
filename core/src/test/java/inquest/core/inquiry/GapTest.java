package inquest.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Exhibit.Outcome;
import inquest.core.read.Extraction;
import inquest.core.read.Extraction.Block;
import inquest.core.read.Extraction.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GapTest {

    private static final String WORDS = "one\ntwo\nthree four";

    @Test
    void textAllInEnglishHasNone() {
        assertThat(Gap.within(text(Map.of(), OptionalInt.empty())).reason()).isEmpty();
    }

    @Test
    void foreignPassagesAreFoundByTheirLine() {
        Gap gap = Gap.within(text(
                Map.of(),
                OptionalInt.empty(),
                new Passage(4, 7, 7, Optional.of("fa")),
                new Passage(14, 18, 1_005, Optional.empty())));

        assertThat(gap.reason()).contains(Outcome.FOREIGN_PASSAGES);
        assertThat(gap.detail())
                .contains(
                        "Expected English, found 2 passages in another language, 1,012 words in all: line 2 (probably Persian),"
                                + " line 3. The text is kept and can be quoted; its claims must be coded by a person.");
        assertThat(gap.whole()).isFalse();
    }

    @Test
    void foreignPassagesAreFoundByTheirPage() {
        assertThat(Gap.within(text(Map.of(), OptionalInt.of(12), new Passage(4, 7, 30, Optional.of("es"))))
                        .detail())
                .get()
                .asString()
                .startsWith(
                        "Expected English, found a passage in another language, 30 words in all: page 12 (probably Spanish).");
    }

    @Test
    void manyPlacesAreCounted() {
        Passage[] passages = new Passage[8];
        for (int i = 0; i < passages.length; i++) {
            passages[i] = new Passage(i, i + 1, 5, Optional.empty());
        }
        assertThat(Gap.within(text(Map.of(), OptionalInt.empty(), passages)).detail())
                .get()
                .asString()
                .contains("8 passages", "line 2 and in 3 more places");
    }

    @Test
    void pagesOfPicturesAreToldBesideForeignPassages() {
        Gap gap = Gap.within(text(
                Map.of("pages without words", "3, 5"), OptionalInt.of(1), new Passage(4, 7, 30, Optional.of("es"))));

        assertThat(gap.reason()).contains(Outcome.PAGES_WITHOUT_WORDS);
        assertThat(gap.detail())
                .get()
                .asString()
                .startsWith(
                        "Expected words, found none but pictures on pages 3, 5. If these show words, add a copy with"
                                + " recognised text. Expected English, found a passage");
    }

    @Test
    void otherLanguageLeavesTheWholeUnread() {
        Gap gap = Gap.before(text(Map.of(), OptionalInt.empty()), Optional.of("fr"))
                .orElseThrow();

        assertThat(gap.whole()).isTrue();
        assertThat(gap.detail()).get().asString().startsWith("Expected English, found French.");
        assertThat(Gap.before(text(Map.of(), OptionalInt.empty()), Optional.of("en_GB")))
                .isEmpty();
        assertThat(Gap.before(text(Map.of(), OptionalInt.empty()), Optional.empty()))
                .isEmpty();
    }

    private static Extraction.Text text(Map<String, String> metadata, OptionalInt page, Passage... foreign) {
        return new Extraction.Text(
                "text/plain",
                WORDS,
                List.of(new Block(0, WORDS.length(), page)),
                Optional.of("en"),
                metadata,
                List.of(foreign));
    }
}
