package inquest.core.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The hand-kept table {@code months.tsv}: names of months in two calendars, and the other words that dates may hold.
 *
 * @param jalali months of the Persian calendar by folded name
 * @param gregorian months of the common calendar by folded name
 * @param silent words that say nothing
 * @param about words that make a date approximate
 */
record MonthNames(Map<String, Integer> jalali, Map<String, Integer> gregorian, Set<String> silent, Set<String> about) {

    static final MonthNames TABLE = load();

    /** Case folded without accents; Persian letters for Arabic ones; Latin digits; no zero-width marks. */
    static String folded(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c ->
                        Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT)
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .map(c -> c == 'ي' || c == 'ى' ? 'ی' : c == 'ك' ? 'ک' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static MonthNames load() {
        MonthNames table = new MonthNames(new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>());
        try (InputStream in = Objects.requireNonNull(
                        MonthNames.class.getResourceAsStream("months.tsv"), "months.tsv is on the class path");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MonthNames(
                Map.copyOf(table.jalali),
                Map.copyOf(table.gregorian),
                Set.copyOf(table.silent),
                Set.copyOf(table.about));
    }

    private void add(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        for (String form : cells.get(2).split("\\|", -1)) {
            String name = folded(form);
            switch (cells.get(0)) {
                case "jalali" -> jalali.put(name, Integer.valueOf(cells.get(1)));
                case "gregorian" -> gregorian.put(name, Integer.valueOf(cells.get(1)));
                default -> (cells.get(1).equals("about") ? about : silent).add(name);
            }
        }
    }
}
