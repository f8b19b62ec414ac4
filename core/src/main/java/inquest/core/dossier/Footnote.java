package inquest.core.dossier;

import inquest.core.model.Claim;
import inquest.core.model.Locator;
import inquest.core.model.Span;

/**
 * Where a sentence's words stand.
 *
 * @param claim the claim whose words they are; leads to the highlighted passage
 * @param exhibit the exhibit's number
 * @param at where in the original
 * @param span code points of the extracted text
 * @param relation how the passage stands to the sentence
 */
public record Footnote(Claim.ClaimId claim, int exhibit, Locator at, Span span, Relation relation) {

    /** How a passage stands to the sentence that cites it. */
    public enum Relation {
        /** The sentence tells this passage. */
        SOURCE,
        /** The sentence tells of what this passage says: what is ordered, denied, asked for, named in law. */
        SPOKEN_OF
    }

    /** The footnote of a claim in an exhibit of the given number. */
    static Footnote of(Claim claim, int exhibit, Relation relation) {
        return new Footnote(
                claim.id(), exhibit, claim.anchor().at(), claim.anchor().span(), relation);
    }

    /** In words, such as {@code Exhibit 3, p. 2, code points 120–188}. */
    public String text() {
        StringBuilder out = new StringBuilder("Exhibit ").append(exhibit);
        if (at instanceof Locator.Page page) {
            page.page().ifPresent(number -> out.append(", p. ").append(number));
        } else if (at instanceof Locator.Row row) {
            if (!row.sheet().isEmpty()) {
                out.append(", sheet “").append(row.sheet()).append("”");
            }
            out.append(", row ").append(row.row());
        }
        return out.append(", code points ")
                .append(span.start())
                .append('–')
                .append(span.end())
                .toString();
    }
}
