package inquest.core.dossier;

import inquest.core.model.Cluster;
import inquest.core.model.Exhibit;
import java.util.List;
import java.util.Map;

/**
 * What is in a case, and what could not be read.
 *
 * @param outcomes how many exhibits ended in each outcome; outcomes without exhibits are left out
 * @param superseded how many exhibits another one has replaced
 * @param claims how many claims there are, those that a person found wrong left out
 * @param unread current exhibits of which something could not be read, in order of number
 * @param people the people whom most claims speak of, most first
 * @param bodies the organisations and groups whom most claims speak of, most first
 */
public record Overview(
        Map<Exhibit.Kind, Integer> outcomes,
        int superseded,
        int claims,
        List<Exhibit> unread,
        List<Prominent> people,
        List<Prominent> bodies) {

    /**
     * Somebody much spoken of.
     *
     * @param cluster who
     * @param claims how many claims speak of them
     */
    public record Prominent(Cluster cluster, int claims) {}
}
