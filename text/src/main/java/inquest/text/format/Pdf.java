package inquest.text.format;

import inquest.core.read.Extraction;
import inquest.core.read.Extraction.Block;
import inquest.core.read.Extraction.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF file: the words of its pages, each page a block.
 *
 * <p>A file that does not end as PDF files end is refused even where a part of it could be rescued, since half a report
 * must not pass for the whole.
 */
final class Pdf implements Reading {

    /** ISO 32000-1, Annex H.3: readers accept the end marker anywhere in the last 1024 bytes; a little more is seen. */
    private static final int END_WITHIN = 4096;

    @Override
    public Extraction read(Original original) throws IOException {
        original.checkSize();
        if (!endsAsPdf(original.file())) {
            throw Refusal.damaged("a PDF file with its end marker");
        }
        try (PDDocument pdf = Loader.loadPDF(original.file().toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            return text(original, pdf);
        } catch (InvalidPasswordException e) {
            throw Refusal.encrypted("The PDF file");
        }
    }

    private static Extraction text(Original original, PDDocument pdf) throws IOException {
        int most = original.limits().characters();
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<Integer> pictures = new ArrayList<>();
        PdfLines lines = new PdfLines(pdf);
        int points = 0;
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            String words = lines.page(page);
            if (words.isBlank()) {
                if (hasPicture(pdf.getPage(page - 1))) {
                    pictures.add(page);
                }
                continue;
            }
            String gap = text.length() == 0 ? "" : PdfLines.runsOn(text, words) ? " " : "\n\n";
            int start = points + gap.length();
            points = start + words.codePointCount(0, words.length());
            text.append(gap).append(words);
            blocks.add(new Block(start, points, OptionalInt.of(page)));
            if (text.length() > most) {
                throw Refusal.tooLarge("Characters of text", text.length(), most, "--max-characters");
            }
        }
        if (blocks.isEmpty() && !pictures.isEmpty()) {
            throw new Refusal(
                    Reason.NEEDS_OCR,
                    "The PDF file holds " + pdf.getNumberOfPages()
                            + " pages of pictures and no words. Add a copy with recognised text.");
        }
        return Texts.of(original, text.toString(), blocks, metadata(pdf, pictures));
    }

    private static Map<String, String> metadata(PDDocument pdf, List<Integer> pictures) {
        Map<String, String> metadata = new LinkedHashMap<>();
        PDDocumentInformation stated = pdf.getDocumentInformation();
        put(metadata, "title", stated.getTitle());
        put(metadata, "author", stated.getAuthor());
        Optional.ofNullable(stated.getCreationDate())
                .ifPresent(
                        created -> metadata.put("created", created.toInstant().toString()));
        if (!pictures.isEmpty()) {
            metadata.put(
                    "pages without words",
                    pictures.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return metadata;
    }

    private static void put(Map<String, String> metadata, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            metadata.put(key, value.strip());
        }
    }

    private static boolean hasPicture(PDPage page) {
        PDResources resources = page.getResources();
        boolean placed =
                resources != null && resources.getXObjectNames().iterator().hasNext();
        return placed || page.getCOSObject().containsKey(COSName.CONTENTS);
    }

    private static boolean endsAsPdf(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long size = in.length();
            byte[] end = new byte[(int) Math.min(size, END_WITHIN)];
            in.seek(size - end.length);
            in.readFully(end);
            return new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }
}
