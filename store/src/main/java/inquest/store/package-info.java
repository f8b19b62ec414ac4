/**
 * The case on disk: folder, lock, vault, records, custody log, key file.
 *
 * <p>May import {@code core}, {@link inquest.store.json} and drivers. Open {@link inquest.store.CaseFolder} first.
 */
@NullMarked
package inquest.store;

import org.jspecify.annotations.NullMarked;
