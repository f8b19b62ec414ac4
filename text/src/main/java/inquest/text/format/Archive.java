package inquest.text.format;

import inquest.core.read.Extraction;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Archives: ZIP, TAR, GZ. */
final class Archive {

    private Archive() {}

    /** Reads ZIP in the order of its directory. */
    static Extraction readZip(Original original) throws IOException {
        Taken taken = new Taken(original);
        boolean encrypted = false;
        try (ZipFile zip = ZipFile.builder().setPath(original.file()).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    encrypted = true;
                    taken.refuse(entry.getName(), "Wants a password. Add a copy without one.");
                } else if (entry.isUnixSymlink() || !zip.canReadEntryData(entry)) {
                    taken.refuse(
                            entry.getName(), "Is a link, or packed in a way that is not read. Add the file itself.");
                } else {
                    try (InputStream in = zip.getInputStream(entry)) {
                        taken.take(entry.getName(), in);
                    }
                }
            }
        }
        if (encrypted && taken.noneTaken()) {
            throw Refusal.encrypted("The archive");
        }
        return taken.outcome();
    }

    /** Reads TAR. */
    static Extraction readTar(Original original) throws IOException {
        Taken taken = new Taken(original);
        try (var tar = new TarArchiveInputStream(new BufferedInputStream(original.open()), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && tar.canReadEntryData(entry)) {
                    taken.take(entry.getName(), tar);
                } else if (!entry.isDirectory()) {
                    taken.refuse(entry.getName(), "Is a link or a device. Add the file itself.");
                }
            }
        }
        return taken.outcome();
    }

    /** Reads GZ: one member, of the same name without its ending. */
    static Extraction readGzip(Original original) throws IOException {
        Taken taken = new Taken(original);
        String name = original.name()
                .replaceFirst("^.*/", "")
                .replaceFirst("(?i)\\.tgz$", ".tar.gz")
                .replaceFirst("(?i)\\.gz$", "");
        try (var in = GzipCompressorInputStream.builder()
                .setInputStream(new BufferedInputStream(original.open()))
                .setDecompressConcatenated(true)
                .get()) {
            taken.take(name, in);
        }
        return taken.outcome();
    }
}
