package inquest.core.link.compare;

import inquest.core.link.table.Columns;
import inquest.core.link.table.Columns.Assigned;
import inquest.core.link.table.FieldKind;
import inquest.core.link.table.Roster;
import inquest.core.name.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Encodes the columns of some lists as fields: each distinct value once, in its normal form. */
public final class Fields {

    /** A field that fewer rows have tells nothing about most pairs and would cost each of them. */
    private static final double LEAST_FILLED = 0.005;

    private static final String BIRTH_BY_AGE = "birth by age";

    private final Roster roster;
    private final List<Assigned> columns;
    private final Interner sounds = new Interner();
    private final List<Field> fields = new ArrayList<>();

    /** What a model remembers, by name of the field; empty where a model is yet to be fitted. */
    private final Map<String, Frequencies> known = new HashMap<>();

    private Fields(Roster roster, List<Assigned> columns) {
        this.roster = roster;
        this.columns = columns;
    }

    /** The fields that are compared, names first. */
    public static List<Field> of(Roster roster, Columns columns) {
        return encoded(List.of(), roster, columns).stream()
                .filter(field ->
                        field.filled() >= LEAST_FILLED && field.measure().values() > 1)
                .toList();
    }

    /**
     * The fields of a model, in its order, with the frequencies that it remembers.
     *
     * @throws IllegalArgumentException if the lists lack one of them
     */
    public static List<Field> under(List<Frequencies> model, Roster roster, Columns columns) {
        List<Field> found = encoded(model, roster, columns);
        List<Field> ordered = ordered(model, found);
        if (ordered.size() < model.size()) {
            throw new IllegalArgumentException("expected the fields that the model was fitted to, "
                    + model.stream().map(Frequencies::field).toList() + ", found "
                    + found.stream().map(Field::name).toList()
                    + ". Say by a mapping which column is which, or fit a new model.");
        }
        return ordered;
    }

    /** Those of a model's fields that enough rows have, in its order, with the frequencies that it remembers. */
    public static List<Field> known(List<Frequencies> model, Roster roster, Columns columns) {
        return ordered(model, encoded(model, roster, columns)).stream()
                .filter(field -> field.filled() >= LEAST_FILLED)
                .toList();
    }

    private static List<Field> encoded(List<Frequencies> model, Roster roster, Columns columns) {
        Fields fields = new Fields(roster, columns.assigned());
        model.forEach(own -> fields.known.put(own.field(), own));
        fields.encode();
        return fields.fields;
    }

    private static List<Field> ordered(List<Frequencies> model, List<Field> found) {
        return model.stream()
                .flatMap(own -> found.stream()
                        .filter(field -> field.name().equals(own.field()) && field.kind() == own.kind())
                        .limit(1))
                .toList();
    }

    private void encode() {
        names();
        births();
        others();
        ages();
    }

    private void names() {
        Map<String, List<Assigned>> byField = new LinkedHashMap<>();
        for (Assigned a : columns) {
            if (a.kind().isName() && a.kind() != FieldKind.FULL_NAME) {
                byField.computeIfAbsent(a.field(), none -> new ArrayList<>()).add(a);
            }
        }
        List<Assigned> whole = of(FieldKind.FULL_NAME);
        List<Assigned> alone = whole.stream().filter(a -> !isParted(a.list())).toList();
        boolean parted = columns.stream().anyMatch(a -> isParted(a.list()));
        if (parted && alone.isEmpty()) {
            byField.forEach((name, sources) ->
                    words(name, sources.get(0).kind(), sources, value -> String.join(" ", NameParts.words(value))));
        } else {
            chained(alone, byField);
        }
        List<Assigned> beside = whole.stream().filter(a -> isParted(a.list())).toList();
        if (!beside.isEmpty()) {
            remainder(beside);
        }
    }

    private List<Assigned> of(FieldKind kind) {
        return columns.stream().filter(a -> a.kind() == kind).toList();
    }

    /** Whether a list has columns of given and of family names. */
    private boolean isParted(int list) {
        return in(list, FieldKind.GIVEN_NAME).isPresent()
                && in(list, FieldKind.FAMILY_NAME).isPresent();
    }

    /** Whole names become given, father's, grandfather's and family names; columns of such parts join them. */
    private void chained(List<Assigned> whole, Map<String, List<Assigned>> byField) {
        List<FieldKind> chain =
                List.of(FieldKind.GIVEN_NAME, FieldKind.FATHER_NAME, FieldKind.GRANDFATHER_NAME, FieldKind.FAMILY_NAME);
        WholeNames names = new WholeNames(learned(FieldKind.GIVEN_NAME), learned(FieldKind.FAMILY_NAME));
        Map<Assigned, WholeNames.Order> orders = new LinkedHashMap<>();
        whole.forEach(a ->
                orders.put(a, names.order(roster.column(a.list(), a.column()).values())));
        for (FieldKind kind : chain) {
            int place = chain.indexOf(kind);
            Codes codes = new Codes(roster, known);
            orders.forEach(
                    (a, order) -> codes.add(a, value -> names.of(value, order).get(place)));
            of(kind).forEach(a -> codes.add(a, value -> String.join(" ", NameParts.words(value))));
            fields.add(codes.field(
                    kind.label(),
                    kind,
                    (values, counts) -> new WordMeasure(WordMeasure.Style.NAME, values, counts, sounds)));
        }
        byField.forEach((name, sources) -> {
            if (!chain.contains(sources.get(0).kind())) {
                words(name, sources.get(0).kind(), sources, value -> String.join(" ", NameParts.words(value)));
            }
        });
    }

    /** The names of a kind that columns of their own show, or that a model remembers. */
    private Collection<String> learned(FieldKind kind) {
        Frequencies model = known.get(kind.label());
        if (model != null) {
            return model.rows().keySet();
        }
        return of(kind).stream()
                .flatMap(a -> roster.column(a.list(), a.column()).values().stream())
                .map(value -> String.join(" ", NameParts.words(value)))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Of a whole name beside its given and family name, the words that neither has. */
    private void remainder(List<Assigned> whole) {
        Codes codes = new Codes(roster, known);
        for (Assigned a : whole) {
            List<Assigned> parts = columns.stream()
                    .filter(b -> b.list() == a.list()
                            && (b.kind() == FieldKind.GIVEN_NAME || b.kind() == FieldKind.FAMILY_NAME))
                    .toList();
            int start = roster.start(a.list());
            for (int row = start; row < roster.start(a.list() + 1); row++) {
                List<String> words = new ArrayList<>(Folding.words(roster.cell(row, a.column())));
                for (Assigned part : parts) {
                    Folding.words(roster.cell(row, part.column())).forEach(words::remove);
                }
                codes.put(row, String.join(" ", words));
            }
        }
        Field field = codes.field("other words of the name", FieldKind.TEXT, TextMeasure::new);
        if (field.filled() >= 0.05) {
            fields.add(field);
        }
    }

    private void births() {
        Codes codes = new Codes(roster, known);
        for (int list = 0; list < roster.lists().size(); list++) {
            Optional<Assigned> year = in(list, FieldKind.BIRTH_YEAR);
            if (year.isEmpty()) {
                continue;
            }
            Optional<Assigned> month = in(list, FieldKind.BIRTH_MONTH);
            Optional<Assigned> day = in(list, FieldKind.BIRTH_DAY);
            for (int row = roster.start(list); row < roster.start(list + 1); row++) {
                String y = roster.cell(row, year.get().column());
                if (!y.isEmpty()) {
                    codes.put(row, y + part(row, month) + (month.isPresent() ? part(row, day) : ""));
                }
            }
        }
        of(FieldKind.BIRTH).forEach(a -> codes.add(a, value -> value));
        if (codes.size() > 0) {
            dates(FieldKind.BIRTH.label(), FieldKind.BIRTH, codes);
        }
    }

    private String part(int row, Optional<Assigned> column) {
        String value = column.map(a -> roster.cell(row, a.column())).orElse("");
        return "-" + (value.matches("\\d{1,2}") ? value : "0");
    }

    private Optional<Assigned> in(int list, FieldKind kind) {
        return columns.stream()
                .filter(a -> a.list() == list && a.kind() == kind)
                .findFirst();
    }

    private void others() {
        Map<String, List<Assigned>> byField = new LinkedHashMap<>();
        for (Assigned a : columns) {
            boolean done = a.kind().isName()
                    || a.kind() == FieldKind.BIRTH
                    || a.kind() == FieldKind.BIRTH_YEAR
                    || a.kind() == FieldKind.BIRTH_MONTH
                    || a.kind() == FieldKind.BIRTH_DAY
                    || a.kind() == FieldKind.AGE;
            if (a.kind().isCompared() && !done) {
                byField.computeIfAbsent(a.field(), none -> new ArrayList<>()).add(a);
            }
        }
        byField.forEach((name, sources) -> other(name, sources.get(0).kind(), sources));
    }

    private void other(String name, FieldKind kind, List<Assigned> sources) {
        switch (kind) {
            case DEATH, DATE -> {
                Codes codes = new Codes(roster, known);
                sources.forEach(a -> codes.add(a, value -> value));
                dates(name, kind, codes);
            }
            case SEX -> {
                Codes codes = new Codes(roster, known);
                sources.forEach(a -> codes.add(a, Sexes::mark));
                fields.add(codes.field(
                        name,
                        kind,
                        (values, counts) -> new NumberMeasure(new int[0], counts, NumberMeasure.Scale.MARKS)));
            }
            case COUNT -> {
                Codes codes = new Codes(roster, known);
                sources.forEach(a -> codes.add(a, Fields::count));
                fields.add(codes.field(
                        name,
                        kind,
                        (values, counts) -> new NumberMeasure(
                                values.stream().mapToInt(Integer::parseInt).toArray(),
                                counts,
                                NumberMeasure.Scale.COUNTS)));
            }
            case TEXT -> {
                Codes codes = new Codes(roster, known);
                sources.forEach(a -> codes.add(a, Folding::of));
                fields.add(codes.field(name, kind, TextMeasure::new));
            }
            case CODE, ID, EMAIL -> code(name, kind, sources);
            default -> words(name, kind, sources, Folding::of);
        }
    }

    /**
     * Ages are compared with each other; where other lists have dates of birth instead, as the years of birth that they give, counted
     * from the row's own date, or else from that of most rows of its list.
     */
    private void ages() {
        boolean mixed = of(FieldKind.AGE).stream()
                .anyMatch(a -> columns.stream()
                        .anyMatch(b -> (b.kind() == FieldKind.BIRTH || b.kind() == FieldKind.BIRTH_YEAR)
                                && in(b.list(), FieldKind.AGE).isEmpty()));
        Optional<Field> birth = years(FieldKind.BIRTH);
        // Under a model ages are what they were when it was fitted, whatever lists have come since.
        boolean asBirths =
                known.isEmpty() ? mixed && birth.isPresent() && dated().isPresent() : known.containsKey(BIRTH_BY_AGE);
        if (asBirths) {
            fields.add(birthsByAge(birth, dated()));
            return;
        }
        Map<String, List<Assigned>> byField = new LinkedHashMap<>();
        of(FieldKind.AGE)
                .forEach(a -> byField.computeIfAbsent(a.field(), none -> new ArrayList<>())
                        .add(a));
        byField.forEach((name, sources) -> {
            Codes codes = new Codes(roster, known);
            sources.forEach(a -> codes.add(a, Fields::age));
            fields.add(codes.field(
                    name,
                    FieldKind.AGE,
                    (values, counts) -> new NumberMeasure(
                            values.stream().mapToInt(Integer::parseInt).toArray(), counts, NumberMeasure.Scale.AGES)));
        });
    }

    /** A whole number up to a thousand million; nothing else is a number of people. */
    private static String count(String cell) {
        String digits = cell.replaceAll("[\\s,.\u2019']", "");
        return digits.matches("[0-9]{1,9}") ? Integer.toString(Integer.parseInt(digits)) : "";
    }

    private static String age(String cell) {
        OptionalInt years = Ages.years(cell);
        return years.isPresent() ? Integer.toString(years.getAsInt()) : "";
    }

    private Field birthsByAge(Optional<Field> birth, Optional<Field> dated) {
        Codes codes = new Codes(roster, known);
        for (int row = 0; row < roster.rows() && birth.isPresent(); row++) {
            int year = year(birth.get(), row);
            if (year > 0) {
                codes.put(row, Integer.toString(year));
            }
        }
        for (Assigned a : of(FieldKind.AGE)) {
            int usual = dated.map(field -> usualYear(field, a.list())).orElse(0);
            for (int row = roster.start(a.list()); row < roster.start(a.list() + 1); row++) {
                OptionalInt age = Ages.years(roster.cell(row, a.column()));
                int own = dated.isPresent() ? year(dated.get(), row) : 0;
                int then = own > 0 ? own : usual;
                if (age.isPresent() && then > 0 && codes.isMissing(row)) {
                    codes.put(row, (then - age.getAsInt()) + AgeMeasure.BY_AGE);
                }
            }
        }
        return codes.field(BIRTH_BY_AGE, FieldKind.AGE, AgeMeasure::new);
    }

    /** The field of the day that ages count from: of death, or else of what the list is about. */
    private Optional<Field> dated() {
        return years(FieldKind.DEATH).or(() -> years(FieldKind.DATE));
    }

    private Optional<Field> years(FieldKind kind) {
        return fields.stream()
                .filter(field -> field.kind() == kind && field.measure() instanceof DateMeasure)
                .findFirst();
    }

    /** The year of a row's day; 0 if it is not known. */
    private static int year(Field field, int row) {
        int value = field.value(row);
        return value == Field.NONE || !(field.measure() instanceof DateMeasure days)
                ? 0
                : days.day(value).year();
    }

    /** The year in the middle of those of a list's rows; 0 if none is known. */
    private int usualYear(Field field, int list) {
        int[] years = IntStream.range(roster.start(list), roster.start(list + 1))
                .map(row -> year(field, row))
                .filter(year -> year > 0)
                .sorted()
                .toArray();
        return years.length == 0 ? 0 : years[years.length / 2];
    }

    private void code(String name, FieldKind kind, List<Assigned> sources) {
        Codes codes = new Codes(roster, known);
        sources.forEach(a -> codes.add(a, value -> Folding.of(value).replace(" ", "")));
        fields.add(codes.field(
                name, kind, (values, counts) -> new WordMeasure(WordMeasure.Style.CODE, values, counts, sounds)));
    }

    private void words(String name, FieldKind kind, List<Assigned> sources, Function<String, String> normal) {
        Codes codes = new Codes(roster, known);
        sources.forEach(a -> codes.add(a, normal));
        fields.add(codes.field(
                name, kind, (values, counts) -> new WordMeasure(WordMeasure.Style.NAME, values, counts, sounds)));
    }

    /** Dates are read list by list, for each has its own calendar and order of day and month, then numbered by day. */
    private void dates(String name, FieldKind kind, Codes written) {
        List<String> values = written.values();
        Map<WrittenDay, Integer> numbers = new LinkedHashMap<>();
        int[] rows = new int[roster.rows()];
        for (int list = 0; list < roster.lists().size(); list++) {
            int end = roster.start(list + 1);
            int[] own = IntStream.range(roster.start(list), end)
                    .map(written::code)
                    .filter(code -> code != Field.NONE)
                    .distinct()
                    .toArray();
            List<Optional<WrittenDay>> read =
                    WrittenDay.column(Arrays.stream(own).mapToObj(values::get).toList());
            int[] byValue = new int[values.size()];
            for (int at = 0; at < own.length; at++) {
                byValue[own[at]] = read.get(at)
                        .map(day -> numbers.computeIfAbsent(day, none -> numbers.size()))
                        .orElse(Field.NONE);
            }
            for (int row = roster.start(list); row < end; row++) {
                rows[row] = written.code(row) == Field.NONE ? Field.NONE : byValue[written.code(row)];
            }
        }
        List<WrittenDay> days = List.copyOf(numbers.keySet());
        Numbering numbering = new Numbering(
                known.get(name), days.stream().map(WrittenDay::text).toList(), rows);
        List<WrittenDay> numbered =
                numbering.values().stream().map(WrittenDay::of).toList();
        fields.add(new Field(
                name, kind, new DateMeasure(numbered, numbering.counts()), numbering.rows(), numbering.values()));
    }
}
