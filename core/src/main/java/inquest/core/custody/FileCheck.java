package inquest.core.custody;

import inquest.core.model.Digest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Re-hashes exhibits, texts and the dossier's pages, and compares them with what the records say. */
final class FileCheck {

    static final String MANIFEST = "dossier/manifest.json";

    private static final Pattern EXHIBIT = Pattern.compile("exhibits/([0-9a-f]{2})/(\\1[0-9a-f]{62})");
    private static final Pattern TEXT = Pattern.compile("text/([0-9a-f]{2})/(\\1[0-9a-f]{62})\\.txt");

    private final Findings findings;
    private final CaseAsRead files;
    private final Contents contents;
    private final Set<Digest> damagedTexts = new HashSet<>();
    private long exhibits;
    private long bytes;
    private long texts;

    FileCheck(Findings findings, CaseAsRead files, Contents contents) {
        this.findings = findings;
        this.files = files;
        this.contents = contents;
    }

    /** How many exhibit files were re-hashed. */
    long exhibits() {
        return exhibits;
    }

    /** How many bytes these hold. */
    long bytes() {
        return bytes;
    }

    /** How many texts were re-hashed. */
    long texts() {
        return texts;
    }

    /** Texts that are missing or are not as signed; quotes are not compared with them. */
    Set<Digest> damagedTexts() {
        return damagedTexts;
    }

    void checkExhibits() {
        Set<Digest> seen = new HashSet<>();
        for (String path : findings.walk("exhibits")) {
            Matcher name = EXHIBIT.matcher(path);
            if (name.matches()) {
                Digest expected = new Digest(name.group(2));
                seen.add(expected);
                checkExhibit(path, expected);
            } else {
                findings.fault(path, "is no exhibit's file.", "Move it out of the case.");
            }
        }
        contents.exhibits().forEach((content, received) -> {
            if (!seen.contains(content)) {
                findings.fault(
                        received.label(),
                        "expected " + path(content) + ", found nothing there.",
                        "Restore it from a copy of the case, or from the file as received.");
            }
        });
    }

    private void checkExhibit(String path, Digest expected) {
        Optional<Contents.Received> received =
                Optional.ofNullable(contents.exhibits().get(expected));
        String where = received.map(Contents.Received::label).orElse(path);
        findings.hash(path).ifPresent(found -> {
            exhibits++;
            bytes += found.size();
            if (!found.digest().equals(expected)) {
                findings.fault(
                        where,
                        "expected SHA-256 " + expected.brief() + "…, found "
                                + found.digest().brief() + "…."
                                + received.map(r -> " Changed since receipt on " + day(r) + ".")
                                        .orElse(""),
                        "Restore " + path + " from a copy of the case, or from the file as received.");
            } else if (received.isPresent() && received.get().size() != found.size()) {
                findings.fault(
                        where,
                        "expected " + received.get().size() + " bytes, found " + found.size() + ".",
                        "Its accession was signed with the wrong size: ask whoever built the case.");
            }
        });
        if (received.isEmpty() && !contents.lacks(RecordKind.ACCESSION)) {
            findings.fault(
                    path,
                    "has no accession: nobody is on record as having handed it over.",
                    "A run was interrupted, or it was put there by hand. Build again, or move it out of the case.");
        }
    }

    void checkTexts() {
        Set<Digest> seen = new HashSet<>();
        for (String path : findings.walk("text")) {
            Matcher name = TEXT.matcher(path);
            if (name.matches()) {
                Digest expected = new Digest(name.group(2));
                seen.add(expected);
                checkText(path, expected);
            } else if (path.endsWith(".txt")) {
                findings.fault(path, "is no extracted text's file.", "Move it out of the case.");
            }
        }
        for (Digest text : contents.texts().keySet()) {
            if (!seen.contains(text)) {
                damagedTexts.add(text);
                findings.fault(textPath(text), "is missing.", Findings.RESTORE);
            }
        }
        checkReadings();
    }

    private void checkText(String path, Digest expected) {
        texts++;
        Optional<Findings.Hashed> found = findings.hash(path);
        if (found.isEmpty() || !found.get().digest().equals(expected)) {
            damagedTexts.add(expected);
        }
        found.filter(f -> !f.digest().equals(expected)).ifPresent(f -> {
            findings.fault(
                    path,
                    "expected SHA-256 " + expected.brief() + "…, found "
                            + f.digest().brief() + "….",
                    Findings.RESTORE);
        });
        if (!contents.texts().containsKey(expected) && !contents.lacks(RecordKind.READING)) {
            findings.fault(
                    path,
                    "no reading names it.",
                    "A run was interrupted, or it was put there by hand. Build again, or move it out of the case.");
        }
    }

    private void checkReadings() {
        if (contents.lacks(RecordKind.ACCESSION)) {
            return;
        }
        contents.texts()
                .forEach((text, sources) -> sources.stream()
                        .filter(source -> !contents.exhibits().containsKey(source))
                        .forEach(source -> findings.fault(
                                textPath(text),
                                "was read from bytes with SHA-256 " + source.brief() + "…, which no accession names.",
                                "Build again; if the exhibit was erased, erase what was read from it too.")));
    }

    /** Compares the dossier with its manifest, and that with the log. */
    void checkDossier() {
        if (contents.lacks(RecordKind.DOSSIER)) {
            return;
        }
        if (!contents.isSealed(RecordKind.DOSSIER)) {
            if (!findings.names("dossier").isEmpty()) {
                findings.note("the dossier's pages are not under the log, and were not compared.");
            }
            return;
        }
        Optional<Findings.Hashed> found = findings.hash(MANIFEST);
        Optional<Digest> sealed = contents.sealed(RecordKind.DOSSIER);
        if (found.isEmpty() || sealed.isEmpty()) {
            return;
        }
        if (!found.get().digest().equals(sealed.get())) {
            findings.fault(
                    MANIFEST,
                    "expected SHA-256 " + sealed.get().brief() + "…, found "
                            + found.get().digest().brief() + "….",
                    "A build was interrupted, or the list of pages was changed. Build again, or restore it.");
            return;
        }
        findings.read(MANIFEST).ifPresent(this::checkPages);
    }

    private void checkPages(byte[] manifest) {
        Map<String, Digest> pages;
        try {
            pages = new TreeMap<>(files.manifest(manifest));
        } catch (MalformedException e) {
            findings.fault(MANIFEST, e.getMessage() + ".", "Build again.");
            return;
        }
        pages.forEach((page, expected) -> findings.hash("dossier/" + page)
                .filter(found -> !found.digest().equals(expected))
                .ifPresent(found -> findings.fault(
                        "dossier/" + page,
                        "expected SHA-256 " + expected.brief() + "…, found "
                                + found.digest().brief() + "….",
                        "The page was changed after it was composed. Build again, or restore it.")));
        for (String path : findings.walk("dossier")) {
            if (!path.equals(MANIFEST) && !pages.containsKey(path.substring("dossier/".length()))) {
                findings.fault(path, "is not in the dossier's manifest.", "Move it out, or build again.");
            }
        }
    }

    private static String path(Digest content) {
        return "exhibits/" + content.hex().substring(0, 2) + "/" + content;
    }

    static String textPath(Digest text) {
        return "text/" + text.hex().substring(0, 2) + "/" + text + ".txt";
    }

    private static LocalDate day(Contents.Received received) {
        return received.at().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
