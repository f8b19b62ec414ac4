package inquest.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.custody.CitedClaim;
import inquest.core.custody.MalformedException;
import inquest.core.custody.Reading;
import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Span;
import inquest.core.model.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordFormsTest {

    private static final Accession ACCESSION = new Accession(
            "box.zip!letters/a.txt",
            Digest.of("bytes"),
            5,
            AccessLevel.STRICTLY_CONFIDENTIAL,
            new Accession.Handover(
                    Instant.parse("2026-03-02T09:00:00Z"),
                    Optional.of("archive"),
                    Optional.of("2026-02"),
                    Optional.empty(),
                    Optional.of("post")),
            Optional.of(ExhibitId.of(Digest.of("zip"), "box.zip")),
            Optional.empty());

    @Test
    void accessionReadsBack() throws MalformedException {
        assertThat(RecordForms.accession(Json.canonical(RecordForms.accession(ACCESSION))))
                .isEqualTo(ACCESSION);
    }

    @Test
    void readingReadsBack() throws MalformedException {
        Exhibit.RowError error = new Exhibit.RowError("Sheet1", 3, Optional.of("born"), "expected a date");
        Reading reading = new Reading(
                Digest.of("bytes"),
                "reader 1",
                new Exhibit.Outcome(
                        Exhibit.Kind.TABLE,
                        "text/csv",
                        Optional.of(Digest.of("text")),
                        Optional.of("fa"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(error)));
        assertThat(RecordForms.reading(Json.canonical(RecordForms.reading(reading))))
                .isEqualTo(reading);
    }

    @Test
    void saysWhichFieldOfAnAccessionIsWrong() {
        ObjectNode json = RecordForms.accession(ACCESSION).put("size", -1);
        assertThatThrownBy(() -> RecordForms.accession(Json.canonical(json)))
                .hasMessage("expected a whole number in \"size\"");
    }

    @Test
    void saysThatADigestIsNone() {
        ObjectNode json = RecordForms.accession(ACCESSION).put("sha256", "abc");
        assertThatThrownBy(() -> RecordForms.accession(Json.canonical(json)))
                .hasMessage("expected a SHA-256 digest in \"sha256\"");
    }

    @Test
    void gathersEveryPlaceThatAClaimPointsAt() throws MalformedException {
        String digest = Digest.of("x").hex();
        String line = """
                {"id":"c1","exhibit":"a.txt","sha256":"%s","text":"%s","start":0,"end":2,"quote":"ab",
                "attribution":[{"name":"n","start":4,"end":5,"cue":{"start":6,"end":7}}],
                "detail":{"office":null,"term":{"text":"cd","start":8,"end":10}},
                "date":{"text":"today","edtf":"2026"},"place":[{"name":"p","start":11,"end":12}]}""".formatted(digest, digest);
        CitedClaim claim = ClaimForm.cited(line);
        assertThat(claim.quoted()).containsExactly(new Words("ab", new Span(0, 2)), new Words("cd", new Span(8, 10)));
        assertThat(claim.spans()).containsExactly(new Span(4, 5), new Span(6, 7), new Span(11, 12));
    }
}
