package inquest.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.CaseView;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.core.model.Explanation;
import inquest.core.model.Lineage;
import inquest.core.model.Lineage.Derivation;
import inquest.core.model.Lineage.Kind;
import inquest.core.model.Source;
import inquest.core.model.Weighing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineagePictureTest {

    private final List<Exhibit> exhibits = new ArrayList<>();
    private final List<Derivation> edges = new ArrayList<>();

    @Test
    void drawsOneSheetInOrderOfNumberWhereItHoldsAll() {
        exhibits(5, "Report");
        tie(5, 1, Kind.COPIED, true);
        tie(2, 3, Kind.SAME_PUBLISHER, false);
        tie(3, 4, Kind.SAME_QUOTATION, false);

        LineagePicture picture = picture();

        assertThat(picture.left()).isZero();
        assertThat(picture.sheets()).singleElement().satisfies(sheet -> {
            assertThat(numbers(sheet)).containsExactly(1, 2, 3, 4, 5);
            assertThat(sheet.lines())
                    .extracting(LineageSheet.Line::kind)
                    .containsExactly("derives", "shares", "quotes");
        });
    }

    /** A copy that was also declared to be one would be drawn twice over, and the second line hide the first. */
    @Test
    void drawsOneArcForTwoExhibitsAndSaysAllReasonsForIt() {
        exhibits(2, "Report");
        tie(2, 1, Kind.SAME_PUBLISHER, false);
        tie(1, 2, Kind.COPIED, true);

        assertThat(picture().sheets().get(0).lines()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo("derives");
            assertThat(line.title()).contains("same publisher: shown").contains("copied: shown");
        });
    }

    @Test
    void keepsTiedExhibitsOnOneSheetAndTellsHowManyAreOnNone() {
        exhibits(400, "Report");
        IntStream.rangeClosed(2, 400).forEach(at -> tie(at - at % 4, at, Kind.COPIED, true));
        IntStream.rangeClosed(1, 3).forEach(at -> tie(at, 400, Kind.SAME_TEXT, false));

        LineagePicture picture = picture();

        assertThat(numbers(picture.sheets().get(0))).startsWith(1, 2, 3, 400, 4, 5, 6, 7);
        assertThat(picture.sheets())
                .hasSize(8)
                .allSatisfy(sheet -> assertThat(sheet.boxes()).hasSizeLessThanOrEqualTo(16));
        int drawn = picture.sheets().stream()
                .mapToInt(sheet -> sheet.boxes().size())
                .sum();
        assertThat(picture.left()).isEqualTo(400 - drawn);
    }

    @Test
    void cutsFamilyThatNoSheetHolds() {
        exhibits(40, "Report");
        IntStream.rangeClosed(2, 40).forEach(at -> tie(1, at, Kind.SAME_PUBLISHER, false));

        assertThat(picture().sheets()).extracting(sheet -> sheet.boxes().size()).containsExactly(16, 16, 8);
    }

    @Test
    void keepsTitlesInCapitalsWithinTheirBoxes() {
        exhibits(1, "VOICES FROM THE PRISONS OF THE NORTHERN PROVINCES, AND WHAT BECAME OF THEM");
        exhibits(1, "Voices from the prisons of the northern provinces, and what became of them");
        tie(1, 2, Kind.COPIED, true);

        List<LineageSheet.Box> boxes = picture().sheets().get(0).boxes();

        assertThat(boxes.get(0).lines().get(0)).isEqualTo("Exhibit 1: VOICES FROM THE PRISONS");
        assertThat(boxes.get(0).lines().get(1)).isEqualTo("OF THE NORTHERN PROVINCES, AND WH…");
        assertThat(boxes.get(1).lines())
                .containsExactly(
                        "Exhibit 2: Voices from the prisons of the", "northern provinces, and what became of them");
    }

    private LineagePicture picture() {
        Weighing none = Weighing.NONE;
        Weighing weighing = new Weighing(
                new Lineage(edges),
                none.traces(),
                none.acts(),
                none.corroborations(),
                none.contradictions(),
                none.grades(),
                none.stale());
        return LineagePicture.of(new CaseView(AccessLevel.PUBLIC, exhibits, List.of(), List.of(), List.of(), weighing));
    }

    private static List<Integer> numbers(LineageSheet sheet) {
        return sheet.boxes().stream().map(LineageSheet.Box::exhibit).toList();
    }

    private void tie(int from, int to, Kind kind, boolean directed) {
        if (from != to && from > 0) {
            edges.add(new Derivation(
                    exhibits.get(from - 1).id(),
                    exhibits.get(to - 1).id(),
                    kind,
                    directed,
                    1,
                    1,
                    List.of(),
                    Explanation.of("shown")));
        }
    }

    private void exhibits(int many, String title) {
        for (int count = 0; count < many; count++) {
            int number = exhibits.size() + 1;
            Optional<String> none = Optional.empty();
            exhibits.add(new Exhibit(
                    number,
                    new Accession(
                            number + ".txt",
                            Digest.of(Integer.toString(number)),
                            1,
                            AccessLevel.PUBLIC,
                            new Accession.Handover(Instant.EPOCH, none, none, none, none),
                            Optional.empty(),
                            Optional.empty()),
                    new Source(
                            Optional.of(title),
                            new Source.Origin(none, none, none, none),
                            Optional.empty(),
                            none,
                            none,
                            new Source.Standing(none, none),
                            none),
                    new Exhibit.Outcome(Exhibit.Kind.TEXT, "text/plain", Optional.empty(), none, none, none, List.of()),
                    true,
                    true));
        }
    }
}
