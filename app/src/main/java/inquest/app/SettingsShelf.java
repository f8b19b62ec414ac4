package inquest.app;

import inquest.core.inquiry.Intake;
import inquest.core.inquiry.Registry;
import inquest.core.inquiry.Setting;
import inquest.core.inquiry.Settings;
import inquest.core.model.Exhibit;
import inquest.core.model.Party;
import inquest.core.read.Extraction;
import inquest.core.read.Gazetteer;
import inquest.core.read.ListMapping;
import inquest.core.read.SourcesTable;
import inquest.store.MappingFile;
import inquest.text.SourceFolder;
import inquest.text.format.Csv;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The settings of a case: what lies beside the sources is kept as a version, and the newest versions are understood. */
final class SettingsShelf {

    private static final String MAPPING = ".mapping.yaml";
    /** A table of sources or names that a person keeps stays far below this. */
    private static final long LARGEST = 16L << 20;

    private final Registry registry;
    private final List<String> faults = new ArrayList<>();

    SettingsShelf(Registry registry) {
        this.registry = registry;
    }

    /** Rows, cells and files that could not be used, one a line. */
    List<String> faults() {
        return faults;
    }

    /** Keeps each file as a new version of its setting, unless it says what the newest version says. */
    void keep(List<SourceFolder.Found> files) throws IOException {
        for (SourceFolder.Found found : files) {
            if (Files.size(found.file()) > LARGEST) {
                faults.add(found.path() + ": expected a table of at most 16 MB, found more. Split it.");
                continue;
            }
            String body = Csv.decoded(Files.readAllBytes(found.file()));
            registry.set(new Setting(kind(found.path()), found.path(), body));
        }
    }

    private static Setting.Kind kind(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.endsWith(MAPPING)) {
            return Setting.Kind.MAPPING;
        }
        return name.equals("gazetteer.csv") ? Setting.Kind.GAZETTEER : Setting.Kind.SOURCES;
    }

    /** The newest version of each, those of deeper folders last: what is said nearest to a file holds. */
    private List<Setting> newest() throws IOException {
        Map<String, Setting> newest = new HashMap<>();
        registry.settings().forEach(setting -> newest.put(setting.kind() + " " + setting.path(), setting));
        return newest.values().stream()
                .sorted(Comparator.comparing((Setting setting) -> setting.path().split("/", -1).length)
                        .thenComparing(Setting::path, Intake.BY_CODE_POINT))
                .toList();
    }

    /**
     * The settings in force.
     *
     * @param paths of all files that a setting may speak of
     */
    Settings inForce(Set<String> paths) throws IOException {
        Map<String, SourcesTable.Entry> sources = new HashMap<>();
        Map<String, ListMapping> mappings = new HashMap<>();
        List<Gazetteer.Entry> names = new ArrayList<>();
        for (Setting setting : newest()) {
            switch (setting.kind()) {
                case SOURCES -> sources(setting, paths, sources);
                case MAPPING -> mapping(setting, paths, mappings);
                case GAZETTEER -> names(setting, names);
                case UNSEEN, LINK_MODEL -> {}
            }
        }
        return new Settings(sources, mappings, new Gazetteer(names));
    }

    // ---- sources

    private void sources(Setting setting, Set<String> paths, Map<String, SourcesTable.Entry> sources) {
        String folder = folder(setting.path());
        Extraction.Sheet sheet = Csv.read(setting.body());
        SourcesTable table = SourcesTable.of(sheet, below(folder, paths));
        sheet.rejected().forEach(error -> fault(setting, error));
        table.errors().forEach(error -> fault(setting, error));
        table.entries().forEach((path, entry) -> sources.put(folder + path, entry));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Paths relative to the table's folder. */
    private static Set<String> below(String folder, Set<String> paths) {
        return paths.stream()
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()))
                .collect(Collectors.toSet());
    }

    private void fault(Setting setting, Exhibit.RowError error) {
        faults.add(setting.path() + " line " + error.line()
                + error.column().map(column -> ", column " + column).orElse("") + ": " + error.problem());
    }

    // ---- mappings

    /** A mapping holds for every list of its name, whatever its suffix: were it for one, another list could take it away. */
    private void mapping(Setting setting, Set<String> paths, Map<String, ListMapping> mappings) {
        String stem = setting.path().substring(0, setting.path().length() - MAPPING.length());
        List<String> lists = paths.stream().filter(path -> isNamed(path, stem)).toList();
        if (lists.isEmpty()) {
            faults.add(setting.path() + ": expected a list named " + stem + ".… beside it, found none");
            return;
        }
        try {
            ListMapping mapping = MappingFile.read(setting.path(), setting.body());
            lists.forEach(list -> mappings.put(list, mapping));
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
        }
    }

    private static boolean isNamed(String path, String stem) {
        return path.equals(stem)
                || (path.startsWith(stem + ".")
                        && path.substring(stem.length() + 1).matches("[^./!]+"));
    }

    // ---- names

    /** A table with the headers name, kind and forms; forms are parted by a vertical bar. */
    private void names(Setting setting, List<Gazetteer.Entry> names) {
        List<List<String>> rows = Csv.read(setting.body()).rows();
        List<String> header = rows.isEmpty()
                ? List.of()
                : rows.get(0).stream().map(SettingsShelf::plain).toList();
        if (!header.contains("name") || !header.contains("kind")) {
            faults.add(setting.path() + " line 1: expected columns name and kind, and forms where there are any; found "
                    + String.join(", ", header));
            return;
        }
        for (int at = 1; at < rows.size(); at++) {
            List<String> row = rows.get(at);
            String name = cell(row, header.indexOf("name"));
            String kind = plain(cell(row, header.indexOf("kind")));
            Optional<Party.Kind> known = List.of(Party.Kind.values()).stream()
                    .filter(k -> k.label().equals(kind))
                    .findFirst();
            if (name.isEmpty() || known.isEmpty()) {
                faults.add(setting.path() + " line " + (at + 1)
                        + ": expected a name, and person, group, organisation, place, object or event for its kind");
                continue;
            }
            List<String> forms =
                    new ArrayList<>(List.of(cell(row, header.indexOf("forms")).split("\\s*\\|\\s*")));
            forms.removeIf(String::isBlank);
            names.add(new Gazetteer.Entry(name, known.get(), forms));
        }
    }

    private static String plain(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    private static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).strip() : "";
    }
}
