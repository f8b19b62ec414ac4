package inquest.bench.reading;

/**
 * A text with gold annotation, as it is handed to the product.
 *
 * @param name of its file, without suffix
 * @param title of the text; empty where there is none
 * @param published ISO day; empty where it is not known
 * @param text its characters
 */
record GoldText(String name, String title, String published, String text) {}
