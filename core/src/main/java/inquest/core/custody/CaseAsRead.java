package inquest.core.custody;

import inquest.core.model.Accession;
import inquest.core.model.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case as a verifier finds it: files by path, and what the forms we write mean.
 *
 * <p>A seam, since {@code core} knows neither files nor JSON. Paths are relative to the case, {@code /} between their parts.
 */
public interface CaseAsRead {

    /** Names in a folder, sorted; folders end in {@code /}. Empty where there is no such folder. */
    List<String> names(String folder) throws IOException;

    /** Opens a file; empty where there is none. */
    Optional<InputStream> open(String path) throws IOException;

    /** An accession from its record. */
    Accession accession(byte[] accessionRecord) throws MalformedException;

    /** A reading from its record. */
    Reading reading(byte[] readingRecord) throws MalformedException;

    /** The digest that a record of claims or of a dossier commits to. */
    Digest sealed(RecordKind kind, byte[] buildRecord) throws MalformedException;

    /** Paths in the dossier and the SHA-256 of each, from its manifest. */
    Map<String, Digest> manifest(byte[] manifest) throws MalformedException;

    /** A claim from its line. */
    CitedClaim claim(String line) throws MalformedException;
}
