package inquest.core.inquiry;

import inquest.core.model.AccessLevel;
import inquest.core.model.CaseView;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.core.model.Source;
import inquest.core.read.Annotated;
import inquest.core.read.Annotator;
import inquest.core.read.Extraction;
import inquest.core.read.Extractor;
import inquest.core.read.Gazetteer;
import inquest.core.read.ProseReader;
import inquest.core.read.SourcesTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A case in memory whose files say themselves what they are, with readers that count how often they are asked. */
final class TrialCase {

    final Map<String, String> files = new TreeMap<>(Intake.BY_CODE_POINT);
    final Map<String, SourcesTable.Entry> sources = new HashMap<>();
    final MemoryRegistry registry = new MemoryRegistry();
    final List<String> extracted = new ArrayList<>();
    final List<String> annotated = new ArrayList<>();
    Ledger ledger = new MemoryLedger();
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    Gazetteer gazetteer = Gazetteer.EMPTY;

    /** Adds a file, or changes it. */
    TrialCase put(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** Says who may see a file. */
    TrialCase hold(String path, AccessLevel access) {
        return say(path, access, Source.UNKNOWN);
    }

    TrialCase say(String path, AccessLevel access, Source source) {
        SourcesTable.Received received = new SourcesTable.Received(
                Optional.of("depositor"), Optional.empty(), Optional.empty(), Optional.empty());
        sources.put(path, new SourcesTable.Entry(source, Optional.of(access), received));
        return this;
    }

    CaseView build() throws IOException {
        now = now.plusSeconds(60);
        List<Intake.Incoming> incoming = new ArrayList<>();
        files.forEach((path, content) -> incoming.add(new Intake.Incoming(path, () -> stream(content))));
        return inquiry().build(new Intake(incoming, List.of()));
    }

    CaseView view(AccessLevel level) throws IOException {
        return inquiry().view(level);
    }

    Inquiry inquiry() {
        Instant at = now;
        return new Inquiry(
                registry,
                ledger,
                new Settings(sources, Map.of(), gazetteer),
                new SpokenFor(),
                new ProseReader(new Silent()),
                new Inquiry.Work(() -> at, Runnable::run, (stage, done, total) -> {}));
    }

    Exhibit exhibit(CaseView view, String path) {
        return view.exhibits().stream()
                .filter(exhibit -> exhibit.path().equals(path) && exhibit.current())
                .findFirst()
                .orElseThrow();
    }

    // ---- contents

    static String text(String words) {
        return "text:" + words;
    }

    /** A list of people who were executed, one {@code given|family|day} a row. */
    static String list(String... rows) {
        return "table:Given name|Family name|Date of Execution\n" + String.join("\n", rows);
    }

    /** An archive of these members: name, content, name, content… */
    static String archive(String... members) {
        StringBuilder out = new StringBuilder("archive:");
        for (int at = 0; at < members.length; at += 2) {
            byte[] bytes = members[at + 1].getBytes(StandardCharsets.UTF_8);
            out.append(members[at])
                    .append('=')
                    .append(Base64.getEncoder().encodeToString(bytes))
                    .append('\n');
        }
        return out.toString();
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes a file for what its first word says. */
    private final class SpokenFor implements Extractor {
        @Override
        public Extraction extract(Digest content, String path) {
            extracted.add(path);
            String all = bytes(content);
            String body = all.substring(all.indexOf(':') + 1);
            return switch (all.substring(0, all.indexOf(':'))) {
                case "text" -> words(body, Optional.empty());
                case "fa" -> words(body, Optional.of("fa"));
                case "table" -> table(body);
                case "archive" -> members(body);
                default -> new Extraction.NoText("application/octet-stream", Extraction.Reason.UNSUPPORTED, "Unknown.");
            };
        }

        private Extraction words(String body, Optional<String> language) {
            int length = body.codePointCount(0, body.length());
            return new Extraction.Text(
                    "text/plain",
                    body,
                    List.of(new Extraction.Block(0, length, OptionalInt.empty())),
                    language,
                    Map.of());
        }

        private Extraction table(String body) {
            List<List<String>> rows =
                    body.lines().map(line -> Arrays.asList(line.split("\\|"))).toList();
            return new Extraction.Table("text/csv", List.of(new Extraction.Sheet("", rows)));
        }

        private Extraction members(String body) {
            Map<String, String> members = new LinkedHashMap<>();
            body.lines()
                    .forEach(line -> members.put(
                            line.substring(0, line.indexOf('=')),
                            new String(
                                    Base64.getDecoder().decode(line.substring(line.indexOf('=') + 1)),
                                    StandardCharsets.UTF_8)));
            return new Extraction.Members(
                    "application/zip",
                    members.entrySet().stream()
                            .map(member -> new Extraction.Member(member.getKey(), () -> stream(member.getValue())))
                            .toList());
        }

        private String bytes(Digest content) {
            try (InputStream in = registry.vault().open(content)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String version() {
            return "spoken for 1";
        }

        @Override
        public void close() {}
    }

    /** Finds no sentence, and comes to grief over one word and out of memory over another. */
    private final class Silent implements Annotator {
        @Override
        public Annotated annotate(String text) {
            annotated.add(text);
            if (text.contains("abyss")) {
                throw new StackOverflowError();
            }
            if (text.contains("flood")) {
                throw new UncheckedIOException(new IOException("the disk is full"));
            }
            return new Annotated(text, List.of(), List.of());
        }

        @Override
        public String version() {
            return "silent 1";
        }
    }
}
