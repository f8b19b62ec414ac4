package inquest.core.weigh;

import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Lineage;
import inquest.core.model.Lineage.Derivation;
import inquest.core.model.Lineage.Kind;
import inquest.core.model.Lineage.Shared;
import inquest.core.model.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whose text some words of an exhibit are: of a copy, the text that was copied; of a shared passage, the exhibit that speaks for it.
 *
 * <p>Of all that have the same words, the one that came into the case first speaks for them, unless somebody has said or ruled that
 * it repeats another: stated dates and makers are somebody's word, and a copy that comes in later must not make more of the words
 * than was known. Others may be where the words come from: those dated before the first, and those received on the same day, for the
 * order of one day's files is that of their paths, and says nothing. Their makers are tied to the words and are never a further
 * origin; and if one of the same day is of unknown make, so are the words.
 *
 * <p>What an exhibit says outside of the passages that it shares is its own, or was changed until nothing showed it to be copied. Where
 * the other text tells the same, it is taken for the latter: who wrote it had the other text at hand.
 */
final class Families {

    /** From this share of its text on, an exhibit is a copy as a whole. */
    private static final double WHOLE = 0.5;

    private final Map<ExhibitId, Exhibit> exhibits = new HashMap<>();
    private final Map<ExhibitId, List<Exhibit>> wholes = new HashMap<>();
    private final Map<ExhibitId, Derivation> reasons = new HashMap<>();
    private final Map<Digest, List<Passage>> passages = new HashMap<>();
    private final Set<ExhibitId> derived = new HashSet<>();
    /** A release has thousands of copies, each with as many claims: what does not depend on the words is worked out once. */
    private final Map<ExhibitId, Surrounding> surroundings = new HashMap<>();

    private final Map<ExhibitId, List<Passage>> earlier = new HashMap<>();
    private final Map<ExhibitId, List<Passage>> doubts = new HashMap<>();
    private final Map<ExhibitId, Boolean> unsigned = new HashMap<>();
    private final Comparator<Exhibit> rank;

    /**
     * Words of a text that stand in another exhibit too.
     *
     * @param here in this text
     * @param there in the other's
     * @param share of all words of this text that the other has
     * @param edge how the two are tied
     */
    private record Passage(Span here, Exhibit other, Span there, double share, Derivation edge) {

        boolean covers(Span words) {
            int shared = Math.min(here.end(), words.end()) - Math.max(here.start(), words.start());
            return shared * 2 >= Math.max(1, words.length());
        }

        /** About where some of the words stand in the other text. */
        Span map(Span words) {
            double scale = there.length() / (double) Math.max(1, here.length());
            int start = (int) Math.round((Math.max(words.start(), here.start()) - here.start()) * scale);
            int end = (int) Math.round((Math.min(words.end(), here.end()) - here.start()) * scale);
            int from = Math.min(there.start() + start, there.end() - 1);
            return new Span(from, Math.max(from + 1, Math.min(there.end(), there.start() + end)));
        }

        boolean isQuotation() {
            return edge.kind() == Kind.SAME_QUOTATION;
        }
    }

    private record Surrounding(Optional<Exhibit> copied, List<Exhibit> beside) {}

    /** Some words of an exhibit; no span where they stand in another wording, as in a translation. */
    private record Place(Exhibit exhibit, Optional<Span> words) {}

    /**
     * Where some words come from.
     *
     * @param text the exhibit that speaks for them
     * @param by what ties the carrier to it; none where it speaks for itself
     * @param rival the exhibit that carries them, where it may have had them before the one that speaks for them
     * @param ofUnknownMake whether an exhibit that nobody has said who made speaks for them, or may have had them first
     * @param copied of words that a copy has of its own: the exhibit that it is a copy of as a whole
     * @param beside of words that stand in no shared passage: the exhibits that the text around them shares passages with
     */
    record Descent(
            Exhibit text,
            List<Derivation> by,
            Optional<Exhibit> rival,
            boolean ofUnknownMake,
            Optional<Exhibit> copied,
            List<Exhibit> beside) {}

    Families(List<Exhibit> all, Lineage lineage) {
        all.forEach(exhibit -> exhibits.put(exhibit.id(), exhibit));
        Groups<ExhibitId> groups = new Groups<>();
        for (Derivation edge : lineage.derivations()) {
            if (edge.kind() == Kind.DECLARED || edge.kind() == Kind.RULED) {
                derived.add(edge.to());
            }
            if (isOfTheWhole(edge)) {
                groups.join(edge.from(), edge.to());
                reasons.putIfAbsent(edge.to(), edge);
                reasons.putIfAbsent(edge.from(), edge);
            }
            passages(edge);
        }
        rank = Comparator.comparing((Exhibit exhibit) -> derived.contains(exhibit.id()))
                .thenComparing(Genealogy.RECEIPT);
        for (List<ExhibitId> family : groups.all()) {
            List<Exhibit> members = family.stream()
                    .map(exhibits::get)
                    .filter(Objects::nonNull)
                    .sorted(rank)
                    .toList();
            family.forEach(member -> wholes.put(member, members));
        }
    }

    /** Whether it ties two exhibits whatever words are looked at. */
    private static boolean isOfTheWhole(Derivation edge) {
        return edge.kind().isWhole() && edge.kind() != Kind.COPIED;
    }

    private void passages(Derivation edge) {
        Exhibit from = exhibits.get(edge.from());
        Exhibit to = exhibits.get(edge.to());
        if (from == null || to == null) {
            return;
        }
        for (Shared shared : edge.passages()) {
            passage(from, new Passage(shared.from(), to, shared.to(), edge.shareOfFrom(), edge));
            passage(to, new Passage(shared.to(), from, shared.from(), edge.share(), edge));
        }
    }

    private void passage(Exhibit of, Passage passage) {
        of.outcome()
                .text()
                .ifPresent(text -> passages.computeIfAbsent(text, absent -> new ArrayList<>())
                        .add(passage));
    }

    /** Whose words some words of an exhibit are. */
    Descent descent(ExhibitId id, Span words) {
        Exhibit own = Optional.ofNullable(exhibits.get(id)).orElseThrow();
        List<Derivation> by = new ArrayList<>();
        Place first = first(new Place(own, Optional.of(words)), by, false);
        Exhibit text = first.exhibit();
        Surrounding around = surroundings.computeIfAbsent(text.id(), absent -> around(text));
        Optional<Exhibit> rival = Optional.of(own).filter(carrier -> mayPrecede(carrier, text));
        return new Descent(text, by, rival, isOfUnknownMake(first, false), around.copied(), around.beside());
    }

    /** What the text around some words has in common with others, whichever words they are. */
    private Surrounding around(Exhibit text) {
        // What came in on the same day may be the text that was copied, and have words from others too.
        Stream<Exhibit> throughRivals = of(text).stream()
                .filter(passage -> !passage.isQuotation())
                .map(Passage::other)
                .distinct()
                .filter(other -> isRival(other.id(), text.id()))
                .flatMap(other -> lenders(other, passage -> !passage.isQuotation()))
                .filter(other -> rank.compare(other, text) < 0);
        return new Surrounding(
                lenders(text, Families::isCopy).findFirst().map(this::first),
                Stream.concat(lenders(text, passage -> !passage.isQuotation()), throughRivals)
                        .map(this::first)
                        .distinct()
                        .toList());
    }

    /**
     * How some words first reach us. That is through another exhibit than the one that speaks for them where two quote the same words
     * of a third: nothing shows that the second did not have them from the first.
     */
    Descent reach(ExhibitId id, Span words) {
        Exhibit own = Optional.ofNullable(exhibits.get(id)).orElseThrow();
        List<Derivation> by = new ArrayList<>();
        Place first = first(new Place(own, Optional.of(words)), by, true);
        return new Descent(
                first.exhibit(), by, Optional.empty(), isOfUnknownMake(first, true), Optional.empty(), List.of());
    }

    /** The exhibit that speaks for another as a whole. */
    private Exhibit first(Exhibit whole) {
        return first(new Place(whole, Optional.empty()), new ArrayList<>(), false)
                .exhibit();
    }

    // ---- climbing

    /** Follows words from one exhibit that has them to another that ranks before it, until there is none. */
    private Place first(Place start, List<Derivation> by, boolean quotations) {
        Place at = start;
        while (true) {
            Place whole = whole(at, by);
            Optional<Passage> before = before(whole, quotations);
            if (before.isEmpty()) {
                return whole;
            }
            Passage passage = before.get();
            by.add(passage.edge());
            at = new Place(passage.other(), whole.words().map(passage::map));
        }
    }

    private Place whole(Place at, List<Derivation> by) {
        Exhibit head = family(at.exhibit()).get(0);
        if (head.equals(at.exhibit())) {
            return at;
        }
        Optional.ofNullable(reasons.get(at.exhibit().id())).ifPresent(by::add);
        boolean same = head.outcome().text().equals(at.exhibit().outcome().text());
        return new Place(head, same ? at.words() : Optional.empty());
    }

    private List<Exhibit> family(Exhibit exhibit) {
        List<Exhibit> family = wholes.getOrDefault(exhibit.id(), List.of());
        return family.isEmpty() ? List.of(exhibit) : family;
    }

    /** The passage with these words in the exhibit that ranks first; of a text in another wording, what it was copied from. */
    private Optional<Passage> before(Place at, boolean quotations) {
        return with(at, before(at.exhibit()), quotations).findFirst();
    }

    /** The passages that an exhibit shares with those that rank before it, in their order. */
    private List<Passage> before(Exhibit exhibit) {
        return earlier.computeIfAbsent(
                exhibit.id(),
                absent -> of(exhibit).stream()
                        .filter(passage -> rank.compare(passage.other(), exhibit) < 0)
                        .sorted(Comparator.comparing(Passage::other, rank))
                        .toList());
    }

    private static Stream<Passage> with(Place at, List<Passage> passages, boolean quotations) {
        return passages.stream()
                .filter(passage -> quotations || !passage.isQuotation())
                .filter(passage -> at.words().map(passage::covers).orElseGet(() -> isCopy(passage)));
    }

    private List<Passage> of(Exhibit exhibit) {
        return exhibit.outcome()
                .text()
                .map(text -> passages.getOrDefault(text, List.of()))
                .orElse(List.of());
    }

    private static boolean isCopy(Passage passage) {
        return !passage.isQuotation() && passage.share() >= WHOLE;
    }

    /** The exhibits that rank before another and share such passages with it, in their order. */
    private Stream<Exhibit> lenders(Exhibit exhibit, Predicate<Passage> such) {
        return before(exhibit).stream().filter(such).map(Passage::other).distinct();
    }

    // ---- who else may have been first

    /** Whether nobody has said who made a text, or one received on the same day that has the words too. */
    private boolean isOfUnknownMake(Place first, boolean quotations) {
        Exhibit text = first.exhibit();
        if (!Genealogy.isOfKnownMake(text.source())
                || unsigned.computeIfAbsent(text.id(), absent -> isUnsigned(text, text))) {
            return true;
        }
        List<Passage> doubtful = doubts.computeIfAbsent(
                text.id(),
                absent -> of(text).stream()
                        .filter(passage -> isUnsigned(passage.other(), text))
                        .toList());
        return first.words().isPresent()
                && with(first, doubtful, quotations).findAny().isPresent();
    }

    /** Whether one of an exhibit's family came in on the same day as a text, and nobody has said who made it. */
    private boolean isUnsigned(Exhibit one, Exhibit text) {
        return family(one).stream()
                .anyMatch(member -> isRival(member.id(), text.id()) && !Genealogy.isOfKnownMake(member.source()));
    }

    private boolean mayPrecede(Exhibit other, Exhibit text) {
        return !other.equals(text)
                && !derived.contains(other.id())
                && (isOfOneDay(other, text) || Genealogy.isBefore(other, text));
    }

    /** Whether an exhibit may have been there before another, which speaks for it by the order of paths alone. */
    boolean isRival(ExhibitId one, ExhibitId other) {
        Exhibit carrier = Optional.ofNullable(exhibits.get(one)).orElseThrow();
        Exhibit text = Optional.ofNullable(exhibits.get(other)).orElseThrow();
        return !one.equals(other) && !derived.contains(one) && isOfOneDay(carrier, text);
    }

    /** The order in which files of one day came in is that of their paths, and says nothing. */
    private static boolean isOfOneDay(Exhibit one, Exhibit other) {
        return day(one).equals(day(other));
    }

    private static LocalDate day(Exhibit exhibit) {
        return exhibit.accession().handover().at().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
