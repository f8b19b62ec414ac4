package inquest.core.model;

/** Which of two numbers before a year is the day: a matter of who keeps the list. */
public enum DayOrder {
    /** {@code 28/07/1988}. */
    DAY_FIRST,
    /** {@code 07/28/1988}. */
    MONTH_FIRST,
    /** Nothing says which; a date that can be read both ways stays one of two. */
    UNKNOWN
}
