package inquest.core.dossier;

import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Locator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns claims into English sentences that never assert: the exhibit and its speakers come first, in the order in which
 * they relay the words; who is said to have wronged somebody is said by them to have done so; the quote comes last.
 *
 * <p>A sentence goes wrong in one direction only: where the parts of a claim make no sentence, they are listed.
 */
public final class Phrasing {

    /** Kinds of exhibit, in the inquiry's own word, that find rather than allege. */
    private static final Set<String> JUDGMENTS = Set.of("verdict", "judgment", "judgement");

    private final Map<ExhibitId, Exhibit> exhibits = new HashMap<>();
    private final Map<Claim.ClaimId, Claim> claims = new HashMap<>();

    /**
     * For the claims of a case.
     *
     * @param exhibits those that the claims stand in
     * @param claims those that other claims may speak of
     */
    public Phrasing(List<Exhibit> exhibits, List<Claim> claims) {
        exhibits.forEach(exhibit -> this.exhibits.put(exhibit.id(), exhibit));
        claims.forEach(claim -> this.claims.put(claim.id(), claim));
    }

    /**
     * A claim as a sentence.
     *
     * @throws IllegalArgumentException if its exhibit is not one of the case's
     */
    public Sentence of(Claim claim) {
        Exhibit exhibit = exhibitOf(claim);
        Line line = new Line();
        Clause clause = new Clause(claim, line);
        if (clause.phrasable()) {
            lead(line, claim, exhibit);
            clause.write();
        } else {
            line.add(
                    Part.Style.EXHIBIT,
                    "Exhibit " + exhibit.number(),
                    Optional.of(exhibit.id().toString()));
            line.text(origin(claim, exhibit));
            if (!claim.attribution().isEmpty()) {
                line.text(", speaker ")
                        .names(claim.attribution().stream()
                                .map(Attribution::speaker)
                                .toList());
            }
            line.text(": ");
            clause.plain();
        }
        line.text(claim.assessment().firsthand().orElse(false) ? " (told at first hand)" : "");
        List<Footnote> footnotes = new ArrayList<>();
        footnotes.add(Footnote.of(claim, exhibit.number(), Footnote.Relation.SOURCE));
        spokenOf(claim, line, footnotes);
        line.text(":").add(Part.Style.QUOTE, claim.anchor().quote(), Optional.empty());
        return new Sentence(claim, line.parts(), footnotes);
    }

    private Exhibit exhibitOf(Claim claim) {
        Exhibit exhibit = exhibits.get(claim.anchor().exhibit());
        if (exhibit == null) {
            throw new IllegalArgumentException("Claim " + claim.id() + ": its exhibit "
                    + claim.anchor().exhibit() + " is not in the view. Build the view again.");
        }
        return exhibit;
    }

    private void spokenOf(Claim claim, Line line, List<Footnote> footnotes) {
        for (Claim.ClaimId id : claim.content().about()) {
            Claim other = claims.get(id);
            if (other != null && exhibits.containsKey(other.anchor().exhibit())) {
                footnotes.add(Footnote.of(other, exhibitOf(other).number(), Footnote.Relation.SPOKEN_OF));
            }
        }
        if (footnotes.size() > 1) {
            line.text(", speaking of what is said at the further footnote" + (footnotes.size() > 2 ? "s" : ""));
        }
    }

    /** Who says, up to and with {@code that}. */
    private static void lead(Line line, Claim claim, Exhibit exhibit) {
        List<Attribution> chain = claim.attribution();
        boolean own = !chain.isEmpty() && chain.get(0).mode() == Attribution.Mode.DOCUMENT;
        line.text(own ? "In " : "")
                .add(
                        Part.Style.EXHIBIT,
                        "Exhibit " + exhibit.number(),
                        Optional.of(exhibit.id().toString()))
                .text(origin(claim, exhibit));
        String pause = claim.anchor().at() instanceof Locator.Row ? "," : "";
        if (chain.isEmpty()) {
            boolean judgment = exhibit.source()
                    .kind()
                    .filter(kind -> JUDGMENTS.contains(kind.toLowerCase(Locale.ROOT)))
                    .isPresent();
            line.text(pause + " " + verb(claim, "reports", judgment ? "finds" : "alleges", false) + " that ");
            return;
        }
        line.text(own ? ", " : pause + " reports that ");
        for (int i = 0; i < chain.size(); i++) {
            Attribution step = chain.get(i);
            boolean many = Clause.many(step.speaker());
            String says = i < chain.size() - 1
                    ? many ? "say" : "says"
                    : verb(claim, many ? "say" : "says", many ? "allege" : "alleges", many);
            line.name(step.speaker());
            step.said().ifPresent(said -> line.text(" (" + Days.words(said) + ")"));
            line.text(" " + says + (step.mode() == Attribution.Mode.DIRECT ? ", in quoted words," : "") + " that ");
        }
    }

    /** The verb of the innermost speaker: of denial, of accusation, or neutral. */
    private static String verb(Claim claim, String neutral, String accusing, boolean many) {
        Claim.Assessment assessment = claim.assessment();
        boolean conditional = assessment.modality() == Claim.Modality.CONDITIONAL;
        if (assessment.polarity() == Claim.Polarity.DENIED && !conditional) {
            return many ? "deny" : "denies";
        }
        boolean accuses =
                ActWords.wrongs(claim.act()) && !claim.roles().actors().isEmpty();
        return accuses || assessment.modality() == Claim.Modality.ALLEGED ? accusing : neutral;
    }

    /** Who brought the exhibit out and when, in brackets; of a table, the row. */
    private static String origin(Claim claim, Exhibit exhibit) {
        List<String> known = new ArrayList<>();
        exhibit.source().origin().publisher().ifPresent(known::add);
        exhibit.source().published().map(Days::words).ifPresent(known::add);
        if (known.isEmpty()) {
            exhibit.source().kind().ifPresent(known::add);
        }
        String brackets = known.isEmpty() ? "" : " (" + String.join(", ", known) + ")";
        return claim.anchor().at() instanceof Locator.Row row ? brackets + ", row " + row.row() : brackets;
    }

    /** A claim by its id. */
    Optional<Claim> claim(Claim.ClaimId id) {
        return Optional.ofNullable(claims.get(id));
    }
}
