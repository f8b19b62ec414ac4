package inquest.app;

import inquest.core.count.Figures;
import inquest.core.model.CaseView;
import inquest.store.RulingBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the commands ask for: one method a job. Each says on {@link Console} what it did and throws {@link Refusal} for what
 * its user can mend.
 *
 * <p>A seam, since the command line is tested without cases, language models and child processes.
 */
public interface Desk {

    /**
     * Takes in sources and works out the case.
     *
     * @param sources files and folders, in the order given
     * @param dir the case folder, made if it is not there
     * @param refit whether to fit the link model anew
     * @param limits how much one file may cost
     */
    Exit build(List<Path> sources, Path dir, boolean refit, LimitOptions limits, CommonOptions common, Console console);

    /**
     * Builds the example case, verifies it, and opens its dossier.
     *
     * @param dir where to build it
     * @param open whether to open the dossier in the desktop's browser
     */
    Exit demo(Path dir, boolean open, CommonOptions common, Console console);

    /**
     * Checks digests, log and quotes.
     *
     * @param since a checkpoint that the log must extend
     */
    Exit verify(Path dir, Optional<Path> since, CommonOptions common, Console console);

    /** All that is derived from the case at the access level asked for. */
    CaseView view(Path dir, CommonOptions common, Console console);

    /**
     * The numbers of a case, the four kinds apart.
     *
     * @param by what strata of the estimate are told apart by; none for all together
     * @param minScore claims less surely read than that are left out
     */
    Figures figures(Path dir, List<String> by, double minScore, CommonOptions common, Console console);

    /**
     * The extracted text that offsets refer to, exactly.
     *
     * @param exhibit its path, number or id
     */
    String text(Path dir, String exhibit, CommonOptions common, Console console);

    /**
     * Appends a person's decision.
     *
     * @param order what, by whom and why
     */
    Exit rule(Path dir, RuleCommand.Order order, CommonOptions common, Console console);

    /** The decisions in the book, those that were superseded included. */
    List<RulingBook.Entry> rulings(Path dir, CommonOptions common, Console console);

    /**
     * Hands over a case, or a part of it, in another form.
     *
     * @param form {@code dossier}, {@code bag}, {@code ftm} or {@code csv}
     * @param out where to; must not be there yet
     */
    Exit export(Path dir, String form, Path out, CommonOptions common, Console console);

    /** Estimates how many people no list has, from a table of who is on which list. */
    Exit estimate(Estimation estimation, Console console);
}
