package inquest.core.read;

import inquest.core.name.Tables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words that fill a verb's or noun's places: subject, object, agent, whether they stand beside it or are understood. */
final class Arguments {

    private static final Set<String> BY = Set.of("by");
    private static final Set<String> AIMING = Set.of("at", "into", "on", "toward", "towards", "from", "upon");

    /** What stands behind one of these is no place at which somebody did it: "executed despite an appeal by the union". */
    private static final Set<String> BESIDE_THE_ACT = Set.of(
            "despite", "during", "after", "before", "amid", "amidst", "without", "since", "until", "over", "following");

    /** "hanged by his wrists": what somebody is held by has done nothing. */
    private static final Set<String> BODY_PARTS =
            Set.of("wrist", "hand", "arm", "foot", "ankle", "leg", "hair", "neck", "throat", "ear", "shoulder");

    /** Ways to kill or hurt whose past tense is their participle. */
    private static final Set<String> ALIKE =
            Set.of("shoot", "stab", "hang", "execute", "kill", "behead", "burn", "drown", "torture", "rape", "murder");

    /** What is done to people before that. */
    private static final Set<String> HANDLING = Set.of(
            "lead",
            "take",
            "line",
            "round",
            "drag",
            "blindfold",
            "march",
            "drive",
            "handcuff",
            "bind",
            "tie",
            "arrest",
            "detain",
            "capture",
            "abduct",
            "kidnap",
            "seize",
            "remove",
            "separate");

    private static final Set<String> ATTENDING =
            Set.of("attend", "represent", "participate", "take", "join", "witness", "observe");

    private static final Map<String, String> BIDDING = Tables.rows(Arguments.class, "bidding.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    /** Who does this has given no order. */
    private static final Set<String> INCITING = Set.of("incite", "encourage", "advise");

    /** Verbs whose object is said to have done what follows: "accused him of ordering it". */
    private static final Set<String> BRINGS_TO_BOOK = Set.of(
            "accuse",
            "arrest",
            "blame",
            "charge",
            "condemn",
            "convict",
            "denounce",
            "detain",
            "execute",
            "indict",
            "jail",
            "imprison",
            "prosecute",
            "sentence",
            "suspect",
            "try");

    /** "dismissed him for ordering it", "decorated him for killing them": whom it befalls did that. */
    private static final Set<String> REQUITES = Set.of(
            "abduct",
            "attack",
            "beat",
            "behead",
            "bomb",
            "criticise",
            "criticize",
            "decorate",
            "demote",
            "discharge",
            "discipline",
            "dismiss",
            "expel",
            "fine",
            "fire",
            "flog",
            "hang",
            "hold",
            "honor",
            "honour",
            "kidnap",
            "kill",
            "lash",
            "murder",
            "pick",
            "praise",
            "promote",
            "punish",
            "question",
            "remove",
            "reprimand",
            "reward",
            "sack",
            "seize",
            "shoot",
            "stone",
            "summon",
            "suspend",
            "thank",
            "torture",
            "whip");

    /** Of "jailed her after finding her guilty" she is not who found. */
    private static final Set<String> MEANWHILE =
            Set.of("after", "before", "while", "when", "by", "since", "upon", "without", "despite");

    private static final Set<String> SAYING = Set.of("say", "believe", "think", "report");

    /** A parser takes these before a number for prepositions: "killed over 900 people". */
    private static final Set<String> MEASURING = Set.of("about", "above", "around", "over", "under");

    /** "executed by hanging": how, and not by whom. */
    private static final Set<String> WAYS =
            Set.of("hanging", "beheading", "decapitation", "stoning", "lynching", "shooting", "strangulation");

    /** Verbs that do not stand without an object. */
    private static final Set<String> BEFALLS =
            Set.of("kill", "injure", "wound", "arrest", "detain", "kidnap", "abduct");

    /** Verbs that stand before "and killed" of one who was killed so. */
    private static final Set<String> STRIKING =
            Set.of("shoot", "stab", "beat", "hit", "strike", "ambush", "kidnap", "abduct", "torture");

    private static final Set<String> PARTAKING = Set.of("involvement", "role", "participation", "part", "complicity");

    /** What one does with a part or role. */
    private static final Set<String> PARTITIVE = Set.of(
            "member", "number", "group", "body", "name", "dozen", "hundred", "thousand", "photo", "picture", "list");

    private static final Set<String> TAKING = Set.of("have", "play", "take");

    /** Of "a series of attacks" what is done are the attacks. */
    private static final Set<String> SERIES =
            Set.of("series", "wave", "string", "spate", "number", "campaign", "round", "succession");

    private Arguments() {}

    /** "pleaded not guilty following his arrest", "denied it after the killing": when or in spite of what something was done. */
    static boolean beside(Word event) {
        return event.preposition().filter(BESIDE_THE_ACT::contains).isPresent();
    }

    /** Whether a verb tells what befalls somebody, and does not stand without saying whom. */
    static boolean befalls(String lemma) {
        return BEFALLS.contains(lemma);
    }

    /** Whether the word is a part of the body by which somebody can be held. */
    static boolean bodyPart(Word word) {
        return BODY_PARTS.contains(word.lemma());
    }

    /** Whether a verb's object is said to have done what follows "of", "for" or "with". */
    static boolean bringsToBook(String lemma) {
        return BRINGS_TO_BOOK.contains(lemma);
    }

    /** "was found shot", "were left beaten". */
    static boolean foundSo(Word verb) {
        return verb.isRelation("xcomp")
                && verb.child("mark", "obj", "aux").isEmpty()
                && verb.head()
                        .filter(above ->
                                above.lemma().equals("find") || above.lemma().equals("leave"))
                        .filter(Arguments::passive)
                        .isPresent();
    }

    /** Whether the verb is in the passive, or a participle that says what happened to a noun. */
    static boolean passive(Word verb) {
        if (!verb.pos().equals("VBN") && !verb.pos().equals("VBD")) {
            // Who "was found hanging" is found hanged.
            return verb.child("aux:pass").isPresent() || (verb.lower().equals("hanging") && foundSo(verb));
        }
        boolean marked = verb.children().stream()
                .anyMatch(child ->
                        child.relation().equals("aux:pass") || child.relation().equals("nsubj:pass"));
        boolean participle = verb.pos().equals("VBN")
                && verb.isRelation("acl", "amod")
                && !verb.relation().equals("acl:relcl");
        // "were led away and shot": a parser takes the participle for a past tense.
        boolean alike = ALIKE.contains(verb.lemma())
                && verb.child("cc").isPresent()
                && verb.head().filter(first -> HANDLING.contains(first.lemma())).isPresent()
                && verb.children("advmod", "compound:prt")
                        .noneMatch(back -> back.lower().equals("back"))
                && verb.under(AIMING, "obl").findAny().isEmpty();
        boolean shared = (verb.pos().equals("VBN") || alike)
                && verb.isRelation("conj")
                && verb.child("nsubj").isEmpty()
                && verb.child("obj").isEmpty()
                && verb.head().filter(Word::verb).filter(Arguments::passive).isPresent();
        // "One man killed, two injured": in headlines the parser takes the participle for a past tense.
        boolean headline = verb.pos().equals("VBD")
                && BEFALLS.contains(verb.lemma())
                && measured(verb).findAny().isEmpty()
                // "They killed for sport"
                && verb.children("nsubj").noneMatch(who -> who.lower().matches("i|he|she|we|they"));
        boolean befallen =
                foundSo(verb) || shotAndKilled(verb) || joinedBefore(verb).isPresent();
        boolean bare = (verb.pos().equals("VBN") || headline)
                && verb.child("nsubj").isPresent()
                && verb.child("aux", "obj", "iobj").isEmpty()
                && before(verb).isEmpty();
        return marked || participle || shared || bare || befallen || opening(verb);
    }

    /** "Detained on 2 September.": a note of what befell whoever it is made of. */
    static boolean opening(Word verb) {
        return (verb.pos().equals("VBN") || (verb.pos().equals("VBD") && ALIKE.contains(verb.lemma())))
                && (verb.index() == 0
                        // "Reportedly executed by an army patrol."
                        || (verb.index() == 1
                                && verb.next(-1)
                                        .filter(how -> how.lower().endsWith("ly"))
                                        .isPresent()))
                && verb.isRelation("root")
                && Character.isUpperCase(verb.sentenceWords().get(0).text().codePointAt(0))
                && verb.child("nsubj", "obj", "iobj", "aux", "ccomp").isEmpty()
                && verb.children("xcomp").allMatch(so -> so.pos().startsWith("JJ"));
    }

    /** "identified two people shot and killed on Monday": a parser takes both for past tenses, and nobody is their object. */
    private static boolean shotAndKilled(Word verb) {
        Word first = verb.isRelation("conj") ? verb.head().orElse(verb) : verb;
        return first.pos().equals("VBD")
                && STRIKING.contains(first.lemma())
                && first.children("conj").anyMatch(last -> BEFALLS.contains(last.lemma()) && objectless(last))
                && objectless(first)
                && objectless(verb);
    }

    private static boolean objectless(Word verb) {
        return verb.verb() && verb.child("obj", "ccomp", "xcomp", "aux").isEmpty();
    }

    /** Who does it: of an active verb its subject, of a passive one whom it names behind "by". */
    static List<Word> doers(Word verb) {
        return (passive(verb) ? agents(verb) : subject(verb).stream()).toList();
    }

    /** Who does what an active verb names. */
    static Optional<Word> subject(Word verb) {
        // A loop, since a sentence can be one chain of thousands of clauses.
        Word at = verb;
        for (int steps = verb.sentenceWords().size(); steps > 0; steps--) {
            Optional<Word> own = ownSubject(at);
            Optional<Word> above = above(at);
            if (own.isPresent() || above.isEmpty()) {
                return own;
            }
            if (!sharesSubject(at, above.get())) {
                return understood(at, above.get());
            }
            at = above.get();
        }
        return Optional.empty();
    }

    private static Optional<Word> ownSubject(Word verb) {
        return preferred(verb)
                .or(() -> verb.child("nsubj"))
                .or(() -> mistakenClause(verb))
                .or(() -> lost(verb));
    }

    /** "I would rather that you had shot me": a parser gives the shooting both subjects. */
    private static Optional<Word> preferred(Word verb) {
        return verb.children("advmod")
                .filter(rather -> rather.lower().equals("rather"))
                .flatMap(rather -> verb.children("nsubj").filter(who -> who.index() > rather.index()))
                .findFirst();
    }

    /** The verb above; of "appears to have shot and killed himself" the shot, where a parser joins the killing to another verb. */
    private static Optional<Word> above(Word verb) {
        Optional<Word> beside = verb.next(-1)
                .filter(word -> verb.isRelation("conj") && word.lower().equals("and"))
                .flatMap(word -> word.next(-1))
                .filter(word -> word.pos().matches("VB[DN]") && verb.pos().matches("VB[DN]") && !word.below(verb));
        // "appealed to the council to halt it, while advising others to leave": who appealed advised them.
        boolean meanwhile = verb.relation().equals("advcl")
                && verb.pos().equals("VBG")
                && verb.children("mark").anyMatch(mark -> mark.lower().equals("while"));
        return beside.or(() -> meanwhile
                ? verb.ancestors()
                        .filter(Word::verb)
                        .filter(head ->
                                head.children("mark").noneMatch(to -> to.lower().equals("to")))
                        .findFirst()
                : verb.head());
    }

    /** Whether who does it is told by the verb above, and is who does that. */
    private static boolean sharesSubject(Word verb, Word above) {
        // "asked for ten years in prison for killing Roe": whoever is to go there did.
        boolean penalty = verb.pos().equals("VBG")
                && above.lemma().matches("ask|call|demand|seek|request")
                && verb.children("mark", "case").anyMatch(mark -> mark.lower().equals("for"));
        return !penalty
                && verb.isRelation("conj", "xcomp", "advcl", "ccomp", "dep")
                && (above.verb()
                        || above.child("cop").isPresent()
                        || above.lower().equals("ought"))
                && !controlled(verb, above)
                && !said(verb, above)
                && !turned(verb, above);
    }

    /** Who does it where the verb has no subject of its own, and does not share that of the word above. */
    private static Optional<Word> understood(Word verb, Word above) {
        Optional<Word> set = setOff(verb, above);
        if (set.isPresent()) {
            return passive(set.get()) ? agents(set.get()).findFirst() : subject(set.get());
        }
        if (booked(verb, above)) {
            return Optional.of(above);
        }
        if (verb.isRelation("acl") && above.noun()) {
            // "The order to burn the village was given by Roe."
            if (Manner.order(above) && purpose(verb)) {
                return Optional.empty();
            }
            boolean meant = purpose(verb)
                    || (verb.pos().equals("VBG") && verb.child("mark", "case").isPresent());
            return meant ? above.child("nmod:poss") : Optional.of(above);
        }
        if (controlled(verb, above)) {
            return BIDDING.containsKey(above.lemma()) && verb.isRelation("xcomp")
                    ? above.child("obj").or(() -> above.child("nsubj"))
                    : objects(above).findFirst();
        }
        if (said(verb, above)) {
            return above.child("obj").filter(who -> who.index() < verb.index());
        }
        return turned(verb, above) ? above.child("nsubj") : Optional.empty();
    }

    /** "sentenced the police chief for ordering it": a parser hangs the ordering on the chief. */
    private static boolean booked(Word verb, Word above) {
        return verb.isRelation("nmod", "acl")
                && verb.pos().equals("VBG")
                && verb.children("case", "mark").anyMatch(mark -> mark.lower().equals("for"))
                && above.noun()
                && above.head()
                        .filter(book -> BRINGS_TO_BOOK.contains(book.lemma()) || REQUITES.contains(book.lemma()))
                        .filter(book -> objects(book).anyMatch(above::equals))
                        .isPresent();
    }

    /** "shelled the village, killing four": a parser hangs the killing on the village; the verb whose subject does both. */
    private static Optional<Word> setOff(Word verb, Word above) {
        boolean participle = verb.isRelation("acl", "dep")
                && !verb.relation().equals("acl:relcl")
                && verb.pos().equals("VBG")
                && verb.child("mark", "case", "nsubj").isEmpty()
                && above.noun()
                && verb.next(-1).filter(comma -> comma.text().equals(",")).isPresent();
        if (!participle) {
            return Optional.empty();
        }
        Word noun = above;
        while (noun.isRelation("nmod", "appos", "conj", "compound")
                && noun.head().filter(Word::noun).isPresent()) {
            noun = noun.head().orElse(noun);
        }
        return noun.isRelation("obj", "obl") ? noun.head().filter(Word::verb) : Optional.empty();
    }

    /** "Police said Roe then killed himself": a parser makes Roe what is said. */
    private static boolean said(Word verb, Word above) {
        // "A woman reported being robbed": she was.
        return verb.isRelation("dep")
                && SAYING.contains(above.lemma())
                && verb.children("aux:pass").noneMatch(being -> being.lower().equals("being"));
    }

    /** "He was shot and ran": the active verb has for subject whom the passive one befell. */
    private static boolean turned(Word verb, Word above) {
        return verb.isRelation("conj") && passive(above) && !passive(verb);
    }

    /** "ordered them to shoot", "accused him of ordering it": whom the verb above is done to does this. */
    private static boolean controlled(Word verb, Word head) {
        return (verb.isRelation("xcomp") && BIDDING.containsKey(head.lemma()))
                || kept(verb, head)
                || Denials.advisedAgainst(verb).isPresent()
                || (verb.isRelation("advcl", "ccomp", "xcomp", "acl", "obl")
                        && verb.pos().equals("VBG")
                        && verb.child("mark", "case")
                                .filter(mark -> !MEANWHILE.contains(mark.lower()))
                                .isPresent()
                        && (BRINGS_TO_BOOK.contains(head.lemma()) || requited(verb, head)));
    }

    /** "prevented the crowd from lynching him": the crowd would have. */
    private static boolean kept(Word verb, Word head) {
        return verb.isRelation("advcl", "xcomp", "ccomp")
                && verb.pos().equals("VBG")
                && Undone.keepsFrom(head)
                && objects(head).anyMatch(whom -> whom.index() < verb.index())
                && verb.children("mark", "case").anyMatch(from -> from.lower().equals("from"));
    }

    private static boolean requited(Word verb, Word head) {
        return REQUITES.contains(head.lemma())
                && verb.children("mark", "case").anyMatch(mark -> mark.lower().equals("for"))
                && objects(head).findAny().isPresent()
                // "kidnapped them for raping them": what for, and nothing that they had done.
                && verb.children("obj")
                        .noneMatch(whom -> whom.pronoun()
                                && objects(head).anyMatch(taken -> taken.lower().equals(whom.lower())));
    }

    /** Whether the verb says that what follows is wanted of somebody, and not that it was done: "ordered", "sent soldiers to". */
    static boolean bids(Word verb, Word clause) {
        String sort = BIDDING.getOrDefault(verb.lemma(), "");
        // Who was sent to attend was there.
        boolean sent = sort.equals("sends")
                && clause.isRelation("xcomp")
                && purpose(clause)
                && !ATTENDING.contains(clause.lemma());
        return sort.equals("bids") || sent;
    }

    /** Who orders, sends, hires or tells the one who is to do it: "the colonel sent soldiers to kill him". */
    static Optional<Word> sender(Word verb) {
        return verb.head()
                .filter(above -> bids(above, verb) && !INCITING.contains(above.lemma()))
                .flatMap(above -> passive(above)
                        ? agents(above).findFirst()
                        : objects(above).findAny().flatMap(sent -> subject(above)));
    }

    /** "The general had two ministers executed": an official who had it done; she who "had two sons executed" lost them. */
    static Optional<Word> causer(Word done) {
        Word first = done.isRelation("conj") ? done.head().orElse(done) : done;
        return first.head()
                .filter(have -> have.lemma().equals("have")
                        && have.verb()
                        && !have.isRelation("aux")
                        && first.pos().equals("VBN")
                        && first.isRelation("ccomp", "xcomp")
                        && first.child("aux", "aux:pass", "mark").isEmpty()
                        && first.child("nsubj")
                                .filter(whom ->
                                        whom.noun() && whom.child("nmod:poss").isEmpty())
                                .isPresent())
                .flatMap(have -> have.child("nsubj"))
                .filter(Takings::official);
    }

    /** "Only one person involved in it has faced …": a parser makes a clause of the participle, and its noun is the subject. */
    private static Optional<Word> mistakenClause(Word verb) {
        return verb.child("csubj")
                .filter(clause -> clause.pos().equals("VBN")
                        && clause.child("aux", "mark", "obj").isEmpty())
                .flatMap(clause -> clause.child("nsubj"));
    }

    /** "Since she left the session, supporters have been calling …": a parser joins the subject to the clause before it. */
    private static Optional<Word> lost(Word verb) {
        if (verb.child("aux").filter(aux -> !aux.lower().equals("to")).isEmpty()) {
            return Optional.empty();
        }
        return verb.children("advcl")
                .filter(clause -> clause.index() < verb.index())
                .flatMap(Word::subtree)
                .filter(word -> word.noun()
                        && word.isRelation("conj")
                        && word.child("cc").isEmpty()
                        && opensPhrase(word))
                .findFirst();
    }

    private static boolean opensPhrase(Word word) {
        int first = word.children("det", "amod", "compound", "nummod", "nmod:poss")
                .mapToInt(Word::index)
                .reduce(word.index(), Math::min);
        return word.next(first - 1 - word.index())
                .filter(before -> before.text().equals(","))
                .isPresent();
    }

    /** "the prison where they were held", "in which they were held", "that they were held in": the prison. */
    static Optional<Word> relativePlace(Word verb) {
        boolean there = verb.relation().equals("acl:relcl")
                && (verb.children("advmod").anyMatch(where -> where.lower().equals("where"))
                        || verb.children("compound:prt")
                                .anyMatch(in -> in.lower().matches("in|at"))
                        || verb.under(Set.of("in", "at"), "obl")
                                .anyMatch(which -> which.lower().equals("which")));
        return verb.head().filter(noun -> there && noun.noun());
    }

    private static boolean purpose(Word verb) {
        return verb.child("mark").filter(mark -> mark.lower().equals("to")).isPresent();
    }

    /** To whom a verb's act is done. */
    static Stream<Word> objects(Word verb) {
        if (!passive(verb)) {
            // "seized students Jane Roe and John Doe": a parser takes the students for whom somebody is seized for.
            String object = verb.child("obj").isPresent() ? "obj" : "iobj";
            // "after finding her guilty": a parser makes "her" the owner of what she is found.
            Stream<Word> plain = verb.children(object)
                    .flatMap(word -> word.lower().equals("guilty") ? word.children("nmod:poss") : Stream.of(word));
            return Stream.of(plain, measured(verb), small(verb), shared(verb)).flatMap(found -> found);
        }
        Optional<Word> own = verb.child("nsubj").or(() -> mistakenClause(verb)).or(() -> joinedBefore(verb));
        if (own.isPresent()) {
            return own.stream();
        }
        if (verb.isRelation("acl", "amod")) {
            // "the four kidnapped" are people as much as "the four men kidnapped".
            return verb
                    .head()
                    .map(Arguments::oneOfThose)
                    .map(head -> nearest(head, verb))
                    .filter(head -> head.noun()
                            || head.pos().equals("CD")
                            || head.lower().equals("those"))
                    .stream();
        }
        // "hid two boys and was shot": with a "was" of its own it befell who hid them.
        boolean anew = verb.isRelation("conj") && verb.child("aux:pass").isPresent();
        List<Word> shared = verb.head()
                .filter(Word::verb)
                .filter(head -> !anew || passive(head))
                .map(head -> objects(head).toList())
                .orElse(List.of());
        return shared.isEmpty() ? subject(verb).stream() : shared.stream();
    }

    /** "the guards of the nine prisoners tortured": the prisoners were, where the noun in front is no part of them. */
    private static Word nearest(Word head, Word done) {
        return head.children("nmod")
                .filter(whole -> whole.index() > head.index()
                        && whole.index() == done.index() - 1
                        && whole.pos().equals("NNS")
                        && whole.child("nummod").isPresent()
                        && head.pos().equals("NNS")
                        && !PARTITIVE.contains(head.lemma())
                        && whole.preposition().filter("of"::equals).isPresent())
                .findFirst()
                .orElse(head);
    }

    /** "stopped and arrested Jane Roe": what stands behind both verbs hangs on the first, and is the object of both. */
    static Stream<Word> shared(Word verb) {
        boolean bare = verb.isRelation("conj")
                && verb.child("obj", "iobj", "ccomp", "xcomp", "obl").isEmpty();
        return Stream.concat(
                        verb.head().filter(first -> bare && first.verb() && !passive(first)).stream()
                                .flatMap(first -> Stream.concat(
                                        first.children("obj"),
                                        before(first).stream().flatMap(last -> last.children("obj")))),
                        before(verb).stream().flatMap(last -> last.children("obj")))
                .filter(object -> object.index() > verb.index());
    }

    /** "forcibly disappeared": somebody did so to somebody. */
    static boolean forced(Word verb) {
        return verb.pos().equals("VBD")
                && verb.children("advmod").anyMatch(by -> by.lower().equals("forcibly"));
    }

    /** "detained, tortured and killed hundreds": the last verb, whose object is that of those before it. */
    private static Optional<Word> before(Word verb) {
        boolean bare = (Lexicon.deed(verb.lemma()) || forced(verb))
                && verb.pos().matches("VB[DN]")
                && verb.child("obj", "iobj", "ccomp", "xcomp", "obl", "aux:pass")
                        .isEmpty();
        return verb.children("conj")
                .filter(last -> bare
                        && Lexicon.deed(last.lemma())
                        && !last.lemma().equals("deny")
                        && last.pos().matches("VB[DN]")
                        && last.child("obj").isPresent()
                        && last.child("nsubj", "aux", "aux:pass").isEmpty()
                        && verb.children("conj")
                                .allMatch(other -> other.child("nsubj").isEmpty()))
                .findFirst();
    }

    /** Of "Jane Roe, one of those massacred" and "Roe was among those killed" she is who was massacred, and he who was killed. */
    private static Word oneOfThose(Word those) {
        if (!those.lower().equals("those")) {
            return those;
        }
        Optional<Word> beside = those.head()
                .filter(one -> one.lemma().equals("one") && one.isRelation("appos"))
                .flatMap(Word::head);
        return beside.or(() -> amongThose(those)
                        .flatMap(predicate -> predicate.child("nsubj"))
                        .filter(who -> who.index() < those.index()))
                .orElse(those);
    }

    /** "Roe was one of those hanged", "was among those killed": the word that says so of somebody, the "one" or the "those". */
    static Optional<Word> amongThose(Word those) {
        boolean among = those.preposition().filter("among"::equals).isPresent();
        return those.head()
                .filter(one -> one.lemma().equals("one"))
                .or(() -> Optional.of(those).filter(word -> among))
                .filter(word ->
                        those.lower().equals("those") && word.child("cop").isPresent());
    }

    /** "The blast killed 12 people and 30 others were hurt", "left one dead and four injured": a parser joins the later to the first. */
    private static Optional<Word> joinedBefore(Word verb) {
        Optional<Word> aux = verb.child("aux:pass");
        boolean participle = verb.pos().equals("VBN") && verb.isRelation("advmod", "advcl", "dep", "xcomp");
        return (aux.isEmpty() && participle ? verb.next(-1) : aux.flatMap(word -> word.next(-1)))
                .filter(word ->
                        (word.noun() || word.pos().equals("CD")) && word.isRelation("conj") && !word.below(verb))
                .map(word -> aux.filter(were -> were.lower().equals("were")).isPresent()
                                && word.pos().equals("NNP")
                        ? word.head().orElse(word)
                        : word);
    }

    /** "hold him accountable": a parser makes "him" the subject of what he is to be held. */
    private static Stream<Word> small(Word verb) {
        return verb.child("obj").isPresent()
                ? Stream.empty()
                : verb.children("xcomp")
                        .filter(word -> word.pos().startsWith("JJ"))
                        .flatMap(word -> word.children("nsubj"));
    }

    private static Stream<Word> measured(Word verb) {
        return verb.under(MEASURING, "obl")
                .filter(word ->
                        word.child("nummod").isPresent() && verb.child("obj").isEmpty());
    }

    /** Whether the word heads a clause that tells more of a noun; a parser makes a complement of some. */
    static boolean relative(Word word) {
        return word.relation().equals("acl:relcl")
                || (word.isRelation("ccomp") && word.head().filter(Word::noun).isPresent());
    }

    /** Who a passive verb or a noun says it was done by. */
    static Stream<Word> agents(Word word) {
        List<Word> own = word.under(BY, "obl", "nmod")
                .filter(agent -> !bodyPart(agent) && !byline(agent) && !way(agent))
                .toList();
        if (own.isEmpty() && word.noun()) {
            // "the execution of prisoners by the guards": a parser hangs "by" on the prisoners.
            own = after(word, "of").flatMap(victim -> victim.under(BY, "nmod")).toList();
        }
        if (own.isEmpty() && word.verb() && word.isRelation("conj")) {
            // "obtained and leaked by activists": a parser hangs "by" on the first.
            own = word.head().stream()
                    .filter(head -> head.verb() && passive(head) && passive(word))
                    .flatMap(head -> head.under(BY, "obl"))
                    .filter(agent -> agent.index() > word.index())
                    .toList();
        }
        if (own.isEmpty() && word.verb() && passive(word)) {
            // "captured at the station by troops": a parser hangs "by" on the station.
            own = word.children("obl")
                    .filter(place ->
                            place.preposition().filter(BESIDE_THE_ACT::contains).isEmpty())
                    .flatMap(place -> place.under(BY, "nmod"))
                    .toList();
        }
        // A parser hangs "by" on the sentence's verb rather than on the noun right before it.
        Optional<Word> beside = word.next(1)
                .filter(next -> word.noun() && next.lower().equals("by") && next.isRelation("case"))
                .flatMap(Word::head);
        return own.isEmpty() ? beside.filter(agent -> !byline(agent) && !way(agent)).stream() : own.stream();
    }

    /** "carried out sentences of death by beheading": how it was done, and by nobody of that name. */
    private static boolean way(Word agent) {
        return WAYS.contains(agent.lemma())
                && agent.child("det", "nmod:poss", "nummod").isEmpty();
    }

    /**
     * "who gave the order\nBy Jane Roe, 1 May": who wrote it has done nothing else. On the line of a headline with capitals, "Killed By
     * Soldiers", it is a doer.
     */
    private static boolean byline(Word agent) {
        return agent.children("case")
                .anyMatch(by -> by.text().equals("By")
                        && by.next(-1)
                                .filter(before -> by.opensLine()
                                        || !Character.isUpperCase(before.text().codePointAt(0)))
                                .isPresent());
    }

    /** What follows the word with one of these prepositions. */
    static Stream<Word> after(Word word, String... prepositions) {
        return word.under(Set.of(prepositions), "obl", "nmod", "advcl", "acl");
    }

    /** What follows the word with one of these prepositions, a gerund too: "for the murder of Roe", "for killing Roe". */
    static Stream<Word> charges(Word word, String... prepositions) {
        Set<String> wanted = Set.of(prepositions);
        return Stream.concat(
                after(word, prepositions),
                word.children("advcl", "acl", "ccomp", "xcomp")
                        .filter(clause -> clause.pos().equals("VBG")
                                && clause.children("mark").anyMatch(mark -> wanted.contains(mark.lower()))));
    }

    /** Whether the word says that somebody had a part in something: "participated in", "his role in", "took part in". */
    static boolean partaking(Word word) {
        return word.lemma().equals("participate")
                || word.lemma().equals("involve")
                || PARTAKING.contains(word.lemma())
                || (word.lemma().equals("take")
                        && word.child("obj")
                                .filter(part -> part.lemma().equals("part"))
                                .isPresent());
    }

    /** Who had the part. */
    static List<Word> partakers(Word word) {
        if (word.verb()) {
            List<Word> objects = passive(word) ? objects(word).toList() : List.of();
            List<Word> found = objects.isEmpty() ? subject(word).stream().toList() : objects;
            // "Only one person involved in it has been tried" does not say that one alone took part.
            return found.stream().filter(who -> !singledOut(who)).toList();
        }
        List<Word> owners = word.children("nmod:poss").toList();
        if (!owners.isEmpty()) {
            return owners;
        }
        Optional<Word> taken =
                word.head().filter(verb -> word.isRelation("obj") && verb.verb() && TAKING.contains(verb.lemma()));
        return taken.map(verb -> subject(verb).stream().toList())
                .orElseGet(() -> after(word, "of").toList());
    }

    private static boolean singledOut(Word who) {
        return who.subtree()
                .filter(word -> word.index() < who.index())
                .anyMatch(word -> word.lower().equals("only") || word.lower().equals("no"));
    }

    /** The verb that carries a noun: "carried out the execution", "the arrest was ordered". */
    static Optional<Word> carrier(Word noun) {
        Word carried = noun.head()
                .filter(head -> SERIES.contains(head.lemma())
                        && noun.preposition().filter("of"::equals).isPresent())
                .orElse(noun);
        boolean object = carried.isRelation("obj") || carried.relation().equals("nsubj:pass");
        return object ? carried.head().filter(Word::verb) : Optional.empty();
    }

    /** Who does what a carrying verb carries: its subject, or of a passive its agent. */
    static List<Word> carriedBy(Word carrier) {
        return passive(carrier)
                ? agents(carrier).toList()
                : subject(carrier).stream().toList();
    }
}
