package inquest.text.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts the words of a line that was read from left to right into the order of its script. */
final class RightToLeft {

    private static final String OPENING = "([{«";
    private static final String CLOSING = ")]}»";

    private RightToLeft() {}

    /** Whether more than half of the letters are Arabic, Hebrew or of another script that runs to the left. */
    static boolean mostly(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        return 2 * text.codePoints().filter(RightToLeft::isLetter).count() > letters;
    }

    /** The words, given in order of place from the left, as one line in reading order. */
    static String ordered(List<String> words) {
        String line = String.join(" ", words);
        if (!mostly(line)) {
            return line;
        }
        List<String> reversed = new ArrayList<>(words);
        Collections.reverse(reversed);
        // Latin words and numbers in a row run to the right, even here.
        int start = 0;
        for (int i = 0; i <= reversed.size(); i++) {
            if (i == reversed.size() || reversed.get(i).codePoints().anyMatch(RightToLeft::isLetter)) {
                Collections.reverse(reversed.subList(start, i));
                start = i + 1;
            }
        }
        return unmirrored(String.join(" ", reversed));
    }

    /** A PDF file holds brackets as they look, which is the wrong way round here: turns them if all pairs are. */
    private static String unmirrored(String line) {
        long opening = line.chars().filter(c -> OPENING.indexOf(c) >= 0).count();
        long closing = line.chars().filter(c -> CLOSING.indexOf(c) >= 0).count();
        boolean closesFirst = line.matches("[^(\\[{«)\\]}»]*[)\\]}»].*");
        if (opening != closing || !closesFirst) {
            return line;
        }
        StringBuilder turned = new StringBuilder(line);
        for (int i = 0; i < line.length(); i++) {
            int open = OPENING.indexOf(line.charAt(i));
            int close = CLOSING.indexOf(line.charAt(i));
            if (open >= 0) {
                turned.setCharAt(i, CLOSING.charAt(open));
            } else if (close >= 0) {
                turned.setCharAt(i, OPENING.charAt(close));
            }
        }
        return turned.toString();
    }

    private static boolean isLetter(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
