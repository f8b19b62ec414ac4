package inquest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.custody.MalformedException;
import inquest.core.model.AccessLevel;
import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.Digest;
import inquest.core.model.ExhibitId;
import inquest.core.model.Locator;
import inquest.core.model.Span;
import inquest.core.model.WeighingRuling;
import inquest.core.model.WeighingRuling.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeighingRulingTest {

    private static final Digest ID = Digest.of("ruling");

    private static final WeighingRuling.Seen SEEN = new WeighingRuling.Seen(
            new Anchor(
                    ExhibitId.of(Digest.of("bytes"), "a.txt"),
                    "a.txt",
                    Digest.of("bytes"),
                    Digest.of("text"),
                    Locator.Page.NONE,
                    new Span(3, 8),
                    "words"),
            Optional.of(ActKind.KILLING));

    @Test
    void readsWhatWasWritten() throws Exception {
        ObjectNode record = record(Kind.ACT, List.of(SEEN, SEEN), "different", "restricted");

        assertThat(RulingJson.inForce(Map.of(ID, record), AccessLevel.RESTRICTED)
                        .weighing())
                .containsExactly(new WeighingRuling(
                        Kind.ACT, List.of(SEEN, SEEN), "different", "two men", "a reader", ID.hex()));
    }

    @Test
    void leavesOutRulingAboveTheLevel() throws Exception {
        ObjectNode record = record(Kind.GRADE, List.of(SEEN), "B2", "confidential");

        assertThat(RulingJson.inForce(Map.of(ID, record), AccessLevel.RESTRICTED)
                        .weighing())
                .isEmpty();
    }

    @Test
    void refusesDecisionThatIsNoneOfItsKind() {
        ObjectNode record = record(Kind.GRADE, List.of(SEEN), "G7", "restricted");

        assertThatThrownBy(() -> RulingJson.inForce(Map.of(ID, record), AccessLevel.RESTRICTED))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("[A-F][1-6]")
                .hasMessageContaining("G7");
    }

    private static ObjectNode record(Kind kind, List<WeighingRuling.Seen> seen, String decision, String access) {
        return RulingJson.ruling(
                kind,
                seen,
                decision,
                Map.of("reason", "two men", "author", "a reader", "time", "2026-03-02T09:00:00Z", "access", access));
    }
}
