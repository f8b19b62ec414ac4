package inquest.core.link;

import inquest.core.model.Edtf;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Particulars;
import inquest.core.model.Party;
import inquest.core.name.Folding;
import inquest.core.name.NameForm;
import inquest.core.name.Title;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A mention with the forms of its name that are compared.
 *
 * @param mention the words
 * @param name of a person, without titles, given name first
 * @param key name in normal form; equal for names that differ in typing only
 * @param father the father's name by sound, where a row gives it
 * @param byAge when the person was born, as far as an age tells
 * @param isFull whether a given and a family name are there, so that it can stand for one person across exhibits
 */
record Named(Mention mention, NameForm name, String key, Optional<String> father, Facts.Days byAge, boolean isFull) {

    static Named of(Mention mention, Facts.Days byAge) {
        Particulars row = mention.particulars();
        boolean parts = row.given().isPresent() && row.family().isPresent();
        NameForm name =
                NameForm.of(parts ? row.given().get() + " " + row.family().get() : mention.name());
        String key = mention.kind() == Party.Kind.PERSON
                ? String.join(" ", name.bearing())
                : Folding.of(mention.name()).replaceFirst("^the ", "");
        Optional<String> father = row.father().map(Named::sound).filter(sound -> !sound.isBlank());
        boolean full = mention.kind() == Party.Kind.PERSON && !name.isBare();
        return new Named(mention, name, key, father, byAge, full);
    }

    /** Another mention of the same name, which nothing is known of beside it: a town comes up in every row of a list. */
    private Named by(Mention other) {
        return new Named(other, name, key, father, byAge, isFull);
    }

    /**
     * Some mentions in their order.
     *
     * @param byAge when each was born, as far as an age tells
     */
    static List<Named> all(List<Mention> mentions, Function<Mention, Facts.Days> byAge) {
        Map<String, Named> bodiesAndPlaces = new HashMap<>();
        List<Named> all = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            all.add(
                    mention.kind() == Party.Kind.PERSON
                                    || !mention.particulars().equals(Particulars.NONE)
                            ? of(mention, byAge.apply(mention))
                            : bodiesAndPlaces
                                    .computeIfAbsent(mention.name(), name -> of(mention, Facts.Days.ANY))
                                    .by(mention));
        }
        return all;
    }

    Party.Kind kind() {
        return mention.kind();
    }

    boolean isPerson() {
        return kind() == Party.Kind.PERSON;
    }

    boolean isRow() {
        return mention.anchor().at() instanceof Locator.Row;
    }

    List<Title> titles() {
        List<Title> titles = new ArrayList<>(name.titles());
        mention.titles().forEach(words -> Title.of(words).ifPresent(titles::add));
        return titles;
    }

    /** What rows of persons say beside the name. */
    Facts facts() {
        if (!isPerson() || !(mention.anchor().at() instanceof Locator.Row row)) {
            return Facts.NONE;
        }
        return new Facts(
                Set.of(mention.anchor().exhibit() + " " + row.sheet()),
                father.map(Set::of).orElse(Set.of()),
                Facts.Days.of(mention.particulars().birth()),
                Facts.Days.of(mention.particulars().death()),
                byAge);
    }

    /**
     * Given, father's and family name by sound, and the day of death: a key under which two scripts may meet. Empty unless
     * all four are there.
     */
    Optional<String> acrossScripts() {
        Particulars row = mention.particulars();
        Optional<String> day = row.death()
                .filter(death -> death.granularity() == Edtf.Granularity.DAY)
                .flatMap(Edtf::earliest)
                .map(Object::toString);
        if (!isFull || row.given().isEmpty() || row.family().isEmpty() || father.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        String given = sound(row.given().get());
        String family = sound(row.family().get());
        return given.isBlank() || family.isBlank()
                ? Optional.empty()
                : Optional.of(String.join("|", given, father.get(), family, day.get()));
    }

    /** The forms in capitals by which a body is known in short: its own name where it is one, and acronyms given for it. */
    List<String> acronyms() {
        List<String> forms = new ArrayList<>(mention.aliases());
        forms.add(mention.name());
        return forms.stream()
                .flatMap(form -> acronyms(form).stream())
                .distinct()
                .toList();
    }

    /** Whether the name is nothing but acronyms: {@code ABC}, {@code ABC/DEF}. */
    boolean isShort() {
        return !acronyms(mention.name()).isEmpty();
    }

    String sound() {
        return sound(mention.name());
    }

    private static List<String> acronyms(String form) {
        List<String> parts = List.of(form.strip().split("/", -1));
        boolean all = parts.stream().allMatch(part -> part.matches("\\p{Lu}[\\p{Lu}\\p{Nd}.&-]{1,11}"));
        return all
                ? parts.stream().map(part -> Folding.of(part).replace(" ", "")).toList()
                : List.of();
    }

    private static String sound(String name) {
        NameForm form = NameForm.of(name);
        String skeleton = form.skeleton();
        return skeleton.isBlank() ? form.normal() : skeleton;
    }
}
