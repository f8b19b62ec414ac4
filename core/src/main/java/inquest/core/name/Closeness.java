package inquest.core.name;

/**
 * How close two words are by their letters: within one script by letters changed (optimal string alignment: added, left
 * out, replaced, or two neighbours swapped), across scripts by the cost of their {@link Alignment}.
 *
 * @param value from 0 to 1
 * @param off letters changed; across scripts, what its cost comes to in letters
 */
record Closeness(double value, double off) {

    /** The cost across scripts that counts as one letter changed, in nats; and what is free, for scripts differ. */
    private static final double LETTER = 4;

    private static final double FREE = 3;

    /** Spellings known to be of two names are never close enough to be held one word. */
    private static final double KNOWN_DIFFERENT = 0.3;

    static Closeness of(NamePart one, NamePart other) {
        if (one.text().equals(other.text())) {
            return new Closeness(1, 0);
        }
        if (one.role() == NamePart.Role.INITIAL || other.role() == NamePart.Role.INITIAL) {
            boolean same = !beginDifferently(one, other);
            return new Closeness(same ? 0.9 : 0, same ? 0 : 9);
        }
        return switch (KnownNames.of(one, other)) {
            case SAME -> new Closeness(0.95, 0);
            case DIFFERENT -> new Closeness(KNOWN_DIFFERENT, 9);
            case SILENT -> ofLetters(one, other);
        };
    }

    private static Closeness ofLetters(NamePart one, NamePart other) {
        if (one.script() != other.script()) {
            return across(one, other);
        }
        int letters = Math.max(one.text().length(), other.text().length());
        int off = changed(one.text(), other.text());
        return new Closeness(1 - off / (double) letters, off);
    }

    private static Closeness across(NamePart one, NamePart other) {
        double least = Double.POSITIVE_INFINITY;
        for (NamePart left :
                one.bare().isPresent() ? new NamePart[] {one, one.bare().get()} : new NamePart[] {one}) {
            for (NamePart right : other.bare().isPresent()
                    ? new NamePart[] {other, other.bare().get()}
                    : new NamePart[] {other}) {
                least = Math.min(least, Alignment.cost(left, right));
            }
        }
        int letters = Math.max(one.text().length(), other.text().length());
        double off = Math.max(0, least - FREE) / LETTER;
        return new Closeness(Math.max(0, 1 - off / letters * 1.5), off);
    }

    static double ofTexts(String one, String other) {
        int letters = Math.max(1, Math.max(one.length(), other.length()));
        return 1 - changed(one, other) / (double) letters;
    }

    /** Whether their first letters differ; across scripts, the classes of their first sounds. */
    static boolean beginDifferently(NamePart one, NamePart other) {
        if (one.script() == other.script()) {
            return one.text().codePointAt(0) != other.text().codePointAt(0);
        }
        return !one.skeleton().isEmpty()
                && !other.skeleton().isEmpty()
                && one.skeleton().charAt(0) != other.skeleton().charAt(0);
    }

    private static int changed(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = now;
        }
        return last[b.length()];
    }
}
