package inquest.bench.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Party;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MUC-3/4: dispatches on attacks in Latin America, 1988 to 1990, and who and what filled which role.
 *
 * @param texts as the corpus has them, in capitals
 * @param wanted by text: for each role its entities, each with all the names that are right
 */
record MucTexts(List<GoldText> texts, Map<String, Map<Role, List<List<String>>>> wanted) {

    /** The roles of the simplified task. */
    enum Role {
        /** A person or unnamed group who did it. */
        PERP_IND("PerpInd"),
        /** A body that did it. */
        PERP_ORG("PerpOrg"),
        /** A thing or place that was hit. */
        TARGET("Target"),
        /** A person, by name, who was hit. */
        VICTIM("Victim"),
        /** What it was done with. */
        WEAPON("Weapon");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final Pattern HEADER = Pattern.compile("((?:DEV|TST\\d)-MUC[34]-\\d{4})\\b.*");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2}) (" + String.join("|", MONTHS) + ")[A-Z]* (\\d\\d)\\b");
    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(?i)(an?|the|this|that|his|her|their|\\d|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many)\\b");
    private static final ActKind[] VIOLENT = {
        ActKind.KILLING,
        ActKind.ATTACK,
        ActKind.INJURY,
        ActKind.TORTURE,
        ActKind.ABDUCTION,
        ActKind.ENFORCED_DISAPPEARANCE,
        ActKind.THREAT,
        ActKind.DESTRUCTION
    };

    /**
     * Reads keys and texts.
     *
     * @param keys one JSON object a line
     * @param files the official texts
     */
    static MucTexts of(Path keys, List<Path> files) throws IOException {
        Map<String, Map<Role, List<List<String>>>> wanted = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(keys, StandardCharsets.UTF_8)) {
            JsonNode key = json.readTree(line);
            Map<Role, List<List<String>>> roles = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                List<List<String>> entities = new ArrayList<>();
                for (JsonNode entity : key.path("extracts").path(role.label())) {
                    List<String> names = new ArrayList<>();
                    entity.forEach(mention -> names.add(mention.get(0).asText()));
                    if (!names.isEmpty()) {
                        entities.add(names);
                    }
                }
                roles.put(role, entities);
            }
            wanted.put(key.get("docid").asText(), roles);
        }
        return new MucTexts(texts(files, wanted), wanted);
    }

    private static List<GoldText> texts(List<Path> files, Map<String, ?> wanted) throws IOException {
        List<GoldText> texts = new ArrayList<>();
        for (Path file : files) {
            String name = "";
            List<String> lines = new ArrayList<>();
            for (String line :
                    Files.readString(file, StandardCharsets.ISO_8859_1).split("\r\n|\r|\n|\u0085|\f|\u000b")) {
                Matcher header = HEADER.matcher(line);
                if (header.matches()) {
                    flush(name, lines, wanted, texts);
                    name = header.group(1);
                    lines.clear();
                } else {
                    lines.add(line);
                }
            }
            flush(name, lines, wanted, texts);
        }
        return texts;
    }

    private static void flush(String name, List<String> lines, Map<String, ?> wanted, List<GoldText> texts) {
        if (wanted.containsKey(name)) {
            String body = String.join("\n", lines).strip() + "\n";
            Matcher day = DAY.matcher(body.substring(0, Math.min(200, body.length())));
            String published = day.find()
                    ? String.format(
                            Locale.ROOT,
                            "19%s-%02d-%02d",
                            day.group(3),
                            MONTHS.indexOf(day.group(2)) + 1,
                            Integer.parseInt(day.group(1)))
                    : "";
            texts.add(new GoldText(name, name, published, body));
        }
    }

    /** What the claims of one text propose for each role: the fullest name of each entity. */
    static Map<Role, List<String>> proposed(List<Claim> claims) {
        Map<Role, List<Yardstick.Name>> names = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            names.put(role, new ArrayList<>());
        }
        for (Claim claim : claims) {
            if (!Yardstick.is(VIOLENT).test(claim) || !Yardstick.happened(claim)) {
                continue;
            }
            for (Party actor : claim.roles().actors()) {
                at(names, actor.kind() == Party.Kind.ORGANISATION ? Role.PERP_ORG : Role.PERP_IND)
                        .add(Yardstick.Name.of(actor));
            }
            for (Party target : claim.roles().targets()) {
                if (target.kind() == Party.Kind.PERSON) {
                    if (!NOT_A_NAME.matcher(target.name()).lookingAt()) {
                        at(names, Role.VICTIM).add(Yardstick.Name.of(target));
                    }
                } else if (target.kind() == Party.Kind.OBJECT
                        || target.kind() == Party.Kind.PLACE
                        || target.kind() == Party.Kind.ORGANISATION) {
                    at(names, Role.TARGET).add(Yardstick.Name.of(target));
                }
            }
            claim.roles()
                    .instruments()
                    .forEach(instrument -> at(names, Role.WEAPON).add(Yardstick.Name.of(instrument)));
        }
        Map<Role, List<String>> proposed = new EnumMap<>(Role.class);
        names.forEach((role, found) -> proposed.put(role, Yardstick.entities(found)));
        return proposed;
    }

    private static <T> List<T> at(Map<Role, List<T>> roles, Role role) {
        List<T> list = roles.get(role);
        return list == null ? List.of() : list;
    }

    /** Figures by role and over all, exact and by head noun; keys such as {@code Victim exact} and {@code micro head}. */
    Map<String, Figure> score(Map<String, List<Claim>> claims) {
        Map<String, Map<Role, List<String>>> proposed = new LinkedHashMap<>();
        wanted.keySet().forEach(name -> proposed.put(name, proposed(claims.getOrDefault(name, List.of()))));
        Map<String, Figure> figures = new LinkedHashMap<>();
        score(proposed, "exact", Yardstick::norm, figures);
        score(proposed, "head", Yardstick::head, figures);
        return figures;
    }

    private void score(
            Map<String, Map<Role, List<String>>> proposed,
            String mode,
            UnaryOperator<String> form,
            Map<String, Figure> figures) {
        int[] total = new int[3];
        for (Role role : Role.values()) {
            int[] counts = new int[3];
            wanted.forEach((name, roles) -> {
                List<String> got = at(proposed.getOrDefault(name, Map.of()), role).stream()
                        .map(form)
                        .toList();
                List<List<String>> want = at(roles, role).stream()
                        .map(names -> names.stream().map(form).toList())
                        .toList();
                counts[0] += Yardstick.matched(got, want, (a, b) -> b.contains(a));
                counts[1] += got.size();
                counts[2] += want.size();
            });
            figures.put(role.label() + " " + mode, Figure.of(counts[0], counts[1], counts[2]));
            for (int i = 0; i < 3; i++) {
                total[i] += counts[i];
            }
        }
        figures.put("micro " + mode, Figure.of(total[0], total[1], total[2]));
    }
}
