/**
 * The command {@code link}: lists in, clusters, pairs and model out.
 *
 * <p>Open {@link inquest.app.link.LinkRun} first.
 */
@NullMarked
package inquest.app.link;

import org.jspecify.annotations.NullMarked;
