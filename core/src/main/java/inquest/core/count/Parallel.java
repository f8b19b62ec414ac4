package inquest.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;

/** Runs numbered pieces of work on an executor and gathers what they give in their order, so that threads change no result. */
final class Parallel {

    private Parallel() {}

    /** Each piece's result, in order. The pieces must not hand work to the same executor, or they could wait for themselves. */
    static <T> List<T> map(int pieces, IntFunction<T> work, Executor executor) {
        List<CompletableFuture<T>> running = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            int piece = i;
            running.add(CompletableFuture.supplyAsync(() -> work.apply(piece), executor));
        }
        List<T> results = new ArrayList<>();
        try {
            running.forEach(future -> results.add(future.join()));
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
        return results;
    }
}
