package inquest.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountriesTest {

    /** Signs as "KE3 KE5in SE9": code, sentence, and whether behind "in". */
    private static Countries of(String... signs) {
        return new Countries(signs(signs));
    }

    private static List<Countries.Sign> signs(String... signs) {
        return List.of(signs).stream()
                .map(sign -> new Countries.Sign(
                        sign.substring(0, 2),
                        Integer.parseInt(sign.substring(2).replace("in", "")),
                        sign.endsWith("in")))
                .toList();
    }

    @Test
    void takesCountryThatTextIsAbout() {
        Countries.Likely likely = of("KE0", "KE1in", "KE3", "SE9").likeliest(5).orElseThrow();
        assertThat(likely.code()).isEqualTo("KE");
        assertThat(likely.share()).isEqualTo(0.75);
    }

    @Test
    void leavesCountryInDoubtWhereTextIsAboutTwo() {
        assertThat(of("KE0", "SE1", "KE2", "SE3").likeliest(9)).isEmpty();
    }

    @Test
    void countsPlacesBehindInForMoreThanNames() {
        assertThat(of("KE0in", "SE1", "KE2in", "SE3", "KE4in", "SE4").likeliest(20))
                .map(Countries.Likely::code)
                .contains("KE");
    }

    @Test
    void doesNotTrustOneWord() {
        assertThat(of("KE0in").likeliest(1)).isEmpty();
        assertThat(of("KE0in", "UG1").likeliest(7)).isEmpty();
        assertThat(of().likeliest(0)).isEmpty();
    }

    @Test
    void leavesCountryOpenWhereSentenceOrLastBeforePointsElsewhere() {
        Countries countries = of("KE0in", "KE1in", "KE2in", "KE3in", "SE5");
        assertThat(countries.likeliest(5)).isEmpty();
        assertThat(countries.likeliest(7)).isEmpty();
        assertThat(countries.likeliest(9)).isPresent();
    }

    /** Odds by hand: log((3 + 0.5) / (0 + 0.5)) of the share, named in the sentence, behind "in" once of three. */
    @Test
    void givesProbabilityOfConditionalLogit() {
        double country = Math.exp(1.03 * Math.log(7) + 0.44 + 1.47 / 3 + 0.75 * Math.log(2));
        assertThat(of("KE0", "KE1in", "KE2").likeliest(3).orElseThrow().probability())
                .isCloseTo(country / (country + Math.exp(-0.62)), within(1e-12));
    }

    @Test
    void choosesTheSameWhateverTheOrderOfWords() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Countries.Sign> signs = new ArrayList<>(IntStream.range(0, 2 + random.nextInt(12))
                    .mapToObj(i -> new Countries.Sign(
                            List.of("KE", "SE", "IR").get(random.nextInt(3)), random.nextInt(8), random.nextBoolean()))
                    .toList());
            int sentence = random.nextInt(10);
            var before = new Countries(signs).likeliest(sentence).map(Countries.Likely::code);
            Collections.shuffle(signs, random);
            assertThat(new Countries(signs).likeliest(sentence).map(Countries.Likely::code))
                    .isEqualTo(before);
        }
    }
}
