package inquest.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import inquest.core.count.Estimate;
import inquest.core.count.Figures;
import inquest.core.model.CaseView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls between modules; words and calls that no module may use. Core's own floors are tested beside core. */
@AnalyzeClasses(packages = "inquest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Pattern REFUSED_WORD = Pattern.compile(
            "(Document|Entity|Entitie|Item|Data|Info|Util|Helper|Manager|Impl|Processor|Handler|Service)s?(?![a-z])"
                    + "|^(Abstract|Default)(?![a-z])");

    /** Calls that answer by the machine's clock, zone, locale, charset, chance or settings, whatever is passed. */
    private static final Set<String> HABITS = Set.of(
            "java.lang.Math.random",
            "java.lang.String.formatted",
            "java.lang.System.currentTimeMillis",
            "java.nio.charset.Charset.defaultCharset",
            "java.time.Clock.systemDefaultZone",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    /** Calls that give a number of people, and of which kind it is. */
    private static final Map<String, String> KINDS_OF_NUMBER = Map.of(
            "inquest.core.count.Figures.documented", "documented",
            "inquest.core.count.Figures$Named.rows", "named",
            "inquest.core.model.CaseView$NameList.rows", "named",
            "inquest.core.count.Figures$Claimed.quantity", "claimed",
            "inquest.core.model.Quantity.low", "claimed",
            "inquest.core.model.Quantity.high", "claimed",
            "inquest.core.weigh.Figure.core", "claimed",
            "inquest.core.count.Estimate.number", "estimated",
            "inquest.core.count.Estimate.interval", "estimated");

    /** What holds or counts people of one kind of number: whoever is handed two of them can add them. */
    private static final Map<String, String> HOLDERS = Map.of(
            "inquest.core.count.Figures$Documented", "documented",
            "inquest.core.count.Figures$Named", "named",
            "inquest.core.model.CaseView$NameList", "named",
            "inquest.core.count.Figures$Claimed", "claimed",
            "inquest.core.model.Quantity", "claimed",
            "inquest.core.weigh.Figure", "claimed",
            "inquest.core.count.Estimate", "estimated",
            "inquest.core.count.CaseCount", "estimated");

    /** What a method may give that is a number. */
    private static final Set<String> NUMBERS = Set.of(
            "int",
            "long",
            "double",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.OptionalDouble");

    /** Calls that do so in their shortest form only. */
    private static final Set<String> HABITS_IN_SHORT_FORM = Set.of(
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.lang.String.<init>([B)",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.getBytes()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.util.Collections.shuffle(java.util.List)",
            "java.util.Random.<init>()");

    @ArchTest
    static final ArchRule modulesDependAsDrawn = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("core")
            .definedBy("inquest.core..")
            .layer("store")
            .definedBy("inquest.store..")
            .layer("text")
            .definedBy("inquest.text..")
            .layer("app")
            .definedBy("inquest.app..")
            .whereLayer("core")
            .mayNotAccessAnyLayer()
            .whereLayer("store")
            .mayOnlyAccessLayers("core")
            .whereLayer("text")
            .mayOnlyAccessLayers("core")
            .whereLayer("app")
            .mayOnlyAccessLayers("core", "store", "text");

    @ArchTest
    static final ArchRule modulesHaveNamesOfTheirOwn = noClasses()
            .should()
            .resideOutsideOfPackages("inquest.core..", "inquest.store..", "inquest.text..", "inquest.app..");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("inquest.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesAreWordsOfTheField = noClasses()
            .should(be(describe("named with a refused word", ArchitectureTest::isRefused)))
            .because("a class is a noun of the field");

    @ArchTest
    static final ArchRule onlyDoorsOfProcessesUseStandardStreams = noClasses()
            .that(describe(
                    "are no process's door",
                    type -> type.tryGetMethod("main", String[].class).isEmpty()))
            .should(ACCESS_STANDARD_STREAMS)
            .because("messages go through whoever called");

    @ArchTest
    static final ArchRule nothingIsTakenFromTheMachine = noClasses()
            .should()
            .accessTargetWhere(describe("it answers by the machine's habits", ArchitectureTest::isHabit))
            .because("clock, zone, locale, charset and seed are passed, or the same inputs give other bytes elsewhere");

    @ArchTest
    static final ArchRule onlyTheCommandLineAsksTheMachine = noClasses()
            .that(resideOutsideOfPackage("inquest.app"))
            .should()
            .accessTargetWhere(describe("it asks the machine", ArchitectureTest::asksMachine))
            .because("--now and --key must reach every stage");

    @ArchTest
    static final ArchRule numbersOfDifferentKindsNeverMeet = codeUnitsThatMixKindsOfNumber();

    private static ArchRule codeUnitsThatMixKindsOfNumber() {
        return noCodeUnits()
                .should(new ArchCondition<JavaCodeUnit>("read numbers of two kinds") {
                    private Map<String, Set<String>> handedOn = Map.of();

                    @Override
                    public void init(Collection<JavaCodeUnit> units) {
                        handedOn = handedOn(units);
                    }

                    @Override
                    public void check(JavaCodeUnit unit, ConditionEvents events) {
                        Set<String> kinds = kinds(unit, handedOn);
                        events.add(new SimpleConditionEvent(
                                unit, kinds.size() > 1, unit.getFullName() + " reads " + String.join(" and ", kinds)));
                    }
                })
                .because(
                        "documented, named, claimed and estimated are never added: what does not meet cannot be summed");
    }

    /** The kinds of number that a unit reads, itself or from a method that hands a number on. */
    private static Set<String> kinds(JavaCodeUnit unit, Map<String, Set<String>> handedOn) {
        Set<String> kinds = new TreeSet<>(handedIn(unit));
        // A method reference hands a number on as a call does.
        Stream.<JavaCodeUnitAccess<?>>concat(
                        unit.getCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
                .map(JavaCodeUnitAccess::getTarget)
                .forEach(target -> {
                    Optional.ofNullable(KINDS_OF_NUMBER.get(name(target))).ifPresent(kinds::add);
                    kinds.addAll(handedOn.getOrDefault(target.getFullName(), Set.of()));
                });
        return kinds;
    }

    /** The kinds that a unit is handed. The one that keeps them side by side is handed all, and only keeps them. */
    private static Set<String> handedIn(JavaCodeUnit unit) {
        Set<String> kinds = new TreeSet<>();
        if (!unit.isConstructor() || !unit.getOwner().isEquivalentTo(Figures.class)) {
            unit.getParameterTypes().stream()
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                    .forEach(type ->
                            Optional.ofNullable(HOLDERS.get(type.getName())).ifPresent(kinds::add));
        }
        return kinds;
    }

    /** Methods that give a number, with the kinds of what they read, however many methods it passed through. */
    private static Map<String, Set<String>> handedOn(Collection<JavaCodeUnit> units) {
        List<JavaCodeUnit> giving = units.stream()
                .filter(unit -> NUMBERS.contains(unit.getRawReturnType().getName()))
                .toList();
        Map<String, Set<String>> kinds = new HashMap<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (JavaCodeUnit unit : giving) {
                Set<String> found = kinds(unit, kinds);
                grew |= kinds.computeIfAbsent(unit.getFullName(), absent -> new TreeSet<>())
                        .addAll(found);
            }
        }
        return kinds;
    }

    @Test
    void findsCodeThatAddsAcrossKinds() {
        JavaClasses adding = new ClassFileImporter().importClasses(Adding.class);

        assertThatThrownBy(() -> codeUnitsThatMixKindsOfNumber().check(adding))
                .hasMessageContaining("sum(")
                .hasMessageContaining("sumThroughOthers(")
                .hasMessageContaining("sumInStream(")
                .hasMessageContaining("sumByReference(")
                .hasMessageContaining("sumOfWhatIsHandedIn(")
                .hasMessageContaining("sumWithEstimate(")
                .hasMessageContaining("sumOfLists(")
                .hasMessageContaining("reads claimed and estimated")
                .hasMessageContaining("reads documented and named");
    }

    /** A name that went out of use would leave the rule without what it guards. */
    @Test
    void knowsWhatItGuardsByItsPresentNames() throws ClassNotFoundException {
        for (String name : HOLDERS.keySet()) {
            assertThat(Class.forName(name)).isNotNull();
        }
        for (String name : KINDS_OF_NUMBER.keySet()) {
            int dot = name.lastIndexOf('.');
            assertThat(Class.forName(name.substring(0, dot)).getDeclaredMethods())
                    .as(name)
                    .anyMatch(method -> method.getName().equals(name.substring(dot + 1)));
        }
    }

    /** What the rule is there to prevent. */
    private static final class Adding {
        @SuppressWarnings("unused")
        static int sum(Figures figures) {
            return figures.documented().size() + figures.named().get(0).rows();
        }

        @SuppressWarnings("unused")
        static String sumThroughOthers(Figures figures) {
            return "dead: " + (people(figures) + rows(figures));
        }

        @SuppressWarnings("unused")
        static long sumInStream(Figures figures) {
            return figures.named().stream().mapToLong(list -> list.rows()).sum()
                    + figures.documented().size();
        }

        @SuppressWarnings("unused")
        static long sumByReference(Figures figures) {
            return figures.named().stream().mapToLong(Figures.Named::rows).sum()
                    + figures.claimed().stream()
                            .map(Figures.Claimed::quantity)
                            .mapToLong(count -> count.low().orElse(0))
                            .sum();
        }

        @SuppressWarnings("unused")
        static String sumOfWhatIsHandedIn(List<Figures.Documented> people, List<Figures.Named> lists) {
            return "dead: " + (people.size() + lists.size());
        }

        @SuppressWarnings("unused")
        static double sumWithEstimate(Figures.Claimed claimed, Estimate estimate) {
            return claimed.quantity().low().orElse(0) + estimate.number();
        }

        @SuppressWarnings("unused")
        static int sumOfLists(CaseView.NameList list, Figures figures) {
            return list.rows() + figures.documented().size();
        }

        private static int people(Figures figures) {
            return figures.documented().size();
        }

        private static int rows(Figures figures) {
            return longest(figures);
        }

        private static int longest(Figures figures) {
            return figures.named().get(0).rows();
        }
    }

    private static boolean isRefused(JavaClass type) {
        return REFUSED_WORD.matcher(type.getSimpleName()).find();
    }

    private static boolean isHabit(JavaAccess<?> access) {
        return HABITS.contains(name(access.getTarget()))
                || HABITS_IN_SHORT_FORM.contains(signature(access.getTarget()))
                || (asksWhatTimeItIs(access.getTarget())
                        && !signature(access.getTarget()).contains("Clock"));
    }

    private static boolean asksMachine(JavaAccess<?> access) {
        return Set.of("java.time.Clock.systemUTC", "java.lang.System.getenv").contains(name(access.getTarget()));
    }

    private static boolean asksWhatTimeItIs(AccessTarget target) {
        return target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time");
    }

    private static String name(AccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }

    private static String signature(AccessTarget target) {
        if (!(target instanceof CodeUnitAccessTarget unit)) {
            return name(target);
        }
        List<String> parameters =
                unit.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        return name(target) + "(" + String.join(", ", parameters) + ")";
    }
}
