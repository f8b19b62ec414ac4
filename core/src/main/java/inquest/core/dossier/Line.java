package inquest.core.dossier;

import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A sentence in the making. */
final class Line {

    private static final Pattern SPEAKERS_OWN = Pattern.compile("(?i)(?:my|our|your)\\b");

    private static final Set<String> BEGINNINGS = Set.of(
            "A",
            "About",
            "All",
            "An",
            "Almost",
            "Approximately",
            "Around",
            "As",
            "At",
            "Both",
            "Dozens",
            "Five",
            "Four",
            "He",
            "Her",
            "His",
            "Hundreds",
            "Its",
            "Many",
            "More",
            "Most",
            "Nearly",
            "No",
            "Nobody",
            "None",
            "One",
            "Others",
            "Our",
            "Over",
            "Several",
            "She",
            "Six",
            "Some",
            "Ten",
            "That",
            "The",
            "Their",
            "These",
            "They",
            "This",
            "Those",
            "Thousands",
            "Three",
            "Two",
            "Up",
            "We");

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    Line text(String words) {
        plain.append(words);
        return this;
    }

    /**
     * A party under its name; a description that began a sentence of the exhibit stands inside one of ours, and "my brother" in quotation
     * marks, for he is the speaker's.
     */
    Line name(Party party) {
        String name = party.name();
        boolean unnamed = party.kind() == Party.Kind.GROUP || party.cluster().isEmpty();
        if (unnamed && SPEAKERS_OWN.matcher(name).lookingAt()) {
            return words(name);
        }
        boolean described = unnamed && BEGINNINGS.contains(name.split(" ", 2)[0]);
        String inside = described ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
        return add(Part.Style.NAME, inside, party.cluster());
    }

    Line name(String name) {
        return add(Part.Style.NAME, name, Optional.empty());
    }

    Line words(String words) {
        return add(Part.Style.WORDS, words, Optional.empty());
    }

    /** Names with commas between them and {@code and} before the last. */
    Line names(List<Party> parties) {
        for (int i = 0; i < parties.size(); i++) {
            if (i > 0) {
                text(i == parties.size() - 1 ? " and " : ", ");
            }
            name(parties.get(i));
        }
        return this;
    }

    Line add(Part.Style style, String text, Optional<String> target) {
        flush();
        parts.add(new Part(style, text, target));
        return this;
    }

    List<Part> parts() {
        flush();
        return List.copyOf(parts);
    }

    private void flush() {
        if (!plain.isEmpty()) {
            parts.add(new Part(Part.Style.PLAIN, plain.toString(), Optional.empty()));
            plain.setLength(0);
        }
    }
}
