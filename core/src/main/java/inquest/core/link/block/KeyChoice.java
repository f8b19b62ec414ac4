package inquest.core.link.block;

import inquest.core.link.block.Key.Part;
import inquest.core.link.compare.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

/**
 * Chooses composite keys for a table: for each field and each two fields the widest key that a budget of pairs allows, for
 * two that are too common a third beside them.
 */
final class KeyChoice {

    /** Below so many pairs in all, every pair is compared. */
    static final long ALL_PAIRS = 2_000_000;

    /** Rows that keys are weighed up on; fewer than twice as many are taken, so that {@link SampledKey} can number them. */
    private static final int SAMPLE = 40_000;

    private static final int MOST_KEYS = 48;
    private static final int FIELDS_PAIRED = 7;
    private static final int FALLBACKS = 3;

    /**
     * Keys for each two fields, names counting more: where only names tell, a spelling that no one key survives is what parts
     * most of the rows of one person.
     */
    private static final int KEYS_A_PAIR = 3;

    private static final int KEYS_A_PAIR_OF_NAMES = 6;

    /** A field that so large a share of pairs agrees in, such as sex, makes no key. */
    private static final double TOO_COMMON = 0.1;

    private static final long PAIRS_A_ROW_A_KEY = 8;
    private static final long PAIRS_A_ROW = 80;

    private final List<Field> fields;
    private final int rows;
    private final int[] sample;
    private final double scale;
    private final ExecutorService executor;
    private final Map<Part, SampledKey> sampled = new ConcurrentHashMap<>();
    private final Map<List<Part>, Sized> sizes = new ConcurrentHashMap<>();
    private final Map<List<List<Part>>, List<Candidate>> combined = new ConcurrentHashMap<>();

    private KeyChoice(List<Field> fields, int rows, ExecutorService executor) {
        this.executor = executor;
        this.fields = fields;
        this.rows = rows;
        int step = Math.max(1, rows / SAMPLE);
        this.sample = new int[(rows + step - 1) / step];
        for (int at = 0; at < sample.length; at++) {
            // Scattered, so that a file in order of name or household is no worse than a shuffled one.
            sample[at] = (int) Long.remainderUnsigned(Key.mixed(7, at), rows);
        }
        double ratio = (double) rows / Math.max(1, sample.length);
        this.scale = ratio * ratio;
    }

    /**
     * The keys, those with the most pairs first.
     *
     * @param executor weighs up keys of two and of three fields
     */
    static List<Key> of(List<Field> fields, int rows, ExecutorService executor) {
        if ((long) rows * (rows - 1) / 2 <= ALL_PAIRS) {
            return List.of(new Key(List.of()));
        }
        KeyChoice choice = new KeyChoice(fields, rows, executor);
        if (choice.within(Math.max(1e6, (double) PAIRS_A_ROW_A_KEY * rows)).isEmpty()) {
            return choice.strictest();
        }
        for (double budget = Math.max(1_000_000, PAIRS_A_ROW_A_KEY * rows); ; budget /= 1.5) {
            List<Sized> keys = choice.within(budget);
            double all = keys.stream().mapToDouble(Sized::pairs).sum();
            if (all <= Math.max(12_000_000, PAIRS_A_ROW * rows)) {
                return keys.stream()
                        .sorted(Comparator.comparingDouble(Sized::pairs).reversed())
                        .map(Sized::key)
                        .toList();
            }
        }
    }

    /** Where every key is too common, as among a million equal names: single fields, whose blocks will be split. */
    private List<Key> strictest() {
        List<Sized> alone = new ArrayList<>();
        for (int f = 0; f < fields.size(); f++) {
            alone.add(sized(List.of(new Part(f, 0)), Double.MAX_VALUE));
        }
        return alone.stream()
                .sorted(Comparator.comparingDouble(Sized::pairs))
                .limit(FALLBACKS)
                .map(Sized::key)
                .toList();
    }

    private List<Sized> within(double budget) {
        List<Integer> strong = strongest();
        List<Sized> chosen = new ArrayList<>();
        int[] widestAlone = new int[fields.size()];
        Arrays.fill(widestAlone, -1);
        for (int f : strong) {
            Optional<Sized> alone = widest(List.of(choices(f, -1)), budget, List.of(), 0);
            alone.ifPresent(sized -> widestAlone[f] = sized.key().parts().get(0).which());
            alone.ifPresent(chosen::add);
        }
        List<int[]> paired = new ArrayList<>();
        List<Callable<List<Sized>>> pairing = new ArrayList<>();
        for (int i = 0; i < strong.size(); i++) {
            for (int j = i + 1; j < strong.size(); j++) {
                int f = Math.min(strong.get(i), strong.get(j));
                int g = Math.max(strong.get(i), strong.get(j));
                List<List<Part>> parts = List.of(choices(f, widestAlone[f]), choices(g, widestAlone[g]));
                if (parts.stream().noneMatch(List::isEmpty)) {
                    boolean names = fields.get(f).kind().isName()
                            && fields.get(g).kind().isName();
                    paired.add(new int[] {f, g});
                    pairing.add(() -> several(parts, budget, names ? KEYS_A_PAIR_OF_NAMES : KEYS_A_PAIR));
                }
            }
        }
        List<List<Sized>> ofPairs = Blocks.run(executor, pairing);
        ofPairs.forEach(chosen::addAll);
        List<int[]> crowded = IntStream.range(0, paired.size())
                .filter(at -> ofPairs.get(at).isEmpty())
                .mapToObj(paired::get)
                .toList();
        List<Callable<Optional<Sized>>> tasks = new ArrayList<>();
        crowded.forEach(two -> tasks.add(() -> third(two, strong, widestAlone, budget)));
        for (Optional<Sized> more : Blocks.run(executor, tasks)) {
            more.filter(sized -> chosen.stream().noneMatch(known -> known.key().equals(sized.key())))
                    .ifPresent(chosen::add);
        }
        return chosen.subList(0, Math.min(MOST_KEYS, chosen.size()));
    }

    /** A field's keys that are wider than the one under which it meets alone: stricter ones would add nothing. */
    private List<Part> choices(int field, int alone) {
        List<Part> parts = new ArrayList<>();
        for (int which = alone + 1; which < fields.get(field).keys(); which++) {
            parts.add(new Part(field, which));
        }
        return parts;
    }

    /** Up to so many keys of these parts, the widest first, none of which makes another idle. */
    private List<Sized> several(List<List<Part>> parts, double budget, int most) {
        List<Sized> several = new ArrayList<>();
        List<Key> others = new ArrayList<>();
        for (Optional<Sized> more = widest(parts, budget, others, 0);
                more.isPresent() && several.size() < most;
                more = widest(parts, budget, others, 0)) {
            several.add(more.get());
            others.add(more.get().key());
        }
        return several;
    }

    private Optional<Sized> third(int[] two, List<Integer> strong, int[] widestAlone, double budget) {
        Optional<Sized> best = Optional.empty();
        for (int h : strong) {
            if (h != two[0] && h != two[1]) {
                List<List<Part>> parts =
                        new ArrayList<>(List.of(choices(two[0], -1), choices(two[1], -1), choices(h, widestAlone[h])));
                // In order of the fields, so that one key is not found twice.
                parts.removeIf(List::isEmpty);
                parts.sort(Comparator.comparingInt(choices -> choices.get(0).field()));
                double least = best.map(Sized::pairs).orElse(0.0);
                Optional<Sized> more = parts.size() < 3 ? Optional.empty() : widest(parts, budget, List.of(), least);
                best = more.isPresent() ? more : best;
            }
        }
        return best;
    }

    /** Whether rows that meet under these parts meet under a key anyway, each of its parts being as wide. */
    private static boolean isWithin(List<Part> parts, Key key) {
        for (int at = 0; at < parts.size(); at++) {
            int which = parts.get(at).which();
            if (which > 0 && which != key.parts().get(at).which()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Of all combinations of these parts that other keys do not make idle, the one with the most pairs within the budget.
     *
     * @param least it must have more pairs than this
     */
    private Optional<Sized> widest(List<List<Part>> parts, double budget, List<Key> others, double least) {
        List<Candidate> candidates = new ArrayList<>();
        for (Candidate candidate : combined.computeIfAbsent(parts, all -> combined(all, budget))) {
            if (others.stream().noneMatch(key -> isWithin(candidate.parts(), key))) {
                candidates.add(candidate);
            }
        }
        // Those that can have the most pairs first; of equals the one named first is taken, whenever it is looked at.
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> Math.min(budget, candidate.most()))
                .reversed());
        Optional<Sized> best = Optional.empty();
        int named = -1;
        for (Candidate candidate : candidates) {
            double pairs = best.isPresent() ? best.get().pairs() : least;
            if (Math.min(budget, candidate.most()) < pairs) {
                break;
            }
            Sized sized = sized(candidate.parts(), budget);
            if (sized.pairs() <= budget
                    && (sized.pairs() > pairs || (sized.pairs() == pairs && candidate.number() < named))) {
                best = Optional.of(sized);
                named = candidate.number();
            }
        }
        return best;
    }

    /** All combinations of one part of each; looked at under many budgets, so made once. */
    private List<Candidate> combined(List<List<Part>> parts, double budget) {
        List<List<Part>> begun = List.of(List.of());
        for (List<Part> choices : parts) {
            List<List<Part>> longer = new ArrayList<>();
            for (List<Part> start : begun) {
                for (Part part : choices) {
                    List<Part> both = new ArrayList<>(start);
                    both.add(part);
                    longer.add(both);
                }
            }
            begun = longer;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (List<Part> combination : begun) {
            candidates.add(new Candidate(combination, candidates.size(), most(combination, budget)));
        }
        return candidates;
    }

    /**
     * Parts that may make a key.
     *
     * @param number in the order in which they are named
     * @param most pairs that can meet under them, as far as budgets so far asked for it
     */
    private record Candidate(List<Part> parts, int number, double most) {}

    /** A bound of the pairs that meet under parts: those that meet under all but one of them. */
    private double most(List<Part> parts, double budget) {
        // Names that may be exchanged meet more pairs than either alone, and than the same two parts of a longer key.
        if (parts.size() < 2 || Key.isPairOfNames(parts, fields)) {
            return Double.MAX_VALUE;
        }
        double most = Double.MAX_VALUE;
        for (int left = 0; left < parts.size(); left++) {
            List<Part> others = new ArrayList<>(parts);
            others.remove(left);
            most = Math.min(most, sized(others, budget).pairs());
        }
        return most;
    }

    /** The fields that tell most pairs apart, by the chance that two rows both have a value and differ. */
    private List<Integer> strongest() {
        List<Sized> alone = new ArrayList<>();
        for (int f = 0; f < fields.size(); f++) {
            alone.add(sized(List.of(new Part(f, 0)), Double.MAX_VALUE));
        }
        double all = (double) rows * rows / 2;
        return alone.stream()
                .filter(s -> s.pairs() <= TOO_COMMON * all * filled(s) * filled(s))
                .sorted(Comparator.comparingDouble((Sized s) ->
                                s.pairs() / Math.max(1e-9, filled(s) * filled(s)) / Math.max(0.05, filled(s)))
                        .thenComparing(s -> s.key().parts().get(0).field()))
                .limit(FIELDS_PAIRED)
                .map(s -> s.key().parts().get(0).field())
                .toList();
    }

    /** Share of rows that have a key of one part. */
    private double filled(Sized alone) {
        return sampled(alone.key().parts().get(0)).filled();
    }

    /** What parts cost; once it is more than a budget, which only shrinks, by how much does not matter. */
    private Sized sized(List<Part> parts, double budget) {
        Sized known = sizes.get(parts);
        if (known == null) {
            known = counted(parts, budget);
            sizes.put(parts, known);
        }
        return known;
    }

    /** Counts pairs of the sample that agree in all parts. Looked through by the strictest, whose groups are small enough to stay in cache. */
    private Sized counted(List<Part> parts, double budget) {
        double enough = budget / scale + 1;
        long pairs;
        if (Key.isPairOfNames(parts, fields)) {
            int[][] names = parts.stream().map(this::keys).toArray(int[][]::new);
            int[] less = new int[sample.length];
            int[] more = new int[sample.length];
            for (int at = 0; at < sample.length; at++) {
                boolean both = names[0][at] != 0 && names[1][at] != 0;
                less[at] = both ? Math.min(names[0][at], names[1][at]) : 0;
                more[at] = both ? Math.max(names[0][at], names[1][at]) : 0;
            }
            pairs = new SampledKey(less).pairs(List.of(new SampledKey(more)), enough);
        } else {
            List<SampledKey> keys = new ArrayList<>(parts.stream()
                    .map(this::sampled)
                    .sorted(Comparator.comparingLong(SampledKey::pairs))
                    .toList());
            pairs = keys.remove(0).pairs(keys, enough);
        }
        return new Sized(new Key(parts), Math.max(pairs * scale, rows / 10.0));
    }

    private SampledKey sampled(Part part) {
        return sampled.computeIfAbsent(part, own -> new SampledKey(keys(own)));
    }

    /** The sample's keys of one part. */
    private int[] keys(Part part) {
        int[] keys = new int[sample.length];
        for (int at = 0; at < keys.length; at++) {
            keys[at] = fields.get(part.field()).key(part.which(), sample[at]);
        }
        return keys;
    }

    /**
     * A key and what it costs.
     *
     * @param pairs that meet under it, estimated
     */
    private record Sized(Key key, double pairs) {}
}
