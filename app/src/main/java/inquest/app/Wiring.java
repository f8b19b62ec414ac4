package inquest.app;

import inquest.app.page.DossierWriter;
import inquest.app.show.Format;
import inquest.app.show.Listing;
import inquest.app.show.Listings;
import inquest.app.show.Weighed;
import inquest.core.count.Figures;
import inquest.core.custody.Report;
import inquest.core.inquiry.Intake;
import inquest.core.inquiry.RulingDraft;
import inquest.core.model.AccessLevel;
import inquest.core.model.CaseView;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.store.CaseException;
import inquest.store.CaseFolder;
import inquest.store.Custodian;
import inquest.store.OutFile;
import inquest.store.RulingBook;
import inquest.store.verify.CaseVerifier;
import inquest.text.SourceFolder;
import inquest.text.format.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The only class that names implementers: joins the stages of {@code core} to disk and libraries. */
final class Wiring implements Desk {

    @Override
    public Exit build(
            List<Path> sources, Path dir, boolean refit, LimitOptions limits, CommonOptions common, Console console) {
        try {
            SourceFolder found = SourceFolder.of(sources);
            if (sources.stream().anyMatch(source -> holds(source, dir))) {
                throw new Refusal(
                        Exit.USAGE,
                        dir
                                + ": expected the case outside the sources, or it would take itself in. Name another folder.");
            }
            try (OpenCase open = open(found, dir, limits.limits(), common, console)) {
                BuildReport report = build(open, found, refit, common, console);
                return report.tell(found.refused(), open.faults(), dir, console);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path source, Path dir) {
        return dir.toAbsolutePath()
                        .normalize()
                        .startsWith(source.toAbsolutePath().normalize())
                && Files.isDirectory(source);
    }

    private static OpenCase open(SourceFolder found, Path dir, Limits limits, CommonOptions common, Console console)
            throws IOException {
        Custodian custodian = new Custodian(
                common.key(),
                Custodian.keyFolder(System.getenv(), Path.of(System.getProperty("user.home"))),
                common.clock(),
                new SecureRandom());
        Set<String> paths = found.found().stream().map(SourceFolder.Found::path).collect(Collectors.toSet());
        try {
            CaseFolder folder = CaseFolder.extend(dir, custodian);
            return new OpenCase(folder, found.settings(), paths, limits, common.clock(), console);
        } catch (CaseException e) {
            throw refused(e);
        }
    }

    private static BuildReport build(
            OpenCase open, SourceFolder found, boolean refit, CommonOptions common, Console console)
            throws IOException {
        List<Intake.Incoming> files = found.found().stream()
                .map(file -> new Intake.Incoming(file.path(), () -> Files.newInputStream(file.file())))
                .toList();
        // Two views of a large case do not go into memory side by side.
        BuildReport report = BuildReport.of(open.inquiry().build(new Intake(files, found.refused()), refit));
        console.progress().at("Writing the dossier", 0, 0);
        CaseView shown = open.inquiry().view(common.level());
        new DossierWriter().write(open.dossier(shown), open.folder().path().resolve("dossier"));
        open.folder().sealDossier();
        open.folder().commit();
        console.progress().clear();
        return report;
    }

    // ---- demo

    @Override
    public Exit demo(Path dir, boolean open, CommonOptions common, Console console) {
        return new Demo(this).run(dir, open, common, console);
    }

    // ---- verify

    @Override
    public Exit verify(Path dir, Optional<Path> since, CommonOptions common, Console console) {
        try {
            Report report = CaseVerifier.verify(dir, new CaseVerifier.Options(since, Optional.empty()));
            report.lines().forEach(console.out()::println);
            console.out().flush();
            return report.isSound() ? Exit.DONE : Exit.CUSTODY_BROKEN;
        } catch (CaseVerifier.RefusedException e) {
            throw new Refusal(exit(e.exitCode()), String.valueOf(e.getMessage()));
        }
    }

    // ---- rule

    @Override
    public Exit rule(Path dir, RuleCommand.Order order, CommonOptions common, Console console) {
        look(dir);
        try (OpenCase open = open(SourceFolder.of(List.of()), dir, Limits.withDefaults(), common, console)) {
            RulingBook book = new RulingBook(open.folder());
            AccessLevel usual = AccessLevel.RESTRICTED;
            Digest id;
            if (order.decision().equalsIgnoreCase("withdrawn")) {
                if (order.ids().size() != 1) {
                    throw new Refusal(
                            Exit.USAGE,
                            "expected the id of one ruling with withdrawn, found "
                                    + order.ids().size());
                }
                id = book.withdraw(
                        order.ids().get(0), signature(order, order.access().orElse(usual), common));
            } else {
                CaseView view = open.inquiry().view(common.level());
                console.progress().clear();
                RulingDraft draft = drafted(view, order);
                AccessLevel least = draft.least().compareTo(usual) > 0 ? draft.least() : usual;
                id = book.append(draft, signature(order, order.access().orElse(least), common));
            }
            console.out().println("Ruling " + id.hex());
            console.say(
                    "In force from now on; run inquest build once more to have it in the dossier and in claims.jsonl.");
            console.out().flush();
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A decision that is none, or on too many ids, is a misuse; an id that the view has not is a thing not found. */
    private static RulingDraft drafted(CaseView view, RuleCommand.Order order) {
        try {
            return RulingDraft.of(view, order.decision(), order.ids());
        } catch (NoSuchElementException e) {
            throw new Refusal(Exit.NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** Ruling on a case that is not there must not make one. */
    private static void look(Path dir) {
        try (CaseFolder folder = CaseFolder.read(dir)) {
            folder.checkpoint();
        } catch (CaseException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RulingBook.Signature signature(RuleCommand.Order order, AccessLevel access, CommonOptions common) {
        return new RulingBook.Signature(
                order.author(), order.reason(), common.clock().instant(), access, order.supersedes());
    }

    @Override
    public List<RulingBook.Entry> rulings(Path dir, CommonOptions common, Console console) {
        try (CaseFolder folder = CaseFolder.read(dir)) {
            return new RulingBook(folder).entries(common.level());
        } catch (CaseException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- show, export

    @Override
    public CaseView view(Path dir, CommonOptions common, Console console) {
        try (OpenCase open = look(dir, common, console)) {
            CaseView view = open.inquiry().view(common.level());
            console.progress().clear();
            return view;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Figures figures(Path dir, List<String> by, double minScore, CommonOptions common, Console console) {
        try (OpenCase open = look(dir, common, console)) {
            CaseView view = open.inquiry().view(common.level()).claimsFrom(minScore);
            Figures figures = open.inquiry().figures(view, by);
            console.progress().clear();
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenCase look(Path dir, CommonOptions common, Console console) throws IOException {
        try {
            return new OpenCase(
                    CaseFolder.read(dir), List.of(), Set.of(), Limits.withDefaults(), common.clock(), console);
        } catch (CaseException e) {
            throw refused(e);
        }
    }

    @Override
    public String text(Path dir, String wanted, CommonOptions common, Console console) {
        try (OpenCase open = look(dir, common, console)) {
            CaseView view = open.inquiry().view(common.level());
            console.progress().clear();
            Exhibit exhibit = view.exhibits().stream()
                    .filter(candidate -> candidate.path().equals(wanted)
                            || candidate.id().toString().equals(wanted)
                            || Integer.toString(candidate.number()).equals(wanted))
                    .reduce((earlier, later) -> later.current() || !earlier.current() ? later : earlier)
                    .orElseThrow(() -> new Refusal(
                            Exit.NOT_FOUND,
                            "expected the path, number or id of an exhibit at this access level, found \"" + wanted
                                    + "\""));
            Digest text = exhibit.outcome()
                    .text()
                    .orElseThrow(() -> new Refusal(
                            Exit.NOT_FOUND,
                            BuildReport.named(exhibit) + " has no text: "
                                    + exhibit.outcome().reason().orElse("its members have")));
            return open.folder().text(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Exit export(Path dir, String form, Path out, CommonOptions common, Console console) {
        if (!form.equals("csv") && !form.equals("dossier")) {
            throw new Refusal(Exit.USAGE, "expected --as csv or --as dossier, found \"" + form + "\"");
        }
        if (Files.exists(out)) {
            throw new Refusal(Exit.USAGE, out + ": is there already; name another place, or move it away");
        }
        try (OpenCase open = look(dir, common, console)) {
            CaseView view = open.inquiry().view(common.level());
            console.progress().clear();
            if (form.equals("dossier")) {
                new DossierWriter().write(open.dossier(view), out);
            } else {
                csv(view, open.inquiry().figures(view, List.of()), out);
            }
            console.out()
                    .println("Written to " + out + ", access level "
                            + view.level().label() + ".");
            console.out().flush();
            return Exit.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void csv(CaseView view, Figures figures, Path out) throws IOException {
        Map<String, Listing> files = new LinkedHashMap<>();
        files.put("exhibits.csv", Listings.exhibits(view.exhibits()));
        files.put("claims.csv", Listings.claims(view.claims()));
        files.put("people.csv", Listings.people(view.clusters()));
        files.put("acts.csv", Weighed.acts(view));
        files.put("lists.csv", Listings.lists(view));
        files.put("counts.csv", Listings.counts(figures));
        files.put("contradictions.csv", Weighed.contradictions(view));
        // A folder with some of the files must not be taken for all that may be seen.
        Path fresh = out.resolveSibling("." + out.getFileName() + ".new");
        Files.createDirectories(fresh);
        for (Map.Entry<String, Listing> file : files.entrySet()) {
            OutFile.write(fresh.resolve(file.getKey()), csv -> Format.CSV.write(file.getValue(), 0, csv));
        }
        Files.move(fresh, out);
    }

    // ---- estimate

    @Override
    public Exit estimate(Estimation estimation, Console console) {
        try {
            return estimation.run(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- refusals

    private static Refusal refused(CaseException e) {
        return new Refusal(exit(e.reason().exitCode()), String.valueOf(e.getMessage()));
    }

    private static Exit exit(int code) {
        for (Exit exit : Exit.values()) {
            if (exit.code() == code) {
                return exit;
            }
        }
        return Exit.FAULT;
    }
}
