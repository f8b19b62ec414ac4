package inquest.core.weigh;

import inquest.core.model.Locality;
import inquest.core.name.Folding;
import inquest.core.name.PlaceName;

/**
 * Whether two names of places may be of one place, or of one within the other, as far as names tell: spellings and scripts are
 * compared by sound, word by word, and words such as {@code prison} or {@code زندان} left aside.
 */
final class Whereabouts {

    private Whereabouts() {}

    /** Whether one place may be the other, or lie in it; a country holds every place that lies in it. */
    static boolean mayBeOne(Locality one, Locality other) {
        boolean country = one.country().isPresent()
                && one.country().equals(other.country())
                && (isCountry(one) || isCountry(other));
        return country || mayBeOne(one.name(), other.name());
    }

    private static boolean isCountry(Locality place) {
        return place.country()
                .filter(name -> Folding.of(name).equals(Folding.of(place.name())))
                .isPresent();
    }

    /** The same of bare names; empty ones are like nothing. */
    static boolean mayBeOne(String one, String other) {
        return PlaceName.of(one).mayBe(PlaceName.of(other));
    }
}
