package inquest.core.link;

import inquest.core.model.Anchor;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.Link;
import inquest.core.model.Mention;
import inquest.core.model.PairRuling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is who across exhibits, joined conservatively: what is not joined here is left to people, never guessed.
 *
 * <p>People on lists are linked by the engine where there are enough rows to fit weights to, see {@link ListedRows}; what prose says of
 * a name is too little to weigh, so rules join it, as they do the rows of short lists. Each rule looks at all mentions that share a key,
 * and joins all of them or none:
 *
 * <ol>
 *   <li>rulings;
 *   <li>one name in one exhibit, rows of lists apart;
 *   <li>one full name in prose;
 *   <li>rows, by the engine; prose with a row, by a full name that one person on the lists bears alone;
 *   <li>of short lists: one full name, with the father's name, then the date of death, then the date of birth in common; one full name
 *       anywhere, if no particulars contradict each other and no sheet has it twice; given, father's and family name by sound, and the
 *       day of death, across scripts;
 *   <li>a bare surname, where one bearer alone has it, titles agree, and claims do not tell of the two what is seldom one person's, see
 *       {@link Told};
 *   <li>bodies and places by name, bodies by an acronym that stands for one body only; "the Front" is the only body of its exhibit whose
 *       name ends so, or begins so before "of" and "for".
 * </ol>
 *
 * Places and bodies whose names may be spellings of one are proposed to people, see {@link NamesAlike}, and stay apart until somebody rules.
 *
 * The order of the mentions does not matter.
 *
 * @param clusters in order of kind, name and id; a mention that nothing was joined to is a cluster of its own
 * @param refused pairs that a rule would have joined, or that may be one, and what spoke against it
 */
public record Clusters(List<Cluster> clusters, List<Link> refused) {

    /** Goes up when the same mentions and rulings would be joined otherwise; part of every run key. */
    public static final int VERSION = 10;

    /** What is said of a ruling that another one contradicts. */
    public static final String RULINGS_DISAGREE = "not joined: another ruling holds them apart";

    /** By exhibit and place, whatever the order of intake. */
    static final Comparator<Mention> ORDER = Comparator.comparing(
                    (Mention m) -> m.anchor().exhibit())
            .thenComparing(m -> m.anchor().span())
            .thenComparing(Mention::kind)
            .thenComparing(Mention::name);

    /** Keeps its own copies. */
    public Clusters {
        clusters = List.copyOf(clusters);
        refused = List.copyOf(refused);
    }

    /**
     * Joins mentions of which none is in a row, or whose rows say nothing beside what the mentions hold.
     *
     * @param mentions of all exhibits that may be seen, in any order
     * @param rulings decisions on pairs; those whose anchors are not among the mentions are passed over
     */
    public static Clusters form(List<Mention> mentions, List<PairRuling> rulings) {
        return form(mentions, List.of(), rulings, Optional.empty(), Map.of());
    }

    /**
     * The same, rows of lists as the engine links them.
     *
     * @param claims of the same exhibits, as they were drafted
     * @param linkage of all people in rows among the mentions
     * @throws IllegalArgumentException if it is of other rows
     */
    public static Clusters form(
            List<Mention> mentions, List<Claim> claims, List<PairRuling> rulings, RowLinkage linkage) {
        return form(mentions, claims, rulings, Optional.of(linkage), Map.of());
    }

    /**
     * The same, rows of lists too short for the engine by rules, which heed ages too.
     *
     * @param claims of the same exhibits, as they were drafted
     * @param rows of people among the mentions
     */
    public static Clusters form(List<Mention> mentions, List<Claim> claims, List<PairRuling> rulings, ListedRows rows) {
        return form(mentions, claims, rulings, Optional.empty(), rows.bornByAge());
    }

    private static Clusters form(
            List<Mention> mentions,
            List<Claim> claims,
            List<PairRuling> rulings,
            Optional<RowLinkage> linkage,
            Map<String, Facts.Days> bornByAge) {
        List<Named> named = Named.all(
                mentions.stream().sorted(ORDER).toList(),
                mention -> bornByAge.isEmpty()
                        ? Facts.Days.ANY
                        : bornByAge.getOrDefault(place(mention.anchor()), Facts.Days.ANY));
        Joining joining = new Joining(named, claims);
        joining.rulings(rulings);
        joining.inOneExhibit();
        joining.inProse();
        linkage.ifPresentOrElse(joining::rows, joining::rowsByRule);
        joining.surnames();
        joining.bodies();
        Clusters joined = joining.result();
        List<Link> apart = new ArrayList<>(joined.refused());
        apart.addAll(NamesAlike.among(joined.clusters(), rulings));
        return new Clusters(joined.clusters(), apart);
    }

    /** Where a mention stands, as one text. */
    static String place(Anchor anchor) {
        return anchor.exhibit() + "\n" + anchor.span().start() + "-"
                + anchor.span().end();
    }

    /** The id of the cluster whose smallest member this is: 16 hexadecimal digits. */
    static String id(Mention first) {
        String content = place(first.anchor()) + "\n" + first.kind().label() + "\n" + first.name();
        return Digest.of(content).hex().substring(0, 16);
    }
}
