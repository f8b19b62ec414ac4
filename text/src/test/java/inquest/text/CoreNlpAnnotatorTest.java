package inquest.text;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.read.Annotated;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreNlpAnnotatorTest {

    private static final String TEXT =
            "In Vashir, Ivo Dresk was executed in the 19th century. IN 1984 HIS SON IVAN WAS ARRESTED"
                    + " BY THE POLICE IN THE TOWN OF ISMIL.";

    private final Locale before = Locale.getDefault();

    @AfterEach
    void giveTheLocaleBack() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "az", "lt", "fa-u-nu-arabext", "ar-EG"})
    void readsTheSameUnderAnyLanguageOfTheMachine(String language) {
        Locale.setDefault(Locale.ENGLISH);
        Annotated english = new CoreNlpAnnotator().annotate(TEXT);
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(new CoreNlpAnnotator().annotate(TEXT)).isEqualTo(english);
    }
}
