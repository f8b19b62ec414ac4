package inquest.core.custody;

import inquest.core.model.Digest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public half of a case's key: whoever has it can tell our checkpoints from others' (C2SP signed-note, Ed25519).
 *
 * @param name of the key; for a case, the origin of its log
 * @param publicKey the 32 bytes of the Ed25519 public key (RFC 8032), as 64 hexadecimal digits
 */
public record VerifierKey(String name, String publicKey) {

    static final byte ED25519 = 1;
    static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}+]+");

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern FORM = Pattern.compile("(" + NAME + ")\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");
    /** What stands before the 32 bytes in X.509 form (RFC 8410). */
    private static final String X509 = "302a300506032b6570032100";

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the name is empty or has a space or plus, or the key is not 64 hexadecimal digits
     */
    public VerifierKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("expected a key name without space and plus, found \"" + name + "\"");
        }
        if (!publicKey.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("expected a public key of 64 hexadecimal digits");
        }
    }

    /** The first four bytes of SHA-256(name ‖ line feed ‖ 01 ‖ public key), as eight hexadecimal digits. */
    public String id() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Digest.of(join(named, typed(HEX.parseHex(publicKey)))).brief();
    }

    /** As handed to whoever checks: {@code name+id+base64}. */
    public String text() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed(HEX.parseHex(publicKey)));
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws MalformedException if it is anything else
     */
    public static VerifierKey parse(String text) throws MalformedException {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new MalformedException("expected a public key as name+id+base64");
        }
        byte[] typed = base64(form.group(3));
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new MalformedException("expected an Ed25519 public key of 32 bytes");
        }
        VerifierKey key = new VerifierKey(form.group(1), HEX.formatHex(typed, 1, typed.length));
        if (!key.text().equals(text)) {
            throw new MalformedException("expected key id " + key.id() + ", found " + form.group(2));
        }
        return key;
    }

    /** Whether this key's owner signed the message. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(platformKey());
            check.update(message);
            return check.verify(signature);
        } catch (InvalidKeySpecException | InvalidKeyException | SignatureException e) {
            // Bytes that are no point of the curve, or no signature, verify nothing.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on must offer Ed25519", e);
        }
    }

    private PublicKey platformKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(HEX.parseHex(X509 + publicKey)));
    }

    static byte[] typed(byte[] key) {
        return join(new byte[] {ED25519}, key);
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] joined = new byte[first.length + second.length];
        System.arraycopy(first, 0, joined, 0, first.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /** Decodes base64 (RFC 4648 section 4), padded and with no stray bits. */
    static byte[] base64(String text) throws MalformedException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedException("expected base64", e);
        }
        throw new MalformedException("expected base64 with padding and no stray bits");
    }
}
