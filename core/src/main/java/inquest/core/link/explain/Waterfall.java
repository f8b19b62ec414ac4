package inquest.core.link.explain;

import inquest.core.model.Explanation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The log odds that two rows are one person, in the parts that they are the sum of (Fellegi and Sunter, A Theory for Record
 * Linkage, 1969). All weights are log odds to base 2: 1 doubles the odds, −1 halves them.
 *
 * @param prior the odds before anything is compared
 * @param steps one a field that both rows have, in the order of comparison
 * @param shared what is taken off because kin, neighbours or namesakes would agree in it too; 0 or less
 */
public record Waterfall(double prior, List<Step> steps, double shared) {

    /**
     * What one field says.
     *
     * @param field its name, as people see it
     * @param left the value of one row
     * @param right the value of the other
     * @param level how they agree, in words
     * @param weight what that adds to the log odds
     * @param leftFrequency how many rows have the left value; 0 where that does not count
     * @param rightFrequency how many rows have the right value; 0 where that does not count
     */
    public record Step(
            String field,
            String left,
            String right,
            String level,
            double weight,
            int leftFrequency,
            int rightFrequency) {

        /** Refuses weights that are no numbers. */
        public Step {
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException("weight of field \"" + field + "\" is " + weight + ", not a number");
            }
        }
    }

    /** Keeps its own copy; refuses weights that are no numbers. */
    public Waterfall {
        steps = List.copyOf(steps);
        if (!Double.isFinite(prior) || !Double.isFinite(shared)) {
            throw new IllegalArgumentException("prior is " + prior + " and shared is " + shared + ", not numbers");
        }
    }

    /** The log odds: the sum of all parts. */
    public double weight() {
        return steps.stream().mapToDouble(Step::weight).sum() + prior + shared;
    }

    /** The probability that these log odds are. */
    public double probability() {
        return 1 / (1 + Math.pow(2, -weight()));
    }

    /**
     * The waterfall under a calibration: each part is stretched alike and the shift goes to the prior, so that the parts
     * still add up to the calibrated log odds.
     */
    public Waterfall under(Calibration calibration) {
        List<Step> stretched = steps.stream()
                .map(step -> new Step(
                        step.field,
                        step.left,
                        step.right,
                        step.level,
                        step.weight * calibration.stretch(),
                        step.leftFrequency,
                        step.rightFrequency))
                .toList();
        return new Waterfall(
                prior * calibration.stretch() + calibration.shift(), stretched, shared * calibration.stretch());
    }

    /** The parts, what speaks for and what speaks against, each with its weight and frequencies. */
    public Explanation explanation() {
        List<Explanation> because = new ArrayList<>();
        because.add(Explanation.of(signed(prior) + " before anything is compared"));
        steps.forEach(step -> because.add(Explanation.of(clause(step))));
        if (shared < 0) {
            because.add(
                    Explanation.of(signed(shared) + " because kin, neighbours or namesakes would agree in this too"));
        }
        String reason = String.format(
                Locale.ROOT, "the same with probability %.4f (log odds %s)", probability(), signed(weight()));
        return new Explanation(reason, because);
    }

    private static String clause(Step step) {
        String values = step.left.equals(step.right)
                ? "\"" + step.left + "\""
                : "\"" + step.left + "\" and \"" + step.right + "\"";
        return signed(step.weight) + " " + step.field + ": " + values + ", " + step.level + frequency(step);
    }

    private static String frequency(Step step) {
        if (step.leftFrequency == 0 || step.rightFrequency == 0) {
            return "";
        }
        return step.left.equals(step.right)
                ? ", in " + step.leftFrequency + " rows"
                : ", in " + step.leftFrequency + " and " + step.rightFrequency + " rows";
    }

    private static String signed(double weight) {
        // Written hundreds of thousands of times for a long list; a format string would be taken apart each time.
        String digits = BigDecimal.valueOf(Math.abs(weight))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
        return (Double.compare(weight, 0.0) < 0 ? "-" : "+") + digits;
    }
}
