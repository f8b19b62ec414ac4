/**
 * Verification of a case folder: what {@code inquest verify} calls, and the main class of the standalone verifier.
 *
 * <p>May import {@code core} and {@link inquest.store.json}, so that the verifier needs neither database nor case code.
 * Open {@link inquest.store.verify.CaseVerifier} first.
 */
@NullMarked
package inquest.store.verify;

import org.jspecify.annotations.NullMarked;
