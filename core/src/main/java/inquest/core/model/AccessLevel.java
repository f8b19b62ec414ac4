package inquest.core.model;

import java.util.Locale;
import java.util.Optional;

/** Who may see an exhibit or a ruling. A view at one level is derived from what lies at or below it, and nothing else. */
public enum AccessLevel {
    /** Published, or cleared for publication. */
    PUBLIC,
    /** For the inquiry's staff; what is received without a stated level. */
    RESTRICTED,
    /** For named members of staff. */
    CONFIDENTIAL,
    /** Disclosure could cost a life: a witness's identity, say. */
    STRICTLY_CONFIDENTIAL;

    /** As written in files and options, such as {@code strictly confidential}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Reads a label; case, hyphens and underscores do not matter. */
    public static Optional<AccessLevel> of(String label) {
        String wanted = label.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
        for (AccessLevel level : values()) {
            if (level.name().equals(wanted)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** Whether a view at this level may be derived from something at the other. */
    public boolean admits(AccessLevel other) {
        return other.compareTo(this) <= 0;
    }
}
