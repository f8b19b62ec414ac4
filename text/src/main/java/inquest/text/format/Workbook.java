package inquest.text.format;

import inquest.core.read.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/** Workbooks of Excel, hidden sheets included; formulas by the value last computed. */
final class Workbook {

    private Workbook() {}

    /** Reads XLSX as a stream, since the whole as objects takes a hundred times its size. */
    static Extraction readXlsx(Original original) throws Exception {
        original.checkSize();
        Cells cells = new Cells(original.limits().characters());
        try (OPCPackage file = OPCPackage.open(original.file().toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(file);
            ShownCells shown = new ShownCells(countsFrom1904(reader));
            var strings = new ReadOnlySharedStringsTable(file, false);
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream in = sheets.next()) {
                    var xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(
                            new XSSFSheetXMLHandler(reader.getStylesTable(), strings, new Rows(cells), shown, false));
                    xml.parse(new InputSource(in));
                }
                cells.endSheet(sheets.getSheetName());
            }
        }
        return new Extraction.Table(original.mediaType(), cells.sheets());
    }

    /** Reads XLS. */
    static Extraction readXls(Original original) throws IOException {
        original.checkSize();
        Cells cells = new Cells(original.limits().characters());
        try (var file = new POIFSFileSystem(original.file().toFile(), true);
                var workbook = new HSSFWorkbook(file)) {
            ShownCells shown = new ShownCells(workbook.getInternalWorkbook().isUsing1904DateWindowing());
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    cells.row(row.getRowNum(), shownRow(row, shown));
                }
                cells.endSheet(sheet.getSheetName());
            }
        } catch (EncryptedDocumentException e) {
            throw Refusal.encrypted("The workbook");
        }
        return new Extraction.Table(original.mediaType(), cells.sheets());
    }

    private static List<String> shownRow(Row row, ShownCells shown) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            Cell cell = row.getCell(column);
            texts.add(cell == null ? "" : shown.formatCellValue(cell));
        }
        return texts;
    }

    private static boolean countsFrom1904(XSSFReader reader) throws Exception {
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            return says1904(xml);
        }
    }

    private static boolean says1904(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("workbookPr")) {
                String value = xml.getAttributeValue(null, "date1904");
                return value != null && (value.equals("1") || value.equals("true"));
            }
        }
        return false;
    }

    /** Gathers the cells of a row; POI leaves out those that are empty. */
    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final Cells cells;
        private List<String> row = new ArrayList<>();

        Rows(Cells cells) {
            this.cells = cells;
        }

        @Override
        public void startRow(int index) {
            row = new ArrayList<>();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
            int column = reference == null ? row.size() : new CellReference(reference).getCol();
            while (row.size() < column) {
                row.add("");
            }
            row.add(shown == null ? "" : shown);
        }

        @Override
        public void endRow(int index) {
            try {
                cells.row(index, row);
            } catch (Refusal e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
