package inquest.bench.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Tells from pronouns which given names are men's and which women's.
 *
 * <p>CoreNLP ships how often a phrase of the web stands with words that tell male, female, neuter or plural (Bergsma and Lin,
 * Bootstrapping Path-Based Pronoun Resolution, ACL 2006): "lena brandt 0 12 0 0", and of all that begins with the name, "lena ! 5 251 13 12".
 * A name goes into the table if at least three different full names begin with it and nearly all are of one sex; one famous bearer must not
 * decide for the rest.
 */
@Command(
        name = "given-names",
        description = "Writes the table of given names by sex from the counts that CoreNLP ships.",
        mixinStandardHelpOptions = true)
public final class GivenNamesCommand implements Callable<Integer> {

    private static final String COUNTS = "/edu/stanford/nlp/models/dcoref/gender.data.gz";
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}'’-]{2,}");
    private static final Set<String> NO_NAMES = Set.of(
            "mrs",
            "sheikh",
            "commander",
            "a-league",
            "advertisement",
            "grandfather",
            "midshipman",
            "putting",
            "stopper",
            "wire",
            "inner");

    private static final int FEWEST_BEARERS = 3;

    @Option(names = "--out", required = true, description = "the table: given name, male or female")
    private Path out = Path.of("");

    /** Full names of men and women that begin with it, and how often either was told of any. */
    private static final class Evidence {
        int men;
        int women;
        int male;
        int female;

        /** Share of men, or 0.5 of nothing. */
        private static double share(int men, int women) {
            return men + women == 0 ? 0.5 : (double) men / (men + women);
        }

        String sex() {
            double bearers = share(men, women);
            double told = share(male, female);
            if (men + women < FEWEST_BEARERS) {
                return "";
            }
            boolean man = (bearers >= 0.95 && told >= 0.9) || (bearers >= 0.92 && told >= 0.95);
            boolean woman = (bearers <= 0.05 && told <= 0.1) || (bearers <= 0.08 && told <= 0.05);
            return man ? "male" : woman ? "female" : "";
        }
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Evidence> names = new HashMap<>();
        try (InputStream in = GivenNamesCommand.class.getResourceAsStream(COUNTS)) {
            if (in == null) {
                throw new IOException("expected " + COUNTS + " on the class path, found none");
            }
            new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))
                    .lines()
                    .forEach(line -> count(line, names));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<String> rows = new ArrayList<>();
        rows.add(
                "# Given names by sex. Columns: name in lower case, sex. Derived by bench/run given-names from counts of");
        rows.add("# Bergsma and Lin, ACL 2006, as CoreNLP ships them.");
        new TreeMap<>(names).forEach((name, evidence) -> {
            if (!evidence.sex().isEmpty() && !NO_NAMES.contains(name)) {
                rows.add(name + "\t" + evidence.sex());
            }
        });
        Files.write(out, rows);
        return 0;
    }

    private static void count(String line, Map<String, Evidence> names) {
        String[] parts = line.split("[\t ]");
        int words = parts.length - 4;
        if (words < 2 || words > 3 || !NAME.matcher(parts[0]).matches()) {
            return;
        }
        int male = Integer.parseInt(parts[words]);
        int female = Integer.parseInt(parts[words + 1]);
        Evidence evidence = names.computeIfAbsent(parts[0], name -> new Evidence());
        if (words == 2 && parts[1].equals("!")) {
            evidence.male = male;
            evidence.female = female;
            return;
        }
        for (int i = 1; i < words; i++) {
            if (!NAME.matcher(parts[i]).matches()) {
                return;
            }
        }
        boolean person = male + female > Integer.parseInt(parts[words + 2]) + Integer.parseInt(parts[words + 3]);
        if (person && male > female && male >= 4 * female) {
            evidence.men++;
        } else if (person && female > male && female >= 4 * male) {
            evidence.women++;
        }
    }
}
