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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Map<ExhibitId, Carrier> carriers = new LinkedHashMap<>();
    private final Map<Digest, List<Passage>> passages = new HashMap<>();

    /**
     * An exhibit of the view, with what is asked of it again for each of its claims. A release has thousands of copies, each with as many
     * claims: what does not depend on the words is worked out once, and of two exhibits only their places in the order are compared.
     */
    private static final class Carrier {
        private final Exhibit exhibit;
        private final ExhibitId id;
        private final LocalDate day;
        private final boolean ofKnownMake;
        /** Whether somebody has said or ruled that it repeats another. */
        private boolean derived;
        /** Its place among all of the view: those that repeat another come last, the others as they were received. */
        private int rank;
        /** Those that are of one text whatever words are looked at, itself included, in order. */
        private List<Carrier> family = List.of(this);

        private Optional<Derivation> reason = Optional.empty();
        private Optional<List<Passage>> earlier = Optional.empty();
        private Optional<List<Passage>> doubts = Optional.empty();
        private Optional<Boolean> unsigned = Optional.empty();
        private Optional<Surrounding> surrounding = Optional.empty();

        Carrier(Exhibit exhibit) {
            this.exhibit = exhibit;
            this.id = exhibit.id();
            this.day =
                    exhibit.accession().handover().at().atZone(ZoneOffset.UTC).toLocalDate();
            this.ofKnownMake = Genealogy.isOfKnownMake(exhibit.source());
        }

        /** The order in which files of one day came in is that of their paths, and says nothing. */
        boolean isOfOneDay(Carrier other) {
            return day.equals(other.day);
        }

        boolean isRivalOf(Carrier other) {
            return this != other && !derived && isOfOneDay(other);
        }
    }

    /**
     * Words of a text that stand in another exhibit too.
     *
     * @param here in this text
     * @param there in the other's
     * @param share of all words of this text that the other has
     * @param edge how the two are tied
     */
    private record Passage(Span here, Carrier other, Span there, double share, Derivation edge) {

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

    private record Surrounding(Optional<Exhibit> copied, List<ExhibitId> beside) {}

    /** Some words of an exhibit; no span where they stand in another wording, as in a translation. */
    private record Place(Carrier carrier, Optional<Span> words) {}

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
            List<ExhibitId> beside) {}

    Families(List<Exhibit> all, Lineage lineage) {
        all.forEach(exhibit -> {
            Carrier carrier = new Carrier(exhibit);
            carriers.put(carrier.id, carrier);
        });
        for (Derivation edge : lineage.derivations()) {
            if (edge.kind() == Kind.DECLARED || edge.kind() == Kind.RULED) {
                known(edge.to()).ifPresent(carrier -> carrier.derived = true);
            }
        }
        rank();
        Groups<ExhibitId> groups = new Groups<>();
        for (Derivation edge : lineage.derivations()) {
            if (isOfTheWhole(edge)) {
                groups.join(edge.from(), edge.to());
                known(edge.to()).ifPresent(carrier -> carrier.reason = carrier.reason.or(() -> Optional.of(edge)));
                known(edge.from()).ifPresent(carrier -> carrier.reason = carrier.reason.or(() -> Optional.of(edge)));
            }
            passages(edge);
        }
        for (List<ExhibitId> family : groups.all()) {
            List<Carrier> members = family.stream()
                    .flatMap(id -> known(id).stream())
                    .sorted(Comparator.comparingInt(carrier -> carrier.rank))
                    .toList();
            members.forEach(member -> member.family = members);
        }
    }

    private void rank() {
        List<Carrier> order = carriers.values().stream()
                .sorted(Comparator.comparing((Carrier carrier) -> carrier.derived)
                        .thenComparing(carrier -> carrier.exhibit, Genealogy.RECEIPT))
                .toList();
        for (int at = 0; at < order.size(); at++) {
            order.get(at).rank = at;
        }
    }

    private Optional<Carrier> known(ExhibitId id) {
        return Optional.ofNullable(carriers.get(id));
    }

    /** Whether it ties two exhibits whatever words are looked at. */
    private static boolean isOfTheWhole(Derivation edge) {
        return edge.kind().isWhole() && edge.kind() != Kind.COPIED;
    }

    private void passages(Derivation edge) {
        Optional<Carrier> from = known(edge.from());
        Optional<Carrier> to = known(edge.to());
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        for (Shared shared : edge.passages()) {
            passage(from.get(), new Passage(shared.from(), to.get(), shared.to(), edge.shareOfFrom(), edge));
            passage(to.get(), new Passage(shared.to(), from.get(), shared.from(), edge.share(), edge));
        }
    }

    private void passage(Carrier of, Passage passage) {
        of.exhibit
                .outcome()
                .text()
                .ifPresent(text -> passages.computeIfAbsent(text, absent -> new ArrayList<>())
                        .add(passage));
    }

    /** Whose words some words of an exhibit are. */
    Descent descent(ExhibitId id, Span words) {
        Carrier own = known(id).orElseThrow();
        List<Derivation> by = new ArrayList<>();
        Place first = first(new Place(own, Optional.of(words)), by, false);
        Carrier text = first.carrier();
        Surrounding around = around(text);
        return new Descent(
                text.exhibit,
                by,
                mayPrecede(own, text) ? Optional.of(own.exhibit) : Optional.empty(),
                isOfUnknownMake(first, false),
                around.copied(),
                around.beside());
    }

    /** What the text around some words has in common with others, whichever words they are. */
    private Surrounding around(Carrier text) {
        Surrounding around = text.surrounding.orElseGet(() -> surrounding(text));
        text.surrounding = Optional.of(around);
        return around;
    }

    private Surrounding surrounding(Carrier text) {
        // What came in on the same day may be the text that was copied, and have words from others too.
        Stream<Carrier> throughRivals = of(text).stream()
                .filter(passage -> !passage.isQuotation())
                .map(Passage::other)
                .distinct()
                .filter(other -> other.isRivalOf(text))
                .flatMap(other -> lenders(other, passage -> !passage.isQuotation()))
                .filter(other -> other.rank < text.rank);
        return new Surrounding(
                lenders(text, Families::isCopy).findFirst().map(this::first).map(first -> first.exhibit),
                Stream.concat(lenders(text, passage -> !passage.isQuotation()), throughRivals)
                        .distinct()
                        .map(this::first)
                        .distinct()
                        .map(first -> first.id)
                        .toList());
    }

    /**
     * How some words first reach us. That is through another exhibit than the one that speaks for them where two quote the same words
     * of a third: nothing shows that the second did not have them from the first.
     */
    Descent reach(ExhibitId id, Span words) {
        Carrier own = known(id).orElseThrow();
        List<Derivation> by = new ArrayList<>();
        Place first = first(new Place(own, Optional.of(words)), by, true);
        return new Descent(
                first.carrier().exhibit,
                by,
                Optional.empty(),
                isOfUnknownMake(first, true),
                Optional.empty(),
                List.of());
    }

    /** The exhibit that speaks for another as a whole. */
    private Carrier first(Carrier whole) {
        return first(new Place(whole, Optional.empty()), new ArrayList<>(), false)
                .carrier();
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

    private static Place whole(Place at, List<Derivation> by) {
        Carrier head = at.carrier().family.get(0);
        if (head == at.carrier()) {
            return at;
        }
        at.carrier().reason.ifPresent(by::add);
        boolean same = head.exhibit
                .outcome()
                .text()
                .equals(at.carrier().exhibit.outcome().text());
        return new Place(head, same ? at.words() : Optional.empty());
    }

    /** The passage with these words in the exhibit that ranks first; of a text in another wording, what it was copied from. */
    private Optional<Passage> before(Place at, boolean quotations) {
        return with(at, before(at.carrier()), quotations).findFirst();
    }

    /** The passages that an exhibit shares with those that rank before it, in their order. */
    private List<Passage> before(Carrier carrier) {
        List<Passage> before = carrier.earlier.orElseGet(() -> of(carrier).stream()
                .filter(passage -> passage.other().rank < carrier.rank)
                .sorted(Comparator.comparingInt(passage -> passage.other().rank))
                .toList());
        carrier.earlier = Optional.of(before);
        return before;
    }

    private static Stream<Passage> with(Place at, List<Passage> passages, boolean quotations) {
        return passages.stream()
                .filter(passage -> quotations || !passage.isQuotation())
                .filter(passage -> at.words().map(passage::covers).orElseGet(() -> isCopy(passage)));
    }

    private List<Passage> of(Carrier carrier) {
        return carrier.exhibit
                .outcome()
                .text()
                .map(text -> passages.getOrDefault(text, List.of()))
                .orElse(List.of());
    }

    private static boolean isCopy(Passage passage) {
        return !passage.isQuotation() && passage.share() >= WHOLE;
    }

    /** The exhibits that rank before another and share such passages with it, in their order. */
    private Stream<Carrier> lenders(Carrier carrier, Predicate<Passage> such) {
        return before(carrier).stream().filter(such).map(Passage::other).distinct();
    }

    // ---- who else may have been first

    /** Whether nobody has said who made a text, or one received on the same day that has the words too. */
    private boolean isOfUnknownMake(Place first, boolean quotations) {
        Carrier text = first.carrier();
        boolean unsigned = text.unsigned.orElseGet(() -> isUnsigned(text, text));
        text.unsigned = Optional.of(unsigned);
        if (!text.ofKnownMake || unsigned) {
            return true;
        }
        List<Passage> doubtful = text.doubts.orElseGet(() -> of(text).stream()
                .filter(passage -> isUnsigned(passage.other(), text))
                .toList());
        text.doubts = Optional.of(doubtful);
        return first.words().isPresent()
                && with(first, doubtful, quotations).findAny().isPresent();
    }

    /** Whether one of an exhibit's family came in on the same day as a text, and nobody has said who made it. */
    private static boolean isUnsigned(Carrier one, Carrier text) {
        return one.family.stream().anyMatch(member -> member.isRivalOf(text) && !member.ofKnownMake);
    }

    private static boolean mayPrecede(Carrier other, Carrier text) {
        return other != text
                && !other.derived
                && (other.isOfOneDay(text) || Genealogy.isBefore(other.exhibit, text.exhibit));
    }

    /** Whether an exhibit may have been there before another, which speaks for it by the order of paths alone. */
    boolean isRival(ExhibitId one, ExhibitId other) {
        return known(one).orElseThrow().isRivalOf(known(other).orElseThrow());
    }
}
