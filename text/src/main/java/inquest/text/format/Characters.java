package inquest.text.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Bytes of plain text to characters: without byte-order mark, and nothing else changed.
 *
 * <p>The charset is that of the byte-order mark; else UTF-16 if the bytes can only be that; else UTF-8 if they are
 * valid; else what ICU's statistics of letters say of the first 64 kB that hold any letter beyond ASCII.
 */
final class Characters {

    private static final int SAMPLE = 1 << 16;

    /** Byte-order marks, longer before shorter, since one begins with another. */
    private static final Charset[] MARKED = {
        Charset.forName("UTF-32LE"),
        Charset.forName("UTF-32BE"),
        StandardCharsets.UTF_8,
        StandardCharsets.UTF_16LE,
        StandardCharsets.UTF_16BE
    };

    /** Charsets whose Windows sibling holds all their letters and more; the WHATWG encoding standard reads them so. */
    private static final Map<String, String> WIDER = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-9", "windows-1254",
            "ISO-8859-8-I", "windows-1255",
            "ISO-8859-8", "windows-1255",
            "ISO-8859-6", "windows-1256",
            "ISO-8859-7", "windows-1253");

    private Characters() {}

    /** The characters of these bytes. */
    static String decode(byte[] bytes) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            int mark = "\uFEFF".getBytes(marked.get()).length;
            return new String(bytes, mark, bytes.length - mark, marked.get());
        }
        return new String(bytes, charset(bytes));
    }

    /** The charset of bytes without byte-order mark. */
    static Charset charset(byte[] bytes) {
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return wide.get();
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : guessed(bytes);
    }

    /** The charset that a byte-order mark names. */
    static Optional<Charset> marked(byte[] bytes) {
        return Arrays.stream(MARKED)
                .filter(charset -> startsWith(bytes, "\uFEFF".getBytes(charset)))
                .findFirst();
    }

    /** UTF-16 without byte-order mark: text has no NUL, so NULs in every second place can only be half a letter. */
    static Optional<Charset> wide(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int[] spaces = new int[2];
        int[] controls = new int[2];
        for (int i = 0; i < length; i += 2) {
            for (int order = 0; order < 2; order++) {
                int unit = (bytes[i + order] & 0xFF) | (bytes[i + 1 - order] & 0xFF) << 8;
                if (unit == ' ' || unit == '\n') {
                    spaces[order]++;
                } else if (unit < ' ' && unit != '\r' && unit != '\t') {
                    controls[order]++;
                }
            }
        }
        for (int order = 0; order < 2; order++) {
            if (spaces[order] > 0 && controls[order] == 0 && spaces[order] > spaces[1 - order]) {
                Charset charset = order == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
                return hasNul(bytes, length) ? Optional.of(charset) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    static boolean isUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(SAMPLE);
        try {
            while (true) {
                var result = decoder.decode(in, out, true);
                if (result.isError()) {
                    result.throwException();
                }
                if (result.isUnderflow()) {
                    return true;
                }
                out.clear();
            }
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Charset guessed(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int start = Math.max(0, first - SAMPLE / 2);
        CharsetDetector detector = new CharsetDetector(SAMPLE);
        detector.setText(Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + SAMPLE)));
        for (CharsetMatch match : detector.detectAll()) {
            String name = WIDER.getOrDefault(match.getName().toUpperCase(Locale.ROOT), match.getName());
            if (!name.startsWith("UTF-16") && !name.startsWith("UTF-32") && Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return Charset.forName("windows-1252");
    }

    private static boolean hasNul(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
