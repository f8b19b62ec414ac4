package inquest.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.name.Tables;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeographyTest {

    private static final Geography WORLD = Geography.WORLD;

    @Test
    void knowsCountriesUnderTheirNames() {
        assertThat(WORLD.country("the United States")).containsExactly("US");
        assertThat(WORLD.country("Burma")).containsExactly("MM");
        assertThat(WORLD.shown("MM")).isEqualTo("Myanmar");
        assertThat(WORLD.country("Côte d’Ivoire")).containsExactly("CI");
        assertThat(WORLD.shown("CI")).isEqualTo("Ivory Coast");
    }

    @Test
    void knowsPeoplesInSingularAndPlural() {
        assertThat(WORLD.people("Kenyan")).containsExactly("KE");
        assertThat(WORLD.people("Kenyans")).containsExactly("KE");
    }

    @Test
    void knowsCitiesAndRegions() {
        assertThat(WORLD.place("Nairobi")).containsExactly("KE");
        assertThat(WORLD.place("Bogotá")).containsExactly("CO");
        assertThat(WORLD.place("Oaxaca state")).containsExactly("MX");
    }

    @Test
    void leavesNameOfSeveralPlacesOpen() {
        assertThat(WORLD.place("Hyderabad")).containsExactly("IN", "PK");
        assertThat(WORLD.place("Georgia")).containsExactlyInAnyOrder("GE", "US");
    }

    @Test
    void everyCodeIsOfIsoOrKosovo() {
        Set<String> codes = new java.util.HashSet<>(Arrays.asList(Locale.getISOCountries()));
        codes.add("XK");
        for (String table : new String[] {"countries.tsv", "peoples.tsv", "cities.tsv"}) {
            Tables.rows(Geography.class, table)
                    .forEach(row -> assertThat(codes)
                            .as(row.get(0))
                            .containsAll(Arrays.asList(row.get(1).split(" "))));
        }
    }
}
