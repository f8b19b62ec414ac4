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

/**
 * Chooses composite keys for a table: for each field and each two fields the widest key that a budget of pairs allows, for
 * two that are too common a third beside them.
 */
final class KeyChoice {

    /** Below so many pairs in all, every pair is compared. */
    static final long ALL_PAIRS = 2_000_000;

    private static final int SAMPLE = 40_000;

    /** Bits for how many rows of the sample, of which there are fewer than twice {@link #SAMPLE}, have a hash. */
    private static final long COUNT = (1L << 17) - 1;

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
    private final Map<Part, int[]> sampled = new ConcurrentHashMap<>();
    private final Map<List<Part>, Sized> sizes = new ConcurrentHashMap<>();

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
     * @param executor weighs up keys of three fields
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
        List<int[]> crowded = new ArrayList<>();
        for (int i = 0; i < strong.size(); i++) {
            for (int j = i + 1; j < strong.size(); j++) {
                int f = Math.min(strong.get(i), strong.get(j));
                int g = Math.max(strong.get(i), strong.get(j));
                List<List<Part>> parts = List.of(choices(f, widestAlone[f]), choices(g, widestAlone[g]));
                if (parts.stream().anyMatch(List::isEmpty)) {
                    continue;
                }
                boolean names =
                        fields.get(f).kind().isName() && fields.get(g).kind().isName();
                List<Key> others = new ArrayList<>();
                for (Optional<Sized> more = widest(parts, budget, others, 0);
                        more.isPresent() && others.size() < (names ? KEYS_A_PAIR_OF_NAMES : KEYS_A_PAIR);
                        more = widest(parts, budget, others, 0)) {
                    chosen.add(more.get());
                    others.add(more.get().key());
                }
                if (others.isEmpty()) {
                    crowded.add(new int[] {f, g});
                }
            }
        }
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
        List<List<Part>> combined = List.of(List.of());
        for (List<Part> choices : parts) {
            List<List<Part>> longer = new ArrayList<>();
            for (List<Part> start : combined) {
                for (Part part : choices) {
                    List<Part> both = new ArrayList<>(start);
                    both.add(part);
                    longer.add(both);
                }
            }
            combined = longer;
        }
        // Those that can have the most pairs first; of equals the one named first is taken, whenever it is looked at.
        List<Candidate> candidates = new ArrayList<>();
        for (List<Part> combination : combined) {
            if (others.stream().noneMatch(key -> isWithin(combination, key))) {
                candidates.add(
                        new Candidate(combination, candidates.size(), Math.min(budget, most(combination, budget))));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::most).reversed());
        Optional<Sized> best = Optional.empty();
        int named = -1;
        for (Candidate candidate : candidates) {
            double pairs = best.isPresent() ? best.get().pairs() : least;
            if (candidate.most() < pairs) {
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

    /**
     * Parts that may make a key.
     *
     * @param number in the order in which they are named
     * @param most pairs that can meet under them, as far as that counts
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
                .filter(s -> s.pairs() <= TOO_COMMON * all * s.filled() * s.filled())
                .sorted(Comparator.comparingDouble((Sized s) ->
                                s.pairs() / Math.max(1e-9, s.filled() * s.filled()) / Math.max(0.05, s.filled()))
                        .thenComparing(s -> s.key().parts().get(0).field()))
                .limit(FIELDS_PAIRED)
                .map(s -> s.key().parts().get(0).field())
                .toList();
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

    /** Counts equal hashes over the sample, in a table with linear probing that holds of each place a hash above its count. */
    private Sized counted(List<Part> parts, double budget) {
        int[][] keys = parts.stream().map(this::keys).toArray(int[][]::new);
        boolean names = Key.isPairOfNames(parts, fields);
        long[] table = new long[Integer.highestOneBit(Math.max(1, sample.length)) * 2];
        int mask = table.length - 1;
        int filled = 0;
        long pairs = 0;
        double enough = budget / scale + 1;
        for (int at = 0; at < sample.length && pairs <= enough; at++) {
            long hash = (names ? Key.ofNames(keys[0][at], keys[1][at]) : hash(keys, at)) & ~COUNT;
            if (hash != 0) {
                filled++;
                int place = (int) (hash >>> 20) & mask;
                while (table[place] != 0 && (table[place] & ~COUNT) != hash) {
                    place = (place + 1) & mask;
                }
                long before = table[place] & COUNT;
                pairs += before;
                table[place] = hash | (before + 1);
            }
        }
        return new Sized(
                new Key(parts), Math.max(pairs * scale, rows / 10.0), (double) filled / Math.max(1, sample.length));
    }

    private static long hash(int[][] keys, int at) {
        long hash = Key.START;
        for (int[] part : keys) {
            if (part[at] == 0) {
                return 0;
            }
            hash = (hash + part[at]) * 0xD1342543DE82EF95L;
        }
        return Key.mixed(hash, 0);
    }

    /** The sample's keys of one part. */
    private int[] keys(Part part) {
        return sampled.computeIfAbsent(part, own -> {
            int[] keys = new int[sample.length];
            for (int at = 0; at < keys.length; at++) {
                keys[at] = fields.get(own.field()).key(own.which(), sample[at]);
            }
            return keys;
        });
    }

    /**
     * A key and what it costs.
     *
     * @param pairs that meet under it, estimated
     * @param filled share of rows that have it
     */
    private record Sized(Key key, double pairs, double filled) {}
}
