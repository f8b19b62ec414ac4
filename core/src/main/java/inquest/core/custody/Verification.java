package inquest.core.custody;

import java.util.Optional;

/**
 * Whether a case is as it was signed. Goes through all of it and reports every fault, not the first.
 *
 * <p>It reads the log, records, exhibits, texts, claims and the dossier, and never the ledger: who does not trust our database
 * need not. What it shows: nothing signed was changed, removed or added to since. What it cannot show: that the key is whose
 * you think (compare {@link Report#key} with one you were given by another way), and that no later checkpoint was
 * withheld (compare with one you kept).
 */
public final class Verification {

    private Verification() {}

    /**
     * What whoever checks knows from elsewhere.
     *
     * @param key the public key that must have signed
     * @param since a checkpoint taken earlier, as signed, which the log must extend
     */
    public record Expected(Optional<VerifierKey> key, Optional<byte[]> since) {
        public static final Expected NOTHING = new Expected(Optional.empty(), Optional.empty());
    }

    /** Verifies a case. */
    public static Report of(CaseAsRead files, Expected expected) {
        Findings findings = new Findings(files);
        LogCheck log = new LogCheck(findings);
        log.check(expected);
        RecordCheck records = new RecordCheck(findings, files);
        Contents contents = records.check(log);
        FileCheck kept = new FileCheck(findings, files, contents);
        kept.checkExhibits();
        kept.checkTexts();
        ClaimCheck claims = new ClaimCheck(findings, files, contents, kept.damagedTexts());
        boolean logIsKnown = log.checkpoint().isPresent();
        claims.check(logIsKnown);
        if (logIsKnown) {
            kept.checkDossier();
        }
        long entries = log.checkpoint().map(Checkpoint::size).orElse(0L);
        Report.Counts counts = new Report.Counts(
                kept.exhibits(), kept.bytes(), entries, records.opened(), kept.texts(), claims.claims());
        return new Report(findings.faults(), findings.notes(), counts, log.key(), log.checkpoint());
    }
}
