/**
 * Tables of people as they come in: lists, columns, rows, and what each column holds.
 *
 * <p>Open {@link inquest.core.link.table.Roster} first, then {@link inquest.core.link.table.Columns}.
 */
@NullMarked
package inquest.core.link.table;

import org.jspecify.annotations.NullMarked;
