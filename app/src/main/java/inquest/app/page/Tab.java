package inquest.app.page;

import java.util.List;
import java.util.Locale;

/** A chapter of the dossier, as the bar of contents names it. */
public enum Tab {
    /** What is in the case, and how to check it. */
    OVERVIEW,
    /** Who is spoken of. */
    PEOPLE,
    /** Organisations and groups. */
    BODIES,
    /** Places, and whatever else has a name. */
    PLACES,
    /** What is said to have been done, by kind and period. */
    ACTS,
    /** The same by date. */
    TIMELINE,
    /** How many. */
    FIGURES,
    /** What sources say against each other. */
    CONTRADICTIONS,
    /** Which source derives from which, and whom claims go back to. */
    ORIGINS,
    /** Lists of names, and how they were read. */
    LISTS,
    /** Exhibits and where they come from. */
    SOURCES;

    static final List<Tab> ALL = List.of(values());

    /** The chapter's first page. */
    public String path() {
        return this == OVERVIEW ? "index.html" : name().toLowerCase(Locale.ROOT) + ".html";
    }

    /** As the bar names it. */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
