package inquest.bench.reading;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How claims are compared with gold records: equal names after normalising, entities matched one to one.
 *
 * <p>CEAF-REE, the role-filler measure of Du, Rush and Cardie, <i>GRIT</i>, EACL 2021: a maximum matching of proposed and wanted
 * entities, a proposed one standing under its fullest name.
 */
final class Yardstick {

    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern COMMA_OR_PAREN = Pattern.compile("([,()])");
    private static final Pattern OTHER_THAN_WORD = Pattern.compile("[^a-z0-9\\-']");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> ENDS_HEAD = Set.of(
            "of", "in", "from", "at", "on", "by", "for", "with", "who", "which", "that", "near", "to", "against", "--",
            "and", "or", "as");

    private Yardstick() {}

    /** Lower case, without punctuation and articles. */
    static String norm(String name) {
        List<String> words = new ArrayList<>();
        for (String word : PUNCTUATION
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .split("\\s+")) {
            if (!word.isEmpty() && !ARTICLES.contains(word)) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    /** The last word before a preposition, comma or conjunction: the head noun of an English noun phrase. */
    static String head(String name) {
        String last = "";
        String spaced = COMMA_OR_PAREN
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(" $1 ")
                .strip();
        for (String word : spaced.split("\\s+")) {
            if (!last.isEmpty() && (ENDS_HEAD.contains(word) || word.equals(","))) {
                break;
            }
            String letters = OTHER_THAN_WORD.matcher(word).replaceAll("");
            if (!letters.isEmpty() && !letters.equals("'s") && !letters.equals("'")) {
                last = letters;
            }
        }
        return last.isEmpty() ? norm(name) : last;
    }

    /** Affirmed or alleged, attempts and plans included; not asked for, not conditional. */
    static boolean happened(Claim claim) {
        Modality modality = claim.assessment().modality();
        return claim.assessment().polarity() != Polarity.DENIED
                && modality != Modality.REQUESTED
                && modality != Modality.CONDITIONAL;
    }

    /** Whether the act is one of these or below one. */
    static Predicate<Claim> is(ActKind... kinds) {
        return claim -> Stream.of(kinds).anyMatch(kind -> claim.act().is(kind));
    }

    /** A name and the cluster it was joined to. */
    record Name(String text, Optional<String> cluster) {
        static Name of(Party party) {
            return new Name(party.name(), party.cluster());
        }
    }

    /** Names of one cluster, or equal after normalising, are one entity: the fullest name of each, in order. */
    static List<String> entities(List<Name> names) {
        List<Set<String>> forms = new ArrayList<>();
        List<Set<String>> clusters = new ArrayList<>();
        for (Name name : names) {
            int at = 0;
            while (at < forms.size() && !sameEntity(name, forms.get(at), clusters.get(at))) {
                at++;
            }
            if (at == forms.size()) {
                forms.add(new LinkedHashSet<>());
                clusters.add(new HashSet<>());
            }
            forms.get(at).add(name.text());
            name.cluster().ifPresent(clusters.get(at)::add);
        }
        return forms.stream().map(Yardstick::fullest).toList();
    }

    private static boolean sameEntity(Name name, Set<String> forms, Set<String> clusters) {
        return name.cluster().filter(clusters::contains).isPresent()
                || forms.stream().anyMatch(form -> norm(form).equals(norm(name.text())));
    }

    private static String fullest(Set<String> forms) {
        String fullest = "";
        for (String form : forms) {
            if (fullest.isEmpty()
                    || form.codePointCount(0, form.length()) > fullest.codePointCount(0, fullest.length())) {
                fullest = form;
            }
        }
        return fullest;
    }

    /** How many can be matched one to one (augmenting paths). */
    static <P, W> int matched(List<P> proposed, List<W> wanted, BiPredicate<P, W> agree) {
        Map<Integer, Integer> holder = new LinkedHashMap<>();
        int found = 0;
        for (int i = 0; i < proposed.size(); i++) {
            found += augment(i, proposed, wanted, agree, holder, new HashSet<>()) ? 1 : 0;
        }
        return found;
    }

    private static <P, W> boolean augment(
            int i,
            List<P> proposed,
            List<W> wanted,
            BiPredicate<P, W> agree,
            Map<Integer, Integer> holder,
            Set<Integer> seen) {
        for (int j = 0; j < wanted.size(); j++) {
            if (!seen.contains(j) && agree.test(proposed.get(i), wanted.get(j))) {
                seen.add(j);
                Integer held = holder.get(j);
                if (held == null || augment(held, proposed, wanted, agree, holder, seen)) {
                    holder.put(j, i);
                    return true;
                }
            }
        }
        return false;
    }
}
