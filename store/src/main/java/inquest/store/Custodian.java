package inquest.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Who extends a case: where their keys lie, and their clock and chance.
 *
 * @param keyFile the key's file where one was named; for a new case, where to put it
 * @param keyFolder where keys lie otherwise, each under its case's id
 * @param clock gives the time of log entries
 * @param random gives keys and salts; outside tests a {@link java.security.SecureRandom}
 */
public record Custodian(Optional<Path> keyFile, Path keyFolder, InstantSource clock, RandomGenerator random) {

    /** The folder of keys in a user's configuration: below {@code XDG_CONFIG_HOME} where set, else {@code ~/.config}. */
    public static Path keyFolder(Map<String, String> environment, Path home) {
        String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path base = Path.of(configured).isAbsolute() ? Path.of(configured) : home.resolve(".config");
        return base.resolve("inquest").resolve("keys");
    }
}
