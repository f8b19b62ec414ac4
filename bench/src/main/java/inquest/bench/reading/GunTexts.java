package inquest.bench.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Quantity;
import inquest.core.model.When;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Gun-violence articles: how many were killed and injured, and on which day.
 *
 * @param texts the articles
 * @param wanted by text
 */
record GunTexts(List<GoldText> texts, Map<String, Wanted> wanted) {

    /** What is recorded of an incident. */
    record Wanted(int killed, int injured, String day) {}

    /** Reads the data set's own files. */
    static GunTexts of(Path articles, Path labels) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode y = json.readTree(labels.toFile());
        List<GoldText> texts = new ArrayList<>();
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        for (JsonNode x : json.readTree(articles.toFile())) {
            JsonNode label = y.get(texts.size());
            String name = String.format(Locale.ROOT, "%04d", texts.size());
            String published = x.get("publish_date").asText();
            texts.add(new GoldText(
                    name,
                    "",
                    published.substring(0, Math.min(10, published.length())),
                    x.get("text").asText().strip() + "\n"));
            wanted.put(
                    name,
                    new Wanted(
                            label.get("n_killed").asInt(),
                            label.get("n_injured").asInt(),
                            label.get("shooting_date").asText()));
        }
        return new GunTexts(texts, wanted);
    }

    /** The first so many texts. */
    GunTexts first(int count) {
        List<GoldText> kept = texts.subList(0, Math.min(count, texts.size()));
        Map<String, Wanted> theirs = new LinkedHashMap<>();
        kept.forEach(text -> theirs.put(text.name(), Objects.requireNonNull(wanted.get(text.name()))));
        return new GunTexts(kept, theirs);
    }

    /** Shares of texts that are right: {@code killed}, {@code injured}, {@code date}, and both counts on texts with some. */
    Map<String, Double> score(Map<String, List<Claim>> claims) {
        int[] killed = new int[4];
        int[] injured = new int[4];
        int days = 0;
        for (Map.Entry<String, Wanted> entry : wanted.entrySet()) {
            List<Claim> happened = claims.getOrDefault(entry.getKey(), List.of()).stream()
                    .filter(Yardstick::happened)
                    .toList();
            count(killed, victims(happened, ActKind.KILLING), entry.getValue().killed());
            count(injured, victims(happened, ActKind.INJURY), entry.getValue().injured());
            days += day(happened).equals(Optional.of(entry.getValue().day())) ? 1 : 0;
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("killed", Figure.share(killed[0], killed[1]));
        figures.put("injured", Figure.share(injured[0], injured[1]));
        figures.put("date", Figure.share(days, wanted.size()));
        figures.put("killed, texts with some", Figure.share(killed[2], killed[3]));
        figures.put("injured, texts with some", Figure.share(injured[2], injured[3]));
        return figures;
    }

    private static void count(int[] counts, long found, int wanted) {
        int right = found == wanted ? 1 : 0;
        counts[0] += right;
        counts[1]++;
        counts[2] += wanted > 0 ? right : 0;
        counts[3] += wanted > 0 ? 1 : 0;
    }

    /** The greater of the highest number stated and the number of different victims. */
    static long victims(List<Claim> claims, ActKind act) {
        Set<String> named = new HashSet<>();
        long counted = 0;
        for (Claim claim : claims) {
            Modality modality = claim.assessment().modality();
            if (claim.act().is(act) && modality != Modality.ATTEMPTED && modality != Modality.PLANNED) {
                counted = Math.max(
                        counted,
                        claim.content()
                                .count()
                                .filter(count -> count.unit() == Quantity.Unit.PERSONS)
                                .map(count -> count.low().orElse(0))
                                .orElse(0L));
                claim.roles()
                        .targets()
                        .forEach(target -> named.add(target.cluster().orElseGet(() -> Yardstick.norm(target.name()))));
            }
        }
        return Math.max(counted, named.size());
    }

    private static Optional<String> day(List<Claim> claims) {
        return DefenderTexts.mostCommon(claims.stream()
                .flatMap(claim -> claim.content().date().stream())
                .filter(date -> date.earliest().isPresent() && date.earliest().equals(date.latest()))
                .map(When::earliest)
                .map(day -> day.orElseThrow().toString())
                .toList());
    }
}
