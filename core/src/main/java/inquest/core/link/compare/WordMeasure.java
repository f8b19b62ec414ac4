package inquest.core.link.compare;

import inquest.core.name.Likeness;
import inquest.core.name.NameForm;
import inquest.core.name.NamePart;
import inquest.core.name.Script;
import inquest.core.name.Skeleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Words compared by sound and spelling: names, places, codes.
 *
 * <p>Levels: exact (three bands, by how common the value is), the same consonant skeleton, near in spelling, loosely alike,
 * a part in common, exchanged with another name, different.
 */
public final class WordMeasure extends Measure {

    static final int SOUND = 4;
    static final int NEAR = 5;
    static final int LOOSE = 6;
    static final int PART = 7;
    /** The level of a name that sounds like the other row's other name, and the other way round; one of the two may only be near. */
    public static final int EXCHANGED = 8;

    static final int DIFFERS = 9;

    /** The first level of two names in two scripts; the others are as far behind it as those of one script are behind {@link #SOUND}. */
    private static final int ACROSS = 10;

    private static final int TO_ACROSS = ACROSS - SOUND;
    static final int NEAR_ACROSS = NEAR + TO_ACROSS;
    static final int DIFFERS_ACROSS = DIFFERS + TO_ACROSS;

    private static final List<String> GLOSSES = List.of(
            "not known",
            "the same, common",
            "the same",
            "the same, rare",
            "the same by sound",
            "near in spelling",
            "loosely alike",
            "a part in common",
            "exchanged",
            "different",
            "the same by sound, in two scripts",
            "likely one name, in two scripts",
            "possibly one name, in two scripts",
            "a part in common, in two scripts",
            "exchanged, in two scripts",
            "different, in two scripts");

    /** Whether some values are in another script than others. */
    boolean isOfSeveralScripts() {
        return style == Style.NAME && Arrays.stream(scripts).distinct().count() > 1;
    }

    /** Numbers a value in {@link #traits}: sound, lengths and script in the first, then two bags, the first letters, and a
     * bit for each part. */
    static final int TRAITS = 5;

    private static final int BAG = 1;
    private static final int SOUND_BAG = 2;
    private static final int START = 3;
    private static final int PARTS = 4;
    private static final List<Script> SCRIPTS = List.of(Script.values());
    private static final long SCRIPT = 0xFL << 56;

    private static final double NEAR_FROM = 0.92;
    private static final double LOOSE_FROM = 0.84;
    private static final double[] NEAR_AT = shared(NEAR_FROM);
    private static final double[] LOOSE_AT = shared(LOOSE_FROM);
    private static final double LIKELY = 0.5;
    private static final double POSSIBLE = 0.1;

    private final Style style;
    private final char[][] letters;
    private final int[] sound;
    private final char[][] skeletons;
    private final int[][] parts;
    private final long[] traits;
    private final double[] soundShare;
    private final double[] ownScriptShare;
    private final Script[] scripts;
    private final @Nullable NamePart[] spelt;

    /** What sort of words. */
    enum Style {
        /** Names of people and places: sound counts, and whole words in common. */
        NAME,
        /** Codes: spelling counts, and a beginning in common. */
        CODE
    }

    WordMeasure(Style style, List<String> values, int[] counts, Interner sounds) {
        super(counts);
        this.style = style;
        int n = values.size();
        letters = new char[n][];
        sound = new int[n];
        skeletons = new char[n][];
        parts = new int[n][];
        traits = new long[Math.multiplyExact(n, TRAITS)];
        scripts = new Script[n];
        spelt = new @Nullable NamePart[n];
        for (int value = 0; value < n; value++) {
            encode(value, values.get(value), sounds);
            trait(value);
        }
        soundShare = new double[n];
        ownScriptShare = new double[n];
        Map<Integer, Double> shares = new HashMap<>();
        Map<Integer, Double> ownShares = new HashMap<>();
        for (int value = 0; value < n; value++) {
            shares.merge(sound[value], share(value), Double::sum);
            ownShares.merge(hint(value), share(value), Double::sum);
        }
        for (int value = 0; value < n; value++) {
            soundShare[value] = shares.getOrDefault(sound[value], 0.0);
            ownScriptShare[value] = ownShares.getOrDefault(hint(value), 0.0);
        }
    }

    private void encode(int value, String normal, Interner sounds) {
        List<String> words = List.of(normal.split(" ", -1));
        letters[value] = normal.replace(" ", "").toCharArray();
        scripts[value] = Script.of(normal);
        if (style == Style.CODE) {
            skeletons[value] = new char[0];
            parts[value] = new int[0];
            return;
        }
        List<String> heard = words.stream().map(WordMeasure::sound).toList();
        String skeleton = heard.stream().collect(Collectors.joining());
        skeletons[value] = skeleton.toCharArray();
        sound[value] = sounds.number(skeleton);
        parts[value] = words.size() == 1
                ? new int[] {sound[value]}
                : heard.stream()
                        .filter(part -> part.length() > 1)
                        .mapToInt(sounds::number)
                        .sorted()
                        .distinct()
                        .toArray();
    }

    /** A word's skeleton; the word itself where it has none. */
    static String sound(String word) {
        String skeleton = Skeleton.of(word);
        return skeleton.isEmpty() ? word : skeleton;
    }

    /** The normal form of a name or place: its bearing words, folded. */
    static String normal(String text) {
        return String.join(" ", NameForm.of(text).bearing());
    }

    @Override
    public List<String> levels() {
        return style == Style.NAME ? GLOSSES : GLOSSES.subList(0, ACROSS);
    }

    @Override
    public int secondSort() {
        return style == Style.NAME ? ACROSS : DIFFERS + 1;
    }

    @Override
    public boolean isContradiction(int level) {
        return level == DIFFERS || level == DIFFERS_ACROSS;
    }

    @Override
    public boolean isSlip(int level) {
        return level == NEAR || level == LOOSE;
    }

    /** Whether two names at this level agree, a letter or a vowel apart, or in a part, so that what the name implies is the same. */
    static boolean isAlike(int level) {
        int within = level < ACROSS ? level : level - TO_ACROSS;
        return (within > MISSING && within <= NEAR) || within == PART;
    }

    /** Whether two names at this level are as good as equal, so that no exchange is looked for. */
    static boolean isNear(int level) {
        return level < LOOSE || level == ACROSS || level == NEAR_ACROSS;
    }

    /** The level that takes the place of one where names are exchanged. */
    static int exchanged(int level) {
        return level < ACROSS ? EXCHANGED : EXCHANGED + TO_ACROSS;
    }

    /** The levels of exchanged names. */
    public static List<Integer> exchanged() {
        return List.of(EXCHANGED, EXCHANGED + TO_ACROSS);
    }

    /** Number of a sound above that of a script: two values that share both sound the same within one script. */
    @Override
    int hint(int value) {
        return sound[value] << 4 | (sound[value] == 0 ? 0 : SCRIPTS.indexOf(scripts[value]));
    }

    /** Whether two hints are of one sound, whatever the scripts. */
    static boolean soundAlike(int one, int other) {
        return (one ^ other) >>> 4 == 0;
    }

    @Override
    public int hinted() {
        return SOUND;
    }

    /** Looks at a value's traits only, which share a cache line: this is asked of most pairs. */
    @Override
    int glance(int left, int right) {
        if (left == right) {
            return exact(left);
        }
        int a = left * TRAITS;
        int b = right * TRAITS;
        long one = traits[a];
        long other = traits[b];
        boolean across = ((one ^ other) & SCRIPT) != 0 && style == Style.NAME;
        if ((int) one == (int) other && (int) one != 0) {
            return across ? ACROSS : SOUND;
        }
        if (across) {
            return mayBeOneAcrossScripts(traits, a, b)
                    ? ~NEAR_ACROSS
                    : mayShare(traits, a, b) && sharesPart(left, right) ? PART + TO_ACROSS : DIFFERS_ACROSS;
        }
        int least = Math.min(length(one), length(other));
        int most = Math.max(length(one), length(other));
        if (least == 1) {
            return (char) traits[a + START] == (char) traits[b + START] && style == Style.NAME ? PART : DIFFERS;
        }
        int common = common(traits, a, b);
        // What seldom holds is asked first: most pairs are no names alike, and the processor guesses well how that goes
        // on.
        boolean loose = mayReach(LOOSE_AT, common, traits, a, b);
        if ((loose && mayReach(NEAR_AT, common, traits, a, b)) || most - common <= 1) {
            return ~NEAR;
        }
        if (loose || soundsMayBeNear(traits, a, b)) {
            return ~LOOSE;
        }
        return mayShare(traits, a, b) && sharesPart(left, right) ? PART : DIFFERS;
    }

    /**
     * By how many letters two words begin alike: what share of letters in common, as a sum of shares of either word, it takes at least for
     * Jaro's measure with Winkler's prefix to reach a value. A little less, for errors of rounding.
     */
    private static double[] shared(double least) {
        return IntStream.rangeClosed(0, 4)
                .mapToDouble(start -> 3 * (least - 0.1 * start) / (1 - 0.1 * start) - 1 - 1e-9)
                .toArray();
    }

    /** The most letters that two words can have in common. */
    private static int common(long[] traits, int a, int b) {
        int least = Math.min(length(traits[a]), length(traits[b]));
        int seen = Long.bitCount(traits[a + BAG] & traits[b + BAG]);
        return Math.min(least, seen + Math.min(beyond(traits[a]), beyond(traits[b])));
    }

    /** Whether two words with so many letters in common may be as alike as {@link #shared} says. */
    private static boolean mayReach(double[] shared, int common, long[] traits, int a, int b) {
        int one = length(traits[a]);
        int other = length(traits[b]);
        return common * (one + other) >= shared[sameStart(traits[a + START], traits[b + START])] * (one * other);
    }

    /** How many of the first four letters are the same from the start; a word that ends earlier has zeros there. */
    private static int sameStart(long one, long other) {
        return Long.numberOfTrailingZeros(one ^ other) >>> 4;
    }

    private static int length(long traits) {
        return (int) (traits >>> 32) & 0xFF;
    }

    private static int classes(long traits) {
        return (int) (traits >>> 40) & 0xFF;
    }

    private static int beyond(long traits) {
        return (int) (traits >>> 48) & 0xFF;
    }

    private void trait(int value) {
        int at = value * TRAITS;
        char[] own = letters[value];
        long start = 0;
        for (int letter = Math.min(4, own.length) - 1; letter >= 0; letter--) {
            start = start << 16 | own[letter];
        }
        traits[at] = (sound[value] & 0xFFFFFFFFL)
                | (long) Math.min(255, own.length) << 32
                | (long) Math.min(255, skeletons[value].length) << 40
                | (long) Math.min(255, Spelling.beyond(own)) << 48
                | (long) SCRIPTS.indexOf(scripts[value]) << 56;
        traits[at + BAG] = Spelling.bag(own);
        traits[at + SOUND_BAG] = Spelling.bag(skeletons[value]);
        traits[at + START] = start;
        for (int part : parts[value]) {
            traits[at + PARTS] |= 1L << ((part * 0x9E3779B97F4A7C15L) >>> 58);
        }
    }

    /**
     * A much wider bound than within one script: letters that one script leaves out differ by several classes, and a letter that stands for
     * one of another class, as a soft g does, counts twice.
     */
    private static boolean mayBeOneAcrossScripts(long[] traits, int a, int b) {
        int longer = Math.max(classes(traits[a]), classes(traits[b]));
        return Long.bitCount(traits[a + SOUND_BAG] ^ traits[b + SOUND_BAG]) <= Math.max(4, longer);
    }

    /** Read when first needed: most columns are of one script. Two threads may both read it; either is as good. */
    private NamePart spelt(int value) {
        @Nullable NamePart part = spelt[value];
        if (part == null) {
            part = NamePart.of(new String(letters[value]));
            spelt[value] = part;
        }
        return part;
    }

    private static boolean soundsMayBeNear(long[] traits, int a, int b) {
        int one = classes(traits[a]);
        int other = classes(traits[b]);
        return Long.bitCount(traits[a + SOUND_BAG] ^ traits[b + SOUND_BAG]) <= 2
                && Math.abs(one - other) <= 1
                && Math.min(one, other) >= 2;
    }

    @Override
    public int level(int left, int right) {
        int seen = glance(left, right);
        if (seen >= 0) {
            return seen;
        }
        if (scripts[left] != scripts[right] && style == Style.NAME) {
            double likeness = Arrays.compare(letters[left], letters[right]) <= 0
                    ? Likeness.of(spelt(left), spelt(right))
                    : Likeness.of(spelt(right), spelt(left));
            int within =
                    likeness >= LIKELY ? NEAR : likeness >= POSSIBLE ? LOOSE : sharesPart(left, right) ? PART : DIFFERS;
            return within + TO_ACROSS;
        }
        int a = left * TRAITS;
        int b = right * TRAITS;
        double alike = mayReach(LOOSE_AT, common(traits, a, b), traits, a, b) ? alike(left, right) : 0;
        int least = Math.min(letters[left].length, letters[right].length);
        if (alike >= NEAR_FROM || (least >= 4 && Spelling.withinOneEdit(letters[left], letters[right]))) {
            return NEAR;
        }
        if (alike >= LOOSE_FROM
                || (soundsMayBeNear(traits, a, b)
                        && Math.min(skeletons[left].length, skeletons[right].length) >= 3
                        && Spelling.withinOneEdit(skeletons[left], skeletons[right]))) {
            return LOOSE;
        }
        return sharesPart(left, right) ? PART : DIFFERS;
    }

    /** Jaro's measure can depend on which word comes first; the level must not. */
    private double alike(int left, int right) {
        return Arrays.compare(letters[left], letters[right]) <= 0
                ? Spelling.jaroWinkler(letters[left], letters[right])
                : Spelling.jaroWinkler(letters[right], letters[left]);
    }

    /** Whether two values can have a part in common: of names by their parts' bits, of codes by their first letters. */
    private boolean mayShare(long[] traits, int a, int b) {
        if (style == Style.CODE) {
            int half = half(Math.min(length(traits[a]), length(traits[b])));
            return sameStart(traits[a + START], traits[b + START]) >= Math.min(4, half);
        }
        return (traits[a + PARTS] & traits[b + PARTS]) != 0;
    }

    /** Letters at the start that make a part of a code, by the letters of the shorter of two. */
    private static int half(int least) {
        return Math.max(2, (least + 1) / 2);
    }

    private boolean sharesPart(int left, int right) {
        if (style == Style.CODE) {
            int least = Math.min(letters[left].length, letters[right].length);
            int half = half(least);
            return least >= half && prefix(left, right, half) == half;
        }
        int[] one = parts[left];
        int[] other = parts[right];
        if (one.length + other.length < 3) {
            return false;
        }
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                return true;
            }
            if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    private int prefix(int left, int right, int most) {
        char[] one = letters[left];
        char[] other = letters[right];
        int length = Math.min(most, Math.min(one.length, other.length));
        int same = 0;
        while (same < length && one[same] == other[same]) {
            same++;
        }
        return same;
    }

    /** The number of a value's skeleton, comparable among all name fields; 0 if it has none. */
    int sound(int value) {
        return sound[value];
    }

    /**
     * Whether a value is near one of another field of names: a letter or a class of consonants apart, or likely one name in two scripts.
     */
    boolean isNear(int value, WordMeasure other, int otherValue) {
        if (scripts[value] != other.scripts[otherValue]) {
            return Likeness.of(spelt(value), other.spelt(otherValue)) >= LIKELY;
        }
        char[] one = letters[value];
        char[] two = other.letters[otherValue];
        char[] heard = skeletons[value];
        char[] alsoHeard = other.skeletons[otherValue];
        return (Math.min(one.length, two.length) >= 4 && Spelling.withinOneEdit(one, two))
                || (Math.min(heard.length, alsoHeard.length) >= 3 && Spelling.withinOneEdit(heard, alsoHeard));
    }

    /** Share of pairs of a value of this field and one of another that sound alike. */
    double chanceOfSound(WordMeasure other) {
        Map<Integer, Double> shares = new HashMap<>();
        for (int value = 0; value < sound.length; value++) {
            shares.put(sound[value], soundShare[value]);
        }
        double chance = 0;
        for (int value = 0; value < other.sound.length; value++) {
            chance += other.share(value) * shares.getOrDefault(other.sound[value], 0.0);
        }
        return chance;
    }

    @Override
    public int[] bands(int value) {
        return style == Style.CODE ? super.bands(value) : new int[] {exact(value), SOUND, ACROSS};
    }

    @Override
    public double chance(int level, int value) {
        if (level != SOUND && level != ACROSS) {
            return super.chance(level, value);
        }
        if (level == ACROSS && style == Style.NAME) {
            double across = soundShare[value] - ownScriptShare[value];
            return share(value) == 0 ? Math.max(alone(), across) : Math.max(0, across);
        }
        double others = ownScriptShare[value] - share(value);
        return share(value) == 0 ? Math.max(alone(), others) : others;
    }

    @Override
    int keys() {
        return style == Style.NAME ? 5 : 2;
    }

    @Override
    int key(int which, int value) {
        if (style == Style.CODE) {
            return which == 0 ? 1 + value : start(letters[value], (letters[value].length + 1) / 2);
        }
        return switch (which) {
            case 0 -> sound[value];
            case 1 -> start(skeletons[value], 2);
            case 2 -> start(letters[value], 2);
            case 3 -> ends(skeletons[value], 1);
            default -> ends(skeletons[value], 0);
        };
    }

    /** So many classes at the start of a skeleton and one at its end; the last two if none at the start. */
    private static int ends(char[] skeleton, int atStart) {
        if (skeleton.length < 2) {
            return start(skeleton, 1);
        }
        char before = atStart == 0 ? skeleton[skeleton.length - 2] : skeleton[0];
        return start(new char[] {before, skeleton[skeleton.length - 1], (char) ('0' + atStart)}, 3);
    }

    private static int start(char[] word, int length) {
        int hash = 17;
        for (int at = 0; at < Math.min(length, word.length); at++) {
            hash = hash * 31 + word[at];
        }
        return word.length == 0 ? 0 : hash == 0 ? 1 : hash;
    }
}
