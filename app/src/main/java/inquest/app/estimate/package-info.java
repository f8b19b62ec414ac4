/**
 * A count for people: as a page, as pictures, as a table on the terminal.
 *
 * <p>Imports {@code core}, {@code store} and {@code app.plot}; works out no number of its own. Open
 * {@link inquest.app.estimate.EstimateFiles} first.
 */
@NullMarked
package inquest.app.estimate;

import org.jspecify.annotations.NullMarked;
