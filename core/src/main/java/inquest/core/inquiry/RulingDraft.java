package inquest.core.inquiry;

import inquest.core.model.AccessLevel;
import inquest.core.model.Act;
import inquest.core.model.Anchor;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Contradiction;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Span;
import inquest.core.model.WeighingRuling;
import inquest.core.model.WeighingRuling.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A ruling before it is signed: what is decided, of which words. Ids that people read on a listing are resolved to the words that they
 * stand for, since ids may change when the case grows and words do not.
 *
 * @param kind {@code pair}, {@code claim}, or a kind of {@link WeighingRuling}
 * @param seen the words that the decision is about
 * @param decision as its kind allows
 * @param least the level below which it must not be read, for it quotes exhibits of that level
 */
public record RulingDraft(String kind, List<Seen> seen, String decision, AccessLevel least) {

    private static final String NAMES = "the id of a person, body or place, or a mention as PATH:START or PATH#ROW";

    /** Keeps its own copy. */
    public RulingDraft {
        seen = List.copyOf(seen);
    }

    /**
     * Drafts a ruling.
     *
     * @param view what the person sees
     * @param decision {@code same}, {@code different}, {@code confirmed}, {@code rejected}, or as {@link WeighingRuling.Kind} allows;
     *     hyphens stand for spaces
     * @param ids of two clusters, mentions, claims, acts or exhibits, or of one claim, act or contradiction
     * @throws IllegalArgumentException if the decision is none, or the number or sort of ids is not what it is made on
     * @throws NoSuchElementException if the view has nothing of such an id; either message says what was expected
     */
    public static RulingDraft of(CaseView view, String decision, List<String> ids) {
        String plain = decision.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
        Drafting drafting = new Drafting(view, ids);
        return switch (plain) {
            case "same", "different" -> drafting.pair(plain);
            case "confirmed", "rejected" -> drafting.one("claim", plain, "the id of a claim");
            case "derived", "independent" -> drafting.lineage(plain);
            case "uncorroborated", "same origin", "corroborated", "strongly corroborated" ->
                drafting.one(WeighingRuling.Kind.CORROBORATION.label(), plain, "the id of a claim or act");
            case "open",
                    "explained by time",
                    "explained by scope",
                    "left prevails",
                    "right prevails",
                    "no contradiction" -> drafting.contradiction(plain);
            default -> {
                if (!plain.matches("[a-f][1-6]")) {
                    throw new IllegalArgumentException(
                            "expected same, different, confirmed, rejected, derived, independent, open, explained-by-time,"
                                    + " explained-by-scope, left-prevails, right-prevails, no-contradiction, uncorroborated,"
                                    + " same-origin, corroborated, strongly-corroborated, a grade such as B2, or withdrawn;"
                                    + " found \"" + decision + "\"");
                }
                yield drafting.one(
                        WeighingRuling.Kind.GRADE.label(), plain.toUpperCase(Locale.ROOT), "the id of a claim");
            }
        };
    }

    /** Finds the words that ids stand for. */
    private static final class Drafting {

        private final CaseView view;
        private final List<String> ids;

        Drafting(CaseView view, List<String> ids) {
            this.view = view;
            this.ids = ids;
        }

        RulingDraft pair(String decision) {
            count(2, "two ids");
            Optional<Anchor> left = named(ids.get(0));
            Optional<Anchor> right = named(ids.get(1));
            if (left.isPresent() && right.isPresent()) {
                return drafted(
                        "pair",
                        decision,
                        List.of(new Seen(left.get(), Optional.empty()), new Seen(right.get(), Optional.empty())));
            }
            List<Claim> ones = told(ids.get(0));
            List<Claim> others = told(ids.get(1));
            if (ones.isEmpty() || others.isEmpty()) {
                throw new NoSuchElementException("expected twice " + NAMES
                        + ", or twice the id of a claim or act, found " + ids.get(0) + " and " + ids.get(1));
            }
            for (Claim one : ones) {
                for (Claim other : others) {
                    if (!one.id().equals(other.id())) {
                        return drafted(WeighingRuling.Kind.ACT.label(), decision, List.of(seen(one), seen(other)));
                    }
                }
            }
            throw new IllegalArgumentException(
                    "expected two claims or acts with different words, found one claim behind both");
        }

        RulingDraft one(String kind, String decision, String what) {
            count(1, what);
            List<Claim> claims = kind.equals(WeighingRuling.Kind.CORROBORATION.label())
                    ? told(ids.get(0))
                    : claim(ids.get(0)).stream().toList();
            if (claims.isEmpty()) {
                throw missing(what, ids.get(0));
            }
            return drafted(kind, decision, List.of(seen(claims.get(0))));
        }

        RulingDraft contradiction(String decision) {
            count(1, "the id of a contradiction");
            Contradiction one = view.weighing().contradictions().stream()
                    .filter(known -> known.id().equals(ids.get(0)))
                    .findFirst()
                    .orElseThrow(() -> missing("the id of a contradiction", ids.get(0)));
            List<Seen> seen = new ArrayList<>();
            for (Contradiction.Side side : List.of(one.left(), one.right())) {
                seen.add(seen(claim(side.claims().get(0).text())
                        .orElseThrow(() -> missing("a contradiction between claims of this level", ids.get(0)))));
            }
            return drafted(WeighingRuling.Kind.CONTRADICTION.label(), decision, seen);
        }

        RulingDraft lineage(String decision) {
            count(2, "two exhibits, the original first");
            List<Seen> seen = new ArrayList<>();
            for (String wanted : ids) {
                Exhibit exhibit = view.exhibits().stream()
                        .filter(one -> one.path().equals(wanted)
                                || one.id().toString().equals(wanted)
                                || Integer.toString(one.number()).equals(wanted))
                        .reduce((earlier, later) -> later.current() || !earlier.current() ? later : earlier)
                        .orElseThrow(() -> missing("the path, number or id of an exhibit", wanted));
                Anchor whole = new Anchor(
                        exhibit.id(),
                        exhibit.path(),
                        exhibit.accession().content(),
                        exhibit.outcome().text().orElse(exhibit.accession().content()),
                        Locator.Page.NONE,
                        new Span(0, 0),
                        "");
                seen.add(new Seen(whole, Optional.empty()));
            }
            return drafted(WeighingRuling.Kind.LINEAGE.label(), decision, seen);
        }

        private void count(int wanted, String what) {
            if (ids.size() != wanted) {
                throw new IllegalArgumentException("expected " + what + ", found " + ids.size());
            }
        }

        private static NoSuchElementException missing(String what, String found) {
            return new NoSuchElementException("expected " + what + " at this access level, found \"" + found
                    + "\"; show people, claims, acts and contradictions give the ids");
        }

        /** The words of a mention, or of the first that a cluster has. */
        private Optional<Anchor> named(String id) {
            Optional<Anchor> first = view.clusters().stream()
                    .filter(cluster -> cluster.id().equals(id))
                    .findFirst()
                    .map(cluster -> cluster.mentions().get(0).anchor());
            return first.or(() -> view.clusters().stream()
                    .map(Cluster::mentions)
                    .flatMap(List::stream)
                    .map(Mention::anchor)
                    .filter(anchor -> isAt(anchor, id))
                    .findFirst());
        }

        private static boolean isAt(Anchor anchor, String place) {
            boolean row = anchor.at() instanceof Locator.Row at && place.equals(anchor.path() + "#" + at.row());
            return row || place.equals(anchor.path() + ":" + anchor.span().start());
        }

        private Optional<Claim> claim(String id) {
            return view.claims().stream()
                    .filter(claim -> claim.id().text().equals(id))
                    .findFirst();
        }

        /** The claim of that id, or those that speak of the act of that id. */
        private List<Claim> told(String id) {
            Optional<Claim> claim = claim(id);
            if (claim.isPresent()) {
                return List.of(claim.get());
            }
            return view.weighing().acts().stream()
                    .filter(act -> act.id().equals(id))
                    .flatMap(Act::claims)
                    .flatMap(one -> claim(one.text()).stream())
                    .toList();
        }

        private static Seen seen(Claim claim) {
            return new Seen(claim.anchor(), Optional.of(claim.act()));
        }

        private RulingDraft drafted(String kind, String decision, List<Seen> seen) {
            AccessLevel least = AccessLevel.PUBLIC;
            for (Seen words : seen) {
                ExhibitId id = words.anchor().exhibit();
                AccessLevel own = view.exhibits().stream()
                        .filter(exhibit -> exhibit.id().equals(id))
                        .map(exhibit -> exhibit.accession().access())
                        .findFirst()
                        .orElse(view.level());
                least = own.compareTo(least) > 0 ? own : least;
            }
            return new RulingDraft(kind, seen, decision, least);
        }
    }
}
