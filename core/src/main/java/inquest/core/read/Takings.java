package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Drafts what witnesses tell of arrests, abductions and prisons in everyday words: "they took him away", "dragged him out of the house",
 * "came for him and took him", "was kept in a cell".
 *
 * <p>By whom makes the kind: soldiers and police arrest, gunmen and unknown men abduct. Where it is open who they were, whoever was dragged
 * off was abducted, for that is by anyone; who was taken lost his freedom, and no more is known: a detention. That nobody has seen him since makes no disappearance that the text does not speak of.
 */
final class Takings {

    private static final Set<String> AWAY_WITH =
            Set.of("take", "lead", "drag", "haul", "march", "whisk", "snatch", "drive", "carry");
    private static final Set<String> OUT_OF = Set.of("take", "drag", "haul", "snatch", "march", "seize", "grab");
    private static final Set<String> INTO = Set.of("bundle", "shove", "force", "throw", "push", "drag");
    private static final Set<String> LOADING = Set.of("put", "load", "place", "force");
    private static final Set<String> BINDING =
            Set.of("handcuff", "blindfold", "bind", "tie", "cuff", "hood", "beat", "seize", "grab", "arrest");
    private static final Set<String> BY_FORCE =
            Set.of("drag", "haul", "snatch", "seize", "grab", "bundle", "shove", "force", "throw", "push");
    private static final Set<String> COMING = Set.of("come", "arrive");
    private static final Set<String> GATHERING = Set.of("pick", "round");
    private static final Set<String> HOLDING = Set.of("hold", "keep", "lock", "shut", "confine");

    private static final Set<String> SHELTER = Set.of(
            "shell",
            "shelling",
            "bombing",
            "bombardment",
            "plane",
            "shelter",
            "safety",
            "safe",
            "evacuate",
            "refugee",
            "evacuee");

    private static final Set<String> FROM = Set.of("from", "out");
    private static final Set<String> TIMES = Set.of("DATE", "TIME");
    private static final Set<String> IN = Set.of("in", "into", "on", "onto", "aboard");
    private static final Set<String> AT = Set.of("in", "at", "inside", "behind");
    private static final Set<String> TO = Set.of("to", "into");
    private static final Set<String> WITH = Set.of("with");

    /** What is meant to be done with those taken; of "took me away to raise me" nobody complains. */
    private static final Set<String> PURPOSES = Set.of(
            "question", "interrogate", "investigate", "kill", "shoot", "execute", "hang", "torture", "beat", "punish");

    private static final Set<String> LAWLESS =
            Set.of("armed", "unknown", "masked", "hooded", "unidentified", "disguised");
    /** Who holds others in a hall may be their teachers as well. */
    private static final Set<String> ANYBODY = Set.of("man", "woman", "person", "people", "youth", "group");

    private static final Set<String> DISGUISE = Set.of("mask", "hood", "balaclava", "gun", "rifle", "weapon");
    private static final Set<String> WHEN =
            Set.of("night", "dawn", "midnight", "morning", "evening", "day", "time", "gunpoint", "force");

    private static final Set<String> IN_TURN = Set.of("first", "then", "too", "also", "later", "next", "finally");

    /** How many sentences back "they" are looked for, where only their sort is asked. */
    private static final int BACK = 2;

    private enum Sort {
        STATE,
        ARMED,
        OPEN
    }

    static final WordSorts WORDS = WordSorts.of(Takings.class, "takings.tsv");

    /** Where a paragraph or turn of speech ends. */
    private static final Pattern BREAK = Pattern.compile("[.!?:”\"’]\\s*\\n|\\n\\s*\\n");

    private final String text;
    private final Lexicon lexicon;
    private final Names names;
    private final Parts parts;
    private final Entries entries;
    private final List<List<Word>> sentences;

    Takings(String text, Lexicon lexicon, Names names, Parts parts, Entries entries, List<List<Word>> sentences) {
        this.text = text;
        this.lexicon = lexicon;
        this.names = names;
        this.parts = parts;
        this.entries = entries;
        this.sentences = sentences;
    }

    /** The drafts of one sentence. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        for (Word word : sentence) {
            if (word.verb()) {
                held(word).or(() -> taken(word)).ifPresent(found::add);
            }
        }
        return found;
    }

    // ---- taken

    /** "The fire brigade came. They dragged two people out of the burning house." */
    private boolean rescues(Word verb, List<Word> doers) {
        boolean told = doers.stream()
                .anyMatch(word ->
                        !word.pronoun() && sort(word).filter(Sort.STATE::equals).isPresent());
        int here = verb.sentence();
        return !told
                && before(verb).filter(sort -> sort != Sort.OPEN).isEmpty()
                && sentences.subList(Math.max(0, here - 1), here + 1).stream()
                        .flatMap(List::stream)
                        .anyMatch(word -> WORDS.has(word, "rescue"));
    }

    /** "took us into the cellar when the shelling began": for their safety, unless they were taken away. */
    private static boolean sheltered(Word verb) {
        return !away(verb) && verb.sentenceWords().stream().anyMatch(word -> SHELTER.contains(word.lemma()));
    }

    private Optional<Draft> taken(Word verb) {
        List<Word> doers = doers(verb);
        List<Optional<Sort>> sorts = doers.stream().map(this::sort).toList();
        // "My aunt took him away", "the flood took him away": neither soldiers nor anybody who may be such.
        if (sorts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        boolean told = !doers.isEmpty() && doers.stream().noneMatch(Word::pronoun);
        boolean off = away(verb)
                || from(verb)
                || (vehicle(verb)
                        && (INTO.contains(verb.lemma())
                                || loaded(verb)
                                || (told && LOADING.contains(verb.lemma()) && !sorts.contains(Optional.of(Sort.OPEN)))))
                || cameFor(verb).isPresent()
                || (told
                        && (gathered(verb)
                                || alone(verb)
                                || (byForces(verb) && !sorts.contains(Optional.of(Sort.OPEN)))))
                || (!told && bare(verb));
        if (!(off || confined(verb, !doers.isEmpty())) || !unwilling(verb) || rescues(verb, doers) || sheltered(verb)) {
            return Optional.empty();
        }
        Set<Sort> kinds = sorts.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        Sort kind = kinds.size() == 1 ? kinds.iterator().next() : Sort.OPEN;
        if (kind == Sort.OPEN && !doers.isEmpty() && !told) {
            kind = before(verb).orElse(Sort.OPEN);
        }
        // Of "took him to the prison" no more is told than where he was put.
        return draft(
                verb,
                off ? act(kind, verb) : ActKind.DETENTION,
                victims(verb).filter(who -> who.coordinated().noneMatch(word -> WORDS.has(word, "spared"))),
                told);
    }

    private static ActKind act(Sort kind, Word verb) {
        return switch (kind) {
            case STATE -> ActKind.ARREST;
            case ARMED -> ActKind.ABDUCTION;
            case OPEN -> BY_FORCE.contains(verb.lemma()) || loaded(verb) ? ActKind.ABDUCTION : ActKind.DETENTION;
        };
    }

    /** Who does it: of an active verb its subject, and whoever is joined to it. */
    private static List<Word> doers(Word verb) {
        Stream<Word> own = Arguments.passive(verb) ? Arguments.agents(verb) : Arguments.subject(verb).stream();
        return own.flatMap(Word::coordinated)
                .filter(word -> word.noun() || word.pronoun() || word.pos().startsWith("W"))
                .toList();
    }

    private Stream<Word> victims(Word verb) {
        if (verb.lemma().equals("drive") && !Arguments.passive(verb)) {
            return verb.under(WITH, "obl");
        }
        List<Word> noted = entries.of(verb);
        if (!noted.isEmpty()) {
            return noted.stream();
        }
        List<Word> objects = Arguments.objects(verb).toList();
        // "handcuffed my father and put him in a car": him whom they handcuffed.
        Optional<Word> meant = cameFor(verb)
                .or(() -> verb.head()
                        .filter(first -> loaded(verb))
                        .flatMap(first -> Arguments.objects(first).findFirst()));
        // "came for my uncle and took him": him they came for.
        return meant.isPresent() && objects.stream().allMatch(Word::pronoun) ? meant.stream() : objects.stream();
    }

    /** Of whom it may be told: "they", soldiers, masked men; empty for anybody else. */
    private Optional<Sort> sort(Word doer) {
        if (doer.lower().equals("they")) {
            return Optional.of(Sort.OPEN);
        }
        if (doer.lower().matches("who|that|which")) {
            return doer.upward()
                    .filter(word -> word.isRelation("acl"))
                    .findFirst()
                    .flatMap(Word::head)
                    .filter(Word::noun)
                    .flatMap(this::sort);
        }
        Optional<Names.Named> name = names.at(doer);
        boolean person =
                name.filter(named -> named.bearer().kind() == Party.Kind.PERSON).isPresent();
        boolean ranked = person && ranked(name.orElseThrow().words().get(0));
        if (person) {
            return ranked ? Optional.of(Sort.STATE) : Optional.empty();
        }
        boolean lawless = doer.children("amod").anyMatch(word -> LAWLESS.contains(word.lower()))
                || Arguments.after(doer, "in", "with").anyMatch(word -> DISGUISE.contains(word.lemma()));
        if (WORDS.has(doer, "state") || secretService(doer)) {
            return Optional.of(Sort.STATE);
        }
        if (WORDS.has(doer, "armed") || (WORDS.has(doer, "open") && lawless)) {
            return Optional.of(Sort.ARMED);
        }
        boolean several = doer.pos().endsWith("S") || lexicon.kind(doer) == Party.Kind.GROUP;
        return WORDS.has(doer, "open") && several ? Optional.of(Sort.OPEN) : Optional.empty();
    }

    /** Whether the word is for soldiers, police or guards. */
    static boolean official(Word who) {
        return WORDS.has(who, "state");
    }

    /** Whether it is a place where armed men stay, and may hold others: a camp, barracks. */
    static boolean quarters(Word place) {
        return WORDS.has(place, "quarters");
    }

    /** Whether the word is for who may bear arms: soldiers, gunmen, a militia, men. */
    static boolean armed(Word doer) {
        return Stream.of("state", "armed", "open").anyMatch(sort -> WORDS.has(doer, sort));
    }

    /** Whether the word is for those who live somewhere: villagers, families, thousands of people. */
    static boolean dweller(Word who) {
        return WORDS.has(who, "dweller")
                || (Lexicon.ROUND.contains(who.lemma())
                        && who.under(Set.of("of"), "nmod").allMatch(whole -> WORDS.has(whole, "dweller")));
    }

    /** "the State Security Service", "an intelligence agency". */
    private static boolean secretService(Word doer) {
        return doer.lemma().matches("service|agency|bureau|directorate|department|branch")
                && doer.children("compound", "amod")
                        .anyMatch(
                                word -> WORDS.has(word, "state") || word.lower().matches("security|secret"));
    }

    /** "Captain Roe". */
    private static boolean ranked(Word first) {
        return WORDS.has(first, "state")
                || first.next(-1)
                        .filter(word -> WORDS.has(word, "state")
                                && Character.isUpperCase(word.text().codePointAt(0)))
                        .isPresent();
    }

    /** The sort of those who alone did something in the sentences before, in the same paragraph: "Soldiers came. They took him away." */
    private Optional<Sort> before(Word verb) {
        Set<Sort> found = new HashSet<>();
        for (int back = 0; back <= BACK && verb.sentence() - back >= 0; back++) {
            for (Word word : sentences.get(verb.sentence() - back)) {
                // "It was the Guards. They took him."
                boolean shown = word.child("cop").isPresent()
                        && word.children("nsubj").anyMatch(it -> it.lower().equals("it"));
                boolean acts = (word.relation().equals("nsubj") || shown) && !word.pronoun() && !parted(word, verb);
                if (acts && (back > 0 || word.index() < verb.index()) && lexicon.kind(word) != Party.Kind.OBJECT) {
                    sort(word).ifPresent(found::add);
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private boolean parted(Word before, Word verb) {
        int from = before.span().end();
        int to = verb.span().start();
        return from < to && BREAK.matcher(new Span(from, to).of(text)).find();
    }

    // ---- by which words

    private static boolean away(Word verb) {
        // "dragged him out and drove off with him" is told already.
        boolean drove = verb.lemma().equals("drive")
                && verb.head()
                        .filter(word -> verb.isRelation("conj") && from(word))
                        .isPresent();
        return AWAY_WITH.contains(verb.lemma())
                && !drove
                && verb.children("advmod", "compound:prt")
                        .anyMatch(word -> word.lower().matches("away|off")
                                // "took the children away from school"
                                && word.under(FROM, "obl", "nmod").allMatch(place -> WORDS.has(place, "source")))
                && verb.under(FROM, "obl", "nmod").allMatch(place -> WORDS.has(place, "source"));
    }

    private boolean vehicle(Word verb) {
        // "into a grey Niva": a make, since no place or person has an article like it.
        return verb.under(IN, "obl")
                .anyMatch(word -> WORDS.has(word, "vehicle")
                        || (word.pos().equals("NNP")
                                && word.children("det").anyMatch(a -> a.lower().matches("an?"))
                                && names.at(word).isEmpty()));
    }

    /** "handcuffed them and put them in a minibus": no lift. */
    private static boolean loaded(Word verb) {
        return LOADING.contains(verb.lemma())
                && verb.head()
                        .filter(first -> verb.isRelation("conj") && BINDING.contains(first.lemma()))
                        .isPresent();
    }

    private static boolean from(Word verb) {
        return OUT_OF.contains(verb.lemma()) && sources(verb).findAny().isPresent();
    }

    private static Stream<Word> sources(Word verb) {
        Stream<Word> own = verb.children("obl", "nmod")
                .filter(place -> place.children("case").anyMatch(word -> FROM.contains(word.lower())));
        Stream<Word> out = verb.children("advmod")
                .filter(word -> word.lower().equals("out"))
                .flatMap(word -> word.children("obl"));
        return Stream.concat(own, out).filter(place -> WORDS.has(place, "source"));
    }

    /** For whom they came, who "came for him at night and took him"; nobody, where they came for dinner. */
    private Optional<Word> cameFor(Word verb) {
        return Optional.of(verb)
                .filter(took -> took.lemma().equals("take") && took.isRelation("conj"))
                .flatMap(Word::head)
                .filter(come -> COMING.contains(come.lemma()))
                .flatMap(come -> Arguments.after(come, "for")
                        .filter(word -> word.pronoun()
                                || names.person(word)
                                || Set.of(Party.Kind.PERSON, Party.Kind.GROUP).contains(lexicon.kind(word)))
                        .findFirst());
    }

    /** "was taken to prison", "they took him to the barracks"; of "was taken to headquarters" nobody knows what for. */
    private static boolean confined(Word verb, boolean byThem) {
        return AWAY_WITH.contains(verb.lemma())
                && verb.under(TO, "obl")
                        .anyMatch(word -> WORDS.has(word, "confinement")
                                || (WORDS.has(word, "quarters")
                                        && (byThem
                                                || word.children("compound")
                                                        .anyMatch(
                                                                of -> of.lemma().equals("police")))));
    }

    /** "was picked up by soldiers", "rounded up the men". */
    private static boolean gathered(Word verb) {
        return GATHERING.contains(verb.lemma())
                && verb.children("compound:prt", "advmod")
                        .anyMatch(word -> word.lower().equals("up"));
    }

    /** "Soldiers took my father that night": with nothing said of where to. */
    private static boolean alone(Word verb) {
        return verb.lemma().equals("take")
                && !Arguments.passive(verb)
                && verb.child("xcomp", "compound:prt", "iobj").isEmpty()
                && verb.children("advmod").allMatch(word -> IN_TURN.contains(word.lower()))
                && verb.children("obl")
                        .filter(word -> !word.isRelation("obl:tmod", "obl:npmod"))
                        .allMatch(word -> word.entity().matches("DATE|TIME") || WHEN.contains(word.lemma()));
    }

    /** "was taken by soldiers at a checkpoint"; not "to hospital by guards". */
    private static boolean byForces(Word verb) {
        return verb.lemma().equals("take")
                && Arguments.passive(verb)
                && Arguments.agents(verb).findAny().isPresent()
                && verb.child("xcomp", "compound:prt", "obj").isEmpty()
                && verb.children("obl")
                        .filter(word -> Arguments.agents(verb).noneMatch(word::equals))
                        .allMatch(word -> word.entity().matches("DATE|TIME|LOCATION")
                                || WHEN.contains(word.lemma())
                                || word.preposition()
                                        .filter(at -> at.matches("at|in|near|from|outside"))
                                        .isPresent());
    }

    /** "They took my father.", "The soldiers came. They took him.": of one's own people, or where it was told before who they are. */
    private boolean bare(Word verb) {
        List<Word> doers = doers(verb);
        boolean they =
                !doers.isEmpty() && doers.stream().allMatch(word -> word.lower().equals("they"));
        return they
                && alone(verb)
                && (victims(verb).allMatch(this::somebodys)
                        || before(verb).filter(sort -> sort != Sort.OPEN).isPresent());
    }

    private boolean somebodys(Word who) {
        boolean named = names.person(who);
        boolean own = who.child("nmod:poss").filter(Word::pronoun).isPresent()
                && Set.of(Party.Kind.PERSON, Party.Kind.GROUP).contains(lexicon.kind(who));
        // "They took me and my sister."
        boolean besides = who.lower().matches("me|us") && who.children("conj").anyMatch(this::somebodys);
        return named || own || besides;
    }

    /** Whether nothing says that it was for somebody's good. */
    private boolean unwilling(Word verb) {
        boolean care = verb.subtree()
                .filter(word -> word.isRelation("obl", "nmod") && !word.isRelation("nmod:poss"))
                .filter(word -> word.children("case").anyMatch(to -> !FROM.contains(to.lower())))
                .anyMatch(word -> WORDS.has(word, "care"));
        boolean aimed = verb.children("advcl", "xcomp")
                .filter(clause ->
                        clause.children("mark").anyMatch(mark -> mark.lower().equals("to")))
                .anyMatch(clause -> !PURPOSES.contains(clause.lemma()));
        boolean back = verb.children("advmod", "compound:prt")
                .anyMatch(word -> word.lower().matches("home|back|aside"));
        // "The officer took his son from the house."
        boolean own = doers(verb).stream().allMatch(doer -> lexicon.kind(doer) == Party.Kind.PERSON)
                && verb.children("obj")
                        .anyMatch(who -> who.children("nmod:poss")
                                .anyMatch(his -> his.lower().matches("his|her")));
        return !care && !aimed && !back && !own;
    }

    // ---- held

    /** "is being held at the barracks", "they kept us in a cell". */
    private Optional<Draft> held(Word verb) {
        List<Word> places = HOLDING.contains(verb.lemma())
                ? Stream.concat(verb.under(AT, "obl", "advmod"), heldThere(verb).stream())
                        .filter(place -> place.lower().equals("bars")
                                ? place.preposition().filter("behind"::equals).isPresent()
                                : Captivity.prison(place)
                                        || WORDS.has(place, "quarters")
                                        || heldInBuilding(verb, place))
                        .toList()
                : List.of();
        boolean up = verb.lemma().equals("lock")
                && verb.children("compound:prt", "advmod")
                        .anyMatch(word -> word.lower().equals("up"));
        List<Word> doers = doers(verb);
        if (places.isEmpty() && !up) {
            return forSpell(verb, doers) && unwilling(verb)
                    ? draft(
                            verb,
                            ActKind.DETENTION,
                            victims(verb),
                            doers.stream().noneMatch(Word::pronoun))
                    : Optional.empty();
        }
        // "in prison" nobody is kept for his good; "in the camp" or "at the station" he may be.
        boolean theirs = places.stream()
                        .anyMatch(place -> place.child("det", "nmod:poss").isEmpty())
                || doers.stream().allMatch(word -> sort(word).isPresent());
        return theirs
                ? draft(
                        verb,
                        ActKind.DETENTION,
                        Arguments.objects(verb),
                        doers.stream().noneMatch(Word::pronoun))
                : Optional.empty();
    }

    /** "Thirty women were held in the old school", as no lesson is and nobody else: by soldiers, or without saying by whom. */
    private boolean heldInBuilding(Word verb, Word place) {
        // "were locked in the school"
        boolean locked = verb.lemma().equals("lock")
                && WORDS.has(place, "building")
                && Arguments.passive(verb)
                && verb.children("advmod").noneMatch(Denials::never);
        return locked
                || (verb.lemma().equals("hold")
                        && WORDS.has(place, "building")
                        && doers(verb).stream()
                                .allMatch(who ->
                                        sort(who).isPresent() && !who.pronoun() && !ANYBODY.contains(who.lemma()))
                        && (!doers(verb).isEmpty() || (Arguments.passive(verb) && armedNear(verb)))
                        && verb.children("compound:prt", "advmod")
                                .noneMatch(back -> back.lower().equals("back"))
                        // "Prayer groups are held in the church."
                        && Arguments.objects(verb).noneMatch(who -> who.lemma().equals("group"))
                        // "held in high esteem at the school"
                        && verb.under(AT, "obl")
                                .allMatch(where -> where == place
                                        || TIMES.contains(where.entity())
                                        || lexicon.kind(where) == Party.Kind.PLACE
                                        || WORDS.has(where, "building")));
    }

    /** Whether armed people are told of in the sentence or the two before: candidates are held in a hall for an exam. */
    private boolean armedNear(Word verb) {
        int here = verb.sentence();
        return sentences.subList(Math.max(0, here - 2), here + 1).stream()
                .flatMap(List::stream)
                .anyMatch(word -> word.noun() && (WORDS.has(word, "state") || WORDS.has(word, "armed")));
    }

    /** "the prison where they were held"; not "where they were kept busy". */
    private static Optional<Word> heldThere(Word verb) {
        return Arguments.relativePlace(verb)
                .filter(place -> verb.child("xcomp", "ccomp", "advcl").isEmpty()
                        && verb.children("obl")
                                .allMatch(when -> when.lower().equals("which")
                                        || TIMES.contains(when.entity())
                                        || Acts.spell(when)));
    }

    /** "The soldiers kept me for nineteen days", "was held for three weeks"; who "was kept for a week" may have been so by an aunt. */
    private boolean forSpell(Word verb, List<Word> doers) {
        boolean spell = verb.lemma().matches("hold|keep")
                && verb.children("xcomp", "compound:prt", "advmod")
                        .allMatch(word -> word.lower().equals("there"))
                // "may hold suspects for two days": what a law allows.
                && !verb.pos().equals("VB")
                && !verb.pos().equals("VBP")
                && Manner.of(verb).plain()
                && verb.children("obl")
                        .anyMatch(time -> Acts.spell(time)
                                && !time.lemma().equals("minute")
                                && time.preposition().filter("for"::equals).isPresent());
        // "taken into the school by the soldiers and kept there until Sunday"
        boolean until = verb.lemma().matches("hold|keep")
                && verb.children("obl")
                        .anyMatch(time -> TIMES.contains(time.entity())
                                && time.preposition().filter("until"::equals).isPresent());
        List<Word> by = doers.isEmpty() && verb.isRelation("conj")
                ? verb.head().stream().flatMap(Arguments::agents).toList()
                : doers;
        if (!(spell || until) || by.stream().anyMatch(word -> sort(word).isEmpty())) {
            return false;
        }
        boolean told = !by.isEmpty() && by.stream().allMatch(word -> sort(word).orElseThrow() != Sort.OPEN);
        boolean at = verb.under(Set.of("at", "in"), "obl").anyMatch(place -> !TIMES.contains(place.entity()));
        boolean unnamed = doers.isEmpty() && (verb.lemma().equals("hold") || (Arguments.passive(verb) && at));
        return told || unnamed || before(verb).filter(sort -> sort != Sort.OPEN).isPresent();
    }

    private Optional<Draft> draft(Word verb, ActKind act, Stream<Word> victims, boolean told) {
        Draft draft = new Draft(verb, act, "taken or held, in everyday words");
        victims.filter(who -> !who.reflexive() && who.coordinated().noneMatch(word -> WORDS.has(word, "dead")))
                // "They took them away" may be said of books.
                .filter(who -> told || !who.lower().matches("them|it"))
                .forEach(who -> parts.targets(draft, who, "who is taken or held"));
        draft.targets.removeIf(target -> target.kind() != Party.Kind.PERSON && target.kind() != Party.Kind.GROUP);
        if (draft.targets.isEmpty()) {
            return Optional.empty();
        }
        if (Arguments.passive(verb)) {
            parts.companions(draft);
        }
        parts.doer(draft);
        // "had been admitted to a hospital and held him": a subject lost by the parser, and not himself.
        draft.actors.removeIf(
                actor -> draft.targets.stream().anyMatch(target -> target.name().equals(actor.name())));
        parts.particulars(draft, verb);
        Stream.concat(verb.children("advmod", "compound:prt", "obl"), sources(verb))
                .filter(word -> word.lower().matches("away|off|up")
                        || WORDS.has(word, "source")
                        || WORDS.has(word, "vehicle")
                        || WORDS.has(word, "confinement")
                        || WORDS.has(word, "quarters"))
                .forEach(draft.carriers::add);
        return Optional.of(draft);
    }
}
