package inquest.core.read;

/** What nouns and pronouns for people tell of them, by the table {@code person-nouns.tsv}. */
final class PersonNouns {

    private static final WordSorts WORDS = WordSorts.of(PersonNouns.class, "person-nouns.tsv");

    private PersonNouns() {}

    /** Whether a word is of a sort. */
    static boolean has(Word word, String sort) {
        return has(word.lemma(), sort);
    }

    /** Whether a lemma is of a sort. */
    static boolean has(String lemma, String sort) {
        return WORDS.has(lemma, sort);
    }

    /** Whether it is a word for those who are no children: soldiers, mothers, men. */
    static boolean grown(Word word) {
        return word.noun()
                && !word.pos().startsWith("NNP")
                && !has(word, "several")
                && !has(word, "child")
                && !has(word, "also-child");
    }
}
