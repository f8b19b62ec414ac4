package inquest.core.inquiry;

import inquest.core.link.Clusters;
import inquest.core.link.Former;
import inquest.core.link.Linker;
import inquest.core.link.ListedRow;
import inquest.core.link.ListedRows;
import inquest.core.link.NotLinkable;
import inquest.core.link.RowLinkage;
import inquest.core.link.score.LinkModel;
import inquest.core.link.table.FieldKind;
import inquest.core.model.AccessLevel;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.PairRuling;
import inquest.core.model.Party;
import inquest.core.name.Folding;
import inquest.core.read.ListRole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Who is who in a view: which model its lists are linked under, and what a former run has worked out.
 *
 * <p>Each access level has a model of its own, fitted to the rows that may be seen there: one fitted to more would carry what lies
 * above into its weights.
 */
final class CaseLinking {

    private static final Map<ListRole, FieldKind> BESIDE = Map.of(
            ListRole.SEX, FieldKind.SEX,
            ListRole.AGE, FieldKind.AGE,
            ListRole.GRANDFATHER_NAME, FieldKind.GRANDFATHER_NAME,
            ListRole.AFFILIATION, FieldKind.CATEGORY);

    private static final String DEDUPLICATED = "deduplicated";

    /** Goes up when what a linking leaves for the next would be read otherwise. */
    private static final int LEFT_VERSION = 1;

    private final Registry registry;
    private final Ledger ledger;
    private final Settings settings;
    private final Function<Digest, String> texts;
    private final Linker linker;
    /** What was done last: two levels often see the same, and then share what the ledger keeps. */
    private Optional<Laid> lastLaid = Optional.empty();

    private Optional<Fitted> lastFitted = Optional.empty();

    private Optional<LinkedRows> lastLinked = Optional.empty();

    private Optional<Done> lastDone = Optional.empty();

    private record Laid(List<Mention> mentions, ListedRows rows) {}

    private record Fitted(List<ListedRow> rows, LinkModel model) {}

    private record LinkedRows(List<ListedRow> rows, List<PairRuling> rulings, Digest model, RowLinkage linkage) {}

    private record Done(RunKey key, Linked linked) {}

    /** @param texts gives the extracted text of a digest */
    CaseLinking(Registry registry, Ledger ledger, Settings settings, Function<Digest, String> texts, Linker linker) {
        this.registry = registry;
        this.ledger = ledger;
        this.settings = settings;
        this.texts = texts;
        this.linker = linker;
    }

    // ---- models

    /**
     * Sees to it that a level has a model, if its lists are long enough for one.
     *
     * @param refit whether to fit a new one where there is one already
     */
    void adopt(AccessLevel level, List<Mention> mentions, boolean refit) throws IOException {
        if (!refit && registry.linkModel(level).isPresent()) {
            return;
        }
        ListedRows rows = rows(mentions);
        if (rows.areEnough()) {
            Optional<LinkModel> fitted = fitted(rows);
            if (fitted.isPresent()) {
                registry.adopt(level, fitted.get());
            }
        }
    }

    /** Empty where nothing in the rows can be compared: rules join them then. */
    private Optional<LinkModel> fitted(ListedRows rows) {
        if (lastFitted.filter(last -> last.rows().equals(rows.rows())).isPresent()) {
            return lastFitted.map(Fitted::model);
        }
        try {
            LinkModel model = rows.fitted(linker);
            lastFitted = Optional.of(new Fitted(rows.rows(), model));
            return Optional.of(model);
        } catch (NotLinkable e) {
            return Optional.empty();
        }
    }

    // ---- clusters

    /**
     * Joins mentions to people, bodies and places, unless the same were joined before.
     *
     * @param inputs a digest of all exhibits and settings that the mentions come from
     * @param claims of the same exhibits, as they were drafted
     */
    Linked clusters(
            AccessLevel level, Digest inputs, List<Mention> mentions, List<Claim> claims, List<PairRuling> rulings)
            throws IOException {
        Optional<LinkModel> frozen = registry.linkModel(level);
        String model = frozen.map(RowLinkage::digest).map(Digest::hex).orElse("none");
        RunKey key = RunKey.of("link", Clusters.VERSION)
                .with("exhibits", inputs)
                .with("model", model)
                .with("rulings", Digest.of(rulings.toString()));
        if (lastDone.filter(last -> last.key().equals(key)).isEmpty()) {
            lastDone = Optional.of(new Done(key, done(key, level, mentions, claims, rulings, frozen)));
        }
        return lastDone.orElseThrow().linked();
    }

    private Linked done(
            RunKey key,
            AccessLevel level,
            List<Mention> mentions,
            List<Claim> claims,
            List<PairRuling> rulings,
            Optional<LinkModel> frozen) {
        return ledger.find(key, Linked.Kept.class)
                .flatMap(kept -> kept.of(mentions))
                .orElseGet(() -> {
                    Linked linked = formed(level, mentions, claims, rulings, frozen);
                    ledger.keep(key, linked.kept(mentions));
                    return linked;
                });
    }

    private Linked formed(
            AccessLevel level,
            List<Mention> mentions,
            List<Claim> claims,
            List<PairRuling> rulings,
            Optional<LinkModel> frozen) {
        Clusters clusters = linkage(level, mentions, rulings, frozen)
                .map(linkage -> Clusters.form(mentions, claims, rulings, linkage))
                .orElseGet(() -> Clusters.form(mentions, claims, rulings, rows(mentions)));
        return new Linked(clusters.clusters(), clusters.refused());
    }

    /**
     * Samples of who is who among the people on lists; none where rules joined them, which leave no doubt that could be drawn.
     *
     * @param draws how many
     */
    List<List<Cluster>> samples(
            AccessLevel level, List<Mention> mentions, List<PairRuling> rulings, int draws, long seed)
            throws IOException {
        return linkage(level, mentions, rulings, registry.linkModel(level))
                .map(linkage -> linkage.samples(draws, seed))
                .orElse(List.of());
    }

    private Optional<RowLinkage> linkage(
            AccessLevel level, List<Mention> mentions, List<PairRuling> rulings, Optional<LinkModel> frozen) {
        ListedRows rows = rows(mentions);
        if (!rows.areEnough()) {
            return Optional.empty();
        }
        // A case that an earlier version built has no model yet; what is fitted for it now is what its next build
        // keeps.
        return frozen.or(() -> fitted(rows)).map(model -> linked(level, rows, model, rulings));
    }

    /** Clusters and the samples of them come from one linkage. */
    private RowLinkage linked(AccessLevel level, ListedRows rows, LinkModel model, List<PairRuling> rulings) {
        Digest own = RowLinkage.digest(model);
        LinkedRows linked = lastLinked
                .filter(last -> last.model().equals(own)
                        && last.rulings().equals(rulings)
                        && last.rows().equals(rows.rows()))
                .orElseGet(() -> new LinkedRows(rows.rows(), rulings, own, linked(level, own, rows, model, rulings)));
        lastLinked = Optional.of(linked);
        return linked.linkage();
    }

    /** Compares the rows that the last linking under the same model did not know, and leaves all for the next. */
    private RowLinkage linked(
            AccessLevel level, Digest own, ListedRows rows, LinkModel model, List<PairRuling> rulings) {
        RunKey left = RunKey.of("links", LEFT_VERSION).with("level", level).with("model", own);
        RowLinkage linkage = rows.linked(
                linker, model, rulings, ledger.find(left, Left.class).flatMap(Left::former));
        ledger.keep(left, Left.of(linkage.former()));
        return linkage;
    }

    /**
     * What a linking leaves for the next one. It spares work and decides nothing, so it stands under a key that does not say which rows it
     * is of.
     *
     * @param links the bytes of {@link Former#write} in Base64
     */
    record Left(String links) {

        static Left of(Former former) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                former.write(out);
            } catch (IOException e) {
                throw new UncheckedIOException("expected room in memory", e);
            }
            return new Left(Base64.getEncoder().encodeToString(bytes.toByteArray()));
        }

        /** Empty if it is not what this version writes: then all rows are compared. */
        Optional<Former> former() {
            try (DataInputStream in = new DataInputStream(
                    new ByteArrayInputStream(Base64.getDecoder().decode(links)))) {
                return Optional.of(Former.read(in));
            } catch (IllegalArgumentException | IOException e) {
                return Optional.empty();
            }
        }
    }

    // ---- rows

    private ListedRows rows(List<Mention> mentions) {
        Laid laid = lastLaid.filter(last -> last.mentions().equals(mentions))
                .orElseGet(() -> new Laid(mentions, laidOut(mentions)));
        lastLaid = Optional.of(laid);
        return laid.rows();
    }

    private ListedRows laidOut(List<Mention> mentions) {
        RowCells cells = new RowCells(texts);
        Set<String> deduplicated = new HashSet<>();
        Map<String, Map<ListRole, String>> columns = new HashMap<>();
        List<ListedRow> rows = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.kind() == Party.Kind.PERSON && mention.anchor().at() instanceof Locator.Row) {
                String path = mention.anchor().path();
                if (!columns.containsKey(path) && isDeduplicated(path)) {
                    deduplicated.add(path);
                }
                rows.add(new ListedRow(mention, beside(mention, columns.computeIfAbsent(path, this::columns), cells)));
            }
        }
        return ListedRows.of(rows, deduplicated);
    }

    /** Whether {@code sources.csv} says by the kind of a source, such as {@code deduplicated list}, that nobody is twice in it. */
    private boolean isDeduplicated(String path) {
        return settings.source(path)
                .kind()
                .filter(kind -> List.of(Folding.of(kind).split(" ", -1)).contains(DEDUPLICATED))
                .isPresent();
    }

    /** The columns of a list that are looked up: by the header that a mapping gives the role to, else by the role. */
    private Map<ListRole, String> columns(String path) {
        Map<ListRole, String> columns = new EnumMap<>(ListRole.class);
        BESIDE.keySet().forEach(role -> columns.put(role, role.label()));
        Optional.ofNullable(settings.mappings().get(path))
                .filter(mapping -> !mapping.columns().isEmpty())
                .ifPresent(mapping -> {
                    columns.clear();
                    mapping.columns().forEach((header, role) -> {
                        if (BESIDE.containsKey(role)) {
                            columns.putIfAbsent(role, header);
                        }
                    });
                });
        return columns;
    }

    private static Map<FieldKind, String> beside(Mention mention, Map<ListRole, String> columns, RowCells cells) {
        Map<FieldKind, String> beside = new EnumMap<>(FieldKind.class);
        columns.forEach((role, column) -> cells.cell(mention, column)
                .ifPresent(
                        cell -> beside.put(Optional.ofNullable(BESIDE.get(role)).orElseThrow(), cell)));
        return beside;
    }
}
