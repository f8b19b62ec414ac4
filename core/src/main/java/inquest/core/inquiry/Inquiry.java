package inquest.core.inquiry;

import inquest.core.count.CaseCount;
import inquest.core.count.Counting;
import inquest.core.count.Figures;
import inquest.core.count.ListedDead;
import inquest.core.custody.Reading;
import inquest.core.dossier.Cover;
import inquest.core.dossier.Dossier;
import inquest.core.dossier.Transcript;
import inquest.core.link.Clusters;
import inquest.core.link.Linker;
import inquest.core.link.RowLinkage;
import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.core.model.Mention;
import inquest.core.model.Weighing;
import inquest.core.read.Extractor;
import inquest.core.read.ProseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * The order of the stages: sources are received, read, linked, and published as claims and dossier.
 *
 * <p>Stages are values in, values out. Those that take long have a class beside this one ({@link CaseReading}, {@link CaseLinking},
 * {@link CaseWeighing}, {@link CaseCounting}), which asks the ledger first: what it holds under the same run key is not done again.
 */
public final class Inquiry {

    /** Shows how far a long stage has come. */
    public interface Progress {
        /** {@code done} of {@code total} are done; a total of 0 is not known. */
        void at(String stage, int done, int total);
    }

    /** Where chance starts in the counts of a case, whose pages must come out the same each time. */
    private static final long SEED = 1;

    /** Samples of linkage that a count of the case is averaged over. */
    private static final int LINKAGES = 10;

    private final Registry registry;
    private final Settings settings;
    private final Examiner examiner;
    private final CaseReading reading;
    private final CaseLinking linking;
    private final CaseWeighing weighing;
    private final CaseCounting counting;
    private final Work work;

    /**
     * How the work is done.
     *
     * @param clock gives the time of receipts
     * @param executor reads texts side by side
     * @param progress is told how far it has come
     */
    public record Work(InstantSource clock, Executor executor, Progress progress) {}

    /**
     * Opens an inquiry over a case.
     *
     * @param registry what the case keeps
     * @param ledger results of former runs
     * @param settings those in force
     * @param extractor reads bytes; asked only for what the ledger does not hold
     * @param prose reads English; loads its model only when asked
     */
    public Inquiry(
            Registry registry, Ledger ledger, Settings settings, Extractor extractor, ProseReader prose, Work work) {
        this.registry = registry;
        this.settings = settings;
        this.examiner = new Examiner(extractor, prose, ledger, settings);
        this.reading = new CaseReading(registry, examiner, work);
        Linker linker = Linker.withDefaults(new Borrowed(work.executor()));
        this.linking = new CaseLinking(registry, ledger, settings, this::text, linker);
        this.weighing = new CaseWeighing(ledger, settings, this::text, linker);
        this.counting = new CaseCounting(ledger, this::text, work.executor());
        this.work = work;
    }

    /**
     * The main job: everything handed over is in custody, read, linked and published. Interrupted at any moment and run again, it
     * gives the same case.
     *
     * @return the view at the strictest level: everything
     */
    public CaseView build(Intake intake) throws IOException {
        return build(intake, false);
    }

    /**
     * The same.
     *
     * @param refit whether lists are linked under models that are fitted anew; else those that the case has stay in force, so that a
     *     new list does not change who was who among the others for no more than a shift of weights
     */
    public CaseView build(Intake intake, boolean refit) throws IOException {
        receive(intake);
        registry.commit();
        read();
        adoptModels(refit);
        CaseView all = view(AccessLevel.STRICTLY_CONFIDENTIAL);
        registry.publish(all.claimsFrom(CaseView.SHOWN_FROM).claims());
        registry.commit();
        return all;
    }

    // ---- receive

    private void receive(Intake intake) throws IOException {
        Reception reception = new Reception(registry, examiner, settings, work.clock());
        int done = 0;
        for (Intake.Incoming file : intake.files()) {
            work.progress().at("Receiving", done++, intake.files().size());
            reception.take(file);
        }
        noteUnseen(reception.seen());
    }

    private void noteUnseen(Set<String> seen) throws IOException {
        Set<String> unseen = new TreeSet<>();
        registry.accessions().stream()
                .map(Accession::path)
                .filter(path -> !seen.contains(path))
                .forEach(unseen::add);
        if (!unseen.equals(unseen())) {
            registry.set(new Setting(Setting.Kind.UNSEEN, "", String.join("\n", unseen)));
        }
    }

    /** Paths that the last run did not meet. */
    private Set<String> unseen() throws IOException {
        return registry.settings().stream()
                .filter(setting -> setting.kind() == Setting.Kind.UNSEEN)
                .reduce((earlier, later) -> later)
                .map(last -> last.body().lines().collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    // ---- read

    /** Reads what has not been read, and keeps texts and outcomes of everything. */
    private void read() throws IOException {
        Roll received = new Roll(registry.accessions());
        examiner.restExtractor();
        reading.read(received.all(), true);
        examiner.restReader();
        for (Accession accession : received.all()) {
            Exhibit.Outcome outcome =
                    Reception.outcome(accession, reading.of(accession).outcome(), received);
            registry.keep(new Reading(accession.content(), examiner.extractorVersion(), outcome));
        }
    }

    // ---- link and view

    /**
     * All that is derived from exhibits and rulings at or below a level. What a former run has worked out is taken from the ledger;
     * without one, the exhibits are read again from the case.
     *
     * @throws UncheckedIOException if an original must be read again and cannot be
     */
    public CaseView view(AccessLevel level) throws IOException {
        Roll received = new Roll(registry.accessions());
        Roll roll = Roll.seenAt(level, registry.accessions(), settings);
        List<Accession> all = roll.all();
        reading.read(all, false);
        Set<String> unseen = unseen();
        List<Exhibit> exhibits = new ArrayList<>();
        for (Accession accession : all) {
            Examined examined = reading.of(accession);
            exhibits.add(new Exhibit(
                    exhibits.size() + 1,
                    roll.seen(accession),
                    roll.seen(examined.source()),
                    Reception.outcome(accession, examined.outcome(), received),
                    roll.isCurrent(accession),
                    !unseen.contains(accession.path())));
        }
        List<Accession> current = all.stream().filter(roll::isCurrent).toList();
        List<Claim> claims = new ArrayList<>();
        List<Mention> mentions = reading.mentions(current);
        List<CaseView.NameList> lists = new ArrayList<>();
        for (Accession accession : current) {
            Examined examined = reading.of(accession);
            claims.addAll(examined.reading().claims());
            lists.addAll(examined.lists());
        }
        Rulings rulings = registry.rulings(level);
        Digest inputs = reading.inputs(current);
        Linked linked = linking.clusters(level, inputs, mentions, claims, rulings.pairs());
        List<Cluster> clusters = linked.clusters();
        List<Claim> ruled = rulings.applied(Naming.of(clusters, claims).named(claims));
        CaseView unweighed = new CaseView(level, exhibits, ruled, clusters, lists);
        Weighing weighed = weighing.weigh(unweighed, inputs, rulings);
        return new CaseView(level, exhibits, ruled, clusters, lists, weighed, linked.apart());
    }

    /** Each level is linked under a model of its own, so that what lies above it leaves no trace in its weights. */
    private void adoptModels(boolean refit) throws IOException {
        for (AccessLevel level : AccessLevel.values()) {
            Roll roll = Roll.seenAt(level, registry.accessions(), settings);
            List<Accession> current =
                    roll.all().stream().filter(roll::isCurrent).toList();
            linking.adopt(level, reading.mentions(current), refit);
        }
    }

    /**
     * Samples of who is who among the people on a view's lists, for a count that carries the doubt of linkage on.
     *
     * @param draws how many
     * @param seed the same seed gives the same samples
     * @return for each, every person on the lists as a cluster of rows; none where linkage is by rule, or there is no list
     */
    public List<List<Cluster>> linkages(CaseView view, int draws, long seed) throws IOException {
        return linking.samples(
                view.level(),
                reading.mentions(current(view)),
                registry.rulings(view.level()).pairs(),
                draws,
                seed);
    }

    // ---- count

    /**
     * Estimates how many people were killed whom no list has, from the lists of a view.
     *
     * @param by what strata are told apart by: {@code year} or {@code month} of death, {@code place}, {@code affiliation}, or a
     *     column by its header or role; none for all together
     * @param linkages for each draw from what linkage leaves open, all clusters of the view under it; none where linkage is held
     *     to be certain
     * @param how plain or full, and the seed
     */
    public CaseCount count(CaseView view, List<String> by, List<List<Cluster>> linkages, Counting how) {
        return counting.count(listed(view, by, linkages), how);
    }

    /** What {@link #count} counts: who is on which list. */
    ListedDead listed(CaseView view, List<String> by, List<List<Cluster>> linkages) {
        return counting.listed(view, by, linkages);
    }

    /**
     * The four kinds of number of a view, the estimate averaged over samples of who is who on its lists.
     *
     * @param by what the estimate's strata are told apart by, as in {@link #count}
     * @throws UncheckedIOException if the case's link model or rulings cannot be read
     */
    public Figures figures(CaseView view, List<String> by) {
        try {
            Digest sampling = Digest.of(String.join(
                    "\n",
                    Integer.toString(Clusters.VERSION),
                    registry.linkModel(view.level())
                            .map(RowLinkage::digest)
                            .map(Digest::hex)
                            .orElse("none"),
                    registry.rulings(view.level()).pairs().toString(),
                    LINKAGES + " from " + SEED));
            ListedDead dead = counting.listed(view, by, reading.inputs(current(view)), sampling, () -> drawn(view));
            return Figures.of(view).estimated(counting.count(dead, Counting.plain(SEED)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Accession> current(CaseView view) {
        return view.exhibits().stream()
                .filter(Exhibit::current)
                .map(Exhibit::accession)
                .toList();
    }

    private List<List<Cluster>> drawn(CaseView view) {
        try {
            return linkages(view, LINKAGES, SEED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- compose

    /** The dossier of a view. Texts are read as they are asked for. */
    public Dossier compose(Cover cover, CaseView view) {
        Map<Digest, List<Transcript.Stretch>> stretches = new HashMap<>();
        for (Exhibit exhibit : view.exhibits()) {
            exhibit.outcome().text().ifPresent(text -> stretches.putIfAbsent(text, stretches(exhibit)));
        }
        return new Dossier(
                cover,
                view,
                figures(view, List.of()),
                text -> new Transcript(text(text), stretches.getOrDefault(text, List.of())));
    }

    private List<Transcript.Stretch> stretches(Exhibit exhibit) {
        return reading.of(exhibit.accession()).stretches().stream()
                .map(stretch -> new Transcript.Stretch(stretch.span(), stretch.label()))
                .toList();
    }

    private String text(Digest digest) {
        try {
            return registry.text(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
