package inquest.app;

import inquest.core.model.AccessLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rule",
        mixinStandardHelpOptions = true,
        description = {
            "Append a decision of yours. It outranks what Inquest proposes, survives every build, and is never deleted.",
            "",
            "  same, different         two people, bodies or places; two claims or acts",
            "  confirmed, rejected     a claim",
            "  derived, independent    two exhibits, the original first",
            "  open, explained-by-time, explained-by-scope, left-prevails, right-prevails, no-contradiction",
            "                          a contradiction",
            "  uncorroborated, same-origin, corroborated, strongly-corroborated",
            "                          a claim or act",
            "  A1 to F6                a claim's grade",
            "  withdrawn               a ruling",
            ""
        })
final class RuleCommand implements Callable<Integer> {

    private final Desk desk;
    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", description = "the case folder")
    private Path dir = Path.of("");

    @Parameters(index = "1", paramLabel = "DECISION", description = "one of those above")
    private String decision = "";

    @Parameters(
            index = "2..*",
            arity = "1..2",
            paramLabel = "ID",
            description =
                    "as show people, claims, acts, contradictions and rulings print it; a mention also as PATH:START or"
                            + " PATH#ROW, an exhibit as path or number")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who decides")
    private String author = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "why, for whoever checks it")
    private String reason = "";

    @Option(
            names = "--access",
            paramLabel = "LEVEL",
            converter = CommonOptions.LevelConverter.class,
            description = "who may see the ruling; as usual the level of what it quotes, at least restricted")
    private Optional<AccessLevel> access = Optional.empty();

    @Option(
            names = "--supersedes",
            paramLabel = "RULING",
            description = "id of a ruling that this one takes the place of")
    private Optional<String> supersedes = Optional.empty();

    @Mixin
    private CommonOptions common = new CommonOptions();

    RuleCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    /**
     * What is decided, and by whom.
     *
     * @param decision as written on the command line
     * @param ids of what it is about
     * @param author who decides
     * @param reason why
     * @param access who may see it, where said
     * @param supersedes the ruling that it takes the place of, where there is one
     */
    record Order(
            String decision,
            List<String> ids,
            String author,
            String reason,
            Optional<AccessLevel> access,
            Optional<String> supersedes) {}

    @Override
    public Integer call() {
        if (author.isBlank() || reason.isBlank()) {
            throw new Refusal(
                    Exit.USAGE, "expected --by and --reason with words in them, found none; a ruling says who and why");
        }
        Order order = new Order(decision, List.copyOf(ids), author.strip(), reason.strip(), access, supersedes);
        return desk.rule(dir, order, common, common.on(console)).code();
    }
}
