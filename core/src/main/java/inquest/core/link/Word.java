package inquest.core.link;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Edtf;
import inquest.core.model.Locality;
import inquest.core.model.Party;
import inquest.core.model.Population;
import inquest.core.model.When;
import inquest.core.name.Folding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one claim says of one target: word of an act.
 *
 * @param claim who says so
 * @param target to whom or what; empty where the claim has none
 */
record Word(Claim claim, Optional<Party> target) {

    private static final String THIRD =
            "he|him|she|it|they|them|one|who|whom|this|that|these|those|hers|theirs|both|all|some|others?";

    private static final Pattern OPEN = Pattern.compile("(?iu)(?:(?:" + THIRD + "|we|us|I|me|you|mine|ours"
            + "|himself|herself|itself|themselves|myself|ourselves)$|(?:his|her|its|their|our|my|your)\\b)");

    /** Where the reader has left one of these open, two of them in one exhibit may be two people. */
    private static final Pattern ANOTHER = Pattern.compile("(?iu)(?:" + THIRD + "|his|her|its|their)");

    private static final Set<ActKind> BY_ACTOR = EnumSet.of(ActKind.OFFICE, ActKind.PRESENCE, ActKind.PROTEST);

    /** What two words must share to be compared at all: the root of the kind, and whom or what they are about. */
    List<String> block() {
        String root = claim.act().path().get(0);
        if (target.filter(Word::isOpen).isPresent()) {
            // "They shot him": whom, only the exhibit can tell.
            return List.of(root, claim.anchor().exhibit() + " " + bearer(target.get()), particulars());
        }
        if (target.isPresent() && !BY_ACTOR.contains(claim.act())) {
            return List.of(root, bearer(target.get()), particulars());
        }
        return List.of(root, target.map(Word::bearer).orElse(""), particulars(), actor());
    }

    /** The legal name; of an office, what it is. */
    private String particulars() {
        Claim.Detail detail = claim.content().detail();
        return detail.qualification()
                .or(() -> claim.act() == ActKind.OFFICE ? detail.office().or(detail::body) : Optional.empty())
                .map(words -> Folding.of(words.text()))
                .orElse("");
    }

    /** Who did it; empty where the words name nobody. */
    String actor() {
        return claim.roles().actors().stream().findFirst().map(Word::bearer).orElse("");
    }

    /** The cluster; of a described group, the noun; else kind and name. */
    private static String bearer(Party party) {
        if (party.cluster().isPresent()) {
            return "cluster " + party.cluster().get();
        }
        Population people = Population.of(party.name());
        boolean several = party.kind() == Party.Kind.GROUP && !people.isAnybody();
        boolean one = party.kind() == Party.Kind.PERSON && !people.isAnybody() && !isOpen(party);
        return several || one
                ? (several ? "group " : "somebody ") + people.head()
                : party.kind().label() + " " + Folding.of(party.name());
    }

    /** Whether the words for a party say only within their own exhibit who is meant: "him", "my brother", "they". */
    private static boolean isOpen(Party party) {
        return party.cluster().isEmpty() && OPEN.matcher(party.name()).lookingAt();
    }

    /**
     * Whether it is about one human being or thing that is described and not named, so that the like in another exhibit need not be
     * the same.
     */
    boolean isOfSomeone() {
        return target.filter(party -> party.kind() == Party.Kind.PERSON || party.kind() == Party.Kind.OBJECT)
                        .filter(party -> party.cluster().isEmpty())
                        .isPresent()
                && !BY_ACTOR.contains(claim.act());
    }

    /** Whether the target is a "he" that may be anybody told of before. */
    boolean isOfAnybody() {
        return target.filter(party -> party.cluster().isEmpty()
                        && ANOTHER.matcher(party.name()).matches())
                .isPresent();
    }

    /** Whether another one's words stand in the same exhibit and describe the target alike; of a mere "he" in the same words. */
    boolean isOfSame(Word other) {
        return claim.anchor().exhibit().equals(other.claim.anchor().exhibit())
                && (!isOfAnybody()
                        || claim.anchor().span().overlaps(other.claim.anchor().span()))
                && target.map(Party::name)
                        .map(Folding::of)
                        .equals(other.target.map(Party::name).map(Folding::of));
    }

    /** Whether something was done to a group of people that words describe and no name tells. */
    boolean isOfGroup() {
        return target.filter(party -> party.kind() == Party.Kind.GROUP
                                && party.cluster().isEmpty()
                                && !isOpen(party))
                        .isPresent()
                && !BY_ACTOR.contains(claim.act());
    }

    /** Whether it is about somebody or something with a name, or is held together by an actor, office or legal name. */
    boolean isAboutSomeone() {
        if (target.isEmpty()) {
            // Who was present, or killed, or appointed somebody, and the words do not say where or whom, did not do one
            // thing.
            boolean holds = claim.act() == ActKind.OFFICE
                    && !actor().isEmpty()
                    && !particulars().isEmpty();
            return holds || claim.content().detail().qualification().isPresent();
        }
        if (isOfSomeone()) {
            return false;
        }
        List<String> block = block();
        return block.stream().skip(1).anyMatch(part -> !part.isEmpty() && !part.startsWith("group "));
    }

    /** Whether it tells of the death of one named person, which happens once. */
    boolean isDeathOfOne() {
        return claim.act().is(ActKind.KILLING)
                && target.filter(party -> party.kind() == Party.Kind.PERSON)
                        .flatMap(Party::cluster)
                        .isPresent();
    }

    Optional<Edtf> date() {
        return claim.content()
                .toldDate()
                .map(When::date)
                .filter(date -> date.earliest().isPresent() || date.latest().isPresent());
    }

    /** The place without case and accents; empty where there is none. */
    String place() {
        return claim.roles().place().map(Locality::name).map(Folding::of).orElse("");
    }

    /** The number of people, where it is one that two claims do not give by chance. */
    OptionalLong number() {
        return claim.content()
                .count()
                .filter(Population::counts)
                .map(Population::core)
                .filter(core -> core.orElse(0) >= 10)
                .orElse(OptionalLong.empty());
    }
}
