/**
 * What {@code show} prints: a view of a case as a table for people, as JSON lines or CSV for scripts.
 *
 * <p>Imports {@code core} and {@code store}; takes a writer and never the standard streams. Open
 * {@link inquest.app.show.Listing} first.
 */
@NullMarked
package inquest.app.show;

import org.jspecify.annotations.NullMarked;
