package inquest.core.inquiry;

import inquest.core.custody.Vault;
import inquest.core.link.score.LinkModel;
import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.Claim;
import inquest.core.model.Digest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a case keeps for good: originals, accessions, settings, rulings, and what was drawn from them last.
 *
 * <p>A seam, since a case lies on disk under a signed log; tests keep theirs in memory. What is kept enters the log at
 * {@link #commit}; what a run that died has kept, the next one enters.
 */
public interface Registry {

    /** The originals. */
    Vault vault();

    /** All accessions: those in the log in its order, then those kept since, in code-point order of their paths. */
    List<Accession> accessions() throws IOException;

    /** Keeps a receipt; its bytes are in the vault. */
    void receive(Accession accession) throws IOException;

    /** All versions of all settings, oldest first. */
    List<Setting> settings() throws IOException;

    /** Keeps a version of a setting, unless the newest version says the same. */
    void set(Setting setting) throws IOException;

    /** The link model that a level's lists are linked under; empty if none was adopted yet, or only one of a former version. */
    Optional<LinkModel> linkModel(AccessLevel level) throws IOException;

    /** Adopts a link model for a level: a new version of that setting. */
    void adopt(AccessLevel level, LinkModel model) throws IOException;

    /** Decisions in force, of those made at or below a level. */
    Rulings rulings(AccessLevel level) throws IOException;

    /** Keeps what reading some bytes gave. Keep its text first. */
    void keep(inquest.core.custody.Reading reading) throws IOException;

    /** Keeps an extracted text and gives its SHA-256. */
    Digest keepText(String text) throws IOException;

    /**
     * An extracted text.
     *
     * @throws IOException if it is not there
     */
    String text(Digest digest) throws IOException;

    /** Replaces the published claims: those of the strictest level, in order. */
    void publish(List<Claim> claims) throws IOException;

    /** Enters in the log what is not in it yet, and signs. */
    void commit() throws IOException;
}
