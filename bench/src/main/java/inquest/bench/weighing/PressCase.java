package inquest.bench.weighing;

import inquest.core.link.Acts;
import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.Claim;
import inquest.core.model.Corroboration.Level;
import inquest.core.model.Corroboration.Subject;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.core.model.Explanation;
import inquest.core.model.Locator;
import inquest.core.model.Party;
import inquest.core.model.Source;
import inquest.core.model.Span;
import inquest.core.model.Weighing;
import inquest.core.weigh.Material;
import inquest.core.weigh.Scales;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invented press as a case: each article an exhibit of a publisher of its own, received on a day of its own, with the claim that
 * its dead was shot. Of every death one article tells, and else its copies only: none has two independent origins.
 */
final class PressCase {

    private final List<Exhibit> exhibits = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<Digest, String> texts = new HashMap<>();

    PressCase(Press press) {
        for (int at = 0; at < press.texts().size(); at++) {
            String text = press.texts().get(at);
            Exhibit exhibit = exhibit(at, text);
            exhibits.add(exhibit);
            String dead = Press.dead(press.family().get(at));
            int start = text.indexOf(dead + " ");
            if (start >= 0) {
                claims.add(claim(exhibit, dead, new Span(start, start + dead.length()), text));
            }
        }
    }

    /**
     * What weighing made of copies.
     *
     * @param copied deaths that more than one article tells
     * @param raised how many of them are said to be corroborated, which none is
     */
    record Outcome(int copied, int raised) {}

    Outcome weighed() {
        Weighing weighing = Scales.weigh(
                new Material(exhibits, claims, List.of(), digest -> texts.getOrDefault(digest, ""), List.of()),
                Acts.among(claims, List.of()));
        int copied = 0;
        int raised = 0;
        for (var one : weighing.corroborations()) {
            if (one.subject().kind() == Subject.Kind.ACT && one.tally().carriers() > 1) {
                copied++;
                boolean corroborated = one.level() == Level.CORROBORATED || one.level() == Level.STRONGLY_CORROBORATED;
                raised += corroborated ? 1 : 0;
            }
        }
        return new Outcome(copied, raised);
    }

    private Exhibit exhibit(int at, String text) {
        Digest digest = Digest.of(text);
        texts.put(digest, text);
        Optional<String> none = Optional.empty();
        Instant received = Instant.EPOCH.plus(Duration.ofDays(at));
        return new Exhibit(
                at + 1,
                new Accession(
                        at + ".txt",
                        digest,
                        text.length(),
                        AccessLevel.PUBLIC,
                        new Accession.Handover(received, none, none, none, none),
                        Optional.empty(),
                        Optional.empty()),
                new Source(
                        none,
                        new Source.Origin(Optional.of("Paper " + at), none, none, none),
                        Optional.empty(),
                        Optional.of("en"),
                        Optional.of("press"),
                        new Source.Standing(none, none),
                        none),
                new Exhibit.Outcome(
                        Exhibit.Kind.TEXT, "text/plain", Optional.of(digest), Optional.of("en"), none, none, List.of()),
                true,
                true);
    }

    private static Claim claim(Exhibit exhibit, String dead, Span span, String text) {
        Digest digest = exhibit.accession().content();
        return new Claim(
                Claim.ClaimId.of(exhibit.id(), span, ActKind.KILLING, dead),
                new Anchor(exhibit.id(), exhibit.path(), digest, digest, Locator.Page.NONE, span, span.of(text)),
                List.of(),
                ActKind.KILLING,
                Claim.Roles.befalling(
                        List.of(Party.of(dead, Party.Kind.PERSON, span).in(Optional.of(dead))), Optional.empty()),
                Claim.Content.NONE,
                Claim.Assessment.drafted(0.9, "invented", Explanation.of("invented")));
    }
}
