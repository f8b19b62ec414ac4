package inquest.app.link;

import com.sun.management.OperatingSystemMXBean;
import inquest.core.link.Accuracy;
import inquest.core.link.Linkage;
import inquest.core.link.Linker;
import inquest.core.link.Reporting;
import inquest.core.link.Togetherness;
import inquest.core.link.decide.PersonNumbers;
import inquest.core.link.explain.Calibration;
import inquest.core.link.score.PairSource;
import inquest.core.link.score.Scoring;
import inquest.core.link.table.Columns;
import inquest.core.link.table.FieldKind;
import inquest.core.link.table.Roster;
import inquest.core.name.Folding;
import inquest.core.read.ListMapping;
import inquest.store.LinkModelJson;
import inquest.store.MappingFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Links lists from files: reads, links, writes, and measures where the truth is known. */
public final class LinkRun {

    private final LinkOrder order;
    private final Voice voice;
    private final Optional<PairSource.Maker> engine;

    /** Prepares a run on this machine. */
    public LinkRun(LinkOrder order, Voice voice) {
        this(order, voice, Optional.empty());
    }

    /**
     * Prepares a run.
     *
     * @param engine who goes over the pairs; empty for this process
     */
    public LinkRun(LinkOrder order, Voice voice, Optional<PairSource.Maker> engine) {
        this.order = order;
        this.voice = voice;
        this.engine = engine;
    }

    /** How long each part took. */
    private record Seconds(double read, double link, double write) {}

    /**
     * Links, writes the results, and prints what came of it; with the truth, the last line is JSON.
     *
     * @throws NoSuchFileException if a file that the order names is not there
     * @throws IOException if a list cannot be read or the results cannot be written
     * @throws IllegalArgumentException if the lists cannot be linked as ordered; the message says why and what to do
     */
    public void run() throws IOException {
        check();
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            run(executor);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            executor.shutdownNow();
        }
    }

    private void check() throws IOException {
        for (List<Path> files : List.of(
                order.lists(),
                order.about().deduplicated(),
                order.about().mapping().map(List::of).orElse(List.of()),
                order.earlier().rulings(),
                model().map(List::of).orElse(List.of()),
                order.earlier()
                        .after()
                        .map(dir -> List.of(dir.resolve(FormerFile.NAME)))
                        .orElse(List.of()))) {
            for (Path file : files) {
                if (Files.isDirectory(file)) {
                    throw new IOException(file + ": expected a file, found a folder. Name the files in it.");
                }
                if (!Files.isRegularFile(file)) {
                    throw new NoSuchFileException(file.toString());
                }
            }
        }
        // Said before the hours that linking may take, not after them.
        if (Files.exists(order.out()) && !Files.isDirectory(order.out())) {
            throw new IOException(order.out() + ": expected a folder for the results, found a file. Name another.");
        }
        long bytes = 0;
        for (Path list : order.lists()) {
            bytes += Files.size(list);
        }
        Room.check(bytes, memory());
        for (Path own : order.about().deduplicated()) {
            if (order.lists().stream().noneMatch(list -> plain(list).equals(plain(own)))) {
                throw new IllegalArgumentException("--deduplicated: expected one of the lists, found " + own);
            }
        }
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : Runtime.getRuntime().maxMemory();
    }

    private static Path plain(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private void run(ExecutorService executor) throws IOException {
        long start = System.nanoTime();
        Lists.Taken taken = Lists.read(order, rows -> voice.at("Reading rows", Math.toIntExact(rows), 0));
        long read = System.nanoTime();
        List<Integer> asked = order.why().stream()
                .map(row -> RowName.find(row, taken.roster()))
                .toList();
        Rulings.Taken rulings = Rulings.read(order.earlier().rulings(), taken.roster());
        rulings.remarks().forEach(voice::print);
        Columns.Said said = said(taken.roster());
        Columns columns = Columns.of(taken.roster(), said);
        show(columns);
        Linkage linkage = linker(executor)
                .link(taken.roster(), columns, rulings.decisions(), numbers(taken.roster(), columns, said));
        Togetherness pairs = linkage.together(Reporting.SAMPLES, Reporting.SEED);
        long linked = System.nanoTime();
        voice.at("Writing the results", 0, 0);
        Reporting reporting = new Reporting(linkage, taken.roster());
        new LinkFiles(taken.roster(), order.out()).write(linkage, pairs, reporting);
        long written = System.nanoTime();
        report(linkage);
        heard(linkage, reporting);
        if (asked.size() == 2) {
            voice.print(reporting.why(asked.get(0), asked.get(1)).text().stripTrailing());
        }
        if (taken.truth().isPresent()) {
            int[] people = taken.truth().get().people();
            Seconds seconds = new Seconds((read - start) / 1e9, (linked - read) / 1e9, (written - linked) / 1e9);
            voice.print(json(Accuracy.of(pairs, linkage.clusters(), people), seconds));
        }
    }

    private Linker linker(ExecutorService executor) throws IOException {
        Linker alone =
                Linker.withDefaults(executor).with((stage, number, of) -> voice.at(stage + ", step", number, of));
        Linker linker = engine.map(alone::over).orElse(alone);
        if (model().isEmpty()) {
            return linker;
        }
        Path model = model().get();
        Linker frozen;
        try (InputStream in = Files.newInputStream(model)) {
            frozen = linker.under(LinkModelJson.read(model.toString(), in));
        }
        return order.earlier().after().isEmpty()
                ? frozen
                : frozen.after(FormerFile.read(order.earlier().after().get().resolve(FormerFile.NAME)));
    }

    /** The file of the model that was fitted before, if one is to be taken. */
    private Optional<Path> model() {
        return order.earlier().model().or(() -> order.earlier().after().map(dir -> dir.resolve("model.json")));
    }

    /** The numbers of people in the column that a mapping states to hold them: only a person can vouch that they tell people apart. */
    private static PersonNumbers numbers(Roster roster, Columns columns, Columns.Said said) {
        List<String> numbers = new ArrayList<>(Collections.nCopies(roster.rows(), ""));
        for (Columns.Assigned column : columns.assigned()) {
            boolean stated = said.stated().get(Folding.of(column.header())) == FieldKind.ID;
            for (int row = roster.start(column.list());
                    stated && column.kind() == FieldKind.ID && row < roster.start(column.list() + 1);
                    row++) {
                numbers.set(row, Folding.of(roster.cell(row, column.column())).replace(" ", ""));
            }
        }
        return PersonNumbers.of(new int[roster.rows()], numbers);
    }

    private Columns.Said said(Roster roster) throws IOException {
        Map<String, FieldKind> stated = new HashMap<>();
        if (order.about().mapping().isPresent()) {
            Path file = order.about().mapping().get();
            ListMapping mapping = MappingFile.read(file.toString(), Files.readString(file));
            roster.lists().forEach(list -> stated.putAll(Roles.stated(mapping, list.headers())));
        }
        Set<String> ignored = new HashSet<>();
        order.about().ignored().forEach(header -> ignored.add(Folding.of(header)));
        return new Columns.Said(stated, ignored, Roles::byHeader);
    }

    private void show(Columns columns) {
        for (Columns.Assigned column : columns.assigned()) {
            String list = order.lists().size() == 1
                    ? ""
                    : order.lists().get(column.list()).getFileName() + ", ";
            voice.say(list + "column \"" + column.header() + "\": "
                    + column.kind().label() + ", " + column.why());
        }
    }

    private void report(Linkage linkage) {
        Scoring.Reach reach = linkage.reach();
        long parted = reach.keys().stream().mapToLong(Scoring.KeyReach::parted).sum();
        voice.say(String.format(
                Locale.ROOT,
                "%d keys; %d pairs held to be one person; at least %.0f more may share no key (recall of the keys %.3f"
                        + " at most)",
                reach.keys().size(),
                reach.links(),
                reach.missed(),
                reach.recall()));
        if (parted > 0) {
            voice.say(parted + " pairs shared a key and were parted as their block was too large; they may have met"
                    + " under another");
        }
        List<String> without = linkage.withoutEvidence();
        if (!without.isEmpty()) {
            voice.say("No evidence that anybody stands twice in " + String.join("; ", without)
                    + ": rows that agree there are no more than chance yields, so none were joined");
        }
        int[] clusters = linkage.clusters();
        int people = 0;
        for (int row = 0; row < clusters.length; row++) {
            people += clusters[row] == row ? 1 : 0;
        }
        voice.print(clusters.length + " rows, " + people + " people");
        voice.print("Results: " + order.out());
    }

    /** What was made of people's rulings. */
    private void heard(Linkage linkage, Reporting reporting) {
        if (linkage.rulings().isEmpty()) {
            return;
        }
        voice.print(linkage.rulings().size() + " rulings on these rows");
        reporting.conflicts().forEach(voice::print);
        Calibration calibration = linkage.calibration();
        voice.say(
                calibration.equals(Calibration.NONE)
                        ? "The scores stay as they are: it takes " + Calibration.LEAST_ANSWERS
                                + " rulings, same and different among them, to correct them."
                        : String.format(
                                Locale.ROOT,
                                "Scores corrected by the rulings: log odds times %.2f, %+.2f bits",
                                calibration.stretch(),
                                calibration.shift()));
    }

    private static String json(Accuracy a, Seconds s) {
        return String.format(
                Locale.ROOT,
                "{\"pairs_true\":%d,\"best\":{\"threshold\":%.4f,%s},\"at95\":{%s},\"clusters\":{%s},"
                        + "\"calibration_error\":%.4f,\"seconds\":{\"read\":%.3f,\"link\":%.3f,\"write\":%.3f}}",
                a.pairsTrue(),
                a.best().threshold(),
                figures(a.best().figures()),
                figures(a.at95()),
                figures(a.clusters()),
                a.calibrationError(),
                s.read(),
                s.link(),
                s.write());
    }

    private static String figures(Accuracy.Figures f) {
        return String.format(
                Locale.ROOT, "\"precision\":%.4f,\"recall\":%.4f,\"f1\":%.4f", f.precision(), f.recall(), f.f1());
    }
}
