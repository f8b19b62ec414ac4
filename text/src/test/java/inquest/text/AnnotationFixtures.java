package inquest.text;

import inquest.core.read.Annotated;
import inquest.core.read.Annotated.Sentence;
import inquest.core.read.Annotated.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the grammar of invented passages to a file, so that core can test its reading without language models.
 *
 * <p>Run by hand, from the root of the repository, after a change to {@code passages.txt} or to the annotator:
 *
 * <pre>{@code
 * mvn -q -pl core,text test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
 * java -cp text/target/test-classes:text/target/classes:core/target/classes:$(cat text/target/classpath) \
 *     inquest.text.AnnotationFixtures core/src/test/resources/inquest/core/read
 * }</pre>
 *
 * <p>A passage starts with {@code # } and its text, with {@code \n} for a line feed. A line for each token follows: start, end, word,
 * lemma, part of speech, name, head, relation, separated by tabs; a blank line ends a sentence. Each expression of time has a line
 * {@code TIME}, start, end, type, value.
 */
public final class AnnotationFixtures {

    private AnnotationFixtures() {}

    /**
     * Annotates {@code passages.txt} of a folder into its {@code annotations.tsv}.
     *
     * @param arguments the folder
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        CoreNlpAnnotator annotator = new CoreNlpAnnotator();
        List<String> lines = new ArrayList<>();
        // The first line says what the file is; a passage may itself start with a hash, as headings do.
        for (String passage : Files.readAllLines(folder.resolve("passages.txt")).stream()
                .skip(1)
                .toList()) {
            write(annotator.annotate(passage.replace("\\n", "\n")), passage, lines);
        }
        Files.write(folder.resolve("annotations.tsv"), lines);
    }

    private static void write(Annotated annotated, String passage, List<String> lines) {
        lines.add("# " + passage);
        for (Sentence sentence : annotated.sentences()) {
            for (Token token : sentence.tokens()) {
                lines.add(String.join(
                        "\t",
                        String.valueOf(token.span().start()),
                        String.valueOf(token.span().end()),
                        token.word(),
                        token.lemma(),
                        token.pos(),
                        token.entity(),
                        String.valueOf(token.head()),
                        token.relation()));
            }
            lines.add("");
        }
        for (Annotated.Time time : annotated.times()) {
            lines.add(String.join(
                    "\t",
                    "TIME",
                    String.valueOf(time.span().start()),
                    String.valueOf(time.span().end()),
                    time.type(),
                    time.value()));
        }
    }
}
