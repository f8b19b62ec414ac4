package inquest.bench.linking;

import inquest.core.model.Anchor;
import inquest.core.model.Digest;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Particulars;
import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * An invented case in which places and bodies are named as papers of several houses spell them, and who is which is known. A language is made up of
 * sounds; each house writes them in Latin letters by a custom of its own, a few in Persian letters. Towns have prisons named after them, villages
 * have neighbours whose names differ in one sound, or in "Upper" and "Lower"; bodies have acronyms, namesakes by acronym, and names that differ in
 * what they stand for.
 */
final class InventedCase {

    private static final String[][] CONSONANTS = {
        {"b", "b", "b", "b", "ب"}, {"p", "p", "p", "p", "پ"}, {"t", "t", "t", "t", "ت"},
        {"j", "j", "dj", "j", "ج"}, {"ch", "tch", "ch", "č", "چ"}, {"kh", "kh", "x", "kh", "خ"},
        {"d", "d", "d", "d", "د"}, {"r", "r", "r", "r", "ر"}, {"z", "z", "z", "z", "ز"},
        {"s", "s", "s", "ss", "س"}, {"sh", "ch", "sh", "š", "ش"}, {"f", "f", "f", "f", "ف"},
        {"q", "gh", "gh", "k", "ق"}, {"k", "k", "k", "c", "ک"}, {"g", "gu", "g", "g", "گ"},
        {"l", "l", "l", "l", "ل"}, {"m", "m", "m", "m", "م"}, {"n", "n", "n", "n", "ن"},
        {"v", "v", "w", "v", "و"}, {"h", "h", "h", "h", "ه"}, {"y", "y", "y", "i", "ی"}
    };
    private static final String[][] VOWELS = {
        {"a", "a", "a", "a", ""}, {"a", "a", "aa", "á", "ا"}, {"e", "é", "e", "i", ""},
        {"i", "i", "ee", "i", "ی"}, {"o", "o", "u", "o", ""}, {"u", "ou", "oo", "u", "و"}
    };
    private static final int PERSIAN = 4;
    private static final List<String> SIDES = List.of("Upper", "Lower", "New", "Old", "North", "South");
    private static final List<String> SORTS = List.of(
            "Front",
            "Committee",
            "Union",
            "Association",
            "Council",
            "Movement",
            "Organization",
            "League",
            "Brigade",
            "Center");
    private static final List<String> CAUSES = List.of(
            "Liberation",
            "Defence of Prisoners",
            "Human Rights",
            "Workers",
            "Teachers",
            "Women",
            "National Salvation",
            "Security",
            "Information",
            "Political Prisoners",
            "Free Press",
            "Reconstruction",
            "Peasants",
            "Martyrs");

    private final Random random;
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<Anchor, Integer> truth = new HashMap<>();
    private final List<List<Thing>> districts = new ArrayList<>();
    private int things;

    /** What is named: its sounds, what stands before and behind them, its acronym. */
    private record Thing(
            int number,
            Party.Kind kind,
            List<Integer> sounds,
            String side,
            String sort,
            String cause,
            String acronym) {}

    /** Who writes: by which custom, and the share of words with a slip. */
    private record House(int custom, double slips) {}

    /**
     * Invents.
     *
     * @param exhibits how many
     * @param seed the same seed gives the same case
     */
    InventedCase(int exhibits, long seed) {
        random = new Random(seed);
        for (int district = 0; district < Math.max(4, exhibits / 30); district++) {
            districts.add(district());
        }
        for (int exhibit = 0; exhibit < exhibits; exhibit++) {
            write(exhibit);
        }
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** The thing that the words at an anchor name. */
    int truth(Anchor anchor) {
        return Optional.ofNullable(truth.get(anchor)).orElseThrow();
    }

    // ---- things

    private List<Thing> district() {
        List<Thing> own = new ArrayList<>();
        List<Integer> town = sounds(random, 2 + random.nextInt(2));
        own.add(place(town, "", ""));
        if (random.nextInt(3) == 0) {
            own.add(place(town, "", "prison"));
        }
        for (int village = 0; village < 3 + random.nextInt(4); village++) {
            List<Integer> name = sounds(random, 2 + random.nextInt(2));
            own.add(place(name, "", ""));
            int neighbour = random.nextInt(10);
            if (neighbour == 0) {
                own.add(place(changed(name), "", ""));
            } else if (neighbour == 1) {
                own.add(place(name, SIDES.get(random.nextInt(SIDES.size())), ""));
            } else if (neighbour == 2) {
                own.add(place(sounds(random, 2), "", random.nextBoolean() ? "prison" : "camp"));
            }
        }
        for (int body = 0; body < 3; body++) {
            own.add(body(random.nextBoolean() ? town : sounds(random, 3)));
        }
        for (int person = 0; person < 8; person++) {
            own.add(new Thing(things++, Party.Kind.PERSON, sounds(random, 4), "", "", "", ""));
        }
        return own;
    }

    private Thing place(List<Integer> name, String side, String sort) {
        return new Thing(things++, Party.Kind.PLACE, name, side, sort, "", "");
    }

    private Thing body(List<Integer> of) {
        String sort = SORTS.get(random.nextInt(SORTS.size()));
        String cause = CAUSES.get(random.nextInt(CAUSES.size()));
        StringBuilder acronym = new StringBuilder();
        for (String word : (sort + " " + cause).split(" ")) {
            if (Character.isUpperCase(word.charAt(0))) {
                acronym.append(word.charAt(0));
            }
        }
        acronym.append(Character.toUpperCase(CONSONANTS[of.get(0)][0].charAt(0)));
        return new Thing(things++, Party.Kind.ORGANISATION, of, "", sort, cause, acronym.toString());
    }

    /** So many syllables, and perhaps a consonant. */
    static List<Integer> sounds(Random random, int syllables) {
        int length = syllables * 2 + (random.nextBoolean() ? 1 : 0);
        List<Integer> sounds = new ArrayList<>();
        for (int at = 0; at < length; at++) {
            sounds.add(random.nextInt(at % 2 == 0 ? CONSONANTS.length : VOWELS.length));
        }
        return sounds;
    }

    private List<Integer> changed(List<Integer> sounds) {
        List<Integer> other = new ArrayList<>(sounds);
        int at = random.nextInt(other.size() / 2) * 2;
        other.set(at, (other.get(at) + 1 + random.nextInt(CONSONANTS.length - 1)) % CONSONANTS.length);
        return other;
    }

    // ---- words

    private void write(int number) {
        int custom = random.nextInt(20);
        House house = new House(custom == 0 ? PERSIAN : custom % 4, 0.03);
        int home = random.nextInt(districts.size());
        List<Thing> named = new ArrayList<>();
        for (int some = 1 + random.nextInt(3); some > 0; some--) {
            named.add(any(random.nextInt(8) == 0 ? random.nextInt(districts.size()) : home, Party.Kind.PLACE));
        }
        for (int some = random.nextInt(3); some > 0; some--) {
            named.add(any(home, Party.Kind.ORGANISATION));
        }
        for (int some = 1 + random.nextInt(3); some > 0; some--) {
            named.add(any(home, Party.Kind.PERSON));
        }
        String path = "exhibit-" + number + ".txt";
        Digest content = Digest.of(path);
        ExhibitId exhibit = ExhibitId.of(content, path);
        int at = 0;
        Map<Integer, String> forms = new HashMap<>();
        for (Thing thing : named) {
            String name = forms.computeIfAbsent(thing.number(), none -> name(thing, house));
            boolean equated = !thing.acronym().isEmpty() && !name.equals(thing.acronym()) && thing.number() % 2 == 0;
            Anchor anchor = new Anchor(
                    exhibit,
                    path,
                    content,
                    content,
                    new Locator.Page(OptionalInt.of(1)),
                    new Span(at, at + name.codePointCount(0, name.length())),
                    name);
            at += name.length() + 1;
            truth.put(anchor, thing.number());
            mentions.add(new Mention(
                    anchor,
                    thing.kind(),
                    name,
                    equated ? List.of(thing.acronym()) : List.of(),
                    List.of(),
                    Particulars.NONE,
                    Explanation.of("invented")));
        }
    }

    private Thing any(int district, Party.Kind kind) {
        List<Thing> own = districts.get(district).stream()
                .filter(thing -> thing.kind() == kind)
                .toList();
        return own.get(random.nextInt(own.size()));
    }

    private String name(Thing thing, House house) {
        String proper = slipped(spelt(thing.sounds(), house.custom()), house.slips());
        if (thing.kind() == Party.Kind.PERSON) {
            int half = proper.length() / 2;
            return proper.substring(0, half) + " " + proper.substring(half);
        }
        if (thing.kind() == Party.Kind.ORGANISATION) {
            if (random.nextInt(6) == 0) {
                return thing.acronym();
            }
            return switch (random.nextInt(3)) {
                case 0 -> thing.sort() + " for " + thing.cause() + " of " + proper;
                case 1 -> proper + " " + thing.cause() + " " + thing.sort();
                default -> "the " + thing.sort() + " of " + thing.cause() + " in " + proper;
            };
        }
        String sided = thing.side().isEmpty() ? proper : thing.side() + " " + proper;
        if (thing.sort().isEmpty()) {
            return random.nextInt(12) == 0 ? "village of " + sided : sided;
        }
        boolean persian = house.custom() == PERSIAN;
        return persian
                ? "زندان " + proper
                : random.nextInt(4) == 0 ? thing.sort() + " of " + sided : sided + " " + thing.sort();
    }

    /** Sounds in the custom of a house. */
    static String spelt(List<Integer> sounds, int custom) {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < sounds.size(); at++) {
            word.append((at % 2 == 0 ? CONSONANTS : VOWELS)[sounds.get(at)][custom]);
        }
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private String slipped(String word, double rate) {
        if (word.length() < 4 || random.nextDouble() >= rate) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            default -> word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
        };
    }
}
