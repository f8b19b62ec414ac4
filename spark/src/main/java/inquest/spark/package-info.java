/**
 * Pairs of rows gone over on Apache Spark: the workers behind {@link inquest.core.link.score.SharedPairs}.
 *
 * <p>Runs in a process of its own, which the command {@code link --engine spark} starts and talks to by its standard input and output.
 * May import {@code core} and Spark. Open {@link inquest.spark.SparkWorkers} first, then {@link inquest.spark.Main}.
 */
@NullMarked
package inquest.spark;

import org.jspecify.annotations.NullMarked;
