package inquest.core.read;

import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The places of one text and the countries they lie in.
 *
 * <p>A gazetteer knows countries, their peoples, larger cities and regions. Where a name lies in several countries, or in none that
 * the gazetteer knows, the rest of the text decides.
 */
final class Places {

    /** Characters between a place and the name of where it lies. */
    private static final int FARTHEST = 24;

    private static final Set<String> LEADING = Set.of(
            ",",
            "in",
            "the",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "north",
            "south",
            "east",
            "west");

    private static final Pattern TOWN = Pattern.compile("\\p{Lu}[\\p{L}'’-]+");

    private static final int LONGEST = 4;

    /**
     * A place with its country.
     *
     * @param why how the country was found
     */
    record Found(Locality place, Explanation why) {}

    private enum Sign {
        COUNTRY,
        PEOPLE,
        CITY
    }

    private record Mentioned(String name, Word first, Span span, Sign sign) {

        boolean country() {
            return sign == Sign.COUNTRY;
        }
    }

    private final List<List<Word>> sentences;
    private final Names names;
    private final Geography geography = Geography.WORLD;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Mentioned> named = new HashMap<>();
    private final Countries countries;

    Places(List<List<Word>> sentences, Names names) {
        this.sentences = sentences;
        this.names = names;
        List<Countries.Sign> signs = new ArrayList<>();
        sentences.forEach(sentence -> signs(sentence, (code, here) -> {
            signs.add(new Countries.Sign(
                    code,
                    here.first().sentence(),
                    here.first().preposition().filter("in"::equals).isPresent()));
            count(code, here);
        }));
        this.countries = new Countries(signs);
    }

    // ---- what the text points to

    /** Gives each country that the words point to, with where they do. */
    private void signs(List<Word> sentence, BiConsumer<String, Mentioned> found) {
        for (int i = 0; i < sentence.size(); ) {
            int end = i + 1;
            // "Jordan Roe" points to no country.
            if (!names.person(sentence.get(i))
                    && Character.isUpperCase(sentence.get(i).text().codePointAt(0))) {
                end = sign(sentence, i, found);
            }
            i = end;
        }
    }

    private void count(String code, Mentioned here) {
        counts.merge(code, 1, Integer::sum);
        if (!ofBody(here.first())) {
            named.merge(code, here, (first, other) -> other.country() && !first.country() ? other : first);
        }
    }

    /** Gives the country that the words from here on point to, and says where they end. */
    private int sign(List<Word> sentence, int from, BiConsumer<String, Mentioned> found) {
        for (int end = Math.min(sentence.size(), from + LONGEST); end > from; end--) {
            String words = words(sentence, from, end);
            Sign sign = Sign.COUNTRY;
            List<String> codes = geography.country(words);
            if (codes.isEmpty() && end - from <= 2) {
                sign = Sign.PEOPLE;
                codes = geography.people(words);
            }
            if (codes.isEmpty()
                    && place(sentence.get(from)).filter(words::equals).isPresent()) {
                sign = Sign.CITY;
                codes = geography.city(words);
            }
            if (!codes.isEmpty()) {
                Span span =
                        sentence.get(from).span().union(sentence.get(end - 1).span());
                if (codes.size() == 1) {
                    found.accept(codes.get(0), new Mentioned(words, sentence.get(from), span, sign));
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
                .filter(counts::containsKey)
                .max(Comparator.comparing(code -> counts.getOrDefault(code, 0)));
        if (!possible.isEmpty()) {
            return likeliest
                    .map(code -> found(place, code, "of the countries it may lie in, the one this text speaks of"))
                    .orElseGet(() -> new Found(
                            place,
                            Explanation.of("country of \"" + place.name() + "\": left open among "
                                    + String.join(", ", codes))));
        }
        List<Word> sentence = sentence(place.span());
        List<Word> own = words(sentence, place.span());
        Set<String> inside = new HashSet<>();
        signs(own, (code, mentioned) -> inside.add(mentioned.sign() == Sign.PEOPLE ? "" : code));
        // "an American base" may lie anywhere, "the American base in Karfield" not.
        boolean people = inside.remove("");
        if (inside.size() == 1) {
            return found(place, inside.iterator().next(), "by its own words");
        }
        Set<String> cities = new HashSet<>();
        own.forEach(word -> cities.addAll(city(word)));
        return likeliest(sentence)
                // "the University of Brussels": no place by name, and yet not anywhere.
                .filter(likely -> inside.isEmpty()
                        && !people
                        && !several(own)
                        && (cities.isEmpty() || cities.contains(likely.code())))
                .map(likely -> found(place, likely.code(), "unknown to the gazetteer, and " + likely.why()))
                .orElseGet(() -> new Found(place, Explanation.of("country of \"" + place.name() + "\": unknown")));
    }

    private List<String> city(Word word) {
        return Character.isUpperCase(word.text().codePointAt(0)) ? geography.city(word.text()) : List.of();
    }

    /** "at least six countries" lie in no country. */
    private static boolean several(List<Word> place) {
        return place.stream()
                .anyMatch(word -> word.pos().equals("NNS") && word.lemma().equals("country"));
    }

    /** The sentence with this span; sentences stand in order. */
    private List<Word> sentence(Span span) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (sentences.get(middle).get(0).span().start() <= span.start()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.isEmpty() ? List.of() : sentences.get(low);
    }

    private static List<Word> words(List<Word> sentence, Span span) {
        return sentence.stream().filter(word -> span.covers(word.span())).toList();
    }

    /** Whether it is a city or region that the gazetteer knows, or by its name may be a town that it does not. */
    static boolean town(Locality place) {
        return !Geography.WORLD.city(place.name()).isEmpty()
                || (TOWN.matcher(place.name()).matches()
                        && Geography.WORLD.country(place.name()).isEmpty());
    }

    private Found found(Locality place, String code, String reason) {
        String country = geography.shown(code);
        return new Found(
                new Locality(place.name(), Optional.of(country), place.span()),
                Explanation.of("country of \"" + place.name() + "\": " + country + ", " + reason));
    }

    /** Of "Springfield, Illinois", and of "Karfield Prison in northern Kenya", the country of the second. */
    private Optional<String> beside(Locality place) {
        return names.all().stream()
                .filter(name -> name.bearer().kind() == Party.Kind.PLACE)
                .filter(name -> name.span().start() > place.span().end()
                        && name.span().start() <= place.span().end() + FARTHEST
                        && leads(place.span().end(), name.words().get(0)))
                .map(name -> geography.place(words(name.words(), 0, name.words().size())))
                .filter(codes -> codes.size() == 1)
                .map(codes -> codes.get(0))
                .findFirst();
    }

    /** Whether nothing but a comma, or "in" and a part of the country, stands between a place and the name of where it lies. */
    private static boolean leads(int end, Word name) {
        List<Word> between = name.sentenceWords().stream()
                .filter(word -> word.index() < name.index() && word.span().start() >= end)
                .toList();
        return !between.isEmpty() && between.stream().allMatch(word -> LEADING.contains(word.lower()));
    }

    /**
     * The country of an act told of in this sentence without a place, with the reason. Empty where the text leaves it in doubt, and
     * where the sentence, or the last before it that names a country, points to others too: whom the Swedish police arrested need not
     * have been arrested in the country that the rest is about.
     */
    Optional<Found> likely(List<Word> sentence) {
        return likeliest(sentence)
                .filter(likely -> named.containsKey(likely.code()))
                .map(likely -> {
                    Mentioned first = Objects.requireNonNull(named.get(likely.code()));
                    String country = geography.shown(likely.code());
                    // A city that the text names elsewhere is not where this was: only the country can be meant.
                    return new Found(
                            new Locality(first.country() ? first.name() : country, Optional.of(country), first.span()),
                            Explanation.of("country: " + country + ", " + likely.why() + "; not said of this act"));
                });
    }

    private Optional<Countries.Likely> likeliest(List<Word> sentence) {
        return countries.likeliest(sentence.isEmpty() ? 0 : sentence.get(0).sentence());
    }

    /** What is known of each country that may be that of an act in this sentence, by its English name: for training. */
    CountryExample example(List<Word> sentence) {
        Map<String, List<Double>> candidates = new LinkedHashMap<>();
        countries
                .features(sentence.get(0).sentence())
                .forEach((code, features) -> candidates.put(geography.shown(code), features));
        return new CountryExample(candidates);
    }

    /** Whether the sentence of some words points to countries, and to none that the place lies in. */
    boolean awayFrom(Locality place, List<Word> words) {
        Set<String> there = new HashSet<>();
        pointed(words.get(0).sentenceWords()).forEach(code -> there.add(geography.shown(code)));
        return place.country().isPresent()
                && !there.isEmpty()
                && !there.contains(place.country().get());
    }

    private Set<String> pointed(List<Word> words) {
        Set<String> codes = new HashSet<>();
        signs(words, (code, mentioned) -> codes.add(code));
        return codes;
    }
}
