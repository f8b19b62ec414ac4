package inquest.bench.reading;

import inquest.core.model.Locality;
import java.util.Optional;

/** The country of a place as {@code show claims} prints it. */
final class Countries {

    private Countries() {}

    static Optional<String> name(Locality place) {
        return place.country();
    }
}
