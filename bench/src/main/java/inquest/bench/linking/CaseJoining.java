package inquest.bench.linking;

import inquest.core.link.Acts;
import inquest.core.link.Clusters;
import inquest.core.link.Linker;
import inquest.core.model.Act;
import inquest.core.model.Anchor;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Cluster;
import inquest.core.model.Link;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** What a case makes of names of places and bodies, and of claims about groups, where it is known which are one. */
final class CaseJoining {

    private static final int EXHIBITS = 600;
    private static final int[] ACTS = {60, 300, 2_000};
    private static final int SEVERAL = 4;

    private final Linker linker;
    private final PrintWriter out;

    CaseJoining(ExecutorService executor, PrintWriter out) {
        this.linker = Linker.withDefaults(executor);
        this.out = out;
    }

    /** Measures on cases of some seeds from this one on. */
    void measure(int seed) {
        out.println(
                "seed kind           names  things  of two   pairs left   proposed right / wrong: in one company   else");
        for (int own = seed; own < seed + 3; own++) {
            InventedCase invented = new InventedCase(EXHIBITS, own);
            Clusters clusters = Clusters.form(invented.mentions(), List.of());
            names(own, Party.Kind.PLACE, invented, clusters);
            names(own, Party.Kind.ORGANISATION, invented, clusters);
        }
        out.println("seed   acts  sources  claims  pairs of one    by rules: right  wrong    by weights: right  wrong");
        for (int own = seed; own < seed + 3; own++) {
            for (int acts : ACTS) {
                acts(own, acts, SEVERAL);
            }
            acts(own, ACTS[1], 1);
        }
        out.flush();
    }

    private void names(int seed, Party.Kind kind, InventedCase invented, Clusters clusters) {
        List<Cluster> own =
                clusters.clusters().stream().filter(one -> one.kind() == kind).toList();
        Map<Integer, Integer> byThing = new HashMap<>();
        Map<Anchor, Integer> first = new HashMap<>();
        int ofTwo = 0;
        for (Cluster cluster : own) {
            Mention mention = cluster.mentions().get(0);
            int thing = invented.truth(mention.anchor());
            byThing.merge(thing, 1, Integer::sum);
            first.put(mention.anchor(), thing);
            ofTwo += cluster.mentions().stream().anyMatch(other -> invented.truth(other.anchor()) != thing) ? 1 : 0;
        }
        int[] proposed = new int[4];
        for (Link link : clusters.refused()) {
            Optional<Integer> left = Optional.ofNullable(first.get(link.left()));
            Optional<Integer> right = Optional.ofNullable(first.get(link.right()));
            if (left.isPresent() && right.isPresent() && link.probability() > 0) {
                int alone = link.why().text().contains("exhibits of both name ") ? 0 : 2;
                proposed[alone + (left.equals(right) ? 0 : 1)]++;
            }
        }
        out.printf(
                Locale.ROOT,
                "%4d %-13s %6d %7d %7d %12d %41d / %d %6d / %d%n",
                seed,
                kind.label(),
                own.size(),
                byThing.size(),
                ofTwo,
                byThing.values().stream()
                        .mapToInt(some -> some * (some - 1) / 2)
                        .sum(),
                proposed[0],
                proposed[1],
                proposed[2],
                proposed[3]);
    }

    private void acts(int seed, int acts, int sources) {
        InventedActs invented = new InventedActs(acts, sources, seed);
        Map<Integer, Integer> byAct = new HashMap<>();
        invented.claims().forEach(claim -> byAct.merge(invented.truth(claim.id()), 1, Integer::sum));
        int[] rules = pairs(invented, Acts.among(invented.claims()));
        int[] weights = pairs(invented, Acts.among(invented.claims(), List.of(), linker));
        out.printf(
                Locale.ROOT,
                "%4d %6d %8d %7d %13d %18d %6d %20d %6d%n",
                seed,
                acts,
                sources,
                invented.claims().size(),
                byAct.values().stream().mapToInt(some -> some * (some - 1) / 2).sum(),
                rules[0],
                rules[1],
                weights[0],
                weights[1]);
        out.flush();
    }

    /** Pairs of claims held to speak of one act that do, and that do not. */
    private static int[] pairs(InventedActs invented, List<Act> acts) {
        int[] pairs = new int[2];
        for (Act act : acts) {
            List<ClaimId> claims = act.affirming();
            for (int i = 0; i < claims.size(); i++) {
                for (int j = i + 1; j < claims.size(); j++) {
                    pairs[invented.truth(claims.get(i)) == invented.truth(claims.get(j)) ? 0 : 1]++;
                }
            }
        }
        return pairs;
    }
}
