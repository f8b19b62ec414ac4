package inquest.core.model;

import java.util.Optional;

/**
 * Where something happened.
 *
 * @param name the fullest form used in the same exhibit, verbatim
 * @param country ISO 3166 alpha-2 code; empty where unknown
 * @param span the words that name it here
 */
public record Locality(String name, Optional<String> country, Span span) {}
