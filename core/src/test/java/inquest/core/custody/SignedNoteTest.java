package inquest.core.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Keys, text and signature are the example of Go's note package (golang.org/x/mod/sumdb/note, note_test.go), published there. */
class SignedNoteTest {

    private static final String VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SIGNER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String NOTE = TEXT
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void verifiesPublishedNote() throws MalformedException {
        assertThat(note(NOTE).text()).isEqualTo(TEXT);
        assertThat(note(NOTE).isSignedBy(VerifierKey.parse(VERIFIER))).isTrue();
    }

    @Test
    void signsAsPublished() throws MalformedException {
        assertThat(SigningKey.parse(SIGNER).sign(TEXT).bytes()).asString().isEqualTo(NOTE);
    }

    @Test
    void derivesPublishedPublicKey() throws MalformedException {
        assertThat(SigningKey.parse(SIGNER).verifier().text()).isEqualTo(VERIFIER);
        assertThat(SigningKey.parse(SIGNER).text()).isEqualTo(SIGNER);
    }

    @Test
    void newKeyReadsBackAndIsNamedByItsPublicHalf() throws MalformedException {
        SigningKey key = SigningKey.forNewCase(new Random(1));
        assertThat(key.verifier().name()).matches("inquest/[0-9a-f]{16}");
        assertThat(SigningKey.parse(key.text()).verifier()).isEqualTo(key.verifier());
        assertThat(VerifierKey.parse(key.verifier().text())).isEqualTo(key.verifier());
    }

    @Test
    void refusesEveryChangedByteOfNote() throws MalformedException {
        VerifierKey key = VerifierKey.parse(VERIFIER);
        byte[] good = NOTE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            assertThat(isGood(bad, key)).as("byte %d", i).isFalse();
        }
    }

    @Test
    void refusesEveryCutNote() throws MalformedException {
        VerifierKey key = VerifierKey.parse(VERIFIER);
        for (int end = 0; end < NOTE.length(); end++) {
            assertThat(isGood(NOTE.substring(0, end).getBytes(StandardCharsets.UTF_8), key))
                    .as("cut at %d", end)
                    .isFalse();
        }
    }

    @Test
    void passesOverSignaturesOfOthers() throws MalformedException {
        SigningKey other = SigningKey.forNewCase(new Random(2));
        String line = new String(other.sign(TEXT).bytes(), StandardCharsets.UTF_8).substring(TEXT.length() + 1);
        SignedNote both = note(TEXT + "\n" + line + NOTE.substring(TEXT.length() + 1));
        assertThat(both.isSignedBy(VerifierKey.parse(VERIFIER))).isTrue();
        assertThat(both.isSignedBy(other.verifier())).isTrue();
    }

    @Test
    void refusesVerifierKeyWithOtherId() {
        assertThatThrownBy(() -> VerifierKey.parse(VERIFIER.replace("c74f20a3", "c74f20a4")))
                .hasMessage("expected key id c74f20a3, found c74f20a4");
    }

    @Test
    void refusesKeyOfOtherAlgorithm() {
        assertThatThrownBy(
                        () -> VerifierKey.parse("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
                .hasMessage("expected an Ed25519 public key of 32 bytes");
    }

    @Test
    void refusesStrayBitsInBase64() {
        assertThatThrownBy(() -> note(NOTE.replace("nAM=", "nAN=")))
                .hasMessage("expected base64 with padding and no stray bits");
    }

    @Test
    void messageAboutPrivateKeyRepeatsNothingOfIt() {
        assertThatThrownBy(() -> SigningKey.parse("PRIVATE+KEY+a+00000000+c2VjcmV0"))
                .hasMessage("expected an Ed25519 private key of 32 bytes");
        assertThat(SigningKey.forNewCase(new Random(1)).toString()).startsWith("private key of inquest/");
    }

    private static SignedNote note(String text) throws MalformedException {
        return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isGood(byte[] bytes, VerifierKey key) {
        try {
            return SignedNote.parse(bytes).isSignedBy(key);
        } catch (MalformedException e) {
            return false;
        }
    }
}
