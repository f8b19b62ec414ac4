package inquest.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.model.Contradiction;
import inquest.core.model.Corroboration;
import inquest.core.model.Exhibit;
import inquest.core.model.Explanation;
import inquest.core.model.Lineage;
import inquest.core.model.Span;
import inquest.core.model.Trace;

/**
 * What weighing gave, as lines of JSON: contradictions, and the corroboration that acts and figures carry. Same promises as {@link
 * ClaimJson}.
 */
public final class WeighingJson {

    private WeighingJson() {}

    /** A contradiction's line: its type, both sides with their claims and origins, the outcome and why. */
    public static String line(Contradiction contradiction) {
        ObjectNode node = Nodes.object();
        node.put("id", contradiction.id());
        node.put("type", contradiction.type().label());
        node.put("outcome", contradiction.outcome().label());
        node.put("one_source", contradiction.ofOneSource());
        node.set("left", side(contradiction.left()));
        node.set("right", side(contradiction.right()));
        node.set("why", explanation(contradiction.why()));
        return Nodes.line(node);
    }

    /** The line of one derivation: the two exhibits' paths, what the evidence is, and the passages that both have. */
    public static String line(Lineage.Derivation edge, Exhibit from, Exhibit to) {
        ObjectNode node = Nodes.object();
        node.put("from", from.path());
        node.put("to", to.path());
        node.put("evidence", edge.kind().label());
        node.put("directed", edge.directed());
        node.put("share", edge.share());
        node.put("share_of_from", edge.shareOfFrom());
        node.set("passages", Nodes.list(edge.passages(), WeighingJson::passage));
        node.set("why", explanation(edge.why()));
        return Nodes.line(node);
    }

    private static ObjectNode passage(Lineage.Shared passage) {
        ObjectNode node = Nodes.object();
        node.set("from", span(passage.from()));
        node.set("to", span(passage.to()));
        node.put("words", passage.words());
        node.put("quoted", passage.quoted());
        return node;
    }

    private static ObjectNode span(Span span) {
        return Nodes.object().put("start", span.start()).put("end", span.end());
    }

    /** A ruling's line. */
    public static String line(RulingBook.Entry entry) {
        ObjectNode node = Nodes.object();
        node.put("id", entry.id());
        node.put("time", entry.time());
        node.put("author", entry.author());
        node.put("kind", entry.kind());
        node.put("decision", entry.decision());
        node.put("reason", entry.reason());
        node.set("words", Nodes.labels(entry.words()));
        node.put("standing", entry.standing());
        return Nodes.line(node);
    }

    private static ObjectNode side(Contradiction.Side side) {
        ObjectNode node = Nodes.object().put("says", side.says());
        node.set(
                "claims",
                Nodes.labels(side.claims().stream().map(id -> id.text()).toList()));
        node.put("independent_origins", side.origins());
        return node;
    }

    /** How something is supported: level, tallies, and the claims by origin. */
    static ObjectNode node(Corroboration corroboration) {
        ObjectNode node = Nodes.object();
        node.put("level", corroboration.level().label());
        node.put("claims", corroboration.tally().claims());
        node.put("carriers", corroboration.tally().carriers());
        node.put("texts", corroboration.tally().texts());
        node.put("independent_origins", corroboration.independent());
        node.set("groups", Nodes.list(corroboration.groups(), WeighingJson::group));
        return node;
    }

    private static ObjectNode group(Corroboration.Group group) {
        ObjectNode node = Nodes.object();
        node.set("origins", Nodes.list(group.origins(), WeighingJson::origin));
        node.set(
                "claims",
                Nodes.labels(group.claims().stream().map(id -> id.text()).toList()));
        node.set(
                "hands",
                Nodes.labels(group.hands().stream().map(Trace.Hand::label).toList()));
        node.put("interest", group.interest().isEmpty() ? null : group.interest());
        return node;
    }

    private static ObjectNode origin(Trace.Origin origin) {
        return Nodes.object()
                .put("name", origin.name())
                .put("kind", origin.kind().label());
    }

    private static ObjectNode explanation(Explanation why) {
        ObjectNode node = Nodes.object().put("reason", why.reason());
        ArrayNode because = Nodes.list(why.because(), WeighingJson::explanation);
        node.set("because", because);
        return node;
    }
}
