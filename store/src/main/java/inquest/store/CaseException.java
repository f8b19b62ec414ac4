package inquest.store;

/** A case folder cannot be used as asked; the message says what was expected, what was found and what to do. */
public final class CaseException extends Exception {

    private final Reason reason;

    CaseException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why a case folder cannot be used. */
    public enum Reason {
        /** There is no such folder. */
        NOT_FOUND(3),
        /** The folder is not a case, and not empty either. */
        NOT_A_CASE(4),
        /** Another process is extending the case. */
        LOCKED(4),
        /** The case's private key is not here: it can be read and verified, not extended. */
        NO_KEY(3),
        /** The key may not lie where it should lie. */
        KEY_REFUSED(2),
        /** The log is not as it was signed. */
        BROKEN(5);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        /** What a command that meets it exits with. */
        public int exitCode() {
            return exitCode;
        }
    }
}
