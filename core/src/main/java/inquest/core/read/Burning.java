package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import inquest.core.model.Party.Degree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what is done to people by fire: houses are destroyed, and people are killed, tortured or hurt.
 *
 * <p>"Burned alive" and "to death" are killings by the table of acts. Where an iron or a limb is named it is torture; four and more whom
 * somebody burned were killed; of fewer no more is said than that they were hurt.
 */
final class Burning {

    private static final Set<String> LIFELESS = Set.of("dead", "effigy", "belongings");
    private static final Set<String> SPOKEN_OF = Set.of("him", "her", "me", "us", "you", "he", "she", "i", "we");
    private static final Set<String> WITHIN = Set.of("inside", "within", "in");
    private static final Set<String> WITH = Set.of("with");
    private static final int MANY = 4;

    private final Lexicon lexicon;
    private final Names names;

    Burning(Lexicon lexicon, Names names) {
        this.lexicon = lexicon;
        this.names = names;
    }

    /** What burning people is; empty where it is things that burn. */
    Optional<Lexicon.Trigger> people(Word verb) {
        if (!verb.verb() || !verb.lemma().equals("burn") || !destroys(verb)) {
            return Optional.empty();
        }
        List<Word> burned = Arguments.objects(verb).toList();
        boolean limbs = !burned.isEmpty() && burned.stream().allMatch(Parts::limb);
        if (!limbs && (burned.isEmpty() || !burned.stream().allMatch(this::somebody))) {
            return Optional.empty();
        }
        boolean iron = Arguments.after(verb, "with", "using")
                .anyMatch(word -> !word.pronoun() && lexicon.kind(word) == Party.Kind.OBJECT);
        boolean done = Arguments.doers(verb).stream().anyMatch(this::acts);
        ActKind kind = iron || (limbs && done)
                ? ActKind.TORTURE
                : done && burned.stream().anyMatch(Burning::many) ? ActKind.KILLING : ActKind.INJURY;
        return Optional.of(new Lexicon.Trigger(kind, "does", ""));
    }

    /** "He burned his hand", "her arm was burned by the stove": which nobody did to them. */
    boolean nobodys(Word verb) {
        if (!verb.lemma().equals("burn") || !destroys(verb)) {
            return false;
        }
        // "a man with a burned hand"
        if (verb.isRelation("amod") && verb.head().filter(Parts::limb).isPresent()) {
            return true;
        }
        boolean byThing = Arguments.objects(verb).anyMatch(Parts::limb)
                && !Arguments.doers(verb).isEmpty()
                && Arguments.doers(verb).stream().noneMatch(this::acts);
        return byThing || oneself(verb);
    }

    private static boolean oneself(Word verb) {
        return !Arguments.passive(verb)
                && Arguments.objects(verb)
                        .anyMatch(limb -> Parts.limb(limb)
                                && Arguments.subject(verb)
                                        .filter(who ->
                                                limb.children("nmod:poss").anyMatch(own -> ofHis(who, own)))
                                        .isPresent())
                && Arguments.after(verb, "with", "using").findAny().isEmpty();
    }

    private static boolean ofHis(Word who, Word owner) {
        return switch (owner.lower()) {
            case "his" ->
                !who.pronoun() ? !who.pos().endsWith("S") : who.lower().equals("he");
            case "her" ->
                !who.pronoun() ? !who.pos().endsWith("S") : who.lower().equals("she");
            case "their" ->
                !who.pronoun() ? who.pos().endsWith("S") : who.lower().equals("they");
            case "my" -> who.lower().equals("i");
            case "our" -> who.lower().equals("we");
            case "your" -> who.lower().equals("you");
            default -> false;
        };
    }

    /** "Burned the church with 200 people inside": it is not said that they died, and it is put forward as possible. */
    Optional<Draft> inside(Word inside, Parts parts) {
        if (!WITHIN.contains(inside.lower())) {
            return Optional.empty();
        }
        Optional<Word> verb = inside.ancestors().limit(2).filter(Word::verb).findFirst();
        return verb.filter(this::destroys)
                .filter(word -> Manner.of(word).plain())
                .flatMap(word -> Stream.concat(
                                word.under(WITH, "obl"),
                                // "with her inside": a parser makes it her inside.
                                inside.noun() && inside.isRelation("obl")
                                        ? inside.children("nmod:poss")
                                        : Stream.empty())
                        .filter(who -> who.index() < inside.index() && inside.index() - who.index() <= 2)
                        .filter(who -> who.lower().equals("them") || somebody(who))
                        .findFirst()
                        .map(who -> trapped(inside, word, who, parts)));
    }

    private static Draft trapped(Word inside, Word verb, Word who, Parts parts) {
        Draft draft = new Draft(inside, ActKind.KILLING, "people inside what is burned or destroyed");
        draft.inferred = true;
        parts.targets(draft, who, "who was inside");
        Arguments.doers(verb)
                .forEach(doer -> parts.actors(draft, doer, Degree.CARRIED_OUT, "who did \"" + verb.text() + "\""));
        draft.carriers.add(verb);
        return draft;
    }

    private boolean destroys(Word verb) {
        return verb.verb()
                && lexicon.act(verb)
                        .filter(act -> act.kind() == ActKind.DESTRUCTION)
                        .isPresent();
    }

    private boolean acts(Word doer) {
        return doer.pronoun() || Parts.SOMEBODY.contains(kind(doer));
    }

    private boolean somebody(Word who) {
        Party.Kind kind = kind(who);
        return SPOKEN_OF.contains(who.lower())
                || (!Traces.remains(who.lemma())
                        && !LIFELESS.contains(who.lemma())
                        && (kind == Party.Kind.PERSON || kind == Party.Kind.GROUP));
    }

    private Party.Kind kind(Word word) {
        return names.at(word).map(name -> name.bearer().kind()).orElseGet(() -> lexicon.kind(word));
    }

    private static boolean many(Word burned) {
        return Quantities.round(burned)
                || burned.children("nummod")
                        .flatMap(number -> Numeral.at(number).stream())
                        .anyMatch(number -> number.value() >= MANY);
    }
}
