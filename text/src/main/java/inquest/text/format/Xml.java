package inquest.text.format;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML through Tika's parser, which resolves no external entity and loads no external DTD. */
final class Xml {

    private Xml() {}

    /**
     * Sends a stream's elements and characters to a handler.
     *
     * @throws Refusal if the handler refused, or if the XML is not well formed
     */
    static void read(InputStream in, DefaultHandler handler) throws IOException {
        try {
            XMLReaderUtils.parseSAX(in, handler, new ParseContext());
        } catch (SAXException | TikaException e) {
            throw Refusal.in(e).orElseGet(() -> Refusal.damaged("well-formed XML"));
        }
    }

    /** All characters between the elements, each element a paragraph. */
    static String words(InputStream in, int most) throws IOException {
        Paragraphs paragraphs = new Paragraphs(most);
        read(in, new Markup(paragraphs) {
            @Override
            String tag(String name) {
                return "p";
            }
        });
        return paragraphs.text();
    }

    /** Hands elements and characters to paragraphs. */
    static class Markup extends DefaultHandler {

        private final Paragraphs paragraphs;

        Markup(Paragraphs paragraphs) {
            this.paragraphs = paragraphs;
        }

        /** The HTML tag that an element counts as. */
        String tag(String name) {
            return name;
        }

        @Override
        public void startElement(String uri, String name, String qualified, org.xml.sax.Attributes attributes) {
            paragraphs.open(tag(name));
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            paragraphs.close(tag(name));
        }

        @Override
        public void characters(char[] characters, int start, int length) throws SAXException {
            try {
                paragraphs.words(java.nio.CharBuffer.wrap(characters, start, length));
            } catch (Refusal e) {
                throw new SAXException(e);
            }
        }
    }
}
