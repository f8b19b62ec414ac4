package inquest.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.custody.Reading;
import inquest.core.custody.RecordKind;
import inquest.core.custody.Vault;
import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.store.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** An invented case, small and with something of everything: what a build would keep, kept step by step. */
public final class SampleCase {

    public static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    /** Has a letter outside the basic plane, so that code points and characters differ. */
    public static final String REPORT = "𐌰 The ministry of Varna said that twelve people were arrested in Sel.\n";

    private SampleCase() {}

    public static Custodian custodian(Path keys, long seed) {
        return new Custodian(Optional.empty(), keys, () -> AT, new Random(seed));
    }

    /** The first folder of sources. */
    public static Map<String, String> sources() {
        Map<String, String> files = new TreeMap<>();
        files.put("press/report.txt", REPORT);
        files.put("press/copy.txt", REPORT);
        files.put("letters/first.txt", "A letter without any claim.\n");
        files.put("empty.txt", "");
        return files;
    }

    /** Builds, or builds again, and commits. */
    public static void build(Path folder, Custodian custodian, Map<String, String> sources) throws Exception {
        build(folder, custodian, sources, () -> {});
    }

    static void build(Path folder, Custodian custodian, Map<String, String> sources, Runnable beforeStep)
            throws Exception {
        try (CaseFolder kept = CaseFolder.extend(folder, custodian, beforeStep)) {
            keep(kept, sources);
            kept.replaceClaims(claims(sources).iterator());
            writePages(folder, sources);
            kept.sealDossier();
            kept.commit();
        }
    }

    private static void keep(CaseFolder kept, Map<String, String> sources) throws IOException {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            byte[] bytes = source.getValue().getBytes(StandardCharsets.UTF_8);
            Vault.Kept original = kept.vault().keep(new ByteArrayInputStream(bytes));
            kept.keep(accession(source.getKey(), original));
            Optional<Digest> text =
                    bytes.length == 0 ? Optional.empty() : Optional.of(kept.keepText(source.getValue()));
            kept.keep(reading(original.content(), text));
        }
        kept.keep(RecordKind.SETTING, Json.object().put("setting", "gazetteer").put("text", "Sel,place\n"));
        kept.keep(RecordKind.RULING, Json.object().put("kind", "claim").put("decision", "confirmed"));
    }

    static Accession accession(String path, Vault.Kept original) {
        Accession.Handover handover = new Accession.Handover(
                AT, Optional.of("archive"), Optional.empty(), Optional.empty(), Optional.of("by hand"));
        return new Accession(
                path,
                original.content(),
                original.size(),
                AccessLevel.RESTRICTED,
                handover,
                Optional.empty(),
                Optional.empty());
    }

    private static Reading reading(Digest content, Optional<Digest> text) {
        Exhibit.Kind kind = text.isPresent() ? Exhibit.Kind.TEXT : Exhibit.Kind.NO_TEXT;
        Optional<String> reason = text.isPresent() ? Optional.empty() : Optional.of("empty");
        return new Reading(
                content,
                "sample 1",
                new Exhibit.Outcome(kind, "text/plain", text, Optional.empty(), reason, Optional.empty(), List.of()));
    }

    /** One claim for each report, as far as a verifier reads it. */
    private static List<String> claims(Map<String, String> sources) {
        List<String> lines = new ArrayList<>();
        sources.forEach((path, text) -> {
            int start = text.indexOf("twelve people");
            if (start >= 0) {
                int before = text.codePointCount(0, start);
                lines.add(claim(path, text, before).toString());
            }
        });
        return lines;
    }

    private static ObjectNode claim(String path, String text, int start) {
        ObjectNode claim = Json.object();
        claim.put("id", Digest.of(path).hex().substring(0, 16));
        claim.put("exhibit", path)
                .put("sha256", Digest.of(text).hex())
                .put("text", Digest.of(text).hex());
        claim.put("start", start).put("quote", "twelve people were arrested");
        claim.put("end", start + "twelve people were arrested".length());
        claim.putArray("targets")
                .addObject()
                .put("name", "people")
                .put("start", start + 7)
                .put("end", start + 13);
        ObjectNode detail = claim.putObject("detail");
        detail.putNull("office");
        detail.putObject("charge").put("text", "twelve").put("start", start).put("end", start + 6);
        claim.put("score", 0.75);
        return claim;
    }

    private static void writePages(Path folder, Map<String, String> sources) throws IOException {
        Files.createDirectories(folder.resolve("dossier/exhibits"));
        Files.writeString(folder.resolve("dossier/index.html"), "<p>" + sources.size() + " exhibits</p>\n");
        Files.writeString(folder.resolve("dossier/exhibits/1.html"), "<p>first</p>\n");
    }
}
