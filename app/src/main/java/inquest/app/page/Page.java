package inquest.app.page;

/**
 * A page to be set.
 *
 * @param stem its path in the dossier's folder without page number and {@code .html}
 * @param number its number in its run, from 1
 * @param of pages in the run
 * @param title its heading
 * @param tab the chapter it belongs to
 * @param template the template's name, without folder and {@code .jte}
 * @param content what the template shows
 */
record Page(String stem, int number, int of, String title, Tab tab, String template, Object content) {

    String path() {
        return sibling(number);
    }

    /** Another page of the same run. */
    String sibling(int other) {
        return Addresses.page(stem, other);
    }
}
