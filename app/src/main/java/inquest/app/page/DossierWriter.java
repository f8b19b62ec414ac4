package inquest.app.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import inquest.core.dossier.Dossier;
import inquest.core.model.Digest;
import inquest.store.OutFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a dossier as a folder of static pages: no script, relative links only, the same bytes each time.
 *
 * <p>The pages are written beside the folder and put in its place when all are there. Killed at any moment and run again,
 * it leaves the right folder, and no page of a former dossier in it.
 */
public final class DossierWriter {

    private static final String STYLE = "style.css";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, DossierWriter.class.getClassLoader(), "inquest.app.page.template");

    /**
     * Writes a dossier, in place of the one that stands in the folder.
     *
     * @param folder where to; it may be missing, empty, or hold a dossier
     * @return SHA-256 of every file written, by its path in the folder
     * @throws IOException if a file cannot be written, or the folder holds something that is not a dossier
     */
    public SortedMap<String, Digest> write(Dossier dossier, Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Path fresh = sibling(target, "new");
        Path former = sibling(target, "old");
        if (Files.exists(former, LinkOption.NOFOLLOW_LINKS) && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(former, target);
        }
        refuseForeign(target);
        delete(former);
        delete(fresh);
        Files.createDirectories(fresh.resolve("exhibits"));
        SortedMap<String, Digest> manifest = new TreeMap<>();
        Edition edition = new Edition(dossier);
        for (Page page : edition.pages()) {
            manifest.put(page.path(), set(edition, page, fresh));
        }
        manifest.put(STYLE, copyStyle(fresh.resolve(STYLE)));
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(target, former);
        }
        Files.move(fresh, target);
        delete(former);
        return manifest;
    }

    private Digest set(Edition edition, Page page, Path folder) throws IOException {
        MessageDigest digest = Digest.sha256();
        Map<String, Object> model = Map.of("leaf", edition.leaf(page), "content", page.content());
        OutFile.writeBytes(folder.resolve(page.path()), file -> {
            OutputStream bytes = new DigestOutputStream(file, digest);
            Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
            templates.render("dossier/" + page.template() + ".jte", model, new WriterOutput(writer));
            writer.flush();
        });
        return Digest.fromBytes(digest.digest());
    }

    private static Digest copyStyle(Path file) throws IOException {
        try (InputStream style = DossierWriter.class.getResourceAsStream(STYLE)) {
            if (style == null) {
                throw new IOException("The style sheet is missing from the program. Build Inquest again.");
            }
            byte[] bytes = style.readAllBytes();
            OutFile.writeBytes(file, out -> out.write(bytes));
            return Digest.of(bytes);
        }
    }

    private static Path sibling(Path folder, String suffix) throws IOException {
        Path name = folder.getFileName();
        if (name == null) {
            throw new IOException("Expected a folder for the dossier, found " + folder + ". Name one below it.");
        }
        return folder.resolveSibling("." + name + "." + suffix);
    }

    /** A slip in naming the folder must not cost anybody their files. */
    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS) || isDossier(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("Expected a folder for the dossier, found a file at " + folder + ". Name another.");
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IOException("Expected a dossier or an empty folder, found other files in " + folder
                        + ". Name another folder.");
            }
        }
    }

    private static boolean isDossier(Path folder) {
        return Files.isRegularFile(folder.resolve("index.html")) && Files.isDirectory(folder.resolve("exhibits"));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            @SuppressWarnings("NullAway") // the interface allows null here, and means: no fault
            public FileVisitResult postVisitDirectory(Path directory, IOException fault) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
