package inquest.core.read;

import inquest.core.model.Party;
import inquest.core.name.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the words of one text that are names: what the model saw, mended where it is known to err, what the case's gazetteer
 * knows, bodies that go by a description, and acronyms with what the text gives them for.
 */
final class NameFinder {

    private static final Set<String> JOINTS = Set.of("of", "for", "the", "and", "de", "la", "al", "on", "in");
    /** How people are addressed; no part of a name, and no office. */
    static final Pattern COURTESY = Pattern.compile("(?:Mrs?|Ms|Miss|Dr|Prof|Gen|Col|Sir)\\.?");

    private static final Pattern NUMBERED = Pattern.compile("\\d+(?:st|nd|rd|th)");

    private static final Set<String> OPEN = Set.of("(", "-LRB-");
    private static final Set<String> CLOSE = Set.of(")", "-RRB-");
    private static final Set<String> BETWEEN_ACRONYMS = Set.of("/", ",", "or", "and");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z.&-]{0,8}[A-Z]s?");
    private static final Set<String> NOT_ACRONYMS =
            Set.of("AM", "PM", "OK", "TV", "CD", "ID", "II", "III", "IV", "AD", "BC");
    private static final Set<String> SOLEMN = Set.of("day", "week", "month", "year", "decade");

    private static final Set<String> CHARGED = Set.of("accused", "defendant", "appellant");
    private static final Set<String> PLACING = Set.of(
            "in", "at", "near", "from", "to", "into", "through", "towards", "toward", "outside", "around", "inside");
    private static final Set<String> DISTANCE =
            Set.of("km", "kms", "kilometres", "kilometers", "kilometre", "kilometer", "miles", "mile");

    /** Behind whose "of" stands whom or what they govern, and not their name. */
    private static final Set<String> GOVERNING = Set.of(
            "administration",
            "army",
            "cabinet",
            "government",
            "guard",
            "junta",
            "office",
            "parliament",
            "police",
            "regime");

    private static final WordSorts NO_BODIES = WordSorts.of(NameFinder.class, "acronyms.tsv");

    private static final Set<String> BROADCASTERS = Set.of("Radio", "Television", "TV");

    /** Stands in the table of descriptions for any nationality. */
    private static final String NATIONALITY = "*";

    /**
     * Words that are a name.
     *
     * @param words the tokens, in order
     * @param kind what is named
     */
    record Found(List<Word> words, Party.Kind kind) {
        String text() {
            return listed() ? text(words.subList(comma() + 1, words.size())) + " " + family() : text(words);
        }

        /** The word that later ones call its bearer by: of "ROE, Jane" the family name. */
        String surname() {
            String family = family();
            return listed()
                    ? family.substring(family.lastIndexOf(' ') + 1)
                    : words.get(words.size() - 1).text();
        }

        String given() {
            return words.get(listed() ? comma() + 1 : 0).text();
        }

        private boolean listed() {
            return kind == Party.Kind.PERSON
                    && comma() > 0
                    && CAPITALS.matcher(words.get(0).text()).matches();
        }

        private int comma() {
            return IntStream.range(0, words.size())
                    .filter(i -> words.get(i).text().equals(","))
                    .findFirst()
                    .orElse(0);
        }

        /** "QUISPE HUANCA" as running text has it. */
        private String family() {
            return words.subList(0, comma()).stream()
                    .map(Word::text)
                    .map(word -> PARTICLES.contains(word)
                            ? word.toLowerCase(Locale.ROOT)
                            : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" "));
        }

        private static String text(List<Word> words) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                boolean apart = i > 0
                        && words.get(i - 1).span().end() < words.get(i).span().start();
                text.append(apart ? " " : "").append(words.get(i).text());
            }
            return text.toString();
        }
    }

    private static final Set<String> PARTICLES =
            Set.of("DE", "LA", "DEL", "LOS", "LAS", "DA", "DOS", "VAN", "VON", "DER", "AL", "EL", "BIN", "IBN");

    private static final Set<String> RANKS = Set.of(
            "Corporal",
            "Sergeant",
            "Lieutenant",
            "Captain",
            "Colonel",
            "Brigadier",
            "Inspector",
            "Superintendent",
            "Constable");

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}'’-]+");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L}'’-]*");

    /** What a line under a name begins with, and what a model takes for a part of it: "Testimony of Jane Roe / Given at Velm". */
    private static final Set<String> NOTED = Set.of(
            "Given",
            "Taken",
            "Recorded",
            "Interviewed",
            "Interview",
            "Born",
            "Signed",
            "Sworn",
            "Made",
            "Dated",
            "Translated",
            "Written",
            "Transcribed",
            "Statement",
            "Witness",
            "Age",
            "Aged",
            "Date",
            "Place",
            "Judgment",
            "Report");

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Map<String, Set<String>> described = new HashMap<>();
    private final Map<String, String> expansions = new TreeMap<>();

    NameFinder(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        Tables.rows(NameFinder.class, "described-bodies.tsv")
                .forEach(row -> described
                        .computeIfAbsent(row.get(0), head -> new HashSet<>())
                        .add(row.get(1)));
    }

    /** The names of a text, in order; none overlaps another. */
    List<Found> find(List<List<Word>> sentences) {
        List<Found> found = new ArrayList<>();
        for (List<Word> sentence : sentences) {
            List<Found> here = seen(sentence);
            described(sentence, here);
            housed(sentence, here);
            joinPurpose(sentence, here);
            joinCapital(sentence, here);
            joinBroadcaster(sentence, here);
            listed(sentence, here);
            ranked(sentence, here);
            found.addAll(here);
        }
        sentences.forEach(sentence -> harvestAcronyms(sentence, found));
        Set<String> distant = distant(found);
        found.replaceAll(name -> distant.contains(name.text()) ? new Found(name.words(), Party.Kind.PLACE) : name);
        Set<String> people = people(found);
        found.replaceAll(name -> name.kind() == Party.Kind.PLACE
                        && (people.contains(name.text()) || people.contains(called(name)))
                        && noPlace(name)
                ? named(name)
                : name);
        Set<String> surnames = surnames(found);
        found.replaceAll(name ->
                name.words().size() == 1 && surnames.contains(name.text()) && noPlace(name) ? named(name) : name);
        Set<Word> taken = taken(found);
        Set<String> acting = sentences.stream()
                .flatMap(List::stream)
                .filter(NameFinder::acts)
                .map(Word::text)
                .collect(Collectors.toSet());
        sentences.forEach(sentence -> found.addAll(findKnown(sentence, surnames, acting, taken)));
        sentences.forEach(sentence -> joinSlashed(sentence, found));
        found.sort(Comparator.comparing(name -> name.words().get(0).span()));
        return found;
    }

    /** What the text gives acronyms for; complete once names have been found. */
    Map<String, String> expansions() {
        return expansions;
    }

    private static Set<Word> taken(List<Found> found) {
        return found.stream().flatMap(name -> name.words().stream()).collect(Collectors.toSet());
    }

    // ---- where the model is known to err

    /** "Secretary of State", "a Day of Solidarity", "by a dictatorial Shah": no names. */
    private boolean misled(List<Word> words, Party.Kind kind) {
        Word first = words.get(0);
        // "60 Campesinos", in capitals.
        if (words.size() == 1
                && first.pos().equals("NNPS")
                && lexicon.people(first)
                && first.child("nummod").isPresent()) {
            return true;
        }
        if (kind == Party.Kind.ORGANISATION && calling(words)) {
            return true;
        }
        Optional<Word> owner =
                first.next(-1).filter(of -> of.lower().equals("of")).flatMap(of -> of.next(-1));
        if (words.size() == 1 && owner.isPresent() && capitalised(owner.get())) {
            boolean office = first.text().equals("State") && lexicon.office(owner.get());
            if (office || SOLEMN.contains(owner.get().lower())) {
                return true;
            }
        }
        return kind == Party.Kind.PERSON
                && words.size() == 1
                && first.children("det").anyMatch(det -> det.lower().matches("an?"));
    }

    /** "the Supreme Guide, Jane Roe,": what she is called, and no body. */
    private boolean calling(List<Word> words) {
        Word last = words.get(words.size() - 1);
        boolean singular = last.pos().equals("NNP")
                && !lexicon.body(last)
                && (lexicon.people(last) || lexicon.office(last))
                && words.get(0)
                        .next(-1)
                        .filter(the -> the.lower().equals("the"))
                        .isPresent()
                && last.next(1).filter(comma -> comma.text().equals(",")).isPresent();
        int at = 2;
        while (singular
                && last.next(at).filter(name -> name.entity().equals("PERSON")).isPresent()) {
            at++;
        }
        return at > 2 && last.next(at).filter(comma -> comma.text().equals(",")).isPresent();
    }

    /** "the Iranian regime", "the death commission": bodies that go by a description, as the table lists them. */
    private void described(List<Word> sentence, List<Found> found) {
        Set<Word> taken = taken(found);
        for (int i = 1; i < sentence.size(); i++) {
            Word head = sentence.get(i);
            Word before = sentence.get(i - 1);
            Set<String> modifiers = described.getOrDefault(head.lemma(), Set.of());
            boolean nationality = modifiers.contains(NATIONALITY)
                    && capitalised(before)
                    && before.pos().startsWith("JJ")
                    && !before.entity().equals("ORDINAL");
            if (head.noun()
                    && (nationality || modifiers.contains(before.lower()))
                    && !taken.contains(head)
                    && !taken.contains(before)) {
                found.add(new Found(List.of(before, head), Party.Kind.ORGANISATION));
            }
        }
    }

    /** "in Evin and Gohardasht prisons": a capitalised word before the noun of a place is a place's name too. */
    private void housed(List<Word> sentence, List<Found> found) {
        Set<Word> taken = taken(found);
        for (int i = 1; i < sentence.size(); i++) {
            Word before = sentence.get(i - 1);
            boolean named = before.pos().equals("NNP") && capitalised(before) && !taken.contains(before);
            if (named
                    && lexicon.place(sentence.get(i))
                    && !capitalised(sentence.get(i))
                    && before.next(-1)
                            .filter(Word::noun)
                            .filter(taken::contains)
                            .isEmpty()) {
                found.add(new Found(List.of(before), Party.Kind.PLACE));
            }
        }
    }

    /** "the Front for the Liberation of Velm": behind the word for a body its name goes on with what it stands for. */
    private void joinPurpose(List<Word> sentence, List<Found> found) {
        for (int head = 0; head + 2 < sentence.size(); head++) {
            Word body = sentence.get(head);
            Word joint = sentence.get(head + 1);
            int end = joint.lower().matches("for|of") ? purposeEnd(sentence, head + 2) : head;
            boolean named = end > head + 2
                    && CAPITALISED.matcher(body.text()).matches()
                    && body.noun()
                    && lexicon.body(body)
                    && (joint.lower().equals("for") || !GOVERNING.contains(body.lemma()));
            if (named) {
                int from = head;
                while (from > 1
                        && capitalised(sentence.get(from - 1))
                        && sentence.get(from - 1).pos().matches("NNPS?|JJ")) {
                    from--;
                }
                List<Word> words = List.copyOf(sentence.subList(from, end));
                boolean other = found.stream()
                        .filter(name -> name.words().stream().anyMatch(words::contains))
                        .anyMatch(name -> !words.containsAll(name.words()) || name.kind() == Party.Kind.PERSON);
                if (!other) {
                    found.removeIf(name -> words.containsAll(name.words()));
                    found.add(new Found(words, Party.Kind.ORGANISATION));
                }
            }
        }
    }

    /** Where the capitals end that say what a body is for: "the Liberation of Velm", "Renewal and Progress". */
    private int purposeEnd(List<Word> sentence, int from) {
        int first = at(sentence, from, "the") ? from + 1 : from;
        if (!purpose(sentence, first)
                || !Geography.WORLD.place(sentence.get(first).text()).isEmpty()) {
            return from;
        }
        int end = first + 1;
        while (true) {
            int article = at(sentence, end, "of") && at(sentence, end + 1, "the") ? 2 : 1;
            if (purpose(sentence, end)) {
                end++;
            } else if (at(sentence, end, "and") && purpose(sentence, end + 1) && !body(sentence, end + 1)) {
                end += 2;
            } else if (at(sentence, end, "of")
                    && end + article < sentence.size()
                    && CAPITALISED.matcher(sentence.get(end + article).text()).matches()
                    && !sentence.get(end + article).entity().equals("PERSON")) {
                end += article + 1;
            } else {
                return end;
            }
        }
    }

    /** "the Ministry of Justice and Velm Police": another body. */
    private boolean body(List<Word> sentence, int from) {
        return sentence.subList(from, run(sentence, from, CAPITALISED)).stream().anyMatch(lexicon::body);
    }

    private static boolean purpose(List<Word> sentence, int at) {
        return at < sentence.size()
                && CAPITALISED.matcher(sentence.get(at).text()).matches()
                && sentence.get(at).pos().matches("N.*|JJ")
                && sentence.get(at).entity().matches("O|MISC|ORGANIZATION|IDEOLOGY|CAUSE_OF_DEATH|RELIGION");
    }

    /** "Washington, D.C.", with the stop that a sentence's end takes from it. */
    private static void joinCapital(List<Word> sentence, List<Found> found) {
        for (int i = 2; i < sentence.size(); i++) {
            Word district = sentence.get(i);
            Word city = sentence.get(i - 2);
            if (district.text().matches("D\\.C\\.?")
                    && sentence.get(i - 1).text().equals(",")
                    && city.text().equals("Washington")) {
                boolean stop = !district.text().endsWith(".")
                        && district.next(1)
                                .filter(next -> next.text().equals(".")
                                        && next.span().start()
                                                == district.span().end())
                                .isPresent();
                List<Word> words = sentence.subList(i - 2, stop ? i + 2 : i + 1);
                found.removeIf(
                        name -> name.words().contains(district) || name.words().contains(city));
                found.add(new Found(List.copyOf(words), Party.Kind.PLACE));
            }
        }
    }

    /** "QUISPE HUANCA, Eusebio, 31, schoolteacher", "CHOQUE, Benigno, and CHOQUE, Martín": as lists of people write names. */
    private void listed(List<Word> sentence, List<Found> found) {
        int from = 0;
        while (from < sentence.size() && sentence.get(from).text().matches("\\d{1,4}|[.)]")) {
            from++;
        }
        for (boolean more = true; more; ) {
            int comma = run(sentence, run(sentence, from, CAPITALS), CAPITALISED);
            int end = comma > from && at(sentence, comma, ",") ? run(sentence, comma + 1, CAPITALISED) : comma;
            boolean several = at(sentence, end, ",") && at(sentence, end + 1, "and");
            // "QUISPERA Huanta, Lucía." alone
            boolean whole = end == sentence.size() - 1 && at(sentence, end, ".");
            boolean name = end > comma + 1
                    && CAPITALS.matcher(sentence.get(from).text()).matches()
                    && sentence.subList(from, comma).stream()
                            .anyMatch(word -> word.text().length() > 2)
                    && (whole || (at(sentence, end, ",") && end + 1 < sentence.size()))
                    && (whole || several || age(sentence, end + 1) || lexicon.people(sentence.get(end + 1)));
            if (name) {
                List<Word> words = List.copyOf(sentence.subList(from, end));
                found.removeIf(other -> other.words().stream().anyMatch(words::contains));
                found.add(new Found(words, Party.Kind.PERSON));
            }
            more = name && several;
            from = end + 2;
        }
    }

    /** "…, 31, schoolteacher"; "NAIROBI, Kenya, 12 May" names nobody. */
    private static boolean age(List<Word> sentence, int place) {
        return sentence.get(place).text().matches("\\d{1,3}")
                && (place + 1 == sentence.size()
                        || sentence.get(place + 1).text().matches("[,.;(]"))
                && Geography.WORLD.place(sentence.get(place - 2).text()).isEmpty()
                && !sentence.get(place - 2).entity().matches("LOCATION|COUNTRY|CITY|ORGANIZATION");
    }

    /** "Corporal Havran", a name that the model does not know. */
    private static void ranked(List<Word> sentence, List<Found> found) {
        for (int i = 1; i < sentence.size(); i++) {
            Word name = sentence.get(i);
            boolean alone =
                    name.next(1).filter(next -> next.pos().equals("NNP")).isEmpty();
            if (RANKS.contains(sentence.get(i - 1).text())
                    && name.pos().equals("NNP")
                    && CAPITALISED.matcher(name.text()).matches()
                    && alone
                    && found.stream().noneMatch(other -> other.words().contains(name))) {
                found.add(new Found(List.of(name), Party.Kind.PERSON));
            }
        }
    }

    private static boolean at(List<Word> sentence, int place, String text) {
        return place < sentence.size() && sentence.get(place).text().equals(text);
    }

    /** Where words of a form end that begin here. */
    private static int run(List<Word> sentence, int from, Pattern form) {
        int end = from;
        while (end < sentence.size() && form.matcher(sentence.get(end).text()).matches()) {
            end++;
        }
        return end;
    }

    /** "Radio Velm", "Velm Television": who is on the air there, and not the place. */
    private static void joinBroadcaster(List<Word> sentence, List<Found> found) {
        for (Found name : List.copyOf(found)) {
            int from = name.words().get(0).index();
            int end = name.words().get(name.words().size() - 1).index() + 1;
            boolean before = from > 0 && onAir(sentence.get(from - 1));
            boolean after = end < sentence.size() && onAir(sentence.get(end));
            if (before || after) {
                List<Word> words = sentence.subList(before ? from - 1 : from, after ? end + 1 : end);
                found.removeIf(other -> other.words().stream().anyMatch(words::contains));
                found.add(new Found(List.copyOf(words), Party.Kind.ORGANISATION));
            }
        }
    }

    private static boolean onAir(Word word) {
        return BROADCASTERS.contains(word.text());
    }

    /** "LWU/NLF" where both stand for one body is one name. */
    private void joinSlashed(List<Word> sentence, List<Found> found) {
        for (int i = 2; i < sentence.size(); i++) {
            Word left = sentence.get(i - 2);
            Word right = sentence.get(i);
            boolean slashed = sentence.get(i - 1).text().equals("/")
                    && left.span().end() == sentence.get(i - 1).span().start()
                    && right.span().start() == sentence.get(i - 1).span().end();
            String expansion = expansions.get(left.text());
            if (slashed && expansion != null && expansion.equals(expansions.get(right.text()))) {
                found.removeIf(name ->
                        name.words().equals(List.of(left)) || name.words().equals(List.of(right)));
                found.add(new Found(List.copyOf(sentence.subList(i - 2, i + 1)), Party.Kind.ORGANISATION));
            }
        }
    }

    /** A small word that a hyphen ties to the one before it: "Sedaye-e-Mardom" comes in several tokens. */
    private static boolean hyphenated(List<Word> sentence, int at) {
        return at > 0
                && sentence.get(at - 1).pos().equals("HYPH")
                && sentence.get(at - 1).span().end() == sentence.get(at).span().start();
    }

    // ---- what the model and the gazetteer see

    private List<Found> seen(List<Word> sentence) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); ) {
            int end = gazetteerEnd(sentence, i);
            Party.Kind kind = end > i ? gazetteer.kind(text(sentence, i, end)) : kind(sentence.get(i));
            if (end == i && kind != Party.Kind.EVENT) {
                end = nameEnd(sentence, i, kind);
            }
            if (end > i) {
                List<Word> words = trimmed(sentence.subList(i, end), kind);
                if (!words.isEmpty() && !misled(words, kind)) {
                    found.add(new Found(List.copyOf(words), retyped(words, kind)));
                }
                i = end;
            } else {
                i++;
            }
        }
        return found;
    }

    private int gazetteerEnd(List<Word> sentence, int from) {
        for (int end = Math.min(sentence.size(), from + 8); end > from; end--) {
            if (gazetteer.knows(text(sentence, from, end))) {
                return end;
            }
        }
        return from;
    }

    private static String text(List<Word> sentence, int from, int end) {
        return new Found(sentence.subList(from, end), Party.Kind.OBJECT).text();
    }

    /** EVENT stands for "no name". */
    private static Party.Kind kind(Word word) {
        // "On 1 June Jane Roe was arrested": the month is no name of hers.
        boolean month = OtherEvent.MONTHS.contains(word.lower())
                && word.next(-1)
                        .filter(day -> OtherEvent.DAY.matcher(day.text()).matches())
                        .isPresent();
        return month
                ? Party.Kind.EVENT
                : switch (word.entity()) {
                    case "PERSON" -> Party.Kind.PERSON;
                    case "ORGANIZATION" -> Party.Kind.ORGANISATION;
                    case "LOCATION", "CITY", "COUNTRY", "STATE_OR_PROVINCE" -> Party.Kind.PLACE;
                    default -> Party.Kind.EVENT;
                };
    }

    private static int nameEnd(List<Word> sentence, int from, Party.Kind kind) {
        int end = from;
        while (end < sentence.size()
                && kind(sentence.get(end)) == kind
                && !(end > from
                        && sentence.get(end).opensLine()
                        && NOTED.contains(sentence.get(end).text()))) {
            end++;
        }
        return end;
    }

    /** Without possessive marks, quotation marks and small words at the ends. */
    private static List<Word> trimmed(List<Word> words, Party.Kind kind) {
        int from = kind == Party.Kind.PERSON
                        && words.size() > 1
                        && (COURTESY.matcher(words.get(0).text()).matches()
                                || words.get(0).text().matches("Brothers|Sisters"))
                ? 1
                : 0;
        int end = words.size();
        // "the 27th Infantry Brigade"
        boolean numbered =
                end - from > 1 && NUMBERED.matcher(words.get(from).text()).matches();
        while (from < end
                && !numbered
                && !Character.isUpperCase(words.get(from).text().codePointAt(0))
                && kind != Party.Kind.PERSON) {
            from++;
        }
        while (end > from
                && (!Character.isLetterOrDigit(words.get(end - 1).text().codePointAt(0))
                        || words.get(end - 1).pos().equals("POS"))) {
            end--;
        }
        return words.subList(from, end);
    }

    private Party.Kind retyped(List<Word> words, Party.Kind kind) {
        Word last = words.get(words.size() - 1);
        if (kind == Party.Kind.ORGANISATION && lexicon.place(last) && !lexicon.body(last)) {
            return Party.Kind.PLACE;
        }
        return kind;
    }

    /** {@code Long Name (ACR)}, {@code Long Name (ACR1/ACR2)}, {@code ACR, or Long Name}. */
    private void harvestAcronyms(List<Word> sentence, List<Found> found) {
        for (int i = 1; i + 2 < sentence.size(); i++) {
            boolean bracket = OPEN.contains(sentence.get(i).text());
            int close = bracket ? bracketEnd(sentence, i) : -1;
            if (close > i + 1) {
                List<Word> inside = sentence.subList(i + 1, close);
                List<Word> brief = inside.stream()
                        .filter(word -> !acronyms(word).isEmpty())
                        .toList();
                List<String> all =
                        brief.stream().flatMap(word -> acronyms(word).stream()).toList();
                adopt(sentence, expansionStart(sentence, i, all), i, brief, found);
            } else if (acronyms(sentence.get(i - 1)).size() > 0
                    && sentence.get(i).text().equals(",")
                    && sentence.get(i + 1).lower().equals("or")) {
                int start = i + 2;
                while (start < sentence.size() && sentence.get(start).lower().equals("the")) {
                    start++;
                }
                adopt(sentence, start, capitalisedEnd(sentence, start), List.of(sentence.get(i - 1)), found);
            }
        }
    }

    /** Where a bracket that holds acronyms alone, with slashes or commas between them, closes; -1 for any other. */
    private static int bracketEnd(List<Word> sentence, int open) {
        for (int i = open + 1; i < Math.min(sentence.size(), open + 7); i++) {
            Word word = sentence.get(i);
            if (CLOSE.contains(word.text())) {
                return i;
            }
            if (acronyms(word).isEmpty() && !BETWEEN_ACRONYMS.contains(word.text())) {
                return -1;
            }
        }
        return -1;
    }

    private void adopt(List<Word> sentence, int start, int end, List<Word> bracketed, List<Found> found) {
        if (start < 0 || end <= start) {
            return;
        }
        List<Word> words = List.copyOf(sentence.subList(start, end));
        Set<Word> covered = new HashSet<>(words);
        covered.addAll(bracketed);
        found.removeIf(name -> name.words().stream().anyMatch(covered::contains));
        Found expansion = new Found(words, Party.Kind.ORGANISATION);
        found.add(expansion);
        bracketed.forEach(word -> {
            found.add(new Found(List.of(word), Party.Kind.ORGANISATION));
            acronyms(word).forEach(acronym -> expansions.putIfAbsent(acronym, expansion.text()));
            expansions.putIfAbsent(word.text(), expansion.text());
        });
    }

    private static List<String> acronyms(Word word) {
        List<String> found = new ArrayList<>();
        for (String part : word.text().split("/")) {
            if (!ACRONYM.matcher(part).matches() || NOT_ACRONYMS.contains(part)) {
                return List.of();
            }
            found.add(part);
        }
        return found;
    }

    /** Where the words that the acronym abbreviates begin; -1 where it abbreviates none of the words before it. */
    private static int expansionStart(List<Word> sentence, int end, List<String> acronyms) {
        if (acronyms.isEmpty()) {
            return -1;
        }
        int run = end;
        while (run > 0
                && end - run < 12
                && (capitalised(sentence.get(run - 1))
                        || hyphenated(sentence, run - 1)
                        || JOINTS.contains(sentence.get(run - 1).lower())
                        || sentence.get(run - 1).pos().equals("POS")
                        || sentence.get(run - 1).pos().equals("HYPH"))) {
            run--;
        }
        for (int start = end - 1; start >= run; start--) {
            if (capitalised(sentence.get(start)) && abbreviates(acronyms, text(sentence, start, end))) {
                return start;
            }
        }
        return -1;
    }

    private static int capitalisedEnd(List<Word> sentence, int start) {
        int end = start;
        while (end < sentence.size()
                && (capitalised(sentence.get(end))
                        || (end > start
                                && (JOINTS.contains(sentence.get(end).lower())
                                        || sentence.get(end).pos().equals("POS"))))) {
            end++;
        }
        while (end > start && !capitalised(sentence.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean capitalised(Word word) {
        return Character.isUpperCase(word.text().codePointAt(0));
    }

    private static boolean abbreviates(List<String> acronyms, String expansion) {
        String every = initials(expansion, false);
        String main = initials(expansion, true);
        return acronyms.stream()
                .map(acronym -> acronym.replaceAll("[.&-]|s$", ""))
                .anyMatch(acronym -> acronym.equals(every) || acronym.equals(main));
    }

    private static String initials(String expansion, boolean withoutJoints) {
        StringBuilder initials = new StringBuilder();
        for (String word : expansion.split("[\\s-]+")) {
            if (!word.isEmpty()
                    && Character.isLetter(word.charAt(0))
                    && !(withoutJoints && JOINTS.contains(word.toLowerCase(Locale.ROOT)))) {
                initials.append(word.toUpperCase(Locale.ROOT).charAt(0));
            }
        }
        return initials.toString();
    }

    /** Acronyms and surnames of known bearers where the model saw no name: at the start of a quotation, say. */
    private List<Found> findKnown(List<Word> sentence, Set<String> surnames, Set<String> acting, Set<Word> taken) {
        List<Found> more = new ArrayList<>();
        for (Word word : sentence) {
            if (taken.contains(word)) {
                continue;
            }
            boolean known = acronyms(word).stream().anyMatch(expansions::containsKey);
            if (known || expansions.containsKey(word.text()) || (acting.contains(word.text()) && word.noun())) {
                more.add(new Found(List.of(word), Party.Kind.ORGANISATION));
            } else if (surnames.contains(word.text()) && word.pos().startsWith("NNP")) {
                more.add(new Found(List.of(word), Party.Kind.PERSON));
            }
        }
        return more;
    }

    /** "The LWU killed three", "three were killed by the LWU": who does so under an acronym is a body. */
    private static boolean acts(Word word) {
        boolean acronym = word.text().length() > 2
                && !acronyms(word).isEmpty()
                && word.pos().matches("NNP?")
                && word.entity().matches("O|MISC")
                && Stream.of("thing", "person", "people").noneMatch(sort -> NO_BODIES.has(word.text(), sort))
                && word.next(-1).filter(the -> the.text().matches("[Tt]he")).isPresent();
        Optional<Word> verb = word.head()
                .filter(above -> acronym
                        && above.verb()
                        && Lexicon.deed(above.lemma())
                        // A car and a germ kill too.
                        && !above.lemma().matches("kill|injure|wound|hurt|strike|hit|maim|destroy"))
                // "THE ARMY KILLED THREE": of a line in capitals none is an acronym.
                .filter(above -> above.text().equals(above.lower()));
        return verb.filter(deed -> Arguments.passive(deed)
                        ? word.isRelation("obl")
                                && word.preposition().filter("by"::equals).isPresent()
                        : word.relation().equals("nsubj"))
                .isPresent();
    }

    private static Found named(Found name) {
        return new Found(name.words(), Party.Kind.PERSON);
    }

    /** By what "the accused Tarn" is known: the full name, or of two words that were taken for a place the last. */
    private static String called(Found name) {
        return name.kind() == Party.Kind.PLACE && name.words().size() == 2
                ? name.words().get(1).text()
                : name.text();
    }

    /** Who stands behind "the accused" or "Mr", or is as often somebody by his full name, is nowhere in the text a town. */
    private static Set<String> people(List<Found> found) {
        Map<String, Integer> balance = new HashMap<>();
        found.stream()
                .filter(name -> name.words().size() > 1)
                .forEach(name -> balance.merge(name.text(), name.kind() == Party.Kind.PERSON ? 1 : -1, Integer::sum));
        return found.stream()
                .filter(name -> (balance.getOrDefault(name.text(), -1) >= 0
                                && Geography.WORLD.city(name.text()).isEmpty())
                        || name.words()
                                .get(0)
                                .next(-1)
                                .filter(before ->
                                        COURTESY.matcher(before.text()).matches() || CHARGED.contains(before.lower()))
                                .isPresent())
                .map(Found::text)
                .collect(Collectors.toSet());
    }

    /** Whether a name taken for a place or body can be somebody's here: "Jane Tarn … Tarn shot him", but not "in Tarn". */
    private boolean noPlace(Found name) {
        Word first = name.words().get(0);
        Word last = name.words().get(name.words().size() - 1);
        boolean town = last.preposition().filter(PLACING::contains).isPresent()
                || last.next(1).filter(lexicon::place).isPresent()
                || first.next(-1)
                        .filter(of -> of.lower().equals("of"))
                        .flatMap(of -> of.next(-1))
                        .filter(lexicon::place)
                        .isPresent();
        return (name.kind() == Party.Kind.PLACE || name.kind() == Party.Kind.ORGANISATION)
                && !gazetteer.knows(name.text())
                && Geography.WORLD.country(name.text()).isEmpty()
                && last.pos().startsWith("NNP")
                && !town;
    }

    /** "Tarn Velm (18 km west of Lorne)": what lies so far from elsewhere is a place, wherever the text names it. */
    private static Set<String> distant(List<Found> found) {
        return found.stream()
                .filter(name -> {
                    Word last = name.words().get(name.words().size() - 1);
                    return last.next(1)
                                    .filter(mark -> mark.text().matches("[(,]|-LRB-"))
                                    .isPresent()
                            && last.next(2)
                                    .filter(number -> number.pos().equals("CD"))
                                    .isPresent()
                            && last.next(3)
                                    .filter(unit -> DISTANCE.contains(unit.lower()))
                                    .isPresent();
                })
                .map(Found::text)
                .collect(Collectors.toSet());
    }

    private static Set<String> surnames(List<Found> found) {
        return found.stream()
                .filter(name -> name.kind() == Party.Kind.PERSON && name.words().size() > 1)
                .map(Found::surname)
                .collect(Collectors.toSet());
    }
}
