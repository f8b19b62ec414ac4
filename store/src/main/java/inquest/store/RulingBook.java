package inquest.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.custody.MalformedException;
import inquest.core.custody.RecordKind;
import inquest.core.inquiry.RulingDraft;
import inquest.core.model.AccessLevel;
import inquest.core.model.Anchor;
import inquest.core.model.Digest;
import inquest.core.model.WeighingRuling;
import inquest.core.model.WeighingRuling.Seen;
import inquest.store.json.Fields;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rulings of a case: appended, never changed. Whoever changes their mind appends another that supersedes the first. */
public final class RulingBook {

    private static final String WITHDRAWAL = "withdrawal";

    private final CaseFolder folder;

    /** @param folder to append, open for extending */
    public RulingBook(CaseFolder folder) {
        this.folder = folder;
    }

    /**
     * Who decides, and why.
     *
     * @param author who
     * @param reason in the author's words
     * @param time when
     * @param access who may see it
     * @param supersedes id, or its first digits, of a ruling that this one takes the place of
     */
    public record Signature(
            String author, String reason, Instant time, AccessLevel access, Optional<String> supersedes) {}

    /**
     * A ruling as it stands in the book.
     *
     * @param id of its record
     * @param kind what it is on
     * @param decision what was decided
     * @param author who
     * @param time when
     * @param reason why
     * @param words what it is about: paths, offsets and quotes
     * @param standing {@code in force}, or by what it was superseded or is contested
     */
    public record Entry(
            String id,
            String kind,
            String decision,
            String author,
            String time,
            String reason,
            List<String> words,
            String standing) {

        /** Keeps its own copy. */
        public Entry {
            words = List.copyOf(words);
        }
    }

    /**
     * Appends a ruling and enters it in the log.
     *
     * @throws IllegalArgumentException if it must not be seen as widely as asked, or supersedes none that is there
     */
    public Digest append(RulingDraft draft, Signature by) throws IOException {
        if (draft.least().compareTo(by.access()) > 0) {
            throw new IllegalArgumentException("expected --access "
                    + draft.least().label() + " or above, since the ruling" + " quotes an exhibit of that level; found "
                    + by.access().label());
        }
        Map<String, String> signed = signed(by, by.supersedes());
        Optional<WeighingRuling.Kind> kind = WeighingRuling.Kind.of(draft.kind());
        if (kind.isPresent()) {
            return kept(RulingJson.ruling(kind.get(), draft.seen(), draft.decision(), signed));
        }
        if (draft.kind().equals("claim")) {
            draft.seen().get(0).act().ifPresent(act -> signed.put("act", act.label()));
        }
        List<Anchor> anchors = draft.seen().stream().map(Seen::anchor).toList();
        return kept(RulingJson.ruling(draft.kind(), anchors, draft.decision(), signed));
    }

    /**
     * Takes a ruling back: what it decided is open again, and both stay in the book.
     *
     * @param ruling its id, or its first digits
     * @throws IllegalArgumentException if there is none
     */
    public Digest withdraw(String ruling, Signature by) throws IOException {
        ObjectNode record = RulingJson.ruling(WITHDRAWAL, List.of(), "withdrawn", signed(by, Optional.of(ruling)));
        return kept(record);
    }

    private Digest kept(ObjectNode record) throws IOException {
        Digest id = folder.keep(RecordKind.RULING, record);
        folder.commit();
        return id;
    }

    private Map<String, String> signed(Signature by, Optional<String> supersedes) throws IOException {
        Map<String, String> signed = new LinkedHashMap<>();
        signed.put("author", by.author());
        signed.put("reason", by.reason());
        signed.put("time", by.time().toString());
        signed.put("access", by.access().label());
        if (supersedes.isPresent()) {
            signed.put("supersedes", whole(supersedes.get(), by.access()));
        }
        return signed;
    }

    /** The id that begins so; a ruling is superseded at its own level or below, or views there would lose it without a trace. */
    private String whole(String start, AccessLevel access) throws IOException {
        List<Digest> found = folder.records(RecordKind.RULING).stream()
                .filter(id -> start.length() >= 8 && id.hex().startsWith(start))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException("expected the id of a ruling, eight digits of it or more, found \""
                    + start + "\"; show rulings gives the ids");
        }
        String own =
                folder.record(RecordKind.RULING, found.get(0)).path("access").asText();
        if (!own.equals(access.label())) {
            throw new IllegalArgumentException("expected --access " + own.replace(' ', '-')
                    + ", as of the ruling that is superseded, found " + access.label());
        }
        return found.get(0).hex();
    }

    /**
     * All rulings made at or below a level, in order of time, then id.
     *
     * @throws IOException if a record cannot be read
     */
    public List<Entry> entries(AccessLevel level) throws IOException {
        Map<String, Fields> seen = new TreeMap<>();
        Map<String, List<String>> superseding = new TreeMap<>();
        Map<String, List<String>> words = new TreeMap<>();
        try {
            for (Digest id : folder.records(RecordKind.RULING)) {
                ObjectNode record = folder.record(RecordKind.RULING, id);
                Fields fields = new Fields(record);
                if (AccessLevel.of(fields.text("access")).filter(level::admits).isPresent()) {
                    seen.put(id.hex(), fields);
                    words.put(id.hex(), words(record));
                    fields.optional("supersedes")
                            .ifPresent(former -> superseding
                                    .computeIfAbsent(former, absent -> new ArrayList<>())
                                    .add(id.hex()));
                }
            }
            List<Entry> entries = new ArrayList<>();
            for (Map.Entry<String, Fields> one : seen.entrySet()) {
                Fields fields = one.getValue();
                entries.add(new Entry(
                        one.getKey(),
                        fields.text("kind"),
                        fields.text("decision"),
                        fields.text("author"),
                        fields.text("time"),
                        fields.text("reason"),
                        words.getOrDefault(one.getKey(), List.of()),
                        standing(superseding.getOrDefault(one.getKey(), List.of()))));
            }
            entries.sort(Comparator.comparing(Entry::time).thenComparing(Entry::id));
            return entries;
        } catch (MalformedException e) {
            throw new IOException("rulings/: " + e.getMessage() + ". Run inquest verify, and restore it.", e);
        }
    }

    private static List<String> words(ObjectNode record) {
        List<String> words = new ArrayList<>();
        for (JsonNode anchor : record.path("anchors")) {
            String quote = anchor.path("quote").asText().replace('\t', ' ');
            words.add(anchor.path("path").asText()
                    + (quote.isEmpty() ? "" : ":" + anchor.path("start").asInt() + " \"" + quote + "\""));
        }
        return words;
    }

    private static String standing(List<String> superseding) {
        return switch (superseding.size()) {
            case 0 -> "in force";
            case 1 -> "superseded by " + superseding.get(0).substring(0, 12);
            default ->
                "contested: superseded by "
                        + String.join(
                                " and by ",
                                superseding.stream()
                                        .map(id -> id.substring(0, 12))
                                        .toList());
        };
    }
}
