package inquest.core.read;

import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody or something that a text speaks of and that might have a part in an act: all the phrases with one name.
 *
 * @param name the words, without article and number
 * @param kind what sort of thing it is, as far as the rules know
 * @param named whether it is a name
 * @param variant how far the phrase reaches: {@code whole}, {@code of} with what follows "of", {@code bare} without it, {@code
 *     owned} with its owner, {@code modifier} for a noun that stands before another
 * @param mentions where it stands, in order; at least one
 */
record RoleCandidate(String name, Party.Kind kind, boolean named, String variant, List<Mention> mentions) {

    private static final Pattern MARKS = Pattern.compile("[\\p{Punct}“”‘’]");
    private static final Pattern BRIEF = Pattern.compile("[A-Z][A-Z&-]{1,9}");
    private static final Set<String> OPEN = Set.of("(", "[", "-LRB-", "-LSB-");
    private static final Set<String> CLOSE = Set.of(")", "]", "-RRB-", "-RSB-");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    /**
     * A phrase of the candidate.
     *
     * @param head the word that governs the phrase
     * @param top the word through which it hangs in the sentence
     * @param span where the words stand
     */
    record Mention(Word head, Word top, Span span) {}

    /** Equal for two names that differ in case, punctuation and articles alone. */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (String word :
                MARKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("").split("\\s+")) {
            if (!word.isEmpty() && !ARTICLES.contains(word)) {
                key.append(key.length() > 0 ? " " : "").append(word);
            }
        }
        return key.toString();
    }

    /** Every candidate of a text, in order of first mention. */
    static List<RoleCandidate> in(String text, List<List<Word>> sentences, Names names, Lexicon lexicon) {
        Map<String, RoleCandidate> found = new LinkedHashMap<>();
        for (List<Word> sentence : sentences) {
            for (Word word : sentence) {
                Optional<Names.Named> name = names.at(word);
                if (name.isPresent()) {
                    if (name.get().words().get(0) == word) {
                        add(found, ofName(name.get()));
                    }
                } else if (heads(word, names)) {
                    described(text, word, lexicon).forEach(candidate -> add(found, candidate));
                } else if (word.noun() && word.isRelation("compound")) {
                    add(found, one(text, word, word.subtreeSpan(), "modifier", lexicon));
                }
            }
        }
        List<RoleCandidate> all = new ArrayList<>(found.values());
        abbreviations(sentences).forEach((brief, before) -> joined(all, brief, before));
        return List.copyOf(all);
    }

    /** Abbreviations that stand alone in brackets, each with the word before: "… Liberation Front [VLF]". */
    private static Map<String, Word> abbreviations(List<List<Word>> sentences) {
        Map<String, Word> found = new LinkedHashMap<>();
        for (List<Word> sentence : sentences) {
            for (int i = 1; i + 2 < sentence.size(); i++) {
                String inside = sentence.get(i + 1).text();
                if (OPEN.contains(sentence.get(i).text())
                        && CLOSE.contains(sentence.get(i + 2).text())
                        && BRIEF.matcher(inside).matches()
                        && sentence.get(i - 1).pos().startsWith("NN")) {
                    found.putIfAbsent(inside, sentence.get(i - 1));
                }
            }
        }
        return found;
    }

    /** Joins the candidate called by an abbreviation to the fullest one that ends in the word before it. */
    private static void joined(List<RoleCandidate> all, String brief, Word before) {
        Optional<RoleCandidate> full = all.stream()
                .filter(candidate -> candidate.name.contains(" ") && !candidate.variant.equals("of"))
                .filter(candidate -> candidate.mentions.stream()
                        .anyMatch(
                                mention -> mention.span().end() == before.span().end()))
                .max(Comparator.comparing(candidate -> candidate.name.length()));
        Optional<RoleCandidate> named = all.stream()
                .filter(candidate -> candidate.name.equalsIgnoreCase(brief))
                .findFirst();
        if (full.isPresent() && named.isPresent() && !full.get().equals(named.get())) {
            full.get().mentions.addAll(named.get().mentions);
            all.remove(named.get());
        }
    }

    private static void add(Map<String, RoleCandidate> found, RoleCandidate more) {
        String key = key(more.name) + " " + more.named;
        RoleCandidate before = found.get(key);
        if (before == null) {
            found.put(key, more);
        } else {
            before.mentions.addAll(more.mentions);
        }
    }

    private static RoleCandidate ofName(Names.Named name) {
        Word top = Word.top(name.words()).orElse(name.last());
        List<Mention> mentions = new ArrayList<>(List.of(new Mention(name.last(), top, name.span())));
        return new RoleCandidate(name.bearer().name(), name.bearer().kind(), true, "whole", mentions);
    }

    private static boolean heads(Word word, Names names) {
        boolean inside = word.isRelation("compound", "flat", "fixed")
                && word.head()
                        .filter(head -> head.noun() && names.at(head).isEmpty())
                        .isPresent();
        return word.noun()
                && !inside
                && (word.text().length() > 2 || Character.isLetter(word.text().codePointAt(0)));
    }

    private static List<RoleCandidate> described(String text, Word head, Lexicon lexicon) {
        Span bare = head.span();
        for (Word child : head.children()) {
            boolean before = child.index() < head.index()
                    && child.isRelation("amod", "compound", "nmod", "flat", "advmod")
                    && child.preposition().isEmpty()
                    && !child.relation().equals("nmod:poss");
            if (before && contiguous(child, head)) {
                bare = bare.union(child.subtreeSpan());
            }
        }
        List<RoleCandidate> found = new ArrayList<>();
        Optional<Word> of = head.under(Set.of("of"), "nmod").findFirst();
        if (of.isPresent()) {
            found.add(one(text, head, bare.union(of.get().subtreeSpan()), "of", lexicon));
        }
        found.add(one(text, head, bare, of.isPresent() ? "bare" : "whole", lexicon));
        Optional<Word> owner =
                head.children("nmod:poss").filter(word -> word.noun()).findFirst();
        owner.ifPresent(word -> found.add(one(text, head, head.span().union(word.subtreeSpan()), "owned", lexicon)));
        return found;
    }

    private static boolean contiguous(Word child, Word head) {
        return head.index() - child.index() < 8
                && !child.pos().equals("CD")
                && !child.pos().equals("DT");
    }

    private static RoleCandidate one(String text, Word head, Span span, String variant, Lexicon lexicon) {
        List<Mention> mentions = new ArrayList<>(List.of(new Mention(head, head, span)));
        return new RoleCandidate(span.of(text).replaceAll("\\s+", " "), lexicon.kind(head), false, variant, mentions);
    }
}
