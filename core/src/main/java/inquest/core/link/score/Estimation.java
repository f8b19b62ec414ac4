package inquest.core.link.score;

import inquest.core.link.compare.Comparison;
import inquest.core.link.compare.DateMeasure;
import inquest.core.link.compare.Field;
import inquest.core.link.compare.WordMeasure;
import inquest.core.link.table.FieldKind;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Fits the mixture of {@link Bond}s to counted patterns by expectation and maximisation (A. Dempster, N. Laird, D. Rubin,
 * 1977; I. Fellegi, A. Sunter, "A Theory for Record Linkage", 1969).
 *
 * <p>Pairs that meet in no block are all held to be chance. Within a bond, fields are taken to be independent. A field that
 * a bond does not share has there the levels of chance, so what is free is little and nothing needs to be asked for: not the
 * share of matches either.
 */
public final class Estimation {

    private static final Bond[] BONDS = Bond.values();
    private static final int SAME = Bond.SAME.place();
    private static final int CHANCE = Bond.CHANCE.place();
    private static final int ROUNDS = 200;
    private static final double TOLERANCE = 1e-3;
    /** Pairs that the first guess of a bond's levels counts for. */
    private static final double PRIOR = 10;
    /** Share of the people of one household that are twins. */
    private static final double TWINS = 0.02;
    /** So much of a chance found by frequency is left at least when the pairs of one person are taken off. */
    private static final double CHANCE_LEFT = 0.02;
    /** The same of names, which many people share. */
    private static final double CHANCE_OF_NAME_LEFT = 0.3;

    /** Share of the pairs of one person whose names, or dates of birth, contradict each other, at most. */
    private static final double MOST_CONTRADICTIONS = 0.4;

    /** And whose names are spelled otherwise in one script: else the fit can take namesakes alike for one person. */
    private static final double MOST_SLIPS = 0.4;

    /** Rows of one list that are one person with a row, on average, at most. */
    private static final double MOST_ROWS = 10;

    private final Comparison comparison;
    private final List<Field> fields;
    private final Groups groups;
    private final Chance chance;
    private final double[][] shape;
    private final double[][][] level;
    private final double[][] share;
    private final boolean[] possible;

    /**
     * Prepares a fit.
     *
     * @param met patterns of pairs that meet, by group of lists
     * @param share share of those pairs that was counted
     * @param pairs number of all pairs, by group
     * @param draws patterns of random pairs
     */
    public Estimation(
            Comparison comparison, List<PatternCounts> met, double share, double[] pairs, PatternCounts draws) {
        this.comparison = comparison;
        this.fields = comparison.fields();
        this.groups = new Groups(comparison, met, share, pairs.clone());
        double all = 0;
        for (double some : pairs) {
            all += some;
        }
        this.chance = Chance.of(comparison, draws, all);
        this.shape = new double[fields.size()][];
        this.level = new double[BONDS.length][fields.size()][];
        this.share = new double[pairs.length][BONDS.length];
        this.possible = new boolean[BONDS.length];
    }

    /** Fits, from a first guess that is the same for every table. */
    public Mixture fit() {
        guess();
        double before = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Sums sums = expect();
            maximise(sums);
            double matches = matches();
            if (Math.abs(matches - before) <= TOLERANCE * Math.max(1, matches)) {
                break;
            }
            before = matches;
        }
        return new Mixture(level, share, groups.pairs);
    }

    private double matches() {
        double matches = 0;
        for (int group = 0; group < share.length; group++) {
            matches += share[group][SAME] * groups.pairs[group];
        }
        return matches;
    }

    private void guess() {
        for (int f = 0; f < fields.size(); f++) {
            shape[f] = shape(chance.level(f), second(f));
            for (Bond bond : BONDS) {
                boolean shares = bond.shares(fields.get(f).kind());
                level[bond.place()][f] = (shares ? shape[f] : chance.level(f)).clone();
            }
        }
        possible[SAME] = true;
        possible[CHANCE] = true;
        possible[Bond.KIN.place()] = has(Bond.KIN) && fields.stream().anyMatch(f -> !Bond.KIN.shares(f.kind()));
        possible[Bond.NEIGHBOURS.place()] = has(Bond.NEIGHBOURS)
                && fields.stream().filter(f -> Bond.NEIGHBOURS.shares(f.kind())).count() > 1
                && fields.stream().anyMatch(f -> !Bond.NEIGHBOURS.shares(f.kind()));
        possible[Bond.NAMESAKES.place()] =
                has(Bond.NAMESAKES) && fields.stream().anyMatch(f -> !f.kind().isName() && f.kind() != FieldKind.SEX);
        for (int group = 0; group < share.length; group++) {
            for (Bond bond : BONDS) {
                double guess = bond == Bond.SAME ? 0.3 : 0.5;
                share[group][bond.place()] = possible[bond.place()]
                        ? Math.min(0.1, guess * comparison.rows() / Math.max(1, groups.pairs[group]))
                        : 0;
            }
            rest(group);
        }
        twins();
    }

    /** The first level of a field's second sort of pairs. */
    private int second(int field) {
        return fields.get(field).measure().secondSort();
    }

    private boolean has(Bond bond) {
        return fields.stream().anyMatch(field -> bond.shares(field.kind()));
    }

    /** Makes levels of a range sum to 1. */
    static void toOne(double[] levels, int from, int to) {
        double sum = 0;
        for (int l = from; l < to; l++) {
            sum += levels[l];
        }
        for (int l = from; l < to; l++) {
            levels[l] /= sum;
        }
    }

    /** Three quarters agree; the rest falls off from level to level. In two scripts nothing is written alike, and it falls off from the first. */
    private static double[] shape(double[] byChance, int second) {
        double[] guess = new double[byChance.length];
        double roots = Math.sqrt(byChance[1]) + Math.sqrt(byChance[2]) + Math.sqrt(byChance[3]);
        for (int l = 1; l <= 3; l++) {
            guess[l] = 0.75 * Math.sqrt(byChance[l]) / roots;
        }
        double all = 0;
        for (int l = 4; l < second; l++) {
            all += Math.pow(0.6, l - 4);
        }
        for (int l = 4; l < second; l++) {
            guess[l] = 0.25 * Math.pow(0.6, l - 4) / all;
        }
        for (int l = second; l < guess.length; l++) {
            guess[l] = Math.pow(0.6, l - second);
        }
        toOne(guess, second, guess.length);
        return guess;
    }

    private Sums expect() {
        Sums sums = new Sums(level, share.length);
        double[][][] log = logs();
        double[] posterior = new double[BONDS.length];
        for (int group = 0; group < share.length; group++) {
            double[] prior = new double[BONDS.length];
            for (int bond = 0; bond < BONDS.length; bond++) {
                prior[bond] = Math.log(Math.max(1e-300, share[group][bond]));
            }
            for (int at = 0; at < groups.weights[group].length; at++) {
                posterior(groups.levels[group][at], log, prior, posterior);
                sums.add(group, groups.levels[group][at], posterior, groups.weights[group][at]);
            }
        }
        return sums;
    }

    private void maximise(Sums sums) {
        for (int group = 0; group < share.length; group++) {
            for (int bond = 0; bond < BONDS.length; bond++) {
                share[group][bond] = possible[bond] ? (sums.mass[group][bond] + 0.01) / (groups.pairs[group] + 1) : 0;
            }
            share[group][SAME] =
                    Math.min(share[group][SAME], MOST_ROWS * Math.sqrt(2 / Math.max(1, groups.pairs[group])));
            rest(group);
        }
        for (int f = 0; f < fields.size(); f++) {
            for (Bond bond : BONDS) {
                if (bond.shares(fields.get(f).kind())) {
                    average(level[bond.place()][f], sums.level[bond.place()][f], shape[f], second(f));
                }
            }
            limit(f);
            withoutMatches(f, sums);
        }
        exchanges();
        for (int f = 0; f < fields.size(); f++) {
            for (Bond bond : BONDS) {
                if (bond != Bond.CHANCE && !bond.shares(fields.get(f).kind())) {
                    level[bond.place()][f] = level[CHANCE][f].clone();
                }
            }
        }
        twins();
    }

    private void rest(int group) {
        share[group][CHANCE] = 0;
        double others = 0;
        for (double some : share[group]) {
            others += some;
        }
        share[group][CHANCE] = 1 - others;
    }

    private static void average(double[] level, double[] sums, double[] shape, int second) {
        for (int l = 1; l < sums.length; l++) {
            level[l] = sums[l] + PRIOR * shape[l];
        }
        toOne(level, 1, second);
        toOne(level, second, level.length);
    }

    /**
     * Keeps what is fitted for one person from becoming something else that pairs have in common, such as a given name or the habits of one
     * list: rows of one person mostly agree in what they say of names and birth (after W. Winkler's convex constraints, 1993).
     */
    private void limit(int f) {
        FieldKind kind = fields.get(f).kind();
        if (!kind.isName() && kind != FieldKind.BIRTH) {
            return;
        }
        double[] own = level[SAME][f];
        limit(f, own, 1, second(f));
        limit(f, own, second(f), own.length);
    }

    private void limit(int f, double[] own, int from, int to) {
        limit(own, from, to, MOST_CONTRADICTIONS, fields.get(f).measure()::isContradiction);
        limit(own, from, to, MOST_SLIPS, fields.get(f).measure()::isSlip);
    }

    /** Takes levels that are too likely together down to the most that they may be, and the others up. */
    private static void limit(double[] own, int from, int to, double most, IntPredicate such) {
        double sum = 0;
        for (int l = from; l < to; l++) {
            sum += such.test(l) ? own[l] : 0;
        }
        if (sum > most) {
            for (int l = from; l < to; l++) {
                own[l] *= such.test(l) ? most / sum : (1 - most) / (1 - sum);
            }
        }
    }

    /** Random pairs hold pairs of one person and of one household too; these are taken off. */
    private void withoutMatches(int f, Sums sums) {
        double[] own = level[CHANCE][f];
        double[] all = chance.level(f);
        double[] seen = chance.seen(f);
        for (int l = 1; l < own.length; l++) {
            double others = 0;
            for (int bond = 0; bond < CHANCE; bond++) {
                others += BONDS[bond].shares(fields.get(f).kind()) ? sums.level[bond][f][l] : 0;
            }
            double left = fields.get(f).kind().isName() ? CHANCE_OF_NAME_LEFT : CHANCE_LEFT;
            own[l] = Math.max(left * all[l], all[l] - others / Math.max(1, seen[l < second(f) ? 0 : 1]));
        }
        toOne(own, 1, second(f));
        toOne(own, second(f), own.length);
    }

    /**
     * Given and family name that changed places are one event: who has the one exchanged has the other exchanged too, so the probability
     * of the event is the given name's, and the family name adds only how seldom chance does it.
     */
    private void exchanges() {
        if (comparison.given() < 0 || comparison.family() < 0) {
            return;
        }
        for (Bond bond : BONDS) {
            if (bond.shares(FieldKind.GIVEN_NAME) && bond.shares(FieldKind.FAMILY_NAME)) {
                double[] own = level[bond.place()][comparison.family()];
                for (int exchanged : WordMeasure.exchanged()) {
                    int from = exchanged < second(comparison.family()) ? 1 : second(comparison.family());
                    int to = from == 1 ? second(comparison.family()) : own.length;
                    own[exchanged] = 0;
                    toOne(own, from, to);
                    own[exchanged] = 1;
                }
            }
        }
    }

    /** Twins share their day of birth. */
    private void twins() {
        int kin = Bond.KIN.place();
        for (int f = 0; f < fields.size(); f++) {
            if (fields.get(f).kind() == FieldKind.BIRTH) {
                double[] own = level[kin][f];
                double same = 0;
                for (int l = 1; l < DateMeasure.SAME_YEAR; l++) {
                    same += level[SAME][f][l];
                }
                for (int l = 1; l < own.length; l++) {
                    double twin = l < DateMeasure.SAME_YEAR ? level[SAME][f][l] / same : 0;
                    own[l] = TWINS * twin + (1 - TWINS) * level[CHANCE][f][l];
                }
            }
        }
    }

    private double[][][] logs() {
        double[][][] log = new double[BONDS.length][fields.size()][];
        for (int bond = 0; bond < BONDS.length; bond++) {
            for (int f = 0; f < fields.size(); f++) {
                log[bond][f] = new double[level[bond][f].length];
                for (int l = 1; l < log[bond][f].length; l++) {
                    log[bond][f][l] = Math.log(Math.max(1e-12, level[bond][f][l]));
                }
            }
        }
        return log;
    }

    private static void posterior(byte[] levels, double[][][] log, double[] prior, double[] posterior) {
        double most = Double.NEGATIVE_INFINITY;
        for (int bond = 0; bond < prior.length; bond++) {
            double sum = prior[bond];
            for (int f = 0; f < levels.length; f++) {
                sum += log[bond][f][levels[f]];
            }
            posterior[bond] = sum;
            most = Math.max(most, sum);
        }
        double all = 0;
        for (int bond = 0; bond < prior.length; bond++) {
            posterior[bond] = Math.exp(posterior[bond] - most);
            all += posterior[bond];
        }
        for (int bond = 0; bond < prior.length; bond++) {
            posterior[bond] /= all;
        }
    }

    /** The patterns of each group of lists, taken apart once. */
    private static final class Groups {
        private final double[] pairs;
        private final double[][] weights;
        private final byte[][][] levels;

        Groups(Comparison comparison, List<PatternCounts> met, double share, double[] pairs) {
            this.pairs = pairs;
            weights = new double[met.size()][];
            levels = new byte[met.size()][][];
            int width = comparison.fields().size();
            for (int group = 0; group < weights.length; group++) {
                long[] patterns = met.get(group).sorted();
                weights[group] = new double[patterns.length];
                levels[group] = new byte[patterns.length][width];
                for (int at = 0; at < patterns.length; at++) {
                    weights[group][at] = met.get(group).count(patterns[at]) / share;
                    for (int f = 0; f < width; f++) {
                        levels[group][at][f] = (byte) comparison.level(patterns[at], f);
                    }
                }
            }
        }
    }

    /** Expected numbers of pairs. */
    private static final class Sums {
        private final double[][][] level;
        private final double[][] mass;

        Sums(double[][][] like, int groups) {
            level = new double[like.length][like[0].length][];
            for (int bond = 0; bond < like.length; bond++) {
                for (int f = 0; f < like[bond].length; f++) {
                    level[bond][f] = new double[like[bond][f].length];
                }
            }
            mass = new double[groups][like.length];
        }

        void add(int group, byte[] levels, double[] posterior, double weight) {
            for (int bond = 0; bond < posterior.length; bond++) {
                double some = posterior[bond] * weight;
                mass[group][bond] += some;
                for (int f = 0; f < levels.length; f++) {
                    level[bond][f][levels[f]] += some;
                }
            }
        }
    }
}
