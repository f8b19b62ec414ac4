package inquest.core.read;

import inquest.core.model.Party;
import inquest.core.model.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
            "report");

    private static final Set<String> TESTIMONIES = Set.of("testimony", "statement", "affidavit");

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
     */
    static Optional<Party> of(Source source, Names names, List<Word> words, List<Turns.Turn> turns) {
        String kind = source.kind().orElse("").strip().toLowerCase(Locale.ROOT);
        if (kind.isEmpty()) {
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
                .or(() -> signed(names, words).filter(name -> outside(name, turns)))
                .map(Author::party);
    }

    /** Whether a source is said to be somebody's own account of what happened, so that its author answers the questions in it. */
    static boolean testifies(Source source) {
        return source.kind()
                .filter(kind -> TESTIMONIES.contains(kind.strip().toLowerCase(Locale.ROOT)))
                .isPresent();
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
