package inquest.core.weigh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things held to be one: a union-find whose groups, and their members, stand in the order in which they came. */
public final class Groups<T> {

    private final Map<T, Integer> places = new LinkedHashMap<>();
    private final List<Integer> parents = new ArrayList<>();

    /** Takes a thing in, as a group of its own where it is new. */
    public void add(T thing) {
        place(thing);
    }

    /** Holds two things to be one, and with them all that either was held to be one with; takes in what is new. */
    public void join(T one, T other) {
        int left = root(place(one));
        int right = root(place(other));
        // The group that came first stays the root, so that equal input gives equal groups.
        parents.set(Math.max(left, right), Math.min(left, right));
    }

    /** The groups, each with its members. */
    public List<List<T>> all() {
        Map<Integer, List<T>> groups = new LinkedHashMap<>();
        places.forEach((thing, place) ->
                groups.computeIfAbsent(root(place), absent -> new ArrayList<>()).add(thing));
        return List.copyOf(groups.values());
    }

    private int place(T thing) {
        return places.computeIfAbsent(thing, absent -> {
            parents.add(parents.size());
            return parents.size() - 1;
        });
    }

    private int root(int place) {
        int root = place;
        while (parents.get(root) != root) {
            parents.set(root, parents.get(parents.get(root)));
            root = parents.get(root);
        }
        return root;
    }
}
