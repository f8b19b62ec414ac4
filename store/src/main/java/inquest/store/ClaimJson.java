package inquest.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.model.Anchor;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Edtf;
import inquest.core.model.Locality;
import inquest.core.model.Locator;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.When;
import inquest.core.model.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A claim as one line of JSON: what {@code show claims --format jsonl} prints and {@code claims.jsonl} holds.
 *
 * <p>Scripts lean on this form. Every field always stands there, in one order, {@code null} or {@code []} where there is
 * nothing; letters are never escaped; equal claims give equal bytes. {@code docs/formats.md} lists the fields.
 */
public final class ClaimJson {

    private ClaimJson() {}

    /** The claim's line, without a line break. */
    public static String line(Claim claim) {
        return Nodes.line(node(claim));
    }

    private static ObjectNode node(Claim claim) {
        Anchor anchor = claim.anchor();
        ObjectNode node = Nodes.object();
        node.put("id", claim.id().text());
        node.put("exhibit", anchor.path());
        node.put("sha256", anchor.content().hex());
        node.put("text", anchor.text().hex());
        node.set("at", at(anchor.at()));
        Nodes.span(node, anchor.span()).put("quote", anchor.quote());
        node.set("attribution", Nodes.list(claim.attribution(), ClaimJson::attribution));
        node.put("act", claim.act().label());
        node.set("act_path", Nodes.labels(claim.act().path()));
        Claim.Roles roles = claim.roles();
        node.set("actors", Nodes.list(roles.actors(), ClaimJson::party));
        node.set("targets", Nodes.list(roles.targets(), ClaimJson::party));
        node.set("instrument", Nodes.list(roles.instruments(), ClaimJson::named));
        node.set("place", Nodes.list(roles.place().stream().toList(), ClaimJson::place));
        content(node, claim.content());
        assessment(node, claim.assessment());
        return node;
    }

    private static void content(ObjectNode node, Claim.Content content) {
        node.set("detail", detail(content.detail()));
        node.set(
                "about",
                Nodes.labels(content.about().stream().map(Claim.ClaimId::text).toList()));
        node.set("count", content.count().map(ClaimJson::count).orElse(null));
        node.set("date", content.date().map(ClaimJson::date).orElse(null));
    }

    private static void assessment(ObjectNode node, Claim.Assessment assessment) {
        node.put("polarity", assessment.polarity().label());
        node.put("modality", assessment.modality().label());
        node.put("firsthand", assessment.firsthand().orElse(null));
        node.put("status", assessment.status().label());
        node.put("score", Nodes.rounded(assessment.score()));
        node.put("reader", assessment.reader());
    }

    private static ObjectNode at(Locator at) {
        ObjectNode node = Nodes.object();
        if (at instanceof Locator.Row row) {
            node.put("sheet", row.sheet()).put("row", row.row());
            node.set("columns", Nodes.labels(row.columns()));
        } else if (at instanceof Locator.Page page) {
            node.put("page", page.page().isPresent() ? page.page().getAsInt() : null);
        }
        return node;
    }

    private static ObjectNode attribution(Attribution step) {
        ObjectNode node = named(step.speaker());
        node.set("cue", step.cue().map(cue -> Nodes.span(Nodes.object(), cue)).orElse(null));
        node.put("said", step.said().map(Edtf::text).orElse(null));
        node.put("mode", step.mode().label());
        return node;
    }

    private static ObjectNode named(Party party) {
        ObjectNode node = Nodes.object();
        node.put("name", party.name()).put("cluster", party.cluster().orElse(null));
        return Nodes.span(node, party.span());
    }

    private static ObjectNode party(Party party) {
        ObjectNode node = Nodes.object();
        node.put("name", party.name());
        node.put("kind", party.kind().label());
        node.put("cluster", party.cluster().orElse(null));
        Nodes.span(node, party.span());
        return node.put("degree", party.degree().map(Party.Degree::label).orElse(null));
    }

    private static ObjectNode place(Locality place) {
        ObjectNode node = Nodes.object();
        node.put("name", place.name()).put("country", place.country().orElse(null));
        return Nodes.span(node, place.span());
    }

    private static ObjectNode detail(Claim.Detail detail) {
        ObjectNode node = Nodes.object();
        node.set("office", words(detail.office()));
        node.set("body", words(detail.body()));
        node.set("term", words(detail.term()));
        node.set("qualification", words(detail.qualification()));
        node.set("charge", words(detail.charge()));
        return node;
    }

    private static @Nullable ObjectNode words(Optional<Words> words) {
        return words.map(w -> Nodes.span(Nodes.object().put("text", w.text()), w.span()))
                .orElse(null);
    }

    static ObjectNode count(Quantity count) {
        return Nodes.object()
                .put("low", Nodes.bound(count.low()))
                .put("high", Nodes.bound(count.high()))
                .put("qualifier", count.qualifier().orElse(null))
                .put("unit", count.unit().label());
    }

    private static ObjectNode date(When when) {
        return Nodes.object()
                .put("text", when.text())
                .put("edtf", when.date().text())
                .put("earliest", Nodes.day(when.earliest()))
                .put("latest", Nodes.day(when.latest()));
    }
}
