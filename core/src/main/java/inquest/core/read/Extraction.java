package inquest.core.read;

import inquest.core.model.Exhibit;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What an exhibit's bytes turned out to be. */
public sealed interface Extraction {

    /** Media type as detected from the bytes. */
    String mediaType();

    /**
     * Running text.
     *
     * @param mediaType as detected
     * @param text of plain text, the decoded characters without byte-order mark and nothing else changed
     * @param blocks stretches of the text in order: pages where the original has them; at least one
     * @param language BCP 47 tag as recognised from the words; empty where there are too few to tell
     * @param metadata what the file says of itself: {@code title}, {@code author}, {@code created} (an office file),
     *     {@code published}, {@code publisher}, {@code language}, {@code url} (a web page), {@code pages without words}
     * @param foreign what of an English text is in another language, in order
     */
    record Text(
            String mediaType,
            String text,
            List<Block> blocks,
            Optional<String> language,
            Map<String, String> metadata,
            List<Passage> foreign)
            implements Extraction {
        public Text {
            blocks = List.copyOf(blocks);
            metadata = Map.copyOf(metadata);
            foreign = List.copyOf(foreign);
        }

        /** A text all in one language, as far as is known. */
        public Text(
                String mediaType,
                String text,
                List<Block> blocks,
                Optional<String> language,
                Map<String, String> metadata) {
            this(mediaType, text, blocks, language, metadata, List.of());
        }
    }

    /**
     * A passage in another language than the rest of its text.
     *
     * @param start offset of its first word in code points
     * @param end offset behind its last word
     * @param words how many, estimated in scripts without spaces
     * @param language BCP 47 tag; empty where there are too few words to tell
     */
    record Passage(int start, int end, int words, Optional<String> language) {}

    /**
     * A stretch of running text.
     *
     * @param start offset in code points
     * @param end offset behind the last code point
     * @param page counted from 1; empty where the original has none
     */
    record Block(int start, int end, OptionalInt page) {}

    /**
     * Tables, one a sheet.
     *
     * @param mediaType as detected
     * @param sheets in the file's order
     */
    record Table(String mediaType, List<Sheet> sheets) implements Extraction {
        public Table {
            sheets = List.copyOf(sheets);
        }
    }

    /**
     * One sheet: all its rows as found, header included where it has one.
     *
     * @param name of the sheet; empty for CSV
     * @param rows cells as text; dates and numbers as a person would read them (ISO days, no exponent), white space
     *     inside a cell as one space each, empty cells at the end of a row left out. Blank and rejected rows stand as
     *     rows without cells, so that every other row keeps its number
     * @param rejected rows that could not be told apart into cells
     */
    record Sheet(String name, List<List<String>> rows, List<Exhibit.RowError> rejected) {
        public Sheet {
            rows = rows.stream().map(List::copyOf).toList();
            rejected = List.copyOf(rejected);
        }

        /** A sheet without rejected rows. */
        public Sheet(String name, List<List<String>> rows) {
            this(name, rows, List.of());
        }
    }

    /**
     * An archive or message, whose members are exhibits of their own. A message's own words stand in its first member.
     *
     * @param mediaType as detected
     * @param members in the file's order
     * @param refused members that were not taken out, each with its reason
     */
    record Members(String mediaType, List<Member> members, List<Refused> refused) implements Extraction {
        public Members {
            members = List.copyOf(members);
            refused = List.copyOf(refused);
        }

        /** Members without refusals. */
        public Members(String mediaType, List<Member> members) {
            this(mediaType, members, List.of());
        }
    }

    /**
     * A member of an archive or message.
     *
     * @param name its path inside, made safe: parts joined by {@code /}, none of them {@code ..}, unlike every other
     * @param bytes opens its bytes, which stay readable until the extractor is closed
     */
    record Member(String name, Content bytes) {}

    /** Bytes that can be opened, more than once. */
    interface Content {
        InputStream open() throws IOException;
    }

    /**
     * No text, for a stated reason.
     *
     * @param mediaType as detected
     * @param reason why
     * @param detail what was found and what to do next, for people
     */
    record NoText(String mediaType, Reason reason, String detail) implements Extraction {}

    /** Why a file gave no text. */
    enum Reason {
        /** It wants a password. */
        ENCRYPTED(true),
        /** It has no bytes, or no words. */
        EMPTY(false),
        /** It is damaged, or not what it says it is. */
        UNREADABLE(false),
        /** Its type is not one that we read. */
        UNSUPPORTED(false),
        /** It is, or unpacks to, more than the limit. */
        TOO_LARGE(true),
        /** It took longer than the limit. */
        TOO_SLOW(true),
        /** It is a picture of words. */
        NEEDS_OCR(false);

        private final boolean retryHelps;

        Reason(boolean retryHelps) {
            this.retryHelps = retryHelps;
        }

        /** Whether reading it again can help once the cause is mended, without a new version of Inquest. */
        public boolean retryHelps() {
            return retryHelps;
        }

        /** As written in files, such as {@code needs OCR}. */
        public String label() {
            return this == NEEDS_OCR
                    ? "needs OCR"
                    : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
