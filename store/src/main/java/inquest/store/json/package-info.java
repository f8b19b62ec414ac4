/**
 * JSON as we write it: canonical bytes, and the forms of the records that a case keeps.
 *
 * <p>May import {@code core} and Jackson; it is part of the standalone verifier, so nothing else.
 * Open {@link inquest.store.json.Json} first.
 */
@NullMarked
package inquest.store.json;

import org.jspecify.annotations.NullMarked;
