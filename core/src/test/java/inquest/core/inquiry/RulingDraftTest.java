package inquest.core.inquiry;

import static inquest.core.inquiry.TrialCase.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.model.AccessLevel;
import inquest.core.model.ActKind;
import inquest.core.model.CaseView;
import inquest.core.model.Cluster;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All people are invented. */
class RulingDraftTest {

    private final TrialCase trial = new TrialCase();
    private CaseView view = new CaseView(AccessLevel.PUBLIC, List.of(), List.of(), List.of(), List.of());

    @BeforeEach
    void builds() throws IOException {
        trial.put("a.csv", list("Taro|Velmi|1988-07-28", "Ida|Rosmar|1988-08-02"))
                .put("b.csv", list("Taro|Velmy|1988-07-30"))
                .hold("b.csv", AccessLevel.CONFIDENTIAL);
        view = trial.build();
    }

    @Test
    void resolvesPeopleToTheirWords() {
        RulingDraft draft = RulingDraft.of(view, "same", List.of(person("Taro Velmi"), person("Taro Velmy")));

        assertThat(draft.kind()).isEqualTo("pair");
        assertThat(draft.seen())
                .extracting(seen ->
                        seen.anchor().path() + " " + seen.anchor().quote().replace('\t', ' '))
                .containsExactly("a.csv Taro Velmi", "b.csv Taro Velmy");
    }

    @Test
    void isNoMoreOpenThanWhatItQuotes() {
        RulingDraft draft = RulingDraft.of(view, "same", List.of(person("Taro Velmi"), person("Taro Velmy")));

        assertThat(draft.least()).isEqualTo(AccessLevel.CONFIDENTIAL);
        assertThat(RulingDraft.of(view, "different", List.of("a.csv#1", "a.csv#2"))
                        .least())
                .isEqualTo(AccessLevel.RESTRICTED);
    }

    @Test
    void takesTwoClaimsForTwoWordsOfAnAct() {
        List<String> ids =
                view.claims().stream().map(claim -> claim.id().text()).toList();
        RulingDraft draft = RulingDraft.of(view, "different", ids.subList(0, 2));

        assertThat(draft.kind()).isEqualTo("act");
        assertThat(draft.seen()).allSatisfy(seen -> assertThat(seen.act()).isEqualTo(Optional.of(ActKind.EXECUTION)));
    }

    @Test
    void putsTheOriginalFirst() {
        RulingDraft draft = RulingDraft.of(view, "derived", List.of("1", "b.csv"));

        assertThat(draft.kind()).isEqualTo("lineage");
        assertThat(draft.seen()).extracting(seen -> seen.anchor().path()).containsExactly("a.csv", "b.csv");
    }

    @Test
    void gradesOneClaim() {
        String id = view.claims().get(0).id().text();

        assertThat(RulingDraft.of(view, "b2", List.of(id)).decision()).isEqualTo("B2");
        assertThatThrownBy(() -> RulingDraft.of(view, "b7", List.of(id)))
                .hasMessageStartingWith("expected same, different,")
                .hasMessageEndingWith("found \"b7\"");
    }

    @Test
    void saysWhatItIsMadeOn() {
        assertThatThrownBy(() -> RulingDraft.of(view, "same", List.of("zz", "yy")))
                .hasMessageContaining("expected twice the id of a person, body or place")
                .hasMessageEndingWith("found zz and yy");
        assertThatThrownBy(() -> RulingDraft.of(view, "open", List.of("zz")))
                .hasMessage(
                        "expected the id of a contradiction at this access level, found \"zz\"; show people, claims,"
                                + " acts and contradictions give the ids");
    }

    private String person(String name) {
        return view.clusters().stream()
                .filter(cluster -> cluster.name().equals(name))
                .map(Cluster::id)
                .findFirst()
                .orElseThrow();
    }
}
