package inquest.app.link;

import inquest.app.page.LinkReportPage;
import inquest.core.link.Linkage;
import inquest.core.link.Reporting;
import inquest.core.link.Togetherness;
import inquest.core.link.explain.Questions.Question;
import inquest.core.link.table.Roster;
import inquest.store.LinkModelJson;
import inquest.store.OutFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes {@code clusters.csv}, {@code pairs.csv}, {@code model.json}, {@code links.bin}, {@code questions.csv} and {@code
 * report.html}. */
final class LinkFiles {

    private final Roster roster;
    private final Path out;
    private final int[] list;

    LinkFiles(Roster roster, Path out) {
        this.roster = roster;
        this.out = out;
        this.list = new int[roster.rows()];
        for (int own = 0; own < roster.lists().size(); own++) {
            for (int row = roster.start(own); row < roster.start(own + 1); row++) {
                list[row] = own;
            }
        }
    }

    void write(Linkage linkage, Togetherness pairs, Reporting reporting) throws IOException {
        Files.createDirectories(out);
        clusters(linkage.clusters());
        pairs(pairs);
        OutFile.writeBytes(out.resolve("model.json"), model -> LinkModelJson.write(linkage.model(), model));
        FormerFile.write(linkage.former(roster), out.resolve(FormerFile.NAME));
        questions(reporting.questions());
        String report = LinkReportPage.of(reporting.report());
        OutFile.write(out.resolve("report.html"), page -> page.write(report));
    }

    /** A cluster is called by its first row. */
    private void clusters(int[] clusters) throws IOException {
        OutFile.write(out.resolve("clusters.csv"), csv -> {
            csv.write("file,row,cluster\n");
            for (int row = 0; row < clusters.length; row++) {
                csv.write(place(row) + "," + (clusters[row] + 1) + "\n");
            }
        });
    }

    private void pairs(Togetherness pairs) throws IOException {
        OutFile.write(out.resolve("pairs.csv"), csv -> {
            csv.write("file_a,row_a,file_b,row_b,weight,probability\n");
            for (int at = 0; at < pairs.size(); at++) {
                if (pairs.probability(at) >= 0.01) {
                    double weight = pairs.weight(at);
                    csv.write(place(pairs.left(at)) + "," + place(pairs.right(at)) + ","
                            + (Double.isNaN(weight) ? "" : String.format(Locale.ROOT, "%.3f", weight)) + ","
                            + String.format(Locale.ROOT, "%.4f", pairs.probability(at)) + "\n");
                }
            }
        });
    }

    /** The pairs to ask about, as a table that people fill in and hand back as rulings. */
    private void questions(List<Question> questions) throws IOException {
        OutFile.write(out.resolve("questions.csv"), csv -> {
            csv.write("file_a,row_a,seen_a,file_b,row_b,seen_b,probability,decision,author,time,reason\n");
            for (Question question : questions) {
                csv.write(seen(question.pair().left()) + ","
                        + seen(question.pair().right()) + ","
                        + String.format(Locale.ROOT, "%.4f", question.pair().probability()) + ",,,,\n");
            }
        });
    }

    /** A cell that a spreadsheet would run as a formula gets an apostrophe. */
    private String seen(int row) {
        String seen = Rulings.seen(roster, row);
        boolean runs = !seen.isEmpty() && "=+-@".indexOf(seen.charAt(0)) >= 0;
        return place(row) + "," + quoted(runs ? "'" + seen : seen);
    }

    private String place(int row) {
        return quoted(roster.lists().get(list[row]).name()) + "," + (row - roster.start(list[row]) + 1);
    }

    private static String quoted(String name) {
        return name.matches("[^\",\n\r]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
