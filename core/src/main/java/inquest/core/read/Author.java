package inquest.core.read;

import inquest.core.model.Party;
import inquest.core.model.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whom an exhibit that is somebody's own document speaks for: a testimony, a letter, a verdict. */
final class Author {

    private static final Set<String> DOCUMENTS = Set.of(
            "testimony",
            "statement",
            "letter",
            "decree",
            "order",
            "verdict",
            "judgment",
            "judgement",
            "release",
            "press release",
            "memo",
            "communique",
            "affidavit",
            "diary",
            "speech",
            "report",
            "memoir",
            "deposition",
            "declaration");

    private static final Set<String> TESTIMONIES =
            Set.of("testimony", "statement", "affidavit", "deposition", "declaration");

    /** What a heading calls a text of somebody's own: "Testimony of Jane Roe", "A Memoir by Jane Roe". */
    private static final Set<String> HEADED = Set.of(
            "testimony", "statement", "affidavit", "deposition", "declaration", "letter", "diary", "account", "memoir");

    private static final Set<String> ONESELF = Set.of("i", "me", "my", "myself");

    /** Of its sentences one in so many has an "I", in a text that somebody tells of himself. */
    private static final int OF_ONESELF = 4;

    /** And no fewer than these. */
    private static final int FEWEST = 3;

    /** A testimony says whose it is within so many words. */
    private static final int OPENING = 25;

    /** A signature stands this near to the end, in words. */
    private static final int SIGNATURE = 8;

    private Author() {}

    /**
     * The author of a document: whom its source names, or else who says "I" in it by name, or else who signs. Of an exhibit
     * that nobody has said what it is, whoever alone says "I" by name where it begins. Empty if it is another document, or if the text does
     * not name its author. Who says "I" in a turn of speech speaks for that turn.
     *
     * @param turns the turns of speech in the text
     * @param own whether somebody tells of himself in it
     */
    static Optional<Party> of(Source source, Names names, List<Word> words, List<Turns.Turn> turns, boolean own) {
        String kind = source.kind().orElse("").strip().toLowerCase(Locale.ROOT);
        if (kind.isEmpty()) {
            Optional<Names.Named> head = own ? headed(names, words) : Optional.empty();
            if (head.isPresent()) {
                return head.map(Author::party);
            }
            List<Names.Named> found = introduced(names, turns);
            return found.stream()
                    .filter(named -> found.size() == 1 && opens(named, words))
                    .findFirst()
                    .map(Author::party);
        }
        if (!DOCUMENTS.contains(kind)) {
            return Optional.empty();
        }
        Optional<Names.Named> told = Stream.of(
                        source.origin().author(), source.origin().publisher())
                .flatMap(Optional::stream)
                .flatMap(author -> names.all().stream().filter(named -> bears(named, author)))
                .findFirst();
        return told.or(() -> introduced(names, turns).stream().findFirst())
                .or(() -> own ? headed(names, words) : Optional.empty())
                .or(() -> signed(names, words).filter(name -> outside(name, turns)))
                .map(Author::party);
    }

    /** Whether a source is said to be somebody's own account of what happened, so that its author answers the questions in it. */
    static boolean testifies(Source source) {
        return source.kind()
                .filter(kind -> TESTIMONIES.contains(kind.strip().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /**
     * Whether somebody tells in it of himself, as witnesses, prisoners and mothers do, and no reporter.
     *
     * @param quoted what somebody else says in it
     */
    static boolean tellsOfOneself(List<List<Word>> sentences, Predicate<Word> quoted) {
        List<List<Word>> told = sentences.stream()
                .filter(sentence -> sentence.stream().anyMatch(Word::verb))
                .toList();
        long own = told.stream()
                .filter(sentence ->
                        sentence.stream().anyMatch(word -> ONESELF.contains(word.lower()) && !quoted.test(word)))
                .count();
        return own >= FEWEST && own * OF_ONESELF >= told.size();
    }

    /** "Testimony of Jane Roe", "A Memoir by Jane Roe", and of a letter "from Jane Roe, born 1949": whom the head of a text names. */
    private static Optional<Names.Named> headed(Names names, List<Word> words) {
        List<Word> head = words.subList(0, Math.min(words.size(), OPENING));
        return names.all().stream()
                .filter(named -> named.bearer().kind() == Party.Kind.PERSON
                        && head.contains(named.words().get(0)))
                .filter(named -> heads(head, head.indexOf(named.words().get(0))))
                .findFirst();
    }

    private static boolean heads(List<Word> head, int name) {
        String joint = name > 0 ? head.get(name - 1).lower() : "";
        boolean called = name > 1
                && joint.matches("of|by|from")
                && HEADED.contains(head.get(name - 2).lower());
        return called || (joint.equals("from") && opens(head.get(name - 1)));
    }

    private static boolean opens(Word word) {
        return word.opensLine() || word.index() == 0;
    }

    private static boolean outside(Names.Named name, List<Turns.Turn> turns) {
        return turns.stream().flatMap(turn -> turn.body().stream()).noneMatch(body -> body.covers(name.span()));
    }

    private static Party party(Names.Named named) {
        return Party.of(named.bearer().name(), named.bearer().kind(), named.span());
    }

    /** Whether a text that is not said to be a testimony begins as one: "My name is Jane Roe", and not as a quotation. */
    private static boolean opens(Names.Named named, List<Word> words) {
        int at = words.indexOf(named.words().get(0));
        return at >= 0
                && at < OPENING
                && words.subList(0, at).stream().noneMatch(word -> word.text().matches("[\"“”„«»‘`']+|''"));
    }

    private static boolean bears(Names.Named named, String author) {
        return named.bearer().name().equalsIgnoreCase(author)
                || named.bearer().aliases().contains(author);
    }

    /** "My name is Jane Roe", "I, Jane Roe, …". */
    private static List<Names.Named> introduced(Names names, List<Turns.Turn> turns) {
        return names.all().stream()
                .filter(named -> named.bearer().kind() == Party.Kind.PERSON)
                .filter(named -> {
                    Word first = named.words().get(0);
                    String last = first.next(-1).map(Word::lower).orElse("");
                    String before = first.next(-2).map(Word::lower).orElse("");
                    String beyond = first.next(-3).map(Word::lower).orElse("");
                    return (last.equals(",") && before.equals("i"))
                            || (last.equals("is") && before.equals("name") && beyond.equals("my"));
                })
                .filter(named -> outside(named, turns))
                .toList();
    }

    /** A name that closes the text. */
    private static Optional<Names.Named> signed(Names names, List<Word> words) {
        if (words.isEmpty() || names.all().isEmpty()) {
            return Optional.empty();
        }
        Names.Named last = names.all().get(names.all().size() - 1);
        Word end = words.get(words.size() - 1);
        int apart = (int) words.subList(Math.max(0, words.size() - SIGNATURE), words.size()).stream()
                .filter(word -> word.verb() || word.text().equals("."))
                .count();
        boolean closes = last.words().contains(end) && apart == 0;
        return closes && last.bearer().kind() != Party.Kind.PLACE ? Optional.of(last) : Optional.empty();
    }
}
