package inquest.app.estimate;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import inquest.app.plot.Svg;
import inquest.store.CountJson;
import inquest.store.OutFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a count as three files side by side: JSON for programs, a page and a picture for people. */
public final class EstimateFiles {

    private static final String JSON = ".json";

    private final Path json;

    /**
     * Files of a count.
     *
     * @param json where the JSON goes; the two others lie beside it, with another extension
     * @throws IllegalArgumentException if its name does not end in {@code .json}
     */
    public EstimateFiles(Path json) {
        if (!json.toString().endsWith(JSON) || json.getFileName().toString().equals(JSON)) {
            throw new IllegalArgumentException("expected a file that ends in .json, found \"" + json + "\"");
        }
        this.json = json;
    }

    /** Where the page lies. */
    public Path html() {
        return sibling(".html");
    }

    /** Where the picture lies. */
    public Path svg() {
        return sibling(".svg");
    }

    /**
     * Writes all three, in place of former ones; each is whole or not there.
     *
     * @throws IOException if one cannot be written
     */
    public void write(EstimatePage page) throws IOException {
        Map<Path, OutFile.Content<Writer>> files = new LinkedHashMap<>();
        files.put(svg(), out -> out.write(svg(page)));
        files.put(html(), out -> html(page, out));
        files.put(json, out -> out.write(CountJson.report(page.report(), page.sha256(), page.draws())));
        for (Map.Entry<Path, OutFile.Content<Writer>> file : files.entrySet()) {
            Path fresh = file.getKey().resolveSibling(file.getKey().getFileName() + ".new");
            OutFile.write(fresh, file.getValue());
            Files.move(fresh, file.getKey(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String svg(EstimatePage page) {
        Svg whole = Pictures.whole(page.report());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + whole.element(
                        "count",
                        "A count of people from lists",
                        "Above, how the lists overlap; below, estimates with their intervals. The page beside this file gives the same"
                                + " in tables.");
    }

    /** Straight into the file, since the page of hundreds of strata is larger than all that was counted. */
    private static void html(EstimatePage page, Writer out) {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, EstimateFiles.class.getClassLoader(), "inquest.app.page.template");
        templates.render("estimate/report.jte", page, new WriterOutput(out));
    }

    private Path sibling(String extension) {
        String name = json.getFileName().toString();
        return json.resolveSibling(name.substring(0, name.length() - JSON.length()) + extension);
    }
}
