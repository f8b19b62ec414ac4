package inquest.store.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.custody.MalformedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * JSON in canonical form (RFC 8785): the same value always gives the same bytes, so that a digest can stand for it.
 *
 * <p>Names are sorted by UTF-16 code unit, nothing is spaced, strings are escaped only where they must be. Numbers are whole
 * and at most 2^53 either way; a fraction is written as text, since its canonical form depends on the platform.
 */
public final class Json {

    private static final long LARGEST = 1L << 53;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        // A ruling or a manifest may be long; its size is bounded by the file it came from.
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
    }

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Sets a field to a text, or to null where there is none. */
    public static void put(ObjectNode object, String field, Optional<String> text) {
        object.put(field, text.orElse(null));
    }

    /**
     * The canonical bytes of a value.
     *
     * @throws IllegalArgumentException if a number is not whole or too large, or a text has half of a surrogate pair
     */
    public static byte[] canonical(JsonNode value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads one value.
     *
     * @throws MalformedException if it is not JSON, has a name twice in one object, or something follows it
     */
    public static JsonNode parse(byte[] bytes) throws MalformedException {
        try {
            return MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            // The library's message may quote what it read; a place is enough.
            var place = e.getLocation();
            throw new MalformedException(
                    "expected JSON, found an error at line " + (place == null ? 1 : place.getLineNr()) + ", column "
                            + (place == null ? 1 : place.getColumnNr()),
                    e);
        } catch (IOException e) {
            throw new MalformedException("expected JSON", e);
        }
    }

    /** Reads one object. */
    public static ObjectNode parseObject(byte[] bytes) throws MalformedException {
        if (parse(bytes) instanceof ObjectNode object) {
            return object;
        }
        throw new MalformedException("expected a JSON object");
    }

    private static void write(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, out);
            case ARRAY -> {
                String comma = "[";
                for (JsonNode element : value) {
                    out.append(comma);
                    write(element, out);
                    comma = ",";
                }
                out.append(value.isEmpty() ? "[]" : "]");
            }
            case STRING -> writeText(value.textValue(), out);
            case NUMBER -> writeNumber(value, out);
            case BOOLEAN, NULL -> out.append(value.asText());
            default -> throw new IllegalArgumentException("expected a JSON value, found " + value.getNodeType());
        }
    }

    private static void writeObject(JsonNode value, StringBuilder out) {
        List<String> names = new ArrayList<>();
        value.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        String comma = "{";
        for (String name : names) {
            out.append(comma);
            writeText(name, out);
            out.append(':');
            write(value.get(name), out);
            comma = ",";
        }
        out.append(names.isEmpty() ? "{}" : "}");
    }

    private static void writeNumber(JsonNode value, StringBuilder out) {
        if (!value.isIntegralNumber() || !value.canConvertToLong() || Math.abs(value.longValue()) > LARGEST) {
            throw new IllegalArgumentException(
                    "expected a whole number up to 2^53, found " + value + "; write it as text");
        }
        out.append(value.longValue());
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        requirePairs(text);
        out.append('"');
    }

    private static void requirePairs(String text) {
        boolean isBroken =
                text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (isBroken) {
            throw new IllegalArgumentException("expected Unicode text, found half of a surrogate pair");
        }
    }
}
