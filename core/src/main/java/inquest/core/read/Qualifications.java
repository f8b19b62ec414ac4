package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import inquest.core.model.Party.Degree;
import inquest.core.model.Span;
import inquest.core.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drafts the names in law that conduct is given: "genocide", "crimes against humanity", and who is said to have committed it. */
final class Qualifications {

    /** Crimes of the Rome Statute, articles 7 and 8, whose names are words for acts elsewhere. */
    private static final Set<String> CRIMES = Set.of(
            "murder",
            "extermination",
            "enslavement",
            "deportation",
            "imprisonment",
            "torture",
            "rape",
            "persecution",
            "apartheid");

    private static final Set<String> COMMITTING = Set.of("commit", "perpetrate");

    /** Whoever is under one of these may not have done it. */
    private static final Set<String> ACCUSING = Set.of(
            "accuse",
            "charge",
            "suspect",
            "indict",
            "investigate",
            "prosecute",
            "try",
            "want",
            "responsible",
            "accountable");

    private static final Set<String> FINDING = Set.of("convict", "sentence", "guilty");

    private static final Set<String> CLEARING = Set.of("acquit", "clear", "exonerate", "absolve");

    /** Who is called so did it. */
    private static final Set<String> DOERS = Set.of("perpetrator", "author", "architect", "culprit", "mastermind");

    /** What is called so is no crime, but what is spoken of: "the topic was the crime". */
    private static final Set<String> TALK = Set.of(
            "topic",
            "subject",
            "theme",
            "issue",
            "question",
            "focus",
            "charge",
            "accusation",
            "allegation",
            "term",
            "word");

    /** Longest phrase of the table, in words. */
    private static final int LONGEST = 6;

    private final String text;
    private final Lexicon lexicon;
    private final Names names;
    private final NounPhrases phrases;

    Qualifications(String text, Lexicon lexicon, Names names, NounPhrases phrases) {
        this.text = text;
        this.lexicon = lexicon;
        this.names = names;
        this.phrases = phrases;
    }

    /** How a crime is put to its doers: said of them, laid to them by a charge, found not to be theirs, or not even charged. */
    private enum Put {
        SAID,
        LAID,
        CLEARED,
        UNCHARGED
    }

    /** Who is said to have committed it, and how surely. */
    private record Doers(List<Word> words, Put put) {
        static final Doers NONE = new Doers(List.of(), Put.SAID);
        static final Doers UNCHARGED = new Doers(List.of(), Put.UNCHARGED);

        static Doers of(List<Word> words, boolean laid) {
            return new Doers(words, laid ? Put.LAID : Put.SAID);
        }
    }

    List<Draft> in(List<Word> sentence) {
        List<Draft> drafts = new ArrayList<>();
        // Up to there a list of crimes reaches, "crimes against humanity of murder, enforced disappearance and
        // torture", with its doers.
        int listed = 0;
        int named = 0;
        Doers last = Doers.NONE;
        int from = 0;
        while (from < sentence.size()) {
            int end = endOfName(sentence, from);
            boolean crime = end < 0 && from < listed && isCrime(sentence.get(from));
            if (end < 0 && !crime) {
                from++;
                continue;
            }
            List<Word> words = sentence.subList(from, crime ? from + 1 : end);
            Word head = Word.top(words).orElse(words.get(0));
            Doers own = doers(head, words);
            // "crimes against humanity and genocide" have one doer.
            boolean shares = own.words().isEmpty() && (from < listed || joins(sentence, named, from));
            Doers doers = shares ? last : own;
            qualification(head, words, doers).ifPresent(drafts::add);
            from += words.size();
            named = from;
            last = doers;
            if (from > listed && words.get(0).lemma().equals("crime")) {
                listed = endOfList(sentence, from);
            }
        }
        return drafts;
    }

    private static boolean joins(List<Word> sentence, int named, int from) {
        return named > 0
                && from > named
                && sentence.subList(named, from).stream()
                        .allMatch(word -> word.lower().matches("and|or|,|the"));
    }

    /** Behind the longest name in law that begins there; negative if none does. */
    private int endOfName(List<Word> sentence, int from) {
        for (int end = Math.min(sentence.size(), from + LONGEST); end > from; end--) {
            StringBuilder phrase = new StringBuilder();
            sentence.subList(from, end)
                    .forEach(word -> phrase.append(phrase.isEmpty() ? "" : " ").append(word.lower()));
            if (lexicon.law().containsKey(phrase.toString())) {
                return end;
            }
        }
        return -1;
    }

    private static boolean isCrime(Word word) {
        return word.noun() && CRIMES.contains(word.lemma());
    }

    /** Behind the last crime of "of murder, enforced disappearance and torture"; where it begins if nothing is listed. */
    private int endOfList(List<Word> sentence, int from) {
        if (from >= sentence.size() || !sentence.get(from).lower().equals("of")) {
            return from;
        }
        int last = from;
        int at = from + 1;
        while (at < sentence.size()) {
            int end = endOfName(sentence, at);
            if (end > 0 || isCrime(sentence.get(at))) {
                at = end > 0 ? end : at + 1;
                last = at;
            } else if (sentence.get(at).lower().matches("and|or|,")
                    || (sentence.get(at).pos().equals("JJ")
                            && at + 1 < sentence.size()
                            && isCrime(sentence.get(at + 1)))) {
                at++;
            } else {
                return last;
            }
        }
        return last;
    }

    private Optional<Draft> qualification(Word head, List<Word> words, Doers doers) {
        if (head.isRelation("compound")
                || doers.put() == Put.UNCHARGED
                || ofName(words)
                || words.stream().anyMatch(word -> names.at(word).isPresent())) {
            return Optional.empty();
        }
        Draft draft = new Draft(head, ActKind.LEGAL_QUALIFICATION, "a name in law");
        Span span = words.get(0).span().union(words.get(words.size() - 1).span());
        draft.qualification(new Words(span.of(text), span));
        qualified(head)
                .ifPresent(word -> phrases.all(word).forEach(phrase -> draft.target(phrase, "what is so called")));
        doers.words()
                .forEach(word -> phrases.all(word).stream()
                        .filter(phrase -> Parts.somebody(phrase.party())
                                || phrase.party().kind() == Party.Kind.PLACE
                                || phrase.head().pronoun())
                        .forEach(
                                phrase -> draft.actor(phrase, Degree.RESPONSIBLE, "who is said to have committed it")));
        Optional<Word> amounting = amounting(head);
        amounting.ifPresent(verb -> {
            draft.carriers.add(verb);
            draft.manner = Optional.of(Manner.of(verb));
        });
        if (doers.put() == Put.CLEARED) {
            draft.manner = Optional.of(Manner.denied("found not to be so"));
        } else if (doers.put() == Put.LAID && !draft.actors.isEmpty()) {
            draft.manner = Optional.of(Manner.alleged("laid to somebody by a charge"));
        }
        return Optional.of(draft);
    }

    /** "the Convention for the Protection of All Persons from Enforced Disappearance": with capitals inside a sentence, a part of a name. */
    private static boolean ofName(List<Word> words) {
        return words.get(0).index() > 0
                && words.stream()
                        .allMatch(word -> Character.isUpperCase(word.text().codePointAt(0)))
                && words.get(0).sentenceWords().stream()
                        .anyMatch(word ->
                                Character.isLowerCase(word.text().codePointAt(0)) && (word.noun() || word.verb()));
    }

    /** What is given the name: "the massacre as genocide", "the massacre was genocide". */
    private static Optional<Word> qualified(Word head) {
        if (head.preposition().filter("as"::equals).isPresent()) {
            return head.head()
                    .flatMap(word -> word.noun()
                            ? Optional.of(word)
                            : Arguments.objects(word).findFirst());
        }
        Optional<Word> amounting = amounting(head);
        if (amounting.isPresent()) {
            // Of "attacks that amount to it" a parser often mistakes which noun is meant.
            return amounting
                    .filter(verb -> !verb.relation().equals("acl:relcl"))
                    .flatMap(Arguments::subject);
        }
        return head.child("cop").isPresent()
                ? head.child("nsubj").filter(what -> !TALK.contains(what.lemma()))
                : Optional.empty();
    }

    /** "may amount to war crimes", "constitute crimes against humanity": as surely as the verb says so. */
    private static Optional<Word> amounting(Word head) {
        Word first = head.isRelation("conj") ? head.head().orElse(head) : head;
        return first.head()
                .filter(verb -> (verb.lemma().equals("amount")
                                && first.preposition().filter("to"::equals).isPresent())
                        || (verb.lemma().matches("constitute|represent") && first.isRelation("obj")));
    }

    /** "four decades of crimes": the time that they fill. */
    private static Optional<Word> measured(Word head) {
        return head.head()
                .filter(word ->
                        word.noun() && head.preposition().filter("of"::equals).isPresent());
    }

    private Doers doers(Word head, List<Word> words) {
        Optional<Word> committed = committed(head, words);
        if (committed.isPresent()) {
            Word verb = committed.get();
            if (Denials.of(verb).isPresent()) {
                return Doers.NONE;
            }
            // "committed by the army": whatever the parser makes of the verb.
            List<Word> agents =
                    verb.pos().equals("VBN") ? Arguments.agents(verb).toList() : List.of();
            List<Word> own = agents.isEmpty() ? Arguments.carriedBy(verb) : agents;
            // "for committing them": those who are tried for it.
            Optional<Word> governor = own.isEmpty() ? verb.head() : Optional.empty();
            return governor.map(above -> accused(above, true)).orElse(Doers.of(own, false));
        }
        // "accused the council of exaggerating the war crimes"
        boolean doneTo = words.get(0)
                .next(-1)
                .map(before ->
                        before.pos().matches("DT|PRP\\$") ? before.next(-1).orElse(before) : before)
                .filter(before -> before.pos().equals("VBG"))
                .isPresent();
        Word whole = head.isRelation("conj") ? head.head().orElse(head) : head;
        boolean charged = head.preposition().filter("for"::equals).isPresent();
        return doneTo
                ? Doers.NONE
                : whole.head().map(above -> accused(above, charged)).orElse(Doers.NONE);
    }

    /** "committed by the army", "that they committed", "committed four decades of crimes". */
    private static Optional<Word> committed(Word head, List<Word> words) {
        Optional<Word> behind = words.get(words.size() - 1)
                .next(1)
                .filter(verb -> COMMITTING.contains(verb.lemma()) && verb.pos().equals("VBN"));
        Optional<Word> relative = words.stream()
                .flatMap(word -> word.children("acl"))
                .filter(verb -> COMMITTING.contains(verb.lemma()))
                .findFirst();
        return relative.or(() -> behind)
                .or(() -> Stream.concat(Stream.of(head), measured(head).stream())
                        .flatMap(word ->
                                Arguments.carrier(
                                        word.isRelation("conj") ? word.head().orElse(word) : word)
                                        .stream())
                        .filter(carrier -> COMMITTING.contains(carrier.lemma()))
                        .findFirst());
    }

    /**
     * Who is accused or found guilty of it, or called its perpetrators, by what governs its name.
     *
     * @param charged whether "for" says that it is what somebody is tried for
     */
    private Doers accused(Word above, boolean charged) {
        if (DOERS.contains(above.lemma())) {
            return Doers.of(List.of(above), isAlleged(above));
        }
        Word governor = tried(above, charged);
        // "was never charged with it": it is laid to nobody.
        if (Denials.of(governor).isPresent() && !instead(governor)) {
            // "is not guilty of genocide": of that the claim is a denial.
            return governor.lemma().equals("guilty")
                    ? new Doers(governor.child("nsubj").stream().toList(), Put.CLEARED)
                    : charges(governor) ? Doers.UNCHARGED : Doers.NONE;
        }
        if (CLEARING.contains(governor.lemma()) && governor.verb()) {
            return new Doers(accusedBy(governor).toList(), Put.CLEARED);
        }
        boolean accusing = ACCUSING.contains(governor.lemma());
        if (charges(governor)) {
            return Doers.of(
                    governor.verb()
                            ? accusedBy(governor).toList()
                            : governor.child("nsubj").stream().toList(),
                    accusing);
        }
        // "hold them to account for it"
        if (governor.lemma().equals("account") && governor.isRelation("xcomp", "obl", "nmod")) {
            return Doers.of(governor.head().stream().flatMap(Arguments::objects).toList(), true);
        }
        boolean trial = lexicon.act(governor)
                .filter(act -> Set.of(ActKind.PROSECUTION, ActKind.TRIAL, ActKind.INVESTIGATION)
                        .contains(act.kind()))
                .isPresent();
        return trial && charged && governor.noun()
                ? Doers.of(Arguments.after(governor, "of", "into").toList(), true)
                : Doers.NONE;
    }

    /** "has not been convicted of war crimes": whether the word says that somebody is charged with a crime, or found to have committed it. */
    private static boolean charges(Word governor) {
        return ACCUSING.contains(governor.lemma()) || FINDING.contains(governor.lemma());
    }

    /** Of "a criminal accused of it" a parser may take the criminal for an adjective. */
    private static Stream<Word> accusedBy(Word verb) {
        List<Word> objects = Arguments.objects(verb).toList();
        if (!objects.isEmpty()) {
            return objects.stream();
        }
        if (verb.isRelation("acl")) {
            return verb.head().stream();
        }
        // "became a minister instead of being tried": a parser joins the verb to the minister.
        return verb
                .head()
                .filter(office -> verb.isRelation("conj") && office.noun() && Arguments.passive(verb))
                .flatMap(Word::head)
                .flatMap(Arguments::subject)
                .stream();
    }

    /** Of "the trial of Roe and other officers for it" a parser takes the officers for the governor. */
    private static Word tried(Word governor, boolean charged) {
        Word first = governor.isRelation("conj") ? governor.head().orElse(governor) : governor;
        return first.preposition()
                .filter(of -> of.equals("of") && first.noun() && charged)
                .flatMap(of -> first.head())
                .orElse(governor);
    }

    /** "instead of being investigated for it": the crime is laid to him, and that he is not investigated is what is blamed. */
    private static boolean instead(Word verb) {
        return verb.children("cc", "mark", "case", "advmod")
                .anyMatch(word -> word.lower().equals("instead"));
    }

    private static boolean isAlleged(Word doer) {
        return doer.next(-1)
                .filter(word -> word.lower().matches("alleged|suspected|accused|presumed"))
                .isPresent();
    }
}
