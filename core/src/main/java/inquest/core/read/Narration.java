package inquest.core.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between turns of speech and is nobody's turn: rules and headings, who is examined by whom, the end of the hearing, and a
 * report's own paragraphs.
 *
 * <p>Nothing marks such a paragraph off from the next one of a long turn. Who is named in it in the third person does not speak it; and
 * what may be the report's is not left to who spoke last, since it would make a confession of what is told of him.
 */
final class Narration {

    private static final String COURT =
            "(?:(?i:hearing|session|court|meeting|commission|sitting|interview|interrogation|examination|witness"
                    + "|recording|tribunal|committee|proceedings|inquiry|panel|jury)|House|Chamber)";

    private static final Pattern ENDED = Pattern.compile("\\s*(?:(?:The|This) " + COURT + "\\b"
            + ".*\\b(?i:adjourned|rose|resumed|ended|closed|concluded|withdrew|retired|suspended|excused|terminated|sworn"
            + "|recalled|stood down|interrupted|paused|continued|broken off|broke off|stopped|began|started)\\b.*"
            + "|(?i:end of (?:the )?(?:interview|transcript|recording).*))");
    private static final Pattern CALLED = Pattern.compile("\\s*(?:(?i:BY (?:MR|MRS|MS|MISS|DR|JUDGE|COUNSEL|THE)\\b.*)"
            + "|.*\\b(?i:sworn|affirmed)\\b.*|(?i:(?:cross-?|re-?|direct |further )?(?:examination|examined|questioned"
            + "|interviewed|interview|interrogation)\\b.*\\b(?:by|of|with)\\b.*))");

    /** Two signs are looked at for each, so that a rule of thousands does not outgrow the stack. */
    private static final Pattern RULE =
            Pattern.compile("\\s*[*_=~#-]\\s*[*_=~#-]\\s*[*_=~#-][\\s*_=~#-]*+|\\s*#{1,6} .*");

    /** A paragraph with a number, as indictments and judgments have them; numbers of lines have no stop. */
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d{1,3}[.)]\\s+\\p{Lu}.*");

    /** A line that tells of another witness, or of the end of one's testimony. */
    private static final Pattern ANOTHER = Pattern.compile(
            "(?i).*\\b(?:next|second|third|fourth|fifth|last|another) (?:witness|interview|testimony|statement)\\b.*"
                    + "|.*\\bwitness\\b.*\\b(?:called|withdrew|withdraws|withdrawn|stood down|stands down|excused|released|oath)\\b.*"
                    + "|\\W*witness (?:no\\.? ?)?\\d+\\b.*|\\W*(?:day|session) \\d+\\W*");

    /** "The court heard that …", "The chair then read a letter": nobody says so of his own hearing. */
    private static final Pattern OF_HEARING = Pattern.compile("(?s)\\s*(?:The|This) (?:" + COURT
            + "|(?i:chair\\p{L}*|judge|judges|prosecutor|prosecution|defence|defense|president|interpreter))"
            + " (?:then |later |also |next |was |were |had |been ){0,4}(?:heard|told|shown|listened|found|noted|ruled|concluded|asked|read"
            + "|thanked|called|showed|played|considered)\\b.*");

    /** How paragraphs of reports begin, and turns of speech too. */
    private static final Pattern AS_REPORTS_DO =
            Pattern.compile("(?s)\\s*(?:(?:On|In|By|During|Since|Between|From|Until|After|Before) .{0,40}?"
                    + "(?:\\b\\d{4}|\\bday|week|month|year|night|morning|evening|January|February|March|April|\\bMay\\b|June|July|August|September"
                    + "|October|November|December|hearing|trial)\\b"
                    + "|Meanwhile|Later|Earlier|That (?:day|night|week|month|year)|The (?:same|next|following) )\\b.*"
                    + "|.*\\b(?i:residents|villagers|witnesses|officials|survivors|relatives|police|neighbou?rs|spokes\\p{L}+|ministry|government|army)"
                    + " (?:had |have |has |also )?(?:said|told|reported|confirmed|denied|claimed)\\b.*");

    private static final Pattern ONESELF =
            Pattern.compile("(?i)\\b(?:I|I['’]\\p{L}+|me|my|mine|myself|we|us|our|ours)\\b");
    private static final Pattern SPOKEN_TO = Pattern.compile("(?i)\\b(?:you|your|yours|sir|madam)\\b|\\?");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"|«[^»]*»");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]+");
    private static final Pattern BEFORE = Pattern.compile("(\\p{L}[\\p{L}\\p{M}]*)\\.?[ ]+$");
    private static final Pattern INTRODUCED =
            Pattern.compile("(?i)\\b(?:I|name is|I am|I['’]m)\\s*,?\\s+(?:\\p{L}+\\.? ){0,2}$");

    /** So far a name is looked at from behind. */
    private static final int REACH = 40;

    /** Longer lines are no headings. */
    private static final int LONGEST = 160;

    private Narration() {}

    /** Whether a line draws a rule, or is marked as heading. */
    static boolean rule(String line) {
        return RULE.matcher(line).matches();
    }

    /** Whether a paragraph is numbered. */
    static boolean numbered(String line) {
        return NUMBERED.matcher(line).matches();
    }

    /** Whether a line tells that a hearing ends, pauses or goes on. */
    static boolean ended(String line) {
        return ENDED.matcher(line).matches() && !speaksOfOneself(line);
    }

    /** Whether whoever answers behind the line need not be who answered before it. */
    static boolean changesWitness(String line) {
        return ANOTHER.matcher(line).matches();
    }

    /** Whether a line tells who is called, or whose testimony follows. */
    static boolean called(String line) {
        String plain = Transcript.plain(line).strip();
        return !plain.matches(".*[?!.]") && (CALLED.matcher(plain).matches() || Transcript.headed(plain));
    }

    /** Whether a line tells by name who asks or answers. */
    static boolean introduces(String line) {
        return line.length() < LONGEST
                && Transcript.headed(Transcript.plain(line).strip());
    }

    /** Whether a line is all in capitals. */
    static boolean heading(String line) {
        return line.codePoints().filter(Character::isLetter).count() > 1
                && line.equals(line.toUpperCase(Locale.ROOT))
                && !line.matches(".*[?!\"”’]");
    }

    /** Whether somebody says "I" or "we", and not only in quoted words. */
    static boolean speaksOfOneself(String words) {
        return ONESELF.matcher(unquoted(words)).find();
    }

    static String unquoted(String words) {
        return QUOTED.matcher(words).replaceAll("");
    }

    /** Whether a paragraph can be nobody's turn: it tells of the hearing, or of who would have to be speaking. */
    static boolean tells(String paragraph, String label, Set<String> speakers) {
        String words = unquoted(paragraph);
        if (OF_HEARING.matcher(words).matches()) {
            return true;
        }
        boolean talk = ONESELF.matcher(words).find() || SPOKEN_TO.matcher(words).find();
        Set<String> own = TurnLabel.names(label);
        for (Matcher name = NAME.matcher(words); name.find(); ) {
            String found = name.group().toLowerCase(Locale.ROOT);
            boolean named = own.contains(found)
                    ? !kin(words, name.start(), own)
                            && !INTRODUCED.matcher(before(words, name.start())).find()
                    : !talk && speakers.contains(found) && !kin(words, name.start(), Set.of());
            if (named) {
                return true;
            }
        }
        return false;
    }

    /** Whether a paragraph may be the report's as well as the speaker's. */
    static boolean mayTell(String paragraph) {
        String words = unquoted(paragraph);
        return !ONESELF.matcher(words).find()
                && !SPOKEN_TO.matcher(words).find()
                && AS_REPORTS_DO.matcher(words).matches();
    }

    /** "My son Peter Amadi": the surname of a speaker behind another first name. */
    private static boolean kin(String words, int at, Set<String> own) {
        Matcher before = BEFORE.matcher(before(words, at));
        if (!before.find()) {
            return false;
        }
        String word = before.group(1);
        return Character.isUpperCase(word.codePointAt(0))
                && !TurnLabel.part(word)
                && !own.contains(word.toLowerCase(Locale.ROOT))
                && !beginsSentence(words, at - before.group().length());
    }

    private static String before(String words, int at) {
        return words.substring(Math.max(0, at - REACH), at);
    }

    private static boolean beginsSentence(String words, int at) {
        return before(words, Math.max(0, at)).strip().matches("(?s)|.*[.?!:]");
    }

    /** The names of all who speak. */
    static Set<String> names(List<String> labels) {
        Set<String> names = new HashSet<>();
        labels.forEach(label -> names.addAll(TurnLabel.names(label)));
        return names;
    }
}
