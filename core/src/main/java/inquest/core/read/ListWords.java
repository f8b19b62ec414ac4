package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.name.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The words that lists of names use in English, Persian, Arabic, French and Spanish: those of header cells, from {@code
 * headers.tsv}, and those that say what happened, from {@code list-acts.tsv}.
 */
final class ListWords {

    private static final int LONGEST = 5;
    private static final Map<String, String> WHOLE = new HashMap<>();
    private static final Map<String, String> WITHIN = new HashMap<>();
    private static final Map<String, ActKind> ACTS = new HashMap<>();

    static {
        for (List<String> row : rows("headers.tsv")) {
            String form = folded(row.get(0));
            WHOLE.putIfAbsent(form.replace(" ", ""), row.get(2));
            if (row.get(3).equals("within")) {
                WITHIN.putIfAbsent(form, row.get(2));
            }
        }
        for (List<String> row : rows("list-acts.tsv")) {
            ACTS.putIfAbsent(folded(row.get(0)), ActKind.of(row.get(2)).orElseThrow());
        }
    }

    private ListWords() {}

    /** The role that a header cell gives its column: by the whole cell, else by the longest form in it. */
    static Optional<ListRole> role(String cell) {
        String plain = folded(cell.replaceAll("\\([^)]*\\)|\\[[^]]*]", " "));
        Optional<ListRole> whole =
                Optional.ofNullable(WHOLE.get(plain.replace(" ", ""))).flatMap(ListRole::of);
        return whole.isPresent() ? whole : longest(plain);
    }

    private static Optional<ListRole> longest(String plain) {
        String best = "";
        Optional<ListRole> role = Optional.empty();
        for (String phrase : phrases(plain)) {
            Optional<ListRole> found = Optional.ofNullable(WITHIN.get(phrase)).flatMap(ListRole::of);
            if (found.isPresent() && phrase.length() > best.length()) {
                best = phrase;
                role = found;
            }
        }
        return role;
    }

    /** The calendar that a header cell names. */
    static Optional<ListCalendar> calendar(String cell) {
        return phrases(folded(cell)).stream()
                .flatMap(phrase -> Optional.ofNullable(WITHIN.get(phrase)).stream())
                .flatMap(label -> ListCalendar.of(label).stream())
                .findFirst();
    }

    /**
     * What the words say was done. Of several, a killing prevails, since the executed were prisoners first; of several
     * sorts of killing, the general one is left. Empty if they say nothing, or several other things.
     */
    static Optional<ActKind> act(String words) {
        Set<ActKind> found = EnumSet.noneOf(ActKind.class);
        for (String phrase : phrases(folded(words))) {
            ActKind act = ACTS.get(phrase);
            if (act != null) {
                found.add(act);
            }
        }
        List<ActKind> killings = found.stream()
                .filter(act -> act.is(ActKind.KILLING) && act != ActKind.KILLING)
                .toList();
        if (killings.size() == 1) {
            return Optional.of(killings.get(0));
        }
        if (!killings.isEmpty() || found.contains(ActKind.KILLING)) {
            return Optional.of(ActKind.KILLING);
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** Folded; apostrophes divide words here, for the sake of {@code d'exécution} and {@code father's}. */
    private static String folded(String words) {
        return Folding.of(words.replaceAll("['’ʼ]", " "));
    }

    private static List<String> phrases(String folded) {
        List<String> words = List.of(folded.split(" ", -1));
        List<String> phrases = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
                phrases.add(String.join(" ", words.subList(from, to)));
            }
        }
        return phrases;
    }

    private static List<List<String>> rows(String table) {
        try (InputStream in = Objects.requireNonNull(
                        ListWords.class.getResourceAsStream(table), () -> table + " is on the class path");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
