package inquest.core.name;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of a place: what is its own, such as {@code Velm}, and what sort of place it is, such as {@code prison} or {@code زندان}
 * ({@code sorts-of-place.tsv}).
 *
 * <p>Immutable. Names are equal that have the same of both.
 */
public final class PlaceName {

    private static final Map<String, String> SORTS = Tables.rows(PlaceName.class, "sorts-of-place.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> Folding.of(row.get(0)), row -> row.size() > 1 ? row.get(1) : "", (one, same) -> one));

    private final String proper;
    private final List<String> sorts;
    /** Made when first asked for, since most names are told apart or found equal without. */
    private @Nullable Spelling spelling;

    private PlaceName(String proper, List<String> sorts) {
        this.proper = proper;
        this.sorts = sorts;
    }

    /** Takes a name apart; one without letters has an empty proper name. */
    public static PlaceName of(String name) {
        String folded = Folding.of(name);
        List<String> words = List.of(folded.split(" ", -1));
        String proper = words.stream().filter(word -> !SORTS.containsKey(word)).collect(Collectors.joining(" "));
        List<String> sorts = words.stream()
                .flatMap(word -> Stream.ofNullable(SORTS.get(word)))
                .filter(sort -> !sort.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return proper.isEmpty() ? new PlaceName(folded, List.of()) : new PlaceName(proper, sorts);
    }

    /** The name without words for sorts, in normal form; of a name of nothing else, all of it. */
    public String proper() {
        return proper;
    }

    /** Sorts of place that it states, in English, in order. */
    public List<String> sorts() {
        return sorts;
    }

    /** Whether it has no letters. */
    public boolean isEmpty() {
        return proper.isEmpty();
    }

    /** How what is its own is spelled. */
    public Spelling spelling() {
        Spelling known = spelling;
        if (known == null) {
            known = Spelling.of(proper);
            spelling = known;
        }
        return known;
    }

    /**
     * Whether both may be names of one place, or of one within the other, whatever sorts they state: one's words are among the other's, or
     * they are spellings of one name, in any scripts. Empty names are like nothing.
     */
    public boolean mayBe(PlaceName other) {
        if (proper.isEmpty() || other.proper.isEmpty()) {
            return false;
        }
        if (proper.equals(other.proper) || holds(proper, other.proper) || holds(other.proper, proper)) {
            return true;
        }
        Nearness near = spelling().nearness(other.spelling());
        return near != Nearness.LOOKALIKE && near != Nearness.DIFFERENT;
    }

    private static boolean holds(String many, String few) {
        return (" " + many + " ").contains(" " + few + " ");
    }

    /** Numbers in the name, as in {@code Camp 5}: two that differ in them are two places. */
    public Set<String> numbers() {
        return Arrays.stream(proper.split("[^\\p{Nd}]+", -1))
                .filter(digits -> !digits.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlaceName name && proper.equals(name.proper) && sorts.equals(name.sorts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(proper, sorts);
    }

    @Override
    public String toString() {
        return sorts.isEmpty() ? proper : proper + " " + sorts;
    }
}
