package inquest.core.count;

import java.util.function.DoubleBinaryOperator;
import org.hipparchus.special.Gamma;

/** What is held of the number of cases before the table is seen, up to a factor. */
final class SizePrior {

    private final String name;
    private final DoubleBinaryOperator ln;

    private SizePrior(String name, DoubleBinaryOperator ln) {
        this.name = name;
        this.ln = ln;
    }

    /** p(N) ∝ 1/N, with N all cases: every order of magnitude as likely as another. */
    static SizePrior inverseTotal() {
        return new SizePrior("1/N", (observed, unseen) -> -Math.log(observed + unseen));
    }

    /** p constant. */
    static SizePrior flat() {
        return new SizePrior("constant", (observed, unseen) -> 0);
    }

    /** N Poisson with a mean that is gamma of a shape and a scale (Madigan and York 1997). */
    static SizePrior gammaPoisson(double shape, double scale) {
        return new SizePrior("gamma-Poisson", (observed, unseen) -> {
            double total = observed + unseen;
            return total * Math.log(scale)
                    - (total + shape) * Math.log1p(scale)
                    + Gamma.logGamma(total + shape)
                    - Gamma.logGamma(total + 1);
        });
    }

    String name() {
        return name;
    }

    /** ln p of {@code unseen} cases beside those observed. */
    double ln(double observed, double unseen) {
        return ln.applyAsDouble(observed, unseen);
    }
}
