package inquest.core.read;

import inquest.core.model.Party;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names a case knows beforehand, with their other forms: a setting that the inquiry's staff keep.
 *
 * <p>Forms match as written, letter case apart; an acronym matches only in capitals.
 */
public final class Gazetteer {

    /** Knows nothing. */
    public static final Gazetteer EMPTY = new Gazetteer(List.of());

    /**
     * One bearer.
     *
     * @param name the fullest form
     * @param kind what is named
     * @param forms other forms
     */
    public record Entry(String name, Party.Kind kind, List<String> forms) {
        public Entry {
            forms = List.copyOf(forms);
        }
    }

    private final List<Entry> entries;
    private final Map<String, Entry> byForm = new HashMap<>();

    /** A gazetteer of these entries; of two that share a form, the first keeps it. */
    public Gazetteer(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            byForm.putIfAbsent(key(entry.name()), entry);
            entry.forms().forEach(form -> byForm.putIfAbsent(key(form), entry));
        }
    }

    boolean knows(String text) {
        return byForm.containsKey(key(text));
    }

    Party.Kind kind(String text) {
        Entry entry = byForm.get(key(text));
        return entry == null ? Party.Kind.OBJECT : entry.kind();
    }

    /** The fullest form of a name; empty where it is not listed. */
    public Optional<String> fullest(String text) {
        return Optional.ofNullable(byForm.get(key(text))).map(Entry::name);
    }

    private static String key(String form) {
        return form.equals(form.toUpperCase(Locale.ROOT)) ? form : form.toLowerCase(Locale.ROOT);
    }

    /** All entries: equal gazetteers read alike. */
    @Override
    public String toString() {
        return entries.toString();
    }
}
