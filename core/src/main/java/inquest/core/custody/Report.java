package inquest.core.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param faults all of them, in the order in which a case is checked
 * @param notes what is no fault and yet should be known: erased records, things that could not be compared
 * @param counts what was checked
 * @param key the public key found in the case
 * @param checkpoint the last signed state, where its signature is good
 */
public record Report(
        List<Fault> faults,
        List<String> notes,
        Counts counts,
        Optional<VerifierKey> key,
        Optional<Checkpoint> checkpoint) {

    /** Keeps its own copies. */
    public Report {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /**
     * What was checked.
     *
     * @param exhibits files re-hashed
     * @param bytes in these
     * @param entries of the log
     * @param records opened and compared with their commitment
     * @param texts re-hashed
     * @param claims compared with the words they quote
     */
    public record Counts(long exhibits, long bytes, long entries, long records, long texts, long claims) {}

    /** Whether nothing is broken. */
    public boolean isSound() {
        return faults.isEmpty();
    }

    /** For people: faults, notes, and a summary at the end. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        faults.forEach(fault -> lines.add(fault.toString()));
        notes.forEach(note -> lines.add("Note: " + note));
        key.ifPresent(
                k -> lines.add("Signed by " + k.text() + ". Compare this key with one you were given by another way."));
        checkpoint.ifPresent(
                c -> lines.add(String.format(Locale.ROOT, "Checkpoint: %,d entries, root %s.", c.size(), c.root())));
        lines.add(String.format(
                Locale.ROOT,
                "Checked %,d exhibits (%,d bytes), %,d log entries, %,d records, %,d texts, %,d claims.",
                counts.exhibits(),
                counts.bytes(),
                counts.entries(),
                counts.records(),
                counts.texts(),
                counts.claims()));
        lines.add(
                isSound()
                        ? "Everything is as it was signed."
                        : String.format(
                                Locale.ROOT,
                                "Custody is broken: %,d %s, named above.",
                                faults.size(),
                                faults.size() == 1 ? "fault" : "faults"));
        return lines;
    }
}
