package inquest.core.inquiry;

import inquest.core.custody.MemoryVault;
import inquest.core.custody.Reading;
import inquest.core.custody.Vault;
import inquest.core.link.score.LinkModel;
import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.Claim;
import inquest.core.model.Digest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A registry that lasts as long as the process: for tests, and for trying out a build that leaves nothing behind. */
public final class MemoryRegistry implements Registry {

    private final Vault vault = new MemoryVault();
    private final List<Accession> logged = new ArrayList<>();
    private final Set<Accession> pending = new LinkedHashSet<>();
    private final List<Setting> settings = new ArrayList<>();
    private final Map<AccessLevel, LinkModel> models = new EnumMap<>(AccessLevel.class);
    private final List<Ruled> rulings = new ArrayList<>();
    private final Set<Reading> readings = new LinkedHashSet<>();
    private final Map<Digest, String> texts = new ConcurrentHashMap<>();
    private List<Claim> published = List.of();

    private record Ruled(AccessLevel access, Rulings rulings) {}

    @Override
    public Vault vault() {
        return vault;
    }

    @Override
    public List<Accession> accessions() {
        List<Accession> all = new ArrayList<>(logged);
        all.addAll(inOrder());
        return all;
    }

    private List<Accession> inOrder() {
        return pending.stream()
                .sorted(Comparator.comparing(Accession::path, Intake.BY_CODE_POINT)
                        .thenComparing(accession -> accession.handover().at()))
                .toList();
    }

    @Override
    public void receive(Accession accession) {
        if (!logged.contains(accession)) {
            pending.add(accession);
        }
    }

    @Override
    public List<Setting> settings() {
        return List.copyOf(settings);
    }

    @Override
    public void set(Setting setting) {
        if (!setting.isNewest(settings)) {
            settings.add(setting);
        }
    }

    @Override
    public Optional<LinkModel> linkModel(AccessLevel level) {
        return Optional.ofNullable(models.get(level));
    }

    @Override
    public void adopt(AccessLevel level, LinkModel model) {
        models.put(level, model);
    }

    @Override
    public Rulings rulings(AccessLevel level) {
        List<Rulings> seen = rulings.stream()
                .filter(ruled -> level.admits(ruled.access()))
                .map(Ruled::rulings)
                .toList();
        return new Rulings(
                seen.stream().flatMap(ruled -> ruled.pairs().stream()).toList(),
                seen.stream().flatMap(ruled -> ruled.claims().stream()).toList(),
                seen.stream().flatMap(ruled -> ruled.weighing().stream()).toList());
    }

    /** Keeps decisions that were made at a level. */
    public void rule(AccessLevel access, Rulings decisions) {
        rulings.add(new Ruled(access, decisions));
    }

    @Override
    public void keep(Reading reading) {
        readings.add(reading);
    }

    /** What reading gave, in order. */
    public List<Reading> readings() {
        return List.copyOf(readings);
    }

    @Override
    public Digest keepText(String text) {
        Digest digest = Digest.of(text);
        texts.put(digest, text);
        return digest;
    }

    @Override
    public String text(Digest digest) throws IOException {
        String text = texts.get(digest);
        if (text == null) {
            throw new IOException("no text with SHA-256 " + digest + " is in the registry");
        }
        return text;
    }

    @Override
    public void publish(List<Claim> claims) {
        published = List.copyOf(claims);
    }

    /** The claims published last. */
    public List<Claim> published() {
        return published;
    }

    @Override
    public void commit() {
        logged.addAll(inOrder());
        pending.clear();
    }
}
