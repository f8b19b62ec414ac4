package inquest.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.model.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The small parts that every JSON form of ours is built from, so that a date or a span is written one way only. */
final class Nodes {

    /** Exact decimals: a score prints as it was rounded, on every Java version. */
    private static final JsonNodeFactory FACTORY = new JsonNodeFactory(true);

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer();

    private Nodes() {}

    static ObjectNode object() {
        return FACTORY.objectNode();
    }

    /** One object as one line, without a line break; letters of every script stand as they are. */
    static String line(JsonNode node) {
        try {
            return WRITER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values always has a JSON form", e);
        }
    }

    /** One value over several lines. */
    static String indented(JsonNode node) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        try {
            return WRITER.with(new DefaultPrettyPrinter(separators)
                                    .withObjectIndenter(lines)
                                    .withArrayIndenter(lines))
                            .writeValueAsString(node)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values always has a JSON form", e);
        }
    }

    static <T> ArrayNode list(List<T> values, Function<T, ? extends JsonNode> form) {
        ArrayNode array = FACTORY.arrayNode();
        values.forEach(value -> array.add(form.apply(value)));
        return array;
    }

    static ArrayNode labels(List<String> labels) {
        return list(labels, FACTORY::textNode);
    }

    /** Adds {@code start} and {@code end}. */
    static ObjectNode span(ObjectNode node, Span span) {
        return node.put("start", span.start()).put("end", span.end());
    }

    /** A probability as it is printed: at most four decimals. */
    static BigDecimal rounded(double probability) {
        BigDecimal decimal = BigDecimal.valueOf(probability).setScale(4, RoundingMode.HALF_UP);
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }

    static @Nullable Long bound(OptionalLong bound) {
        return bound.isPresent() ? Long.valueOf(bound.getAsLong()) : null;
    }

    static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
