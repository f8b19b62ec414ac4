/**
 * Custody: the vault of originals, the tamper-evident log over everything that is kept, and its verification.
 *
 * <p>The log is a Merkle tree (RFC 6962, RFC 9162) in the form of C2SP: tlog-tiles, tlog-checkpoint, signed-note. Its entries
 * carry salted commitments and no personal data. Imports {@code model} only. Seams: {@link inquest.core.custody.Vault},
 * {@link inquest.core.custody.LogStorage}, {@link inquest.core.custody.CaseAsRead}.
 * Open {@link inquest.core.custody.CustodyLog} first, then {@link inquest.core.custody.Verification}.
 */
@NullMarked
package inquest.core.custody;

import org.jspecify.annotations.NullMarked;
