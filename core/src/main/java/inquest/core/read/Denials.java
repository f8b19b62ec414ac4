package inquest.core.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words that deny an act: "not", "failed to", "instead of", "there is no evidence that", "I do not believe that". */
final class Denials {

    private static final Set<String> NEVER = Set.of("not", "n't", "n’t", "never", "neither", "nor");
    private static final Set<String> FAILING = Set.of(
            "fail", "failure", "refuse", "refusal", "decline", "avoid", "escape", "refrain", "abstain", "desist");

    /** What "no" before it says of an act behind it that it is not so, or not known to be. */
    private static final Set<String> TRACES = Set.of("evidence", "proof", "indication", "sign", "trace");

    /** What "no" before it says so of what is asserted alone: for what was done there can be no ground either. */
    private static final Set<String> GROUNDS = Set.of("truth", "basis", "substance", "ground");

    private static final Set<String> ABOUT = Set.of("of", "in", "for", "to", "behind");

    /** Whoever does not do this denies, or does not grant, what follows. "Not certain", "cannot confirm" leave it open. */
    private static final Set<String> HOLDING_TRUE = Set.of(
            "believe",
            "think",
            "suppose",
            "imagine",
            "accept",
            "satisfy",
            "satisfied",
            "convince",
            "convinced",
            "persuade",
            "persuaded",
            "prove",
            "establish",
            "find",
            "conclude",
            "rule",
            "true",
            "case");

    private static final Set<String> SHOWING = Set.of("show", "suggest", "indicate", "prove", "confirm", "demonstrate");

    /** Who has never said or heard that somebody was killed does not deny it, and does not say it either. */
    private static final Set<String> SAYING = Set.of(
            "say",
            "claim",
            "allege",
            "suggest",
            "assert",
            "state",
            "hear",
            "imply",
            "write",
            "announce",
            "report",
            "declare",
            "testify",
            "confirm",
            "certify");

    private static final Set<String> PROVING = Set.of("prove", "establish", "substantiate");
    private static final Set<String> TIDINGS = Set.of("report", "news", "word", "rumour", "rumor", "complaint");

    private static final Set<String> UNTRUE =
            Set.of("untrue", "false", "unfounded", "baseless", "groundless", "lie", "myth", "fabrication", "invention");

    /** "was cleared of the killing". */
    private static final Set<String> CLEARING = Set.of("clear", "exonerate", "absolve");

    private static final Set<String> ANNULLING =
            Set.of("quash", "overturn", "annul", "void", "vacate", "reverse", "rescind", "nullify", "invalidate");

    private static final Set<String> BELIEVING = Set.of("believe", "think", "imagine", "accept");
    private static final Set<String> UNABLE = Set.of("can", "could", "ca");
    /** Words that ask who it was, or how it was, and not whether it was. */
    static final Set<String> ASKING = Set.of("who", "whom", "which", "how", "when", "where", "why");

    /** After which nothing more can be done to somebody. */
    private static final Set<String> ENDING = Set.of("die", "flee", "escape", "vanish", "disappear", "abscond");

    private static final Set<String> NEARLY = Set.of("almost", "nearly");
    private static final Set<String> MISFITTING = Set.of("inconsistent", "incompatible");
    private static final Set<String> COMPARING = Set.of("more", "fewer", "less", "later", "longer");
    private static final Set<String> SINGLE = Set.of("one", "a", "single", "even");

    /** "not one officer", "not a single officer"; but "not one but three", "not a few", "not a dozen". */
    private static final Pattern NOT_ONE = Pattern.compile("not (?:" + String.join("|", SINGLE) + ")\\b(?! (?:few|"
            + String.join("|", Lexicon.ROUND) + ")\\b)(?!.*\\bbut\\b).*");

    private static final Pattern NOBODY = Pattern.compile("no (?!(?:" + String.join("|", COMPARING)
            + ") ).*|neither .*|" + NOT_ONE + "|.*\\b(?:no one|nobody|none|no-one)\\b.*");

    private Denials() {}

    /** The word that denies what the trigger names; empty where nothing does. */
    static Optional<Word> of(Word trigger) {
        Optional<Word> own = negation(trigger)
                .filter(not -> !comparing(trigger))
                // "should never have been arrested": he was.
                .filter(not -> Regrets.of(trigger).isEmpty())
                .or(() -> Regrets.of(trigger).filter(should -> negation(trigger).isEmpty()))
                .or(() -> trigger.children("mark", "case", "advmod", "cc")
                        .filter(word ->
                                word.lower().equals("instead") || word.lower().equals("without"))
                        .findFirst())
                .or(() -> undeserved(trigger))
                .or(() -> ungrounded(trigger))
                .or(() -> Allegations.fallen(trigger))
                .or(() -> unproven(trigger))
                .or(() -> cleared(trigger))
                .or(() -> annulled(trigger))
                .or(() -> prevented(trigger))
                .or(() -> forbidden(trigger))
                .or(() -> disbelieved(trigger))
                .or(() -> untried(trigger))
                .or(() -> unbidden(trigger))
                .or(() -> Undone.of(trigger))
                .or(() -> pretended(trigger))
                .or(() -> nothingShows(trigger))
                .or(() -> nearly(trigger))
                .or(() -> tooLate(trigger))
                .or(() -> advisedAgainst(trigger))
                .or(() -> notLetBe(trigger))
                .or(() -> misfit(trigger))
                .or(() -> notAmong(trigger))
                .or(() -> withFirst(trigger));
        if (own.isPresent()) {
            return own;
        }
        // "failed to stop it and condemned him": the condemning did not fail; nor did what else is told beside a
        // failure.
        return Manner.governing(trigger)
                .filter(word -> !trigger.isRelation("conj") && !trigger.isRelation("ccomp"))
                .flatMap(word -> FAILING.contains(word.lemma())
                        ? Optional.of(word).filter(fails -> !unfailing(fails))
                        : negationOfCarrier(word, trigger));
    }

    /** "did not refuse to shoot", "nobody escaped being beaten", "failed to avoid it": it came to it. */
    private static boolean unfailing(Word fails) {
        return negation(fails).isPresent() || doneByFew(fails) || failedAt(fails);
    }

    /** "did not beat or arrest Jane Roe": what denies the first verb denies the second, if both have one object and no "but" parts them. */
    private static Optional<Word> withFirst(Word verb) {
        boolean but = verb.children("cc").anyMatch(cc -> cc.lower().equals("but"));
        return Arguments.shared(verb).findAny().isPresent() && !but
                ? verb.head().flatMap(Denials::of)
                : Optional.empty();
    }

    /** The word above that takes an act away, whatever stands beside its verb: "it is not true that", "no evidence that". */
    static Optional<Word> above(Word trigger) {
        return ungrounded(trigger)
                .or(() -> Allegations.fallen(trigger))
                .or(() -> unproven(trigger))
                .or(() -> disbelieved(trigger));
    }

    /** "they almost killed him", "he nearly died"; who was "nearly beaten to death" was beaten. */
    static Optional<Word> nearly(Word trigger) {
        // "all but killed him"
        Optional<Word> allBut = trigger.next(-1)
                .filter(but -> but.lower().equals("but") && trigger.verb())
                .flatMap(but -> but.next(-1))
                .filter(all -> all.lower().equals("all") && all.isRelation("advmod"));
        if (allBut.isPresent()) {
            return allBut;
        }
        return trigger.children("advmod")
                .filter(almost -> trigger.verb()
                        && NEARLY.contains(almost.lower())
                        && almost.index() == trigger.index() - 1
                        && Arguments.after(trigger, "to")
                                .noneMatch(death -> death.lemma().equals("death")))
                .findFirst();
    }

    /** "advised against killing them". */
    static Optional<Word> advisedAgainst(Word verb) {
        return verb.children("mark", "case")
                .filter(against ->
                        against.lower().equals("against") && verb.pos().equals("VBG"))
                .filter(against -> verb.head()
                        .filter(above -> above.lemma().matches("advise|warn|argue|decide|counsel|vote|caution|speak"))
                        .isPresent())
                .findFirst();
    }

    /** "The guard did not let him be beaten". */
    private static Optional<Word> notLetBe(Word trigger) {
        return trigger.head()
                .filter(let -> let.lemma().equals("let")
                        && trigger.isRelation("ccomp", "xcomp")
                        && let.child("nsubj").isPresent())
                .flatMap(Denials::negation);
    }

    /** "He died before he could be tried": it did not come to it. */
    static Optional<Word> tooLate(Word verb) {
        return verb.children("mark")
                .filter(before -> before.lower().equals("before") && verb.isRelation("advcl"))
                .filter(before ->
                        verb.children("aux").anyMatch(could -> could.lower().equals("could")))
                // "It took years before he could be tried": he was.
                .filter(before -> verb.head()
                        .filter(ended -> ENDING.contains(ended.lemma()))
                        .isPresent())
                .findFirst();
    }

    /** Whether a word keeps something short of it: "nearly beaten to death", "beat him almost to death". */
    static boolean scarcely(Word word) {
        return word.children("advmod")
                .anyMatch(almost ->
                        NEARLY.contains(almost.lower()) || almost.lower().equals("half"));
    }

    /** "The wounds are inconsistent with an execution". */
    private static Optional<Word> misfit(Word trigger) {
        return trigger.head()
                .filter(word -> MISFITTING.contains(word.lemma())
                        && trigger.isRelation("obl", "nmod", "advcl")
                        && trigger.children("case", "mark")
                                .anyMatch(with -> with.lower().equals("with")));
    }

    /** "Roe was not among those arrested", "was never one of those hanged": others were, and not Roe. */
    private static Optional<Word> notAmong(Word trigger) {
        return trigger.head()
                .filter(those -> trigger.isRelation("acl", "amod"))
                .flatMap(Arguments::amongThose)
                .flatMap(Denials::negation);
    }

    /** "I never said that he killed her", "have not heard that": neither said nor denied; "did not say where they buried him" takes it for known. */
    static boolean unsaid(Word trigger) {
        // "There were no reports that he was tortured", "nothing to suggest that he was not".
        boolean unreported = trigger.isRelation("ccomp", "acl")
                && trigger.head()
                        .filter(tidings -> TIDINGS.contains(tidings.lemma()))
                        .filter(saying -> saying.children("det").anyMatch(Denials::no))
                        .isPresent();
        boolean nothing = nothingShows(trigger).isPresent() && negation(trigger).isPresent();
        return unreported
                || nothing
                || unspoken(trigger)
                || notLet(trigger).isPresent()
                || nobodyFails(trigger)
                || unadmitted(trigger);
    }

    /** "Neither side admitted killing them", "never acknowledged shooting them": nor is it denied. */
    private static boolean unadmitted(Word trigger) {
        return trigger.pos().equals("VBG")
                && trigger.isRelation("xcomp", "ccomp", "advcl")
                && trigger.head()
                        .filter(admits -> admits.lemma().matches("admit|acknowledge|confess"))
                        .flatMap(Denials::negation)
                        .isPresent();
    }

    /** "Nobody escaped being tortured", "none of them refused to shoot", "few avoided it": they all did, whoever they are. */
    private static boolean nobodyFails(Word trigger) {
        return trigger.head()
                .filter(fails -> trigger.verb() && FAILING.contains(fails.lemma()))
                .filter(fails -> doneByFew(fails))
                .isPresent();
    }

    private static boolean unspoken(Word trigger) {
        Word clause = trigger;
        while (clause.verb()
                && clause.isRelation("conj", "xcomp")
                && clause.child("nsubj").isEmpty()
                && clause.head().filter(Word::verb).isPresent()
                && clause.head().stream()
                        .flatMap(head -> head.children("conj").flatMap(other -> other.children("cc")))
                        .noneMatch(but -> but.lower().equals("but"))) {
            clause = clause.head().orElseThrow();
        }
        return clause.isRelation("ccomp")
                && !asksWhich(clause)
                && clause.head()
                        .filter(above -> SAYING.contains(above.lemma()) && above.verb())
                        .flatMap(Denials::negation)
                        .isPresent();
    }

    /** "I was not tortured as badly as others": less than they, and yet tortured. */
    private static boolean comparing(Word trigger) {
        return trigger.children("advmod", "advcl", "obl")
                .flatMap(word -> Stream.concat(Stream.of(word), word.children().stream()))
                .anyMatch(as -> as.lower().equals("as")
                        && as.next(1)
                                .filter(how -> how.lower().matches("badly|much|severely|often|long|hard|brutally"))
                                .isPresent());
    }

    /** Whether the word tells what somebody says or thinks. */
    static boolean voices(Word verb) {
        return SAYING.contains(verb.lemma()) || BELIEVING.contains(verb.lemma());
    }

    /** "failed to prevent it", "did nothing to stop them": of the verb below. */
    static boolean failedAt(Word verb) {
        return verb.isRelation("xcomp", "acl", "advcl", "ccomp")
                && verb.head()
                        .filter(above -> failing(above)
                                || above.lemma().matches("nothing|little|late")
                                || negation(above).isPresent())
                        .isPresent();
    }

    /** "nobody should have been beaten", "none of them", "no officer". */
    static boolean doneByNobody(Word verb) {
        return verb.children("nsubj").anyMatch(who -> noSpeaker(who) || nobody(who.lower()));
    }

    private static boolean doneByFew(Word verb) {
        return doneByNobody(verb)
                || verb.children("nsubj").anyMatch(who -> who.lower().equals("few"));
    }

    /** Whether the word says that something was not done, whatever follows it. */
    static boolean failing(Word word) {
        return FAILING.contains(word.lemma());
    }

    /** "does not deserve the privilege to speak": what is asked is that he does not. */
    private static Optional<Word> undeserved(Word trigger) {
        Optional<Word> above = Manner.governing(trigger);
        for (int step = 0; step < 3 && above.isPresent(); step++) {
            if (above.get().lemma().equals("deserve")) {
                return negation(above.get());
            }
            above = Manner.governing(above.get());
        }
        return Optional.empty();
    }

    /** "no evidence that he ordered it", "no truth in the allegation that", "no sign of torture"; not "no grounds for the arrest". */
    private static Optional<Word> ungrounded(Word trigger) {
        // "no evidence that any executions took place"
        Word at = Acts.saidToTakePlace(trigger) ? trigger.head().orElseThrow() : trigger;
        for (int step = 0; step < 4; step++) {
            Optional<Word> above = at.head();
            boolean asserted = at != trigger && Lexicon.saying(at) && behind(at, ABOUT);
            if (above.isEmpty() || !(clause(at) || told(at) || asserted || shares(at))) {
                return Optional.empty();
            }
            boolean that = at.children("mark").anyMatch(mark -> mark.lower().equals("that"));
            boolean lacking = TRACES.contains(above.get().lemma())
                    || (GROUNDS.contains(above.get().lemma()) && (asserted || that));
            Optional<Word> no = above.get()
                    .children("det")
                    .filter(det ->
                            lacking && (det.lower().equals("no") || det.lower().equals("any")))
                    .filter(det -> det.lower().equals("no")
                            || above.get().head().flatMap(Denials::negation).isPresent())
                    .findFirst();
            if (no.isPresent()) {
                return no;
            }
            at = above.get();
        }
        return Optional.empty();
    }

    /** "The charge that he tortured them has not been proven": shown as denied, as what a court is not satisfied of. */
    private static Optional<Word> unproven(Word trigger) {
        return trigger.ancestors()
                .limit(3)
                .filter(verb -> verb.verb() && PROVING.contains(verb.lemma()))
                .findFirst()
                .filter(verb -> trigger.upward()
                        .takeWhile(word -> word != verb)
                        .allMatch(word -> word.isRelation("nsubj", "csubj", "ccomp", "xcomp", "acl", "nmod")))
                .filter(verb -> !asksWhich(trigger))
                // "does not find it proven that"
                .flatMap(verb -> negation(verb)
                        .or(() -> verb.head()
                                .filter(find ->
                                        verb.isRelation("xcomp") && find.lemma().matches("find|consider|hold|deem"))
                                .flatMap(Denials::negation)));
    }

    /** "It was never established who killed her": that she was killed is known. */
    static boolean asksWhich(Word clause) {
        return clause.children("nsubj", "obj", "advmod", "mark", "obl").anyMatch(word -> ASKING.contains(word.lower()));
    }

    /** Whether the word calls something false. */
    static boolean falsehood(Word word) {
        return UNTRUE.contains(word.lemma());
    }

    /** "Reports that … were wrong". */
    static boolean mistaken(Word word) {
        return (falsehood(word) || word.lemma().matches("wrong|mistaken|incorrect|erroneous"))
                && word.child("cop").isPresent();
    }

    /** "are false"; not "are not false". */
    static boolean untrue(Word word) {
        return falsehood(word)
                && word.child("cop").isPresent()
                && negation(word).isEmpty();
    }

    private static Optional<Word> cleared(Word trigger) {
        return trigger.head()
                .filter(verb -> CLEARING.contains(verb.lemma()) && Arguments.passive(verb))
                .filter(verb -> trigger.children("case", "mark")
                        .anyMatch(of -> of.lower().equals("of")));
    }

    /** "pretended to shoot", "pretended that he had killed her". */
    private static Optional<Word> pretended(Word trigger) {
        return trigger.head()
                .filter(above -> above.lemma().equals("pretend") && trigger.isRelation("xcomp", "ccomp"))
                .filter(above -> negation(above).isEmpty());
    }

    /** "nothing shows that he killed her", "there is nothing to suggest that". */
    private static Optional<Word> nothingShows(Word trigger) {
        return trigger.head()
                .filter(above -> trigger.isRelation("ccomp") && SHOWING.contains(above.lemma()))
                .flatMap(above -> Stream.concat(
                                above.children("nsubj"),
                                above.head().stream()
                                        .flatMap(there ->
                                                Stream.concat(Stream.of(there), there.children("obj", "nsubj"))))
                        .filter(word -> word.lower().equals("nothing"))
                        .findFirst());
    }

    /** "made no attempt to arrest them", "never tried to", "did not threaten to". */
    private static Optional<Word> untried(Word trigger) {
        return Manner.governing(trigger)
                .filter(word -> trigger.verb() && !trigger.isRelation("conj"))
                .filter(word -> Manner.tries(word) || (word.verb() && Manner.plans(word) && !allTheSame(trigger)))
                .flatMap(Denials::negation);
    }

    /** "was not ordered to shoot but did so", "they did it anyway": it came to it. */
    static boolean allTheSame(Word trigger) {
        return trigger.sentenceWords().stream()
                .anyMatch(word -> word.lower().equals("anyway")
                        || (word.lower().equals("but")
                                && word.index() > trigger.index()
                                && Stream.of(1, 2)
                                        .flatMap(at -> word.next(at).stream())
                                        .anyMatch(did -> did.lower().equals("did"))));
    }

    /** "never told anyone to kill a prisoner", "gave no order to shoot", "No one was ordered to fire". */
    private static Optional<Word> unbidden(Word trigger) {
        if (allTheSame(trigger)) {
            return Optional.empty();
        }
        Optional<Word> order = Manner.governing(trigger).filter(noun -> trigger.verb() && Manner.order(noun));
        if (order.isPresent()) {
            return order.flatMap(Denials::negation)
                    .or(() -> order.flatMap(Arguments::carrier).flatMap(Denials::negation));
        }
        return trigger.head()
                .filter(verb -> trigger.verb() && verb.verb() && Arguments.bids(verb, trigger))
                .filter(verb -> trigger.isRelation("xcomp", "ccomp"))
                .flatMap(Denials::negation);
    }

    /** "His conviction was quashed", "overturned the sentence": it holds no longer. */
    private static Optional<Word> annulled(Word trigger) {
        return trigger.head()
                .filter(verb -> trigger.noun()
                        && (trigger.isRelation("obj") || trigger.relation().equals("nsubj:pass")))
                .filter(verb -> ANNULLING.contains(verb.lemma())
                        || (verb.lemma().equals("set")
                                && verb.children("advmod", "compound:prt")
                                        .anyMatch(aside -> aside.lower().equals("aside"))))
                .filter(verb -> negation(verb).isEmpty());
    }

    /** "I beg you not to let them beat him", "do not let them shoot": asked for, and not told. */
    private static Optional<Word> notLet(Word trigger) {
        return trigger.head()
                .filter(let -> let.lemma().equals("let")
                        && trigger.isRelation("ccomp", "xcomp")
                        && let.pos().equals("VB")
                        && let.child("nsubj").isEmpty())
                .flatMap(Denials::negation);
    }

    /** "prevented the killing of forty prisoners"; of who tries to, it is open. */
    private static Optional<Word> prevented(Word trigger) {
        return trigger.head().filter(verb -> trigger.noun() && Manner.hindered(verb) && about(trigger, verb));
    }

    /** "banned the execution of minors": what is asked is that there be none. */
    private static Optional<Word> forbidden(Word trigger) {
        return trigger.head().filter(verb -> trigger.noun() && Manner.forbids(verb) && about(trigger, verb));
    }

    /** Of "was barred from discussion", "were forbidden to be named" it is not the act that was kept from being. */
    private static boolean about(Word act, Word verb) {
        return act.isRelation("obj")
                || (act.relation().equals("nsubj:pass")
                        && verb.child("xcomp", "ccomp").isEmpty()
                        && verb.under(Set.of("from"), "obl").findAny().isEmpty());
    }

    private static boolean clause(Word word) {
        return (word.verb() || word.child("cop").isPresent())
                && word.isRelation("ccomp", "acl", "dep")
                && !tellsWhich(word);
    }

    /** "no trace of those who were shot", "of those shot in 1988"; "the allegation that" a parser takes for one too. */
    private static boolean tellsWhich(Word clause) {
        boolean bare = clause.isRelation("acl")
                && clause.pos().equals("VBN")
                && clause.child("aux", "mark", "nsubj").isEmpty()
                && clause.head().filter(Denials::known).isPresent();
        return (bare || clause.relation().equals("acl:relcl"))
                && clause.head().filter(Lexicon::saying).isEmpty();
    }

    /** "the farmers killed"; of "no evidence of farmers killed" it is not said that any were. */
    private static boolean known(Word noun) {
        return noun.children("det").anyMatch(det -> det.lower().matches("the|those|these"));
    }

    private static boolean told(Word word) {
        return word.noun()
                && (word.isRelation("obj") ? Manner.governing(word).isPresent() : behind(word, Set.of("of")));
    }

    private static boolean behind(Word word, Set<String> prepositions) {
        return word.isRelation("nmod")
                && word.preposition().filter(prepositions::contains).isPresent();
    }

    private static boolean shares(Word word) {
        return word.isRelation("conj", "xcomp");
    }

    /** "I do not believe that they were shot", "is not satisfied that he was there", "it is not true that". */
    private static Optional<Word> disbelieved(Word trigger) {
        // Of "could not find that he ordered the attack" the attack is laid to nobody.
        boolean shares = (trigger.isRelation("conj") && trigger.verb()) || (told(trigger) && trigger.isRelation("obj"));
        Word clause = shares ? trigger.head().filter(Word::verb).orElse(trigger) : trigger;
        Optional<Word> above =
                clause.isRelation("ccomp", "csubj", "acl") && !asksWhich(clause) ? clause.head() : Optional.empty();
        return above.filter(Denials::untrue)
                .or(() -> above.filter(word -> HOLDING_TRUE.contains(word.lemma()))
                        // "I cannot believe that they killed him" is horror and no denial.
                        .filter(word -> !BELIEVING.contains(word.lemma())
                                || word.children("aux").noneMatch(aux -> UNABLE.contains(aux.lemma())))
                        .flatMap(Denials::negation));
    }

    /** Whether the word denies by itself what it hangs on. */
    static boolean never(Word word) {
        return NEVER.contains(word.lower());
    }

    /** The word that negates this one, of a verb also one on its subject or object. */
    static Optional<Word> negation(Word word) {
        Optional<Word> adverb =
                word.children("advmod", "neg", "cc").filter(Denials::never).findFirst();
        if (adverb.isPresent()) {
            return adverb;
        }
        Optional<Word> own = word.children("det").filter(Denials::no).findFirst();
        if (own.isPresent() || !word.verb()) {
            return own;
        }
        // "convicted of nothing"
        Optional<Word> nothing = word.under(ABOUT, "obl")
                .filter(none -> none.lower().equals("nothing"))
                .findFirst();
        if (nothing.isPresent()) {
            return nothing;
        }
        return word.children("nsubj", "obj")
                .filter(child -> child.lower().equals("nobody")
                        || child.lower().equals("none")
                        || child.lower().equals("nothing")
                        || child.children("cc:preconj")
                                .anyMatch(neither -> neither.lower().equals("neither"))
                        || notOne(child)
                        || child.children("det").anyMatch(no -> no(no) && !noted(no)))
                // "found no trace of the farmers killed": a parser makes the trace what was killed.
                .filter(child -> !(word.isRelation("dep")
                        && TRACES.contains(child.lemma())
                        && child.children("nmod").anyMatch(Denials::known)))
                .findFirst();
    }

    /** "was forced into a car, no plates, by four men": a note, which says so of the car. */
    private static boolean noted(Word no) {
        return no.next(-1).filter(comma -> comma.text().equals(",")).isPresent()
                && no.head().filter(noun -> noun.isRelation("obj")).isPresent();
    }

    /** Of "no more than 300 had been convicted" it is not denied that any were. */
    private static boolean no(Word word) {
        return word.lower().equals("no")
                && word.next(1).filter(more -> COMPARING.contains(more.lower())).isEmpty();
    }

    /** Whether a word that names a speaker says that it is nobody: "no regime has announced", "not one officer said". */
    static boolean noSpeaker(Word who) {
        return who.children("det").anyMatch(Denials::no) || notOne(who);
    }

    /** Whether who does not do this takes what follows for untrue, and so has a word on it. */
    static boolean holdsTrue(Word verb) {
        return HOLDING_TRUE.contains(verb.lemma());
    }

    /** Whether the words of a party say that it is nobody: "no officer", "not one officer", "none of them". */
    static boolean nobody(String party) {
        return NOBODY.matcher(party.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean notOne(Word noun) {
        int last = Stream.concat(Stream.of(noun), noun.children("conj").flatMap(other -> other.children("cc")))
                .mapToInt(Word::index)
                .max()
                .orElseThrow();
        return opening(noun)
                .map(first -> noun.sentenceWords().subList(first.index(), last + 1))
                .filter(words -> NOT_ONE.matcher(words.stream().map(Word::lower).collect(Collectors.joining(" ")))
                        .matches())
                .isPresent();
    }

    /** Whether it is said of a part only: of "not all victims died there" none of them is said to have, and some did. */
    static boolean notAll(Word noun) {
        return opening(noun)
                .filter(first -> first.lower().equals("not")
                        && first.next(1)
                                .filter(all -> all.lower().matches("all|every|everyone|everybody"))
                                .isPresent())
                .isPresent();
    }

    private static Optional<Word> opening(Word noun) {
        return Stream.concat(Stream.of(noun), noun.children("det", "nummod", "amod", "advmod", "neg", "cc:preconj"))
                .flatMap(word -> Stream.concat(Stream.of(word), word.children("advmod", "neg")))
                .reduce((one, other) -> one.index() <= other.index() ? one : other);
    }

    /** "did not carry out the execution": the verb that carries the noun is denied. */
    private static Optional<Word> negationOfCarrier(Word carrier, Word trigger) {
        return trigger.noun() && carrier.verb() && trigger.isRelation("obj", "nsubj") && !Manner.confirms(carrier)
                ? negation(carrier)
                        .or(() -> Undone.of(carrier))
                        // "did not postpone the execution", "failed to ban the torture": of the act nothing is denied.
                        .filter(not -> !Manner.putsOff(carrier) && !Manner.mayForbid(carrier))
                : Optional.empty();
    }
}
