/**
 * Linking, measured on public sets and on invented people: agreement with the truth, time, memory, and the speed of the
 * comparison itself. Open {@link inquest.bench.linking.LinkingCommand} first.
 */
@NullMarked
package inquest.bench.linking;

import org.jspecify.annotations.NullMarked;
