package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Shots told of without saying whom they hit, and weapons that somebody is made to face. */
final class Gunfire {

    private static final Set<String> ROUNDS = Set.of(
            "shot",
            "round",
            "bullet",
            "volley",
            "burst",
            "gunshot",
            "gunfire",
            "fire",
            "warning",
            "time",
            "shell",
            "ammunition");
    private static final Set<String> WEAPONS = Set.of(
            "gun",
            "firearm",
            "handgun",
            "pistol",
            "revolver",
            "rifle",
            "shotgun",
            "weapon",
            "machine-gun",
            "knife",
            "machete",
            "bayonet");
    private static final Set<String> FIRING = Set.of("fire", "discharge", "exchange", "trade", "shoot");
    private static final Set<String> FIRE = Set.of("fire", "gunfire");
    private static final Set<String> OPENING = Set.of("open", "return");
    private static final Set<String> BREAKING_OUT = Set.of("erupt", "ring", "break", "crackle");
    private static final Set<String> AIMING = Set.of("point", "aim", "level", "train", "brandish", "wave");
    private static final Set<String> SHOWING =
            Set.of("pull", "draw", "display", "show", "produce", "flash", "hold", "put", "press", "place", "stick");
    private static final String[] AT = {"at", "on", "upon", "into", "toward", "towards", "against"};
    private static final Set<String> MOVING = Set.of(
            "vehicle",
            "car",
            "truck",
            "van",
            "bus",
            "suv",
            "convoy",
            "ambulance",
            "helicopter",
            "plane",
            "boat",
            "motorcycle");
    private static final Set<String> NOTHING = Set.of("air", "sky", "ground");
    private static final Set<String> SIGHT =
            Set.of("head", "face", "neck", "temple", "back", "chest", "throat", "mouth");

    private final Lexicon lexicon;
    private final Parts parts;

    Gunfire(Lexicon lexicon, Parts parts) {
        this.lexicon = lexicon;
        this.parts = parts;
    }

    /** The drafts of a sentence, in the order of their words. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        for (Word word : sentence) {
            if (word.verb()) {
                shots(word).or(() -> faced(word)).or(() -> atGunpoint(word)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "was shot at and ran away"; "was shot at the station" is hit. */
    private static boolean shotAt(Word verb) {
        return (verb.lemma().equals("shoot") || verb.lemma().equals("fire"))
                && verb.next(1).filter(at -> at.lower().equals("at")).isPresent()
                && verb.next(2)
                        .filter(next -> next.pos().matches("DT|PRP.*|NN.*|JJ.*|CD"))
                        .isEmpty();
    }

    private Optional<Draft> shots(Word verb) {
        List<Word> objects = Arguments.objects(verb).toList();
        boolean weapon = any(objects, WEAPONS);
        boolean opened = OPENING.contains(verb.lemma()) && any(objects, FIRE);
        boolean brokeOut = BREAKING_OUT.contains(verb.lemma())
                && verb.children("nsubj")
                        .anyMatch(word ->
                                ROUNDS.contains(word.lemma()) && !word.lemma().equals("fire"));
        boolean upon = Arguments.passive(verb)
                && ((verb.lemma().equals("fire")
                                && verb.next(1)
                                        .filter(next -> next.lower().matches("upon|on"))
                                        .isPresent())
                        || shotAt(verb));
        List<Word> at = upon ? List.of() : targets(verb, objects);
        boolean bare = (verb.lemma().equals("fire") || verb.lemma().equals("shoot"))
                && verb.child("obj", "aux:pass").isEmpty()
                && !verb.isRelation("acl", "amod")
                && !at.isEmpty();
        // "Police used live ammunition", and have it not in training alone
        boolean used = verb.lemma().equals("use")
                && verb.pos().matches("VB[DN]")
                && objects.stream().flatMap(Word::coordinated).anyMatch(Gunfire::live)
                && Arguments.doers(verb).stream()
                        .allMatch(who -> who.pronoun() || who.pos().startsWith("NNP") || Takings.armed(who))
                && Arguments.after(verb, "as").findAny().isEmpty();
        boolean fired = FIRING.contains(verb.lemma()) && (any(objects, ROUNDS) || weapon || bare);
        if (!(opened || brokeOut || upon || fired || used)) {
            return Optional.empty();
        }
        Draft draft = new Draft(verb, ActKind.SHOOTING, "shots are fired");
        draft.aimed = true;
        if (upon) {
            objects.forEach(word -> parts.targets(draft, word, "what is fired upon"));
        }
        // "fired into the back of each head": whose head it is, if that is told.
        at.stream()
                .flatMap(word -> SIGHT.contains(word.lemma()) ? word.children("nmod:poss") : Stream.of(word))
                .forEach(word -> parts.targets(draft, word, "what is fired at"));
        if (!brokeOut || Arguments.passive(verb)) {
            parts.doer(draft);
        }
        if (used) {
            dispersed(verb).forEach(word -> parts.targets(draft, word, "against whom it is used"));
            objects.stream()
                    .flatMap(Word::coordinated)
                    .filter(Gunfire::live)
                    .forEach(word -> parts.instrument(draft, word));
        }
        if (weapon) {
            objects.forEach(word -> parts.instrument(draft, word));
        }
        return Optional.of(draft);
    }

    /** "used live rounds to disperse the crowd": the crowd. */
    private static Stream<Word> dispersed(Word verb) {
        return verb.children("advcl", "xcomp")
                .filter(purpose -> purpose.lemma().equals("disperse"))
                .flatMap(Arguments::objects);
    }

    /** "live ammunition", "live rounds", "rubber bullets". */
    private static boolean live(Word rounds) {
        return ROUNDS.contains(rounds.lemma())
                && rounds.children("amod", "compound").anyMatch(of -> of.lower().matches("live|rubber"));
    }

    private static boolean any(List<Word> words, Set<String> lemmas) {
        return words.stream().anyMatch(word -> lemmas.contains(word.lemma()));
    }

    /** "held them at gunpoint". */
    private Optional<Draft> atGunpoint(Word verb) {
        if (!verb.lemma().matches("hold|force|order|stop")
                || Arguments.after(verb, "at").noneMatch(word -> word.lemma().equals("gunpoint"))) {
            return Optional.empty();
        }
        Draft draft = new Draft(verb, ActKind.THREAT, "at gunpoint");
        Arguments.objects(verb).forEach(word -> parts.targets(draft, word, "who is held at gunpoint"));
        draft.targets.removeIf(party -> !Parts.somebody(party) && !pronoun(party));
        parts.doer(draft);
        return draft.targets.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    /** "pointed a gun at him", "put the pistol to her head", "brandished a knife". */
    private Optional<Draft> faced(Word verb) {
        boolean aims = AIMING.contains(verb.lemma());
        if (!aims && !SHOWING.contains(verb.lemma())) {
            return Optional.empty();
        }
        List<Word> objects = Arguments.objects(verb).toList();
        if (!any(objects, WEAPONS)) {
            return Optional.empty();
        }
        Draft draft = new Draft(verb, ActKind.THREAT, "a weapon that somebody is made to face");
        Stream.concat(
                        Stream.concat(Stream.of(verb), objects.stream())
                                .flatMap(word -> Arguments.after(word, "at", "to", "on", "against")),
                        verb.children("iobj"))
                .map(word ->
                        SIGHT.contains(word.lemma()) ? word.child("nmod:poss").orElse(word) : word)
                .forEach(who -> parts.targets(draft, who, "before whom the weapon is held"));
        draft.targets.removeIf(
                party -> party.kind() != Party.Kind.PERSON && party.kind() != Party.Kind.GROUP && !pronoun(party));
        if (draft.targets.isEmpty() && !aims) {
            return Optional.empty();
        }
        parts.doer(draft);
        objects.forEach(word -> parts.instrument(draft, word));
        return Optional.of(draft);
    }

    private static boolean pronoun(Party party) {
        return party.name().matches("(?i)me|us|them|him|her|you");
    }

    private List<Word> targets(Word verb, List<Word> objects) {
        return Stream.concat(
                        Stream.of(verb),
                        objects.stream().flatMap(Word::coordinated).filter(word -> ROUNDS.contains(word.lemma())))
                .flatMap(word -> Arguments.after(word, AT))
                .filter(this::aimable)
                .toList();
    }

    /** Who or what can be shot at: "at a bar", "on Mill Road", "at one point" are where and when, and nobody stands in the air. */
    private boolean aimable(Word word) {
        String preposition = word.preposition().orElse("");
        Party.Kind kind = lexicon.kind(word);
        boolean living = kind == Party.Kind.PERSON
                || kind == Party.Kind.GROUP
                || kind == Party.Kind.ORGANISATION
                || word.pronoun();
        boolean through = preposition.equals("into") || preposition.startsWith("toward") || preposition.equals("upon");
        return living || MOVING.contains(word.lemma()) || (through && !NOTHING.contains(word.lemma()));
    }
}
