package inquest.core.model;

import java.util.List;

/**
 * All that is derived from a case at one access level: what the dossier, {@code show} and the workbench present.
 *
 * @param level nothing above it has gone into anything here
 * @param exhibits in order of number, superseded ones included
 * @param claims of current exhibits, in order of exhibit number and offset, clusters filled in
 * @param clusters people, bodies and places, in order of kind and name
 * @param lists the lists of names, one a sheet, in order of exhibit number
 * @param weighing origins, acts, corroboration and contradictions
 * @param apart pairs of mentions that may name one and were not joined, and what spoke against it
 */
public record CaseView(
        AccessLevel level,
        List<Exhibit> exhibits,
        List<Claim> claims,
        List<Cluster> clusters,
        List<NameList> lists,
        Weighing weighing,
        List<Link> apart) {

    /** Keeps its own copies. */
    public CaseView {
        exhibits = List.copyOf(exhibits);
        claims = List.copyOf(claims);
        clusters = List.copyOf(clusters);
        lists = List.copyOf(lists);
        apart = List.copyOf(apart);
    }

    /** A view in which nothing was left apart. */
    public CaseView(
            AccessLevel level,
            List<Exhibit> exhibits,
            List<Claim> claims,
            List<Cluster> clusters,
            List<NameList> lists,
            Weighing weighing) {
        this(level, exhibits, claims, clusters, lists, weighing, List.of());
    }

    /** A view that has not been weighed. */
    public CaseView(
            AccessLevel level,
            List<Exhibit> exhibits,
            List<Claim> claims,
            List<Cluster> clusters,
            List<NameList> lists) {
        this(level, exhibits, claims, clusters, lists, Weighing.NONE);
    }

    /** The usual least score of a claim that is shown. */
    public static final double SHOWN_FROM = 0.5;

    /** The same, without claims of a lower score. What was weighed stays as it was. */
    public CaseView claimsFrom(double score) {
        List<Claim> sure = claims.stream()
                .filter(claim -> claim.assessment().score() >= score)
                .toList();
        return new CaseView(level, exhibits, sure, clusters, lists, weighing, apart);
    }

    /**
     * A list of names: one sheet of an exhibit.
     *
     * @param exhibit which exhibit
     * @param path its path
     * @param sheet the sheet's name; empty for CSV
     * @param rows rows below the header
     * @param used rows that gave claims
     * @param mapping which column is which, and how that was decided, for people
     */
    public record NameList(ExhibitId exhibit, String path, String sheet, int rows, int used, Explanation mapping) {}
}
