package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Drafts torture that no verb of torture names: "pulled out his nails", "gave me electric shocks", "plunged my head into water", "would not
 * let us sleep", "made us stand for two days".
 *
 * <p>Torture is done to who is in another's power. Where the text tells near by that he was held, it is torture; elsewhere
 * ill-treatment, and that somebody may not sleep is no harm at all.
 */
final class Torments {

    private static final WordSorts WORDS = WordSorts.of(Torments.class, "torments.tsv");

    private static final Set<ActKind> HOLDING =
            Set.of(ActKind.ARREST, ActKind.DETENTION, ActKind.ABDUCTION, ActKind.TORTURE);
    private static final Set<String> INTO = Set.of("in", "into", "down", "up", "through", "inside", "under");
    private static final Set<String> TO = Set.of("to", "on");
    private static final Set<String> OF = Set.of("of");
    private static final Set<String> WITH = Set.of("with");
    private static final Set<String> OVER = Set.of("over");
    private static final Set<String> LONG = Set.of("hour", "day", "night", "week");

    /** How many sentences back it may be told that somebody was held. */
    private static final int BACK = 3;

    private final Parts parts;
    private final List<List<Word>> sentences;
    private final Collection<Draft> acts;

    /** Over a text whose other acts are drafted. */
    Torments(Parts parts, List<List<Word>> sentences, Collection<Draft> acts) {
        this.parts = parts;
        this.sentences = sentences;
        this.acts = acts;
    }

    /** The drafts of one sentence. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        for (Word word : sentence) {
            if (word.verb()) {
                torn(word)
                        .or(() -> drenched(word))
                        .or(() -> ducked(word))
                        .or(() -> shocked(word))
                        .or(() -> wired(word))
                        .or(() -> broken(word))
                        .or(() -> foundBroken(word))
                        .or(() -> choked(word))
                        .or(() -> starved(word))
                        .or(() -> kept(word))
                        .or(() -> held(word))
                        .ifPresent(found::add);
            }
        }
        for (Word word : sentence) {
            died(word, found).or(() -> foundDead(word)).ifPresent(found::add);
        }
        return found;
    }

    /** "made them kneel for hours, and an old man collapsed and died", "eleven died in the container" in which they had been locked. */
    private Optional<Draft> died(Word verb, List<Draft> torments) {
        if (!Harm.dies(verb) || !Manner.of(verb).plain() || verb.children("obl").anyMatch(Torments::dated)) {
            return Optional.empty();
        }
        boolean under = torments.stream()
                .anyMatch(torment -> torment.act == ActKind.TORTURE && torment.trigger.index() < verb.index());
        boolean inside = verb.under(Set.of("in", "inside"), "obl").anyMatch(place -> heldIn(verb, place));
        Draft draft = new Draft(verb, ActKind.DEATH_IN_CUSTODY, "a death of somebody held");
        if (under || inside) {
            Arguments.subject(verb).ifPresent(who -> parts.targets(draft, who, "who died"));
        }
        draft.targets.removeIf(target -> target.kind() != Party.Kind.PERSON && target.kind() != Party.Kind.GROUP);
        return draft.targets.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    /** "was found dead in his cell". */
    private Optional<Draft> foundDead(Word dead) {
        boolean inside = dead.lower().equals("dead")
                && dead.head()
                        .filter(find -> find.lemma().matches("find|discover")
                                && Manner.of(find).plain())
                        .filter(find -> Stream.of(dead, find)
                                .flatMap(word -> word.under(Set.of("in", "inside"), "obl", "nmod"))
                                .anyMatch(place -> Captivity.CELLS.contains(place.lemma()) || Captivity.prison(place)))
                        .isPresent();
        if (!inside) {
            return Optional.empty();
        }
        Word find = dead.head().orElseThrow();
        Draft draft = new Draft(dead, ActKind.DEATH_IN_CUSTODY, "found dead where people are held");
        (Arguments.passive(find)
                        ? Arguments.objects(find).filter(who -> who != dead)
                        : Stream.concat(
                                dead.children("nsubj"), find.children("obj").filter(who -> who != dead)))
                // "A guard was found dead in the jail": nobody held him.
                .filter(who -> !Takings.official(who))
                .forEach(who -> parts.targets(draft, who, "who is found dead"));
        draft.targets.removeIf(target -> target.kind() != Party.Kind.PERSON && target.kind() != Party.Kind.GROUP);
        draft.carriers.add(find);
        return draft.targets.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    private static boolean dated(Word time) {
        return time.entity().equals("DATE");
    }

    /** Whether it was told before that somebody was held in this very place. */
    private boolean heldIn(Word verb, Word place) {
        return acts.stream()
                .filter(act -> act.act.is(ActKind.DETENTION) && !act.deniedByAnother)
                .filter(act -> verb.sentence() - act.trigger.sentence() <= BACK
                        && act.trigger.span().start() < verb.span().start())
                .anyMatch(act -> act.trigger
                        .children("obl")
                        .anyMatch(where -> where.lemma().equals(place.lemma())));
    }

    /** "would not let us sleep", "would not give us water": whether the "not" denies what is needed, and so says what was done. */
    static boolean deprives(Word verb) {
        boolean starved = verb.lemma().equals("give") && verb.children("obj").anyMatch(good -> WORDS.has(good, "need"));
        return starved || denied(verb);
    }

    private static boolean denied(Word verb) {
        return verb.lemma().equals("sleep")
                && verb.isRelation("ccomp", "xcomp")
                && verb.head()
                        .filter(let -> WORDS.has(let, "letting")
                                && Denials.negation(let).isPresent())
                        .isPresent();
    }

    // ---- what is done

    /** "pulled out his toenails", "his nails were torn out". */
    private Optional<Draft> torn(Word verb) {
        return !WORDS.has(verb, "tearing")
                ? Optional.empty()
                : Arguments.objects(verb)
                        .filter(nail -> WORDS.has(nail, "nail"))
                        .filter(nail -> !nail.lemma().equals("tooth") || inPower(verb))
                        .findFirst()
                        .flatMap(Torments::whose)
                        .filter(who -> others(verb, who))
                        .flatMap(who -> draft(verb, who, "what is torn from somebody"));
    }

    /** "poured water into my nose". */
    private Optional<Draft> drenched(Word verb) {
        return !WORDS.has(verb, "pouring") || Arguments.objects(verb).noneMatch(flow -> WORDS.has(flow, "flow"))
                ? Optional.empty()
                : Stream.concat(Stream.of(verb), Arguments.objects(verb))
                        .flatMap(word -> word.under(INTO, "obl", "nmod"))
                        .filter(opening -> WORDS.has(opening, "opening"))
                        .findFirst()
                        .flatMap(Torments::whose)
                        .filter(who -> others(verb, who))
                        .flatMap(who -> draft(verb, who, "what is poured into somebody"));
    }

    /** "plunged my head into water", "held his head under water". */
    private Optional<Draft> ducked(Word verb) {
        boolean water = verb.under(INTO, "obl", "advmod").anyMatch(word -> WORDS.has(word, "water"));
        return !WORDS.has(verb, "ducking") || !water
                ? Optional.empty()
                : Arguments.objects(verb)
                        .filter(head -> head.lemma().matches("head|face"))
                        .findFirst()
                        .flatMap(Torments::whose)
                        .filter(who -> others(verb, who))
                        .flatMap(who -> draft(verb, who, "whose head is held in water"));
    }

    /** "gave me electric shocks", "electric shocks were applied to his feet"; who "received a shock" may have touched a wire. */
    private Optional<Draft> shocked(Word verb) {
        // Who is electrocuted by a broken wire was not tortured.
        boolean electrocuted = verb.lemma().equals("electrocute")
                && inPower(verb)
                && Arguments.doers(verb).stream().allMatch(by -> by.pronoun() || Takings.armed(by));
        if (electrocuted) {
            return Arguments.objects(verb).findFirst().flatMap(who -> draft(verb, who, "who is given electric shocks"));
        }
        boolean shock = verb.children("obj", "nsubj", "obl").anyMatch(Torments::electric);
        if (!shock) {
            return Optional.empty();
        }
        if (WORDS.has(verb, "undergoing")) {
            return Arguments.subject(verb)
                    .filter(who -> inPower(verb) && !Arguments.passive(verb))
                    .flatMap(who -> draft(verb, who, "who gets electric shocks"));
        }
        if (!WORDS.has(verb, "giving") || healed(verb)) {
            return Optional.empty();
        }
        // "gave electricity to the villages"
        boolean blow = verb.children("obj", "nsubj", "obl")
                .anyMatch(word -> electric(word) && word.lemma().equals("shock"));
        return Stream.of(
                        verb.children("iobj"),
                        verb.children("nsubj:pass").filter(who -> !electric(who)),
                        Stream.concat(Stream.of(verb), verb.children("obj").filter(Torments::electric))
                                .flatMap(word -> word.under(TO, "obl", "nmod")))
                .flatMap(words -> words)
                .findFirst()
                .filter(who -> blow || inPower(verb) || body(who))
                .map(who -> whose(who).orElse(who))
                .flatMap(who -> draft(verb, who, "who is given electric shocks"));
    }

    /** "put the wires on my feet", "electrodes were attached to his ears". */
    private Optional<Draft> wired(Word verb) {
        return !WORDS.has(verb, "fixing") || Arguments.objects(verb).noneMatch(wire -> WORDS.has(wire, "wire"))
                ? Optional.empty()
                : Stream.concat(Stream.of(verb), Arguments.objects(verb))
                        .flatMap(word -> word.under(TO, "obl", "nmod"))
                        .filter(Torments::body)
                        .findFirst()
                        .flatMap(Torments::whose)
                        .filter(who -> others(verb, who))
                        .flatMap(who -> draft(verb, who, "to whom wires are fixed"));
    }

    /** "broke my fingers"; that somebody's arm was broken does not say by whom, unless he was held. */
    private Optional<Draft> broken(Word verb) {
        List<Word> doers = Arguments.doers(verb);
        // "His arm was broken in a fall."
        boolean alone = doers.isEmpty() && verb.child("obl", "advcl").isEmpty();
        boolean hammered =
                doers.stream().anyMatch(doer -> doer.lower().equals("they") || Takings.armed(doer) || inPower(verb))
                        && verb.under(WITH, "obl").anyMatch(tool -> WORDS.has(tool, "tool"));
        boolean done = WORDS.has(verb, "breaking")
                && (hammered
                        || doers.stream().anyMatch(Torments::overpowers)
                        || (inPower(verb) && (alone || doers.stream().anyMatch(Takings::armed))));
        return !done
                ? Optional.empty()
                : Arguments.objects(verb)
                        // "two of my fingers"
                        .flatMap(part -> part.pos().equals("CD") ? part.under(OF, "nmod") : Stream.of(part))
                        .filter(part -> WORDS.has(part, "limb"))
                        // "smashed his thumb with a hammer" may have happened to him; guards do not break their own
                        // fingers.
                        .flatMap(part -> whose(part)
                                .filter(who -> others(verb, who)
                                        || (hammered
                                                && part.pos().equals("NNS")
                                                && who.lower().matches("his|her")
                                                && !healed(verb)))
                                .stream())
                        .findFirst()
                        .flatMap(who -> draft(verb, who, "whose limbs are broken")
                                .map(draft -> others(verb, who) ? draft : open(draft, who)));
    }

    /** "Roe broke his fingers with a hammer": of whom is not told, and they were not his own. */
    private static Draft open(Draft draft, Word his) {
        draft.targets.clear();
        draft.targets.add(Party.of(his.lower(), Party.Kind.PERSON, his.span()));
        return draft;
    }

    /** "had two broken ribs after the interrogation": hurt by what was done to him. */
    private Optional<Draft> foundBroken(Word verb) {
        boolean done = verb.lemma().matches("have|suffer|sustain")
                && Arguments.after(verb, "after", "from", "during", "following")
                        .anyMatch(cause ->
                                WORDS.has(cause, "power") || cause.lemma().matches("beating|torture|arrest|raid"))
                && verb.children("obj")
                        .anyMatch(part -> WORDS.has(part, "limb")
                                && part.children("amod")
                                        .anyMatch(how ->
                                                how.lower().matches("broken|fractured|dislocated|cracked|crushed")));
        if (!done) {
            return Optional.empty();
        }
        Draft draft = new Draft(verb, ActKind.INJURY, "broken limbs, after somebody was in another's power");
        Arguments.subject(verb).ifPresent(who -> parts.targets(draft, who, "whose limbs were broken"));
        draft.targets.removeIf(target -> target.kind() != Party.Kind.PERSON && target.kind() != Party.Kind.GROUP);
        verb.children("obj").forEach(draft.carriers::add);
        return draft.targets.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    private static boolean overpowers(Word doer) {
        return doer.lower().equals("they") || Takings.armed(doer);
    }

    /** "put a plastic bag over my head"; a hood alone blinds, and does not choke. */
    private Optional<Draft> choked(Word verb) {
        // "suffocated her with a plastic bag"
        boolean suffocated = verb.lemma().matches("suffocate|smother|asphyxiate")
                && verb.under(WITH, "obl").anyMatch(bag -> bag.lemma().matches("bag|hood|towel|pillow|cloth"));
        if (suffocated) {
            return Arguments.objects(verb).findFirst().flatMap(who -> draft(verb, who, "who is choked with a bag"));
        }
        boolean bag = WORDS.has(verb, "fixing")
                && (inPower(verb) || Arguments.doers(verb).stream().anyMatch(Torments::overpowers))
                && Arguments.objects(verb).anyMatch(word -> word.lemma().equals("bag"));
        return !bag
                ? Optional.empty()
                : verb.under(OVER, "obl")
                        .filter(part -> part.lemma().matches("head|face|mouth"))
                        .findFirst()
                        .flatMap(Torments::whose)
                        .filter(who -> others(verb, who))
                        .flatMap(who -> draft(verb, who, "who is choked with a bag"));
    }

    /** "would not give us water", "gave us no food", of who is held. */
    private Optional<Draft> starved(Word verb) {
        List<Word> goods =
                verb.children("obj").filter(good -> WORDS.has(good, "need")).toList();
        boolean none = goods.stream()
                        .anyMatch(good ->
                                good.children("det").anyMatch(no -> no.lower().equals("no")))
                || Denials.negation(verb).isPresent();
        boolean theirs = Arguments.doers(verb).stream().allMatch(doer -> doer.pronoun() || Takings.armed(doer));
        return !verb.lemma().equals("give") || goods.isEmpty() || !none || !theirs || !inPower(verb)
                ? Optional.empty()
                : verb.children("iobj", "nsubj:pass")
                        .findFirst()
                        .flatMap(who -> draft(verb, who, "who gets no food or water"));
    }

    private static boolean body(Word part) {
        return WORDS.has(part, "limb")
                || WORDS.has(part, "nail")
                || WORDS.has(part, "opening")
                || Arguments.bodyPart(part);
    }

    private static boolean electric(Word word) {
        boolean shock = WORDS.has(word, "shock");
        return shock
                && (!word.lemma().equals("shock")
                        || word.children("amod", "compound")
                                .anyMatch(of -> of.lower().startsWith("electric")));
    }

    /** "would not let us sleep", "kept him awake for three nights", of who is held. */
    private Optional<Draft> kept(Word verb) {
        if (denied(verb) && inPower(verb)) {
            Word let = verb.head().orElseThrow();
            return (Arguments.passive(let)
                            ? Arguments.objects(let)
                            : Stream.concat(verb.children("nsubj"), let.children("obj", "iobj")))
                    .findFirst()
                    .flatMap(who -> draft(verb, who, "who may not sleep"));
        }
        // "I was kept on my feet for five days"
        boolean upright = verb.under(TO, "obl")
                        .anyMatch(feet -> feet.lemma().equals("foot")
                                && feet.child("nmod:poss").isPresent())
                && verb.children("obl").anyMatch(Torments::spell);
        boolean awake = verb.lemma().equals("keep")
                && (upright
                        || verb.children("xcomp", "advmod", "amod", "dep").anyMatch(word -> WORDS.has(word, "awake")))
                && (inPower(verb) || upright);
        return awake
                ? Stream.concat(Arguments.objects(verb), verb.children("xcomp").flatMap(word -> word.children("nsubj")))
                        .findFirst()
                        .flatMap(who -> draft(verb, who, "who is kept awake or on his feet"))
                : Optional.empty();
    }

    /** "made us stand for two days", "was forced to kneel for hours". */
    private Optional<Draft> held(Word verb) {
        Optional<Word> making = verb.head()
                .filter(make ->
                        WORDS.has(verb, "position") && WORDS.has(make, "making") && verb.isRelation("ccomp", "xcomp"))
                .filter(make -> Stream.of(verb, make)
                        .flatMap(word -> word.children("obl", "nmod", "advmod", "xcomp", "amod", "advcl"))
                        .anyMatch(how -> spell(how) || (WORDS.has(how, "exposed") && inPower(verb))));
        // "Mother made us kneel for an hour": by whoever has others in his power.
        return making.filter(
                        make -> inPower(verb) || Arguments.doers(make).stream().anyMatch(Torments::overpowers))
                .flatMap(make -> Stream.concat(
                                Arguments.passive(make) ? Stream.empty() : verb.children("nsubj"),
                                Arguments.objects(make))
                        .findFirst())
                .flatMap(who -> draft(verb, who, "who is made to stay so"));
    }

    /** "for three days". */
    private static boolean spell(Word time) {
        return LONG.contains(time.lemma())
                && time.preposition().filter("for"::equals).isPresent();
    }

    // ---- to whom

    /** "my head", "the fingers of his hand", "the nose of the prisoner": whose part it is. */
    private static Optional<Word> whose(Word part) {
        return Stream.concat(part.children("nmod:poss"), part.under(OF, "nmod"))
                .findFirst()
                .map(owner -> Arguments.bodyPart(owner) ? whose(owner).orElse(owner) : owner);
    }

    /** "She plunged her face into the water" is done to nobody else, unlike what "the guards" do; and a dentist does no harm. */
    private boolean others(Word verb, Word who) {
        Optional<Word> doer = Arguments.passive(verb) ? Optional.empty() : Arguments.subject(verb);
        boolean own = doer.filter(he -> oneself(he, who.lower())).isPresent();
        return !own && !healed(verb);
    }

    private static boolean oneself(Word doer, String whose) {
        return switch (doer.lower()) {
            case "i" -> whose.equals("my");
            case "they" -> whose.equals("their");
            case "we" -> whose.equals("our");
            default -> !doer.pos().equals("NNS") && whose.matches("his|her");
        };
    }

    /** Whether a doctor does it for somebody's good; what one does to a prisoner is no cure. */
    private boolean healed(Word verb) {
        List<Word> doers = Arguments.doers(verb);
        // "They gave him electric shocks at the clinic": doctors did.
        boolean open = doers.stream().allMatch(Word::pronoun);
        boolean heals = (open ? verb.sentenceWords().stream() : doers.stream()).anyMatch(Torments::healer);
        boolean electric = WORDS.has(verb, "fixing") || WORDS.has(verb, "giving");
        return heals && !(electric && inPower(verb));
    }

    /** Whether the word is for who heals people, or where they are healed. */
    static boolean healer(Word word) {
        return WORDS.has(word, "healer");
    }

    /** Whether the text tells in this sentence or one of the few before it that somebody was held. */
    private boolean inPower(Word verb) {
        int here = verb.sentence();
        boolean told = sentences.subList(Math.max(0, here - BACK), here + 1).stream()
                .flatMap(List::stream)
                .anyMatch(word -> WORDS.has(word, "power"));
        return told
                || acts.stream()
                        .filter(act -> HOLDING.contains(act.act) && !act.deniedByAnother)
                        .filter(act -> act.trigger.sentence() <= here && here - act.trigger.sentence() <= BACK)
                        .anyMatch(act -> Manner.of(act.trigger).plain());
    }

    private Optional<Draft> draft(Word verb, Word who, String rule) {
        Draft draft =
                new Draft(verb, inPower(verb) ? ActKind.TORTURE : ActKind.ILL_TREATMENT, "torment in plain words");
        parts.targets(draft, who, rule);
        draft.targets.removeIf(target -> target.kind() != Party.Kind.PERSON && target.kind() != Party.Kind.GROUP);
        if (draft.targets.isEmpty()) {
            return Optional.empty();
        }
        Word made = verb.head()
                .filter(above -> WORDS.has(above, "making") || WORDS.has(above, "letting"))
                .filter(above -> verb.isRelation("ccomp", "xcomp"))
                .orElse(verb);
        if (!WORDS.has(verb, "undergoing")) {
            (Arguments.passive(made) ? Arguments.agents(made) : Arguments.subject(made).stream())
                    .forEach(by -> parts.actors(draft, by, Party.Degree.CARRIED_OUT, "who does it"));
        }
        // "The thought keeps him awake."
        boolean nobody = verb.lemma().equals("keep")
                && !Arguments.passive(verb)
                && draft.actors.stream().noneMatch(Parts::somebody);
        if (nobody) {
            return Optional.empty();
        }
        draft.actors.removeIf(
                actor -> draft.targets.stream().anyMatch(target -> target.span().equals(actor.span())));
        draft.carriers.add(made);
        verb.children("obj").forEach(draft.carriers::add);
        return Optional.of(draft);
    }
}
