package inquest.core.weigh;

import inquest.core.model.Cluster;
import inquest.core.model.ExhibitId;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import inquest.core.model.Span;
import inquest.core.model.Surroundings;
import inquest.core.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * Who speaks for whom, as the sources themselves say: a spokesman for his body, a body for the one that it is part of, a speaker at
 * an occasion for the body that gave it.
 *
 * <p>It serves one purpose: not to count two voices as independent that sources tie together. A tie says nothing of anybody's guilt,
 * membership or honesty. English patterns only, in {@code standing.tsv}; where they miss a tie, two voices stay apart.
 */
final class Standing {

    /** Characters between two names that a tie may span. */
    private static final int REACH = 90;

    private static final int NEAR = 60;

    private final StandingWords words = StandingWords.TABLE;
    private final Map<String, Tie> ties = new HashMap<>();
    private final Map<ExhibitId, List<Tie>> hostings = new TreeMap<>();
    private final Map<ExhibitId, Tie> hosts = new HashMap<>();
    private final Map<ExhibitId, Set<String>> atEvents = new HashMap<>();

    /**
     * That one belongs to another.
     *
     * @param to cluster of the other
     * @param words the sentence that says so
     * @param occasion whether it says no more than that the one spoke where the other, or its supporters, had invited
     */
    record Tie(String to, String words, boolean occasion) {
        Tie(String to, String words) {
            this(to, words, false);
        }
    }

    /** A tie that some sentence speaks for. */
    private record Vote(String from, Tie tie) {}

    private record Named(Mention mention, Cluster cluster, int start, int end) {
        boolean isBody() {
            return cluster.kind() == Party.Kind.ORGANISATION || cluster.kind() == Party.Kind.GROUP;
        }
    }

    /**
     * Reads the texts.
     *
     * @param clusters who is named where
     * @param texts the surroundings of each exhibit that has prose
     */
    static Standing of(List<Cluster> clusters, Function<ExhibitId, Optional<Surroundings>> texts) {
        Map<ExhibitId, List<Mention>> mentions = new TreeMap<>();
        Map<Mention, Cluster> bearers = new HashMap<>();
        for (Cluster cluster : clusters) {
            for (Mention mention : cluster.mentions()) {
                if (mention.anchor().at() instanceof Locator.Row) {
                    continue;
                }
                mentions.computeIfAbsent(mention.anchor().exhibit(), absent -> new ArrayList<>())
                        .add(mention);
                bearers.put(mention, cluster);
            }
        }
        Standing standing = new Standing();
        List<Vote> votes = new ArrayList<>();
        mentions.forEach((exhibit, own) -> texts.apply(exhibit).ifPresent(text -> {
            own.sort(Comparator.comparing((Mention mention) -> mention.anchor().span()));
            standing.read(exhibit, text, own, bearers, votes);
        }));
        Map<String, String> names = new HashMap<>();
        if (!votes.isEmpty() || !standing.hostings.isEmpty()) {
            clusters.forEach(cluster -> names.put(cluster.id(), cluster.name()));
        }
        standing.count(votes, names);
        return standing;
    }

    /** The body that somebody speaks for in the end; empty where the sources tie the speaker to none. */
    Optional<Tie> party(String cluster) {
        Optional<Tie> found = Optional.empty();
        Set<String> seen = new HashSet<>(Set.of(cluster));
        for (Tie tie = ties.get(cluster); tie != null && seen.add(tie.to()); tie = ties.get(tie.to())) {
            found = Optional.of(new Tie(tie.to(), found.map(Tie::words).orElse(tie.words())));
        }
        return found;
    }

    /** The body that gave the occasion which an exhibit reports, or whose supporters speak there. */
    Optional<Tie> host(ExhibitId exhibit) {
        return Optional.ofNullable(hosts.get(exhibit));
    }

    /** Whether an exhibit names somebody in a sentence about an occasion. */
    boolean isAtEvent(ExhibitId exhibit, String cluster) {
        return atEvents.getOrDefault(exhibit, Set.of()).contains(cluster);
    }

    // ---- reading

    private void read(
            ExhibitId exhibit, Surroundings text, List<Mention> own, Map<Mention, Cluster> bearers, List<Vote> votes) {
        List<Tie> hosting = new ArrayList<>();
        int next = 0;
        for (Words sentence : text.all()) {
            List<Named> named = new ArrayList<>();
            while (next < own.size()
                    && own.get(next).anchor().span().start() < sentence.span().end()) {
                Mention mention = own.get(next++);
                Optional.ofNullable(bearers.get(mention))
                        .flatMap(cluster -> named(mention, cluster, sentence))
                        .ifPresent(named::add);
            }
            String said = sentence.text().strip();
            ties(sentence.text(), named, said, votes);
            if (words.event().matcher(lower(sentence.text())).find()) {
                Set<String> there = atEvents.computeIfAbsent(exhibit, absent -> new HashSet<>());
                named.forEach(name -> there.add(name.cluster().id()));
                named.stream()
                        .filter(name -> name.isBody() && isHost(sentence.text(), name))
                        .forEach(name -> hosting.add(new Tie(name.cluster().id(), said)));
            }
        }
        if (!hosting.isEmpty()) {
            hostings.put(exhibit, hosting);
        }
    }

    private static Optional<Named> named(Mention mention, Cluster cluster, Words sentence) {
        Span span = mention.anchor().span();
        if (span.start() < sentence.span().start()
                || span.end() > sentence.span().end()) {
            return Optional.empty();
        }
        int start = sentence.text()
                .offsetByCodePoints(0, span.start() - sentence.span().start());
        int end = sentence.text().offsetByCodePoints(start, span.length());
        return Optional.of(new Named(mention, cluster, start, end));
    }

    private void ties(String sentence, List<Named> named, String said, List<Vote> votes) {
        for (int at = 0; at < named.size(); at++) {
            for (int to = at + 1; to < Math.min(named.size(), at + 4); to++) {
                Named one = named.get(at);
                Named other = named.get(to);
                int gap = other.start() - one.end();
                if (gap <= 0
                        || gap > REACH
                        || one.cluster().id().equals(other.cluster().id())) {
                    continue;
                }
                String between = lower(sentence.substring(one.end(), other.start()));
                tied(one, other, between)
                        .ifPresent(from ->
                                votes.add(new Vote(from.cluster().id(), new Tie(other(from, one, other), said))));
            }
        }
    }

    private static String other(Named from, Named one, Named two) {
        return (from.equals(one) ? two : one).cluster().id();
    }

    /** Which of two names, with these words between them, speaks for the other. */
    private Optional<Named> tied(Named one, Named other, String between) {
        boolean title = words.title()
                .matcher(between + lower(other.mention().anchor().quote()))
                .find();
        if (title || words.former().matcher(between).find()) {
            return Optional.empty();
        }
        boolean person = one.cluster().kind() == Party.Kind.PERSON;
        if (person && other.isBody() && words.behind().matcher(between).find()) {
            return Optional.of(one);
        }
        if (one.isBody() && other.cluster().kind() == Party.Kind.PERSON && between.length() <= NEAR) {
            return words.before().matcher(between).find() ? Optional.of(other) : Optional.empty();
        }
        return one.isBody() && other.isBody() && words.part().matcher(between).find()
                ? Optional.of(one)
                : Optional.empty();
    }

    private boolean isHost(String sentence, Named body) {
        String before = lower(sentence.substring(Math.max(0, body.start() - NEAR), body.start()));
        if (words.hosted().matcher(before).find()) {
            return true;
        }
        String after = lower(sentence.substring(body.end(), Math.min(sentence.length(), body.end() + NEAR)));
        Matcher hosts = words.hosts().matcher(after);
        return hosts.find()
                && words.event().matcher(after.substring(hosts.end())).find();
    }

    private static String lower(String words) {
        return words.toLowerCase(java.util.Locale.ROOT);
    }

    // ---- counting

    private void count(List<Vote> votes, Map<String, String> names) {
        Map<String, List<Tie>> byOne = new TreeMap<>();
        votes.forEach(vote ->
                byOne.computeIfAbsent(vote.from(), absent -> new ArrayList<>()).add(vote.tie()));
        byOne.forEach((one, all) -> most(all, names).ifPresent(tie -> ties.put(one, tie)));
        hostings.forEach((exhibit, all) -> most(all, names).ifPresent(tie -> hosts.put(exhibit, tie)));
    }

    /** The tie that most sentences speak for, equal ones counted once, for a copy adds nothing; of equals, the first by name. */
    private static Optional<Tie> most(List<Tie> all, Map<String, String> names) {
        Map<String, Set<String>> sentences = new TreeMap<>();
        all.forEach(tie ->
                sentences.computeIfAbsent(tie.to(), absent -> new TreeSet<>()).add(tie.words()));
        return sentences.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Set<String>> to) ->
                                -to.getValue().size())
                        .thenComparing(to -> names.getOrDefault(to.getKey(), "")))
                .map(to -> new Tie(to.getKey(), to.getValue().iterator().next()));
    }
}
