package inquest.store.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.custody.MalformedException;
import inquest.core.custody.Reading;
import inquest.core.custody.RecordKind;
import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records that a case keeps, as JSON and back. Settings and rulings have forms of their own, known to who writes them. */
public final class RecordForms {

    private RecordForms() {}

    /** An accession's record. */
    public static ObjectNode accession(Accession accession) {
        Accession.Handover handover = accession.handover();
        ObjectNode json = Json.object();
        json.put("path", accession.path());
        json.put("sha256", accession.content().hex());
        json.put("size", accession.size());
        json.put("access", accession.access().label());
        json.put("at", handover.at().toString());
        Json.put(json, "from", handover.from());
        Json.put(json, "received", handover.received());
        Json.put(json, "by", handover.by());
        Json.put(json, "how", handover.how());
        Json.put(json, "derived_from", accession.derivedFrom().map(ExhibitId::toString));
        Json.put(json, "supersedes", accession.supersedes().map(ExhibitId::toString));
        return json;
    }

    /** Reads what {@link #accession(Accession)} writes. */
    public static Accession accession(byte[] bytes) throws MalformedException {
        Fields json = new Fields(Json.parseObject(bytes));
        Accession.Handover handover = new Accession.Handover(
                instant(json.text("at")),
                json.optional("from"),
                json.optional("received"),
                json.optional("by"),
                json.optional("how"));
        return new Accession(
                json.text("path"),
                json.digest("sha256"),
                json.number("size"),
                AccessLevel.of(json.text("access")).orElseThrow(() -> Fields.expected("an access level", "access")),
                handover,
                json.optionalDigest("derived_from").map(ExhibitId::new),
                json.optionalDigest("supersedes").map(ExhibitId::new));
    }

    /** A reading's record. It bears no time, so that reading the same bytes again gives the same record. */
    public static ObjectNode reading(Reading reading) {
        Exhibit.Outcome outcome = reading.outcome();
        ObjectNode json = Json.object();
        json.put("sha256", reading.content().hex());
        json.put("reader", reading.reader());
        json.put("outcome", outcome.kind().label());
        json.put("media_type", outcome.mediaType());
        Json.put(json, "text", outcome.text().map(Digest::hex));
        Json.put(json, "language", outcome.language());
        Json.put(json, "reason", outcome.reason());
        Json.put(json, "detail", outcome.detail());
        var rejected = json.putArray("rejected");
        for (Exhibit.RowError error : outcome.rejected()) {
            ObjectNode row = rejected.addObject();
            row.put("sheet", error.sheet());
            row.put("line", error.line());
            Json.put(row, "column", error.column());
            row.put("problem", error.problem());
        }
        return json;
    }

    /** Reads what {@link #reading(Reading)} writes. */
    public static Reading reading(byte[] bytes) throws MalformedException {
        ObjectNode object = Json.parseObject(bytes);
        Fields json = new Fields(object);
        List<Exhibit.RowError> rejected = new ArrayList<>();
        for (JsonNode row : object.path("rejected")) {
            Fields error = new Fields(row);
            rejected.add(new Exhibit.RowError(
                    error.text("sheet"),
                    Math.toIntExact(Math.min(error.number("line"), Integer.MAX_VALUE)),
                    error.optional("column"),
                    error.text("problem")));
        }
        Exhibit.Outcome outcome = new Exhibit.Outcome(
                kind(json.text("outcome")),
                json.text("media_type"),
                json.optionalDigest("text"),
                json.optional("language"),
                json.optional("reason"),
                json.optional("detail"),
                rejected);
        return new Reading(json.digest("sha256"), json.text("reader"), outcome);
    }

    /**
     * A record that enters the digest of a build's claims, or of its dossier's manifest, in the log.
     *
     * @param former the record of the build before: the same claims entered again after others make a record of their own
     */
    public static ObjectNode sealed(RecordKind kind, Digest digest, Optional<Digest> former) {
        ObjectNode json = Json.object();
        json.put(kind.label(), digest.hex());
        Json.put(json, "supersedes", former.map(Digest::hex));
        return json;
    }

    /** The digest in what {@link #sealed(RecordKind, Digest, Optional)} writes. */
    public static Digest sealed(RecordKind kind, byte[] bytes) throws MalformedException {
        return new Fields(Json.parseObject(bytes)).digest(kind.label());
    }

    /** The manifest of a dossier: each page's path and SHA-256. */
    public static ObjectNode manifest(Map<String, Digest> pages) {
        ObjectNode json = Json.object();
        pages.forEach((path, digest) -> json.put(path, digest.hex()));
        return json;
    }

    /** Reads what {@link #manifest(Map)} writes. */
    public static Map<String, Digest> manifest(byte[] bytes) throws MalformedException {
        ObjectNode object = Json.parseObject(bytes);
        Fields json = new Fields(object);
        Map<String, Digest> pages = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> page : object.properties()) {
            pages.put(page.getKey(), json.digest(page.getKey()));
        }
        return pages;
    }

    private static Exhibit.Kind kind(String label) throws MalformedException {
        for (Exhibit.Kind kind : Exhibit.Kind.values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        throw Fields.expected("text, table, members, no text or not read", "outcome");
    }

    private static Instant instant(String text) throws MalformedException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedException("expected a UTC time in \"at\"", e);
        }
    }
}
