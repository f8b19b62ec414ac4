package inquest.core.link.explain;

import java.util.List;

/**
 * What people's answers say of the scores: log odds are stretched and shifted so that of pairs at probability p, a share of
 * p is one person. Monotone, so no order of pairs changes (Platt, Probabilistic Outputs for Support Vector Machines, 1999,
 * with normal priors around no change).
 *
 * @param stretch what log odds are multiplied by; over 0
 * @param shift what is added to them after that
 */
public record Calibration(double stretch, double shift) {

    /** No change. */
    public static final Calibration NONE = new Calibration(1, 0);

    /** Fewer answers, or answers of one kind only, change nothing. */
    public static final int LEAST_ANSWERS = 20;

    /** Standard deviations of the priors, of the log of the stretch and of the shift in bits. */
    private static final double STRETCH_DEVIATION = 0.5;

    private static final double SHIFT_DEVIATION = 3;
    private static final int ROUNDS = 60;
    private static final double LN2 = Math.log(2);

    /** Refuses a stretch that would turn the order round. */
    public Calibration {
        if (!(stretch > 0) || !Double.isFinite(stretch) || !Double.isFinite(shift)) {
            throw new IllegalArgumentException(
                    "stretch is " + stretch + " and shift " + shift + ": a stretch over 0 and a number are expected");
        }
    }

    /**
     * A person's answer on a pair.
     *
     * @param weight the log odds to base 2 that were held before the answer, all else taken into account
     * @param same whether it was held to be one person
     */
    public record Answer(double weight, boolean same) {}

    /** The calibrated log odds. */
    public double of(double weight) {
        return stretch * weight + shift;
    }

    /** The log odds that calibration turns into these. */
    public double before(double calibrated) {
        return (calibrated - shift) / stretch;
    }

    /**
     * The likeliest calibration given answers and priors: Newton's method on the log of the stretch and the shift, a step
     * halved until it does not make things worse.
     */
    public static Calibration fitted(List<Answer> answers) {
        long same = answers.stream().filter(Answer::same).count();
        if (answers.size() < LEAST_ANSWERS || same == 0 || same == answers.size()) {
            return NONE;
        }
        double logStretch = 0;
        double shift = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = step(answers, logStretch, shift);
            double before = loss(answers, logStretch, shift);
            double size = 1;
            while (size > 1e-6 && loss(answers, logStretch - size * step[0], shift - size * step[1]) > before) {
                size /= 2;
            }
            logStretch -= size * step[0];
            shift -= size * step[1];
        }
        return new Calibration(Math.exp(logStretch), shift);
    }

    private static double loss(List<Answer> answers, double logStretch, double shift) {
        double loss = logStretch * logStretch / (2 * STRETCH_DEVIATION * STRETCH_DEVIATION)
                + shift * shift / (2 * SHIFT_DEVIATION * SHIFT_DEVIATION);
        for (Answer answer : answers) {
            double odds = LN2 * (Math.exp(logStretch) * answer.weight + shift);
            double against = answer.same ? -odds : odds;
            loss += against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
        }
        return loss;
    }

    /** Newton's step, with the curvature of the squares only, which is never negative. */
    private static double[] step(List<Answer> answers, double logStretch, double shift) {
        double stretch = Math.exp(logStretch);
        double a = logStretch / (STRETCH_DEVIATION * STRETCH_DEVIATION);
        double b = shift / (SHIFT_DEVIATION * SHIFT_DEVIATION);
        double aa = 1 / (STRETCH_DEVIATION * STRETCH_DEVIATION);
        double bb = 1 / (SHIFT_DEVIATION * SHIFT_DEVIATION);
        double ab = 0;
        for (Answer answer : answers) {
            double along = LN2 * stretch * answer.weight;
            double p = 1 / (1 + Math.exp(-(along + LN2 * shift)));
            double error = p - (answer.same ? 1 : 0);
            double spread = p * (1 - p);
            a += error * along;
            b += error * LN2;
            aa += spread * along * along;
            bb += spread * LN2 * LN2;
            ab += spread * along * LN2;
        }
        double determinant = aa * bb - ab * ab;
        return new double[] {(bb * a - ab * b) / determinant, (aa * b - ab * a) / determinant};
    }
}
