package inquest.text.format;

import inquest.core.read.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Texts and tables of OpenDocument 1.3 (ISO/IEC 26300): ODT and ODS.
 *
 * <p>Deleted words of tracked changes and the margin's comments are left out, for they are not the text.
 */
final class Odf {

    private Odf() {}

    /** Reads ODT. */
    static Extraction readText(Original original) throws IOException {
        original.checkSize();
        try (ZipFile file = new ZipFile(original.file().toFile())) {
            checkOpen(file);
            Paragraphs paragraphs = new Paragraphs(original.limits().characters());
            part(file, "content.xml", new Prose(paragraphs));
            Stated stated = new Stated();
            part(file, "meta.xml", stated);
            return Texts.of(original, paragraphs.text(), stated.metadata);
        }
    }

    /** Reads ODS. */
    static Extraction readSheets(Original original) throws IOException {
        original.checkSize();
        try (ZipFile file = new ZipFile(original.file().toFile())) {
            checkOpen(file);
            Cells cells = new Cells(original.limits().characters());
            part(file, "content.xml", new Grid(cells));
            return new Extraction.Table(original.mediaType(), cells.sheets());
        }
    }

    private static void part(ZipFile file, String name, DefaultHandler handler) throws IOException {
        ZipEntry entry = file.getEntry(name);
        if (entry == null) {
            if (name.equals("content.xml")) {
                throw Refusal.damaged("an OpenDocument file with content.xml");
            }
            return;
        }
        try (InputStream in = file.getInputStream(entry)) {
            Xml.read(in, handler);
        }
    }

    private static void checkOpen(ZipFile file) throws IOException {
        boolean[] encrypted = {false};
        part(file, "META-INF/manifest.xml", new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes) {
                encrypted[0] |= name.equals("encryption-data");
            }
        });
        if (encrypted[0]) {
            throw Refusal.encrypted("The OpenDocument file");
        }
    }

    /** What is left out of the words, with all that it holds. */
    private static boolean aside(String name) {
        return name.equals("tracked-changes")
                || name.equals("annotation")
                || name.equals("note-citation")
                || name.equals("forms");
    }

    /** Hands a text's elements to paragraphs. */
    private static final class Prose extends Xml.Markup {

        private final Paragraphs paragraphs;
        private int aside;
        private boolean body;

        Prose(Paragraphs paragraphs) {
            super(paragraphs);
            this.paragraphs = paragraphs;
        }

        @Override
        String tag(String name) {
            return switch (name) {
                case "h" -> "h1";
                case "line-break" -> "br";
                case "table-cell", "covered-table-cell" -> "td";
                case "table-row" -> "tr";
                default -> name;
            };
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            body |= name.equals("body");
            if (aside(name)) {
                aside++;
            }
            super.startElement(uri, name, qualified, attributes);
            if (name.equals("tab")) {
                paragraphs.tab();
            } else if (name.equals("s")) {
                characters(new char[] {' '}, 0, 1);
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            super.endElement(uri, name, qualified);
            if (aside(name)) {
                aside--;
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (body && aside == 0) {
                sendWords(characters, start, length);
            }
        }

        private void sendWords(char[] characters, int start, int length) {
            try {
                super.characters(characters, start, length);
            } catch (SAXException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Gathers a workbook's cells. Values come from the attributes, which no style has rounded. */
    private static final class Grid extends DefaultHandler {

        private final Cells cells;
        private final StringBuilder shown = new StringBuilder();
        private List<String> row = new ArrayList<>();
        private String sheet = "";
        private String value = "";
        private int rowNumber;
        private int rowTimes = 1;
        private int cellTimes = 1;
        private int gap;
        private int aside;
        private boolean inWords;

        Grid(Cells cells) {
            this.cells = cells;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (aside(name)) {
                aside++;
            }
            switch (name) {
                case "table" -> {
                    sheet = Optional.ofNullable(attributes.getValue("table:name"))
                            .orElse("");
                    rowNumber = 0;
                }
                case "table-row" -> {
                    row = new ArrayList<>();
                    gap = 0;
                    rowTimes = times(attributes.getValue("table:number-rows-repeated"));
                }
                case "table-cell", "covered-table-cell" -> {
                    shown.setLength(0);
                    value = stated(attributes);
                    cellTimes = times(attributes.getValue("table:number-columns-repeated"));
                }
                case "p" -> {
                    inWords = aside == 0;
                    shown.append(shown.length() == 0 ? "" : " ");
                }
                case "s", "tab", "line-break" -> shown.append(' ');
                default -> {}
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (inWords && aside == 0) {
                shown.append(characters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            if (aside(name)) {
                aside--;
            }
            switch (name) {
                case "p" -> inWords = false;
                case "table-cell", "covered-table-cell" -> endCell();
                case "table-row" -> endRow();
                case "table" -> cells.endSheet(sheet);
                default -> {}
            }
        }

        private void endCell() {
            boolean leadingZeros = shown.length() > 1 && shown.charAt(0) == '0' && Character.isDigit(shown.charAt(1));
            String text = value.isEmpty() || leadingZeros ? shown.toString() : value;
            if (text.isBlank()) {
                gap += cellTimes;
                return;
            }
            // Blank cells are written out only where a filled one follows: a row ends in thousands of them.
            for (; gap > 0; gap--) {
                row.add("");
            }
            for (int i = 0; i < cellTimes; i++) {
                row.add(text);
            }
        }

        private void endRow() throws SAXException {
            try {
                for (int i = 0; i < rowTimes && !row.isEmpty(); i++) {
                    cells.row(rowNumber + i, row);
                }
            } catch (Refusal e) {
                throw new SAXException(e);
            }
            rowNumber += rowTimes;
        }

        private static String stated(Attributes attributes) {
            String type = Optional.ofNullable(attributes.getValue("office:value-type"))
                    .orElse("");
            return switch (type) {
                case "date" ->
                    Optional.ofNullable(attributes.getValue("office:date-value"))
                            .orElse("")
                            .replaceFirst("T00:00:00(\\.0+)?$", "");
                case "float" -> number(attributes.getValue("office:value"));
                default -> "";
            };
        }

        private static String number(@org.jspecify.annotations.Nullable String value) {
            try {
                return value == null ? "" : Cells.plain(Double.parseDouble(value));
            } catch (NumberFormatException e) {
                return "";
            }
        }

        /** Repeats; no more than a sheet of any program has rows. */
        private static int times(@org.jspecify.annotations.Nullable String repeated) {
            if (repeated == null || !repeated.matches("[0-9]{1,9}")) {
                return 1;
            }
            return Math.min(Integer.parseInt(repeated), 1 << 20);
        }
    }

    /** What the file says of itself. */
    private static final class Stated extends DefaultHandler {

        private static final Map<String, String> KEYS =
                Map.of("title", "title", "initial-creator", "author", "creator", "author", "creation-date", "created");

        private final Map<String, String> metadata = new LinkedHashMap<>();
        private final StringBuilder words = new StringBuilder();

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            words.setLength(0);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            words.append(characters, start, length);
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            String key = KEYS.get(name);
            if (key != null && !words.toString().isBlank()) {
                metadata.putIfAbsent(key, words.toString().strip());
            }
        }
    }
}
