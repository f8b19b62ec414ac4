package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.Claim;
import inquest.core.model.DayOrder;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.Exhibit.RowError;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Particulars;
import inquest.core.model.Party;
import inquest.core.model.Span;
import inquest.core.model.When;
import inquest.core.name.Folding;
import inquest.core.name.NameForm;
import inquest.core.name.Title;
import inquest.core.read.SheetMapping.Column;
import inquest.core.read.TableText.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the rows of one mapped sheet into mentions and claims. */
final class SheetReader {

    private final Facts facts;
    private final String sheet;
    private final List<Line> lines;
    private final SheetMapping mapping;
    private final boolean everyRowIsWhole;
    private final Map<Integer, DayOrder> orders = new HashMap<>();
    private final List<String> used;
    private final Explanation whyMention;
    private final Explanation whyClaim;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private int rows;

    /**
     * A reader of one sheet.
     *
     * @param everyRowIsWhole whether a row shorter than the header is a fault, as in CSV, or usual, as in workbooks
     */
    SheetReader(Facts facts, String sheet, List<Line> lines, SheetMapping mapping, boolean everyRowIsWhole) {
        this.facts = facts;
        this.sheet = sheet;
        this.lines = lines;
        this.mapping = mapping;
        this.everyRowIsWhole = everyRowIsWhole;
        this.used = mapping.columns().stream()
                .filter(column -> column.role() != ListRole.IGNORED
                        && column.role() != ListRole.ROW_LABEL
                        && column.role() != ListRole.SOURCE_NOTE)
                .map(Column::header)
                .toList();
        this.whyMention = new Explanation(
                "the row's own cells",
                mapping.columns().stream()
                        .filter(column -> used.contains(column.header()))
                        .map(Column::explained)
                        .toList());
        this.whyClaim = new Explanation("a row of a list", List.of(mapping.why()));
    }

    List<Mention> mentions() {
        return mentions;
    }

    List<Claim> claims() {
        return claims;
    }

    List<RowError> errors() {
        return errors;
    }

    /** Rows below the header that have words. */
    int rows() {
        return rows;
    }

    void read() {
        for (Column column : mapping.columns()) {
            orders.put(column.index(), order(column));
        }
        for (int at = mapping.header() + 1; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                rows++;
                read(at);
            }
        }
    }

    private void read(int at) {
        Line line = lines.get(at);
        int width = mapping.columns().size();
        boolean tooLong = line.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
        if (tooLong || (everyRowIsWhole && line.cells().size() < width)) {
            error(
                    at,
                    Optional.empty(),
                    "expected " + width + " cells as in the header, found "
                            + line.cells().size() + "; look for a separator too many or too few");
            return;
        }
        Optional<Named> named = named(line);
        if (named.isEmpty()) {
            error(at, Optional.empty(), "expected a name, found none");
            return;
        }
        Map<ListRole, When> dates = dates(at, line);
        mentions.add(person(at, line, named.get(), dates));
        bodies(at, line);
        act(at, line).ifPresent(act -> claims.add(claim(at, line, named.get(), act, dates)));
    }

    /** The name, given name first; its cells where they stand side by side, else the one of the family name. */
    private Optional<Named> named(Line line) {
        Optional<Column> full = filled(line, ListRole.FULL_NAME);
        if (full.isPresent()) {
            int column = full.get().index();
            return Optional.of(new Named(line.words(column), line.span(column)))
                    .filter(named -> !NameForm.of(named.name()).tokens().isEmpty());
        }
        Optional<Column> given = filled(line, ListRole.GIVEN_NAME);
        Optional<Column> family = filled(line, ListRole.FAMILY_NAME);
        if (given.isEmpty() || family.isEmpty()) {
            return family.or(() -> given)
                    .map(column -> new Named(line.words(column.index()), line.span(column.index())));
        }
        Span one = line.span(given.get().index());
        Span other = line.span(family.get().index());
        boolean adjacent = Math.abs(given.get().index() - family.get().index()) == 1;
        return Optional.of(new Named(
                line.words(given.get().index()) + " " + line.words(family.get().index()),
                adjacent ? one.union(other) : other));
    }

    private Mention person(int at, Line line, Named named, Map<ListRole, When> dates) {
        List<String> aliases = mapping.columns().stream()
                .filter(column -> column.role() == ListRole.OTHER_NAME)
                .map(column -> line.words(column.index()))
                .filter(words -> !words.isEmpty())
                .toList();
        List<String> titles =
                NameForm.of(named.name()).titles().stream().map(Title::label).toList();
        return new Mention(
                anchor(at, line, named.span()),
                Party.Kind.PERSON,
                named.name(),
                aliases,
                titles,
                particulars(line, named, dates),
                whyMention);
    }

    private Particulars particulars(Line line, Named named, Map<ListRole, When> dates) {
        Optional<String> given = words(line, ListRole.GIVEN_NAME);
        Optional<String> family = words(line, ListRole.FAMILY_NAME);
        int comma = named.name().replace('،', ',').indexOf(',');
        if (given.isEmpty() && family.isEmpty() && comma > 0) {
            family = Optional.of(named.name().substring(0, comma).strip());
            given = Optional.of(named.name().substring(comma + 1).strip()).filter(words -> !words.isEmpty());
        }
        Optional<When> death = Optional.ofNullable(dates.get(ListRole.DEATH));
        if (death.isEmpty() && act(line).filter(act -> act.is(ActKind.KILLING)).isPresent()) {
            death = Optional.ofNullable(dates.get(ListRole.DATE));
        }
        return new Particulars(
                given,
                words(line, ListRole.FATHER_NAME),
                family,
                Optional.ofNullable(dates.get(ListRole.BIRTH)).map(When::date),
                death.map(When::date),
                words(line, ListRole.PLACE),
                words(line, ListRole.ID));
    }

    private void bodies(int at, Line line) {
        for (Column column : mapping.columns()) {
            boolean place = column.role() == ListRole.PLACE;
            String words = line.words(column.index());
            if ((place || column.role() == ListRole.AFFILIATION)
                    && !Folding.of(words).isEmpty()) {
                mentions.add(new Mention(
                        anchor(at, line, line.span(column.index())),
                        place ? Party.Kind.PLACE : Party.Kind.ORGANISATION,
                        words,
                        List.of(),
                        List.of(),
                        Particulars.NONE,
                        whyMention));
            }
        }
    }

    private Claim claim(int at, Line line, Named named, ActKind act, Map<ListRole, When> dates) {
        Optional<When> date = Optional.ofNullable(dates.get(ListRole.DATE));
        if (date.isEmpty() && act.is(ActKind.KILLING)) {
            date = Optional.ofNullable(dates.get(ListRole.DEATH));
        }
        Optional<Locality> place = filled(line, ListRole.PLACE)
                .map(column -> new Locality(line.words(column.index()), Optional.empty(), line.span(column.index())));
        Party target = Party.of(named.name(), Party.Kind.PERSON, named.span());
        boolean whole = NameForm.of(named.name()).tokens().size() > 1;
        return new Claim(
                Claim.ClaimId.of(facts.exhibit(), line.span(), act, "target " + named.span()),
                anchor(at, line, line.span()),
                List.of(),
                act,
                Claim.Roles.befalling(List.of(target), place),
                new Claim.Content(Optional.empty(), date, Claim.Detail.NONE, List.of()),
                Claim.Assessment.drafted(
                        mapping.certainty() * (whole ? 1 : ListReader.NAME_OF_ONE_WORD), ListReader.VERSION, whyClaim));
    }

    /** What happened to this person: by the row's own cell, else as for everybody in the list. */
    private Optional<ActKind> act(Line line) {
        return words(line, ListRole.ACT).map(ListWords::act).orElse(mapping.act());
    }

    private Optional<ActKind> act(int at, Line line) {
        Optional<ActKind> act = act(line);
        if (act.isEmpty() && filled(line, ListRole.ACT).isPresent()) {
            error(
                    at,
                    filled(line, ListRole.ACT),
                    "expected what happened, such as executed or arrested, found other words");
        }
        return act;
    }

    private Map<ListRole, When> dates(int at, Line line) {
        Map<ListRole, When> dates = new HashMap<>();
        for (ListRole role : List.of(ListRole.BIRTH, ListRole.DEATH, ListRole.DATE)) {
            filled(line, role).flatMap(column -> date(at, line, column)).ifPresent(date -> dates.put(role, date));
        }
        return dates;
    }

    /** Shows a cell that is no date only if it has no letters: a message must never carry a name. */
    private Optional<When> date(int at, Line line, Column column) {
        String words = line.words(column.index());
        if (Folding.of(words).isEmpty()) {
            return Optional.empty();
        }
        try {
            Edtf date = column.calendar().read(words, orders.getOrDefault(column.index(), DayOrder.UNKNOWN));
            return Optional.of(new When(words, date));
        } catch (IllegalArgumentException e) {
            boolean shown = words.matches("[\\p{Nd}\\p{Punct} ]+");
            error(
                    at,
                    Optional.of(column),
                    shown
                            ? String.valueOf(e.getMessage())
                            : "expected a date with a year of four digits, found other words");
            return Optional.empty();
        }
    }

    /** Which number is the day, where some cell of the column leaves no choice and none contradicts it. */
    private DayOrder order(Column column) {
        return DayOrder.of(lines.subList(mapping.header() + 1, lines.size()).stream()
                .map(line -> Folding.words(line.words(column.index())))
                .filter(parts -> parts.size() >= 3
                        && Stream.of(0, 1).allMatch(at -> parts.get(at).matches("\\d{1,2}")))
                .map(parts -> new int[] {Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1))}));
    }

    private Optional<Column> filled(Line line, ListRole role) {
        return mapping.columns().stream()
                .filter(column ->
                        column.role() == role && !line.words(column.index()).isEmpty())
                .findFirst();
    }

    private Optional<String> words(Line line, ListRole role) {
        return filled(line, role).map(column -> line.words(column.index()));
    }

    private Anchor anchor(int at, Line line, Span span) {
        return new Anchor(
                facts.exhibit(),
                facts.path(),
                facts.content(),
                facts.text(),
                new Locator.Row(sheet, at - mapping.header(), used),
                span,
                line.quote(span));
    }

    private void error(int at, Optional<Column> column, String problem) {
        errors.add(new RowError(sheet, at + 1, column.map(Column::header), problem));
    }

    /**
     * What all anchors of an exhibit share.
     *
     * @param exhibit which exhibit
     * @param path its path
     * @param content digest of its bytes
     * @param text digest of its text
     */
    record Facts(ExhibitId exhibit, String path, Digest content, Digest text) {}

    /**
     * A person's name in a row.
     *
     * @param name given name first, in the list's words
     * @param span the cells that stand for it
     */
    private record Named(String name, Span span) {}
}
