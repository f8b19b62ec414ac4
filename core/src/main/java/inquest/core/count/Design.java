package inquest.core.count;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells and columns of a model for one table: which parameters are finite, and which cells they reach.
 */
final class Design {

    private final LogLinearModel model;
    private final int[] cells;
    private final double[] counts;
    private final int[] sizes;
    private final int[][] columnsOfCell;
    private final int columns;

    private Design(
            LogLinearModel model, int[] cells, double[] counts, int[] sizes, int[][] columnsOfCell, int columns) {
        this.model = model;
        this.cells = cells;
        this.counts = counts;
        this.sizes = sizes;
        this.columnsOfCell = columnsOfCell;
        this.columns = columns;
    }

    /** The same cells without the columns that they are in, which a fit needs no more: tens of thousands of fits are kept at once. */
    Design ofCells() {
        return new Design(model, cells, counts, sizes, new int[0][], columns);
    }

    /** The cells seen. Null if the table cannot tell the model's parameters apart. */
    static @Nullable Design of(LogLinearModel model, double[] counts) {
        return of(model, counts, 1);
    }

    /** All cells, the count of the empty one given. Null as above. */
    static @Nullable Design withEmptyCell(LogLinearModel model, double[] counts) {
        return of(model, counts, 0);
    }

    private static @Nullable Design of(LogLinearModel model, double[] counts, int first) {
        int size = 1 << model.width();
        int[] terms = model.terms();
        boolean[] gone = new boolean[size];
        int[] column = new int[size];
        Arrays.fill(column, -1);
        column[0] = 0;
        int columns = 1;
        for (int j = 0; j < model.width(); j++) {
            column[1 << j] = columns++;
        }
        boolean anyGone = false;
        for (int term : terms) {
            if (gone[term]) {
                continue;
            }
            if (margin(term, counts) == 0) {
                anyGone = true;
                for (int cell = term; cell < size; cell = (cell + 1) | term) {
                    gone[cell] = true;
                }
            }
        }
        for (int term : terms) {
            if (!gone[term]) {
                column[term] = columns++;
            }
        }
        int left = 0;
        for (int cell = first; cell < size; cell++) {
            left += gone[cell] ? 0 : 1;
        }
        int[] cells = new int[left];
        double[] kept = new double[left];
        int[][] columnsOfCell = new int[left][];
        int[] buffer = new int[columns];
        int at = 0;
        for (int cell = first; cell < size; cell++) {
            if (!gone[cell]) {
                cells[at] = cell;
                kept[at] = counts[cell];
                columnsOfCell[at++] = columnsOf(cell, column, buffer);
            }
        }
        int[] sizes = Arrays.stream(cells).map(Integer::bitCount).toArray();
        Design design = new Design(model, cells, kept, sizes, columnsOfCell, columns);
        return columns > left || (anyGone && !Existence.identifies(design)) ? null : design;
    }

    private static double margin(int term, double[] counts) {
        double sum = 0;
        for (int cell = term; cell < counts.length; cell = (cell + 1) | term) {
            sum += counts[cell];
        }
        return sum;
    }

    private static int[] columnsOf(int cell, int[] column, int[] buffer) {
        int found = 0;
        buffer[found++] = 0;
        for (int subset = cell; subset > 0; subset = (subset - 1) & cell) {
            if (column[subset] > 0) {
                buffer[found++] = column[subset];
            }
        }
        int[] sorted = Arrays.copyOf(buffer, found);
        Arrays.sort(sorted);
        return sorted;
    }

    LogLinearModel model() {
        return model;
    }

    int rows() {
        return cells.length;
    }

    /** Columns of 0 and 1: one a finite parameter, the first all 1. */
    int columns() {
        return columns;
    }

    int cell(int row) {
        return cells[row];
    }

    double count(int row) {
        return counts[row];
    }

    /** The columns that are 1 in a row. */
    int[] ones(int row) {
        return columnsOfCell[row];
    }

    /** How many lists the history of a row has. */
    int size(int row) {
        return sizes[row];
    }

    /** A row of the design in full. */
    double[] row(int row) {
        double[] full = new double[columns];
        for (int column : columnsOfCell[row]) {
            full[column] = 1;
        }
        return full;
    }
}
