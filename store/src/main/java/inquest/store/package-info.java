/**
 * The case folder on disk, and the forms that its files take: JSON lines, ledger, vault, custody log.
 *
 * <p>May import {@code core}, Jackson and the SQLite driver. Open {@link inquest.store.ClaimJson} for what scripts read,
 * {@link inquest.store.SqliteLedger} for what makes a second build fast.
 */
@NullMarked
package inquest.store;

import org.jspecify.annotations.NullMarked;
