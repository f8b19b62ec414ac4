package inquest.core.count;

/** The ways to a number that a count can show. */
public enum Method {
    /** Every pattern of dependence between lists is fitted, and those that fit share the say by how well they do. */
    LOG_LINEAR_AVERAGE("log-linear-average", "average over log-linear models"),
    /** The same over patterns whose dependences form chains and cliques, worked out exactly. */
    DECOMPOSABLE_AVERAGE("decomposable-average", "average over decomposable graphs"),
    /** Cases are held to be of several unseen kinds, each with its own chance to get on each list. */
    LATENT_CLASSES("latent-classes", "latent classes"),
    /** Dependences are taken in one by one while each helps; the whole choice is repeated on resampled cases. */
    STEPWISE_BOOTSTRAP("stepwise-bootstrap", "stepwise choice, bootstrapped"),
    /** The best model by its information criterion; the whole choice is repeated on resampled cases. */
    BEST_MODEL_BOOTSTRAP("best-model-bootstrap", "best model, bootstrapped"),
    /** From the two largest lists alone, as if they were independent. */
    CHAPMAN("chapman", "Chapman, two lists"),
    /** The least number that the cases seen once and twice allow if chances to be seen differ. */
    CHAO_LOWER_BOUND("chao-lower-bound", "Chao's lower bound"),
    /** Sum over strata, made by adding draws. */
    TOTAL("total", "sum over strata");

    private final String id;
    private final String words;

    Method(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** The name in files, which stays the same. */
    public String id() {
        return id;
    }

    /** The name for people. */
    public String words() {
        return words;
    }

    /** Whether it estimates from all lists, and is no side row. */
    public boolean isMain() {
        return this != CHAPMAN && this != CHAO_LOWER_BOUND && this != TOTAL;
    }

    /** Whether it takes seconds, and is run for the full report only. */
    public boolean isCostly() {
        return this == LATENT_CLASSES || this == STEPWISE_BOOTSTRAP || this == BEST_MODEL_BOOTSTRAP;
    }
}
