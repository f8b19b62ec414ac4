package inquest.core.link.score;

import inquest.core.link.table.FieldKind;

/** What can tie two rows together; every pair is held to be one of these, with a probability each. */
public enum Bond {
    /** Both are one person. */
    SAME(0),
    /** Two people of one household: family name and place agree, what is one person's own does not. */
    KIN(1),
    /** Two people of one place: what tells the place agrees, names and what is one person's own do not. */
    NEIGHBOURS(2),
    /** Two people of one name: the names agree, nothing else does. Names go together by custom, and fathers name sons. */
    NAMESAKES(3),
    /** Two people with nothing in common but by chance. */
    CHANCE(4);

    private final int place;

    Bond(int place) {
        this.place = place;
    }

    /** Its place in tables by bond, from 0. */
    int place() {
        return place;
    }

    /** Whether pairs of this bond agree in such a field more often than by chance. */
    boolean shares(FieldKind kind) {
        return switch (this) {
            case SAME -> true;
            case KIN -> kind.isOfHousehold();
            case NEIGHBOURS -> kind.isOfHousehold() && !kind.isName();
            case NAMESAKES -> kind.isName();
            case CHANCE -> false;
        };
    }
}
