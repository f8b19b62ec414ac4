package inquest.core.count;

/**
 * One model of several.
 *
 * @param model its name, like {@code [AB,C] + visibility}: the lists of each generator by letter, first list A
 * @param weight its share in the average, 0 to 1
 * @param number its own estimate of all cases
 * @param criterion what it was weighed by: twice its distance in log weight from the heaviest, 0 for that one
 */
public record ModelWeight(String model, double weight, double number, double criterion) {}
