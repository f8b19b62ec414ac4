package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One person to whom a text says that something was done, as far as it has told of them. */
final class Victim {

    static final Pattern AGE = Pattern.compile("\\b(\\d{1,3})[- ]years?[- ]olds?\\b|\\bage[d]? (\\d{1,3})\\b");

    /** What tells of somebody besides those told of. */
    static final Set<String> FRESH = Set.of("another", "other", "second", "third", "fourth", "additional");

    static final Set<String> INDEFINITE = Set.of("a", "an", "one");

    final List<Mention> mentions = new ArrayList<>();
    Optional<String> name = Optional.empty();
    Sex sex = Sex.UNKNOWN;
    String age = "";

    /** Whether the text calls them by a word that no child is called by. */
    boolean grown() {
        return mentions.stream().anyMatch(mention -> PersonNouns.grown(mention.head()));
    }

    void add(Mention mention) {
        mentions.add(mention);
        name = name.or(mention::name);
        sex = sex == Sex.UNKNOWN ? mention.sex() : sex;
        age = age.isEmpty() ? mention.age() : age;
    }

    boolean fits(Mention mention) {
        boolean named = name.isPresent() && mention.name().isPresent();
        return sex.fits(mention.sex())
                && (age.isEmpty() || mention.age().isEmpty() || age.equals(mention.age()))
                && (!named || name.equals(mention.name()))
                && (!mention.pronoun() || mentions.stream().anyMatch(Mention::told))
                // "He has not yet been executed": nobody who is dead.
                && !(mention.outlives() && mentions.stream().anyMatch(Mention::died))
                && mentions.stream().noneMatch(other -> other.together(mention) || other.apart(mention));
    }

    boolean died() {
        return mentions.stream().anyMatch(Mention::died);
    }

    int last() {
        return mentions.get(mentions.size() - 1).head().sentence();
    }

    String called() {
        return name.orElseGet(() -> mentions.stream()
                .filter(mention -> !mention.pronoun())
                .min(Comparator.comparing(mention -> !mention.indefinite()))
                .map(mention -> mention.party().name())
                .orElse(mentions.get(0).party().name()));
    }

    /** The last sentence of a headline and the lead below it. */
    private static final int LEAD = 1;

    /** Words for one person, in a draft or where the text says who somebody is. */
    record Mention(Word head, Party party, Optional<Draft> draft, Optional<String> name, Sex sex, String age) {

        boolean pronoun() {
            return head.pronoun();
        }

        boolean marked(Set<String> words) {
            return Stream.concat(Stream.of(head), head.children("det", "amod", "nummod"))
                    .anyMatch(word -> words.contains(word.lower()));
        }

        boolean indefinite() {
            return !pronoun()
                    && name.isEmpty()
                    && (marked(INDEFINITE) || marked(FRESH) || head.lower().equals("one"));
        }

        boolean related() {
            return described() && !owner().isEmpty();
        }

        /** Whose brother he is, as it is written; empty where nobody's. */
        String owner() {
            return head.child("nmod:poss").map(Word::lower).orElse("");
        }

        boolean described() {
            return name.isEmpty() && head.noun() && !PersonNouns.has(head, "anybody");
        }

        /** "The boy" is not "my father", nor is "a farmer" killed in one town and year one who was killed in another. */
        boolean apart(Mention later) {
            return anothers(later)
                    || deadBefore(later)
                    || (complains() && later.died())
                    || (died() && later.complains())
                    || (child() && later.grown())
                    || (grown() && later.child())
                    || (PersonNouns.has(head, "elder") && PersonNouns.has(later.head(), "child"))
                    || (PersonNouns.has(head, "child") && PersonNouns.has(later.head(), "elder"));
        }

        /** Of "His brother had been killed. The old man died that evening" the old man is another, and so is "the man" who is beaten then. */
        private boolean deadBefore(Mention later) {
            if (!died()
                    || !later.described()
                    || later.head().sentence() <= head.sentence()
                    || later.draft().isEmpty()) {
                return false;
            }
            boolean earlier = draft.orElseThrow().trigger.pluperfect();
            boolean past = later.draft().get().trigger.pluperfect();
            return !past
                    && ((earlier && later.died())
                            // A report tells of the death first, and then of what went before it.
                            || (head.sentence() > LEAD
                                    && later.held()
                                    && !later.head().lemma().equals(head.lemma())));
        }

        /** "the complainant" lives. */
        boolean complains() {
            return PersonNouns.has(head, "complaining");
        }

        boolean child() {
            return PersonNouns.has(head, "child");
        }

        /** "a nurse", "the farmer": whoever has a calling is no child. */
        boolean grown() {
            return described() && !ofAnybody() && !PersonNouns.has(head, "young") && sex == Sex.UNKNOWN;
        }

        /** Whether something is told of him, and not only of what would have befallen him. */
        boolean told() {
            return draft.filter(act -> !Manner.of(act.trigger).lived()).isEmpty();
        }

        /** Whether it is denied that he died. */
        boolean outlives() {
            return draft.filter(act -> act.act.is(ActKind.KILLING)
                            && Manner.of(act.trigger).polarity() == Claim.Polarity.DENIED)
                    .isPresent();
        }

        /** Whether each is told to have died by somebody, and not by the same. */
        boolean byOthers(Mention other) {
            return died()
                    && other.died()
                    && draft.stream()
                            .flatMap(act -> act.actors.stream())
                            .findAny()
                            .isPresent()
                    && other.draft().stream()
                            .flatMap(act -> act.actors.stream())
                            .findAny()
                            .isPresent()
                    && draft.stream()
                            .flatMap(act -> act.actors.stream())
                            .noneMatch(actor -> other.draft().orElseThrow().actors.stream()
                                    .anyMatch(by -> by.name().equals(actor.name())));
        }

        /** Who was tortured was in somebody's hands, and not shot in the street. */
        boolean held() {
            return draft.filter(act -> act.act.is(ActKind.TORTURE)
                            || act.act.is(ActKind.ILL_TREATMENT)
                            || act.act.is(ActKind.DEATH_IN_CUSTODY))
                    .isPresent();
        }

        boolean taken() {
            return draft.filter(act -> act.act.is(ActKind.ABDUCTION) || act.act.is(ActKind.ENFORCED_DISAPPEARANCE))
                    .isPresent();
        }

        boolean shot() {
            return draft.filter(act -> act.act.is(ActKind.ATTACK) || act.act == ActKind.INJURY)
                    .isPresent();
        }

        boolean died() {
            return draft.filter(act -> act.act.is(ActKind.KILLING)).isPresent();
        }

        /** Whether a later mention is of somebody new: told of as new for another time or place, or dead on another date. */
        boolean anothers(Mention later) {
            if (pronoun() || later.pronoun() || draft.isEmpty() || later.draft().isEmpty()) {
                return false;
            }
            boolean deaths = died() && later.died();
            return (later.indefinite() && (elsewhere(later) || byAnother(later)))
                    || (deaths
                            && OtherEvent.onAnotherDate(
                                    draft.get(), later.draft().get()));
        }

        boolean before(Mention other) {
            return head.span().end() <= other.head().span().start();
        }

        /** "He shot an old man. He saw his commander kill a teacher": two men did it, each to a man of his own. */
        boolean byAnother(Mention later) {
            List<Party> mine = draft.orElseThrow().actors;
            List<Party> theirs = later.draft().orElseThrow().actors;
            return indefinite()
                    && described()
                    && later.described()
                    && !head.lemma().equals(later.head().lemma())
                    && onePerson(mine)
                    && onePerson(theirs)
                    && !mine.get(0).name().equals(theirs.get(0).name());
        }

        private static boolean onePerson(List<Party> actors) {
            return actors.size() == 1 && actors.get(0).kind() == Party.Kind.PERSON;
        }

        boolean elsewhere(Mention other) {
            return draft.isPresent()
                    && other.draft().isPresent()
                    && OtherEvent.than(draft.get(), other.draft().get());
        }

        /** Whether the words fit anybody: "a man", "the victim", "a 25-year-old". */
        boolean ofAnybody() {
            return PersonNouns.has(head, "anybody")
                    || PersonNouns.has(head, "known-by-age-or-sex")
                    || PersonNouns.has(head, "several")
                    || AGE.matcher(head.text()).find();
        }

        /** Whether its act befalls others too. */
        boolean besideOthers() {
            return draft.filter(act -> act.targets.size() > 1).isPresent();
        }

        /** Two that one act befalls together, "a man and a woman", are two. */
        boolean together(Mention other) {
            boolean oneAct = draft.isPresent() && draft.equals(other.draft()) && !head.equals(other.head());
            boolean bothNew = head.sentence() == other.head().sentence()
                    && indefinite()
                    && other.indefinite()
                    && !PersonNouns.has(head, "anybody")
                    && !PersonNouns.has(other.head(), "anybody")
                    && !party.name().equalsIgnoreCase(other.party().name());
            // "a woman was killed and the driver was wounded"
            boolean otherRole = head.sentence() == other.head().sentence()
                    && indefinite() != other.indefinite()
                    && described()
                    && other.described()
                    && !head.lemma().equals(other.head().lemma());
            return oneAct || bothNew || otherRole;
        }
    }
}
