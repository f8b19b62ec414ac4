package inquest.core.link.compare;

import inquest.core.link.table.Columns;
import inquest.core.link.table.Columns.Assigned;
import inquest.core.link.table.FieldKind;
import inquest.core.link.table.Roster;
import inquest.core.name.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Encodes the columns of some lists as fields: each distinct value once, in its normal form. */
public final class Fields {

    /** A field that fewer rows have tells nothing about most pairs and would cost each of them. */
    private static final double LEAST_FILLED = 0.005;

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
        Fields fields = new Fields(roster, columns.assigned());
        fields.encode();
        return fields.fields.stream()
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
        Fields fields = new Fields(roster, columns.assigned());
        model.forEach(own -> fields.known.put(own.field(), own));
        fields.encode();
        List<Field> ordered = new ArrayList<>();
        for (Frequencies own : model) {
            fields.fields.stream()
                    .filter(field -> field.name().equals(own.field()) && field.kind() == own.kind())
                    .findFirst()
                    .ifPresent(ordered::add);
        }
        if (ordered.size() < model.size()) {
            throw new IllegalArgumentException("expected the fields that the model was fitted to, "
                    + model.stream().map(Frequencies::field).toList() + ", found "
                    + fields.fields.stream().map(Field::name).toList()
                    + ". Say by a mapping which column is which, or fit a new model.");
        }
        return ordered;
    }

    private void encode() {
        names();
        births();
        others();
    }

    private void names() {
        Map<String, List<Assigned>> byField = new LinkedHashMap<>();
        boolean parts = columns.stream().anyMatch(a -> a.kind() == FieldKind.GIVEN_NAME)
                && columns.stream().anyMatch(a -> a.kind() == FieldKind.FAMILY_NAME);
        for (Assigned a : columns) {
            if (a.kind().isName() && !(a.kind() == FieldKind.FULL_NAME)) {
                byField.computeIfAbsent(a.field(), none -> new ArrayList<>()).add(a);
            }
        }
        List<Assigned> whole =
                columns.stream().filter(a -> a.kind() == FieldKind.FULL_NAME).toList();
        if (!parts) {
            chained(whole, byField);
        } else {
            byField.forEach((name, sources) ->
                    words(name, sources.get(0).kind(), sources, value -> String.join(" ", NameParts.words(value))));
            if (!whole.isEmpty()) {
                remainder(whole);
            }
        }
    }

    /** Whole names become given, father's, grandfather's and family names; columns of such parts join them. */
    private void chained(List<Assigned> whole, Map<String, List<Assigned>> byField) {
        List<FieldKind> chain =
                List.of(FieldKind.GIVEN_NAME, FieldKind.FATHER_NAME, FieldKind.GRANDFATHER_NAME, FieldKind.FAMILY_NAME);
        for (FieldKind kind : chain) {
            int place = chain.indexOf(kind);
            List<Assigned> own = byField.values().stream()
                    .flatMap(List::stream)
                    .filter(a -> a.kind() == kind)
                    .toList();
            Codes codes = new Codes(roster.rows());
            whole.forEach(a -> codes.add(a, value -> NameParts.of(value).get(place)));
            own.forEach(a -> codes.add(a, value -> String.join(" ", NameParts.words(value))));
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

    /** Of a whole name beside its given and family name, the words that neither has. */
    private void remainder(List<Assigned> whole) {
        Codes codes = new Codes(roster.rows());
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
        Codes codes = new Codes(roster.rows());
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
        List<Assigned> whole =
                columns.stream().filter(a -> a.kind() == FieldKind.BIRTH).toList();
        whole.forEach(a -> codes.add(a, value -> value));
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
                    || a.kind() == FieldKind.BIRTH_DAY;
            if (a.kind().isCompared() && !done) {
                byField.computeIfAbsent(a.field(), none -> new ArrayList<>()).add(a);
            }
        }
        byField.forEach((name, sources) -> other(name, sources.get(0).kind(), sources));
    }

    private void other(String name, FieldKind kind, List<Assigned> sources) {
        switch (kind) {
            case DEATH, DATE -> {
                Codes codes = new Codes(roster.rows());
                sources.forEach(a -> codes.add(a, value -> value));
                dates(name, kind, codes);
            }
            case SEX -> {
                Codes codes = new Codes(roster.rows());
                sources.forEach(a -> codes.add(a, Sexes::mark));
                fields.add(codes.field(name, kind, (values, counts) -> new NumberMeasure(new int[0], counts, false)));
            }
            case AGE -> {
                Codes codes = new Codes(roster.rows());
                sources.forEach(a -> codes.add(a, value -> value.replaceAll("\\D.*", "")));
                fields.add(codes.field(
                        name,
                        kind,
                        (values, counts) -> new NumberMeasure(
                                values.stream().mapToInt(Integer::parseInt).toArray(), counts, true)));
            }
            case TEXT -> {
                Codes codes = new Codes(roster.rows());
                sources.forEach(a -> codes.add(a, Folding::of));
                fields.add(codes.field(name, kind, TextMeasure::new));
            }
            case CODE, ID, EMAIL -> code(name, kind, sources);
            default -> words(name, kind, sources, Folding::of);
        }
    }

    private void code(String name, FieldKind kind, List<Assigned> sources) {
        Codes codes = new Codes(roster.rows());
        sources.forEach(a -> codes.add(a, value -> Folding.of(value).replace(" ", "")));
        fields.add(codes.field(
                name, kind, (values, counts) -> new WordMeasure(WordMeasure.Style.CODE, values, counts, sounds)));
    }

    private void words(String name, FieldKind kind, List<Assigned> sources, Function<String, String> normal) {
        Codes codes = new Codes(roster.rows());
        sources.forEach(a -> codes.add(a, normal));
        fields.add(codes.field(
                name, kind, (values, counts) -> new WordMeasure(WordMeasure.Style.NAME, values, counts, sounds)));
    }

    /** Dates are read column by column, then numbered by day. */
    private void dates(String name, FieldKind kind, Codes written) {
        List<Optional<WrittenDay>> read = WrittenDay.column(written.values);
        Map<WrittenDay, Integer> numbers = new HashMap<>();
        List<WrittenDay> days = new ArrayList<>();
        int[] byValue = new int[read.size()];
        for (int value = 0; value < byValue.length; value++) {
            byValue[value] = Field.NONE;
            if (read.get(value).isPresent()) {
                WrittenDay day = read.get(value).get();
                Integer number = numbers.putIfAbsent(day, days.size());
                byValue[value] = number == null ? days.size() : number;
                if (number == null) {
                    days.add(day);
                }
            }
        }
        int[] rows = new int[written.rows.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = written.rows[row] == Field.NONE ? Field.NONE : byValue[written.rows[row]];
        }
        Numbering numbering = new Numbering(
                known.get(name), days.stream().map(WrittenDay::text).toList(), rows);
        List<WrittenDay> numbered =
                numbering.values().stream().map(WrittenDay::of).toList();
        fields.add(new Field(
                name, kind, new DateMeasure(numbered, numbering.counts()), numbering.rows(), numbering.values()));
    }

    /** Makes a measure for values and their numbers of rows. */
    private interface Maker {
        Measure make(List<String> values, int[] counts);
    }

    /** Values numbered by normal form, and the number by row. */
    private final class Codes {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> values = new ArrayList<>();
        private final int[] rows;

        Codes(int size) {
            rows = new int[size];
            Arrays.fill(rows, Field.NONE);
        }

        int size() {
            return values.size();
        }

        void add(Assigned a, Function<String, String> normal) {
            Roster.Column column = roster.column(a.list(), a.column());
            int[] byRaw = column.values().stream()
                    .mapToInt(raw -> number(normal.apply(raw)))
                    .toArray();
            for (int row = roster.start(a.list()); row < roster.start(a.list() + 1); row++) {
                int raw = column.code(row);
                if (raw >= 0 && rows[row] == Field.NONE) {
                    rows[row] = byRaw[raw];
                }
            }
        }

        void put(int row, String value) {
            rows[row] = number(value);
        }

        private int number(String value) {
            if (value.isEmpty()) {
                return Field.NONE;
            }
            Integer known = numbers.get(value);
            if (known == null) {
                known = values.size();
                numbers.put(value, known);
                values.add(value);
            }
            return known;
        }

        Field field(String name, FieldKind kind, Maker maker) {
            Numbering numbering = new Numbering(known.get(name), values, rows);
            return new Field(
                    name,
                    kind,
                    maker.make(numbering.values(), numbering.counts()),
                    numbering.rows(),
                    numbering.values());
        }
    }
}
