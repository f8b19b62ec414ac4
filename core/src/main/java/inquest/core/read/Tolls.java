package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Quantity.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what a text says the number of the dead is: "the death toll has risen to 45", "groups put the number of dead as high as 400",
 * "the number of those executed is estimated at 4,500".
 *
 * <p>What is denied, feared, expected or only possible is no number of the dead, and gives nothing.
 */
final class Tolls {

    private static final Set<String> NUMBERS =
            Set.of("number", "toll", "total", "figure", "count", "tally", "estimate");
    private static final Set<String> DEATHS = Set.of("execution", "hanging", "killing");
    private static final Set<String> DEAD = Set.of("dead", "death", "fatality", "killed", "slain");

    /** What a number does. */
    private static final Set<String> RISING =
            Set.of("rise", "climb", "increase", "grow", "jump", "stand", "reach", "hit", "range", "be");

    private static final Set<String> EXCEEDING = Set.of("exceed", "surpass", "pass", "top");

    /** How people say what a number is. */
    private static final Set<String> PUTTING = Set.of("put", "place", "estimate", "revise", "give");

    /** What may stand between the verb and the number. */
    private static final Set<String> BETWEEN = Set.of(
            "to",
            "at",
            "of",
            "as",
            "high",
            "low",
            "many",
            "more",
            "fewer",
            "less",
            "no",
            "not",
            "than",
            "least",
            "most",
            "over",
            "about",
            "around",
            "approximately",
            "roughly",
            "nearly",
            "almost",
            "some",
            "only",
            "just",
            "well",
            "an",
            "estimated",
            "between",
            "from",
            "above",
            "under",
            "up");

    /** What makes another thing of the number behind which it stands. */
    private static final Set<String> SHARES = Set.of("of", "percent", "per", "%", "times", "million", "billion");

    private static final Set<String> RATES = Set.of("every", "each", "per", "daily", "monthly", "annual");
    private static final Set<String> NEVER = Set.of("not", "n't", "n’t", "never", "hardly", "nor");
    private static final Set<String> IFS = Set.of("if", "whether", "unless", "until", "before");

    /** Who does one of these does not say that it is so. */
    private static final Set<String> DOUBTING = Set.of(
            "deny",
            "reject",
            "dispute",
            "refute",
            "dismiss",
            "doubt",
            "fear",
            "expect",
            "hope",
            "warn",
            "predict",
            "set",
            "likely",
            "threaten");

    /** Behind one of these "to" says that it is so: "is believed to have reached 45". */
    private static final Set<String> HOLDING =
            Set.of("believe", "say", "estimate", "think", "report", "know", "understand", "appear", "seem");

    /** The number stands at most so many words behind its verb. */
    private static final int REACH = 7;

    /** And the verb at most so many behind the toll, where a parser parts them. */
    private static final int APART = 12;

    /** "The toll" alone is that of the killing told this many sentences before, or nearer. */
    private static final int BACK = 3;

    private final Lexicon lexicon;
    private final Quantities quantities;

    Tolls(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.quantities = new Quantities(lexicon);
    }

    /**
     * Who puts a number at so many: "groups put the toll at 400", "the toll was put at 400 by groups"; empty if the verb says no such
     * thing of it.
     */
    static Optional<Word> puts(Word verb, Word number) {
        if (!PUTTING.contains(verb.lemma()) || !NUMBERS.contains(number.lemma())) {
            return Optional.empty();
        }
        if (Arguments.passive(verb)) {
            return number.isRelation("nsubj") ? Arguments.agents(verb).findFirst() : Optional.empty();
        }
        return number.isRelation("obj") ? Arguments.subject(verb) : Optional.empty();
    }

    /** The drafts of a text whose acts have been drafted; an act whose people are numbered so gets its count. */
    List<Draft> drafted(List<List<Word>> sentences, Collection<Draft> acts) {
        List<Draft> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (Word word : sentences.get(i)) {
                if (NUMBERS.contains(word.lemma())
                        && word.noun()
                        && !natural(sentences.subList(Math.max(0, i - BACK), i + 1))) {
                    stated(word).ifPresent(stated -> toll(word, stated, acts).ifPresent(found::add));
                }
            }
        }
        return found;
    }

    private boolean natural(List<List<Word>> sentences) {
        return sentences.stream().flatMap(List::stream).anyMatch(lexicon::natural);
    }

    /** The number that is stated of a toll, and the words that state it. */
    private record Stated(Quantity quantity, List<Word> words) {}

    private Optional<Stated> stated(Word toll) {
        Optional<Word> verb = toll.head()
                .filter(head -> toll.isRelation("obj") ? PUTTING.contains(head.lemma()) : toll.isRelation("nsubj"))
                .filter(Tolls::states)
                .or(() -> behind(toll));
        if (!holds(verb.orElse(toll)) || rate(toll, verb)) {
            return Optional.empty();
        }
        if (verb.isEmpty()) {
            // "a death toll of at least 45"
            return toll.under(Set.of("of"), "nmod")
                    .filter(whole -> toll.lemma().equals("toll"))
                    .findFirst()
                    .flatMap(whole -> quantities
                            .of(whole, Unit.PERSONS)
                            .filter(quantity -> quantity.low().isPresent()
                                    || quantity.high().isPresent())
                            .map(quantity -> new Stated(quantity, List.of(whole))));
        }
        Word from = verb.filter(word -> word.index() > toll.index()).orElse(toll);
        Optional<Word> number = verb.filter(word -> word.pos().equals("CD"))
                .or(() -> number(from, Math.max(from.index(), last(toll))))
                .or(() -> verb.filter(word -> PUTTING.contains(word.lemma())).flatMap(word -> put(from)));
        return number.filter(this::people)
                .flatMap(found -> quantity(found, verb.get()).map(quantity -> {
                    List<Word> words = new ArrayList<>(List.of(verb.get(), found));
                    if (!quantity.low().equals(quantity.high())) {
                        found.next(2).filter(other -> other.pos().equals("CD")).ifPresent(words::add);
                    }
                    return new Stated(quantity, words);
                }));
    }

    private static boolean states(Word verb) {
        return RISING.contains(verb.lemma())
                || EXCEEDING.contains(verb.lemma())
                || PUTTING.contains(verb.lemma())
                || (verb.pos().equals("CD") && verb.child("cop").isPresent());
    }

    /** Whether the word and all above it say that it is so: nothing is denied, asked, feared, expected or only possible. */
    private static boolean holds(Word stating) {
        Word below = stating;
        for (Word word : stating.upward().toList()) {
            boolean doubted = word.children("advmod", "neg", "dep").anyMatch(not -> NEVER.contains(not.lower()))
                    || word.children("aux").anyMatch(aux -> aux.pos().equals("MD"))
                    || word.children("mark", "advmod").anyMatch(mark -> IFS.contains(mark.lower()))
                    || (word != stating && DOUBTING.contains(word.lemma()))
                    || (below.isRelation("xcomp") && word.verb() && !HOLDING.contains(word.lemma()));
            if (doubted) {
                return false;
            }
            below = word;
        }
        return true;
    }

    /** "The number of people killed every month": so many at a time, and not in all. */
    private static boolean rate(Word toll, Optional<Word> verb) {
        int end = verb.map(Word::index).orElse(toll.index());
        return toll.sentenceWords().subList(Math.min(toll.index(), end), Math.max(toll.index(), end)).stream()
                .anyMatch(word -> RATES.contains(word.lower()));
    }

    /** Whether the number is one of people, standing alone or before a word for them. */
    private boolean people(Word number) {
        int last = Numeral.at(number).map(Numeral::last).orElse(number.index());
        Optional<Word> next = number.next(last + 1 - number.index());
        boolean money =
                number.next(-1).filter(word -> word.text().matches("[$€£¥]")).isPresent();
        boolean other = next.filter(word -> SHARES.contains(word.lower())
                        || (word.noun()
                                && word.entity().equals("O")
                                && lexicon.kind(word) != Party.Kind.PERSON
                                && lexicon.kind(word) != Party.Kind.GROUP))
                .isPresent();
        return !money && !other;
    }

    /** "The number of people killed rose to 45": a parser makes "killed" the sentence's verb. */
    private static Optional<Word> behind(Word toll) {
        for (int i = 1; i <= APART; i++) {
            Optional<Word> next = toll.next(i);
            if (next.isEmpty() || next.get().text().matches("[.;:,]")) {
                return Optional.empty();
            }
            Word word = next.get();
            boolean states = RISING.contains(word.lemma()) || EXCEEDING.contains(word.lemma());
            if (states
                    && !word.lemma().equals("be")
                    && (word.verb() || word.lemma().equals("range"))) {
                return next;
            }
        }
        return Optional.empty();
    }

    /** "puts the number of those executed in Tarn prison at 280": the number behind "at". */
    private static Optional<Word> put(Word from) {
        for (int i = 1; i <= APART; i++) {
            Optional<Word> next = from.next(i);
            if (next.isEmpty() || next.get().text().matches("[.;:,]")) {
                return Optional.empty();
            }
            if (next.get().lower().equals("at")) {
                Optional<Word> number = number(from, next.get().index());
                if (number.isPresent()) {
                    return number;
                }
            }
        }
        return Optional.empty();
    }

    /** The first number behind a place, if nothing but prepositions and qualifiers stands between. */
    private static Optional<Word> number(Word from, int last) {
        int start = last - from.index();
        for (int i = start + 1; i <= start + REACH; i++) {
            Optional<Word> next = from.next(i);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            if (next.get().pos().equals("CD")) {
                return next;
            }
            if (!BETWEEN.contains(next.get().lower())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Where the phrase of the toll ends: behind "of the dead", "of those executed". */
    private static int last(Word toll) {
        return counted(toll)
                .map(whole -> participle(whole).orElse(whole))
                .map(Word::index)
                .orElse(toll.index());
    }

    /** Whose number it is. */
    private static Optional<Word> counted(Word toll) {
        return toll.under(Set.of("of"), "nmod")
                .filter(whole -> !whole.pos().equals("CD"))
                .findFirst();
    }

    private static Optional<Word> participle(Word counted) {
        return counted.next(1).filter(act -> act.pos().matches("VB[DN]"));
    }

    /** "rose from 40 to 45" tells 45, "range from 40 to 45" both, "exceeds 40" more than that. */
    private Optional<Quantity> quantity(Word number, Word verb) {
        boolean from =
                number.next(-1).filter(word -> word.lower().equals("from")).isPresent();
        if (from && !verb.lemma().equals("range")) {
            return Numeral.at(number)
                    .flatMap(first -> number.next(first.last() + 2 - number.index()))
                    .filter(second -> second.next(-1)
                            .filter(to -> to.lower().equals("to"))
                            .isPresent())
                    .flatMap(Numeral::at)
                    .map(second -> Quantity.exactly(second.value(), Unit.PERSONS));
        }
        Optional<Quantity> told = quantities.of(number, Unit.PERSONS);
        return EXCEEDING.contains(verb.lemma())
                ? told.map(quantity ->
                        new Quantity(quantity.low(), OptionalLong.empty(), Optional.of(verb.lower()), quantity.unit()))
                : told;
    }

    private Optional<Draft> toll(Word noun, Stated stated, Collection<Draft> acts) {
        List<Draft> killings =
                acts.stream().filter(act -> act.act.is(ActKind.KILLING)).toList();
        String reason = "count: stated of \"" + noun.text() + "\"";
        Optional<Word> counted = counted(noun);
        List<Draft> here = killings.stream()
                .filter(act -> act.trigger.sentence() == noun.sentence())
                .toList();
        if (here.stream().anyMatch(act -> stated.words().contains(act.trigger))) {
            // The sentence has been read as a tally.
            return Optional.empty();
        }
        Optional<Draft> numbered = here.stream()
                .filter(act -> act.count.isEmpty())
                .filter(act -> counted.filter(act.heads::containsValue).isPresent()
                        && act.targets.stream().noneMatch(party -> party.kind() == Party.Kind.PERSON))
                .findFirst();
        if (numbered.isPresent()) {
            Draft act = numbered.get();
            act.count = Optional.of(stated.quantity());
            act.carriers.addAll(stated.words());
            act.why.add(Explanation.of(reason));
            return Optional.empty();
        }
        Optional<Dead> dead = dead(noun);
        boolean bare = counted.isEmpty() && noun.child("compound", "amod").isEmpty();
        // "Prisoners were shot there. An official put the figure at 300."
        int back = noun.lemma().equals("toll") ? BACK : noun.isRelation("obj") && !numbersOther(noun, acts) ? 1 : -1;
        boolean ofKilling = bare
                && killings.stream()
                        .anyMatch(act -> noun.sentence() - act.trigger.sentence() >= 0
                                && noun.sentence() - act.trigger.sentence() <= back);
        if (dead.isEmpty() && !ofKilling) {
            return Optional.empty();
        }
        Draft draft = new Draft(noun, dead.map(Dead::kind).orElse(ActKind.KILLING), "a number of the dead is stated");
        draft.count = Optional.of(stated.quantity());
        draft.carriers.addAll(stated.words());
        dead.map(Dead::word).ifPresent(draft.carriers::add);
        draft.why.add(Explanation.of(reason));
        return Optional.of(draft);
    }

    /** Whether something else that people are counted for was told in the sentence before. */
    private static boolean numbersOther(Word noun, Collection<Draft> acts) {
        return acts.stream()
                .filter(act -> noun.sentence() - act.trigger.sentence() == 1)
                .anyMatch(act -> !act.act.is(ActKind.KILLING) && !act.targets.isEmpty());
    }

    private record Dead(Word word, ActKind kind) {}

    /** The word that says that they are dead, and how they died. */
    private Optional<Dead> dead(Word toll) {
        Stream<Word> told = Stream.concat(
                toll.next(-1).filter(word -> word.lemma().equals("death")).stream(),
                counted(toll).stream().filter(word -> DEAD.contains(word.lemma())));
        return told.findFirst()
                .map(word -> new Dead(word, ActKind.KILLING))
                .or(() -> counted(toll)
                        // "those executed", "the executed", "executions"; of massacres each has many dead.
                        .flatMap(whole -> Stream.concat(Stream.of(whole), participle(whole).stream())
                                .filter(act -> !act.noun() || DEATHS.contains(act.lemma()))
                                .flatMap(act -> lexicon.act(act).stream()
                                        .filter(trigger -> trigger.kind().is(ActKind.KILLING))
                                        .map(trigger -> new Dead(act, trigger.kind())))
                                .findFirst()));
    }
}
