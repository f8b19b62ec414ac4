package inquest.core.custody;

import inquest.core.model.Digest;
import inquest.core.model.ExhibitId;
import inquest.core.model.Span;
import inquest.core.model.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the file of claims against the log, and every claim against the words that it quotes. */
final class ClaimCheck {

    static final String CLAIMS = "claims.jsonl";

    private static final int TEXTS_KEPT = 4;
    /** A million wrong claims have one cause; naming each would take more memory than checking them. */
    private static final int MOST_NAMED = 1000;

    private static final String REBUILD =
            "A build was interrupted, or the file was changed. Build again, or restore it.";

    private final Findings findings;
    private final CaseAsRead files;
    private final Contents contents;
    private final Set<Digest> damagedTexts;
    private long claims;
    private long faults;
    /** Claims stand in order of exhibit, so few texts need to be at hand. */
    private final Map<Digest, Optional<IndexedText>> recent = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, Optional<IndexedText>> eldest) {
            return size() > TEXTS_KEPT;
        }
    };

    ClaimCheck(Findings findings, CaseAsRead files, Contents contents, Set<Digest> damagedTexts) {
        this.findings = findings;
        this.files = files;
        this.contents = contents;
        this.damagedTexts = damagedTexts;
    }

    /** How many claims were compared with their words. */
    long claims() {
        return claims;
    }

    void check(boolean logIsKnown) {
        boolean isThere = findings.names(".").contains(CLAIMS);
        if (!isThere && !contents.isSealed(RecordKind.CLAIMS)) {
            return;
        }
        Optional<Digest> found = findings.with(CLAIMS, this::checkLines);
        if (found.isEmpty() || !logIsKnown || contents.lacks(RecordKind.CLAIMS)) {
            return;
        }
        Optional<Digest> sealed = contents.sealed(RecordKind.CLAIMS);
        if (sealed.isEmpty()) {
            String why = contents.isSealed(RecordKind.CLAIMS)
                    ? "the record of its digest is erased."
                    : "its digest is not in the log.";
            findings.fault(CLAIMS, why, REBUILD);
        } else if (!sealed.equals(found)) {
            findings.fault(
                    CLAIMS,
                    "expected SHA-256 " + sealed.get().brief() + "… as last entered in the log, found "
                            + found.get().brief() + "….",
                    REBUILD);
        }
    }

    private Digest checkLines(InputStream bytes) throws IOException {
        DigestInputStream hashing = new DigestInputStream(bytes, Digest.sha256());
        BufferedReader lines = new BufferedReader(new InputStreamReader(hashing, StandardCharsets.UTF_8));
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            checkLine(++number, line);
        }
        if (faults > MOST_NAMED) {
            fault(CLAIMS, (faults - MOST_NAMED) + " more faults like these were found.");
        }
        return Digest.fromBytes(hashing.getMessageDigest().digest());
    }

    private void name(String where, String finding) {
        if (++faults <= MOST_NAMED) {
            fault(where, finding);
        }
    }

    private void fault(String where, String finding) {
        findings.fault(where, finding, REBUILD);
    }

    private void checkLine(long number, String line) {
        claims++;
        try {
            checkClaim(CLAIMS + " line " + number, files.claim(line));
        } catch (MalformedException e) {
            name(CLAIMS + " line " + number, e.getMessage() + ".");
        }
    }

    private void checkClaim(String where, CitedClaim claim) {
        String named = where + " (claim " + claim.id() + ")";
        boolean isReceived = contents.holds(ExhibitId.of(claim.content(), claim.path()));
        if (!isReceived && !contents.lacks(RecordKind.ACCESSION)) {
            name(
                    named,
                    "expected an exhibit of the case, found " + claim.path() + " with SHA-256 "
                            + claim.content().brief() + "…, which no accession names.");
        }
        boolean isReading =
                contents.texts().getOrDefault(claim.text(), Set.of()).contains(claim.content());
        if (!isReading && !contents.lacks(RecordKind.READING)) {
            name(
                    named,
                    "no reading of its exhibit gave the text with SHA-256 "
                            + claim.text().brief() + "….");
        }
        if (isReading && !damagedTexts.contains(claim.text())) {
            text(claim.text()).ifPresent(text -> checkWords(named, claim, text));
        }
    }

    private void checkWords(String named, CitedClaim claim, IndexedText text) {
        for (Words words : claim.quoted()) {
            if (!text.reads(words.span(), words.text())) {
                name(
                        named,
                        "the words at " + range(words.span()) + " of " + FileCheck.textPath(claim.text())
                                + " are not those it quotes.");
            }
        }
        for (Span span : claim.spans()) {
            if (!text.holds(span)) {
                name(named, "points at " + range(span) + " of a text of " + text.length() + " code points.");
            }
        }
    }

    private Optional<IndexedText> text(Digest digest) {
        Optional<IndexedText> known = recent.get(digest);
        if (known == null) {
            known = findings.read(FileCheck.textPath(digest))
                    .map(bytes -> new IndexedText(new String(bytes, StandardCharsets.UTF_8)));
            recent.put(digest, known);
        }
        return known;
    }

    private static String range(Span span) {
        return span.start() + " to " + span.end();
    }
}
