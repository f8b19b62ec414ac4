package inquest.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of capture histories, and nothing else, as the R packages named hold them; beside each the work that its documentation names.
 * Nobody is named.
 */
final class PublishedTables {

    /** LCMCR 0.4.14, {@code kosovo_aggregate}: Ball, Betts, Scheuren, Dudukovich and Asher, <i>Killings and Refugee Flow in Kosovo</i>, 2002. */
    static final CaptureTable KOSOVO = table(
            "EXH ABA OSCE HRW",
            "0001 306, 0010 936, 0011 123, 0100 845, 0101 31, 0110 217, 0111 32, 1000 1131, "
                    + "1001 106, 1010 228, 1011 42, 1100 177, 1101 18, 1110 181, 1111 27");

    /**
     * Congenital anomaly, Massachusetts: dga, the five lists of its README, from Madigan and York, Biometrika 84, 1997. CARE1, {@code
     * Congenital}, has the same 537 and names Fienberg, Biometrika 59, 1972, and Wittes, Colton and Sidel, Journal of Chronic Diseases 27, 1974.
     */
    static final CaptureTable CONGENITAL = table(
            "A B C D E",
            "00001 27, 00010 37, 00011 19, 00100 4, 00101 4, 00110 1, 00111 1, 01000 97, "
                    + "01001 22, 01010 37, 01011 25, 01100 2, 01101 1, 01110 3, 01111 5, 10000 83, "
                    + "10001 36, 10010 34, 10011 18, 10100 3, 10101 5, 10111 2, 11000 30, 11001 5, "
                    + "11010 23, 11011 8, 11101 3, 11111 2");

    /** dga, the three lists of its tests, from Madigan and York, Biometrika 84, 1997: spina bifida, New York. */
    static final CaptureTable SPINA_BIFIDA =
            table("S1 S2 S3", "001 60, 010 49, 011 4, 100 247, 101 112, 110 142, 111 12");

    /** SparseMSE 2.0.1, {@code Artificial_3}: Table 2 of Chan, Silverman and Vincent, <i>Multiple Systems Estimation for Sparse Capture Data</i>. */
    static final CaptureTable ARTIFICIAL = table("A B C", "001 20, 010 30, 100 40, 110 6");

    /**
     * MultipleSystemsEstimation, {@code Korea}: Korean women held in sexual slavery at Palembang, Indonesia; Ball, Shin and Yang, Human
     * Rights Data Analysis Group, 2018.
     */
    static final CaptureTable PALEMBANG = table("b c d", "001 41, 010 5, 100 5, 110 54, 101 6, 111 12");

    /**
     * SparseMSE 2.0.1, {@code NewOrl_5}, made of {@code NewOrl}: Bales, Murphy and Silverman, <i>How many trafficked people are there in
     * Greater New Orleans?</i>, Journal of Human Trafficking, 2019.
     */
    static final CaptureTable NEW_ORLEANS_5 = table(
            "A BEFG C D H",
            "00001 21, 00010 33, 00100 70, 00110 1, 01000 24, 01001 1, 01010 2, 01100 2, "
                    + "10000 25, 10010 2, 10100 1, 11000 1, 11010 1, 11100 1");

    /** SparseMSE 2.0.1, {@code NewOrl}: the same. */
    static final CaptureTable NEW_ORLEANS_8 = table(
            "A B C D E F G H",
            "10000000 25, 10100000 1, 10010000 2, 10001000 1, 10100010 1, 10011000 1, "
                    + "01000000 5, 01000100 1, 00100000 70, 00110000 1, 00101000 1, 00100010 1, "
                    + "00010000 33, 00011000 2, 00001000 6, 00001001 1, 00000100 6, 00000010 6, "
                    + "00000001 21");

    /**
     * SparseMSE 2.0.1, {@code Western}: a site in the western United States; Farrell, Dank, Kfafian, Lockwood, Pfeffer, Hughes and Vincent,
     * <i>Capturing human trafficking victimization through crime reporting</i>, 2019.
     */
    static final CaptureTable WESTERN = table(
            "A B C D E",
            "00001 21, 00010 45, 00011 3, 00100 114, 01000 90, 01010 1, 01100 6, 01110 1, "
                    + "10000 52, 10001 5, 10010 2, 10100 4, 10101 1");

    /**
     * CARE1 1.1.0, {@code HAV}: hepatitis A at a college in northern Taiwan, 1995; Chao, Tsay, Lin, Shau and Chao, Statistics in Medicine
     * 20, 2001. About 545 by later screening of all students.
     */
    static final CaptureTable HEPATITIS = table("P Q E", "001 63, 010 55, 011 18, 100 69, 101 17, 110 21, 111 28");

    private PublishedTables() {}

    /** A table from names, and histories with their counts. */
    static CaptureTable table(String names, String cells) {
        Map<CaptureHistory, Long> counts = new TreeMap<>();
        for (String cell : cells.split(", ")) {
            String[] parts = cell.split(" ");
            counts.put(CaptureHistory.parse(parts[0]), Long.valueOf(parts[1]));
        }
        List<String> lists = new ArrayList<>(List.of(names.split(" ")));
        return CaptureTable.of(lists, counts);
    }
}
