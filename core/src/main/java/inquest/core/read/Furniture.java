package inquest.core.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words of the page that a report was copied from, and none of the report's own: who took its photographs, and headlines of other
 * reports ("READ MORE: Two charged with murder"). What they tell is told of nobody in the report.
 */
final class Furniture {

    private static final Set<String> PICTURES =
            Set.of("photo", "photos", "picture", "pictures", "image", "images", "video", "illustration", "credit");

    /** What announces another report, before a colon or a bar. */
    private static final Set<String> TEASERS = Set.of(
            "more",
            "related",
            "read more",
            "read also",
            "also read",
            "see also",
            "keep reading",
            "top video",
            "more coverage",
            "recommended");

    /** What announces others with no mark behind it. */
    private static final Set<String> HEADED =
            Set.of("related articles", "related stories", "related coverage", "related content");

    private Furniture() {}

    /** The words of a text that are the page's. */
    static Set<Word> of(List<List<Word>> sentences) {
        Set<Word> found = new HashSet<>();
        boolean headed = false;
        for (List<Word> sentence : sentences) {
            // Under "Related Articles" stand headlines, which have no end mark.
            headed = (headed || heads(sentence))
                    && !sentence.get(sentence.size() - 1).text().matches("[.?!]");
            if (headed) {
                found.addAll(sentence);
            }
            for (int at = 0; at < sentence.size(); at++) {
                if (teaser(sentence, at)) {
                    found.addAll(sentence.subList(at, sentence.size()));
                    break;
                }
                credit(sentence, at, found);
            }
        }
        return found;
    }

    private static boolean teaser(List<Word> sentence, int at) {
        String word = sentence.get(at).text();
        if (!Character.isUpperCase(word.codePointAt(0))) {
            return false;
        }
        String one = word.toLowerCase(Locale.ROOT);
        String two = at + 1 < sentence.size() ? one + " " + sentence.get(at + 1).lower() : one;
        return (TEASERS.contains(one) && marked(sentence, at + 1))
                || (TEASERS.contains(two) && marked(sentence, at + 2))
                || (HEADED.contains(two)
                        && at + 2 < sentence.size()
                        && Character.isUpperCase(sentence.get(at + 2).text().codePointAt(0)));
    }

    private static boolean heads(List<Word> sentence) {
        return sentence.size() == 2
                && HEADED.contains(
                        sentence.get(0).lower() + " " + sentence.get(1).lower());
    }

    private static boolean marked(List<Word> sentence, int at) {
        return at + 1 < sentence.size() && sentence.get(at).text().matches("[:|]");
    }

    /** "Photo: Jane Roe, Velm Chronicle", "Photo by Jane Roe". */
    private static void credit(List<Word> sentence, int at, Set<Word> found) {
        boolean by = at + 1 < sentence.size()
                && (sentence.get(at + 1).text().equals(":")
                        || sentence.get(at + 1).lower().equals("by"));
        if (!by || !PICTURES.contains(sentence.get(at).lower())) {
            return;
        }
        int end = at + 2;
        while (end < sentence.size() && sentence.get(end).pos().startsWith("NNP")) {
            end++;
        }
        // "Photo: Jane Roe was shot" tells of her; behind a photographer's name stands at most a paper's.
        boolean alone = end == sentence.size()
                || sentence.get(end).text().matches("[/)|.]")
                || (sentence.get(end).text().equals(",")
                        && end + 1 < sentence.size()
                        && sentence.get(end + 1).pos().startsWith("NNP"));
        while (alone && end < sentence.size() && sentence.get(end).pos().matches("NNPS?|,")) {
            end++;
        }
        if (alone) {
            found.addAll(sentence.subList(at + 2, end));
        }
    }
}
