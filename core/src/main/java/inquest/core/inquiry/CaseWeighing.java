package inquest.core.inquiry;

import inquest.core.link.Acts;
import inquest.core.link.Linker;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
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
        RunKey key = RunKey.of("weigh", Scales.VERSION)
                .with("level", view.level())
                .with("exhibits", inputs)
                .with("clusters", clusters(view))
                .with("acts", Acts.VERSION)
                .with("gazetteer", settings.gazetteer())
                .with("rulings", Digest.of(rulings.toString()));
        Optional<Weighing> known = ledger.find(key, Weighing.class);
        if (known.isPresent()) {
            return known.get();
        }
        List<Claim> claims = view.claimsFrom(CaseView.SHOWN_FROM).claims().stream()
                .map(claim -> claim.placed(settings.gazetteer()::fullest))
                .toList();
        Material material = new Material(view.exhibits(), claims, view.clusters(), texts, rulings.weighing());
        Weighing weighing = Scales.weigh(material, Acts.among(claims, rulings.weighing(), linker));
        ledger.keep(key, weighing);
        return weighing;
    }

    /** Who is who, whatever it was that decided it. */
    private static Digest clusters(CaseView view) {
        StringBuilder all = new StringBuilder();
        for (Cluster cluster : view.clusters()) {
            all.append(cluster.id());
            cluster.mentions()
                    .forEach(mention -> all.append(' ')
                            .append(mention.anchor().exhibit())
                            .append(mention.anchor().span()));
            all.append('\n');
        }
        return Digest.of(all.toString());
    }
}
