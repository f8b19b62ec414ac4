package inquest.bench.reading;

import inquest.core.inquiry.Inquiry;
import inquest.core.inquiry.Intake;
import inquest.core.inquiry.MemoryLedger;
import inquest.core.inquiry.MemoryRegistry;
import inquest.core.inquiry.Settings;
import inquest.core.model.AccessLevel;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.Source;
import inquest.core.read.Annotator;
import inquest.core.read.Extraction;
import inquest.core.read.Extractor;
import inquest.core.read.Gazetteer;
import inquest.core.read.ProseReader;
import inquest.core.read.SourcesTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A build of the product's own in memory: the claims that {@code show claims} would print for a folder of these texts. */
final class Trial {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Trial() {}

    /** The claims of each text, by its name, as shown at the usual least score. */
    static Map<String, List<Claim>> read(List<GoldText> texts, Annotator annotator) throws IOException {
        return read(texts, annotator, CaseView.SHOWN_FROM);
    }

    /** The claims of each text, by its name, from a score on. */
    static Map<String, List<Claim>> read(List<GoldText> texts, Annotator annotator, double from) throws IOException {
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (MemoryLedger ledger = new MemoryLedger()) {
            Inquiry inquiry = new Inquiry(
                    new MemoryRegistry(),
                    ledger,
                    settings(texts),
                    new PlainTexts(texts),
                    new ProseReader(annotator),
                    new Inquiry.Work(InstantSource.fixed(NOW), executor, (stage, done, total) -> {}));
            inquiry.build(new Intake(incoming(texts), List.of()));
            return inquiry.view(AccessLevel.RESTRICTED).claimsFrom(from).claims().stream()
                    .collect(Collectors.groupingBy(
                            claim -> claim.anchor().path().replaceFirst("\\.txt$", ""), Collectors.toList()));
        } finally {
            executor.shutdownNow();
        }
    }

    private static Settings settings(List<GoldText> texts) {
        Map<String, SourcesTable.Entry> sources = new HashMap<>();
        for (GoldText text : texts) {
            Source source = new Source(
                    Optional.of(text.title()).filter(title -> !title.isEmpty()),
                    Source.Origin.UNKNOWN,
                    Optional.of(text.published()).filter(day -> !day.isEmpty()).map(Edtf::parse),
                    Optional.of("en"),
                    Optional.of("press"),
                    Source.Standing.UNKNOWN,
                    Optional.empty());
            SourcesTable.Received received =
                    new SourcesTable.Received(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            sources.put(text.name() + ".txt", new SourcesTable.Entry(source, Optional.empty(), received));
        }
        return new Settings(sources, Map.of(), Gazetteer.EMPTY);
    }

    private static List<Intake.Incoming> incoming(List<GoldText> texts) {
        List<Intake.Incoming> files = new ArrayList<>();
        for (GoldText text : texts) {
            byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
            files.add(new Intake.Incoming(text.name() + ".txt", () -> new ByteArrayInputStream(bytes)));
        }
        files.sort((a, b) -> Intake.BY_CODE_POINT.compare(a.path(), b.path()));
        return files;
    }

    /** Gives bytes that are UTF-8 text back as text, without a child process. */
    private static final class PlainTexts implements Extractor {
        private final Map<Digest, String> texts = new HashMap<>();

        PlainTexts(List<GoldText> golds) {
            golds.forEach(gold -> texts.put(Digest.of(gold.text()), gold.text()));
        }

        @Override
        public Extraction extract(Digest content, String path) {
            String text = texts.getOrDefault(content, "");
            int end = text.codePointCount(0, text.length());
            return new Extraction.Text(
                    "text/plain",
                    text,
                    List.of(new Extraction.Block(0, end, OptionalInt.empty())),
                    Optional.of("en"),
                    Map.of());
        }

        @Override
        public String version() {
            return "plain";
        }

        @Override
        public void close() {}
    }
}
