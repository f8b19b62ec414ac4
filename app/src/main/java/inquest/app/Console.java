package inquest.app;

import java.io.PrintWriter;

/**
 * Where a command writes: results, remarks, and the line that shows how far it has come.
 *
 * @param out results, for people or for the next program
 * @param err remarks and errors
 * @param progress the moving line; silent where {@code err} is not a terminal
 * @param columns how wide the terminal of the results is; 0 where they do not go to one
 * @param talks whether remarks are written
 */
public record Console(PrintWriter out, PrintWriter err, Progress progress, int columns, boolean talks) {

    /** The same without progress and remarks: for {@code --quiet}. */
    public Console quiet() {
        return new Console(out, err, new Progress(err, false), columns, false);
    }

    /** A remark: one line for people, beside the results. */
    public void say(String line) {
        if (talks) {
            progress.clear();
            err.println(line);
            err.flush();
        }
    }
}
