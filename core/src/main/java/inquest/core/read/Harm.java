package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Drafts deaths and hurts that no verb of killing or wounding names: "was pronounced dead", "died at the scene", "in critical
 * condition", "suffered a gunshot wound".
 *
 * <p>A death is a killing, and a state of health a hurt, only where the text says near by that force was used, and neither an
 * accident nor an illness.
 */
final class Harm {

    private static final Set<String> DYING = Set.of("die", "succumb", "perish");
    private static final Set<String> DEAD = Set.of("dead", "deceased", "lifeless");
    private static final Set<String> PRONOUNCING =
            Set.of("pronounce", "declare", "find", "leave", "confirm", "discover");
    private static final Set<String> COUNTING = Set.of("leave", "count", "find", "see", "claim", "bury");
    private static final Set<String> SUFFERING = Set.of("suffer", "sustain", "receive", "have");
    private static final Set<String> WOUNDS = Set.of("wound", "injury");
    private static final Set<String> STATES =
            Set.of("critical", "serious", "stable", "fair", "good", "grave", "guarded", "satisfactory", "unstable");
    private static final Set<String> SAVED = Set.of("survive", "hospitalize", "hospitalise", "recover");
    private static final Set<String> LIVING = Set.of("survive", "recover", "live");
    private static final Set<String> KILLINGS =
            Set.of("murder", "killing", "homicide", "manslaughter", "shooting", "stabbing");
    private static final Set<String> OF_CHARGE = Set.of("of", "for", "with");
    private static final Set<String> TRIED =
            Set.of("acquit", "convict", "accuse", "charge", "try", "sentence", "indict", "clear", "suspect");

    private static final Set<String> FORCE = Set.of(
            "shoot",
            "shooting",
            "shot",
            "gunshot",
            "gunfire",
            "bullet",
            "gunman",
            "shooter",
            "stab",
            "stabbing",
            "kill",
            "killing",
            "murder",
            "homicide",
            "slay",
            "slaying",
            "attack",
            "attacker",
            "assault",
            "bomb",
            "bombing",
            "explosion",
            "blast",
            "beat",
            "beating",
            "torture",
            "fire",
            "ambush",
            "assassinate",
            "gun",
            "wound",
            "execution",
            "massacre",
            "strike",
            "airstrike",
            "shell",
            "shelling",
            "rob",
            "robbery",
            "murder-suicide",
            "manslaughter",
            "crackdown",
            "clash",
            "riot",
            "repression",
            "violence",
            "rape",
            "unrest",
            "military",
            "militant",
            "mine",
            "landmine",
            "mortar",
            "rocket",
            "missile",
            "grenade",
            "drone");

    private static final Set<String> ACCIDENT = Set.of(
            "cancer",
            "illness",
            "disease",
            "drown",
            "overdose",
            "stroke",
            "pneumonia",
            "covid-19",
            "covid",
            "coronavirus",
            "crash",
            "collision",
            "accident",
            "suicide",
            "flood",
            "earthquake",
            "natural",
            "malaria",
            "starvation",
            "self-inflicted",
            "inflicted",
            "opioid",
            "hit-and-run",
            "pedestrian");

    private static final Set<String> DYING_OF = Set.of(
            "gas",
            "poison",
            "poisoning",
            "burn",
            "burns",
            "blow",
            "hemorrhage",
            "haemorrhage",
            "mistreatment",
            "ill-treatment",
            "abuse",
            "rape",
            "bleeding",
            "hanging",
            "strangulation",
            "suffocation",
            "asphyxiation",
            "asphyxia",
            "electrocution",
            "fracture",
            "shrapnel",
            "trauma",
            "effect",
            "complication",
            "result",
            "loss",
            "what");

    /** What makes the body's ill one that was done to it: "a fractured skull", "electric shocks". */
    private static final Set<String> BROKEN =
            Set.of("fractured", "broken", "crushed", "shattered", "severed", "electric");

    /** In what people die whom nobody kills. */
    private static final Set<String> OTHERWISE = Set.of("office", "sleep", "bed", "childbirth", "infancy", "mine");

    /** What nobody does to anybody: "heart attack", "old age", "hunger strike". */
    private static final Set<String> UNFORCED = Set.of(
            "heart",
            "cardiac",
            "asthma",
            "panic",
            "anxiety",
            "epileptic",
            "age",
            "grief",
            "hunger",
            "thirst",
            "exhaustion");

    private static final Set<String> PIT = Set.of("in", "into", "inside", "at", "down", "of", "from");

    private static final Set<ActKind> DONE_TO_THE_BODY =
            Set.of(ActKind.INJURY, ActKind.TORTURE, ActKind.ILL_TREATMENT, ActKind.SEXUAL_VIOLENCE, ActKind.ATTACK);

    private static final Set<String> BESIDE = Set.of("since", "because", "as", "though", "although", "while");

    /** Who and what comes to those who lie dying. */
    private static final Set<String> HELP = Set.of(
            "help",
            "ambulance",
            "paramedic",
            "medic",
            "doctor",
            "surgeon",
            "hospital",
            "officer",
            "police",
            "rescuer",
            "firefighter",
            "helicopter",
            "responder",
            "crew",
            "aid");

    private static final int NEAR = 3;

    /** "Dozens" who died and "dozens" who were hurt are not the same. */
    private static final Pattern ROUND =
            Pattern.compile("(?i)(?:dozens|scores|hundreds|thousands|many|others|several)");

    private final Lexicon lexicon;
    private final Parts parts;
    private final List<List<Word>> sentences;
    private final Set<Integer> forceful = new HashSet<>();

    Harm(Lexicon lexicon, Parts parts, List<List<Word>> sentences) {
        this.lexicon = lexicon;
        this.parts = parts;
        this.sentences = sentences;
        for (int i = 0; i < sentences.size(); i++) {
            // "The flood killed many" tells of no force.
            boolean natural = sentences.get(i).stream().anyMatch(lexicon::natural);
            boolean force = sentences.get(i).stream()
                    .anyMatch(word -> forced(word) && !(natural && word.lemma().startsWith("kill")));
            if (force) {
                forceful.add(i);
            }
        }
    }

    /** Whether the word tells of force; of "died in a gold mine" the mine is a place. */
    private boolean forced(Word word) {
        boolean pit = word.lemma().equals("mine")
                && word.noun()
                && word.preposition().filter(PIT::contains).isPresent();
        // "who was acquitted of torture, died in 2001"
        boolean tried = word.noun()
                && !KILLINGS.contains(word.lemma())
                && word.preposition().filter(OF_CHARGE::contains).isPresent()
                && word.head().filter(verb -> TRIED.contains(verb.lemma())).isPresent();
        return FORCE.contains(word.lemma()) && !pit && !tried;
    }

    /** The drafts of one sentence that no trigger among these words makes already. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        if (sentence.isEmpty() || !byForce(sentence.get(0).sentence())) {
            return found;
        }
        for (Word word : sentence) {
            // Few words tell of a death or a hurt, and only for these is it asked whether an accident is nearer.
            death(word).or(() -> hurt(word)).filter(draft -> !byAccident(word)).ifPresent(found::add);
        }
        return found;
    }

    /** Where a sentence tells of an accident or an illness, and of force no nearer to the death. */
    private static boolean byAccident(Word word) {
        int accident = distance(word, ACCIDENT);
        return accident < Integer.MAX_VALUE && accident <= distance(word, FORCE);
    }

    private static int distance(Word word, Set<String> lemmas) {
        return word.sentenceWords().stream()
                .filter(other -> lemmas.contains(other.lemma()))
                .mapToInt(other -> Math.abs(other.index() - word.index()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private boolean byForce(int sentence) {
        for (int i = sentence; i >= 0 && i > sentence - NEAR; i--) {
            if (forceful.contains(i)) {
                return true;
            }
        }
        return forceful.contains(sentence + 1) && sentence + 1 < sentences.size();
    }

    // ---- deaths

    private Optional<Draft> death(Word word) {
        boolean passing = word.lemma().equals("pass")
                && word.next(1).filter(next -> next.lower().equals("away")).isPresent();
        boolean bleeding = word.lemma().equals("bleed")
                && word.under(Set.of("to"), "obl").anyMatch(to -> to.lemma().equals("death"));
        if (word.verb()
                && (passing || bleeding || DYING.contains(word.lemma()))
                && !ofOtherCause(word)
                && lexicon.act(word).isEmpty()) {
            // "The bomber died too": by his own hand.
            return draft(
                    word,
                    ActKind.KILLING,
                    subject(word).filter(who -> !who.lemma().equals("bomber")),
                    "a death, and force near by");
        }
        if (word.verb()
                && word.lemma().equals("lose")
                && word.child("obj").filter(obj -> obj.lemma().equals("life")).isPresent()) {
            return draft(word, ActKind.KILLING, Arguments.subject(word).stream(), "a life lost, and force near by");
        }
        if (word.verb() && word.lemma().equals("claim")) {
            return word.child("obj")
                    .filter(obj -> obj.lemma().equals("life"))
                    .flatMap(life -> draft(
                            word,
                            ActKind.KILLING,
                            Stream.concat(Arguments.after(life, "of"), life.children("nmod:poss")),
                            "a life claimed, and force near by"));
        }
        boolean corpses = word.noun()
                && Traces.remains(word.lemma())
                && word.isRelation("obj")
                && word.children("nummod").findAny().isPresent()
                && word.head().filter(head -> head.lemma().equals("count")).isPresent();
        if (corpses) {
            Draft draft = new Draft(word, ActKind.KILLING, "bodies counted, and force near by");
            parts.targets(draft, word, "whose bodies");
            return Optional.of(draft).filter(counted -> !counted.targets.isEmpty());
        }
        if (word.lemma().equals("body") && word.noun()) {
            List<Word> whose = Arguments.after(word, "of")
                    .filter(of -> of.entity().equals("PERSON")
                            || lexicon.kind(of) == Party.Kind.PERSON
                            || lexicon.kind(of) == Party.Kind.GROUP)
                    .toList();
            return draft(word, ActKind.KILLING, whose.stream(), "somebody's body, and force near by");
        }
        if (word.lemma().equals("death") && word.noun()) {
            Stream<Word> whose = Stream.concat(Arguments.after(word, "of"), word.children("nmod:poss"))
                    .filter(of -> of.entity().equals("PERSON")
                            || lexicon.kind(of) == Party.Kind.PERSON
                            || lexicon.kind(of) == Party.Kind.GROUP);
            return draft(word, ActKind.KILLING, whose, "somebody's death, and force near by");
        }
        return DEAD.contains(word.lemma()) && !word.noun() ? dead(word) : Optional.empty();
    }

    /** "did not die in a riot" denies how, and not that they died; who "died in office" or "in her sleep" was not killed for it. */
    private boolean ofOtherCause(Word verb) {
        boolean denied = verb.children("advmod").anyMatch(word -> word.lemma().equals("not"))
                && verb.child("obl").isPresent();
        List<Word> causes = Arguments.after(verb, "of", "from").toList();
        boolean natural = !causes.isEmpty()
                && causes.stream().noneMatch(Harm::violent)
                && (causes.stream().anyMatch(cause -> lexicon.natural(cause) || unforced(cause)) || !undergone(verb));
        return denied
                || natural
                || yearAlone(verb)
                || meanwhile(verb)
                // "a neighbour who has since died"
                || verb.children("advmod").anyMatch(how -> how.lower().matches("peacefully|since"))
                // "died in their beds when a shell hit the ward"
                || (Arguments.after(verb, "in").anyMatch(word -> OTHERWISE.contains(word.lemma()))
                        && verb.sentenceWords().stream().noneMatch(this::forced));
    }

    /** "died before the trial could begin", "died while I was inside": of nothing that is told; not "before an ambulance came". */
    private boolean meanwhile(Word verb) {
        // Who is told of before may have died of that.
        boolean known = Arguments.subject(verb)
                .filter(who -> who.pronoun()
                        || sentences.subList(Math.max(0, verb.sentence() - NEAR), verb.sentence()).stream()
                                .flatMap(List::stream)
                                .anyMatch(word -> word.noun() && word.text().equals(who.text())))
                .isPresent();
        return !known
                && verb.sentenceWords().stream().noneMatch(word -> forced(word) || WOUNDS.contains(word.lemma()))
                && verb.children("advcl")
                        .filter(clause -> clause.child("nsubj")
                                .filter(who -> clause.children("mark")
                                        .anyMatch(mark -> mark.lower().equals("before")
                                                // "Nine died while others were arrested": at once.
                                                || (mark.lower().equals("while") && who.pronoun())))
                                .isPresent())
                        .anyMatch(clause -> clause.subtree().noneMatch(word -> HELP.contains(word.lemma())));
    }

    /** Whether people kill with it, or die of it by force: "the bombs were killing us". */
    static boolean force(Word word) {
        return FORCE.contains(word.lemma()) || DYING_OF.contains(word.lemma());
    }

    /** Whether somebody else's force is what somebody dies of: not a heart attack, grief or typhus. */
    private static boolean violent(Word cause) {
        boolean force = FORCE.contains(cause.lemma())
                || WOUNDS.contains(cause.lemma())
                || DYING_OF.contains(cause.lemma())
                || cause.children("amod").anyMatch(word -> BROKEN.contains(word.lower()));
        return force && !unforced(cause);
    }

    /** Whether it is an ill that nobody does to anybody: "heart attack", "panic attack". */
    static boolean unforced(Word cause) {
        return Stream.concat(Stream.of(cause), cause.children("compound", "amod"))
                .anyMatch(word -> UNFORCED.contains(word.lemma()));
    }

    /** "died of kidney failure after guards beat him": whether the death is told with what was done to the dead, and to nobody else. */
    private boolean undergone(Word dying) {
        return dying.children("advcl", "obl")
                .flatMap(Word::subtree)
                .filter(word -> lexicon.act(word)
                        .filter(named -> DONE_TO_THE_BODY.stream().anyMatch(named.kind()::is))
                        .isPresent())
                .anyMatch(deed -> {
                    List<Word> befell = deed.verb()
                            ? Arguments.objects(deed).toList()
                            : Stream.concat(Arguments.after(deed, "of", "on", "against"), deed.children("nmod:poss"))
                                    .toList();
                    return befell.stream()
                            .allMatch(who -> who.pronoun() || subject(dying).anyMatch(dead -> dead == who));
                });
    }

    /** "who died in 1998", in a sentence without force: when a life ended, and not how. */
    private boolean yearAlone(Word verb) {
        return Arguments.after(verb, "in")
                        .anyMatch(word ->
                                word.entity().equals("DATE") && word.text().matches("\\d{4}"))
                && verb.sentenceWords().stream().noneMatch(this::forced);
    }

    /** Who the verb's subject is; where the parser finds none, the noun right before it. */
    private static Stream<Word> subject(Word verb) {
        Optional<Word> own = Arguments.subject(verb);
        if (own.isPresent()) {
            return own.stream();
        }
        for (int back = 1; back <= 3; back++) {
            Optional<Word> before = verb.next(-back);
            if (before.filter(word -> word.noun() || word.pronoun()).isPresent()) {
                return before.stream();
            }
            if (before.filter(word -> word.isRelation("aux", "advmod")).isEmpty()) {
                break;
            }
        }
        return Stream.empty();
    }

    private Optional<Draft> dead(Word word) {
        // "left 38 dead", "counted 27 dead"
        boolean many = word.isRelation("obj")
                && word.children("nummod").findAny().isPresent()
                && word.head().filter(head -> COUNTING.contains(head.lemma())).isPresent();
        if (many) {
            return draft(word, ActKind.KILLING, Stream.of(word), "so many dead, and force near by");
        }
        Optional<Word> verb = word.head()
                .filter(head ->
                        PRONOUNCING.contains(head.lemma()) || head.lower().equals("pronounced"))
                .filter(head -> word.isRelation("xcomp", "advcl", "acomp", "obj", "dep", "amod", "advmod", "ccomp"));
        if (verb.isPresent()) {
            List<Word> own = word.children("nsubj").toList();
            List<Word> objects = !own.isEmpty()
                    // "The medics pronounced the boy dead"
                    ? own
                    : verb.get().verb()
                            ? Arguments.objects(verb.get())
                                    .filter(object -> object != word)
                                    .toList()
                            : verb.get().children("nsubj").toList();
            return draft(word, ActKind.KILLING, objects.stream(), "found or pronounced dead, and force near by");
        }
        Optional<Word> before = word.head()
                .filter(head -> head.noun() && head.index() < word.index() && word.isRelation("amod", "acl", "dep"));
        if (before.isPresent()) {
            return draft(word, ActKind.KILLING, before.stream(), "left dead, and force near by");
        }
        return word.child("cop").isPresent() && !background(word)
                ? draft(word, ActKind.KILLING, word.children("nsubj"), "said to be dead, and force near by")
                : Optional.empty();
    }

    /** "I washed him, since his mother is dead": told beside what happened, with no word of force of its own. */
    private static boolean background(Word dead) {
        return dead.isRelation("advcl")
                && dead.children("mark").anyMatch(mark -> BESIDE.contains(mark.lower()))
                && dead.sentenceWords().stream().noneMatch(word -> FORCE.contains(word.lemma()));
    }

    // ---- hurts

    private Optional<Draft> hurt(Word word) {
        if (word.lemma().equals("condition")
                && word.children("amod", "compound").anyMatch(state -> STATES.contains(state.lemma()))) {
            return draft(word, ActKind.INJURY, inState(word), "a state of health, and force near by");
        }
        // "succumbed to his injuries": told as a death.
        boolean died = word.head().filter(Harm::dies).isPresent()
                && word.preposition().filter(of -> of.matches("to|of|from")).isPresent();
        if (word.noun() && WOUNDS.contains(word.lemma()) && !died) {
            Optional<Word> verb = word.head()
                    .filter(head -> head.verb() && SUFFERING.contains(head.lemma()))
                    .filter(head -> word.isRelation("obj")
                            || word.preposition().filter("from"::equals).isPresent());
            if (verb.isPresent()) {
                List<Word> sufferers = sufferer(verb.get()).toList();
                // "Seventeen of the dead had gunshot wounds": that they were killed by them, they do not say.
                boolean dead = sufferers.stream().anyMatch(Harm::ofTheDead);
                // "The bodies had no wounds", "old wounds"
                boolean none = word.children("det", "amod")
                        .anyMatch(no -> no.lower().matches("no|old|earlier|previous|healed"));
                if (dead && none) {
                    return Optional.empty();
                }
                Optional<Draft> draft =
                        draft(word, dead ? ActKind.KILLING : ActKind.INJURY, sufferers.stream(), "wounds suffered");
                draft.ifPresent(found -> found.inferred = dead);
                return draft;
            }
            Stream<Word> bearer = word.preposition()
                            .filter(p -> p.equals("with") || p.equals("for"))
                            .isPresent()
                    ? bearer(word)
                    : word.children("nmod:poss");
            return draft(word, ActKind.INJURY, bearer, "wounds borne");
        }
        // "He is survived by two sons": whom he leaves, and no hurt of theirs.
        boolean outlived = word.lemma().equals("survive") && Arguments.passive(word);
        if (word.verb()
                && SAVED.contains(word.lemma())
                && !outlived
                && !gotBack(word)
                && (Arguments.passive(word) || word.child("obj").isEmpty())) {
            Stream<Word> who = Arguments.passive(word) ? Arguments.objects(word) : Arguments.subject(word).stream();
            // "Nobody survived" tells of no hurt.
            List<Word> living = who.filter(one -> !Denials.nobody(one.lower())).toList();
            return perished(word)
                    ? draft(word, ActKind.KILLING, living.stream(), "somebody who did not survive, and force near by")
                    : draft(word, ActKind.INJURY, living.stream(), "taken to hospital or saved, and force near by");
        }
        return Optional.empty();
    }

    private static boolean ofTheDead(Word who) {
        return Stream.concat(Stream.of(who), who.under(Set.of("of"), "nmod"))
                .anyMatch(one -> DEAD.contains(one.lemma()) || Traces.remains(one.lemma()));
    }

    /** Of "found the boy suffering from a wound" the boy. */
    private static Stream<Word> sufferer(Word verb) {
        Optional<Word> noun = verb.head().filter(head -> verb.isRelation("acl") && head.noun());
        Optional<Word> found = verb.head()
                .filter(head -> verb.isRelation("advcl", "xcomp", "dep") && PRONOUNCING.contains(head.lemma()))
                .flatMap(head -> head.child("obj"));
        return noun.or(() -> found).map(Stream::of).orElseGet(() -> subject(verb));
    }

    /** "Detectives recovered a stolen pistol": a parser may not see what. */
    private static boolean gotBack(Word verb) {
        return verb.lemma().equals("recover")
                && verb.pos().equals("VBD")
                && verb.next(1)
                        .filter(next -> next.pos().matches("DT|CD|PRP\\$"))
                        .isPresent();
    }

    /** "He did not survive"; of who "may not survive" and "is not expected to" it is open. */
    private static boolean perished(Word verb) {
        return living(verb)
                && verb.children("advmod", "neg").anyMatch(not -> Denials.never(not))
                && verb.children("aux").allMatch(aux -> aux.lemma().matches("do|have"))
                && !verb.isRelation("xcomp");
    }

    /** Whether the verb says that somebody dies. */
    static boolean dies(Word word) {
        return word.verb() && DYING.contains(word.lemma());
    }

    /** Whether the word says that somebody lives on, or will: whether or not he does, he was hurt. */
    static boolean living(Word word) {
        return word.verb() && LIVING.contains(word.lemma());
    }

    /** "The driver is in stable condition", "was listed in critical condition", "a man in critical condition". */
    private Stream<Word> inState(Word condition) {
        if (condition.child("cop").isPresent()) {
            return condition.children("nsubj");
        }
        return bearer(condition);
    }

    private Stream<Word> bearer(Word word) {
        Optional<Word> head = word.head();
        while (head.filter(Word::noun).isPresent() && !bears(head.get())) {
            head = head.get().head();
        }
        if (head.isEmpty() || head.get().noun()) {
            return head.stream();
        }
        Word verb = head.get();
        if (!verb.verb()) {
            return verb.children("nsubj");
        }
        return Arguments.passive(verb) || verb.child("obj").isPresent()
                ? Arguments.objects(verb).filter(object -> object != word)
                : Arguments.subject(verb).stream();
    }

    private boolean bears(Word word) {
        return word.entity().equals("PERSON")
                || !word.isRelation("obl", "nmod")
                || lexicon.kind(word) == Party.Kind.PERSON;
    }

    private Optional<Draft> draft(Word word, ActKind act, Stream<Word> victims, String rule) {
        Draft draft = new Draft(word, act, rule);
        // Of a body "with bullet wounds" nobody living was hurt.
        victims.filter(victim -> act != ActKind.INJURY || !Traces.remains(victim.lemma()))
                .forEach(victim -> parts.targets(draft, victim, "who it befell"));
        draft.targets.removeIf(target -> target.kind() != Party.Kind.PERSON && target.kind() != Party.Kind.GROUP);
        return draft.targets.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    // ---- who is dead, who is hurt

    /**
     * Makes deaths and hurts agree: who was shot and is not said to be dead was hurt; who died was not hurt beside it, but killed.
     *
     * @param drafts of the whole text, their victims resolved
     * @return the hurts that follow from shots
     */
    static List<Draft> settle(List<Draft> drafts) {
        Set<String> dead = new HashSet<>();
        drafts.stream()
                .filter(draft -> draft.act.is(ActKind.KILLING))
                .flatMap(draft -> draft.targets.stream())
                .map(Party::name)
                .filter(name -> !ROUND.matcher(name).matches())
                .forEach(dead::add);
        List<Draft> hurt = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean allDied =
                    !draft.targets.isEmpty() && draft.targets.stream().allMatch(target -> dead.contains(target.name()));
            if (draft.act == ActKind.INJURY && allDied) {
                draft.act = ActKind.ATTACK;
                draft.why.add(
                        Explanation.of("act: an attack, not a hurt that was survived; the text tells of the death"));
            }
            boolean shot = draft.act == ActKind.SHOOTING
                    && draft.trigger.verb()
                    && draft.trigger.lemma().equals("shoot")
                    && !draft.aimed;
            if (shot && !allDied) {
                Draft injury =
                        new Draft(draft.trigger, ActKind.INJURY, "who is shot is hurt, and the text tells of no death");
                draft.targets.stream()
                        .filter(target -> target.kind() == Party.Kind.PERSON
                                || (target.kind() == Party.Kind.GROUP && dead.isEmpty()))
                        .filter(target -> !dead.contains(target.name()))
                        .forEach(injury.targets::add);
                if (!injury.targets.isEmpty()) {
                    injury.actors.addAll(draft.actors);
                    injury.instruments.addAll(draft.instruments);
                    injury.count = dead.isEmpty() ? draft.count : Optional.empty();
                    injury.heads.putAll(draft.heads);
                    injury.deniedByAnother = draft.deniedByAnother;
                    injury.laid = draft.laid;
                    injury.about.addAll(draft.about);
                    hurt.add(injury);
                }
            }
        }
        return hurt;
    }
}
