package inquest.core.read;

import inquest.core.model.Claim.Polarity;
import inquest.core.model.Party;
import inquest.core.name.Tables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the trained model of roles looks at: of a text, the words in it; of a candidate, its words, what it hangs on, which words of
 * violence stand near, which part the rules gave it, where and how often it stands.
 *
 * <p>Every feature is there or not; its name can be read by a person.
 */
final class RoleFeatures {

    private static final Set<String> CLIMBING = Set.of("conj", "appos", "flat", "dep");
    private static final Set<String> EMPTY_HEADS = Set.of(
            "group", "member", "number", "one", "element", "series", "pair", "some", "body", "leader", "band", "type");
    private static final Set<String> OF_FORCE = Set.of(
            "bombing",
            "shooting",
            "abduction",
            "killing",
            "assassination",
            "attack",
            "arson",
            "destruction",
            "threat",
            "robbery");
    private static final int REACH = 4;

    private final Lexicon lexicon;
    private final Map<String, String> incidents = new HashMap<>();

    RoleFeatures(Lexicon lexicon) {
        this.lexicon = lexicon;
        Tables.rows(RoleFeatures.class, "incidents.tsv")
                .forEach(row -> incidents.put(row.get(0) + "/" + row.get(1), row.get(2)));
    }

    /** What kind of violence a word tells of, as a label of {@code ActKind}. */
    Optional<String> violence(Word word) {
        Optional<Lexicon.Trigger> trigger = lexicon.act(word);
        if (trigger.isPresent()) {
            return Optional.of(trigger.get().kind().label());
        }
        String pos = word.verb() ? "V" : word.noun() ? "N" : "";
        return Optional.ofNullable(incidents.get(word.lemma() + "/" + pos));
    }

    /** Of a text: its nouns, verbs and adjectives, and how many drafts of each kind there are. */
    Set<String> ofText(List<List<Word>> sentences, List<Draft> drafts) {
        Set<String> found = new LinkedHashSet<>();
        for (List<Word> sentence : sentences) {
            for (Word word : sentence) {
                if ((word.noun() || word.verb() || word.pos().startsWith("J"))
                        && word.entity().equals("O")) {
                    found.add("w=" + word.lemma());
                }
            }
        }
        Map<String, Integer> kinds = new HashMap<>();
        drafts.forEach(draft -> kinds.merge(draft.act.path().get(0), 1, Integer::sum));
        kinds.forEach((kind, count) -> {
            for (int i = 1; i <= Math.min(count, 4); i++) {
                found.add("drafts=" + kind + ">=" + i);
            }
        });
        return found;
    }

    /** The kinds of violence that the words of a text tell of. */
    Set<String> violence(List<List<Word>> sentences) {
        Set<String> found = new LinkedHashSet<>();
        sentences.forEach(sentence -> sentence.forEach(
                word -> violence(word).filter(OF_FORCE::contains).ifPresent(found::add)));
        return found;
    }

    /** Of a candidate: all that its mentions show, and what they show together. */
    Set<String> of(RoleCandidate candidate, RuleRoles rules, Set<String> violence, int sentences) {
        Set<String> found = new LinkedHashSet<>();
        List<String> words = List.of(RoleCandidate.key(candidate.name()).split(" "));
        String last = candidate.mentions().get(0).head().lemma();
        String kind = candidate.named()
                ? "name:" + candidate.kind().label()
                : candidate.kind().label();
        found.add("kind=" + kind);
        found.add("extent=" + candidate.variant());
        found.add("length=" + Math.min(words.size(), 6));
        if (!candidate.named() || candidate.kind() != Party.Kind.PERSON) {
            found.add("name=" + String.join(" ", words));
            found.add("head=" + last);
            found.add("extent=" + candidate.variant() + " head=" + last);
            words.forEach(word -> found.add("has=" + word));
            violence.forEach(act -> found.add("text=" + act + " head=" + last));
        }
        violence.forEach(act -> found.add("text=" + act + " kind=" + kind));
        for (RoleCandidate.Mention mention : candidate.mentions()) {
            ofMention(mention, kind, last, rules, found);
        }
        int count = candidate.mentions().size();
        for (int i = 2; i <= Math.min(count, 6); i++) {
            found.add("mentions>=" + i);
        }
        int first = candidate.mentions().get(0).head().sentence();
        found.add("first=" + (first < 4 ? Integer.toString(first) : first < 8 ? "4-7" : "8-"));
        found.add("at=" + 4 * first / Math.max(1, sentences));
        return found;
    }

    /** Of one phrase. */
    void ofMention(RoleCandidate.Mention mention, String kind, String last, RuleRoles rules, Set<String> found) {
        Set<String> rule = rules.of(mention);
        rule.forEach(part -> {
            found.add("rule=" + part);
            found.add("rule=" + part + " kind=" + kind);
        });
        Word top = top(mention.top());
        String relation = relation(top);
        Optional<Word> above = top.head();
        String governor = above.map(Word::lemma).orElse("root");
        String act = above.flatMap(this::violence).orElse("-");
        found.add("under=" + governor + " " + relation);
        found.add("act=" + act + " " + relation);
        found.add("act=" + act + " " + relation + " kind=" + kind);
        found.add("relation=" + relation);
        if (!kind.startsWith("name:person")) {
            found.add("act=" + act + " " + relation + " head=" + last);
        }
        above.ifPresent(word -> {
            String further = word.head().map(Word::lemma).orElse("root");
            found.add("beyond=" + relation + " " + (word.verb() ? "V" : word.lemma()) + " " + relation(word) + " "
                    + further);
        });
        top.children().forEach(child -> {
            if (child.isRelation("acl")) {
                String inner = child.children().stream()
                        .filter(word ->
                                word.pos().startsWith("W") || word.lower().equals("that"))
                        .findFirst()
                        .map(RoleFeatures::relation)
                        .orElse(child.pos());
                found.add("clause=" + child.lemma() + " " + inner);
                found.add("clause=" + violence(child).orElse("-") + " " + inner);
            } else if (child.isRelation("amod", "compound", "nmod", "appos", "nummod")) {
                found.add("with=" + child.relation() + " " + child.lemma());
            }
        });
        paths(top, kind, found);
        near(mention, kind, last, found);
    }

    /** Ways along the grammar to words of violence, at most four steps. */
    private void paths(Word top, String kind, Set<String> found) {
        record Step(Word word, String way, int length) {}
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(top, "", 0)));
        Set<Word> seen = new HashSet<>(List.of(top));
        Set<String> kinds = new HashSet<>();
        while (!open.isEmpty()) {
            Step step = open.removeFirst();
            Optional<String> violence = step.length == 0 ? Optional.empty() : violence(step.word);
            if (violence.isPresent() && kinds.add(violence.get())) {
                found.add("way=" + step.way + " " + violence.get());
                found.add("way=" + step.way + " " + step.word.lemma());
                found.add("near=" + violence.get() + " " + step.length + " kind=" + kind);
            }
            if (step.length < REACH) {
                step.word
                        .head()
                        .filter(seen::add)
                        .ifPresent(up -> open.add(new Step(up, step.way + "^" + relation(step.word), step.length + 1)));
                for (Word child : step.word.children()) {
                    if (!child.isRelation("punct", "case", "det", "aux", "mark", "cc") && seen.add(child)) {
                        open.add(new Step(child, step.way + "_" + relation(child), step.length + 1));
                    }
                }
            }
        }
    }

    private void near(RoleCandidate.Mention mention, String kind, String last, Set<String> found) {
        Word head = mention.head();
        int from = head.index();
        int to = head.index();
        for (Word word : head.sentenceWords()) {
            if (mention.span().covers(word.span())) {
                from = Math.min(from, word.index());
                to = Math.max(to, word.index());
            } else {
                violence(word).ifPresent(act -> {
                    found.add("sentence=" + act);
                    found.add("sentence=" + act + " kind=" + kind);
                    if (!kind.startsWith("name:person")) {
                        found.add("sentence=" + act + " head=" + last);
                    }
                });
            }
        }
        List<Word> words = head.sentenceWords();
        for (int i = 1; i <= 2; i++) {
            found.add("before" + i + "=" + (from - i >= 0 ? words.get(from - i).lemma() : "^"));
            found.add("after" + i + "="
                    + (to + i < words.size() ? words.get(to + i).lemma() : "$"));
        }
    }

    /** The word through which a coordinated phrase, an apposition or "a group of …" hangs in its sentence. */
    static Word top(Word word) {
        Word top = word;
        for (int i = 0; i < 5; i++) {
            Word now = top;
            Optional<Word> above = now.head().filter(head -> {
                String relation = now.relation();
                boolean beside = CLIMBING.contains(relation.split(":")[0]) && (head.noun() || head.pronoun());
                boolean part = relation.startsWith("nmod")
                        && now.preposition().filter("of"::equals).isPresent()
                        && EMPTY_HEADS.contains(head.lemma());
                return beside || part;
            });
            if (above.isEmpty()) {
                return top;
            }
            top = above.get();
        }
        return top;
    }

    /** The relation to what stands above, with its preposition; of a passive, whose part it is. */
    static String relation(Word word) {
        String relation = word.relation();
        String preposition = word.preposition().orElse("");
        if (!preposition.isEmpty() && word.isRelation("obl", "nmod", "advcl", "acl")) {
            return relation.split(":")[0] + ":" + preposition;
        }
        boolean bare = relation.equals("nsubj")
                && word.head()
                        .filter(head -> head.verb() && Arguments.passive(head))
                        .isPresent();
        return bare ? "nsubj:pass" : relation;
    }

    /** Which parts the rules gave to phrases. */
    static final class RuleRoles {
        private final Map<Integer, List<Party>> bySentence = new HashMap<>();
        private final Map<Party, Set<String>> parts = new HashMap<>();

        RuleRoles(List<Draft> drafts) {
            for (Draft draft : drafts) {
                String manner = Manner.of(draft.trigger).polarity() == Polarity.DENIED ? "no " : "";
                List<List<Party>> all = List.of(draft.actors, draft.targets, draft.instruments);
                List<String> labels = List.of("actor", "target", "instrument");
                for (int i = 0; i < all.size(); i++) {
                    for (Party party : all.get(i)) {
                        Party bare = Party.of(party.name(), party.kind(), party.span());
                        List<Party> row = bySentence.computeIfAbsent(draft.trigger.sentence(), k -> new ArrayList<>());
                        if (parts.computeIfAbsent(bare, k -> new LinkedHashSet<>())
                                .add(manner + labels.get(i) + " " + draft.act.label())) {
                            row.add(bare);
                        }
                    }
                }
            }
        }

        Set<String> of(RoleCandidate.Mention mention) {
            Set<String> found = new LinkedHashSet<>();
            for (Party party : bySentence.getOrDefault(mention.head().sentence(), List.of())) {
                if (names(party, mention)) {
                    found.addAll(parts.getOrDefault(party, Set.of()));
                }
            }
            return found;
        }

        /** Whether the party's words are the phrase's: its head governs them. */
        static boolean names(Party party, RoleCandidate.Mention mention) {
            return party.span().covers(mention.head().span())
                    && mention.top()
                            .head()
                            .filter(head -> party.span().covers(head.span()))
                            .isEmpty();
        }
    }
}
