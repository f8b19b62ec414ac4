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

    private static final Set<String> NEVER = Set.of("not", "n't", "n’t", "never", "neither", "nor");
    private static final Set<String> FAILING =
            Set.of("fail", "failure", "refuse", "refusal", "decline", "avoid", "escape");
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
            "must");

    private static final Set<String> BIDDING =
            Set.of("order", "command", "instruct", "decree", "direct", "incite", "encourage");

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
            "put");

    private static final Set<String> HINDERING = Set.of("prevent", "avert", "foil", "thwart");

    private static final Set<String> ALLEGING =
            Set.of("allege", "accuse", "suspect", "charge", "allegation", "accusation");
    private static final Set<String> OUGHT = Set.of("should", "must", "ought");
    private static final Set<String> MAYBE = Set.of("may", "might", "could", "can", "will");
    private static final Set<String> BEFORE = Set.of("after", "since", "because", "as");
    private static final Set<String> IF = Set.of("if", "unless", "whether");
    private static final Set<String> HEARSAY = Set.of("allegedly", "reportedly");
    private static final Set<String> PERHAPS = Set.of("possibly", "probably", "perhaps", "likely");

    /** Reads the words around the one that names the act. */
    static Manner of(Word trigger) {
        Optional<Word> no = denial(trigger);
        Polarity polarity = no.isPresent() ? Polarity.DENIED : Polarity.AFFIRMED;
        Optional<Marked> marked = modality(trigger);
        String words = no.map(word -> "denied by \"" + word.text() + "\"").orElse("affirmed")
                + marked.map(m -> "; " + m.modality().label() + " by \""
                                + m.word().text() + "\"")
                        .orElse("");
        return new Manner(polarity, marked.map(Marked::modality), Explanation.of("manner: " + words));
    }

    private record Marked(Modality modality, Word word) {}

    private static Optional<Word> denial(Word trigger) {
        Optional<Word> own = negation(trigger);
        if (own.isPresent()) {
            return own;
        }
        Optional<Word> instead = trigger.children("mark", "case", "advmod", "cc")
                .filter(word -> word.lower().equals("instead") || word.lower().equals("without"))
                .findFirst();
        if (instead.isPresent()) {
            return instead;
        }
        Optional<Word> undeserved = undeserved(trigger);
        if (undeserved.isPresent()) {
            return undeserved;
        }
        // "failed to stop it and condemned him": the condemning did not fail.
        return governing(trigger)
                .filter(word -> !trigger.isRelation("conj"))
                .flatMap(word -> FAILING.contains(word.lemma()) ? Optional.of(word) : negationOfCarrier(word, trigger));
    }

    /** "does not deserve the privilege to speak": what is asked is that he does not. */
    private static Optional<Word> undeserved(Word trigger) {
        Optional<Word> above = governing(trigger);
        for (int step = 0; step < 3 && above.isPresent(); step++) {
            if (above.get().lemma().equals("deserve")) {
                return negation(above.get());
            }
            above = governing(above.get());
        }
        return Optional.empty();
    }

    private static Optional<Word> negation(Word word) {
        Optional<Word> adverb = word.children("advmod", "neg", "cc")
                .filter(child -> NEVER.contains(child.lower()))
                .findFirst();
        if (adverb.isPresent()) {
            return adverb;
        }
        Optional<Word> own =
                word.children("det").filter(child -> child.lower().equals("no")).findFirst();
        if (own.isPresent() || !word.verb()) {
            return own;
        }
        return word.children("nsubj", "obj")
                .filter(child -> child.lower().equals("nobody")
                        || child.lower().equals("none")
                        || child.children("det").anyMatch(det -> det.lower().equals("no")))
                .findFirst();
    }

    /** "did not carry out the execution": the verb that carries the noun is denied. */
    private static Optional<Word> negationOfCarrier(Word carrier, Word trigger) {
        return trigger.noun() && carrier.verb() && trigger.isRelation("obj", "nsubj")
                ? negation(carrier)
                : Optional.empty();
    }

    private static Optional<Marked> modality(Word trigger) {
        Word word = trigger;
        for (int step = 0; step < 4; step++) {
            Optional<Marked> own = marked(word, word == trigger);
            if (own.isPresent()) {
                return own;
            }
            Optional<Marked> hoped = word.children("nsubj")
                    // "The suspect fired" may be but a suspicion, "the suspect was shot" is none.
                    .filter(subject -> !(subject.relation().equals("nsubj:pass")
                            && subject.lemma().equals("suspect")))
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
                    && above.get().child("xcomp", "ccomp").isEmpty();
            Word clause = word;
            Optional<Marked> governed = beside
                    ? Optional.empty()
                    : sort(above.get())
                            .or(() -> bidden(clause, above.get()))
                            .map(sort -> new Marked(sort, above.get()));
            if (governed.isPresent()) {
                return governed;
            }
            word = above.get();
        }
        return Optional.empty();
    }

    private static Optional<Marked> marked(Word word, boolean itself) {
        for (Word child : word.children()) {
            Optional<Modality> modality = modality(child, itself);
            if (modality.isPresent()) {
                return modality.map(found -> new Marked(found, child));
            }
        }
        return Optional.empty();
    }

    /** What an auxiliary, conjunction or adverb makes of the word it hangs on. */
    private static Optional<Modality> modality(Word child, boolean ofTrigger) {
        String lower = child.lower();
        if (child.isRelation("aux")) {
            return Optional.ofNullable(
                    OUGHT.contains(lower)
                            ? Modality.REQUESTED
                            : MAYBE.contains(lower)
                                    ? Modality.POSSIBLE
                                    : lower.equals("would") ? Modality.CONDITIONAL : null);
        }
        if (child.isRelation("mark", "advmod")
                && lower.equals("so")
                && child.head().filter(Manner::meant).isPresent()) {
            return Optional.of(Modality.PLANNED);
        }
        if (child.isRelation("mark") && IF.contains(lower)) {
            return Optional.of(Modality.CONDITIONAL);
        }
        if (child.isRelation("advmod", "amod")) {
            if (ofTrigger && (lower.equals("attempted") || lower.equals("foiled") || lower.equals("frustrated"))) {
                return Optional.of(Modality.ATTEMPTED);
            }
            if (ofTrigger && lower.equals("planned")) {
                return Optional.of(Modality.PLANNED);
            }
            boolean alleged = HEARSAY.contains(lower) || (ofTrigger && lower.equals("alleged"));
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
        if (TRYING.contains(word.lemma())) {
            return Optional.of(Modality.ATTEMPTED);
        }
        if (PLANNING.contains(word.lemma())) {
            return Optional.of(Modality.PLANNED);
        }
        if (ALLEGING.contains(word.lemma())) {
            return Optional.of(Modality.ALLEGED);
        }
        if (HINDERING.contains(word.lemma())) {
            return Optional.of(Modality.POSSIBLE);
        }
        return (ASKING.contains(word.lemma()) && !telephoned(word)) || casePut(word)
                ? Optional.of(Modality.REQUESTED)
                : Optional.empty();
    }

    /** Who calls a radio station asks for nothing; who asks calls for it, on somebody, or somebody to do it. */
    private static boolean telephoned(Word word) {
        return word.lemma().equals("call")
                && word.verb()
                && word.children("obl", "nmod", "advcl", "compound:prt")
                        .flatMap(child -> Stream.concat(Stream.of(child), child.children("case", "mark")))
                        .noneMatch(child -> Set.of("for", "on", "upon").contains(child.lower()));
    }

    /** "ordered soldiers to kill him": that they did is not said. */
    private static Optional<Modality> bidden(Word clause, Word above) {
        return clause.verb() && clause.isRelation("xcomp", "ccomp") && BIDDING.contains(above.lemma())
                ? Optional.of(Modality.REQUESTED)
                : Optional.empty();
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
    private static Optional<Word> governing(Word word) {
        return word.head()
                .filter(head ->
                        word.noun() ? (undergoes(word) && carries(head)) || wanted(word, head) : completes(word));
    }

    /** In "attempts to cover up the killing" the covering up is attempted, and not the killing. */
    private static boolean carries(Word verb) {
        return CARRYING.contains(verb.lemma())
                || FAILING.contains(verb.lemma())
                || sort(verb).isPresent();
    }

    private static boolean completes(Word verb) {
        // "should come forward and hold them to account": the second verb shares what the first is under.
        boolean shares = verb.isRelation("conj") && verb.child("nsubj", "aux").isEmpty();
        // "will recover after he was shot": what went before is not to come.
        boolean before = verb.isRelation("advcl")
                && verb.children("mark", "case").anyMatch(mark -> BEFORE.contains(mark.lower()));
        boolean completes = verb.isRelation("xcomp", "ccomp", "acl", "advcl")
                && !before
                && !verb.relation().equals("acl:relcl");
        // "must lead the world, starting today, to hold him to account": behind an aside the parser loses the purpose.
        boolean purpose = verb.isRelation("dep")
                && verb.children("mark").anyMatch(mark -> mark.lower().equals("to"));
        return shares || completes || purpose;
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
                        || ((preposition.equals("for") || preposition.equals("of"))
                                && sort(head).isPresent()));
    }
}
