package inquest.text;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Takes the network away from a child process, where Linux lets an ordinary user do so.
 *
 * <p>No parser that we use fetches anything; this is for the parser that a hostile file has taken over. Where user
 * namespaces are forbidden, as in many containers, the child runs without this wall.
 */
final class Network {

    private static final List<String> UNSHARE =
            List.of("/usr/bin/unshare", "--user", "--map-current-user", "--net", "--");

    private static final List<String> CUT_OFF = tried() ? UNSHARE : List.of();

    private Network() {}

    /** The words that a command starts with to run without network; none if that is not possible here. */
    static List<String> cutOff() {
        return CUT_OFF;
    }

    private static boolean tried() {
        List<String> command = new java.util.ArrayList<>(UNSHARE);
        command.add("/bin/true");
        try {
            Process trial = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = trial.waitFor(5, TimeUnit.SECONDS);
            trial.destroyForcibly();
            return ended && trial.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
