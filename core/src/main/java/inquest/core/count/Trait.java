package inquest.core.count;

import inquest.core.model.Edtf;
import inquest.core.model.Mention;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the strata of a case are told apart by: something that a row of a list says of its person.
 *
 * @param name as a stratum calls it, such as {@code year}
 * @param of what one row says, in the row's words; empty where it says nothing
 */
public record Trait(String name, Function<Mention, Optional<String>> of) {

    /** The year of death; empty where the date leaves open which. */
    public static final Trait YEAR =
            new Trait("year", row -> row.particulars().death().flatMap(Trait::year));

    /** The month of death, such as {@code 1984-02}; empty where the date leaves open which. */
    public static final Trait MONTH =
            new Trait("month", row -> row.particulars().death().flatMap(Trait::month));

    private static Optional<String> year(Edtf date) {
        return date.earliest()
                .filter(first -> date.latest()
                        .filter(last -> last.getYear() == first.getYear())
                        .isPresent())
                .map(first -> Integer.toString(first.getYear()));
    }

    private static Optional<String> month(Edtf date) {
        return date.earliest()
                .map(YearMonth::from)
                .filter(first ->
                        date.latest().map(YearMonth::from).filter(first::equals).isPresent())
                .map(YearMonth::toString);
    }
}
