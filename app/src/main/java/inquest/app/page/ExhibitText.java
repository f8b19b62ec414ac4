package inquest.app.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import inquest.core.dossier.Highlights;
import inquest.core.dossier.Transcript;
import inquest.core.model.Claim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An exhibit's text with the words of its claims marked, written run by run. Without its tags it is the text, code point
 * for code point: labels of pages and numbers of claims come from the style sheet.
 *
 * <p>Marks nest where claims do. A claim that outlives the one it began in is closed and taken up again, as is every
 * claim at the edge of a page or cell; only its first mark bears its anchor.
 */
final class ExhibitText implements Content {

    private final Leaf leaf;
    private final Highlights highlights;
    private final boolean table;

    ExhibitText(Leaf leaf, Transcript transcript, List<Claim> claims, boolean table) {
        this.leaf = leaf;
        this.highlights = new Highlights(transcript, claims);
        this.table = table;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        new Setting(output).write();
    }

    /** One setting of the text: which claims are open, and which have their anchor already. */
    private final class Setting {
        private final TemplateOutput out;
        private final List<Claim> open = new ArrayList<>();
        private final Set<Claim.ClaimId> anchored = new HashSet<>();
        private boolean inStretch;
        private int row;
        private boolean inRow;

        Setting(TemplateOutput out) {
            this.out = out;
        }

        void write() {
            for (Highlights.Run run : highlights) {
                run.opens().forEach(this::open);
                if (!inStretch) {
                    openStretch("");
                }
                List<Claim> ending = run.claims().stream()
                        .filter(claim ->
                                claim.anchor().span().end() <= run.span().end())
                        .toList();
                if (table) {
                    cells(run.text(), run.claims(), ending);
                } else {
                    turnTo(run.claims());
                    out.writeUserContent(run.text());
                    ending.forEach(this::number);
                }
            }
            turnTo(List.of());
            closeStretch();
        }

        private void open(Transcript.Stretch stretch) {
            closeStretch();
            openStretch(stretch.label());
        }

        private void openStretch(String label) {
            out.writeContent("<div class=\"stretch\"");
            if (!label.isEmpty()) {
                out.writeContent(" data-label=\"");
                Escape.htmlAttribute(label, out);
                out.writeContent("\"");
            }
            out.writeContent(table ? "><table aria-label=\"Rows as received\"><tbody>" : ">");
            inStretch = true;
            row = 0;
        }

        private void closeStretch() {
            turnTo(List.of());
            if (inRow) {
                out.writeContent(cell("</", "></tr>"));
                inRow = false;
            }
            if (inStretch) {
                out.writeContent(table ? "</tbody></table></div>" : "</div>");
                inStretch = false;
            }
        }

        /** Cells end behind their tab, rows behind their line feed; both stay in the page as the white space they are. */
        private void cells(String text, List<Claim> claims, List<Claim> ending) {
            int from = 0;
            while (from < text.length()) {
                int to = from;
                while (to < text.length() && text.charAt(to) != '\t' && text.charAt(to) != '\n') {
                    to++;
                }
                boolean cellEnds = to < text.length();
                int behind = cellEnds ? to + 1 : to;
                openRow(text.charAt(from) == '\f');
                turnTo(claims);
                out.writeUserContent(text.substring(from, behind));
                if (behind == text.length()) {
                    ending.forEach(this::number);
                }
                if (cellEnds) {
                    turnTo(List.of());
                    out.writeContent(text.charAt(to) == '\n' ? cell("</", ">") + "</tr>" : cell("</", ">") + newCell());
                    inRow = text.charAt(to) != '\n';
                }
                from = behind;
            }
        }

        /** The line between two sheets is kept and not shown. */
        private void openRow(boolean between) {
            if (!inRow) {
                row++;
                out.writeContent("<tr " + (between ? "hidden" : "data-line=\"" + row + "\"") + ">" + newCell());
                inRow = true;
            }
        }

        private String newCell() {
            return cell("<", row == 1 ? " scope=\"col\" dir=\"auto\">" : " dir=\"auto\">");
        }

        /** The first row is the header, as in nearly every list of names. */
        private String cell(String before, String after) {
            return before + (row == 1 ? "th" : "td") + after;
        }

        /** Closes and opens marks until exactly these claims are open, outermost first. */
        private void turnTo(List<Claim> claims) {
            int common = 0;
            while (common < open.size()
                    && common < claims.size()
                    && open.get(common).id().equals(claims.get(common).id())) {
                common++;
            }
            while (open.size() > common) {
                open.remove(open.size() - 1);
                out.writeContent("</mark>");
            }
            for (Claim claim : claims.subList(common, claims.size())) {
                out.writeContent(
                        anchored.add(claim.id()) ? "<mark id=\"c-" + claim.id() + "\">" : "<mark class=\"on\">");
                open.add(claim);
            }
        }

        /** An empty link behind the words; the style sheet shows the claim's number in it. */
        private void number(Claim claim) {
            int ordinal = leaf.ordinal(claim.id());
            out.writeContent("<a class=\"no\" href=\"" + leaf.told(claim.id()) + "\" data-no=\"" + ordinal
                    + "\" aria-label=\"claim " + ordinal + "\"></a>");
        }
    }
}
