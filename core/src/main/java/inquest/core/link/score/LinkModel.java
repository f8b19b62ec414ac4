package inquest.core.link.score;

import inquest.core.link.block.Key;
import inquest.core.link.compare.Field;
import inquest.core.link.compare.Frequencies;
import inquest.core.link.table.FieldKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A fitted model: what each level of each field weighs, how frequent each value is, how large the shares of the bonds are,
 * and under which keys rows meet. Under it, what two rows weigh depends on nothing but themselves.
 *
 * @param fields in the order of the comparison
 * @param mixture the fit, its fields in the same order
 * @param groups names of the groups of lists, in the mixture's order
 * @param frequencies of the values of each field, in the same order
 * @param keys under which rows meet, in the order in which they are looked at
 */
public record LinkModel(
        List<ModelField> fields, Mixture mixture, List<String> groups, List<Frequencies> frequencies, List<Key> keys) {

    /** Goes up when a model of another version would mean something else. */
    public static final int VERSION = 3;

    /** Expected pairs of one person, where nothing tells: so few that nothing but agreement in everything is taken for one. */
    private static final double LEAST_PAIRS = 0.01;

    /**
     * Keeps its own copies.
     *
     * @throws IllegalArgumentException if fields and levels do not fit each other
     */
    public LinkModel {
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
        frequencies = List.copyOf(frequencies);
        keys = List.copyOf(keys);
        if (fields.size() != frequencies.size()) {
            throw new IllegalArgumentException(
                    "expected frequencies of " + fields.size() + " fields, found those of " + frequencies.size());
        }
        for (int f = 0; f < fields.size(); f++) {
            int expected = fields.get(f).levels().size();
            int found = mixture.levels(f);
            if (expected != found) {
                throw new IllegalArgumentException(
                        "field \"" + fields.get(f).name() + "\": expected " + expected + " levels, found " + found);
            }
        }
    }

    /**
     * A field of the model.
     *
     * @param name as the lists have it
     * @param kind what it holds
     * @param levels gloss of each level, from 0, which is not known
     */
    public record ModelField(String name, FieldKind kind, List<String> levels) {

        /** Keeps its own copy. */
        public ModelField {
            levels = List.copyOf(levels);
        }
    }

    /** The model of fields that were compared. */
    static LinkModel of(List<Field> fields, Mixture mixture, ListPairs lists, List<Key> keys) {
        List<String> groups = new ArrayList<>();
        for (int group = 0; group < lists.size(); group++) {
            groups.add(lists.name(group));
        }
        return new LinkModel(
                fields.stream()
                        .map(field -> new ModelField(
                                field.name(), field.kind(), field.measure().levels()))
                        .toList(),
                mixture,
                groups,
                Frequencies.of(fields),
                keys);
    }

    /**
     * The mixture for other lists than the model was fitted to: a group of lists that it {@linkplain #known knows} has the shares that it
     * had, any other those of all its pairs together, one person's at least the {@linkplain #leastShare least share}.
     */
    Mixture mixture(ListPairs lists) {
        int groupsNow = lists.size();
        double[] pairs = lists.pairs();
        double[][] share = new double[groupsNow][Bond.values().length];
        for (int group = 0; group < groupsNow; group++) {
            int known = known(lists.name(group), pairs[group]);
            for (Bond bond : Bond.values()) {
                share[group][bond.place()] = known >= 0 ? mixture.share(known, bond) : mixture.share(bond);
            }
            if (known < 0) {
                double more = Math.max(0, leastShare(pairs[group]) - share[group][Bond.SAME.place()]);
                share[group][Bond.SAME.place()] += more;
                share[group][Bond.CHANCE.place()] -= more;
            }
        }
        return mixture.with(share, pairs);
    }

    /**
     * The place of a group whose shares hold. Where there was no evidence of anybody standing twice, that holds for as many rows as were
     * looked at: a group of other size is one that the model does not know. Rows that as many others replaced are not told apart.
     *
     * @param pairs number of its pairs now
     * @return -1 if the model does not know it
     */
    public int known(String group, double pairs) {
        int place = groups.indexOf(group);
        boolean holds = place >= 0 && (mixture.share(place, Bond.SAME) > 0 || mixture.pairs(place) == pairs);
        return holds ? place : -1;
    }

    /** The least share of one person in so many pairs of lists that a model does not know: they may hold somebody twice. */
    public static double leastShare(double pairs) {
        return LEAST_PAIRS / Math.max(1, pairs);
    }

    /** The weight of a level in bits: the logarithm to base 2 of how much more often one person
     * shows it than chance does, for a value of middling rarity. */
    public double weight(int field, int level) {
        return level == 0
                ? 0
                : Weighing.log2(Math.max(1e-12, mixture.level(Bond.SAME, field, level)))
                        - Weighing.log2(Math.max(1e-12, mixture.level(Bond.CHANCE, field, level)));
    }
}
