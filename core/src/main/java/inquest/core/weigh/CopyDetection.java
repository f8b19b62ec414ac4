package inquest.core.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which sources of values copy which, and which value of each thing is most probably right, worked out together: Bayesian copy
 * detection after Xin Luna Dong, Laure Berti-Équille, Divesh Srivastava, <em>Integrating Conflicting Data: The Role of Source
 * Dependence</em>, PVLDB 2(1), 2009 (models DEPEN and ACCU, voting as in ACCUCOPY).
 *
 * <p>Sharing what is right says little, for right values are shared by all who are right. Sharing what is wrong says much: of
 * {@link Settings#falseValues} wrong values, two sources err on the same one by chance only with probability
 * (1−A₁)(1−A₂)/n. With A₁ and A₂ the accuracies and c the share that a copier copies, a thing of which both give
 *
 * <ul>
 *   <li>the same right value is seen with probability A₁A₂ if they are independent, and A₂c + A₁A₂(1−c) if 1 copies 2;
 *   <li>the same wrong value: (1−A₁)(1−A₂)/n, and (1−A₂)c + (1−c)(1−A₁)(1−A₂)/n;
 *   <li>different values: the rest, and the rest times 1−c.
 * </ul>
 *
 * Votes are then discounted by the probability that they are copied, accuracies follow from votes, and so on until nothing moves.
 * It lies where sources share a bias without copying (one wrong reference work behind both), where wrong values are not alike
 * probable (a frequent slip), and where there are few shared things.
 */
public final class CopyDetection {

    /**
     * What is assumed.
     *
     * @param copied c, the share of its values that a copier copies
     * @param prior α, how probable it is beforehand that one source copies another
     * @param falseValues n, how many wrong values a thing can have
     * @param error ε, the share of wrong values that a source is first taken to have
     * @param rounds at most
     */
    public record Settings(double copied, double prior, int falseValues, double error, int rounds) {

        /** The paper's: c = 0.8, α = 0.2, n = 100, ε = 0.2. */
        public static Settings withDefaults() {
            return new Settings(0.8, 0.2, 100, 0.2, 20);
        }
    }

    /**
     * One source of values.
     *
     * @param name unique
     * @param values by thing
     */
    public record Source(String name, Map<String, String> values) {
        /** Keeps its own copy, in order. */
        public Source {
            values = new TreeMap<>(values);
        }
    }

    /**
     * How probable it is that two sources are dependent.
     *
     * @param one number of the first
     * @param other number of the second
     * @param firstCopies the first copies the second
     * @param secondCopies the second copies the first
     * @param sameTrue things of which both give the value held to be right
     * @param sameFalse things of which both give one that is held to be wrong
     * @param different things of which they give different values
     */
    public record Dependence(
            int one, int other, double firstCopies, double secondCopies, int sameTrue, int sameFalse, int different) {
        /** That either copies the other. */
        public double dependent() {
            return firstCopies + secondCopies;
        }
    }

    /**
     * What was worked out.
     *
     * @param truths the value of each thing that is most probably right
     * @param dependences of all pairs that share a thing
     * @param accuracies by number of the source
     */
    public record Outcome(Map<String, String> truths, List<Dependence> dependences, List<Double> accuracies) {
        /** Keeps its own copies. */
        public Outcome {
            truths = new TreeMap<>(truths);
            dependences = List.copyOf(dependences);
            accuracies = List.copyOf(accuracies);
        }
    }

    private static final double SETTLED = 1e-4;
    /** Accuracies stay away from 0 and 1, where their logarithms end. */
    private static final double LEAST = 0.01;

    private final List<Source> sources;
    private final Settings settings;
    private final Map<String, Map<String, List<Integer>>> votes = new TreeMap<>();
    private final List<int[]> pairs = new ArrayList<>();
    private final double[] accuracies;
    private final double[][] copies;

    private CopyDetection(List<Source> sources, Settings settings) {
        this.sources = List.copyOf(sources);
        this.settings = settings;
        this.accuracies = new double[sources.size()];
        this.copies = new double[sources.size()][sources.size()];
        Arrays.fill(accuracies, 1 - settings.error());
        for (int at = 0; at < sources.size(); at++) {
            for (Map.Entry<String, String> value : sources.get(at).values().entrySet()) {
                votes.computeIfAbsent(value.getKey(), absent -> new TreeMap<>())
                        .computeIfAbsent(value.getValue(), absent -> new ArrayList<>())
                        .add(at);
            }
        }
        for (int one = 0; one < sources.size(); one++) {
            for (int other = one + 1; other < sources.size(); other++) {
                pairs.add(new int[] {one, other});
            }
        }
    }

    /** Weighs sources against each other. The order of the sources changes nothing but their numbers. */
    public static Outcome among(List<Source> sources, Settings settings) {
        return new CopyDetection(sources, settings).run();
    }

    /** The value that most sources give, each of them counted alike; of equals the first in order. */
    public static Map<String, String> majority(List<Source> sources) {
        Map<String, String> winners = new TreeMap<>();
        new CopyDetection(sources, Settings.withDefaults())
                .votes.forEach((thing, values) -> winners.put(
                        thing,
                        best(values.entrySet().stream()
                                .collect(
                                        TreeMap::new,
                                        (all, value) -> all.put(value.getKey(), (double)
                                                value.getValue().size()),
                                        Map::putAll))));
        return winners;
    }

    private Outcome run() {
        Map<String, Map<String, Double>> probable = undecided();
        List<Dependence> dependences = dependences(probable);
        for (int round = 0; round < settings.rounds(); round++) {
            remember(dependences);
            probable = probabilities();
            double moved = measure(probable);
            dependences = dependences(probable);
            if (moved < SETTLED) {
                break;
            }
        }
        Map<String, String> truths = new TreeMap<>();
        probable.forEach((thing, values) -> truths.put(thing, best(values)));
        return new Outcome(
                truths, dependences, Arrays.stream(accuracies).boxed().toList());
    }

    /** All values of a thing alike: a vote before copying is known would let the copiers say what is right. */
    private Map<String, Map<String, Double>> undecided() {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        votes.forEach((thing, values) -> {
            Map<String, Double> alike = new TreeMap<>();
            values.keySet().forEach(value -> alike.put(value, 1.0 / values.size()));
            all.put(thing, alike);
        });
        return all;
    }

    /** The highest; of equals the first in the order of values. */
    private static String best(Map<String, Double> values) {
        return values.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Double>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private void remember(List<Dependence> dependences) {
        for (Dependence pair : dependences) {
            copies[pair.one()][pair.other()] = pair.firstCopies();
            copies[pair.other()][pair.one()] = pair.secondCopies();
        }
    }

    // ---- dependence

    private List<Dependence> dependences(Map<String, Map<String, Double>> probable) {
        List<Dependence> all = new ArrayList<>();
        for (int[] pair : pairs) {
            all.add(dependence(pair[0], pair[1], probable));
        }
        return all;
    }

    private Dependence dependence(int one, int other, Map<String, Map<String, Double>> probable) {
        double independent = 0;
        double first = 0;
        double second = 0;
        int sameTrue = 0;
        int sameFalse = 0;
        int different = 0;
        double a1 = accuracies[one];
        double a2 = accuracies[other];
        for (Map.Entry<String, String> value : sources.get(one).values().entrySet()) {
            String theirs = sources.get(other).values().get(value.getKey());
            if (theirs == null) {
                continue;
            }
            double bothTrue = a1 * a2;
            double bothFalse = (1 - a1) * (1 - a2) / settings.falseValues();
            double differ = 1 - bothTrue - bothFalse;
            double c = settings.copied();
            if (!theirs.equals(value.getValue())) {
                different++;
                independent += Math.log(differ);
                first += Math.log(differ * (1 - c));
                second += Math.log(differ * (1 - c));
                continue;
            }
            // How sure the shared value is of being right decides how far it counts as shared truth or shared error.
            double right = probable.getOrDefault(value.getKey(), Map.of()).getOrDefault(theirs, 0.0);
            boolean isTrue = right >= 0.5;
            sameTrue += isTrue ? 1 : 0;
            sameFalse += isTrue ? 0 : 1;
            independent += Math.log(right * bothTrue + (1 - right) * bothFalse);
            first += Math.log(
                    right * (a2 * c + bothTrue * (1 - c)) + (1 - right) * ((1 - a2) * c + bothFalse * (1 - c)));
            second += Math.log(
                    right * (a1 * c + bothTrue * (1 - c)) + (1 - right) * ((1 - a1) * c + bothFalse * (1 - c)));
        }
        double[] posterior = normalised(
                Math.log(1 - settings.prior()) + independent,
                Math.log(settings.prior() / 2) + first,
                Math.log(settings.prior() / 2) + second);
        return new Dependence(one, other, posterior[1], posterior[2], sameTrue, sameFalse, different);
    }

    private static double[] normalised(double... logs) {
        double highest = Arrays.stream(logs).max().orElse(0);
        double[] weights =
                Arrays.stream(logs).map(log -> Math.exp(log - highest)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    // ---- votes

    private Map<String, Map<String, Double>> probabilities() {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        votes.forEach((thing, values) -> all.put(thing, probabilities(values)));
        return all;
    }

    /** Values that nobody gives have a vote of 0 each; there are n + 1 values in all. */
    private Map<String, Double> probabilities(Map<String, List<Integer>> values) {
        Map<String, Double> confidence = new TreeMap<>();
        values.forEach((value, voters) -> confidence.put(value, confidence(voters)));
        double highest = Math.max(
                0,
                confidence.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0));
        double unseen = Math.max(0, settings.falseValues() + 1 - values.size()) * Math.exp(-highest);
        double sum = unseen;
        for (double vote : confidence.values()) {
            sum += Math.exp(vote - highest);
        }
        double total = sum;
        Map<String, Double> probable = new TreeMap<>();
        confidence.forEach((value, vote) -> probable.put(value, Math.exp(vote - highest) / total));
        return probable;
    }

    /** The sum of the voters' weights, each discounted by the probability that it copies one counted before it. */
    private double confidence(List<Integer> voters) {
        List<Integer> ordered = voters.stream()
                .sorted(Comparator.comparing((Integer voter) -> copying(voter, voters))
                        .thenComparing(voter -> sources.get(voter).name()))
                .toList();
        double sum = 0;
        for (int at = 0; at < ordered.size(); at++) {
            int voter = ordered.get(at);
            double own = 1;
            for (int before : ordered.subList(0, at)) {
                double dependent = copies[voter][before] + copies[before][voter];
                own *= 1 - settings.copied() * dependent;
            }
            double accuracy = accuracies[voter];
            sum += own * Math.log(settings.falseValues() * accuracy / (1 - accuracy));
        }
        return sum;
    }

    /** How probably a voter copies any of the others: those who copy least are counted first. */
    private double copying(int voter, List<Integer> voters) {
        return voters.stream().mapToDouble(other -> copies[voter][other]).max().orElse(0);
    }

    /** Sets each accuracy to the mean probability of its values; gives the greatest move. */
    private double measure(Map<String, Map<String, Double>> probable) {
        double moved = 0;
        for (int at = 0; at < sources.size(); at++) {
            Map<String, String> values = sources.get(at).values();
            double mean = values.entrySet().stream()
                    .mapToDouble(value ->
                            probable.getOrDefault(value.getKey(), Map.of()).getOrDefault(value.getValue(), 0.0))
                    .average()
                    .orElse(1 - settings.error());
            double accuracy = Math.min(1 - LEAST, Math.max(LEAST, mean));
            moved = Math.max(moved, Math.abs(accuracy - accuracies[at]));
            accuracies[at] = accuracy;
        }
        return moved;
    }
}
