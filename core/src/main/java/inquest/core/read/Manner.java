package inquest.core.read;

import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Explanation;
import java.util.Optional;
import java.util.Set;

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
    private static final Set<String> PLANNING =
            Set.of("plan", "plot", "intend", "intention", "aim", "prepare", "conspire");
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
    private static final Set<String> ALLEGING =
            Set.of("allege", "accuse", "suspect", "charge", "allegation", "accusation");
    private static final Set<String> OUGHT = Set.of("should", "must", "ought");
    private static final Set<String> MAYBE = Set.of("may", "might", "could", "can");

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
        return governing(trigger)
                .flatMap(word -> FAILING.contains(word.lemma()) ? Optional.of(word) : negationOfCarrier(word, trigger));
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
                    .flatMap(subject -> sort(subject).stream().map(sort -> new Marked(sort, subject)))
                    .findFirst();
            if (hoped.isPresent() && word.verb()) {
                return hoped;
            }
            Optional<Word> above = governing(word);
            if (above.isEmpty()) {
                return Optional.empty();
            }
            Optional<Marked> governed = sort(above.get()).map(sort -> new Marked(sort, above.get()));
            if (governed.isPresent()) {
                return governed;
            }
            word = above.get();
        }
        return Optional.empty();
    }

    private static Optional<Marked> marked(Word word, boolean itself) {
        for (Word child : word.children()) {
            String lower = child.lower();
            if (child.isRelation("aux") && OUGHT.contains(lower)) {
                return Optional.of(new Marked(Modality.REQUESTED, child));
            }
            if (child.isRelation("aux") && (MAYBE.contains(lower) || lower.equals("will"))) {
                return Optional.of(new Marked(Modality.POSSIBLE, child));
            }
            if (child.isRelation("aux") && lower.equals("would")) {
                return Optional.of(new Marked(Modality.CONDITIONAL, child));
            }
            if (child.isRelation("mark") && (lower.equals("if") || lower.equals("unless") || lower.equals("whether"))) {
                return Optional.of(new Marked(Modality.CONDITIONAL, child));
            }
            boolean adverb = child.isRelation("advmod", "amod");
            if (adverb
                    && (lower.equals("allegedly")
                            || lower.equals("reportedly")
                            || (itself && lower.equals("alleged")))) {
                return Optional.of(new Marked(Modality.ALLEGED, child));
            }
            if (adverb
                    && (lower.equals("possibly")
                            || lower.equals("probably")
                            || lower.equals("perhaps")
                            || lower.equals("likely"))) {
                return Optional.of(new Marked(Modality.POSSIBLE, child));
            }
        }
        return Optional.empty();
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
        return ASKING.contains(word.lemma()) ? Optional.of(Modality.REQUESTED) : Optional.empty();
    }

    /**
     * The word whose manner passes on to this one: of a verb the one it completes, of a noun the one that carries or wants it.
     */
    private static Optional<Word> governing(Word word) {
        Optional<Word> head = word.head();
        if (word.verb()) {
            return head.filter(h -> word.isRelation("xcomp", "ccomp", "acl", "advcl")
                    && !word.relation().equals("acl:relcl"));
        }
        return head.filter(h -> word.isRelation("obj")
                || word.relation().equals("nsubj:pass")
                || (word.isRelation("obl", "nmod")
                        && word.preposition()
                                .filter(p -> p.equals("for") || p.equals("of"))
                                .isPresent()
                        && sort(h).isPresent()));
    }
}
