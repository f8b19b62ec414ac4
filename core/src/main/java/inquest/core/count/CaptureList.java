package inquest.core.count;

/**
 * One list in a count: a record of victims kept by somebody, in which a person is or is not.
 *
 * @param name what the list is called, as in the header of a capture table; not blank
 */
public record CaptureList(String name) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public CaptureList {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a list in a count needs a name, found a blank one");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
