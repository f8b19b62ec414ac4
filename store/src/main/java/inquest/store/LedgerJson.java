package inquest.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import inquest.core.count.CaptureHistory;
import inquest.core.count.Estimate;
import inquest.core.count.NotEstimable;
import inquest.core.count.Outcome;
import inquest.core.count.Sample;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Locator;
import inquest.core.model.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/**
 * Any record of {@code core} as JSON and back, whole: explanations, kinds and degrees included, which the contract's
 * lines leave out. For the ledger alone; nobody else may lean on this form, and no version of it is ever migrated.
 *
 * <p>A record read back equals the one written. JSON of another shape, after a record gained or lost a component, is
 * refused, so that a stale result is never taken for a whole one.
 */
final class LedgerJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .setSerializerModifier(new OnceWrittenRecords())
                    .setDeserializerModifier(new OneOfEqualRecords())
                    .addSerializer(String.class, new OnceWritten())
                    .addDeserializer(String.class, new OneOfEqual())
                    .addKeySerializer(CaptureHistory.class, new HistoryWritten())
                    .addKeyDeserializer(CaptureHistory.class, new HistoryRead()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // A record's components and nothing else, should one ever have a method named like a bean's.
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .disable(MapperFeature.AUTO_DETECT_GETTERS, MapperFeature.AUTO_DETECT_IS_GETTERS)
            .addMixIn(Locator.class, LocatorKinds.class)
            .addMixIn(Outcome.class, OutcomeKinds.class)
            .addMixIn(Sample.class, SampleByDraws.class)
            .build();

    private LedgerJson() {}

    /** Writes a record as it goes, what recurs by the numbers of {@link References}, since the reading of a long list is larger than memory has room for twice. */
    static void write(Record result, OutputStream out) throws IOException {
        MAPPER.writer()
                .withAttribute(References.class, References.ofWriter())
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValue(out, result);
    }

    /**
     * Reads what {@link #write} wrote, to the end of the stream.
     *
     * @param recurring gives one string, digest, span or reason for equal ones
     * @throws IOException if it is not JSON of that record's present shape, or the stream is damaged
     */
    static <T extends Record> T read(InputStream json, Class<T> type, Recurring recurring) throws IOException {
        T result = MAPPER.readerFor(type)
                .withAttribute(References.class, References.ofReader(recurring))
                .without(JsonParser.Feature.AUTO_CLOSE_SOURCE)
                .readValue(json);
        if (json.readAllBytes().length > 0) {
            throw new IOException("expected one record, found more behind it");
        }
        return result;
    }

    /** Says which of the two a locator is, since a page and a row share no field. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(Locator.Page.class), @JsonSubTypes.Type(Locator.Row.class)})
    private interface LocatorKinds {}

    /** Says whether there is an estimate or a refusal, which share the method only. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(Estimate.class), @JsonSubTypes.Type(NotEstimable.class)})
    private interface OutcomeKinds {}

    /** A sample is its draws. */
    private abstract static class SampleByDraws {

        @JsonCreator
        static Sample of(double... draws) {
            return Sample.of(draws);
        }

        @JsonValue
        abstract double[] draws();
    }

    /** What recurs most beside texts: digests, dates, places in a text, reasons, the columns of a list. */
    private static final Set<Class<?>> RECURRING =
            Set.of(Digest.class, ExhibitId.class, Edtf.class, Explanation.class, Span.class, Locator.Page.class);

    /** Those whose number is much shorter than they are, and that come up again within thousands of others. */
    private static final Set<Class<?>> REFERRED = Set.of(Digest.class, ExhibitId.class, Edtf.class, Explanation.class);

    /** A text that was written lately is written as its number. */
    private static final class OnceWritten extends StdScalarSerializer<String> {
        private static final long serialVersionUID = 1L;

        OnceWritten() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator out, SerializerProvider all) throws IOException {
            References written = (References) all.getAttribute(References.class);
            int number = References.areFor(text) ? written.number(text) : References.NONE;
            if (number != References.NONE) {
                out.writeNumber(number);
                return;
            }
            out.writeString(text);
            if (References.areFor(text)) {
                written.remember(text);
            }
        }
    }

    /** As Jackson reads strings, and then one for equal ones. */
    private static final class OneOfEqual extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        OneOfEqual() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                return referred(json, context, String.class);
            }
            References references = references(context);
            String text = references.one(StringDeserializer.instance.deserialize(json, context));
            if (References.areFor(text)) {
                references.remember(text);
            }
            return text;
        }
    }

    private static References references(DeserializationContext context) {
        return (References) context.getAttribute(References.class);
    }

    private static <T> T referred(JsonParser json, DeserializationContext context, Class<T> kind) throws IOException {
        int number = json.getIntValue();
        return references(context)
                .value(number, kind)
                .orElseThrow(() -> new IOException("expected the number of a " + kind.getSimpleName()
                        + " that was written before, found " + number));
    }

    /** The same of the records that recur most. */
    private static final class OnceWrittenRecords extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription bean, JsonSerializer<?> usual) {
            if (!REFERRED.contains(bean.getBeanClass())) {
                return usual;
            }
            @SuppressWarnings("unchecked") // It is the serializer of that very class.
            JsonSerializer<Object> whole = (JsonSerializer<Object>) usual;
            return new OnceWrittenRecord(whole);
        }
    }

    private static final class OnceWrittenRecord extends JsonSerializer<Object> implements ResolvableSerializer {

        private final JsonSerializer<Object> whole;

        OnceWrittenRecord(JsonSerializer<Object> whole) {
            this.whole = whole;
        }

        @Override
        public void resolve(SerializerProvider all) throws JsonMappingException {
            if (whole instanceof ResolvableSerializer resolvable) {
                resolvable.resolve(all);
            }
        }

        @Override
        public void serialize(Object record, JsonGenerator out, SerializerProvider all) throws IOException {
            References written = (References) all.getAttribute(References.class);
            int number = written.number(record);
            if (number != References.NONE) {
                out.writeNumber(number);
                return;
            }
            whole.serialize(record, out, all);
            // Behind its own parts, as whoever reads it comes to know it.
            written.remember(record);
        }
    }

    private static final class OneOfEqualRecords extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> usual) {
            return RECURRING.contains(bean.getBeanClass())
                    ? new OneRecordOfEqual(usual, REFERRED.contains(bean.getBeanClass()))
                    : usual;
        }

        /** Lists of texts, such as the columns that a row rests on, are one for equal ones too. */
        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config, CollectionType type, BeanDescription bean, JsonDeserializer<?> usual) {
            boolean texts =
                    type.getContentType().hasRawClass(String.class) && List.class.isAssignableFrom(type.getRawClass());
            return texts ? new OneListOfEqual(usual) : usual;
        }
    }

    private static final class OneRecordOfEqual extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        private final boolean referred;

        OneRecordOfEqual(JsonDeserializer<?> usual, boolean referred) {
            super(usual);
            this.referred = referred;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
            return new OneRecordOfEqual(usual, referred);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (referred && json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                return LedgerJson.referred(json, context, handledType().asSubclass(Record.class));
            }
            References references = references(context);
            Object record = references.one(super.deserialize(json, context));
            if (referred) {
                references.remember(record);
            }
            return record;
        }
    }

    private static final class OneListOfEqual extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        OneListOfEqual(JsonDeserializer<?> usual) {
            super(usual);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
            return new OneListOfEqual(usual);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            List<?> texts = (List<?>) super.deserialize(json, context);
            return texts.isEmpty() ? List.of() : references(context).one(List.copyOf(texts));
        }
    }

    /** A history that is the key of a map is the number of its bits. */
    private static final class HistoryWritten extends JsonSerializer<CaptureHistory> {
        @Override
        public void serialize(CaptureHistory history, JsonGenerator out, SerializerProvider all) throws IOException {
            out.writeFieldName(Integer.toString(history.lists()));
        }
    }

    private static final class HistoryRead extends KeyDeserializer {
        @Override
        public CaptureHistory deserializeKey(String key, DeserializationContext context) {
            return new CaptureHistory(Integer.parseInt(key));
        }
    }
}
