package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Party.Degree;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Puts into the drafts of one text what the trained model of roles finds: fillers that the rules have not, and how sure the rest are.
 *
 * <p>The model was trained on wire dispatches in capitals. On such texts it has the last word on acts of violence: what it does not
 * take leaves the draft. On other texts the rules stand, and it adds what it is sure of.
 */
final class RoleReader {

    private static final List<ActKind> VIOLENT = List.of(
            ActKind.KILLING,
            ActKind.ATTACK,
            ActKind.INJURY,
            ActKind.TORTURE,
            ActKind.ABDUCTION,
            ActKind.ENFORCED_DISAPPEARANCE,
            ActKind.THREAT,
            ActKind.DESTRUCTION);
    private static final double SURE = 0.7;

    /** Who was hit: counts of victims follow from it, and on other press the model names too many. */
    private static final Set<RolePart> HIT = Set.of(RolePart.VICTIM, RolePart.PEOPLE);

    private final List<List<Word>> sentences;
    private final RoleFeatures features;
    private final NounPhrases phrases;
    private final Supplier<RoleModel> models;
    private final List<RoleCandidate> candidates;
    private final boolean atHome;

    RoleReader(
            String text,
            List<List<Word>> sentences,
            Lexicon lexicon,
            Names names,
            NounPhrases phrases,
            Supplier<RoleModel> models) {
        this.models = models;
        this.sentences = sentences;
        this.features = new RoleFeatures(lexicon);
        this.phrases = phrases;
        this.candidates = RoleCandidate.in(text, sentences, names, lexicon);
        this.atHome = inCapitals(text, sentences);
    }

    /** Whether most words were written in capitals and are read in small letters. */
    private static boolean inCapitals(String text, List<List<Word>> sentences) {
        int[] counts = new int[2];
        for (List<Word> sentence : sentences) {
            for (Word word : sentence) {
                if (word.verb() || word.noun()) {
                    counts[0]++;
                    counts[1] += word.span().of(text).equals(word.text()) ? 0 : 1;
                }
            }
        }
        return counts[1] * 2 > counts[0];
    }

    /** The text as the model sees it. */
    RoleExample example(List<Draft> drafts) {
        RoleFeatures.RuleRoles rules = new RoleFeatures.RuleRoles(drafts);
        Set<String> violence = features.violence(sentences);
        List<RoleExample.Candidate> found = new ArrayList<>();
        for (RoleCandidate candidate : candidates) {
            Set<Integer> heads = candidate.mentions().stream()
                    .map(mention -> mention.head().span().start())
                    .collect(Collectors.toSet());
            found.add(new RoleExample.Candidate(
                    candidate.name(),
                    candidate.named(),
                    heads,
                    features.of(candidate, rules, violence, sentences.size())));
        }
        return new RoleExample(features.ofText(sentences, drafts), found);
    }

    /** What the model thinks of one part. */
    private record Judged(RolePart part, List<Double> probabilities, List<Integer> chosen) {}

    /** Drafts of violence with the model's fillers; drafts of other acts stay as they are. */
    List<Draft> completed(List<Draft> drafts) {
        if (drafts.stream().noneMatch(RoleReader::violent)
                && sentences.stream()
                        .flatMap(List::stream)
                        .noneMatch(word -> triggered(word).isPresent())) {
            return drafts;
        }
        return new Round(drafts).completed();
    }

    private static boolean violent(Draft draft) {
        if (VIOLENT.stream().noneMatch(draft.act::is)) {
            return false;
        }
        Manner manner = Manner.of(draft.trigger);
        Optional<Modality> modality = manner.modality();
        return manner.polarity() == Polarity.AFFIRMED
                && !draft.deniedByAnother
                && modality.filter(sort -> sort == Modality.REQUESTED || sort == Modality.CONDITIONAL)
                        .isEmpty();
    }

    private Optional<ActKind> triggered(Word word) {
        return features.violence(word)
                .flatMap(ActKind::of)
                .filter(kind -> VIOLENT.stream().anyMatch(kind::is));
    }

    /** One pass over the drafts of the text. */
    private final class Round {
        private final RoleModel model = models.get();
        private final List<Draft> drafts;
        private final RoleExample example;
        private final RoleFeatures.RuleRoles rules;
        private final List<Set<String>> shown = new ArrayList<>();
        private final Map<RolePart, Judged> judged = new EnumMap<>(RolePart.class);
        private final Map<Draft, List<Double>> sure = new HashMap<>();

        Round(List<Draft> drafts) {
            this.drafts = new ArrayList<>(drafts);
            this.rules = new RoleFeatures.RuleRoles(drafts);
            this.example = example(drafts);
            List<String> relevance = RoleModel.relevance(model.relevant(example.text()));
            example.candidates().forEach(candidate -> {
                Set<String> all = new LinkedHashSet<>(candidate.features());
                all.addAll(relevance);
                shown.add(all);
            });
            for (RolePart part : RolePart.values()) {
                double[] p = shown.stream()
                        .mapToDouble(all -> model.probability(part, all))
                        .toArray();
                double least = atHome ? model.least(part) : SURE;
                judged.put(
                        part,
                        new Judged(
                                part,
                                DoubleStream.of(p).boxed().toList(),
                                RoleModel.chosen(part, example.candidates(), p, least)));
            }
        }

        List<Draft> completed() {
            List<Draft> violent =
                    new ArrayList<>(drafts.stream().filter(RoleReader::violent).toList());
            if (atHome) {
                violent.forEach(this::sift);
            }
            judged.values().stream()
                    .filter(part -> atHome || !HIT.contains(part.part()))
                    .forEach(part -> part.chosen().forEach(i -> place(part, i, violent)));
            if (atHome) {
                violent.forEach(this::weigh);
            }
            return drafts;
        }

        // ---- the rules' fillers

        private void sift(Draft draft) {
            sift(draft, draft.actors, true);
            sift(draft, draft.targets, false);
            List<Party> instruments = draft.instruments.stream()
                    .flatMap(party -> kept(draft, party, RolePart.WEAPON).stream())
                    .toList();
            draft.instruments.clear();
            draft.instruments.addAll(instruments);
        }

        private void sift(Draft draft, List<Party> parties, boolean actors) {
            List<Party> kept = new ArrayList<>();
            for (Party party : parties) {
                boolean named = candidateOf(draft, party)
                        .filter(i -> candidates.get(i).named())
                        .isPresent();
                RolePart part = actors ? RolePart.ofActor(party) : RolePart.ofTarget(party, named);
                kept(draft, party, part).ifPresent(kept::add);
            }
            parties.clear();
            parties.addAll(kept);
        }

        /** The party as the model takes it, or nothing where it does not. */
        private Optional<Party> kept(Draft draft, Party party, RolePart part) {
            Optional<Integer> at = candidateOf(draft, party);
            Optional<Judged> seen = Optional.ofNullable(judged.get(part));
            if (at.isEmpty() || seen.isEmpty()) {
                return openOne(draft, party, part);
            }
            String own = example.candidates().get(at.get()).name();
            Optional<Integer> taken = seen.get().chosen().stream()
                    .filter(i -> i.equals(at.get())
                            || RoleModel.repeats(
                                    part, example.candidates().get(i).name(), own))
                    .findFirst();
            if (taken.isEmpty()) {
                draft.why.add(Explanation.of(String.format(
                        Locale.ROOT,
                        "not taken: \"%s\" has the part of %s with probability %.2f (%s)",
                        party.name(),
                        part.label(),
                        seen.get().probabilities().get(at.get()),
                        model.reasons(part, shown.get(at.get())))));
                return Optional.empty();
            }
            note(draft, part, taken.get());
            return Optional.of(party(part, taken.get(), party.span(), party.degree()));
        }

        /** Somebody left open: taken for the one that has the part in this text, if there is one alone. */
        private Optional<Party> openOne(Draft draft, Party party, RolePart part) {
            List<Integer> chosen = Stream.ofNullable(judged.get(part))
                    .flatMap(j -> j.chosen().stream())
                    .toList();
            if (part == RolePart.PEOPLE) {
                return Optional.of(party);
            }
            if (chosen.size() != 1) {
                draft.why.add(Explanation.of("left out: nobody in sight for \"" + party.name() + "\""));
                return Optional.empty();
            }
            note(draft, part, chosen.get(0));
            return Optional.of(party(part, chosen.get(0), party.span(), party.degree()));
        }

        private Optional<Integer> candidateOf(Draft draft, Party party) {
            for (int i = 0; i < candidates.size(); i++) {
                for (RoleCandidate.Mention mention : candidates.get(i).mentions()) {
                    if (mention.head().sentence() == draft.trigger.sentence()
                            && RoleFeatures.RuleRoles.names(party, mention)) {
                        return Optional.of(i);
                    }
                }
            }
            return Optional.empty();
        }

        // ---- the model's own

        private void place(Judged part, int i, List<Draft> violent) {
            RoleCandidate candidate = candidates.get(i);
            String name = candidate.name();
            boolean there = violent.stream()
                    .anyMatch(draft -> parties(draft, part.part()).stream()
                            .anyMatch(party -> RoleCandidate.key(party.name()).equals(RoleCandidate.key(name))
                                    || candidate.mentions().stream()
                                            .anyMatch(mention -> party.span()
                                                    .covers(mention.head().span()))));
            if (there) {
                return;
            }
            List<RoleCandidate.Mention> mentions = candidate.mentions().stream()
                    .sorted(Comparator.comparing(
                            (RoleCandidate.Mention mention) -> -odds(part.part(), candidate, mention)))
                    .toList();
            Optional<Draft> own = mentions.stream()
                    .flatMap(mention -> beside(mention, violent).stream())
                    .findFirst();
            RoleCandidate.Mention mention = own.flatMap(draft -> mentions.stream()
                            .filter(m -> m.head().sentence() == draft.trigger.sentence())
                            .findFirst())
                    .orElse(mentions.get(0));
            own.or(() -> atHome ? nearest(mention, violent) : Optional.empty()).ifPresent(draft -> {
                add(draft, part.part(), i, mention);
                note(draft, part.part(), i);
            });
        }

        private double odds(RolePart part, RoleCandidate candidate, RoleCandidate.Mention mention) {
            Set<String> own = new LinkedHashSet<>();
            String kind = candidate.named()
                    ? "name:" + candidate.kind().label()
                    : candidate.kind().label();
            features.ofMention(mention, kind, mention.head().lemma(), rules, own);
            return model.odds(part, own);
        }

        /** The nearest draft of the sentence, or a new one on a word of violence there. */
        private Optional<Draft> beside(RoleCandidate.Mention mention, List<Draft> violent) {
            Optional<Draft> there = violent.stream()
                    .filter(draft -> draft.trigger.sentence() == mention.head().sentence())
                    .min(Comparator.comparing(draft ->
                            Math.abs(draft.trigger.index() - mention.head().index())));
            if (there.isPresent() || !atHome) {
                return there;
            }
            return mention.head().sentenceWords().stream()
                    .filter(word -> !mention.span().covers(word.span())
                            && triggered(word).isPresent())
                    .filter(word -> drafts.stream().noneMatch(draft -> draft.trigger == word))
                    .min(Comparator.comparing(
                            word -> Math.abs(word.index() - mention.head().index())))
                    .flatMap(word ->
                            triggered(word).map(kind -> new Draft(word, kind, "the model of roles finds who or what")))
                    .filter(RoleReader::violent)
                    .map(draft -> {
                        drafts.add(draft);
                        violent.add(draft);
                        return draft;
                    });
        }

        private Optional<Draft> nearest(RoleCandidate.Mention mention, List<Draft> violent) {
            return violent.stream()
                    .min(Comparator.comparing(draft -> Math.abs(
                            draft.trigger.span().start() - mention.span().start())));
        }

        private void add(Draft draft, RolePart part, int i, RoleCandidate.Mention mention) {
            Party party = party(
                    part,
                    i,
                    mention.span(),
                    part == RolePart.PERPETRATOR || part == RolePart.BODY
                            ? Optional.of(Degree.CARRIED_OUT)
                            : Optional.empty());
            if (part == RolePart.PEOPLE) {
                draft.target(phrases.one(mention.head()), "given by the model of roles");
            } else {
                parties(draft, part).add(party);
            }
        }

        private List<Party> parties(Draft draft, RolePart part) {
            return switch (part) {
                case PERPETRATOR, BODY -> draft.actors;
                case WEAPON -> draft.instruments;
                default -> draft.targets;
            };
        }

        private Party party(RolePart part, int i, Span span, Optional<Degree> degree) {
            RoleCandidate candidate = candidates.get(i);
            boolean plural = candidate.mentions().get(0).head().pos().endsWith("S");
            Party.Kind kind = switch (part) {
                case PERPETRATOR, PEOPLE ->
                    (candidate.named() || !plural) && candidate.kind() == Party.Kind.PERSON
                            ? Party.Kind.PERSON
                            : Party.Kind.GROUP;
                case BODY -> Party.Kind.ORGANISATION;
                case VICTIM -> Party.Kind.PERSON;
                case THING ->
                    candidate.kind() == Party.Kind.PLACE || candidate.kind() == Party.Kind.ORGANISATION
                            ? candidate.kind()
                            : Party.Kind.OBJECT;
                case WEAPON -> Party.Kind.OBJECT;
            };
            String name = part == RolePart.PEOPLE
                    ? phrases.one(candidate.mentions().get(0).head()).party().name()
                    : candidate.name();
            return new Party(name, kind, span, degree, Optional.empty());
        }

        // ---- how sure

        private void note(Draft draft, RolePart part, int i) {
            double p = Optional.ofNullable(judged.get(part))
                    .map(j -> j.probabilities().get(i))
                    .orElse(0.0);
            sure.computeIfAbsent(draft, k -> new ArrayList<>()).add(p);
            draft.why.add(Explanation.of(String.format(
                    Locale.ROOT,
                    "model of roles: %s with probability %.2f (%s)",
                    part.label(),
                    p,
                    model.reasons(part, shown.get(i)))));
        }

        private void weigh(Draft draft) {
            double raw = sure.getOrDefault(draft, List.of()).stream()
                    .mapToDouble(p -> p)
                    .average()
                    .orElse(0);
            draft.score = Optional.of(RoleModel.byText(model.calibrated(raw)));
        }
    }
}
