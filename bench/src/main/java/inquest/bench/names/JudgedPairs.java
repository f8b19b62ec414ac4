package inquest.bench.names;

import inquest.bench.names.LogisticFit.Case;
import inquest.core.name.FullName;
import inquest.core.name.FullName.Bearer;
import inquest.text.format.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pairs of full names of people and bodies that people judged to match or not: the cases of nomenklatura's name bench. */
record JudgedPairs(List<Judged> pairs) {

    /** One pair, with the features of its comparison. */
    record Judged(Bearer bearer, Case one) {}

    static JudgedPairs read(Path folder) {
        try {
            List<Judged> pairs = new ArrayList<>();
            String text = Files.readString(folder.resolve("nomenklatura_name_bench_cases.csv"), StandardCharsets.UTF_8);
            List<List<String>> rows = Csv.read(text).rows();
            for (List<String> cells : rows.subList(1, rows.size())) {
                Bearer bearer = cells.get(1).equals("Person") ? Bearer.PERSON : Bearer.BODY;
                double[] features = FullName.of(cells.get(2), bearer)
                        .compare(FullName.of(cells.get(3), bearer))
                        .features();
                pairs.add(new Judged(bearer, new Case(features, cells.get(4).equals("true"))));
            }
            return new JudgedPairs(pairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases of one kind of bearer. */
    List<Case> of(Bearer bearer) {
        return pairs.stream()
                .filter(pair -> pair.bearer == bearer)
                .map(Judged::one)
                .toList();
    }
}
