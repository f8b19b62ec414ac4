package inquest.core.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The whole name of a person or body, read once so that it can be compared often: its words with their roles, and for a
 * body its legal form apart ({@code legal-forms.tsv}, kept by hand).
 *
 * @param written as the source has it
 * @param bearer whose name it is
 * @param parts its words in order, without titles, articles and legal forms
 * @param legalForms the legal forms among its words, by their usual label
 */
public record FullName(String written, Bearer bearer, List<NamePart> parts, Set<String> legalForms) {

    /** Whose name it is: what may be left out of one, and what sets two apart, differs. */
    public enum Bearer {
        /** A person. */
        PERSON,
        /** A body, firm, ship or anything else that has a name. */
        BODY
    }

    private static final Map<String, String> LEGAL_FORMS = table();
    private static final int LONGEST_FORM = 5;

    /** Keeps its own copies. */
    public FullName {
        parts = List.copyOf(parts);
        legalForms = Set.copyOf(legalForms);
    }

    /** A name as written; it has no parts if it has no letters. */
    public static FullName of(String written, Bearer bearer) {
        return bearer == Bearer.PERSON ? person(written) : body(written);
    }

    /** How this name and another agree: matched words, what is left over, and the probability that they are one name. */
    public NameComparison compare(FullName other) {
        return NameComparison.of(this, other);
    }

    /** "Yazdani, Karim" is read as "Karim Yazdani"; two words written as one ("KarimYazdani") as two. */
    private static FullName person(String written) {
        String spaced = written.replaceAll("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll}{2})", " ");
        return new FullName(written, Bearer.PERSON, Compounds.parts(NameForm.of(spaced)), Set.of());
    }

    private static FullName body(String written) {
        List<String> words = new ArrayList<>(
                Folding.words(written.replace("&", " and ").replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L})", "")));
        Set<String> forms = new TreeSet<>();
        for (int length = Math.min(LONGEST_FORM, words.size() - 1); length > 0; length--) {
            for (int at = 0; at + length <= words.size() && words.size() > length; at++) {
                String form = LEGAL_FORMS.get(String.join(" ", words.subList(at, at + length)));
                if (form != null) {
                    forms.add(form);
                    words.subList(at, at + length).clear();
                    at--;
                }
            }
        }
        words.removeIf(word -> words.size() > 1 && (word.equals("the") || word.equals("of") || word.equals("and")));
        forms.remove("");
        return new FullName(
                written, Bearer.BODY, words.stream().map(NamePart::of).toList(), forms);
    }

    private static Map<String, String> table() {
        Map<String, String> forms = new HashMap<>();
        for (List<String> row : Tables.rows(FullName.class, "legal-forms.tsv")) {
            forms.put(row.get(0), row.get(1).equals("-") ? "" : row.get(1));
        }
        return Map.copyOf(forms);
    }
}
