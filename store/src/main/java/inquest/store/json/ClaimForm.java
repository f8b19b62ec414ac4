package inquest.store.json;

import com.fasterxml.jackson.databind.JsonNode;
import inquest.core.custody.CitedClaim;
import inquest.core.custody.MalformedException;
import inquest.core.model.Span;
import inquest.core.model.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A line of {@code claims.jsonl}, as far as a verifier reads it: what it quotes, and every place that it points at. */
public final class ClaimForm {

    private ClaimForm() {}

    /**
     * Reads a line. Every object inside it with {@code start} and {@code end} points at the text; one with a {@code text}
     * beside them quotes it.
     */
    public static CitedClaim cited(String line) throws MalformedException {
        JsonNode claim = Json.parseObject(line.getBytes(StandardCharsets.UTF_8));
        Fields fields = new Fields(claim);
        List<Words> quoted = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        quoted.add(new Words(fields.text("quote"), fields.span()));
        for (JsonNode part : claim) {
            gather(part, quoted, spans);
        }
        return new CitedClaim(
                fields.text("id"),
                fields.text("exhibit"),
                fields.digest("sha256"),
                fields.digest("text"),
                quoted,
                spans);
    }

    private static void gather(JsonNode part, List<Words> quoted, List<Span> spans) throws MalformedException {
        if (part.hasNonNull("start") || part.hasNonNull("end")) {
            Fields fields = new Fields(part);
            if (part.has("text")) {
                quoted.add(new Words(fields.text("text"), fields.span()));
            } else {
                spans.add(fields.span());
            }
        }
        for (JsonNode inner : part) {
            gather(inner, quoted, spans);
        }
    }
}
