package inquest.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a table must have before any number of it is recommended, whatever the methods make of it.
 */
final class Guard {

    /** Fewer lists say nothing of dependence between them. */
    private static final int FEWEST_LISTS = 3;

    /** With fewer cases on two lists the interval of every method spans several times the number. */
    private static final long FEWEST_MATCHED = 20;

    /** Below it the number is given with a warning. */
    private static final long FEW_MATCHED = 30;

    /** A list of so many cases that all are on another is a copy or was referred; of fewer it may be chance. */
    private static final long NO_CHANCE = 10;

    /** Expected common cases whose absence has a Poisson chance below one in a thousand. */
    private static final double SURPRISING_GAP = 7;

    private Guard() {}

    /** Why nothing can be recommended, in words; empty if it can. All reasons at once. */
    static Optional<String> refusal(CaptureTable table) {
        List<String> reasons = new ArrayList<>();
        if (table.observed() == 0) {
            return Optional.of("no case is in the table; check the rows and the stratum's name");
        }
        if (table.width() < FEWEST_LISTS) {
            reasons.add(table.width() + (table.width() == 1 ? " list" : " lists") + ", needs " + FEWEST_LISTS
                    + ": add a list"
                    + (table.width() == 2
                            ? ", or read the two-list row as what it is, with independence taken on trust"
                            : ""));
        }
        if (table.width() > ModelSpace.MOST_LISTS) {
            reasons.add(table.width() + " lists, at most " + ModelSpace.MOST_LISTS
                    + ": merge lists that come from one source or from the same kind of source");
        }
        for (int j = 0; j < table.width() && table.width() > 1; j++) {
            lonely(table, j).ifPresent(reasons::add);
        }
        inside(table, NO_CHANCE, Long.MAX_VALUE)
                .ifPresent(pair -> reasons.add(pair
                        + ": it is a copy of it or was referred from it, and would count agreement"
                        + " twice; merge the two"));
        if (table.width() > 1 && table.matched() < FEWEST_MATCHED) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "%d cases are on two lists or more, needs %d: merge strata, or link the lists again",
                    table.matched(),
                    FEWEST_MATCHED));
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    private static Optional<String> lonely(CaptureTable table, int j) {
        long size = table.listed(1 << j);
        if (size == 0) {
            return Optional.of("list " + table.lists().get(j) + " has no case here: leave it out");
        }
        return size == table.count(1 << j)
                ? Optional.of(
                        "list " + table.lists().get(j) + " shares no case with any other: leave it out, or link it")
                : Optional.empty();
    }

    /** The first list, of a size within limits, all of whose cases are on one other. */
    private static Optional<String> inside(CaptureTable table, long from, long to) {
        for (int i = 0; i < table.width(); i++) {
            for (int j = 0; j < table.width(); j++) {
                long size = table.listed(1 << i);
                if (i != j && size >= from && size < to && table.listed(1 << i | 1 << j) == size) {
                    return Optional.of(
                            "all " + size + " cases of list " + table.lists().get(i) + " are on list "
                                    + table.lists().get(j));
                }
            }
        }
        return Optional.empty();
    }

    /** What makes a number of this table less sure, seen from the table alone. */
    static List<Warning> warnings(Stratum stratum, CaptureTable table) {
        List<Warning> warnings = new ArrayList<>();
        if (stratum.unknown()) {
            warnings.add(new Warning(
                    Warning.Kind.STRATUM_UNKNOWN,
                    "these cases belong to other strata in truth, which are too low by them; find out where"
                            + " they belong"));
        }
        if (table.matched() >= FEWEST_MATCHED && table.matched() < FEW_MATCHED) {
            warnings.add(new Warning(
                    Warning.Kind.FEW_MATCHES,
                    table.matched() + " cases are on two lists or more; below " + FEW_MATCHED
                            + " one missed link moves the number by several per cent"));
        }
        inside(table, 1, NO_CHANCE)
                .ifPresent(pair -> warnings.add(new Warning(
                        Warning.Kind.LIST_INSIDE_ANOTHER, pair + "; ask whether one was copied from the other")));
        apart(table).ifPresent(pair -> warnings.add(new Warning(Warning.Kind.LISTS_APART, pair)));
        return warnings;
    }

    private static Optional<String> apart(CaptureTable table) {
        for (int i = 0; i < table.width(); i++) {
            for (int j = i + 1; j < table.width(); j++) {
                double expected = (double) table.listed(1 << i) * table.listed(1 << j) / Math.max(1, table.observed());
                if (table.listed(1 << i | 1 << j) == 0 && expected >= SURPRISING_GAP) {
                    return Optional.of(String.format(
                            Locale.ROOT,
                            "lists %s and %s have no case in common; ask whether they divide the field between them,"
                                    + " or were never linked",
                            table.lists().get(i),
                            table.lists().get(j)));
                }
            }
        }
        return Optional.empty();
    }
}
