/**
 * From the user's folder and the vault's bytes to text, tables and members: the parent's side.
 *
 * <p>Files may be hostile, so none is parsed in this process: {@link inquest.text.WorkerExtractor} has a limited child
 * process do it. May import {@code text.worker}, {@code text.format} and core's {@code model} and {@code read}. Open
 * {@link inquest.text.WorkerExtractor} first;
 * {@link inquest.text.CoreNlpAnnotator} gives English text its grammar.
 */
@NullMarked
package inquest.text;

import org.jspecify.annotations.NullMarked;
