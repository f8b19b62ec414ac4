package inquest.store;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.inquiry.Ledger;
import inquest.core.inquiry.RunKey;
import inquest.core.model.Explanation;
import inquest.core.read.Reading;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger must do; run on the one in memory and on the one in a file. */
abstract class LedgerContract {

    static final RunKey KEY = RunKey.of("read", 1).with("text", "ab12");

    Ledger ledger;

    abstract Ledger open();

    @BeforeEach
    void opens() {
        ledger = open();
    }

    @AfterEach
    void closes() {
        ledger.close();
    }

    @Test
    void hasNothingUnderKeyThatWasNeverKept() {
        assertThat(ledger.find(KEY, Reading.class)).isEmpty();
    }

    @Test
    void findsWhatWasKept() {
        Reading reading = new Samples(7).reading();
        ledger.keep(KEY, reading);

        assertThat(ledger.find(KEY, Reading.class)).contains(reading);
    }

    @Test
    void tellsKeysApartByStageAndByEveryInput() {
        ledger.keep(KEY, Explanation.of("one"));

        assertThat(ledger.find(RunKey.of("read", 2).with("text", "ab12"), Explanation.class))
                .isEmpty();
        assertThat(ledger.find(RunKey.of("read", 1).with("text", "ab13"), Explanation.class))
                .isEmpty();
        assertThat(ledger.find(KEY.with("anchor", ""), Explanation.class)).isEmpty();
    }

    @Test
    void doesNotTakeResultOfOneTypeForAnother() {
        ledger.keep(KEY, Explanation.of("one"));

        assertThat(ledger.find(KEY, Reading.class)).isEmpty();
    }

    @Test
    void putsLaterResultInPlaceOfFormer() {
        ledger.keep(KEY, Explanation.of("former"));
        ledger.keep(KEY, Explanation.of("later"));

        assertThat(ledger.find(KEY, Explanation.class)).contains(Explanation.of("later"));
    }

    @Test
    void servesSeveralThreads() {
        List<RunKey> keys = IntStream.range(0, 200)
                .mapToObj(n -> RunKey.of("read", 1).with("n", n))
                .toList();

        keys.parallelStream().forEach(key -> ledger.keep(key, Explanation.of(key.toString())));

        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(ledger.find(key, Explanation.class)).contains(Explanation.of(key.toString())));
    }
}
