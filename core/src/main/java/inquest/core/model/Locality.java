package inquest.core.model;

import java.util.Optional;

/**
 * Where something happened.
 *
 * @param name the fullest form used in the same exhibit, verbatim
 * @param country its English name as the gazetteer shows it, such as {@code Nigeria}; empty where unknown
 * @param span the words that name it here
 */
public record Locality(String name, Optional<String> country, Span span) {}
