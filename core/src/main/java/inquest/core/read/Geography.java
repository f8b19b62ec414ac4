package inquest.core.read;

import inquest.core.name.Tables;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A gazetteer of the world: countries, peoples, larger cities and regions, each with the codes of the countries it belongs to. */
final class Geography {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern ARTICLE = Pattern.compile("^[Tt]he ");
    private static final Pattern SORT = Pattern.compile(
            " (?:[Dd]istrict|[Pp]rovince|[Ss]tate|[Cc]ity|[Rr]egion|[Cc]ounty|[Pp]refecture|[Oo]blast)$");

    /** The tables on the class path: {@code countries.tsv}, {@code peoples.tsv}, {@code cities.tsv}. */
    static final Geography WORLD = new Geography();

    private final Map<String, List<String>> countries = new HashMap<>();
    private final Map<String, List<String>> peoples = new HashMap<>();
    private final Map<String, List<String>> cities = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();

    private Geography() {
        read("countries.tsv", countries);
        read("peoples.tsv", peoples);
        read("cities.tsv", cities);
        Tables.rows(Geography.class, "countries.tsv").forEach(row -> shown.putIfAbsent(row.get(1), row.get(0)));
    }

    private static void read(String table, Map<String, List<String>> into) {
        Tables.rows(Geography.class, table)
                .forEach(row -> into.put(form(row.get(0)), List.of(row.get(1).split(" "))));
    }

    /** A name without accents, article and curly marks, as the tables are asked for it. */
    private static String form(String name) {
        String plain = name.replace('’', '\'').replace('‘', '\'').replace('\u00a0', ' ');
        return ARTICLE.matcher(ACCENT.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                        .replaceAll(""))
                .replaceFirst("");
    }

    /** The country of this name; several where a region elsewhere bears it too. */
    List<String> country(String name) {
        List<String> own = countries.getOrDefault(form(name), List.of());
        if (own.isEmpty()) {
            return own;
        }
        Set<String> all = new LinkedHashSet<>(own);
        all.addAll(city(name));
        return List.copyOf(all);
    }

    /** The country of this people, singular or plural. */
    List<String> people(String name) {
        String form = form(name);
        List<String> own = peoples.getOrDefault(form, List.of());
        return own.isEmpty() && form.endsWith("s")
                ? peoples.getOrDefault(form.substring(0, form.length() - 1), List.of())
                : own;
    }

    /** The countries in which there is a larger city or a region of this name, likeliest first. */
    List<String> city(String name) {
        String form = form(name);
        List<String> own = cities.getOrDefault(form, List.of());
        return own.isEmpty() ? cities.getOrDefault(SORT.matcher(form).replaceFirst(""), List.of()) : own;
    }

    /** All countries that a place of this name may lie in, or be. */
    List<String> place(String name) {
        Set<String> all = new LinkedHashSet<>(country(name));
        if (all.isEmpty()) {
            all.addAll(city(name));
        }
        if (all.isEmpty()) {
            all.addAll(people(name));
        }
        return new ArrayList<>(all);
    }

    /** The English name of a country by its code, as shown. */
    String shown(String code) {
        return shown.getOrDefault(code, code);
    }
}
