/**
 * The order of the stages: what is run on what, and what need not be run again.
 *
 * <p>The top floor: may import every other package of {@code core}. Seams: {@link inquest.core.inquiry.Registry}, what a case
 * keeps for good; {@link inquest.core.inquiry.Ledger}, what it may lose. Open {@link inquest.core.inquiry.Inquiry} first, then
 * {@link inquest.core.inquiry.RunKey}, which says what makes a result current.
 */
@NullMarked
package inquest.core.inquiry;

import org.jspecify.annotations.NullMarked;
