package inquest.app;

/**
 * A command that cannot be carried out, for a reason that its user can mend. Printed as it is, without a stack trace, so the
 * message says what was expected, what was found, where, and what to do next; it names paths and ids, never people.
 */
public final class Refusal extends RuntimeException {

    private final Exit exit;

    /** A refusal that ends the command with this exit code. */
    public Refusal(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    /** How the command ends. */
    public Exit exit() {
        return exit;
    }
}
