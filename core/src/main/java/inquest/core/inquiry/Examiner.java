package inquest.core.inquiry;

import inquest.core.model.Accession;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.Exhibit;
import inquest.core.model.Exhibit.Outcome;
import inquest.core.model.Source;
import inquest.core.model.Span;
import inquest.core.read.Annotated;
import inquest.core.read.Extraction;
import inquest.core.read.Extractor;
import inquest.core.read.ListMapping;
import inquest.core.read.ListReader;
import inquest.core.read.ListReading;
import inquest.core.read.Original;
import inquest.core.read.ProseReader;
import inquest.core.read.Reading;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads exhibits: bytes to text or table, text or table to claims. What the ledger holds is not done again. */
final class Examiner {

    /** Goes up when the same exhibit, settings and readers would give another result. */
    private static final int VERSION = 3;

    private static final Reading NOTHING = new Reading(List.of(), List.of());

    private final Extractor extractor;
    private final ProseReader prose;
    private final Ledger ledger;
    private final Settings settings;
    /** What views need again and again is unpacked once: from the ledger, which has one string for equal ones, and not as it was read. */
    private final Map<RunKey, Examined> examined = new ConcurrentHashMap<>();

    Examiner(Extractor extractor, ProseReader prose, Ledger ledger, Settings settings) {
        this.extractor = extractor;
        this.prose = prose;
        this.ledger = ledger;
        this.settings = settings;
    }

    /** Nothing will be extracted for a while. */
    void restExtractor() {
        extractor.rest();
    }

    /** No grammar will be asked for for a while: its models take as much room as the claims of thousands of exhibits. */
    void restReader() {
        prose.rest();
    }

    String extractorVersion() {
        return extractor.version();
    }

    // ---- bytes to text

    /** What the ledger holds of these bytes. The suffix counts, since it decides between kinds of plain text. */
    Optional<Extracted> extracted(Digest content, String path) {
        return ledger.find(extraction(content, path), Extracted.class);
    }

    /** Extracts, whatever the ledger holds. */
    Extraction extract(Digest content, String path) {
        return extractor.extract(content, path);
    }

    /** Keeps what was extracted, once its members are in the case. */
    Extracted keep(Digest content, String path, Extraction extraction) {
        Extracted extracted = Extracted.of(extraction);
        ledger.keep(extraction(content, path), extracted);
        return extracted;
    }

    private RunKey extraction(Digest content, String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        // What is packed in GZ is named after the file, and a name must not pass from one exhibit to another.
        boolean isNaming = suffix.equals("gz") || suffix.equals("tgz");
        return RunKey.of("extract", VERSION)
                .with("content", content)
                .with("suffix", isNaming ? name : suffix)
                .with("extractor", extractor.version());
    }

    // ---- text to claims

    /** What the ledger knows of this exhibit. */
    Optional<Examined> examined(Accession accession) {
        RunKey key = examination(accession);
        Optional<Examined> known = Optional.ofNullable(examined.get(key));
        return known.isPresent() ? known : ledger.find(key, Examined.class).map(found -> kept(key, found));
    }

    private Examined kept(RunKey key, Examined result) {
        examined.put(key, result);
        return result;
    }

    /** A digest of everything that the result for this exhibit depends on. */
    Digest key(Accession accession) {
        return examination(accession).digest();
    }

    private RunKey examination(Accession accession) {
        return RunKey.of("read", VERSION)
                .with("exhibit", accession.exhibit())
                .with("extractor", extractor.version())
                .with("prose", prose.version())
                .with("lists", ListReader.VERSION)
                .with("source", settings.source(accession.path()))
                .with("mapping", mapping(accession).map(ListMapping::toString).orElse(""))
                .with("gazetteer", settings.gazetteer());
    }

    private Optional<ListMapping> mapping(Accession accession) {
        return Optional.ofNullable(settings.mappings().get(accession.path()));
    }

    /**
     * Reads one exhibit and keeps the result.
     *
     * @param grammar gives the grammar of a text; asked only for English prose
     */
    Examined examine(Accession accession, Extracted extracted, Function<String, Annotated> grammar) {
        Examined result = extracted
                .text()
                .map(text -> text(accession, text, grammar))
                .or(() -> extracted.table().map(table -> table(accession, table)))
                .orElseGet(() -> without(accession, extracted));
        ledger.keep(examination(accession), result);
        return result;
    }

    Annotated annotate(String text) {
        return prose.annotate(text);
    }

    /** The text that offsets of this exhibit's claims count in. */
    Optional<String> text(Extracted extracted) {
        return extracted
                .text()
                .map(Extraction.Text::text)
                .or(() -> extracted.table().map(ListReader::text));
    }

    private Examined text(Accession accession, Extraction.Text text, Function<String, Annotated> grammar) {
        Source source = completed(settings.source(accession.path()), text.metadata());
        Optional<String> language = language(accession, text);
        Optional<Gap> before = Gap.before(text, language);
        Optional<Reading> read =
                before.isPresent() ? Optional.empty() : read(original(accession, text, source), grammar);
        Gap gap = before.orElseGet(() -> read.isPresent() ? Gap.within(text) : Gap.FAILED);
        Outcome outcome = new Outcome(
                gap.whole() ? Exhibit.Kind.NOT_READ : Exhibit.Kind.TEXT,
                text.mediaType(),
                Optional.of(Digest.of(text.text())),
                language,
                gap.reason(),
                gap.detail(),
                List.of());
        List<Examined.Stretch> pages = text.blocks().stream()
                .filter(block -> block.page().isPresent())
                .map(block -> new Examined.Stretch(
                        new Span(block.start(), block.end()),
                        "Page " + block.page().getAsInt()))
                .toList();
        Reading reading = read.map(found -> found.outside(foreign(text))).orElse(NOTHING);
        return new Examined(outcome, source, reading, List.of(), pages);
    }

    /**
     * What a text says; empty if its words bring grammar or reader down, deeply nested ones a parser's stack, say. One such text
     * must not stop the rest. A fault of disk or memory is not the text's, and ends the run.
     */
    private Optional<Reading> read(Original original, Function<String, Annotated> grammar) {
        try {
            return Optional.of(prose.read(original, grammar.apply(original.text()), settings.gazetteer()));
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static Original original(Accession accession, Extraction.Text text, Source source) {
        return new Original(
                accession.exhibit(), accession.path(), accession.content(), text.text(), text.blocks(), source);
    }

    private Optional<String> language(Accession accession, Extraction.Text text) {
        return settings.source(accession.path()).language().or(text::language);
    }

    private static List<Span> foreign(Extraction.Text text) {
        return text.foreign().stream()
                .map(passage -> new Span(passage.start(), passage.end()))
                .toList();
    }

    private Examined table(Accession accession, Extraction.Table table) {
        Source source = settings.source(accession.path());
        ListReading list = ListReader.read(accession, source, table, mapping(accession));
        Outcome outcome = new Outcome(
                Exhibit.Kind.TABLE,
                table.mediaType(),
                Optional.of(Digest.of(list.text())),
                source.language(),
                Optional.empty(),
                Optional.empty(),
                rejected(table, list));
        return new Examined(
                outcome, source, new Reading(list.mentions(), list.claims()), list.lists(), sheets(table, list.text()));
    }

    private static List<Exhibit.RowError> rejected(Extraction.Table table, ListReading list) {
        List<Exhibit.RowError> all = new ArrayList<>();
        table.sheets().forEach(sheet -> all.addAll(sheet.rejected()));
        all.addAll(list.errors());
        return all;
    }

    private static List<Examined.Stretch> sheets(Extraction.Table table, String text) {
        List<Examined.Stretch> stretches = new ArrayList<>();
        int start = 0;
        String[] parts = text.split("\n\f\n", -1);
        for (int i = 0; i < parts.length; i++) {
            int end = start + parts[i].codePointCount(0, parts[i].length());
            String name = table.sheets().get(i).name();
            if (!name.isEmpty()) {
                stretches.add(new Examined.Stretch(new Span(start, end), "Sheet “" + name + "”"));
            }
            start = end + 3;
        }
        return stretches;
    }

    private Examined without(Accession accession, Extracted extracted) {
        Optional<Extraction.NoText> none = extracted.none();
        Optional<String> refused = extracted.refused().isEmpty()
                ? Optional.empty()
                : Optional.of("Not taken out: "
                        + extracted.refused().stream()
                                .map(member -> member.path() + " (" + member.reason() + ")")
                                .collect(Collectors.joining("; ")));
        Outcome outcome = new Outcome(
                none.isPresent() ? Exhibit.Kind.NO_TEXT : Exhibit.Kind.MEMBERS,
                extracted.mediaType(),
                Optional.empty(),
                Optional.empty(),
                none.map(why -> why.reason().label()).or(() -> refused.map(r -> "members refused")),
                none.map(Extraction.NoText::detail).or(() -> refused),
                List.of());
        return new Examined(outcome, settings.source(accession.path()), NOTHING, List.of(), List.of());
    }

    // ---- what a file says of itself

    private static Source completed(Source said, Map<String, String> metadata) {
        Source.Origin origin = said.origin();
        return new Source(
                said.title().or(() -> value(metadata, "title")),
                new Source.Origin(
                        origin.publisher().or(() -> value(metadata, "publisher")),
                        origin.author().or(() -> value(metadata, "author")),
                        origin.agency(),
                        origin.url().or(() -> value(metadata, "url"))),
                said.published().or(() -> value(metadata, "published").flatMap(Examiner::day)),
                said.language().or(() -> value(metadata, "language")),
                said.kind(),
                said.standing(),
                said.derivedFrom());
    }

    private static Optional<String> value(Map<String, String> metadata, String name) {
        return Optional.ofNullable(metadata.get(name)).filter(text -> !text.isBlank());
    }

    private static Optional<Edtf> day(String timestamp) {
        try {
            return Optional.of(Edtf.parse(timestamp.substring(0, Math.min(10, timestamp.length()))));
        } catch (IllegalArgumentException e) {
            // What a file says of itself need not be a date; then nothing is known.
            return Optional.empty();
        }
    }
}
