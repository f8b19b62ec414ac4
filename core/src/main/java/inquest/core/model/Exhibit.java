package inquest.core.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One item in the case: how it came, who speaks in it, what became of it.
 *
 * @param number its place in the view it is part of, counted from 1; a label for people, never part of an id
 * @param accession its receipt
 * @param source who speaks in it, as now known
 * @param outcome what reading it gave
 * @param current false once another exhibit has superseded it
 * @param seen false once its file was not found again in the source folder
 */
public record Exhibit(int number, Accession accession, Source source, Outcome outcome, boolean current, boolean seen) {

    public ExhibitId id() {
        return accession.exhibit();
    }

    public String path() {
        return accession.path();
    }

    /**
     * What reading an exhibit gave.
     *
     * @param kind text, table, members, no text, not read
     * @param mediaType as detected from the bytes
     * @param text digest of the extracted text, where there is any
     * @param language BCP 47 tag of the text, where it was recognised
     * @param reason why there is no text, why nothing or not all of it was read for claims, or that members were refused, in the words
     *     of the reason's label
     * @param detail what was found and what to do next, for people
     * @param rejected rows of a table that could not be used
     */
    public record Outcome(
            Kind kind,
            String mediaType,
            Optional<Digest> text,
            Optional<String> language,
            Optional<String> reason,
            Optional<String> detail,
            List<RowError> rejected) {
        public Outcome {
            rejected = List.copyOf(rejected);
        }

        /** Why a text in a language that we read gave no claims: its words brought the reader down. */
        public static final String READING_FAILED = "reading failed";

        /** Why a text in a language that we read was left unread: its grammar would not find room in memory. */
        public static final String TOO_LONG = "too long to read";

        /** Why some of a text gave no claims: there is a picture where words should be. */
        public static final String PAGES_WITHOUT_WORDS = "pages without words";

        /** Why some of a text in a language that we read gave no claims: it is in another one. */
        public static final String FOREIGN_PASSAGES = "passages in another language";

        private static final Set<String> MENDABLE = Set.of(READING_FAILED, TOO_LONG, PAGES_WITHOUT_WORDS);

        /** Whether something of it was not read for claims, or not used. */
        public boolean hasGaps() {
            return kind == Kind.NOT_READ || kind == Kind.NO_TEXT || reason.isPresent() || !rejected.isEmpty();
        }

        /** Whether something is missing that mending the file, or reading it again, could bring. */
        public boolean partial() {
            return kind == Kind.NO_TEXT
                    || (kind == Kind.MEMBERS && reason.isPresent())
                    || reason.filter(MENDABLE::contains).isPresent()
                    || !rejected.isEmpty();
        }
    }

    /** What became of an exhibit. */
    public enum Kind {
        /** Running text, and read for claims. */
        TEXT,
        /** A table; its rows are claims. */
        TABLE,
        /** An archive or message; its members are exhibits of their own. */
        MEMBERS,
        /** No text could be had, for a stated reason. */
        NO_TEXT,
        /** There is text that was not read for claims, for a stated reason; it can be searched and quoted. */
        NOT_READ;

        /** As written in files, such as {@code no text}. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A row, or a cell of it, that could not be used.
     *
     * @param sheet the sheet's name; empty for CSV
     * @param line counted from 1, header included, as an editor shows it
     * @param column the column's header; empty where the whole row is meant
     * @param problem what was expected and what was found
     */
    public record RowError(String sheet, int line, Optional<String> column, String problem) {}
}
