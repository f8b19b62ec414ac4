package inquest.bench.reading;

import inquest.core.read.Annotator;
import inquest.core.read.Gazetteer;
import inquest.core.read.ProseReader;
import inquest.core.read.RoleExample;
import inquest.core.read.RoleModel;
import inquest.core.read.RolePart;
import inquest.text.CoreNlpAnnotator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the model of roles on MUC-4. */
@Command(
        name = "train-roles",
        description = "Trains the model of roles on the training texts of MUC-4; writes its weights.",
        mixinStandardHelpOptions = true)
public final class TrainRoles implements Callable<Integer> {

    @Option(names = "--data", required = true, description = "the folder with muc")
    private Path data = Path.of("");

    @Option(names = "--cache", description = "where grammar is kept between runs (${DEFAULT-VALUE})")
    private Path cache = Path.of("bench", "target", "grammar");

    @Option(names = "--out", description = "where to write the weights; without it, cross-validation alone")
    private Path out = Path.of("");

    @Option(names = "--folds", description = "for cross-validation (${DEFAULT-VALUE})")
    private int folds = 3;

    @Option(names = "--strength", description = "of the prior on weights (${DEFAULT-VALUE})")
    private double strength = 3;

    @Option(names = "--sample", description = "of candidates with no part, one in so many is used (${DEFAULT-VALUE})")
    private int sample = 1;

    @Option(names = "--least", description = "a feature must hold for so many candidates (${DEFAULT-VALUE})")
    private int least = 3;

    /** The prior of weights that features may earn by what they tell alone, against that of weights alike. */
    private static final double STRONGER = 4;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, double[]> fitted = new ConcurrentHashMap<>();

    /** A text ready for training. */
    private static final class Ready {
        String name = "";
        boolean relevant;
        int[] text = {};
        List<RoleExample.Candidate> candidates = List.of();
        List<int[]> rows = new ArrayList<>();
        Map<RolePart, byte[]> labels = new EnumMap<>(RolePart.class);
        double relevance;
        int unnamed;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = data.resolve("muc");
        List<Path> keys;
        List<Path> texts;
        try (var files = Files.list(folder.resolve("dev"))) {
            List<Path> all = files.sorted().toList();
            keys = all.stream()
                    .filter(file -> file.getFileName().toString().startsWith("key-"))
                    .toList();
            texts = all.stream()
                    .filter(file -> file.getFileName().toString().startsWith("dev-muc3-"))
                    .toList();
        }
        MucTexts muc = MucTexts.of(folder.resolve("grit").resolve("train.json"), texts);
        MucKeys keysOf = MucKeys.of(keys);
        List<Ready> ready = ready(muc, keysOf);
        System.out.println(ready.size() + " texts, " + numbers.size() + " features, "
                + ready.stream().mapToInt(r -> r.rows.size()).sum() + " candidates");
        relevance(ready);
        Map<RolePart, Map<String, double[]>> held = new EnumMap<>(RolePart.class);
        for (RolePart part : RolePart.values()) {
            held.put(part, crossValidated(ready, part));
        }
        Map<RolePart, Double> least = thresholds(muc, ready, held);
        if (!out.toString().isEmpty()) {
            write(muc, keysOf, ready, least);
        }
        return 0;
    }

    // ---- examples

    private List<Ready> ready(MucTexts muc, MucKeys keys) {
        Annotator annotator = new KeptAnnotator(new CoreNlpAnnotator(), cache);
        ProseReader reader = new ProseReader(annotator);
        Map<String, Integer> counts = new HashMap<>();
        List<RoleExample> examples =
                muc.texts().parallelStream().map(text -> example(reader, text)).toList();
        for (RoleExample example : examples) {
            example.text().forEach(feature -> counts.merge(feature, 1, Integer::sum));
            example.candidates().forEach(c -> c.features().forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        }
        counts.entrySet().stream()
                .filter(count -> count.getValue() >= least)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(feature -> numbers.put(feature, numbers.size()));
        RoleModel.relevance(99).forEach(feature -> numbers.put(feature, numbers.size()));
        List<Ready> ready = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            GoldText text = muc.texts().get(i);
            ready.add(ready(
                    text.name(),
                    examples.get(i),
                    muc.wanted().getOrDefault(text.name(), Map.of()),
                    keys.incidents().getOrDefault(text.name(), List.of())));
        }
        return ready;
    }

    private static RoleExample example(ProseReader reader, GoldText text) {
        RoleExample raw = reader.example(text.original(), reader.annotate(text.text()), Gazetteer.EMPTY);
        List<RoleExample.Candidate> candidates = new ArrayList<>();
        for (RoleExample.Candidate candidate : raw.candidates()) {
            Set<String> interned = new HashSet<>();
            candidate.features().forEach(feature -> interned.add(feature.intern()));
            candidates.add(new RoleExample.Candidate(candidate.name(), candidate.named(), candidate.heads(), interned));
        }
        return new RoleExample(raw.text(), candidates);
    }

    private int[] row(Set<String> features) {
        return features.stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .sorted()
                .toArray();
    }

    private Ready ready(
            String name,
            RoleExample example,
            Map<MucTexts.Role, List<List<String>>> wanted,
            List<MucKeys.Incident> incidents) {
        Ready ready = new Ready();
        ready.name = name;
        ready.text = row(example.text());
        ready.candidates = example.candidates().stream()
                .map(c -> new RoleExample.Candidate(c.name(), c.named(), c.heads(), Set.of()))
                .toList();
        example.candidates().forEach(candidate -> ready.rows.add(row(candidate.features())));
        ready.relevant = !incidents.isEmpty();
        ready.unnamed = incidents.stream()
                .mapToInt(incident -> incident.unnamed().size())
                .sum();
        for (RolePart part : RolePart.values()) {
            List<String> right = new ArrayList<>();
            if (part == RolePart.PEOPLE) {
                incidents.forEach(incident -> incident.unnamed().forEach(right::addAll));
            } else {
                wanted.getOrDefault(role(part), List.of()).forEach(right::addAll);
            }
            ready.labels.put(part, labels(ready.candidates, right));
        }
        return ready;
    }

    /** 1 where the name is right, -1 where its head noun alone is, 0 elsewhere. */
    private static byte[] labels(List<RoleExample.Candidate> candidates, List<String> right) {
        Set<String> names = new HashSet<>();
        Set<String> heads = new HashSet<>();
        right.forEach(name -> {
            names.add(Yardstick.norm(name));
            heads.add(Yardstick.head(name));
        });
        byte[] labels = new byte[candidates.size()];
        for (int i = 0; i < labels.length; i++) {
            String name = candidates.get(i).name();
            labels[i] =
                    (byte) (names.contains(Yardstick.norm(name)) ? 1 : heads.contains(Yardstick.head(name)) ? -1 : 0);
        }
        return labels;
    }

    static MucTexts.Role role(RolePart part) {
        return switch (part) {
            case PERPETRATOR -> MucTexts.Role.PERP_IND;
            case BODY -> MucTexts.Role.PERP_ORG;
            case THING -> MucTexts.Role.TARGET;
            case VICTIM, PEOPLE -> MucTexts.Role.VICTIM;
            case WEAPON -> MucTexts.Role.WEAPON;
        };
    }

    // ---- fitting

    private void relevance(List<Ready> ready) {
        int right = 0;
        for (int fold = 0; fold < folds; fold++) {
            double[] weights = relevanceWeights(ready, fold);
            for (int i = fold; i < ready.size(); i += folds) {
                Ready text = ready.get(i);
                text.relevance = Logistic.odds(text.text, weights);
                right += (text.relevance > 0) == text.relevant ? 1 : 0;
                List<Integer> more = RoleModel.relevance(text.relevance).stream()
                        .map(numbers::get)
                        .toList();
                text.rows.replaceAll(row -> IntStream.concat(
                                Arrays.stream(row), more.stream().mapToInt(m -> m))
                        .toArray());
            }
        }
        System.out.printf(Locale.ROOT, "relevant texts told apart: %.1f %%%n", 100.0 * right / ready.size());
    }

    private double[] relevanceWeights(List<Ready> ready, int without) {
        List<int[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (int i = 0; i < ready.size(); i++) {
            if (i % folds != without) {
                rows.add(ready.get(i).text);
                labels.add(ready.get(i).relevant);
            }
        }
        double[] worth = new double[rows.size()];
        Arrays.fill(worth, 1);
        return Logistic.fit(rows, array(labels), worth, numbers.size(), 16, 60);
    }

    private static boolean[] array(List<Boolean> labels) {
        boolean[] array = new boolean[labels.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = labels.get(i);
        }
        return array;
    }

    private double[] weights(List<Ready> ready, RolePart part, int without) {
        return fitted.computeIfAbsent(part.label() + without, k -> fit(ready, part, without));
    }

    private double[] fit(List<Ready> ready, RolePart part, int without) {
        List<int[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        List<Double> worth = new ArrayList<>();
        for (int i = 0; i < ready.size(); i++) {
            Ready text = ready.get(i);
            byte[] own = text.labels.getOrDefault(part, new byte[0]);
            for (int c = 0; i % folds != without && c < own.length; c++) {
                boolean drawn = (i * 31 + c) % sample == 0;
                if (own[c] == 1 || (own[c] == 0 && drawn)) {
                    rows.add(text.rows.get(c));
                    labels.add(own[c] == 1);
                    worth.add(own[c] == 1 ? 1.0 : sample);
                }
            }
        }
        boolean[] right = array(labels);
        double[] counts = worth.stream().mapToDouble(w -> w).toArray();
        double[] alike = Logistic.fit(rows, right, counts, numbers.size(), strength, 80);
        double[] telling = Logistic.fit(
                rows, right, counts, Logistic.tellings(rows, right, counts, numbers.size()), STRONGER * strength, 80);
        // Two priors err on different candidates: the mean of both is better than either.
        return IntStream.range(0, alike.length)
                .mapToDouble(i -> (alike[i] + telling[i]) / 2)
                .toArray();
    }

    /** Probabilities of each text's candidates, from weights fitted on other texts. */
    private Map<String, double[]> crossValidated(List<Ready> ready, RolePart part) {
        Map<String, double[]> found = new LinkedHashMap<>();
        IntStream.range(0, folds).parallel().forEach(fold -> {
            double[] weights = weights(ready, part, fold);
            for (int i = fold; i < ready.size(); i += folds) {
                double[] p = ready.get(i).rows.stream()
                        .mapToDouble(row -> Logistic.probability(Logistic.odds(row, weights)))
                        .toArray();
                synchronized (found) {
                    found.put(ready.get(i).name, p);
                }
            }
        });
        return found;
    }

    /** The least probability for each part at which F1 over all parts is best, one part after the other. */
    private static Map<RolePart, Double> thresholds(
            MucTexts muc, List<Ready> ready, Map<RolePart, Map<String, double[]>> held) {
        Map<RolePart, Double> best = new EnumMap<>(RolePart.class);
        for (RolePart part : RolePart.values()) {
            best.put(part, 0.3);
        }
        for (int round = 0; round < 2; round++) {
            for (RolePart part : RolePart.values()) {
                double top = -1;
                double at = 0.3;
                for (int step = 4; step < 28 && part != RolePart.PEOPLE; step++) {
                    Map<RolePart, Double> tried = new EnumMap<>(best);
                    tried.put(part, step * 0.025);
                    double f = f1(figures(muc, ready, held, tried), "micro exact");
                    if (f > top) {
                        top = f;
                        at = step * 0.025;
                    }
                }
                best.put(part, at);
            }
        }
        best.put(RolePart.PEOPLE, leastOfPeople(ready, held.getOrDefault(RolePart.PEOPLE, Map.of())));
        System.out.println("least probabilities: " + best);
        figures(muc, ready, held, best)
                .forEach((name, figure) -> System.out.printf(
                        Locale.ROOT,
                        "%-16s P %5.1f R %5.1f F %5.1f%n",
                        name,
                        figure.precision(),
                        figure.recall(),
                        figure.f1()));
        return best;
    }

    /** The same for people described, whom the measure over the other parts leaves out. */
    private static double leastOfPeople(List<Ready> ready, Map<String, double[]> held) {
        double top = -1;
        double at = 0.3;
        for (int step = 4; step < 28; step++) {
            int right = 0;
            int taken = 0;
            int wanted = 0;
            for (Ready text : ready) {
                byte[] labels = text.labels.getOrDefault(RolePart.PEOPLE, new byte[0]);
                List<Integer> chosen = RoleModel.chosen(
                        RolePart.PEOPLE,
                        text.candidates,
                        held.getOrDefault(text.name, new double[labels.length]),
                        step * 0.025);
                right += (int) chosen.stream().filter(i -> labels[i] == 1).count();
                taken += chosen.size();
                wanted += text.unnamed;
            }
            double f = Figure.of(right, taken, wanted).f1();
            if (f > top) {
                top = f;
                at = step * 0.025;
            }
        }
        return at;
    }

    private static double f1(Map<String, Figure> figures, String name) {
        return figures.getOrDefault(name, Figure.of(0, 0, 0)).f1();
    }

    // ---- the table

    private void write(MucTexts muc, MucKeys keys, List<Ready> ready, Map<RolePart, Double> least) throws IOException {
        List<double[]> observed = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            RoleModel model = RoleModel.of(rows(ready, least, fold, List.of()));
            observed.addAll(observed(muc, keys, model, fold));
        }
        List<double[]> points = Isotonic.points(observed, 12);
        System.out.println("claims judged: " + observed.size());
        Isotonic.table(observed, points).forEach(System.out::println);
        List<String> rows = rows(ready, least, -1, points);
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(out))) {
            file.write((String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        System.out.println(rows.size() + " rows, " + Files.size(out) + " bytes");
    }

    private List<String> rows(List<Ready> ready, Map<RolePart, Double> least, int without, List<double[]> points) {
        List<double[]> columns = new ArrayList<>();
        columns.add(relevanceWeights(ready, without));
        for (RolePart part : RolePart.values()) {
            columns.add(weights(ready, part, without));
        }
        List<String> rows = new ArrayList<>();
        rows.add(RoleModel.CONSTANTS
                + columns.stream()
                        .map(c -> "\t" + Math.round(100 * c[c.length - 1]))
                        .reduce("", String::concat));
        rows.add(RoleModel.THRESHOLDS + "\t0"
                + Arrays.stream(RolePart.values())
                        .map(part -> "\t" + Math.round(100 * least.getOrDefault(part, 0.3)))
                        .reduce("", String::concat));
        if (points.isEmpty()) {
            rows.add(RoleModel.CALIBRATION + "\t100\t100");
        }
        points.forEach(point -> rows.add(
                RoleModel.CALIBRATION + "\t" + Math.round(100 * point[0]) + "\t" + Math.round(100 * point[1])));
        numbers.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(number -> {
            StringBuilder row = new StringBuilder(number.getKey());
            boolean some = false;
            for (double[] column : columns) {
                long weight = Math.round(100 * column[number.getValue()]);
                some |= Math.abs(weight) >= 3;
                row.append('\t').append(Math.abs(weight) >= 3 ? Long.toString(weight) : "");
            }
            if (some) {
                rows.add(row.toString());
            }
        });
        return rows;
    }

    /** Raw value and whether it is right, of each claim of violence in the held-out texts that tell of an incident. */
    private List<double[]> observed(MucTexts muc, MucKeys keys, RoleModel model, int fold) {
        Annotator annotator = new KeptAnnotator(new CoreNlpAnnotator(), cache);
        ProseReader reader = new ProseReader(annotator, () -> model);
        return IntStream.range(0, muc.texts().size())
                .filter(i -> i % folds == fold)
                .parallel()
                .mapToObj(i -> muc.texts().get(i))
                .filter(text ->
                        !keys.incidents().getOrDefault(text.name(), List.of()).isEmpty())
                .flatMap(text ->
                        reader.read(text.original(), reader.annotate(text.text()), Gazetteer.EMPTY).claims().stream()
                                .filter(MucTexts::counts)
                                .map(claim -> new double[] {
                                    RoleModel.byKeys(claim.assessment().score()), keys.right(text.name(), claim) ? 1 : 0
                                })
                                // Of a claim without a filler the model says nothing.
                                .filter(seen -> seen[0] > 0))
                .toList();
    }

    private static Map<String, Figure> figures(
            MucTexts muc, List<Ready> ready, Map<RolePart, Map<String, double[]>> held, Map<RolePart, Double> least) {
        Map<String, Map<MucTexts.Role, List<String>>> proposed = new LinkedHashMap<>();
        for (Ready text : ready) {
            Map<MucTexts.Role, List<String>> roles = new EnumMap<>(MucTexts.Role.class);
            least.forEach((part, from) -> {
                if (part == RolePart.PEOPLE) {
                    return;
                }
                double[] p = held.getOrDefault(part, Map.of()).getOrDefault(text.name, new double[0]);
                roles.put(
                        role(part),
                        RoleModel.chosen(part, text.candidates, p, from).stream()
                                .map(i -> text.candidates.get(i).name())
                                .toList());
            });
            proposed.put(text.name, roles);
        }
        return muc.scoreOf(proposed);
    }
}
