package inquest.bench.reading;

import inquest.bench.reading.PolnearTexts.Article;
import inquest.bench.reading.PolnearTexts.Gold;
import inquest.core.model.Attribution;
import inquest.core.model.Span;
import inquest.core.read.Annotated;
import inquest.core.read.Annotated.Token;
import inquest.core.read.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Scores statements against PolNeAR's attributions.
 *
 * <p>A cue is found if one of the reader's cues shares a character with it; each cue counts once on either side. Given a found cue whose
 * source people marked, the source is right if the reader's word for the speaker is a head of the marked words: a word of them that
 * hangs on a word outside, or on nothing. Sources are words of the text: of "he said" the source is "he".
 *
 * <p>A direct quotation is an attribution whose content begins with a quotation of more than three words. Its speaker is right
 * if the statement that holds the content's first word inside its marks has the marked source, as above.
 */
final class PolnearScore {

    /** An opening mark and four words without a closing one. */
    private static final Pattern DIRECT = Pattern.compile("\\s*(?:[\"“]|'')(?:[^\\s\"”]+\\s+){3}[^\\s\"”]+");

    private static final Set<String> PRONOUNS = Set.of("PRP", "PRP$", "WP", "WDT", "DT");

    private long proposed;
    private long wanted;
    private long found;
    private long withSource;
    private long rightSource;
    private long without;
    private long rightWithout;
    private final Map<String, long[]> direct = new TreeMap<>();

    /** Counts one article. */
    void add(Article article, Annotated annotated, List<Statement> statements) {
        Map<Integer, Token> byStart = new TreeMap<>();
        Map<Token, Optional<Token>> heads = new HashMap<>();
        for (Annotated.Sentence sentence : annotated.sentences()) {
            for (Token token : sentence.tokens()) {
                byStart.put(token.span().start(), token);
                heads.put(
                        token,
                        token.head() < 0
                                ? Optional.empty()
                                : Optional.of(sentence.tokens().get(token.head())));
            }
        }
        Set<Span> cues = new HashSet<>();
        List<Statement> cued = statements.stream()
                .filter(statement ->
                        statement.cue().isPresent() && cues.add(statement.cue().get()))
                .toList();
        proposed += cued.size();
        Set<Statement> taken = new HashSet<>();
        for (Gold gold : article.golds()) {
            Set<Token> sources = heads(gold.source(), byStart, heads);
            if (!gold.cue().isEmpty()) {
                wanted++;
                Optional<Statement> match = cued.stream()
                        .filter(statement -> !taken.contains(statement))
                        .filter(statement -> gold.cue().stream()
                                .anyMatch(span -> span.overlaps(statement.cue().orElseThrow())))
                        .findFirst();
                match.ifPresent(statement -> {
                    taken.add(statement);
                    source(statement, sources);
                });
            }
            quotation(article, gold, sources, statements);
        }
    }

    private void source(Statement statement, Set<Token> sources) {
        found++;
        if (sources.isEmpty()) {
            without++;
            rightWithout += statement.speaker().isEmpty() ? 1 : 0;
        } else {
            withSource++;
            rightSource += names(statement, sources) ? 1 : 0;
        }
    }

    private static boolean names(Statement statement, Set<Token> sources) {
        return statement.speaker().isPresent()
                && sources.stream()
                        .anyMatch(token ->
                                token.span().overlaps(statement.speaker().get().word()));
    }

    private void quotation(Article article, Gold gold, Set<Token> sources, List<Statement> statements) {
        if (gold.content().isEmpty() || sources.isEmpty()) {
            return;
        }
        Span content = gold.content().get(0);
        String words = content.of(article.text());
        if (!DIRECT.matcher(words).lookingAt()) {
            return;
        }
        Span inside = new Span(content.start() + 1, Math.min(content.end(), content.start() + 3));
        boolean right = statements.stream()
                .filter(statement -> statement.mode() == Attribution.Mode.DIRECT)
                .filter(statement ->
                        statement.content().filter(inside::overlaps).isPresent())
                .anyMatch(statement -> names(statement, sources));
        for (String sort : List.of("all", sort(sources))) {
            long[] counts = direct.computeIfAbsent(sort, key -> new long[2]);
            counts[0] += right ? 1 : 0;
            counts[1]++;
        }
    }

    private static String sort(Set<Token> sources) {
        Token source = sources.iterator().next();
        if (PRONOUNS.contains(source.pos())) {
            return "pronouns";
        }
        return source.entity().equals("PERSON") ? "persons' names" : "organisations, nominals";
    }

    private static Set<Token> heads(List<Span> spans, Map<Integer, Token> byStart, Map<Token, Optional<Token>> heads) {
        List<Token> inside = new ArrayList<>();
        for (Span span : spans) {
            inside.addAll(((TreeMap<Integer, Token>) byStart)
                    .subMap(span.start(), span.end())
                    .values());
        }
        Set<Token> found = new java.util.LinkedHashSet<>();
        for (Token token : inside) {
            boolean top = heads.getOrDefault(token, Optional.empty())
                    .filter(inside::contains)
                    .isEmpty();
            if (top && Character.isLetterOrDigit(token.word().codePointAt(0))) {
                found.add(token);
            }
        }
        return found;
    }

    /** One line a figure, per cent. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Figure cue = Figure.of(found, proposed, wanted);
        lines.add(String.format(
                Locale.ROOT,
                "%-32s P %5.1f  R %5.1f  F %5.1f  (%d)",
                "cues",
                cue.precision(),
                cue.recall(),
                cue.f1(),
                wanted));
        lines.add(line("source, given a right cue", rightSource, withSource));
        lines.add(line("nobody named, given a right cue", rightWithout, without));
        direct.forEach((sort, counts) -> lines.add(line("quotations: " + sort, counts[0], counts[1])));
        return lines;
    }

    private static String line(String name, long right, long all) {
        return String.format(Locale.ROOT, "%-32s %5.1f  (%d)", name, Figure.share(right, all), all);
    }
}
