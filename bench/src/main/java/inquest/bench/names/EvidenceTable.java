package inquest.bench.names;

import inquest.core.name.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a {@link Transducer} learned, as rows of the table that {@code core} ships: the evidence of each step, in nats. */
final class EvidenceTable {

    /** The least share that a step is given, as a part of what chance would give it: typing errors make any step. */
    static final double LEAST = 0.01;

    /** Steps that hardly differ from that are not written. */
    private static final double LEAST_WRITTEN = -3.5;

    /** Graphemes seen less often than this, of a million steps, are left to the classes of their alphabet. */
    private static final double RARE = 20e-6;

    private final Transducer learned;
    private final double[] leftShare;
    private final double[] rightShare;

    EvidenceTable(Transducer learned) {
        this.learned = learned;
        this.leftShare = new double[learned.left().size()];
        this.rightShare = new double[learned.right().size()];
        for (int a = Transducer.NONE; a < leftShare.length; a++) {
            for (int b = Transducer.NONE; b < rightShare.length; b++) {
                add(a, b, Transducer.NONE, Transducer.NONE, learned.share(a, b));
            }
        }
        learned.groups()
                .twoToOne()
                .forEach((key, share) -> add(key >> 16, key & 255, key >> 8 & 255, Transducer.NONE, share));
        learned.groups()
                .oneToTwo()
                .forEach((key, share) -> add(key >> 16, key >> 8 & 255, Transducer.NONE, key & 255, share));
    }

    private void add(int left, int right, int left2, int right2, double share) {
        if (left >= 0) {
            leftShare[left] += share;
        }
        if (left2 >= 0) {
            leftShare[left2] += share;
        }
        if (right >= 0) {
            rightShare[right] += share;
        }
        if (right2 >= 0) {
            rightShare[right2] += share;
        }
    }

    /** The rows: scripts, left, right, evidence. "=" stands for what is expected of the other, "-" for none. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int a = Transducer.NONE; a < leftShare.length; a++) {
            for (int b = Transducer.NONE; b < rightShare.length; b++) {
                if (isCommon(leftShare, a) && isCommon(rightShare, b)) {
                    step(a, b, rows);
                }
            }
        }
        learned.groups().twoToOne().forEach((key, share) -> twoToOne(key, share, rows));
        learned.groups().oneToTwo().forEach((key, share) -> oneToTwo(key, share, rows));
        return rows;
    }

    private static boolean isCommon(double[] shares, int grapheme) {
        return grapheme < 0 || shares[grapheme] >= RARE;
    }

    private void step(int a, int b, List<String> rows) {
        if (a < 0 && b < 0) {
            return;
        }
        String left = a < 0 ? "-" : learned.left().letters(a);
        String right = b < 0 ? "-" : learned.right().letters(b);
        double evidence = evidence(a, b);
        if (a < 0) {
            rows.add(row("=", right, expected(b, false)));
        } else if (b < 0) {
            rows.add(row(left, "=", expected(a, true)));
        }
        if (evidence > LEAST_WRITTEN) {
            rows.add(row(left, right, evidence));
        }
    }

    private void twoToOne(int key, double share, List<String> rows) {
        int first = key >> 16;
        int second = key >> 8 & 255;
        int single = key & 255;
        double evidence = Math.log(share / (leftShare[first] * leftShare[second] * rightShare[single]));
        double apart = Math.max(
                evidence(first, single) + evidence(second, Transducer.NONE),
                evidence(second, single) + evidence(first, Transducer.NONE));
        if (evidence > apart) {
            String letters =
                    learned.left().letters(first) + " " + learned.left().letters(second);
            rows.add(row(letters, learned.right().letters(single), evidence));
        }
    }

    private void oneToTwo(int key, double share, List<String> rows) {
        int single = key >> 16;
        int first = key >> 8 & 255;
        int second = key & 255;
        double evidence = Math.log(share / (leftShare[single] * rightShare[first] * rightShare[second]));
        double apart = Math.max(
                evidence(single, first) + evidence(Transducer.NONE, second),
                evidence(single, second) + evidence(Transducer.NONE, first));
        if (evidence > apart) {
            String letters =
                    learned.right().letters(first) + " " + learned.right().letters(second);
            rows.add(row(learned.left().letters(single), letters, evidence));
        }
    }

    /** ln P(a,b) / (P(a) P(b)), or ln P(a,-) / P(a) for one without a counterpart. */
    private double evidence(int a, int b) {
        double chance = (a < 0 ? 1 : leftShare[a]) * (b < 0 ? 1 : rightShare[b]);
        return Math.log(learned.share(a, b) / chance + LEAST);
    }

    private double expected(int grapheme, boolean isLeft) {
        double sum = 0;
        double weight = 0;
        for (int other = Transducer.NONE; other < (isLeft ? rightShare : leftShare).length; other++) {
            int a = isLeft ? grapheme : other;
            int b = isLeft ? other : grapheme;
            sum += learned.share(a, b) * evidence(a, b);
            weight += learned.share(a, b);
        }
        return sum / weight;
    }

    private String row(String left, String right, double nats) {
        return String.join(
                "\t",
                name(learned.left().script()) + " " + name(learned.right().script()),
                left,
                right,
                String.format(Locale.ROOT, "%.1f", nats));
    }

    private static String name(Script script) {
        return script.name().toLowerCase(Locale.ROOT);
    }

    /** How many rows are of one kind, for the notes of a training. */
    static Map<String, Long> sizes(List<String> rows) {
        return rows.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        row -> row.substring(0, row.indexOf('\t')),
                        java.util.TreeMap::new,
                        java.util.stream.Collectors.counting()));
    }
}
