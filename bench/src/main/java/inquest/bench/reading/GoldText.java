package inquest.bench.reading;

import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.ExhibitId;
import inquest.core.model.Source;
import inquest.core.read.Original;
import java.util.List;
import java.util.Optional;

/**
 * A text with gold annotation, as it is handed to the product.
 *
 * @param name of its file, without suffix
 * @param title of the text; empty where there is none
 * @param published ISO day; empty where it is not known
 * @param text its characters
 */
record GoldText(String name, String title, String published, String text) {

    /** What {@code sources.csv} would say of it. */
    Source source() {
        return new Source(
                Optional.of(title).filter(given -> !given.isEmpty()),
                Source.Origin.UNKNOWN,
                Optional.of(published).filter(day -> !day.isEmpty()).map(Edtf::parse),
                Optional.of("en"),
                Optional.of("press"),
                Source.Standing.UNKNOWN,
                Optional.empty());
    }

    /** As the reader takes it, outside any case. */
    Original original() {
        Digest content = Digest.of(text);
        return new Original(ExhibitId.of(content, name), name, content, text, List.of(), source());
    }
}
