package inquest.core.dossier;

import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence in the making. */
final class Line {

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    Line text(String words) {
        plain.append(words);
        return this;
    }

    Line name(Party party) {
        return add(Part.Style.NAME, party.name(), party.cluster());
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
