package inquest.core.inquiry;

import inquest.core.model.Anchor;
import inquest.core.model.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A digest of parts that are handed over one by one: of a long list, all of them written together would take hundreds of megabytes. Each
 * text is preceded by its length, so that no two rows of parts run together.
 */
final class Fingerprint {

    private final MessageDigest sha256 = Digest.sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13);

    /** Adds a text. */
    Fingerprint add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        if (bytes.length > buffer.remaining()) {
            flush();
        }
        if (bytes.length > buffer.capacity()) {
            sha256.update(bytes);
        } else {
            buffer.put(bytes);
        }
        return this;
    }

    /** Adds a number. */
    Fingerprint add(int number) {
        if (buffer.remaining() < Integer.BYTES) {
            flush();
        }
        buffer.putInt(number);
        return this;
    }

    /** Adds where words stand; what else an anchor says follows from the exhibit. */
    Fingerprint add(Anchor anchor) {
        return add(anchor.exhibit().toString())
                .add(anchor.span().start())
                .add(anchor.span().end());
    }

    /** The digest of all that was added. */
    Digest digest() {
        flush();
        return Digest.fromBytes(sha256.digest());
    }

    private void flush() {
        sha256.update(buffer.flip());
        buffer.clear();
    }
}
