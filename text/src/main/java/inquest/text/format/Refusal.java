package inquest.text.format;

import inquest.core.read.Extraction;
import inquest.core.read.Extraction.Reason;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Says why a file gives no text. An {@link IOException}, so that it passes through the libraries' callbacks.
 *
 * <p>Its message names limits and formats, never words of the file.
 */
final class Refusal extends IOException {

    private final Reason reason;

    Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    static Refusal damaged(String kind) {
        return new Refusal(
                Reason.UNREADABLE,
                "Expected " + kind + ", found one that is damaged or cut short. Ask for a whole copy.");
    }

    static Refusal encrypted(String kind) {
        return new Refusal(
                Reason.ENCRYPTED, kind + " wants a password. Ask for the password, and add a copy without one.");
    }

    static Refusal empty() {
        return new Refusal(Reason.EMPTY, "Expected words, found none.");
    }

    static Refusal tooLarge(String what, long found, long limit, String option) {
        return new Refusal(
                Reason.TOO_LARGE,
                String.format(
                        Locale.ROOT,
                        "%s: found %,d or more, the limit is %,d. Split the file, or raise the limit with %s.",
                        what,
                        found,
                        limit,
                        option));
    }

    /** The refusal that a library wrapped in an exception of its own, if one did. */
    static Optional<Refusal> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    Extraction outcome(String mediaType) {
        return new Extraction.NoText(mediaType, reason, String.valueOf(getMessage()));
    }
}
