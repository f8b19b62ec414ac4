package inquest.core.read;

import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Explanation;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How an act is put forward: affirmed or denied, as a fact or as alleged, planned, attempted, asked for, conditional, possible.
 *
 * @param polarity affirmed or denied
 * @param modality empty for a plain assertion
 * @param why the words that decide
 */
record Manner(Polarity polarity, Optional<Modality> modality, Explanation why) {

    private static final Set<Modality> UNLIVED = Set.of(Modality.CONDITIONAL, Modality.PLANNED, Modality.REQUESTED);

    private static final Set<String> TRYING = Set.of("attempt", "try", "seek", "effort", "bid");
    private static final Set<String> PLANNING = Set.of(
            "plan",
            "plot",
            "intend",
            "intention",
            "aim",
            "prepare",
            "conspire",
            "threaten",
            "threat",
            "vow",
            "intent",
            "conspiracy",
            "ready",
            "schedule",
            "due",
            "want");
    private static final Set<String> ASKING = Set.of(
            "demand",
            "call",
            "urge",
            "request",
            "ask",
            "appeal",
            "need",
            "deserve",
            "push",
            "campaign",
            "pursue",
            "favour",
            "favor",
            "advocate",
            "recommend",
            "beg",
            "implore",
            "must");

    /** Said of somebody in the passive, "is believed to have been killed", these tell what is held, and not what is known. */
    private static final Set<String> HELD = Set.of(
            "believe",
            "think",
            "presume",
            "understand",
            "suppose",
            "assume",
            "rumor",
            "rumour",
            "say",
            "report",
            "write",
            "claim",
            "allege",
            "suggest");

    /** Of these, what words were said: "it was reported that" tells what somebody says. */
    private static final Set<String> TOLD = Set.of("say", "report", "write");

    private static final Set<String> GUESSING =
            Set.of("think", "believe", "suppose", "suspect", "guess", "assume", "presume", "imagine");

    private static final Set<String> OPINIONS =
            Set.of("opinion", "belief", "guess", "impression", "suspicion", "theory", "view", "conviction");

    private static final Set<String> WEIGHING = Set.of("consider", "contemplate", "discuss", "suggest", "propose");

    private static final Set<String> AWAITED = Set.of("expect", "fear");

    /** "promised to free them": that it was done is not said. */
    private static final Set<String> DECIDING =
            Set.of("promise", "pledge", "swear", "decide", "agree", "offer", "undertake");

    private static final Set<String> WAITING = Set.of("wait", "await");
    private static final Set<String> COMING = Set.of("go", "come", "arrive", "return");
    private static final Set<String> ON = Set.of("on", "further", "ahead", "together", "out", "forward");
    private static final Set<String> ORDERS = Set.of("order", "command", "instruction");
    private static final Set<String> WARRANTS = Set.of("warrant");
    private static final Set<String> WANTED_BY_WARRANT = Set.of("arrest", "detention", "capture", "extradition");

    /** Of "I would remind the House that they were killed" the killing is no matter of conditions. */
    private static final Set<String> VOICING = Set.of(
            "remind",
            "say",
            "argue",
            "submit",
            "insist",
            "add",
            "suggest",
            "point",
            "emphasise",
            "emphasize",
            "maintain",
            "stress",
            "note",
            "claim",
            "observe",
            "tell",
            "deny",
            "write",
            "recall",
            "explain");

    /** Verbs that bring about what stands behind "for" or "to": of "will arrange for the trial" the trial is to come. */
    private static final Set<String> BRINGING =
            Set.of("arrange", "lead", "allow", "prepare", "provide", "push", "work", "press", "vote");

    /** Verbs that say of a noun's act that it takes place, or is undergone; other verbs are acts of their own. */
    private static final Set<String> CARRYING = Set.of(
            "allow",
            "permit",
            "grant",
            "accept",
            "enable",
            "promise",
            "guarantee",
            "announce",
            "propose",
            "carry",
            "commit",
            "perpetrate",
            "conduct",
            "implement",
            "execute",
            "launch",
            "issue",
            "impose",
            "pass",
            "order",
            "oversee",
            "organise",
            "organize",
            "stage",
            "hold",
            "start",
            "begin",
            "open",
            "establish",
            "set",
            "ensure",
            "bring",
            "make",
            "take",
            "do",
            "perform",
            "face",
            "receive",
            "get",
            "undergo",
            "suffer",
            "sustain",
            "stand",
            "serve",
            "see",
            "cause",
            "become",
            "continue",
            "resume",
            "initiate",
            "authorise",
            "authorize",
            "approve",
            "mandate",
            "create",
            "support",
            "back",
            "subject",
            "put",
            "give");

    /** Who is made to say or sign something may say what was never done. */
    private static final Set<String> AVOWING = Set.of("sign", "say", "write", "admit", "state", "declare", "repeat");

    private static final Set<String> COMPELLING =
            Set.of("make", "force", "compel", "coerce", "oblige", "want", "order", "tell", "ask", "pressure", "press");

    private static final Set<String> CONFIRMING = Set.of("confirm", "verify", "corroborate");
    private static final Set<String> CONFESSING = Set.of("confess", "confession");
    private static final Set<String> SENTENCING = Set.of("sentence", "condemn");

    private static final Set<String> HINDERING =
            Set.of("prevent", "avert", "foil", "thwart", "bar", "block", "preclude");

    /** Of laws: what they do, they do in the present too. */
    private static final Set<String> PRECLUDING = Set.of("bar", "preclude");

    /** Whoever forbids an act asks that there be none. */
    private static final Set<String> FORBIDDING =
            Set.of("ban", "forbid", "prohibit", "outlaw", "criminalise", "criminalize");

    /** "would often beat them": what they used to do. */
    private static final Set<String> HABITUAL =
            Set.of("often", "usually", "regularly", "frequently", "sometimes", "routinely", "repeatedly");

    /** "would later be arrested": told from hindsight, where a date stands by. */
    private static final Set<String> LATER = Set.of("later", "eventually", "subsequently", "ultimately");

    /** Of what a condition, a plan or a law would bring it is not told that it came. */
    private static final Set<String> SUPPOSING = Set.of(
            "if",
            "unless",
            "whether",
            "without",
            "otherwise",
            "assuming",
            "had",
            "were",
            "plan",
            "bill",
            "law",
            "scheme",
            "proposal",
            "draft",
            "not");

    private static final Set<String> ANYBODY = Set.of("anyone", "anybody", "whoever", "everyone", "everybody");

    /** What fits an act leaves it open: "consistent with the execution of the prisoners". */
    private static final Set<String> FITTING = Set.of("consistent", "compatible", "suggestive", "indicative");

    /** "a danger that they are being tortured": what may be. */
    private static final Set<String> LOOMING =
            Set.of("danger", "risk", "possibility", "chance", "likelihood", "prospect", "fear");

    private static final Set<String> ALLEGING =
            Set.of("allege", "accuse", "suspect", "charge", "allegation", "accusation", "rumour", "rumor");
    /** As nouns: who "claims" something says it, "complaints that" it was done allege it. */
    private static final Set<String> CHARGING = Set.of("claim", "complaint", "suspicion");

    private static final Set<String> OUGHT = Set.of("should", "must", "ought");
    private static final Set<String> MAYBE = Set.of("may", "might", "could", "can", "will", "'ll", "’ll");
    /** Behind these a clause tells of something beside, or before. */
    private static final Set<String> OF_ITS_OWN = Set.of("after", "since", "because", "as", "while");

    private static final Set<String> WHEN = Set.of("before", "when", "while", "until", "where", "although", "though");
    private static final Set<String> IF = Set.of("if", "unless", "whether");
    private static final Set<String> HEARSAY = Set.of("allegedly", "reportedly");
    private static final Set<String> PERHAPS = Set.of("possibly", "probably", "perhaps", "likely");

    /** "gave the order to shoot": whether the noun says that somebody is told to do it. */
    static boolean order(Word noun) {
        return noun.noun() && ORDERS.contains(noun.lemma());
    }

    /** Reads the words around the one that names the act. */
    static Manner of(Word trigger) {
        if (Harm.living(trigger)) {
            // "is expected to survive", "may not recover": the hurt is no less sure.
            return new Manner(
                    Polarity.AFFIRMED,
                    Optional.empty(),
                    Explanation.of("manner: affirmed, whether or not \"" + trigger.text() + "\" comes true"));
        }
        // "would not give us water": what is denied is what was needed, and so it says what was done.
        boolean deprives = Torments.deprives(trigger);
        Optional<Word> no =
                (deprives ? Denials.above(trigger) : Denials.of(trigger)).filter(word -> !Questions.asksForYes(word));
        Polarity polarity = no.isPresent() ? Polarity.DENIED : Polarity.AFFIRMED;
        Optional<Marked> marked = modality(trigger)
                // "His body was reportedly found in the river."
                .or(() -> Traces.found(trigger).flatMap(Manner::modality))
                .or(() -> conditional(trigger))
                .or(() -> Allegations.doubtful(trigger).map(word -> new Marked(Modality.ALLEGED, word)))
                .or(() -> Questions.asking(trigger).map(word -> new Marked(Modality.POSSIBLE, word)));
        String words = no.map(word -> "denied by \"" + word.text() + "\"").orElse("affirmed")
                + marked.map(m -> "; " + m.modality().label() + " by \""
                                + m.word().text() + "\"")
                        .orElse("");
        return new Manner(polarity, marked.map(Marked::modality), Explanation.of("manner: " + words));
    }

    /** "if somebody arrives with a wound". */
    private static Optional<Marked> conditional(Word trigger) {
        return Optional.of(trigger)
                .filter(word ->
                        word.noun() && word.preposition().filter("with"::equals).isPresent())
                .flatMap(Word::verbAbove)
                .stream()
                .flatMap(verb -> verb.children("mark"))
                .filter(mark -> mark.lower().equals("if"))
                .map(mark -> new Marked(Modality.CONDITIONAL, mark))
                .findFirst();
    }

    /** What points to an act makes it possible, however it is put. */
    static Manner inferred() {
        return new Manner(
                Polarity.AFFIRMED,
                Optional.of(Modality.POSSIBLE),
                Explanation.of("manner: possible, for traces of it"));
    }

    /** Laid to somebody, whatever words stand around it. */
    static Manner alleged(String reason) {
        return new Manner(
                Polarity.AFFIRMED, Optional.of(Modality.ALLEGED), Explanation.of("manner: alleged; " + reason));
    }

    /** Wanted, whatever words stand around it. */
    static Manner requested(String reason) {
        return new Manner(
                Polarity.AFFIRMED, Optional.of(Modality.REQUESTED), Explanation.of("manner: requested; " + reason));
    }

    /** Meant, whatever words stand around it. */
    static Manner planned(String reason) {
        return new Manner(
                Polarity.AFFIRMED, Optional.of(Modality.PLANNED), Explanation.of("manner: planned; " + reason));
    }

    /** Said not to be so, whatever words stand around it. */
    static Manner denied(String reason) {
        return new Manner(Polarity.DENIED, Optional.empty(), Explanation.of("manner: denied; " + reason));
    }

    /** Simply said, whatever words stand around it. */
    static Manner plain(String reason) {
        return new Manner(Polarity.AFFIRMED, Optional.empty(), Explanation.of("manner: affirmed; " + reason));
    }

    /** Whether somebody can have lived through it: not what is planned, asked for, or hangs on a condition. */
    boolean lived() {
        return modality.filter(UNLIVED::contains).isEmpty();
    }

    /** Whether it is affirmed as a fact. */
    boolean plain() {
        return polarity == Polarity.AFFIRMED && modality.isEmpty();
    }

    private record Marked(Modality modality, Word word) {}

    private static Optional<Marked> modality(Word trigger) {
        Word word = trigger;
        for (int step = 0; step < 4; step++) {
            Optional<Marked> own = marked(word, word == trigger);
            if (own.isPresent()) {
                return own;
            }
            boolean itself = word == trigger;
            Optional<Marked> hoped = word.children("nsubj")
                    // "The allegation was published": what is done to it is done.
                    .filter(subject ->
                            !(itself && subject.relation().equals("nsubj:pass") && ALLEGING.contains(subject.lemma())))
                    // "The suspect fired" may be but a suspicion, "the suspect was shot" is none.
                    .filter(subject -> !(subject.lemma().equals("suspect")
                            && (subject.relation().equals("nsubj:pass")
                                    || subject.head().filter(Harm::dies).isPresent())))
                    .flatMap(subject -> sort(subject).stream().map(sort -> new Marked(sort, subject)))
                    .findFirst();
            if (hoped.isPresent() && word.verb()) {
                return hoped;
            }
            // "should be held responsible": that he is held so is asked, and that he is is said.
            Optional<Word> above = word == trigger && word.pos().startsWith("JJ") ? Optional.empty() : governing(word);
            if (above.isEmpty()) {
                return Optional.empty();
            }
            // "was tried and jailed": two acts, and none of them the other's attempt.
            boolean beside = word.isRelation("conj")
                    && (above.get().child("xcomp", "ccomp").isEmpty()
                            // "vowed never to yield, and shot them"
                            || (pastTense(word) && above.get().pos().equals("VBD")));
            Word clause = word;
            Optional<Marked> governed = beside
                    ? Optional.empty()
                    : sort(above.get())
                            // "asked who had beaten him": that he was beaten is known.
                            .filter(sort -> !(sort == Modality.REQUESTED && Denials.asksWhich(clause)))
                            .or(() -> bidden(clause, above.get()))
                            .or(() -> held(clause, above.get()))
                            .or(() -> weighed(clause, above.get()))
                            .or(() -> guessed(clause, above.get()))
                            .or(() -> avowed(clause, above.get()))
                            .or(() -> toCome(clause, above.get()))
                            .or(() -> Imagined.of(clause, above.get()))
                            .map(sort -> new Marked(sort, above.get()));
            if (governed.isPresent()) {
                return governed;
            }
            word = above.get();
        }
        return Optional.empty();
    }

    private static Optional<Marked> marked(Word word, boolean itself) {
        Optional<Word> bound = bound(word);
        // "If he were to be shot" plans nothing.
        if (bound.isPresent() && word.children("mark").noneMatch(mark -> IF.contains(mark.lower()))) {
            return bound.map(to -> new Marked(Modality.PLANNED, to));
        }
        Optional<Word> wished = subjunctive(word);
        if (wished.isPresent()) {
            return wished.map(be -> new Marked(Modality.REQUESTED, be));
        }
        Optional<Word> item = demanded(word);
        if (item.isPresent()) {
            return item.map(to -> new Marked(Modality.REQUESTED, to));
        }
        Optional<Word> unless = provided(word).or(() -> Imagined.wished(word));
        if (unless.isPresent()) {
            return unless.map(condition -> new Marked(Modality.CONDITIONAL, condition));
        }
        Optional<Word> guess = guessedBeside(word);
        if (guess.isPresent()) {
            return guess.map(verb -> new Marked(Modality.ALLEGED, verb));
        }
        Optional<Word> anybody = itself ? generic(word) : Optional.empty();
        if (anybody.isPresent()) {
            return anybody.map(who -> new Marked(Modality.CONDITIONAL, who));
        }
        // "No court could have found that he killed her": the finding is no matter of possibility.
        boolean voiced = !itself
                && (VOICING.contains(word.lemma())
                        || (Denials.holdsTrue(word) && Denials.negation(word).isPresent()));
        for (Word child : word.children()) {
            Optional<Modality> modality =
                    voiced && child.isRelation("aux") ? Optional.empty() : modality(child, itself);
            if (modality.isPresent()) {
                return modality.map(found -> new Marked(found, child));
            }
        }
        return Optional.empty();
    }

    /** "to appoint an expert;": what an item of a list of demands asks for. */
    private static Optional<Word> demanded(Word verb) {
        Word first = verb;
        while (first.isRelation("conj") && first.head().filter(Word::verb).isPresent()) {
            first = first.head().orElseThrow();
        }
        Word opening = first;
        return first.children("mark")
                .filter(to -> opening.isRelation("root")
                        && opening.pos().equals("VB")
                        && to.lower().equals("to")
                        && opening.child("nsubj", "aux", "cop").isEmpty()
                        // "To kill them they used gas": a parser has the killing for all that is told.
                        && opening.children("dep", "parataxis", "ccomp")
                                .noneMatch(told -> told.pos().matches("VB[DPZ]"))
                        && verb.child("nsubj").isEmpty())
                .findFirst();
    }

    /** "are to be shot", "the order had been to shoot": what somebody has settled, and not what was done. */
    private static Optional<Word> bound(Word verb) {
        Optional<Word> be = verb.children("cop", "aux")
                .filter(word -> word.lower().matches("is|are|was|were|been|'s|’s"))
                .findFirst();
        return verb.children("mark")
                .filter(to -> to.lower().equals("to")
                        && verb.verb()
                        && be.filter(word -> word.index() < to.index()).isPresent())
                .findFirst();
    }

    /** "Anyone who kills a policeman will be hanged": nobody is said to have killed one. */
    private static Optional<Word> generic(Word verb) {
        boolean present = verb.pos().matches("VB[PZ]") && verb.child("aux").isEmpty();
        boolean passive = verb.children("aux:pass").anyMatch(is -> is.lower().matches("is|are"));
        // "Anyone who protests is shot": nor that anybody was.
        Optional<Word> whoever = verb.child("nsubj", "nsubj:pass")
                .filter(who -> (present || passive) && who.child("acl:relcl").isPresent());
        return verb.head()
                .filter(who -> present && verb.relation().equals("acl:relcl"))
                .or(() -> whoever)
                .filter(who -> ANYBODY.contains(who.lower()));
    }

    /** "would often beat them", "would be arrested two weeks later": in the past, and on no condition. */
    private static boolean cameToPass(Word would) {
        return would.head()
                .filter(verb -> !verb.isRelation("ccomp")
                        && verb.children("nsubj").allMatch(who -> who.index() < would.index())
                        && verb.children("aux").noneMatch(have -> have.lemma().equals("have"))
                        && verb.sentenceWords().stream().noneMatch(word -> SUPPOSING.contains(word.lower()))
                        && verb.children("advmod")
                                .anyMatch(when -> HABITUAL.contains(when.lower())
                                        || (LATER.contains(when.lower()) && dated(verb))))
                .isPresent();
    }

    /** "two weeks later", "in 1988", "who would later be arrested": told from hindsight. */
    private static boolean dated(Word verb) {
        return verb.relation().equals("acl:relcl")
                || verb.sentenceWords().stream()
                        .anyMatch(word -> word.entity().equals("DURATION")
                                || word.text().matches("1[89]\\d\\d|20\\d\\d")
                                || (word.entity().equals("DATE") && word.pos().startsWith("N")));
    }

    /** "If you do not sign we will shoot her": only if not. */
    private static Optional<Word> provided(Word verb) {
        boolean ahead = verb.children("aux").anyMatch(aux -> aux.lower().matches("will|'ll|’ll|shall"));
        return verb.children("advcl")
                .filter(clause -> ahead)
                .flatMap(clause -> clause.children("mark"))
                // "whether you sign or not": in either case.
                .filter(mark -> IF.contains(mark.lower()) && !mark.lower().equals("whether"))
                .findFirst();
    }

    /** "The soldiers shot him, I think": no more than that, though it comes behind. */
    private static Optional<Word> guessedBeside(Word verb) {
        return verb.children("parataxis")
                .filter(aside -> GUESSING.contains(aside.lemma())
                        && aside.child("nsubj")
                                .filter(who -> who.lower().matches("i|we"))
                                .isPresent()
                        && aside.child("obj", "ccomp", "xcomp", "advcl").isEmpty()
                        && Denials.negation(aside).isEmpty())
                .findFirst();
    }

    /** "asks that he be released": the bare "be" of a wish or order. */
    private static Optional<Word> subjunctive(Word verb) {
        return verb.children("aux:pass")
                // "let the mayor be killed": it was done; "let him be freed" is a wish.
                .filter(be -> verb.head()
                        .filter(let ->
                                let.lemma().equals("let") && let.child("nsubj").isPresent())
                        .isEmpty())
                .filter(be -> be.lower().equals("be")
                        && verb.child("aux").filter(aux -> aux != be).isEmpty()
                        && verb.children("mark").noneMatch(to -> to.lower().equals("to"))
                        && verb.isRelation("ccomp", "acl", "dep", "conj"))
                .filter(be -> verb.child("nsubj").isPresent())
                .findFirst();
    }

    /** What an auxiliary, conjunction or adverb makes of the word it hangs on. */
    private static Optional<Modality> modality(Word child, boolean ofTrigger) {
        String lower = child.lower();
        if (child.isRelation("aux")) {
            // "must have been denounced" is a guess.
            boolean guess = lower.equals("must")
                    && child.next(1)
                            .filter(have -> have.lemma().equals("have") && have.isRelation("aux"))
                            .isPresent();
            if (child.head().flatMap(Denials::tooLate).isPresent()) {
                return Optional.empty();
            }
            Regrets.Sort regret = lower.equals("should") ? Regrets.sort(child, ofTrigger) : Regrets.Sort.ASKED;
            if (regret != Regrets.Sort.ASKED) {
                return regret == Regrets.Sort.SUPPOSED ? Optional.of(Modality.CONDITIONAL) : Optional.empty();
            }
            return Optional.ofNullable(
                    guess
                            ? Modality.POSSIBLE
                            : OUGHT.contains(lower)
                                    ? Modality.REQUESTED
                                    : MAYBE.contains(lower)
                                            ? Modality.POSSIBLE
                                            : lower.equals("would") && !cameToPass(child)
                                                    ? Modality.CONDITIONAL
                                                    : null);
        }
        if (child.isRelation("mark", "advmod")
                && lower.equals("so")
                && child.head().filter(Manner::meant).isPresent()) {
            return Optional.of(Modality.PLANNED);
        }
        if (child.isRelation("mark") && IF.contains(lower)) {
            return Optional.of(Modality.CONDITIONAL);
        }
        // "had been due to be released"; "died due to the beating" is none.
        if (child.isRelation("mark")
                && lower.equals("to")
                && child.next(-1).filter(due -> due.lower().equals("due")).isPresent()) {
            return Optional.of(Modality.PLANNED);
        }
        if (child.isRelation("advmod", "amod")) {
            if (ofTrigger && (lower.equals("attempted") || lower.equals("foiled") || lower.equals("frustrated"))) {
                return Optional.of(Modality.ATTEMPTED);
            }
            if (ofTrigger && lower.equals("planned")) {
                return Optional.of(Modality.PLANNED);
            }
            boolean alleged = HEARSAY.contains(lower)
                    || (ofTrigger && lower.matches("alleged|reported|rumoured|rumored|supposed"));
            return Optional.ofNullable(alleged ? Modality.ALLEGED : PERHAPS.contains(lower) ? Modality.POSSIBLE : null);
        }
        return Optional.empty();
    }

    /** "so he could kill her": what it was meant for. */
    private static boolean meant(Word verb) {
        return verb.isRelation("advcl")
                && verb.children("aux")
                        .anyMatch(aux ->
                                aux.lower().equals("could") || aux.lower().equals("can"));
    }

    private static Optional<Modality> sort(Word word) {
        // "recommended that he be tried for the murder": by a court.
        if (TRYING.contains(word.lemma()) && !(word.lemma().equals("try") && Arguments.passive(word))) {
            return Optional.of(Modality.ATTEMPTED);
        }
        if (unconfirmed(word)) {
            return Optional.of(Modality.ALLEGED);
        }
        if (PLANNING.contains(word.lemma()) || putsOff(word)) {
            return Optional.of(Modality.PLANNED);
        }
        // Whoever confesses may have been made to.
        if (ALLEGING.contains(word.lemma())
                || CONFESSING.contains(word.lemma())
                || (word.noun() && CHARGING.contains(word.lemma()))) {
            return Optional.of(Modality.ALLEGED);
        }
        if ((hinders(word) && !hindered(word))
                || FITTING.contains(word.lemma())
                || (word.pos().matches("NNS?") && LOOMING.contains(word.lemma()))) {
            return Optional.of(Modality.POSSIBLE);
        }
        return (ASKING.contains(word.lemma()) && !telephoned(word)) || casePut(word) || forbids(word)
                ? Optional.of(Modality.REQUESTED)
                : Optional.empty();
    }

    /** "banned the execution of minors". */
    static boolean forbids(Word word) {
        return mayForbid(word) && Denials.negation(word).isEmpty() && !Denials.failedAt(word);
    }

    /** Whether the verb forbids something, be it denied that it does. */
    static boolean mayForbid(Word word) {
        return FORBIDDING.contains(word.lemma()) && word.verb();
    }

    /** Whether the word says that something is meant to be done. */
    static boolean plans(Word word) {
        return PLANNING.contains(word.lemma());
    }

    /** "postponed the execution", "the trial was called off". */
    static boolean putsOff(Word word) {
        return word.verb()
                && (word.lemma().equals("postpone")
                        || (word.lemma().matches("call|put")
                                && word.children("compound:prt", "advmod")
                                        .anyMatch(off -> off.lower().equals("off"))));
    }

    /** Who cannot do so denies nothing. */
    static boolean confirms(Word verb) {
        return CONFIRMING.contains(verb.lemma());
    }

    /** "could not confirm the killing", "was unable to verify that". */
    private static boolean unconfirmed(Word word) {
        return word.verb()
                && confirms(word)
                && (Denials.negation(word).isPresent()
                        || word.head()
                                .filter(unable -> unable.lower().equals("unable"))
                                .isPresent());
    }

    /** "prevented the killing"; of "could have prevented the deaths", "did not prevent them" they were not prevented. */
    private static boolean hinders(Word word) {
        return HINDERING.contains(word.lemma())
                && Denials.negation(word).isEmpty()
                // "failed to prevent": it came to it.
                && !Denials.failedAt(word)
                && word.children("aux").noneMatch(could -> could.pos().equals("MD"));
    }

    /** Whether the verb says that it did hinder something, and not only that it may. */
    static boolean hindered(Word verb) {
        return hinders(verb)
                && (verb.pos().equals("VBD")
                        || (PRECLUDING.contains(verb.lemma()) && verb.pos().matches("VB[PZ]"))
                        || verb.children("aux", "aux:pass")
                                .anyMatch(aux -> aux.lower().matches("was|were|has|have|had")));
    }

    /** Who calls a radio station asks for nothing; who asks calls for it, on somebody, or somebody to do it. */
    private static boolean telephoned(Word word) {
        return word.lemma().equals("call")
                && word.verb()
                && word.children("obl", "nmod", "advcl", "compound:prt")
                        .flatMap(child -> Stream.concat(Stream.of(child), child.children("case", "mark")))
                        .noneMatch(child -> Set.of("for", "on", "upon").contains(child.lower()));
    }

    /** "is believed to have been killed", "it is thought that they fled", "is expected to be executed". */
    private static Optional<Modality> held(Word clause, Word above) {
        if (!above.verb() || !Arguments.passive(above)) {
            return Optional.empty();
        }
        if (clause.verb() && clause.isRelation("xcomp")) {
            return Optional.ofNullable(
                    HELD.contains(above.lemma())
                            ? Modality.ALLEGED
                            : AWAITED.contains(above.lemma())
                                    ? Modality.POSSIBLE
                                    // "is set to go on trial"
                                    : above.lemma().matches("set|slate")
                                                    && above.child("aux:pass").isPresent()
                                            ? Modality.PLANNED
                                            : null);
        }
        boolean impersonal = clause.isRelation("ccomp", "csubj")
                && HELD.contains(above.lemma())
                && above.children("nsubj", "expl").anyMatch(it -> it.lower().equals("it"))
                && Arguments.agents(above).findAny().isEmpty();
        return impersonal
                ? Optional.of(TOLD.contains(above.lemma()) ? Modality.REPORTED : Modality.ALLEGED)
                : Optional.empty();
    }

    /** "I think that the captain ordered it": of who says so, no more than that. */
    private static Optional<Modality> guessed(Word clause, Word above) {
        boolean mine =
                above.child("nsubj").filter(who -> who.lower().matches("i|we")).isPresent();
        // "My opinion is that his men strangled him"
        boolean opinion =
                clause.isRelation("ccomp") && above.children("nsubj").anyMatch(view -> OPINIONS.contains(view.lemma()));
        return opinion || (mine && clause.isRelation("ccomp") && GUESSING.contains(above.lemma()))
                ? Optional.of(Modality.ALLEGED)
                : Optional.empty();
    }

    /** "They wanted me to sign that I killed her", "made him say that he had": alleged at most. */
    private static Optional<Modality> avowed(Word clause, Word above) {
        boolean made = above.lemma().equals("sign")
                || (AVOWING.contains(above.lemma())
                        && above.isRelation("xcomp", "ccomp")
                        && above.head()
                                .filter(making -> COMPELLING.contains(making.lemma()))
                                .isPresent());
        return made && clause.isRelation("ccomp") ? Optional.of(Modality.ALLEGED) : Optional.empty();
    }

    /** "waits to be sentenced", "with a warrant out for his arrest", "an attack to free prisoners". */
    private static Optional<Modality> toCome(Word clause, Word above) {
        if (order(above) && clause.verb()) {
            return Optional.of(Modality.REQUESTED);
        }
        // "was sentenced to be shot": what is to be done to him.
        if (SENTENCING.contains(above.lemma())
                && clause.verb()
                && clause.isRelation("xcomp", "advcl")
                && clause.children("mark").anyMatch(to -> to.lower().equals("to"))) {
            return Optional.of(Modality.PLANNED);
        }
        boolean awaited = WAITING.contains(above.lemma()) && above.verb();
        if (awaited) {
            return Optional.of(Modality.POSSIBLE);
        }
        if (WARRANTS.contains(above.lemma()) && clause.noun()) {
            return WANTED_BY_WARRANT.contains(clause.lemma()) ? Optional.of(Modality.REQUESTED) : Optional.empty();
        }
        // "were going to shoot him", "came to arrest him"; "went on to kill her" is told as done.
        boolean comes = COMING.contains(above.lemma())
                && above.verb()
                && Stream.concat(above.next(1).stream(), above.children("compound:prt", "advmod"))
                        .noneMatch(way -> ON.contains(way.lower()))
                && clause.isRelation("xcomp", "advcl")
                && (above.lemma().equals("go") || !Arguments.passive(clause))
                && clause.children("mark").anyMatch(to -> to.lower().equals("to"));
        if (comes) {
            return Optional.of(Modality.PLANNED);
        }
        // "set out to kill him"
        boolean setOut = above.lemma().equals("set")
                && clause.isRelation("xcomp")
                && above.children("compound:prt", "advmod")
                        .anyMatch(out -> out.lower().equals("out"));
        boolean decided = DECIDING.contains(above.lemma())
                && above.verb()
                && clause.isRelation("xcomp", "ccomp")
                && clause.children("mark").anyMatch(to -> to.lower().equals("to"));
        if (setOut || decided) {
            return Optional.of(Modality.PLANNED);
        }
        if (above.lower().equals("ought")
                && clause.isRelation("xcomp")
                && Regrets.of(clause).isEmpty()) {
            return Optional.of(Modality.REQUESTED);
        }
        if (setFor(clause, above)) {
            return Optional.of(Modality.PLANNED);
        }
        boolean described = clause.isRelation("acl") && above.noun();
        // "There was an attack on the prison to free inmates": a parser makes the whole of it a clause.
        boolean there = clause.isRelation("ccomp") && above.child("expl").isPresent();
        boolean purpose = (described || there)
                && !Arguments.passive(clause)
                && !Denials.failing(above)
                && clause.children("mark").anyMatch(to -> to.lower().equals("to"))
                && above.children("amod", "nummod", "det").noneMatch(Manner::singles);
        return purpose ? Optional.of(Modality.PLANNED) : Optional.empty();
    }

    /** "the first man to reach it", "the only one to have killed": these did. */
    private static boolean singles(Word word) {
        return word.entity().equals("ORDINAL")
                || word.entity().equals("NUMBER")
                || word.lower().matches("last|only|next|latest|another|other");
    }

    /** "The trial is set for May". */
    private static boolean setFor(Word noun, Word verb) {
        return noun.relation().equals("nsubj:pass")
                && verb.lemma().matches("set|slate")
                && verb.children("aux:pass").noneMatch(was -> was.lower().equals("been"))
                && verb.under(Set.of("for"), "obl")
                        .anyMatch(when -> when.entity().matches("DATE|TIME")
                                || when.children("amod")
                                        .anyMatch(next -> next.entity().equals("DATE")));
    }

    /** "considered rounding them up". */
    private static Optional<Modality> weighed(Word clause, Word above) {
        return clause.pos().equals("VBG") && WEIGHING.contains(above.lemma()) && !Arguments.passive(above)
                ? Optional.of(Modality.PLANNED)
                : Optional.empty();
    }

    /** "ordered soldiers to kill him", "ordered the execution of the prisoners": that it was done is not said. */
    private static Optional<Modality> bidden(Word clause, Word above) {
        boolean asked = clause.verb()
                ? clause.isRelation("xcomp", "ccomp")
                : clause.relation().equals("obj") && particular(clause);
        return asked && Arguments.bids(above, clause) ? Optional.of(Modality.REQUESTED) : Optional.empty();
    }

    /** Of "ordered the killings" the killings are known already; "his immediate release" is to come. */
    private static boolean particular(Word noun) {
        return noun.under(Set.of("of"), "nmod").findAny().isPresent()
                || (noun.lemma().matches("release|arrest|detention")
                        && noun.pos().equals("NN")
                        && noun.child("nmod:poss").isPresent());
    }

    /** "made the case for prosecuting". */
    private static boolean casePut(Word word) {
        return word.lemma().equals("case")
                && word.isRelation("obj")
                && word.head().filter(verb -> verb.lemma().equals("make")).isPresent();
    }

    /**
     * The word whose manner passes on to this one: of a verb the one it completes, of a noun the one that carries or wants it.
     */
    static Optional<Word> governing(Word word) {
        // "made no attempt to arrest them": a parser hangs what is attempted on the making.
        Optional<Word> meant = word.children("mark")
                .filter(to -> to.lower().equals("to"))
                .findFirst()
                .flatMap(to -> to.next(-1))
                .filter(noun -> noun.noun() && (sort(noun).isPresent() || order(noun)))
                .filter(noun ->
                        noun.next(-1).filter(in -> in.lower().equals("in")).isEmpty());
        return meant.isPresent()
                ? meant
                : word.head()
                        .filter(head -> word.noun()
                                ? (undergoes(word) && carries(head)) || wanted(word, head)
                                : completes(word));
    }

    /** In "attempts to cover up the killing" the covering up is attempted, and not the killing. */
    private static boolean carries(Word verb) {
        return CARRYING.contains(verb.lemma())
                || Denials.failing(verb)
                || sort(verb).isPresent();
    }

    private static boolean completes(Word verb) {
        // "should come forward and hold them to account": the second verb shares what the first is under.
        boolean shares = verb.isRelation("conj")
                && verb.child("nsubj", "aux").isEmpty()
                // "vowed never to yield, and shot them"
                && !(pastTense(verb)
                        && verb.head().filter(yield -> yield.pos().equals("VB")).isPresent());
        // "will recover after he was shot", "before he was shot, they asked him": what went before is not to come.
        boolean before = verb.isRelation("advcl")
                && (verb.children("mark", "case").anyMatch(mark -> OF_ITS_OWN.contains(mark.lower())) || past(verb));
        boolean completes = verb.isRelation("xcomp", "ccomp", "acl", "advcl")
                && !before
                && !aside(verb)
                && !verb.relation().equals("acl:relcl");
        // "must lead the world, starting today, to hold him to account": behind an aside the parser loses the purpose.
        boolean purpose = verb.isRelation("dep")
                && verb.children("mark").anyMatch(mark -> mark.lower().equals("to"));
        // "allegations that they were held and that three were found dead"
        boolean that = verb.isRelation("conj")
                && verb.children("mark").anyMatch(mark -> mark.lower().equals("that"));
        return shares || completes || purpose || that;
    }

    /** "executed"; "beat" may be either tense. */
    private static boolean pastTense(Word verb) {
        return verb.pos().equals("VBD") && !verb.lower().equals(verb.lemma());
    }

    /** "before he was shot", "when they came"; of "if he came" it is not said. */
    private static boolean past(Word verb) {
        return verb.children("mark", "advmod").anyMatch(mark -> WHEN.contains(mark.lower()))
                && (verb.pos().equals("VBD")
                        || verb.children("aux", "aux:pass", "cop")
                                .anyMatch(aux -> aux.pos().equals("VBD")));
    }

    /** "will replace Roe, who was wounded": a parser makes the clause a complement of the verb. */
    static boolean aside(Word verb) {
        return verb.children("nsubj")
                .anyMatch(who -> who.lower().matches("who|which")
                        && who.next(-1)
                                .filter(comma -> comma.text().equals(","))
                                .isPresent());
    }

    /** "tried", "an attempt", "made an attempt", "an attempt was made": whether it tells of trying. */
    static boolean tries(Word word) {
        return TRYING.contains(word.lemma())
                || word.children("obj", "nsubj:pass").anyMatch(noun -> TRYING.contains(noun.lemma()));
    }

    private static boolean undergoes(Word noun) {
        return noun.isRelation("obj") || noun.relation().equals("nsubj:pass");
    }

    /** "called for the execution of", "allegations of torture". */
    private static boolean wanted(Word noun, Word head) {
        String preposition = noun.preposition().orElse("");
        boolean bringing = BRINGING.contains(head.lemma())
                && head.verb()
                && (preposition.equals("for") || preposition.equals("to"));
        return noun.isRelation("obl", "nmod")
                && (bringing
                        || (preposition.equals("to") && CONFESSING.contains(head.lemma()))
                        || (preposition.equals("with")
                                && (head.lemma().equals("threaten") || FITTING.contains(head.lemma())))
                        || ((preposition.equals("for") || preposition.equals("of"))
                                && (sort(head).isPresent() || WARRANTS.contains(head.lemma()))));
    }
}
