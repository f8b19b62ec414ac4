package inquest.core.model;

/**
 * Words of an exhibit and where they stand.
 *
 * @param text exactly the words of the span
 * @param span code points of the exhibit's text
 */
public record Words(String text, Span span) {}
