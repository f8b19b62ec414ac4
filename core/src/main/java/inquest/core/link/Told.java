package inquest.core.link;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.ExhibitId;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import inquest.core.model.When;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What claims tell of one bearer: a surname in one exhibit and a full name in another are seldom one person's where one has died and the
 * other testifies, or one is harmed and the other does harm. It speaks against names that are little evidence, never for them.
 *
 * @param parts taken in acts
 * @param death days on which all claims of a death allow it
 */
record Told(Set<Part> parts, Facts.Days death) {

    static final Told NOTHING = new Told(Set.of(), Facts.Days.ANY);

    private static final Set<ActKind> HARM = Collections.unmodifiableSet(EnumSet.of(
            ActKind.KILLING,
            ActKind.ATTACK,
            ActKind.INJURY,
            ActKind.TORTURE,
            ActKind.ILL_TREATMENT,
            ActKind.SEXUAL_VIOLENCE,
            ActKind.ARREST,
            ActKind.DETENTION,
            ActKind.ABDUCTION,
            ActKind.ENFORCED_DISAPPEARANCE,
            ActKind.FORCED_DISPLACEMENT));

    /** A part in an act. */
    enum Part {
        /** Is killed. */
        DIES("is said to have died"),
        /** Is harmed or held. */
        SUFFERS("is harmed"),
        /** Does harm, or orders it. */
        HARMS("does harm"),
        /** Says something. */
        SPEAKS("speaks");

        private final String words;

        Part(String words) {
            this.words = words;
        }
    }

    /** Why two bearers are hardly one; empty where nothing speaks against it. */
    Optional<String> against(Told other) {
        if (parts.isEmpty() || other.parts.isEmpty()) {
            return Optional.empty();
        }
        if (outlives(other) || other.outlives(this)) {
            return Optional.of("one " + Part.DIES.words + ", the other " + Part.SPEAKS.words);
        }
        if (Collections.disjoint(parts, other.parts)) {
            return Optional.of(
                    "one " + Collections.min(parts).words + ", the other " + Collections.min(other.parts).words);
        }
        return death.and(other.death).possible()
                ? Optional.empty()
                : Optional.of("the days on which they are said to have died cannot both be right");
    }

    /** Whether this one is heard and the other is dead, and not the other way round too. */
    private boolean outlives(Told other) {
        return parts.contains(Part.SPEAKS)
                && !parts.contains(Part.DIES)
                && other.parts.contains(Part.DIES)
                && !other.parts.contains(Part.SPEAKS);
    }

    Told with(Told other) {
        if (other.parts.isEmpty()) {
            return this;
        }
        Set<Part> both = EnumSet.copyOf(other.parts);
        both.addAll(parts);
        return new Told(both, death.with(other.death));
    }

    /** What claims tell of all people that they name. */
    static final class Register {

        private final Map<Name, Told> byName = new HashMap<>();

        private record Name(ExhibitId exhibit, String name) {}

        Register(List<Claim> claims) {
            claims.forEach(this::enter);
        }

        /** What the exhibit of a mention tells of its bearer. */
        Told of(Mention mention) {
            return byName.getOrDefault(new Name(mention.anchor().exhibit(), mention.name()), NOTHING);
        }

        private void enter(Claim claim) {
            claim.attribution().forEach(step -> enter(claim, step.speaker(), Part.SPEAKS));
            Claim.Assessment meant = claim.assessment();
            if (meant.polarity() == Claim.Polarity.DENIED || !meant.modality().saidToBeDone()) {
                return;
            }
            ActKind act = claim.act();
            if (HARM.stream().anyMatch(act::is)) {
                Part borne = act.is(ActKind.KILLING) ? Part.DIES : Part.SUFFERS;
                claim.roles().targets().forEach(target -> enter(claim, target, borne));
                claim.roles().actors().forEach(actor -> enter(claim, actor, Part.HARMS));
            }
        }

        private void enter(Claim claim, Party party, Part part) {
            if (party.kind() == Party.Kind.PERSON) {
                Facts.Days death = part == Part.DIES
                        ? Facts.Days.of(claim.content().toldDate().map(When::date))
                        : Facts.Days.ANY;
                byName.merge(
                        new Name(claim.anchor().exhibit(), party.name()),
                        new Told(EnumSet.of(part), death),
                        Told::with);
            }
        }
    }
}
