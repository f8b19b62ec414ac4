package inquest.core.link;

import inquest.core.model.Edtf;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one bearer, gathered over the mentions held to be one.
 *
 * @param rows sheets that list the bearer; two rows of one sheet are two people
 * @param fathers skeletons of the father's name; different spellings of one name share theirs
 * @param birth days that every stated date of birth allows
 * @param death days that every stated date of death allows
 * @param byAge days of birth that every stated age allows, if it is off by {@value #OFF} years at most
 */
record Facts(Set<String> rows, Set<String> fathers, Days birth, Days death, Days byAge) {

    /** Years by which an age may be wrong before it speaks against anything: many are rounded to five or ten. */
    static final int OFF = 5;

    static final Facts NONE = new Facts(Set.of(), Set.of(), Days.ANY, Days.ANY, Days.ANY);

    /** Why two bearers cannot be one; empty where nothing speaks against it. */
    Optional<String> conflict(Facts other) {
        if (rows.stream().anyMatch(other.rows::contains)) {
            return Optional.of("two rows of one sheet bear the name");
        }
        if (!fathers.isEmpty() && !other.fathers.isEmpty() && !fathers.equals(other.fathers)) {
            return Optional.of("their fathers' names differ");
        }
        if (!birth.and(other.birth).possible()) {
            return Optional.of("their dates of birth cannot both be right");
        }
        if (!death.and(other.death).possible()) {
            return Optional.of("their dates of death cannot both be right");
        }
        if (!byAge.and(other.byAge).possible()) {
            return Optional.of("their ages are too far apart");
        }
        if (!byAge.and(other.birth).possible() || !birth.and(other.byAge).possible()) {
            return Optional.of("the age of one does not fit the date of birth of the other");
        }
        return Optional.empty();
    }

    Facts with(Facts other) {
        return new Facts(
                union(rows, other.rows),
                union(fathers, other.fathers),
                birth.with(other.birth),
                death.with(other.death),
                byAge.with(other.byAge));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        if (one.containsAll(other)) {
            return one;
        }
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /**
     * Days that several dates all allow. Stretches of which every two overlap have a day in common (Helly), so this
     * finds a contradiction between any two of them.
     *
     * @param first {@link LocalDate#MIN} where open
     * @param last {@link LocalDate#MAX} where open
     */
    record Days(LocalDate first, LocalDate last) {

        static final Days ANY = new Days(LocalDate.MIN, LocalDate.MAX);

        static Days of(Optional<Edtf> date) {
            return new Days(
                    date.flatMap(Edtf::earliest).orElse(LocalDate.MIN),
                    date.flatMap(Edtf::latest).orElse(LocalDate.MAX));
        }

        /** When somebody was born who was so old in a year, if the age is off by {@value #OFF} years at most. */
        static Days born(int year, int age) {
            return new Days(LocalDate.of(year - age - 1 - OFF, 1, 1), LocalDate.of(year - age + OFF, 12, 31));
        }

        Days and(Days other) {
            return new Days(
                    first.isAfter(other.first) ? first : other.first, last.isBefore(other.last) ? last : other.last);
        }

        /** Of two statements held to be of one bearer though they exclude each other, either may be right. */
        Days with(Days other) {
            Days both = and(other);
            return both.possible()
                    ? both
                    : new Days(
                            first.isBefore(other.first) ? first : other.first,
                            last.isAfter(other.last) ? last : other.last);
        }

        boolean possible() {
            return !first.isAfter(last);
        }
    }
}
