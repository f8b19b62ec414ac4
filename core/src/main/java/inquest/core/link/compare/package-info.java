/**
 * How two values of a field are compared: encoded once for each distinct value, then by ordered levels.
 *
 * <p>A level is a small number with a gloss; 0 is always "not known on one side", which is no disagreement. Open {@link
 * inquest.core.link.compare.Comparison} first, then {@link inquest.core.link.compare.Measure}.
 */
@NullMarked
package inquest.core.link.compare;

import org.jspecify.annotations.NullMarked;
