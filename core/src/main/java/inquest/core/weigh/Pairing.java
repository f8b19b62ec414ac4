package inquest.core.weigh;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives as many origins as possible a text of their own (a maximum matching, by augmenting paths: Kuhn 1955). */
final class Pairing<T> {

    private final List<List<T>> open;
    private final Map<T, Integer> takers = new HashMap<>();

    private Pairing(List<List<T>> open) {
        this.open = open;
    }

    /**
     * How many can each have one of their own.
     *
     * @param open what each may have
     */
    static <T> int most(List<List<T>> open) {
        Pairing<T> pairing = new Pairing<>(open);
        int served = 0;
        for (int one = 0; one < open.size(); one++) {
            served += pairing.serve(one, new HashSet<>()) ? 1 : 0;
        }
        return served;
    }

    private boolean serve(int one, Set<T> tried) {
        for (T thing : open.get(one)) {
            if (!takers.containsKey(thing)) {
                takers.put(thing, one);
                return true;
            }
        }
        for (T thing : open.get(one)) {
            Integer taker = takers.get(thing);
            if (taker != null && tried.add(thing) && serve(taker, tried)) {
                takers.put(thing, one);
                return true;
            }
        }
        return false;
    }
}
