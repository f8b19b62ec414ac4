package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Threats by what is threatened: "threatened to kill her", "a guard told her that she would be killed". */
final class Threats {

    private final Parts parts;

    Threats(Parts parts) {
        this.parts = parts;
    }

    /**
     * The threats that officers and guards utter without calling them so: "told her that she would be killed".
     *
     * @param acts the drafts of a text
     */
    List<Draft> uttered(Collection<Draft> acts) {
        List<Draft> found = new ArrayList<>();
        for (Draft act : acts) {
            Word verb = act.trigger;
            boolean would = verb.verb()
                    && verb.isRelation("ccomp")
                    && Acts.bodily(act.act)
                    && verb.children("aux").anyMatch(aux -> aux.lower().matches("would|will"))
                    && Manner.of(verb).polarity() == Polarity.AFFIRMED
                    // "that the rebels would kill us", "if captured": a warning.
                    && act.actors.stream().allMatch(Threats::open)
                    && Arguments.agents(verb).findAny().isEmpty()
                    && verb.children("advcl")
                            .allMatch(clause -> clause.child("nsubj").isPresent());
            verb.head()
                    .filter(telling -> would && telling.lemma().matches("tell|warn") && !Arguments.passive(telling))
                    .filter(telling -> Manner.of(telling).plain())
                    .filter(telling -> Arguments.subject(telling)
                            // "Lieutenant Roe told me"
                            .filter(who -> Stream.concat(Stream.of(who), who.children("compound"))
                                    .anyMatch(Takings::official))
                            .isPresent())
                    .filter(telling -> Arguments.objects(telling).anyMatch(Word::pronoun))
                    .ifPresent(telling -> {
                        Draft threat = new Draft(telling, ActKind.THREAT, "what is to come, told by who can do it");
                        parts.doer(threat);
                        Arguments.objects(telling)
                                .filter(Word::pronoun)
                                .forEach(whom -> parts.targets(threat, whom, "who is told"));
                        threat.about.add(act);
                        threatened(threat, act);
                        found.add(threat);
                    });
        }
        return found;
    }

    private static boolean open(Party party) {
        return party.name().matches("(?i)he|she|they|we|I");
    }

    /** "threatened that they would kill her": what is threatened is meant, and whom it would befall is threatened. */
    static void threatened(Draft threat, Draft act) {
        if (Manner.of(threat.trigger).polarity() == Polarity.AFFIRMED) {
            act.manner = Optional.of(Manner.planned("by \"" + threat.trigger.text() + "\""));
        }
        if (threat.targets.isEmpty()) {
            act.targets.stream().filter(party -> !Acts.himself(act, party)).forEach(threat.targets::add);
            threat.why.add(Explanation.of("target: whom \"" + act.trigger.text() + "\" would befall"));
        }
    }

    /** "The unions threatened to strike", "threatened to shoot himself", "threatened to boycott the vote": no harm to anybody else. */
    static boolean harmless(Draft draft) {
        if (draft.act != ActKind.THREAT) {
            return false;
        }
        boolean nobody = draft.trigger.verb()
                && draft.targets.isEmpty()
                && draft.about.stream()
                        .allMatch(act -> act.trigger.children("obj").anyMatch(Word::reflexive));
        boolean nothing = !draft.about.isEmpty() && draft.about.stream().noneMatch(Threats::harm);
        return nobody || nothing;
    }

    private static boolean harm(Draft act) {
        return Acts.befalls(act.act) || act.act.is(ActKind.ATTACK) || act.act == ActKind.DESTRUCTION;
    }
}
