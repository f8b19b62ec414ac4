package inquest.core.weigh;

import inquest.core.model.Act;
import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Contradiction;
import inquest.core.model.Corroboration;
import inquest.core.model.Corroboration.Level;
import inquest.core.model.Corroboration.Subject;
import inquest.core.model.Lineage;
import inquest.core.model.Party;
import inquest.core.model.Trace;
import inquest.core.model.Weighing;
import inquest.core.model.WeighingRuling;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The order of weighing: which source derives from which, whom each claim goes back to, how many independent origins stand behind
 * each act, bearer and figure, what contradicts what, and the grade that follows.
 */
public final class Scales {

    /** Goes up when the same material would be weighed otherwise; part of every run key. */
    public static final int VERSION = 9;

    /** What is a view of somebody, not something done: that many hold it makes it no truer. */
    private static final Set<ActKind> VIEWS = EnumSet.of(ActKind.LEGAL_QUALIFICATION, ActKind.ACCUSATION);

    private Scales() {}

    /**
     * Weighs a view.
     *
     * @param acts what the claims speak of, in the order in which they first do
     */
    public static Weighing weigh(Material material, List<Act> acts) {
        Lineage lineage = Genealogy.of(
                material.exhibits(),
                material.texts(),
                material.clusters(),
                material.rulings(WeighingRuling.Kind.LINEAGE));
        Families families = new Families(material.exhibits(), lineage);
        Standing standing = Standing.of(material.clusters(), material::around);
        List<Trace> traces = new Origins(material, families, standing).traces();
        Support support = new Support(material, families, traces);
        Docket docket = new Docket(material, acts, support);
        List<List<Figure>> figures = Figure.grouped(Figure.among(docket));
        List<Corroboration> ofActs = ofActs(acts, support);
        List<Corroboration> all = new ArrayList<>(ofActs);
        all.addAll(ofBearers(material, support));
        all.addAll(ofFigures(figures, support));
        List<Contradiction> contradictions = Contradictions.among(
                docket,
                figures.stream().filter(group -> !group.get(0).isVague()).toList());
        return new Weighing(
                lineage,
                traces,
                acts,
                all,
                contradictions,
                Grades.of(docket, ofActs, contradictions),
                Contradictions.stale(docket, contradictions));
    }

    /** What is denied is weighed as a denial: its claims support that it was not done. */
    private static List<Corroboration> ofActs(List<Act> acts, Support support) {
        return acts.stream().map(act -> ofAct(act, support)).toList();
    }

    private static Corroboration ofAct(Act act, Support support) {
        Subject subject = new Subject(Subject.Kind.ACT, act.id());
        List<ClaimId> ids = act.affirming().isEmpty() ? act.denying() : act.affirming();
        if (VIEWS.contains(act.kind())) {
            return support.unweighed(subject, Level.VIEW, ids);
        }
        return act.kind() == ActKind.OFFICE ? support.unweighed(subject, Level.TITLE, ids) : support.of(subject, ids);
    }

    private static List<Corroboration> ofBearers(Material material, Support support) {
        Map<String, Set<ClaimId>> byBearer = new LinkedHashMap<>();
        for (Claim claim : material.claims()) {
            if (claim.assessment().status() != Claim.Status.REJECTED) {
                Stream.concat(claim.roles().actors().stream(), claim.roles().targets().stream())
                        .map(Party::cluster)
                        .flatMap(java.util.Optional::stream)
                        .forEach(id -> byBearer.computeIfAbsent(id, absent -> new LinkedHashSet<>())
                                .add(claim.id()));
            }
        }
        List<Corroboration> found = new ArrayList<>();
        byBearer.forEach((id, claims) -> found.add(support.of(new Subject(Subject.Kind.BEARER, id), claims)));
        return found;
    }

    private static List<Corroboration> ofFigures(List<List<Figure>> figures, Support support) {
        return figures.stream()
                .map(group -> group.stream().map(figure -> figure.claim().id()).toList())
                .map(ids ->
                        support.of(new Subject(Subject.Kind.FIGURE, ids.get(0).text()), ids))
                .toList();
    }
}
