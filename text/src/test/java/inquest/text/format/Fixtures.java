package inquest.text.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of many kinds, made in code; all words are invented. */
public final class Fixtures {

    private Fixtures() {}

    /** UTF-8 bytes. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A PDF file: one array of lines a page, 14 points apart; an empty line leaves a gap. */
    public static byte[] pdf(String[]... pages) throws IOException {
        return pdf("", pages);
    }

    /** A PDF file that wants a password, unless that is empty. */
    public static byte[] pdf(String password, String[]... pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (String[] lines : pages) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                    out.beginText();
                    out.setFont(new PDType1Font(FontName.HELVETICA), 11);
                    out.newLineAtOffset(72, 700);
                    for (String line : lines) {
                        out.showText(line);
                        out.newLineAtOffset(0, -14);
                    }
                    out.endText();
                }
            }
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy("owner-word", password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A ZIP file, members in the map's order. */
    public static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                out.putNextEntry(new ZipEntry(member.getKey()));
                out.write(member.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A ZIP file with one member of so many megabytes of zeros. */
    public static byte[] zipOfZeros(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            out.putNextEntry(new ZipEntry("zeros.txt"));
            zeros(out, megabytes);
            out.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(megabyte);
        }
    }

    /** A Word file of paragraphs. */
    public static byte[] docx(String... paragraphs) throws IOException {
        try (XWPFDocument file = new XWPFDocument()) {
            for (String paragraph : paragraphs) {
                file.createParagraph().createRun().setText(paragraph);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** An OpenDocument file with this content between its body tags. */
    public static byte[] odf(String kind, String body) throws IOException {
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument." + kind));
        parts.put(
                "content.xml",
                utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                        + "<office:body>" + body + "</office:body></office:document-content>"));
        return stored(parts);
    }

    /** The type's name comes first and unpacked, so that it can be found in the bytes. */
    private static byte[] stored(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
                    crc.update(part.getValue());
                    entry.setCrc(crc.getValue());
                }
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A message as Outlook saves it, in the few streams of [MS-OXMSG] that a message needs. */
    public static byte[] outlookMessage() throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            stream(root, "__substg1.0_001A001F", "IPM.Note".getBytes(StandardCharsets.UTF_16LE));
            stream(root, "__substg1.0_0C1A001F", "A. Writer".getBytes(StandardCharsets.UTF_16LE));
            stream(root, "__substg1.0_0E04001F", "B. Reader".getBytes(StandardCharsets.UTF_16LE));
            stream(root, "__substg1.0_0037001F", "Two lists".getBytes(StandardCharsets.UTF_16LE));
            stream(root, "__substg1.0_1000001F", "The lists are attached.".getBytes(StandardCharsets.UTF_16LE));
            DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
            stream(attachment, "__properties_version1.0", new byte[8]);
            stream(attachment, "__substg1.0_3707001F", "list.csv".getBytes(StandardCharsets.UTF_16LE));
            stream(attachment, "__substg1.0_37010102", utf8("a,b\n1,2\n"));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static void stream(DirectoryEntry folder, String name, byte[] bytes) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(bytes));
    }

    /** The start of a JPEG picture. */
    public static byte[] jpeg() {
        byte[] bytes = new byte[512];
        byte[] start = {
            (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
        };
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }
}
