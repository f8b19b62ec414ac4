package inquest.text.format;

/**
 * How much one file may cost. Immutable: start from {@link #withDefaults} and change what differs.
 *
 * @param heapMegabytes memory of the reading process
 * @param secondsPerFile wall-clock time for one file
 * @param unpackedBytes size of a file that is parsed, and of all that it unpacks to
 * @param members members of one archive or message
 * @param characters of text in one file; a cell of a workbook counts four more than it holds
 * @param tableCharacters of text in one table of comma-separated values, which is gone over row by row: a cell counts four more than it
 *     holds, a row 32
 * @param filesPerWorker files read before the process is replaced, so that no leak lasts
 */
public record Limits(
        int heapMegabytes,
        int secondsPerFile,
        long unpackedBytes,
        int members,
        int characters,
        int tableCharacters,
        int filesPerWorker) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public Limits {
        if (heapMegabytes < 1
                || secondsPerFile < 1
                || unpackedBytes < 1
                || members < 1
                || characters < 1
                || tableCharacters < 1
                || filesPerWorker < 1) {
            throw new IllegalArgumentException("expected limits of 1 or more, found heap " + heapMegabytes
                    + " MB, " + secondsPerFile + " s, " + unpackedBytes + " bytes, " + members + " members, "
                    + characters + " characters, " + tableCharacters + " of a table, " + filesPerWorker + " files");
        }
    }

    /**
     * 768 MB, 60 s, 512 MiB unpacked, 10,000 members, 20 million characters (some ten thousand pages), 150 million of a table (some
     * 1.2 million people in eight columns), 500 files.
     * With these the parent and the child stay below 2 GB together.
     */
    public static Limits withDefaults() {
        return new Limits(768, 60, 512L << 20, 10_000, 20_000_000, 150_000_000, 500);
    }

    /** The same with other memory. */
    public Limits withHeapMegabytes(int megabytes) {
        return new Limits(
                megabytes, secondsPerFile, unpackedBytes, members, characters, tableCharacters, filesPerWorker);
    }

    /** The same with another time. */
    public Limits withSecondsPerFile(int seconds) {
        return new Limits(heapMegabytes, seconds, unpackedBytes, members, characters, tableCharacters, filesPerWorker);
    }

    /** The same with another unpacked size. */
    public Limits withUnpackedBytes(long bytes) {
        return new Limits(heapMegabytes, secondsPerFile, bytes, members, characters, tableCharacters, filesPerWorker);
    }

    /** The same with another number of members. */
    public Limits withMembers(int count) {
        return new Limits(
                heapMegabytes, secondsPerFile, unpackedBytes, count, characters, tableCharacters, filesPerWorker);
    }

    /** The same with another length of text. */
    public Limits withCharacters(int count) {
        return new Limits(
                heapMegabytes, secondsPerFile, unpackedBytes, members, count, tableCharacters, filesPerWorker);
    }

    /** The same with another length of tables. */
    public Limits withTableCharacters(int count) {
        return new Limits(heapMegabytes, secondsPerFile, unpackedBytes, members, characters, count, filesPerWorker);
    }

    /** The same with another life of the process. */
    public Limits withFilesPerWorker(int files) {
        return new Limits(heapMegabytes, secondsPerFile, unpackedBytes, members, characters, tableCharacters, files);
    }
}
