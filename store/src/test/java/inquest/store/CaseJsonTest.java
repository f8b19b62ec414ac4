package inquest.store;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Act;
import inquest.core.model.ActKind;
import inquest.core.model.CaseView;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseJsonTest {

    @Test
    void writesClusterWithItsMentionsAndLinks() {
        Mention mention = new Samples(8).mention();
        Link link =
                new Link(mention.anchor(), mention.anchor(), 0.98765, Explanation.of("same", Explanation.of("form")));
        Cluster cluster = new Cluster(
                "c1", Party.Kind.PERSON, "Ilse Marr", List.of("Ilse Marr"), List.of(mention), List.of(link));
        String anchor = "{\"exhibit\":\"" + mention.anchor().path() + "\",\"start\":"
                + mention.anchor().span().start() + ",\"end\":"
                + mention.anchor().span().end() + ",\"quote\":"
                + Nodes.line(Nodes.object().textNode(mention.anchor().quote())) + "}";

        assertThat(CaseJson.line(cluster))
                .isEqualTo("{\"id\":\"c1\",\"kind\":\"person\",\"name\":\"Ilse Marr\",\"forms\":[\"Ilse Marr\"],"
                        + "\"mentions\":[" + anchor + "],\"links\":[{\"left\":" + anchor + ",\"right\":" + anchor
                        + ",\"probability\":0.9877,\"why\":{\"reason\":\"same\",\"because\":"
                        + "[{\"reason\":\"form\",\"because\":[]}]}}]}");
    }

    @Test
    void writesActWithClaimsForAndAgainst() {
        Act act = new Act(
                ActKind.EXECUTION,
                Optional.of(new Act.Target("Ilse Marr", Party.Kind.PERSON, Optional.of("c1"))),
                Optional.of(LocalDate.of(1994, 5, 1)),
                Optional.empty(),
                List.of(new ClaimId("aa")),
                List.of(new ClaimId("bb")));

        assertThat(CaseJson.line(act, java.util.Optional.empty()))
                .isEqualTo(
                        "{\"id\":\"" + act.id() + "\",\"act\":\"execution\",\"act_path\":[\"killing\",\"execution\"],"
                                + "\"target\":{\"name\":\"Ilse Marr\",\"kind\":\"person\",\"cluster\":\"c1\"},"
                                + "\"earliest\":\"1994-05-01\",\"latest\":null,\"claims\":[\"aa\"],\"denied_by\":[\"bb\"],\"support\":null,"
                                + "\"why\":{\"reason\":\"one claim speaks of it\",\"because\":[]}}");
    }

    @Test
    void writesListWithRejectedRows() {
        CaseView.NameList list = new CaseView.NameList(
                ExhibitId.of(Digest.of("x"), "names.csv"), "names.csv", "", 12, 11, Explanation.of("by header"));
        Exhibit.RowError error = new Exhibit.RowError("", 7, Optional.of("death"), "expected a day, found \"soon\"");

        assertThat(CaseJson.line(list, List.of(error)))
                .isEqualTo("{\"exhibit\":\"names.csv\",\"sheet\":\"\",\"rows\":12,\"used\":11,"
                        + "\"mapping\":{\"reason\":\"by header\",\"because\":[]},\"rejected\":[{\"line\":7,"
                        + "\"column\":\"death\",\"problem\":\"expected a day, found \\\"soon\\\"\"}]}");
    }
}
