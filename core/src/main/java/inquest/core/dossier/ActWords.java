package inquest.core.dossier;

import inquest.core.model.ActKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The English of one kind of act.
 *
 * @param active what an actor did, before the target: {@code killed}; empty where the noun must carry it
 * @param passive what befell a target, {@code ~} standing for was or were: {@code ~ killed}
 * @param noun before the target: {@code the killing of}
 */
record ActWords(Optional<String> active, String passive, String noun) {

    /** Kinds that wrong somebody: who is said to have done them is alleged to have done them. */
    private static final Set<ActKind> WRONGS = EnumSet.range(ActKind.KILLING, ActKind.REPRESSION);

    /** Kinds told of an act with a target; the other kinds have words in {@link #deed}, or none. */
    private static final Map<ActKind, ActWords> TRANSITIVE = new EnumMap<>(ActKind.class);

    private static final Map<ActKind, String> DEEDS = new EnumMap<>(ActKind.class);

    static {
        done(ActKind.KILLING, "killed", "the killing of");
        done(ActKind.EXECUTION, "executed", "the execution of");
        done(ActKind.MASSACRE, "massacred", "the massacre of");
        done(ActKind.ASSASSINATION, "assassinated", "the assassination of");
        suffered(ActKind.DEATH_IN_CUSTODY, "died in custody", "the death in custody of");
        done(ActKind.ATTACK, "attacked", "the attack on");
        done(ActKind.BOMBING, "bombed", "the bombing of");
        done(ActKind.SHOOTING, "shot", "the shooting of");
        suffered(ActKind.ARSON, "~ set on fire", "the setting on fire of");
        done(ActKind.ROBBERY, "robbed", "the robbery of");
        done(ActKind.INJURY, "injured", "the injury of");
        done(ActKind.TORTURE, "tortured", "the torture of");
        done(ActKind.ILL_TREATMENT, "ill-treated", "the ill-treatment of");
        suffered(ActKind.SEXUAL_VIOLENCE, "~ subjected to sexual violence", "sexual violence against");
        done(ActKind.ARREST, "arrested", "the arrest of");
        done(ActKind.DETENTION, "held", "the detention of");
        done(ActKind.ABDUCTION, "abducted", "the abduction of");
        suffered(ActKind.ENFORCED_DISAPPEARANCE, "~ forcibly disappeared", "the enforced disappearance of");
        done(ActKind.FORCED_DISPLACEMENT, "forcibly displaced", "the forced displacement of");
        done(ActKind.THREAT, "threatened", "the threatening of");
        done(ActKind.DESTRUCTION, "destroyed or damaged", "the destruction of");
        done(ActKind.REPRESSION, "put down", "the putting down of");
        done(ActKind.BURIAL, "buried", "the burial of");
        done(ActKind.APPOINTMENT, "appointed", "the appointment of");
        done(ActKind.INVESTIGATION, "looked into", "the investigation of");
        done(ActKind.PROSECUTION, "prosecuted", "the prosecution of");
        done(ActKind.TRIAL, "tried", "the trial of");
        done(ActKind.CONVICTION, "convicted", "the conviction of");
        done(ActKind.SENTENCING, "sentenced", "the sentencing of");
        done(ActKind.RELEASE, "released", "the release of");
        done(ActKind.ACCUSATION, "accused", "the accusing of");
        done(ActKind.CONDEMNATION, "condemned", "the condemning of");
        done(ActKind.SUPPORT, "supported", "support for");
        DEEDS.put(ActKind.ORDER, "gave an order");
        DEEDS.put(ActKind.REQUEST, "made a request");
        DEEDS.put(ActKind.DENIAL, "made a denial");
        DEEDS.put(ActKind.STATEMENT, "made a statement");
        DEEDS.put(ActKind.TESTIMONY, "gave testimony");
        DEEDS.put(ActKind.PROTEST, "protested");
        DEEDS.put(ActKind.PRESENCE, "~ present");
        DEEDS.put(ActKind.PUBLICATION, "made something public");
    }

    /** The words of a kind that is done to somebody or something. */
    static Optional<ActWords> of(ActKind kind) {
        return Optional.ofNullable(TRANSITIVE.get(kind));
    }

    /** What an actor did, of a kind that needs no target: {@code gave an order}. */
    static Optional<String> deed(ActKind kind) {
        return Optional.ofNullable(DEEDS.get(kind));
    }

    /** Whether acts of the kind wrong somebody. */
    static boolean wrongs(ActKind kind) {
        return WRONGS.contains(kind);
    }

    /** With was or were in the place kept for it. */
    static String agreeing(String words, boolean plural) {
        return words.replace("~", plural ? "were" : "was");
    }

    private static void done(ActKind kind, String participle, String noun) {
        TRANSITIVE.put(kind, new ActWords(Optional.of(participle), "~ " + participle, noun));
    }

    private static void suffered(ActKind kind, String passive, String noun) {
        TRANSITIVE.put(kind, new ActWords(Optional.empty(), passive, noun));
    }
}
