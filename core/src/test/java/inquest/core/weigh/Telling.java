package inquest.core.weigh;

import inquest.core.link.Acts;
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
import inquest.core.model.Weighing;
import inquest.core.model.WeighingRuling;
import inquest.core.model.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small invented case, told exhibit by exhibit, and weighed. */
final class Telling {

    private final List<Exhibit> exhibits = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<Digest, String> texts = new HashMap<>();
    private final List<WeighingRuling> rulings = new ArrayList<>();

    /** Adds an exhibit with a text of its own; gives its number. */
    Telling exhibit(String path, String publisher, String published, String affiliation, String text) {
        return exhibit(path, new Imprint(publisher, "", affiliation, published), text);
    }

    /** What is stated of who brought an exhibit out, and when; empty where nobody has stated it. */
    record Imprint(String publisher, String author, String affiliation, String published) {}

    /** The same, with an author. */
    Telling exhibit(String path, Imprint imprint, String text) {
        // Each on a day of its own: files of one day have no order.
        return exhibit(path, imprint, text, Instant.EPOCH.plus(Duration.ofDays(exhibits.size())));
    }

    /** The same, received at a stated time. */
    Telling exhibit(String path, Imprint imprint, String text, Instant received) {
        Digest digest = Digest.of(text);
        texts.put(digest, text);
        Source source = new Source(
                Optional.empty(),
                new Source.Origin(
                        some(imprint.publisher()), some(imprint.author()), Optional.empty(), Optional.empty()),
                some(imprint.published()).map(Edtf::parse),
                Optional.of("en"),
                Optional.of("press"),
                new Source.Standing(Optional.of("C"), some(imprint.affiliation())),
                Optional.empty());
        exhibits.add(new Exhibit(
                exhibits.size() + 1,
                new Accession(
                        path,
                        digest,
                        text.length(),
                        AccessLevel.PUBLIC,
                        new Accession.Handover(
                                received, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty()),
                source,
                new Exhibit.Outcome(
                        Exhibit.Kind.TEXT,
                        "text/plain",
                        Optional.of(digest),
                        Optional.of("en"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                true,
                true));
        return this;
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }

    /** Adds a claim to the last exhibit; its quote must stand in the text. */
    Telling claim(ActKind act, String quote, Said said) {
        return claim(exhibits.size() - 1, act, quote, said);
    }

    /** Adds to the last exhibit the claim that most stories are of, in these very words: that Ilse Marr was shot. */
    Telling shot(Said said) {
        return claim(ActKind.KILLING, "Ilse Marr was shot", said);
    }

    /** Adds a claim to an exhibit. */
    Telling claim(int at, ActKind act, String quote, Said said) {
        Exhibit exhibit = exhibits.get(at);
        String text = text(exhibit.accession().content());
        int start = text.indexOf(quote);
        if (start < 0) {
            throw new IllegalArgumentException("expected \"" + quote + "\" in " + exhibit.path());
        }
        Span span = new Span(start, start + quote.length());
        List<Party> targets = said.target.isEmpty() ? List.of() : List.of(party(said.target, said.kind));
        List<Attribution> speakers = said.speaker.isEmpty()
                ? List.of()
                : List.of(new Attribution(
                        party(said.speaker, Party.Kind.PERSON),
                        Optional.empty(),
                        Optional.empty(),
                        said.quoted ? Attribution.Mode.DIRECT : Attribution.Mode.INDIRECT));
        claims.add(new Claim(
                Claim.ClaimId.of(exhibit.id(), span, act, said.toString()),
                new Anchor(
                        exhibit.id(),
                        exhibit.path(),
                        exhibit.accession().content(),
                        exhibit.accession().content(),
                        Locator.Page.NONE,
                        span,
                        quote),
                speakers,
                act,
                new Claim.Roles(
                        said.actor.isEmpty() ? List.of() : List.of(party(said.actor, Party.Kind.ORGANISATION)),
                        targets,
                        List.of(),
                        some(said.place).map(place -> new Locality(place, Optional.empty(), span))),
                new Claim.Content(
                        said.count,
                        some(said.date).map(date -> new When(date, Edtf.parse(date))),
                        Claim.Detail.NONE,
                        said.about),
                new Claim.Assessment(
                        said.denied ? Claim.Polarity.DENIED : Claim.Polarity.AFFIRMED,
                        Claim.Modality.ASSERTED,
                        said.firsthand ? Optional.of(true) : Optional.empty(),
                        Claim.Status.DRAFTED,
                        0.9,
                        "by hand",
                        Explanation.of("by hand"))));
        return this;
    }

    private static Party party(String name, Party.Kind kind) {
        Party party = Party.of(name, kind, new Span(0, 0));
        return kind == Party.Kind.GROUP ? party : party.in(Optional.of("cluster of " + name));
    }

    Telling rule(WeighingRuling.Kind kind, String decision, Claim... seen) {
        List<WeighingRuling.Seen> all = new ArrayList<>();
        for (Claim claim : seen) {
            all.add(new WeighingRuling.Seen(claim.anchor(), Optional.of(claim.act())));
        }
        rulings.add(new WeighingRuling(kind, all, decision, "seen the file", "a reader", "r" + rulings.size()));
        return this;
    }

    Claim claim(int at) {
        return claims.get(at);
    }

    ExhibitId id(int at) {
        return exhibits.get(at).id();
    }

    /** The same case with a copy of an exhibit, received last, under another path and imprint. */
    Telling withCopy(int of, String path, Imprint imprint) {
        return withCopy(of, path, imprint, Instant.EPOCH.plus(Duration.ofDays(exhibits.size())), Rewriting.none());
    }

    /** The same case with a copy of an exhibit in other words. */
    Telling withCopy(int of, String path, Imprint imprint, Instant received, Rewriting rewriting) {
        Telling more = new Telling();
        more.exhibits.addAll(exhibits);
        more.claims.addAll(claims);
        more.texts.putAll(texts);
        more.rulings.addAll(rulings);
        Exhibit original = exhibits.get(of);
        Rewriting.Text text = rewriting.of(text(original.accession().content()));
        more.exhibit(path, imprint, text.words(), received);
        Exhibit copy = more.exhibits.get(more.exhibits.size() - 1);
        for (Claim claim : claims) {
            if (claim.anchor().exhibit().equals(original.id())) {
                text.span(claim.anchor().span())
                        .ifPresent(span -> more.claims.add(copied(claim, copy, span, text.words())));
            }
        }
        return more;
    }

    /** The same, without anything that its last exhibit tells: it holds words, and no claim was made of them. */
    Telling silenced() {
        ExhibitId last = exhibits.get(exhibits.size() - 1).id();
        claims.removeIf(claim -> claim.anchor().exhibit().equals(last));
        return this;
    }

    private static Claim copied(Claim claim, Exhibit copy, Span span, String text) {
        Digest digest = copy.accession().content();
        return new Claim(
                Claim.ClaimId.of(copy.id(), span, claim.act(), claim.id().text()),
                new Anchor(
                        copy.id(), copy.path(), digest, digest, claim.anchor().at(), span, span.of(text)),
                claim.attribution(),
                claim.act(),
                claim.roles(),
                claim.content(),
                claim.assessment());
    }

    private String text(Digest digest) {
        return Optional.ofNullable(texts.get(digest)).orElseThrow();
    }

    Weighing weigh() {
        return Scales.weigh(
                new Material(exhibits, claims, List.of(), this::text, rulings), Acts.among(claims, rulings));
    }

    /** What a claim says. */
    static final class Said {
        private String speaker = "";
        private String target = "";
        private Party.Kind kind = Party.Kind.PERSON;
        private String date = "";
        private Optional<Quantity> count = Optional.empty();
        private boolean denied;
        private String place = "";
        private boolean firsthand;
        private boolean quoted;
        private String actor = "";
        private List<Claim.ClaimId> about = List.of();

        static Said of(String target) {
            Said said = new Said();
            said.target = target;
            return said;
        }

        static Said ofMany(String target, Quantity count) {
            Said said = of(target);
            said.kind = Party.Kind.GROUP;
            said.count = Optional.of(count);
            return said;
        }

        /** How many they are said to be. */
        Said counted(Quantity number) {
            count = Optional.of(number);
            return this;
        }

        Said by(String who) {
            speaker = who;
            return this;
        }

        /** In the words of the speaker. */
        Said quoted() {
            quoted = true;
            return this;
        }

        /** Which body did it. */
        Said doneBy(String body) {
            actor = body;
            return this;
        }

        /** What it speaks of. */
        Said about(Claim claim) {
            about = List.of(claim.id());
            return this;
        }

        Said in(String when) {
            date = when;
            return this;
        }

        Said at(String where) {
            place = where;
            return this;
        }

        Said denied() {
            denied = true;
            return this;
        }

        Said seen() {
            firsthand = true;
            return this;
        }

        @Override
        public String toString() {
            return speaker + "|" + target + "|" + date + "|" + denied;
        }
    }
}
