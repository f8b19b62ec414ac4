package inquest.text.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is being read.
 *
 * @param file its bytes
 * @param name its name; a hint, never believed
 * @param mediaType as detected
 * @param limits what reading it may cost
 * @param members folder for the members that are taken out of it; exists and is empty
 */
record Original(Path file, String name, String mediaType, Limits limits, Path members) {

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    long size() throws IOException {
        return Files.size(file);
    }

    /** All bytes of a file that is text in any charset; refuses one that cannot fit the limit before reading it. */
    byte[] textBytes() throws IOException {
        return bytes(limits.characters(), "--max-characters");
    }

    /**
     * The same of one that may have so many characters.
     *
     * @param option how to allow more
     */
    byte[] bytes(int characters, String option) throws IOException {
        // A character takes four bytes at most, in every charset that we decode.
        long most = 4L * characters;
        long size = size();
        if (size > most) {
            throw Refusal.tooLarge("Bytes of a text file", size, most, option);
        }
        // All at once, it would take as much memory outside the heap, of which a reading process has little.
        try (InputStream in = new BufferedInputStream(open())) {
            return in.readAllBytes();
        }
    }

    /** Refuses a file that is larger than what may be parsed. */
    void checkSize() throws IOException {
        if (size() > limits.unpackedBytes()) {
            throw Refusal.tooLarge("Bytes of the file", size(), limits.unpackedBytes(), "--max-unpacked");
        }
    }
}
