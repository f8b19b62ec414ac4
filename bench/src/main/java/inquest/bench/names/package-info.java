/**
 * Names across spellings and scripts: what the tables of {@code core.name} are learned from, and how good they are.
 *
 * <p>Open {@link inquest.bench.names.NamesCommand} first.
 */
@NullMarked
package inquest.bench.names;

import org.jspecify.annotations.NullMarked;
