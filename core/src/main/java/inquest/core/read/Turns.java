package inquest.core.read;

import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the turns of a transcript by their labels: "Q: …", "MR. KARIMI: …", "Witness B: …", "Anna Karrow: …" where a line begins.
 *
 * <p>A colon alone makes no turn: fields of a form ("Date: …"), notes, headlines and datelines have one too. A text is taken for a
 * transcript where labels come back with others between them and what they label is talk, with "I" and "you" in it; of other texts
 * only a label that can be nothing but a speaker's, before quoted words or an "I", is taken.
 */
public final class Turns {

    /** What the label says of the speaker's part. */
    public enum Part {
        /** Puts the questions: "Q", "Interviewer". */
        ASKS,
        /** Answers them: "A", "Witness". */
        ANSWERS,
        /** Speaks under a name or office of one's own. */
        SPEAKS
    }

    /**
     * One turn; spans in code points of the text.
     *
     * @param part what the label says of the speaker
     * @param label the words before the mark
     * @param mark the colon or stop behind the label; the label again where there is none
     * @param bare whether the label is a name alone, without title or office, so that it may be no person's
     * @param body what is said, without remarks in brackets on lines of their own
     */
    public record Turn(Part part, Span label, Span mark, boolean bare, List<Span> body) {
        public Turn {
            body = List.copyOf(body);
        }
    }

    private static final Pattern ASIDE = Pattern.compile("\\s*[(\\[].*[)\\]]\\.?\\s*");
    /** "We" and "our" are those of reports too. */
    private static final Pattern I_OR_YOU =
            Pattern.compile("(?i)\\b(?:I|I['’]\\p{L}+|me|my|myself|you|your|yours|sir|madam|yes|no)\\b|\\?");

    private static final Pattern I_OR_WE =
            Pattern.compile("(?i)\\b(?:I|I['’]\\p{L}+|me|my|mine|myself|we|we['’]\\p{L}+)\\b");

    /** "Accused: Dragan Milo.", "Detainee: Ali Hasan, 34. …", "Witness: Jan Orm, farmer. …": a form tells whom it is about. */
    private static final Pattern FILLED = Pattern.compile(
            "(?s)(?!(?:Yes|No|Never|Well|Sir|Good|Thanks?|Your|I)\\b)(?:\\p{Lu}[\\p{L}\\p{M}'’-]*+(?:(?<=\\b.{1,5})\\.)? ){1,12}"
                    + "\\p{Lu}[\\p{L}\\p{M}'’-]++(?<!\\b(?:Mrs?|Ms|Dr|Prof|Capt|Lt|Col|Gen|Maj|Sgt|Insp|Cpl|St))"
                    + "(?:[.;](?:\\s.*)?|,? \\(.*|, (?:aged? )?\\d.*|, [^.,;?!]{3,40}[.;,](?:\\s.*)?)");

    private static final Pattern TALK =
            Pattern.compile("(?i)\\b(?:I|I['’]\\p{L}+|me|my|myself|we|us|our|you|your|yours|sir|madam|yes|no)\\b|\\?");

    /** " 3    RUTH AMES, sworn", where lines have numbers and no line is blank. */
    private static final Pattern CAPITALS_NUMBERED = Pattern.compile("\\s*\\d{1,4}\\s+\\p{Lu}{2,}\\b");

    private static final String QUOTATION = "(?s)[\"“«‘].*";
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");

    /** Words that a heading or the field of a form may have; more are a sentence. */
    private static final int FEW = 14;

    /** In a hearing at least one turn in so many ends with a question. */
    private static final int ASKED = 6;

    /** A line that begins as a turn may; offsets in UTF-16 units of the text. */
    private record Candidate(int line, int offset, TurnLabel label) {

        int labelFrom() {
            return offset + label.from();
        }

        int labelTo() {
            return offset + label.to();
        }

        /** Where what is said begins, blanks before it included. */
        int from() {
            return offset + label.end();
        }

        TurnLabel.Sort sort() {
            return label.sort();
        }
    }

    /** Offsets in UTF-16 units, the end of the line excluded. */
    private record Line(int from, int to, String text) {}

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final TreeMap<Integer, Integer> starts = new TreeMap<>();
    private final TreeMap<Integer, Candidate> candidates = new TreeMap<>();
    private final Map<Candidate, String> bodies = new HashMap<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> unlabelled = new HashSet<>();
    private boolean capitals;

    /** How many code points stand before a unit of the text: spans are asked for in order. */
    private int points;

    private int counted;

    private Turns(String text) {
        this.text = text;
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            starts.put(from, lines.size());
            lines.add(new Line(from, to, text.substring(from, to)));
            from = end < 0 ? text.length() + 1 : end + 1;
        }
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            TurnLabel.in(lines.get(i).text())
                    .ifPresent(label -> candidates.put(
                            line, new Candidate(line, lines.get(line).from(), label)));
        }
    }

    /** The turns of a text, in order; none where it is no transcript. */
    public static List<Turn> in(String text) {
        Turns turns = new Turns(text);
        if (turns.candidates.isEmpty()) {
            return List.of();
        }
        turns.look();
        return turns.found();
    }

    /** The words of the text, in small letters and outside labels, and what each label stands before. */
    private void look() {
        int letters = 0;
        int lower = 0;
        Matcher word = LETTERS.matcher(text);
        while (word.find()) {
            String found = word.group();
            letters += found.length();
            if (Character.isLowerCase(found.codePointAt(0))) {
                lower += found.length();
                small.add(found);
            }
            int line = line(word.start());
            Candidate label = candidates.get(line);
            if (label == null || word.start() >= label.labelTo()) {
                unlabelled.add(found.toLowerCase(Locale.ROOT));
            }
        }
        capitals = lower * 2 < letters;
        candidates.values().forEach(candidate -> bodies.put(candidate, body(candidate)));
    }

    private int line(int unit) {
        return starts.floorEntry(unit).getValue();
    }

    // ---- which of them are turns

    private List<Turn> found() {
        List<Candidate> said = candidates.values().stream()
                .filter(this::sentence)
                .filter(this::talked)
                .toList();
        Set<Candidate> whole = new HashSet<>(questions(said));
        whole.addAll(exchange(said, !whole.isEmpty()));
        Set<Candidate> single = new HashSet<>();
        said.stream()
                .filter(candidate -> !whole.contains(candidate) && alone(candidate))
                .forEach(single::add);
        List<Candidate> taken = said.stream()
                .filter(candidate -> whole.contains(candidate) || single.contains(candidate))
                .toList();
        Reach reach = new Reach(whole, taken);
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            Candidate one = taken.get(i);
            int next = i + 1 < taken.size() ? taken.get(i + 1).line() : lines.size();
            Span label = span(one.labelFrom(), one.labelTo());
            int at = one.label().mark();
            Span mark = at < 0 ? label : span(one.offset() + at, one.offset() + at + 1);
            List<Span> body = parts(one, reach.of(one, next));
            if (!body.isEmpty()) {
                turns.add(new Turn(one.sort().part(), label, mark, one.sort() == TurnLabel.Sort.NAME, body));
            }
        }
        return turns;
    }

    /** "Q" and "A", where a question comes first, whoever put it: "A." alone numbers a heading. */
    private List<Candidate> questions(List<Candidate> said) {
        List<Candidate> lettered =
                said.stream().filter(candidate -> candidate.sort().lettered()).toList();
        if (lettered.stream().noneMatch(candidate -> candidate.sort() == TurnLabel.Sort.ANSWER)) {
            return List.of();
        }
        int first = said.indexOf(lettered.get(0));
        boolean asked = lettered.get(0).sort() == TurnLabel.Sort.QUESTION
                || (first > 0 && said(said.get(first - 1)).endsWith("?"));
        return asked ? lettered : List.of();
    }

    /** Speakers who take turns: a label that comes back after another, or an office and somebody else, and talk between them. */
    private List<Candidate> exchange(List<Candidate> said, boolean questioned) {
        List<Candidate> labelled = said.stream()
                .filter(candidate -> !candidate.sort().lettered())
                .filter(candidate -> candidate.sort() != TurnLabel.Sort.NAME || written(candidate))
                .toList();
        Set<String> talking = talking(labelled);
        long talk = labelled.stream()
                .filter(candidate -> TALK.matcher(said(candidate)).find())
                .count();
        Map<String, Integer> last = new HashMap<>();
        Set<String> back = new HashSet<>();
        for (int i = 0; i < labelled.size(); i++) {
            Integer before = last.put(labelled.get(i).label().key(), i);
            String key = labelled.get(i).label().key();
            if (before != null && (i - before > 1 || questioned) && talking.contains(key)) {
                back.add(key);
            }
        }
        boolean office =
                last.size() > 1 && labelled.stream().anyMatch(candidate -> candidate.sort() != TurnLabel.Sort.NAME);
        if (talk * 3 < labelled.size() || (back.isEmpty() && !office && !questioned)) {
            // Beside questions and answers an office is a speaker's, whatever it says: "MR. DALE: Objection."
            return labelled.stream()
                    .filter(candidate -> questioned && candidate.sort() != TurnLabel.Sort.NAME)
                    .toList();
        }
        // Where somebody comes back, whoever is named between speaks too.
        return labelled.stream()
                .filter(candidate -> !back.isEmpty() || questioned || spoken(candidate))
                .filter(candidate -> candidate.sort() != TurnLabel.Sort.NAME
                        || !back.isEmpty()
                        || namedElsewhere(candidate)
                        || (office && candidate.label().key().contains(" ")))
                .toList();
    }

    /** Labels of which a name alone, in capitals, may be the place that news come from, unless one says "I" or "you" or is asked. */
    private Set<String> talking(List<Candidate> labelled) {
        Set<String> talking = new HashSet<>();
        boolean asked = false;
        for (Candidate candidate : labelled) {
            String label = text.substring(candidate.labelFrom(), candidate.labelTo());
            boolean dateline = candidate.sort() == TurnLabel.Sort.NAME && label.equals(label.toUpperCase(Locale.ROOT));
            if (!dateline || asked || I_OR_YOU.matcher(said(candidate)).find()) {
                talking.add(candidate.label().key());
            }
            asked = said(candidate).endsWith("?");
        }
        return talking;
    }

    /** Whether nobody tells of a speaker: "Survivor: Anna Karrow lost two sons. “They shot them,” she told us." */
    private boolean spoken(Candidate candidate) {
        String body = said(candidate);
        String own = Narration.unquoted(body);
        return own.equals(body)
                || body.matches(QUOTATION)
                || I_OR_YOU.matcher(own).find()
                || I_OR_WE.matcher(own).find()
                || answers(candidate);
    }

    private boolean answers(Candidate candidate) {
        Map.Entry<Integer, Candidate> before = candidates.lowerEntry(candidate.line());
        return before != null && said(before.getValue()).endsWith("?");
    }

    /** Whether somebody speaks, and no field of a form is filled: whoever is asked may answer with a name. */
    private boolean talked(Candidate candidate) {
        String body = said(candidate);
        if (candidate.sort().lettered() || !FILLED.matcher(body).matches()) {
            return true;
        }
        return answers(candidate)
                || body.endsWith("?")
                || (!body.matches("(?s)[^,.;(]*[.;(].*")
                        && I_OR_YOU.matcher(body).find());
    }

    /** Words that the text also has in small letters are no name. */
    private boolean written(Candidate candidate) {
        return LETTERS.matcher(candidate.label().key())
                .results()
                .map(MatchResult::group)
                .noneMatch(word -> word.length() > 2 && small.contains(word));
    }

    private boolean namedElsewhere(Candidate candidate) {
        return LETTERS.matcher(candidate.label().key())
                .results()
                .map(MatchResult::group)
                .reduce((first, last) -> last)
                .filter(unlabelled::contains)
                .isPresent();
    }

    /** {@code Mr Karimi: “…”}, {@code Witness B: I saw …}: an office before quoted words or an "I" needs no other turn beside it. */
    private boolean alone(Candidate candidate) {
        boolean office =
                candidate.sort() != TurnLabel.Sort.NAME && !candidate.sort().lettered();
        String body = said(candidate);
        return office
                && (body.matches(QUOTATION)
                        || I_OR_WE.matcher(Narration.unquoted(body)).find());
    }

    private String said(Candidate candidate) {
        return bodies.getOrDefault(candidate, "");
    }

    /** What follows the label, to the end of its paragraph or what else ends a turn. */
    private String body(Candidate candidate) {
        StringBuilder body = new StringBuilder();
        for (int i = candidate.line(); i < lines.size(); i++) {
            String line = i == candidate.line()
                    ? text.substring(
                            Math.min(candidate.from(), lines.get(i).to()),
                            lines.get(i).to())
                    : lines.get(i).text();
            boolean next = i > candidate.line() && ends(i);
            if (next || (line.isBlank() && !body.toString().isBlank())) {
                break;
            }
            body.append(line).append('\n');
        }
        return body.toString().strip();
    }

    /** Whether it stands before a sentence, and not before a name, a number or a few words in a form. */
    private boolean sentence(Candidate candidate) {
        String body = said(candidate);
        if (body.codePoints().noneMatch(Character::isLetter)) {
            return false;
        }
        boolean stamped = candidate.label().stamped();
        boolean lettered = candidate.sort().lettered();
        boolean begins = stamped || lettered || !Character.isLowerCase(body.codePointAt(0));
        // Behind an answer the number of the page may stand.
        String last = lettered ? body.lines().findFirst().orElse(body) : body;
        boolean ends = stamped
                || last.strip().matches("(?s).*[.?!]")
                || body.matches("(?s).*[.?!…\"”’»)\\]—–-]")
                || body.split("\\s+", FEW + 1).length > FEW;
        return begins && ends;
    }

    // ---- how far they go

    /** How far the turns of a text may go. */
    private final class Reach {
        private final Set<Candidate> whole;
        private final boolean goesOn;
        private final boolean asked;
        private final Set<String> speakers;

        Reach(Set<Candidate> whole, List<Candidate> taken) {
            this.whole = whole;
            this.goesOn = comesBack() && goesOn();
            this.speakers = Narration.names(Stream.concat(
                            taken.stream().map(Turns.this::label),
                            // "Testimony of Sara Menn": she is "A".
                            lines.stream().map(Line::text).filter(Narration::introduces))
                    .toList());
            this.asked = whole.stream().filter(one -> said(one).endsWith("?")).count() * ASKED >= whole.size()
                    && !reported(taken);
        }

        /** The line behind the last that may be said in a turn, before the next label. */
        int of(Candidate one, int next) {
            if (!whole.contains(one) || !goesOn) {
                return Math.min(next, paragraphEnd(one.line()));
            }
            int end = told(one, next, speakers);
            boolean last = next == lines.size();
            boolean may = paragraphs(one, end).stream().anyMatch(i -> Narration.mayTell(paragraph(i)));
            return asked && !last && !may ? end : lastOwn(one.line(), end);
        }

        /** Whether the text tells in its own voice of one who has just spoken: then it is a report that quotes a hearing. */
        private boolean reported(List<Candidate> taken) {
            for (int i = 0; i + 1 < taken.size(); i++) {
                int next = taken.get(i + 1).line();
                if (told(taken.get(i), next, Set.of()) < next) {
                    return true;
                }
            }
            return false;
        }

        /** Where a paragraph begins that cannot be the speaker's. */
        private int told(Candidate one, int next, Set<String> speakers) {
            String label = label(one);
            return paragraphs(one, next).stream()
                    .filter(i -> Narration.tells(paragraph(i), label, speakers))
                    .findFirst()
                    .orElse(next);
        }

        /** Whether paragraphs without a label go on with the turn before: not where they outweigh those with one, as in an article. */
        private boolean goesOn() {
            Set<Integer> labelled = new HashSet<>();
            whole.forEach(candidate -> labelled.add(candidate.line()));
            int first = labelled.stream().min(Integer::compare).orElseThrow();
            int last = labelled.stream().max(Integer::compare).orElseThrow();
            int others = 0;
            for (int i = first + 1; i < last; i++) {
                boolean other = begins(i)
                        && !labelled.contains(i)
                        && !ends(i)
                        && !ASIDE.matcher(lines.get(i).text()).matches();
                others += other ? 1 : 0;
            }
            return others <= 2 * labelled.size();
        }

        private boolean comesBack() {
            return whole.stream().map(one -> one.label().key()).distinct().count() < whole.size();
        }
    }

    private String label(Candidate candidate) {
        return text.substring(candidate.labelFrom(), candidate.labelTo());
    }

    /** The lines on which further paragraphs of a turn begin, before the next label or whatever else ends it. */
    private List<Integer> paragraphs(Candidate one, int next) {
        List<Integer> begun = new ArrayList<>();
        for (int i = paragraphEnd(one.line()); i < next && !ends(i); i++) {
            if (begins(i)) {
                begun.add(i);
            }
        }
        return begun;
    }

    private boolean begins(int line) {
        return lines.get(line - 1).text().isBlank() && !lines.get(line).text().isBlank();
    }

    private String paragraph(int line) {
        return text.substring(
                lines.get(line).from(), lines.get(paragraphEnd(line) - 1).to());
    }

    /**
     * Behind the last label, and where hardly anything is asked, only paragraphs with an "I" are the speaker's, and what stands between
     * these: a report tells in its own voice what it does not have a witness tell.
     */
    private int lastOwn(int label, int next) {
        int own = paragraphEnd(label);
        for (int i = own; i < next && !ends(i); i++) {
            if (i >= own && Narration.speaksOfOneself(lines.get(i).text())) {
                own = paragraphEnd(i);
            }
        }
        return Math.min(own, next);
    }

    /** The line behind the paragraph that a line stands in; of a label on a line of its own, behind the next one. */
    private int paragraphEnd(int line) {
        int at = line + 1;
        Candidate label = candidates.get(line);
        if (label != null
                && text.substring(
                                Math.min(label.from(), lines.get(line).to()),
                                lines.get(line).to())
                        .isBlank()) {
            while (at < lines.size() && lines.get(at).text().isBlank()) {
                at++;
            }
        }
        while (at < lines.size() && !lines.get(at).text().isBlank()) {
            at++;
        }
        return at;
    }

    /** What is said in a turn, up to a line, remarks in brackets left out. */
    private List<Span> parts(Candidate candidate, int until) {
        List<Span> parts = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (int i = candidate.line(); i < until; i++) {
            Line line = lines.get(i);
            boolean own = i == candidate.line();
            if (!own && ends(i)) {
                break;
            }
            boolean aside = !own && ASIDE.matcher(line.text()).matches();
            int begins = own ? Math.min(candidate.from(), line.to()) : line.from();
            String words = text.substring(begins, line.to());
            if (!aside && !words.isBlank()) {
                from = from < 0 ? begins + words.length() - words.stripLeading().length() : from;
                to = begins + words.stripTrailing().length();
            }
            if (aside && from >= 0) {
                parts.add(span(from, to));
                from = -1;
            }
        }
        if (from >= 0) {
            parts.add(span(from, to));
        }
        return parts;
    }

    /** Whether a line is nobody's turn: another label, a heading, a rule, who is examined by whom, the end of the hearing. */
    private boolean ends(int number) {
        String line = lines.get(number).text();
        // Words behind a label that is nobody's are not left to whoever spoke before.
        if (candidates.containsKey(number)
                || TurnLabel.field(line)
                || Narration.rule(line)
                || Narration.numbered(line)) {
            return true;
        }
        if (!apart(number)) {
            return false;
        }
        String words = line.strip();
        boolean few = words.split("\\s+", FEW + 1).length <= FEW && !Narration.speaksOfOneself(words);
        return Narration.ended(line)
                || TurnLabel.like(line)
                || (few
                        && (Narration.called(line)
                                || Narration.changesWitness(line)
                                || (Narration.heading(words) && !capitals)));
    }

    /** Whether a line stands by itself, and is not the next one of a wrapped paragraph. */
    private boolean apart(int number) {
        String before = number > 0 ? lines.get(number - 1).text().strip() : "";
        return before.isEmpty()
                || (before.matches(".*[.?!\"”’)\\]]") && candidates.containsKey(number + 1))
                || CAPITALS_NUMBERED.matcher(lines.get(number).text()).lookingAt();
    }

    private Span span(int from, int to) {
        if (from < counted) {
            counted = 0;
            points = 0;
        }
        points += text.codePointCount(counted, from);
        counted = from;
        return new Span(points, points + text.codePointCount(from, to));
    }
}
