package inquest.core.read;

import java.util.List;
import java.util.Set;

/**
 * A text as the trained model of roles sees it, for training.
 *
 * @param text features of the text
 * @param candidates in order
 */
public record RoleExample(Set<String> text, List<Candidate> candidates) {

    /**
     * Somebody or something that might fill a part.
     *
     * @param name without article and number
     * @param heads where the words that govern its phrases begin, in code points
     * @param features readable names of what is the case
     */
    public record Candidate(String name, boolean named, Set<Integer> heads, Set<String> features) {}
}
