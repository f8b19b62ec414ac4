package inquest.core.read;

/**
 * A file, or a member of an archive, that was not taken in.
 *
 * @param path where it was found, as far as that can be written
 * @param reason what was expected, what was found and what to do next, for people
 */
public record Refused(String path, String reason) {}
