/**
 * Which pairs of rows are compared: those that meet under one of many composite keys.
 *
 * <p>Open {@link inquest.core.link.block.Blocks} first, then {@link inquest.core.link.block.KeyChoice}.
 */
@NullMarked
package inquest.core.link.block;

import org.jspecify.annotations.NullMarked;
