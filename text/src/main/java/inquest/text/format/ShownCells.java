package inquest.text.format;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook's numbers as a person reads them: days in ISO form and only as exact as the cell shows them, whole
 * numbers without a decimal point, percentages and leading zeros as shown, all else without exponent or grouping.
 */
final class ShownCells extends DataFormatter {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");

    /** Formats that only group digits or round: the number itself says more. */
    private static final Pattern ONLY_DIGITS = Pattern.compile("(?i)general|@|[#?0,.\\s]*0?(\\.[0#?]*)?([e]\\+0+)?");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0{2,}.*");

    private final boolean from1904;

    ShownCells(boolean from1904) {
        super(Locale.ENGLISH);
        this.from1904 = from1904;
    }

    @Override
    public String formatCellValue(
            @Nullable Cell cell,
            @Nullable FormulaEvaluator evaluator,
            @Nullable ConditionalFormattingEvaluator conditions) {
        if (cell != null && cell.getCellType() == CellType.FORMULA) {
            return switch (cell.getCachedFormulaResultType()) {
                case NUMERIC ->
                    formatRawCellContents(
                            cell.getNumericCellValue(),
                            cell.getCellStyle().getDataFormat(),
                            cell.getCellStyle().getDataFormatString());
                case STRING -> cell.getStringCellValue();
                case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
                default -> "";
            };
        }
        if (cell != null && cell.getCellType() == CellType.NUMERIC) {
            return formatRawCellContents(
                    cell.getNumericCellValue(),
                    cell.getCellStyle().getDataFormat(),
                    cell.getCellStyle().getDataFormatString());
        }
        return super.formatCellValue(cell, evaluator, conditions);
    }

    @Override
    public String formatRawCellContents(double value, int index, @Nullable String format) {
        return formatRawCellContents(value, index, format, from1904);
    }

    @Override
    public String formatRawCellContents(double value, int index, @Nullable String format, boolean windowing) {
        String pattern = format == null ? "General" : format;
        if (DateUtil.isADateFormat(index, pattern) && DateUtil.isValidExcelDate(value)) {
            return moment(value, pattern);
        }
        String bare = QUOTED.matcher(pattern.split(";", -1)[0]).replaceAll("");
        boolean digitsOnly = ONLY_DIGITS.matcher(bare).matches()
                && !LEADING_ZEROS.matcher(bare).matches();
        return digitsOnly ? Cells.plain(value) : super.formatRawCellContents(value, index, pattern, from1904);
    }

    private String moment(double value, String pattern) {
        LocalDateTime at = DateUtil.getLocalDateTime(value, from1904, true);
        String letters = QUOTED.matcher(pattern).replaceAll("").toLowerCase(Locale.ROOT);
        boolean day = letters.indexOf('d') >= 0;
        boolean year = letters.indexOf('y') >= 0;
        boolean clock = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        if (!day && !year && clock) {
            return time(at.toLocalTime());
        }
        if (year && !day && !clock) {
            return DateTimeFormatter.ofPattern(letters.indexOf('m') >= 0 ? "uuuu-MM" : "uuuu", Locale.ROOT)
                    .format(at);
        }
        String date = at.toLocalDate().toString();
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? date : date + "T" + time(at.toLocalTime());
    }

    private static String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(time.getSecond() == 0 ? "HH:mm" : "HH:mm:ss", Locale.ROOT)
                .format(time);
    }
}
