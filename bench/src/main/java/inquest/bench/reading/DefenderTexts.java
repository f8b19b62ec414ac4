package inquest.bench.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Party;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * HRDsAttack: news on attacks on defenders of human rights, with kinds of violation, victims, country and date.
 *
 * @param texts plain text of the articles
 * @param wanted by text
 */
record DefenderTexts(List<GoldText> texts, Map<String, Wanted> wanted) {

    /**
     * What annotators found in a text.
     *
     * @param violations kinds of violation among those that claims can stand for
     * @param victims names, normalised
     * @param country normalised; empty where there is none
     * @param date year, month and day, each empty where there is none
     */
    record Wanted(Set<String> violations, Set<String> victims, String country, List<OptionalInt> date) {}

    private static final Map<ActKind, String> VIOLATIONS = Map.of(
            ActKind.KILLING, "killing",
            ActKind.TORTURE, "torture",
            ActKind.ILL_TREATMENT, "torture",
            ActKind.ARREST, "arbitrary detention",
            ActKind.DETENTION, "arbitrary detention",
            ActKind.ENFORCED_DISAPPEARANCE, "enforced disappearance",
            ActKind.ABDUCTION, "kidnapping");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> NOBODY = Set.of("none", "nan", "unknown");

    /** Reads the data set's own file. */
    static DefenderTexts of(Path file) throws IOException {
        List<GoldText> texts = new ArrayList<>();
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
            String name = String.format(Locale.ROOT, "%03d", texts.size());
            JsonNode sample = node.get("sample");
            String published = sample.get("Input.publish_date").asText();
            texts.add(new GoldText(
                    name,
                    sample.get("Input.title").asText(),
                    published.substring(0, Math.min(10, published.length())),
                    plain(sample.get("Input.article_interface").asText())));
            wanted.put(name, wanted(node.get("annotations").get(0).get("annotation")));
        }
        return new DefenderTexts(texts, wanted);
    }

    /** The first so many texts. */
    DefenderTexts first(int count) {
        List<GoldText> kept = texts.subList(0, Math.min(count, texts.size()));
        Map<String, Wanted> theirs = new LinkedHashMap<>();
        kept.forEach(text -> theirs.put(text.name(), Objects.requireNonNull(wanted.get(text.name()))));
        return new DefenderTexts(kept, theirs);
    }

    private static String plain(String html) {
        return html.replace("</p>", "\n\n")
                        .replaceAll("<[^>]+>", "")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }

    private static Wanted wanted(JsonNode node) {
        Set<String> violations = new LinkedHashSet<>();
        for (JsonNode violation : node.get("violation_types")) {
            if (VIOLATIONS.containsValue(violation.asText())) {
                violations.add(violation.asText());
            }
        }
        Set<String> victims = new HashSet<>();
        for (JsonNode victim : node.get("victims")) {
            String name = victim.path("victim_name").asText("");
            if (victim.path("victim_population_type").asText("").equals("individual")
                    && !name.isEmpty()
                    && !NOBODY.contains(name.toLowerCase(Locale.ROOT))
                    && !victim.path("victim_name").isNull()) {
                victims.add(Yardstick.norm(name));
            }
        }
        String country = Yardstick.norm(
                node.path("country").isNull() ? "" : node.path("country").asText(""));
        return new Wanted(
                violations,
                victims,
                NOBODY.contains(country) ? "" : country,
                List.of(number(node.get("year")), number(node.get("month")), number(node.get("date"))));
    }

    private static OptionalInt number(JsonNode node) {
        String text =
                node == null || node.isNull() ? "" : node.asText("").strip().toLowerCase(Locale.ROOT);
        if (MONTHS.contains(text)) {
            return OptionalInt.of(MONTHS.indexOf(text) + 1);
        }
        try {
            return OptionalInt.of((int) Double.parseDouble(text));
        } catch (NumberFormatException e) {
            // "None" and the like: nothing is asked.
            return OptionalInt.empty();
        }
    }

    /** {@code violation types F}, {@code victim names F}: F1; {@code country}, {@code year}, {@code month}, {@code day}: shares. */
    Map<String, Double> score(Map<String, List<Claim>> claims) {
        Tally tally = new Tally();
        wanted.forEach((name, want) -> tally.add(want, claims.getOrDefault(name, List.of())));
        return tally.figures();
    }

    /** Counts over all texts. */
    private static final class Tally {
        private final int[] violations = new int[3];
        private final int[] victims = new int[3];
        private final int[] countries = new int[2];
        private final int[][] dates = new int[3][2];

        void add(Wanted want, List<Claim> all) {
            List<Claim> claims = all.stream()
                    .filter(claim -> Yardstick.happened(claim)
                            && VIOLATIONS.keySet().stream().anyMatch(claim.act()::is))
                    .toList();
            Set<String> have = new HashSet<>();
            Set<String> found = new HashSet<>();
            for (Claim claim : claims) {
                VIOLATIONS.forEach((kind, violation) -> {
                    if (claim.act().is(kind)) {
                        have.add(violation);
                    }
                });
                claim.roles().targets().stream()
                        .filter(target -> target.kind() == Party.Kind.PERSON && capital(target.name()))
                        .forEach(target -> found.add(Yardstick.norm(target.name())));
            }
            count(violations, have, want.violations());
            count(victims, found, want.victims());
            dates(want, claims);
            if (!want.country().isEmpty()) {
                countries[1]++;
                countries[0] += mostCommon(claims.stream()
                                        .flatMap(claim -> claim.roles().place().stream())
                                        .map(place ->
                                                Yardstick.norm(place.country().orElse(place.name())))
                                        .toList())
                                .equals(Optional.of(want.country()))
                        ? 1
                        : 0;
            }
        }

        private static boolean capital(String name) {
            return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
        }

        private static void count(int[] counts, Set<String> have, Set<String> want) {
            counts[0] += (int) have.stream().filter(want::contains).count();
            counts[1] += have.size();
            counts[2] += want.size();
        }

        private record Days(String first, String last) {}

        private void dates(Wanted want, List<Claim> claims) {
            List<Days> dated = claims.stream()
                    .flatMap(claim -> claim.content().date().stream())
                    .filter(date -> date.earliest().isPresent() && date.latest().isPresent())
                    .map(date -> new Days(day(date.earliest()), day(date.latest())))
                    .toList();
            Optional<String> best = mostCommon(dated.stream()
                    .filter(days ->
                            days.first().substring(0, 4).equals(days.last().substring(0, 4)))
                    .map(Days::first)
                    .toList());
            Optional<Days> span = best.flatMap(first ->
                    dated.stream().filter(days -> days.first().equals(first)).findFirst());
            int[] ends = {4, 7, 10};
            for (int unit = 0; unit < 3; unit++) {
                OptionalInt asked = want.date().get(unit);
                if (asked.isPresent()) {
                    dates[unit][1]++;
                    dates[unit][0] += span.isPresent() && says(span.get(), ends[unit], asked.getAsInt()) ? 1 : 0;
                }
            }
        }

        private static boolean says(Days days, int end, int asked) {
            String first = days.first().substring(0, end);
            int start = end == 4 ? 0 : end - 2;
            return first.equals(days.last().substring(0, end)) && Integer.parseInt(first.substring(start)) == asked;
        }

        private static String day(Optional<LocalDate> day) {
            return day.map(LocalDate::toString).orElse("");
        }

        Map<String, Double> figures() {
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put(
                    "violation types F",
                    Figure.of(violations[0], violations[1], violations[2]).f1());
            figures.put(
                    "victim names F",
                    Figure.of(victims[0], victims[1], victims[2]).f1());
            figures.put("country", Figure.share(countries[0], countries[1]));
            figures.put("year", Figure.share(dates[0][0], dates[0][1]));
            figures.put("month", Figure.share(dates[1][0], dates[1][1]));
            figures.put("day", Figure.share(dates[2][0], dates[2][1]));
            return figures;
        }
    }

    /** The most common, of equals the one met first. */
    static Optional<String> mostCommon(List<String> all) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.forEach(one -> counts.merge(one, 1, Integer::sum));
        String best = null;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (best == null || entry.getValue() > counts.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best);
    }
}
