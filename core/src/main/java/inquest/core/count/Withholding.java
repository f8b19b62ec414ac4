package inquest.core.count;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which strata are withheld, so that nobody can be recognised by what is told, nor by what is left when all that is told is taken
 * from the whole.
 *
 * <p>Of few: a stratum of 1 to 9 people. Beside: where the withheld strata are one alone, or hold fewer than 10 people together, the
 * whole less the others would still tell of them; the smallest of the others are then withheld too, until two are and 10 people
 * (complementary suppression; Willenborg and de Waal, <i>Elements of Statistical Disclosure Control</i>, 2001). The whole counts as known, for
 * the same table counted without strata tells it. Which of the withheld strata are of few is not told: one of few beside one of exactly 10
 * would be known to the person.
 */
final class Withholding {

    private final BitSet held;

    private Withholding(BitSet held) {
        this.held = held;
    }

    /** Which of the strata are withheld. */
    static Withholding among(List<StratumTables> strata) {
        BitSet held = new BitSet();
        long people = 0;
        for (int i = 0; i < strata.size(); i++) {
            if (isOfFew(strata.get(i))) {
                held.set(i);
                people += strata.get(i).typical().observed();
            }
        }
        List<Integer> others = IntStream.range(0, strata.size())
                .filter(i -> !isOfFew(strata.get(i)) && strata.get(i).typical().observed() > 0)
                .boxed()
                .sorted(Comparator.comparingLong(i -> strata.get(i).typical().observed()))
                .toList();
        for (int other : others) {
            if (held.isEmpty() || (held.cardinality() > 1 && people >= Documented.SMALL)) {
                break;
            }
            held.set(other);
            people += strata.get(other).typical().observed();
        }
        return new Withholding(held);
    }

    /** Whether so few people are documented that they could be recognised. A table without anybody tells of nobody. */
    static boolean isOfFew(StratumTables tables) {
        return Documented.of(tables.linkages()).withheld() && tables.typical().observed() > 0;
    }

    /** Whether stratum {@code i} is withheld, for its own few people or for those of another. */
    boolean holds(int i) {
        return held.get(i);
    }
}
