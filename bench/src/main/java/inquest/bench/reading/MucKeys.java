package inquest.bench.reading;

import inquest.core.model.Claim;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The official keys of MUC-3/4: one record an incident, 24 slots.
 *
 * @param incidents by text; none where no incident is relevant
 */
record MucKeys(Map<String, List<Incident>> incidents) {

    private static final Pattern SLOT = Pattern.compile("(\\d{1,2})\\. .*?:[^\\t]*?\\s{2,}(.*)");
    private static final Pattern FIRST = Pattern.compile("0\\.\\s+MESSAGE: ID\\s+(\\S+).*");
    private static final Pattern WORDS = Pattern.compile("\"([^\"]*)\"");

    /**
     * One incident.
     *
     * @param slots by number, the fills as written, one a line
     */
    record Incident(Map<Integer, List<String>> slots) {

        /** The fills of a slot, each with all the words that are right, those of a cross-reference left out. */
        List<List<String>> fills(int slot) {
            List<List<String>> fills = new ArrayList<>();
            for (String line : slots.getOrDefault(slot, List.of())) {
                List<String> right = new ArrayList<>();
                for (String alternative : line.split("/(?=\\s*\"|\\s*[A-Z? ]*:)")) {
                    Matcher words = WORDS.matcher(alternative);
                    if (words.find()) {
                        right.add(words.group(1));
                    }
                }
                boolean more = line.startsWith("/") && !fills.isEmpty();
                if (more) {
                    fills.get(fills.size() - 1).addAll(right);
                } else if (!right.isEmpty()) {
                    fills.add(right);
                }
            }
            return fills;
        }

        /** How many people were hit, more than one, as the keys number each description. */
        List<Integer> numbers() {
            List<Integer> found = new ArrayList<>();
            for (String line : slots.getOrDefault(21, List.of())) {
                Matcher number = NUMBER.matcher(line);
                if (number.matches() && Integer.parseInt(number.group(1)) > 1) {
                    found.add(Integer.parseInt(number.group(1)));
                }
            }
            return found;
        }

        /** The people hit who are described and not named: descriptions that refer to no name. */
        List<List<String>> unnamed() {
            List<List<String>> found = new ArrayList<>();
            for (String line : slots.getOrDefault(19, List.of())) {
                if (WORDS.matcher(line).results().count() > 0 && !line.matches(".*\"\\s*:\\s*\".*")) {
                    List<String> right = new ArrayList<>();
                    WORDS.matcher(line).results().forEach(words -> right.add(words.group(1)));
                    if (line.startsWith("/") && !found.isEmpty()) {
                        found.get(found.size() - 1).addAll(right);
                    } else {
                        found.add(right);
                    }
                }
            }
            return found;
        }
    }

    /** Reads key files. */
    static MucKeys of(List<Path> files) throws IOException {
        Map<String, List<Incident>> all = new LinkedHashMap<>();
        for (Path file : files) {
            Map<Integer, List<String>> slots = new LinkedHashMap<>();
            List<String> last = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                Matcher first = FIRST.matcher(line);
                Matcher slot = SLOT.matcher(line);
                if (first.matches()) {
                    slots = new LinkedHashMap<>();
                    all.computeIfAbsent(first.group(1), k -> new ArrayList<>()).add(new Incident(slots));
                } else if (slot.matches()) {
                    last = new ArrayList<>(List.of(slot.group(2).strip()));
                    slots.put(Integer.parseInt(slot.group(1)), last);
                } else if (!line.isBlank() && !line.startsWith(";")) {
                    last.add(line.strip());
                }
            }
        }
        all.values()
                .forEach(list -> list.removeIf(incident ->
                        incident.slots().getOrDefault(4, List.of("*")).get(0).startsWith("*")));
        return new MucKeys(all);
    }

    // ---- judging claims

    private static final Pattern NUMBER = Pattern.compile("\\??\\s*(\\d+)\\s*:.*");

    /**
     * Whether each of a claim's actors and targets has a head noun, or holds a name, that the keys have in that part for some
     * incident; of a claim with neither, whether its instruments have.
     */
    boolean right(String text, Claim claim) {
        List<Incident> all = incidents.getOrDefault(text, List.of());
        List<Party> actors = claim.roles().actors();
        List<Party> targets = claim.roles().targets();
        List<Party> instruments = claim.roles().instruments();
        if (actors.isEmpty() && targets.isEmpty()) {
            return !instruments.isEmpty() && instruments.stream().allMatch(party -> known(all, party, 6));
        }
        return actors.stream().allMatch(party -> known(all, party, 9, 10))
                && targets.stream().allMatch(party -> known(all, party, 12, 18, 19));
    }

    private static boolean known(List<Incident> incidents, Party party, int... slots) {
        String name = Yardstick.norm(party.name());
        String head = Yardstick.head(party.name());
        for (Incident incident : incidents) {
            for (int slot : slots) {
                for (List<String> fill : incident.fills(slot)) {
                    for (String words : fill) {
                        if (Yardstick.head(words).equals(head)
                                || Yardstick.norm(words).contains(name)
                                || name.contains(Yardstick.norm(words))) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** Unnamed people who were hit, exact and by head noun, and how many they were. */
    Map<String, Figure> score(Map<String, List<Claim>> claims) {
        int[] exact = new int[3];
        int[] heads = new int[3];
        int[] counts = new int[3];
        incidents.forEach((text, all) -> {
            List<Claim> violent = claims.getOrDefault(text, List.of()).stream()
                    .filter(MucTexts::counts)
                    .toList();
            List<List<String>> wanted = new ArrayList<>();
            all.forEach(incident -> incident.unnamed().forEach(fill -> {
                if (wanted.stream().noneMatch(fill::equals)) {
                    wanted.add(fill);
                }
            }));
            List<String> got = Yardstick.entities(violent.stream()
                    .flatMap(claim -> claim.roles().targets().stream())
                    .filter(party -> party.kind() == Party.Kind.GROUP
                            || (party.kind() == Party.Kind.PERSON && MucTexts.described(party.name())))
                    .map(Yardstick.Name::of)
                    .toList());
            tally(exact, got.stream().map(MucKeys::bare).toList(), wanted, MucKeys::bare);
            tally(heads, got.stream().map(Yardstick::head).toList(), wanted, Yardstick::head);
            List<Integer> numbers = all.stream()
                    .flatMap(incident -> incident.numbers().stream())
                    .distinct()
                    .toList();
            List<Integer> found = violent.stream()
                    .flatMap(claim -> claim.content().count().stream())
                    .filter(count -> count.unit() == Quantity.Unit.PERSONS)
                    .flatMap(count -> count.low().stream().boxed())
                    .map(low -> (int) Math.min(low, Integer.MAX_VALUE))
                    .filter(low -> low > 1)
                    .distinct()
                    .toList();
            counts[0] += Yardstick.matched(found, numbers, Integer::equals);
            counts[1] += found.size();
            counts[2] += numbers.size();
        });
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("unnamed victims exact", Figure.of(exact[0], exact[1], exact[2]));
        figures.put("unnamed victims head", Figure.of(heads[0], heads[1], heads[2]));
        figures.put("numbers of victims", Figure.of(counts[0], counts[1], counts[2]));
        return figures;
    }

    private static void tally(int[] to, List<String> got, List<List<String>> wanted, UnaryOperator<String> form) {
        List<List<String>> forms =
                wanted.stream().map(fill -> fill.stream().map(form).toList()).toList();
        to[0] += Yardstick.matched(got, forms, (a, b) -> b.contains(a));
        to[1] += got.size();
        to[2] += forms.size();
    }

    /** Normalised and without a number in front: the keys have the number in a slot of its own. */
    private static String bare(String name) {
        return Yardstick.norm(name)
                .replaceFirst("^(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many) ", "");
    }
}
