package inquest.core.read;

import static inquest.core.read.TokenTree.above;
import static inquest.core.read.TokenTree.child;
import static inquest.core.read.TokenTree.finite;
import static inquest.core.read.TokenTree.has;
import static inquest.core.read.TokenTree.tie;
import static inquest.core.read.TokenTree.tieSubject;

import inquest.core.read.Annotated.Token;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Mends what the parser gets wrong where clauses are set into each other.
 *
 * <p>Of "the group, which the minister says killed 400" it makes one clause in which the minister kills; of "a court sentenced to death
 * the former chief" one in which the court is sentenced.
 */
final class ClauseSlips {

    private static final Set<String> INSERTED = Set.of(
            "say",
            "believe",
            "think",
            "claim",
            "allege",
            "suspect",
            "insist",
            "maintain",
            "state",
            "know",
            "fear",
            "assert",
            "argue",
            "testify",
            "swear");

    private static final Set<String> RELATIVE = Set.of("WP", "WDT");

    /** Prepositions before a noun that may open a clause about it. */
    private static final Set<String> ALSO_CONJUNCTIONS = Set.of("after", "before", "since", "until", "as");

    /** How the doer stands of whom a parser makes what is told. */
    private static final Set<String> DOERS = Set.of("root", "obl", "nmod");

    private static final Set<String> SENTENCING = Set.of("sentence", "condemn");
    private static final Set<String> SOME_OF =
            Set.of("most", "many", "some", "all", "half", "several", "mostly", "few");
    private static final Set<String> ON_AIR =
            Set.of("radio", "television", "tv", "telephone", "phone", "loudspeaker", "megaphone", "internet");
    private static final Set<String> BY_SEX =
            Set.of("man", "woman", "boy", "girl", "child", "baby", "male", "female", "teenager");

    private ClauseSlips() {}

    /** Mends heads and relations in place. */
    static void mend(List<Token> tokens) {
        for (int i = 0; i < tokens.size() - 1; i++) {
            inserted(tokens, i);
            denying(tokens, i);
            behindRelative(tokens, i);
            participle(tokens, i);
            sentenced(tokens, i);
            mostOfThem(tokens, i);
            ratherThat(tokens, i);
            shotDead(tokens, i);
            onAir(tokens, i);
            withoutThat(tokens, i);
            severalPlaces(tokens, i);
            whichNoun(tokens, i);
            whereHeld(tokens, i);
            yetToBe(tokens, i);
            activeBehind(tokens, i);
            finiteBehind(tokens, i);
            toBefall(tokens, i + 1);
            toDo(tokens, i);
            trailing(tokens, i + 1);
        }
        for (int i = 0; i < tokens.size(); i++) {
            besideObject(tokens, i);
        }
    }

    /** "raided a paper that had criticised him, detaining two": who raided it detains, and not the paper. */
    private static void trailing(List<Token> tokens, int gerund) {
        Token detaining = tokens.get(gerund);
        int told = detaining.head();
        if (!detaining.pos().equals("VBG")
                || !tokens.get(gerund - 1).word().equals(",")
                || !detaining.relation().matches("dep|conj|advcl|xcomp")
                || told < 0
                || told > gerund
                || !tokens.get(told).relation().equals("acl:relcl")
                || !has(tokens, told, "aux")
                || !tokens.get(child(tokens, told, "aux")).lemma().equals("have")
                // "condemned those who had bombed the market, killing 12": they killed them.
                || Lexicon.actVerb(tokens.get(told).lemma())
                || tokens.get(told).lemma().matches("fight|open|ram|enter|break")) {
            return;
        }
        int main = above(tokens, told, word -> word.pos().startsWith("V"));
        if (main < 0
                || main > told
                || !finite(tokens.get(main))
                || !tokens.get(main).lemma().matches("raid|attack|storm|search|shell|bomb|torch|burn|enter|surround")) {
            return;
        }
        for (int at = gerund + 1; at < tokens.size(); at++) {
            if (tokens.get(at).head() == told && tokens.get(at).pos().equals("VBG")) {
                tie(tokens, at, gerund, "conj");
            }
        }
        tie(tokens, gerund, main, "advcl");
    }

    /** "The order to kill the prisoners came from Roe": a parser has the order kill them. */
    private static void toDo(List<Token> tokens, int noun) {
        Token order = tokens.get(noun);
        int verb = order.head();
        boolean infinitive = order.lemma().matches("order|command|instruction|decision|plan|attempt|threat|permission")
                && order.relation().equals("nsubj")
                && verb > noun + 1
                && tokens.get(verb).pos().equals("VB")
                && tokens.get(noun + 1).word().equals("to")
                && tokens.get(noun + 1).head() == verb;
        int told = infinitive ? child(tokens, verb, "dep", "parataxis", "advcl") : -1;
        boolean whole = told > verb && !has(tokens, told, "nsubj", "nsubj:pass", "mark");
        if (whole && (tokens.get(told).pos().matches("VB[DZ]") || has(tokens, told, "aux:pass"))) {
            tie(tokens, told, tokens.get(verb).head(), tokens.get(verb).relation());
            tie(tokens, verb, noun, "acl");
            tieSubject(tokens, noun, told);
        }
    }

    /** "ordered the men hanged": it is to befall them. */
    private static void toBefall(List<Token> tokens, int done) {
        Token verb = tokens.get(done);
        int order = verb.head();
        boolean bidden = verb.pos().matches("VB[DN]")
                && verb.relation().matches("ccomp|xcomp|dep")
                && order >= 0
                && tokens.get(order).lemma().matches("order|want")
                && !has(tokens, done, "aux", "aux:pass", "mark", "obj", "cop", "xcomp", "ccomp")
                // "ordered the man arrested in Velm released": he was arrested already.
                && IntStream.range(done + 1, tokens.size())
                        .noneMatch(at -> tokens.get(at).pos().matches("VB[DN]"));
        int whom = bidden ? child(tokens, done, "nsubj") : -1;
        if (whom == done - 1 && whom > order && Lexicon.deed(verb.lemma())) {
            tie(tokens, done, "VBN", order, "xcomp");
            tie(tokens, whom, done, "nsubj:pass");
        }
    }

    // ---- clauses in clauses

    /** "the bodies of people it had tortured": whom it had tortured, and no clause of its own. */
    private static void withoutThat(List<Token> tokens, int who) {
        Token subject = tokens.get(who);
        int verb = subject.head();
        boolean behindPeople = who > 0
                && tokens.get(who - 1).pos().equals("NNS")
                && subject.pos().equals("PRP")
                && subject.relation().equals("nsubj");
        if (behindPeople
                && verb > who
                && tokens.get(verb).pos().matches("VB[DN]")
                && tokens.get(verb).relation().equals("parataxis")
                && tokens.get(verb).head() < who - 1
                && tokens.get(verb).head() >= 0
                && !has(tokens, verb, "obj", "ccomp", "xcomp")) {
            tie(tokens, verb, who - 1, "acl:relcl");
        }
    }

    /** "The soldiers were attacked and killed two rebels": a parser hangs the rebels on the attack, and has the soldiers killed. */
    private static void activeBehind(List<Token> tokens, int verb) {
        Token second = tokens.get(verb);
        int first = second.head();
        if (!second.pos().equals("VBN")
                || !second.relation().equals("conj")
                || first < 0
                || !Lexicon.deed(second.lemma())
                || second.lemma().equals("deny")
                || !has(tokens, first, "aux:pass")
                || has(tokens, verb, "aux", "aux:pass", "nsubj", "nsubj:pass")) {
            return;
        }
        int object = child(tokens, first, "obj");
        if (object > verb
                && object <= verb + 4
                && tokens.get(object).pos().matches("NN.*|PRP|CD")
                && !tokens.get(object).entity().equals("DATE")) {
            tie(tokens, verb, "VBD", first, "conj");
            tie(tokens, object, verb, "obj");
        }
    }

    /** "calls on him to commute them and urges the council to act": a parser joins the urging to the infinitive. */
    private static void finiteBehind(List<Token> tokens, int verb) {
        Token second = tokens.get(verb);
        int first = second.head();
        boolean finite = second.pos().equals("VBZ")
                || (second.pos().equals("VBD") && !second.word().equals(second.lemma()));
        if (!finite
                || !second.relation().equals("conj")
                || first < 0
                || !tokens.get(first).pos().equals("VB")
                || has(tokens, verb, "nsubj", "nsubj:pass", "aux")) {
            return;
        }
        int above = tokens.get(first).head();
        if (above >= 0 && tokens.get(above).pos().equals(second.pos()) && has(tokens, above, "nsubj")) {
            tie(tokens, verb, above, "conj");
        }
    }

    /** "An inquiry has yet to be opened": of what it has yet to undergo it is the subject. */
    private static void yetToBe(List<Token> tokens, int has) {
        if (!tokens.get(has).lemma().equals("have")
                || has + 3 >= tokens.size()
                || !tokens.get(has + 1).word().equals("yet")
                || !tokens.get(has + 2).word().equals("to")) {
            return;
        }
        int verb = tokens.get(has + 2).head();
        if (verb < 0 || tokens.get(verb).head() != has) {
            return;
        }
        tie(tokens, verb, tokens.get(has).head(), tokens.get(has).relation());
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).head() == has && tokens.get(at).relation().equals("nsubj")) {
                tieSubject(tokens, at, verb);
            } else if (tokens.get(at).head() == has) {
                tie(tokens, at, verb, tokens.get(at).relation());
            }
        }
        tie(tokens, has, verb, "aux");
    }

    /** "the prisons they were being held in": a parser leaves the clause loose. */
    private static void whereHeld(List<Token> tokens, int where) {
        Token who = tokens.get(where + 1);
        int verb = who.head();
        if (tokens.get(where).pos().startsWith("NN")
                && who.pos().equals("PRP")
                && who.relation().startsWith("nsubj")
                && verb > where
                && verb + 1 < tokens.size()
                && tokens.get(verb).pos().equals("VBN")
                && tokens.get(verb).relation().matches("dep|parataxis|ccomp")
                && tokens.get(verb + 1).word().matches("in|at")
                && tokens.get(verb + 1).head() == verb
                && tokens.get(verb + 1).relation().equals("compound:prt")) {
            tie(tokens, verb, where, "acl:relcl");
        }
    }

    /** "presided over the court that sentenced them": a parser makes the sentencing what the presiding says. */
    private static void whichNoun(List<Token> tokens, int noun) {
        Token that = tokens.get(noun + 1);
        int verb = that.head();
        if (that.pos().equals("WDT")
                && that.relation().equals("nsubj")
                && tokens.get(noun).pos().startsWith("N")
                && tokens.get(noun).relation().equals("obl")
                && verb > noun
                && tokens.get(verb).relation().equals("ccomp")
                && tokens.get(verb).head() == tokens.get(noun).head()) {
            tie(tokens, verb, noun, "acl:relcl");
        }
    }

    /** "Those who were in Evin and Gohardasht prisons saw him": a parser makes the prisons see him, and those a sentence of their own. */
    private static void severalPlaces(List<Token> tokens, int i) {
        Token places = tokens.get(i);
        int verb = places.head();
        int last = i - 1;
        if (last < 2
                || !places.pos().equals("NNS")
                || !places.relation().equals("nsubj")
                || verb < i
                || !tokens.get(verb).relation().matches("parataxis|dep")
                || !tokens.get(last).relation().equals("conj")
                || tokens.get(last).head() != tokens.get(verb).head()) {
            return;
        }
        int first = tokens.get(last).head();
        int whom = tokens.get(first).head();
        if (whom < 0
                || !tokens.get(first).relation().matches("acl:relcl|dep")
                || !tokens.get(first).pos().equals("NNP")
                || !has(tokens, first, "case")
                || !has(tokens, first, "nsubj")) {
            return;
        }
        // "Most of those who": it is most of them that see.
        int top = tokens.get(whom).relation().equals("nmod") ? tokens.get(whom).head() : whom;
        if (!tokens.get(top).relation().matches("root|obj")) {
            return;
        }
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).head() == first && (at < first || at > i)) {
                tie(tokens, at, at < first ? i : verb, tokens.get(at).relation());
            }
        }
        tie(tokens, i, top, "acl:relcl");
        tie(tokens, first, i, "compound");
        int above = tokens.get(top).head();
        tie(tokens, verb, above, above < 0 ? "root" : "ccomp");
        tie(tokens, top, verb, "nsubj");
    }

    /** "The group, which the minister said had killed 400": the group killed, and the minister said so. */
    private static void inserted(List<Token> tokens, int i) {
        if (!RELATIVE.contains(tokens.get(i).pos())) {
            return;
        }
        int saying = behind(tokens, i + 1, "DT|PRP\\$?|JJ|NNP?S?|CD|POS|IN");
        if (saying == i + 1 || saying >= tokens.size()) {
            return;
        }
        Token said = tokens.get(saying);
        int deed = lastVerb(tokens, saying + 1, behind(tokens, saying + 1, "MD|VB[DNPZ]?|RB"));
        if (deed < 0 || !finite(said) || !INSERTED.contains(said.lemma())) {
            return;
        }
        Token done = tokens.get(deed);
        int speaker = IntStream.range(i + 1, saying)
                .filter(at -> tokens.get(at).relation().startsWith("nsubj"))
                .filter(at -> tokens.get(at).head() == saying || tokens.get(at).head() == deed)
                .findFirst()
                .orElse(-1);
        boolean one = said.head() == deed && done.relation().equals("acl:relcl");
        boolean two = done.head() == saying && said.relation().equals("acl:relcl");
        // "who police believe killed Roe": no name has a killing for its quality.
        boolean three = said.relation().equals("acl:relcl")
                && done.relation().equals("amod")
                && tokens.get(done.head()).entity().equals("PERSON")
                && tokens.get(done.head()).head() == saying;
        if (speaker < 0 || !(one || two || three)) {
            return;
        }
        if (three) {
            tie(tokens, done.head(), deed, "obj");
        }
        tie(tokens, saying, one ? done.head() : said.head(), "acl:relcl");
        tie(tokens, deed, saying, "ccomp");
        tie(tokens, speaker, saying, "nsubj");
        tieSubject(tokens, i, deed);
    }

    /** The first place from here on that has none of these parts of speech. */
    private static int behind(List<Token> tokens, int from, String parts) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).pos().matches(parts)) {
            at++;
        }
        return at;
    }

    private static int lastVerb(List<Token> tokens, int from, int end) {
        return IntStream.range(from, end)
                .filter(at -> tokens.get(at).pos().startsWith("VB")
                        && !tokens.get(at).lemma().equals("be"))
                .reduce((first, last) -> last)
                .orElse(-1);
    }

    /** "Roe, who denies ordering it, has appealed": no verb is a subject; he denies, and he has appealed. */
    private static void denying(List<Token> tokens, int i) {
        Token verb = tokens.get(i + 1);
        int main = verb.head();
        boolean subject = RELATIVE.contains(tokens.get(i).pos())
                && finite(verb)
                && verb.relation().startsWith("nsubj")
                && main > i + 1
                && tokens.get(main).relation().equals("acl:relcl")
                && tokens.get(main).head() >= 0
                && tokens.get(main).head() < i;
        if (!subject) {
            return;
        }
        int who = tokens.get(main).head();
        Token noun = tokens.get(who);
        if (!noun.relation().equals("root")) {
            return;
        }
        tie(tokens, main, noun.head(), noun.relation());
        tie(tokens, who, main, verb.relation());
        tie(tokens, i + 1, who, "acl:relcl");
        tie(tokens, i, i + 1, "nsubj");
        for (int at = i + 2; at < main; at++) {
            if (tokens.get(at).head() == i + 1 && tokens.get(at).pos().equals("VBG")) {
                tie(tokens, at, i + 1, "xcomp");
            }
        }
    }

    /** "The British, who taught us drill, hanged Peter Roe": no name has a hanging for its quality. */
    private static void behindRelative(List<Token> tokens, int i) {
        Token deed = tokens.get(i + 1);
        int whom = deed.head();
        boolean quality = tokens.get(i).word().equals(",")
                && deed.relation().equals("amod")
                && deed.pos().matches("VB[DN]")
                && whom > i + 1
                && tokens.get(whom).entity().equals("PERSON")
                && Lexicon.deed(deed.lemma());
        int who = quality ? describedAbove(tokens, i) : -1;
        if (who < 0) {
            return;
        }
        makeClause(tokens, who, i + 1, -1, "root");
        tie(tokens, whom, i + 1, "obj");
        for (int at = whom + 1; at < tokens.size(); at++) {
            boolean own =
                    tokens.get(at).head() == whom && tokens.get(at).relation().equals("nmod");
            boolean lost = tokens.get(at).head() < i
                    && tokens.get(at).head() >= 0
                    && tokens.get(at).relation().matches("obl.*|conj");
            if (own || lost) {
                tie(tokens, at, i + 1, own ? "obl" : tokens.get(at).relation());
            }
        }
    }

    /** The root before here of which a relative clause behind a comma tells; negative where there is none. */
    private static int describedAbove(List<Token> tokens, int end) {
        return IntStream.range(0, end)
                .filter(at -> tokens.get(at).head() < 0
                        && tokens.get(at).pos().matches("N.*|JJ")
                        && at + 2 < tokens.size()
                        && tokens.get(at + 1).word().equals(",")
                        && RELATIVE.contains(tokens.get(at + 2).pos()))
                .findFirst()
                .orElse(-1);
    }

    /** "After a court sentenced to death the former chief": what has an object is no quality of the court. */
    private static void participle(List<Token> tokens, int i) {
        Token doer = tokens.get(i);
        int deed = DOERS.contains(doer.relation()) ? deedOf(tokens, i) : -1;
        if (deed < 0) {
            return;
        }
        if (doer.relation().equals("root") && !has(tokens, i, "nsubj", "nsubj:pass", "cop", "case")) {
            makeClause(tokens, i, deed, doer.head(), "root");
            return;
        }
        OptionalInt mark = IntStream.range(0, i)
                .filter(at -> tokens.get(at).head() == i
                        && tokens.get(at).relation().equals("case")
                        && ALSO_CONJUNCTIONS.contains(tokens.get(at).lemma()))
                .findFirst();
        if (!doer.relation().equals("root") && mark.isPresent()) {
            makeClause(tokens, i, deed, doer.head(), "advcl");
            tie(tokens, mark.getAsInt(), deed, "mark");
        }
    }

    /** The participle of a deed that hangs on a noun although it has an object: "guards hanged the men"; negative where there is none. */
    static int deedOf(List<Token> tokens, int noun) {
        return IntStream.range(noun + 1, tokens.size())
                .filter(at -> tokens.get(at).head() == noun
                        && tokens.get(at).relation().equals("acl")
                        && tokens.get(at).pos().equals("VBN")
                        && Lexicon.deed(tokens.get(at).lemma())
                        && !has(tokens, at, "aux", "aux:pass", "mark", "nsubj", "nsubj:pass"))
                .filter(at -> hasObject(tokens, at))
                .findFirst()
                .orElse(-1);
    }

    private static boolean hasObject(List<Token> tokens, int verb) {
        boolean agent = IntStream.range(0, tokens.size())
                .anyMatch(at -> tokens.get(at).word().equalsIgnoreCase("by")
                        && tokens.get(at).head() >= 0
                        && tokens.get(tokens.get(at).head()).head() == verb);
        return !agent
                && IntStream.range(verb + 1, tokens.size())
                        .filter(at -> tokens.get(at).head() == verb
                                && tokens.get(at).relation().matches("i?obj")
                                && tokens.get(at).pos().matches("NNP?S?|PRP|CD")
                                && !tokens.get(at).entity().matches("DATE|TIME|DURATION"))
                        .anyMatch(at -> IntStream.range(verb, at)
                                .noneMatch(inner -> tokens.get(inner).word().equals(",")));
    }

    /** The participle becomes the verb of a clause that hangs where it is told, and the noun its subject. */
    static void makeClause(List<Token> tokens, int noun, int verb, int head, String relation) {
        tie(tokens, verb, "VBD", head, relation);
        tie(tokens, noun, verb, "nsubj");
    }

    /** "A court sentenced to death Peter Roe": Roe is the object, whatever a parser hangs him on. */
    private static void sentenced(List<Token> tokens, int i) {
        int to = i + 1;
        if (!SENTENCING.contains(tokens.get(i).lemma())
                || !tokens.get(i).pos().matches("VB[DNZPG]?")
                || !tokens.get(to).word().equals("to")
                || has(tokens, i, "obj", "iobj", "aux:pass", "nsubj:pass")
                || to + 1 >= tokens.size()) {
            return;
        }
        Token next = tokens.get(to + 1);
        if (next.word().equals("death")
                && next.relation().equals("compound")
                && tokens.get(next.head()).head() == i) {
            tie(tokens, next.head(), i, "obj");
            tie(tokens, to + 1, i, "obl");
            tie(tokens, to, to + 1, "case");
            return;
        }
        int term = tokens.get(to).head();
        IntStream.range(term + 1, tokens.size())
                .filter(at -> term > to
                        && tokens.get(term).head() == i
                        && (tokens.get(at).head() == term || tokens.get(at).head() == i)
                        && tokens.get(at).relation().matches("obl:npmod|obl:tmod|dep|appos")
                        && tokens.get(at).pos().startsWith("N")
                        && tokens.get(at).entity().matches("O|PERSON|NUMBER"))
                .limit(1)
                .filter(at -> IntStream.range(term, at)
                        .noneMatch(inner -> tokens.get(inner).word().equals(",")))
                .forEach(at -> tie(tokens, at, i, "obj"));
    }

    /** "140 refugees, most of them women, were killed": those who were killed are the 140. */
    private static void mostOfThem(List<Token> tokens, int i) {
        boolean inside = i > 1
                && i + 3 < tokens.size()
                && tokens.get(i - 1).word().equals(",")
                && tokens.get(i + 1).word().equals("of")
                && SOME_OF.contains(tokens.get(i).word().toLowerCase(Locale.ROOT))
                && tokens.get(i + 2).word().matches("them|whom");
        int which = tokens.get(i).head();
        if (!inside || which <= i + 2 || !tokens.get(which).pos().startsWith("N")) {
            return;
        }
        Token told = tokens.get(which);
        int who = IntStream.range(0, i)
                .filter(at -> tokens.get(at).head() == which
                        && tokens.get(at).pos().matches("NNP?S?|CD")
                        && tokens.get(at).relation().matches("dep|nsubj.*"))
                .findFirst()
                .orElse(-1);
        if (who >= 0 && told.relation().startsWith("nsubj")) {
            tie(tokens, who, told.head(), told.relation());
            tie(tokens, which, who, "appos");
            tie(tokens, i, which, "dep");
            return;
        }
        int verb = IntStream.range(which + 1, tokens.size())
                .filter(at -> tokens.get(at).head() == which
                        && tokens.get(at).pos().startsWith("VB")
                        && has(tokens, at, "aux", "aux:pass")
                        && !has(tokens, at, "nsubj", "nsubj:pass"))
                .findFirst()
                .orElse(-1);
        if (who < 0 || verb < 0) {
            return;
        }
        tie(tokens, verb, told.head(), told.relation());
        tieSubject(tokens, who, verb);
        tie(tokens, which, who, "appos");
        tie(tokens, i, which, "dep");
        for (int at = 0; at < who; at++) {
            if (tokens.get(at).head() == which) {
                tie(tokens, at, verb, tokens.get(at).relation());
            }
        }
    }

    /** "I would rather that you had shot me": you, and not I. */
    private static void ratherThat(List<Token> tokens, int i) {
        Token that = tokens.get(i + 1);
        int verb = that.head();
        if (!that.word().equals("that")
                || !tokens.get(i).lemma().matches("rather|sooner|prefer|wish")
                || verb <= i + 1
                || tokens.get(i).head() != verb) {
            return;
        }
        boolean own = IntStream.range(i + 2, verb)
                .anyMatch(at -> tokens.get(at).head() == verb
                        && tokens.get(at).relation().startsWith("nsubj"));
        for (int at = 0; at < i && own; at++) {
            if (tokens.get(at).head() == verb && tokens.get(at).relation().startsWith("nsubj")) {
                tie(tokens, at, i, "nsubj");
            }
        }
    }

    // ---- words beside a verb and its object

    /** "Shot dead a nurse": dead belongs to the verb. */
    private static void shotDead(List<Token> tokens, int i) {
        Token dead = tokens.get(i + 1);
        int whom = dead.head();
        if (dead.relation().equals("amod")
                && dead.word().matches("dead|alive")
                && tokens.get(i).pos().startsWith("VB")
                && whom > i + 1
                && tokens.get(whom).head() == i) {
            tie(tokens, i + 1, i, "advmod");
        }
        // "shot dead the radio host Roe"
        int host = child(tokens, i + 1, "dep");
        if (dead.relation().equals("xcomp")
                && dead.word().equals("dead")
                && dead.head() == i
                && tokens.get(i).pos().equals("VBD")
                && host > i + 1
                && tokens.get(host).pos().startsWith("NN")
                && !has(tokens, i, "obj")) {
            tie(tokens, host, i, "obj");
            int clause = child(tokens, host, "dep");
            int name = clause > host && tokens.get(clause).entity().equals("PERSON") ? clause : -1;
            if (name > 0) {
                tie(tokens, name, host, "appos");
            }
        }
    }

    /** "Threatened over radio to shoot them": nobody threatens a radio. */
    private static void onAir(List<Token> tokens, int i) {
        Token over = tokens.get(i);
        Token radio = tokens.get(i + 1);
        if (over.relation().equals("compound:prt")
                && ON_AIR.contains(radio.lemma())
                && radio.relation().equals("obj")
                && radio.head() == over.head()) {
            tie(tokens, i + 1, over.head(), "obl");
            tie(tokens, i, i + 1, "case");
        }
    }

    /** "Killed a man, in 2012, a fisherman", "shot a nurse, Jane Roe,": one person, told of twice. */
    private static void besideObject(List<Token> tokens, int verb) {
        if (!tokens.get(verb).pos().startsWith("VB")) {
            return;
        }
        int[] objects = IntStream.range(verb + 1, tokens.size())
                .filter(at -> tokens.get(at).head() == verb
                        && tokens.get(at).relation().equals("obj"))
                .toArray();
        if (objects.length != 2) {
            return;
        }
        int one = objects[0];
        int other = objects[1];
        int from = IntStream.range(one + 1, other)
                .filter(at -> tokens.get(at).head() == other
                        && tokens.get(at).relation().matches("det|amod|compound|nummod|nmod:poss"))
                .findFirst()
                .orElse(other);
        // "claimed responsibility, and kidnapped the mayor, Jane Roe": the object of another verb.
        boolean apart = IntStream.range(one + 1, other)
                .anyMatch(at -> tokens.get(at).pos().matches("VB[DNZP]"));
        boolean names = tokens.get(one).pos().startsWith("NNP")
                && tokens.get(other).pos().startsWith("NNP");
        boolean sexes = BY_SEX.contains(tokens.get(one).lemma())
                && BY_SEX.contains(tokens.get(other).lemma());
        if (tokens.get(from - 1).word().equals(",")
                && tokens.get(one).pos().matches("NNP?")
                && tokens.get(other).pos().matches("NNP?")
                && !has(tokens, other, "conj", "cc", "nummod")
                && !has(tokens, one, "conj", "nummod", "appos")
                && !apart
                && !names
                && !sexes) {
            tie(tokens, other, one, "appos");
        }
    }
}
