package inquest.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.List;

/** The floors of core, and its walls towards files, sockets, databases and frameworks. */
@AnalyzeClasses(packages = "inquest.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the ground up. A package may import those of lower floors, and none beside or above it. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("model"),
            List.of("name"),
            List.of("custody", "read", "link", "weigh", "count", "law"),
            List.of("dossier"),
            List.of("inquiry"));

    @ArchTest
    static final ArchRule everyClassHasFloor = classes()
            .should()
            .resideInAnyPackage(FLOORS.stream()
                    .flatMap(List::stream)
                    .map(ArchitectureTest::within)
                    .toArray(String[]::new))
            .because("a root package that all import ties all in one knot");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("inquest.core.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule importsGoDownOnly = floors();

    @ArchTest
    static final ArchRule importsOnlyTheJdkAndJSpecify = classes()
            .that()
            .resideOutsideOfPackage(within("count"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("inquest.core..", "java..", "org.jspecify.annotations.."))
            .because("all reasoning must run, and be checked, without a framework");

    @ArchTest
    static final ArchRule countImportsOneNumericLibraryBesides = classes()
            .that()
            .resideInAPackage(within("count"))
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("inquest.core..", "java..", "org.jspecify.annotations..", "org.hipparchus.."))
            .because("linear programs and special functions are better kept than written again");

    @ArchTest
    static final ArchRule touchesNoFileSocketOrDatabase = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "javax.sql.."))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File|File(Reader|Writer|InputStream|OutputStream)|RandomAccessFile)")
            .because("bytes come in through seams; tables on the class path are read as streams");

    @ArchTest
    static final ArchRule startsNoThread = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.Thread|java\\.util\\.concurrent\\.(Executors|ForkJoinPool|Timer)")
            .because("threads come through an executor passed in");

    private static LayeredArchitecture floors() {
        LayeredArchitecture architecture =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String name : FLOORS.stream().flatMap(List::stream).toList()) {
            architecture = architecture.layer(name).definedBy(within(name));
        }
        List<String> lower = new ArrayList<>();
        for (List<String> floor : FLOORS) {
            for (String name : floor) {
                architecture = lower.isEmpty()
                        ? architecture.whereLayer(name).mayNotAccessAnyLayer()
                        : architecture.whereLayer(name).mayOnlyAccessLayers(lower.toArray(String[]::new));
            }
            lower.addAll(floor);
        }
        return architecture;
    }

    private static String within(String name) {
        return "inquest.core." + name + "..";
    }
}
