package inquest.core.weigh;

import inquest.core.model.ActKind;
import inquest.core.model.Corroboration;
import inquest.core.model.Corroboration.Level;
import inquest.core.model.Corroboration.Subject;
import inquest.core.model.Quantity;
import inquest.core.model.Weighing;
import inquest.core.weigh.Telling.Said;
import java.util.ArrayList;
import java.util.List;

/** Small invented stories that several tests begin from: a mill, a quarry, and who was shot there. */
final class Stories {

    private Stories() {}

    static final String RIVER =
            "The mill at Oldmere burned on a cold night in the spring of 1984, and Ilse Marr was shot beside the river gate while"
                    + " the others ran for the hills behind the village church.";

    static final String QUARRY =
            "Nobody at the quarry wished to talk of it for many years, yet a foreman now recalls that Ilse Marr was shot in 1984 by"
                    + " men who came up the valley in two grey lorries.";

    static final String LONG = RIVER
            + " The priest buried her behind the mill on the third day, and her brother Anton, who had been at the quarry, was told"
            + " of it by a carter only when the snow had gone.";

    static Telling counts(Quantity one, long other) {
        return new Telling()
                .exhibit("a.txt", "Valley Herald", "2005", "", "In 1984 they shot the villagers at the gate.")
                .claim(
                        ActKind.KILLING,
                        "they shot the villagers",
                        Said.ofMany("villagers", one).in("1984"))
                .exhibit(
                        "b.txt", "Hill Gazette", "2006", "", "The count of 1984: so many villagers were shot, no more.")
                .claim(
                        ActKind.KILLING,
                        "so many villagers were shot",
                        Said.ofMany("villagers", Quantity.exactly(other, Quantity.Unit.PERSONS))
                                .in("1984"));
    }

    static Telling deaths(String one, String other) {
        return twice(
                ActKind.KILLING,
                Said.of("Ilse Marr").at(one),
                Said.of("Ilse Marr").at(other));
    }

    static Telling arrests(String one, String other) {
        return twice(
                ActKind.ARREST,
                Said.of("Ilse Marr").in(one),
                Said.of("Ilse Marr").in(other));
    }

    /** Two papers that tell of one act, each in its way. */
    static Telling twice(ActKind act, Said one, Said other) {
        return new Telling()
                .exhibit("a.txt", "Valley Herald", "1990", "", RIVER)
                .claim(act, "Ilse Marr was shot", one)
                .exhibit("b.txt", "Hill Gazette", "1991", "", QUARRY)
                .claim(act, "Ilse Marr was shot", other);
    }

    static Telling numbers(String one, String other) {
        return new Telling()
                .exhibit("a.txt", "Valley Herald", "2005", "", "In " + one + " they shot 400 villagers at the gate.")
                .claim(
                        ActKind.KILLING,
                        "they shot 400 villagers",
                        Said.ofMany("400 villagers", Quantity.exactly(400, Quantity.Unit.PERSONS))
                                .in(one))
                .exhibit(
                        "b.txt",
                        "Hill Gazette",
                        "2006",
                        "",
                        "The count of " + other + ": 150 villagers were shot, no more.")
                .claim(
                        ActKind.KILLING,
                        "150 villagers were shot",
                        Said.ofMany("150 villagers", Quantity.exactly(150, Quantity.Unit.PERSONS))
                                .in(other));
    }

    static Telling two(String one, String other) {
        return new Telling()
                .exhibit("a.txt", one, "1984-05-01", "", RIVER)
                .shot(Said.of("Ilse Marr"))
                .exhibit("b.txt", other, "1990", "", QUARRY)
                .shot(Said.of("Ilse Marr"));
    }

    static List<Corroboration> acts(Weighing weighing) {
        return weighing.corroborations().stream()
                .filter(one -> one.subject().kind() == Subject.Kind.ACT)
                .toList();
    }

    static List<Level> levels(Weighing weighing) {
        List<Level> levels = new ArrayList<>();
        weighing.corroborations().stream()
                .filter(one -> one.subject().kind() == Subject.Kind.ACT)
                .forEach(one -> levels.add(one.level()));
        return levels;
    }
}
