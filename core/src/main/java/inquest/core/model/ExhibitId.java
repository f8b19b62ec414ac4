package inquest.core.model;

/**
 * Names one exhibit, that is one accession of an item: the same bytes at two paths are two exhibits.
 *
 * @param digest SHA-256 of the content's digest, a line feed, and the path with {@code !member} inside an archive
 */
public record ExhibitId(Digest digest) implements Comparable<ExhibitId> {

    /** The id of these bytes at this path, relative to the source folder, {@code /} between its parts. */
    public static ExhibitId of(Digest content, String path) {
        return new ExhibitId(Digest.of(content.hex() + "\n" + path));
    }

    /** From the 64 hexadecimal digits that {@link #toString} gives. */
    public static ExhibitId parse(String hex) {
        return new ExhibitId(new Digest(hex));
    }

    @Override
    public int compareTo(ExhibitId other) {
        return digest.compareTo(other.digest);
    }

    @Override
    public String toString() {
        return digest.hex();
    }
}
