package inquest.core.read;

import inquest.core.model.Attribution;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who speaks each turn of a transcript.
 *
 * <p>A label that names somebody stands for whom the text so names; an office stays as it is said. Who is "Q", "A" or "the witness" only
 * the text can tell: "Interview with Jane Roe", "EXAMINATION BY MR ROE", "Jane Roe, sworn", "My name is Jane Roe". Where it does not,
 * the letter stands, and whoever says "I" behind it stays open.
 */
final class Transcript {

    private static final String ASKING =
            "(?:interview(?:ed)?|interrogat(?:ion|ed)|examin(?:ation|ed)|question(?:ing|ed))";

    private static final Pattern LINE_NUMBER = Pattern.compile("(\\s*\\d{1,4}(?=\\s))(\\s+\\S.*)");

    /** What a line outside the turns says of who answers and who asks. */
    private static final List<Pattern> WHO = List.of(
            Pattern.compile("(?i).*\\b" + ASKING + " (?:of|with) (?<answers>.{2,80}?)(?: by (?<asks>.{2,60}))?"),
            Pattern.compile("(?i).*\\b" + ASKING + " by (?<asks>.{2,60}?)(?: (?:of|with) (?<answers>.{2,80}))?"),
            Pattern.compile("(?i)by (?<asks>(?:mr|mrs|ms|miss|dr|judge|counsel)\\b.{2,60}?):?"),
            Pattern.compile(
                    "(?i)(?:the )?(?:testimony|statement|evidence|deposition) (?:of|by|from) (?<answers>.{2,80})"),
            Pattern.compile(
                    "(?:The witness,? )?(?<answers>\\p{Lu}.{1,60}?),? \\(?(?i:(?:having |been |being |was |is |first |duly |re-?)*"
                            + "(?:sworn|affirmed))\\b.*"),
            Pattern.compile("(?i)(?:name of (?:the )?)?(?:witness|interviewee|respondent|deponent"
                    + "|(?:interrogated|interviewed|questioned|examined) person"
                    + "|person (?:interrogated|interviewed|questioned|examined)): (?<answers>.{2,60})"),
            Pattern.compile("(?i)(?:name of (?:the )?)?(?:interviewer|examiner|interrogator"
                    + "|(?:interrogating|interviewing|examining) officer): (?<asks>.{2,60})"));

    /** A name by its letters alone, where the finder of names saw none: at least two words, or one behind a title. */
    private static final Pattern NAME =
            Pattern.compile("(?:(?i:mrs?|ms|miss|dr|prof|judge)\\.? (?<family>\\p{Lu}[\\p{L}'’-]+)"
                    + "|(?<full>\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’.-]*){1,3}))(?:[,;(.].*)?");

    private static final Pattern LETTER = Pattern.compile("(?i)(?:q(?:uestion)?|a(?:nswer)?)(?: ?\\d{1,3})?");

    /** What tells the part alone, and not whose it is. */
    private static final Pattern PART = Pattern.compile(LETTER
            + "|(?i)(?:the )?(?:witness|interviewee|respondent|deponent|informant|interviewer|examiner|questioner)");

    private static final Pattern PRESIDING = Pattern.compile(
            "(?i)\\b(?:chair\\w*|president|presiding|judge|justice|court|tribunal|commissioner|clerk|registrar|interpreter|translator|usher|bailiff)\\b");

    private static final Set<String> ADDRESSED = Set.of("you", "your", "yourself");
    private static final Pattern CONFIRM = Pattern.compile(
            "(?i)\\s*(?:(?:is|was|isn['’]t|wasn['’]t) (?:that|it|this)(?: not)? (?:so|correct|right|true|the case)|correct|right|yes|true)\\?");

    /** Nobody affirms what he says is put, supposed or said by another. */
    private static final Pattern PUT = Pattern.compile(
            "(?i)\\b(?:(?:put|suggest(?:ed|ing)?)\\b.{0,20}\\bto you\\b|suppos(?:e|ing)\\b|you (?:have |had )?(?:also |just )?(?:told|tell) us\\b)");

    private static final Pattern NAME_ASKED =
            Pattern.compile("(?is).*\\b(?:your (?:full )?name|name for the record)\\b.*");
    private static final Pattern MY_NAME = Pattern.compile("(?i)(?s).*\\bmy (?:full )?name is\\s+");

    /**
     * One turn and who speaks it.
     *
     * @param speaker named as the text names them most fully; the words are those of the label
     * @param open whether it is only known that somebody asks or answers
     * @param why how the speaker was found
     */
    record Said(Turns.Turn turn, Party speaker, boolean open, Explanation why) {

        Attribution attribution() {
            return new Attribution(speaker, Optional.of(turn.mark()), Optional.empty(), Attribution.Mode.DIRECT);
        }
    }

    /** Whom a line of the text tells to be asking or answering; nobody, where it names several. */
    private record Told(Optional<String> name, String words) {}

    private final String text;
    private final Names names;
    private final TreeMap<Integer, Names.Named> named = new TreeMap<>();
    private final List<Said> all = new ArrayList<>();
    private final TreeMap<Integer, Said> byStart = new TreeMap<>();
    private final TreeMap<Integer, Span> labels = new TreeMap<>();
    private final Set<Integer> repeated = new HashSet<>();
    private final TreeMap<Integer, Told> asking = new TreeMap<>();
    private final TreeMap<Integer, Told> answering = new TreeMap<>();
    private final Set<String> examining;
    private final Map<String, Set<String>> spokenOf;

    /**
     * @param turns of this very text
     * @param witness whose testimony the exhibit is, if it is one: who answers in it
     */
    Transcript(String text, List<Turns.Turn> turns, Names names, Optional<Party> witness) {
        this.text = text;
        this.names = names;
        this.examining = examining(turns);
        names.all().forEach(name -> named.put(name.span().start(), name));
        this.spokenOf = spokenOf(turns);
        witness.ifPresent(party -> answering.put(0, new Told(Optional.of(party.name()), "whose testimony this is")));
        listen(turns);
        Set<String> written = new HashSet<>();
        for (Turns.Turn turn : turns) {
            if (!turn.bare() || !place(turn)) {
                Said said = said(turn);
                all.add(said);
                turn.body().forEach(span -> byStart.put(span.start(), said));
                labels.put(turn.label().start(), turn.label());
                if (!written.add(turn.label().of(text))) {
                    repeated.add(turn.label().start());
                }
            }
        }
    }

    /** The turns, in order. */
    List<Said> all() {
        return all;
    }

    /** The turn that a word is said in. */
    Optional<Said> at(Word word) {
        return Optional.ofNullable(byStart.floorEntry(word.span().start()))
                .map(Map.Entry::getValue)
                .filter(said -> said.turn().body().stream().anyMatch(body -> body.covers(word.span())));
    }

    /**
     * Whether a questioner puts it to the one who answers, and affirms nothing: "You shot him." in a question, or anything before "Is that
     * correct?".
     */
    boolean suggested(Word word) {
        List<Word> sentence = word.sentenceWords();
        Optional<Said> said = at(word);
        if (said.isEmpty()) {
            return false;
        }
        int begin = sentence.get(0).span().start();
        if (PUT.matcher(new Span(begin, Math.max(begin, word.span().start())).of(text))
                .find()) {
            return true;
        }
        boolean toAnswerer = asks(said.get())
                // What is asked, and what taken for known, the question itself tells.
                && sentence.stream().noneMatch(other -> other.text().equals("?"))
                && sentence.stream().anyMatch(other -> ADDRESSED.contains(other.lower()));
        int end = sentence.get(sentence.size() - 1).span().end();
        return toAnswerer
                || said.get().turn().body().stream()
                        .filter(body -> body.covers(word.span()) && body.end() > end)
                        .anyMatch(body -> CONFIRM.matcher(new Span(end, body.end()).of(text))
                                .lookingAt());
    }

    /** Whether somebody puts to others what they are to answer: by part or office, by what the text tells, or since he asks so often. */
    private boolean asks(Said said) {
        Turns.Part part = said.turn().part();
        String label = said.turn().label().of(text);
        return part == Turns.Part.ASKS
                || (part == Turns.Part.SPEAKS
                        && (TurnLabel.examines(label)
                                || asking.values().stream()
                                        .anyMatch(told -> told.name()
                                                .filter(said.speaker().name()::equals)
                                                .isPresent())
                                || examining.contains(label)));
    }

    /** The labels of which every third turn ends with a question. */
    private Set<String> examining(List<Turns.Turn> turns) {
        Map<String, List<Boolean>> asked = new HashMap<>();
        turns.forEach(turn -> asked.computeIfAbsent(turn.label().of(text), label -> new ArrayList<>())
                .add(turn.body().get(turn.body().size() - 1).of(text).endsWith("?")));
        return asked.entrySet().stream()
                .filter(label ->
                        label.getValue().stream().filter(question -> question).count() * 3
                                >= label.getValue().size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether a word stands in a label that has stood before another turn already, and says nothing new. */
    boolean repeated(Word word) {
        return repeated.contains(label(word).orElse(-1));
    }

    /** Whether a word belongs to a turn or its label. */
    boolean spoken(Word word) {
        return at(word).isPresent() || label(word).isPresent();
    }

    /** Where the label begins that the word stands in. */
    private Optional<Integer> label(Word word) {
        return Optional.ofNullable(labels.floorEntry(word.span().start()))
                .map(Map.Entry::getValue)
                .filter(label -> label.covers(word.span()))
                .map(Span::start);
    }

    private boolean place(Turns.Turn turn) {
        return within(turn.label()).anyMatch(name -> name.bearer().kind() == Party.Kind.PLACE)
                || !Geography.WORLD.place(turn.label().of(text)).isEmpty();
    }

    private Stream<Names.Named> within(Span words) {
        return named.subMap(words.start(), words.end()).values().stream().filter(name -> words.covers(name.span()));
    }

    // ---- whose turn it is

    private Said said(Turns.Turn turn) {
        String label = turn.label().of(text).strip();
        boolean part = PART.matcher(label).matches();
        Optional<Told> told = Optional.ofNullable((turn.part() == Turns.Part.ASKS ? asking : answering)
                        .floorEntry(turn.label().start()))
                .map(Map.Entry::getValue)
                .filter(who -> part && who.name().isPresent());
        if (told.isPresent()) {
            String name = told.get().name().orElseThrow();
            return new Said(
                    turn,
                    Party.of(name, Party.Kind.PERSON, turn.label()),
                    false,
                    Explanation.of(
                            "\"" + label + "\" is " + name + ": " + told.get().words()));
        }
        if (LETTER.matcher(label).matches()) {
            boolean asks = turn.part() == Turns.Part.ASKS;
            return new Said(
                    turn,
                    Party.of(label, Party.Kind.PERSON, turn.label()),
                    true,
                    Explanation.of("\"" + label + "\" is left open: the text does not name who "
                            + (asks ? "asks" : "answers")));
        }
        Optional<String> initialled = initialled(label, turn.label().start());
        if (initialled.isPresent()) {
            String name = initialled.get();
            return new Said(
                    turn,
                    Party.of(name, Party.Kind.PERSON, turn.label()),
                    false,
                    Explanation.of("\"" + label + "\" are the initials of " + name));
        }
        Party party = (part ? Optional.<Party>empty() : named(turn.label()))
                .filter(bearer -> bearer.name().equalsIgnoreCase(label)
                        || !spokenOf.getOrDefault(label, Set.of()).contains(bearer.name()))
                .orElseGet(() -> Party.of(label, Party.Kind.PERSON, turn.label()));
        return new Said(turn, party, false, Explanation.of("\"" + label + "\" labels the turn"));
    }

    /** Who has these initials of those that the text tells to be asking or answering. */
    private Optional<String> initialled(String label, int at) {
        if (!label.matches("\\p{Lu}{2,4}")) {
            return Optional.empty();
        }
        return Stream.of(asking.floorEntry(at), answering.floorEntry(at))
                .filter(Objects::nonNull)
                .flatMap(told -> told.getValue().name().stream())
                .filter(name -> label.equals(
                        name.replaceAll("(\\p{L})[^\\s-]*[\\s-]*", "$1").toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whom each speaker names in full without saying that it is himself: "My father, Leo Born" is not "MR BORN". */
    private Map<String, Set<String>> spokenOf(List<Turns.Turn> turns) {
        Map<String, Set<String>> spokenOf = new HashMap<>();
        for (Turns.Turn turn : turns) {
            for (Span body : turn.body()) {
                within(body)
                        .filter(name -> name.words().size() > 1
                                && !introducing(name.words().get(0)))
                        .forEach(name -> spokenOf.computeIfAbsent(
                                        turn.label().of(text).strip(), label -> new HashSet<>())
                                .add(name.bearer().name()));
            }
        }
        return spokenOf;
    }

    /** "I, Jane Roe", "I am Jane Roe", "my name is Jane Roe". */
    private static boolean introducing(Word first) {
        List<String> before = Stream.of(-2, -1)
                .map(step -> first.next(step).map(Word::lower).orElse(""))
                .toList();
        return before.get(0).matches("i|name") && before.get(1).matches(",|am|['’]m|is");
    }

    /** The name in a label, its bearer as the rest of the text has it. */
    private Optional<Party> named(Span label) {
        return within(label)
                .filter(name ->
                        name.bearer().kind() != Party.Kind.PLACE && name.span().length() > 2)
                .findFirst()
                .map(name -> Party.of(name.bearer().name(), name.bearer().kind(), name.span()))
                .or(() -> written(label.of(text)).map(name -> Party.of(name, Party.Kind.PERSON, label)));
    }

    /** A name by its letters; the one bearer's who is so named elsewhere. */
    private Optional<String> written(String words) {
        Matcher name = NAME.matcher(words);
        if (!name.matches()) {
            return Optional.empty();
        }
        String found = name.group("full") == null ? name.group("family") : name.group("full");
        String lower = found.toLowerCase(Locale.ROOT);
        List<String> bearers = names.all().stream()
                .filter(named -> named.bearer().kind() == Party.Kind.PERSON)
                .map(named -> named.bearer().name())
                .filter(full -> full.toLowerCase(Locale.ROOT).matches("(?:.* )?" + Pattern.quote(lower)))
                .distinct()
                .toList();
        return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.of(found);
    }

    // ---- where the text tells it

    private void listen(List<Turns.Turn> turns) {
        int from = 0;
        Optional<Turns.Turn> before = Optional.empty();
        for (Turns.Turn turn : turns) {
            lines(from, turn.label().start());
            introduced(turn, before);
            examines(turn, before);
            from = turn.body().get(turn.body().size() - 1).end();
            before = Optional.of(turn);
        }
    }

    /** Whether a line by itself tells whose testimony follows, or who is examined: "Testimony of Jane Roe". */
    static boolean headed(String line) {
        return WHO.stream().anyMatch(who -> who.matcher(line).matches());
    }

    /** A line without emphasis, and without its number. */
    static String plain(String line) {
        Matcher number = LINE_NUMBER.matcher(line.replaceAll("[*_#]", " "));
        return number.matches()
                ? number.group(1).replaceAll("\\d", " ") + number.group(2)
                : line.replaceAll("[*_#]", " ");
    }

    /** Lines before, between and behind the turns. */
    private void lines(int from, int to) {
        int at = from;
        for (String line : new Span(from, to).of(text).split("\n", -1)) {
            String plain = plain(line);
            int indent = plain.length() - plain.stripLeading().length();
            if (Narration.changesWitness(plain)) {
                // Who answers from here on is another, whom the line may name or not: never whoever answered before.
                answering.put(at, new Told(Optional.empty(), "\"" + plain.strip() + "\""));
            }
            for (Pattern who : WHO) {
                Matcher found = who.matcher(plain.strip());
                if (found.matches()) {
                    int start = at + plain.codePointCount(0, indent);
                    hear(found, "answers", start, answering);
                    hear(found, "asks", start, asking);
                    break;
                }
            }
            at += line.codePointCount(0, line.length()) + 1;
        }
    }

    private void hear(Matcher found, String part, int start, NavigableMap<Integer, Told> into) {
        if (!found.pattern().pattern().contains("<" + part + ">") || found.group(part) == null) {
            return;
        }
        String words = found.group(part);
        int from = start + found.group().codePointCount(0, found.start(part));
        Span span = new Span(from, from + words.codePointCount(0, words.length()));
        List<String> seen = within(span)
                .filter(name -> name.bearer().kind() == Party.Kind.PERSON)
                .map(name -> name.bearer().name())
                .distinct()
                .toList();
        boolean several = seen.size() > 1 || words.matches("(?i).*\\band\\b.*");
        Optional<String> name =
                several ? Optional.empty() : seen.stream().findFirst().or(() -> written(words));
        if (several || name.isPresent()) {
            into.put(start, new Told(name, "\"" + found.group() + "\""));
        }
    }

    /** "MS. ROE: Were you on duty? – A. I was. – Q. …": whose question is answered first asks the next ones, unless she presides. */
    private void examines(Turns.Turn answer, Optional<Turns.Turn> before) {
        before.filter(question -> answer.part() == Turns.Part.ANSWERS && question.part() == Turns.Part.SPEAKS)
                .filter(question -> question.body()
                        .get(question.body().size() - 1)
                        .of(text)
                        .strip()
                        .endsWith("?"))
                .map(Turns.Turn::label)
                .filter(label -> !PRESIDING.matcher(label.of(text)).find())
                .ifPresent(label -> asking.put(
                        label.start(),
                        new Told(
                                Optional.of(named(label)
                                        .map(Party::name)
                                        .orElse(label.of(text).strip())),
                                "\"" + label.of(text).strip() + "\" has begun to ask")));
    }

    /** "My name is Jane Roe", and a name for an answer to who asks for it. */
    private void introduced(Turns.Turn turn, Optional<Turns.Turn> before) {
        if (turn.part() != Turns.Part.ANSWERS) {
            return;
        }
        Span body = turn.body().get(0);
        boolean asked = before.filter(question -> question.part() != Turns.Part.ANSWERS)
                .filter(question ->
                        NAME_ASKED.matcher(question.body().get(0).of(text)).matches())
                .isPresent();
        within(body)
                .filter(name -> name.bearer().kind() == Party.Kind.PERSON)
                .filter(name -> (asked && name.span().start() == body.start())
                        || MY_NAME.matcher(new Span(body.start(), name.span().start()).of(text))
                                .matches())
                .findFirst()
                .ifPresent(name -> answering.put(
                        // Who has not been told of yet has spoken from the beginning.
                        answering.isEmpty() ? 0 : turn.label().start(),
                        new Told(
                                Optional.of(name.bearer().name()),
                                "\"" + name.span().of(text) + "\", by name")));
    }
}
