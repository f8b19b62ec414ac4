package inquest.app;

import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.Attribution;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Particulars;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Source;
import inquest.core.model.Span;
import inquest.core.model.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A small case of an invented country, for tests of what is printed. */
public final class SampleCase {

    private static final Digest CONTENT = Digest.of("content");

    private SampleCase() {}

    /** A sure claim, an unsure one with a formula for a quote, one person, one list with a rejected row. */
    public static CaseView view() {
        return new CaseView(
                AccessLevel.RESTRICTED,
                List.of(list()),
                List.of(
                        claim("00000000000000aa", "shot over 30 people", 0.91, ActKind.SHOOTING),
                        claim("00000000000000bb", "=HYPERLINK(\"x\")", 0.40, ActKind.THREAT)),
                List.of(person()),
                List.of(new CaseView.NameList(
                        ExhibitId.of(CONTENT, "names.csv"),
                        "names.csv",
                        "",
                        2,
                        1,
                        Explanation.of("by the header", Explanation.of("name: full name")))));
    }

    /** A claim with that id, quote, score and act, reported by one speaker. */
    public static Claim claim(String id, String quote, double score, ActKind act) {
        Party speaker = Party.of("Ilse Marr", Party.Kind.PERSON, new Span(0, 9)).in(Optional.of("c1"));
        Party target = Party.of("مردم بندر", Party.Kind.GROUP, new Span(30, 36));
        return new Claim(
                new Claim.ClaimId(id),
                anchor("press/first.txt", quote),
                List.of(new Attribution(speaker, Optional.empty(), Optional.empty(), Attribution.Mode.INDIRECT)),
                act,
                Claim.Roles.befalling(List.of(target), Optional.empty()),
                new Claim.Content(
                        Optional.of(new Quantity(
                                OptionalLong.of(30), OptionalLong.empty(), Optional.of("over"), Quantity.Unit.PERSONS)),
                        Optional.of(new When("on 2 May", Edtf.day(LocalDate.of(1994, 5, 2)))),
                        Claim.Detail.NONE,
                        List.of()),
                new Claim.Assessment(
                        Claim.Polarity.AFFIRMED,
                        Claim.Modality.REPORTED,
                        Optional.empty(),
                        Claim.Status.DRAFTED,
                        score,
                        "rules 1",
                        Explanation.of("verb \"shot\"", Explanation.of("rule shooting 3"))));
    }

    private static Cluster person() {
        Mention here = mention("Ilse Marr");
        Mention there = mention("Marr");
        Link link = new Link(here.anchor(), there.anchor(), 0.95, Explanation.of("the only bearer of the surname"));
        return new Cluster(
                "c1",
                Party.Kind.PERSON,
                "Ilse Marr",
                List.of("Ilse Marr", "Marr"),
                List.of(here, there),
                List.of(link));
    }

    private static Mention mention(String form) {
        return new Mention(
                anchor("press/first.txt", form),
                Party.Kind.PERSON,
                form,
                List.of(),
                List.of(),
                Particulars.NONE,
                Explanation.of("as written"));
    }

    private static Anchor anchor(String path, String quote) {
        return new Anchor(
                ExhibitId.of(CONTENT, path),
                path,
                CONTENT,
                Digest.of("text"),
                Locator.Page.NONE,
                new Span(10, 10 + quote.codePointCount(0, quote.length())),
                quote);
    }

    private static Exhibit list() {
        Accession.Handover handover = new Accession.Handover(
                Instant.EPOCH, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Accession accession = new Accession(
                "names.csv", CONTENT, 7, AccessLevel.RESTRICTED, handover, Optional.empty(), Optional.empty());
        Exhibit.RowError error =
                new Exhibit.RowError("", 3, Optional.of("name"), "expected a name, found an empty cell");
        Exhibit.Outcome outcome = new Exhibit.Outcome(
                Exhibit.Kind.TABLE,
                "text/csv",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(error));
        return new Exhibit(1, accession, Source.UNKNOWN, outcome, true, true);
    }
}
