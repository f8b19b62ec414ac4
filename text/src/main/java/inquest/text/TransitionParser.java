package inquest.text;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Basic dependencies by arc-standard steps, each the best that {@link ParserNetwork} scores. Safe for many threads.
 *
 * <p>CoreNLP's own parser gives the same trees and takes five times as long: it looks each word up at each step, and makes four other
 * graphs of each tree that nobody here asks for.
 */
final class TransitionParser {

    private static final String MODEL = "/edu/stanford/nlp/models/parser/nndep/english_UD.gz";

    /** The relation to the root. */
    private static final int ROOT = 1;

    private final ParserNetwork network;
    private final GrammaticalRelation[] relations;

    /**
     * Loads the model.
     *
     * @throws UncheckedIOException if it is not on the class path, or has another form than expected
     */
    TransitionParser() {
        try (InputStream in = TransitionParser.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new FileNotFoundException("expected CoreNLP's models on the class path, found no " + MODEL);
            }
            network = new ParserNetwork(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        relations = network.labels().stream()
                .map(label -> GrammaticalRelation.valueOf(Language.UniversalEnglish, label))
                .toArray(GrammaticalRelation[]::new);
        relations[ROOT] = GrammaticalRelation.ROOT;
    }

    /** The dependencies of a sentence with parts of speech and names; each word but the root's own is dependent once. */
    Collection<TypedDependency> dependencies(List<CoreLabel> sentence) {
        Steps steps = new Steps(sentence);
        steps.take();
        IndexedWord root = new IndexedWord(new Word("ROOT"));
        root.set(CoreAnnotations.IndexAnnotation.class, 0);
        List<IndexedWord> words = new ArrayList<>();
        words.add(root);
        sentence.forEach(label -> words.add(new IndexedWord(label)));
        List<TypedDependency> dependencies = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            dependencies.add(new TypedDependency(relations[steps.labels[i]], words.get(steps.heads[i]), words.get(i)));
        }
        // Passive subjects and names of several words are mended by CoreNLP's rules, as its own parser has it.
        return new UniversalEnglishGrammaticalStructure(dependencies, new TreeGraphNode(root))
                .typedDependencies(GrammaticalStructure.Extras.NONE);
    }

    /** Stack, buffer and arcs of one sentence. Words count from 1, 0 is the root, and -1 stands where there is none. */
    private final class Steps {
        private final ParserNetwork.Scratch scratch = network.new Scratch();
        private final int[] features = new int[ParserNetwork.PLACES];
        private final int length;
        private final int[] wordOf;
        private final int[] tagOf;
        private final int[] heads;
        private final int[] labels;
        /** Outermost dependents, and the next ones further in. */
        private final int[] left;

        private final int[] nextLeft;
        private final int[] right;
        private final int[] nextRight;
        private final int[] stack;
        private int size = 1;
        private int next = 1;

        Steps(List<CoreLabel> sentence) {
            length = sentence.size();
            wordOf = new int[length + 1];
            tagOf = new int[length + 1];
            wordOf[0] = network.words().root();
            tagOf[0] = network.tags().root();
            for (int i = 1; i <= length; i++) {
                wordOf[i] = network.words().number(sentence.get(i - 1).word());
                tagOf[i] = network.tags().number(sentence.get(i - 1).tag());
            }
            heads = new int[length + 1];
            labels = new int[length + 1];
            left = none();
            nextLeft = none();
            right = none();
            nextRight = none();
            stack = new int[length + 1];
        }

        private int[] none() {
            int[] none = new int[length + 1];
            Arrays.fill(none, -1);
            return none;
        }

        void take() {
            while (size > 1 || next <= length) {
                if (size > 2) {
                    best();
                } else if (next <= length) {
                    shift();
                } else {
                    toRight(ROOT);
                }
            }
        }

        /** Takes the best of all steps but those with the relation to the root, which the last word alone has. */
        private void best() {
            look();
            float[] scores = scratch.scores(features);
            int count = relations.length - 1;
            int best = -1;
            for (int i = 0; i < scores.length; i++) {
                boolean legal = i == 2 * count ? next <= length : i % count != ROOT - 1;
                if (legal && (best < 0 || scores[i] > scores[best])) {
                    best = i;
                }
            }
            if (best == 2 * count) {
                shift();
            } else if (best < count) {
                toLeft(best + 1);
            } else {
                toRight(best - count + 1);
            }
        }

        private void shift() {
            stack[size++] = next++;
        }

        /** The word below the top becomes the top's dependent. */
        private void toLeft(int label) {
            int head = stack[size - 1];
            int dependent = stack[size - 2];
            arc(head, dependent, label);
            nextLeft[head] = left[head];
            left[head] = dependent;
            stack[size - 2] = head;
            size--;
        }

        /** The top becomes dependent of the word below. */
        private void toRight(int label) {
            int head = stack[size - 2];
            int dependent = stack[size - 1];
            arc(head, dependent, label);
            nextRight[head] = right[head];
            right[head] = dependent;
            size--;
        }

        private void arc(int head, int dependent, int label) {
            heads[dependent] = head;
            labels[dependent] = label;
        }

        /** Three words of the stack, three of the buffer, and of the two on top the outer dependents, and theirs. */
        private void look() {
            for (int i = 0; i < 3; i++) {
                see(2 - i, size > i ? stack[size - 1 - i] : -1);
                see(3 + i, next + i <= length ? next + i : -1);
            }
            for (int i = 0; i < 2; i++) {
                int word = stack[size - 1 - i];
                int place = 6 + 6 * i;
                seeDependent(place, left[word]);
                seeDependent(place + 1, right[word]);
                seeDependent(place + 2, nextLeft[word]);
                seeDependent(place + 3, nextRight[word]);
                seeDependent(place + 4, left[word] < 0 ? -1 : left[left[word]]);
                seeDependent(place + 5, right[word] < 0 ? -1 : right[right[word]]);
            }
        }

        private void see(int place, int word) {
            features[place] = word < 0 ? network.words().none() : wordOf[word];
            features[ParserNetwork.WORD_PLACES + place] =
                    word < 0 ? network.tags().none() : tagOf[word];
        }

        private void seeDependent(int place, int word) {
            see(place, word);
            features[2 * ParserNetwork.WORD_PLACES + place - 6] = word < 0 ? 0 : labels[word];
        }
    }
}
