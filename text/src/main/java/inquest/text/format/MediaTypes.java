package inquest.text.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds a file's media type in its bytes.
 *
 * <p>The name is asked only to choose among kinds that the same characters could be: plain text, Markdown, CSV, a
 * message, a web page.
 */
final class MediaTypes {

    static final String EMPTY = "application/x-empty";
    static final String PLAIN = "text/plain";
    static final String MARKDOWN = "text/markdown";
    static final String CSV = "text/csv";
    static final String TSV = "text/tab-separated-values";
    static final String HTML = "text/html";
    static final String MAIL = "message/rfc822";
    static final String RTF = "application/rtf";

    private static final int SAMPLE = 1 << 16;
    private static final Pattern HEADER = Pattern.compile("\\A\\s*[A-Za-z][A-Za-z0-9-]*:[ \\t].*", Pattern.DOTALL);
    private static final Set<String> PLAIN_ENDINGS = Set.of("txt", "text", "md", "markdown", "csv", "tsv", "tab");

    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();
    private final Detector detector = new CompositeDetector(
            magic.getMediaTypeRegistry(),
            List.of(magic, new POIFSContainerDetector(), new DefaultZipContainerDetector()));

    /** The type, without parameters. */
    String of(Path file, String name) throws IOException {
        if (Files.size(file) == 0) {
            return EMPTY;
        }
        MediaType type;
        try (TikaInputStream in = TikaInputStream.get(file)) {
            type = detector.detect(in, new Metadata()).getBaseType();
        }
        byte[] head = head(file);
        String ending = ending(name);
        boolean plain = type.equals(MediaType.OCTET_STREAM) ? isText(head) : isPlain(type);
        boolean lettered = type.toString().equals(MAIL) && PLAIN_ENDINGS.contains(ending);
        return plain || lettered ? plainKind(head, ending) : type.toString();
    }

    boolean isXml(String type) {
        return isA(MediaType.parse(type), MediaType.APPLICATION_XML);
    }

    private boolean isPlain(MediaType type) {
        // Tika counts these as kinds of plain text too.
        return isA(type, MediaType.TEXT_PLAIN)
                && !isA(type, MediaType.APPLICATION_XML)
                && !isA(type, MediaType.TEXT_HTML)
                && !Set.of(MAIL, RTF).contains(type.toString());
    }

    private boolean isA(MediaType type, MediaType wider) {
        return type.equals(wider) || magic.getMediaTypeRegistry().isSpecializationOf(type, wider);
    }

    /** Whether bytes that no magic number names are characters in some charset: they hold no control characters. */
    private static boolean isText(byte[] head) {
        if (Characters.marked(head).isPresent() || Characters.wide(head).isPresent()) {
            return true;
        }
        for (byte b : head) {
            if ((b >= 0 && b < ' ' && "\t\n\r\f".indexOf(b) < 0) || b == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String plainKind(byte[] head, String ending) {
        String text = Characters.decode(head);
        return switch (ending) {
            case "md", "markdown" -> MARKDOWN;
            case "csv" -> CSV;
            case "tsv", "tab" -> TSV;
            case "htm", "html", "xhtml" -> text.indexOf('<') >= 0 ? HTML : PLAIN;
            case "eml" -> HEADER.matcher(text).matches() ? MAIL : PLAIN;
            default -> Csv.surely(wholeLines(text, head.length)) ? CSV : PLAIN;
        };
    }

    /** The sample without its last line where that may be cut in the middle. */
    private static String wholeLines(String text, int bytes) {
        return bytes < SAMPLE ? text : text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
