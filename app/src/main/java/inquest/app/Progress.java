package inquest.app;

import java.io.PrintWriter;

/** One line that moves: what is being done, and how far it has come. It names stages and numbers, never people or words. */
public final class Progress {

    private static final String TO_LINE_START_AND_CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean moving;
    private boolean shown;

    /**
     * A progress line.
     *
     * @param moving whether there is a terminal to move it on; without one, nothing is ever written
     */
    public Progress(PrintWriter err, boolean moving) {
        this.err = err;
        this.moving = moving;
    }

    /** Shows that {@code done} of {@code total} are done; a total of 0 is not known. */
    public synchronized void at(String stage, int done, int total) {
        if (moving) {
            err.print(TO_LINE_START_AND_CLEAR + stage + " " + done + (total > 0 ? " of " + total : ""));
            err.flush();
            shown = true;
        }
    }

    /** Takes the line away, as a message or the result follows. */
    public synchronized void clear() {
        if (shown) {
            err.print(TO_LINE_START_AND_CLEAR);
            err.flush();
            shown = false;
        }
    }
}
