package inquest.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.custody.MalformedException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTest {

    /** RFC 8785 section 3.2.3. */
    @Test
    void sortsNamesByUtf16CodeUnit() {
        ObjectNode json = Json.object();
        json.put("\u20ac", "Euro Sign").put("\r", "Carriage Return").put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        json.put("1", "One").put("\ud83d\ude00", "Emoji: Grinning Face").put("\u0080", "Control");
        json.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(canonical(json))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785 section 3.2.2, the string and the literals of its example. */
    @Test
    void escapesOnlyWhatMustBeEscaped() throws MalformedException {
        String example =
                "{\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\",\"literals\": [null, true, false]}";
        assertThat(canonical(parse(example)))
                .isEqualTo("{\"literals\":[null,true,false],\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void writesEmptyObjectsArraysAndNegativeNumbers() throws MalformedException {
        assertThat(canonical(parse("{ \"b\" : {}, \"a\" : [ ], \"c\" : [ -7, 0 ] }")))
                .isEqualTo("{\"a\":[],\"b\":{},\"c\":[-7,0]}");
    }

    @Test
    void refusesFractions() {
        assertThatThrownBy(() -> Json.canonical(parse("{\"a\":0.5}")))
                .hasMessage("expected a whole number up to 2^53, found 0.5; write it as text");
    }

    @Test
    void refusesHalfOfSurrogatePair() {
        assertThatThrownBy(() -> Json.canonical(Json.object().put("a", "\ud83d")))
                .hasMessage("expected Unicode text, found half of a surrogate pair");
    }

    @Test
    void refusesNameTwice() {
        assertThatThrownBy(() -> parse("{\"a\":1,\"a\":2}"))
                .hasMessageStartingWith("expected JSON, found an error at line 1, column");
    }

    @Test
    void refusesWhatFollows() {
        assertThatThrownBy(() -> parse("{} {}")).hasMessageStartingWith("expected JSON, found an error at line 1");
    }

    @Test
    void messageRepeatsNothingOfTheText() {
        assertThatThrownBy(() -> parse("{\"a\":secret}"))
                .hasMessageNotContaining("secret")
                .hasMessage("expected JSON, found an error at line 1, column 6");
    }

    private static ObjectNode parse(String text) throws MalformedException {
        return Json.parseObject(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String canonical(ObjectNode json) {
        return new String(Json.canonical(json), StandardCharsets.UTF_8);
    }
}
