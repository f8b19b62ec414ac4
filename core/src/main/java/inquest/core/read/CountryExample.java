package inquest.core.read;

import java.util.List;
import java.util.Map;

/**
 * An act for which no place is told, as the model of countries sees it, for training.
 *
 * @param candidates by the English names of the countries that its text points to, what is known of each
 */
public record CountryExample(Map<String, List<Double>> candidates) {}
