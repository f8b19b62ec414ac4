package inquest.core.link;

import inquest.core.link.block.Key;
import inquest.core.link.compare.Field;
import inquest.core.link.compare.Fields;
import inquest.core.link.compare.Frequencies;
import inquest.core.link.score.Bond;
import inquest.core.link.score.LinkModel;
import inquest.core.link.score.LinkModel.ModelField;
import inquest.core.link.score.ListPairs;
import inquest.core.link.score.Mixture;
import inquest.core.link.table.Columns;
import inquest.core.link.table.FieldKind;
import inquest.core.link.table.Roster;
import inquest.core.model.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A model that a case keeps, for rows that it was not fitted to: new lists bring new pairs of lists, and columns that come up or fall
 * out. What the levels of a field weigh stays as it was.
 *
 * <p>A field that the model does not know is not compared until a new model is fitted. How often two rows of a pair of lists are one
 * person is, for pairs of lists of n pairs of rows, taken to go with 1/√n: the people that two lists have in common grow as the lists
 * do, the pairs of rows as their square. A pair of lists that the model does not know is given the mean of those it knows to have people in
 * common.
 */
final class FrozenModel {

    /** The same, where the model knows no two lists: one row in ten of two lists of one length has its like in the other. */
    private static final double UNKNOWN = 0.1;

    private static final Bond[] BONDS = Bond.values();

    private final LinkModel model;

    FrozenModel(LinkModel model) {
        this.model = model;
    }

    /** The fields of the model that these lists have, with the frequencies that it remembers. */
    List<Field> known(Roster roster, Columns columns) {
        return Fields.known(model.frequencies(), roster, columns).stream()
                .filter(field -> place(field).isPresent())
                .toList();
    }

    /** The columns that some fields are made of: years of birth by age are made of ages and the days that they count from. */
    static Columns columns(Columns all, List<Field> fields) {
        boolean ages = fields.stream().anyMatch(field -> field.kind() == FieldKind.AGE);
        return new Columns(all.assigned().stream()
                .filter(column -> fields.stream().anyMatch(field -> field.name().equals(column.field()))
                        || (ages
                                && (column.kind() == FieldKind.AGE
                                        || column.kind().isDate())))
                .toList());
    }

    private OptionalInt place(Field field) {
        ModelField wanted =
                new ModelField(field.name(), field.kind(), field.measure().levels());
        int place = model.fields().indexOf(wanted);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The model for these fields, all of which it knows, and the lists of this roster. */
    LinkModel fitting(List<Field> fields, Roster roster) {
        ListPairs lists = new ListPairs(roster);
        List<ModelField> own = new ArrayList<>();
        List<Frequencies> frequencies = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        double[][][] level = new double[BONDS.length][fields.size()][];
        for (int f = 0; f < fields.size(); f++) {
            int place = place(fields.get(f)).orElseThrow();
            own.add(model.fields().get(place));
            frequencies.add(model.frequencies().get(place));
            places.put(place, f);
            for (int bond = 0; bond < BONDS.length; bond++) {
                level[bond][f] = new double[model.mixture().levels(place)];
                for (int at = 0; at < level[bond][f].length; at++) {
                    level[bond][f][at] = model.mixture().level(BONDS[bond], place, at);
                }
            }
        }
        double[] pairs = pairs(roster, lists);
        double[][] share = new double[lists.size()][];
        List<String> names = new ArrayList<>();
        for (int group = 0; group < lists.size(); group++) {
            names.add(lists.name(group));
            boolean within = group < roster.lists().size();
            share[group] = shares(lists.name(group), within, pairs[group]);
        }
        return new LinkModel(own, new Mixture(level, share, pairs), names, frequencies, keys(places));
    }

    /** The model's keys, those left out that need a field which is not here; none where none is left, so that new ones are chosen. */
    private List<Key> keys(Map<Integer, Integer> places) {
        return model.keys().stream()
                .filter(key -> key.parts().stream().allMatch(part -> places.containsKey(part.field())))
                .map(key -> new Key(key.parts().stream()
                        .map(part -> new Key.Part(places.getOrDefault(part.field(), 0), part.which()))
                        .toList()))
                .toList();
    }

    /** Pairs of rows by group, none of those within a list that holds nobody twice. */
    private static double[] pairs(Roster roster, ListPairs lists) {
        double[] pairs = new double[lists.size()];
        int count = roster.lists().size();
        for (int one = 0; one < count; one++) {
            double size = (double) roster.start(one + 1) - roster.start(one);
            boolean clean = roster.lists().get(one).deduplicated();
            pairs[lists.of(roster.start(one), roster.start(one))] += clean ? 0 : size * (size - 1) / 2;
            for (int other = one + 1; other < count; other++) {
                pairs[lists.of(roster.start(one), roster.start(other))] +=
                        size * (roster.start(other + 1) - roster.start(other));
            }
        }
        return pairs;
    }

    private double[] shares(String name, boolean within, double pairs) {
        Mixture mixture = model.mixture();
        int known = model.known(name, pairs);
        double[] sum = new double[BONDS.length];
        double perRoot = 0;
        int counted = 0;
        int withEvidence = 0;
        for (int group = 0; group < mixture.groups(); group++) {
            boolean alike = known >= 0 ? group == known : isWithin(group) == within;
            if (alike && mixture.pairs(group) > 0) {
                counted++;
                withEvidence += mixture.share(group, Bond.SAME) > 0 ? 1 : 0;
                perRoot += mixture.share(group, Bond.SAME) * Math.sqrt(mixture.pairs(group));
                for (int bond = 0; bond < BONDS.length; bond++) {
                    sum[bond] += mixture.share(group, BONDS[bond]);
                }
            }
        }
        double[] share = new double[BONDS.length];
        double rest = 1;
        for (int bond = 0; bond < BONDS.length; bond++) {
            share[bond] = counted == 0 ? 0 : sum[bond] / counted;
            if (BONDS[bond] == Bond.SAME) {
                double root = withEvidence > 0 ? perRoot / withEvidence : within || known >= 0 ? 0 : UNKNOWN;
                double least = known >= 0 ? 0 : LinkModel.leastShare(pairs);
                share[bond] = pairs == 0 ? 0 : Math.max(least, Math.min(0.5, root / Math.sqrt(pairs)));
            }
            if (BONDS[bond] != Bond.CHANCE) {
                share[bond] = Math.min(share[bond], rest);
                rest -= share[bond];
            }
        }
        for (int bond = 0; bond < BONDS.length; bond++) {
            share[bond] = BONDS[bond] == Bond.CHANCE ? rest : share[bond];
        }
        return share;
    }

    /** Groups within a list come first, and their names name no second list. */
    private boolean isWithin(int group) {
        return !model.groups().get(group).contains(" × ")
                && !model.groups().get(group).equals("across lists");
    }

    /** Tells one model from another, bit for bit. */
    static Digest digest(LinkModel model) {
        StringBuilder all = new StringBuilder(weights(model).hex());
        for (int group = 0; group < model.mixture().groups(); group++) {
            all.append(model.groups().get(group))
                    .append('\n')
                    .append(bits(model.mixture().pairs(group)));
            for (Bond bond : BONDS) {
                all.append(bits(model.mixture().share(group, bond)));
            }
        }
        return Digest.of(all.toString());
    }

    /** Tells apart models under which the same levels of the same values weigh otherwise, whatever lists they are for. */
    static Digest weights(LinkModel model) {
        StringBuilder all = new StringBuilder();
        for (int f = 0; f < model.fields().size(); f++) {
            all.append(model.fields().get(f)).append('\n');
            for (Bond bond : BONDS) {
                for (int at = 0; at < model.mixture().levels(f); at++) {
                    all.append(bits(model.mixture().level(bond, f, at)));
                }
            }
        }
        model.frequencies().forEach(field -> all.append(field.rows()).append('\n'));
        all.append(model.keys());
        return Digest.of(all.toString());
    }

    private static String bits(double number) {
        return String.format(Locale.ROOT, "%016x ", Double.doubleToLongBits(number));
    }
}
