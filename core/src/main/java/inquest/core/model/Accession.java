package inquest.core.model;

import java.time.Instant;
import java.util.Optional;

/**
 * The receipt of one item: kept for good, and committed to by the custody log.
 *
 * @param path relative to the source folder, {@code /} between its parts, {@code !member} inside an archive or message
 * @param content SHA-256 of the bytes as received
 * @param size of the bytes
 * @param access who may see it
 * @param handover who handed it over, and when we took it in
 * @param derivedFrom the archive or message that it is a member of
 * @param supersedes the exhibit that stood at this path before
 */
public record Accession(
        String path,
        Digest content,
        long size,
        AccessLevel access,
        Handover handover,
        Optional<ExhibitId> derivedFrom,
        Optional<ExhibitId> supersedes) {

    /** The exhibit that this accession makes. */
    public ExhibitId exhibit() {
        return ExhibitId.of(content, path);
    }

    /** The same, at another access level. */
    public Accession at(AccessLevel level) {
        return new Accession(path, content, size, level, handover, derivedFrom, supersedes);
    }

    /**
     * Who handed an item over.
     *
     * @param at when Inquest took it in
     * @param from the person or body it came from
     * @param received when the inquiry received it, as stated
     * @param by who received it for the inquiry
     * @param how by what way: download, post, by hand
     */
    public record Handover(
            Instant at, Optional<String> from, Optional<String> received, Optional<String> by, Optional<String> how) {}
}
