package inquest.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of capture histories as printed in the papers named, and nothing else of them. Nobody is named. */
final class PublishedTables {

    /** Ball, Betts, Scheuren, Dudukovich and Asher, <i>Killings and Refugee Flow in Kosovo, March–June 1999</i>, AAAS and ABA/CEELI, 2002. */
    static final CaptureTable KOSOVO = table(
            "EXH ABA OSCE HRW",
            "0001 306, 0010 936, 0011 123, 0100 845, 0101 31, 0110 217, 0111 32, 1000 1131, "
                    + "1001 106, 1010 228, 1011 42, 1100 177, 1101 18, 1110 181, 1111 27");

    /** Congenital anomaly, Massachusetts: Wittes, JASA 69, 1974; as printed in Madigan and York, Biometrika 84, 1997. */
    static final CaptureTable CONGENITAL = table(
            "A B C D E",
            "00001 27, 00010 37, 00011 19, 00100 4, 00101 4, 00110 1, 00111 1, 01000 97, "
                    + "01001 22, 01010 37, 01011 25, 01100 2, 01101 1, 01110 3, 01111 5, 10000 83, "
                    + "10001 36, 10010 34, 10011 18, 10100 3, 10101 5, 10111 2, 11000 30, 11001 5, "
                    + "11010 23, 11011 8, 11101 3, 11111 2");

    /** Spina bifida, upstate New York: Madigan and York, Biometrika 84, 1997. */
    static final CaptureTable SPINA_BIFIDA =
            table("S1 S2 S3", "001 60, 010 49, 011 4, 100 247, 101 112, 110 142, 111 12");

    /** The artificial table of Chan, Silverman and Vincent, JASA 116, 2021. */
    static final CaptureTable ARTIFICIAL = table("A B C", "001 20, 010 30, 100 40, 110 6");

    /** Ball, Shin and Yang, <i>There may have been 14 undocumented Korean “comfort women” in Palembang, Indonesia</i>, 2018. */
    static final CaptureTable PALEMBANG = table("b c d", "001 41, 010 5, 100 5, 110 54, 101 6, 111 12");

    /** New Orleans, five lists: Bales, Murphy and Silverman, Journal of Human Trafficking 6, 2020 (online 2019). */
    static final CaptureTable NEW_ORLEANS_5 = table(
            "A BEFG C D H",
            "00001 21, 00010 33, 00100 70, 00110 1, 01000 24, 01001 1, 01010 2, 01100 2, "
                    + "10000 25, 10010 2, 10100 1, 11000 1, 11010 1, 11100 1");

    /** New Orleans, eight lists: the same. */
    static final CaptureTable NEW_ORLEANS_8 = table(
            "A B C D E F G H",
            "10000000 25, 10100000 1, 10010000 2, 10001000 1, 10100010 1, 10011000 1, "
                    + "01000000 5, 01000100 1, 00100000 70, 00110000 1, 00101000 1, 00100010 1, "
                    + "00010000 33, 00011000 2, 00001000 6, 00001001 1, 00000100 6, 00000010 6, "
                    + "00000001 21");

    /** Western United States: Chan, Silverman and Vincent, JASA 116, 2021. */
    static final CaptureTable WESTERN = table(
            "A B C D E",
            "00001 21, 00010 45, 00011 3, 00100 114, 01000 90, 01010 1, 01100 6, 01110 1, "
                    + "10000 52, 10001 5, 10010 2, 10100 4, 10101 1");

    /** Hepatitis A among students, Taiwan; about 545 by later screening: Chao, Tsay, Lin, Shau and Chao, Statistics in Medicine 20, 2001. */
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
