package inquest.core.read;

import inquest.core.model.Accession;
import inquest.core.model.CaseView.NameList;
import inquest.core.model.Claim;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit.RowError;
import inquest.core.model.Explanation;
import inquest.core.model.Mention;
import inquest.core.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads lists of names: every row that names somebody gives a mention, and a claim if the list says what happened.
 *
 * <p>A list without a word on what happened to its people gives no claims: whoever is listed need not be dead. A row
 * that cannot be used is an error with its line; the others are kept.
 */
public final class ListReader {

    /** Name and version, as claims carry it; part of every run key. */
    public static final String VERSION = "inquest-lists 2";

    /**
     * The score of a claim is a product of these, until they can be fitted to reviewed lists: who mapped the columns, and
     * whether the name has both its parts.
     */
    static final double MAPPED_BY_HAND = 0.98;

    static final double MAPPED_BY_HEADER = 0.92;
    static final double NAME_OF_ONE_WORD = 0.85;

    private final Accession accession;
    private final Source source;
    private final Extraction.Table table;
    private final TableText text;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<NameList> lists = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();

    private ListReader(Accession accession, Source source, Extraction.Table table) {
        this.accession = accession;
        this.source = source;
        this.table = table;
        this.text = TableText.of(table);
    }

    /**
     * Reads all sheets of a table.
     *
     * @param accession the exhibit
     * @param source what is known of it; title and kind may say what the list is about
     * @param table its sheets
     * @param mapping what a person says about the list
     */
    public static ListReading read(
            Accession accession, Source source, Extraction.Table table, Optional<ListMapping> mapping) {
        return new ListReader(accession, source, table).read(mapping.orElse(ListMapping.NONE));
    }

    /** The text of a table, which offsets of its claims count in; see {@link ListReading#text}. */
    public static String text(Extraction.Table table) {
        return TableText.of(table).text();
    }

    private ListReading read(ListMapping said) {
        SheetReader.Facts facts = new SheetReader.Facts(
                accession.exhibit(), accession.path(), accession.content(), Digest.of(text.text()));
        List<RowError> unread = new ArrayList<>();
        for (int at = 0; at < table.sheets().size(); at++) {
            Extraction.Sheet sheet = table.sheets().get(at);
            List<TableText.Line> lines = text.sheets().get(at);
            if (lines.stream().allMatch(TableText.Line::isBlank)) {
                continue;
            }
            ListHeader header = new ListHeader(sheet, lines, said);
            Optional<SheetMapping> mapping = header.mapping(accession.path(), source);
            if (mapping.isPresent()) {
                errors.addAll(header.errors());
                read(facts, sheet, lines, mapping.get());
            } else {
                unread.addAll(header.errors().isEmpty() ? List.of(refusal(sheet)) : header.errors());
                note(sheet, 0, 0, Explanation.of("no column of names was found"));
            }
        }
        // A sheet of notes beside one of names is no fault; a table without any names is.
        boolean named = lists.stream().anyMatch(list -> list.rows() > 0);
        errors.addAll(named ? List.of() : unread);
        return new ListReading(text.text(), mentions, claims, lists, errors);
    }

    private void read(
            SheetReader.Facts facts, Extraction.Sheet sheet, List<TableText.Line> lines, SheetMapping mapping) {
        boolean csv = table.mediaType().contains("csv");
        SheetReader reader = new SheetReader(facts, sheet.name(), lines, mapping, csv);
        reader.read();
        mentions.addAll(reader.mentions());
        claims.addAll(reader.claims());
        errors.addAll(reader.errors());
        note(sheet, reader.rows(), reader.claims().size(), mapping.why());
    }

    private void note(Extraction.Sheet sheet, int rows, int used, Explanation mapping) {
        lists.add(new NameList(accession.exhibit(), accession.path(), sheet.name(), rows, used, mapping));
    }

    private static RowError refusal(Extraction.Sheet sheet) {
        return new RowError(
                sheet.name(),
                1,
                Optional.empty(),
                "expected a header with a column of names in the first lines, found none; say which column is which in a"
                        + " mapping beside the file, by number if it has no header (header: 0)");
    }
}
