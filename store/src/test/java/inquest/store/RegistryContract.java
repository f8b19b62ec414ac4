package inquest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.custody.Vault;
import inquest.core.inquiry.Registry;
import inquest.core.inquiry.Setting;
import inquest.core.link.RowLinkage;
import inquest.core.link.score.Bond;
import inquest.core.link.score.LinkModel;
import inquest.core.link.score.Mixture;
import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every registry must do; run on the one in memory and on the one in a case folder. */
abstract class RegistryContract {

    /** The registry under test, the same for a whole test. */
    abstract Registry registry() throws Exception;

    @Test
    void hasNothingAtFirst() throws Exception {
        assertThat(registry().accessions()).isEmpty();
        assertThat(registry().settings()).isEmpty();
        assertThat(registry().rulings(AccessLevel.STRICTLY_CONFIDENTIAL).pairs())
                .isEmpty();
    }

    @Test
    void keepsALinkModelForEachLevel() throws Exception {
        LinkModel model = model(0.25);
        registry().adopt(AccessLevel.RESTRICTED, model(0.125));
        registry().adopt(AccessLevel.RESTRICTED, model);

        assertThat(registry().linkModel(AccessLevel.RESTRICTED)).isPresent();
        assertThat(registry().linkModel(AccessLevel.PUBLIC)).isEmpty();
        LinkModel kept = registry().linkModel(AccessLevel.RESTRICTED).orElseThrow();
        assertThat(RowLinkage.digest(kept)).isEqualTo(RowLinkage.digest(model));
    }

    /** A model of no field and one list, with a share of matches. */
    private static LinkModel model(double share) {
        int bonds = Bond.values().length;
        double[] shares = new double[bonds];
        shares[0] = share;
        shares[bonds - 1] = 1 - share;
        Mixture mixture = new Mixture(new double[bonds][0][], new double[][] {shares}, new double[] {10});
        return new LinkModel(List.of(), mixture, List.of("a.csv"), List.of(), List.of());
    }

    @Test
    void listsWhatIsNotInTheLogYetInCodePointOrderOfPath() throws Exception {
        receive("\uD800\uDF30.txt", "gothic", 0);
        receive("\uFF21.txt", "wide", 0);
        receive("b.txt", "b", 0);

        assertThat(registry().accessions())
                .extracting(Accession::path)
                .containsExactly("b.txt", "\uFF21.txt", "\uD800\uDF30.txt");
    }

    @Test
    void listsWhatIsInTheLogBeforeWhatIsNot() throws Exception {
        receive("b.txt", "b", 0);
        registry().commit();
        receive("a.txt", "a", 0);

        assertThat(registry().accessions()).extracting(Accession::path).containsExactly("b.txt", "a.txt");
    }

    @Test
    void listsLaterReceiptOfOnePathLast() throws Exception {
        for (int at = 9; at >= 0; at--) {
            receive("a.txt", "version " + at, at);
        }

        assertThat(registry().accessions())
                .extracting(accession -> accession.handover().at().getEpochSecond())
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void keepsOneReceiptOnce() throws Exception {
        receive("a.txt", "a", 0);
        registry().commit();
        receive("a.txt", "a", 0);

        assertThat(registry().accessions()).hasSize(1);
    }

    @Test
    void listsVersionsOfSettingsOldestFirst() throws Exception {
        for (int at = 0; at < 10; at++) {
            registry().set(sources("version " + at));
        }
        registry().commit();

        assertThat(registry().settings()).extracting(Setting::body).first().isEqualTo("version 0");
        assertThat(registry().settings()).extracting(Setting::body).last().isEqualTo("version 9");
    }

    @Test
    void keepsNoVersionThatSaysWhatTheNewestSays() throws Exception {
        registry().set(sources("one"));
        registry().set(sources("one"));

        assertThat(registry().settings()).hasSize(1);
    }

    @Test
    void keepsVersionThatSaysWhatAnOlderOneSaid() throws Exception {
        registry().set(sources("one"));
        registry().set(sources("two"));
        registry().set(sources("one"));

        assertThat(registry().settings()).extracting(Setting::body).containsExactly("one", "two", "one");
    }

    @Test
    void givesTextAsItWasKept() throws Exception {
        Digest digest = registry().keepText("نام\t𐌰\n");

        assertThat(registry().text(digest)).isEqualTo("نام\t𐌰\n");
    }

    @Test
    void saysWhichTextIsNotThere() {
        assertThatThrownBy(() -> registry().text(Digest.of("never kept")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(Digest.of("never kept").hex());
    }

    private void receive(String path, String content, long second) throws Exception {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Vault.Kept kept = registry().vault().keep(new ByteArrayInputStream(bytes));
        Accession.Handover handover = new Accession.Handover(
                Instant.ofEpochSecond(second), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        registry()
                .receive(new Accession(
                        path,
                        kept.content(),
                        kept.size(),
                        AccessLevel.RESTRICTED,
                        handover,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Setting sources(String body) {
        return new Setting(Setting.Kind.SOURCES, "sources.csv", body);
    }
}
