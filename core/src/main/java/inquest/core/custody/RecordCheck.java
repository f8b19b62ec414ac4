package inquest.core.custody;

import inquest.core.model.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that the log's commitments and the kept records are each other's, and gathers what the records say. */
final class RecordCheck {

    private static final Pattern RECORD_NAME = Pattern.compile("(?:.*/)?([0-9a-f]{64})\\.json");

    private final Findings findings;
    private final CaseAsRead files;
    private final Contents contents = new Contents();
    private final Set<Digest> logged = new HashSet<>();
    private final List<Long> erased = new ArrayList<>();
    private String saltFolder = "";
    private List<String> saltNames = List.of();
    private long accessions;
    private long opened;

    RecordCheck(Findings findings, CaseAsRead files) {
        this.findings = findings;
        this.files = files;
    }

    /** How many records were opened and compared. */
    long opened() {
        return opened;
    }

    Contents check(LogCheck log) {
        if (log.checkpoint().isPresent()) {
            log.forEachEntry(this::checkEntry);
            if (!erased.isEmpty()) {
                findings.note(erased.size() + " log entries are erased: their salts are gone. Indexes: " + brief(erased)
                        + ".");
            }
        } else {
            findings.note("records and claims were not compared with the log, since its checkpoint cannot be trusted.");
        }
        for (String folder : List.of("accessions", "settings", "rulings", "text", "log/builds")) {
            checkFolder(folder, log.checkpoint().isPresent());
        }
        return contents;
    }

    private void checkEntry(long index, Optional<CustodyEntry> entry) {
        Optional<RecordKind> kind = entry.map(CustodyEntry::kind);
        long number = kind.filter(RecordKind.ACCESSION::equals).isPresent() ? ++accessions : 0;
        List<Digest> named = named(index);
        logged.addAll(named);
        if (named.isEmpty()) {
            erased.add(index);
            kind.filter(k -> k == RecordKind.CLAIMS || k == RecordKind.DOSSIER)
                    .ifPresent(k -> contents.seal(k, Optional.empty()));
        } else if (named.size() > 1) {
            String where = Salts.FOLDER + "/" + Tile.number(index);
            findings.fault(where, "expected one salt, found " + named.size() + ".", "Remove the one that was added.");
        } else if (entry.isPresent()) {
            compare(index, number, entry.get(), named.get(0));
        } else {
            interpretUnsigned(named.get(0));
        }
    }

    private void compare(long index, long number, CustodyEntry entry, Digest digest) {
        String path = entry.kind().path(digest);
        Optional<byte[]> bytes = intact(path, digest, number);
        if (bytes.isEmpty()) {
            contents.lack(entry.kind());
            return;
        }
        interpret(entry.kind(), number, path, bytes.get());
        opened++;
        compareSalt(index, entry, digest, bytes.get());
    }

    private void compareSalt(long index, CustodyEntry entry, Digest digest, byte[] bytes) {
        String path = new Salts.Name(index, digest).path();
        Optional<byte[]> file = findings.read(path);
        if (file.isEmpty()) {
            return;
        }
        try {
            if (!CustodyEntry.commitment(Salts.salt(file.get()), bytes).equals(entry.commitment())) {
                String kept = entry.kind().path(digest);
                findings.fault(
                        path,
                        "expected the salt that opens log entry " + index + " with " + kept + ", found another.",
                        Findings.RESTORE);
            }
        } catch (MalformedException e) {
            findings.fault(path, e.getMessage() + ".", Findings.RESTORE);
        }
    }

    /** A record's bytes, if they are those that its name says. */
    private Optional<byte[]> intact(String path, Digest digest, long number) {
        Optional<byte[]> bytes = findings.read(path);
        if (bytes.isEmpty()) {
            return bytes;
        }
        Digest found = Digest.of(bytes.get());
        if (!found.equals(digest)) {
            String where = number > 0 ? path + " (accession " + number + ")" : path;
            findings.fault(
                    where, "expected SHA-256 " + digest.brief() + "…, found " + found.brief() + "….", Findings.RESTORE);
            return Optional.empty();
        }
        return bytes;
    }

    private void interpret(RecordKind kind, long number, String path, byte[] bytes) {
        try {
            switch (kind) {
                case ACCESSION -> contents.receive(number, files.accession(bytes));
                case READING -> contents.read(files.reading(bytes));
                case CLAIMS, DOSSIER -> contents.seal(kind, Optional.of(files.sealed(kind, bytes)));
                default -> {
                    // Settings and rulings say nothing about other files of the case.
                }
            }
        } catch (MalformedException e) {
            contents.lack(kind);
            findings.fault(
                    path,
                    e.getMessage() + ".",
                    "It was signed like this: ask whoever built the case which version wrote it.");
        }
    }

    /** The entry is altered and named as such; its record is still read, so that what it names is not taken for a stray. */
    private void interpretUnsigned(Digest digest) {
        for (RecordKind kind : List.of(RecordKind.ACCESSION, RecordKind.READING)) {
            String path = kind.path(digest);
            if (findings.names(path.substring(0, path.lastIndexOf('/'))).contains(digest + ".json")) {
                intact(path, digest, 0).ifPresent(bytes -> interpret(kind, 0, path, bytes));
                return;
            }
        }
        // Some other record: if it was a build's, there is no telling which claims or pages were entered last.
        contents.lack(RecordKind.CLAIMS);
        contents.lack(RecordKind.DOSSIER);
    }

    private void checkFolder(String folder, boolean logIsKnown) {
        for (String path : findings.walk(folder)) {
            Matcher name = RECORD_NAME.matcher(path);
            if (name.matches()) {
                checkFile(path, new Digest(name.group(1)), logIsKnown);
            } else if (!folder.equals("text") || !path.endsWith(".txt")) {
                findings.fault(path, "is no file of a case.", "Move it out of the case.");
            }
        }
    }

    private void checkFile(String path, Digest digest, boolean logIsKnown) {
        if (!logIsKnown) {
            RecordKind kind = kindOf(path);
            intact(path, digest, 0)
                    .ifPresentOrElse(bytes -> interpret(kind, 0, path, bytes), () -> contents.lack(kind));
        } else if (!logged.contains(digest)) {
            findings.fault(
                    path,
                    "is not in the log.",
                    "A run was interrupted, or it was put there by hand. Build again to enter it, or remove it.");
        }
    }

    /** The kind of a record by its place; what does not matter without a log counts as a setting. */
    private static RecordKind kindOf(String path) {
        if (path.startsWith("accessions/")) {
            return RecordKind.ACCESSION;
        }
        return path.startsWith("text/") ? RecordKind.READING : RecordKind.SETTING;
    }

    /** Digests of the records that the salts of an entry name. */
    private List<Digest> named(long index) {
        String path = Salts.FOLDER + "/" + Tile.number(index);
        String folder = path.substring(0, path.lastIndexOf('/'));
        if (!folder.equals(saltFolder)) {
            saltFolder = folder;
            saltNames = findings.names(folder);
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        List<Digest> digests = new ArrayList<>(1);
        for (String name : startingWith(last + "-")) {
            Salts.parse(folder + "/" + name).ifPresent(salt -> digests.add(salt.digest()));
        }
        return digests;
    }

    private List<String> startingWith(String prefix) {
        int from = Collections.binarySearch(saltNames, prefix);
        from = from < 0 ? -from - 1 : from;
        int to = from;
        while (to < saltNames.size() && saltNames.get(to).startsWith(prefix)) {
            to++;
        }
        return saltNames.subList(from, to);
    }

    private static String brief(List<Long> indexes) {
        String first = String.join(
                ", ", indexes.stream().limit(20).map(String::valueOf).toList());
        return indexes.size() > 20 ? first + ", …" : first;
    }
}
