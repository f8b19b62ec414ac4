package inquest.core.read;

import inquest.core.model.Explanation;
import inquest.core.model.Party;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Resolves "I" to the speaker, and "he" and "she" where one person alone can be meant.
 *
 * <p>A wrong answer puts one man's deeds on another, so everything else is left open.
 */
final class Pronouns {

    /**
     * Whom a pronoun stands for.
     *
     * @param name the fullest form in the exhibit
     * @param why the reason
     */
    record Resolved(String name, Explanation why) {}

    /** Of "I Corps" the I is a number. */
    static final Set<String> NUMBERED =
            Set.of("Corps", "Army", "Battalion", "Brigade", "Division", "Regiment", "Squadron", "Company");

    /** Sentences in which a pronoun is looked for that tells somebody's sex. */
    private static final int NEAR = 3;

    private final Map<Word, Optional<Resolved>> resolved = new HashMap<>();

    /** Asked for each name before each pronoun of a paragraph. */
    private final Map<Names.Bearer, Sex> sexes = new HashMap<>();

    private final List<Word> words;
    private final Lexicon lexicon;
    private final Names names;
    private final Speech speech;

    /** Pronouns of a text, whose words are given in order. */
    Pronouns(List<Word> words, Lexicon lexicon, Names names, Speech speech) {
        this.words = words;
        this.lexicon = lexicon;
        this.names = names;
        this.speech = speech;
    }

    /** Who says "I" here: the quotation's speaker, or the author of the exhibit. */
    Optional<Resolved> speaker(Word word) {
        return speech.speakerAt(word)
                .filter(party -> !NUMBERED.contains(word.next(1)
                        .map(Word::text)
                        .filter(next -> word.text().equals("I"))
                        .orElse("")))
                .filter(party -> party.kind() == Party.Kind.PERSON && !speech.openAt(word))
                .map(party -> new Resolved(
                        party.name(), Explanation.of("\"" + word.text() + "\" is the speaker, " + party.name())));
    }

    /** The one person named before the pronoun in the same paragraph who can be meant: neither who speaks, nor of the other sex. */
    Optional<Resolved> third(Word word) {
        Optional<Resolved> known = resolved.get(word);
        if (known == null) {
            // Who speaks may hang on whom another pronoun means, and that on this one: then it is open.
            resolved.put(word, Optional.empty());
            known = found(word);
            resolved.put(word, known);
        }
        return known;
    }

    private Optional<Resolved> found(Word word) {
        Set<String> candidates = new LinkedHashSet<>();
        Set<String> others = new HashSet<>();
        Set<String> unknown = new HashSet<>();
        List<Names.Named> all = names.all();
        for (Names.Named named : all) {
            boolean before = named.span().end() <= word.span().start();
            if (before
                    && named.bearer().kind() == Party.Kind.PERSON
                    && speech.sameParagraph(named.words().get(0), word)) {
                Sex sex = sexes.computeIfAbsent(named.bearer(), Sex::of);
                (sex.fits(Sex.of(word)) ? candidates : others)
                        .add(named.bearer().name());
                if (sex == Sex.UNKNOWN) {
                    unknown.add(named.bearer().name());
                }
            }
        }
        ahead(word).ifPresent(candidates::add);
        speech.speakersAt(word).forEach(party -> candidates.remove(party.name()));
        if (candidates.size() > 1) {
            Set<String> called = called(word);
            others.addAll(called);
            candidates.removeAll(called);
        }
        Set<String> beside = besides(word).collect(Collectors.toSet());
        if (candidates.size() == 1 && beside.isEmpty()) {
            String one = candidates.iterator().next();
            if ((Victims.somebodys(word) && !namedWith(word, one))
                    || spokenOf(word, one)
                    || toldTo(word, one)
                    || rivalled(word, one)
                    // Of several women and one whose name tells no sex the latter need not be "he".
                    || (!others.isEmpty() && unknown.contains(one) && !spokenOfBefore(word, one))
                    || (!others.isEmpty() && beside(word))) {
                return Optional.empty();
            }
            return Optional.of(new Resolved(
                    one,
                    Explanation.of("\"" + word.text() + "\" can only be " + one
                            + ": no other person who can be meant is named before it in the paragraph")));
        }
        if (beside.isEmpty() && candidates.size() > 1) {
            return sentenceSubject(word, candidates);
        }
        if (beside.size() != 1 || candidates.size() != 2 || !candidates.removeAll(beside)) {
            return Optional.empty();
        }
        String one = candidates.iterator().next();
        return subjectBefore(word, one)
                ? Optional.of(new Resolved(
                        one,
                        Explanation.of("\"" + word.text() + "\" is " + one + ", whom the sentence is about; "
                                + beside.iterator().next() + " is named beside it")))
                : Optional.empty();
    }

    /** Whether the pronoun's sentence or the one before tells of somebody without a name who may be meant: "Roe's father was taken by Doe. He …". */
    private boolean beside(Word pronoun) {
        return before(pronoun, 1)
                .anyMatch(word -> word.noun()
                        && names.at(word).isEmpty()
                        && (lexicon.kind(word) == Party.Kind.PERSON || Sex.same(word, pronoun))
                        && !ofSomebodyNamed(word)
                        && !Sex.differ(word, pronoun));
    }

    /** The words before a pronoun, nearest first, from its sentence and so many before it. */
    private Stream<Word> before(Word pronoun, int sentences) {
        int from = position(pronoun);
        return IntStream.rangeClosed(1, from)
                .mapToObj(back -> words.get(from - back))
                .takeWhile(word -> word.sentence() >= pronoun.sentence() - sentences);
    }

    /** "Judge Roe", "Roe, a judge", "Roe was a judge", "blogger and activist Roe": the noun tells of a name. */
    private boolean ofSomebodyNamed(Word noun) {
        if (noun.isRelation("compound")
                && noun.head().filter(head -> names.at(head).isEmpty()).isPresent()) {
            return noun.head().filter(this::ofSomebodyNamed).isPresent();
        }
        int ahead = 1;
        while (noun.next(ahead)
                .filter(word -> (word.noun() && names.at(word).isEmpty())
                        || word.lower().equals("and"))
                .isPresent()) {
            ahead++;
        }
        return tied(noun).anyMatch(names::person)
                || noun.next(ahead).filter(names::person).isPresent();
    }

    /** Whether that person, or something of theirs, is the subject of the pronoun's sentence or the one before, or speaks there. */
    private boolean spokenOfBefore(Word pronoun, String name) {
        return before(pronoun, 1)
                .anyMatch(word -> isSubject(word, name)
                        || speech.speakersAt(word).stream()
                                .anyMatch(party -> party.name().equals(name)));
    }

    private boolean isSubject(Word word, String name) {
        Word whole = word.isRelation("nmod:poss") ? word.head().orElse(word) : word;
        return whole.isRelation("nsubj")
                && names.at(word)
                        .filter(named -> named.bearer().name().equals(name))
                        .isPresent();
    }

    /** Whom pronouns of the other sex stood for, just before: "Roe spoke. She said that Doe …, and he". */
    private Set<String> called(Word word) {
        return before(word, NEAR)
                .takeWhile(before -> speech.sameParagraph(before, word))
                .filter(before -> before.pronoun() && Sex.differ(before, word))
                .flatMap(before -> third(before).stream())
                .map(Resolved::name)
                .collect(Collectors.toSet());
    }

    /** "Roe was at a house when he was shot": of all named before, whom its own sentence is about, and it names nobody else. */
    private Optional<Resolved> sentenceSubject(Word pronoun, Set<String> candidates) {
        boolean aside = pronoun.isRelation("nsubj")
                && pronoun.head()
                        .filter(clause -> clause.isRelation("advcl")
                                && clause.children("advmod", "mark")
                                        .anyMatch(
                                                when -> when.lower().matches("when|while|before|after|because|until")))
                        .isPresent();
        if (!aside) {
            return Optional.empty();
        }
        List<String> here = pronoun.sentenceWords().stream()
                .flatMap(word -> names.at(word).stream())
                .filter(named -> named.bearer().kind() == Party.Kind.PERSON)
                .map(named -> named.bearer().name())
                .distinct()
                .toList();
        // "Roe was guarding the prisoner when he was shot": either.
        boolean another = pronoun.sentenceWords().stream()
                .filter(word -> word.index() < pronoun.index()
                        && word.noun()
                        && names.at(word).isEmpty())
                .anyMatch(word -> lexicon.kind(word) == Party.Kind.PERSON
                        && !Sex.differ(word, pronoun)
                        && !word.isRelation("obl", "appos"));
        return !another
                        && here.size() == 1
                        && candidates.contains(here.get(0))
                        && subjectBefore(pronoun, here.get(0))
                        && !rivalled(pronoun, here.get(0))
                ? Optional.of(new Resolved(
                        here.get(0),
                        Explanation.of("\"" + pronoun.text() + "\" is " + here.get(0)
                                + ", whom the sentence is about; nobody else is named in it")))
                : Optional.empty();
    }

    /** "Before he was shot, Roe was made to kneel": the subject of the sentence that such a clause opens. */
    private Optional<String> ahead(Word pronoun) {
        return opened(pronoun)
                .flatMap(names::at)
                .filter(named -> named.bearer().kind() == Party.Kind.PERSON)
                .map(named -> named.bearer().name());
    }

    /** The subject behind a clause that opens a sentence, if the pronoun is that clause's. */
    static Optional<Word> opened(Word pronoun) {
        return pronoun.head()
                .filter(verb -> pronoun.isRelation("nsubj") && verb.isRelation("advcl"))
                .flatMap(Word::head)
                .filter(main -> main.index() > pronoun.index())
                .flatMap(main -> main.children("nsubj")
                        .filter(subject -> subject.index() > pronoun.index())
                        .findFirst());
    }

    /** Whether the pronoun's sentence names this person before it. */
    private boolean namedWith(Word pronoun, String name) {
        return pronoun.sentenceWords().stream()
                .filter(word -> word.index() < pronoun.index())
                .flatMap(word -> names.at(word).stream())
                .anyMatch(named -> named.bearer().name().equals(name));
    }

    /** Whether the sentence before the pronoun has this person for a subject. */
    private boolean subjectBefore(Word pronoun, String name) {
        return pronoun.sentenceWords().stream()
                .filter(word -> word.index() < pronoun.index() && word.isRelation("nsubj"))
                .flatMap(word -> names.at(word).stream())
                .anyMatch(named -> named.bearer().name().equals(name));
    }

    /**
     * Whether somebody without a name is told of between the name and the pronoun who may as well be meant: "Roe says that the man drew
     * a gun. He has not been charged", "Roe fled when the officer said that he was afraid".
     */
    private boolean rivalled(Word pronoun, String name) {
        boolean rival = false;
        for (int at = position(pronoun) - 1; at >= 0; at--) {
            Word word = words.get(at);
            Optional<Names.Named> named = names.at(word);
            if (named.filter(other -> other.bearer().name().equals(name)).isPresent()) {
                return rival;
            }
            rival |= word.noun()
                    && named.isEmpty()
                    && (Sex.same(word, pronoun) || says(word, pronoun) || kin(word, pronoun))
                    && !calls(word, name);
        }
        return false;
    }

    /** "It was Roe's cousin who hanged himself after they had beaten him". */
    private boolean kin(Word noun, Word pronoun) {
        boolean says =
                noun.isRelation("nsubj") && noun.head().flatMap(lexicon::cue).isPresent();
        return lexicon.kind(noun) == Party.Kind.PERSON
                && !says
                && !noun.lemma().equals("family")
                && noun.children("nmod:poss")
                        .flatMap(owner -> names.at(owner).stream())
                        // "Roe was working as Velm's prosecutor": no town's cousin.
                        .anyMatch(owner -> owner.bearer().kind() == Party.Kind.PERSON)
                && !Sex.differ(noun, pronoun);
    }

    /** Whether the noun is who says what the pronoun's clause says; "Roe's family" tells of Roe. */
    private boolean says(Word noun, Word pronoun) {
        return noun.isRelation("nsubj")
                && lexicon.kind(noun) == Party.Kind.PERSON
                && noun.child("nmod:poss").isEmpty()
                && !Sex.differ(noun, pronoun)
                && pronoun.isRelation("nsubj", "nsubj:pass")
                && pronoun.head()
                        .filter(verb -> verb.isRelation("ccomp"))
                        .flatMap(Word::head)
                        .equals(noun.head());
    }

    private int position(Word word) {
        int found = Collections.binarySearch(words, word, Comparator.comparing(Word::span));
        return found < 0 ? -found - 1 : found;
    }

    /** "Roe, a man of 40", "the man, Roe," and "Roe was a man of few words" tell of Roe. */
    private boolean calls(Word noun, String name) {
        return tied(noun)
                .flatMap(beside -> names.at(beside).stream())
                .anyMatch(named -> named.bearer().name().equals(name));
    }

    /** What a noun tells of in apposition or as predicate. */
    private static Stream<Word> tied(Word noun) {
        return Stream.concat(
                noun.head().filter(head -> noun.isRelation("appos")).stream(), noun.children("nsubj", "appos"));
    }

    /** "He said that Roe had been killed", "he ordered the killing of Roe": whoever does so is not Roe. */
    private boolean spokenOf(Word pronoun, String name) {
        return pronoun.isRelation("nsubj")
                && pronoun.head().stream()
                        .flatMap(verb -> verb.children("ccomp", "obj"))
                        .flatMap(Word::subtree)
                        .flatMap(word -> names.at(word).stream())
                        .anyMatch(named -> named.bearer().name().equals(name));
    }

    /** "A prisoner told Roe that he had been beaten": either, and more likely not Roe. */
    private boolean toldTo(Word pronoun, String name) {
        return pronoun.ancestors()
                .filter(clause -> clause.isRelation("ccomp"))
                .flatMap(clause -> clause.head().stream())
                .filter(verb -> lexicon.cue(verb).isPresent())
                .filter(verb -> verb.children("nsubj")
                        .anyMatch(teller -> names.at(teller).isEmpty()
                                && lexicon.kind(teller) == Party.Kind.PERSON
                                && !Sex.differ(teller, pronoun)))
                .flatMap(verb -> verb.children("obj", "iobj"))
                .flatMap(told -> Stream.concat(Stream.of(told), told.children("appos")))
                .flatMap(told -> names.at(told).stream())
                .anyMatch(told -> told.bearer().name().equals(name));
    }

    /** Whom the same verb names beside the pronoun: "he appointed Roe" is not told of Roe, who would be "himself". */
    private Stream<String> besides(Word pronoun) {
        return pronoun.head().filter(verb -> verb.verb() && pronoun.isRelation("nsubj", "obj", "iobj")).stream()
                .flatMap(verb -> verb.children("nsubj", "obj", "iobj"))
                .filter(other -> other != pronoun)
                .flatMap(other -> names.at(other).stream())
                .map(named -> named.bearer().name());
    }
}
