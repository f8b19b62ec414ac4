package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Quantity.Unit;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells within one text which words for a victim mean the same person: "a 24-year-old man", "the victim", "he", "Jane Roe, 24".
 *
 * <p>All are then given the fullest name that the text has for that person. Where two people could be meant, the words stay as they
 * are: two victims taken for one, or one for two, make a wrong count.
 */
final class Victims {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\S+(?: \\p{Lu}\\S+)+");
    private static final Pattern YOURS = Pattern.compile("(?i)your\\b");

    static final Set<String> FIRST = Set.of("i", "me", "my", "you", "your", "we", "us", "our", "myself", "yourself");
    private static final Set<String> WHOEVER = Set.of("any", "no", "every", "each", "either", "neither");
    private static final Set<ActKind> SUSPECTING =
            Set.of(ActKind.ARREST, ActKind.PROSECUTION, ActKind.CONVICTION, ActKind.ACCUSATION, ActKind.TRIAL);
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
    private static final Set<String> SINGLE_KIN =
            Set.of("wife", "husband", "mother", "father", "fiancee", "fiance", "girlfriend", "boyfriend");
    private static final Set<String> NAMING = Set.of("identify", "name");

    /** A description without an article of its own reaches back so many sentences, where several victims are told. */
    static final int REACH = 2;

    /** Sentences in which a report says at its head what it is about, its headline among them. */
    private static final int LEAD = 3;

    private final List<List<Word>> sentences;
    private final Names names;
    private final List<Victim> people = new ArrayList<>();

    /** Names of those to whom deeds are laid. */
    private final Set<String> doers = new HashSet<>();

    private final Map<Victim.Mention, Victim> whose = new LinkedHashMap<>();

    Victims(List<List<Word>> sentences, Names names) {
        this.sentences = sentences;
        this.names = names;
    }

    /** Gives the victims of these drafts their fullest names, where the text leaves no doubt. */
    void resolve(List<Draft> drafts) {
        List<Victim.Mention> mentions = new ArrayList<>();
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
        mentions.sort(
                Comparator.comparing((Victim.Mention mention) -> mention.head().span()));
        for (Victim.Mention mention : mentions) {
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
        VictimGroups.join(drafts);
        VictimGroups.members(drafts, people);
    }

    static boolean bodily(ActKind act) {
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

    private Optional<Victim.Mention> mention(Draft draft, Party party) {
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

    private Victim.Mention mention(Word head, Party party, Optional<Draft> draft) {
        Optional<String> name = names.all().stream()
                .filter(named -> named.bearer().kind() == Party.Kind.PERSON
                        && named.bearer().name().equals(party.name()))
                .map(named -> named.bearer().name())
                .findFirst()
                .or(() -> kinsName(head));
        Sex sex = names.at(head).map(named -> Sex.of(named.bearer())).orElseGet(() -> Sex.of(head));
        return new Victim.Mention(head, party, draft, name, sex, age(head, party));
    }

    /** Of "his wife" in a text that has "his wife, Jane Roe" once: her name. */
    private Optional<String> kinsName(Word head) {
        if (!isKin(head)) {
            return Optional.empty();
        }
        Set<String> called = sentences.stream()
                .flatMap(List::stream)
                .filter(word -> word.lemma().equals(head.lemma()) && isKin(word))
                .flatMap(word -> word.children("appos"))
                .flatMap(word -> names.at(word).stream())
                .filter(named -> named.bearer().kind() == Party.Kind.PERSON)
                .map(named -> named.bearer().name())
                .collect(Collectors.toSet());
        return called.stream().filter(name -> called.size() == 1).findFirst();
    }

    /** "his wife", "her son": one of those of whom somebody mostly has one. */
    private static boolean isKin(Word word) {
        return word.pos().equals("NN")
                && SINGLE_KIN.contains(word.lemma())
                && word.children("nmod:poss").anyMatch(Word::pronoun);
    }

    /** "a 24-year-old man", "Jane Roe, 24,". */
    private static String age(Word head, Party party) {
        Matcher matcher = Victim.AGE.matcher(party.name());
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
                    boolean single = who.filter(
                                    word -> !word.pos().endsWith("S") && !VictimGroups.THEY.contains(word.lower()))
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
        Victim.Mention mention = mention(naming.who(), described, Optional.empty());
        Party party = Party.of(
                naming.name().bearer().name(), Party.Kind.PERSON, naming.name().span());
        Victim.Mention named = mention(naming.name().last(), party, Optional.empty());
        Optional<Victim> known = called(party.name());
        Optional<Victim> person = known.or(() -> people.stream()
                .filter(one ->
                        one.mentions.stream().anyMatch(told -> told.head().equals(naming.who())))
                .findFirst()
                .or(() -> toldDead(mention))
                .or(() -> meant(mention))
                .filter(one -> one.fits(named)));
        person.ifPresent(one -> join(named, one));
    }

    // ---- who is who

    private void place(Victim.Mention read) {
        Victim.Mention mention = doubted(read);
        Optional<Victim> person = mention.name().isPresent()
                ? called(mention.name().get()).or(() -> aged(mention))
                : teller(mention)
                        .or(() -> introduced(mention))
                        .or(() -> toldDead(mention))
                        .or(() -> meant(mention));
        if (person.isPresent()) {
            join(mention, person.get());
        } else if (!mention.pronoun() || mention.name().isPresent()) {
            Victim fresh = new Victim();
            people.add(fresh);
            join(mention, fresh);
        }
    }

    /** A pronoun that was read as somebody who is nowhere else a victim is rather the victim told of before, where one fits. */
    private Victim.Mention doubted(Victim.Mention mention) {
        boolean elsewhere = mention.name().flatMap(this::called).isPresent();
        boolean opens = Pronouns.opened(mention.head()).flatMap(names::at).isPresent();
        if (!mention.pronoun() || mention.name().isEmpty() || elsewhere || opens || toldOf(mention)) {
            return mention;
        }
        Victim.Mention open = new Victim.Mention(
                mention.head(), mention.party(), mention.draft(), Optional.empty(), mention.sex(), mention.age());
        return meant(open)
                        .filter(Victims::befallen)
                        .filter(person -> mention.head().sentence() - person.last() <= REACH)
                        .filter(person -> !twoFullNames(person, mention) || tells(mention))
                        .isPresent()
                ? open
                : mention;
    }

    /** "Jane Roe was taken to a hospital, where she died": whom its sentence tells of before. */
    private boolean toldOf(Victim.Mention mention) {
        return names.all().stream()
                .filter(named ->
                        mention.name().filter(named.bearer().name()::equals).isPresent())
                .map(Names.Named::last)
                .anyMatch(last -> last.sentence() == mention.head().sentence()
                        && last.index() < mention.head().index()
                        && last.relation().equals("nsubj:pass"));
    }

    /** "His lawyer, Jane Roe, said that he was hurt": who tells of it is the least likely to be meant. */
    private boolean tells(Victim.Mention mention) {
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
    private static boolean twoFullNames(Victim person, Victim.Mention mention) {
        return person.name.isPresent()
                && mention.name().filter(name -> name.contains(" ")).isPresent()
                && !person.name.equals(mention.name());
    }

    /** Whether anything was done to the person: "her other son would be killed too" tells of no victim yet. */
    private static boolean befallen(Victim person) {
        return person.mentions.stream()
                .flatMap(mention -> mention.draft().stream())
                .anyMatch(draft -> Manner.of(draft.trigger)
                        .modality()
                        .filter(modality -> modality != Modality.ALLEGED)
                        .isEmpty());
    }

    /** "The man killed", "the man who died": of those told of the one who is dead. */
    private Optional<Victim> toldDead(Victim.Mention mention) {
        boolean so = mention.described() || mention.ofAnybody();
        boolean slain = mention.head()
                .children("acl", "acl:relcl", "dep")
                .filter(how -> how.lemma().equals("die")
                        || (how.pos().matches("VB[DN]") && how.child("obj").isEmpty()))
                .anyMatch(how -> how.lemma().matches("kill|slay|die|murder")
                        || how.children("advmod").anyMatch(word -> word.lower().equals("fatally")));
        List<Victim> dead = people.stream()
                .filter(person -> so && slain && person.fits(mention) && person.died())
                .toList();
        return dead.size() == 1 && !mention.indefinite() && !mention.marked(Victim.FRESH)
                ? Optional.of(dead.get(0))
                : Optional.empty();
    }

    /** "The victim told officers that she was shot": she is whoever tells it. */
    private Optional<Victim> teller(Victim.Mention mention) {
        // Who tells it lives, and is rather not meant where somebody else can be.
        boolean survived = mention.pronoun() && !mention.died() && !mention.taken();
        boolean others = people.stream()
                .anyMatch(person -> person.fits(mention)
                        && person.mentions.stream().noneMatch(told -> PersonNouns.has(told.head(), "victim")));
        Optional<Word> who = mention.draft().filter(draft -> survived && !others).stream()
                .flatMap(draft -> draft.trigger.upward())
                .filter(clause -> clause.isRelation("ccomp", "parataxis"))
                .flatMap(clause -> clause.head().filter(verb -> verb.index() < clause.index()).stream())
                .filter(verb -> TELLING.contains(verb.lemma()) && !Arguments.passive(verb))
                .flatMap(verb -> verb.children("nsubj"))
                .filter(subject ->
                        PersonNouns.has(subject, "victim") && !subject.pos().endsWith("S"))
                .findFirst();
        return who.map(word -> told(word, mention));
    }

    /** "Police rushed a 23-year-old man to a hospital, where he died": nobody who was told of before. */
    private Optional<Victim> introduced(Victim.Mention mention) {
        return mention.pronoun()
                ? mention.head().sentenceWords().stream()
                        .filter(word -> word.index() < mention.head().index() && fresh(word, mention.head()))
                        .filter(word -> Sex.of(word).fits(mention.sex()))
                        .reduce((earlier, later) -> later)
                        .map(word -> told(word, mention))
                : Optional.empty();
    }

    /** Whether it is somebody of whom nothing is known but age and sex, to whom something is done. */
    private static boolean fresh(Word word, Word pronoun) {
        boolean anybody = PersonNouns.has(word, "known-by-age-or-sex")
                || Set.of("old", "victim").contains(word.lemma());
        // Of "Roe had hidden a boy when he was killed" it may be Roe.
        boolean byOthers = word.head()
                .flatMap(Arguments::subject)
                .filter(who -> !who.pos().endsWith("S") && !who.lemma().equals("police"))
                // "He took a man out of the line and shot him": whoever did both is not "him".
                .filter(who -> !(pronoun.isRelation("obj")
                        && !pronoun.reflexive()
                        && pronoun.head().flatMap(Arguments::subject).equals(Optional.of(who))))
                .isEmpty();
        boolean befallen =
                (word.isRelation("obj") && byOthers) || word.relation().equals("nsubj:pass");
        return anybody && befallen && word.children("det").anyMatch(det -> Victim.INDEFINITE.contains(det.lower()));
    }

    /** Whom a noun of the mention's sentence tells of, before the mention. */
    private Victim told(Word word, Victim.Mention mention) {
        Party victim = Party.of(phrase(word), Party.Kind.PERSON, word.span());
        Victim.Mention told = mention(word, victim, Optional.empty());
        return people.stream()
                .filter(person ->
                        person.mentions.stream().anyMatch(other -> other.head().equals(word)))
                .findFirst()
                .or(() -> meant(told).filter(person -> person.fits(mention) && !person.died()))
                .orElseGet(() -> {
                    Victim fresh = new Victim();
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

    private void join(Victim.Mention mention, Victim person) {
        person.add(mention);
        whose.put(mention, person);
    }

    private Optional<Victim> called(String name) {
        return people.stream()
                .filter(person -> person.name.filter(name::equals).isPresent())
                .findFirst();
    }

    /** Of one age and sex with somebody described before. */
    private Optional<Victim> aged(Victim.Mention mention) {
        List<Victim> fitting = people.stream()
                .filter(person -> !mention.age().isEmpty() && person.age.equals(mention.age()) && person.fits(mention))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Whom a pronoun or description means, among the people told of before. */
    private Optional<Victim> meant(Victim.Mention mention) {
        List<Victim> fitting = people.stream()
                .filter(person -> person.fits(mention) && noun(person, mention))
                .toList();
        if (mention.marked(Victim.FRESH)) {
            return Optional.empty();
        }
        if (mention.indefinite()) {
            // A report tells of "one man" first and then how old he was; where two were told of, "a man" may be a
            // third.
            // Behind the name of one who was kidnapped, "the body of a man" is not his.
            boolean first = people.size() == 1
                    && fitting.size() == 1
                    && (mention.ofAnybody()
                            || fitting.get(0).mentions.stream()
                                    .anyMatch(other -> other.ofAnybody()
                                            || other.head()
                                                    .lemma()
                                                    .equalsIgnoreCase(
                                                            mention.head().lemma())))
                    // A second victim is none alone.
                    && fitting.get(0).mentions.stream().noneMatch(other -> other.marked(Victim.FRESH))
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
        Optional<Victim> last = fitting.size() == 1
                ? Optional.of(fitting.get(0))
                : fitting.stream()
                        .filter(person -> mention.head().sentence() - person.last() <= REACH)
                        .max(Comparator.comparingInt(person -> person.mentions
                                .get(person.mentions.size() - 1)
                                .head()
                                .span()
                                .start()));
        return last.filter(person -> !mention.pronoun()
                || (!toldAgain(person, mention)
                        && !outOfReach(person, mention)
                        && !between(person, mention)
                        && !nearer(person, mention)));
    }

    /** Of "She was arrested. Sam Roe was killed. They beat her" she who was spoken of first is rather meant than one of whom no sex is known. */
    private boolean toldAgain(Victim person, Victim.Mention mention) {
        if (person.sex != Sex.UNKNOWN || mention.sex() == Sex.UNKNOWN || !person.died() || !mention.held()) {
            return false;
        }
        int first = person.mentions.get(0).head().span().start();
        int here = mention.head().sentence();
        return sentences.subList(Math.max(0, here - REACH), here + 1).stream()
                .flatMap(List::stream)
                .filter(word -> word.span().start() < first && word.pronoun())
                .anyMatch(word -> Sex.of(word) == mention.sex());
    }

    /** "Two men came for my brother and dragged him out": he is whoever's brother it is, and nobody told of before. */
    private static boolean nearer(Victim person, Victim.Mention mention) {
        int here = mention.head().sentence();
        return somebodys(mention.head())
                && person.mentions.stream().noneMatch(other -> other.head().sentence() == here);
    }

    /** "The family of the deceased says that he was beaten": he is the deceased. */
    private static boolean victim(Word word) {
        return (PersonNouns.has(word, "anybody") || word.lower().equals("deceased"))
                && word.relation().equals("nmod")
                && word.children("det").anyMatch(det -> det.lower().equals("the"));
    }

    /** Whether the sentence tells, before a pronoun, of somebody's brother, wife or child, or of a victim, whom it can mean. */
    static boolean somebodys(Word pronoun) {
        return pronoun.sentenceWords().stream()
                .filter(word -> word.index() < pronoun.index()
                        && (word.noun() || victim(word))
                        && !word.pos().endsWith("S"))
                .filter(word -> (word.child("nmod:poss").isPresent() && Sex.of(word) != Sex.UNKNOWN) || victim(word))
                .filter(word -> Sex.of(word).fits(Sex.of(pronoun)) && !word.isRelation("nmod:poss"))
                // "His brother met him": who does it to whom are two.
                .anyMatch(word -> !word.isRelation("nsubj")
                        || word.head()
                                .filter(verb -> pronoun.head().equals(Optional.of(verb)))
                                .isEmpty()
                        || Arguments.passive(word.head().get()));
    }

    /** "Her mother" is told of for somebody else's sake: further on, "she" is rather whose mother it was. */
    private static boolean outOfReach(Victim person, Victim.Mention mention) {
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
    private boolean between(Victim person, Victim.Mention mention) {
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
    private boolean noun(Victim person, Victim.Mention mention) {
        if (mention.pronoun() || mention.ofAnybody()) {
            return true;
        }
        if (person.name.isPresent() && !calledSo(person, mention)) {
            return false;
        }
        if (mention.sex() != Sex.UNKNOWN) {
            return true;
        }
        String lemma = mention.head().lemma();
        boolean young = PersonNouns.has(lemma, "young") && person.age.matches("1\\d");
        // Beside somebody who was hit, whoever drove or stood guard there is more often another.
        if (PersonNouns.has(lemma, "beside")
                && person.mentions.stream()
                        .noneMatch(other -> other.head().lemma().equals(lemma))) {
            return false;
        }
        return young
                || Victim.AGE.matcher(mention.head().text()).find()
                || person.mentions.stream()
                        .anyMatch(other -> other.head().lemma().equals(lemma))
                || person.mentions.stream()
                        .allMatch(other -> other.ofAnybody()
                                || other.pronoun()
                                || other.name().isPresent());
    }

    /** "the priest" is Peter Roe where the text calls him one: "Peter Roe, a priest", "the priest Peter Roe", "Roe was a priest". */
    private boolean calledSo(Victim person, Victim.Mention mention) {
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
        return (PersonNouns.has(word, "anybody") || PersonNouns.has(word, "known-by-age-or-sex"))
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
        List<Victim> named =
                people.stream().filter(person -> person.name.isPresent()).toList();
        List<Victim> unnamed =
                people.stream().filter(person -> person.name.isEmpty()).toList();
        if (named.size() == 1 && unnamed.size() == 1) {
            Victim one = named.get(0);
            Victim other = unnamed.get(0);
            boolean fits = other.mentions.stream()
                    .allMatch(mention -> one.fits(mention)
                            // "Another man" is none who was told of before, and may be whom the text names next.
                            && (!mention.marked(Victim.FRESH)
                                    || one.mentions.stream().allMatch(mention::before))
                            && !mention.related()
                            && !newBehind(one, mention)
                            && one.mentions.stream().noneMatch(told -> told.byOthers(mention))
                            && (mention.pronoun() || mention.ofAnybody() || calledSo(one, mention))
                            && one.mentions.stream().noneMatch(mention::elsewhere)
                            // Who is hit beside others need not be the one that the text names elsewhere.
                            && !mention.besideOthers());
            if (fits) {
                absorb(one, other);
            }
        }
    }

    /** "One man is dead", a report begins, and then tells by name of one who died, and of nobody else: that is he. */
    private void onlyDeath() {
        List<Victim> dead = people.stream().filter(Victim::died).toList();
        List<Victim> named =
                dead.stream().filter(person -> person.name.isPresent()).toList();
        List<Victim> unnamed =
                dead.stream().filter(person -> person.name.isEmpty()).toList();
        if (named.size() != 1 || unnamed.size() != 1) {
            return;
        }
        Victim one = named.get(0);
        Victim other = unnamed.get(0);
        boolean fits = other.mentions.get(0).head().sentence() < LEAD
                && one.mentions.stream().noneMatch(Victim.Mention::held)
                && other.mentions.get(0).before(one.mentions.get(0))
                && other.mentions.stream()
                        .allMatch(mention -> one.fits(mention)
                                && !mention.marked(Victim.FRESH)
                                && !mention.related()
                                && (mention.pronoun() || mention.ofAnybody() || anyOfAgeOrSex(mention))
                                && one.mentions.stream()
                                        .noneMatch(told -> mention.elsewhere(told) || told.byOthers(mention))
                                && !mention.besideOthers());
        if (fits) {
            absorb(one, other);
        }
    }

    /** Takes two for one. */
    private void absorb(Victim one, Victim other) {
        List.copyOf(other.mentions).forEach(mention -> join(mention, one));
        people.remove(other);
    }

    /** "Peter Roe was shot. A 38-year-old man was shot too": told of as new behind a name, and so somebody else. */
    private static boolean newBehind(Victim one, Victim.Mention mention) {
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

    private static boolean anyOfAgeOrSex(Victim.Mention mention) {
        return PersonNouns.has(mention.head(), "known-by-age-or-sex");
    }

    private static void rename(Victim person) {
        String name = person.called();
        for (Victim.Mention mention : person.mentions) {
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
}
