package inquest.core.name;

/** How near two spellings are, nearest first. What a level is worth as evidence is for a model to say, not for this order. */
public enum Nearness {
    /** The same characters. */
    EXACT,
    /** The same but for typing: case, accents, joiners, articles, letter variants, titles. */
    SAME_FORM,
    /** The same consonants and vowels that fit: a usual other spelling, or the same name in another script. */
    VARIANT,
    /** Nearly the same consonants and vowels, at a cost that spellings of one name have. */
    NEAR,
    /** One is an initial, or some of the words, of the other. */
    PART,
    /** They look alike, and yet the letters say that they are two names: Khamenei, Khomeini. */
    LOOKALIKE,
    /** Nothing to say that they are one name. */
    DIFFERENT
}
