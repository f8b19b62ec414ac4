package inquest.core.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one script writes the sounds of names: its letters and groups of letters (graphemes), and the class that each
 * leaves in a {@link Skeleton}. Read from a hand-kept table beside this class.
 *
 * <p>Graphemes are numbered from 0 in the order of the table. A letter that the table does not have is itself, and is
 * given as its code point made negative.
 */
public final class Alphabet {

    private static final Map<Script, Alphabet> ALPHABETS = alphabets();
    private static final int LONGEST = 4;

    private final Script script;
    private final List<Row> rows;
    private final Map<String, Integer> numbers;
    /** Letters that have another sound before some others. */
    private final String placed;

    private Alphabet(Script script) {
        this.script = script;
        this.rows = Tables.rows(Alphabet.class, "graphemes-" + script.name().toLowerCase(Locale.ROOT) + ".tsv").stream()
                .map(Row::of)
                .toList();
        this.numbers = new HashMap<>();
        for (int number = 0; number < rows.size(); number++) {
            numbers.put(rows.get(number).letters, number);
        }
        this.placed = rows.stream()
                .map(row -> row.letters)
                .filter(letters -> letters.indexOf('+') > 0)
                .map(Alphabet::bare)
                .collect(Collectors.joining());
    }

    /** The alphabet of a script; empty for {@link Script#OTHER}, which has no table. */
    public static Optional<Alphabet> of(Script script) {
        return Optional.ofNullable(ALPHABETS.get(script));
    }

    /** The script that it writes. */
    public Script script() {
        return script;
    }

    /** How many graphemes its table has. */
    public int size() {
        return rows.size();
    }

    /** A grapheme as its table has it: {@code sh}, or {@code c+e} for a c before an e. */
    public String letters(int grapheme) {
        return rows.get(grapheme).letters;
    }

    /** The number of a grapheme as its table has it; empty if it has none such. */
    public Optional<Integer> number(String letters) {
        return Optional.ofNullable(numbers.get(letters));
    }

    /** The class that a grapheme has inside a word; empty if it leaves none. */
    public String soundInside(int grapheme) {
        return rows.get(grapheme).inside;
    }

    /** The alphabet whose letters stand in for ours where nothing was learned of ours; our own if there is none. */
    Alphabet standsIn() {
        return rows.stream()
                .flatMap(row -> row.standIns.stream())
                .findFirst()
                .map(letters -> ALPHABETS.get(Script.of(letters)))
                .orElse(this);
    }

    /** The graphemes of {@link #standsIn} for one of ours, the likeliest first; none for a sign that has no sound. */
    int[] standIns(int grapheme) {
        Alphabet others = standsIn();
        return others == this
                ? new int[] {grapheme}
                : rows.get(grapheme).standIns.stream()
                        .mapToInt(others.numbers::get)
                        .toArray();
    }

    /** Graphemes as a table of evidence has them, with a space between; none for "-" and "=". */
    int[] numbers(String cell) {
        return cell.equals("-") || cell.equals("=")
                ? new int[0]
                : Stream.of(cell.split(" ", -1))
                        .mapToInt(letters -> number(letters).orElseThrow())
                        .toArray();
    }

    /** The graphemes of a folded word, longest first; doubled ones are one, for scripts differ in doubling. */
    public int[] read(String word) {
        List<Integer> found = new ArrayList<>(word.length());
        int at = 0;
        while (at < word.length()) {
            int length = 0;
            int grapheme = 0;
            for (int tried = Math.min(LONGEST, word.length() - at); tried >= 1 && length == 0; tried--) {
                Integer number = numberAt(word, at, tried);
                if (number != null) {
                    grapheme = number;
                    length = tried;
                }
            }
            if (length == 0) {
                grapheme = -word.codePointAt(at);
                length = Character.charCount(-grapheme);
            }
            if (found.isEmpty() || !alike(found.get(found.size() - 1), grapheme)) {
                found.add(grapheme);
            }
            at += length;
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The consonant classes of a word given as graphemes; letters without a class are left out. */
    String skeleton(int... graphemes) {
        StringBuilder out = new StringBuilder(graphemes.length);
        for (int at = 0; at < graphemes.length; at++) {
            if (graphemes[at] < 0) {
                continue;
            }
            Row row = rows.get(graphemes[at]);
            String sound = at == 0 ? row.start : at == graphemes.length - 1 ? row.end : row.inside;
            boolean doubled = !sound.isEmpty() && out.length() > 0 && sound.charAt(0) == out.charAt(out.length() - 1);
            out.append(doubled ? sound.substring(1) : sound);
        }
        return out.toString();
    }

    /** A single letter is looked for with what follows first: a c before an e is another grapheme than a plain c. */
    private @Nullable Integer numberAt(String word, int at, int length) {
        String letters = word.substring(at, at + length);
        if (length == 1 && at + 1 < word.length() && placed.indexOf(word.charAt(at)) >= 0) {
            Integer placed = numbers.get(letters + "+" + word.charAt(at + 1));
            if (placed != null) {
                return placed;
            }
        }
        return numbers.get(letters);
    }

    /** One c after another is one, whatever follows them. */
    private boolean alike(int one, int other) {
        return one == other
                || (one >= 0 && other >= 0 && bare(rows.get(one).letters).equals(bare(rows.get(other).letters)));
    }

    private static String bare(String letters) {
        int plus = letters.indexOf('+');
        return plus < 0 ? letters : letters.substring(0, plus);
    }

    private static Map<Script, Alphabet> alphabets() {
        Map<Script, Alphabet> alphabets = new EnumMap<>(Script.class);
        for (Script script : Script.values()) {
            if (script != Script.OTHER) {
                alphabets.put(script, new Alphabet(script));
            }
        }
        return alphabets;
    }

    private record Row(String letters, String start, String inside, String end, List<String> standIns) {

        static Row of(List<String> cells) {
            List<String> standIns = cells.size() > 5 && !cells.get(5).equals("-")
                    ? List.of(cells.get(5).split(" ", -1))
                    : List.of();
            return new Row(cells.get(0), sound(cells.get(1)), sound(cells.get(2)), sound(cells.get(3)), standIns);
        }

        private static String sound(String cell) {
            return cell.equals("-") ? "" : cell;
        }
    }
}
