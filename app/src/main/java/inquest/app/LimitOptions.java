package inquest.app;

import inquest.text.format.Limits;
import picocli.CommandLine.Option;

/** How much one file may cost, for files that are larger or slower than the usual limits allow. */
public final class LimitOptions {

    private static final Limits USUAL = Limits.withDefaults();

    @Option(names = "--max-seconds", paramLabel = "N", description = "time to read one file; as usual 60")
    private int seconds = USUAL.secondsPerFile();

    @Option(names = "--max-memory", paramLabel = "MB", description = "memory of the reading process; as usual 768")
    private int megabytes = USUAL.heapMegabytes();

    @Option(names = "--max-unpacked", paramLabel = "BYTES", description = "size of a file and all that it unpacks to")
    private long unpacked = USUAL.unpackedBytes();

    @Option(names = "--max-members", paramLabel = "N", description = "members of one archive or message")
    private int members = USUAL.members();

    @Option(names = "--max-characters", paramLabel = "N", description = "characters of text in one file")
    private int characters = USUAL.characters();

    @Option(names = "--max-table", paramLabel = "N", description = "characters in one CSV file; as usual 150000000")
    private int table = USUAL.tableCharacters();

    /** The limits asked for. */
    Limits limits() {
        try {
            return USUAL.withSecondsPerFile(seconds)
                    .withHeapMegabytes(megabytes)
                    .withUnpackedBytes(unpacked)
                    .withMembers(members)
                    .withCharacters(characters)
                    .withTableCharacters(table);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, "--max-…: " + e.getMessage());
        }
    }
}
