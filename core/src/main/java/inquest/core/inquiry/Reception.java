package inquest.core.inquiry;

import inquest.core.custody.Vault;
import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.Accession.Handover;
import inquest.core.model.Digest;
import inquest.core.model.ExhibitId;
import inquest.core.read.Extraction;
import inquest.core.read.SourcesTable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Takes items into custody: bytes to the vault, a receipt for each, members of archives and messages as items of their own. */
final class Reception {

    /** An archive in an archive in an archive is as deep as honest mail goes; what lies deeper is refused as a bomb would be. */
    private static final int DEPTH = 4;

    /** All members of one file together, its archives within archives included. */
    private static final int MEMBERS = 50_000;

    private final Registry registry;
    private final Examiner examiner;
    private final Settings settings;
    private final InstantSource clock;
    private final Roll roll;
    private final Set<String> seen = new HashSet<>();
    private int members;

    private record Waiting(String path, Extraction.Content bytes, Optional<ExhibitId> container) {}

    Reception(Registry registry, Examiner examiner, Settings settings, InstantSource clock) throws IOException {
        this.registry = registry;
        this.examiner = examiner;
        this.settings = settings;
        this.clock = clock;
        this.roll = new Roll(registry.accessions());
    }

    /** Paths met in this run, members included. */
    Set<String> seen() {
        return seen;
    }

    /** Takes in one file and all that it holds. */
    void take(Intake.Incoming incoming) throws IOException {
        Deque<Waiting> waiting = new ArrayDeque<>();
        waiting.add(new Waiting(incoming.path(), incoming.bytes(), Optional.empty()));
        members = 0;
        while (!waiting.isEmpty()) {
            Waiting next = waiting.remove();
            Accession accession = receive(next);
            seen.add(next.path());
            open(accession, waiting);
        }
    }

    private Accession receive(Waiting item) throws IOException {
        Optional<Accession> known = roll.at(item.path());
        if (known.isPresent() && known.get().content().equals(digest(item.bytes()))) {
            return known.get();
        }
        Vault.Kept kept;
        try (InputStream bytes = item.bytes().open()) {
            kept = registry.vault().keep(bytes);
        }
        Accession accession = new Accession(
                item.path(),
                kept.content(),
                kept.size(),
                settings.access(item.path()).orElse(AccessLevel.RESTRICTED),
                handover(item.path()),
                item.container(),
                known.map(Accession::exhibit));
        registry.receive(accession);
        roll.add(accession);
        return accession;
    }

    private static Digest digest(Extraction.Content bytes) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = bytes.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
        }
        return Digest.fromBytes(sha256.digest());
    }

    private Handover handover(String path) {
        Optional<SourcesTable.Received> received = settings.entry(path).map(SourcesTable.Entry::received);
        return new Handover(
                clock.instant(),
                received.flatMap(SourcesTable.Received::from),
                received.flatMap(SourcesTable.Received::at),
                received.flatMap(SourcesTable.Received::by),
                received.flatMap(SourcesTable.Received::how));
    }

    /** Extracts, unless that was done before with all its members at hand; members wait for their turn. */
    private void open(Accession accession, Deque<Waiting> waiting) {
        Optional<Extracted> known = examiner.extracted(accession.content(), accession.path());
        if (known.isPresent() && known.get().members().isEmpty()) {
            return;
        }
        boolean deep = accession.path().chars().filter(c -> c == '!').count() >= DEPTH;
        boolean kept = known.isPresent()
                && known.get().members().stream()
                        .allMatch(name -> roll.at(member(accession, name)).isPresent());
        if (kept) {
            known.get().members().forEach(name -> seen(member(accession, name)));
            return;
        }
        Extraction extraction = deep
                ? tooLarge("It lies more than " + DEPTH + " archives deep.")
                : examiner.extract(accession.content(), accession.path());
        if (extraction instanceof Extraction.Members many
                && members + many.members().size() > MEMBERS) {
            extraction = tooLarge("With it, the outermost archive would have more than " + MEMBERS + " members.");
        }
        examiner.keep(accession.content(), accession.path(), extraction);
        if (extraction instanceof Extraction.Members found) {
            members += found.members().size();
            found.members()
                    .forEach(member -> waiting.add(new Waiting(
                            member(accession, member.name()), member.bytes(), Optional.of(accession.exhibit()))));
        }
    }

    private static Extraction.NoText tooLarge(String found) {
        return new Extraction.NoText(
                "application/octet-stream",
                Extraction.Reason.TOO_LARGE,
                found + " Unpack the outer archives, and hand in what they hold.");
    }

    /** A member whose archive did not change is still where it was, and so are its own members. */
    private void seen(String path) {
        seen.add(path);
        roll.at(path)
                .flatMap(member -> examiner.extracted(member.content(), path))
                .ifPresent(extracted -> extracted.members().forEach(name -> seen(path + "!" + name)));
    }

    private static String member(Accession container, String name) {
        return container.path() + "!" + name;
    }
}
