package inquest.core.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The consonants of a name, classed so that one name in Latin and in Arabic script gives the same letters: {@code
 * Mohammad}, {@code Mohamed} and {@code محمد} are all {@code mhmd}.
 *
 * <p>Coarse on purpose: a key under which spellings meet, never a proof that they are one name. Vowels, and the letters
 * that stand for vowels as often as not, are dropped; doubled consonants are one. The classes are the hand-kept table
 * {@code sounds.tsv}.
 */
public final class Skeleton {

    private static final int LONGEST = 3;
    private static final Map<String, String> SOUNDS = sounds();

    private Skeleton() {}

    /** The skeleton of one folded word; empty if the word has no letter of either script. */
    public static String of(String word) {
        Script script = Script.of(word);
        if (script != Script.LATIN && script != Script.ARABIC) {
            return "";
        }
        String table = script == Script.LATIN ? "latin " : "arabic ";
        String letters = script == Script.ARABIC ? withoutArticle(word) : word;
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < letters.length()) {
            int length = 1;
            String sound = "";
            for (int tried = Math.min(LONGEST, letters.length() - at); tried >= 1; tried--) {
                String found = sound(table, letters, at, tried);
                if (found != null) {
                    length = tried;
                    sound = found;
                    break;
                }
            }
            boolean doubled = !sound.isEmpty() && out.length() > 0 && sound.charAt(0) == out.charAt(out.length() - 1);
            out.append(doubled ? sound.substring(1) : sound);
            at += length;
        }
        return out.toString();
    }

    private static @Nullable String sound(String table, String letters, int at, int length) {
        String group = table + letters.substring(at, at + length);
        String placed = at == 0 ? SOUNDS.get(group + " start") : null;
        if (placed == null && at + length == letters.length()) {
            placed = SOUNDS.get(group + " end");
        }
        return placed != null ? placed : SOUNDS.get(group + " any");
    }

    /** Drops the Arabic article where a word is left: Latin spellings write it apart, or not at all. */
    private static String withoutArticle(String word) {
        return word.startsWith("ال") && word.length() >= 5 ? word.substring(2) : word;
    }

    private static Map<String, String> sounds() {
        Map<String, String> sounds = new HashMap<>();
        for (List<String> row : Tables.rows(Skeleton.class, "sounds.tsv")) {
            sounds.put(row.get(0) + " " + row.get(1) + " " + row.get(3), row.get(2));
        }
        return Map.copyOf(sounds);
    }
}
