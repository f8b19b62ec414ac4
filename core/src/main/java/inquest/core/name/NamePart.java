package inquest.core.name;

import java.util.Optional;
import java.util.Set;

/**
 * One word of a name, read once so that it can be compared often: its graphemes, its skeleton, and a signature that bounds
 * how far two skeletons can be apart.
 */
public final class NamePart {

    /** What a word is to the name that it stands in. */
    public enum Role {
        /** It carries the name. */
        BEARING,
        /** A father's name: it follows {@code bin} and the like. */
        FATHER,
        /** {@code de}, {@code van} and the like: often left out. */
        PARTICLE,
        /** A title or mark of honour inside the name: Sayyid, Haji, Khan. */
        HONOUR,
        /** A first letter only. */
        INITIAL
    }

    private final String text;
    private final Role role;
    private final Script script;
    private final int[] graphemes;
    private final String skeleton;
    private final long key;
    private final long signature;
    private final Optional<NamePart> bare;
    private final Set<Integer> known;

    private NamePart(String text, Role role, Optional<NamePart> bare) {
        this.text = text;
        this.role = role;
        this.script = Script.of(text);
        Optional<Alphabet> alphabet = Alphabet.of(script);
        this.graphemes = alphabet.map(a -> a.read(text))
                .orElseGet(() -> text.codePoints().map(c -> -c).toArray());
        this.skeleton = alphabet.map(a -> a.skeleton(graphemes)).orElse("");
        this.key = Hashes.of(skeleton);
        this.signature = Signature.of(skeleton);
        this.bare = bare;
        this.known = text.isEmpty() ? Set.of() : KnownNames.of(text);
    }

    /** A folded word that bears a name. */
    public static NamePart of(String folded) {
        return of(folded, Role.BEARING);
    }

    /** A folded word with a role. */
    static NamePart of(String text, Role role) {
        String bare = Skeleton.withoutArticle(text);
        return new NamePart(text, role, bare.equals(text) ? Optional.empty() : Optional.of(of(bare, role)));
    }

    /** The folded word. */
    public String text() {
        return text;
    }

    /** What it is to its name. */
    public Role role() {
        return role;
    }

    /** The script of most of its letters. */
    public Script script() {
        return script;
    }

    /** Its consonant classes; empty where its script has no table. */
    public String skeleton() {
        return bare.isPresent() ? bare.get().skeleton : skeleton;
    }

    /** The word without an Arabic article, if it seems to have one. */
    Optional<NamePart> bare() {
        return bare;
    }

    /** The lines of {@link KnownNames} that have it, with or without an article. */
    Set<Integer> known() {
        return known.isEmpty() && bare.isPresent() ? bare.get().known : known;
    }

    int[] graphemes() {
        return graphemes;
    }

    long key() {
        return key;
    }

    long signature() {
        return signature;
    }

    /** The letters of some of its graphemes. */
    String letters(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int at = from; at < to; at++) {
            int grapheme = graphemes[at];
            if (grapheme < 0) {
                out.appendCodePoint(-grapheme);
            } else {
                String letters = Alphabet.of(script).orElseThrow().letters(grapheme);
                out.append(letters, 0, letters.indexOf('+') < 0 ? letters.length() : letters.indexOf('+'));
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
