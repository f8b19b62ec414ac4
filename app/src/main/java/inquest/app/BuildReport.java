package inquest.app;

import inquest.core.link.Clusters;
import inquest.core.model.CaseView;
import inquest.core.model.Exhibit;
import inquest.core.read.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a build has to tell people of a view, without the view.
 *
 * @param notes a line for each exhibit that was not read or only in part, list and contradiction of rulings
 * @param summary how much there is
 * @param partial whether some exhibit was read only in part
 */
record BuildReport(List<String> notes, String summary, boolean partial) {

    static BuildReport of(CaseView view) {
        List<Exhibit> current =
                view.exhibits().stream().filter(Exhibit::current).toList();
        List<Exhibit> partial =
                current.stream().filter(exhibit -> exhibit.outcome().partial()).toList();
        List<String> notes = new ArrayList<>();
        partial.forEach(exhibit -> notes.addAll(said(exhibit)));
        current.stream()
                .filter(exhibit ->
                        exhibit.outcome().hasGaps() && !exhibit.outcome().partial())
                .forEach(exhibit -> notes.addAll(said(exhibit)));
        view.lists()
                .forEach(list -> notes.add(list.path() + (list.sheet().isEmpty() ? "" : ", sheet " + list.sheet())
                        + ": " + list.mapping().text().strip().replaceAll("\\s*\\n\\s*", "; ")));
        view.apart().stream()
                .filter(link -> link.why().reason().equals(Clusters.RULINGS_DISAGREE))
                .forEach(link -> notes.add(link.why().text().strip().replaceAll("\\s*\\n\\s*", ": ") + ", in "
                        + link.left().path() + " and " + link.right().path()
                        + ". Two rulings contradict each other; supersede the one that is wrong."));
        return new BuildReport(List.copyOf(notes), summary(view, current), !partial.isEmpty());
    }

    /**
     * Tells it.
     *
     * @param faults what went wrong beside the exhibits
     * @param dir the case
     */
    Exit tell(List<Refused> refused, List<String> faults, Path dir, Console console) {
        refused.forEach(file -> console.say(file.path() + ": not taken in. " + file.reason()));
        faults.forEach(console::say);
        notes.forEach(console::say);
        console.out().println(summary);
        console.out().println("Case: " + dir);
        console.out().println("Dossier: " + dir.resolve("dossier").resolve("index.html"));
        console.out().flush();
        return partial || !refused.isEmpty() || !faults.isEmpty() ? Exit.PARTIAL : Exit.DONE;
    }

    static String named(Exhibit exhibit) {
        return "Exhibit " + exhibit.number() + " (" + exhibit.path() + ")";
    }

    private static List<String> said(Exhibit exhibit) {
        Exhibit.Outcome outcome = exhibit.outcome();
        if (outcome.rejected().isEmpty()) {
            return List.of(named(exhibit) + ": " + outcome.kind().label()
                    + outcome.reason().map(reason -> ", " + reason).orElse("")
                    + outcome.detail().map(detail -> ". " + detail).orElse(""));
        }
        return outcome.rejected().stream()
                .map(error -> named(exhibit) + (error.sheet().isEmpty() ? "" : ", sheet " + error.sheet()) + ", line "
                        + error.line()
                        + error.column().map(column -> ", column " + column).orElse("") + ": " + error.problem())
                .toList();
    }

    private static String summary(CaseView view, List<Exhibit> current) {
        Map<String, Integer> without = new LinkedHashMap<>();
        for (Exhibit exhibit : current) {
            if (exhibit.outcome().kind() == Exhibit.Kind.NO_TEXT) {
                without.merge(exhibit.outcome().reason().orElse("unknown"), 1, Integer::sum);
            }
        }
        int missing = without.values().stream().mapToInt(Integer::intValue).sum();
        String reasons = without.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "Read %,d of %,d exhibits%s. %,d claims, %,d people, bodies and places.",
                current.size() - missing,
                current.size(),
                missing == 0
                        ? ""
                        : String.format(
                                Locale.ROOT, "; %,d %s no text (%s)", missing, missing == 1 ? "has" : "have", reasons),
                view.claims().size(),
                view.clusters().size());
    }
}
