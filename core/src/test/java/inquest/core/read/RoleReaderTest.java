package inquest.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Span;
import inquest.core.read.Annotated.Sentence;
import inquest.core.read.Annotated.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Candidates of a sentence whose grammar is given by hand, and what the model sees of them. */
class RoleReaderTest {

    private static final String TEXT = "Members of the Valley Front [VLF] threw two home-made bombs at the mill.";

    private static final String[][] GRAMMAR = {
        {"Members", "member", "NNS", "O", "7", "nsubj"},
        {"of", "of", "IN", "O", "4", "case"},
        {"the", "the", "DT", "O", "4", "det"},
        {"Valley", "Valley", "NNP", "O", "4", "compound"},
        {"Front", "Front", "NNP", "O", "0", "nmod"},
        {"[", "[", "-LRB-", "O", "6", "punct"},
        {"VLF", "VLF", "NNP", "O", "4", "appos"},
        {"threw", "throw", "VBD", "O", "-1", "root"},
        {"two", "two", "CD", "NUMBER", "10", "nummod"},
        {"home-made", "home-made", "JJ", "O", "10", "amod"},
        {"bombs", "bomb", "NNS", "O", "7", "obj"},
        {"at", "at", "IN", "O", "13", "case"},
        {"the", "the", "DT", "O", "13", "det"},
        {"mill", "mill", "NN", "O", "7", "obl"},
    };

    private static List<List<Word>> sentences() {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String[] row : GRAMMAR) {
            int start = TEXT.indexOf(row[0], at);
            at = start + row[0].length();
            tokens.add(
                    new Token(new Span(start, at), row[0], row[1], row[2], row[3], Integer.parseInt(row[4]), row[5]));
            if (row[0].equals("VLF")) {
                tokens.add(new Token(new Span(at, at + 1), "]", "]", "-RRB-", "O", 6, "punct"));
            }
        }
        // The closing bracket moves what follows it by one place.
        List<Token> moved = new ArrayList<>();
        for (Token token : tokens) {
            int head = token.head() >= 7 ? token.head() + 1 : token.head();
            moved.add(new Token(
                    token.span(), token.word(), token.lemma(), token.pos(), token.entity(), head, token.relation()));
        }
        return List.of(Word.of(TEXT, new Sentence(moved), 0));
    }

    private static List<RoleCandidate> candidates() {
        List<List<Word>> sentences = sentences();
        Lexicon lexicon = Lexicon.load();
        return RoleCandidate.in(TEXT, sentences, Names.in(sentences, lexicon, Gazetteer.EMPTY), lexicon);
    }

    @Test
    void offersPhrasesWithAndWithoutWhatFollowsOf() {
        assertThat(candidates()).extracting(RoleCandidate::name).contains("Members", "mill", "home-made bombs");
        assertThat(candidates()).extracting(RoleCandidate::variant).contains("of", "bare", "whole");
    }

    @Test
    void leavesArticlesAndNumbersOut() {
        assertThat(candidates()).extracting(RoleCandidate::name).noneMatch(name -> name.matches("(?i)(two|the) .*"));
    }

    @Test
    void joinsAbbreviationInBracketsToTheNameBeforeIt() {
        assertThat(candidates()).extracting(RoleCandidate::name).doesNotContain("VLF");
        assertThat(candidates())
                .filteredOn(candidate -> candidate.name().equals("Valley Front"))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.mentions()).hasSize(2));
    }

    @Test
    void seesWhatThePhraseHangsOnAndTheWayToViolence() {
        RoleFeatures features = new RoleFeatures(Lexicon.load());
        RoleCandidate bombs = candidates().stream()
                .filter(candidate -> candidate.name().equals("home-made bombs"))
                .findFirst()
                .orElseThrow();
        assertThat(features.of(bombs, new RoleFeatures.RuleRoles(List.of()), features.violence(sentences()), 1))
                .contains(
                        "head=bomb",
                        "under=throw obj",
                        "act=attack obj",
                        "way=^obj throw",
                        "with=amod home-made",
                        "first=0");
    }

    @Test
    void climbsFromEmptyHeadsToWhatGoverns() {
        Word front = sentences().get(0).get(4);
        assertThat(RoleFeatures.top(front).text()).isEqualTo("Members");
    }
}
