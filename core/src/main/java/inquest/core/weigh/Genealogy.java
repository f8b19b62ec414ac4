package inquest.core.weigh;

import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Lineage;
import inquest.core.model.Lineage.Derivation;
import inquest.core.model.Lineage.Kind;
import inquest.core.model.Lineage.Shared;
import inquest.core.model.Source;
import inquest.core.model.WeighingRuling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Works out which exhibit derives from which, each edge with its evidence.
 *
 * <p>An edge has a direction where one exhibit says what it repeats, or where its date ends before the other's begins. Of exhibits
 * that share author, publisher, agency or text, each is tied to the first, not to every other: a family, not its square.
 */
final class Genealogy {

    /** Words below which two equal texts are no sign: an empty form, a heading. */
    private static final int LEAST_WORDS = 8;

    private final List<Exhibit> exhibits;
    private final Function<Digest, String> texts;
    private final List<Derivation> found = new ArrayList<>();
    private final Set<ExhibitId> copies = new HashSet<>();

    /** Which came first: by date of publication where it is known, then by when it came into the case, then by path. */
    static final Comparator<Exhibit> AGE = Comparator.comparing((Exhibit exhibit) ->
                    published(exhibit).flatMap(Edtf::earliest).orElse(LocalDate.MAX))
            .thenComparing(exhibit -> exhibit.accession().handover().at())
            .thenComparing(Exhibit::path);

    /**
     * Which came into the case first. When a source was published, and by whom, is somebody's word; when it was received is in the
     * log. A copy that comes in later can therefore take nothing over from those that were there before, whatever is said of it.
     */
    static final Comparator<Exhibit> RECEIPT = Comparator.comparing(
                    (Exhibit exhibit) -> exhibit.accession().handover().at())
            .thenComparing(Exhibit::path);

    private Genealogy(List<Exhibit> exhibits, Function<Digest, String> texts) {
        this.exhibits = exhibits.stream().filter(Exhibit::current).sorted(AGE).toList();
        this.texts = texts;
    }

    /**
     * The lineage of the current exhibits of a view.
     *
     * @param texts gives an extracted text by its digest
     * @param clusters who is who, for lists that share mistakes
     * @param rulings those of kind {@link WeighingRuling.Kind#LINEAGE} are followed
     */
    static Lineage of(
            List<Exhibit> exhibits,
            Function<Digest, String> texts,
            List<Cluster> clusters,
            List<WeighingRuling> rulings) {
        Genealogy genealogy = new Genealogy(exhibits, texts);
        genealogy.declared();
        genealogy.makers(new Makers(genealogy.exhibits, clusters));
        genealogy.sameTexts();
        genealogy.lists(clusters);
        return genealogy.ruled(rulings);
    }

    /** Whether somebody has stated who made a source. */
    static boolean isOfKnownMake(Source source) {
        Source.Origin make = source.origin();
        return make.publisher().isPresent()
                || make.author().isPresent()
                || make.agency().isPresent()
                || source.standing().affiliation().isPresent();
    }

    private static Optional<Edtf> published(Exhibit exhibit) {
        return exhibit.source().published();
    }

    // ---- what is said of them

    private void declared() {
        Map<String, Exhibit> byPath = new HashMap<>();
        exhibits.forEach(exhibit -> byPath.put(exhibit.path(), exhibit));
        for (Exhibit exhibit : exhibits) {
            Optional<Exhibit> original = exhibit.source().derivedFrom().map(byPath::get);
            if (original.isPresent() && !original.get().equals(exhibit)) {
                found.add(new Derivation(
                        original.get().id(),
                        exhibit.id(),
                        Kind.DECLARED,
                        true,
                        1,
                        1,
                        List.of(),
                        Explanation.of("sources.csv says that it repeats or translates " + named(original.get()))));
            }
        }
    }

    private void makers(Makers makers) {
        maker(makers, Kind.SAME_AUTHOR, exhibit -> exhibit.source().origin().author());
        maker(makers, Kind.SAME_PUBLISHER, exhibit -> exhibit.source().origin().publisher());
        maker(makers, Kind.SAME_AGENCY, exhibit -> exhibit.source().origin().agency());
    }

    private void maker(Makers makers, Kind kind, Function<Exhibit, Optional<String>> name) {
        Map<String, Exhibit> first = new HashMap<>();
        for (Exhibit exhibit : exhibits) {
            String key = name.apply(exhibit).flatMap(makers::key).orElse("");
            Exhibit known = key.isEmpty() ? exhibit : first.putIfAbsent(key, exhibit);
            if (known != null && !known.id().equals(exhibit.id())) {
                found.add(new Derivation(
                        known.id(),
                        exhibit.id(),
                        kind,
                        false,
                        0,
                        0,
                        List.of(),
                        Explanation.of(named(
                                        name.apply(known).orElse(""),
                                        name.apply(exhibit).orElse("")) + " as "
                                + kind.label().replace("same ", ""))));
            }
        }
    }

    private static String named(String one, String other) {
        return one.equals(other)
                ? "both name " + one
                : "the one names " + one + ", the other " + other + ", which may be of one house,";
    }

    // ---- what their words show

    private void sameTexts() {
        Map<Digest, Exhibit> first = new LinkedHashMap<>();
        for (Exhibit exhibit : exhibits.stream().sorted(RECEIPT).toList()) {
            Optional<Digest> text = exhibit.outcome().text();
            if (text.isEmpty()) {
                continue;
            }
            Exhibit known = first.putIfAbsent(text.get(), exhibit);
            if (known != null && Tokens.of(texts.apply(text.get())).size() >= LEAST_WORDS) {
                boolean later = isBefore(exhibit, known);
                Exhibit from = later ? exhibit : known;
                Exhibit to = later ? known : exhibit;
                found.add(new Derivation(
                        from.id(),
                        to.id(),
                        Kind.SAME_TEXT,
                        isBefore(from, to),
                        1,
                        1,
                        List.of(),
                        Explanation.of("the same text, character for character", order(from, to))));
                copies.add(exhibit.id());
            }
        }
        // Each text is compared once, in the person of its first exhibit, and in order of receipt: what comes in
        // later, under whatever date, changes no comparison of those that were there.
        reuse(first.values().stream()
                .filter(exhibit -> exhibit.outcome().kind() != Exhibit.Kind.TABLE)
                .toList());
    }

    private void reuse(List<Exhibit> distinct) {
        List<Reuse> pairs = Reuse.among(
                distinct.size(),
                at -> texts.apply(distinct.get(at).outcome().text().orElseThrow()));
        for (Reuse pair : pairs) {
            Exhibit earlier = distinct.get(pair.from());
            Exhibit later = distinct.get(pair.to());
            // The date says which derives from which, where it can.
            boolean turned = isBefore(later, earlier);
            found.add(turned ? derivation(pair.turned(), later, earlier) : derivation(pair, earlier, later));
        }
    }

    private static Derivation derivation(Reuse pair, Exhibit from, Exhibit to) {
        return new Derivation(
                from.id(),
                to.id(),
                kind(pair),
                isBefore(from, to),
                pair.share(),
                pair.shareOfFrom(),
                pair.passages(),
                why(pair, from, to));
    }

    private static Kind kind(Reuse pair) {
        return switch (pair.verdict()) {
            case COPIED -> Kind.COPIED;
            case BORROWED -> Kind.BORROWED;
            case QUOTED -> Kind.SAME_QUOTATION;
        };
    }

    private static Explanation why(Reuse pair, Exhibit from, Exhibit to) {
        int words = pair.passages().stream().mapToInt(Shared::words).sum();
        String shared = String.format(
                Locale.ROOT,
                "%,d words in %d %s stand in both, word for word or nearly so: %.0f%% of %s, %.0f%% of %s",
                words,
                pair.passages().size(),
                pair.passages().size() == 1 ? "passage" : "passages",
                pair.share() * 100,
                named(to),
                pair.shareOfFrom() * 100,
                named(from));
        return pair.verdict() == Reuse.Verdict.QUOTED
                ? Explanation.of(shared + "; both stand between quotation marks, so both may quote a third")
                : Explanation.of(shared, order(from, to));
    }

    private void lists(List<Cluster> clusters) {
        Map<ExhibitId, Exhibit> byId = new HashMap<>();
        exhibits.stream()
                .filter(exhibit -> !copies.contains(exhibit.id()))
                .forEach(exhibit -> byId.put(exhibit.id(), exhibit));
        long lists = byId.values().stream()
                .filter(exhibit -> exhibit.outcome().kind() == Exhibit.Kind.TABLE)
                .count();
        if (lists < 2) {
            return;
        }
        for (SharedRows pair : SharedRows.among(clusters, byId)) {
            found.add(ofLists(pair.one(), pair.other(), Kind.SAME_ROWS, pair.share(), pair.words()));
        }
        for (SharedErrors pair : SharedErrors.among(clusters, byId)) {
            found.add(ofLists(pair.one(), pair.other(), Kind.SHARED_ERRORS, pair.probability(), pair.words()));
        }
    }

    private static Derivation ofLists(Exhibit one, Exhibit other, Kind kind, double share, String words) {
        boolean swap = AGE.compare(one, other) > 0;
        Exhibit from = swap ? other : one;
        Exhibit to = swap ? one : other;
        return new Derivation(
                from.id(),
                to.id(),
                kind,
                isBefore(from, to),
                share,
                share,
                List.of(),
                Explanation.of(words, order(from, to)));
    }

    // ---- direction and order

    /** Whether no day that one's date allows lies on or after a day that the other's allows. */
    static boolean isBefore(Exhibit one, Exhibit other) {
        Optional<LocalDate> end = published(one).flatMap(Edtf::latest);
        Optional<LocalDate> start = published(other).flatMap(Edtf::earliest);
        return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
    }

    private static Explanation order(Exhibit from, Exhibit to) {
        return Explanation.of(
                isBefore(from, to)
                        ? named(from) + " is dated " + published(from).orElseThrow() + ", " + named(to) + " "
                                + published(to).orElseThrow()
                        : "their dates do not say which came first");
    }

    static String named(Exhibit exhibit) {
        return "exhibit " + exhibit.number() + " (" + exhibit.path() + ")";
    }

    // ---- rulings

    private Lineage ruled(List<WeighingRuling> rulings) {
        Map<ExhibitId, Exhibit> byId = new HashMap<>();
        exhibits.forEach(exhibit -> byId.put(exhibit.id(), exhibit));
        for (WeighingRuling ruling : rulings) {
            if (ruling.kind() != WeighingRuling.Kind.LINEAGE) {
                continue;
            }
            ExhibitId from = ruling.seen().get(0).anchor().exhibit();
            ExhibitId to = ruling.seen().get(1).anchor().exhibit();
            found.removeIf(edge -> joins(edge, from, to));
            if (ruling.decision().equals("derived") && byId.containsKey(from) && byId.containsKey(to)) {
                Explanation why =
                        Explanation.of("ruling " + ruling.ruling() + " by " + ruling.author() + ": " + ruling.reason());
                found.add(new Derivation(from, to, Kind.RULED, true, 1, 1, List.of(), why));
            }
        }
        Comparator<Derivation> byNumber = Comparator.comparingInt((Derivation edge) -> number(byId, edge.from()))
                .thenComparingInt(edge -> number(byId, edge.to()))
                .thenComparing(Derivation::kind);
        return new Lineage(found.stream().sorted(byNumber).toList());
    }

    private static boolean joins(Derivation edge, ExhibitId one, ExhibitId other) {
        return (edge.from().equals(one) && edge.to().equals(other))
                || (edge.from().equals(other) && edge.to().equals(one));
    }

    private static int number(Map<ExhibitId, Exhibit> byId, ExhibitId id) {
        return Optional.ofNullable(byId.get(id)).map(Exhibit::number).orElse(Integer.MAX_VALUE);
    }
}
