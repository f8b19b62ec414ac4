package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells of which deeds a sentence only speaks, for the sake of something else that has the day which it tells: a verdict, protest,
 * statement or search about them.
 */
final class SpokenOf {

    /** What somebody speaks, protests or answers about was done before. */
    private static final Set<String> ANSWERED =
            Set.of("for", "about", "over", "regarding", "concerning", "against", "despite", "into");

    /** What is said without a verb of saying: "voiced concern at the arrests", "issued a statement on". */
    private static final Set<String> VOICING = Set.of(
            "issue", "make", "release", "voice", "express", "raise", "publish", "sound", "file", "submit", "write");

    private static final Set<String> VOICED = Set.of(
            "concern",
            "statement",
            "alarm",
            "fear",
            "appeal",
            "complaint",
            "objection",
            "report",
            "warning",
            "letter",
            "petition",
            "outrage",
            "doubt");

    private static final Set<String> SEEKING = Set.of("search", "look", "seek", "hunt", "investigate");

    private static final Set<ActKind> PROCEEDINGS =
            Set.of(ActKind.CONVICTION, ActKind.SENTENCING, ActKind.PROSECUTION, ActKind.TRIAL, ActKind.ACCUSATION);

    static final Pattern THIS_DAY = Pattern.compile("(?i)(?:earlier )?today|now|nowadays|tonight");

    private final Lexicon lexicon;
    private final Predicate<Times.Placed> said;

    /**
     * @param said whether a time is that of saying something
     */
    SpokenOf(Lexicon lexicon, Predicate<Times.Placed> said) {
        this.lexicon = lexicon;
        this.said = said;
    }

    /** Whether the time is of something that was done or said about the act, and not of the act. */
    boolean at(Times.Placed time, Word trigger) {
        return reported(time, trigger)
                || answered(time, trigger)
                || marked(time)
                || Moments.verbOver(time)
                        .filter(verb -> sought(time, verb, trigger))
                        .isPresent()
                || present(time)
                || inSubject(time, trigger);
    }

    /**
     * "In May the Group raised concerns over the number of people held", "today they accused the army of killing two": what is said,
     * and not told in a clause of its own, was done before.
     */
    private boolean reported(Times.Placed time, Word trigger) {
        return Moments.verbOver(time)
                .filter(verb -> said.test(time) || voices(verb))
                .filter(verb -> !verb.lemma().equals("report") || !Arguments.passive(verb))
                .filter(verb -> trigger.below(verb)
                        && trigger.upward()
                                .takeWhile(word -> word != verb)
                                .noneMatch(word -> word.isRelation("ccomp", "parataxis")
                                        || (word.isRelation("conj", "advcl", "acl:relcl") && word.verb())))
                .isPresent();
    }

    private static boolean voices(Word verb) {
        return VOICING.contains(verb.lemma()) && verb.children("obj").anyMatch(said -> VOICED.contains(said.lemma()));
    }

    /** "On Friday she won a prize for her reports on the killings", "the court freed a man convicted of murder": done before. */
    private boolean answered(Times.Placed time, Word trigger) {
        Set<Word> over = Stream.concat(
                        time.words().stream(), time.words().get(0).ancestors())
                .collect(Collectors.toSet());
        List<Word> way =
                trigger.upward().takeWhile(word -> !over.contains(word)).toList();
        return background(trigger, way)
                || way.stream()
                        .anyMatch(word -> word.lemma().equals("connection")
                                || ofAnswer(word)
                                || (word != trigger && word.verb() && lexicon.names(word, PROCEEDINGS)));
    }

    /** "protests over the killing"; "they look for the man who was shot" is about him and not about what was done. */
    private boolean about(Word word) {
        boolean about = word.children("case", "mark").anyMatch(joint -> ANSWERED.contains(joint.lower()));
        boolean into = word.preposition().filter("into"::equals).isPresent()
                && word.head()
                        .filter(noun -> noun.lemma().matches("investigation|inquiry|probe|inquest|look|research"))
                        .isEmpty();
        return about
                && !into
                && (word.verb() || !Set.of(Party.Kind.PERSON, Party.Kind.GROUP).contains(lexicon.kind(word)));
    }

    /** "accused of the killing", "convicted of murdering Roe". */
    private boolean ofAnswer(Word word) {
        return word.children("case", "mark").anyMatch(joint -> joint.lower().equals("of"))
                && word.head()
                        .filter(verb -> verb.verb()
                                && (lexicon.cue(verb).isPresent() || lexicon.names(verb, Moments.ANSWERING)))
                        .isPresent();
    }

    /** Whether it is told of only for what came of it: "protests over the killing", "the jailed blogger". */
    boolean background(Word trigger) {
        return attributive(trigger) || background(trigger, trigger.upward().toList());
    }

    /** The same, of the words from the act upward; a clause of its own is about nothing: "into the forest, where they were shot". */
    private boolean background(Word trigger, List<Word> way) {
        for (Word word : way) {
            if (about(word)) {
                return true;
            }
            if (word.isRelation("acl", "acl:relcl", "advcl", "ccomp", "conj") && word.verb() && word != trigger) {
                return false;
            }
            if (word == trigger && word.isRelation("acl", "acl:relcl", "advcl")) {
                return false;
            }
        }
        return false;
    }

    /** "The jailed blogger", and not "left one man injured". */
    static boolean attributive(Word trigger) {
        return trigger.isRelation("amod")
                && trigger.head().filter(noun -> noun.index() > trigger.index()).isPresent();
    }

    /** "Wednesday marked the ninth day of protests over the killing". */
    private static boolean marked(Times.Placed time) {
        Word first = time.words().get(0);
        return first.isRelation("nsubj")
                && first.head().filter(verb -> verb.lemma().equals("mark")).isPresent();
    }

    /** "Police on Thursday were searching for the robber of a shop": when they searched. */
    private static boolean sought(Times.Placed time, Word verb, Word trigger) {
        return SEEKING.contains(verb.lemma())
                && time.words().get(0).index() < verb.index()
                && trigger.upward()
                        .takeWhile(word -> word != verb)
                        .reduce((lower, upper) -> upper)
                        .filter(branch -> branch.isRelation("obl", "obj", "nmod")
                                && (!verb.lemma().matches("search|look")
                                        || branch.preposition()
                                                .filter("for"::equals)
                                                .isPresent()))
                        .isPresent();
    }

    /** "A post-mortem of 6 August found that he was beaten": the day of what found it. */
    private static boolean inSubject(Times.Placed time, Word trigger) {
        return time.words()
                .get(0)
                .ancestors()
                .filter(word -> word.relation().equals("nsubj") && !trigger.below(word))
                .anyMatch(word -> word.head()
                        .filter(verb ->
                                verb.children("ccomp").anyMatch(clause -> clause == trigger || trigger.below(clause)))
                        .isPresent());
    }

    /** "Today he is thought to have been killed": what is so today was done before. */
    static boolean present(Times.Placed time) {
        return THIS_DAY.matcher(time.when().text()).matches()
                && Moments.verbOver(time)
                        .filter(verb -> verb.pos().matches("VB[ZP]")
                                || verb.children("aux", "aux:pass", "cop")
                                        .anyMatch(aux -> aux.lower().matches("is|are|am")))
                        .isPresent();
    }
}
