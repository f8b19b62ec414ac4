package inquest.core.link.block;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BlocksTest {

    /** Ten million rows in too little memory were reported as a fault of ours, not as a want of memory. */
    @Test
    void handsOnThatMemoryRanOut() {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        OutOfMemoryError full = new OutOfMemoryError("Java heap space");
        try {
            assertThatThrownBy(() -> Blocks.run(executor, List.of(() -> {
                        throw full;
                    })))
                    .isSameAs(full);
        } finally {
            executor.shutdownNow();
        }
    }
}
