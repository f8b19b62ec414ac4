package inquest.core.weigh;

import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Contradiction;
import inquest.core.model.Contradiction.Outcome;
import inquest.core.model.Digest;
import inquest.core.model.Explanation;
import inquest.core.name.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One speaker, quoted by two exhibits in nearly the same words: not both quote exactly.
 *
 * <p>Two quotes are held against each other from {@value #LEAST} words on, if they share at least half of their pairs of words, and
 * differ in words and not only in where they were cut.
 */
final class Wordings {

    private static final int LEAST = 6;
    private static final double ALIKE = 0.5;

    private static final String OPENING = "“«„\"";
    private static final String CLOSING = "”»\"";

    private Wordings() {}

    static List<Contradiction> among(Docket docket) {
        Map<String, List<Claim>> bySpeaker = new LinkedHashMap<>();
        for (Claim claim : docket.material().claims()) {
            if (!Docket.isSaid(claim) || claim.attribution().isEmpty()) {
                continue;
            }
            Attribution last = claim.attribution().get(claim.attribution().size() - 1);
            if (last.mode() == Attribution.Mode.DIRECT) {
                last.speaker()
                        .cluster()
                        .ifPresent(id -> bySpeaker
                                .computeIfAbsent(id, absent -> new ArrayList<>())
                                .add(claim));
            }
        }
        List<Contradiction> found = new ArrayList<>();
        bySpeaker.values().forEach(claims -> found.addAll(ofOne(docket, claims)));
        return found;
    }

    /** Quotes meet over a pair of words that they share, the rarest kind of company first met. */
    private static List<Contradiction> ofOne(Docket docket, List<Claim> claims) {
        Map<String, List<Integer>> index = new HashMap<>();
        List<List<String>> words = new ArrayList<>();
        List<Contradiction> found = new ArrayList<>();
        Set<List<List<String>>> seen = new HashSet<>();
        for (int at = 0; at < claims.size(); at++) {
            List<String> own = Folding.words(quotation(docket, claims.get(at)));
            words.add(own);
            Map<Integer, Integer> shared = new LinkedHashMap<>();
            for (String pair : pairs(own)) {
                List<Integer> known = index.computeIfAbsent(pair, absent -> new ArrayList<>());
                known.forEach(other -> shared.merge(other, 1, Integer::sum));
                if (known.size() < 32) {
                    known.add(at);
                }
            }
            for (int other : shared.keySet()) {
                // Of one quotation several claims are made.
                boolean fresh = seen.add(List.of(words.get(other), own));
                if (fresh && differ(docket, claims.get(other), words.get(other), claims.get(at), own)) {
                    found.add(wording(docket, claims.get(other), claims.get(at)));
                    break;
                }
            }
        }
        return found;
    }

    private static boolean differ(Docket docket, Claim one, List<String> left, Claim other, List<String> right) {
        // A copy in which the quoted words were changed quotes otherwise, though it had them from the other.
        boolean apart = !text(docket, one).equals(text(docket, other));
        if (!apart || left.size() < LEAST || right.size() < LEAST) {
            return false;
        }
        Set<String> both = new HashSet<>(pairs(left));
        both.retainAll(pairs(right));
        int shorter = Math.min(pairs(left).size(), pairs(right).size());
        String a = " " + String.join(" ", left) + " ";
        String b = " " + String.join(" ", right) + " ";
        return both.size() >= ALIKE * shorter
                && !a.contains(b)
                && !b.contains(a)
                && !isCut(left, right)
                && !isCut(right, left);
    }

    /** Whether the end of one quote is the beginning of the other: the same words, cut elsewhere. */
    private static boolean isCut(List<String> one, List<String> other) {
        for (int length = Math.min(one.size(), other.size()); length >= LEAST / 2; length--) {
            if (one.subList(one.size() - length, one.size()).equals(other.subList(0, length))) {
                return true;
            }
        }
        return false;
    }

    private static String text(Docket docket, Claim claim) {
        return docket.material()
                .exhibit(claim)
                .outcome()
                .text()
                .map(Digest::toString)
                .orElseGet(() -> claim.anchor().exhibit().toString());
    }

    /** All that stands between the quotation marks around a claim; where there are none, its own words. */
    private static String quotation(Docket docket, Claim claim) {
        String quote = claim.anchor().quote();
        String paragraph = docket.material().paragraph(claim);
        int at = paragraph.indexOf(quote);
        if (at < 0) {
            return quote;
        }
        int from = at - 1;
        while (from >= 0 && OPENING.indexOf(paragraph.charAt(from)) < 0) {
            if (CLOSING.indexOf(paragraph.charAt(from)) >= 0) {
                return quote;
            }
            from--;
        }
        int to = at + quote.length();
        while (to < paragraph.length() && CLOSING.indexOf(paragraph.charAt(to)) < 0) {
            to++;
        }
        return from >= 0 && to < paragraph.length() ? paragraph.substring(from + 1, to) : quote;
    }

    private static Set<String> pairs(List<String> words) {
        Set<String> pairs = new HashSet<>();
        for (int at = 1; at < words.size(); at++) {
            pairs.add(words.get(at - 1) + " " + words.get(at));
        }
        return pairs;
    }

    private static Contradiction wording(Docket docket, Claim one, Claim other) {
        String left = quotation(docket, one);
        String right = quotation(docket, other);
        return new Contradiction(
                Contradiction.Type.WORDING,
                docket.side("“" + Occurrences.shortened(left) + "”", List.of(one)),
                docket.side("“" + Occurrences.shortened(right) + "”", List.of(other)),
                Outcome.OPEN,
                Explanation.of("one speaker, quoted in nearly the same words by two exhibits"));
    }
}
