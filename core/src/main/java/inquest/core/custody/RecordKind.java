package inquest.core.custody;

import inquest.core.model.Digest;
import java.util.Locale;
import java.util.Optional;

/** What a custody entry commits to. Each kind of record has its folder; a record's file is named by its SHA-256. */
public enum RecordKind {
    /** An item was received: who handed over what, when and how. */
    ACCESSION("accessions"),
    /** Sources, mapping, gazetteer, paths not seen again: one version of one setting. */
    SETTING("settings"),
    /** A person decided something. */
    RULING("rulings"),
    /** What extracting an exhibit's bytes gave. */
    READING("text"),
    /** The claims drawn from everything above, as one file. */
    CLAIMS("log/builds"),
    /** The pages of a dossier. */
    DOSSIER("log/builds");

    private final String folder;

    RecordKind(String folder) {
        this.folder = folder;
    }

    /** As written in the log. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a label. */
    public static Optional<RecordKind> of(String label) {
        for (RecordKind kind : values()) {
            if (kind.label().equals(label)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The folder of its records, relative to the case. */
    public String folder() {
        return folder;
    }

    /** Where a record lies, relative to the case. Readings lie beside the texts, by the first two digits of their name. */
    public String path(Digest digest) {
        String shard = this == READING ? digest.hex().substring(0, 2) + "/" : "";
        return folder + "/" + shard + digest.hex() + ".json";
    }
}
