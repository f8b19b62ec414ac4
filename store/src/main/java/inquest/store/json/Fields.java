package inquest.store.json;

import com.fasterxml.jackson.databind.JsonNode;
import inquest.core.custody.MalformedException;
import inquest.core.model.Digest;
import inquest.core.model.Span;
import java.util.Optional;

/** Reads the fields of one JSON object; says which field is wrong, and never what stands in it. */
public final class Fields {

    private final JsonNode object;

    /** Fields of an object; of anything else, all are missing. */
    public Fields(JsonNode object) {
        this.object = object;
    }

    /** A field that must be a text. */
    public String text(String field) throws MalformedException {
        return optional(field).orElseThrow(() -> expected("a text", field));
    }

    /** A field that is a text, null or missing. */
    public Optional<String> optional(String field) throws MalformedException {
        JsonNode value = object.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw expected("a text or null", field);
        }
        return Optional.ofNullable(value.textValue());
    }

    /** A field that must be a whole number, not negative. */
    public long number(String field) throws MalformedException {
        JsonNode value = object.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw expected("a whole number", field);
        }
        return value.longValue();
    }

    /** A field that must be a SHA-256 digest. */
    public Digest digest(String field) throws MalformedException {
        return optionalDigest(field).orElseThrow(() -> expected("a SHA-256 digest", field));
    }

    /** A field that is a SHA-256 digest, null or missing. */
    public Optional<Digest> optionalDigest(String field) throws MalformedException {
        Optional<String> hex = optional(field);
        try {
            return hex.map(Digest::new);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("expected a SHA-256 digest in \"" + field + "\"", e);
        }
    }

    /** The span of this object's {@code start} and {@code end}. */
    public Span span() throws MalformedException {
        long start = number("start");
        long end = number("end");
        if (start > end || end > Integer.MAX_VALUE) {
            throw new MalformedException("expected 0 <= start <= end, found " + start + " and " + end);
        }
        return new Span((int) start, (int) end);
    }

    /** A fault about a field, to throw. */
    public static MalformedException expected(String what, String field) {
        return new MalformedException("expected " + what + " in \"" + field + "\"");
    }
}
