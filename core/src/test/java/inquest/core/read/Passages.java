package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.ExhibitId;
import inquest.core.model.Party;
import inquest.core.model.Source;
import java.util.List;
import java.util.Optional;

/** Reads invented passages as exhibits of their own. */
final class Passages {

    static final FixtureAnnotator ANNOTATOR = new FixtureAnnotator();
    static final ProseReader READER = new ProseReader(ANNOTATOR);

    private Passages() {}

    /** An exhibit with this text, of an unknown source published on a day. */
    static Original original(String text, String published) {
        return original(text, published, Optional.empty());
    }

    /** A report of news with this text, published on a day. */
    static Original news(String text, String published) {
        return original(text, published, Optional.of("press"));
    }

    /** An exhibit of a kind with this text, of a source otherwise unknown, published on a day. */
    static Original original(String text, String published, Optional<String> kind) {
        Source unknown = Source.UNKNOWN;
        Source source = new Source(
                unknown.title(),
                unknown.origin(),
                Optional.of(Edtf.parse(published)),
                unknown.language(),
                kind,
                unknown.standing(),
                unknown.derivedFrom());
        Digest content = Digest.of(text);
        return new Original(ExhibitId.of(content, "passage.txt"), "passage.txt", content, text, List.of(), source);
    }

    /** An exhibit with this text, of an unknown source and date. */
    static Original undated(String text) {
        Digest content = Digest.of(text);
        return new Original(
                ExhibitId.of(content, "passage.txt"), "passage.txt", content, text, List.of(), Source.UNKNOWN);
    }

    static Reading read(String text) {
        return READER.read(original(text, "2001-06-15"), Gazetteer.EMPTY);
    }

    /** The only claim of an act in a passage. */
    static Claim claim(String text, ActKind act) {
        List<Claim> found = claims(text, act);
        if (found.size() != 1) {
            throw new AssertionError("expected one claim of " + act.label() + ", found "
                    + read(text).claims().stream()
                            .map(Claim::act)
                            .map(ActKind::label)
                            .toList());
        }
        return found.get(0);
    }

    /** The claims of an act in a passage, in order. */
    static List<Claim> claims(String text, ActKind act) {
        return read(text).claims().stream().filter(claim -> claim.act() == act).toList();
    }

    /** A claim in short: "threat by the guards on Anna Roth". */
    static String sketch(Claim claim) {
        String actors = String.join(", ", names(claim.roles().actors()));
        String targets = String.join(", ", names(claim.roles().targets()));
        return claim.act().label()
                + (actors.isEmpty() ? "" : " by " + actors)
                + (targets.isEmpty() ? "" : " on " + targets);
    }

    static List<String> names(List<Party> parties) {
        return parties.stream().map(Party::name).toList();
    }
}
