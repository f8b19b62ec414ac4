package inquest.core.custody;

import inquest.core.model.Accession;
import inquest.core.model.Digest;
import inquest.core.model.ExhibitId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a case's records say that its exhibits, texts, claims and pages must be. Filled by {@link RecordCheck}. */
final class Contents {

    private final Map<Digest, Received> exhibits = new HashMap<>();
    private final Set<ExhibitId> ids = new HashSet<>();
    private final Map<Digest, Set<Digest>> texts = new HashMap<>();
    private final Map<RecordKind, Optional<Digest>> builds = new EnumMap<>(RecordKind.class);
    private final Set<RecordKind> lacking = EnumSet.noneOf(RecordKind.class);

    /**
     * One exhibit's receipt.
     *
     * @param number its place among the accessions of the log, counted from 1; 0 where the log cannot tell
     * @param path the exhibit's path
     * @param size in bytes
     * @param at when it was received
     */
    record Received(long number, String path, long size, Instant at) {
        /** As named in messages. */
        String label() {
            return (number > 0 ? "Exhibit " + number : "Exhibit") + " (" + path + ")";
        }
    }

    void receive(long number, Accession accession) {
        ids.add(accession.exhibit());
        exhibits.putIfAbsent(
                accession.content(),
                new Received(
                        number,
                        accession.path(),
                        accession.size(),
                        accession.handover().at()));
    }

    void read(Reading reading) {
        reading.outcome()
                .text()
                .ifPresent(text ->
                        texts.computeIfAbsent(text, t -> new HashSet<>(2)).add(reading.content()));
    }

    /** Notes the last build's claims or pages; empty where its record was erased. */
    void seal(RecordKind kind, Optional<Digest> digest) {
        builds.put(kind, digest);
        lacking.remove(kind);
    }

    /** Says that a record of this kind is damaged, and named as such: what it says cannot be told from strays. */
    void lack(RecordKind kind) {
        lacking.add(kind);
    }

    /** Whether what such records say is incomplete. */
    boolean lacks(RecordKind kind) {
        return lacking.contains(kind);
    }

    /** By SHA-256 of their bytes; of several exhibits with equal bytes, the first. */
    Map<Digest, Received> exhibits() {
        return exhibits;
    }

    boolean holds(ExhibitId exhibit) {
        return ids.contains(exhibit);
    }

    /** SHA-256 of each text, and of the exhibits that it was extracted from. */
    Map<Digest, Set<Digest>> texts() {
        return texts;
    }

    /** Whether any build of this kind was ever entered. */
    boolean isSealed(RecordKind kind) {
        return builds.containsKey(kind);
    }

    /** The digest that the last build of this kind entered, unless its record was erased. */
    Optional<Digest> sealed(RecordKind kind) {
        return builds.getOrDefault(kind, Optional.empty());
    }
}
