package inquest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.inquiry.RulingDraft;
import inquest.core.model.AccessLevel;
import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.Digest;
import inquest.core.model.ExhibitId;
import inquest.core.model.Locator;
import inquest.core.model.Span;
import inquest.core.model.WeighingRuling.Seen;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulingBookTest {

    private static final RulingDraft PAIR =
            new RulingDraft("pair", List.of(seen("a.txt"), seen("b.txt")), "same", AccessLevel.PUBLIC);

    @TempDir
    Path temporary = Path.of("");

    private CaseFolder folder;
    private RulingBook book;

    @BeforeEach
    void opens() throws Exception {
        folder = CaseFolder.extend(
                temporary.resolve("x.case"),
                new Custodian(Optional.empty(), temporary.resolve("keys"), Clock.systemUTC(), new SecureRandom()));
        book = new RulingBook(folder);
    }

    @AfterEach
    void closes() throws Exception {
        folder.close();
    }

    @Test
    void appendsWhatTheNextViewFollows() throws Exception {
        Digest id = book.append(PAIR, by(AccessLevel.RESTRICTED, Optional.empty()));

        assertThat(new FolderRegistry(folder).rulings(AccessLevel.RESTRICTED).pairs())
                .singleElement()
                .satisfies(pair -> assertThat(pair.ruling()).isEqualTo(id.hex()));
        assertThat(book.entries(AccessLevel.RESTRICTED)).singleElement().satisfies(entry -> {
            assertThat(entry.standing()).isEqualTo("in force");
            assertThat(entry.words()).containsExactly("a.txt:3 \"words\"", "b.txt:3 \"words\"");
        });
        assertThat(book.entries(AccessLevel.PUBLIC)).isEmpty();
    }

    @Test
    void takesBackWithoutDeleting() throws Exception {
        Digest id = book.append(PAIR, by(AccessLevel.RESTRICTED, Optional.empty()));
        book.withdraw(id.hex().substring(0, 12), by(AccessLevel.RESTRICTED, Optional.empty()));

        assertThat(new FolderRegistry(folder).rulings(AccessLevel.RESTRICTED).pairs())
                .isEmpty();
        assertThat(book.entries(AccessLevel.RESTRICTED))
                .extracting(RulingBook.Entry::decision)
                .containsExactlyInAnyOrder("same", "withdrawn");
    }

    @Test
    void showsTwoThatSupersedeTheSame() throws Exception {
        String id =
                book.append(PAIR, by(AccessLevel.RESTRICTED, Optional.empty())).hex();
        RulingDraft parted = new RulingDraft("pair", PAIR.seen(), "different", AccessLevel.PUBLIC);
        book.append(parted, by(AccessLevel.RESTRICTED, Optional.of(id)));
        book.withdraw(id, by(AccessLevel.RESTRICTED, Optional.empty()));

        assertThat(book.entries(AccessLevel.RESTRICTED))
                .filteredOn(entry -> entry.id().equals(id))
                .singleElement()
                .satisfies(entry -> assertThat(entry.standing()).startsWith("contested: superseded by "));
    }

    @Test
    void refusesToQuoteSecretsToMoreThanMaySeeThem() {
        RulingDraft secret = new RulingDraft("pair", PAIR.seen(), "same", AccessLevel.CONFIDENTIAL);

        assertThatThrownBy(() -> book.append(secret, by(AccessLevel.RESTRICTED, Optional.empty())))
                .hasMessage("expected --access confidential or above, since the ruling quotes an exhibit of that level;"
                        + " found restricted");
    }

    @Test
    void refusesToSupersedeAtAnotherLevel() throws Exception {
        String id = book.append(PAIR, by(AccessLevel.CONFIDENTIAL, Optional.empty()))
                .hex();

        assertThatThrownBy(() -> book.withdraw(id, by(AccessLevel.RESTRICTED, Optional.empty())))
                .hasMessageStartingWith("expected --access confidential, as of the ruling that is superseded");
        assertThatThrownBy(() -> book.withdraw("nothing!", by(AccessLevel.RESTRICTED, Optional.empty())))
                .hasMessageStartingWith("expected the id of a ruling, eight digits of it or more, found \"nothing!\"");
    }

    private static RulingBook.Signature by(AccessLevel access, Optional<String> supersedes) {
        return new RulingBook.Signature(
                "a reader", "one birth certificate", Instant.parse("2026-03-02T09:00:00Z"), access, supersedes);
    }

    private static Seen seen(String path) {
        Digest content = Digest.of(path);
        Anchor anchor = new Anchor(
                ExhibitId.of(content, path),
                path,
                content,
                Digest.of("text"),
                Locator.Page.NONE,
                new Span(3, 8),
                "words");
        return new Seen(anchor, Optional.of(ActKind.KILLING));
    }
}
