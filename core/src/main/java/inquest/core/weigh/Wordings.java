package inquest.core.weigh;

import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Contradiction;
import inquest.core.model.Contradiction.Outcome;
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
        for (int at = 0; at < claims.size(); at++) {
            List<String> own = Folding.words(claims.get(at).anchor().quote());
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
                if (differ(docket, claims.get(other), words.get(other), claims.get(at), own)) {
                    found.add(wording(docket, claims.get(other), claims.get(at)));
                    break;
                }
            }
        }
        return found;
    }

    private static boolean differ(Docket docket, Claim one, List<String> left, Claim other, List<String> right) {
        boolean apart = !docket.support()
                .trace(one.id())
                .text()
                .equals(docket.support().trace(other.id()).text());
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

    private static Set<String> pairs(List<String> words) {
        Set<String> pairs = new HashSet<>();
        for (int at = 1; at < words.size(); at++) {
            pairs.add(words.get(at - 1) + " " + words.get(at));
        }
        return pairs;
    }

    private static Contradiction wording(Docket docket, Claim one, Claim other) {
        return new Contradiction(
                Contradiction.Type.WORDING,
                docket.side("“" + Occurrences.shortened(one.anchor().quote()) + "”", List.of(one)),
                docket.side("“" + Occurrences.shortened(other.anchor().quote()) + "”", List.of(other)),
                Outcome.OPEN,
                Explanation.of("one speaker, quoted in nearly the same words by two exhibits"));
    }
}
