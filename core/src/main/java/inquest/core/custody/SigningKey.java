package inquest.core.custody;

import inquest.core.model.Digest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/** The private half of a case's key. Whoever has it can extend the case's log; it never lies in the case folder. */
public final class SigningKey {

    private static final int SEED = 32;
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) {
        this.seed = seed;
        this.verifier = new VerifierKey(name, HexFormat.of().formatHex(publicKey(seed)));
    }

    /** A new key for a new case, named {@code inquest/} and the first 16 digits of the SHA-256 of its public key. */
    public static SigningKey forNewCase(RandomGenerator random) {
        byte[] seed = new byte[SEED];
        random.nextBytes(seed);
        String id = Digest.of(publicKey(seed)).hex().substring(0, 16);
        return new SigningKey("inquest/" + id, seed);
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws MalformedException if it is anything else; the message repeats nothing of it
     */
    public static SigningKey parse(String text) throws MalformedException {
        String[] parts = text.split("\\+", 5);
        if (!text.startsWith(PREFIX) || parts.length < 5 || parts[2].isEmpty()) {
            throw new MalformedException("expected a private key as PRIVATE+KEY+name+id+base64");
        }
        byte[] typed = VerifierKey.base64(parts[4]);
        if (typed.length != SEED + 1 || typed[0] != VerifierKey.ED25519) {
            throw new MalformedException("expected an Ed25519 private key of 32 bytes");
        }
        SigningKey key = new SigningKey(parts[2], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.verifier.id().equals(parts[3])) {
            throw new MalformedException("expected a private key with id " + key.verifier.id() + ", found " + parts[3]);
        }
        return key;
    }

    /** As kept in a key file: {@code PRIVATE+KEY+name+id+base64(01 ‖ seed)}, the form of Go's note package. */
    public String text() {
        String encoded = Base64.getEncoder().encodeToString(VerifierKey.typed(seed));
        return PREFIX + verifier.name() + "+" + verifier.id() + "+" + encoded;
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * Signs a text.
     *
     * @param text ends in a line feed
     */
    public SignedNote sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] id = HexFormat.of().parseHex(verifier.id());
            String encoded = Base64.getEncoder().encodeToString(VerifierKey.join(id, signature.sign()));
            return new SignedNote(text, List.of(new SignedNote.Line(verifier.name(), encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on must offer Ed25519", e);
        }
    }

    /** Names the key; never shows it. */
    @Override
    public String toString() {
        return "private key of " + verifier.name();
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    }

    /**
     * The public key of a private one. The platform has no call for it, but its generator takes the first 32 random bytes as
     * the private key; so it is given ours. The tests pin the result to a published pair.
     */
    private static byte[] publicKey(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, bytes.length);
                }
            });
            byte[] x509 = generator.generateKeyPair().getPublic().getEncoded();
            return Arrays.copyOfRange(x509, x509.length - 32, x509.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on must offer Ed25519", e);
        }
    }
}
