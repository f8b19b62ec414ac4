package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Attribution;
import inquest.core.model.Edtf;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who says what in a text: speakers of quotations, of reported clauses, of "according to", and of the document itself. */
final class Speech {

    private static final Set<String> QUOTING = Set.of("quote", "cite");

    /** What a witness gives. */
    private static final Set<String> EVIDENCE =
            Set.of("evidence", "testimony", "account", "statement", "recollection", "version", "story");

    private static final Set<String> BY = Set.of("by");
    private static final Set<String> OWNERS = Set.of("of", "by", "from");

    private static final Set<String> TAKES_OBJECT = Set.of(
            "document",
            "detail",
            "report",
            "allege",
            "claim",
            "confirm",
            "describe",
            "recount",
            "announce",
            "reveal",
            "disclose",
            "acknowledge",
            "admit",
            "recall",
            "remember",
            "mention",
            "reference");

    /** "pointed to the killings", "attested to the murder". */
    private static final Set<String> TAKES_TO = Set.of("point", "testify", "attest");

    private static final Set<String> ADDRESSED = Set.of("you", "your", "yours");

    private static final Set<String> ACCORDING = Set.of("according");

    private final Lexicon lexicon;
    private final Map<Integer, List<Times.Placed>> times = new HashMap<>();
    private final Optional<Attribution> author;
    private final Quoted quoted;
    private final Sayings sayings;
    private final Voices voices;
    private final Transcript transcript;
    private @Nullable NounPhrases phrases;

    /**
     * Listens to a text.
     *
     * @param quoted what of it stands between marks
     * @param times its expressions of time
     * @param author whom the whole exhibit speaks for, if it is a document of its own
     * @param transcript its turns of speech
     */
    Speech(
            Quoted quoted,
            Lexicon lexicon,
            SpeechWeights weights,
            List<Times.Placed> times,
            Optional<Party> author,
            Transcript transcript) {
        this.quoted = quoted;
        this.transcript = transcript;
        this.lexicon = lexicon;
        times.forEach(time -> this.times
                .computeIfAbsent(time.words().get(0).sentence(), key -> new ArrayList<>())
                .add(time));
        this.author = author.map(
                party -> new Attribution(party, Optional.empty(), Optional.empty(), Attribution.Mode.DOCUMENT));
        this.sayings = new Sayings(quoted, lexicon, weights);
        this.voices = new Voices(quoted, sayings);
    }

    /** Says how words become parties; before this, nobody can be asked for. */
    void listen(NounPhrases resolving) {
        this.phrases = resolving;
    }

    private Party party(Word speaker) {
        return Objects.requireNonNull(phrases, "listen first").one(speaker).party();
    }

    int paragraph(Word word) {
        return quoted.paragraph(word);
    }

    boolean sameParagraph(Word one, Word other) {
        return paragraph(one) == paragraph(other);
    }

    /** Who says "I" at this word: the speaker of the quotation or turn around it, or the author of the exhibit. */
    Optional<Party> speakerAt(Word word) {
        Optional<Voices.Voice> voice = voice(word);
        if (voice.isPresent()) {
            return voice.map(Voices.Voice::speaker)
                    .filter(speaker -> !word.below(speaker))
                    .map(this::party);
        }
        Optional<Party> set = setOff(word);
        if (set.isPresent()) {
            return set;
        }
        Optional<Transcript.Said> turn = transcript.at(word);
        return turn.isPresent() ? turn.map(Transcript.Said::speaker) : author.map(Attribution::speaker);
    }

    /** Who speaks where words are quoted without marks, set off behind a colon. */
    private Optional<Party> setOff(Word word) {
        return voices.set(word)
                .map(Voices.Voice::speaker)
                .filter(speaker -> !word.below(speaker))
                .map(this::party);
    }

    /** Who says "I" at this word, and in whose turn of speech that one is quoted: neither says "he" of himself. */
    List<Party> speakersAt(Word word) {
        return Stream.of(speakerAt(word), setOff(word), transcript.at(word).map(Transcript.Said::speaker))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether whoever says "I" at this word is only known to ask or to answer. */
    boolean openAt(Word word) {
        return voice(word).isEmpty()
                && voices.set(word).isEmpty()
                && transcript.at(word).filter(Transcript.Said::open).isPresent();
    }

    /** Whether the word stands in a quotation that is somebody's statement, or in a turn of a transcript. */
    boolean quoted(Word word) {
        return voice(word).isPresent() || turned(word);
    }

    /** Whether the word stands in a turn of a transcript, or in testimony that is set off. */
    boolean turned(Word word) {
        return transcript.at(word).isPresent() || voices.set(word).isPresent();
    }

    /** The voice of the quotation around a word; within a turn only of one whose speaker the turn itself names. */
    private Optional<Voices.Voice> voice(Word word) {
        Optional<Transcript.Said> turn = transcript.at(word);
        Optional<Voices.Voice> set = voices.set(word);
        return voices.at(word)
                .filter(voice ->
                        turn.isEmpty() || transcript.at(voice.speaker()).equals(turn))
                .filter(voice -> set.isEmpty() || voices.set(voice.speaker()).equals(set));
    }

    // ---- chains

    /** A step of a chain: the attribution, the word that introduces it, and the reason. */
    record Step(Optional<Word> cue, Attribution attribution, Explanation why) {}

    /**
     * The chain of who says what a word tells, outermost first.
     *
     * @param word the word that names the act
     */
    List<Step> chain(Word word) {
        Optional<Quoted.Quotation> quotation =
                quoted.at(word).filter(around -> voice(word).isPresent());
        Optional<Step> direct = voice(word).map(this::direct);
        Deque<Step> inner = new ArrayDeque<>();
        Deque<Step> outer = new ArrayDeque<>();
        boolean spoken = transcript.at(word).isPresent();
        for (Step step : reported(word)) {
            // "Do you remember when they took him?", "Who told you that …?": who is asked, or asked for, has said
            // nothing yet; and
            // "You have told us that …" is the word of who says so.
            String speaker = step.attribution().speaker().name().toLowerCase(Locale.ROOT);
            if (speaker.equals("who") || (spoken && ADDRESSED.contains(speaker))) {
                continue;
            }
            boolean inside =
                    quotation.isPresent() && step.cue().flatMap(quoted::at).equals(quotation);
            boolean same = direct.filter(quote -> sameSpeaker(quote, step)).isPresent();
            if (inside) {
                inner.addFirst(step);
            } else if (!same) {
                outer.addFirst(step);
            }
        }
        List<Step> chain = new ArrayList<>(opening(word));
        chain.addAll(outer);
        direct.ifPresent(chain::add);
        chain.addAll(inner);
        // "I said that …", within one's own turn or document: the speaker once.
        for (int i = chain.size() - 1; i > 0; i--) {
            if (sameSpeaker(chain.get(i), chain.get(i - 1)) && named(chain.get(i))) {
                chain.remove(i);
            }
        }
        return chain;
    }

    /** Whose document it is, and whose turn. Of one who speaks in the turns of a transcript it is not the document. */
    private List<Step> opening(Word word) {
        List<Step> opening = new ArrayList<>();
        Optional<Transcript.Said> turn = transcript.at(word);
        author.filter(step -> turn.isEmpty()
                        || transcript.all().stream()
                                .noneMatch(said -> said.speaker()
                                        .name()
                                        .equals(step.speaker().name())))
                .ifPresent(step -> opening.add(new Step(
                        Optional.empty(), step, Explanation.of(step.speaker().name() + ", whose document this is"))));
        turn.ifPresent(said -> opening.add(new Step(
                Optional.empty(),
                said.attribution(),
                Explanation.of(said.speaker().name() + ", in a turn of speech", said.why()))));
        voices.set(word).filter(voice -> !word.below(voice.speaker())).ifPresent(voice -> opening.add(direct(voice)));
        return opening;
    }

    private static boolean sameSpeaker(Step one, Step other) {
        return one.attribution()
                .speaker()
                .name()
                .equals(other.attribution().speaker().name());
    }

    /** "He said that he said": two may be meant. */
    private static boolean named(Step step) {
        return Character.isUpperCase(step.attribution().speaker().name().codePointAt(0));
    }

    private Step direct(Voices.Voice voice) {
        Party speaker = party(voice.speaker());
        Attribution attribution = new Attribution(
                speaker, voice.cue().map(this::mark), voice.cue().flatMap(this::said), Attribution.Mode.DIRECT);
        return new Step(
                voice.cue(), attribution, Explanation.of(speaker.name() + ", quoted", Explanation.of(voice.rule())));
    }

    /** Innermost first. */
    private List<Step> reported(Word word) {
        List<Step> found = new ArrayList<>();
        Word below = word;
        boolean aside = false;
        for (Word above : word.upward().toList()) {
            aside |= Manner.aside(below) && below.relation().equals("acl:relcl");
            if (above != word) {
                Hearsay.teller(above, below)
                        .filter(teller -> teller.pronoun() || somebody(teller))
                        .ifPresent(teller -> add(found, teller.child("case").orElse(teller), teller));
            }
            if (above != word) {
                evidence(above, below).ifPresent(told -> whose(told).ifPresent(speaker -> add(found, told, speaker)));
                Allegations.rejecting(above, below)
                        .filter(this::somebody)
                        .ifPresent(speaker -> add(found, above, speaker));
                quoting(below)
                        .filter(verb -> verb == above && !Arguments.passive(verb))
                        .flatMap(Arguments::subject)
                        .ifPresent(speaker -> add(found, above, speaker));
            }
            // "claimed responsibility for killing Roe, who was buried on Monday": the burial is not the claimer's word.
            if (above != word && introduces(above, below) && !(aside && below.noun())) {
                (Laying.lays(above, below) ? Laying.laying(above) : speaker(above, below))
                        .filter(speaker -> !word.below(speaker) && !Hearsay.listens(above, speaker))
                        .ifPresent(speaker -> add(found, above, speaker));
            }
            above.under(ACCORDING, "obl", "nmod", "advmod", "advcl", "conj")
                    .filter(source -> !word.below(source))
                    .forEach(source -> add(found, source.child("case").orElse(source), source));
            // "By his account, they were shot"
            above.under(BY, "obl")
                    .filter(account -> account.lemma().equals("account") && !word.below(account))
                    .forEach(account -> whose(account)
                            .ifPresent(who -> add(found, account.child("case").orElse(account), who)));
            // "As survivors attest, …": the clause beside speaks of the whole.
            above.children("advcl")
                    .filter(clause -> marked(clause, "as")
                            && !word.below(clause)
                            && lexicon.cue(clause).isPresent())
                    .forEach(clause -> sayings.speaker(clause)
                            // Of "as has been claimed" it is not told by whom.
                            .filter(speaker -> speaker.below(clause))
                            .or(() -> Arguments.agents(clause).findFirst())
                            .ifPresent(speaker -> add(found, clause, speaker)));
            below = above;
        }
        beside(word)
                .flatMap(saying -> saying.child("nsubj").map(speaker -> Map.entry(saying, speaker)))
                .ifPresent(saying -> add(found, saying.getKey(), saying.getValue()));
        return found;
    }

    /**
     * The saying set off by commas in the word's sentence, whatever the parser hangs it on: "They shot two men when they ran, a farmer
     * said.", "Roe, police say, was shot". Of "he fled, police say, and fired" the last need not be theirs.
     */
    private Optional<Word> beside(Word word) {
        return word.sentenceWords().stream()
                .filter(saying -> saying.verb() && saying.isRelation("parataxis"))
                .filter(saying -> saying.index() > word.index()
                        || saying.head()
                                .filter(main -> main.index() > saying.index())
                                .isPresent())
                .filter(saying -> lexicon.cue(saying)
                        .filter(sort -> sort.equals("says") || sort.equals("claims"))
                        .isPresent())
                // "Roe was killed, we were told": we are not who told it.
                .filter(saying -> saying.child("nsubj").isPresent()
                        && !Arguments.passive(saying)
                        && saying.child("ccomp", "xcomp").isEmpty()
                        // "a regional official told reporters"
                        && saying.children("obj").allMatch(SayingSlips::press)
                        && Denials.negation(saying).isEmpty())
                .filter(saying -> !word.below(saying) && quoted.at(word).equals(quoted.at(saying)))
                .filter(Speech::setApart)
                .findFirst();
    }

    /** Whether a comma stands before a saying, and behind it another mark. */
    private static boolean setApart(Word saying) {
        List<Word> sentence = saying.sentenceWords();
        // A parser hangs the clause before it on the saying too: "when they ran, a farmer said".
        int first = saying.child("nsubj").stream()
                .flatMap(Word::subtree)
                .mapToInt(Word::index)
                .reduce(saying.index(), Math::min);
        int last = saying.subtree()
                .filter(word -> !word.isRelation("punct"))
                .mapToInt(Word::index)
                .reduce(saying.index(), Math::max);
        return first > 0
                && sentence.get(first - 1).text().matches("[,–—-]+")
                && (last + 1 >= sentence.size() || sentence.get(last + 1).text().matches("\\p{Punct}+"));
    }

    private boolean somebody(Word word) {
        return Parts.SOMEBODY.contains(lexicon.kind(word));
    }

    private static boolean marked(Word clause, String mark) {
        // A parser takes "that" for a pronoun where a noun stands before it.
        return clause.children().stream()
                .anyMatch(word -> word.index() < clause.index()
                        && word.isRelation("mark", "dep")
                        && word.lower().equals(mark));
    }

    private boolean introduces(Word above, Word below) {
        if (above.noun()) {
            boolean complement = below.relation().equals("acl") || below.isRelation("ccomp", "dep");
            return Lexicon.saying(above) && complement && marked(below, "that") && finite(below);
        }
        if (Laying.lays(above, below)
                || (below.isRelation("obj") && arguedFor(above))
                || putting(above, below).isPresent()) {
            return true;
        }
        Optional<String> cue = lexicon.cue(above);
        if (cue.isEmpty()) {
            return sayings.cues().containsKey(above)
                    && !lexicon.wishing(above)
                    && !learns(above)
                    && below.isRelation("ccomp")
                    && finite(below);
        }
        if (cue.get().equals("asks")) {
            return below.isRelation("ccomp");
        }
        // "continued to be": what somebody goes on to do is not what he says; "claimed to be" is.
        boolean doing = cue.get().equals("says") && below.isRelation("xcomp") && marked(below, "to");
        // "The army alleged that 62 were killed; the court finds that 38 were", "they did not say where he was buried".
        if (parted(above, below) || unsaid(above, below) || unspoken(above, below) || asked(above)) {
            return false;
        }
        // "he called himself the Doctor, he flogged me": the name is no saying of what follows.
        if (cue.get().equals("names") && below.isRelation("parataxis", "dep", "advcl")) {
            return false;
        }
        boolean clause = (below.isRelation("ccomp", "parataxis", "dep", "xcomp") && !doing)
                || (below.isRelation("advcl") && below.child("mark").isEmpty())
                // "remember seeing": a clause that a parser hangs on a verb as if on a noun.
                || (below.relation().equals("acl")
                        && below.pos().equals("VBG")
                        && TAKES_OBJECT.contains(above.lemma()));
        // "denied the torture": the denial is the speaker's, not the exhibit's.
        boolean denied =
                lexicon.act(above).filter(act -> act.kind() == ActKind.DENIAL).isPresent();
        boolean reports = TAKES_OBJECT.contains(above.lemma())
                && above.child("nsubj", "obj").isPresent();
        // "has not claimed responsibility for the killing", "no paper reported the massacre": nobody speaks.
        boolean told = ((below.isRelation("obj") && (denied || reports) && !knowing(below)) || toldOf(above, below))
                && Denials.negation(above).isEmpty();
        // "described the massacre as a crime": so is the name.
        boolean as = below.preposition().filter("as"::equals).isPresent() || marked(below, "as");
        boolean named = as
                && below.isRelation("obl", "nmod", "advcl")
                && above.child("nsubj", "obj").isPresent();
        return clause || told || named;
    }

    /** "The authorities should say where they are": they have not said it. */
    private static boolean asked(Word saying) {
        return saying.children("aux").anyMatch(should -> should.lower().matches("should|must|ought"))
                && saying.next(1)
                        .filter(where -> Denials.ASKING.contains(where.lower())
                                || where.lower().equals("whether"))
                        .isPresent();
    }

    private boolean parted(Word above, Word below) {
        return below.isRelation("parataxis", "dep")
                && lexicon.cue(below).isPresent()
                && below.child("nsubj").filter(Word::noun).isPresent()
                && above.sentenceWords().subList(above.index(), Math.max(above.index(), below.index())).stream()
                        .anyMatch(mark -> mark.text().equals(";"));
    }

    /** "has never acknowledged that soldiers shot them", "no official admitted it": who does not say so is no speaker. */
    private static boolean unspoken(Word above, Word below) {
        return below.isRelation("ccomp")
                && above.verb()
                && !Denials.holdsTrue(above)
                && Denials.negation(above)
                        .filter(not -> !Questions.asksForYes(not))
                        .isPresent();
    }

    private static boolean unsaid(Word above, Word below) {
        return below.isRelation("ccomp")
                && below.children("advmod", "mark")
                        .anyMatch(word -> Denials.ASKING.contains(word.lower())
                                || word.lower().equals("whether"))
                // "refused to tell families where they were buried"
                && (Denials.negation(above).isPresent() || Undone.of(above).isPresent());
    }

    /** "His mother learned that he had been hanged": it is not she who says so, as a paper that "has learned" it does. */
    private boolean learns(Word verb) {
        return lexicon.learning(verb)
                && Arguments.subject(verb)
                        .filter(who -> lexicon.kind(who) != Party.Kind.ORGANISATION)
                        .isPresent();
    }

    /** "denied knowledge of the murder" neither denies nor tells that there was one. */
    static boolean knowing(Word word) {
        return word.lemma().equals("knowledge") || word.lemma().equals("awareness");
    }

    private static boolean toldOf(Word above, Word below) {
        return TAKES_TO.contains(above.lemma())
                && below.isRelation("obl")
                && below.preposition().filter("to"::equals).isPresent()
                && !Arguments.passive(above)
                && above.child("obj").isEmpty();
    }

    /** "made the case for trying it as genocide". */
    private boolean arguedFor(Word verb) {
        return lexicon.act(verb).filter(act -> act.frame().equals("puts")).isPresent();
    }

    private Optional<Word> speaker(Word above, Word below) {
        return putting(above, below)
                .or(() -> quotedAs(above))
                // "Forty have been seen by nobody, and Roe is believed to be dead": not by the forty.
                .or(() -> sayings.speaker(above).filter(who -> !Arguments.passive(above) || who.below(above)))
                .or(() -> arguedFor(above) ? Arguments.subject(above) : Optional.empty());
    }

    /** "The Post quoted a guard as saying that", "a guard was quoted as saying that": the guard, whoever quotes him. */
    private static Optional<Word> quotedAs(Word saying) {
        return quoting(saying).flatMap(verb -> Arguments.passive(verb) ? verb.child("nsubj:pass") : verb.child("obj"));
    }

    /** The verb by which somebody's saying is quoted. */
    private static Optional<Word> quoting(Word saying) {
        boolean as = saying.pos().equals("VBG")
                && saying.children("case", "mark").anyMatch(word -> word.lower().equals("as"));
        return saying.head().filter(verb -> as && QUOTING.contains(verb.lemma()));
    }

    /** "The evidence of Witness A that they shot him", "her account was that they shot him": what is told is the witness's. */
    private static Optional<Word> evidence(Word above, Word below) {
        Optional<Word> noun = above.lemma().equals("be") && below.isRelation("ccomp")
                ? above.child("nsubj")
                : Optional.of(above).filter(word -> below.isRelation("acl", "ccomp", "dep"));
        return noun.filter(word -> EVIDENCE.contains(word.lemma()) && word.noun() && marked(below, "that"));
    }

    private static Optional<Word> whose(Word evidence) {
        return evidence.child("nmod:poss")
                .or(() -> evidence.under(OWNERS, "nmod").findFirst());
    }

    /** Who puts a number somewhere: people and bodies, and no bombing. */
    private Optional<Word> putting(Word verb, Word number) {
        return Tolls.puts(verb, number).filter(who -> lexicon.kind(who) != Party.Kind.EVENT);
    }

    /** Whether a clause says that something is so, and not only that it should be. */
    private static boolean finite(Word clause) {
        return !marked(clause, "to")
                && (clause.child("nsubj", "aux", "cop").isPresent()
                        || clause.pos().matches("VB[DZP]"));
    }

    private void add(List<Step> found, Word cue, Word speaker) {
        Party party = party(speaker);
        Attribution attribution = new Attribution(party, Optional.of(mark(cue)), said(cue), Attribution.Mode.INDIRECT);
        Step step = new Step(
                Optional.of(cue),
                attribution,
                Explanation.of(
                        party.name() + ", in reported speech",
                        Explanation.of("\"" + cue.text() + "\" introduces it, \"" + speaker.text() + "\" speaks")));
        // "many of the prisoners", and by another word of saying "the prisoners" alone.
        found.removeIf(
                other -> party.span().covers(other.attribution().speaker().span()));
        if (found.stream()
                .noneMatch(other -> sameSpeaker(other, step)
                        || other.attribution().speaker().span().covers(party.span()))) {
            found.add(step);
        }
    }

    /** The cue's words: "according to" is two. */
    private Span mark(Word cue) {
        return cue.child("fixed").map(more -> cue.span().union(more.span())).orElse(cue.span());
    }

    /** When it was said: an expression of time that hangs on the verb of saying itself. */
    private Optional<Edtf> said(Word cue) {
        return times.getOrDefault(cue.sentence(), List.of()).stream()
                .filter(time -> quoted.at(time.words().get(0)).equals(quoted.at(cue)))
                // "recounted the killings of May 1991": then they were killed, and not told of.
                .filter(time -> cue.children().stream()
                        .filter(child -> child.isRelation("obj") || toldOf(cue, child))
                        .noneMatch(told -> time.words().get(0).below(told)))
                .filter(time -> time.words()
                        .get(0)
                        .verbAbove()
                        .filter(verb -> verb == cue)
                        .isPresent())
                .filter(time -> !namesEvent(time.words().get(0), cue))
                .findFirst()
                .or(() -> inDocument(cue))
                .map(time -> time.when().date());
    }

    /** "pointed to a role in the 1988 massacre": the year of what is told of. "A 2004 report said" is the year of the telling. */
    private static boolean namesEvent(Word year, Word cue) {
        return year.isRelation("nummod", "compound", "amod")
                && year.head()
                        .filter(event ->
                                event.noun() && event.head().filter(cue::equals).isEmpty())
                        .isPresent();
    }

    /** "In a letter dated 14 October the ministry replied": the day of the last document that is named before. */
    private Optional<Times.Placed> inDocument(Word cue) {
        return times.getOrDefault(cue.sentence(), List.of()).stream()
                .filter(time -> time.words().get(0).index() < cue.index()
                        && Moments.ofDocument(time).isPresent()
                        && quoted.at(time.words().get(0)).equals(quoted.at(cue)))
                .reduce((earlier, later) -> later);
    }

    /**
     * Why a claim has the chain it has.
     *
     * @param hearsay the verb by which somebody came to hear of it
     */
    static Explanation why(List<Step> chain, Optional<Word> hearsay) {
        String nobody = hearsay.map(verb -> "speaker: nobody is named who told what \"" + verb.text() + "\" brings")
                .orElse("speaker: the exhibit itself, no one is cited");
        return chain.isEmpty()
                ? Explanation.of(nobody)
                : new Explanation("speaker", chain.stream().map(Step::why).toList());
    }

    // ---- all that is said

    /** Every statement of the text, in order: each cue once, and each quotation that goes on without one. */
    List<Statement> statements() {
        List<Statement> found = new ArrayList<>();
        Map<Word, Quoted.Quotation> quotations = new HashMap<>();
        for (Quoted.Quotation quotation : quoted.all()) {
            Optional<Voices.Voice> voice = voices.of(quotation);
            if (voice.isEmpty()) {
                continue;
            }
            voice.get().cue().ifPresent(cue -> quotations.putIfAbsent(cue, quotation));
            found.add(new Statement(
                    voice.get().cue().map(Word::span),
                    Optional.of(speaker(voice.get().speaker())),
                    Optional.of(quotation.span()),
                    Attribution.Mode.DIRECT,
                    voice.get().cue().map(this::probability).orElse(0.5),
                    Explanation.of(voice.get().rule())));
        }
        for (Transcript.Said said : transcript.all()) {
            found.add(new Statement(
                    Optional.of(said.turn().mark()),
                    Optional.of(
                            new Statement.Speaker(said.speaker(), said.turn().label())),
                    said.turn().body().stream().reduce(Span::union),
                    Attribution.Mode.DIRECT,
                    0.5,
                    said.why()));
        }
        for (Word cue : sayings.cues().keySet()) {
            if (!quotations.containsKey(cue)) {
                found.add(statement(cue));
            }
        }
        found.sort(Comparator.comparing(
                (Statement statement) -> statement.cue().or(statement::content).orElseThrow()));
        return found;
    }

    private Statement statement(Word cue) {
        Optional<Word> speaker = sayings.speaker(cue);
        return new Statement(
                Optional.of(cue.span()),
                speaker.map(this::speaker),
                cue.child("ccomp", "xcomp", "parataxis", "acl", "obj").map(Word::subtreeSpan),
                Attribution.Mode.INDIRECT,
                probability(cue),
                Explanation.of(String.format(
                        Locale.ROOT, "\"%s\" introduces speech with probability %.2f", cue.text(), probability(cue))));
    }

    private Statement.Speaker speaker(Word word) {
        return new Statement.Speaker(party(word), word.span());
    }

    private double probability(Word cue) {
        return 1 / (1 + Math.exp(-sayings.cues().getOrDefault(cue, 0.0)));
    }
}
