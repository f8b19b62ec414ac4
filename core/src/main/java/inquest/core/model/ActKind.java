package inquest.core.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a claim says was done: a closed tree, from general to specific. */
public enum ActKind {
    /** Somebody is made to die. */
    KILLING(null),
    /** Put to death by or for an authority, with or without a judgment. */
    EXECUTION(KILLING),
    /** Many are killed in one course of events. */
    MASSACRE(KILLING),
    /** A chosen person is murdered, as a rule for a political reason. */
    ASSASSINATION(KILLING),
    /** Somebody dies while held. */
    DEATH_IN_CUSTODY(KILLING),

    /** Force is used against people or things. */
    ATTACK(null),
    /** By explosives. */
    BOMBING(ATTACK),
    /** By firearms. */
    SHOOTING(ATTACK),
    /** By fire. */
    ARSON(ATTACK),
    /** To take property. */
    ROBBERY(ATTACK),

    /** Somebody is hurt and lives. */
    INJURY(null),
    /** Severe pain or suffering is inflicted on somebody in another's power. */
    TORTURE(null),
    /** Cruel, inhuman or degrading treatment short of torture. */
    ILL_TREATMENT(null),
    /** Rape and other sexual violence. */
    SEXUAL_VIOLENCE(null),
    /** Somebody is taken into custody by an authority. */
    ARREST(null),
    /** Somebody is held. */
    DETENTION(null),
    /** Somebody is taken away by force, by anyone. */
    ABDUCTION(null),
    /** Somebody is taken, and fate or whereabouts are denied or hidden. */
    ENFORCED_DISAPPEARANCE(null),
    /** People are driven or moved from where they live. */
    FORCED_DISPLACEMENT(null),
    /** Harm is threatened. */
    THREAT(null),
    /** Things are destroyed or damaged. */
    DESTRUCTION(null),
    /** Dissent is put down: a crackdown, a ban, a purge. */
    REPRESSION(null),
    /** The dead are buried, openly or in secret. */
    BURIAL(null),
    /** Somebody in authority orders something. */
    ORDER(null),
    /** Somebody is given an office or a task. */
    APPOINTMENT(null),
    /** Somebody holds an office. */
    OFFICE(null),
    /** Somebody is at a place or an event. */
    PRESENCE(null),
    /** Facts are looked into by an authority or body. */
    INVESTIGATION(null),
    /** Charges are brought or pursued. */
    PROSECUTION(null),
    /** A case is heard. */
    TRIAL(null),
    /** Guilt is found by a court. */
    CONVICTION(null),
    /** A penalty is imposed. */
    SENTENCING(null),
    /** Somebody held is set free. */
    RELEASE(null),
    /** Somebody is said to be responsible for a wrong. */
    ACCUSATION(null),
    /** Somebody denies an act or a responsibility. */
    DENIAL(null),
    /** Conduct is given a name in law, such as genocide. */
    LEGAL_QUALIFICATION(null),
    /** Somebody asks for something to be done. */
    REQUEST(null),
    /** Somebody says something for the record. */
    STATEMENT(null),
    /** A statement that condemns. */
    CONDEMNATION(STATEMENT),
    /** A statement of what its speaker lived through or saw. */
    TESTIMONY(STATEMENT),
    /** People act together in public against something. */
    PROTEST(null),
    /** Something is made public. */
    PUBLICATION(null),
    /** Somebody is helped or backed. */
    SUPPORT(null);

    private final @Nullable ActKind parent;

    ActKind(@Nullable ActKind parent) {
        this.parent = parent;
    }

    /** As written in files, such as {@code death in custody}. */
    public String label() {
        return this == ILL_TREATMENT
                ? "ill-treatment"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Labels from the root of the tree to this kind. */
    public List<String> path() {
        List<String> path = new ArrayList<>();
        for (ActKind kind = this; kind != null; kind = kind.parent) {
            path.add(kind.label());
        }
        Collections.reverse(path);
        return path;
    }

    /** Whether it is the other kind or lies below it. */
    public boolean is(ActKind other) {
        return this == other || (parent != null && parent.is(other));
    }

    /** Reads a label. */
    public static Optional<ActKind> of(String label) {
        for (ActKind kind : values()) {
            if (kind.label().equals(label)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
