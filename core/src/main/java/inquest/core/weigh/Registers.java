package inquest.core.weigh;

import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Contradiction;
import inquest.core.model.Contradiction.Outcome;
import inquest.core.model.Edtf;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import inquest.core.name.NameForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * In what lists differ on one person beside the death: the father's name and the date of birth, each given once in a life. Either is a
 * slip of a list, or the rows are of two people.
 */
final class Registers {

    private static final int VALUES = 12;

    private final Docket docket;
    private final Map<Row, List<Claim>> claims = new HashMap<>();

    private Registers(Docket docket) {
        this.docket = docket;
        for (Claim claim : docket.material().claims()) {
            if (Docket.isSaid(claim) && claim.anchor().at() instanceof Locator.Row at) {
                claims.computeIfAbsent(Row.of(claim.anchor().exhibit(), at), absent -> new ArrayList<>())
                        .add(claim);
            }
        }
    }

    private record Row(ExhibitId exhibit, String sheet, int row) {
        static Row of(ExhibitId exhibit, Locator.Row at) {
            return new Row(exhibit, at.sheet(), at.row());
        }
    }

    static List<Contradiction> among(Docket docket) {
        Registers registers = new Registers(docket);
        List<Contradiction> found = new ArrayList<>();
        for (Cluster cluster : docket.material().clusters()) {
            if (cluster.kind() == Party.Kind.PERSON && cluster.mentions().size() > 1) {
                found.addAll(registers.differing(
                        Contradiction.Type.IDENTITY,
                        "the father of " + cluster.name(),
                        cluster,
                        mention -> mention.particulars().father(),
                        (one, other) -> !sound(one).equals(sound(other))));
                found.addAll(registers.differing(
                        Contradiction.Type.DATE,
                        "the birth of " + cluster.name(),
                        cluster,
                        mention -> mention.particulars().birth().map(Edtf::text),
                        (one, other) -> !Edtf.parse(one).overlaps(Edtf.parse(other))));
            }
        }
        return found;
    }

    private static String sound(String name) {
        NameForm form = NameForm.of(name);
        return form.skeleton().isBlank() ? form.normal() : form.skeleton();
    }

    private List<Contradiction> differing(
            Contradiction.Type type,
            String what,
            Cluster person,
            Function<Mention, Optional<String>> value,
            BiPredicate<String, String> differ) {
        Map<String, List<Claim>> byValue = new LinkedHashMap<>();
        for (Mention mention : person.mentions()) {
            if (mention.anchor().at() instanceof Locator.Row at) {
                List<Claim> told = claims.getOrDefault(Row.of(mention.anchor().exhibit(), at), List.of());
                if (!told.isEmpty()) {
                    value.apply(mention)
                            .ifPresent(text -> byValue.computeIfAbsent(text, absent -> new ArrayList<>())
                                    .addAll(told));
                }
            }
        }
        List<String> values = byValue.keySet().stream().limit(VALUES).toList();
        List<Contradiction> found = new ArrayList<>();
        for (int one = 0; one < values.size(); one++) {
            for (int other = one + 1; other < values.size(); other++) {
                if (differ.test(values.get(one), values.get(other))) {
                    found.add(new Contradiction(
                            type,
                            docket.side(
                                    what + ": " + values.get(one), byValue.getOrDefault(values.get(one), List.of())),
                            docket.side(
                                    what + ": " + values.get(other),
                                    byValue.getOrDefault(values.get(other), List.of())),
                            Outcome.OPEN,
                            Explanation.of("rows held to be one person differ: a slip of one list, or two people")));
                }
            }
        }
        return found;
    }
}
