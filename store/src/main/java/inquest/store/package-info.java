/**
 * The case on disk: folder, lock, vault, records, custody log, key file, ledger, and the forms that files take.
 *
 * <p>May import {@code core}, {@link inquest.store.json}, Jackson and drivers. Open {@link inquest.store.CaseFolder} first;
 * {@link inquest.store.ClaimJson} for what scripts read, {@link inquest.store.SqliteLedger} for what makes a second build fast.
 */
@NullMarked
package inquest.store;

import org.jspecify.annotations.NullMarked;
