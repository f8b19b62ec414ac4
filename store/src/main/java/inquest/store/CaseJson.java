package inquest.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.count.Figures;
import inquest.core.model.Act;
import inquest.core.model.Anchor;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Exhibit;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import inquest.core.model.Mention;
import java.util.List;

/**
 * People, acts and lists as lines of JSON: what {@code show people|acts|lists --format jsonl} prints. Same promises as
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

    /** An act's line: what, to whom, when, and which claims say so or deny it. */
    public static String line(Act act) {
        ObjectNode node = Nodes.object();
        node.put("act", act.kind().label());
        node.set("act_path", Nodes.labels(act.kind().path()));
        node.set("target", act.target().map(CaseJson::target).orElse(null));
        node.put("earliest", Nodes.day(act.earliest()));
        node.put("latest", Nodes.day(act.latest()));
        node.set("claims", ids(act.affirming()));
        node.set("denied_by", ids(act.denying()));
        return Nodes.line(node);
    }

    /** The line of the people that at least one source names as killed: how many, and who. */
    public static String documented(List<Figures.Documented> people) {
        ObjectNode node = Nodes.object();
        node.put("kind", "documented");
        node.put("persons", people.size());
        node.set("people", Nodes.list(people, person -> {
            ObjectNode one = Nodes.object();
            one.put("cluster", person.person().id());
            one.put("name", person.person().name());
            one.set("claims", ids(person.affirming()));
            one.set("denied_by", ids(person.denying()));
            return one;
        }));
        return Nodes.line(node);
    }

    /** The line of a list's length. */
    public static String line(Figures.Named named) {
        ObjectNode node = Nodes.object();
        node.put("kind", "named");
        node.put("names", named.rows());
        node.put("exhibit", named.list().path());
        node.put("sheet", named.list().sheet());
        return Nodes.line(node);
    }

    /** The line of a number that a source gives. */
    public static String line(Figures.Claimed claimed) {
        ObjectNode node = Nodes.object();
        node.put("kind", "claimed");
        node.put("low", Nodes.bound(claimed.quantity().low()));
        node.put("high", Nodes.bound(claimed.quantity().high()));
        node.put("qualifier", claimed.quantity().qualifier().orElse(null));
        node.put("unit", claimed.quantity().unit().label());
        node.put("act", claimed.claim().act().label());
        node.put("polarity", claimed.claim().assessment().polarity().label());
        node.put("exhibit", claimed.claim().anchor().path());
        node.put("claim", claimed.claim().id().text());
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
