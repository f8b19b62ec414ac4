package inquest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import edu.stanford.nlp.util.CoreMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransitionParserTest {

    private static final String TEXT =
            "The guards took Ivo Dresk, who had been a teacher, from cell 12 of the old prison, and he was never"
                    + " seen again. “They were called by name,” said Mahin Dorafshin, “and they were hanged before supper.” Nobody"
                    + " has been charged. According to the commission, more than 4,000 prisoners died in June 1984: some were shot,"
                    + " others were starved to death, and a few, among them two brothers of the mayor's wife, disappeared. Why? The"
                    + " order to kill them came from the Minister of the Interior himself, it is alleged. Did he deny it? Yes."
                    + " Either the colonel or one of his officers, if not both, must have known what was being done there. (See"
                    + " page 7; see also the list that the families gave us, with 312 names on it.)";

    @Test
    void givesTheTreesOfCoreNlpsOwnParser() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,depparse");
        Annotation annotation = new Annotation(TEXT);
        new StanfordCoreNLP(settings).annotate(annotation);
        TransitionParser parser = new TransitionParser();
        List<CoreMap> sentences = annotation.get(CoreAnnotations.SentencesAnnotation.class);
        assertThat(sentences).hasSizeGreaterThan(8);
        for (CoreMap sentence : sentences) {
            List<CoreLabel> words = sentence.get(CoreAnnotations.TokensAnnotation.class);
            assertThat(parser.dependencies(words))
                    .filteredOn(arc -> arc.gov().index() > 0)
                    .extracting(arc -> arc.dep().index() + " " + arc.reln() + " "
                            + arc.gov().index())
                    .containsExactlyInAnyOrderElementsOf(
                            sentence.get(BasicDependenciesAnnotation.class).edgeListSorted().stream()
                                    .map(edge -> edge.getDependent().index() + " " + edge.getRelation() + " "
                                            + edge.getGovernor().index())
                                    .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dict=3\npos=2\n",
                "words=3\n",
                "dict=1\npos=1\nlabel=1\nembeddingSize=2\nhiddenSize=2\nnumTokens=9\npreComputed=0\n"
            })
    void refusesAModelOfAnotherForm(String written) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(written.getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> new ParserNetwork(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("expected");
    }
}
