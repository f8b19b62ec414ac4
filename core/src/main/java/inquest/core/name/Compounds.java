package inquest.core.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Splits a name into the words that count: {@code abd al rahman} and {@code abdurrahman} become one and the same word,
 * {@code hosein zadeh} one, an article none; from the hand-kept table {@code compounds.tsv}.
 */
final class Compounds {

    private static final Map<String, Map<String, String>> TABLE = table();
    private static final int LONGEST = 8;

    private Compounds() {}

    /** The words of a name in order, each with its role. */
    static List<NamePart> parts(NameForm form) {
        List<NamePart> parts = new ArrayList<>();
        NamePart.Role next = NamePart.Role.BEARING;
        List<String> tokens = joined(form.tokens());
        for (String token : tokens) {
            if (NameForm.isParticle(token, "child")) {
                next = parts.isEmpty() ? NamePart.Role.BEARING : NamePart.Role.FATHER;
            } else if (!NameForm.isParticle(token, "article")) {
                parts.add(NamePart.of(token, role(token, next, parts.isEmpty())));
                next = NamePart.Role.BEARING;
            }
        }
        if (parts.isEmpty()) {
            tokens.forEach(token -> parts.add(NamePart.of(token)));
        }
        return List.copyOf(parts);
    }

    /** The words of a name that count, written as one. */
    static String asOneWord(NameForm form) {
        return String.join(
                "",
                joined(form.tokens()).stream()
                        .filter(token -> !NameForm.isParticle(token, "article"))
                        .toList());
    }

    private static NamePart.Role role(String token, NamePart.Role expected, boolean first) {
        if (token.codePointCount(0, token.length()) == 1 && Script.of(token) != Script.OTHER) {
            return NamePart.Role.INITIAL;
        }
        if (NameForm.isParticle(token, "kept")) {
            return NamePart.Role.PARTICLE;
        }
        boolean honour = !first
                && Title.folded(token)
                        .filter(title -> title.kind() == Title.Kind.HONORIFIC)
                        .isPresent();
        return honour ? NamePart.Role.HONOUR : expected;
    }

    /** Words that make one name with their neighbour written together. */
    private static List<String> joined(List<String> tokens) {
        List<String> out = new ArrayList<>();
        String front = "";
        for (int at = 0; at < tokens.size(); at++) {
            String token = tokens.get(at);
            String before = form("before", token);
            String after = form("after", token);
            boolean last = at + 1 == tokens.size();
            if (!front.isEmpty() && NameForm.isParticle(token, "article") && !last) {
                continue;
            }
            if (!before.isEmpty() && !last) {
                front = front + before;
            } else if (!after.isEmpty() && !lastBearing(out).isEmpty() && front.isEmpty()) {
                while (NameForm.isParticle(out.get(out.size() - 1), "article")) {
                    out.remove(out.size() - 1);
                }
                out.set(out.size() - 1, out.get(out.size() - 1) + after);
            } else {
                out.add(together(front.isEmpty() ? token : front + Skeleton.withoutArticle(token)));
                front = "";
            }
        }
        return out;
    }

    private static String lastBearing(List<String> out) {
        for (int at = out.size() - 1; at >= 0; at--) {
            if (!NameForm.isParticle(out.get(at), "article")) {
                return NameForm.isParticle(out.get(at), "child") ? "" : out.get(at);
            }
        }
        return "";
    }

    /** A word that is a compound already, in the form that its parts would have. */
    private static String together(String token) {
        String word = token;
        for (int length = Math.min(LONGEST, word.length() - 2); length > 1; length--) {
            String front = form("front", word.substring(0, length));
            if (!front.isEmpty()) {
                word = front + word.substring(length);
                break;
            }
        }
        for (int length = Math.min(LONGEST, word.length() - 2); length > 1; length--) {
            String back = form("back", word.substring(word.length() - length));
            if (!back.isEmpty()) {
                return word.substring(0, word.length() - length) + back;
            }
        }
        return word;
    }

    private static String form(String how, String token) {
        return Optional.ofNullable(TABLE.get(how))
                .map(forms -> forms.get(token))
                .orElse("");
    }

    private static Map<String, Map<String, String>> table() {
        Map<String, Map<String, String>> table = new HashMap<>();
        for (List<String> row : Tables.rows(Compounds.class, "compounds.tsv")) {
            table.computeIfAbsent(row.get(2), how -> new HashMap<>()).put(row.get(0), row.get(1));
        }
        return Map.copyOf(table);
    }
}
