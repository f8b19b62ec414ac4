package inquest.core.dossier;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a claim says was done, as the clause behind {@code that}: {@code over 5,000 prisoners were executed at Karsa}.
 * Where the parts of the claim make no clause, {@link #phrasable} is false and {@link #plain} lists them instead.
 */
final class Clause {

    /** Groups whose name takes no number before it. */
    private static final Pattern OWN_DETERMINER =
            Pattern.compile("(?iu)(the|a|an|his|her|its|their|these|those|some|many|several|other|all)\\b.*");

    private static final Pattern NOBODY = Pattern.compile("(?i)no one|nobody|none");

    /** No name, for it has no capital before its preposition: "human rights groups in Chad". */
    private static final Pattern DESCRIBED_BODIES =
            Pattern.compile("(?:[Tt]he )?(?:\\p{Ll}[\\p{L}-]* )*\\p{Ll}+[^siu'’]s(?: (?:of|in|from|for|at|on) .*)?");

    /** Groups whose name says how many: {@code 5,000 prisoners}, {@code hundreds of men}. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?iu).*(\\p{Nd}|\\b(one|two|three|four|five|six|seven|eight"
                    + "|nine|ten|eleven|twelve|\\w+teen|\\w+ty|dozens?|scores|tens|hundreds?|thousands?|millions?)\\b).*");

    private final Claim claim;
    private final Claim.Roles roles;
    private final Optional<ActWords> words;
    private final Line line;
    private final List<String> used = new ArrayList<>();

    Clause(Claim claim, Line line) {
        this.claim = claim;
        this.roles = claim.roles();
        this.words = ActWords.of(claim.act());
        this.line = line;
    }

    /** Whether the claim's parts make a clause of ours. */
    boolean phrasable() {
        if (words.isPresent()) {
            return !roles.targets().isEmpty() || countOfPeople().isPresent();
        }
        return happened()
                && (claim.act() == ActKind.OFFICE
                        ? holder().isPresent() && detail().office().isPresent()
                        : claim.act() == ActKind.LEGAL_QUALIFICATION
                                ? detail().qualification().isPresent()
                                : ActWords.deed(claim.act()).isPresent()
                                        && !roles.actors().isEmpty());
    }

    /** Writes the clause, with place, date and particulars behind it. */
    void write() {
        if (words.isPresent()) {
            writeTransitive(words.get());
        } else if (claim.act() == ActKind.OFFICE) {
            line.name(holder().orElseThrow()).text(" held the office of ");
            take("office", detail().office());
            ofBody(" in ");
        } else if (claim.act() == ActKind.LEGAL_QUALIFICATION) {
            if (roles.targets().isEmpty()) {
                line.text("what is told there is, in law, ");
            } else {
                line.names(roles.targets()).text(" amounted, in law, to ");
            }
            take("qualification", detail().qualification());
            by(roles.actors(), ", with as actor ");
        } else {
            line.names(roles.actors())
                    .text(" " + ActWords.agreeing(ActWords.deed(claim.act()).orElse("acted"), plural(roles.actors())));
            by(roles.targets(), ", concerning ");
        }
        new Circumstances(claim, used).write(line);
    }

    /** Writes the plain pattern: {@code order — actors: …; targets: …}. */
    void plain() {
        line.text(claim.act().label());
        Claim.Assessment assessment = claim.assessment();
        List<String> marks = new ArrayList<>();
        if (assessment.polarity() == Claim.Polarity.DENIED) {
            marks.add("denied");
        }
        if (!happened() || assessment.modality() == Claim.Modality.ALLEGED) {
            marks.add(assessment.modality().label());
        }
        if (!marks.isEmpty()) {
            line.text(" (" + String.join(", ", marks) + ")");
        }
        String before = " — ";
        for (String role : List.of("actors", "targets")) {
            List<Party> parties = role.equals("actors") ? roles.actors() : roles.targets();
            if (!parties.isEmpty()) {
                line.text(before + role + ": ").names(parties);
                before = "; ";
            }
        }
        new Circumstances(claim, used).write(line);
    }

    private void writeTransitive(ActWords act) {
        switch (claim.assessment().modality()) {
            case PLANNED -> {
                line.text("there was a plan for ");
                noun(act);
            }
            case ATTEMPTED -> {
                line.text("there was an attempt at ");
                noun(act);
            }
            case REQUESTED -> {
                noun(act);
                line.text(" was asked for, urged or ordered");
            }
            case CONDITIONAL -> {
                noun(act);
                line.text((denied() ? " not taking place" : "")
                        + " is named as a condition, or as what would follow from one");
            }
            case POSSIBLE -> {
                noun(act);
                line.text(" may have happened, or may be still to come");
            }
            default -> past(act);
        }
    }

    private void past(ActWords act) {
        if (roles.actors().isEmpty()) {
            boolean plural = target();
            line.text(" " + ActWords.agreeing(act.passive(), plural));
            complement();
            return;
        }
        boolean plain = roles.actors().stream()
                .allMatch(actor -> actor.degree()
                        .filter(degree -> degree != Party.Degree.CARRIED_OUT)
                        .isEmpty());
        if (plain && act.active().isPresent()) {
            line.names(roles.actors()).text(" " + act.active().get() + " ");
        } else {
            for (int i = 0; i < roles.actors().size(); i++) {
                Party actor = roles.actors().get(i);
                line.text(i == 0 ? "" : ", and ").name(actor).text(" " + part(actor));
            }
            line.text(" " + act.noun() + " ");
        }
        target();
        complement();
    }

    private static String part(Party actor) {
        boolean plural = many(actor);
        return switch (actor.degree().orElse(Party.Degree.CARRIED_OUT)) {
            case CARRIED_OUT -> "carried out";
            case ORDERED -> "ordered";
            case PLANNED -> "planned";
            case TOOK_PART -> "took part in";
            case PRESENT -> ActWords.agreeing("~ present at", plural);
            case FAILED_TO_PREVENT -> "failed to prevent or punish";
            case RESPONSIBLE -> ActWords.agreeing("~ responsible for", plural);
        };
    }

    private void noun(ActWords act) {
        line.text(act.noun() + " ");
        target();
        complement();
        by(roles.actors(), " by ");
    }

    /** Writes whom it befell, and how many where that can be said in one breath; says whether they are many. */
    private boolean target() {
        Optional<Quantity> count = countOfPeople();
        List<Party> targets = roles.targets();
        if (targets.isEmpty()) {
            Quantity quantity = count.orElseThrow();
            boolean names = quantity.unit() == Quantity.Unit.NAMES;
            boolean one = quantity.high().orElse(Long.MAX_VALUE) == 1;
            String many = Counting.words(quantity, claim.anchor().quote());
            line.text(many
                    + (Counting.round(many) ? " of" : "")
                    + (names ? " name" + (one ? "" : "s") : one ? " person" : " people"));
            used.add("count");
            return !one;
        }
        if (count.isPresent() && targets.size() == 1 && targets.get(0).kind() == Party.Kind.GROUP) {
            number(count.get(), targets.get(0).name());
        }
        if (denied()
                && targets.size() == 1
                && NOBODY.matcher(targets.get(0).name()).matches()) {
            // "denies that no one was tried" would say that somebody was.
            line.text("anyone");
            return false;
        }
        line.names(targets);
        return plural(targets);
    }

    private boolean denied() {
        return claim.assessment().polarity() == Claim.Polarity.DENIED;
    }

    /** Writes how many before the name of a group, unless the name says it; what neither says is told behind. */
    private void number(Quantity count, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean qualified =
                count.qualifier().stream().allMatch(words -> lower.contains(words.toLowerCase(Locale.ROOT)));
        if (NUMBERED.matcher(name).matches() || (count.qualifier().isPresent() && qualified)) {
            if (qualified) {
                used.add("count");
            }
        } else if (!OWN_DETERMINER.matcher(name).matches()) {
            String many = Counting.words(count, claim.anchor().quote());
            line.text(many + (Counting.round(many) ? " of " : " "));
            used.add("count");
        }
    }

    /** What the verb calls for behind the target. */
    private void complement() {
        switch (claim.act()) {
            case APPOINTMENT -> {
                before(" as ", "office", detail().office());
                ofBody(" in ");
            }
            case SENTENCING -> {
                before(" to ", "term", detail().term());
                before(" for ", "charge", detail().charge());
            }
            case CONVICTION, ACCUSATION -> {
                before(" of ", "charge", detail().charge());
                before(" of being ", "qualification", detail().qualification());
            }
            case TRIAL, PROSECUTION, EXECUTION -> before(" for ", "charge", detail().charge());
            default -> {
                // What no verb calls for is told among the circumstances.
            }
        }
    }

    private void ofBody(String preposition) {
        before(preposition, "body", detail().body());
    }

    private void before(String preposition, String field, Optional<Words> value) {
        if (value.isPresent()) {
            line.text(preposition);
            take(field, value);
        }
    }

    private void take(String field, Optional<Words> value) {
        line.words(value.orElseThrow().text());
        used.add(field);
    }

    private void by(List<Party> parties, String preposition) {
        if (!parties.isEmpty()) {
            line.text(preposition).names(parties);
        }
    }

    private Optional<Party> holder() {
        Predicate<Party> person = party -> party.kind() == Party.Kind.PERSON;
        List<Party> both = new ArrayList<>(roles.targets());
        both.addAll(roles.actors());
        return both.stream().filter(person).findFirst().or(() -> both.stream().findFirst());
    }

    private Optional<Quantity> countOfPeople() {
        return claim.content()
                .count()
                .filter(count -> count.unit() == Quantity.Unit.PERSONS || count.unit() == Quantity.Unit.NAMES);
    }

    private Claim.Detail detail() {
        return claim.content().detail();
    }

    private boolean happened() {
        return claim.assessment().modality().saidToBeDone();
    }

    private static boolean plural(List<Party> parties) {
        return parties.size() > 1 || many(parties.get(0));
    }

    /** Whether a verb that follows stands in the plural: a group does, and bodies that a noun describes, "the unions". */
    static boolean many(Party party) {
        return party.kind() == Party.Kind.GROUP
                || (party.kind() == Party.Kind.ORGANISATION
                        && DESCRIBED_BODIES.matcher(party.name()).matches());
    }
}
