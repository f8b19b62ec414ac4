package inquest.app.page;

import inquest.app.estimate.EstimatePage;
import inquest.core.count.CaseCount;
import inquest.core.count.Figures;
import inquest.core.dossier.Dossier;
import inquest.core.dossier.Section;
import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Exhibit;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Which pages a dossier has, and what goes on each. Sentences and texts are not made yet: that is left to the setting. */
final class Edition {

    private final Dossier dossier;
    private final Addresses addresses;
    private final List<Page> pages = new ArrayList<>();

    Edition(Dossier dossier) {
        this.dossier = dossier;
        this.addresses = new Addresses(dossier);
        profiles(Tab.PEOPLE, EnumSet.of(Party.Kind.PERSON));
        profiles(Tab.BODIES, EnumSet.of(Party.Kind.ORGANISATION, Party.Kind.GROUP));
        profiles(Tab.PLACES, EnumSet.of(Party.Kind.PLACE, Party.Kind.OBJECT, Party.Kind.EVENT));
        acts();
        chapter(Tab.TIMELINE, dossier.timeline(), claim -> 0);
        figures();
        chapter(Tab.CONTRADICTIONS, dossier.view().weighing().contradictions(), one -> 0);
        chapter(Tab.ORIGINS, dossier.view().weighing().lineage().derivations(), edge -> 0);
        chapter(
                Tab.LISTS,
                dossier.view().lists(),
                list -> RowFaults.of(dossier, list).size());
        chapter(Tab.SOURCES, dossier.view().exhibits(), exhibit -> 0);
        List<Exhibit> unread = dossier.overview().unread();
        run("unread", Tab.OVERVIEW, "What could not be read", "unread", Slice.pages(unread, exhibit -> 0));
        dossier.view().exhibits().forEach(this::exhibit);
        pages.add(new Page("index", 1, 1, "Overview", Tab.OVERVIEW, "overview", dossier.overview()));
    }

    List<Page> pages() {
        return pages;
    }

    Leaf leaf(Page page) {
        return new Leaf(dossier, addresses, page);
    }

    private void profiles(Tab tab, Set<Party.Kind> kinds) {
        List<List<Slice<Cluster>>> chapter = Slice.pages(dossier.clusters(kinds), dossier::told);
        String stem = stem(tab);
        for (int i = 0; i < chapter.size(); i++) {
            for (Slice<Cluster> slice : chapter.get(i)) {
                if (slice.first()) {
                    addresses.enter(slice.entry(), Addresses.page(stem, i + 1));
                }
            }
        }
        run(stem, tab, tab.label(), "profiles", chapter);
    }

    /** A page of contents, and a run of pages for each general kind of act. */
    private void acts() {
        Map<ActKind, List<Section>> acts = dossier.acts();
        List<ActChapter> contents = new ArrayList<>();
        acts.forEach((kind, sections) -> {
            String stem = "acts-" + kind.label().replace(' ', '-');
            String title = "Acts: " + kind.label();
            List<List<Slice<Section>>> chapter =
                    Slice.pages(sections, section -> section.claims().size());
            Map<String, String> links = new LinkedHashMap<>();
            for (int i = 0; i < chapter.size(); i++) {
                for (Slice<Section> slice : chapter.get(i)) {
                    String heading = slice.entry().heading();
                    links.putIfAbsent(heading, Addresses.page(stem, i + 1) + "#" + ActChapter.anchor(heading));
                }
            }
            contents.add(new ActChapter(kind, sections, links));
            run(stem, Tab.ACTS, title, "acts", chapter);
        });
        pages.add(new Page(stem(Tab.ACTS), 1, 1, Tab.ACTS.label(), Tab.ACTS, "contents", contents));
    }

    private void figures() {
        Figures figures = dossier.figures();
        run("figures", Tab.FIGURES, "Figures", "figures", Slice.pages(dossier.claimedByAct(), claimed -> 0));
        run(
                "documented",
                Tab.FIGURES,
                "Documented: people named as killed by at least one source",
                "documented",
                Slice.pages(
                        figures.documented(),
                        person -> person.affirming().size() + person.denying().size()));
        figures.estimated().ifPresent(this::estimated);
    }

    private void estimated(CaseCount count) {
        count.report()
                .map(report -> new EstimatePage(report, count.tables(), "the lists of this case", count.draws()))
                .ifPresent(page -> pages.add(new Page(
                        "estimated",
                        1,
                        1,
                        "Estimated: people on any list and on none",
                        Tab.FIGURES,
                        "estimated",
                        page)));
    }

    private void exhibit(Exhibit exhibit) {
        String path = addresses.exhibit(exhibit.number());
        String stem = path.substring(0, path.length() - ".html".length());
        List<Claim> claims = dossier.claims(exhibit);
        List<List<Slice<Claim>>> runs = Slice.pages(claims, claim -> 0);
        String title = "Exhibit " + exhibit.number();
        for (int i = 0; i < runs.size(); i++) {
            ExhibitPage content = new ExhibitPage(
                    exhibit, runs.get(i).stream().map(Slice::entry).toList(), claims.size());
            pages.add(
                    i == 0
                            ? new Page(stem, 1, runs.size(), title, Tab.SOURCES, "exhibit", content)
                            : new Page(stem, i + 1, runs.size(), title, Tab.SOURCES, "claims", content));
        }
    }

    private <T> void chapter(Tab tab, List<T> entries, ToIntFunction<T> lines) {
        run(stem(tab), tab, tab.label(), stem(tab), Slice.pages(entries, lines));
    }

    private <T> void run(String stem, Tab tab, String title, String template, List<List<Slice<T>>> run) {
        for (int i = 0; i < run.size(); i++) {
            pages.add(new Page(stem, i + 1, run.size(), title, tab, template, run.get(i)));
        }
    }

    private static String stem(Tab tab) {
        return tab.path().substring(0, tab.path().length() - ".html".length());
    }
}
