/**
 * What is one and the same: mentions and rows that name one person, claims that speak of one act.
 *
 * <p>Two engines stand side by side. {@link inquest.core.link.Clusters} joins mentions of a case conservatively, by rule. {@link
 * inquest.core.link.Linker} links any lists of people by weights fitted to them:
 *
 * <pre>
 * Roster roster = new Roster();
 * roster.begin(new PersonList("a.csv", List.of("name", "born"), false));
 * roster.add(List.of("...", "1950"));
 * Columns columns = Columns.of(roster.close(), Columns.Said.nothing());
 * Linkage linkage = Linker.withDefaults(executor).link(roster, columns, rulings);
 * linkage.clusters();            // by row, the smallest row of its cluster
 * linkage.sample(1, seed);       // the same, of one sample
 * linkage.together(32, seed);    // pairs with probabilities
 * linkage.reckoning(3, 17);      // why two rows weigh what they weigh
 * linkage.model();               // to be kept, and used again with Linker.under
 * </pre>
 *
 * Its parts, from the bottom: {@code table} (rows and what columns hold), {@code compare} (levels), {@code block} (which pairs),
 * {@code score} (weights), {@code decide} (clusters).
 *
 * <p>May import {@code model} and {@code name}. Open {@link inquest.core.link.Linker} first, then
 * {@link inquest.core.link.Clusters} and {@link inquest.core.link.Acts}.
 */
@NullMarked
package inquest.core.link;

import org.jspecify.annotations.NullMarked;
