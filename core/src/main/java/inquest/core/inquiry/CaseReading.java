package inquest.core.inquiry;

import inquest.core.model.Accession;
import inquest.core.model.Digest;
import inquest.core.model.Mention;
import inquest.core.read.Annotated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

/** Has the exhibits of a case read side by side, those that the ledger does not hold, and gives what was read. */
final class CaseReading {

    /** Characters that are read side by side: one long text takes the room of many short ones. */
    private static final int AT_ONCE = 1_000_000;

    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final Registry registry;
    private final Examiner examiner;
    private final Inquiry.Work work;

    CaseReading(Registry registry, Examiner examiner, Inquiry.Work work) {
        this.registry = registry;
        this.examiner = examiner;
        this.work = work;
    }

    /**
     * Sees to it that all of some exhibits are read. Equal texts are given their grammar once and stand in one task; tasks run side by
     * side.
     *
     * @param keeping whether the case keeps the texts
     */
    void read(List<Accession> exhibits, boolean keeping) {
        Map<Digest, List<Accession>> byContent = new LinkedHashMap<>();
        for (Accession accession : exhibits) {
            if (examiner.examined(accession).isEmpty()) {
                byContent
                        .computeIfAbsent(accession.content(), digest -> new ArrayList<>())
                        .add(accession);
            }
        }
        int[] done = {0};
        List<CompletableFuture<Void>> tasks = new ArrayList<>();
        for (List<Accession> carriers : byContent.values()) {
            tasks.add(CompletableFuture.runAsync(
                    () -> {
                        examine(carriers, keeping);
                        synchronized (done) {
                            work.progress().at("Reading", ++done[0], byContent.size());
                        }
                    },
                    work.executor()));
        }
        join(tasks);
    }

    /** Waits for all, and fails as the first that failed did. */
    private static void join(List<CompletableFuture<Void>> tasks) {
        try {
            CompletableFuture.allOf(tasks.toArray(CompletableFuture<?>[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void examine(List<Accession> carriers, boolean keeping) {
        Map<String, Annotated> grammar = new HashMap<>();
        for (Accession accession : carriers) {
            Extracted extracted = extracted(accession);
            Optional<String> text = examiner.text(extracted);
            if (keeping && text.isPresent()) {
                keepText(text.get());
            }
            int room = Math.min(AT_ONCE, 1 + text.map(String::length).orElse(0));
            atOnce.acquireUninterruptibly(room);
            try {
                examiner.examine(accession, extracted, words -> grammar.computeIfAbsent(words, examiner::annotate));
            } finally {
                atOnce.release(room);
            }
        }
    }

    private void keepText(String text) {
        try {
            registry.keepText(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Extracted extracted(Accession accession) {
        return examiner.extracted(accession.content(), accession.path())
                .orElseGet(() -> examiner.keep(
                        accession.content(),
                        accession.path(),
                        examiner.extract(accession.content(), accession.path())));
    }

    /** What reading an exhibit gave; it is read now if the ledger does not have it. */
    Examined of(Accession accession) {
        return examiner.examined(accession)
                .orElseGet(() -> examiner.examine(accession, extracted(accession), examiner::annotate));
    }

    /** All who and what is named in some exhibits that were read. */
    List<Mention> mentions(List<Accession> exhibits) {
        List<Mention> mentions = new ArrayList<>();
        exhibits.forEach(accession -> mentions.addAll(of(accession).reading().mentions()));
        return mentions;
    }

    /** A digest of all that reading these exhibits depends on. */
    Digest inputs(List<Accession> exhibits) {
        StringBuilder inputs = new StringBuilder();
        exhibits.forEach(accession -> inputs.append(examiner.key(accession)).append('\n'));
        return Digest.of(inputs.toString());
    }
}
