package inquest.text.format;

import inquest.core.read.Extraction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A message as saved by Outlook (MSG): its own words as the first member, then its attachments. */
final class OutlookMail implements Reading {

    @Override
    public Extraction read(Original original) throws IOException, ChunkNotFoundException {
        original.checkSize();
        Taken taken = new Taken(original);
        try (var file = new POIFSFileSystem(original.file().toFile(), true);
                var message = new MAPIMessage(file)) {
            message.setReturnNullOnMissingChunk(true);
            taken.take(
                    Mail.WORDS,
                    Mail.letter(head(message), words(message, original.limits().characters())));
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                take(taken, attachment);
            }
        }
        return taken.outcome();
    }

    private static Map<String, String> head(MAPIMessage message) throws ChunkNotFoundException {
        Map<String, String> head = new LinkedHashMap<>();
        put(head, "from", message.getDisplayFrom());
        put(head, "to", message.getDisplayTo());
        put(head, "cc", message.getDisplayCC());
        put(head, "subject", message.getSubject());
        Calendar date = message.getMessageDate();
        put(head, "date", date == null ? null : date.toInstant().toString());
        return head;
    }

    private static void put(Map<String, String> head, String name, @Nullable String value) {
        if (value != null) {
            head.put(name, value);
        }
    }

    private static String words(MAPIMessage message, int most) throws IOException, ChunkNotFoundException {
        String plain = message.getTextBody();
        if (plain != null && !plain.isBlank()) {
            return plain;
        }
        String html = message.getHtmlBody();
        return html == null ? "" : Html.allText(html, most);
    }

    private static void take(Taken taken, AttachmentChunks attachment) throws IOException {
        String name = Stream.of(
                        text(attachment.getAttachLongFileName()),
                        text(attachment.getAttachFileName()),
                        text(attachment.getAttachDisplayName()))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("attachment");
        byte[] bytes = attachment.getEmbeddedAttachmentObject();
        if (bytes != null) {
            taken.take(name, new ByteArrayInputStream(bytes));
        } else if (attachment.isEmbeddedMessage()) {
            DirectoryNode folder = attachment.getAttachmentDirectory().getDirectory();
            taken.take(name + ".msg", new ByteArrayInputStream(ownFile(folder)));
        } else {
            taken.refuse(name, "Is only a link to a file elsewhere. Ask for the file.");
        }
    }

    /** A message within the message, as a file of its own. */
    private static byte[] ownFile(DirectoryNode folder) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            EntryUtils.copyNodes(folder, file.getRoot());
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static String text(@Nullable StringChunk chunk) {
        return chunk == null || chunk.getValue() == null ? "" : chunk.getValue();
    }
}
