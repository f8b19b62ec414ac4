package inquest.core.inquiry;

import java.util.List;
import java.util.Locale;

/**
 * One version of one setting, as its file stood.
 *
 * @param kind what it sets
 * @param path of its file, relative to the source folder
 * @param body the file's characters
 */
public record Setting(Kind kind, String path, String body) {

    /** Whether it is the newest version of its setting among these, the oldest of which comes first. */
    public boolean isNewest(List<Setting> versions) {
        return versions.stream()
                .filter(version -> version.kind() == kind && version.path().equals(path))
                .reduce((earlier, later) -> later)
                .filter(this::equals)
                .isPresent();
    }

    /** What a setting sets. */
    public enum Kind {
        /** Who speaks in which file. */
        SOURCES,
        /** Which column of a list is which. */
        MAPPING,
        /** Names known beforehand. */
        GAZETTEER,
        /** Paths that were not seen again, one a line. */
        UNSEEN,
        /** The weights that lists are linked by at one access level, which stands for the path. */
        LINK_MODEL;

        /** As written in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
