package inquest.core.read;

import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The places of one text and the countries they lie in.
 *
 * <p>A gazetteer knows countries, their peoples, larger cities and regions. Where a name lies in several countries, or in none that
 * the gazetteer knows, the rest of the text decides: the country that most of its other names speak of, if they are most of all.
 */
final class Places {

    /** A country must have this share of all that points to a country before it is taken for places the gazetteer does not know. */
    private static final double PREVAILS = 0.35;

    /** Of all words that point to a country. */
    private static final double NEARLY_ALL = 0.85;

    /** One word that points to a country may be a dateline. */
    private static final int FEWEST = 2;

    /** And so many times as much as the next. */
    private static final double AHEAD = 1.25;

    private static final int LONGEST = 4;

    /**
     * A place with its country.
     *
     * @param why how the country was found
     */
    record Found(Locality place, Explanation why) {}

    private record Mentioned(String name, Span span, boolean country) {}

    private final Names names;
    private final Geography geography = Geography.WORLD;
    private final Map<String, Integer> signs = new HashMap<>();
    private final Map<String, Mentioned> named = new HashMap<>();
    private final Optional<String> prevailing;

    Places(List<List<Word>> sentences, Names names) {
        this.names = names;
        sentences.forEach(this::signs);
        this.prevailing = prevail();
    }

    // ---- what the text points to

    private void signs(List<Word> sentence) {
        for (int i = 0; i < sentence.size(); ) {
            int end = i + 1;
            if (Character.isUpperCase(sentence.get(i).text().codePointAt(0))) {
                end = sign(sentence, i);
            }
            i = end;
        }
    }

    /** Counts the country that the words from here on point to, and says where they end. */
    private int sign(List<Word> sentence, int from) {
        for (int end = Math.min(sentence.size(), from + LONGEST); end > from; end--) {
            String words = words(sentence, from, end);
            List<String> codes = geography.country(words);
            boolean country = !codes.isEmpty();
            if (!country && end - from <= 2) {
                codes = geography.people(words);
            }
            if (codes.isEmpty()
                    && place(sentence.get(from)).filter(words::equals).isPresent()) {
                codes = geography.city(words);
            }
            if (!codes.isEmpty()) {
                Span span =
                        sentence.get(from).span().union(sentence.get(end - 1).span());
                if (codes.size() == 1) {
                    signs.merge(codes.get(0), 1, Integer::sum);
                    Mentioned here = new Mentioned(words, span, country);
                    if (!ofBody(sentence.get(from))) {
                        named.merge(
                                codes.get(0),
                                here,
                                (first, other) -> other.country() && !first.country() ? other : first);
                    }
                }
                return end;
            }
        }
        return from + 1;
    }

    /** The country in a body's name says whose it is, and no claim should hang on a part of a name. */
    private boolean ofBody(Word word) {
        return names.at(word)
                .filter(name -> name.bearer().kind() == Party.Kind.ORGANISATION)
                .isPresent();
    }

    private static String words(List<Word> sentence, int from, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < end; i++) {
            boolean apart = i > from
                    && sentence.get(i - 1).span().end() < sentence.get(i).span().start();
            words.append(apart ? " " : "").append(sentence.get(i).text());
        }
        return words.toString();
    }

    private Optional<String> place(Word word) {
        return names.at(word)
                .filter(name ->
                        name.bearer().kind() == Party.Kind.PLACE && name.words().get(0) == word)
                .map(name -> words(name.words(), 0, name.words().size()));
    }

    private Optional<String> prevail() {
        int all = signs.values().stream().mapToInt(Integer::intValue).sum();
        List<Map.Entry<String, Integer>> most = signs.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .toList();
        boolean clear = most.size() == 1
                || (most.size() == 2
                        && most.get(0).getValue() >= PREVAILS * all
                        && most.get(0).getValue() >= AHEAD * most.get(1).getValue());
        return clear ? Optional.of(most.get(0).getKey()) : Optional.empty();
    }

    // ---- what follows for one place

    /** The place with its country, where that can be known. */
    Found complete(Locality place) {
        List<String> codes = geography.place(place.name());
        if (codes.size() == 1) {
            return found(place, codes.get(0), "the gazetteer knows it");
        }
        Optional<String> beside = beside(place);
        if (beside.isPresent() && (codes.isEmpty() || codes.contains(beside.get()))) {
            return found(place, beside.get(), "the name right behind it");
        }
        Set<String> possible = new HashSet<>(codes);
        Optional<String> likeliest = codes.stream()
                .filter(signs::containsKey)
                .max(Comparator.comparing(code -> signs.getOrDefault(code, 0)));
        if (!possible.isEmpty()) {
            return likeliest
                    .map(code -> found(place, code, "of the countries it may lie in, the one this text speaks of"))
                    .orElseGet(() -> new Found(
                            place,
                            Explanation.of("country of \"" + place.name() + "\": left open among "
                                    + String.join(", ", codes))));
        }
        return prevailing
                .filter(code -> isOnly())
                .map(code -> found(place, code, "unknown to the gazetteer; nearly all of this text's places lie there"))
                .orElseGet(() -> new Found(place, Explanation.of("country of \"" + place.name() + "\": unknown")));
    }

    private Found found(Locality place, String code, String reason) {
        String country = geography.shown(code);
        return new Found(
                new Locality(place.name(), Optional.of(country), place.span()),
                Explanation.of("country of \"" + place.name() + "\": " + country + ", " + reason));
    }

    /** Of "Springfield, Illinois" the country of the second. */
    private Optional<String> beside(Locality place) {
        return names.all().stream()
                .filter(name -> name.bearer().kind() == Party.Kind.PLACE)
                .filter(name -> name.span().start() > place.span().end()
                        && name.span().start() <= place.span().end() + 2)
                .filter(name -> name.words()
                        .get(0)
                        .next(-1)
                        .filter(word -> word.text().equals(","))
                        .isPresent())
                .map(name -> geography.place(words(name.words(), 0, name.words().size())))
                .filter(codes -> codes.size() == 1)
                .map(codes -> codes.get(0))
                .findFirst();
    }

    /**
     * The one country that a text is about, where nearly all that points to a country points to it: an article on an affair of
     * several countries must not put an act into one of them.
     */
    Optional<Locality> only() {
        return isOnly() ? prevailing() : Optional.empty();
    }

    private boolean isOnly() {
        int all = signs.values().stream().mapToInt(Integer::intValue).sum();
        return all >= FEWEST
                && prevailing
                        .filter(code -> signs.getOrDefault(code, 0) >= NEARLY_ALL * all)
                        .isPresent();
    }

    /** The country that prevails in the text, by the first words that name it; by its people or a city in it where none do. */
    private Optional<Locality> prevailing() {
        return prevailing.flatMap(code -> Optional.ofNullable(named.get(code))
                .map(first -> new Locality(first.name(), Optional.of(geography.shown(code)), first.span())));
    }
}
