package inquest.core.name;

/**
 * The consonants of a name, classed so that one name in different scripts gives the same letters: {@code Mohammad},
 * {@code Mohamed}, {@code Мохаммад} and {@code محمد} are all {@code mhmd}.
 *
 * <p>Coarse on purpose: a key under which spellings meet, never a proof that they are one name. Vowels, and the letters
 * that stand for vowels as often as not, are dropped; doubled consonants are one. The classes are those of the tables of
 * {@link Alphabet}.
 */
public final class Skeleton {

    private Skeleton() {}

    /** The skeleton of one folded word; empty if the word has no letter that has a class. */
    public static String of(String word) {
        Script script = Script.of(word);
        String letters = script == Script.ARABIC ? withoutArticle(word) : word;
        return Alphabet.of(script)
                .map(alphabet -> alphabet.skeleton(alphabet.read(letters)))
                .orElse("");
    }

    /** Drops the Arabic article where a word is left: Latin spellings write it apart, or not at all. */
    static String withoutArticle(String word) {
        return word.startsWith("ال") && word.length() >= 5 ? word.substring(2) : word;
    }
}
