package inquest.core.weigh;

import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Source;
import inquest.core.model.Trace;
import inquest.core.model.Trace.Hand;
import inquest.core.model.Trace.Kind;
import inquest.core.model.Trace.Origin;
import inquest.core.name.Folding;
import inquest.core.weigh.Families.Descent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows each claim back to whom it comes from.
 *
 * <ul>
 *   <li>A claim with a speaker comes from the speaker: the exhibit carries it. A speaker who speaks for a body, or at an occasion
 *       that a body gave, is tied to that body, unless the speaker tells what he or she lived through.
 *   <li>A claim in the exhibit's own voice comes from the party that the source belongs to, or its agency, or else its publisher and
 *       author; of a copy, or of a borrowed passage, from those of the text that was copied.
 *   <li>Where nobody has said who made an exhibit, it is an origin of its own that cannot be shown to be independent of any
 *       other. If most of its speakers are of one party, or it reports that party's occasion, it leans on that party.
 * </ul>
 *
 * Independence must be shown; ignorance of a source never counts for it.
 */
final class Origins {

    /** From so many attributed claims, and this share of them, one party's voice is the exhibit's tenor. */
    private static final int TENOR_CLAIMS = 3;

    private static final double TENOR_SHARE = 0.6;

    /** Exhibits beside a text that are told one by one: a phrase that many use can tie a text to hundreds. */
    private static final int TOLD = 8;

    private final Material material;
    private final Families families;
    private final Standing standing;
    private final Map<String, Cluster> clusters = new HashMap<>();
    private final Map<String, String> byForm = new HashMap<>();
    private final Makers makers;
    /** Clusters that go by a name of somebody who made an exhibit. */
    private final Map<String, String> made = new HashMap<>();

    private final Map<ExhibitId, Tenor> tenors = new HashMap<>();
    /** What is told of the exhibits beside a text is the same for each of its claims. */
    private final IdentityHashMap<List<ExhibitId>, List<Explanation>> besides = new IdentityHashMap<>();

    /** The party that an exhibit of unknown make leans on, and why. */
    private record Tenor(String cluster, String why) {}

    Origins(Material material, Families families, Standing standing) {
        this.material = material;
        this.families = families;
        this.standing = standing;
        makers = new Makers(material.exhibits(), material.clusters());
        for (Cluster cluster : material.claims().isEmpty() ? List.<Cluster>of() : material.clusters()) {
            clusters.put(cluster.id(), cluster);
            if (Makers.isMaker(cluster)) {
                cluster.forms().forEach(form -> byForm.putIfAbsent(Folding.of(form), cluster.id()));
                cluster.forms().stream()
                        .flatMap(form -> makers.key(form).stream())
                        .findFirst()
                        .ifPresent(key -> made.put(cluster.id(), key));
            }
        }
        tenors();
    }

    /** One trace a claim, in the order of the claims. */
    List<Trace> traces() {
        return material.claims().stream().map(this::trace).toList();
    }

    private Trace trace(Claim claim) {
        ExhibitId own = claim.anchor().exhibit();
        List<Explanation> steps = new ArrayList<>();
        Descent descent = families.descent(own, claim.anchor().span());
        Exhibit speaking = descent.text();
        ExhibitId text = speaking.id();
        steps(descent, steps);
        Set<Origin> origins = new LinkedHashSet<>();
        StringBuilder interest = new StringBuilder();
        if (claim.attribution().isEmpty()) {
            ownVoice(descent, origins, interest, steps);
        } else {
            for (Attribution step : claim.attribution()) {
                voice(claim, step, text, origins, interest, steps);
            }
        }
        if (interest.isEmpty()) {
            affiliation(descent).ifPresent(interest::append);
        }
        // Of several parties that may have had the words first, each is tied to them.
        Stream.concat(Stream.of(speaking), before(descent).stream())
                .flatMap(one -> one.source().standing().affiliation().stream())
                .map(party -> named(party, Kind.PRIOR))
                .filter(party -> !party.name().contentEquals(interest))
                .forEach(origins::add);
        return new Trace(
                claim.id(),
                List.copyOf(origins),
                text,
                hand(claim, speaking),
                interest.toString(),
                new Explanation("carried by " + Genealogy.named(material.exhibit(own)), steps));
    }

    /** How the words came to the exhibit that carries them. */
    private void steps(Descent descent, List<Explanation> steps) {
        if (!descent.by().isEmpty()) {
            String how = descent.by().stream()
                    .map(edge -> edge.kind().label())
                    .distinct()
                    .collect(Collectors.joining(", "));
            steps.add(Explanation.of("the words are those of " + Genealogy.named(descent.text()) + " (" + how + ")"));
        }
        steps.addAll(besides.computeIfAbsent(descent.beside(), this::besides));
    }

    private List<Explanation> besides(List<ExhibitId> beside) {
        List<Explanation> told = new ArrayList<>();
        beside.stream()
                .limit(TOLD)
                .map(material::exhibit)
                .map(other -> Explanation.of("these words were not found in " + Genealogy.named(other)
                        + ", with which the exhibit shares others; where that tells the same, they are counted as its"))
                .forEach(told::add);
        if (beside.size() > TOLD) {
            told.add(Explanation.of(String.format(
                    Locale.ROOT, "nor in %,d more exhibits, of which the same holds", beside.size() - TOLD)));
        }
        return told;
    }

    private Hand hand(Claim claim, Exhibit speaking) {
        boolean tellsOwn =
                claim.assessment().firsthand().orElse(claim.attribution().isEmpty() && isTestimony(speaking.source()));
        if (tellsOwn) {
            return Hand.FIRST_HAND;
        }
        boolean unnamed = !claim.attribution().isEmpty()
                && isUnnamed(
                        claim.attribution().get(claim.attribution().size() - 1).speaker());
        return unnamed ? Hand.ANONYMOUS : Hand.SECOND_HAND;
    }

    private static boolean isTestimony(Source source) {
        return source.kind()
                .map(kind -> kind.toLowerCase(Locale.ROOT))
                .filter(kind -> kind.contains("testimony") || kind.contains("witness"))
                .isPresent();
    }

    // ---- the exhibit itself

    private void ownVoice(Descent descent, Set<Origin> origins, StringBuilder interest, List<Explanation> steps) {
        Exhibit exhibit = descent.text();
        Made made = made(exhibit.source());
        if (made.by().isEmpty()) {
            unknown(exhibit, origins, interest, steps);
        } else {
            origins.addAll(made.by());
            steps.add(Explanation.of(made.words()));
        }
        if (interest.isEmpty()) {
            affiliation(descent).ifPresent(interest::append);
        }
        for (Exhibit other : before(descent)) {
            Made before = made(other.source());
            before.by().forEach(by -> origins.add(new Origin(by.id(), by.name(), Kind.PRIOR)));
            if (!descent.copied().equals(Optional.of(other))) {
                steps.add(Explanation.of(
                        Genealogy.named(other) + " may have had these words first",
                        Explanation.of(before.by().isEmpty() ? "nobody has said who made it" : before.words())));
            }
        }
    }

    /** Whoever may have had the words first, or had the text around them. */
    private static List<Exhibit> before(Descent descent) {
        return Stream.concat(descent.rival().stream(), descent.copied().stream())
                .toList();
    }

    /**
     * Who made an exhibit, as somebody has stated.
     *
     * @param by the party, agency, publisher or author; none where nobody has stated any
     * @param words the same for people
     */
    private record Made(List<Origin> by, String words) {}

    private Made made(Source source) {
        Source.Origin made = source.origin();
        Optional<String> author = made.author();
        Optional<String> affiliation = source.standing().affiliation();
        if (isTestimony(source) && author.isPresent()) {
            return new Made(List.of(named(author.get(), Kind.VOICE)), "the testimony of " + author.get());
        }
        if (affiliation.isPresent()) {
            return new Made(
                    List.of(named(affiliation.get(), Kind.PARTY)),
                    "the source belongs to " + affiliation.get() + " (sources.csv)");
        }
        if (made.agency().isPresent()) {
            return new Made(
                    List.of(named(made.agency().get(), Kind.PUBLICATION)),
                    "taken from the agency " + made.agency().get());
        }
        List<Origin> by = Stream.concat(made.publisher().stream(), author.stream())
                .map(name -> named(name, Kind.PUBLICATION))
                .toList();
        return new Made(
                by, "in the voice of " + made.publisher().or(() -> author).orElse(""));
    }

    /** The party to the matter that the words belong to, by the source that speaks for them or one that may have had them first. */
    private Optional<String> affiliation(Descent descent) {
        return Stream.concat(Stream.of(descent.text()), descent.rival().stream())
                .flatMap(one -> one.source().standing().affiliation().stream())
                .map(party -> named(party, Kind.PARTY).name())
                .findFirst();
    }

    private void unknown(Exhibit exhibit, Set<Origin> origins, StringBuilder interest, List<Explanation> steps) {
        Tenor tenor = tenors.get(exhibit.id());
        if (tenor == null) {
            origins.add(new Origin("exhibit " + exhibit.id(), "unknown maker of " + exhibit.path(), Kind.UNKNOWN));
            steps.add(Explanation.of("in the exhibit's own voice; nobody has said who made it"));
            return;
        }
        String name = name(tenor.cluster());
        origins.add(new Origin(id(tenor.cluster()), name, Kind.LEANING));
        interest.append(name);
        steps.add(Explanation.of(
                "in the exhibit's own voice; nobody has said who made it, and it leans on " + name,
                Explanation.of(tenor.why())));
    }

    // ---- speakers

    private void voice(
            Claim claim,
            Attribution step,
            ExhibitId text,
            Set<Origin> origins,
            StringBuilder interest,
            List<Explanation> steps) {
        Party speaker = step.speaker();
        if (isUnnamed(speaker)) {
            origins.add(new Origin("unnamed " + text + " " + Folding.of(speaker.name()), speaker.name(), Kind.UNNAMED));
            steps.add(Explanation.of("said by " + speaker.name() + ", without a name"));
            return;
        }
        boolean tellsOwn = claim.assessment().firsthand().orElse(false);
        List<Standing.Tie> ties = speaker.cluster().map(id -> ties(claim, id)).orElse(List.of());
        steps.add(Explanation.of("said by " + speaker.name()));
        for (Standing.Tie tie : ties) {
            String party = name(tie.to());
            String held = tie.occasion()
                    ? " speaks at an occasion of " + party
                            + " or its supporters, so that independence of it is not shown, by the words"
                    : " is tied to " + party + " by the words";
            steps.add(Explanation.of(speaker.name() + held, quoted(tie.words())));
            append(interest, party);
            if (!tellsOwn) {
                origins.add(new Origin(id(tie.to()), party, Kind.PARTY));
            }
        }
        if (ties.isEmpty() || tellsOwn || speaker.kind() == Party.Kind.PERSON) {
            origins.add(new Origin(
                    speaker.cluster()
                            .filter(clusters::containsKey)
                            .map(this::id)
                            .or(() -> makers.key(speaker.name()).map(key -> "maker " + key))
                            .or(() -> speaker.cluster().map(this::id))
                            .orElse("name " + Folding.of(speaker.name())),
                    speaker.cluster().map(this::name).orElse(speaker.name()),
                    Kind.VOICE));
        }
    }

    /** The bodies that a speaker speaks for: the one whose occasion it was, and the speaker's own. */
    private List<Standing.Tie> ties(Claim claim, String cluster) {
        ExhibitId exhibit = claim.anchor().exhibit();
        List<Standing.Tie> ties = new ArrayList<>();
        standing.host(exhibit)
                .filter(host -> standing.isAtEvent(exhibit, cluster))
                .map(host -> new Standing.Tie(root(host.to()), host.words(), true))
                .filter(host -> !host.to().equals(root(cluster)))
                .ifPresent(ties::add);
        standing.party(cluster).ifPresent(ties::add);
        return ties;
    }

    private String root(String cluster) {
        return standing.party(cluster).map(Standing.Tie::to).orElse(cluster);
    }

    /**
     * Groups, and whoever is described or pointed at instead of named: {@code an official}, {@code The porter}, {@code He}; also
     * {@code the Front} where no longer form is known, for that may be any front.
     */
    private boolean isUnnamed(Party speaker) {
        String known = speaker.cluster()
                .map(clusters::get)
                .map(Cluster::name)
                .orElse(speaker.name())
                .strip();
        String name =
                StandingWords.TABLE.pointing().matcher(known).replaceFirst("").strip();
        if (!name.equals(known) && name.indexOf(' ') < 0) {
            return true;
        }
        boolean described = name.codePoints().filter(Character::isLetter).findFirst().stream()
                .allMatch(Character::isLowerCase);
        return speaker.kind() == Party.Kind.GROUP || described;
    }

    /** A name of sources.csv is the same origin as a body or person of that name in the texts. */
    private Origin named(String name, Kind kind) {
        String key = makers.key(name).orElseGet(() -> Folding.of(name));
        String cluster = Optional.ofNullable(byForm.get(Folding.of(name))).orElse(byForm.get(key));
        return cluster == null || root(cluster).equals(cluster)
                ? new Origin("maker " + key, makers.name(key), kind)
                : new Origin(id(root(cluster)), name(root(cluster)), kind);
    }

    private String id(String cluster) {
        return made.containsKey(cluster) ? "maker " + made.get(cluster) : "cluster " + cluster;
    }

    private String name(String cluster) {
        String key = made.get(cluster);
        return key == null
                ? Optional.ofNullable(clusters.get(cluster)).map(Cluster::name).orElse(cluster)
                : makers.name(key);
    }

    private static void append(StringBuilder interest, String party) {
        if (interest.isEmpty()) {
            interest.append(party);
        }
    }

    private static Explanation quoted(String words) {
        String line = words.replaceAll("\\s+", " ");
        return Explanation.of("“" + (line.length() > 240 ? line.substring(0, 240) + "…" : line) + "”");
    }

    // ---- what an exhibit of unknown make leans on

    private void tenors() {
        Map<ExhibitId, Map<String, Integer>> speakers = new HashMap<>();
        for (Claim claim : material.claims()) {
            claim.attribution().stream()
                    .findFirst()
                    .flatMap(step -> step.speaker().cluster())
                    .ifPresent(id -> speakers.computeIfAbsent(claim.anchor().exhibit(), absent -> new TreeMap<>())
                            .merge(root(id), 1, Integer::sum));
        }
        speakers.forEach((exhibit, counts) -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            counts.forEach((party, count) -> {
                boolean body = Optional.ofNullable(clusters.get(party))
                        .filter(cluster -> cluster.kind() == Party.Kind.ORGANISATION)
                        .isPresent();
                if (body && count >= TENOR_CLAIMS && count >= TENOR_SHARE * all) {
                    tenors.put(
                            exhibit,
                            new Tenor(
                                    party, count + " of its " + all + " attributed claims are " + name(party) + "'s"));
                }
            });
            standing.host(exhibit).ifPresent(host -> {
                String party = root(host.to());
                if (counts.containsKey(party)) {
                    tenors.putIfAbsent(
                            exhibit,
                            new Tenor(
                                    party,
                                    "it reports an occasion of " + name(party) + ", whose people speak in it: “"
                                            + host.words().replaceAll("\\s+", " ") + "”"));
                }
            });
        });
    }
}
