/**
 * Pictures of counts as SVG: text of the same bytes each time, drawn without a library, readable in print and without colour.
 *
 * <p>Imports the JDK alone. Open {@link inquest.app.plot.IntervalPlot} first.
 */
@NullMarked
package inquest.app.plot;

import org.jspecify.annotations.NullMarked;
