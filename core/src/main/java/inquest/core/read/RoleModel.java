package inquest.core.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * The trained model of roles: one logistic regression a part, and one that says whether a text tells of an incident at all.
 *
 * <p>A weight is what a feature adds to the log odds. The table has a row a feature, a column for relevance and one for each part in
 * the order of {@link RolePart}, weights in hundredths; rows that begin with {@code !} hold constants, thresholds and calibration.
 */
public final class RoleModel {

    /** Name of the row of constants, of the least probability to take a candidate, and of the calibration's points. */
    public static final String CONSTANTS = "!constant";

    /** Row of the least probabilities from which candidates are taken. */
    public static final String THRESHOLDS = "!least";

    /** Rows of the calibration: raw value and share that is right, both in hundredths. */
    public static final String CALIBRATION = "!right";

    private static final class Shipped {
        static final RoleModel MODEL = read("roles.tsv.gz");
    }

    private final Map<String, float[]> weights = new HashMap<>();
    private float[] constants = new float[RolePart.values().length + 1];
    private float[] thresholds = new float[RolePart.values().length + 1];
    private final List<double[]> calibration = new ArrayList<>();

    private RoleModel() {}

    /** The model that comes with the reader; loaded at the first call. */
    static RoleModel shipped() {
        return Shipped.MODEL;
    }

    // ---- the table

    /**
     * A model from the rows of its table, for training and trying.
     *
     * @throws NumberFormatException if a weight is not a whole number
     */
    public static RoleModel of(List<String> rows) {
        RoleModel model = new RoleModel();
        rows.forEach(row -> model.take(row.split("\t", -1)));
        return model;
    }

    private static RoleModel read(String resource) {
        RoleModel model = new RoleModel();
        try (InputStream in = RoleModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            BufferedReader rows =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                model.take(row.split("\t", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return model;
    }

    private void take(String[] cells) {
        float[] values = new float[cells.length - 1];
        for (int i = 1; i < cells.length; i++) {
            values[i - 1] = cells[i].isEmpty() ? 0 : Integer.parseInt(cells[i]) / 100f;
        }
        switch (cells[0]) {
            case CONSTANTS -> constants = values;
            case THRESHOLDS -> thresholds = values;
            case CALIBRATION -> calibration.add(new double[] {values[0], values[1]});
            default -> weights.put(cells[0], Arrays.copyOf(values, RolePart.values().length + 1));
        }
    }

    // ---- asking

    /** Log odds that a text with these features tells of an incident. */
    double relevant(Set<String> features) {
        return sum(features, 0);
    }

    /** Probability that a candidate with these features has the part. */
    double probability(RolePart part, Set<String> features) {
        return 1 / (1 + Math.exp(-sum(features, part.column())));
    }

    /** What these features add to the log odds of the part. */
    double odds(RolePart part, Set<String> features) {
        return sum(features, part.column()) - constants[part.column()];
    }

    private double sum(Set<String> features, int column) {
        double sum = constants[column];
        for (String feature : features) {
            float[] row = weights.get(feature);
            sum += row == null ? 0 : row[column];
        }
        return sum;
    }

    /** The least probability to take a candidate for the part; set where F1 was best on held-out training texts. */
    double least(RolePart part) {
        return thresholds[part.column()];
    }

    /** The features that weighed most, for or against, with their weights. */
    String reasons(RolePart part, Set<String> features) {
        return features.stream()
                .filter(weights::containsKey)
                .sorted(Comparator.comparing((String feature) -> -Math.abs(weight(part, feature)))
                        .thenComparing(f -> f))
                .limit(4)
                .map(feature -> String.format(Locale.ROOT, "%s %+.2f", feature, weight(part, feature)))
                .reduce((a, b) -> a + "; " + b)
                .orElse("nothing known");
    }

    private double weight(RolePart part, String feature) {
        float[] row = weights.get(feature);
        return row == null ? 0 : row[part.column()];
    }

    /** The share of claims that were right among those with such a raw value, between the points of the calibration. */
    double calibrated(double raw) {
        double[] below = {0, 0};
        for (double[] point : calibration) {
            if (raw < point[0]) {
                double share = (raw - below[0]) / (point[0] - below[0]);
                return below[1] + share * (point[1] - below[1]);
            }
            below = point;
        }
        return below[1];
    }

    // ---- what training and reading share

    /**
     * From how often the keys hold such a draft to how often the text says so: keys leave out combat and old events. Of 45
     * drafts that the keys held below one half, 33 were right by the text; at the top both agree.
     */
    static double byText(double byKeys) {
        return 0.55 + 0.4 * byKeys;
    }

    /** The share by the keys of which this is the score: of a model without calibration, what the model itself said. */
    public static double byKeys(double score) {
        return (score - 0.55) / 0.4;
    }

    /** Features of how likely it is that a text tells of an incident; each step has its own. */
    public static List<String> relevance(double odds) {
        List<String> found = new ArrayList<>();
        for (int step = -4; step <= 4; step++) {
            if (odds >= step) {
                found.add("relevant>=" + step);
            }
        }
        return found;
    }

    /**
     * Which candidates to take for a part: the likeliest first, and none that names again what is taken.
     *
     * @param probabilities for each candidate
     * @param least the least probability to take
     * @return positions in the list, likeliest first
     */
    public static List<Integer> chosen(
            RolePart part, List<RoleExample.Candidate> candidates, double[] probabilities, double least) {
        List<Integer> order = IntStream.range(0, candidates.size())
                .boxed()
                .filter(i -> probabilities[i] >= least)
                .sorted(Comparator.comparing((Integer i) -> -probabilities[i]).thenComparing(i -> i))
                .toList();
        List<Integer> chosen = new ArrayList<>();
        Set<Integer> heads = new HashSet<>();
        for (int i : order) {
            RoleExample.Candidate candidate = candidates.get(i);
            boolean again = candidate.heads().stream().anyMatch(heads::contains)
                    || chosen.stream()
                            .anyMatch(
                                    other -> repeats(part, candidates.get(other).name(), candidate.name()));
            if (!again) {
                chosen.add(i);
                heads.addAll(candidate.heads());
            }
        }
        return chosen;
    }

    /** Whether one name holds all the words of the other, or, of things and groups, ends in the same word. */
    static boolean repeats(RolePart part, String taken, String candidate) {
        List<String> a = List.of(RoleCandidate.key(taken).split(" "));
        List<String> b = List.of(RoleCandidate.key(candidate).split(" "));
        boolean sameEnd = stem(a.get(a.size() - 1)).equals(stem(b.get(b.size() - 1)));
        return a.containsAll(b) || b.containsAll(a) || (part != RolePart.VICTIM && sameEnd);
    }

    private static String stem(String word) {
        return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }
}
