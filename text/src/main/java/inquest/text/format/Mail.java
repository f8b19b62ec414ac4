package inquest.text.format;

import inquest.core.read.Extraction;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * A message as sent over the internet (RFC 5322, MIME): its own words as the first member, then its attachments.
 *
 * <p>Where the words come plain and as a web page, the plain ones count. A message within the message is an attachment.
 */
final class Mail implements Reading {

    static final String WORDS = "message.txt";

    private static final int LONGEST_HEADER = 1 << 20;

    @Override
    public Extraction read(Original original) throws IOException, MimeException {
        original.checkSize();
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxHeaderCount(10_000)
                .build();
        // Attachments wait until the words are known, for the words come first among the members.
        Words words = words(original, config);
        Taken taken = new Taken(original);
        taken.take(WORDS, words.text());
        try (InputStream in = new BufferedInputStream(original.open())) {
            eachPart(in, config, (part, body) -> {
                if (part.isAttachment()) {
                    taken.take(part.name(), body);
                }
            });
        }
        return taken.outcome();
    }

    private static Words words(Original original, MimeConfig config) throws IOException, MimeException {
        Words words = new Words();
        int most = original.limits().characters();
        try (InputStream in = new BufferedInputStream(original.open())) {
            words.head.putAll(eachPart(in, config, (part, body) -> {
                if (!part.isAttachment()) {
                    byte[] bytes = body.readNBytes(most);
                    String text = part.charset().isPresent()
                            ? new String(bytes, part.charset().get())
                            : Characters.decode(bytes);
                    words.add(part.type(), text, most);
                }
            }));
        }
        return words;
    }

    /** Visits every part that is not a group of parts; the result is the message's own header. */
    private static Map<String, String> eachPart(InputStream in, MimeConfig config, Visit visit)
            throws IOException, MimeException {
        MimeTokenStream stream = new MimeTokenStream(config);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(in);
        Map<String, String> head = new LinkedHashMap<>();
        Part part = new Part("text/plain", "", false, Optional.empty());
        boolean outermost = true;
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_HEADER -> part = new Part("text/plain", "", false, Optional.empty());
                case T_FIELD -> {
                    part = part.with(stream.getField());
                    if (outermost) {
                        head.putIfAbsent(
                                stream.getField().getName().toLowerCase(Locale.ROOT),
                                DecoderUtil.decodeEncodedWords(
                                        stream.getField().getBody().strip(), DecodeMonitor.SILENT));
                    }
                }
                case T_END_HEADER -> outermost = false;
                case T_BODY -> visit.part(part, stream.getDecodedInputStream());
                default -> {}
            }
        }
        return head;
    }

    /** What to do with a part's decoded bytes. */
    @FunctionalInterface
    private interface Visit {
        void part(Part part, InputStream body) throws IOException;
    }

    /**
     * What a part's header says of it.
     *
     * @param type media type, in lower case
     * @param stated its file name; empty where it has none
     * @param attached whether it says that it is an attachment
     * @param charset of its text, where it is stated and known
     */
    private record Part(String type, String stated, boolean attached, Optional<Charset> charset) {

        Part with(Field field) throws MimeException {
            ParsedField parsed = LenientFieldParser.parse(field.getRaw(), DecodeMonitor.SILENT);
            if (parsed instanceof ContentTypeField content && content.getMimeType() != null) {
                String name = content.getParameter("name");
                return new Part(
                        content.getMimeType().toLowerCase(Locale.ROOT),
                        stated.isEmpty() && name != null ? decoded(name) : stated,
                        attached,
                        known(content.getCharset()));
            }
            if (parsed instanceof ContentDispositionField disposition) {
                String name = disposition.getFilename();
                return new Part(type, name == null ? stated : decoded(name), disposition.isAttachment(), charset);
            }
            return this;
        }

        boolean isAttachment() {
            return attached || !stated.isEmpty() || !(type.startsWith("text/") || type.startsWith("multipart/"));
        }

        String name() {
            if (!stated.isEmpty()) {
                return stated;
            }
            return type.equals(MediaTypes.MAIL) ? "message.eml" : "attachment";
        }

        private static String decoded(String name) {
            return DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT);
        }

        private static Optional<Charset> known(@org.jspecify.annotations.Nullable String name) {
            try {
                return name == null ? Optional.empty() : Optional.of(Charset.forName(name));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** The message's own words, plain and as a web page. */
    private static final class Words {

        private final Map<String, String> head = new LinkedHashMap<>();
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder page = new StringBuilder();

        void add(String type, String text, int most) throws IOException {
            boolean html = type.equals(MediaTypes.HTML);
            StringBuilder words = html ? page : plain;
            words.append(words.length() == 0 ? "" : "\n\n").append(html ? Html.allText(text, most) : text);
        }

        String text() {
            return letter(head, plain.toString().isBlank() ? page.toString() : plain.toString());
        }
    }

    /** A message's header lines, a blank line, and its words. */
    static String letter(Map<String, String> head, String words) {
        StringBuilder letter = new StringBuilder();
        for (String name : new String[] {"From", "To", "Cc", "Date", "Subject"}) {
            String value = head.get(name.toLowerCase(Locale.ROOT));
            if (value != null && !value.isBlank()) {
                letter.append(name)
                        .append(": ")
                        .append(value.replaceAll("\\s+", " ").strip())
                        .append('\n');
            }
        }
        return letter.append('\n').append(words.replace("\r\n", "\n")).toString();
    }
}
