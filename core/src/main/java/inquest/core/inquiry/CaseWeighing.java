package inquest.core.inquiry;

import inquest.core.link.Acts;
import inquest.core.link.Linker;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.core.model.Weighing;
import inquest.core.weigh.Material;
import inquest.core.weigh.Scales;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Weighs the claims of a view: which speak of one act, who stands behind them, what contradicts them. */
final class CaseWeighing {

    private final Ledger ledger;
    private final Settings settings;
    private final Function<Digest, String> texts;
    private final Linker linker;
    /**
     * What was done last: two levels often see the same, and weighing hangs on nothing but what is seen. It serves again only where the key
     * and every exhibit, as it is seen, are equal, so that it holds nothing of what only the other level sees.
     */
    private Optional<Done> lastDone = Optional.empty();

    private Optional<Known> lastKnown = Optional.empty();

    private record Known(List<Cluster> clusters, Digest digest) {}

    private record Done(RunKey key, List<Exhibit> exhibits, Weighing weighing) {}

    /** @param texts gives the extracted text of a digest */
    CaseWeighing(Ledger ledger, Settings settings, Function<Digest, String> texts, Linker linker) {
        this.ledger = ledger;
        this.settings = settings;
        this.texts = texts;
        this.linker = linker;
    }

    /**
     * Weighs the claims that are shown, unless the same were weighed before.
     *
     * @param inputs a digest of all exhibits and settings that the view comes from
     */
    Weighing weigh(CaseView view, Digest inputs, Rulings rulings) {
        RunKey seen = key(inputs, view, rulings);
        RunKey key = seen.with("level", view.level());
        Optional<Weighing> known = ledger.find(key, Weighing.class);
        if (known.isPresent()) {
            return known.get();
        }
        Weighing weighing = lastDone.filter(
                        last -> last.key().equals(seen) && last.exhibits().equals(view.exhibits()))
                .map(Done::weighing)
                .orElseGet(() -> weighed(view, rulings));
        lastDone = Optional.of(new Done(seen, view.exhibits(), weighing));
        ledger.keep(key, weighing);
        return weighing;
    }

    private Weighing weighed(CaseView view, Rulings rulings) {
        List<Claim> claims = view.claimsFrom(CaseView.SHOWN_FROM).claims().stream()
                .map(claim -> claim.placed(settings.gazetteer()::fullest))
                .toList();
        Material material = new Material(view.exhibits(), claims, view.clusters(), texts, rulings.weighing());
        return Scales.weigh(material, Acts.among(claims, rulings.weighing(), linker));
    }

    /** All that weighing depends on, but for how exhibits are seen: the ledger does not compare those, and is asked for a level's own result. */
    private RunKey key(Digest inputs, CaseView view, Rulings rulings) {
        return RunKey.of("weigh", Scales.VERSION)
                .with("exhibits", inputs)
                .with("clusters", clusters(view))
                .with("acts", Acts.VERSION)
                .with("gazetteer", settings.gazetteer())
                .with("rulings", Digest.of(rulings.toString()));
    }

    /** Who is who, whatever it was that decided it. Two levels that see the same have the very same clusters. */
    private Digest clusters(CaseView view) {
        Known known = lastKnown
                .filter(last -> last.clusters().equals(view.clusters()))
                .orElseGet(() -> new Known(view.clusters(), digest(view)));
        lastKnown = Optional.of(known);
        return known.digest();
    }

    private static Digest digest(CaseView view) {
        Fingerprint all = new Fingerprint();
        for (Cluster cluster : view.clusters()) {
            all.add(cluster.id()).add(cluster.mentions().size());
            cluster.mentions().forEach(mention -> all.add(mention.anchor()));
        }
        return all.digest();
    }
}
