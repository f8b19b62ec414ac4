package inquest.core.link.score;

import inquest.core.link.compare.Comparison;
import inquest.core.link.compare.DateMeasure;
import inquest.core.link.compare.Field;
import inquest.core.link.compare.WordMeasure;
import inquest.core.link.table.FieldKind;
import java.util.Arrays;
import java.util.List;

/**
 * Fits the mixture of {@link Bond}s to counted patterns by expectation and maximisation (A. Dempster, N. Laird, D. Rubin,
 * 1977; I. Fellegi, A. Sunter, "A Theory for Record Linkage", 1969).
 *
 * <p>Pairs that meet in no block are all held to be chance. Within a bond, fields are taken to be independent. A field that
 * a bond does not share has there the levels of chance, so what is free is little and nothing needs to be asked for: not the
 * share of matches either.
 *
 * <p>It is fitted twice. First only pairs in excess of what chance explains can be one person, see {@link Surplus}; then any can, in groups
 * of lists where those in excess are a good part of them. Left to itself from the start, the fit finds one person's pairs where there are none:
 * whatever pairs have in common will do.
 */
public final class Estimation {

    private static final Bond[] BONDS = Bond.values();
    private static final int SAME = Bond.SAME.place();
    private static final int CHANCE = Bond.CHANCE.place();
    private static final int ROUNDS = 200;
    private static final double TOLERANCE = 1e-3;
    private static final double LEAST_LEVEL = 1e-12;
    /** Share of the people of one household that are twins. */
    private static final double TWINS = 0.02;
    /** So much of a chance found by frequency is left at least when the pairs of one person are taken off. */
    private static final double CHANCE_LEFT = 0.02;
    /** The same of names, which many people share. */
    private static final double CHANCE_OF_NAME_LEFT = 0.3;

    /** Rows of one list that are one person with a row, on average, at most. */
    private static final double MOST_ROWS = 10;

    /** Fewer pairs of one person than this, in a group of lists, are none. */
    private static final double LEAST_PAIRS = 0.5;

    /** The part of the pairs of one person that must be in excess of chance for the rest to be believed. */
    private static final double LEAST_IN_EXCESS = 1.0 / 3;

    /** Limits are worked out in each of the first rounds, then once in a while: they cost more than the rest, and settle soon. */
    private static final int FIRST_ROUNDS = 6;

    private static final int ONCE_IN = 4;

    private final Comparison comparison;
    private final List<Field> fields;
    private final Patterns met;
    private final Patterns drawn;
    private final Chance chance;
    private final double[][] shape;
    private final boolean[] possible;
    private double[][][] level;
    private double[][] share;

    /** By group and pattern, the probability of one person by the last round. */
    private double[][] same;

    /**
     * Prepares a fit.
     *
     * @param met patterns of pairs that meet, by group of lists
     * @param share share of those pairs that was counted, by group
     * @param pairs number of all pairs, by group
     * @param draws patterns of random pairs, by group
     */
    public Estimation(
            Comparison comparison, List<PatternCounts> met, double[] share, double[] pairs, List<PatternCounts> draws) {
        this.comparison = comparison;
        this.fields = comparison.fields();
        this.met = new Patterns(comparison, met, share, pairs);
        double[] whole = new double[pairs.length];
        Arrays.fill(whole, 1);
        this.drawn = new Patterns(comparison, draws, whole, pairs);
        this.chance = Chance.of(comparison, draws, pairs);
        this.shape = new double[fields.size()][];
        this.level = new double[BONDS.length][fields.size()][];
        this.share = new double[pairs.length][BONDS.length];
        this.possible = new boolean[BONDS.length];
        this.same = new double[pairs.length][];
        for (int group = 0; group < pairs.length; group++) {
            same[group] = new double[this.met.size(group)];
        }
    }

    /**
     * Fits, from a first guess that is the same for every table. In a group of lists without evidence that anybody stands twice, one
     * person's share is 0.
     */
    public Mixture fit() {
        guess();
        Surplus surplus = Surplus.of(comparison, met, drawn, bond -> possible[bond.place()]);
        boolean[] free = new boolean[share.length];
        climb(surplus, free);
        double[] inExcess = matches();
        for (int group = 0; group < free.length; group++) {
            free[group] = inExcess[group] >= LEAST_PAIRS;
        }
        double[][][] levelInExcess = Arrays.stream(level).map(Estimation::copy).toArray(double[][][]::new);
        double[][] shareInExcess = copy(share);
        double[][] sameInExcess = copy(same);
        climb(surplus, free);
        double[] all = matches();
        boolean believed = true;
        for (int group = 0; group < free.length; group++) {
            if (free[group] && inExcess[group] < LEAST_IN_EXCESS * all[group]) {
                free[group] = false;
                believed = false;
            }
        }
        if (!believed) {
            level = levelInExcess;
            share = shareInExcess;
            same = sameInExcess;
            climb(surplus, free);
        }
        double[] matches = matches();
        for (int group = 0; group < matches.length; group++) {
            if (matches[group] < LEAST_PAIRS) {
                share[group][SAME] = 0;
                rest(group);
            }
        }
        return new Mixture(level, share, pairs());
    }

    /**
     * Goes on until matches change no more.
     *
     * @param free by group of lists: whether pairs that chance explains can be one person too
     */
    private void climb(Surplus surplus, boolean[] free) {
        double[][] limits = new double[0][];
        double before = -1;
        for (int round = 0; round < ROUNDS; round++) {
            if (round < FIRST_ROUNDS || round % ONCE_IN == 0) {
                limits = surplus.limits(bits(), same, free);
            }
            maximise(expect(limits));
            double matches = Arrays.stream(matches()).sum();
            if (Math.abs(matches - before) <= TOLERANCE * Math.max(1, matches)) {
                break;
            }
            before = matches;
        }
    }

    private static double[][] copy(double[][] table) {
        return Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
    }

    private double[] pairs() {
        double[] pairs = new double[met.groups()];
        Arrays.setAll(pairs, met::pairs);
        return pairs;
    }

    /** By group, pairs of one person. */
    private double[] matches() {
        double[] matches = new double[share.length];
        Arrays.setAll(matches, group -> share[group][SAME] * met.pairs(group));
        return matches;
    }

    /** By field and level, its weight in bits. */
    private double[][] bits() {
        double[][] bits = new double[fields.size()][];
        for (int f = 0; f < bits.length; f++) {
            bits[f] = new double[level[SAME][f].length];
            for (int l = 1; l < bits[f].length; l++) {
                bits[f][l] = Weighing.log2(
                        Math.max(LEAST_LEVEL, level[SAME][f][l]) / Math.max(LEAST_LEVEL, level[CHANCE][f][l]));
            }
        }
        return bits;
    }

    private void guess() {
        for (int f = 0; f < fields.size(); f++) {
            shape[f] = PersonLevels.shape(chance.level(f), second(f));
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
                        ? Math.min(0.1, guess * comparison.rows() / Math.max(1, met.pairs(group)))
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

    /** @param limits by group and pattern, the most that the probability of one person may be */
    private Expected expect(double[][] limits) {
        Expected sums = new Expected(level, share.length);
        double[][][] log = logs();
        double[] posterior = new double[BONDS.length];
        for (int group = 0; group < share.length; group++) {
            double[] prior = new double[BONDS.length];
            for (int bond = 0; bond < BONDS.length; bond++) {
                prior[bond] = Math.log(Math.max(1e-300, share[group][bond]));
            }
            for (int at = 0; at < met.size(group); at++) {
                byte[] levels = met.levels(group, at);
                posterior(levels, log, prior, posterior);
                limit(posterior, limits[group][at]);
                same[group][at] = posterior[SAME];
                sums.add(group, levels, posterior, met.weight(group, at));
            }
        }
        return sums;
    }

    /** Gives to the other bonds, in proportion, what one person may not have. */
    private static void limit(double[] posterior, double most) {
        if (posterior[SAME] > most) {
            double others = 1 - posterior[SAME];
            for (int bond = 0; bond < posterior.length; bond++) {
                posterior[bond] = others > LEAST_LEVEL ? posterior[bond] * (1 - most) / others : 0;
            }
            posterior[CHANCE] = others > LEAST_LEVEL ? posterior[CHANCE] : 1 - most;
            posterior[SAME] = most;
        }
    }

    private void maximise(Expected sums) {
        for (int group = 0; group < share.length; group++) {
            for (int bond = 0; bond < BONDS.length; bond++) {
                share[group][bond] = possible[bond] ? (sums.mass(group, bond) + 0.01) / (met.pairs(group) + 1) : 0;
            }
            share[group][SAME] = Math.min(share[group][SAME], MOST_ROWS * Math.sqrt(2 / Math.max(1, met.pairs(group))));
            rest(group);
        }
        for (int f = 0; f < fields.size(); f++) {
            for (Bond bond : BONDS) {
                if (bond.shares(fields.get(f).kind())) {
                    PersonLevels.average(level[bond.place()][f], sums.levels(bond.place(), f), shape[f], second(f));
                }
            }
            PersonLevels.limit(fields.get(f), level[SAME][f]);
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

    /** Random pairs hold pairs of one person and of one household too; these are taken off. */
    private void withoutMatches(int f, Expected sums) {
        double[] own = level[CHANCE][f];
        double[] all = chance.level(f);
        double[] seen = chance.seen(f);
        for (int l = 1; l < own.length; l++) {
            double others = 0;
            for (int bond = 0; bond < CHANCE; bond++) {
                others += BONDS[bond].shares(fields.get(f).kind()) ? sums.level(bond, f, l) : 0;
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

    /** By field, level and bond, so that what a pattern needs lies together. */
    private double[][][] logs() {
        double[][][] log = new double[fields.size()][][];
        for (int f = 0; f < log.length; f++) {
            log[f] = new double[level[SAME][f].length][BONDS.length];
            for (int l = 1; l < log[f].length; l++) {
                for (int bond = 0; bond < BONDS.length; bond++) {
                    log[f][l][bond] = Math.log(Math.max(LEAST_LEVEL, level[bond][f][l]));
                }
            }
        }
        return log;
    }

    private static void posterior(byte[] levels, double[][][] log, double[] prior, double[] posterior) {
        System.arraycopy(prior, 0, posterior, 0, prior.length);
        for (int f = 0; f < levels.length; f++) {
            double[] own = log[f][levels[f]];
            for (int bond = 0; bond < own.length; bond++) {
                posterior[bond] += own[bond];
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double sum : posterior) {
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
}
