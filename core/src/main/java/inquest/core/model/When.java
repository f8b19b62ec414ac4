package inquest.core.model;

/**
 * When something happened, as the exhibit puts it and as we read it.
 *
 * @param text the exhibit's words
 * @param date the uncertain date they stand for
 */
public record When(String text, Edtf date) {}
