package inquest.core.inquiry;

import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.ExhibitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The exhibits that a set of accessions makes, in order: which of them stands at each path now, and which it took the place of.
 */
final class Roll {

    private final Map<ExhibitId, Accession> exhibits = new LinkedHashMap<>();
    private final Map<String, ExhibitId> current = new HashMap<>();

    /** @param accessions in order; a later one at the same path supersedes the earlier */
    Roll(List<Accession> accessions) {
        accessions.forEach(this::add);
    }

    void add(Accession accession) {
        exhibits.putIfAbsent(accession.exhibit(), accession);
        current.put(accession.path(), accession.exhibit());
    }

    List<Accession> all() {
        return new ArrayList<>(exhibits.values());
    }

    Optional<Accession> at(String path) {
        return Optional.ofNullable(current.get(path)).map(exhibits::get);
    }

    /** The receipt without what points to exhibits that are not on this roll. */
    Accession seen(Accession accession) {
        return new Accession(
                accession.path(),
                accession.content(),
                accession.size(),
                accession.access(),
                accession.handover(),
                accession.derivedFrom().filter(exhibits::containsKey),
                accession.supersedes().filter(exhibits::containsKey));
    }

    boolean isCurrent(Accession accession) {
        return accession.exhibit().equals(current.get(accession.path()));
    }

    /** The same, of what may be seen at a level: what lies above it leaves no trace. */
    static Roll seenAt(AccessLevel level, List<Accession> accessions, Settings settings) {
        return new Roll(accessions.stream()
                .filter(accession ->
                        level.admits(settings.access(accession.path()).orElse(accession.access())))
                .toList());
    }
}
