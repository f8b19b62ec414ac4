package inquest.core.model;

import java.util.List;

/**
 * Why something is held: a reason and the reasons below it. Every link, field and number can give one.
 *
 * @param reason one clause, for people; it names rules and exhibits
 * @param because the reasons that it rests on, in order
 */
public record Explanation(String reason, List<Explanation> because) {

    /** Keeps its own copy of the list. */
    public Explanation {
        because = List.copyOf(because);
    }

    /** A reason, with those below it. */
    public static Explanation of(String reason, Explanation... because) {
        return new Explanation(reason, List.of(because));
    }

    /** The whole tree, one reason a line, two spaces a level. */
    public String text() {
        StringBuilder out = new StringBuilder();
        write(out, 0);
        return out.toString();
    }

    private void write(StringBuilder out, int depth) {
        out.append("  ".repeat(depth)).append(reason).append('\n');
        because.forEach(part -> part.write(out, depth + 1));
    }
}
