package inquest.text;

import inquest.core.inquiry.Intake;
import inquest.core.read.Refused;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What lies in the sources that a user names: files to take in, settings beside them, and what cannot be taken in.
 *
 * <p>Never leaves the folders named: a symbolic link is reported, not followed. Files that systems and editors leave
 * behind (names that begin with a dot or {@code ~$}, {@code Thumbs.db}, {@code desktop.ini}) are passed over in silence.
 *
 * @param found files to take in, in code-point order of their paths
 * @param settings {@code sources.csv}, mappings and gazetteers, in the same order
 * @param refused what was found and cannot be taken in, in the same order
 */
public record SourceFolder(List<Found> found, List<Found> settings, List<Refused> refused) {

    private static final Set<String> LEFT_BEHIND = Set.of("thumbs.db", "desktop.ini", "__macosx");
    private static final Set<String> SETTINGS = Set.of("sources.csv", "gazetteer.csv");
    private static final String MAPPING = ".mapping.yaml";

    public SourceFolder {
        found = List.copyOf(found);
        settings = List.copyOf(settings);
        refused = List.copyOf(refused);
    }

    /**
     * A file.
     *
     * @param path relative to its source folder, parts joined by {@code /}; of a file named by itself, its name
     * @param file where it lies
     */
    public record Found(String path, Path file) {}

    /**
     * Looks through files and folders. Where two of them hold the same relative path, the paths of both begin with their
     * folder's name, and with a number where those are the same too.
     *
     * @throws IOException if one of the sources does not exist or cannot be listed
     */
    public static SourceFolder of(List<Path> sources) throws IOException {
        List<Walk> walks = new ArrayList<>();
        for (Path source : sources) {
            Path real = real(source);
            Walk walk = new Walk(real);
            if (Files.isDirectory(real)) {
                Files.walkFileTree(real, walk);
            } else {
                walk.visitFile(real, Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
            }
            walks.add(walk);
        }
        Set<Walk> clashing = clashing(walks);
        Map<String, Integer> uses = new HashMap<>();
        List<Found> found = new ArrayList<>();
        List<Found> settings = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Walk walk : walks) {
            String prefix = clashing.contains(walk) ? prefix(walk, uses) : "";
            walk.found.forEach(file -> found.add(new Found(prefix + file.path(), file.file())));
            walk.settings.forEach(file -> settings.add(new Found(prefix + file.path(), file.file())));
            walk.refused.forEach(file -> refused.add(new Refused(prefix + file.path(), file.reason())));
        }
        found.sort(Comparator.comparing(Found::path, Intake.BY_CODE_POINT));
        settings.sort(Comparator.comparing(Found::path, Intake.BY_CODE_POINT));
        refused.sort(Comparator.comparing(Refused::path, Intake.BY_CODE_POINT));
        return new SourceFolder(found, settings, refused);
    }

    /** The source itself may be a link, since the user named it. */
    private static Path real(Path source) throws IOException {
        try {
            return source.toRealPath();
        } catch (IOException e) {
            throw new IOException(
                    "Expected a file or folder at " + source + ", found none that can be opened. Check the path.", e);
        }
    }

    private static Set<Walk> clashing(List<Walk> walks) {
        Map<String, Walk> first = new HashMap<>();
        Set<Walk> clashing = new HashSet<>();
        for (Walk walk : walks) {
            for (String path : walk.paths()) {
                Walk other = first.putIfAbsent(path, walk);
                if (other != null && other != walk) {
                    clashing.add(other);
                    clashing.add(walk);
                }
            }
        }
        return clashing;
    }

    private static String prefix(Walk walk, Map<String, Integer> uses) {
        Path folder = Files.isDirectory(walk.root) ? walk.root : walk.root.getParent();
        Path name = folder == null ? null : folder.getFileName();
        String words = name == null ? "source" : name.toString();
        int use = uses.merge(words, 1, Integer::sum);
        return use == 1 ? words + "/" : words + " (" + use + ")/";
    }

    /** One source, looked through. */
    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Found> found = new ArrayList<>();
        private final List<Found> settings = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        List<String> paths() {
            List<String> paths = new ArrayList<>();
            found.forEach(file -> paths.add(file.path()));
            settings.forEach(file -> paths.add(file.path()));
            return paths;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && leftBehind(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (leftBehind(file)) {
                return FileVisitResult.CONTINUE;
            }
            String path = path(file);
            if (attributes.isSymbolicLink()) {
                refuse(path, "Is a symbolic link, which is never followed. Put the file itself here.");
            } else if (!attributes.isRegularFile()) {
                refuse(path, "Is a pipe, socket or device, not a file. Remove it, or put a file here.");
            } else if (path.indexOf('\uFFFD') >= 0) {
                refuse(path, "Has a name that is not valid UTF-8. Rename it.");
            } else if (!Files.isReadable(file)) {
                refuse(path, "May not be read by this user. Change its permissions.");
            } else if (isSetting(file)) {
                settings.add(new Found(path, file));
            } else {
                found.add(new Found(path, file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw new IOException(
                        "Expected a folder that can be listed at " + file + ". Change its permissions.", failure);
            }
            refuse(path(file), "Could not be opened. Check its permissions and its disk.");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException failure) {
            if (failure != null) {
                refuse(path(folder), "Could not be listed to its end. Check its permissions and its disk.");
            }
            return FileVisitResult.CONTINUE;
        }

        private void refuse(String path, String reason) {
            refused.add(new Refused(path, reason));
        }

        private String path(Path file) {
            if (file.equals(root)) {
                return name(file);
            }
            List<String> parts = new ArrayList<>();
            root.relativize(file).forEach(part -> parts.add(part.toString()));
            return String.join("/", parts);
        }

        private static boolean isSetting(Path file) {
            String name = name(file).toLowerCase(Locale.ROOT);
            return SETTINGS.contains(name) || name.endsWith(MAPPING);
        }

        private static boolean leftBehind(Path file) {
            String name = name(file);
            return name.startsWith(".") || name.startsWith("~$") || LEFT_BEHIND.contains(name.toLowerCase(Locale.ROOT));
        }

        private static String name(Path file) {
            Path name = file.getFileName();
            return name == null ? "" : name.toString();
        }
    }
}
