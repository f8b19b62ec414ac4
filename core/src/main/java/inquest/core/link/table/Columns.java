package inquest.core.link.table;

import inquest.core.link.table.Roster.Column;
import inquest.core.link.table.Roster.PersonList;
import inquest.core.name.Folding;
import inquest.core.name.Skeleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What each column of some lists holds, and which columns of several lists are compared with each other.
 *
 * <p>A kind that no list has twice is one field across the lists, whatever the headers; where a list has two columns of a
 * kind, those of one header meet.
 *
 * @param assigned every column of every list, in order
 */
public record Columns(List<Assigned> assigned) {

    private static final int SAMPLE = 2000;
    private static final double REPEATED = 0.9;
    private static final double REPEATED_BY_SOUND = 0.7;

    /** Keeps its own copy. */
    public Columns {
        assigned = List.copyOf(assigned);
    }

    /**
     * A column and its role.
     *
     * @param list number of its list
     * @param column its number in that list
     * @param header as written
     * @param kind what it holds
     * @param field the name under which it is compared; columns of several lists that share it are compared
     * @param why how that was decided, one clause
     */
    public record Assigned(int list, int column, String header, FieldKind kind, String field, String why) {

        Assigned as(FieldKind newKind, String reason) {
            return new Assigned(list, column, header, newKind, field, reason);
        }

        Assigned under(String newField) {
            return new Assigned(list, column, header, kind, newField, why);
        }
    }

    /**
     * What people said about the columns.
     *
     * @param stated kind by folded header: outranks everything
     * @param ignored folded headers of columns that are not compared
     * @param words what a header that nobody said anything about means, if it is known
     */
    public record Said(
            Map<String, FieldKind> stated, Set<String> ignored, Function<String, Optional<FieldKind>> words) {

        /** Keeps its own copies. */
        public Said {
            stated = Map.copyOf(stated);
            ignored = Set.copyOf(ignored);
        }

        /** Nothing was said: headers are known by the built-in table alone. */
        public static Said nothing() {
            return new Said(Map.of(), Set.of(), header -> Optional.empty());
        }
    }

    /** Works out the roles, from what was said, then from the headers, then from the values. */
    public static Columns of(Roster roster, Said said) {
        List<Assigned> all = new ArrayList<>();
        for (int list = 0; list < roster.lists().size(); list++) {
            PersonList named = roster.lists().get(list);
            List<Assigned> own = new ArrayList<>();
            for (int column = 0; column < named.headers().size(); column++) {
                String header = named.headers().get(column);
                Assigned blank = new Assigned(list, column, header, FieldKind.IGNORED, "", "");
                own.add(role(blank, roster.column(list, column), said));
            }
            all.addAll(withoutRepetition(withWholeNames(own), roster));
        }
        return new Columns(named(withOneDate(all)));
    }

    private static Assigned role(Assigned blank, Column column, Said said) {
        String header = Folding.of(blank.header());
        if (said.ignored().contains(header)) {
            return blank.as(FieldKind.IGNORED, "as asked");
        }
        FieldKind stated = said.stated().get(header);
        if (stated != null) {
            return blank.as(stated, "as the mapping says");
        }
        if (column.filled() == 0) {
            return blank.as(FieldKind.IGNORED, "it is empty");
        }
        Optional<FieldKind> word =
                HeaderWords.kind(header).or(() -> said.words().apply(blank.header()));
        boolean label = column.differsOnEveryRow()
                && word.map(kind -> kind == FieldKind.ID || kind == FieldKind.CODE || !kind.isCompared())
                        .orElse(true);
        ColumnValues values = ColumnValues.of(column);
        if (label && (word.isPresent() || !values.areWords())) {
            return blank.as(FieldKind.ROW_LABEL, "it differs on every row");
        }
        if (values.distinct() == 1 && column.filled() == column.size()) {
            return blank.as(FieldKind.IGNORED, "it has one value only");
        }
        Optional<FieldKind> fitting = word.filter(values::fits);
        return fitting.map(kind -> blank.as(kind, "by its header"))
                .orElseGet(() -> blank.as(values.kind(), "by its values"));
    }

    /** A name that is neither the given nor the family one is the whole name, unless both stand beside it. */
    private static List<Assigned> withWholeNames(List<Assigned> own) {
        boolean given = own.stream().anyMatch(a -> a.kind() == FieldKind.GIVEN_NAME);
        boolean family = own.stream().anyMatch(a -> a.kind() == FieldKind.FAMILY_NAME);
        boolean full = own.stream().anyMatch(a -> a.kind() == FieldKind.FULL_NAME);
        boolean other =
                own.stream().filter(a -> a.kind() == FieldKind.OTHER_NAME).count() == 1;
        if (!full && !given && !family && other) {
            return own.stream()
                    .map(a -> a.kind() == FieldKind.OTHER_NAME
                            ? a.as(FieldKind.FULL_NAME, "the only column of names")
                            : a)
                    .toList();
        }
        if (!full && given != family) {
            return own.stream()
                    .map(a -> a.kind() == FieldKind.GIVEN_NAME || a.kind() == FieldKind.FAMILY_NAME
                            ? a.as(FieldKind.FULL_NAME, "the only column of names")
                            : a)
                    .toList();
        }
        if (full && family && !given) {
            return own.stream()
                    .map(a -> a.kind() == FieldKind.FULL_NAME
                            ? a.as(FieldKind.GIVEN_NAME, "a name beside a family name")
                            : a)
                    .toList();
        }
        return own;
    }

    /**
     * Leaves out a column whose cells are the name once more: as evidence of its own it would count every agreement twice. Columns of words
     * and of other names repeat it also in another spelling or script.
     */
    private static List<Assigned> withoutRepetition(List<Assigned> own, Roster roster) {
        List<Assigned> parts = own.stream()
                .filter(a -> a.kind() == FieldKind.GIVEN_NAME || a.kind() == FieldKind.FAMILY_NAME)
                .toList();
        List<Assigned> whole =
                own.stream().filter(a -> a.kind() == FieldKind.FULL_NAME).toList();
        List<Assigned> name = parts.size() == 2 ? parts : whole;
        if (name.isEmpty() || name.size() != (parts.size() == 2 ? 2 : 1)) {
            return own;
        }
        return own.stream()
                .map(a -> a.kind().isCompared() && !name.contains(a) && repeats(a, name, roster)
                        ? a.as(
                                FieldKind.IGNORED,
                                name.size() == 2 ? "it repeats the given and the family name" : "it repeats the name")
                        : a)
                .toList();
    }

    private static boolean repeats(Assigned column, List<Assigned> parts, Roster roster) {
        boolean bySound = column.kind() == FieldKind.OTHER_NAME || column.kind() == FieldKind.TEXT;
        int start = roster.start(column.list());
        int end = roster.start(column.list() + 1);
        int step = Math.max(1, (end - start) / SAMPLE);
        int filled = 0;
        int same = 0;
        int heard = 0;
        for (int row = start; row < end; row += step) {
            List<String> words = new ArrayList<>(Folding.words(roster.cell(row, column.column())));
            List<String> repeated = new ArrayList<>();
            for (Assigned part : parts) {
                repeated.addAll(Folding.words(roster.cell(row, part.column())));
            }
            if (!words.isEmpty()) {
                words.sort(null);
                repeated.sort(null);
                filled++;
                same += words.equals(repeated) ? 1 : 0;
                heard += bySound && soundsAlike(words, repeated) ? 1 : 0;
            }
        }
        return same >= REPEATED * filled || (filled > 0 && heard >= REPEATED_BY_SOUND * filled);
    }

    /** Whether of two names of several words at least half of the shorter one's are in the other, by their consonants. */
    private static boolean soundsAlike(List<String> one, List<String> other) {
        List<String> left = one.stream().map(Skeleton::of).toList();
        List<String> right = other.stream().map(Skeleton::of).toList();
        long common = left.stream().filter(right::contains).count();
        return left.size() > 1 && 2 * common >= Math.min(left.size(), right.size()) && common > 0;
    }

    /** A list's only date is held against the days of death of the others, if these have no other date. */
    private static List<Assigned> withOneDate(List<Assigned> all) {
        boolean apart = all.stream()
                .filter(a -> a.kind() == FieldKind.DATE)
                .allMatch(a -> all.stream()
                        .filter(b -> b.list() == a.list() && !b.equals(a))
                        .noneMatch(b -> b.kind() == FieldKind.DATE || b.kind() == FieldKind.DEATH));
        if (!apart || all.stream().noneMatch(a -> a.kind() == FieldKind.DEATH)) {
            return all;
        }
        return all.stream()
                .map(a -> a.kind() == FieldKind.DATE
                        ? a.as(FieldKind.DEATH, "the only date of its list, where others have a day of death")
                        : a)
                .toList();
    }

    private static List<Assigned> named(List<Assigned> all) {
        Map<FieldKind, Integer> most = new LinkedHashMap<>();
        Map<List<Object>, Integer> here = new LinkedHashMap<>();
        for (Assigned a : all) {
            int count = here.merge(List.of(a.list(), a.kind()), 1, Integer::sum);
            most.merge(a.kind(), count, Math::max);
        }
        return all.stream()
                .map(a -> a.under(
                        most.getOrDefault(a.kind(), 0) == 1
                                ? a.kind().label()
                                : Folding.of(a.header()).isEmpty() ? a.header() : Folding.of(a.header())))
                .toList();
    }
}
