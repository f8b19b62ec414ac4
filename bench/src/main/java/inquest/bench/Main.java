package inquest.bench;

import inquest.bench.casing.TrainCase;
import inquest.bench.counting.CountingCommand;
import inquest.bench.linking.LinkingCommand;
import inquest.bench.names.GivenNamesCommand;
import inquest.bench.names.NamesCommand;
import inquest.bench.names.TrainNamesCommand;
import inquest.bench.reading.CueTrainingCommand;
import inquest.bench.reading.ReadingCommand;
import inquest.bench.reading.TrainCountries;
import inquest.bench.reading.TrainRecency;
import inquest.bench.reading.TrainRoles;
import inquest.bench.weighing.WeighingCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The door of {@code bench/run}. */
@Command(
        name = "bench/run",
        description = "Measures Inquest against public data, development splits only.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ReadingCommand.class,
            CountingCommand.class,
            CueTrainingCommand.class,
            TrainCase.class,
            TrainCountries.class,
            TrainRecency.class,
            TrainRoles.class,
            LinkingCommand.class,
            GivenNamesCommand.class,
            NamesCommand.class,
            TrainNamesCommand.class,
            WeighingCommand.class
        })
public final class Main {

    private Main() {}

    /** Runs one subcommand. */
    public static void main(String[] arguments) {
        int code = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    PrintWriter err = line.getErr();
                    failure.printStackTrace(err);
                    err.flush();
                    return 1;
                })
                .execute(arguments);
        System.exit(code);
    }
}
