package inquest.core.name;

/** Keys of 64 bits for texts: FNV-1a with a final mix. Equal on every machine and in every version. */
final class Hashes {

    private Hashes() {}

    /** The key of a text; 0 for the empty text only. */
    static long of(CharSequence text) {
        if (text.length() == 0) {
            return 0;
        }
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
        return hash == 0 ? 1 : hash ^ hash >>> 32;
    }
}
