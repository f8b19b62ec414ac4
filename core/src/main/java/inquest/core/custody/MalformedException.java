package inquest.core.custody;

/** Bytes that are not in the form they should have; the message says what was expected and what was found. */
public final class MalformedException extends Exception {
    public MalformedException(String message) {
        super(message);
    }

    public MalformedException(String message, Throwable cause) {
        super(message, cause);
    }
}
