package inquest.text.format;

import inquest.core.read.Extraction;
import inquest.core.read.Extraction.Member;
import inquest.core.read.Extraction.Reason;
import inquest.core.read.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Members taken out of an archive or message: files numbered from 0 in the folder given for them, whatever names the
 * archive gives, so that no name leads anywhere else.
 */
final class Taken {

    /** The highest ratio of unpacked to packed bytes; deflate reaches a thousand only on bytes made for it. */
    private static final long HIGHEST_RATIO = 100;

    /** Below this many bytes any ratio is harmless. */
    private static final long HARMLESS = 16L << 20;

    private final Original original;
    private final long most;
    private final List<Member> members = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    Taken(Original original) throws IOException {
        this.original = original;
        this.most = Math.min(original.limits().unpackedBytes(), Math.max(HARMLESS, HIGHEST_RATIO * original.size()));
    }

    /** Takes a member out. */
    void take(String name, InputStream in) throws IOException {
        if (members.size() >= original.limits().members()) {
            throw Refusal.tooLarge(
                    "Members of the archive",
                    members.size() + 1L,
                    original.limits().members(),
                    "--max-members");
        }
        Path file = original.members().resolve(String.valueOf(members.size()));
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > most) {
                    throw new Refusal(
                            Reason.TOO_LARGE,
                            String.format(
                                    Locale.ROOT,
                                    "Unpacked bytes: found more than %,d in a file of %,d. It may be made to fill the"
                                            + " disk; unpack it by hand, or raise the limit with --max-unpacked.",
                                    most,
                                    original.size()));
                }
                out.write(buffer, 0, read);
            }
        }
        members.add(new Member(unlikeOthers(safe(name)), () -> Files.newInputStream(file)));
    }

    /** Takes out a member that is text. */
    void take(String name, String text) throws IOException {
        take(name, new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Leaves a member where it is. */
    void refuse(String name, String reason) {
        refused.add(new Refused(safe(name), reason));
    }

    /** The members; refuses an archive that has none. */
    Extraction outcome() throws Refusal {
        if (members.isEmpty() && refused.isEmpty()) {
            throw new Refusal(Reason.EMPTY, "Expected members, found none.");
        }
        return new Extraction.Members(original.mediaType(), members, refused);
    }

    boolean noneTaken() {
        return members.isEmpty();
    }

    /** A relative path without a way up, without drive letter and without control characters. */
    static String safe(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.replace('\\', '/').split("/", -1)) {
            String clean = part.replaceAll("[\\p{Cntrl}\\x{FFFD}!]", "_").strip();
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..") && !clean.matches("[A-Za-z]:")) {
                parts.add(clean);
            }
        }
        return parts.isEmpty() ? "unnamed" : String.join("/", parts);
    }

    private String unlikeOthers(String name) {
        String candidate = name;
        int dot = name.lastIndexOf('.');
        int cut = dot > name.lastIndexOf('/') + 1 ? dot : name.length();
        for (int i = 2; !names.add(candidate); i++) {
            candidate = name.substring(0, cut) + " (" + i + ")" + name.substring(cut);
        }
        return candidate;
    }
}
