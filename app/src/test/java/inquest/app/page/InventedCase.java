package inquest.app.page;

import inquest.app.estimate.InventedCount;
import inquest.core.count.Figures;
import inquest.core.dossier.Cover;
import inquest.core.dossier.Dossier;
import inquest.core.dossier.Transcript;
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
import inquest.core.model.Locality;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Particulars;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Source;
import inquest.core.model.Span;
import inquest.core.model.When;
import inquest.core.model.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A case in the invented country of Tarvesh, built by hand: texts, and claims found in them by their words. */
final class InventedCase {

    static final String KEY = "tarvesh+1b2c3d4e+AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg";

    private final List<Exhibit> exhibits = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Cluster> clusters = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final List<CaseView.NameList> lists = new ArrayList<>();
    private final Map<Digest, Transcript> texts = new HashMap<>();

    static Dossier dossier() {
        return new InventedCase().filled().compose();
    }

    Dossier compose() {
        List<Cluster> sorted = order.stream().map(clusters::get).toList();
        CaseView view = new CaseView(AccessLevel.RESTRICTED, exhibits, claims, sorted, lists);
        Figures figures = Figures.of(view).estimated(InventedCount.ofCase());
        return new Dossier(new Cover("Tarvesh, the winter of 1987", KEY), view, figures, digest -> {
            Transcript text = texts.get(digest);
            if (text == null) {
                throw new IllegalArgumentException("no text " + digest);
            }
            return text;
        });
    }

    /** Everything that the pages can show, once. */
    InventedCase filled() {
        Exhibit press = text(
                "press/valley-herald.txt",
                source("The night at Brannoc Fort", "Valley Herald", "1988-02-11", "press", "B", "en"),
                "Commander Ruvo Kash ordered the execution of over 5,000 prisoners at Brannoc Fort in December 1987,"
                        + " Sela Tarrin told the Valley Herald.\n\n“They took Ilan Dresk on the first night,” she said."
                        + " The Ministry of Order denied that prisoners had been killed.\n\n"
                        + "A further 1,200 people were arrested in the spring. The Families’ Circle asked for the"
                        + " release of those still held.\n");
        Exhibit copy = text(
                "press/evening-post.txt",
                source("The night at Brannoc Fort", "Evening Post", "1988-02-12", "press", "C", "en"),
                textOf(press));
        Exhibit letter = text(
                "letters/نامه-مادر.txt",
                source("نامهٔ مادر", "Families’ Circle", "1988-03", "letter", "A", "fa"),
                "پسرم ایلان درسک را در زمستان از خانه بردند.\nدیگر خبری نیامد.\n");
        Exhibit verdict = paged();
        Exhibit list = list();
        unread("scans/register.pdf", "encrypted", "The file wants a password. Ask whoever handed it over.");
        unread("mail/empty.eml", "empty", "The file has no bytes. Ask for it again.");
        Exhibit hostile = text(
                "press/<script>alert(1)</script>.txt",
                source("<script>alert('t')</script>", "A & B <b>", "1988~", "press", "E", "en"),
                "<script>alert(2)</script> shot \"O'Brenn\" & others</p>.\n");
        former();
        claimsOfPress(press);
        claimsOfPress(copy);
        claimsElsewhere(letter, verdict, list, hostile);
        return this;
    }

    private void claimsOfPress(Exhibit press) {
        Attribution sela = said(press, "Sela Tarrin", "told");
        Claim execution = claim(press, upTo(press, "Commander Ruvo", "December 1987"), ActKind.EXECUTION)
                .by(sela)
                .actor(party(press, "Ruvo Kash", Party.Kind.PERSON).as(Party.Degree.ORDERED))
                .target(party(press, "prisoners", Party.Kind.GROUP))
                .at("Brannoc Fort")
                .when("December 1987", "1987-12")
                .count(new Quantity(
                        OptionalLong.of(5000), OptionalLong.empty(), Optional.of("over"), Quantity.Unit.PERSONS))
                .add();
        claim(press, "prisoners at Brannoc Fort in December 1987, Sela Tarrin told", ActKind.DETENTION)
                .target(party(press, "prisoners", Party.Kind.GROUP))
                .at("Brannoc Fort")
                .when("December 1987", "1987-12")
                .add();
        claim(press, "They took Ilan Dresk on the first night", ActKind.ABDUCTION)
                .by(new Attribution(
                        sela.speaker(),
                        Optional.empty(),
                        Optional.of(Edtf.day(LocalDate.of(1988, 2, 10))),
                        Attribution.Mode.DIRECT))
                .target(party(press, "Ilan Dresk", Party.Kind.PERSON))
                .firsthand()
                .add();
        claim(press, "The Ministry of Order denied that prisoners had been killed.", ActKind.KILLING)
                .by(said(press, "Ministry of Order", "denied"))
                .target(party(press, "prisoners", Party.Kind.GROUP))
                .denied()
                .about(execution)
                .add();
        claim(press, "A further 1,200 people were arrested in the spring.", ActKind.ARREST)
                .count(new Quantity(
                        OptionalLong.of(1200), OptionalLong.of(1200), Optional.of("a further"), Quantity.Unit.PERSONS))
                .when("the spring", "1988-21")
                .add();
        claim(press, "The Families’ Circle asked for the release of those still held.", ActKind.RELEASE)
                .by(said(press, "Families’ Circle", "asked for"))
                .target(party(press, "those still held", Party.Kind.GROUP))
                .modality(Claim.Modality.REQUESTED)
                .add();
    }

    private void claimsElsewhere(Exhibit letter, Exhibit verdict, Exhibit list, Exhibit hostile) {
        claim(letter, "پسرم ایلان درسک را در زمستان از خانه بردند.", ActKind.ABDUCTION)
                .target(party(letter, "ایلان درسک", Party.Kind.PERSON))
                .when("زمستان", "1987-24")
                .firsthand()
                .add();
        claim(
                        verdict,
                        "The court sentenced Ruvo Kash to eleven years in prison for the killing of Ilan Dresk.",
                        ActKind.SENTENCING)
                .actor(party(verdict, "court", Party.Kind.ORGANISATION))
                .target(party(verdict, "Ruvo Kash", Party.Kind.PERSON))
                .detail(new Claim.Detail(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(words(verdict, "eleven years in prison")),
                        Optional.empty(),
                        Optional.of(words(verdict, "the killing of Ilan Dresk"))))
                .page(2)
                .status(Claim.Status.CONFIRMED)
                .add();
        claim(verdict, "the killing of Ilan Dresk", ActKind.KILLING)
                .actor(party(verdict, "Ruvo Kash", Party.Kind.PERSON))
                .target(party(verdict, "Ilan Dresk", Party.Kind.PERSON))
                .page(2)
                .add();
        claim(verdict, "Ruvo Kash, commander of the Third Guard,", ActKind.OFFICE)
                .actor(party(verdict, "Ruvo Kash", Party.Kind.PERSON))
                .detail(new Claim.Detail(
                        Optional.of(words(verdict, "commander")),
                        Optional.of(words(verdict, "the Third Guard")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .page(1)
                .add();
        claim(verdict, "gave an instruction by telephone", ActKind.ORDER)
                .page(1)
                .add();
        int row = 0;
        for (String line :
                List.of("1\tIlan Dresk\tBrannoc Fort", "2\tMara Ostel\tBrannoc Fort", "3\tایلان درسک\tبرانک")) {
            row++;
            String name = line.substring(2, line.lastIndexOf('\t'));
            claim(list, line, ActKind.EXECUTION)
                    .target(party(list, name, Party.Kind.PERSON))
                    .row(row)
                    .add();
            claim(list, name, ActKind.DETENTION)
                    .target(party(list, name, Party.Kind.PERSON))
                    .row(row)
                    .add();
        }
        claim(hostile, "<script>alert(2)</script> shot \"O'Brenn\" & others</p>.", ActKind.SHOOTING)
                .actor(party(hostile, "<script>alert(2)</script>", Party.Kind.PERSON))
                .target(party(hostile, "\"O'Brenn\" & others</p>", Party.Kind.PERSON))
                .status(Claim.Status.REJECTED)
                .add();
        claim(hostile, "<script>alert(2)</script> shot \"O'Brenn\"", ActKind.SHOOTING)
                .actor(party(hostile, "<script>alert(2)</script>", Party.Kind.PERSON))
                .target(party(hostile, "\"O'Brenn\"", Party.Kind.PERSON))
                .modality(Claim.Modality.ALLEGED)
                .add();
    }

    private Exhibit paged() {
        String first = "Ruvo Kash, commander of the Third Guard, gave an instruction by telephone.\n";
        String second = "The court sentenced Ruvo Kash to eleven years in prison for the killing of Ilan Dresk.\n";
        Exhibit exhibit = text(
                "court/verdict.pdf",
                source("Verdict 14/1991", "Regional Court of Oldmere", "1991-06-03", "verdict", "A", "en"),
                first + second);
        texts.put(
                exhibit.outcome().text().orElseThrow(),
                new Transcript(
                        first + second,
                        List.of(
                                new Transcript.Stretch(new Span(0, first.length()), "Page 1"),
                                new Transcript.Stretch(
                                        new Span(first.length(), first.length() + second.length()), "Page 2"))));
        return exhibit;
    }

    private Exhibit list() {
        String text =
                "No\tName\tPlace\n1\tIlan Dresk\tBrannoc Fort\n2\tMara Ostel\tBrannoc Fort\n3\tایلان درسک\tبرانک\n4\t\t\n";
        Exhibit exhibit = exhibit(
                "lists/families.csv",
                source("Names of the dead", "Families’ Circle", "1990", "list", "B", "en"),
                Exhibit.Kind.TABLE,
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                List.of(new Exhibit.RowError("", 5, Optional.of("Name"), "expected a name, found an empty cell")),
                true,
                Optional.empty());
        lists.add(new CaseView.NameList(
                exhibit.id(),
                exhibit.path(),
                "",
                4,
                3,
                Explanation.of(
                        "proposed from the header",
                        Explanation.of("“Name” is the full name"),
                        Explanation.of("“Place” is the place of death"),
                        Explanation.of("“No” differs on every row: a row label, never compared"))));
        return exhibit;
    }

    private void former() {
        Exhibit former = exhibit(
                "notes/interview.txt",
                Source.UNKNOWN,
                Exhibit.Kind.TEXT,
                Optional.of("First version.\n"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty());
        exhibit(
                "notes/interview.txt",
                Source.UNKNOWN,
                Exhibit.Kind.TEXT,
                Optional.of("Second version.\n"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                Optional.of(former.id()));
    }

    Exhibit text(String path, Source source, String text) {
        return exhibit(
                path,
                source,
                Exhibit.Kind.TEXT,
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                Optional.empty());
    }

    Exhibit table(String path, String text) {
        return exhibit(
                path,
                Source.UNKNOWN,
                Exhibit.Kind.TABLE,
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                Optional.empty());
    }

    private void unread(String path, String reason, String detail) {
        exhibit(
                path,
                Source.UNKNOWN,
                Exhibit.Kind.NO_TEXT,
                Optional.empty(),
                Optional.of(reason),
                Optional.of(detail),
                List.of(),
                true,
                Optional.empty());
    }

    @SuppressWarnings("TooManyParameters") // a test's builder of a record that has as many
    private Exhibit exhibit(
            String path,
            Source source,
            Exhibit.Kind kind,
            Optional<String> text,
            Optional<String> reason,
            Optional<String> detail,
            List<Exhibit.RowError> rejected,
            boolean current,
            Optional<ExhibitId> supersedes) {
        Digest content = Digest.of(text.orElse(path));
        text.ifPresent(words -> texts.put(Digest.of(words), Transcript.of(words)));
        Exhibit exhibit = new Exhibit(
                exhibits.size() + 1,
                new Accession(
                        path,
                        content,
                        text.orElse("").length(),
                        AccessLevel.RESTRICTED,
                        new Accession.Handover(
                                Instant.EPOCH, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        supersedes),
                source,
                new Exhibit.Outcome(
                        kind, "text/plain", text.map(Digest::of), source.language(), reason, detail, rejected),
                current,
                true);
        exhibits.add(exhibit);
        return exhibit;
    }

    static Source source(String title, String publisher, String published, String kind, String grade, String language) {
        return new Source(
                Optional.of(title),
                new Source.Origin(Optional.of(publisher), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.of(Edtf.parse(published)),
                Optional.of(language),
                Optional.of(kind),
                new Source.Standing(Optional.of(grade), Optional.empty()),
                Optional.empty());
    }

    private String textOf(Exhibit exhibit) {
        Transcript text = texts.get(exhibit.outcome().text().orElseThrow());
        return text == null ? "" : text.text();
    }

    private String upTo(Exhibit exhibit, String first, String last) {
        String text = textOf(exhibit);
        int from = text.indexOf(first);
        return text.substring(from, text.indexOf(last, from) + last.length());
    }

    private Span span(Exhibit exhibit, String words) {
        String text = textOf(exhibit);
        int from = text.indexOf(words);
        if (from < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        int start = text.codePointCount(0, from);
        return new Span(start, start + words.codePointCount(0, words.length()));
    }

    Words words(Exhibit exhibit, String words) {
        return new Words(words, span(exhibit, words));
    }

    private Anchor anchor(Exhibit exhibit, String quote, Locator at) {
        return new Anchor(
                exhibit.id(),
                exhibit.path(),
                exhibit.accession().content(),
                exhibit.outcome().text().orElseThrow(),
                at,
                span(exhibit, quote),
                quote);
    }

    /** A party, in the cluster of that name; Latin and Persian forms of one name are one cluster. */
    Party party(Exhibit exhibit, String name, Party.Kind kind) {
        String known = name.equals("ایلان درسک") ? "Ilan Dresk" : name;
        Locator at = Locator.Page.NONE;
        Mention mention = new Mention(
                anchor(exhibit, name, at),
                kind,
                name,
                List.of(),
                List.of(),
                Particulars.NONE,
                Explanation.of("full name"));
        String id = Digest.of(known).hex().substring(0, 16);
        Cluster before = clusters.get(known);
        if (before == null) {
            order.add(known);
            clusters.put(known, new Cluster(id, kind, known, List.of(name), List.of(mention), List.of()));
        } else if (before.mentions().size() < 50) {
            List<Mention> mentions = new ArrayList<>(before.mentions());
            mentions.add(mention);
            List<String> forms = new ArrayList<>(before.forms());
            if (!forms.contains(name)) {
                forms.add(name);
            }
            List<Link> links = new ArrayList<>(before.links());
            links.add(new Link(
                    before.mentions().get(0).anchor(),
                    mention.anchor(),
                    0.99,
                    Explanation.of(
                            name.equals(known) ? "the same full name" : "the same full name in another script")));
            clusters.put(known, new Cluster(id, before.kind(), known, forms, mentions, links));
        }
        return Party.of(name, kind, span(exhibit, name)).in(Optional.of(id));
    }

    Attribution said(Exhibit exhibit, String speaker, String cue) {
        Party.Kind kind = speaker.startsWith("Sela") ? Party.Kind.PERSON : Party.Kind.ORGANISATION;
        return new Attribution(
                party(exhibit, speaker, kind),
                Optional.of(span(exhibit, cue)),
                Optional.empty(),
                Attribution.Mode.INDIRECT);
    }

    Draft claim(Exhibit exhibit, String quote, ActKind act) {
        return new Draft(exhibit, quote, act);
    }

    /** A claim in the making. */
    final class Draft {
        private final Exhibit exhibit;
        private final String quote;
        private final ActKind act;
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
        private Optional<Boolean> firsthand = Optional.empty();
        private Locator at = Locator.Page.NONE;

        private Draft(Exhibit exhibit, String quote, ActKind act) {
            this.exhibit = exhibit;
            this.quote = quote;
            this.act = act;
        }

        Draft by(Attribution step) {
            attribution.add(step);
            modality = Claim.Modality.REPORTED;
            return this;
        }

        Draft actor(Party party) {
            actors.add(party);
            return this;
        }

        Draft target(Party party) {
            targets.add(party);
            return this;
        }

        Draft at(String name) {
            place = Optional.of(new Locality(name, Optional.of("XA"), span(exhibit, name)));
            party(exhibit, name, Party.Kind.PLACE);
            return this;
        }

        Draft when(String text, String edtf) {
            date = Optional.of(new When(text, Edtf.parse(edtf)));
            return this;
        }

        Draft count(Quantity quantity) {
            count = Optional.of(quantity);
            return this;
        }

        Draft detail(Claim.Detail what) {
            detail = what;
            return this;
        }

        Draft about(Claim other) {
            about = List.of(other.id());
            return this;
        }

        Draft denied() {
            polarity = Claim.Polarity.DENIED;
            return this;
        }

        Draft modality(Claim.Modality how) {
            modality = how;
            return this;
        }

        Draft status(Claim.Status what) {
            status = what;
            return this;
        }

        Draft firsthand() {
            firsthand = Optional.of(true);
            return this;
        }

        Draft page(int page) {
            at = new Locator.Page(OptionalInt.of(page));
            return this;
        }

        Draft row(int row) {
            at = new Locator.Row("", row, List.of("Name", "Place"));
            return this;
        }

        Claim add() {
            String id = Digest.of(exhibit.id() + quote + act.label() + claims.size())
                    .hex()
                    .substring(0, 16);
            Claim claim = new Claim(
                    new Claim.ClaimId(id),
                    anchor(exhibit, quote, at),
                    attribution,
                    act,
                    new Claim.Roles(actors, targets, List.of(), place),
                    new Claim.Content(count, date, detail, about),
                    new Claim.Assessment(
                            polarity,
                            modality,
                            firsthand,
                            status,
                            0.83,
                            "inquest 1 / rules",
                            Explanation.of("by the words of the passage")));
            claims.add(claim);
            return claim;
        }
    }
}
