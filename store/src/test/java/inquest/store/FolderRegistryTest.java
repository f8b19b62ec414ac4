package inquest.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.custody.RecordKind;
import inquest.core.inquiry.Registry;
import inquest.core.inquiry.Rulings;
import inquest.core.model.AccessLevel;
import inquest.core.model.Anchor;
import inquest.core.model.Digest;
import inquest.core.model.ExhibitId;
import inquest.core.model.Locator;
import inquest.core.model.PairRuling;
import inquest.core.model.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRegistryTest extends RegistryContract {

    @TempDir
    Path temporary;

    private CaseFolder folder;
    private Registry registry;

    @BeforeEach
    void opens() throws Exception {
        folder = CaseFolder.extend(temporary.resolve("case"), SampleCase.custodian(temporary.resolve("keys"), 1));
        registry = new FolderRegistry(folder);
    }

    @AfterEach
    void closes() throws Exception {
        folder.close();
    }

    @Override
    Registry registry() {
        return registry;
    }

    @Test
    void givesRulingAsThePersonMadeIt() throws Exception {
        Digest id = rule("same", Map.of("access", "restricted"));

        assertThat(registry.rulings(AccessLevel.RESTRICTED).pairs())
                .containsExactly(new PairRuling(anchor("a.txt"), anchor("b.txt"), PairRuling.Decision.SAME, id.hex()));
    }

    @Test
    void leavesOutRulingAboveTheLevel() throws Exception {
        rule("same", Map.of("access", "confidential"));

        assertThat(registry.rulings(AccessLevel.RESTRICTED)).isEqualTo(new Rulings(List.of(), List.of()));
    }

    @Test
    void leavesOutRulingThatIsSuperseded() throws Exception {
        Digest first = rule("same", Map.of("access", "restricted"));
        rule("different", Map.of("access", "restricted", "supersedes", first.hex()));

        assertThat(registry.rulings(AccessLevel.RESTRICTED).pairs())
                .extracting(PairRuling::decision)
                .containsExactly(PairRuling.Decision.DIFFERENT);
    }

    @Test
    void keepsRulingInForceThatOneAboveTheLevelSupersedes() throws Exception {
        Digest first = rule("same", Map.of("access", "restricted"));
        rule("different", Map.of("access", "confidential", "supersedes", first.hex()));

        assertThat(registry.rulings(AccessLevel.RESTRICTED).pairs())
                .extracting(PairRuling::decision)
                .containsExactly(PairRuling.Decision.SAME);
    }

    private Digest rule(String decision, Map<String, String> more) throws Exception {
        Map<String, String> signed = new TreeMap<>(more);
        signed.put("author", "reviewer 1");
        signed.put("reason", "the same hand");
        signed.put("time", "2026-03-02T09:00:00Z");
        ObjectNode json = RulingJson.ruling("pair", List.of(anchor("a.txt"), anchor("b.txt")), decision, signed);
        return folder.keep(RecordKind.RULING, json);
    }

    private static Anchor anchor(String path) {
        Digest content = Digest.of(path);
        return new Anchor(
                ExhibitId.of(content, path),
                path,
                content,
                Digest.of("text"),
                Locator.Page.NONE,
                new Span(3, 7),
                "Ilse");
    }
}
