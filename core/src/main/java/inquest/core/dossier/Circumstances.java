package inquest.core.dossier;

import inquest.core.model.Claim;
import inquest.core.model.Locality;
import inquest.core.model.Party;
import inquest.core.model.When;
import inquest.core.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where, when and with what, and whatever else a claim holds that its clause has not told. */
final class Circumstances {

    private static final Pattern PLACE_PREPOSITION =
            Pattern.compile("(?iu)\\b(in|at|near|outside|inside|on|from)(\\h+the)?\\s+$");
    private static final Pattern TIME_PREPOSITION = Pattern.compile(
            "(?iu)\\b(in|on|during|since|until|by|before|after|around|about)(\\h+the)?(\\h+(early|late|mid))?\\s+$");
    private static final Pattern YEAR = Pattern.compile("\\p{Nd}{4}");

    private final Claim claim;
    private final List<String> told;

    /**
     * Of a claim.
     *
     * @param claim which one
     * @param told fields that its clause has told: {@code count}, {@code office}, …
     */
    Circumstances(Claim claim, List<String> told) {
        this.claim = claim;
        this.told = told;
    }

    void write(Line line) {
        claim.roles().place().ifPresent(place -> where(place, line));
        claim.content().date().ifPresent(date -> when(date, line));
        instruments(line);
        rest(line);
    }

    /** The preposition is the source's own where its words stand in the quote: "in" a town, "at" a prison. */
    private void where(Locality place, Line line) {
        String quote = claim.anchor().quote();
        int from = place.span().start() - claim.anchor().span().start();
        Optional<String> own = from > 0 && from <= quote.codePointCount(0, quote.length())
                ? preposition(PLACE_PREPOSITION, quote.substring(0, quote.offsetByCodePoints(0, from)))
                : Optional.empty();
        if (own.isPresent()) {
            line.text(" " + own.get() + " ").name(place.name());
        } else {
            line.text(" (place: ").name(place.name()).text(")");
        }
    }

    private void when(When date, Line line) {
        if (date.presumed()) {
            line.text(" (undated; by the date of the report " + Days.words(date.date()) + ")");
            return;
        }
        String quote = claim.anchor().quote();
        int at = quote.indexOf(date.text());
        Optional<String> own = at > 0 ? preposition(TIME_PREPOSITION, quote.substring(0, at)) : Optional.empty();
        String reading = YEAR.matcher(date.text()).find() ? "" : ", read as " + Days.words(date.date());
        if (own.isPresent()) {
            line.text(" " + own.get() + " ").words(date.text());
            line.text(reading.isEmpty() ? "" : " (" + reading.substring(2) + ")");
        } else {
            line.text(" (dated ").words(date.text()).text(reading + ")");
        }
    }

    private static Optional<String> preposition(Pattern pattern, String before) {
        Matcher matcher = pattern.matcher(before);
        return matcher.find()
                ? Optional.of(matcher.group().strip().toLowerCase(java.util.Locale.ROOT))
                : Optional.empty();
    }

    private void instruments(Line line) {
        List<Party> instruments = claim.roles().instruments();
        if (!instruments.isEmpty()) {
            line.text(" (with: ").names(instruments).text(")");
        }
    }

    private void rest(Line line) {
        Claim.Detail detail = claim.content().detail();
        List<Runnable> rest = new ArrayList<>();
        if (!told.contains("count")) {
            claim.content()
                    .count()
                    .ifPresent(count -> rest.add(() -> line.text("number given: "
                            + Counting.words(count, claim.anchor().quote()) + " "
                            + count.unit().label())));
        }
        add(rest, line, "office", detail.office());
        add(rest, line, "body", detail.body());
        add(rest, line, "term", detail.term());
        add(rest, line, "charge", detail.charge());
        add(rest, line, "qualification", detail.qualification());
        for (int i = 0; i < rest.size(); i++) {
            line.text(i == 0 ? " (" : "; ");
            rest.get(i).run();
        }
        line.text(rest.isEmpty() ? "" : ")");
    }

    private void add(List<Runnable> rest, Line line, String field, Optional<Words> value) {
        if (value.isPresent() && !told.contains(field)) {
            rest.add(() -> line.text(field + ": ").words(value.get().text()));
        }
    }
}
