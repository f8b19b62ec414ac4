package inquest.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.count.Figures;
import inquest.core.model.Act;
import inquest.core.model.Anchor;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Corroboration;
import inquest.core.model.Exhibit;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import inquest.core.model.Mention;
import java.util.List;
import java.util.Optional;

/**
 * People, acts, lists and numbers as lines of JSON: what {@code show people|acts|lists|counts --format jsonl} prints. Same promises as
 * {@link ClaimJson}.
 */
public final class CaseJson {

    private CaseJson() {}

    /** A cluster's line: who, under which forms, where, and why the mentions are held to be one. */
    public static String line(Cluster cluster) {
        ObjectNode node = Nodes.object();
        node.put("id", cluster.id());
        node.put("kind", cluster.kind().label());
        node.put("name", cluster.name());
        node.set("forms", Nodes.labels(cluster.forms()));
        node.set(
                "mentions",
                Nodes.list(cluster.mentions().stream().map(Mention::anchor).toList(), CaseJson::anchor));
        node.set("links", Nodes.list(cluster.links(), CaseJson::link));
        return Nodes.line(node);
    }

    /** An act's line: what, to whom, when, which claims say so or deny it, and how well it is supported where it was weighed. */
    public static String line(Act act, Optional<Corroboration> support) {
        ObjectNode node = Nodes.object().put("id", act.id());
        node.put("act", act.kind().label());
        node.set("act_path", Nodes.labels(act.kind().path()));
        node.set("target", act.target().map(CaseJson::target).orElse(null));
        node.put("earliest", Nodes.day(act.earliest()));
        node.put("latest", Nodes.day(act.latest()));
        node.set("claims", ids(act.affirming()));
        node.set("denied_by", ids(act.denying()));
        node.set("support", support.map(WeighingJson::node).orElse(null));
        node.set("why", explanation(act.why()));
        return Nodes.line(node);
    }

    /**
     * A list's line: how its columns were understood, and which rows could not be used.
     *
     * @param rejected the rows of this very sheet
     */
    public static String line(CaseView.NameList list, List<Exhibit.RowError> rejected) {
        ObjectNode node = Nodes.object();
        node.put("exhibit", list.path());
        node.put("sheet", list.sheet());
        node.put("rows", list.rows());
        node.put("used", list.used());
        node.set("mapping", explanation(list.mapping()));
        node.set("rejected", Nodes.list(rejected, CaseJson::rejection));
        return Nodes.line(node);
    }

    /** The line of the people whom some source names as killed. */
    public static String documented(List<Figures.Documented> people) {
        ObjectNode node = Nodes.object().put("kind", "documented").put("number", people.size());
        node.set("people", Nodes.list(people, CaseJson::person));
        return Nodes.line(node);
    }

    /** A list's length, as a line. */
    public static String line(Figures.Named named) {
        return Nodes.line(Nodes.object()
                .put("kind", "named")
                .put("number", named.rows())
                .put("exhibit", named.list().path())
                .put("sheet", named.list().sheet()));
    }

    /** A figure that a source gives, as a line, with the origins behind it where it was weighed. */
    public static String line(Figures.Claimed claimed) {
        Claim claim = claimed.claim();
        ObjectNode node = Nodes.object().put("kind", "claimed");
        node.set("number", ClaimJson.count(claimed.quantity()));
        // Of a rough number the claim's low and high are the number that was named, and no bounds of what was meant.
        node.put("rough", claimed.quantity().isRough());
        node.set(
                "said_by",
                Nodes.labels(claim.attribution().stream()
                        .map(step -> step.speaker().name())
                        .toList()));
        node.put(
                "date",
                claim.content().toldDate().map(when -> when.date().text()).orElse(null));
        node.put("place", claim.roles().place().map(place -> place.name()).orElse(null));
        node.put("claim", claim.id().text());
        node.put("act", claim.act().label());
        node.put("polarity", claim.assessment().polarity().label());
        node.put("exhibit", claim.anchor().path());
        node.set("support", claimed.support().map(WeighingJson::node).orElse(null));
        return Nodes.line(node);
    }

    private static ObjectNode person(Figures.Documented documented) {
        ObjectNode node = Nodes.object()
                .put("cluster", documented.person().id())
                .put("name", documented.person().name());
        node.set("claims", ids(documented.affirming().stream().map(Claim::id).toList()));
        node.set("denied_by", ids(documented.denying().stream().map(Claim::id).toList()));
        return node;
    }

    private static ObjectNode target(Act.Target target) {
        return Nodes.object()
                .put("name", target.name())
                .put("kind", target.kind().label())
                .put("cluster", target.cluster().orElse(null));
    }

    private static ArrayNode ids(List<Claim.ClaimId> ids) {
        return Nodes.labels(ids.stream().map(Claim.ClaimId::text).toList());
    }

    private static ObjectNode link(Link link) {
        ObjectNode node = Nodes.object();
        node.set("left", anchor(link.left()));
        node.set("right", anchor(link.right()));
        node.put("probability", Nodes.rounded(link.probability()));
        node.set("why", explanation(link.why()));
        return node;
    }

    private static ObjectNode anchor(Anchor anchor) {
        return Nodes.span(Nodes.object().put("exhibit", anchor.path()), anchor.span())
                .put("quote", anchor.quote());
    }

    private static ObjectNode rejection(Exhibit.RowError error) {
        return Nodes.object()
                .put("line", error.line())
                .put("column", error.column().orElse(null))
                .put("problem", error.problem());
    }

    private static ObjectNode explanation(Explanation why) {
        ObjectNode node = Nodes.object().put("reason", why.reason());
        node.set("because", Nodes.list(why.because(), CaseJson::explanation));
        return node;
    }
}
