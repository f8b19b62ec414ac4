package inquest.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.count.Basis;
import inquest.core.count.CaptureList;
import inquest.core.count.CaptureTable;
import inquest.core.count.CaseCount;
import inquest.core.count.Checks;
import inquest.core.count.Convergence;
import inquest.core.count.CountReport;
import inquest.core.count.Documented;
import inquest.core.count.Estimate;
import inquest.core.count.Interval;
import inquest.core.count.ModelWeight;
import inquest.core.count.NotEstimable;
import inquest.core.count.Outcome;
import inquest.core.count.Recommendation;
import inquest.core.count.Stratum;
import inquest.core.count.StratumCount;
import inquest.core.count.Warning;
import inquest.core.model.Digest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A count as JSON: what {@code inquest estimate} writes. One tree, indented, the same bytes for the same count. A field that says nothing
 * is {@code null}; a number that is not one, like R-hat where no chain was run, is {@code null} too, and so is every number of a stratum of so few people that they could be recognised.
 */
public final class CountJson {

    /** Six digits are more than any of these numbers carry. */
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private CountJson() {}

    /**
     * The report of a count.
     *
     * @param sha256 digest of the table that was counted
     * @param draws linkage draws in it; 1 where linkage is held to be certain
     */
    public static String report(CountReport report, Digest sha256, int draws) {
        ObjectNode node = Nodes.object().put("version", CountReport.VERSION);
        node.set(
                "input",
                Nodes.object()
                        .put("sha256", sha256.hex())
                        .<ObjectNode>set(
                                "lists",
                                Nodes.labels(report.lists().stream()
                                        .map(CaptureList::name)
                                        .toList()))
                        .put("draws", draws));
        node.set(
                "settings",
                Nodes.object()
                        .put("full", report.settings().full())
                        .put("seed", report.settings().seed())
                        .put("level", Interval.LEVEL));
        node.set("strata", Nodes.list(report.strata(), CountJson::stratum));
        node.set("total", total(report));
        return Nodes.indented(node);
    }

    /** A stratum's count as one line of what {@code show counts} prints. */
    public static String line(StratumCount count) {
        ObjectNode node = Nodes.object().put("kind", "estimated");
        node.set("by", by(count.tables().stratum()));
        node.set("documented", documented(count.documented()));
        brief(node, count.recommendation().outcome());
        node.set("warnings", Nodes.list(count.warnings(), CountJson::warning));
        return Nodes.line(node.put("stability", count.convergence().verdict().orElse(null)));
    }

    /** The sum over strata, as such a line. */
    public static String line(Outcome total) {
        ObjectNode node = Nodes.object().put("kind", "estimated");
        return Nodes.line(brief(node.putNull("by"), total));
    }

    /** Why a case has nothing to count, as such a line. */
    public static String line(CaseCount count) {
        ObjectNode node = Nodes.object().put("kind", "estimated").putNull("by");
        node.put("refused", count.refusal().orElse(null));
        node.set("warnings", Nodes.list(count.warnings(), CountJson::warning));
        return Nodes.line(node);
    }

    private static ObjectNode brief(ObjectNode node, Outcome outcome) {
        outcome.estimate()
                .ifPresent(estimate -> node.put("method", estimate.method().id())
                        .<ObjectNode>set("estimate", number(estimate.number()))
                        .<ObjectNode>set("low", number(estimate.interval().low()))
                        .<ObjectNode>set("high", number(estimate.interval().high()))
                        .<ObjectNode>set("level", number(estimate.interval().level()))
                        .put("seed", estimate.basis().seed()));
        outcome.refusal().ifPresent(reason -> node.put("refused", reason));
        return node;
    }

    private static JsonNode total(CountReport report) {
        ObjectNode node = report.total()
                .fold(CountJson::estimate, refused -> Nodes.object().put("refused", refused.reason()));
        return node.put("dependence", report.dependence());
    }

    /** A stratum's count, with either {@code recommended} or {@code refused}. */
    public static ObjectNode stratum(StratumCount count) {
        CaptureTable table = count.tables().typical();
        ObjectNode node = Nodes.object();
        node.set("by", by(count.tables().stratum()));
        boolean withheld = count.documented().withheld();
        node.set("observed", number(withheld ? Double.NaN : count.documented().median()));
        node.set("documented", documented(count.documented()));
        node.set("lists", lists(table, withheld));
        node.set("overlap", withheld ? Nodes.object().nullNode() : overlap(table));
        node.set("estimates", Nodes.list(estimates(count.outcomes()), CountJson::estimate));
        node.set("not_estimated", Nodes.list(refusals(count.outcomes()), CountJson::refusal));
        Recommendation recommendation = count.recommendation();
        recommendation.outcome().estimate().ifPresent(estimate -> node.set("recommended", estimate(estimate)));
        recommendation.outcome().refusal().ifPresent(reason -> node.put("refused", reason));
        node.put("rule", recommendation.rule());
        node.set("undocumented", interval(count.undocumented()));
        node.set(
                "envelope",
                Nodes.object()
                        .<ObjectNode>set("methods", interval(recommendation.methods()))
                        .set("models", interval(recommendation.models())));
        node.set("warnings", Nodes.list(count.warnings(), CountJson::warning));
        node.set("convergence", convergence(count.convergence()));
        node.set("checks", checks(count.checks(), table));
        return node;
    }

    private static ObjectNode by(Stratum stratum) {
        ObjectNode node = Nodes.object();
        stratum.by().forEach((column, label) -> node.put(column, label.isEmpty() ? null : label));
        return node;
    }

    private static ObjectNode documented(Documented documented) {
        boolean withheld = documented.withheld();
        return Nodes.object()
                .<ObjectNode>set("median", number(withheld ? Double.NaN : documented.median()))
                .<ObjectNode>set("low", number(withheld ? Double.NaN : documented.low()))
                .<ObjectNode>set("high", number(withheld ? Double.NaN : documented.high()))
                .put("withheld", withheld);
    }

    private static ArrayNode lists(CaptureTable table, boolean withheld) {
        ArrayNode lists = Nodes.labels(List.of());
        for (int j = 0; j < table.width(); j++) {
            lists.add(Nodes.object()
                    .put("name", table.lists().get(j).name())
                    .put("size", withheld ? null : table.listed(1 << j)));
        }
        return lists;
    }

    private static ObjectNode overlap(CaptureTable table) {
        ObjectNode node = Nodes.object().put("matched", table.matched());
        ArrayNode histories = node.putArray("histories");
        table.counts()
                .forEach((history, people) -> histories.add(Nodes.object()
                        .put("history", history.digits(table.width()))
                        .put("people", people)));
        return node;
    }

    private static List<Estimate> estimates(List<Outcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.estimate().stream()).toList();
    }

    private static List<NotEstimable> refusals(List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome ->
                        outcome.<Optional<NotEstimable>>fold(estimated -> Optional.empty(), Optional::of).stream())
                .toList();
    }

    private static ObjectNode refusal(NotEstimable refusal) {
        return Nodes.object().put("method", refusal.method().id()).put("reason", refusal.reason());
    }

    private static ObjectNode estimate(Estimate estimate) {
        Basis basis = estimate.basis();
        ObjectNode node = Nodes.object().put("method", estimate.method().id());
        node.set("estimate", number(estimate.number()));
        node.set("low", number(estimate.interval().low()));
        node.set("high", number(estimate.interval().high()));
        node.set("level", number(estimate.interval().level()));
        ObjectNode settings = node.putObject("settings");
        basis.settings().forEach(settings::put);
        node.put("seed", basis.seed());
        ObjectNode diagnostics = node.putObject("diagnostics");
        basis.diagnostics().forEach((name, value) -> diagnostics.set(name, number(value)));
        node.set("models", Nodes.list(basis.models(), CountJson::model));
        return node;
    }

    private static ObjectNode model(ModelWeight model) {
        return Nodes.object()
                .put("model", model.model())
                .<ObjectNode>set("weight", number(model.weight()))
                .<ObjectNode>set("estimate", number(model.number()))
                .set("criterion", number(model.criterion()));
    }

    private static ObjectNode warning(Warning warning) {
        return Nodes.object().put("kind", kind(warning.kind())).put("text", warning.text());
    }

    private static String kind(Warning.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ObjectNode convergence(Convergence convergence) {
        return Nodes.object()
                .put("verdict", convergence.verdict().orElse(null))
                .<ObjectNode>set("r_hat", number(convergence.rHat()))
                .<ObjectNode>set("ess", number(convergence.ess()))
                .<ObjectNode>set("seed_change", number(convergence.seedChange()))
                .set("tail_mass", number(convergence.tailMass()));
    }

    private static ObjectNode checks(Checks checks, CaptureTable table) {
        ObjectNode node = Nodes.object();
        node.set("assumptions", Nodes.labels(checks.assumptions()));
        node.set("beyond_top_order", Nodes.list(checks.beyondTopOrder(), CountJson::sensitivity));
        node.set("priors", Nodes.list(checks.priors(), CountJson::sensitivity));
        node.set("lists", Nodes.list(checks.lists(), CountJson::sensitivity));
        node.set("consistency", Nodes.list(checks.consistency(), CountJson::prediction));
        node.set(
                "residuals",
                Nodes.list(
                        checks.residuals(),
                        residual -> Nodes.object()
                                .put("history", residual.history().digits(table.width()))
                                .put("found", residual.found())
                                .<ObjectNode>set("expected", number(residual.expected()))
                                .set("pearson", number(residual.pearson()))));
        node.set(
                "referrals",
                Nodes.list(
                        checks.referrals(),
                        referral -> Nodes.object()
                                .put("first", referral.first().name())
                                .put("second", referral.second().name())
                                .put("both", referral.both())
                                .<ObjectNode>set("expected", number(referral.expected()))
                                .put("question", referral.question())));
        return node;
    }

    private static ObjectNode sensitivity(Checks.Sensitivity sensitivity) {
        return with(Nodes.object().put("change", sensitivity.change()), sensitivity.outcome());
    }

    private static ObjectNode prediction(Checks.Prediction prediction) {
        ObjectNode node = Nodes.object()
                .put("list", prediction.list().name())
                .put("size", prediction.size())
                .put("holds", prediction.holds());
        return with(node, prediction.outcome());
    }

    private static ObjectNode with(ObjectNode node, Outcome outcome) {
        outcome.estimate()
                .ifPresent(estimate -> node.<ObjectNode>set("estimate", number(estimate.number()))
                        .<ObjectNode>set("low", number(estimate.interval().low()))
                        .set("high", number(estimate.interval().high())));
        outcome.refusal().ifPresent(reason -> node.put("refused", reason));
        return node;
    }

    private static JsonNode interval(Optional<Interval> interval) {
        return interval.<JsonNode>map(ends -> Nodes.object()
                        .<ObjectNode>set("low", number(ends.low()))
                        .set("high", number(ends.high())))
                .orElse(Nodes.object().nullNode());
    }

    /** Whole numbers exactly, others to six digits. */
    private static JsonNode number(double value) {
        ObjectNode factory = Nodes.object();
        if (!Double.isFinite(value)) {
            return factory.nullNode();
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return factory.numberNode((long) value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded =
                Math.abs(value) < 100_000 ? exact.round(DIGITS) : exact.setScale(1, RoundingMode.HALF_EVEN);
        return factory.numberNode(rounded.stripTrailingZeros());
    }
}
