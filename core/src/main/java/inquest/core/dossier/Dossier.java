package inquest.core.dossier;

import inquest.core.count.Figures;
import inquest.core.model.Act;
import inquest.core.model.ActKind;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A case at one access level, arranged for a reader: who is spoken of, what is said to have been done, when, how many,
 * by whom. It computes nothing that the stages have not; equal input gives an equal dossier.
 *
 * <p>Indexes are built once, in one pass; sentences and texts are made when asked for, one at a time, so that a case
 * larger than memory's comfort can still be set.
 */
public final class Dossier {

    private static final int PROMINENT = 12;
    private static final Comparator<LocalDate> DAYS = Comparator.naturalOrder();
    private static final Comparator<Claim> BY_DATE =
            Comparator.comparing(Dossier::firstDay, DAYS).thenComparing(Dossier::lastDay, DAYS);

    private final Cover cover;
    private final CaseView view;
    private final Function<Digest, Transcript> texts;
    private final Figures figures;
    private final Concordance concordance;
    private final Provenance.Register provenance;
    private final Phrasing phrasing;
    private final Backing backing;
    private final Doubts doubts;

    /**
     * Composes the dossier of a case.
     *
     * @param cover what stands on the first page
     * @param view the case, at the level that the dossier is for
     * @param figures its numbers
     * @param texts gives the extracted text of that digest; asked only for digests that the view's outcomes name
     */
    public Dossier(Cover cover, CaseView view, Figures figures, Function<Digest, Transcript> texts) {
        this.cover = cover;
        this.view = view;
        this.texts = texts;
        this.figures = figures;
        this.concordance = new Concordance(view.claims(), view.clusters());
        this.provenance = new Provenance.Register(view);
        this.phrasing = new Phrasing(view.exhibits(), view.claims());
        this.backing = new Backing(view);
        this.doubts = new Doubts(view);
    }

    public Cover cover() {
        return cover;
    }

    public CaseView view() {
        return view;
    }

    public Figures figures() {
        return figures;
    }

    /** The figures that sources claim, those of one general kind of act together, killings first. */
    public List<Figures.Claimed> claimedByAct() {
        List<String> kinds = new ArrayList<>(List.of(ActKind.KILLING.path().get(0)));
        figures.claimed().stream()
                .map(claimed -> claimed.claim().act().path().get(0))
                .filter(kind -> !kinds.contains(kind))
                .forEach(kinds::add);
        return figures.claimed().stream()
                .sorted(Comparator.comparingInt(
                        claimed -> kinds.indexOf(claimed.claim().act().path().get(0))))
                .toList();
    }

    /** Those that are of people said to have been killed. */
    public List<Figures.Claimed> claimedKilled() {
        return figures.claimed().stream()
                .filter(claimed -> claimed.claim().act().is(ActKind.KILLING)
                        && claimed.claim().assessment().polarity() == Claim.Polarity.AFFIRMED)
                .toList();
    }

    /** What stands behind claims, and what against them. */
    public Backing backing() {
        return backing;
    }

    /** A claim in words. */
    public Sentence sentence(Claim claim) {
        return phrasing.of(claim);
    }

    /**
     * A claim by its id.
     *
     * @throws java.util.NoSuchElementException if the view has none of that id
     */
    public Claim claim(Claim.ClaimId id) {
        return phrasing.claim(id).orElseThrow();
    }

    /** The exhibit that a claim, mention or list stands in. */
    public Optional<Exhibit> exhibit(ExhibitId id) {
        return provenance.exhibit(id);
    }

    /** How an exhibit stands to the others. */
    public Provenance provenance(Exhibit exhibit) {
        return provenance.of(exhibit);
    }

    /** The claims of an exhibit, those that a person found wrong included. */
    public List<Claim> claims(Exhibit exhibit) {
        return concordance.in(exhibit.id());
    }

    /** The text of an exhibit; empty where none could be had. A table's sheets are told apart even where unnamed. */
    public Optional<Transcript> transcript(Exhibit exhibit) {
        Optional<Transcript> transcript = exhibit.outcome().text().map(texts);
        boolean table = exhibit.outcome().kind() == Exhibit.Kind.TABLE;
        return transcript.map(
                text -> table && text.stretches().isEmpty() ? Transcript.ofTable(text.text(), List.of()) : text);
    }

    /** What is in the case, and what could not be read. */
    public Overview overview() {
        Map<Exhibit.Kind, Integer> outcomes = new EnumMap<>(Exhibit.Kind.class);
        List<Exhibit> unread = new ArrayList<>();
        int superseded = 0;
        for (Exhibit exhibit : view.exhibits()) {
            if (!exhibit.current()) {
                superseded++;
                continue;
            }
            outcomes.merge(exhibit.outcome().kind(), 1, Integer::sum);
            if (exhibit.outcome().hasGaps()) {
                unread.add(exhibit);
            }
        }
        int claims = (int) told().count();
        return new Overview(
                outcomes,
                superseded,
                claims,
                unread,
                prominent(EnumSet.of(Party.Kind.PERSON)),
                prominent(EnumSet.of(Party.Kind.ORGANISATION, Party.Kind.GROUP)));
    }

    /** The clusters of some kinds, in the view's order. */
    public List<Cluster> clusters(Set<Party.Kind> kinds) {
        return view.clusters().stream()
                .filter(cluster -> kinds.contains(cluster.kind()))
                .toList();
    }

    /** How many claims the profile of a cluster tells. */
    public int told(Cluster cluster) {
        return concordance.count(cluster);
    }

    /** All that the dossier says of a person, body or place. */
    public Profile profile(Cluster cluster) {
        Map<ExhibitId, Integer> times = new LinkedHashMap<>();
        for (Mention mention : cluster.mentions()) {
            times.merge(mention.anchor().exhibit(), 1, Integer::sum);
        }
        List<Profile.Appearance> appearances = times.entrySet().stream()
                .flatMap(entry ->
                        exhibit(entry.getKey())
                                .map(exhibit -> new Profile.Appearance(exhibit, entry.getValue()))
                                .stream())
                .sorted(Comparator.comparingInt(
                        appearance -> appearance.exhibit().number()))
                .toList();
        Map<Explanation, Integer> reasons = new LinkedHashMap<>();
        cluster.links().forEach(link -> reasons.merge(link.why(), 1, Integer::sum));
        List<Section> sections = concordance.of(cluster).entrySet().stream()
                .map(entry -> new Section(entry.getKey().heading(), entry.getValue()))
                .toList();
        return new Profile(
                cluster,
                appearances,
                reasons.entrySet().stream()
                        .map(entry -> new Profile.Reason(entry.getKey(), entry.getValue()))
                        .toList(),
                doubts.of(cluster),
                sections);
    }

    /**
     * What is said to have been done: by the general kind of act, in the order of its tree; inside it by specific kind
     * and period, one section each, the undated last; claims of one act together.
     */
    public Map<ActKind, List<Section>> acts() {
        Map<ActKind, TreeMap<Heading, List<Claim>>> chapters = new EnumMap<>(ActKind.class);
        told().forEach(claim -> {
            ActKind root = ActKind.of(claim.act().path().get(0)).orElseThrow();
            chapters.computeIfAbsent(root, absent -> new TreeMap<>())
                    .computeIfAbsent(new Heading(claim.act(), Period.of(claim)), absent -> new ArrayList<>())
                    .add(claim);
        });
        Map<ActKind, List<Section>> acts = new LinkedHashMap<>();
        chapters.forEach((root, sections) -> acts.put(
                root,
                sections.entrySet().stream()
                        .map(section -> new Section(section.getKey().text(), byAct(section.getValue())))
                        .toList()));
        return acts;
    }

    /** Those that tell of one act together, or what stands behind it would be read as standing behind another. */
    private List<Claim> byAct(List<Claim> claims) {
        Map<String, List<Claim>> groups = new LinkedHashMap<>();
        // An act's id is worked out from all its claims, of which it can have thousands.
        IdentityHashMap<Act, String> ids = new IdentityHashMap<>();
        for (Claim claim : claims) {
            List<Act> told = backing.acts(claim.id());
            String key = told.isEmpty() ? "" : ids.computeIfAbsent(told.get(0), Act::id);
            groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(claim);
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /** The claims that say when, in order of the first day that they allow; those open at both ends last. */
    public List<Claim> timeline() {
        return told().filter(claim -> claim.content().toldDate().isPresent())
                .sorted(BY_DATE)
                .toList();
    }

    /** Every claim but those that a person found wrong. */
    private Stream<Claim> told() {
        return view.claims().stream().filter(claim -> claim.assessment().status() != Claim.Status.REJECTED);
    }

    private List<Overview.Prominent> prominent(Set<Party.Kind> kinds) {
        return clusters(kinds).stream()
                .map(cluster -> new Overview.Prominent(cluster, concordance.count(cluster)))
                .filter(prominent -> prominent.claims() > 0)
                .sorted(Comparator.comparingInt(Overview.Prominent::claims).reversed())
                .limit(PROMINENT)
                .toList();
    }

    private static LocalDate firstDay(Claim claim) {
        Edtf date = claim.content().date().orElseThrow().date();
        return date.earliest().or(date::latest).orElse(LocalDate.MAX);
    }

    private static LocalDate lastDay(Claim claim) {
        Edtf date = claim.content().date().orElseThrow().date();
        return date.latest().orElse(LocalDate.MAX);
    }

    /** What a section of acts stands under, such as {@code Execution, 1988}. */
    private record Heading(ActKind kind, Period period) implements Comparable<Heading> {
        String text() {
            String label = kind.label();
            return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1) + ", " + period.label();
        }

        @Override
        public int compareTo(Heading other) {
            return kind != other.kind ? kind.compareTo(other.kind) : period.compareTo(other.period);
        }
    }
}
