package inquest.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Locator;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Span;
import inquest.core.model.When;
import inquest.core.model.Words;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ClaimJsonTest {

    private static final String[] FIELDS = {
        "id",
        "exhibit",
        "sha256",
        "text",
        "at",
        "start",
        "end",
        "quote",
        "attribution",
        "act",
        "act_path",
        "actors",
        "targets",
        "instrument",
        "place",
        "detail",
        "about",
        "count",
        "date",
        "polarity",
        "modality",
        "firsthand",
        "status",
        "score",
        "reader"
    };

    @Test
    void writesEveryFieldOfFullClaim() throws IOException {
        assertThat(ClaimJson.line(full())).isEqualTo(expected("claim-full.jsonl"));
    }

    @Test
    void writesEveryFieldOfClaimThatSaysLittle() throws IOException {
        assertThat(ClaimJson.line(bare(Locator.Page.NONE))).isEqualTo(expected("claim-bare.jsonl"));
    }

    @Test
    void writesPageWhereOriginalHasPages() {
        assertThat(ClaimJson.line(bare(new Locator.Page(OptionalInt.of(3))))).contains("\"at\":{\"page\":3},");
    }

    @Test
    void writesSheetRowAndColumnsOfTable() {
        assertThat(ClaimJson.line(bare(new Locator.Row("", 4, List.of("given name")))))
                .contains("\"at\":{\"sheet\":\"\",\"row\":4,\"columns\":[\"given name\"]},");
    }

    @Test
    void holdsSameFieldsInSameOrderWhateverTheClaim() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            JsonNode node = new JsonMapper().readTree(ClaimJson.line(new Samples(seed).claim()));
            List<String> fields = new ArrayList<>();
            node.fieldNames().forEachRemaining(fields::add);

            assertThat(fields).as("seed %d", seed).containsExactly(FIELDS);
        }
    }

    @Test
    void staysOnOneLineAndKeepsWordsWhateverTheyHold() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            Claim claim = new Samples(seed).claim();
            String line = ClaimJson.line(claim);

            assertThat(line).as("seed %d", seed).doesNotContain("\n", "\r");
            assertThat(new JsonMapper().readTree(line).get("quote").textValue())
                    .as("seed %d", seed)
                    .isEqualTo(claim.anchor().quote());
        }
    }

    @Test
    void writesScoreWithoutExponent() {
        assertThat(Nodes.rounded(0.00004)).hasToString("0");
        assertThat(Nodes.rounded(0.00012)).hasToString("0.0001");
        assertThat(Nodes.rounded(0.5)).hasToString("0.5");
        assertThat(Nodes.rounded(1)).hasToString("1");
    }

    private static Claim bare(Locator at) {
        return new Claim(
                new Claim.ClaimId("00000000000000aa"),
                anchor("note.txt", at, 0, "It burned."),
                List.of(),
                ActKind.ARSON,
                Claim.Roles.NONE,
                Claim.Content.NONE,
                Claim.Assessment.drafted(0.5, "rules 1", Explanation.of("verb")));
    }

    private static Claim full() {
        Party speaker =
                Party.of("Ilse Marr", Party.Kind.PERSON, new Span(14, 18)).in(Optional.of("c1"));
        Attribution step = new Attribution(
                speaker,
                Optional.of(new Span(19, 23)),
                Optional.of(Edtf.month(YearMonth.of(1994, 5))),
                Attribution.Mode.INDIRECT);
        Party actor = Party.of("the Harbour Guard", Party.Kind.ORGANISATION, new Span(24, 28))
                .as(Party.Degree.CARRIED_OUT);
        Party target = Party.of("سهراب وندان", Party.Kind.PERSON, new Span(36, 39));
        Party instrument = Party.of("rifles", Party.Kind.OBJECT, new Span(45, 51));
        Claim.Roles roles = new Claim.Roles(
                List.of(actor),
                List.of(target),
                List.of(instrument),
                Optional.of(new Locality("Port Selm", Optional.empty(), new Span(55, 64))));
        Claim.Content content = new Claim.Content(
                Optional.of(new Quantity(
                        OptionalLong.of(30), OptionalLong.empty(), Optional.of("over"), Quantity.Unit.PERSONS)),
                Optional.of(new When(
                        "by 2 May",
                        new Edtf("../1994-05-02", Optional.empty(), Optional.of(LocalDate.of(1994, 5, 2))))),
                new Claim.Detail(
                        Optional.empty(),
                        Optional.of(new Words("court", new Span(70, 75))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Words("mutiny", new Span(80, 86)))),
                List.of(new Claim.ClaimId("00000000000000bb")));
        return new Claim(
                new Claim.ClaimId("00000000000000cc"),
                anchor("پوشه/box.zip!a.pdf", new Locator.Page(OptionalInt.of(2)), 14, "said \"they\" shot سهراب"),
                List.of(step),
                ActKind.DEATH_IN_CUSTODY,
                roles,
                content,
                new Claim.Assessment(
                        Claim.Polarity.DENIED,
                        Claim.Modality.REPORTED,
                        Optional.of(false),
                        Claim.Status.CORRECTED,
                        0.87654321,
                        "rules 1",
                        Explanation.of("verb")));
    }

    private static Anchor anchor(String path, Locator at, int start, String quote) {
        Digest content = Digest.of("bytes");
        return new Anchor(
                ExhibitId.of(content, path),
                path,
                content,
                Digest.of("text"),
                at,
                new Span(start, start + quote.codePointCount(0, quote.length())),
                quote);
    }

    private static String expected(String name) throws IOException {
        try (InputStream in = ClaimJsonTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), UTF_8).strip();
        }
    }
}
