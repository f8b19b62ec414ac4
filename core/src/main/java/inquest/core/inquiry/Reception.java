package inquest.core.inquiry;

import inquest.core.custody.Vault;
import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.Accession.Handover;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.core.model.Exhibit.Outcome;
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
import java.util.List;
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

    /** An exhibit that may hold others, so many archives deep. */
    private record Held(Accession accession, int depth) {}

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
        Deque<Held> waiting = new ArrayDeque<>();
        waiting.add(new Held(receive(incoming.path(), incoming.bytes(), Optional.empty()), 0));
        members = 0;
        while (!waiting.isEmpty()) {
            open(waiting.remove(), waiting);
        }
    }

    private Accession receive(String path, Extraction.Content bytes, Optional<ExhibitId> container) throws IOException {
        seen.add(path);
        Optional<Accession> known = roll.at(path);
        if (known.isPresent() && known.get().content().equals(digest(bytes))) {
            return known.get();
        }
        Vault.Kept kept;
        try (InputStream stream = bytes.open()) {
            kept = registry.vault().keep(stream);
        }
        Accession accession = new Accession(
                path,
                kept.content(),
                kept.size(),
                settings.access(path).orElse(AccessLevel.RESTRICTED),
                handover(path),
                container,
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

    /**
     * Takes in the members of an archive or message. They are not extracted again where a former run did that and all of them are
     * at hand; a run may have died between two of them, so each is opened in its turn.
     */
    private void open(Held archive, Deque<Held> waiting) throws IOException {
        Accession accession = archive.accession();
        // What has words of its own has no members; to unpack the million rows of a list in order to see that takes
        // seconds.
        if (examiner.examined(accession)
                .filter(examined -> examined.outcome().text().isPresent())
                .isPresent()) {
            return;
        }
        Optional<Extracted> known = examiner.extracted(accession.content(), accession.path());
        List<Optional<Accession>> kept = known.map(Extracted::members).orElse(List.of()).stream()
                .map(name -> roll.at(member(accession, name)))
                .toList();
        if (known.isPresent() && kept.stream().allMatch(Optional::isPresent)) {
            members += kept.size();
            for (Accession member : kept.stream().flatMap(Optional::stream).toList()) {
                seen.add(member.path());
                waiting.add(new Held(member, archive.depth() + 1));
            }
        } else if (known.isEmpty() || isWithinLimits(archive, kept.size())) {
            unpack(archive, waiting);
        }
    }

    private void unpack(Held archive, Deque<Held> waiting) throws IOException {
        Accession accession = archive.accession();
        Extraction extraction = examiner.extract(accession.content(), accession.path());
        if (extraction instanceof Extraction.Members found
                && isWithinLimits(archive, found.members().size())) {
            members += found.members().size();
            for (Extraction.Member member : found.members()) {
                Accession taken =
                        receive(member(accession, member.name()), member.bytes(), Optional.of(accession.exhibit()));
                waiting.add(new Held(taken, archive.depth() + 1));
            }
        }
        examiner.keep(accession.content(), accession.path(), extraction);
    }

    private boolean isWithinLimits(Held archive, int more) {
        return archive.depth() < DEPTH && members + more <= MEMBERS;
    }

    /**
     * What became of an exhibit, where it is an archive whose members were not taken in: the limits hold for where it lies, not
     * for its bytes, which may lie elsewhere too.
     *
     * @param received all exhibits of the case
     */
    static Outcome outcome(Accession accession, Outcome read, Roll received) {
        if (read.kind() != Exhibit.Kind.MEMBERS || read.reason().isPresent() || received.holdsMembersOf(accession)) {
            return read;
        }
        return new Outcome(
                Exhibit.Kind.NO_TEXT,
                read.mediaType(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Extraction.Reason.TOO_LARGE.label()),
                Optional.of("It lies more than " + DEPTH
                        + " archives deep, or with it the outermost archive would have more" + " than " + MEMBERS
                        + " members. Unpack the outer archives, and hand in what they hold."),
                List.of());
    }

    private static String member(Accession container, String name) {
        return container.path() + "!" + name;
    }
}
