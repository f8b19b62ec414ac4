package inquest.core.dossier;

import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Locator;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Source;
import inquest.core.model.Span;
import inquest.core.model.When;
import inquest.core.model.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A claim built by hand for a test: its quote is the exhibit's whole text. All names are invented. */
public final class Draft {

    public static final Exhibit PRESS = exhibit(2, "herald.txt", "Valley Herald", "press");
    public static final Exhibit VERDICT = exhibit(7, "verdict.pdf", "Court of Oldmere", "verdict");

    private final String quote;
    private final ActKind act;
    private Exhibit exhibit = PRESS;
    private final List<Attribution> attribution = new ArrayList<>();
    private final List<Party> actors = new ArrayList<>();
    private final List<Party> targets = new ArrayList<>();
    private Optional<Locality> place = Optional.empty();
    private Optional<Quantity> count = Optional.empty();
    private Optional<When> date = Optional.empty();
    private Claim.Detail detail = Claim.Detail.NONE;
    private List<Claim.ClaimId> about = List.of();
    private Claim.Polarity polarity = Claim.Polarity.AFFIRMED;
    private Claim.Modality modality = Claim.Modality.ASSERTED;
    private Claim.Status status = Claim.Status.DRAFTED;
    private Locator at = Locator.Page.NONE;
    private int offset;

    private Draft(String quote, ActKind act) {
        this.quote = quote;
        this.act = act;
    }

    public static Draft of(ActKind act, String quote) {
        return new Draft(quote, act);
    }

    public static Exhibit exhibit(int number, String path, String publisher, String kind) {
        return new Exhibit(
                number,
                new Accession(
                        path,
                        Digest.of(path),
                        1,
                        AccessLevel.PUBLIC,
                        new Accession.Handover(
                                Instant.EPOCH, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty()),
                new Source(
                        Optional.empty(),
                        new Source.Origin(Optional.of(publisher), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.of(Edtf.day(LocalDate.of(1988, 3, 3))),
                        Optional.empty(),
                        Optional.of(kind),
                        Source.Standing.UNKNOWN,
                        Optional.empty()),
                new Exhibit.Outcome(
                        Exhibit.Kind.TEXT,
                        "text/plain",
                        Optional.of(Digest.of(path)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                true,
                true);
    }

    public static Party party(String name, Party.Kind kind) {
        return Party.of(name, kind, new Span(0, 0)).in(Optional.of("cluster of " + name));
    }

    public Draft in(Exhibit which) {
        exhibit = which;
        return this;
    }

    public Draft by(String speaker, Party.Kind kind, Attribution.Mode mode) {
        attribution.add(new Attribution(party(speaker, kind), Optional.empty(), Optional.empty(), mode));
        return this;
    }

    public Draft by(String speaker) {
        return by(speaker, Party.Kind.PERSON, Attribution.Mode.INDIRECT);
    }

    public Draft actor(String name) {
        actors.add(party(name, Party.Kind.PERSON));
        return this;
    }

    public Draft actor(String name, Party.Degree degree) {
        actors.add(party(name, Party.Kind.PERSON).as(degree));
        return this;
    }

    public Draft target(String name) {
        targets.add(party(name, Party.Kind.PERSON));
        return this;
    }

    public Draft group(String name) {
        targets.add(party(name, Party.Kind.GROUP));
        return this;
    }

    public Draft count(long low, long high, String qualifier, Quantity.Unit unit) {
        count = Optional.of(new Quantity(
                low < 0 ? OptionalLong.empty() : OptionalLong.of(low),
                high < 0 ? OptionalLong.empty() : OptionalLong.of(high),
                Optional.of(qualifier).filter(words -> !words.isEmpty()),
                unit));
        return this;
    }

    public Draft place(String name) {
        int start = quote.codePointCount(0, quote.indexOf(name));
        place = Optional.of(new Locality(
                name, Optional.empty(), new Span(start, start + name.codePointCount(0, name.length()))));
        return this;
    }

    public Draft when(String text, Edtf edtf) {
        date = Optional.of(new When(text, edtf));
        return this;
    }

    public Draft detail(String field, String words) {
        Optional<Words> value = Optional.of(new Words(words, new Span(0, 0)));
        Optional<Words> none = Optional.empty();
        detail = new Claim.Detail(
                field.equals("office") ? value : detail.office().or(() -> none),
                field.equals("body") ? value : detail.body(),
                field.equals("term") ? value : detail.term(),
                field.equals("qualification") ? value : detail.qualification(),
                field.equals("charge") ? value : detail.charge());
        return this;
    }

    public Draft about(Claim other) {
        about = List.of(other.id());
        return this;
    }

    public Draft denied() {
        polarity = Claim.Polarity.DENIED;
        return this;
    }

    public Draft modality(Claim.Modality how) {
        modality = how;
        return this;
    }

    public Draft status(Claim.Status what) {
        status = what;
        return this;
    }

    public Draft at(Locator where) {
        at = where;
        return this;
    }

    public Draft from(int start) {
        offset = start;
        return this;
    }

    public Claim claim() {
        ExhibitId id = exhibit.id();
        Span span = new Span(offset, offset + quote.codePointCount(0, quote.length()));
        return new Claim(
                new Claim.ClaimId(Digest.of(id + quote + act + offset + status + polarity)
                        .hex()
                        .substring(0, 16)),
                new Anchor(id, exhibit.path(), exhibit.accession().content(), Digest.of("text"), at, span, quote),
                attribution,
                act,
                new Claim.Roles(actors, targets, List.of(), place),
                new Claim.Content(count, date, detail, about),
                new Claim.Assessment(
                        polarity, modality, Optional.empty(), status, 0.9, "test", Explanation.of("by hand")));
    }
}
