/**
 * Bytes to text, tables and members, in a limited child process; English text to annotated text.
 *
 * <p>May import {@code core}, Tika and CoreNLP. Implements the seams of {@code inquest.core.read}.
 */
@NullMarked
package inquest.text;

import org.jspecify.annotations.NullMarked;
