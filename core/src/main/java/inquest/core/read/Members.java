package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds who of a group is named: beside it ("staff, including Jane Roe", "two men: John Roe and Jack Doe"), behind what befell it ("are
 * behind bars, including Jane Roe"), behind a verb ("were identified as") or in front of it ("Jane Roe was among the men killed").
 */
final class Members {

    private static final Set<String> CUES = Set.of("including", "namely", "notably", ":", "–", "—", "-", "--");
    private static final Set<String> TERMS = Set.of("bar", "sentence", "term", "year", "charge");
    private static final Set<String> INCLUDING = Set.of("include", "comprise");
    private static final Set<String> IDENTIFYING = Set.of("identify", "name");

    /** "Among the dead were …". */
    private static final Pattern AMONG =
            Pattern.compile("them|those|dead|deceased|killed|fatalities|victims|casualties");

    private static final Set<String> LISTS = Set.of("list", "roll");
    private static final Set<String> OF = Set.of("of", "from");
    private static final Set<String> PLACING = Set.of("of", "from", "in", "at");

    /** A list of names is let go after so many words without one. */
    private static final int LONGEST_GAP = 9;

    /** Words from what befell a group to "including". */
    private static final int LONGEST_WAY = 16;

    private final Lexicon lexicon;
    private final Names names;

    Members(Lexicon lexicon, Names names) {
        this.lexicon = lexicon;
        this.names = names;
    }

    /**
     * The last words of the names of those who are said to be among the group; empty where none is.
     *
     * @param group head of the phrase for several people
     * @param act what befalls them: a list behind the act's word is another one
     */
    List<Word> of(Word group, Word act) {
        if (othersBetween(group, act)) {
            return List.of();
        }
        return Stream.of(beside(group, act), counted(group), identified(group, act))
                .filter(told -> !told.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "the attackers of the two women murdered": a parser may have them murdered, and whoever is named then is a killer. */
    private boolean othersBetween(Word group, Word act) {
        return act.isRelation("acl", "amod")
                && group.sentenceWords().stream()
                        .filter(word -> word.index() > group.index() && word.index() < act.index())
                        .anyMatch(word -> word.noun()
                                && somebody(word)
                                && (word.pos().equals("NNS")
                                        || word.child("nummod").isPresent()));
    }

    /** Behind the group, or behind what is told of it. */
    private List<Word> beside(Word group, Word act) {
        if (group.preposition().filter("among"::equals).isPresent()) {
            // "Among those who were abducted is Jane Roe".
            List<Word> told = group.head()
                    .filter(head -> head.child("cop").isPresent())
                    .map(head -> Stream.concat(
                                    head.coordinated(), head.children("dep").flatMap(Word::coordinated))
                            .filter(this::person)
                            .toList())
                    .orElse(List.of());
            List<Word> row = group.head()
                    .flatMap(head -> head.child("cop"))
                    .map(cue -> named(cue, act))
                    .orElse(List.of());
            if (!told.isEmpty() || row.size() > 1) {
                return row.size() > told.size() ? row : told;
            }
        }
        return cue(group, act)
                .or(() -> colon(group, act))
                .or(() -> including(group, act))
                .map(cue -> named(cue, act))
                .orElse(List.of());
    }

    /**
     * The last words of the names of those who are said to be among the group, in front of it: "Jane Roe was among the 20 people killed",
     * "John Doe was one of three men shot", "John Doe, one of three men shot".
     */
    private List<Word> counted(Word group) {
        boolean among = group.preposition().filter("among"::equals).isPresent();
        boolean of = group.preposition().filter("of"::equals).isPresent();
        Optional<Word> one = among
                ? Optional.of(group)
                : group.head().filter(word -> of && word.lower().matches("one|another"));
        Stream<Word> who = one
                .filter(word -> isSo(word) && word.child("cop").isPresent())
                .flatMap(word -> word.child("nsubj"))
                .or(() -> one.filter(word -> word.isRelation("appos"))
                        .flatMap(Word::head)
                        .filter(first -> names.at(first).isPresent()))
                .stream();
        List<Word> before = who.filter(first -> first.index() < group.index())
                .flatMap(this::namedWith)
                .toList();
        // "One of those arrested, Jane Roe, is an activist."
        return before.isEmpty() && of && one.isPresent()
                ? Stream.concat(one.get().children("appos"), group.children("appos"))
                        .flatMap(this::namedWith)
                        .limit(1)
                        .toList()
                : before;
    }

    /** Whether it is said to be so: who "denied that Jane Roe was among them" does not count her. */
    boolean isSo(Word predicate) {
        Manner manner = Manner.of(predicate);
        boolean disputed = predicate
                .upward()
                .filter(word -> word.isRelation("ccomp", "acl"))
                .flatMap(word -> word.head().stream())
                .anyMatch(saying -> lexicon.act(saying)
                                .filter(act -> act.kind() == ActKind.DENIAL)
                                .isPresent()
                        || saying.head().filter(Denials::mistaken).isPresent());
        return !disputed
                && manner.polarity() == Polarity.AFFIRMED
                && manner.modality()
                        .filter(modality -> !modality.saidToBeDone())
                        .isEmpty();
    }

    /** "Dozens remain behind bars, including Jane Roe": the names behind what befell all of them, unless others stand between. */
    private Optional<Word> including(Word group, Word act) {
        // Of "the neighbours of the man killed, including Jane Roe" it is not told who they are.
        boolean bare = act.pos().startsWith("V") && act.child("aux", "cop").isEmpty();
        boolean ofOthers =
                group.isRelation("nmod") && group.head().filter(this::somebody).isPresent();
        boolean apart = bare && (group.index() + 1 != act.index() || ofOthers);
        if (group.index() > act.index() || apart) {
            return Optional.empty();
        }
        // "arrested by agents of the Office, including"; not "arrested at a protest by lawyers, including".
        List<Word> agents = Arguments.agents(act)
                .filter(by -> by.children("case").anyMatch(word -> word.index() == act.index() + 1))
                .flatMap(Word::subtree)
                .toList();
        for (int i = 1; act.next(i).isPresent() && i <= LONGEST_WAY; i++) {
            Word word = act.next(i).get();
            boolean among = word.lower().equals("others")
                    && word.preposition().filter("among"::equals).isPresent();
            if (word.lower().equals("including") || among) {
                return Optional.of(word).filter(cue -> !things(act, cue));
            }
            boolean others = !agents.contains(word) && (word.verb() || (word.noun() && somebody(word)));
            if (others) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "near several houses, including that of Jane Roe": what is counted up stands right before the word. */
    private static boolean things(Word act, Word cue) {
        for (int back = cue.index() - 1; back > act.index(); back--) {
            Word word = cue.sentenceWords().get(back);
            if (word.noun()) {
                return word.pos().equals("NNS") && !TERMS.contains(word.lemma());
            }
        }
        return false;
    }

    /** "lawyers of the five women arrested, including": more likely lawyers. */
    private boolean ofOthers(Word group) {
        return group.isRelation("nmod") && group.head().filter(this::somebody).isPresent();
    }

    private boolean somebody(Word word) {
        Party.Kind kind = lexicon.kind(word);
        return kind == Party.Kind.PERSON || kind == Party.Kind.GROUP || kind == Party.Kind.ORGANISATION;
    }

    /** "The four kidnapped were identified as …", "The list of those arrested includes …": the last words of the names behind the verb. */
    private List<Word> identified(Word group, Word act) {
        Word subject = group.head()
                .filter(list -> LISTS.contains(list.lemma())
                        && group.preposition().filter("of"::equals).isPresent())
                .orElse(group);
        Optional<Word> verb = Stream.concat(
                        subject.head().filter(word -> subject.isRelation("nsubj")).stream(),
                        // "nine others, who were identified as …"
                        group.children("acl"))
                .filter(word -> word != act && cue(word).isPresent() && isSo(word))
                .findFirst();
        List<Word> told = verb.flatMap(Members::cue).map(cue -> named(cue, act)).orElse(List.of());
        // "The man arrested was identified as Roe" says who one person is.
        return told.size() > 1 || verb.filter(Members::includes).isPresent() ? told : List.of();
    }

    /** The word that the names stand behind, where this one introduces them. */
    static Optional<Word> cue(Word word) {
        if (includes(word) && !Arguments.passive(word)) {
            return Optional.of(word);
        }
        if (word.verb() && IDENTIFYING.contains(word.lemma()) && Arguments.passive(word)) {
            return Arguments.after(word, "as")
                    .findFirst()
                    .or(() -> word.child("obj"))
                    .flatMap(name -> name.child("case"))
                    .filter(as -> as.lower().equals("as"));
        }
        // "Among them were …"
        boolean among = AMONG.matcher(word.lower()).matches()
                && word.preposition().filter("among"::equals).isPresent();
        return among
                ? word.head()
                        .flatMap(head -> head.child("cop")
                                .or(() -> Optional.of(head)
                                        .filter(be -> be.lemma().equals("be"))))
                        .filter(be -> be.index() > word.index())
                : Optional.empty();
    }

    /** Whether it is a verb as in "The dead include …", active or passive. */
    static boolean includes(Word word) {
        return word.verb() && INCLUDING.contains(word.lemma());
    }

    /** The names of "Jane Roe and John Doe", "her colleague, Jane Roe, and two others". */
    private Stream<Word> namedWith(Word first) {
        return first.coordinated()
                .flatMap(word -> Stream.concat(Stream.of(word), word.children("appos")))
                .flatMap(word -> names.at(word).stream())
                .filter(name -> name.bearer().kind() == Party.Kind.PERSON)
                .map(Names.Named::last)
                .distinct();
    }

    /**
     * The last words of the names behind a word, up to the next verb.
     *
     * @param act what befalls them: who does something of his own is none of them, nor is whose widow or neighbour somebody is
     */
    List<Word> named(Word cue, Word act) {
        return listed(cue).stream()
                .filter(name -> !acts(name, act) && !owns(name))
                .toList();
    }

    /** "the two guards, Jane Roe of Lorne and John Doe": the last words of the names in a row right behind a comma. */
    List<Word> apposed(Word group) {
        // Of "three of the students, Jane Roe, …" the phrase ends with the whole that the three are of.
        Word last = group.children("nmod")
                .filter(whole -> group.pos().equals("CD")
                        && whole.preposition().filter("of"::equals).isPresent())
                .findFirst()
                .orElse(group);
        return last.next(1)
                .filter(comma -> comma.text().equals(","))
                .map(this::listed)
                .orElse(List.of());
    }

    /** The last word before the names begin. */
    private Optional<Word> cue(Word group, Word act) {
        for (int i = 1; group.next(i).isPresent(); i++) {
            Word word = group.next(i).get();
            boolean such = word.lower().equals("such")
                    && word.next(1).filter(as -> as.lower().equals("as")).isPresent();
            boolean among = word.lower().equals("among")
                    && word.next(1).filter(them -> them.lower().equals("them")).isPresent();
            if (such || among) {
                return word.next(1);
            }
            if (CUES.contains(word.lower())) {
                boolean joined =
                        word.span().start() == group.next(i - 1).get().span().end()
                                && word.text().equals("-");
                return joined ? Optional.empty() : Optional.of(word);
            }
            // Behind a clause of its own the list is another one: "prisoners who fled, and a panel: Jane Roe, …".
            // "those seized: Jane Roe, …"
            boolean own = word == act && act.isRelation("acl", "amod") && i == 1 && !ofOthers(group);
            boolean describes = word.noun()
                    || word.pos().startsWith("JJ")
                    || word.pos().equals("CD")
                    || word.pos().equals("DT")
                    || word.text().equals(",")
                    || (PLACING.contains(word.lower()) && word.isRelation("case"));
            boolean near = own || (word != act && describes);
            if (!near) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "The following were hanged on 3 May: Jane Roe, teacher; John Doe": the colon behind all that is said of the act. */
    private Optional<Word> colon(Word group, Word act) {
        return act.sentenceWords().stream()
                .skip(act.index() + 1L)
                .filter(word -> word.text().equals(":"))
                .findFirst()
                .filter(colon -> group.head().equals(Optional.of(act))
                        && group.isRelation("nsubj", "obj")
                        && colon.next(1)
                                .flatMap(names::at)
                                .filter(name -> name.bearer().kind() == Party.Kind.PERSON)
                                .isPresent());
    }

    /** Names of people in a row, with what describes them, up to the next verb. */
    private List<Word> listed(Word cue) {
        List<Word> found = new ArrayList<>();
        int gap = 0;
        for (int i = 1; cue.next(i).isPresent() && gap <= LONGEST_GAP; i++) {
            Word word = cue.next(i).get();
            Optional<Names.Named> name = names.at(word);
            if (name.filter(one -> one.bearer().kind() == Party.Kind.PERSON).isPresent()) {
                Word last = name.get().last();
                if (word == last) {
                    found.add(last);
                }
                gap = 0;
                continue;
            }
            boolean describes = word.noun()
                    || word.pos().startsWith("JJ")
                    || word.pos().equals("CD")
                    || word.pos().equals("DT")
                    || word.pos().equals("PRP$")
                    || word.pos().equals("CC")
                    || word.pos().equals("HYPH")
                    || word.pos().equals("POS")
                    || word.text().matches("[,;:()]|-[LR]RB-")
                    || word.lower().matches("aged|also")
                    || (word.pos().equals("VBG") && word.isRelation("amod", "compound"))
                    // "two guards, Jane Roe and John Doe, of murder"
                    || (OF.contains(word.lower())
                            && word.isRelation("case")
                            && !cue.next(i - 1).orElse(word).text().equals(","));
            if (!describes) {
                break;
            }
            gap++;
        }
        return found;
    }

    /** "arrested three people – Jane Roe told reporters", "among them was Jane Roe, a guard said". */
    private boolean acts(Word name, Word act) {
        Word top = top(name);
        Word first = top.isRelation("conj") ? top.head().orElse(top) : top;
        return Stream.of(top, first)
                        .filter(word -> word.isRelation("nsubj"))
                        .flatMap(word -> word.head().stream())
                        .anyMatch(verb -> verb.verb() && verb != act && verb.index() > name.index())
                || name.next(1).filter(verb -> verb.pos().matches("VB[DPZ]")).isPresent();
    }

    /** "the widow of John Doe", "John Doe's brother". */
    private boolean owns(Word name) {
        Word last = top(name);
        // "two guards of the mayor Jane Roe": what she hangs on is the mayor.
        Word top = last.head()
                .filter(calling -> last.isRelation("dep", "appos", "flat")
                        && calling.noun()
                        && calling.index() < last.index()
                        && names.at(calling).isEmpty())
                .orElse(last);
        boolean possessor = top.relation().equals("nmod:poss")
                || name.next(1).filter(mark -> mark.pos().equals("POS")).isPresent();
        // "the sons of Jane Roe and John Doe"
        boolean joined = top.isRelation("conj")
                && top.head()
                        .filter(first -> names.at(first).isPresent() && first != name && owns(first))
                        .isPresent();
        boolean that = top.preposition().filter("of"::equals).isPresent()
                && top.head()
                        .filter(whose -> whose.lower().matches("that|those"))
                        .isPresent();
        boolean kin = top.preposition().filter("of"::equals).isPresent()
                && top.head()
                        .filter(whose -> person(whose) || lexicon.kind(whose) == Party.Kind.GROUP)
                        .isPresent();
        return possessor || kin || that || joined;
    }

    /** The word of the name through which it hangs in its sentence. */
    private Word top(Word name) {
        return names.at(name).map(Names.Named::words).flatMap(Word::top).orElse(name);
    }

    private boolean person(Word word) {
        return lexicon.kind(word) == Party.Kind.PERSON || names.person(word);
    }
}
