package inquest.core.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A person's name in normal form: titles apart, words folded.
 *
 * <p>Two names with equal {@link #normal} differ in typing only. Nothing here decides that two people are one.
 *
 * @param written as the source has it
 * @param script of most of its letters
 * @param titles that stood before it, in order
 * @param tokens its folded words, without titles; all words where there is nothing but titles
 */
public record NameForm(String written, Script script, List<Title> titles, List<String> tokens) {

    private static final Map<String, String> PARTICLES = particles();

    /** Keeps its own copies. */
    public NameForm {
        titles = List.copyOf(titles);
        tokens = List.copyOf(tokens);
    }

    /** The normal form of a name as written; it may have no tokens if it has no letters. */
    public static NameForm of(String written) {
        List<String> words = Folding.words(withoutPossessive(written));
        List<Title> titles = new ArrayList<>();
        int at = 0;
        for (int length = titleAt(words, at, titles); length > 0; length = titleAt(words, at, titles)) {
            at += length;
        }
        boolean named = at < words.size();
        return new NameForm(
                written,
                Script.of(written),
                named ? titles : List.of(),
                named ? words.subList(at, words.size()) : words);
    }

    /** The folded words with one space between: equal for names that differ in typing only. */
    public String normal() {
        return String.join(" ", tokens);
    }

    /** The words that carry the name: all but articles and {@code bin}, {@code ibn} and the like. */
    public List<String> bearing() {
        if (tokens.stream().noneMatch(PARTICLES::containsKey)) {
            return tokens;
        }
        List<String> bearing = tokens.stream()
                .filter(token -> !isParticle(token, "article") && !isParticle(token, "child"))
                .toList();
        return bearing.isEmpty() ? tokens : bearing;
    }

    /**
     * The family name as prose uses it: the last word, with {@code de}, {@code van} and the like before it. A guess that
     * suits names written given name first; empty if there are no tokens.
     */
    public String surname() {
        List<String> bearing = bearing();
        if (bearing.isEmpty()) {
            return "";
        }
        int from = bearing.size() - 1;
        while (from > 0 && isParticle(bearing.get(from - 1), "kept")) {
            from--;
        }
        return String.join(" ", bearing.subList(from, bearing.size()));
    }

    /** Whether it is a family name, or a given name, alone: it names nobody by itself. */
    public boolean isBare() {
        return surname().equals(String.join(" ", bearing()));
    }

    /** The skeletons of its words with a space between. */
    public String skeleton() {
        return bearing().stream().map(Skeleton::of).collect(Collectors.joining(" "));
    }

    /**
     * Whether titles on two sides can belong to one person: no sex on one side that the other rules out, and not two sets of offices or
     * ranks without one in common.
     */
    public static boolean agree(List<Title> left, List<Title> right) {
        List<String> sexes =
                left.stream().flatMap(title -> title.sex().stream()).toList();
        boolean sex = right.stream()
                .flatMap(title -> title.sex().stream())
                .allMatch(s -> sexes.isEmpty() || sexes.contains(s));
        List<Title> offices = left.stream().filter(NameForm::isOffice).toList();
        List<Title> others = right.stream().filter(NameForm::isOffice).toList();
        return sex && (offices.isEmpty() || others.isEmpty() || others.stream().anyMatch(offices::contains));
    }

    /** Whether both sides bear one office, rank or rank among clerics. */
    public static boolean shareStation(List<Title> left, List<Title> right) {
        return left.stream()
                .anyMatch(title -> (isOffice(title) || title.kind() == Title.Kind.CLERICAL) && right.contains(title));
    }

    private static boolean isOffice(Title title) {
        return title.kind() == Title.Kind.OFFICE || title.kind() == Title.Kind.RANK;
    }

    /** The number of words of the longest title at a place, which is added to those found; 0 if there is none. */
    private static int titleAt(List<String> words, int at, List<Title> found) {
        for (int length = Math.min(Title.LONGEST, words.size() - at); length > 0; length--) {
            var title = Title.folded(String.join(" ", words.subList(at, at + length)));
            if (title.isPresent()) {
                found.add(title.get());
                return length;
            }
        }
        return 0;
    }

    private static String withoutPossessive(String written) {
        boolean marked = written.indexOf('\'') >= 0 || written.indexOf('’') >= 0;
        return marked ? written.replaceFirst("['’][sS]?$", "") : written;
    }

    static boolean isParticle(String token, String kind) {
        return kind.equals(PARTICLES.get(token));
    }

    private static Map<String, String> particles() {
        Map<String, String> particles = new HashMap<>();
        for (List<String> row : Tables.rows(NameForm.class, "particles.tsv")) {
            particles.put(row.get(0), row.get(1));
        }
        return Map.copyOf(particles);
    }
}
