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
 * the same table counted without strata tells it.
 */
final class Withholding {

    private final BitSet beside;

    private Withholding(BitSet beside) {
        this.beside = beside;
    }

    /** Which of the strata are withheld for the few people of another. */
    static Withholding among(List<StratumTables> strata) {
        BitSet beside = new BitSet();
        long people = 0;
        int withheld = 0;
        for (StratumTables tables : strata) {
            if (isOfFew(tables)) {
                people += tables.typical().observed();
                withheld++;
            }
        }
        List<Integer> others = IntStream.range(0, strata.size())
                .filter(i -> !isOfFew(strata.get(i)) && strata.get(i).typical().observed() > 0)
                .boxed()
                .sorted(Comparator.comparingLong(i -> strata.get(i).typical().observed()))
                .toList();
        for (int i = 0; i < others.size() && withheld > 0 && (withheld < 2 || people < Documented.SMALL); i++) {
            beside.set(others.get(i));
            people += strata.get(others.get(i)).typical().observed();
            withheld++;
        }
        return new Withholding(beside);
    }

    /** Whether so few people are documented that they could be recognised. A table without anybody tells of nobody. */
    static boolean isOfFew(StratumTables tables) {
        return Documented.of(tables.linkages()).withheld() && tables.typical().observed() > 0;
    }

    /** Whether stratum {@code i} is withheld though it is not of few itself. */
    boolean isBeside(int i) {
        return beside.get(i);
    }
}
