package inquest.core.link;

import inquest.core.link.compare.Ages;
import inquest.core.link.compare.Field;
import inquest.core.link.score.LinkModel;
import inquest.core.link.table.Columns;
import inquest.core.link.table.Columns.Assigned;
import inquest.core.link.table.FieldKind;
import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import inquest.core.model.Edtf;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.PairRuling;
import inquest.core.model.Particulars;
import inquest.core.name.NameForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The people on the lists of a case, one row each, in an order that does not hang on how they came in.
 *
 * <p>Every list has the same columns, whatever its file had: a whole name is parted into given, father's and family name, so that it
 * meets lists that give these apart; dates are of the common calendar. A list whose maker numbered all its people differently holds
 * nobody twice, nor does one of which that is said.
 */
public final class ListedRows {

    /**
     * With fewer rows there is little to fit to: the first guess would decide, and names are joined by rule instead. From 120 rows
     * on, lists without a person in common gave no wrong join, and lists with, as good a fit as longer ones.
     */
    static final int LEAST = 100;

    private static final List<FieldKind> KINDS = List.of(
            FieldKind.GIVEN_NAME,
            FieldKind.FATHER_NAME,
            FieldKind.GRANDFATHER_NAME,
            FieldKind.FAMILY_NAME,
            FieldKind.OTHER_NAME,
            FieldKind.BIRTH,
            FieldKind.DEATH,
            FieldKind.AGE,
            FieldKind.SEX,
            FieldKind.PLACE,
            FieldKind.CATEGORY,
            FieldKind.ID);

    private final List<ListedRow> rows;
    private final Roster roster;
    private final ListNumbers numbers;

    private ListedRows(List<ListedRow> rows, Roster roster, ListNumbers numbers) {
        this.rows = rows;
        this.roster = roster;
        this.numbers = numbers;
    }

    /**
     * Sets out the rows.
     *
     * @param rows of people, in any order
     */
    public static ListedRows of(List<ListedRow> rows) {
        return of(rows, Set.of());
    }

    /**
     * Sets out the rows of lists, in some of which nobody is twice.
     *
     * @param rows of people, in any order
     * @param deduplicated paths of those lists
     */
    public static ListedRows of(List<ListedRow> rows, Set<String> deduplicated) {
        List<ListedRow> ordered = new ArrayList<>(rows);
        ordered.sort((one, other) -> Clusters.ORDER.compare(one.mention(), other.mention()));
        Map<String, List<ListedRow>> lists = new LinkedHashMap<>();
        for (ListedRow row : ordered) {
            lists.computeIfAbsent(list(row.mention()), absent -> new ArrayList<>())
                    .add(row);
        }
        List<ListedRow> inLists = lists.values().stream().flatMap(List::stream).toList();
        ListNumbers numbers = ListNumbers.of(lists);
        Roster roster = new Roster();
        List<String> headers = KINDS.stream().map(FieldKind::label).toList();
        int list = 0;
        for (Map.Entry<String, List<ListedRow>> entry : lists.entrySet()) {
            String path = entry.getValue().get(0).mention().anchor().path();
            boolean clean = numbers.tellsAllApart(list) || deduplicated.contains(path);
            roster.begin(new PersonList(entry.getKey(), headers, clean));
            for (ListedRow row : entry.getValue()) {
                roster.add(cells(row, numbers.isShared(list)));
            }
            list++;
        }
        return new ListedRows(inLists, roster.close(), numbers);
    }

    private static String list(Mention mention) {
        String sheet = mention.anchor().at() instanceof Locator.Row row ? row.sheet() : "";
        return mention.anchor().path() + (sheet.isEmpty() ? "" : ", sheet " + sheet);
    }

    private static List<String> cells(ListedRow row, boolean numbered) {
        Mention mention = row.mention();
        Particulars said = mention.particulars();
        List<String> parts = names(mention);
        return List.of(
                parts.get(0),
                said.father().orElse(parts.get(1)),
                row.beside().getOrDefault(FieldKind.GRANDFATHER_NAME, ""),
                parts.get(2),
                mention.aliases().isEmpty() ? "" : mention.aliases().get(0),
                said.birth().map(ListedRows::day).orElse(""),
                said.death().map(ListedRows::day).orElse(""),
                row.beside().getOrDefault(FieldKind.AGE, ""),
                row.beside().getOrDefault(FieldKind.SEX, ""),
                said.place().orElse(""),
                row.beside().getOrDefault(FieldKind.CATEGORY, ""),
                numbered ? said.id().orElse("") : "");
    }

    /** Given, father's and family name; of a whole name, the words between the first and the family name may be the father's. */
    private static List<String> names(Mention mention) {
        Particulars said = mention.particulars();
        if (said.given().isPresent() && said.family().isPresent()) {
            return List.of(said.given().get(), "", said.family().get());
        }
        NameForm whole = NameForm.of(mention.name());
        List<String> words = whole.bearing();
        if (whole.isBare()) {
            boolean given = said.given().isPresent();
            return List.of(given ? mention.name() : "", "", given ? "" : mention.name());
        }
        String family = whole.surname();
        List<String> before = words.subList(0, words.size() - family.split(" ", -1).length);
        return List.of(before.get(0), String.join(" ", before.subList(1, before.size())), family);
    }

    /** As far as a date is known, in the common calendar; empty for a stretch of years. */
    static String day(Edtf date) {
        Optional<LocalDate> first = date.earliest();
        Optional<LocalDate> last = date.latest();
        if (first.isEmpty()
                || last.isEmpty()
                || first.get().getYear() != last.get().getYear()) {
            return "";
        }
        String day = first.get().toString();
        if (first.get().equals(last.get())) {
            return day;
        }
        return first.get().getMonth() == last.get().getMonth() ? day.substring(0, 7) : day.substring(0, 4);
    }

    /**
     * When people were born, as far as an age tells, by {@link Clusters#place} of their names. An age counts back from the row's own death,
     * or else from the year in the middle of those of its list; where neither is known it tells nothing.
     */
    Map<String, Facts.Days> bornByAge() {
        Map<String, Facts.Days> born = new HashMap<>();
        for (int list = 0; list < roster.lists().size(); list++) {
            List<ListedRow> own = rows.subList(roster.start(list), roster.start(list + 1));
            int[] years = own.stream()
                    .flatMapToInt(row -> yearOfDeath(row).stream())
                    .sorted()
                    .toArray();
            OptionalInt usual = years.length == 0 ? OptionalInt.empty() : OptionalInt.of(years[years.length / 2]);
            for (ListedRow row : own) {
                OptionalInt age = Ages.years(row.beside().getOrDefault(FieldKind.AGE, ""));
                OptionalInt year = yearOfDeath(row).isPresent() ? yearOfDeath(row) : usual;
                if (age.isPresent() && year.isPresent()) {
                    born.put(Clusters.place(row.mention().anchor()), Facts.Days.born(year.getAsInt(), age.getAsInt()));
                }
            }
        }
        return born;
    }

    private static OptionalInt yearOfDeath(ListedRow row) {
        Optional<Edtf> death = row.mention().particulars().death();
        return death.map(ListedRows::day).filter(day -> !day.isEmpty()).isEmpty()
                ? OptionalInt.empty()
                : death.flatMap(Edtf::earliest).stream()
                        .mapToInt(LocalDate::getYear)
                        .findFirst();
    }

    /** Whether there are enough of them for weights to be fitted. */
    public boolean areEnough() {
        return rows.size() >= LEAST;
    }

    /** The rows, those of one list together. */
    public List<ListedRow> rows() {
        return rows;
    }

    Roster roster() {
        return roster;
    }

    ListNumbers numbers() {
        return numbers;
    }

    /** All columns that some row has a value in. */
    private Columns columns() {
        List<Assigned> assigned = new ArrayList<>();
        for (int list = 0; list < roster.lists().size(); list++) {
            for (int column = 0; column < KINDS.size(); column++) {
                FieldKind kind = KINDS.get(column);
                if (roster.column(list, column).filled() > 0) {
                    assigned.add(new Assigned(list, column, kind.label(), kind, kind.label(), "as the list was read"));
                }
            }
        }
        return new Columns(assigned);
    }

    /**
     * Fits a model to the rows.
     *
     * @throws NotLinkable if nothing in them can be compared
     */
    public LinkModel fitted(Linker linker) {
        return linker.link(roster, columns(), List.of()).model();
    }

    /**
     * Links the rows under a model that was fitted to these, or to former rows of the case.
     *
     * @param rulings decisions on any mentions of the case
     * @param former what an earlier linking of the case left, so that its rows need not be compared with each other again; what comes of
     *     it is the same without
     */
    public RowLinkage linked(Linker linker, LinkModel model, List<PairRuling> rulings, Optional<Former> former) {
        Columns all = columns();
        FrozenModel frozen = new FrozenModel(model);
        List<Field> fields = frozen.known(roster, all);
        Columns known = FrozenModel.columns(all, fields);
        Linker under = linker.under(frozen.fitting(fields, roster));
        return RowLinkage.of(
                this,
                former.map(under::after)
                        .orElse(under)
                        .link(roster, known, RowRulings.of(this, rulings).decisions(), numbers.tellingApart()));
    }
}
