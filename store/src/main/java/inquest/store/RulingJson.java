package inquest.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.custody.MalformedException;
import inquest.core.inquiry.Rulings;
import inquest.core.model.AccessLevel;
import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.Claim;
import inquest.core.model.ClaimRuling;
import inquest.core.model.Digest;
import inquest.core.model.ExhibitId;
import inquest.core.model.Locator;
import inquest.core.model.PairRuling;
import inquest.core.model.WeighingRuling;
import inquest.store.json.Fields;
import inquest.store.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rulings as JSON: {@code kind} ({@code pair} or {@code claim}), {@code anchors} as the person saw them, {@code decision},
 * {@code reason}, {@code author}, {@code time}, {@code access}, {@code supersedes}; of a claim, its {@code act} too. What weighing
 * proposes is ruled on by the kinds of {@link WeighingRuling}, whose anchors each have an {@code act} where they are claims. A
 * {@code withdrawal} has no anchors, and does nothing but supersede.
 */
public final class RulingJson {

    private RulingJson() {}

    /**
     * A ruling's record.
     *
     * @param kind {@code pair}, with two anchors, or {@code claim}, with one
     * @param anchors the words that the person saw
     * @param decision {@code same} or {@code different}; {@code confirmed} or {@code rejected}
     * @param signed author, time, reason, access, and for a claim its act; {@code supersedes} where there is one
     */
    public static ObjectNode ruling(String kind, List<Anchor> anchors, String decision, Map<String, String> signed) {
        ObjectNode json = Json.object();
        json.put("kind", kind);
        json.put("decision", decision);
        signed.forEach(json::put);
        for (Anchor anchor : anchors) {
            ObjectNode words = json.withArray("anchors").addObject();
            words.put("exhibit", anchor.exhibit().toString());
            words.put("path", anchor.path());
            words.put("sha256", anchor.content().hex());
            words.put("text", anchor.text().hex());
            words.put("start", anchor.span().start());
            words.put("end", anchor.span().end());
            words.put("quote", anchor.quote());
        }
        return json;
    }

    /**
     * The record of a decision on something weighed.
     *
     * @param seen the claims, or for a lineage the exhibits, that the person saw
     * @param signed author, time, reason, access; {@code supersedes} where there is one
     */
    public static ObjectNode ruling(
            WeighingRuling.Kind kind, List<WeighingRuling.Seen> seen, String decision, Map<String, String> signed) {
        List<Anchor> anchors = seen.stream().map(WeighingRuling.Seen::anchor).toList();
        ObjectNode json = ruling(kind.label(), anchors, decision, signed);
        for (int at = 0; at < seen.size(); at++) {
            ObjectNode words = (ObjectNode) json.withArray("anchors").get(at);
            seen.get(at).act().ifPresent(act -> words.put("act", act.label()));
        }
        return json;
    }

    /**
     * The decisions in force among some records, by the records' digests.
     *
     * @param level those made above it are left out, and so is what they supersede them by
     * @throws MalformedException if a record has not the form above
     */
    public static Rulings inForce(Map<Digest, ObjectNode> records, AccessLevel level) throws MalformedException {
        Map<Digest, ObjectNode> seen = new TreeMap<>();
        Set<String> superseded = new HashSet<>();
        for (Map.Entry<Digest, ObjectNode> entry : records.entrySet()) {
            Fields json = new Fields(entry.getValue());
            AccessLevel access =
                    AccessLevel.of(json.text("access")).orElseThrow(() -> Fields.expected("an access level", "access"));
            if (level.admits(access)) {
                seen.put(entry.getKey(), entry.getValue());
                json.optional("supersedes").ifPresent(superseded::add);
            }
        }
        List<PairRuling> pairs = new ArrayList<>();
        List<ClaimRuling> claims = new ArrayList<>();
        List<WeighingRuling> weighing = new ArrayList<>();
        for (Map.Entry<Digest, ObjectNode> entry : seen.entrySet()) {
            if (!superseded.contains(entry.getKey().hex())) {
                Optional<WeighingRuling.Kind> kind =
                        WeighingRuling.Kind.of(entry.getValue().path("kind").asText());
                if (kind.isPresent()) {
                    weighing.add(weighing(entry.getKey().hex(), kind.get(), entry.getValue()));
                } else if (!entry.getValue().path("kind").asText().equals("withdrawal")) {
                    add(entry.getKey().hex(), entry.getValue(), pairs, claims);
                }
            }
        }
        return new Rulings(pairs, claims, weighing);
    }

    private static void add(String id, ObjectNode json, List<PairRuling> pairs, List<ClaimRuling> claims)
            throws MalformedException {
        Fields fields = new Fields(json);
        List<Anchor> anchors = new ArrayList<>();
        for (JsonNode anchor : json.path("anchors")) {
            anchors.add(anchor(new Fields(anchor)));
        }
        String decision = fields.text("decision").toUpperCase(Locale.ROOT);
        try {
            if (fields.text("kind").equals("pair") && anchors.size() == 2) {
                pairs.add(new PairRuling(anchors.get(0), anchors.get(1), PairRuling.Decision.valueOf(decision), id));
            } else if (fields.text("kind").equals("claim") && anchors.size() == 1) {
                ActKind act = ActKind.of(fields.text("act")).orElseThrow(() -> Fields.expected("a kind of act", "act"));
                claims.add(new ClaimRuling(anchors.get(0), act, Claim.Status.valueOf(decision), id));
            } else {
                throw Fields.expected(
                        "pair with two anchors, claim with one, act, lineage, contradiction, corroboration or grade",
                        "kind");
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedException("expected same or different, confirmed or rejected in \"decision\"", e);
        }
    }

    /** Of a claim, an anchor says what was done in {@code act}; of an exhibit as a whole, it has none. */
    private static WeighingRuling weighing(String id, WeighingRuling.Kind kind, ObjectNode json)
            throws MalformedException {
        Fields fields = new Fields(json);
        List<WeighingRuling.Seen> seen = new ArrayList<>();
        for (JsonNode node : json.path("anchors")) {
            Fields words = new Fields(node);
            seen.add(
                    new WeighingRuling.Seen(anchor(words), words.optional("act").flatMap(ActKind::of)));
        }
        try {
            return new WeighingRuling(
                    kind, seen, fields.text("decision"), fields.text("reason"), fields.text("author"), id);
        } catch (IllegalArgumentException e) {
            throw new MalformedException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Anchor anchor(Fields json) throws MalformedException {
        return new Anchor(
                new ExhibitId(json.digest("exhibit")),
                json.text("path"),
                json.digest("sha256"),
                json.digest("text"),
                Locator.Page.NONE,
                json.span(),
                json.text("quote"));
    }
}
