package inquest.core.link;

import inquest.core.model.Act;
import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.WeighingRuling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers claims into acts. Two claims speak of one act only if something ties them together and nothing speaks against it.
 *
 * <ul>
 *   <li>Their kinds lie on one branch of the tree of acts: an execution and a killing, not an execution and an arrest.
 *   <li>A named target is the same cluster; a described group has the same noun and shares a date, a place or a number. One who is only
 *       described is the same in one exhibit; in two only where time and place agree. "My brother" is nobody
 *       beyond his exhibit, and a "him" that the reader left open nobody beyond his sentence: two of them may be two men. Without a
 *       target, two of actor, date and place are the same, or the legal name, or an office and who holds it: that somebody was
 *       appointed twice is no word of one appointment.
 *   <li>Their dates, uncertain as they are, overlap, and named places agree. An undated claim goes to the only dated act that it
 *       can belong to; where there are several it stays by itself. Nobody dies twice: deaths of one named person are one act
 *       whatever their dates, which then contradict each other.
 * </ul>
 *
 * <p>From {@value WeighedActs#LEAST} words about groups on, these are linked by weights instead, see {@link WeighedActs}.
 *
 * <p>A claim with several targets speaks of as many acts. Plans, attempts, requests, conditions and possibilities are no
 * word of an act done, and claims that a person found wrong are no word at all. Rulings join and split.
 */
public final class Acts {

    /** Goes up when the same claims would be gathered otherwise; part of every run key. */
    public static final int VERSION = 5;

    private Acts() {}

    /** The acts that these claims speak of, in the order in which the claims first do. */
    public static List<Act> among(List<Claim> claims) {
        return among(claims, List.of());
    }

    /**
     * The same, as far as people have not ruled otherwise.
     *
     * @param rulings of kind {@link WeighingRuling.Kind#ACT}; others are passed over
     */
    public static List<Act> among(List<Claim> claims, List<WeighingRuling> rulings) {
        return among(claims, rulings, Optional.empty());
    }

    /**
     * The same, acts against groups by weights that are fitted to them where there are enough.
     *
     * @param linker fits and links
     */
    public static List<Act> among(List<Claim> claims, List<WeighingRuling> rulings, Linker linker) {
        return among(claims, rulings, Optional.of(linker));
    }

    private static List<Act> among(List<Claim> claims, List<WeighingRuling> rulings, Optional<Linker> linker) {
        List<Word> words = new ArrayList<>();
        for (Claim claim : claims) {
            if (speaksOfSomethingDone(claim)) {
                partiesOrNone(claim).forEach(target -> words.add(new Word(claim, target)));
            }
        }
        List<Word> ofGroups = words.stream().filter(Word::isOfGroup).toList();
        Optional<List<Gathered>> weighed = linker.flatMap(own -> WeighedActs.among(ofGroups, own));
        List<Gathered> all = new ArrayList<>(weighed.orElse(List.of()));
        Map<List<String>, ActBlock> blocks = new LinkedHashMap<>();
        for (Word word : words) {
            if (weighed.isEmpty() || !word.isOfGroup()) {
                blocks.computeIfAbsent(word.block(), absent -> new ActBlock(all))
                        .add(word);
            }
        }
        blocks.values().forEach(ActBlock::settle);
        rule(all, rulings);
        Map<ClaimId, Integer> places = new HashMap<>();
        for (int at = 0; at < claims.size(); at++) {
            places.putIfAbsent(claims.get(at).id(), at);
        }
        // An act can have thousands of words, so its first place is looked up once and not at every comparison.
        return all.stream()
                .filter(act -> !act.isEmpty())
                .map(act -> Map.entry(act.firstPlace(places), act))
                .sorted(Map.Entry.comparingByKey())
                .map(placed -> placed.getValue().act())
                .toList();
    }

    private static boolean speaksOfSomethingDone(Claim claim) {
        return claim.assessment().status() != Claim.Status.REJECTED
                && claim.assessment().modality().saidToBeDone();
    }

    private static List<Optional<Party>> partiesOrNone(Claim claim) {
        List<Party> targets = claim.roles().targets();
        return targets.isEmpty()
                ? List.of(Optional.empty())
                : targets.stream().map(Optional::of).toList();
    }

    // ---- rulings

    private static void rule(List<Gathered> acts, List<WeighingRuling> rulings) {
        for (WeighingRuling ruling : rulings) {
            if (ruling.kind() != WeighingRuling.Kind.ACT) {
                continue;
            }
            Optional<Gathered> left = holding(acts, ruling, 0);
            Optional<Gathered> right = holding(acts, ruling, 1);
            if (left.isEmpty() || right.isEmpty()) {
                continue;
            }
            if (ruling.decision().equals("same") && left.get() != right.get()) {
                left.get().absorb(right.get(), Explanation.of("ruling " + ruling.ruling() + ": " + ruling.reason()));
            } else if (ruling.decision().equals("different") && left.get() == right.get()) {
                acts.add(right.get()
                        .without(
                                claim -> ruling.concerns(claim, 1),
                                "ruling " + ruling.ruling() + ": " + ruling.reason()));
            }
        }
    }

    private static Optional<Gathered> holding(List<Gathered> acts, WeighingRuling ruling, int place) {
        return acts.stream()
                .filter(act -> act.words().stream().anyMatch(word -> ruling.concerns(word.claim(), place)))
                .findFirst();
    }

    /** The most specific kind that is above all of these. */
    static ActKind common(ActKind one, ActKind other) {
        if (one.is(other)) {
            return other;
        }
        return other.is(one) ? one : ActKind.of(one.path().get(0)).orElse(one);
    }
}
