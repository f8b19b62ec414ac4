package inquest.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Anchor;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Particulars;
import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkedTest {

    private static final Digest CONTENT = Digest.of("content");

    private final List<Mention> mentions =
            List.of(mention(0, "Aran Dell"), mention(50, "Orsk"), mention(90, "A. Dell"));

    private final Linked linked = new Linked(
            List.of(
                    new Cluster(
                            "0011223344556677",
                            Party.Kind.PERSON,
                            "Aran Dell",
                            List.of("A. Dell", "Aran Dell"),
                            List.of(mentions.get(0), mentions.get(2)),
                            List.of(new Link(
                                    mentions.get(0).anchor(),
                                    mentions.get(2).anchor(),
                                    0.75,
                                    Explanation.of("the only full name with this surname")))),
                    new Cluster(
                            "8899aabbccddeeff",
                            Party.Kind.PERSON,
                            "Orsk",
                            List.of("Orsk"),
                            List.of(mentions.get(1)),
                            List.of())),
            List.of(new Link(
                    mentions.get(0).anchor(),
                    mentions.get(1).anchor(),
                    0.3,
                    Explanation.of("not joined: too little"))));

    @Test
    void comesBackFromThePlacesOfMentions() {
        assertThat(linked.kept(mentions).of(mentions)).contains(linked);
    }

    @Test
    void doesNotComeBackForOtherMentions() {
        assertThat(linked.kept(mentions).of(mentions.subList(0, 2))).isEmpty();
    }

    private static Mention mention(int start, String name) {
        Anchor anchor = new Anchor(
                ExhibitId.of(CONTENT, "a.txt"),
                "a.txt",
                CONTENT,
                CONTENT,
                Locator.Page.NONE,
                new Span(start, start + name.length()),
                name);
        return new Mention(
                anchor, Party.Kind.PERSON, name, List.of(), List.of(), Particulars.NONE, Explanation.of("as written"));
    }
}
