package inquest.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.custody.CustodyEntry;
import inquest.core.custody.MalformedException;
import inquest.core.custody.RecordKind;
import inquest.core.custody.Salts;
import inquest.core.inquiry.Intake;
import inquest.core.model.Accession;
import inquest.core.model.Digest;
import inquest.store.json.Json;
import inquest.store.json.RecordForms;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * The records of a case on disk, and which of them the log holds. A record that it does not hold yet is pending: kept in this
 * run, left by one that died, or put into its folder by hand.
 */
final class Records {

    private final Disk disk;
    private final Map<Digest, Long> logged = new HashMap<>();
    private final Map<RecordKind, Set<Digest>> pending = new EnumMap<>(RecordKind.class);

    /**
     * Finds the records of a case.
     *
     * @param size of the log; salts beyond it were left by a run that died
     */
    Records(Disk disk, long size) throws IOException {
        this.disk = disk;
        for (String path : disk.walk(Salts.FOLDER)) {
            Salts.parse(path)
                    .filter(name -> name.index() < size)
                    .ifPresent(name -> logged.put(name.digest(), name.index()));
        }
        for (RecordKind kind : RecordKind.values()) {
            Set<Digest> unlogged = new LinkedHashSet<>(onDisk(kind));
            unlogged.removeAll(logged.keySet());
            // A loss of power can leave a file without its bytes; it is then written anew, or named by verification.
            for (Digest digest : List.copyOf(unlogged)) {
                if (!Digest.of(read(kind, digest)).equals(digest)) {
                    unlogged.remove(digest);
                }
            }
            pending.put(kind, unlogged);
        }
    }

    /** Removes the salts of entries that were never signed. */
    void clearUnsigned(long size) throws IOException {
        for (String path : disk.walk(Salts.FOLDER)) {
            if (Salts.parse(path).filter(name -> name.index() >= size).isPresent()) {
                disk.delete(path);
            }
        }
    }

    /** Keeps a record, unless it is there already. */
    Digest keep(RecordKind kind, ObjectNode json) throws IOException {
        byte[] bytes = Json.canonical(json);
        Digest digest = Digest.of(bytes);
        if (!logged.containsKey(digest) && !pending(kind).contains(digest)) {
            disk.write(kind.path(digest), bytes);
            pending(kind).add(digest);
        }
        return digest;
    }

    /** Removes what is pending of a kind that is made anew by each build. */
    void dropPending(RecordKind kind) throws IOException {
        for (Digest digest : pending(kind)) {
            disk.delete(kind.path(digest));
        }
        pending(kind).clear();
    }

    byte[] read(RecordKind kind, Digest digest) throws IOException {
        return disk.read(kind.path(digest))
                .orElseThrow(() -> new FileNotFoundException(
                        kind.path(digest) + " is missing. Restore it from a copy of the case."));
    }

    /** All records of a kind: those in the log in its order, then what is pending in the order in which it will be entered. */
    List<Digest> list(RecordKind kind) throws IOException {
        TreeMap<Long, Digest> inLog = new TreeMap<>();
        for (Digest digest : onDisk(kind)) {
            Long index = logged.get(digest);
            if (index != null) {
                inLog.put(index, digest);
            }
        }
        List<Digest> all = new ArrayList<>(inLog.values());
        all.addAll(inOrder(kind));
        return all;
    }

    /** Those of a kind that the log holds, in its order. */
    List<Digest> logged(RecordKind kind) throws IOException {
        return list(kind).stream().filter(logged::containsKey).toList();
    }

    boolean hasPending() {
        return pending.values().stream().anyMatch(digests -> !digests.isEmpty());
    }

    /** Salts the pending records and gives their log entries: by kind, accessions by path, others by digest. */
    List<CustodyEntry> enter(long size, Instant at, RandomGenerator random) throws IOException {
        List<CustodyEntry> entries = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            for (Digest digest : inOrder(kind)) {
                byte[] salt = new byte[CustodyEntry.SALT];
                random.nextBytes(salt);
                disk.write(new Salts.Name(size + entries.size(), digest).path(), Salts.bytes(salt));
                Digest commitment = CustodyEntry.commitment(salt, read(kind, digest));
                entries.add(new CustodyEntry(at, commitment, kind));
            }
        }
        return entries;
    }

    /** Notes that the pending records are in the log now, from this index on. */
    void entered(long from) throws IOException {
        long index = from;
        for (RecordKind kind : RecordKind.values()) {
            for (Digest digest : inOrder(kind)) {
                logged.put(digest, index++);
            }
        }
        pending.values().forEach(Set::clear);
    }

    private List<Digest> inOrder(RecordKind kind) throws IOException {
        List<Digest> digests = new ArrayList<>(pending(kind));
        if (kind != RecordKind.ACCESSION) {
            digests.sort(Comparator.naturalOrder());
            return digests;
        }
        List<Waiting> waiting = new ArrayList<>();
        for (Digest digest : digests) {
            waiting.add(new Waiting(digest, accession(digest)));
        }
        return waiting.stream().sorted().map(Waiting::digest).toList();
    }

    /** An accession that is not in the log yet. At one path, the later takes the place of the earlier. */
    private record Waiting(Digest digest, Accession accession) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            return Comparator.comparing((Waiting waiting) -> waiting.accession.path(), Intake.BY_CODE_POINT)
                    .thenComparing(waiting -> waiting.accession.handover().at())
                    .thenComparing(Waiting::digest)
                    .compare(this, other);
        }
    }

    private Accession accession(Digest digest) throws IOException {
        try {
            return RecordForms.accession(read(RecordKind.ACCESSION, digest));
        } catch (MalformedException e) {
            throw new IOException(
                    RecordKind.ACCESSION.path(digest) + ": " + e.getMessage() + ". Move it out of the case.", e);
        }
    }

    private Set<Digest> pending(RecordKind kind) {
        return pending.computeIfAbsent(kind, k -> new LinkedHashSet<>());
    }

    private List<Digest> onDisk(RecordKind kind) throws IOException {
        List<Digest> digests = new ArrayList<>();
        for (String path : disk.walk(kind.folder())) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (name.matches("[0-9a-f]{64}\\.json")) {
                Digest digest = new Digest(name.substring(0, 64));
                if (path.equals(kind.path(digest)) && isOf(kind, digest)) {
                    digests.add(digest);
                }
            }
        }
        return digests;
    }

    /** Two kinds share the folder of builds; the field that a record has tells them apart. */
    private boolean isOf(RecordKind kind, Digest digest) throws IOException {
        if (kind != RecordKind.CLAIMS && kind != RecordKind.DOSSIER) {
            return true;
        }
        try {
            return Json.parseObject(read(kind, digest)).has(kind.label());
        } catch (MalformedException e) {
            // A damaged record is neither; verification names it.
            return false;
        }
    }
}
