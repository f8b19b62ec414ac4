package inquest.core.read;

import java.time.LocalDate;
import java.util.List;

/**
 * News that tells of an act without a date, as the models of recency see it, for training.
 *
 * @param written the day of the report
 * @param year what is known of whether the act was of its year
 * @param month what is known of whether it was of its month
 */
public record RecencyExample(LocalDate written, List<Double> year, List<Double> month) {}
