/**
 * The order of the stages: what is run on what, and what need not be run again.
 *
 * <p>The top floor: may import every other package of {@code core}. Seam: {@link inquest.core.inquiry.Ledger}. Open
 * {@link inquest.core.inquiry.RunKey} to see what makes a result current.
 */
@NullMarked
package inquest.core.inquiry;

import org.jspecify.annotations.NullMarked;
