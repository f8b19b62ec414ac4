package inquest.core.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The country of an act for which no place is told, by the words of its text that point to countries.
 *
 * <p>A conditional logit model (McFadden, <i>Conditional logit analysis of qualitative choice behavior</i>, 1974) chooses among the
 * countries that the text points to and none of them. Its weights were fitted to news on attacks on defenders of human rights, for
 * each of which people had written down the country; {@code bench/run train-countries} fits them again.
 */
final class Countries {

    /**
     * Words that point to a country: its name, a people's, a city's.
     *
     * @param code of the country
     * @param sentence in which they stand, counted from 0
     * @param within whether they stand behind "in"
     */
    record Sign(String code, int sentence, boolean within) {}

    /**
     * What the text leaves likely.
     *
     * @param probability that it is this one, from 0 to 1
     * @param share of the words that point to any country
     */
    record Likely(String code, double probability, double share) {

        String why() {
            return String.format(
                    Locale.ROOT,
                    "the likeliest (%.2f): %.0f of 100 words by which this text points to countries point to it",
                    probability,
                    100 * share);
        }
    }

    /** In the order of {@link #features}. */
    private static final double[] WEIGHTS = {1.03, 0.27, 0.44, 1.47, 0.75};

    /** Of no country that the text points to. */
    private static final double NONE = -0.62;

    /**
     * From here on 90 of 100 acts of 300 articles were in the country written down for the article, in folds that the weights had
     * not seen. Of acts whose place is told 81 of 100 are.
     */
    private static final double SURE = 0.65;

    /** A single word that points to the country may be a dateline. */
    private static final int FEWEST = 2;

    /** Sentences before an act that may say where it was. */
    private static final int LOOK_BACK = 3;

    /** Words that point to one country. */
    private static final class Tally {
        private int all;
        private int within;
    }

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final NavigableMap<Integer, Set<String>> bySentence = new TreeMap<>();
    private final int all;

    /**
     * @param signs in the order of the text
     */
    Countries(List<Sign> signs) {
        for (Sign sign : signs) {
            Tally tally = tallies.computeIfAbsent(sign.code(), code -> new Tally());
            tally.all++;
            tally.within += sign.within() ? 1 : 0;
            bySentence
                    .computeIfAbsent(sign.sentence(), sentence -> new HashSet<>())
                    .add(sign.code());
        }
        this.all = signs.size();
    }

    /**
     * The country in which an act told of in this sentence is likely to have been. Empty where the text points to a country only once or
     * leaves it in doubt, and where the sentence, or the last before it that points to any, points to another as well.
     */
    Optional<Likely> likeliest(int sentence) {
        double total = Math.exp(NONE);
        String best = "";
        double most = 0;
        for (Map.Entry<String, List<Double>> candidate : features(sentence).entrySet()) {
            double weight = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                weight += WEIGHTS[i] * candidate.getValue().get(i);
            }
            double odds = Math.exp(weight);
            total += odds;
            if (odds > most) {
                most = odds;
                best = candidate.getKey();
            }
        }
        Tally tally = tallies.get(best);
        if (tally == null || tally.all < FEWEST || most < SURE * total || elsewhere(sentence, best)) {
            return Optional.empty();
        }
        return Optional.of(new Likely(best, most / total, (double) tally.all / all));
    }

    /**
     * Of each country that the text points to: the log odds of its share, whether the sentence points to it, whether the last one
     * before that points to any does, its share of words behind "in", and the logarithm of their number and one.
     */
    Map<String, List<Double>> features(int sentence) {
        Set<String> here = bySentence.getOrDefault(sentence, Set.of());
        Set<String> before = lastBefore(sentence).map(Map.Entry::getValue).orElse(Set.of());
        Map<String, List<Double>> features = new LinkedHashMap<>();
        tallies.forEach((code, own) -> features.put(
                code,
                List.of(
                        Math.log((own.all + 0.5) / (all - own.all + 0.5)),
                        here.contains(code) ? 1.0 : 0,
                        before.contains(code) ? 1.0 : 0,
                        (double) own.within / own.all,
                        Math.log(1.0 + own.within))));
        return features;
    }

    /** Whether the sentence, or where it points to none the last of a few before it that does, points to any other country. */
    private boolean elsewhere(int sentence, String code) {
        Set<String> here = bySentence.getOrDefault(
                sentence,
                lastBefore(sentence)
                        .filter(before -> before.getKey() >= sentence - LOOK_BACK)
                        .map(Map.Entry::getValue)
                        .orElse(Set.of()));
        return !here.isEmpty() && !here.equals(Set.of(code));
    }

    private Optional<Map.Entry<Integer, Set<String>>> lastBefore(int sentence) {
        return Optional.ofNullable(bySentence.lowerEntry(sentence));
    }
}
