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

    private static final Set<String> DOCUMENTS = Set.of(
            "testimony",
            "statement",
            "letter",
            "decree",
            "order",
            "verdict",
            "judgment",
            "judgement",
            "release",
            "press release",
            "memo",
            "communique",
            "affidavit",
            "diary",
            "speech",
            "report");
    private static final Set<String> FIRST_PERSON = Set.of("i", "me", "we", "us", "myself", "ourselves");

    /** Words that stand for somebody or something and were left open. */
    private static final Set<String> OPEN = Set.of(
            "he", "she", "him", "her", "his", "it", "its", "they", "them", "their", "we", "us", "who", "which", "that",
            "this", "these", "those");

    private static final Set<String> WITNESSING = Set.of("see", "witness", "hear", "watch", "remember", "recall");

    private final Annotator annotator;
    private final Lexicon lexicon = Lexicon.load();

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
        List<List<Word>> sentences = new ArrayList<>();
        for (Annotated.Sentence sentence : annotated.sentences()) {
            sentences.add(Word.of(sentence, sentences.size()));
        }
        return new OneText(original, annotated, sentences, gazetteer).reading();
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
            this.speech = new Speech(original.text(), words, lexicon, times, author());
            this.phrases = new NounPhrases(original.text(), lexicon, names, new Pronouns(names, speech));
            speech.listen(phrases);
        }

        /** Whom the whole exhibit speaks for: the author of a testimony or letter, if the text itself names that author. */
        private Optional<Party> author() {
            String kind = original.source().kind().orElse("").strip().toLowerCase(Locale.ROOT);
            if (!DOCUMENTS.contains(kind)) {
                return Optional.empty();
            }
            return Stream.of(
                            original.source().origin().author(),
                            original.source().origin().publisher())
                    .flatMap(Optional::stream)
                    .flatMap(author -> names.all().stream()
                            .filter(named -> named.bearer().name().equalsIgnoreCase(author)
                                    || named.bearer().aliases().contains(author)))
                    .findFirst()
                    .map(named -> Party.of(named.bearer().name(), named.bearer().kind(), named.span()));
        }

        Reading reading() {
            List<Draft> drafts = new ArrayList<>(new Acts(original.text(), lexicon, names, phrases).drafted(sentences));
            drafts.addAll(new Standings(original.text(), lexicon, names, phrases).drafted(sentences));
            drafts.sort(
                    Comparator.comparing((Draft draft) -> draft.trigger.span()).thenComparing(draft -> draft.act));
            new Victims(sentences, names).resolve(drafts);
            drafts.addAll(Harm.settle(drafts));
            new Scenes(lexicon, times, speech, phrases, new Places(sentences, names)).situate(drafts);
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
            List<Attribution> chain = new ArrayList<>(speech.chain(draft.trigger));
            Manner manner = Manner.of(draft.trigger);
            List<ClaimId> about = draft.about.stream()
                    .map(ids::get)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            Optional<Boolean> firsthand = firsthand(draft, chain);
            List<Explanation> why = new ArrayList<>(draft.why);
            why.add(Speech.why(chain));
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

        /** "We saw", "I was arrested": first-hand. Relayed through a second speaker, or told by others: not. */
        private Optional<Boolean> firsthand(Draft draft, List<Attribution> chain) {
            boolean spoken = speech.speakerAt(draft.trigger).isPresent();
            Optional<Word> witness = Stream.concat(Stream.of(draft.trigger), draft.trigger.ancestors())
                    .filter(word -> WITNESSING.contains(word.lemma()) && word.verb())
                    .findFirst();
            if (spoken && witness.isPresent()) {
                return witness.flatMap(Arguments::subject).map(OneText::firstPerson);
            }
            boolean self = spoken
                    && Stream.concat(draft.actors.stream(), draft.targets.stream())
                            .anyMatch(party -> FIRST_PERSON.contains(
                                    party.span().of(original.text()).toLowerCase(Locale.ROOT)));
            if (self) {
                return Optional.of(true);
            }
            return chain.stream()
                                    .filter(step -> step.mode() != Attribution.Mode.DOCUMENT)
                                    .count()
                            > 1
                    ? Optional.of(false)
                    : Optional.empty();
        }

        private static boolean firstPerson(Word subject) {
            return subject.sentenceWords().stream()
                    .filter(word -> word.below(subject))
                    .anyMatch(word -> Set.of("i", "we", "us").contains(word.lower()));
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
