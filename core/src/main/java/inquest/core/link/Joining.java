package inquest.core.link;

import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Link;
import inquest.core.model.Mention;
import inquest.core.model.PairRuling;
import inquest.core.model.Party;
import inquest.core.name.Folding;
import inquest.core.name.NameForm;
import inquest.core.name.Title;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One run of the rules of {@link Clusters} over all mentions. */
final class Joining {

    private static final double IN_ONE_EXHIBIT = 0.99;
    private static final double NAME_AND_PARTICULAR = 0.95;
    private static final double FULL_NAME = 0.85;
    private static final double ACROSS_SCRIPTS = 0.9;
    private static final double SURNAME = 0.75;
    private static final double NAME_OF_BODY = 0.95;
    private static final double ACRONYM = 0.9;
    private static final double SHORT_NAME = 0.75;

    private final List<Named> mentions;
    private final Components components;
    private final DistinctiveWords distinctive;
    private final List<Claim> claims;

    Joining(List<Named> mentions, List<Claim> claims) {
        this.mentions = mentions;
        this.claims = claims;
        this.distinctive = new DistinctiveWords(mentions);
        this.components = new Components(mentions);
    }

    void rulings(List<PairRuling> rulings) {
        if (rulings.isEmpty()) {
            return;
        }
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < mentions.size(); at++) {
            places.putIfAbsent(Clusters.place(mentions.get(at).mention().anchor()), at);
        }
        List<PairRuling> ordered = rulings.stream()
                .filter(ruling -> places.containsKey(Clusters.place(ruling.left()))
                        && places.containsKey(Clusters.place(ruling.right())))
                .sorted(Comparator.comparing(PairRuling::decision)
                        .reversed()
                        .thenComparing(PairRuling::ruling)
                        .thenComparing(ruling -> Clusters.place(ruling.left())))
                .toList();
        for (PairRuling ruling : ordered) {
            int left = places.getOrDefault(Clusters.place(ruling.left()), 0);
            int right = places.getOrDefault(Clusters.place(ruling.right()), 0);
            if (ruling.decision() == PairRuling.Decision.DIFFERENT) {
                components.separate(left, right);
            } else {
                components.rule(left, right, ruling.ruling());
            }
        }
    }

    void inOneExhibit() {
        join(
                named -> !named.isPerson() || !named.isRow(),
                named -> Optional.of(named.mention().anchor().exhibit() + " " + named.kind() + " "
                        + named.mention().name()),
                IN_ONE_EXHIBIT,
                "the same name in one exhibit");
    }

    void inProse() {
        join(
                named -> named.isFull() && !named.isRow(),
                named -> Optional.of(named.key()),
                FULL_NAME,
                "the same full name");
    }

    // ---- rows by the engine

    void rows(RowLinkage linkage) {
        int[] places = IntStream.range(0, mentions.size())
                .filter(at -> mentions.get(at).isPerson() && mentions.get(at).isRow())
                .toArray();
        if (places.length != linkage.size()) {
            throw new IllegalArgumentException("expected a linkage of " + places.length + " rows, found one of "
                    + linkage.size() + "; link the rows of these mentions");
        }
        linkage.held().forEach(held -> components.weigh(places[held.left()], places[held.right()], held.link()));
        linkage.apart().forEach(components::note);
        bearersOnLists();
    }

    /** A full name in prose is somebody on the lists if one person there bears it; among several, nothing tells which. */
    private void bearersOnLists() {
        Map<String, Set<Integer>> inProse =
                blocks(named -> named.isFull() && !named.isRow(), named -> Optional.of(named.key()));
        Map<String, Set<Integer>> listed = blocks(
                named -> named.isFull() && named.isRow(),
                named -> Optional.of(named.key()).filter(inProse::containsKey));
        inProse.forEach((key, prose) -> {
            Set<Integer> bearers = roots(listed.getOrDefault(key, Set.of()));
            int first = prose.iterator().next();
            if (bearers.size() == 1) {
                Set<Integer> all = new TreeSet<>(prose);
                all.addAll(bearers);
                components.joinAll(all, FULL_NAME, "the same full name, which one person on the lists bears");
            } else if (bearers.size() > 1) {
                components.refuse(
                        bearers.iterator().next(),
                        first,
                        bearers.size() + " people on the lists bear the name",
                        "the same full name");
            }
        });
    }

    // ---- rows of short lists

    void rowsByRule() {
        Predicate<Named> full = Named::isFull;
        Predicate<Named> row = full.and(Named::isRow);
        join(
                row,
                named -> named.father().map(father -> named.key() + "|" + father),
                NAME_AND_PARTICULAR,
                "the same full name and father's name");
        join(
                row,
                named -> named.mention().particulars().death().map(date -> named.key() + "|" + date.text()),
                NAME_AND_PARTICULAR,
                "the same full name and date of death");
        join(
                row,
                named -> named.mention().particulars().birth().map(date -> named.key() + "|" + date.text()),
                NAME_AND_PARTICULAR,
                "the same full name and date of birth");
        join(full, named -> Optional.of(named.key()), FULL_NAME, "the same full name, and nothing against it");
        acrossScripts();
    }

    private void acrossScripts() {
        blocks(Named::isRow, Named::acrossScripts).values().stream()
                .filter(block -> block.stream()
                                .map(at -> mentions.get(at).name().script())
                                .distinct()
                                .count()
                        > 1)
                .forEach(block -> components.joinAll(
                        block,
                        ACROSS_SCRIPTS,
                        "given, father's and family name by sound, and the day of death, in two scripts"));
    }

    /**
     * Counts bearers, not mentions, of each surname: two people of one surname leave it open. So do parts in acts that are seldom one
     * person's, unless both bear one title.
     */
    void surnames() {
        Map<String, Set<Integer>> bare = blocks(
                named -> named.isPerson() && named.name().isBare() && !named.isRow(),
                named -> Optional.of(surname(named)).filter(name -> !name.isEmpty()));
        if (bare.isEmpty()) {
            return;
        }
        Map<String, Set<Integer>> bearers =
                blocks(Named::isFull, named -> Optional.of(surname(named)).filter(bare::containsKey));
        Map<Integer, List<Named>> people = people();
        Told.Register register = new Told.Register(claims);
        bare.forEach((surname, mentioned) -> {
            Set<Integer> full = roots(bearers.getOrDefault(surname, Set.of()));
            if (full.size() == 1) {
                surnames(full.iterator().next(), roots(mentioned), people, register);
            }
        });
    }

    private void surnames(int bearer, Set<Integer> bare, Map<Integer, List<Named>> people, Told.Register register) {
        List<Named> known = new ArrayList<>(people.getOrDefault(bearer, List.of()));
        for (int at : bare) {
            List<Named> mentioned = people.getOrDefault(at, List.of());
            Optional<String> against = againstSurname(known, mentioned, register);
            if (against.isEmpty()) {
                components.joinAll(Set.of(bearer, at), SURNAME, "the only full name with this surname");
                known.addAll(mentioned);
            } else {
                components.refuse(bearer, at, against.get(), "the only full name with this surname");
            }
        }
    }

    private static Optional<String> againstSurname(List<Named> known, List<Named> mentioned, Told.Register register) {
        List<Title> titles = titles(known);
        List<Title> others = titles(mentioned);
        if (!NameForm.agree(titles, others)) {
            return Optional.of("titles or offices differ");
        }
        return NameForm.shareStation(titles, others)
                ? Optional.empty()
                : told(known, register).against(told(mentioned, register));
    }

    private static Told told(List<Named> people, Told.Register register) {
        return people.stream().map(Named::mention).map(register::of).reduce(Told.NOTHING, Told::with);
    }

    private static List<Title> titles(List<Named> people) {
        return people.stream().flatMap(named -> named.titles().stream()).toList();
    }

    void bodies() {
        ShortNames shortened = ShortNames.among(mentions, distinctive);
        join(
                named -> (named.kind() == Party.Kind.ORGANISATION && !shortened.stands(named))
                        || named.kind() == Party.Kind.PLACE,
                named -> Optional.of(named.kind() + " " + named.key())
                        .filter(key -> !named.key().isEmpty()),
                NAME_OF_BODY,
                "the same name");
        Map<String, Set<Integer>> expanded = acronyms(named -> !named.isShort());
        expanded.values().forEach(this::spelledOut);
        acronymsAlone(expanded);
        shortened.each((at, fuller) -> {
            Set<Integer> bodies = roots(fuller);
            int first = bodies.iterator().next();
            if (bodies.size() == 1) {
                components.joinAll(
                        Set.of(at, first), SHORT_NAME, "short for the only body of this exhibit with such a name");
            } else {
                components.refuse(
                        at,
                        first,
                        bodies.size() + " bodies of this exhibit have such a name",
                        "short for a body of this exhibit");
            }
        });
    }

    /** Names that stand for one acronym: one body if they sound alike, or share a word that is theirs alone. */
    private void spelledOut(Set<Integer> block) {
        Map<String, Set<Integer>> bySound = new TreeMap<>();
        Map<String, Set<Integer>> byWord = new TreeMap<>();
        for (int at : block) {
            Named named = mentions.get(at);
            bySound.computeIfAbsent(named.sound(), none -> new TreeSet<>()).add(at);
            distinctive
                    .of(named)
                    .forEach(word -> byWord.computeIfAbsent(word, none -> new TreeSet<>())
                            .add(at));
        }
        bySound.values().forEach(same -> components.joinAll(same, ACRONYM, "the same acronym for names of one sound"));
        byWord.forEach((word, same) -> components.joinAll(
                same, ACRONYM, "the same acronym, for names that share \"" + word + "\", which few names have"));
    }

    /** Through {@code ABC/DEF}, two bodies must not become one: a component with a full name takes in no second. */
    private void acronymsAlone(Map<String, Set<Integer>> expanded) {
        Set<Integer> spelledOut = new TreeSet<>();
        expanded.values().forEach(block -> spelledOut.addAll(roots(block)));
        acronyms(Named::isShort).forEach((acronym, block) -> {
            Set<Integer> all = roots(block);
            all.addAll(roots(expanded.getOrDefault(acronym, Set.of())));
            long bodies = all.stream().filter(spelledOut::contains).count();
            if (bodies <= 1) {
                components.joinAll(all, ACRONYM, "an acronym that stands for one body only in this case");
            }
            if (bodies == 1) {
                spelledOut.addAll(roots(all));
            }
        });
    }

    private Map<String, Set<Integer>> acronyms(Predicate<Named> which) {
        Map<String, Set<Integer>> blocks = new TreeMap<>();
        for (int at = 0; at < mentions.size(); at++) {
            Named named = mentions.get(at);
            if (named.kind() == Party.Kind.ORGANISATION && which.test(named)) {
                for (String acronym : named.acronyms()) {
                    blocks.computeIfAbsent(acronym, none -> new TreeSet<>()).add(at);
                }
            }
        }
        return blocks;
    }

    private void join(
            Predicate<Named> which, Function<Named, Optional<String>> key, double probability, String reason) {
        Map<String, Integer> first = new HashMap<>();
        Map<String, List<Integer>> shared = new TreeMap<>();
        each(which, key, (k, at) -> {
            Integer before = first.putIfAbsent(k, at);
            if (before != null) {
                shared.computeIfAbsent(k, none -> new ArrayList<>(List.of(before)))
                        .add(at);
            }
        });
        shared.values().forEach(block -> components.joinAll(block, probability, reason));
    }

    /** Mentions by key; in order of key, so that the result does not hang on how a hash falls. */
    private Map<String, Set<Integer>> blocks(Predicate<Named> which, Function<Named, Optional<String>> key) {
        Map<String, Set<Integer>> blocks = new TreeMap<>();
        each(
                which,
                key,
                (k, at) -> blocks.computeIfAbsent(k, none -> new TreeSet<>()).add(at));
        return blocks;
    }

    private void each(
            Predicate<Named> which, Function<Named, Optional<String>> key, BiConsumer<String, Integer> taker) {
        for (int at = 0; at < mentions.size(); at++) {
            if (which.test(mentions.get(at))) {
                int place = at;
                key.apply(mentions.get(at)).ifPresent(k -> taker.accept(k, place));
            }
        }
    }

    private Set<Integer> roots(Set<Integer> members) {
        return members.stream().map(components::root).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The mentions of each person, by the one that stands for them. */
    private Map<Integer, List<Named>> people() {
        return IntStream.range(0, mentions.size())
                .boxed()
                .filter(at -> mentions.get(at).isPerson())
                .collect(Collectors.groupingBy(
                        components::root, Collectors.mapping(mentions::get, Collectors.toList())));
    }

    private static String surname(Named named) {
        return named.name().surname();
    }

    Clusters result() {
        List<List<Mention>> members = new ArrayList<>(Collections.nCopies(mentions.size(), List.of()));
        for (int at = 0; at < mentions.size(); at++) {
            int root = components.root(at);
            List<Mention> own = members.get(root);
            // Most of the rows of a long list are nobody else's.
            if (own.isEmpty()) {
                members.set(root, List.of(mentions.get(at).mention()));
            } else {
                List<Mention> more = own.size() == 1 ? new ArrayList<>(own) : own;
                more.add(mentions.get(at).mention());
                members.set(root, more);
            }
        }
        Map<Integer, List<Link>> links = components.made().stream()
                .collect(Collectors.groupingBy(
                        made -> components.root(made.at()),
                        Collectors.mapping(Components.Made::link, Collectors.toList())));
        List<Cluster> clusters = IntStream.range(0, members.size())
                .filter(root -> !members.get(root).isEmpty())
                .mapToObj(root -> cluster(members.get(root), links.getOrDefault(root, List.of())))
                .sorted(Comparator.comparing(Cluster::kind)
                        .thenComparing(Cluster::name)
                        .thenComparing(Cluster::id))
                .toList();
        return new Clusters(clusters, components.refused());
    }

    private static Cluster cluster(List<Mention> members, List<Link> links) {
        Mention first = members.get(0);
        if (members.size() == 1) {
            String quote = first.anchor().quote().replace('\t', ' ');
            List<String> own = first.name().equals(quote)
                    ? List.of(first.name())
                    : Stream.of(first.name(), quote).sorted().toList();
            return new Cluster(Clusters.id(first), first.kind(), first.name(), own, members, links);
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Mention member : members) {
            counts.merge(member.name(), 1, Integer::sum);
            String quote = member.anchor().quote().replace('\t', ' ');
            if (!quote.equals(member.name())) {
                counts.merge(quote, 1, Integer::sum);
            }
        }
        List<String> forms = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        String name = members.stream()
                .map(Mention::name)
                .distinct()
                .max(Comparator.comparing((String form) -> Folding.words(form).size())
                        .thenComparing(form -> counts.getOrDefault(form, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        return new Cluster(Clusters.id(first), first.kind(), name, forms, members, links);
    }
}
