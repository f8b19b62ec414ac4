package inquest.text.format;

import static java.util.Map.entry;

import inquest.core.read.Extraction;
import inquest.core.read.Extraction.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of any kind: finds its type, reads it as that type, names its language.
 *
 * <p>What comes out depends on the bytes, the name's ending and the limits, and on nothing else. Meant for a process
 * that may run out of memory or time: whoever calls this with foreign bytes must be ready to be killed.
 */
public final class Formats {

    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private static final Map<String, Reading> READINGS = Map.ofEntries(
            entry(MediaTypes.EMPTY, Formats::readEmpty),
            entry(MediaTypes.PLAIN, Formats::readPlain),
            entry(MediaTypes.MARKDOWN, Formats::readPlain),
            entry(MediaTypes.CSV, Formats::readCsv),
            entry(MediaTypes.TSV, Formats::readCsv),
            entry(MediaTypes.HTML, new Html()),
            entry("application/xhtml+xml", new Html()),
            entry("application/pdf", new Pdf()),
            entry(MediaTypes.MAIL, new Mail()),
            entry("application/vnd.ms-outlook", new OutlookMail()),
            entry(MediaTypes.RTF, new Office(new RTFParser(), "The RTF file")),
            entry("application/msword", new Office(new OfficeParser(), "The Word file")),
            entry("application/vnd.ms-powerpoint", new Office(new OfficeParser(), "The PowerPoint file")),
            entry(OOXML + "wordprocessingml.document", new Office(new OOXMLParser(), "The Word file")),
            entry(OOXML + "presentationml.presentation", new Office(new OOXMLParser(), "The PowerPoint file")),
            entry("application/vnd.ms-word.document.macroenabled.12", new Office(new OOXMLParser(), "The Word file")),
            entry("application/x-tika-ooxml-protected", Formats::readProtected),
            entry("application/x-tika-ooxml", Formats::readBrokenOffice),
            entry("application/x-tika-msoffice", Formats::readBrokenOffice),
            entry(ODF + "text", Odf::readText),
            entry(ODF + "text-template", Odf::readText),
            entry(ODF + "text-web", Odf::readText),
            entry(ODF + "spreadsheet", Odf::readSheets),
            entry(ODF + "spreadsheet-template", Odf::readSheets),
            entry(OOXML + "spreadsheetml.sheet", Workbook::readXlsx),
            entry("application/vnd.ms-excel.sheet.macroenabled.12", Workbook::readXlsx),
            entry("application/vnd.ms-excel", Workbook::readXls),
            entry("application/zip", Archive::readZip),
            entry("application/x-tar", Archive::readTar),
            entry("application/x-gtar", Archive::readTar),
            entry("application/gzip", Archive::readGzip));

    private final Limits limits;
    private final MediaTypes types = new MediaTypes();
    private @Nullable Languages languages;

    /** Reads within these limits, of which time and memory are for the caller to keep. */
    public Formats(Limits limits) {
        this.limits = limits;
    }

    /**
     * Finds a file's media type in its bytes.
     *
     * @param name its name; a hint, never believed
     * @throws IOException if the file cannot be read
     */
    public String typeOf(Path file, String name) throws IOException {
        return types.of(file, name);
    }

    /**
     * Reads a file.
     *
     * @param file its bytes
     * @param name its name
     * @param type its media type, from {@link #typeOf}
     * @param members an empty folder, where members are written under the numbers of their order, from 0
     * @throws IOException if the language model is missing
     */
    public Extraction read(Path file, String name, String type, Path members) throws IOException {
        try {
            Extraction outcome = reading(type).read(new Original(file, name, type, limits, members));
            return outcome instanceof Extraction.Text text ? named(text) : outcome;
        } catch (Refusal e) {
            return e.outcome(type);
        } catch (Exception | StackOverflowError | NoClassDefFoundError e) {
            // Parsers throw everything at damaged files; what they say may quote the file, so only we speak.
            return Refusal.in(e).orElseGet(() -> broken(type, e)).outcome(type);
        }
    }

    /**
     * The same of a table that is too long to be held as a whole.
     *
     * @return empty if the file is no table of comma-separated values, or one that {@link #read} refuses
     */
    public Optional<CsvTable> table(Path file, String name, String type, Path members) {
        if (!type.equals(MediaTypes.CSV) && !type.equals(MediaTypes.TSV)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CsvTable.of(new Original(file, name, type, limits, members)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Reading reading(String type) {
        Reading reading = READINGS.get(type);
        if (reading != null) {
            return reading;
        }
        if (type.startsWith("image/") && !type.equals("image/svg+xml")) {
            return Formats::readPicture;
        }
        return types.isXml(type) ? Formats::readXml : Formats::readUnknown;
    }

    private static Refusal broken(String type, Throwable thrown) {
        String says = String.valueOf(thrown.getMessage());
        if (says.startsWith("Zip bomb detected") || says.contains("exceed the max")) {
            return new Refusal(
                    Reason.TOO_LARGE,
                    "A part of the file unpacks to a hundred times its size or more. It may be made to fill the memory;"
                            + " save it anew with the program it came from.");
        }
        return Refusal.damaged("a file of type " + type);
    }

    private Extraction.Text named(Extraction.Text text) throws IOException {
        if (languages == null) {
            languages = new Languages();
        }
        Languages known = languages;
        Optional<String> language = known.of(text.text());
        List<Extraction.Passage> foreign =
                language.filter(tag -> tag.equals("en")).isPresent()
                        ? ForeignPassages.in(text.text(), known::byLetters)
                        : List.of();
        return new Extraction.Text(text.mediaType(), text.text(), text.blocks(), language, text.metadata(), foreign);
    }

    private static Extraction readEmpty(Original original) throws Refusal {
        throw new Refusal(Reason.EMPTY, "Expected bytes, found none. Ask for the file again.");
    }

    private static Extraction readPlain(Original original) throws IOException {
        return Texts.of(original, Characters.decode(original.textBytes()), Map.of());
    }

    private static Extraction readXml(Original original) throws IOException {
        original.checkSize();
        try (InputStream in = original.open()) {
            return Texts.of(original, Xml.words(in, original.limits().characters()), Map.of());
        }
    }

    private static Extraction readCsv(Original original) throws IOException {
        return CsvTable.of(original).whole();
    }

    private static Extraction readPicture(Original original) throws Refusal {
        throw new Refusal(
                Reason.NEEDS_OCR,
                "Expected words, found a picture of type " + original.mediaType()
                        + ". If it shows words, add a copy with recognised text.");
    }

    /** Tika names these types where it sees an Office file and cannot find out of which program. */
    private static Extraction readBrokenOffice(Original original) throws Refusal {
        throw Refusal.damaged("an Office file");
    }

    private static Extraction readProtected(Original original) throws Refusal {
        throw Refusal.encrypted("The Office file");
    }

    private static Extraction readUnknown(Original original) throws Refusal {
        throw new Refusal(
                Reason.UNSUPPORTED,
                "Files of type " + original.mediaType()
                        + " are not read. Save it as text, PDF, DOCX, ODT, CSV or XLSX, and add that copy.");
    }
}
