package inquest.text.format;

import static inquest.text.format.Fixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import inquest.core.read.Extraction;
import inquest.core.read.Extraction.Member;
import inquest.core.read.Extraction.Members;
import inquest.core.read.Extraction.NoText;
import inquest.core.read.Extraction.Reason;
import inquest.core.read.Extraction.Table;
import inquest.core.read.Extraction.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {

    private static final Formats FORMATS = new Formats(Limits.withDefaults());

    private static final String PERSIAN =
            "دادگاه در روز سه‌شنبه حکم خود را دربارهٔ زندانیان شهر اعلام کرد و وکیلان آن‌ها اعتراض کردند.";

    @TempDir
    private Path folder;

    @Test
    void keepsPlainTextAsItIs() throws IOException {
        Text text = text("a.txt", utf8("One\r\n\ttwo  three\rfour\n"));
        assertThat(text.text()).isEqualTo("One\r\n\ttwo  three\rfour\n");
        assertThat(text.mediaType()).isEqualTo("text/plain");
        assertThat(text.blocks()).hasSize(1);
    }

    @Test
    void dropsByteOrderMark() throws IOException {
        for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            byte[] bytes = ("\uFEFF" + PERSIAN + "\n").getBytes(Charset.forName(charset));
            assertThat(text("a.txt", bytes).text()).as(charset).isEqualTo(PERSIAN + "\n");
        }
    }

    @Test
    void recognisesUtf16WithoutByteOrderMark() throws IOException {
        assertThat(text("a.txt", PERSIAN.getBytes(StandardCharsets.UTF_16LE)).text())
                .isEqualTo(PERSIAN);
        assertThat(text("a.txt", "The court sat on Tuesday.".getBytes(StandardCharsets.UTF_16BE))
                        .text())
                .isEqualTo("The court sat on Tuesday.");
    }

    @Test
    void recognisesWindows1252() throws IOException {
        String french = "L’été dernier, les prisonniers ont été transférés à la forteresse, d’après un témoin âgé.";
        assertThat(text("a.txt", french.getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo(french);
    }

    @Test
    void recognisesWindows1256() throws IOException {
        String arabic =
                "أعلنت المحكمة حكمها في قضية السجناء يوم الثلاثاء، وقال المحامون إنهم سيستأنفون الحكم أمام المحكمة العليا في المدينة.";
        assertThat(text("a.txt", arabic.getBytes(Charset.forName("windows-1256")))
                        .text())
                .isEqualTo(arabic);
    }

    @Test
    void tellsLanguagesFromWords() throws IOException {
        Map<String, String> sentences = Map.of(
                "en", "The court announced its verdict on Tuesday, and the lawyers said that they would appeal.",
                "fa", PERSIAN,
                "ar", "أعلنت المحكمة حكمها في قضية السجناء يوم الثلاثاء وقال المحامون إنهم سيستأنفون الحكم.",
                "fr", "Le tribunal a rendu son verdict mardi et les avocats ont annoncé qu’ils feraient appel.",
                "es", "El tribunal anunció su sentencia el martes y los abogados dijeron que apelarían la decisión.",
                "de", "Das Gericht verkündete am Dienstag sein Urteil, und die Anwälte wollen Berufung einlegen.",
                "sv", "Domstolen meddelade sin dom på tisdagen och advokaterna sade att de skulle överklaga beslutet.");
        for (Map.Entry<String, String> sentence : sentences.entrySet()) {
            assertThat(text("a.txt", utf8(sentence.getValue())).language()).contains(sentence.getKey());
        }
    }

    @Test
    void namesNoLanguageForFewLetters() throws IOException {
        assertThat(text("a.txt", utf8("Court, Tuesday")).language()).isEmpty();
    }

    @Test
    void saysEmptyForNoBytesAndForNoWords() throws IOException {
        assertThat(none("a.txt", new byte[0]))
                .isEqualTo(new NoText(
                        "application/x-empty", Reason.EMPTY, "Expected bytes, found none. Ask for the file again."));
        assertThat(none("a.txt", utf8(" \n\u00A0\t\u200B\n")).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void believesBytesRatherThanName() throws IOException {
        NoText picture = none("letter.txt", Fixtures.jpeg());
        assertThat(picture.mediaType()).isEqualTo("image/jpeg");
        assertThat(picture.reason()).isEqualTo(Reason.NEEDS_OCR);
        assertThat(picture.detail())
                .isEqualTo("Expected words, found a picture of type image/jpeg. If it shows words, add a copy with"
                        + " recognised text.");
    }

    @Test
    void refusesUnknownBytes() throws IOException {
        byte[] bytes = new byte[300];
        new java.util.Random(7).nextBytes(bytes);
        assertThat(none("a.bin", bytes))
                .isEqualTo(new NoText(
                        "application/octet-stream",
                        Reason.UNSUPPORTED,
                        "Files of type application/octet-stream are not read. Save it as text, PDF, DOCX, ODT, CSV or"
                                + " XLSX, and add that copy."));
    }

    @Test
    void refusesLongTextBeforeReadingIt() throws IOException {
        Limits limits = Limits.withDefaults().withCharacters(1000);
        NoText none = (NoText) read(new Formats(limits), file("a.txt", utf8("word ".repeat(900))), "a.txt");
        assertThat(none.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(none.detail())
                .isEqualTo("Bytes of a text file: found 4,500 or more, the limit is 4,000. Split the file, or raise the"
                        + " limit with --max-characters.");
    }

    @Test
    void choosesMarkdownByName() throws IOException {
        Text text = text("notes.md", utf8("# Notes\n\n*Tuesday*: the court sat.\n"));
        assertThat(text.mediaType()).isEqualTo("text/markdown");
        assertThat(text.text()).isEqualTo("# Notes\n\n*Tuesday*: the court sat.\n");
    }

    @Test
    void readsMainTextOfPageWithoutNavigation() throws IOException {
        String sentence =
                "The governor said on Tuesday that the court had heard every witness in the old town hall, and"
                        + " that the verdict would be read in public before the end of the month. ";
        String page = "<!DOCTYPE html><html lang='en'><head><title>Verdict | The Gazette</title>"
                + "<meta property='og:site_name' content='The Gazette'><meta name='author' content='A. Writer'>"
                + "<meta property='article:published_time' content='2019-03-05T08:00:00Z'></head><body>"
                + "<nav><a href='/'>Home</a> <a href='/s'>Sports news</a></nav><div id='main'><article><h1>Verdict is near</h1><p>"
                + sentence
                + sentence + "</p><p>" + sentence + "</p></article></div><footer>Cookie notice</footer>"
                + "<script>var tracked = 1;</script></body></html>";
        Text text = text("page.html", utf8(page));
        assertThat(text.text())
                .isEqualTo("Verdict is near\n\n" + (sentence + sentence).strip() + "\n\n" + sentence.strip());
        assertThat(text.metadata())
                .containsEntry("title", "Verdict | The Gazette")
                .containsEntry("publisher", "The Gazette")
                .containsEntry("author", "A. Writer")
                .containsEntry("published", "2019-03-05T08:00:00Z")
                .containsEntry("language", "en");
    }

    @Test
    void keepsTablesOfPageWithLittleProse() throws IOException {
        String page = "<html><body><nav>Home</nav><table><tr><th>Name</th><th>Town</th></tr>"
                + "<tr><td><p>Aran Dell</p></td><td>Orsk&shy;ford</td></tr></table></body></html>";
        assertThat(text("page.html", utf8(page)).text()).isEqualTo("Name\tTown\nAran Dell\tOrskford");
    }

    @Test
    void unwrapsLinesOfPdfButKeepsHeadings() throws IOException {
        byte[] pdf = Fixtures.pdf(
                new String[] {
                    "Report of the commission",
                    "",
                    "The commission heard eleven witnesses in the old town hall, and it found that the",
                    "prisoners had been moved at night. Nobody told their families of it.",
                    "They returned.",
                    "A second paragraph begins here and it is long enough to reach the right margin",
                    "once."
                },
                new String[] {"Second page."});
        Text text = text("report.pdf", pdf);
        assertThat(text.text())
                .isEqualTo("Report of the commission\n\n"
                        + "The commission heard eleven witnesses in the old town hall, and it found that the prisoners had"
                        + " been moved at night. Nobody told their families of it.\nThey returned.\n"
                        + "A second paragraph begins here and it is long enough to reach the right margin once.\n\n"
                        + "Second page.");
        assertThat(text.blocks()).extracting(b -> b.page().orElse(0)).containsExactly(1, 2);
        assertThat(text.text().substring(text.blocks().get(1).start())).isEqualTo("Second page.");
    }

    @Test
    void refusesPdfThatIsCutShort() throws IOException {
        byte[] pdf = Fixtures.pdf(new String[] {"The commission heard eleven witnesses."});
        NoText none = none("report.pdf", Arrays.copyOf(pdf, pdf.length / 2));
        assertThat(none.reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(none.detail())
                .isEqualTo("Expected a PDF file with its end marker, found one that is damaged or cut short. Ask for a"
                        + " whole copy.");
    }

    @Test
    void saysThatPdfWantsPassword() throws IOException {
        NoText none = none("secret.pdf", Fixtures.pdf("user-word", new String[] {"The commission."}));
        assertThat(none)
                .isEqualTo(new NoText(
                        "application/pdf",
                        Reason.ENCRYPTED,
                        "The PDF file wants a password. Ask for the password, and add a copy without one."));
    }

    @Test
    void saysThatPdfOfPicturesNeedsRecognition() throws IOException {
        NoText none = none("scan.pdf", Fixtures.pdf(new String[0], new String[0]));
        assertThat(none.reason()).isEqualTo(Reason.NEEDS_OCR);
        assertThat(none.detail())
                .isEqualTo("The PDF file holds 2 pages of pictures and no words. Add a copy with recognised text.");
    }

    @Test
    void readsWordFile() throws IOException {
        Text text = text("letter.docx", Fixtures.docx("First paragraph.", PERSIAN));
        assertThat(text.text()).isEqualTo("First paragraph.\n\n" + PERSIAN);
        assertThat(text.mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @Test
    void readsRtf() throws IOException {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1252 First \\b paragraph\\b0 .\\par Second caf\\'e9 \\u1605?\\u1606?.\\par}";
        assertThat(text("a.rtf", rtf.getBytes(StandardCharsets.US_ASCII)).text())
                .isEqualTo("First paragraph.\n\nSecond café من.");
    }

    @Test
    void refusesWordFileThatIsCutShort() throws IOException {
        byte[] docx = Fixtures.docx("First paragraph.");
        NoText none = none("letter.docx", Arrays.copyOf(docx, docx.length / 2));
        assertThat(none.reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(none.detail())
                .isEqualTo("Expected an Office file, found one that is damaged or cut short. Ask for a whole copy.");
    }

    @Test
    void refusesTableOfOpenQuotes() throws IOException {
        NoText none = none("a.csv", utf8("a,b\n" + "\"x,y\n".repeat(3000)));
        assertThat(none.reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(none.detail())
                .startsWith("Expected rows of cells, found ")
                .endsWith(
                        " rows whose quotes do not close, the first in line 2. Mend the quotes, or ask for the table as"
                                + " XLSX.");
    }

    @Test
    void readsOpenDocumentTextWithoutDeletedWords() throws IOException {
        byte[] odt = Fixtures.odf(
                "text",
                "<office:text><text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>"
                        + "<text:h>Heading</text:h><text:p>One<text:s/>two<text:tab/>three.</text:p></office:text>");
        assertThat(text("a.odt", odt).text()).isEqualTo("Heading\n\nOne two\tthree.");
    }

    @Test
    void readsOpenDocumentSheets() throws IOException {
        byte[] ods = Fixtures.odf(
                "spreadsheet",
                "<office:spreadsheet><table:table table:name=\"List\"><table:table-row>"
                        + "<table:table-cell office:value-type=\"string\"><text:p>Aran</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"2\"/>"
                        + "<table:table-cell office:value-type=\"date\" office:date-value=\"2019-03-05\"><text:p>5 March</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"float\" office:value=\"12\"><text:p>12.00</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"16379\"/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell/></table:table-row>"
                        + "</table:table></office:spreadsheet>");
        Table table = (Table) read("a.ods", ods);
        assertThat(table.sheets()).hasSize(1);
        assertThat(table.sheets().get(0).name()).isEqualTo("List");
        assertThat(table.sheets().get(0).rows()).containsExactly(java.util.List.of("Aran", "", "", "2019-03-05", "12"));
    }

    @Test
    void showsCellsOfWorkbooksAsPersonReadsThem() throws IOException {
        for (Workbook workbook : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            Table table = (Table) read("list.xlsx", filled(workbook));
            assertThat(table.sheets()).extracting(Extraction.Sheet::name).containsExactly("Names", "Hidden");
            assertThat(table.sheets().get(0).rows())
                    .containsExactly(
                            java.util.List.of("Name", "", "Born", "Seen", "Share", "Id", "Count", "Sum"),
                            java.util.List.of(),
                            java.util.List.of(
                                    "Aran Dell", "", "1961-07-04", "1988", "12.5%", "0042", "30000", "30001"));
        }
    }

    private static byte[] filled(Workbook workbook) throws IOException {
        Sheet sheet = workbook.createSheet("Names");
        String[] header = {"Name", "", "Born", "Seen", "Share", "Id", "Count", "Sum", "  "};
        Row first = sheet.createRow(0);
        for (int i = 0; i < header.length; i++) {
            first.createCell(i).setCellValue(header[i]);
        }
        Row row = sheet.createRow(2);
        row.createCell(0).setCellValue("Aran\n Dell ");
        number(workbook, row, 2, 22466, "d mmmm yyyy");
        number(workbook, row, 3, 32325, "yyyy");
        number(workbook, row, 4, 0.125, "0.0%");
        number(workbook, row, 5, 42, "0000");
        number(workbook, row, 6, 30000, "#,##0");
        row.createCell(7).setCellFormula("G3+1");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        workbook.createSheet("Hidden").createRow(0).createCell(0).setCellValue("kept");
        workbook.setSheetHidden(1, true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        workbook.close();
        return bytes.toByteArray();
    }

    private static void number(Workbook workbook, Row row, int column, double value, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        row.createCell(column).setCellValue(value);
        row.getCell(column).setCellStyle(style);
    }

    @Test
    void readsMessageWithAttachments() throws IOException {
        String mail = "From: =?UTF-8?Q?Caf=C3=A9_Owner?= <a@example.org>\r\nTo: b@example.org\r\nSubject: Two lists\r\n"
                + "Date: Tue, 5 Mar 2019 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\n"
                + "Content-Type: multipart/alternative; boundary=\"y\"\r\n\r\n--y\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "The lists are attach=\r\ned. Caf=C3=A9.\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>The lists.</p>\r\n--y--\r\n"
                + "--x\r\nContent-Type: text/csv; name=\"list.csv\"\r\nContent-Disposition: attachment;"
                + " filename=\"../list.csv\"\r\nContent-Transfer-Encoding: base64\r\n\r\nYSxiCjEsMgo=\r\n"
                + "--x\r\nContent-Type: message/rfc822\r\n\r\nSubject: Inner\r\n\r\nInner words.\r\n--x--\r\n";
        Members members = (Members) read("a.eml", mail.getBytes(StandardCharsets.US_ASCII));
        assertThat(members.members())
                .extracting(Member::name, FormatsTest::words)
                .containsExactly(
                        tuple(
                                "message.txt",
                                "From: Café Owner <a@example.org>\nTo: b@example.org\nDate: Tue, 5 Mar 2019 10:00:00"
                                        + " +0000\nSubject: Two lists\n\nThe lists are attached. Café."),
                        tuple("list.csv", "a,b\n1,2\n"),
                        tuple("message.eml", "Subject: Inner\r\n\r\nInner words."));
    }

    @Test
    void recognisesMessageWithoutItsEnding() throws IOException {
        String mail =
                "From: a@example.org\r\nTo: b@example.org\r\nSubject: Lists\r\nDate: Tue, 5 Mar 2019 10:00:00 +0000"
                        + "\r\nMessage-ID: <1@example.org>\r\n\r\nThe lists.\r\n";
        assertThat(read("message", utf8(mail)).mediaType()).isEqualTo("message/rfc822");
        assertThat(read("message.txt", utf8(mail)).mediaType()).isEqualTo("text/plain");
    }

    @Test
    void readsOutlookMessageWithAttachment() throws IOException {
        Members members = (Members) read("a.msg", Fixtures.outlookMessage());
        assertThat(members.mediaType()).isEqualTo("application/vnd.ms-outlook");
        assertThat(members.members())
                .extracting(Member::name, FormatsTest::words)
                .containsExactly(
                        tuple(
                                "message.txt",
                                "From: A. Writer\nTo: B. Reader\nSubject: Two lists\n\nThe lists are attached."),
                        tuple("list.csv", "a,b\n1,2\n"));
    }

    @Test
    void makesNamesOfMembersSafe() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("../../etc/a.txt", utf8("one"));
        parts.put("/etc/a.txt", utf8("two"));
        parts.put("C:\\نامه.txt", utf8("three"));
        parts.put("empty/", new byte[0]);
        Members members = (Members) read("a.zip", Fixtures.zip(parts));
        assertThat(members.members())
                .extracting(Member::name, FormatsTest::words)
                .containsExactly(tuple("etc/a.txt", "one"), tuple("etc/a (2).txt", "two"), tuple("نامه.txt", "three"));
    }

    @Test
    void refusesArchiveThatUnpacksToHundredTimesItsSize() throws IOException {
        NoText none = none("bomb.zip", Fixtures.zipOfZeros(64));
        assertThat(none.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(none.detail())
                .startsWith("Unpacked bytes: found more than 16,777,216 in a file of ")
                .endsWith(
                        "It may be made to fill the disk; unpack it by hand, or raise the limit with --max-unpacked.");
    }

    @Test
    void refusesArchiveOfTooManyMembers() throws IOException {
        Map<String, byte[]> parts = Map.of("a", utf8("1"), "b", utf8("2"), "c", utf8("3"));
        Formats formats = new Formats(Limits.withDefaults().withMembers(2));
        NoText none = (NoText) read(formats, file("a.zip", Fixtures.zip(parts)), "a.zip");
        assertThat(none.detail())
                .isEqualTo("Members of the archive: found 3 or more, the limit is 2. Split the file, or raise the limit"
                        + " with --max-members.");
    }

    @Test
    void leavesArchiveInArchivePacked() throws IOException {
        byte[] inner = Fixtures.zip(Map.of("a.txt", utf8("one")));
        Members members = (Members) read("a.zip", Fixtures.zip(Map.of("inner.zip", inner)));
        assertThat(members.members()).extracting(Member::name).containsExactly("inner.zip");
    }

    @Test
    void unpacksGzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(utf8("one"));
        }
        Members members = (Members) read("folder/a.txt.gz", bytes.toByteArray());
        assertThat(members.members())
                .extracting(Member::name, FormatsTest::words)
                .containsExactly(tuple("a.txt", "one"));
    }

    @Test
    void resolvesNoExternalEntity() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "OUTSIDE WORDS");
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"" + outside.toUri()
                + "\">]><r><p>Before &x; after.</p></r>";
        Extraction extraction = read("a.xml", utf8(xml));
        assertThat(extraction.toString()).doesNotContain("OUTSIDE");
        assertThat(extraction).isInstanceOf(Text.class);
    }

    @Test
    void readsWordsOfPlainXml() throws IOException {
        assertThat(text("a.xml", utf8("<?xml version=\"1.0\"?><r><a>One two.</a><b>Three.</b></r>"))
                        .text())
                .isEqualTo("One two.\n\nThree.");
    }

    @Test
    void refusesCsvOfTooManyCharactersBeforeItIsTakenApart() throws IOException {
        NoText none = (NoText) read(
                new Formats(Limits.withDefaults().withTableCharacters(40)),
                file("long.csv", utf8("name,town\n" + "Dell,\"\n".repeat(8))),
                "long.csv");
        assertThat(none.detail())
                .isEqualTo(
                        "Characters of a table, four more a cell and 32 a row: found 66 or more, the limit is 40. Split the file,"
                                + " or raise the limit with --max-table.");
    }

    /** A list tells a row of too few cells from one whose last column says nothing. */
    @Test
    void keepsEmptyCellsAtTheEndOfARowOfCsv() throws IOException {
        Table table = (Table) read("a.csv", utf8("name,town\nDell,\nMoor\n"));
        assertThat(table.sheets().get(0).rows())
                .containsExactly(
                        java.util.List.of("name", "town"), java.util.List.of("Dell", ""), java.util.List.of("Moor"));
    }

    @Test
    void readsCsvWhateverItsCharset() throws IOException {
        Table table = (Table) read("a.csv", "نام;شهر\nآران;ارسک\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(table.mediaType()).isEqualTo("text/csv");
        assertThat(table.sheets().get(0).rows())
                .containsExactly(java.util.List.of("نام", "شهر"), java.util.List.of("آران", "ارسک"));
    }

    @Test
    void givesSameTextOnEveryRun() throws IOException {
        byte[] pdf = Fixtures.pdf(new String[] {"The commission heard eleven witnesses in the old hall."});
        assertThat(read(new Formats(Limits.withDefaults()), file("b.pdf", pdf), "b.pdf"))
                .isEqualTo(read("a.pdf", pdf));
    }

    private Extraction read(String name, byte[] bytes) throws IOException {
        return read(FORMATS, file("file", bytes), name);
    }

    private Extraction read(Formats formats, Path file, String name) throws IOException {
        return formats.read(file, name, formats.typeOf(file, name), members());
    }

    private Text text(String name, byte[] bytes) throws IOException {
        Extraction extraction = read(name, bytes);
        assertThat(extraction).as(String.valueOf(extraction)).isInstanceOf(Text.class);
        return (Text) extraction;
    }

    private NoText none(String name, byte[] bytes) throws IOException {
        Extraction extraction = read(name, bytes);
        assertThat(extraction).isInstanceOf(NoText.class);
        return (NoText) extraction;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path members() throws IOException {
        return Files.createTempDirectory(folder, "members");
    }

    private static String words(Member member) {
        try (InputStream in = member.bytes().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
