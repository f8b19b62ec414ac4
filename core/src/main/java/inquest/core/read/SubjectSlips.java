package inquest.core.read;

import static inquest.core.read.TokenTree.child;
import static inquest.core.read.TokenTree.has;
import static inquest.core.read.TokenTree.subject;
import static inquest.core.read.TokenTree.tie;
import static inquest.core.read.TokenTree.tieSubject;
import static inquest.core.read.TokenTree.tieVerb;

import inquest.core.read.Annotated.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Mends what the parser gets wrong about whom a verb tells of: "the deputy, who had warned them, was arrested", "had himself shot a guard". */
final class SubjectSlips {

    private static final Set<String> REFLEXIVE = Set.of("himself", "herself", "themselves", "myself", "itself");
    private static final Set<String> WAY = Set.of("into", "onto", "on", "from");

    /** Words from the end of a sentence in which "officials said" closes it. */
    private static final int LAST = 4;

    private SubjectSlips() {}

    /** Mends a sentence in place. */
    static void mend(List<Token> tokens) {
        noted(tokens);
        for (int i = 1; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            String word = token.word();
            if (word.equals("whose")) {
                behindAside(tokens, i);
            } else if (word.equals("who") || word.equals("whom")) {
                behindAside(tokens, i);
                saysBehindAside(tokens, i);
            } else if (REFLEXIVE.contains(word) && token.relation().startsWith("nsubj")) {
                oneself(tokens, i);
            } else if (word.equals("shot") && token.pos().equals("NN")) {
                shot(tokens, i);
                shotAnd(tokens, i);
                takenAndShot(tokens, i);
            } else if (word.equals("left") && token.relation().equals("amod")) {
                left(tokens, i);
            } else if (token.relation().equals("obj")) {
                object(tokens, i);
            } else if (token.relation().equals("appos")) {
                kin(tokens, i);
            } else if (token.pos().equals("VBD") && token.relation().equals("conj")) {
                saidOf(tokens, i);
            } else if (token.pos().equals("VBD") && token.relation().equals("ccomp")) {
                there(tokens, i);
            } else if (token.pos().equals("VBD") && token.relation().equals("dep")) {
                besides(tokens, i);
            } else if (token.pos().equals("VBG") && token.relation().equals("dep")) {
                gerund(tokens, i);
            } else if (token.pos().equals("VBN") && token.relation().equals("dep")) {
                ofThose(tokens, i);
                alleged(tokens, i);
            } else if (token.pos().startsWith("NN") && token.relation().equals("dep")) {
                behindDate(tokens, i);
            } else if (word.equals("that")) {
                toldTo(tokens, i);
            }
        }
    }

    /** "The deputy Roe, who had warned them, was arrested and tortured": a parser has nobody arrested but those warned. */
    private static void behindAside(List<Token> tokens, int who) {
        int noun = top(tokens, 0, who, "NN");
        int verb = IntStream.range(who + 1, tokens.size())
                .filter(at -> tokens.get(at).head() == noun
                        && tokens.get(at).relation().matches("dep|acl:relcl"))
                .findFirst()
                .orElse(-1);
        if (noun < 0 || verb < 0 || !set(tokens, who)) {
            return;
        }
        int done = IntStream.range(verb + 1, tokens.size())
                .filter(at -> tokens.get(at).head() == noun || tokens.get(at).head() >= verb)
                .filter(at -> tokens.get(at).relation().matches("dep|conj|parataxis|ccomp"))
                .filter(at -> !has(tokens, at, "nsubj", "nsubj:pass", "mark", "cc") && behindComma(tokens, at))
                .findFirst()
                .orElse(-1);
        if (done < 0) {
            return;
        }
        int above = tokens.get(done).head();
        tie(tokens, done, tokens.get(noun).head(), tokens.get(noun).relation());
        tie(tokens, noun, done, subject(tokens, done));
        tie(tokens, verb, noun, "acl:relcl");
        join(tokens, done + 1, above, done);
    }

    /** Whether a verb with a time of its own, or its auxiliary, stands right behind a comma. */
    private static boolean behindComma(List<Token> tokens, int verb) {
        int aux = child(tokens, verb, "aux", "aux:pass");
        int first = aux < 0 ? verb : Math.min(aux, verb);
        return first > 0
                && tokens.get(first).pos().matches("VB[DPZ]|MD")
                && tokens.get(first - 1).word().equals(",");
    }

    /** "A doctor, who asked not to be named, said seven had been shot": a parser has the doctor shot. */
    private static void saysBehindAside(List<Token> tokens, int who) {
        int said = IntStream.range(who + 1, tokens.size())
                .filter(at -> tokens.get(at).relation().equals("acl:relcl")
                        && tokens.get(at).pos().equals("VBD")
                        && tokens.get(at).head() < who
                        && tokens.get(at).head() >= 0
                        && tokens.get(at - 1).word().equals(",")
                        && says(tokens.get(at)))
                .findFirst()
                .orElse(-1);
        int asks = IntStream.range(who + 1, Math.max(who + 1, said))
                .filter(at -> TokenTree.finite(tokens.get(at)))
                .findFirst()
                .orElse(-1);
        if (!set(tokens, who) || asks < 0) {
            return;
        }
        int speaker = tokens.get(said).head();
        int verb = tokens.get(speaker).head();
        int whom = IntStream.range(said + 1, Math.max(said + 1, verb))
                .filter(at -> tokens.get(at).head() == said
                        && tokens.get(at).relation().matches("obj|nsubj|dep")
                        && tokens.get(at).pos().matches("NN.*|CD|PRP"))
                .findFirst()
                .orElse(-1);
        if (whom < 0 || !tokens.get(speaker).relation().startsWith("nsubj")) {
            return;
        }
        for (int at = speaker + 1; at < said; at++) {
            if (tokens.get(at).head() == said) {
                tie(tokens, at, asks, at == who ? "nsubj" : tokens.get(at).relation());
            }
        }
        tie(tokens, asks, speaker, "acl:relcl");
        tie(tokens, who, asks, "nsubj");
        tie(tokens, said, tokens.get(verb).head(), tokens.get(verb).relation());
        tie(tokens, verb, said, "ccomp");
        tie(tokens, speaker, said, "nsubj");
        tieSubject(tokens, whom, verb);
    }

    /** Makes a word that was taken for a noun or quality the verb of its sentence. */
    private static void crown(List<Token> tokens, int at, String lemma, String pos) {
        tieVerb(tokens, at, lemma, pos, -1, "root");
    }

    /** The first word of a part of speech that hangs on nothing; negative where there is none. */
    private static int top(List<Token> tokens, int from, int to, String pos) {
        return IntStream.range(from, to)
                .filter(at -> tokens.get(at).head() < 0 && tokens.get(at).pos().startsWith(pos))
                .findFirst()
                .orElse(-1);
    }

    /** Joins to another word what is joined to this one from a place on and has no subject of its own. */
    private static void join(List<Token> tokens, int from, int head, int other) {
        for (int at = from; at < tokens.size(); at++) {
            if (tokens.get(at).head() == head
                    && tokens.get(at).relation().equals("conj")
                    && !has(tokens, at, "nsubj", "nsubj:pass")) {
                tie(tokens, at, other, "conj");
            }
        }
    }

    private static boolean says(Token verb) {
        return Lexicon.cueVerb(verb.lemma());
    }

    /** Whether a comma sets off what "who" begins. */
    private static boolean set(List<Token> tokens, int who) {
        return tokens.get(who - 1).word().equals(",");
    }

    /** "Roe, who had himself been jailed", "Roe had himself shot a guard": Roe was, and Roe did. */
    private static void oneself(List<Token> tokens, int self) {
        int verb = tokens.get(self).head();
        if (verb < self || !tokens.get(self - 1).lemma().matches("have|be")) {
            return;
        }
        int who = IntStream.range(0, self)
                .filter(at -> tokens.get(at).head() == verb
                        && tokens.get(at).relation().equals("obj")
                        && tokens.get(at).word().equals("who"))
                .findFirst()
                .orElse(-1);
        int has = tokens.get(verb).head();
        int own = has == self - 1 ? child(tokens, has, "nsubj") : -1;
        if (who >= 0) {
            tie(tokens, self, verb, "dep");
            tieSubject(tokens, who, verb);
        } else if (own >= 0 && tokens.get(verb).relation().equals("ccomp")) {
            tie(tokens, self, verb, "dep");
            tie(tokens, verb, tokens.get(has).head(), tokens.get(has).relation());
            for (int at = 0; at < tokens.size(); at++) {
                if (tokens.get(at).head() == has && at != verb) {
                    tie(tokens, at, verb, tokens.get(at).relation());
                }
            }
            tie(tokens, has, verb, "aux");
            tieSubject(tokens, own, verb);
        }
    }

    /** "Shot dead outside his shop", "Shot by soldiers at Velm": a note of whom it befell. */
    private static void noted(List<Token> tokens) {
        if (tokens.size() < 2) {
            return;
        }
        Token first = tokens.get(0);
        boolean note = first.word().equals("Shot")
                && first.pos().equals("NN")
                && (first.head() < 0
                        || (first.head() == 1
                                && tokens.get(1).word().equals("dead")
                                && tokens.get(1).head() < 0))
                && tokens.get(1).word().matches("dead|by|at|on|outside|near|while|during")
                && tokens.stream().noneMatch(token -> token.pos().matches("VB[DPZ]"));
        if (!note) {
            return;
        }
        crown(tokens, 0, "shoot", "VBN");
        for (int at = 1; at < tokens.size(); at++) {
            boolean own = tokens.get(at).head() == 0 || (tokens.get(at).head() == 1 && at > 1);
            if (own && tokens.get(at).relation().matches("nmod|obl")) {
                tie(tokens, at, 0, "obl");
            } else if (at == 1 && tokens.get(at).word().equals("dead")) {
                tie(tokens, at, 0, "xcomp");
            }
        }
    }

    /** "A man in uniform shot my father": a parser finds no verb, and a shot in uniform. */
    private static void shot(List<Token> tokens, int shot) {
        int who = tokens.get(shot).head();
        int whom = IntStream.range(shot + 1, tokens.size())
                .filter(at -> tokens.get(at).head() == shot
                        && tokens.get(at).relation().matches("dep|appos|nmod|obj")
                        && !has(tokens, at, "case"))
                .findFirst()
                .orElse(-1);
        boolean verbless = tokens.stream().noneMatch(token -> token.pos().startsWith("V"));
        if (who < 0
                || who > shot
                || tokens.get(who).head() >= 0
                || whom < 0
                || !verbless
                || !tokens.get(shot + 1).pos().matches("PRP\\$?|DT|NNP|CD")) {
            return;
        }
        int clothes = child(tokens, shot, "amod", "compound");
        int in = child(tokens, shot, "case");
        crown(tokens, shot, "shoot", "VBD");
        tie(tokens, who, shot, "nsubj");
        tie(tokens, whom, shot, "obj");
        if (clothes >= 0 && clothes < shot && in >= 0) {
            tie(tokens, clothes, "NN", who, "nmod");
            tie(tokens, in, clothes, "case");
        }
    }

    /** "Police shot and killed Jane Roe": a parser makes police and shot a part of her name, whom somebody killed. */
    private static void shotAnd(List<Token> tokens, int shot) {
        int whom = tokens.get(shot).head();
        int last = shot - 1;
        if (!tokens.get(shot).relation().equals("compound")
                || whom < shot
                || tokens.get(last).head() != shot
                || !tokens.get(last).relation().equals("compound")
                || shot + 2 >= tokens.size()
                || !tokens.get(shot + 1).word().equals("and")
                || !tokens.get(shot + 2).pos().matches("VB[DN]")
                || tokens.get(shot + 2).head() != shot) {
            return;
        }
        int day = tokens.get(whom).head();
        if (day >= 0 && (tokens.get(day).head() >= 0 || tokens.get(day).pos().startsWith("V"))) {
            return;
        }
        crown(tokens, shot, "shoot", "VBD");
        tie(tokens, last, shot, "nsubj");
        tie(tokens, whom, shot, "obj");
        for (int at = 0; at < tokens.size(); at++) {
            boolean clause = at > whom
                    && tokens.get(at).head() == whom
                    && tokens.get(at).pos().startsWith("V");
            if (at < last && tokens.get(at).head() == shot) {
                tie(tokens, at, last, tokens.get(at).relation());
            } else if (clause && has(tokens, at, "mark")) {
                tie(tokens, at, shot, "advcl");
            }
        }
        if (day >= 0 && day < shot) {
            tie(tokens, day, shot, has(tokens, day, "case") ? "obl" : "dep");
        }
    }

    /** "They were taken to the wall and shot": a parser takes them to a wall, and to a shot. */
    private static void takenAndShot(List<Token> tokens, int shot) {
        int where = tokens.get(shot).head();
        int verb = where < 0 ? -1 : tokens.get(where).head();
        if (verb >= 0
                && tokens.get(shot).relation().equals("conj")
                && tokens.get(shot - 1).word().equals("and")
                && tokens.get(shot - 1).head() == shot
                && tokens.get(where).relation().equals("obl")
                && has(tokens, verb, "aux:pass")
                && !has(tokens, shot, "det", "amod", "compound", "nummod")) {
            tieVerb(tokens, shot, "shoot", "VBN", verb, "conj");
        }
    }

    /** "A crackdown in 2004 left 13 people dead": a parser finds no verb, and people who were left. */
    private static void left(List<Token> tokens, int left) {
        int people = tokens.get(left).head();
        int state = people < 0
                ? -1
                : IntStream.range(people + 1, tokens.size())
                        .filter(at -> tokens.get(at).head() == people
                                && tokens.get(at).word().matches("dead|injured|wounded|homeless"))
                        .findFirst()
                        .orElse(-1);
        int what = top(tokens, 0, left, "NN");
        if (people < left || state < 0 || what < 0) {
            return;
        }
        crown(tokens, left, "leave", "VBD");
        tie(tokens, what, left, "nsubj");
        tie(tokens, people, left, "obj");
        tie(tokens, state, left, "xcomp");
    }

    /** What a parser takes for an object, and is not. */
    private static void object(List<Token> tokens, int object) {
        int verb = tokens.get(object).head();
        if (verb >= 0 && !emphasis(tokens, object, verb)) {
            told(tokens, object);
            if (!toldOf(tokens, object, verb) && !way(tokens, object, verb)) {
                called(tokens, object, verb);
            }
        }
    }

    /** "I shot four myself": the four were shot. */
    private static boolean emphasis(List<Token> tokens, int self, int verb) {
        int number = REFLEXIVE.contains(tokens.get(self).word()) ? child(tokens, self, "nummod") : -1;
        if (number != self - 1) {
            return false;
        }
        tie(tokens, number, verb, "obj");
        tie(tokens, self, verb, "dep");
        return true;
    }

    /** "The ministry denied it had arrested her": it had. */
    private static boolean toldOf(List<Token> tokens, int who, int verb) {
        int told = tokens.get(who + 1).head();
        boolean clause = tokens.get(who).pos().equals("PRP")
                && says(tokens.get(verb))
                && told > who
                && tokens.get(who + 1).relation().startsWith("aux")
                && tokens.get(told).head() == verb
                && tokens.get(told).relation().matches("dep|ccomp")
                && !has(tokens, told, "nsubj", "nsubj:pass");
        if (clause) {
            tieSubject(tokens, who, told);
            tie(tokens, told, verb, "ccomp");
        }
        return clause;
    }

    /** "forced into a Niva", "put on the truck". */
    private static boolean way(List<Token> tokens, int where, int verb) {
        int joint = child(tokens, where, "case");
        boolean way = joint >= 0 && WAY.contains(tokens.get(joint).word());
        if (way) {
            tie(tokens, where, verb, "obl");
        }
        return way;
    }

    /** "with the help of the nurse, Jane Roe", "testified that he shot the nurse, Jane Roe": a parser makes her an object beside. */
    private static void called(List<Token> tokens, int name, int verb) {
        int first = IntStream.range(0, name)
                .filter(at -> tokens.get(at).head() == name
                        && tokens.get(at).relation().equals("compound"))
                .findFirst()
                .orElse(name);
        boolean called = tokens.get(name).entity().equals("PERSON")
                && first > 2
                && (child(tokens, verb, "obj") < name
                        || (tokens.get(first - 2).relation().equals("obj")
                                && tokens.get(first - 2).head() > verb))
                && tokens.get(first - 1).word().equals(",")
                && tokens.get(first - 2).pos().equals("NN")
                && !has(tokens, name, "conj", "cc");
        if (called) {
            tie(tokens, name, first - 2, "appos");
        }
    }

    /** "killed his wife, his son and his mother": three, and not a wife who is his son. */
    private static void kin(List<Token> tokens, int second) {
        int first = tokens.get(second).head();
        int one = first < 0 ? -1 : child(tokens, first, "nmod:poss");
        int other = child(tokens, second, "nmod:poss");
        if (one >= 0
                && other > first
                && tokens.get(one).lemma().equals(tokens.get(other).lemma())
                && tokens.get(other).pos().equals("PRP$")
                && has(tokens, second, "conj")) {
            tie(tokens, second, first, "conj");
            join(tokens, second + 1, second, first);
        }
    }

    /** "killing nine and wounding at least 17, officials and a doctor said": those who say so are not wounded. */
    private static void told(List<Token> tokens, int sayers) {
        int verb = tokens.get(sayers).head();
        int number = child(tokens, sayers, "nummod");
        int said = IntStream.range(sayers + 1, tokens.size())
                .filter(at -> tokens.get(at).lemma().equals("say") && TokenTree.finite(tokens.get(at)))
                .findFirst()
                .orElse(-1);
        boolean last = said > 0
                && said >= tokens.size() - LAST
                && !has(tokens, said, "nsubj", "ccomp")
                && IntStream.range(sayers + 1, said)
                        .noneMatch(at -> tokens.get(at).word().equals(","));
        if (last
                && number >= 0
                && number < sayers
                && tokens.get(number + 1).word().equals(",")) {
            tie(tokens, number, verb, "obj");
            tie(tokens, sayers, said, "nsubj");
        }
    }

    /** "There were sixty of us, and a soldier shot the porter": a parser has the sixty shoot. */
    private static void there(List<Token> tokens, int verb) {
        int be = tokens.get(verb).head();
        int noun = verb - 1;
        int many = tokens.get(noun).head();
        boolean beside = be >= 0
                && has(tokens, be, "expl")
                && tokens.get(noun).relation().equals("conj")
                && many > be
                && many < noun
                && tokens.get(many).head() == verb
                && tokens.get(many).relation().startsWith("nsubj");
        if (beside) {
            tieSubject(tokens, noun, verb);
            tie(tokens, many, be, "nsubj");
            tie(tokens, verb, be, "conj");
        }
    }

    /** "gave the order to burn the village and the soldiers burned it": nobody was to burn the soldiers. */
    private static void besides(List<Token> tokens, int verb) {
        int noun = verb - 1;
        int object = tokens.get(noun).head();
        if (tokens.get(noun).relation().equals("conj")
                && tokens.get(noun).pos().startsWith("NN")
                && object >= 0
                && object < noun
                && tokens.get(object).relation().matches("obj|obl|nmod")
                && has(tokens, noun, "cc")
                && has(tokens, verb, "obj")
                && !has(tokens, verb, "nsubj", "nsubj:pass", "mark")) {
            tieSubject(tokens, noun, verb);
            int root = IntStream.range(0, tokens.size())
                    .filter(at -> tokens.get(at).head() < 0)
                    .findFirst()
                    .orElse(-1);
            if (root >= 0 && root < verb && tokens.get(root).pos().startsWith("V")) {
                tie(tokens, verb, root, "conj");
            }
        }
    }

    /** "Of the 120 people arrested, 14 were executed". */
    private static void ofThose(List<Token> tokens, int done) {
        Token people = tokens.get(done - 1);
        if (people.pos().startsWith("NN")
                && people.relation().matches("obl|nmod")
                && people.head() == tokens.get(done).head()
                && people.head() > done
                && tokens.get(done + 1).word().equals(",")
                && !has(tokens, done, "aux", "aux:pass", "nsubj", "nsubj:pass", "mark")) {
            tie(tokens, done, done - 1, "acl");
        }
    }

    /** "They favour trying the leaders". */
    private static void gerund(List<Token> tokens, int verb) {
        if (tokens.get(verb).head() == verb - 1 && tokens.get(verb - 1).pos().matches("VB[DPZ]?")) {
            tie(tokens, verb, verb - 1, "xcomp");
        }
    }

    /** "A rumour, that Roe was killed, was current": it is what the rumour says. */
    private static void alleged(List<Token> tokens, int verb) {
        int noun = tokens.get(verb).head();
        if (noun >= 0
                && noun < verb
                && Lexicon.saying(tokens.get(noun).lemma())
                && child(tokens, verb, "mark") > noun
                && tokens.get(child(tokens, verb, "mark")).word().equals("that")) {
            tie(tokens, verb, noun, "ccomp");
        }
    }

    /** "On 7 June 1999 soldiers, then under his command, entered the village": a parser has the soldiers belong to the date. */
    private static void behindDate(List<Token> tokens, int noun) {
        int date = tokens.get(noun).head();
        int verb = date < 0 || date > noun ? -1 : tokens.get(date).head();
        if (verb > noun
                && (tokens.get(date).entity().equals("DATE")
                        || tokens.get(date).pos().equals("CD"))
                && tokens.get(noun - 1).entity().equals("DATE")
                && tokens.get(verb).pos().startsWith("V")
                && !has(tokens, verb, "nsubj", "nsubj:pass")) {
            tieSubject(tokens, noun, verb);
            for (int at = date + 1; at < noun; at++) {
                if (tokens.get(at).head() == noun) {
                    tie(tokens, at, date, tokens.get(at).relation());
                }
            }
        }
    }

    /** "stated to the prosecutor that nobody was killed": a parser has the prosecutor tell it. */
    private static void toldTo(List<Token> tokens, int that) {
        int verb = tokens.get(that).head();
        int whom = verb < that ? -1 : tokens.get(verb).head();
        int said = whom < 0 || whom > that ? -1 : tokens.get(whom).head();
        if (said >= 0
                && said < whom
                && tokens.get(whom).relation().equals("obl")
                && tokens.get(whom).pos().startsWith("NN")
                && child(tokens, whom, "case") >= 0
                && tokens.get(child(tokens, whom, "case")).word().equals("to")
                && tokens.get(said).pos().startsWith("V")
                && says(tokens.get(said))
                && !has(tokens, said, "ccomp")
                && child(tokens, verb, "nsubj", "nsubj:pass") > that) {
            tie(tokens, that, "IN", verb, "mark");
            tie(tokens, verb, said, "ccomp");
        }
    }

    /** "Police said the men beat her, broke her jaw and fled": the men did, of whom police said so. */
    private static void saidOf(List<Token> tokens, int verb) {
        int said = tokens.get(verb).head();
        int clause = said < 0 ? -1 : child(tokens, said, "ccomp");
        // "Witnesses said police shot and killed him": the two verbs stand together.
        if (clause > said && clause == verb - 2 && tokens.get(clause).pos().equals("VBD") && !says(tokens.get(verb))) {
            tie(tokens, verb, clause, "conj");
            return;
        }
        if (clause > said
                && clause < verb
                && tokens.get(said).lemma().equals("say")
                // "Police said the mob attacked a bus, shot two and arrested nine": police did.
                && !Lexicon.deed(tokens.get(verb).lemma())
                && tokens.get(verb - 1).word().equals(",")
                && tokens.get(clause).pos().equals("VBD")
                && !says(tokens.get(verb))
                && !has(tokens, verb, "nsubj", "nsubj:pass", "cc")) {
            for (int at = verb; at < tokens.size(); at++) {
                if (tokens.get(at).head() == said
                        && tokens.get(at).relation().equals("conj")
                        && !Lexicon.deed(tokens.get(at).lemma())
                        && !has(tokens, at, "nsubj", "nsubj:pass")) {
                    tie(tokens, at, clause, "conj");
                }
            }
        }
    }
}
