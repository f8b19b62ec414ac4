package inquest.core.inquiry;

import inquest.core.model.AccessLevel;
import inquest.core.model.Source;
import inquest.core.read.Gazetteer;
import inquest.core.read.ListMapping;
import inquest.core.read.SourcesTable;
import java.util.Map;
import java.util.Optional;

/**
 * The settings in force: the newest version of each, understood.
 *
 * @param sources what is said of files, by path
 * @param mappings what is said of lists, by the list's path
 * @param gazetteer names known beforehand
 */
public record Settings(
        Map<String, SourcesTable.Entry> sources, Map<String, ListMapping> mappings, Gazetteer gazetteer) {

    /** Nothing is set. */
    public static final Settings NONE = new Settings(Map.of(), Map.of(), Gazetteer.EMPTY);

    /** Keeps its own copies. */
    public Settings {
        sources = Map.copyOf(sources);
        mappings = Map.copyOf(mappings);
    }

    /** What is said of a file; of a member about which nothing is said, what is said of its archive. */
    Optional<SourcesTable.Entry> entry(String path) {
        for (String at = path; ; at = at.substring(0, at.lastIndexOf('!'))) {
            SourcesTable.Entry entry = sources.get(at);
            if (entry != null || at.indexOf('!') < 0) {
                return Optional.ofNullable(entry);
            }
        }
    }

    /** Who speaks in a file, as far as it is said. */
    Source source(String path) {
        return entry(path).map(SourcesTable.Entry::source).orElse(Source.UNKNOWN);
    }

    /** Who may see a file: as said of it, or of the archive it came in. */
    Optional<AccessLevel> access(String path) {
        for (String at = path; ; at = at.substring(0, at.lastIndexOf('!'))) {
            Optional<AccessLevel> access = Optional.ofNullable(sources.get(at)).flatMap(SourcesTable.Entry::access);
            if (access.isPresent() || at.indexOf('!') < 0) {
                return access;
            }
        }
    }
}
