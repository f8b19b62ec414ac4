package inquest.app.page;

import inquest.core.dossier.Section;
import inquest.core.model.ActKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A general kind of act in the contents of the acts.
 *
 * @param kind which
 * @param sections its sections, whole
 * @param links where each heading stands
 */
public record ActChapter(ActKind kind, List<Section> sections, Map<String, String> links) {

    /** The kind, with a capital. */
    public String title() {
        String label = kind.label();
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    /** Claims in all sections. */
    public int claims() {
        return sections.stream().mapToInt(section -> section.claims().size()).sum();
    }

    /** The anchor of a heading: {@code s-execution-1988}. */
    public static String anchor(String heading) {
        return "s-" + heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
