package inquest.text.format;

import inquest.core.read.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;

/** Texts and slides of word processors: DOCX, DOC, RTF, PPTX, PPT, by one of Tika's parsers. */
record Office(Parser parser, String kind) implements Reading {

    /** A date that nobody set comes out as the first day that the format can count. */
    private static final Pattern BEFORE_COMPUTERS = Pattern.compile("-.*|0.*|1[0-8].*");

    @Override
    public Extraction read(Original original) throws Exception {
        original.checkSize();
        if (parser instanceof OOXMLParser) {
            checkWhole(original);
        }
        Paragraphs paragraphs = new Paragraphs(original.limits().characters());
        Metadata stated = new Metadata();
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Nothing());
        try (InputStream in = TikaInputStream.get(original.file())) {
            parser.parse(in, new BodyContentHandler(new Xml.Markup(paragraphs)), stated, context);
        } catch (EncryptedDocumentException e) {
            throw Refusal.encrypted(kind);
        }
        return Texts.of(original, paragraphs.text(), metadata(stated));
    }

    /** Tika rescues what it can from a file that is cut short; half a letter must not pass for the whole. */
    private static void checkWhole(Original original) throws IOException {
        try (ZipFile whole = new ZipFile(original.file().toFile())) {
            if (whole.size() == 0) {
                throw Refusal.damaged("an Office file");
            }
        } catch (ZipException e) {
            throw Refusal.damaged("an Office file");
        }
    }

    private static Map<String, String> metadata(Metadata stated) {
        Map<String, String> metadata = new LinkedHashMap<>();
        Map.of(
                        "title", TikaCoreProperties.TITLE,
                        "author", TikaCoreProperties.CREATOR,
                        "created", TikaCoreProperties.CREATED)
                .forEach((key, property) -> {
                    String value = stated.get(property);
                    boolean unset = key.equals("created")
                            && value != null
                            && BEFORE_COMPUTERS.matcher(value).matches();
                    if (value != null && !value.isBlank() && !unset) {
                        metadata.put(key, value.strip());
                    }
                });
        return metadata;
    }

    /** Pictures and objects inside a text are left alone. */
    private static final class Nothing implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean html) {
            // Never asked, since nothing should be parsed.
        }
    }
}
