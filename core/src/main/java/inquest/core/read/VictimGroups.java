package inquest.core.read;

import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Quantity.Unit;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which words for several victims mean the same people, and who of those that a text tells of they are. */
final class VictimGroups {

    static final Set<String> THEY = Set.of("they", "them", "both", "their", "all", "two", "three");

    private static final Set<String> MORE = Set.of("more", "another", "other", "additional", "further");

    /** A small number met again in one report is that of the same people; a large one is round. */
    private static final long FEW = 12;

    /** Larger groups are not told of one by one. */
    private static final int LARGEST = 12;

    private VictimGroups() {}

    /** "They", "both", "the victims" after "two men": the same group, where it is the only one or the one just told of. */
    static void join(List<Draft> drafts) {
        Optional<Group> last = Optional.empty();
        List<Draft> inOrder = new ArrayList<>(drafts);
        inOrder.sort(Comparator.comparing(draft -> draft.trigger.span()));
        for (Draft draft : inOrder) {
            for (Party party : List.copyOf(draft.targets)) {
                Word head = draft.heads.get(party.span());
                boolean nobody = Denials.nobody(party.name());
                if (head == null || nobody || party.kind() != Party.Kind.GROUP || !Victims.bodily(draft.act)) {
                    continue;
                }
                Optional<Long> count = draft.targets.size() == 1
                                && draft.count.isPresent()
                                && draft.count.get().low().isPresent()
                        ? Optional.of(draft.count.get().low().getAsLong())
                        : Optional.empty();
                // "the number of them", "the men of the north": words that say which ones reach back to nobody.
                boolean whole = head.children("nmod", "acl").findAny().isEmpty();
                boolean reaching = whole
                        && (THEY.contains(head.lower())
                                || head.children("det")
                                        .anyMatch(det -> det.lower().equals("the")
                                                || det.lower().equals("both")));
                boolean fresh = head.children("amod", "det").anyMatch(word -> MORE.contains(word.lower()));
                boolean alike = last.isPresent()
                        && head.sentence() - last.get().head().sentence() <= Victims.REACH
                        && reaching
                        && (count.isEmpty() || count.equals(last.get().count()));
                boolean counted = last.isPresent()
                        && count.filter(number -> number <= FEW).isPresent()
                        && count.equals(last.get().count());
                boolean there = last.filter(group -> !head.pronoun() && OtherEvent.than(draft, group.draft()))
                        .isEmpty();
                if (!fresh
                        && there
                        && !last.map(Group::head)
                                .filter(told -> ofItsSentence(head, told))
                                .isPresent()
                        && (alike || counted)
                        && last.orElseThrow().canBe(head)) {
                    String name = last.orElseThrow().name();
                    draft.targets.replaceAll(one -> one.equals(party)
                            ? new Party(name, one.kind(), one.span(), one.degree(), one.cluster())
                            : one);
                    draft.why.add(Explanation.of("target: \"" + party.name() + "\" is taken for \"" + name + "\""));
                } else if (!head.pronoun()) {
                    last = Optional.of(new Group(party.name(), count, head, draft));
                }
            }
        }
    }

    /** "Witnesses said they were beaten": they are rather the witnesses than those told of before. */
    private static boolean ofItsSentence(Word pronoun, Word told) {
        // "dragged protesters from a van and beat them"
        boolean beside = pronoun.isRelation("obj")
                && pronoun.head()
                        .filter(verb ->
                                verb.isRelation("conj") && verb.child("nsubj").isEmpty())
                        .flatMap(Word::head)
                        .flatMap(verb -> verb.child("obj"))
                        .filter(other -> other.noun() && other.pos().endsWith("S") && told != other)
                        .isPresent();
        return beside
                || (pronoun.pronoun()
                        && told.sentence() != pronoun.sentence()
                        && pronoun.sentenceWords().stream()
                                .filter(word -> word.index() < pronoun.index()
                                        && word.pos().endsWith("S")
                                        && word.noun()
                                        && word.isRelation("nsubj"))
                                .anyMatch(word -> !word.head().equals(pronoun.head())));
    }

    private record Group(String name, Optional<Long> count, Word head, Draft draft) {

        /** "The students" are not the prisoners told of before, "the men" or "the victims" may be; "two boys" are not two ministers. */
        boolean canBe(Word later) {
            Word other = whole(later);
            boolean ages = (!PersonNouns.has(head, "child") || !PersonNouns.grown(other))
                    && (!PersonNouns.has(other, "child") || !PersonNouns.grown(head));
            return head.lemma().equals(other.lemma())
                    || (ages && !Sex.differ(head, other) && (anybody(head) || anybody(other)));
        }

        private static boolean anybody(Word word) {
            return !word.noun() || PersonNouns.has(word, "several") || PersonNouns.has(word, "known-by-age-or-sex");
        }
    }

    /** "Two men were killed" where the text goes on to tell of two: the two are those. */
    static void members(List<Draft> drafts, List<Victim> people) {
        for (Draft draft : drafts) {
            Optional<Quantity> count = draft.count.filter(quantity -> quantity.unit() == Unit.PERSONS
                    && quantity.low().equals(quantity.high())
                    && quantity.low().orElse(0) >= 2
                    && quantity.low().orElse(0) <= LARGEST);
            boolean group = draft.targets.size() == 1 && draft.targets.get(0).kind() == Party.Kind.GROUP;
            if (count.isEmpty() || !group || !Victims.bodily(draft.act)) {
                continue;
            }
            Set<String> told = new HashSet<>();
            List<Draft> alike = drafts.stream()
                    .filter(other -> other != draft && (other.act.is(draft.act) || draft.act.is(other.act)))
                    .toList();
            // Three people killed in one town are not three who were killed in others.
            boolean elsewhere = false;
            for (Draft other : alike) {
                List<Party> each = other.targets.stream()
                        .filter(party -> party.kind() == Party.Kind.PERSON && person(other, party))
                        .toList();
                each.forEach(party -> told.add(party.name()));
                boolean many = other.count.equals(draft.count) && other.targets.size() == 1;
                elsewhere |= (many || !each.isEmpty()) && OtherEvent.than(draft, other);
            }
            Word many = draft.heads.get(draft.targets.get(0).span());
            if (!elsewhere
                    && told.size() == count.get().low().orElse(0)
                    && (many == null || canBe(many, told, people))) {
                Party all = draft.targets.remove(0);
                Span span = all.span();
                told.stream().sorted().forEach(name -> draft.targets.add(Party.of(name, Party.Kind.PERSON, span)));
                draft.why.add(Explanation.of(
                        "target: \"" + all.name() + "\" are the " + told.size() + " whom this text tells of elsewhere: "
                                + String.join(", ", told.stream().sorted().toList())));
            }
        }
    }

    /** "Two guards" are not the man and the woman told of elsewhere, unless they are called guards there. */
    private static boolean canBe(Word group, Set<String> told, List<Victim> people) {
        // "eleven persons, two of whom died": of those, and not whom the text names.
        if (group.children("nmod").anyMatch(whom -> whom.lower().matches("whom|which"))) {
            return false;
        }
        Word some = whole(group);
        boolean these = some.children("det").anyMatch(det -> det.lower().matches("these|those"));
        if (these
                || PersonNouns.has(some, "several")
                || some.pronoun()
                || some.pos().equals("CD")) {
            return true;
        }
        Sex sex = Sex.of(some);
        boolean children = PersonNouns.has(some, "child");
        return people.stream()
                .filter(person -> told.contains(person.called()))
                .allMatch(person -> (sex != Sex.UNKNOWN && sex.fits(person.sex) && !(children && person.grown()))
                        || person.mentions.stream()
                                .anyMatch(mention -> mention.head().lemma().equals(some.lemma())));
    }

    /** Of "two of the rebels" the rebels: whom a number is of. */
    private static Word whole(Word group) {
        return group.pos().equals("CD")
                ? group.under(Set.of("of"), "nmod").findFirst().orElse(group)
                : group;
    }

    private static boolean person(Draft draft, Party party) {
        Word head = draft.heads.get(party.span());
        return head != null
                && !Victims.FIRST.contains(head.lower())
                && (!head.pronoun() || !head.text().equalsIgnoreCase(party.name()));
    }
}
