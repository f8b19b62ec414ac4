package inquest.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/** The door: reads the command line, has the command carried out, and turns every ending into an {@link Exit}. */
@Command(
        name = "inquest",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Turns a folder of sources about mass atrocity into a case that anyone can check.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done",
            "  1  partial: something could not be read, or rows were rejected",
            "  2  the command line asks for something that there is not",
            "  3  something named is not found",
            "  4  the case is held by another process, or the folder is not a case",
            "  5  custody is broken"
        })
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        // Never the machine's: letters and digits must come out the same everywhere, in libraries too.
        Locale.setDefault(Locale.ENGLISH);
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        // The launcher knows which streams are terminals, and how wide; Java 17 can not tell.
        Progress progress = new Progress(err, Boolean.getBoolean("inquest.progress"));
        int columns = Integer.getInteger("inquest.columns", 0);
        int code = Exit.FAULT.code();
        try {
            code = run(args, new Wiring(), new Console(out, err, progress, columns, true));
        } catch (OutOfMemoryError e) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            progress.clear();
            err.println("Inquest needs more than the " + megabytes
                    + " MB of memory that it may use. Nothing is lost: hand in the "
                    + "largest files in parts, or give it more (-Xmx in the script inquest), and run it again.");
        }
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs one command, and says how it ended. */
    static int run(String[] args, Desk desk, Console console) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new DemoCommand(desk, console))
                .addSubcommand(new BuildCommand(desk, console))
                .addSubcommand(new VerifyCommand(desk, console))
                .addSubcommand(new ShowCommand(desk, console))
                .addSubcommand(new RuleCommand(desk, console))
                .addSubcommand(new ExportCommand(desk, console))
                .addSubcommand(new EstimateCommand(desk, console))
                .addSubcommand(new LinkCommand(console));
        Endings endings = new Endings(console);
        return line.setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(double.class, text -> number("a number", text, Double::valueOf))
                .registerConverter(int.class, text -> number("a whole number", text, Integer::valueOf))
                .registerConverter(long.class, text -> number("a whole number", text, Long::valueOf))
                .setParameterExceptionHandler(endings::misused)
                .setExecutionExceptionHandler(endings::failed)
                .setExecutionStrategy(Main::carryOut)
                .execute(args);
    }

    private static <T> T number(String wanted, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("expected " + wanted + ", found \"" + text + "\"");
        }
    }

    private static int carryOut(ParseResult parsed) {
        if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
            throw new CommandLine.ParameterException(
                    parsed.commandSpec().commandLine(), "expected a command, found none");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), false);
    }

    /** As the jar's manifest has it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"inquest " + (version == null ? "(not packaged)" : version)};
        }
    }
}
