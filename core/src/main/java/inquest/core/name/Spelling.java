package inquest.core.name;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One distinct value of a field of names (a given name, a father's name, a family name), read once so that it can be
 * compared with many others: normal form, script, skeletons and what an alignment needs.
 *
 * <p>Immutable. {@link #nearness} is a property of two values, so it can be kept a pair of distinct values; its cheap levels
 * compare keys, and only what is left after a bound on consonants is aligned.
 */
public final class Spelling {

    /** Under this probability that two words are one name, they count as look-alikes at most. */
    private static final double NEAR = 0.5;

    private static final double LOOKALIKE = 0.1;

    private final String written;
    private final List<NamePart> parts;
    private final NamePart whole;
    private final long normalKey;

    private Spelling(String written, List<NamePart> parts) {
        this.written = written;
        this.parts = parts;
        this.whole = NamePart.of(parts.stream()
                .filter(part -> part.role() != NamePart.Role.PARTICLE)
                .map(NamePart::text)
                .collect(Collectors.joining()));
        this.normalKey = Hashes.of(whole.bare().orElse(whole).text());
    }

    /** A value as written; one without letters has no parts, and is like nothing but itself. */
    public static Spelling of(String written) {
        return new Spelling(written, Compounds.parts(NameForm.of(written)));
    }

    /** The value as written. */
    public String written() {
        return written;
    }

    /** Its words that count, in order: titles apart, compounds joined, articles dropped. */
    public List<NamePart> parts() {
        return parts;
    }

    /** The script of most of its letters. */
    public Script script() {
        return whole.script();
    }

    /** The consonant classes of all its words: the key under which spellings and scripts meet. */
    public String skeleton() {
        return whole.skeleton();
    }

    /** The skeleton as a number, and that of the value read with an Arabic article kept; none for a value without. */
    public long[] skeletonKeys() {
        Set<Long> keys = new TreeSet<>();
        readings().forEach(reading -> keys.add(reading.key()));
        keys.remove(0L);
        return keys.stream().mapToLong(key -> key).toArray();
    }

    /**
     * Keys that two values share if their skeletons are at most one class apart: the skeleton's, and those of it with one
     * class left out. Values of one or two classes give their skeleton's only.
     */
    public long[] neighbourKeys() {
        Set<Long> keys = new TreeSet<>();
        for (NamePart reading : readings()) {
            String skeleton = reading.skeleton();
            keys.add(reading.key());
            for (int at = 0; at < skeleton.length() && skeleton.length() > 2; at++) {
                keys.add(Hashes.of(skeleton.substring(0, at) + skeleton.substring(at + 1)));
            }
        }
        keys.remove(0L);
        return keys.stream().mapToLong(key -> key).toArray();
    }

    /** How near another value is. The same in both directions. */
    public Nearness nearness(Spelling other) {
        if (written.equals(other.written)) {
            return Nearness.EXACT;
        }
        if (normalKey == other.normalKey && normalKey != 0) {
            return Nearness.SAME_FORM;
        }
        if (normalKey == 0 || other.normalKey == 0) {
            return Nearness.DIFFERENT;
        }
        boolean same = sharesSkeleton(other);
        if (same || mayBeNear(other)) {
            double likeness = likeness(other);
            if (likeness >= NEAR) {
                return same ? Nearness.VARIANT : Nearness.NEAR;
            }
            if (isPart(other)) {
                return Nearness.PART;
            }
            boolean alike = same || likeness >= LOOKALIKE || isKnownToBeAnother(other);
            return alike ? Nearness.LOOKALIKE : Nearness.DIFFERENT;
        }
        return isPart(other) ? Nearness.PART : Nearness.DIFFERENT;
    }

    /**
     * The probability that two values are spellings of one name, all words taken as one; but words in the same place that
     * are known to be two names make two names of the whole.
     */
    public double likeness(Spelling other) {
        double likeness = Likeness.of(whole, other.whole);
        if (parts.size() == other.parts.size() && parts.size() > 1) {
            for (int at = 0; at < parts.size(); at++) {
                if (KnownNames.of(parts.get(at), other.parts.get(at)) == KnownNames.Word.DIFFERENT) {
                    likeness = Math.min(likeness, Likeness.of(parts.get(at), other.parts.get(at)));
                }
            }
        }
        return likeness;
    }

    private boolean isKnownToBeAnother(Spelling other) {
        return KnownNames.of(whole, other.whole) == KnownNames.Word.DIFFERENT;
    }

    private List<NamePart> readings() {
        return whole.bare().map(bare -> List.of(whole, bare)).orElse(List.of(whole));
    }

    private boolean sharesSkeleton(Spelling other) {
        NamePart one = whole.bare().orElse(whole);
        NamePart two = other.whole.bare().orElse(other.whole);
        boolean same = one.key() == two.key() || whole.key() == two.key() || one.key() == other.whole.key();
        return same && one.key() != 0 && two.key() != 0;
    }

    /** At most one class in three apart, or in a script without classes. */
    private boolean mayBeNear(Spelling other) {
        if (whole.key() == 0 || other.whole.key() == 0) {
            return whole.key() == other.whole.key() && script() == other.script();
        }
        NamePart one = whole.bare().orElse(whole);
        NamePart two = other.whole.bare().orElse(other.whole);
        int apart = Math.min(
                Signature.apart(one.signature(), two.signature()),
                Signature.apart(whole.signature(), other.whole.signature()));
        int classes = Math.max(one.skeleton().length(), two.skeleton().length());
        return apart <= Math.max(1, classes / 3);
    }

    /** Whether one is an initial of the other, or all words of one are among those of the other. */
    private boolean isPart(Spelling other) {
        boolean initial = isInitialOf(other) || other.isInitialOf(this);
        List<NamePart> few = parts.size() < other.parts.size() ? parts : other.parts;
        List<NamePart> many = few == parts ? other.parts : parts;
        return initial
                || (few.size() < many.size()
                        && !few.isEmpty()
                        && few.stream().allMatch(part -> many.stream().anyMatch(one -> isSame(part, one))));
    }

    private static boolean isSame(NamePart one, NamePart other) {
        return one.text().equals(other.text())
                || (one.key() == other.key() && one.key() != 0 && Likeness.of(one, other) >= NEAR);
    }

    private boolean isInitialOf(Spelling other) {
        return whole.graphemes().length == 1
                && other.whole.graphemes().length > 1
                && (whole.text().codePointAt(0) == other.whole.text().codePointAt(0)
                        || (whole.key() != 0 && other.skeleton().startsWith(skeleton())));
    }

    @Override
    public String toString() {
        return written;
    }
}
