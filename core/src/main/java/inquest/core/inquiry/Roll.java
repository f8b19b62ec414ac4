package inquest.core.inquiry;

import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.ExhibitId;
import inquest.core.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The exhibits that a set of accessions makes, in order: which of them stands at each path now, and which it took the place of.
 */
final class Roll {

    private final Map<ExhibitId, Accession> exhibits = new LinkedHashMap<>();
    private final NavigableMap<String, ExhibitId> current = new TreeMap<>();

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

    /** What is known of a source, without the path of one that is not on this roll. */
    Source seen(Source source) {
        return new Source(
                source.title(),
                source.origin(),
                source.published(),
                source.language(),
                source.kind(),
                source.standing(),
                source.derivedFrom().filter(current::containsKey));
    }

    boolean isCurrent(Accession accession) {
        return accession.exhibit().equals(current.get(accession.path()));
    }

    boolean holdsMembersOf(Accession archive) {
        String inside = archive.path() + "!";
        return Optional.ofNullable(current.ceilingKey(inside))
                .filter(path -> path.startsWith(inside))
                .isPresent();
    }

    /**
     * The same, of what may be seen at a level: what lies above it leaves no trace. Each receipt carries the access level in force,
     * which may have changed since.
     */
    static Roll seenAt(AccessLevel level, List<Accession> accessions, Settings settings) {
        return new Roll(accessions.stream()
                .map(accession -> accession.at(settings.access(accession.path()).orElse(accession.access())))
                .filter(accession -> level.admits(accession.access()))
                .toList());
    }
}
