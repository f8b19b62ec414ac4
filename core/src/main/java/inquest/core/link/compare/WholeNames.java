package inquest.core.link.compare;

import inquest.core.name.NameForm;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parts whole names as other lists part theirs: names that these have in their columns of given and of family names are known by sound, so
 * that of "Mohammad Reza Karimi" the given name may be two words, and a list that writes the family name first is read so.
 *
 * <p>Where nothing is known, names are parted as {@link NameParts} says.
 */
final class WholeNames {

    /** Words that one part of a name has at most. */
    private static final int MOST_WORDS = 3;

    /** A list has the family name first if so many times more of its words are known that way. */
    private static final double TURNED = 1.5;

    private static final int SAMPLE = 20_000;

    private final Set<String> givens;
    private final Set<String> families;

    /**
     * Learns names.
     *
     * @param givens given names in normal form
     * @param families family names in normal form
     */
    WholeNames(Collection<String> givens, Collection<String> families) {
        this.givens = sounds(givens);
        this.families = sounds(families);
    }

    private static Set<String> sounds(Collection<String> normals) {
        Set<String> sounds = new HashSet<>();
        normals.forEach(normal -> sounds.add(sound(List.of(normal.split(" ", -1)))));
        return sounds;
    }

    private static String sound(List<String> words) {
        return words.stream().map(WordMeasure::sound).collect(Collectors.joining());
    }

    /** How a column writes names. */
    enum Order {
        /** The given name first. */
        STRAIGHT,
        /** The family name first. */
        TURNED,
        /** The family name first, then a comma. */
        COMMA
    }

    /** How a column writes names, by all its values. */
    Order order(List<String> values) {
        int step = Math.max(1, values.size() / SAMPLE);
        int straight = 0;
        int turned = 0;
        int commas = 0;
        int all = 0;
        for (int at = 0; at < values.size(); at += step) {
            List<String> words = NameParts.words(values.get(at));
            if (words.size() > 1) {
                List<String> first = words.subList(0, 1);
                List<String> last = words.subList(words.size() - 1, words.size());
                straight += known(givens, first) + known(families, last);
                turned += known(families, first) + known(givens, last);
                commas += comma(values.get(at)) < 0 ? 0 : 1;
                all++;
            }
        }
        // A few commas stand before titles and the like.
        return 2 * commas > all ? Order.COMMA : turned > TURNED * straight ? Order.TURNED : Order.STRAIGHT;
    }

    private static int known(Set<String> names, List<String> words) {
        return names.contains(sound(words)) ? 1 : 0;
    }

    /** The given, father's, grandfather's and family name; empty where there is none. */
    List<String> of(String written, Order order) {
        int comma = order == Order.COMMA ? comma(written) : -1;
        if (comma >= 0) {
            List<String> before = NameParts.words(written.substring(0, comma));
            List<String> after = NameParts.words(written.substring(comma + 1));
            if (!before.isEmpty() && !after.isEmpty()) {
                return parts(after, String.join(" ", before));
            }
        }
        List<String> words = NameParts.words(written);
        if (words.size() < 2) {
            String only = String.join(" ", words);
            boolean family = known(families, words) > known(givens, words);
            return List.of(family ? "" : only, "", "", family ? only : "");
        }
        if (order == Order.TURNED) {
            int length = longest(families, words, words.size() - 1, false);
            return parts(words.subList(length, words.size()), String.join(" ", words.subList(0, length)));
        }
        int given = longest(givens, words, words.size() - 1, false);
        int family = longest(families, words, words.size() - given, true);
        int end = words.size() - family;
        return parts(words.subList(0, end), String.join(" ", words.subList(end, words.size())));
    }

    /** Words but for the family name, which is known. */
    private List<String> parts(List<String> words, String family) {
        int given = longest(givens, words, words.size(), false);
        List<String> middle = words.subList(given, words.size());
        return List.of(
                String.join(" ", words.subList(0, given)),
                middle.isEmpty() ? "" : middle.get(0),
                middle.size() < 2 ? "" : String.join(" ", middle.subList(1, middle.size())),
                family);
    }

    /** How many words at the start, or the end, make the longest name that is known; 1 if none does. */
    private static int longest(Set<String> names, List<String> words, int most, boolean atEnd) {
        for (int length = Math.min(most, MOST_WORDS); length > 1; length--) {
            List<String> some = atEnd ? words.subList(words.size() - length, words.size()) : words.subList(0, length);
            if (known(names, some) > 0) {
                return length;
            }
        }
        return 1;
    }

    /** Where the one comma is that parts the family name from what follows; -1 if there is none, or several. */
    private static int comma(String written) {
        int comma = Math.max(written.indexOf(','), written.indexOf('،'));
        boolean alone = comma >= 0
                && comma == Math.max(written.lastIndexOf(','), written.lastIndexOf('،'))
                && !NameForm.of(written.substring(comma + 1)).tokens().isEmpty();
        return alone ? comma : -1;
    }
}
