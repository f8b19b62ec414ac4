package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Quantity.Unit;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells within one text which words for a victim mean the same person: "a 24-year-old man", "the victim", "he", "Jane Roe, 24".
 *
 * <p>All are then given the fullest name that the text has for that person. Where two people could be meant, the words stay as they
 * are: two victims taken for one, or one for two, make a wrong count.
 */
final class Victims {

    private static final Pattern AGE = Pattern.compile("\\b(\\d{1,3})[- ]years?[- ]olds?\\b|\\bage[d]? (\\d{1,3})\\b");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\S+(?: \\p{Lu}\\S+)+");
    private static final Pattern YOURS = Pattern.compile("(?i)your\\b");
    private static final Set<String> MALE = Set.of(
            "man",
            "boy",
            "he",
            "him",
            "his",
            "husband",
            "fiancé",
            "fiance",
            "father",
            "son",
            "brother",
            "gunman",
            "policeman",
            "grandfather",
            "uncle",
            "nephew",
            "boyfriend",
            "male",
            "businessman",
            "gentleman",
            "priest",
            "grandson",
            "stepfather");
    private static final Set<String> FEMALE = Set.of(
            "woman",
            "girl",
            "she",
            "her",
            "wife",
            "fiancée",
            "fiancee",
            "mother",
            "daughter",
            "sister",
            "grandmother",
            "aunt",
            "niece",
            "girlfriend",
            "female",
            "nun",
            "widow",
            "lady",
            "granddaughter",
            "stepmother",
            "policewoman");

    private static final Set<String> ELDERS =
            Set.of("father", "mother", "grandfather", "grandmother", "husband", "wife", "widow");
    private static final Set<String> CHILDREN =
            Set.of("boy", "girl", "child", "baby", "toddler", "infant", "schoolboy", "schoolgirl");

    /** "railwayman", "policeman". */
    private static final Pattern CALLED_MAN = Pattern.compile("[a-z]{3,}(?<!wo|hu)man");

    /** Nouns that fit anybody. */
    private static final Set<String> ANYBODY = Set.of(
            "victim",
            "person",
            "individual",
            "one",
            "body",
            "deceased",
            "adult",
            "patient",
            "somebody",
            "someone",
            // "the 4-year-old"
            "old");

    private static final Set<String> VICTIMS = Set.of("victim", "survivor", "complainant", "patient");

    /** Who has told it himself. */
    private static final Set<String> COMPLAINING =
            Set.of("complainant", "plaintiff", "informant", "survivor", "caller");

    private static final Set<String> YOUNG = Set.of("teen", "teenager", "youth", "juvenile", "student", "pupil");
    private static final Set<String> BESIDE =
            Set.of("driver", "bystander", "officer", "deputy", "guard", "policeman", "soldier");
    private static final Set<String> FRESH = Set.of("another", "other", "second", "third", "fourth", "additional");
    private static final Set<String> MORE = Set.of("more", "another", "other", "additional", "further");
    private static final Set<String> FIRST =
            Set.of("i", "me", "my", "you", "your", "we", "us", "our", "myself", "yourself");
    private static final Set<String> WHOEVER = Set.of("any", "no", "every", "each", "either", "neither");
    private static final Set<ActKind> SUSPECTING =
            Set.of(ActKind.ARREST, ActKind.PROSECUTION, ActKind.CONVICTION, ActKind.ACCUSATION, ActKind.TRIAL);
    private static final Set<String> INDEFINITE = Set.of("a", "an", "one");
    private static final Set<String> TELLING = Set.of(
            "say",
            "tell",
            "add",
            "report",
            "state",
            "write",
            "announce",
            "confirm",
            "explain",
            "note",
            "describe",
            "identify",
            "respond");
    private static final Set<String> NAMING = Set.of("identify", "name");

    /** A description without an article of its own reaches back so many sentences, where several victims are told. */
    private static final int REACH = 2;

    private static final int LARGEST = 12;

    /** Sentences in which a report says at its head what it is about, its headline among them. */
    private static final int LEAD = 3;

    private enum Sex {
        MALE,
        FEMALE,
        UNKNOWN;

        boolean fits(Sex other) {
            return this == UNKNOWN || other == UNKNOWN || this == other;
        }
    }

    /** One person, as far as the text has told. */
    private static final class Person {
        private final List<Mention> mentions = new ArrayList<>();
        private Optional<String> name = Optional.empty();
        private Sex sex = Sex.UNKNOWN;
        private String age = "";

        /** Whether the text calls them by a word that no child is called by. */
        boolean grown() {
            return mentions.stream().anyMatch(mention -> Victims.grown(mention.head()));
        }

        void add(Mention mention) {
            mentions.add(mention);
            name = name.or(mention::name);
            sex = sex == Sex.UNKNOWN ? mention.sex() : sex;
            age = age.isEmpty() ? mention.age() : age;
        }

        boolean fits(Mention mention) {
            boolean named = name.isPresent() && mention.name().isPresent();
            return sex.fits(mention.sex())
                    && (age.isEmpty() || mention.age().isEmpty() || age.equals(mention.age()))
                    && (!named || name.equals(mention.name()))
                    && (!mention.pronoun() || mentions.stream().anyMatch(Mention::told))
                    && mentions.stream().noneMatch(other -> other.together(mention) || other.apart(mention));
        }

        boolean died() {
            return mentions.stream().anyMatch(Mention::died);
        }

        int last() {
            return mentions.get(mentions.size() - 1).head().sentence();
        }

        String called() {
            return name.orElseGet(() -> mentions.stream()
                    .filter(mention -> !mention.pronoun())
                    .min(Comparator.comparing(mention -> !mention.indefinite()))
                    .map(mention -> mention.party().name())
                    .orElse(mentions.get(0).party().name()));
        }
    }

    /** Words for one person, in a draft or where the text says who somebody is. */
    private record Mention(Word head, Party party, Optional<Draft> draft, Optional<String> name, Sex sex, String age) {

        boolean pronoun() {
            return head.pronoun();
        }

        boolean marked(Set<String> words) {
            return Stream.concat(Stream.of(head), head.children("det", "amod", "nummod"))
                    .anyMatch(word -> words.contains(word.lower()));
        }

        boolean indefinite() {
            return !pronoun()
                    && name.isEmpty()
                    && (marked(INDEFINITE) || marked(FRESH) || head.lower().equals("one"));
        }

        boolean related() {
            return described() && !owner().isEmpty();
        }

        /** Whose brother he is, as it is written; empty where nobody's. */
        String owner() {
            return head.child("nmod:poss").map(Word::lower).orElse("");
        }

        boolean described() {
            return name.isEmpty() && head.noun() && !ANYBODY.contains(head.lemma());
        }

        /** "The boy" is not "my father", nor is "a farmer" killed in one town and year one who was killed in another. */
        boolean apart(Mention later) {
            return anothers(later)
                    || (complains() && later.dead())
                    || (dead() && later.complains())
                    || (child() && later.grown())
                    || (grown() && later.child())
                    || (ELDERS.contains(head.lemma())
                            && CHILDREN.contains(later.head().lemma()))
                    || (CHILDREN.contains(head.lemma())
                            && ELDERS.contains(later.head().lemma()));
        }

        /** "the complainant" lives. */
        private boolean complains() {
            return COMPLAINING.contains(head.lemma());
        }

        private boolean dead() {
            return draft.filter(told -> told.act.is(ActKind.KILLING)).isPresent();
        }

        private boolean child() {
            return CHILDREN.contains(head.lemma());
        }

        /** "a nurse", "the farmer": whoever has a calling is no child. */
        private boolean grown() {
            return described() && !ofAnybody(this) && !YOUNG.contains(head.lemma()) && sex == Sex.UNKNOWN;
        }

        /** Whether something is told of him, and not only of what would have befallen him. */
        private boolean told() {
            return draft.filter(act -> !Manner.of(act.trigger).lived()).isEmpty();
        }

        private boolean shot() {
            return draft.filter(act -> act.act.is(ActKind.ATTACK) || act.act == ActKind.INJURY)
                    .isPresent();
        }

        private boolean died() {
            return draft.filter(act -> act.act.is(ActKind.KILLING)).isPresent();
        }

        /** Whether a later mention is of somebody new: told of as new for another time or place, or dead on another date. */
        private boolean anothers(Mention later) {
            if (pronoun() || later.pronoun() || draft.isEmpty() || later.draft().isEmpty()) {
                return false;
            }
            boolean deaths = died() && later.died();
            return (later.indefinite() && (elsewhere(later) || byAnother(later)))
                    || (deaths
                            && OtherEvent.onAnotherDate(
                                    draft.get(), later.draft().get()));
        }

        boolean before(Mention other) {
            return head.span().end() <= other.head().span().start();
        }

        /** "He shot an old man. He saw his commander kill a teacher": two men did it, each to a man of his own. */
        private boolean byAnother(Mention later) {
            List<Party> mine = draft.orElseThrow().actors;
            List<Party> theirs = later.draft().orElseThrow().actors;
            return indefinite()
                    && described()
                    && later.described()
                    && !head.lemma().equals(later.head().lemma())
                    && onePerson(mine)
                    && onePerson(theirs)
                    && !mine.get(0).name().equals(theirs.get(0).name());
        }

        private static boolean onePerson(List<Party> actors) {
            return actors.size() == 1 && actors.get(0).kind() == Party.Kind.PERSON;
        }

        boolean elsewhere(Mention other) {
            return draft.isPresent()
                    && other.draft().isPresent()
                    && OtherEvent.than(draft.get(), other.draft().get());
        }

        /** Two that one act befalls together, "a man and a woman", are two. */
        boolean together(Mention other) {
            boolean oneAct = draft.isPresent() && draft.equals(other.draft()) && !head.equals(other.head());
            boolean bothNew = head.sentence() == other.head().sentence()
                    && indefinite()
                    && other.indefinite()
                    && !ANYBODY.contains(head.lemma())
                    && !ANYBODY.contains(other.head().lemma())
                    && !party.name().equalsIgnoreCase(other.party().name());
            // "a woman was killed and the driver was wounded"
            boolean otherRole = head.sentence() == other.head().sentence()
                    && indefinite() != other.indefinite()
                    && described()
                    && other.described()
                    && !head.lemma().equals(other.head().lemma());
            return oneAct || bothNew || otherRole;
        }
    }

    private final List<List<Word>> sentences;
    private final Names names;
    private final List<Person> people = new ArrayList<>();

    /** Names of those to whom deeds are laid. */
    private final Set<String> doers = new HashSet<>();

    private final Map<Mention, Person> whose = new LinkedHashMap<>();

    Victims(List<List<Word>> sentences, Names names) {
        this.sentences = sentences;
        this.names = names;
    }

    /** Gives the victims of these drafts their fullest names, where the text leaves no doubt. */
    void resolve(List<Draft> drafts) {
        List<Mention> mentions = new ArrayList<>();
        for (Draft draft : drafts) {
            if (bodily(draft.act)) {
                draft.targets.forEach(party -> mention(draft, party).ifPresent(mentions::add));
            }
        }
        for (Draft draft : drafts) {
            (bodily(draft.act) ? draft.actors : SUSPECTING.contains(draft.act) ? draft.targets : List.<Party>of())
                    .forEach(party -> doers.add(party.name()));
        }
        List<Naming> namings = namings();
        List<Word> done = new ArrayList<>();
        mentions.sort(Comparator.comparing((Mention mention) -> mention.head().span()));
        for (Mention mention : mentions) {
            namings.stream()
                    .filter(naming -> !done.contains(naming.who())
                            && naming.who().span().start()
                                    < mention.head().span().start())
                    .forEach(naming -> {
                        done.add(naming.who());
                        identify(naming);
                    });
            place(mention);
        }
        namings.stream().filter(naming -> !done.contains(naming.who())).forEach(this::identify);
        onlyOne();
        if (drafts.stream().noneMatch(Victims::severalDead)) {
            onlyDeath();
        }
        people.forEach(Victims::rename);
        drafts.forEach(Victims::undoneByOneself);
        groups(drafts);
        members(drafts);
    }

    private static boolean bodily(ActKind act) {
        return List.of(
                        ActKind.KILLING,
                        ActKind.ATTACK,
                        ActKind.INJURY,
                        ActKind.TORTURE,
                        ActKind.ILL_TREATMENT,
                        ActKind.ABDUCTION,
                        ActKind.ENFORCED_DISAPPEARANCE)
                .stream()
                .anyMatch(act::is);
    }

    // ---- mentions

    private Optional<Mention> mention(Draft draft, Party party) {
        Word head = draft.heads.get(party.span());
        boolean one = party.kind() == Party.Kind.PERSON
                || (draft.targets.size() == 1
                        && draft.count
                                .filter(count -> count.high().orElse(0) == 1)
                                .isPresent());
        // "did not kill any detainee" is told of nobody who was told of before.
        boolean whoever = head != null && head.children("det").anyMatch(det -> WHOEVER.contains(det.lower()));
        if (head == null || !one || whoever || FIRST.contains(head.lower())) {
            return Optional.empty();
        }
        return Optional.of(mention(head, party, Optional.of(draft)));
    }

    private Mention mention(Word head, Party party, Optional<Draft> draft) {
        Optional<String> name = names.all().stream()
                .filter(named -> named.bearer().kind() == Party.Kind.PERSON
                        && named.bearer().name().equals(party.name()))
                .map(named -> named.bearer().name())
                .findFirst();
        return new Mention(head, party, draft, name, sex(head), age(head, party));
    }

    private static Sex sex(Word head) {
        String noun = head.pronoun() ? head.lower() : Lexicon.present(head.lemma());
        if (MALE.contains(noun)
                || (noun.endsWith("man") && CALLED_MAN.matcher(noun).matches())) {
            return Sex.MALE;
        }
        return FEMALE.contains(noun) || noun.endsWith("woman") ? Sex.FEMALE : Sex.UNKNOWN;
    }

    /** Whether two words are known to be of one sex: "the man" and "he". */
    static boolean ofOneSex(Word one, Word other) {
        return sex(one) != Sex.UNKNOWN && sex(one) == sex(other);
    }

    /** Whether two words are known to be of two sexes: "the wife" and "he". */
    static boolean ofTwoSexes(Word one, Word other) {
        return !sex(one).fits(sex(other));
    }

    /** "a 24-year-old man", "Jane Roe, 24,". */
    private static String age(Word head, Party party) {
        Matcher matcher = AGE.matcher(party.name());
        if (matcher.find()) {
            return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        }
        List<Word> sentence = head.sentenceWords();
        int at = head.index();
        while (at + 1 < sentence.size()
                && sentence.get(at).span().end() < party.span().end()) {
            at++;
        }
        boolean comma = at + 2 < sentence.size() && sentence.get(at + 1).text().equals(",");
        return comma && sentence.get(at + 2).text().matches("\\d{1,2}")
                ? sentence.get(at + 2).text()
                : "";
    }

    /** "The victim was identified as Jane Roe, 24", "police named the man as …". */
    private record Naming(Word who, Names.Named name) {}

    private List<Naming> namings() {
        List<Naming> found = new ArrayList<>();
        for (List<Word> sentence : sentences) {
            for (Word verb : sentence) {
                if (verb.verb() && NAMING.contains(verb.lemma())) {
                    Optional<Names.Named> name = Stream.concat(
                                    Arguments.after(verb, "as"),
                                    verb.children("ccomp").flatMap(clause -> Arguments.after(clause, "as")))
                            .map(names::at)
                            .flatMap(Optional::stream)
                            .filter(named -> named.bearer().kind() == Party.Kind.PERSON)
                            .findFirst();
                    // "identified the man killed on Monday as …": a parser takes "killed" for what is identified.
                    Optional<Word> who = Arguments.objects(verb)
                            .findFirst()
                            .or(() -> verb.child("ccomp").flatMap(clause -> clause.child("nsubj")))
                            // "the suspect, who was identified as …"
                            .flatMap(word -> word.pos().equals("WP") && Arguments.relative(verb)
                                    ? verb.head()
                                    : Optional.of(word));
                    boolean single = who.filter(word -> !word.pos().endsWith("S") && !THEY.contains(word.lower()))
                            .isPresent();
                    if (name.isPresent() && single && names.at(who.get()).isEmpty()) {
                        found.add(new Naming(who.get(), name.get()));
                    }
                }
            }
        }
        return found;
    }

    private void identify(Naming naming) {
        Party described =
                Party.of(naming.who().text(), Party.Kind.PERSON, naming.who().span());
        Mention mention = mention(naming.who(), described, Optional.empty());
        Party party = Party.of(
                naming.name().bearer().name(), Party.Kind.PERSON, naming.name().span());
        Mention named = mention(naming.name().last(), party, Optional.empty());
        Optional<Person> known = called(party.name());
        Optional<Person> person = known.or(() -> people.stream()
                .filter(one ->
                        one.mentions.stream().anyMatch(told -> told.head().equals(naming.who())))
                .findFirst()
                .or(() -> toldDead(mention))
                .or(() -> meant(mention))
                .filter(one -> one.fits(named)));
        person.ifPresent(one -> join(named, one));
    }

    // ---- who is who

    private void place(Mention read) {
        Mention mention = doubted(read);
        Optional<Person> person = mention.name().isPresent()
                ? called(mention.name().get()).or(() -> aged(mention))
                : teller(mention)
                        .or(() -> introduced(mention))
                        .or(() -> toldDead(mention))
                        .or(() -> meant(mention));
        if (person.isPresent()) {
            join(mention, person.get());
        } else if (!mention.pronoun() || mention.name().isPresent()) {
            Person fresh = new Person();
            people.add(fresh);
            join(mention, fresh);
        }
    }

    /** A pronoun that was read as somebody who is nowhere else a victim is rather the victim told of before, where one fits. */
    private Mention doubted(Mention mention) {
        boolean elsewhere = mention.name().flatMap(this::called).isPresent();
        boolean opens = Pronouns.opened(mention.head()).flatMap(names::at).isPresent();
        if (!mention.pronoun() || mention.name().isEmpty() || elsewhere || opens || toldOf(mention)) {
            return mention;
        }
        Mention open = new Mention(
                mention.head(), mention.party(), mention.draft(), Optional.empty(), mention.sex(), mention.age());
        return meant(open)
                        .filter(Victims::befallen)
                        .filter(person -> !twoFullNames(person, mention) || tells(mention))
                        .isPresent()
                ? open
                : mention;
    }

    /** "Jane Roe was taken to a hospital, where she died": whom its sentence tells of before. */
    private boolean toldOf(Mention mention) {
        return names.all().stream()
                .filter(named ->
                        mention.name().filter(named.bearer().name()::equals).isPresent())
                .map(Names.Named::last)
                .anyMatch(last -> last.sentence() == mention.head().sentence()
                        && last.index() < mention.head().index()
                        && last.relation().equals("nsubj:pass"));
    }

    /** "His lawyer, Jane Roe, said that he was hurt": who tells of it is the least likely to be meant. */
    private boolean tells(Mention mention) {
        int here = mention.head().sentence();
        return names.all().stream()
                .filter(named ->
                        mention.name().filter(named.bearer().name()::equals).isPresent())
                .filter(named -> here - named.last().sentence() <= 1
                        && here >= named.last().sentence())
                .anyMatch(named -> speaks(named.last()));
    }

    private static boolean speaks(Word last) {
        Word head = last.isRelation("appos", "compound", "flat", "dep")
                ? last.head().orElse(last)
                : last;
        return head.isRelation("nsubj")
                && head.head()
                        .filter(verb -> TELLING.contains(verb.lemma())
                                && verb.child("ccomp").isPresent())
                        .isPresent();
    }

    /** A pronoun that can only be Jane Roe is not John Doe. */
    private static boolean twoFullNames(Person person, Mention mention) {
        return person.name.isPresent()
                && mention.name().filter(name -> name.contains(" ")).isPresent()
                && !person.name.equals(mention.name());
    }

    /** Whether anything was done to the person: "her other son would be killed too" tells of no victim yet. */
    private static boolean befallen(Person person) {
        return person.mentions.stream()
                .flatMap(mention -> mention.draft().stream())
                .anyMatch(draft -> Manner.of(draft.trigger)
                        .modality()
                        .filter(modality -> modality != Modality.ALLEGED)
                        .isEmpty());
    }

    /** "The man killed", "the man who died": of those told of the one who is dead. */
    private Optional<Person> toldDead(Mention mention) {
        boolean so = mention.described() || ofAnybody(mention);
        boolean slain = mention.head()
                .children("acl", "acl:relcl", "dep")
                .anyMatch(how -> how.lemma().matches("kill|slay|die|murder")
                        || how.children("advmod").anyMatch(word -> word.lower().equals("fatally")));
        List<Person> dead = people.stream()
                .filter(person -> so && slain && person.fits(mention) && person.died())
                .toList();
        return dead.size() == 1 && !mention.indefinite() && !mention.marked(FRESH)
                ? Optional.of(dead.get(0))
                : Optional.empty();
    }

    /** "The victim told officers that she was shot": she is whoever tells it. */
    private Optional<Person> teller(Mention mention) {
        Optional<Word> who = mention.draft().filter(draft -> mention.pronoun()).stream()
                .flatMap(draft -> draft.trigger.upward())
                .filter(clause -> clause.isRelation("ccomp", "parataxis"))
                .flatMap(clause -> clause.head().filter(verb -> verb.index() < clause.index()).stream())
                .filter(verb -> TELLING.contains(verb.lemma()) && !Arguments.passive(verb))
                .flatMap(verb -> verb.children("nsubj"))
                .filter(subject ->
                        VICTIMS.contains(subject.lemma()) && !subject.pos().endsWith("S"))
                .findFirst();
        return who.map(word -> told(word, mention));
    }

    /** "Police rushed a 23-year-old man to a hospital, where he died": nobody who was told of before. */
    private Optional<Person> introduced(Mention mention) {
        return mention.pronoun()
                ? mention.head().sentenceWords().stream()
                        .filter(word -> word.index() < mention.head().index() && fresh(word))
                        .filter(word -> sex(word).fits(mention.sex()))
                        .reduce((earlier, later) -> later)
                        .map(word -> told(word, mention))
                : Optional.empty();
    }

    /** Whether it is somebody of whom nothing is known but age and sex, to whom something is done. */
    private static boolean fresh(Word word) {
        boolean anybody = ANY_OF_AGE_OR_SEX.contains(word.lemma())
                || Set.of("old", "victim").contains(word.lemma());
        boolean befallen = word.isRelation("obj") || word.relation().equals("nsubj:pass");
        return anybody && befallen && word.children("det").anyMatch(det -> INDEFINITE.contains(det.lower()));
    }

    /** Whom a noun of the mention's sentence tells of, before the mention. */
    private Person told(Word word, Mention mention) {
        Party victim = Party.of(phrase(word), Party.Kind.PERSON, word.span());
        Mention told = mention(word, victim, Optional.empty());
        return people.stream()
                .filter(person ->
                        person.mentions.stream().anyMatch(other -> other.head().equals(word)))
                .findFirst()
                .or(() -> meant(told).filter(person -> person.fits(mention) && !person.died()))
                .orElseGet(() -> {
                    Person fresh = new Person();
                    people.add(fresh);
                    join(told, fresh);
                    return fresh;
                });
    }

    /** The words from its article to a noun. */
    private static String phrase(Word noun) {
        int from = noun.child("det")
                .map(Word::index)
                .filter(det -> det < noun.index())
                .orElse(noun.index());
        StringBuilder text = new StringBuilder();
        int end = -1;
        for (Word word : noun.sentenceWords().subList(from, noun.index() + 1)) {
            text.append(end >= 0 && end < word.span().start() ? " " : "")
                    .append(text.isEmpty() ? word.lower() : word.text());
            end = word.span().end();
        }
        return text.toString();
    }

    private void join(Mention mention, Person person) {
        person.add(mention);
        whose.put(mention, person);
    }

    private Optional<Person> called(String name) {
        return people.stream()
                .filter(person -> person.name.filter(name::equals).isPresent())
                .findFirst();
    }

    /** Of one age and sex with somebody described before. */
    private Optional<Person> aged(Mention mention) {
        List<Person> fitting = people.stream()
                .filter(person -> !mention.age().isEmpty() && person.age.equals(mention.age()) && person.fits(mention))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Whom a pronoun or description means, among the people told of before. */
    private Optional<Person> meant(Mention mention) {
        List<Person> fitting = people.stream()
                .filter(person -> person.fits(mention) && noun(person, mention))
                .toList();
        if (mention.marked(FRESH)) {
            return Optional.empty();
        }
        if (mention.indefinite()) {
            // A report tells of "one man" first and then how old he was; where two were told of, "a man" may be a
            // third.
            // Behind the name of one who was kidnapped, "the body of a man" is not his.
            boolean first = people.size() == 1
                    && fitting.size() == 1
                    && (ofAnybody(mention)
                            || fitting.get(0).mentions.stream()
                                    .anyMatch(other -> ofAnybody(other)
                                            || other.head()
                                                    .lemma()
                                                    .equalsIgnoreCase(
                                                            mention.head().lemma())))
                    // A second victim is none alone.
                    && fitting.get(0).mentions.stream().noneMatch(other -> other.marked(FRESH))
                    // Whom the text has named it does not tell the age of as of somebody new.
                    && (fitting.get(0).name.isEmpty() || mention.age().isEmpty())
                    && (fitting.get(0).name.isEmpty()
                            || !mention.died()
                            || fitting.get(0).mentions.stream().anyMatch(other -> other.died() || other.shot()));
            return first && (mention.age().isEmpty() || fitting.get(0).age.isEmpty())
                    ? Optional.of(fitting.get(0))
                    : aged(mention);
        }
        if (mention.related()) {
            // "her brother" is somebody told of before only where a brother was.
            return fitting.stream()
                    .filter(person -> person.mentions.stream()
                            .anyMatch(other ->
                                    other.head().lemma().equals(mention.head().lemma())
                                            && other.owner().equals(mention.owner())))
                    .findFirst();
        }
        Optional<Person> last = fitting.size() == 1
                ? Optional.of(fitting.get(0))
                : fitting.stream()
                        .filter(person -> mention.head().sentence() - person.last() <= REACH)
                        .max(Comparator.comparingInt(person -> person.mentions
                                .get(person.mentions.size() - 1)
                                .head()
                                .span()
                                .start()));
        return last.filter(person -> !mention.pronoun()
                || (!outOfReach(person, mention) && !between(person, mention) && !nearer(person, mention)));
    }

    /** "Two men came for my brother and dragged him out": he is whoever's brother it is, and nobody told of before. */
    private static boolean nearer(Person person, Mention mention) {
        int here = mention.head().sentence();
        return somebodys(mention.head())
                && person.mentions.stream().noneMatch(other -> other.head().sentence() == here);
    }

    /** "The family of the deceased says that he was beaten": he is the deceased. */
    private static boolean victim(Word word) {
        return (ANYBODY.contains(word.lemma()) || word.lower().equals("deceased"))
                && word.relation().equals("nmod")
                && word.children("det").anyMatch(det -> det.lower().equals("the"));
    }

    /** Whether the sentence tells, before a pronoun, of somebody's brother, wife or child, or of a victim, whom it can mean. */
    static boolean somebodys(Word pronoun) {
        return pronoun.sentenceWords().stream()
                .filter(word -> word.index() < pronoun.index()
                        && (word.noun() || victim(word))
                        && !word.pos().endsWith("S"))
                .filter(word -> (word.child("nmod:poss").isPresent() && sex(word) != Sex.UNKNOWN) || victim(word))
                .filter(word -> sex(word).fits(sex(pronoun)) && !word.isRelation("nmod:poss"))
                // "His brother met him": who does it to whom are two.
                .anyMatch(word -> !word.isRelation("nsubj")
                        || word.head()
                                .filter(verb -> pronoun.head().equals(Optional.of(verb)))
                                .isEmpty()
                        || Arguments.passive(word.head().get()));
    }

    /** "Her mother" is told of for somebody else's sake: further on, "she" is rather whose mother it was. */
    private static boolean outOfReach(Person person, Mention mention) {
        return person.name.isEmpty()
                && person.mentions.stream()
                        .filter(other -> !other.pronoun())
                        .allMatch(other ->
                                other.related() && owners(mention.sex()).contains(other.owner()))
                && mention.head().sentence() - person.last() > 1;
    }

    /** Of "his wife" she can only be the wife. */
    private static Set<String> owners(Sex sex) {
        return switch (sex) {
            case MALE -> Set.of("his", "my", "our", "their");
            case FEMALE -> Set.of("her", "my", "our", "their");
            default -> Set.of("his", "her", "its", "my", "our", "their");
        };
    }

    /** Whether somebody else has become whom the text tells of, by name, since the person was last told of. */
    private boolean between(Person person, Mention mention) {
        boolean near = mention.head().sentence() - person.last() <= REACH;
        if (person.name.isEmpty() && (near || person.sex != Sex.UNKNOWN)) {
            // Who is only described may be the one whom the text names next; and she is rather the wife than whoever is
            // named.
            return false;
        }
        int to = mention.head().span().start();
        int told = person.mentions.get(person.mentions.size() - 1).head().span().start();
        int from = names.all().stream()
                .filter(named ->
                        person.name.filter(named.bearer().name()::equals).isPresent())
                .mapToInt(named -> named.span().start())
                .filter(at -> at < to)
                .reduce(told, Math::max);
        return names.all().stream()
                .filter(named -> named.span().start() > from && named.span().end() < to)
                .filter(named -> named.bearer().kind() == Party.Kind.PERSON
                        && person.name.filter(named.bearer().name()::equals).isEmpty()
                        && !doers.contains(named.bearer().name()))
                .anyMatch(named -> topic(named.last()));
    }

    /** Whether a name is that of whom its sentence tells, and not of who speaks in it. */
    private static boolean topic(Word last) {
        Word head = last.isRelation("appos", "compound", "flat", "dep")
                ? last.head().orElse(last)
                : last;
        if (head.relation().equals("nsubj:pass") || head.relation().equals("root")) {
            return true;
        }
        return head.isRelation("nsubj")
                && head.head().filter(verb -> !TELLING.contains(verb.lemma())).isPresent();
    }

    /** Whether the noun can stand for the person: anybody's noun, one that was used, or none that would contradict. */
    private boolean noun(Person person, Mention mention) {
        if (mention.pronoun() || ofAnybody(mention)) {
            return true;
        }
        if (person.name.isPresent() && !calledSo(person, mention)) {
            return false;
        }
        if (mention.sex() != Sex.UNKNOWN) {
            return true;
        }
        String lemma = mention.head().lemma();
        boolean young = YOUNG.contains(lemma) && person.age.matches("1\\d");
        // Beside somebody who was hit, whoever drove or stood guard there is more often another.
        if (BESIDE.contains(lemma)
                && person.mentions.stream()
                        .noneMatch(other -> other.head().lemma().equals(lemma))) {
            return false;
        }
        return young
                || AGE.matcher(mention.head().text()).find()
                || person.mentions.stream()
                        .anyMatch(other -> other.head().lemma().equals(lemma))
                || person.mentions.stream()
                        .allMatch(other -> ofAnybody(other)
                                || other.pronoun()
                                || other.name().isPresent());
    }

    /** Whether the noun fits anybody: "a man", "the victim", "a 25-year-old". */
    private static boolean ofAnybody(Mention mention) {
        String lemma = mention.head().lemma();
        return ANYBODY.contains(lemma)
                || ANY_OF_AGE_OR_SEX.contains(lemma)
                || GROUPS.contains(lemma)
                || AGE.matcher(mention.head().text()).find();
    }

    /** "the priest" is Peter Roe where the text calls him one: "Peter Roe, a priest", "the priest Peter Roe", "Roe was a priest". */
    private boolean calledSo(Person person, Mention mention) {
        String lemma = mention.head().lemma();
        return person.mentions.stream().anyMatch(other -> other.head().lemma().equals(lemma))
                || names.all().stream()
                        .filter(named -> person.name
                                .filter(named.bearer().name()::equals)
                                .isPresent())
                        .anyMatch(named ->
                                callings(named).anyMatch(word -> word.lemma().equals(lemma) || theOneTold(word)));
    }

    /** "The man, Peter Roe": whoever was told of before. */
    private static boolean theOneTold(Word word) {
        return (ANYBODY.contains(word.lemma()) || ANY_OF_AGE_OR_SEX.contains(word.lemma()))
                && word.children("det").anyMatch(the -> the.lower().equals("the"));
    }

    /** Words for somebody that stand beside his name. */
    private static Stream<Word> callings(Names.Named named) {
        Word last = named.last();
        Stream<Word> beside = Stream.of(
                        last.children("appos", "compound", "amod", "dep"),
                        last.head().stream()
                                .filter(above -> last.isRelation("appos", "nsubj", "dep", "compound")
                                        && (above.noun() || above.child("cop").isPresent())))
                .flatMap(words -> words);
        return Stream.concat(beside, named.words().get(0).next(-1).stream());
    }

    /** A text that describes one victim and names one victim speaks of one person, if nothing tells them apart. */
    private void onlyOne() {
        List<Person> named =
                people.stream().filter(person -> person.name.isPresent()).toList();
        List<Person> unnamed =
                people.stream().filter(person -> person.name.isEmpty()).toList();
        if (named.size() == 1 && unnamed.size() == 1) {
            Person one = named.get(0);
            Person other = unnamed.get(0);
            boolean fits = other.mentions.stream()
                    .allMatch(mention -> one.fits(mention)
                            // "Another man" is none who was told of before, and may be whom the text names next.
                            && (!mention.marked(FRESH) || one.mentions.stream().allMatch(mention::before))
                            && !mention.related()
                            && !newBehind(one, mention)
                            && (mention.pronoun() || ofAnybody(mention) || calledSo(one, mention))
                            && one.mentions.stream().noneMatch(mention::elsewhere)
                            // Who is hit beside others need not be the one that the text names elsewhere.
                            && mention.draft()
                                    .filter(draft -> draft.targets.size() > 1)
                                    .isEmpty());
            if (fits) {
                List.copyOf(other.mentions).forEach(mention -> join(mention, one));
                people.remove(other);
            }
        }
    }

    /** "One man is dead", a report begins, and then tells by name of one who died, and of nobody else: that is he. */
    private void onlyDeath() {
        List<Person> dead = people.stream().filter(Person::died).toList();
        List<Person> named =
                dead.stream().filter(person -> person.name.isPresent()).toList();
        List<Person> unnamed =
                dead.stream().filter(person -> person.name.isEmpty()).toList();
        if (named.size() != 1 || unnamed.size() != 1) {
            return;
        }
        Person one = named.get(0);
        Person other = unnamed.get(0);
        boolean fits = other.mentions.get(0).head().sentence() < LEAD
                && other.mentions.get(0).before(one.mentions.get(0))
                && other.mentions.stream()
                        .allMatch(mention -> one.fits(mention)
                                && !mention.marked(FRESH)
                                && !mention.related()
                                && (mention.pronoun() || ofAnybody(mention) || anyOfAgeOrSex(mention))
                                && one.mentions.stream().noneMatch(mention::elsewhere)
                                && mention.draft()
                                        .filter(draft -> draft.targets.size() > 1)
                                        .isEmpty());
        if (fits) {
            List.copyOf(other.mentions).forEach(mention -> join(mention, one));
            people.remove(other);
        }
    }

    /** "Peter Roe was shot. A 38-year-old man was shot too": told of as new behind a name, and so somebody else. */
    private static boolean newBehind(Person one, Mention mention) {
        return mention.indefinite()
                && !mention.age().isEmpty()
                && one.mentions.stream()
                        .anyMatch(other -> other.before(mention) && other.name().isPresent());
    }

    private static boolean severalDead(Draft draft) {
        return draft.act.is(ActKind.KILLING)
                && draft.count
                        .filter(count ->
                                count.unit() == Unit.PERSONS && count.low().orElse(0) > 1)
                        .isPresent();
    }

    private static boolean anyOfAgeOrSex(Mention mention) {
        return ANY_OF_AGE_OR_SEX.contains(mention.head().lemma());
    }

    private static void rename(Person person) {
        String name = person.called();
        for (Mention mention : person.mentions) {
            // Who answers "him" to a question about "your brother" does not speak of the questioner's.
            boolean turned = mention.pronoun() && YOURS.matcher(name).lookingAt();
            // A name that was not taken for one is a name all the same, and nobody undergoes what he does.
            boolean own = (mention.head().pos().startsWith("NNP")
                            && NAME.matcher(mention.party().name()).matches())
                    || mention.draft().filter(draft -> does(draft, name)).isPresent();
            if (mention.draft().isPresent() && !mention.party().name().equals(name) && !turned && !own) {
                Draft draft = mention.draft().get();
                draft.targets.replaceAll(
                        party -> party.span().equals(mention.party().span())
                                ? new Party(name, Party.Kind.PERSON, party.span(), party.degree(), party.cluster())
                                : party);
                draft.why.add(Explanation.of("target: \"" + mention.party().name() + "\" is taken for \"" + name
                        + "\", the one victim of this text whom it fits"));
            }
        }
    }

    private static boolean does(Draft draft, String name) {
        return draft.actors.stream().anyMatch(actor -> actor.name().equals(name));
    }

    /** "Who shot your father? Captain Vrel. He shot him.": "him" is not the captain, whoever he is. */
    private static void undoneByOneself(Draft draft) {
        draft.targets.replaceAll(party -> {
            Optional<Word> himself = Optional.ofNullable(draft.heads.get(party.span()))
                    .filter(head -> bodily(draft.act) && head.pronoun() && !head.reflexive())
                    .filter(head -> head.isRelation("obj", "iobj") && does(draft, party.name()));
            return himself.map(
                            head -> new Party(head.text(), party.kind(), party.span(), party.degree(), party.cluster()))
                    .orElse(party);
        });
    }

    // ---- groups and their members

    /** A small number met again in one report is that of the same people; a large one is round. */
    private static final long FEW = 12;

    private static final Set<String> THEY = Set.of("they", "them", "both", "their", "all", "two", "three");

    /** "They", "both", "the victims" after "two men": the same group, where it is the only one or the one just told of. */
    private static void groups(List<Draft> drafts) {
        Optional<Group> last = Optional.empty();
        List<Draft> inOrder = new ArrayList<>(drafts);
        inOrder.sort(Comparator.comparing(draft -> draft.trigger.span()));
        for (Draft draft : inOrder) {
            for (Party party : List.copyOf(draft.targets)) {
                Word head = draft.heads.get(party.span());
                boolean nobody = Denials.nobody(party.name());
                if (head == null || nobody || party.kind() != Party.Kind.GROUP || !bodily(draft.act)) {
                    continue;
                }
                Optional<Long> count = draft.targets.size() == 1
                                && draft.count.isPresent()
                                && draft.count.get().low().isPresent()
                        ? Optional.of(draft.count.get().low().getAsLong())
                        : Optional.empty();
                // "the number of them", "the men of the north": words that say which ones reach back to nobody.
                boolean whole = head.children("nmod", "acl").findAny().isEmpty();
                boolean reaching = whole
                        && (THEY.contains(head.lower())
                                || head.children("det")
                                        .anyMatch(det -> det.lower().equals("the")
                                                || det.lower().equals("both")));
                boolean fresh = head.children("amod", "det").anyMatch(word -> MORE.contains(word.lower()));
                boolean alike = last.isPresent()
                        && head.sentence() - last.get().head().sentence() <= REACH
                        && reaching
                        && (count.isEmpty() || count.equals(last.get().count()));
                boolean counted = last.isPresent()
                        && count.filter(number -> number <= FEW).isPresent()
                        && count.equals(last.get().count());
                boolean there = last.filter(group -> !head.pronoun() && OtherEvent.than(draft, group.draft()))
                        .isEmpty();
                if (!fresh
                        && there
                        && !last.map(Group::head)
                                .filter(told -> ofItsSentence(head, told))
                                .isPresent()
                        && (alike || counted)
                        && last.orElseThrow().canBe(head)) {
                    String name = last.orElseThrow().name();
                    draft.targets.replaceAll(one -> one.equals(party)
                            ? new Party(name, one.kind(), one.span(), one.degree(), one.cluster())
                            : one);
                    draft.why.add(Explanation.of("target: \"" + party.name() + "\" is taken for \"" + name + "\""));
                } else if (!head.pronoun()) {
                    last = Optional.of(new Group(party.name(), count, head, draft));
                }
            }
        }
    }

    /** "Witnesses said they were beaten": they are rather the witnesses than those told of before. */
    private static boolean ofItsSentence(Word pronoun, Word told) {
        return pronoun.pronoun()
                && told.sentence() != pronoun.sentence()
                && pronoun.sentenceWords().stream()
                        .filter(word -> word.index() < pronoun.index()
                                && word.pos().endsWith("S")
                                && word.noun()
                                && word.isRelation("nsubj"))
                        .anyMatch(word -> !word.head().equals(pronoun.head()));
    }

    private record Group(String name, Optional<Long> count, Word head, Draft draft) {

        /** "The students" are not the prisoners told of before, "the men" or "the victims" may be; "two boys" are not two ministers. */
        boolean canBe(Word other) {
            boolean ages = (!UNGROWN.contains(head.lemma()) || !grown(other))
                    && (!UNGROWN.contains(other.lemma()) || !grown(head));
            return head.lemma().equals(other.lemma())
                    || (ages && !ofTwoSexes(head, other) && (anybody(head) || anybody(other)));
        }

        private static boolean anybody(Word word) {
            return !word.noun() || GROUPS.contains(word.lemma()) || ANY_OF_AGE_OR_SEX.contains(word.lemma());
        }
    }

    /** Nouns for several that fit anybody. */
    private static final Set<String> GROUPS = Set.of("people", "person", "victim", "individual", "other", "resident");

    private static final Set<String> UNGROWN = Set.of("boy", "girl", "child");

    /** Nouns besides {@link #GROUPS} and {@link #CHILDREN} that children are called by too. */
    private static final Set<String> ALSO_CHILDREN = Set.of(
            "teen",
            "teenager",
            "youth",
            "minor",
            "student",
            "pupil",
            "brother",
            "sister",
            "sibling",
            "twin",
            "cousin",
            "son",
            "daughter",
            "pair",
            "couple",
            "male",
            "female");

    /** Whether it is a word for those who are no children: soldiers, mothers, men. */
    private static boolean grown(Word word) {
        return word.noun()
                && !word.pos().startsWith("NNP")
                && !GROUPS.contains(word.lemma())
                && !CHILDREN.contains(word.lemma())
                && !ALSO_CHILDREN.contains(word.lemma());
    }

    private static final Set<String> ANY_OF_AGE_OR_SEX = Set.of(
            "man", "woman", "male", "female", "boy", "girl", "teen", "teenager", "child", "adult", "pair", "couple");

    /** "Two men were killed" where the text goes on to tell of two: the two are those. */
    private void members(List<Draft> drafts) {
        for (Draft draft : drafts) {
            Optional<Quantity> count = draft.count.filter(quantity -> quantity.unit() == Unit.PERSONS
                    && quantity.low().equals(quantity.high())
                    && quantity.low().orElse(0) >= 2
                    && quantity.low().orElse(0) <= LARGEST);
            boolean group = draft.targets.size() == 1 && draft.targets.get(0).kind() == Party.Kind.GROUP;
            if (count.isEmpty() || !group || !bodily(draft.act)) {
                continue;
            }
            Set<String> told = new HashSet<>();
            List<Draft> alike = drafts.stream()
                    .filter(other -> other != draft && (other.act.is(draft.act) || draft.act.is(other.act)))
                    .toList();
            // Three people killed in one town are not three who were killed in others.
            boolean elsewhere = false;
            for (Draft other : alike) {
                List<Party> each = other.targets.stream()
                        .filter(party -> party.kind() == Party.Kind.PERSON && person(other, party))
                        .toList();
                each.forEach(party -> told.add(party.name()));
                boolean many = other.count.equals(draft.count) && other.targets.size() == 1;
                elsewhere |= (many || !each.isEmpty()) && OtherEvent.than(draft, other);
            }
            Word many = draft.heads.get(draft.targets.get(0).span());
            if (!elsewhere && told.size() == count.get().low().orElse(0) && (many == null || canBe(many, told))) {
                Party all = draft.targets.remove(0);
                Span span = all.span();
                told.stream().sorted().forEach(name -> draft.targets.add(Party.of(name, Party.Kind.PERSON, span)));
                draft.why.add(Explanation.of(
                        "target: \"" + all.name() + "\" are the " + told.size() + " whom this text tells of elsewhere: "
                                + String.join(", ", told.stream().sorted().toList())));
            }
        }
    }

    /** "Two guards" are not the man and the woman told of elsewhere, unless they are called guards there. */
    private boolean canBe(Word group, Set<String> told) {
        // "eleven persons, two of whom died": of those, and not whom the text names.
        if (group.children("nmod").anyMatch(whom -> whom.lower().matches("whom|which"))) {
            return false;
        }
        if (GROUPS.contains(group.lemma()) || group.pronoun() || group.pos().equals("CD")) {
            return true;
        }
        Sex sex = sex(group);
        boolean children = UNGROWN.contains(group.lemma());
        return people.stream()
                .filter(person -> told.contains(person.called()))
                .allMatch(person -> (sex != Sex.UNKNOWN && sex.fits(person.sex) && !(children && person.grown()))
                        || person.mentions.stream()
                                .anyMatch(mention -> mention.head().lemma().equals(group.lemma())));
    }

    private boolean person(Draft draft, Party party) {
        Word head = draft.heads.get(party.span());
        return head != null
                && !FIRST.contains(head.lower())
                && (!head.pronoun() || !head.text().equalsIgnoreCase(party.name()));
    }
}
