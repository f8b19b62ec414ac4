package inquest.app;

import inquest.core.model.AccessLevel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that every command takes. */
public final class CommonOptions {

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            converter = LevelConverter.class,
            description = "leave out exhibits and rulings above this access level: public, restricted (as usual), "
                    + "confidential, strictly-confidential")
    private AccessLevel level = AccessLevel.RESTRICTED;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "the case's signing key; as usual it lies in your configuration folder")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "take this for the present, such as 2026-03-02T09:00:00Z")
    private Optional<Instant> now = Optional.empty();

    @Option(names = "--quiet", description = "print results and errors, and nothing else")
    private boolean quiet;

    @Option(names = "--debug", description = "if Inquest fails by a fault of its own, keep a trace of it in a file")
    private boolean debug;

    /** The usual options at another level. */
    static CommonOptions at(AccessLevel level) {
        CommonOptions options = new CommonOptions();
        options.level = level;
        return options;
    }

    /** The access level of the view. */
    public AccessLevel level() {
        return level;
    }

    /** Where the signing key lies, if not in the usual place. */
    public Optional<Path> key() {
        return key;
    }

    /** The clock to go by: a stopped one with {@code --now}. */
    public Clock clock() {
        return now.map(instant -> Clock.fixed(instant, ZoneOffset.UTC)).orElseGet(Clock::systemUTC);
    }

    /** The console as asked for: with {@code --quiet}, one without progress and remarks. */
    Console on(Console console) {
        return quiet ? console.quiet() : console;
    }

    boolean debug() {
        return debug;
    }

    static final class LevelConverter implements ITypeConverter<AccessLevel> {
        @Override
        public AccessLevel convert(String label) {
            return AccessLevel.of(label)
                    .orElseThrow(() -> new TypeConversionException("expected public, restricted, confidential or "
                            + "strictly-confidential, found \"" + label + "\""));
        }
    }

    private static final class InstantConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "expected an instant such as 2026-03-02T09:00:00Z, found \"" + text + "\"");
            }
        }
    }
}
