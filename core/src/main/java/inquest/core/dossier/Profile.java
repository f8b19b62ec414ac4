package inquest.core.dossier;

import inquest.core.model.Cluster;
import inquest.core.model.Exhibit;
import inquest.core.model.Explanation;
import java.util.ArrayList;
import java.util.List;

/**
 * One person, body or place: its forms, where it is named, why its mentions are held to be one, what is said of it.
 *
 * @param cluster who or what
 * @param appearances the exhibits that name it, in order of number
 * @param reasons why its mentions are held to be one, each once
 * @param apart whom it may be one with and was not joined to, and why not
 * @param sections what is said of it
 */
public record Profile(
        Cluster cluster,
        List<Appearance> appearances,
        List<Reason> reasons,
        List<Apart> apart,
        List<Section> sections) {

    /** Keeps its own copies. */
    public Profile {
        appearances = List.copyOf(appearances);
        reasons = List.copyOf(reasons);
        apart = List.copyOf(apart);
        sections = List.copyOf(sections);
    }

    /**
     * The same with a part of the claims only, counted through all sections.
     *
     * @param from first claim
     * @param to behind the last claim
     */
    public Profile part(int from, int to) {
        List<Section> cut = new ArrayList<>();
        int offset = 0;
        for (Section section : sections) {
            int size = section.claims().size();
            int first = Math.max(from - offset, 0);
            int last = Math.min(to - offset, size);
            if (first < last) {
                cut.add(section.part(first, last));
            }
            offset += size;
        }
        return new Profile(cluster, appearances, reasons, apart, cut);
    }

    /**
     * An exhibit that names it.
     *
     * @param exhibit which
     * @param times how often
     */
    public record Appearance(Exhibit exhibit, int times) {}

    /**
     * A reason for holding mentions to be one.
     *
     * @param why the reasons tree
     * @param links how many pairs of mentions it joins
     */
    public record Reason(Explanation why, int links) {}

    /**
     * Somebody who may be the same.
     *
     * @param other who
     * @param why what spoke against it
     */
    public record Apart(Cluster other, Explanation why) {}
}
