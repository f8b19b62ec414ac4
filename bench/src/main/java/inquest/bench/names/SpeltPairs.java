package inquest.bench.names;

import inquest.core.name.Alphabet;
import inquest.core.name.Folding;
import inquest.core.name.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Pairs of spellings of one name: a Latin one and one in Arabic or Cyrillic letters, from public collections, and the
 * pairs within one script that follow from them.
 */
final class SpeltPairs {

    /** Two spellings of one name, the first mostly Latin, and how much the pair counts. */
    record Spelt(String latin, String other, double weight) {}

    /** Letters that Arabic and Persian use in names of their own and hardly in foreign ones. */
    private static final String NATIVE = "عحقصضظذخ";

    private static final int LONGEST = 20;

    private SpeltPairs() {}

    /**
     * Latin and Arabic letters, from the three collections; names of the Arab world count ten times, Persian ones four times, because
     * most pairs are European names and lists of victims hold others.
     */
    static List<Spelt> arabic(Path folder) {
        List<Spelt> pairs = new ArrayList<>();
        for (String[] row : rows(folder.resolve("coling2018_wd_arabic.tokens"))) {
            add(pairs, row[0], row[1].replace(" ", ""), 1);
        }
        for (String[] row : rows(folder.resolve("google_ar2en_train.txt"))) {
            add(pairs, row[1], row[0], 1);
        }
        for (String[] row : rows(folder.resolve("persian_latin_train.txt"))) {
            if (row.length > 1 && isPlain(row)) {
                add(pairs, row[1], PersianCode.read(row[0]), 4);
            }
        }
        return pairs;
    }

    /** Of the pairs in Latin and Arabic letters, the names of the Arab world, as far as their letters tell. */
    static List<Spelt> ofOwnLetters(Path folder) {
        return arabic(folder).stream()
                .filter(pair -> isOfOwnLetters(pair.other))
                .toList();
    }

    private static boolean isOfOwnLetters(String word) {
        return word.chars().anyMatch(letter -> NATIVE.indexOf(letter) >= 0);
    }

    /** Latin and Cyrillic letters. */
    static List<Spelt> cyrillic(Path folder) {
        List<Spelt> pairs = new ArrayList<>();
        for (String[] row : rows(folder.resolve("coling2018_wd_russian_16"))) {
            add(pairs, row[0], row[1].replace(" ", ""), 1);
        }
        return pairs;
    }

    /** Every two Latin spellings, or every two of the other script, of a name that the other side spells in one way. */
    static List<Spelt> variants(List<Spelt> pairs, boolean latin) {
        Map<String, List<String>> groups = pairs.stream()
                .collect(Collectors.groupingBy(
                        latin ? Spelt::other : Spelt::latin,
                        TreeMap::new,
                        Collectors.mapping(latin ? Spelt::latin : Spelt::other, Collectors.toList())));
        List<Spelt> variants = new ArrayList<>();
        for (List<String> group : groups.values()) {
            List<String> distinct = group.stream().distinct().limit(8).toList();
            for (String one : distinct) {
                for (String other : distinct) {
                    if (!one.equals(other)) {
                        variants.add(new Spelt(one, other, 1.0 / (distinct.size() - 1)));
                    }
                }
            }
        }
        return variants;
    }

    /** An Arabic and a Cyrillic spelling of one Latin name. */
    static List<Spelt> across(List<Spelt> arabic, List<Spelt> cyrillic) {
        Map<String, List<String>> byLatin = cyrillic.stream()
                .collect(Collectors.groupingBy(Spelt::latin, Collectors.mapping(Spelt::other, Collectors.toList())));
        List<Spelt> pairs = new ArrayList<>();
        for (Spelt pair : arabic) {
            List<String> found = byLatin.getOrDefault(pair.latin, List.of());
            found.forEach(other -> pairs.add(new Spelt(pair.other, other, 1.0 / found.size())));
        }
        return pairs;
    }

    /** Both as graphemes; pairs with letters in no table are left out. */
    static List<Transducer.Pair> graphemes(List<Spelt> spelt, Alphabet left, Alphabet right) {
        List<Transducer.Pair> pairs = new ArrayList<>();
        for (Spelt pair : spelt) {
            int[] a = left.read(pair.latin);
            int[] b = right.read(pair.other);
            if (isKnown(a) && isKnown(b)) {
                pairs.add(new Transducer.Pair(a, b, pair.weight));
            }
        }
        return pairs;
    }

    private static boolean isKnown(int[] graphemes) {
        for (int grapheme : graphemes) {
            if (grapheme < 0) {
                return false;
            }
        }
        return graphemes.length > 0;
    }

    private static void add(List<Spelt> pairs, String latin, String other, double weight) {
        String left = Folding.of(latin).replace(" ", "");
        String right = withoutArticle(left, Folding.of(other).replace(" ", ""));
        boolean longEnough = left.length() > 1 && right.length() > 1;
        boolean shortEnough = left.length() <= LONGEST && right.length() <= LONGEST;
        if (longEnough
                && shortEnough
                && left.chars().allMatch(c -> c >= 'a' && c <= 'z')
                && Script.of(right) != Script.LATIN) {
            boolean isNative = isOfOwnLetters(right);
            pairs.add(new Spelt(left, right, isNative ? 10 * weight : weight));
        }
    }

    /** An Arabic article stays only where the Latin spelling has one too, or something that sounds like it. */
    private static String withoutArticle(String latin, String other) {
        return other.startsWith("ال") && !latin.matches("[aeiu]l.*") ? other.substring(2) : other;
    }

    /** In the Persian collection, S is both sin and shin and J both jim and zhe: pairs where the Latin side cannot tell. */
    private static boolean isPlain(String[] row) {
        boolean openS = row[0].contains("S") && row[1].matches(".*(sh|ch|ti|si|sj|sc).*");
        boolean openJ = row[0].contains("J") && row[1].matches(".*(zh|ge|gi).*");
        return !openS && !openJ;
    }

    private static List<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Latin letter code in which the Persian collection writes Persian letters. */
    private static final class PersianCode {

        private static final String CODE = "AYVRNLSTKDMBGHPZFJC'QX";
        private static final String LETTERS = "ایورنلستکدمبگهپزفجچعقخ";

        private PersianCode() {}

        static String read(String code) {
            StringBuilder out = new StringBuilder();
            code.chars().map(CODE::indexOf).filter(at -> at >= 0).forEach(at -> out.append(LETTERS.charAt(at)));
            return out.toString();
        }
    }
}
