package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Assessment;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Claim.Content;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Claim.Roles;
import inquest.core.model.Claim.Status;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.Explanation;
import inquest.core.model.Locality;
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
import java.util.stream.Stream;

/**
 * Reads English prose: from annotated text to mentions and claims.
 *
 * <p>Rules over the grammar and hand-kept word tables. Every claim is a draft for a person to confirm; its score is the share of
 * such drafts that we expect to be right, set by rule and not yet calibrated on a gold standard.
 */
public final class ProseReader {

    /** Name and version, part of every run key: another version may read otherwise. */
    public static final String VERSION = "inquest-prose 2";

    /** Words that stand for somebody or something and were left open. */
    private static final Set<String> OPEN = Set.of(
            "he", "she", "him", "her", "his", "it", "its", "they", "them", "their", "we", "us", "who", "which", "that",
            "this", "these", "those");

    private static final Set<String> FROM = Set.of("after", "since", "following");
    private static final Set<String> UNTIL = Set.of("before", "until", "by");

    private final Annotator annotator;
    private final Lexicon lexicon = Lexicon.load();
    private final SpeechWeights weights = SpeechWeights.load();

    public ProseReader(Annotator annotator) {
        this.annotator = annotator;
    }

    /** Name and version of reader and annotator together. */
    public String version() {
        return VERSION + " / " + annotator.version();
    }

    /** The grammar of a text: the costly part, done once for all exhibits that carry it. */
    public Annotated annotate(String text) {
        return annotator.annotate(text);
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
        List<List<Word>> sentences = new ArrayList<>();
        for (Annotated.Sentence sentence : annotated.sentences()) {
            sentences.add(Word.of(sentence, sentences.size()));
        }
        return new OneText(original, annotated, sentences, gazetteer);
    }

    /** One text under reading. */
    private final class OneText {
        private final Original original;
        private final Digest textDigest;
        private final List<List<Word>> sentences;
        private final Names names;
        private final List<Times.Placed> times;
        private final Speech speech;
        private final NounPhrases phrases;

        OneText(Original original, Annotated annotated, List<List<Word>> sentences, Gazetteer gazetteer) {
            this.original = original;
            this.textDigest = Digest.of(original.text());
            this.sentences = sentences;
            this.names = Names.in(sentences, lexicon, gazetteer);
            this.times = new Times(original.source().published()).in(annotated, sentences);
            List<Word> words = sentences.stream().flatMap(List::stream).toList();
            this.speech = new Speech(
                    new Quoted(original.text(), words),
                    lexicon,
                    weights,
                    times,
                    Author.of(original.source(), names, words));
            this.phrases = new NounPhrases(original.text(), lexicon, names, new Pronouns(names, speech));
            speech.listen(phrases);
        }

        Reading reading() {
            List<Draft> drafts = new ArrayList<>(new Acts(original.text(), lexicon, names, phrases).drafted(sentences));
            drafts.addAll(new Standings(original.text(), lexicon, names, phrases).drafted(sentences));
            drafts.sort(
                    Comparator.comparing((Draft draft) -> draft.trigger.span()).thenComparing(draft -> draft.act));
            drafts.forEach(this::situate);
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

        // ---- when and where

        private void situate(Draft draft) {
            draft.place = place(draft.trigger);
            for (Word carrier : draft.carriers) {
                draft.place = draft.place.or(() -> place(carrier));
            }
            draft.place = draft.place.or(() -> placeOf(draft.targets, draft.trigger));
            draft.place.ifPresent(
                    found -> draft.why.add(Explanation.of("place: \"" + found.name() + "\" hangs on the act's words")));
            draft.time = time(draft).map(found -> bounded(found, draft.trigger));
            draft.time.ifPresent(found -> draft.why.add(Explanation.of("date: \""
                    + found.when().text() + "\" read as " + found.when().date().text())));
        }

        private Optional<Locality> place(Word word) {
            return Arguments.after(word, "in", "at", "inside", "near", "outside", "within", "across")
                    .map(phrases::place)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        /** "prisoners in Iran": the place hangs on who it was done to. */
        private Optional<Locality> placeOf(List<Party> parties, Word trigger) {
            return trigger.sentenceWords().stream()
                    .filter(word ->
                            parties.stream().anyMatch(party -> party.span().covers(word.span())) && word.noun())
                    .map(this::place)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        /** The expression of time that hangs on the act's words, or else the only one of its clause. */
        private Optional<Times.Placed> time(Draft draft) {
            List<Times.Placed> near = times.stream()
                    .filter(time -> time.words().get(0).sentence() == draft.trigger.sentence())
                    .filter(time -> speech.quoted(time.words().get(0)) == speech.quoted(draft.trigger))
                    .toList();
            Optional<Times.Placed> own = closest(
                    near.stream().filter(time -> hangsOn(time, draft.trigger)).toList(), draft.trigger);
            if (own.isPresent()) {
                return own;
            }
            // Of "Jane Roe, a former minister, was arrested in 1991" the year is not the office's.
            boolean apart = draft.act == ActKind.OFFICE && !draft.trigger.isRelation("xcomp", "obl", "obj");
            Optional<Word> clause = draft.trigger.verb() || apart ? Optional.empty() : clause(draft.trigger);
            return clause.flatMap(verb ->
                    closest(near.stream().filter(time -> directlyOn(time, verb)).toList(), draft.trigger));
        }

        private boolean hangsOn(Times.Placed time, Word trigger) {
            return time.words().stream()
                    .anyMatch(word -> word != trigger && word.below(trigger) && reaches(word, trigger));
        }

        /** Whether nothing in between takes the time for itself: another act, a relative clause, a noun that it dates. */
        private boolean reaches(Word word, Word trigger) {
            for (Word above : word.ancestors().toList()) {
                if (above == trigger) {
                    return true;
                }
                boolean dated = above.noun()
                        && word.isRelation("nummod", "compound", "amod")
                        && word.head().orElse(word) == above
                        && !word.span().equals(above.span())
                        && !above.entity().equals("DATE");
                if (dated || lexicon.act(above).isPresent() || above.relation().equals("acl:relcl")) {
                    return false;
                }
            }
            return false;
        }

        /** "after the strike of October" sets only the earliest day, "before" only the latest. */
        private static Times.Placed bounded(Times.Placed time, Word trigger) {
            for (Word word : Stream.concat(
                            time.words().stream(), time.words().get(0).ancestors())
                    .toList()) {
                if (word == trigger) {
                    break;
                }
                String preposition = word.preposition().orElse("");
                Edtf date = time.when().date();
                if (FROM.contains(preposition) && date.earliest().isPresent()) {
                    return time.dated(Edtf.from(date.earliest().get()));
                }
                if (UNTIL.contains(preposition) && date.latest().isPresent()) {
                    return time.dated(Edtf.until(date.latest().get()));
                }
            }
            return time;
        }

        private static boolean directlyOn(Times.Placed time, Word verb) {
            return time.words().stream()
                    .anyMatch(word -> word.ancestors()
                            .filter(Word::verb)
                            .findFirst()
                            .filter(found -> found == verb)
                            .isPresent());
        }

        private Optional<Word> clause(Word word) {
            return word.ancestors()
                    .filter(above -> above.verb() && lexicon.cue(above).isEmpty())
                    .findFirst();
        }

        private static Optional<Times.Placed> closest(List<Times.Placed> times, Word to) {
            return times.stream()
                    .min(Comparator.comparingInt(
                            time -> Math.abs(time.words().get(0).index() - to.index())));
        }

        // ---- the claim

        private Claim claim(Draft draft, ClaimId id, Map<Draft, ClaimId> ids) {
            List<Speech.Step> steps = speech.chain(draft.trigger);
            List<Attribution> chain =
                    steps.stream().map(Speech.Step::attribution).toList();
            Manner manner = Manner.of(draft.trigger);
            List<ClaimId> about = draft.about.stream()
                    .map(ids::get)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            Optional<Boolean> firsthand = Firsthand.of(
                    draft.trigger,
                    speech.speakerAt(draft.trigger).isPresent(),
                    Stream.concat(draft.actors.stream(), draft.targets.stream()).map(Party::span),
                    chain,
                    original.text());
            List<Explanation> why = new ArrayList<>(draft.why);
            why.add(Speech.why(steps));
            why.add(manner.why());
            Polarity polarity = draft.deniedByAnother ? Polarity.DENIED : manner.polarity();
            Modality modality = manner.modality().orElse(chain.isEmpty() ? Modality.ASSERTED : Modality.REPORTED);
            return new Claim(
                    id,
                    original.anchor(draft.words(), textDigest),
                    chain,
                    draft.act,
                    new Roles(draft.actors, draft.targets, draft.instruments, draft.place),
                    new Content(draft.count, draft.date(), draft.detail, about),
                    new Assessment(
                            polarity,
                            modality,
                            firsthand,
                            Status.DRAFTED,
                            score(draft, manner),
                            version(),
                            new Explanation("drafted by " + version(), why)));
        }

        /** By rule: verbs are surer than nouns, full sets of roles surer than partial, plain assertions surer than the rest. */
        private double score(Draft draft, Manner manner) {
            double score = 0.85;
            score -= draft.trigger.noun() ? 0.1 : 0;
            boolean deed = !draft.act.is(ActKind.OFFICE) && !draft.act.is(ActKind.LEGAL_QUALIFICATION);
            score -= deed && draft.targets.isEmpty() ? 0.1 : 0;
            score -= draft.actors.isEmpty() && draft.targets.isEmpty() ? 0.1 : 0;
            score -= manner.modality().isPresent() ? 0.05 : 0;
            boolean open = Stream.concat(draft.actors.stream(), draft.targets.stream())
                    .anyMatch(party -> OPEN.contains(party.name().toLowerCase(Locale.ROOT)));
            score -= open ? 0.1 : 0;
            return Math.round(score * 100) / 100.0;
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
