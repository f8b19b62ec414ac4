package inquest.store.verify;

import inquest.core.custody.Report;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The standalone verifier, for whoever is handed a case: {@code java -jar inquest-verify.jar CASE}. Exit codes are those of
 * {@code inquest verify}: 0 as signed, 2 usage, 3 not found, 4 not a case, 5 custody broken.
 */
public final class VerifierMain {

    private static final int BROKEN = 5;
    private static final String USAGE = """
            Usage: java -jar inquest-verify.jar CASE [--since CHECKPOINT] [--key KEY]
            Checks every exhibit, record, text and quote of a case against its signed log.
              --since CHECKPOINT  a copy of log/checkpoint taken earlier; the log must begin with it
              --key KEY           the public key that must have signed, as name+id+base64""";

    private VerifierMain() {}

    /** Verifies and exits. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Optional<Path> folder = Optional.empty();
        Optional<Path> since = Optional.empty();
        Optional<String> key = Optional.empty();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.equals("--help")) {
                out.println(USAGE);
                return 0;
            } else if (argument.equals("--since") && rest.hasNext()) {
                since = Optional.of(Path.of(rest.next()));
            } else if (argument.equals("--key") && rest.hasNext()) {
                key = Optional.of(rest.next());
            } else if (!argument.startsWith("--") && folder.isEmpty()) {
                folder = Optional.of(Path.of(argument));
            } else {
                err.println("Did not expect \"" + argument + "\" here.\n" + USAGE);
                return 2;
            }
        }
        if (folder.isEmpty()) {
            err.println(USAGE);
            return 2;
        }
        return verify(folder.get(), new CaseVerifier.Options(since, key), out, err);
    }

    private static int verify(Path folder, CaseVerifier.Options options, PrintStream out, PrintStream err) {
        try {
            Report report = CaseVerifier.verify(folder, options);
            report.lines().forEach(out::println);
            return report.isSound() ? 0 : BROKEN;
        } catch (CaseVerifier.RefusedException e) {
            err.println(e.getMessage());
            return e.exitCode();
        }
    }
}
