package inquest.core.dossier;

import inquest.core.model.CaseView;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an exhibit stands to the others in the view. One that lies above the view's access level is not named.
 *
 * @param sameBytes exhibits with the same bytes, this one among them where there are more
 * @param memberOf the archive or message that it was found in
 * @param members what was found in it
 * @param repeats the item that it repeats or translates, as somebody has said
 * @param supersedes what stood at its path before
 * @param supersededBy what stands there now
 */
public record Provenance(
        List<Exhibit> sameBytes,
        Optional<Exhibit> memberOf,
        List<Exhibit> members,
        Optional<Exhibit> repeats,
        Optional<Exhibit> supersedes,
        Optional<Exhibit> supersededBy) {

    /** Looks up relations among the exhibits of one view. */
    static final class Register {
        private final Map<ExhibitId, Exhibit> byId = new HashMap<>();
        private final Map<String, Exhibit> byPath = new HashMap<>();
        private final Map<Digest, List<Exhibit>> byContent = new HashMap<>();
        private final Map<ExhibitId, List<Exhibit>> members = new HashMap<>();
        private final Map<ExhibitId, Exhibit> successors = new HashMap<>();

        Register(CaseView view) {
            for (Exhibit exhibit : view.exhibits()) {
                byId.put(exhibit.id(), exhibit);
                if (exhibit.current()) {
                    byPath.put(exhibit.path(), exhibit);
                }
                byContent
                        .computeIfAbsent(exhibit.accession().content(), absent -> new ArrayList<>())
                        .add(exhibit);
                exhibit.accession()
                        .derivedFrom()
                        .ifPresent(whole -> members.computeIfAbsent(whole, absent -> new ArrayList<>())
                                .add(exhibit));
                exhibit.accession().supersedes().ifPresent(former -> successors.put(former, exhibit));
            }
        }

        Optional<Exhibit> exhibit(ExhibitId id) {
            return Optional.ofNullable(byId.get(id));
        }

        Provenance of(Exhibit exhibit) {
            List<Exhibit> carriers = byContent.getOrDefault(exhibit.accession().content(), List.of());
            return new Provenance(
                    carriers.size() > 1 ? carriers : List.of(),
                    exhibit.accession().derivedFrom().flatMap(this::exhibit),
                    members.getOrDefault(exhibit.id(), List.of()),
                    exhibit.source().derivedFrom().map(byPath::get),
                    exhibit.accession().supersedes().flatMap(this::exhibit),
                    Optional.ofNullable(successors.get(exhibit.id())));
        }
    }
}
