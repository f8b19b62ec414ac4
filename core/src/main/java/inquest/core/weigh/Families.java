package inquest.core.weigh;

import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Lineage;
import inquest.core.model.Lineage.Derivation;
import inquest.core.model.Lineage.Shared;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose text an exhibit's words are: of a copy, the text that was copied; of a borrowed passage, the text that it was borrowed from.
 *
 * <p>All that derive from each other as a whole are one family. Its head is the one that came into the case first, unless somebody
 * has said or ruled that it repeats another: stated dates and makers are somebody's word, and a copy that comes in later must not
 * make more of the text than was known. Those of an earlier date than the head are its forerunners: their makers are tied to it, and
 * are never a further origin.
 */
final class Families {

    private final Map<ExhibitId, Exhibit> exhibits = new HashMap<>();
    private final Map<ExhibitId, ExhibitId> heads = new HashMap<>();
    private final Map<ExhibitId, List<Borrowing>> borrowings = new HashMap<>();
    private final Map<ExhibitId, Derivation> reasons = new HashMap<>();
    private final Map<ExhibitId, List<Exhibit>> forerunners = new HashMap<>();

    private record Borrowing(ExhibitId from, Shared passage) {}

    Families(List<Exhibit> all, Lineage lineage) {
        all.forEach(exhibit -> exhibits.put(exhibit.id(), exhibit));
        Groups<ExhibitId> groups = new Groups<>();
        Set<ExhibitId> derived = new HashSet<>();
        for (Derivation edge : lineage.derivations()) {
            if (edge.kind().isWhole()) {
                groups.join(edge.from(), edge.to());
                if (edge.kind() == Lineage.Kind.DECLARED || edge.kind() == Lineage.Kind.RULED) {
                    derived.add(edge.to());
                }
                reasons.putIfAbsent(edge.to(), edge);
                reasons.putIfAbsent(edge.from(), edge);
            }
            if (edge.kind() == Lineage.Kind.BORROWED) {
                for (Shared passage : edge.passages()) {
                    if (!passage.quoted()) {
                        borrowings
                                .computeIfAbsent(edge.to(), absent -> new ArrayList<>())
                                .add(new Borrowing(edge.from(), passage));
                    }
                }
            }
        }
        for (List<ExhibitId> family : groups.all()) {
            ExhibitId head = head(family, derived);
            family.forEach(member -> heads.put(member, head));
            forerunners.put(head, earlier(family, head));
        }
    }

    private ExhibitId head(List<ExhibitId> family, Set<ExhibitId> derived) {
        List<Exhibit> members = family.stream()
                .map(exhibits::get)
                .filter(java.util.Objects::nonNull)
                .sorted(Genealogy.RECEIPT)
                .toList();
        return members.stream()
                .filter(member -> !derived.contains(member.id()))
                .findFirst()
                .or(() -> members.stream().findFirst())
                .map(Exhibit::id)
                .orElse(family.get(0));
    }

    private List<Exhibit> earlier(List<ExhibitId> family, ExhibitId head) {
        Exhibit first = exhibits.get(head);
        return family.stream()
                .map(exhibits::get)
                .filter(member -> member != null && first != null && Genealogy.isBefore(member, first))
                .sorted(Genealogy.AGE)
                .toList();
    }

    /** Exhibits with the text of a head that are dated before it, the earliest first. */
    List<Exhibit> forerunners(ExhibitId head) {
        return forerunners.getOrDefault(head, List.of());
    }

    /** The exhibit whose text an exhibit's own words are. */
    ExhibitId head(ExhibitId exhibit) {
        return heads.getOrDefault(exhibit, exhibit);
    }

    /** The exhibit that some words of another were borrowed from; most of the words must lie in the passage. */
    Optional<ExhibitId> lender(ExhibitId exhibit, Span words) {
        return borrowings.getOrDefault(exhibit, List.of()).stream()
                .filter(borrowing -> covers(borrowing.passage().to(), words))
                .map(Borrowing::from)
                .findFirst();
    }

    /** What shows that an exhibit has its text in common with another; empty where it has none. */
    Optional<Derivation> reason(ExhibitId exhibit) {
        return Optional.ofNullable(reasons.get(exhibit));
    }

    private static boolean covers(Span passage, Span words) {
        int shared = Math.min(passage.end(), words.end()) - Math.max(passage.start(), words.start());
        return shared * 2 >= Math.max(1, words.length());
    }
}
