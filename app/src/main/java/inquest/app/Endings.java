package inquest.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * How commands end that do not end well: a message without a stack trace, and an exit code.
 *
 * <p>The text of a fault of our own may hold words of an exhibit, so it goes to a file, on request, and never to the screen.
 */
final class Endings {

    private final Console console;

    Endings(Console console) {
        this.console = console;
    }

    /** The command line could not be understood. */
    int misused(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        tell(e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, console.err());
        tell("See: " + line.getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE.code();
    }

    /** The command was understood and failed. */
    int failed(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof Refusal refusal) {
            tell(refusal.getMessage());
            return refusal.exit().code();
        }
        IOException io = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : null;
        if (e instanceof IOException checked) {
            io = checked;
        }
        return io == null ? fault(e, parsed) : trouble(io, words(e, io));
    }

    /** A wrapper that was given no words of its own has the wrapped one's, behind a class name that is nobody's business. */
    private static String words(Exception e, IOException io) {
        boolean own = e.getMessage() != null && !e.getMessage().equals(io.toString());
        return String.valueOf(own ? e.getMessage() : io.getMessage());
    }

    /** The disk, not the user and not we: what it said, in words. */
    private int trouble(IOException e, String message) {
        if (e instanceof NoSuchFileException missing) {
            tell(missing.getFile() + ": expected a file or folder, found none there; check the path");
            return Exit.NOT_FOUND.code();
        }
        if (e instanceof FileAlreadyExistsException there) {
            tell(there.getFile() + ": is there already; name another place, or move it away");
            return Exit.USAGE.code();
        }
        if (e instanceof FileSystemException system) {
            tell(system.getFile() + ": " + reason(system) + "; mend that, and run the same again");
            return Exit.FAULT.code();
        }
        tell(message);
        return e.getCause() instanceof NoSuchFileException ? Exit.NOT_FOUND.code() : Exit.FAULT.code();
    }

    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "it may not be read or written";
        }
        String reason = e.getReason();
        return reason != null ? reason : e.getClass().getSimpleName();
    }

    private int fault(Exception e, ParseResult parsed) {
        tell("Inquest met a fault of its own: " + e.getClass().getSimpleName() + at(e));
        if (wantsTrace(parsed)) {
            writeTrace(e);
        } else {
            tell("Run the same command with --debug to keep a trace of it in a file.");
        }
        return Exit.FAULT.code();
    }

    private static String at(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0].getClassName() + " line " + trace[0].getLineNumber();
    }

    private static boolean wantsTrace(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.hasMatchedOption("--debug");
    }

    private void writeTrace(Exception e) {
        try {
            Path file = Files.createTempFile("inquest-", ".trace");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
                e.printStackTrace(out);
            }
            tell("Its trace is in " + file + ". It may hold words of an exhibit: read it before you pass it on.");
        } catch (IOException second) {
            tell("Its trace could not be written: " + second.getMessage());
        }
    }

    private void tell(@Nullable String message) {
        console.progress().clear();
        console.err().println(message);
        console.err().flush();
    }
}
