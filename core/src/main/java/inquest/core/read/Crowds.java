package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import inquest.core.model.Party.Degree;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Fills drafts whose verbs tell of many people only with the right company: who is heard, who flees, who marches, against whom force is used. */
final class Crowds {

    private static final WordSorts WORDS = WordSorts.of(Crowds.class, "crowds.tsv");

    private static final Set<String> TIMES = Set.of("DATE", "TIME");

    private final Lexicon lexicon;
    private final Names names;
    private final NounPhrases phrases;
    private final Parts parts;

    Crowds(Lexicon lexicon, Names names, NounPhrases phrases, Parts parts) {
        this.lexicon = lexicon;
        this.names = names;
        this.phrases = phrases;
        this.parts = parts;
    }

    /** "The commission heard 148 witnesses", "heard testimony from 60 survivors". */
    boolean heard(Draft draft) {
        Word verb = draft.trigger;
        boolean sitting = Arguments.doers(verb).stream()
                .anyMatch(body ->
                        Acts.court(body.lemma()) || body.lemma().matches("commission|committee|inquiry|enquiry"));
        List<Word> heard = Arguments.objects(verb)
                // "The court heard the victim was stabbed"
                .filter(who ->
                        who.next(1).filter(next -> next.pos().matches("V.*|MD")).isEmpty())
                .toList();
        List<Word> witnesses = Stream.concat(
                        heard.stream().filter(who -> WORDS.has(who, "witness")),
                        heard.stream()
                                .filter(what -> what.lemma().matches("testimony|evidence"))
                                .flatMap(what -> Stream.of(verb, what))
                                .flatMap(word -> Arguments.after(word, "from", "of")))
                .filter(who -> Parts.somebody(phrases.one(who).party()))
                .toList();
        if (!sitting || witnesses.isEmpty() || verb.child("ccomp", "xcomp").isPresent()) {
            return false;
        }
        witnesses.forEach(who -> parts.actors(draft, who, Degree.CARRIED_OUT, "who is heard"));
        draft.count = phrases.one(witnesses.get(0)).count();
        Arguments.doers(verb).forEach(body -> parts.targets(draft, body, "who hears them"));
        draft.carriers.addAll(heard);
        return !draft.actors.isEmpty();
    }

    /** "Villagers fled the fighting", "3,000 people fled their homes"; not the gunmen, from the scene. */
    boolean fled(Draft draft) {
        Word verb = draft.trigger;
        boolean abroad = Arguments.after(verb, "across", "over")
                .anyMatch(border -> border.lemma().matches("border|frontier"));
        boolean from = abroad
                || Stream.concat(Arguments.objects(verb), Arguments.after(verb, "from"))
                        .anyMatch(where -> WORDS.has(where, "home")
                                || (names.at(where).isPresent() && lexicon.kind(where) == Party.Kind.PLACE)
                                || lexicon.act(where)
                                        .filter(act -> act.kind().is(ActKind.ATTACK))
                                        .isPresent());
        // "fled the flood", "to escape the heat", "for jobs abroad"
        boolean otherwise =
                verb.sentenceWords().stream().anyMatch(word -> lexicon.natural(word) || WORDS.has(word, "disaster"))
                        || verb.children("advcl", "xcomp")
                                .anyMatch(clause -> clause.children("mark")
                                        .anyMatch(to -> to.lower().equals("to")))
                        || Arguments.after(verb, "for").anyMatch(what -> !TIMES.contains(what.entity()))
                        || verb.children("advmod").anyMatch(how -> how.lower().matches("rarely|seldom|hardly"));
        if (!from
                || otherwise
                || Arguments.passive(verb)
                || verb.children("mark").findAny().isPresent()) {
            return false;
        }
        Arguments.subject(verb)
                .filter(who -> who.child("acl").isEmpty()
                        && who.children("amod", "det")
                                .noneMatch(few -> few.lower().equals("few")))
                .filter(who -> lexicon.kind(who) == Party.Kind.GROUP
                        && (Takings.dweller(who) || who.pos().equals("NNPS")))
                .ifPresent(who -> parts.targets(draft, who, "who fled"));
        return Parts.people(draft.targets);
    }

    /** "marched on the governor's office"; not "on the road", nor soldiers. */
    boolean marched(Draft draft) {
        Word verb = draft.trigger;
        List<Word> aims = Stream.concat(
                        Arguments.after(verb, "on").filter(where -> WORDS.has(where, "seat")),
                        Arguments.after(verb, "against"))
                .toList();
        boolean demand =
                verb.children("advcl", "xcomp").anyMatch(why -> why.lemma().matches("demand|protest"));
        if ((aims.isEmpty() && !demand)
                || Arguments.passive(verb)
                || verb.child("obj").isPresent()) {
            return false;
        }
        Arguments.subject(verb)
                .filter(who -> !Takings.armed(who) && lexicon.kind(who) == Party.Kind.GROUP)
                .ifPresent(who -> {
                    parts.actors(draft, who, Degree.CARRIED_OUT, "who marched");
                    draft.count = phrases.one(who).count();
                });
        aims.forEach(where -> parts.targets(draft, where, "against whom or what"));
        return Parts.people(draft.actors);
    }

    /** "used force against the protesters", "fired tear gas at the crowd", "used water cannon to disperse them". */
    boolean forced(Draft draft) {
        Word verb = draft.trigger;
        boolean so = Arguments.objects(verb).anyMatch(Crowds::force)
                // "may use force"
                && verb.children("mark").noneMatch(to -> to.lower().equals("to"));
        if (!so) {
            return false;
        }
        parts.doer(draft);
        Stream.of(
                        // "used tear gas and batons against the crowd"
                        Stream.concat(Stream.of(verb), Arguments.objects(verb).flatMap(Word::coordinated))
                                .flatMap(word -> Arguments.after(word, "against", "on", "at", "into")),
                        verb.children("advcl", "xcomp")
                                .filter(purpose -> purpose.lemma().matches("disperse|repel|drive"))
                                .flatMap(Arguments::objects))
                .flatMap(words -> words)
                .filter(word -> Parts.somebody(phrases.one(word).party()) || word.pronoun())
                .forEach(word -> parts.targets(draft, word, "against whom it is used"));
        draft.carriers.addAll(Arguments.objects(verb).toList());
        return Parts.people(draft.targets);
    }

    /** Force, and what police use in its stead; not "a task force", "gas" to heat with. */
    private static boolean force(Word means) {
        List<String> beside =
                means.children("compound", "amod").map(Word::lower).toList();
        return switch (means.lemma()) {
            case "force" -> means.child("compound").isEmpty();
            case "gas", "cannon" -> beside.contains("tear") || beside.contains("water") || beside.contains("gas");
            default -> true;
        };
    }
}
