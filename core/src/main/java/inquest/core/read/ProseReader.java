package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Attribution;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Assessment;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Claim.Content;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Claim.Roles;
import inquest.core.model.Claim.Status;
import inquest.core.model.Digest;
import inquest.core.model.Explanation;
import inquest.core.model.Mention;
import inquest.core.model.Particulars;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads English prose: from annotated text to mentions and claims.
 *
 * <p>Rules over the grammar and hand-kept word tables. Every claim is a draft for a person to confirm; its score is the share of
 * drafts like it that a reader who checked them found right.
 */
public final class ProseReader {

    /** Name and version, part of every run key: another version may read otherwise. */
    public static final String VERSION = "inquest-prose 19";

    /** Words that stand for somebody or something and were left open. */
    private static final Set<String> OPEN = Set.of(
            "he", "she", "him", "her", "his", "it", "its", "they", "them", "their", "we", "us", "who", "which", "that",
            "this", "these", "those");

    private final Annotator annotator;
    private final Supplier<RoleModel> roles;
    private final Lexicon lexicon = Lexicon.load();
    private final SpeechWeights weights = SpeechWeights.load();

    /** A reader with the model of roles that is shipped. */
    public ProseReader(Annotator annotator) {
        this(annotator, RoleModel::shipped);
    }

    /** A reader with a model of roles of one's own, asked for when the first act of violence is read: for training and trying. */
    public ProseReader(Annotator annotator, Supplier<RoleModel> roles) {
        this.annotator = annotator;
        this.roles = roles;
    }

    /** Name and version of reader and annotator together. */
    public String version() {
        return VERSION + " / " + annotator.version();
    }

    /** The grammar of a text: the costly part, done once for all exhibits that carry it. */
    public Annotated annotate(String text) {
        return annotator.annotate(text);
    }

    /** Gives back the memory of the language models until there is a text to annotate again. */
    public void rest() {
        annotator.rest();
    }

    /** What the text says. */
    public Reading read(Original original, Gazetteer gazetteer) {
        return read(original, annotate(original.text()), gazetteer);
    }

    /**
     * What the text says.
     *
     * @param annotated the grammar of this very text
     */
    public Reading read(Original original, Annotated annotated, Gazetteer gazetteer) {
        return text(original, annotated, gazetteer).reading();
    }

    /**
     * Who says what in the text, whether or not it tells of an act.
     *
     * @param annotated the grammar of this very text
     */
    public List<Statement> statements(Original original, Annotated annotated, Gazetteer gazetteer) {
        return text(original, annotated, gazetteer).speech.statements();
    }

    private OneText text(Original original, Annotated annotated, Gazetteer gazetteer) {
        return new OneText(original, annotated, gazetteer);
    }

    /** What the trained model of roles would look at in a text: for training it. */
    public RoleExample example(Original original, Annotated annotated, Gazetteer gazetteer) {
        return new OneText(original, annotated, gazetteer).example();
    }

    /** What the model of countries would look at in a text, for each act for which it tells no place: for training it. */
    public List<CountryExample> countries(Original original, Annotated annotated, Gazetteer gazetteer) {
        OneText text = text(original, annotated, gazetteer);
        Places places = new Places(text.sentences, text.names);
        return text.drafts(places).stream()
                .filter(draft -> !draft.placed && Scenes.somewhere(draft))
                .map(draft -> places.example(draft.trigger.sentenceWords()))
                .toList();
    }

    /** What the models of recency would look at in a text, where it tells of an act without a date: for training them. */
    public Optional<RecencyExample> recency(Original original, Annotated annotated, Gazetteer gazetteer) {
        OneText text = text(original, annotated, gazetteer);
        Scenes scenes = text.scenes(new Places(text.sentences, text.names));
        List<Draft> drafts = text.drafts(scenes);
        return text.recency()
                .filter(recency -> !scenes.open(drafts, recency).isEmpty())
                .map(Recency::example);
    }

    /** One text under reading. */
    private final class OneText {
        private final Original original;
        private final Digest textDigest;
        private final List<List<Word>> sentences;
        private final Names names;
        private final boolean own;
        private final Diary diary;
        private final List<Times.Placed> times;
        private final Transcript transcript;
        private final Speech speech;
        private final NounPhrases phrases;
        private final Set<Word> furniture;

        OneText(Original original, Annotated annotated, Gazetteer gazetteer) {
            this.original = original;
            this.textDigest = Digest.of(original.text());
            this.sentences = Word.sentences(annotated);
            this.names = Names.in(sentences, lexicon, gazetteer);
            this.furniture = Furniture.of(sentences);
            List<Word> words = sentences.stream().flatMap(List::stream).toList();
            List<Turns.Turn> turns = Turns.in(original.text());
            Quoted quoted = new Quoted(original.text(), words);
            this.own = Author.tellsOfOneself(sentences, word -> quoted.at(word).isPresent());
            Optional<Party> author = Author.of(original.source(), names, words, turns, own);
            this.transcript = new Transcript(
                    original.text(), turns, names, author.filter(who -> Author.testifies(original.source())));
            List<Times.Placed> written = new Times(
                            original.source().published(),
                            transcript::spoken,
                            word -> own && quoted.at(word).isPresent(),
                            own)
                    .in(annotated, sentences).stream()
                            // "September was shot": a woman of that name.
                            .filter(time -> time.words().stream().noneMatch(names::person))
                            .toList();
            this.diary = Diary.of(original.text(), written);
            this.times = diary.counted(written);
            this.speech = new Speech(quoted, lexicon, weights, times, author, transcript);
            this.phrases =
                    new NounPhrases(original.text(), lexicon, names, new Pronouns(words, lexicon, names, speech));
            speech.listen(phrases);
        }

        private RoleReader roles() {
            return new RoleReader(original.text(), sentences, lexicon, names, phrases, roles);
        }

        RoleExample example() {
            List<Draft> drafts = new Acts(original.text(), lexicon, names, phrases).drafted(sentences);
            return roles().example(drafts);
        }

        List<Draft> drafts(Places places) {
            Scenes scenes = scenes(places);
            List<Draft> drafts = drafts(scenes);
            if (!apart()) {
                recency().ifPresent(recency -> scenes.presume(drafts, recency));
            }
            return drafts;
        }

        /** With nothing presumed. */
        List<Draft> drafts(Scenes scenes) {
            List<Draft> drafts = new ArrayList<>(
                    roles().completed(new Acts(original.text(), lexicon, names, phrases).drafted(sentences)));
            drafts.addAll(new Standings(original.text(), lexicon, names, phrases).drafted(sentences));
            drafts.removeIf(draft -> transcript.repeated(draft.trigger) || furniture.contains(draft.trigger));
            drafts.removeIf(draft -> draft.targets.removeIf(party -> furniture.contains(draft.heads.get(party.span())))
                    && draft.targets.isEmpty());
            drafts.sort(
                    Comparator.comparing((Draft draft) -> draft.trigger.span()).thenComparing(draft -> draft.act));
            new Victims(sentences, names).resolve(drafts);
            drafts.addAll(Harm.settle(drafts));
            scenes.situate(drafts);
            return drafts;
        }

        Scenes scenes(Places places) {
            return new Scenes(lexicon, original.source().published(), times, apart(), diary, speech, phrases, places);
        }

        Optional<Recency> recency() {
            return Recency.of(
                    original.source(), sentences.stream().flatMap(List::stream).toList());
        }

        /** Whether what the text tells has no day to share: years of a life, items of a list. */
        private boolean apart() {
            return own || Scenes.itemised(original.text());
        }

        Reading reading() {
            List<Draft> drafts = drafts(new Places(sentences, names));
            // "The massacre took place": known already, unless it says when or where.
            drafts.removeIf(draft -> !draft.says() && draft.time.isEmpty() && !draft.placed);
            Map<Draft, ClaimId> ids = new HashMap<>();
            drafts.forEach(draft -> ids.put(draft, id(draft)));
            List<Claim> claims = new ArrayList<>();
            Set<ClaimId> seen = new HashSet<>();
            for (Draft draft : drafts) {
                ClaimId id = ids.getOrDefault(draft, id(draft));
                if (seen.add(id)) {
                    claims.add(claim(draft, id, ids));
                }
            }
            claims.sort(
                    Comparator.comparing((Claim claim) -> claim.anchor().span()).thenComparing(Claim::id));
            return new Reading(mentions(), claims);
        }

        private ClaimId id(Draft draft) {
            return ClaimId.of(
                    original.exhibit(),
                    draft.words(),
                    draft.act,
                    Integer.toString(draft.trigger.span().start()));
        }

        // ---- the claim

        private Claim claim(Draft draft, ClaimId id, Map<Draft, ClaimId> ids) {
            List<Speech.Step> own = speech.chain(draft.trigger);
            // Who told of the act told whom it befell, where nobody else does.
            List<Speech.Step> steps = own.isEmpty()
                    ? draft.roll
                            .filter(told -> speech.sameParagraph(told.trigger, draft.trigger))
                            .map(told -> speech.chain(told.trigger))
                            .orElse(own)
                    : own;
            List<Attribution> chain =
                    steps.stream().map(Speech.Step::attribution).toList();
            Manner manner = draft.manner.orElseGet(() -> draft.inferred ? Manner.inferred() : Manner.of(draft.trigger));
            List<ClaimId> about = draft.about.stream()
                    .map(ids::get)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            Optional<Boolean> firsthand = manner.lived()
                    ? Firsthand.of(
                            draft.trigger,
                            speech.speakerAt(draft.trigger).isPresent(),
                            Stream.concat(draft.actors.stream(), draft.targets.stream())
                                    .map(Party::span),
                            chain,
                            original.text())
                    : Optional.empty();
            List<Explanation> why = new ArrayList<>(draft.why);
            Optional<Word> hearsay = Hearsay.of(draft.trigger);
            why.add(Speech.why(steps, hearsay));
            why.add(
                    draft.deniedByAnother && manner.polarity() != Polarity.DENIED
                            ? Explanation.of("manner: denied, by the act that is told beside it", manner.why())
                            : manner.why());
            Polarity polarity = draft.deniedByAnother ? Polarity.DENIED : manner.polarity();
            Modality modality = manner.modality()
                    .or(() -> transcript.suggested(draft.trigger) ? Optional.of(Modality.POSSIBLE) : Optional.empty())
                    .or(() -> draft.laid ? Optional.of(Modality.ALLEGED) : Optional.empty())
                    .orElse(chain.isEmpty() && hearsay.isEmpty() ? Modality.ASSERTED : Modality.REPORTED);
            return new Claim(
                    id,
                    original.anchor(draft.words(), textDigest),
                    chain,
                    draft.act,
                    new Roles(draft.actors, draft.targets, draft.instruments, draft.place),
                    // What hangs on a condition happened on no day.
                    new Content(
                            draft.count,
                            modality == Modality.CONDITIONAL ? Optional.empty() : draft.date(),
                            draft.detail,
                            about),
                    new Assessment(
                            polarity,
                            modality,
                            firsthand,
                            Status.DRAFTED,
                            score(draft, manner),
                            version(),
                            new Explanation("drafted by " + version(), why)));
        }

        /**
         * What share of drafts like this one was right when a reader checked 130 of them by hand: offices and names in law most often,
         * deeds with a victim more often than deeds without, and least what is not simply said to have been done.
         */
        private double score(Draft draft, Manner manner) {
            if (draft.score.isPresent()) {
                return Math.round(draft.score.get() * 100) / 100.0;
            }
            boolean qualified = manner.modality().isPresent() || draft.laid || transcript.suggested(draft.trigger);
            if (draft.act.is(ActKind.OFFICE) || draft.act.is(ActKind.LEGAL_QUALIFICATION)) {
                return qualified ? 0.82 : 0.87;
            }
            boolean open = Stream.concat(draft.actors.stream(), draft.targets.stream())
                    .anyMatch(party -> OPEN.contains(party.name().toLowerCase(Locale.ROOT)));
            double score = draft.targets.isEmpty() ? 0.55 : 0.8;
            score -= qualified ? 0.1 : 0;
            score -= open && qualified ? 0.1 : 0;
            return Math.max(CaseView.SHOWN_FROM, Math.round(score * 100) / 100.0);
        }

        // ---- mentions

        private List<Mention> mentions() {
            return names.all().stream()
                    .map(named -> new Mention(
                            original.anchor(named.span(), textDigest),
                            named.bearer().kind(),
                            named.bearer().name(),
                            named.bearer().aliases(),
                            named.bearer().titles(),
                            Particulars.NONE,
                            named.why()))
                    .toList();
        }
    }
}
