package inquest.core.custody;

/**
 * Something about a case that is not as it was signed.
 *
 * @param where the file or exhibit, with its place in it
 * @param finding what was expected and what was found
 * @param remedy what to do next
 */
public record Fault(String where, String finding, String remedy) {

    /** As one line for people. */
    @Override
    public String toString() {
        return where + ": " + finding + " " + remedy;
    }
}
