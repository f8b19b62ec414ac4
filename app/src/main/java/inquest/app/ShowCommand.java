package inquest.app;

import inquest.app.show.Format;
import inquest.app.show.Listing;
import inquest.app.show.Listings;
import inquest.app.show.Reasons;
import inquest.app.show.Weighed;
import inquest.core.model.CaseView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", mixinStandardHelpOptions = true, description = "Print what the case holds, or why.")
final class ShowCommand implements Callable<Integer> {

    private final Desk desk;
    private final Console console;

    @Parameters(index = "0", paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
    private What what = What.CLAIMS;

    @Parameters(index = "1", paramLabel = "DIR", description = "the case folder")
    private Path dir = Path.of("");

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; as usual ${DEFAULT-VALUE}")
    private Format format = Format.TABLE;

    @Option(
            names = "--min-score",
            paramLabel = "X",
            description = "leave out claims that are less probably read right than X; as usual ${DEFAULT-VALUE}")
    private double minScore = 0.5;

    @Option(
            names = "--why",
            paramLabel = "ID",
            description = "print the reasons for one claim, cluster, act or contradiction instead")
    private Optional<String> why = Optional.empty();

    @Option(names = "--exhibit", paramLabel = "X", description = "with text: the exhibit's path, number or id")
    private Optional<String> exhibit = Optional.empty();

    @Option(
            names = "--by",
            arity = "1..*",
            paramLabel = "TRAIT",
            description =
                    "with counts: estimate by strata of year, month, place, affiliation, or a column of the lists")
    private List<String> by = new ArrayList<>();

    @Mixin
    private CommonOptions common = new CommonOptions();

    ShowCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        check();
        Console asked = common.on(console);
        if (what == What.TEXT) {
            asked.out().print(desk.text(dir, exhibit.orElseThrow(), common, asked));
        } else if (why.isPresent()) {
            asked.out().print(reasons(desk.view(dir, common, asked), why.get()));
        } else if (what == What.RULINGS) {
            format.write(Weighed.rulings(desk.rulings(dir, common, asked)), asked.columns(), asked.out());
        } else if (what == What.COUNTS) {
            format.write(Listings.counts(desk.figures(dir, by, minScore, common, asked)), asked.columns(), asked.out());
        } else {
            format.write(listing(desk.view(dir, common, asked)), asked.columns(), asked.out());
        }
        asked.out().flush();
        return Exit.DONE.code();
    }

    private void check() {
        if ((what == What.TEXT) != exhibit.isPresent()) {
            throw new Refusal(
                    Exit.USAGE, "expected --exhibit X with show text and only there; X is a path, number or id");
        }
        if (!by.isEmpty() && what != What.COUNTS) {
            throw new Refusal(Exit.USAGE, "expected --by with show counts only; show " + what + " has no strata");
        }
        if (!(minScore >= 0 && minScore <= 1)) {
            throw new Refusal(Exit.USAGE, "expected --min-score between 0 and 1, found " + minScore);
        }
    }

    private Listing listing(CaseView view) {
        CaseView sure = view.claimsFrom(minScore);
        return switch (what) {
            case PEOPLE -> Listings.people(sure.clusters());
            case ACTS -> Weighed.acts(sure);
            case LISTS -> Listings.lists(sure);
            case CONTRADICTIONS -> Weighed.contradictions(sure);
            case LINEAGE -> Weighed.lineage(sure);
            case CLAIMS, COUNTS, RULINGS, TEXT -> Listings.claims(sure.claims());
        };
    }

    private static String reasons(CaseView view, String id) {
        return Reasons.of(view, id)
                .orElseThrow(() -> new Refusal(
                        Exit.NOT_FOUND,
                        "expected the id of a claim, cluster, act or contradiction at this access level, found \"" + id
                                + "\"; show claims, people, acts and contradictions give the ids"));
    }

    /** What can be shown. */
    enum What {
        /** Who says that who did what to whom. */
        CLAIMS,
        /** People, bodies and places, each with its names. */
        PEOPLE,
        /** What the claims are about. */
        ACTS,
        /** Lists of names, and how they were understood. */
        LISTS,
        /** Documented, named, claimed and estimated numbers. */
        COUNTS,
        /** Where sources disagree. */
        CONTRADICTIONS,
        /** Which exhibit derives from which, and what shows it. */
        LINEAGE,
        /** What people decided, by whom and why. */
        RULINGS,
        /** The text that offsets refer to. */
        TEXT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
