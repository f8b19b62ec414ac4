package inquest.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.custody.MalformedException;
import inquest.core.custody.Reading;
import inquest.core.custody.RecordKind;
import inquest.core.custody.Vault;
import inquest.core.inquiry.Registry;
import inquest.core.inquiry.Rulings;
import inquest.core.inquiry.Setting;
import inquest.core.link.score.LinkModel;
import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.Claim;
import inquest.core.model.Digest;
import inquest.store.json.Fields;
import inquest.store.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an inquiry keeps, in a case folder under its signed log. */
public final class FolderRegistry implements Registry {

    private final CaseFolder folder;

    /** The model that was asked for last, as its text is long. */
    private ModelRead lastModel = new ModelRead("", Optional.empty());

    private record ModelRead(String body, Optional<LinkModel> model) {}

    /** @param folder open for as long as the registry is used; opened for reading, it keeps nothing new */
    public FolderRegistry(CaseFolder folder) {
        this.folder = folder;
    }

    @Override
    public Vault vault() {
        return folder.vault();
    }

    @Override
    public List<Accession> accessions() throws IOException {
        return folder.accessions();
    }

    @Override
    public void receive(Accession accession) throws IOException {
        folder.keep(accession);
    }

    /** One version and its number. */
    private record Version(long number, Setting setting) {}

    @Override
    public List<Setting> settings() throws IOException {
        List<Version> versions = new ArrayList<>();
        for (Digest digest : folder.records(RecordKind.SETTING)) {
            versions.add(version(digest));
        }
        // Two versions may have entered the log at once, if a run died in between; the log orders such by digest.
        versions.sort(Comparator.comparing(Version::number));
        return versions.stream().map(Version::setting).toList();
    }

    private Version version(Digest digest) throws IOException {
        try {
            ObjectNode record = folder.record(RecordKind.SETTING, digest);
            Fields json = new Fields(record);
            Setting.Kind kind = Setting.Kind.valueOf(json.text("kind").toUpperCase(Locale.ROOT));
            return new Version(
                    record.path("version").asLong(), new Setting(kind, json.text("path"), json.text("body")));
        } catch (MalformedException | IllegalArgumentException e) {
            throw new IOException(
                    RecordKind.SETTING.path(digest) + ": " + e.getMessage() + ". Run inquest verify, and restore it.",
                    e);
        }
    }

    @Override
    public void set(Setting setting) throws IOException {
        List<Setting> versions = settings();
        if (setting.isNewest(versions)) {
            return;
        }
        ObjectNode json = Json.object();
        json.put("kind", setting.kind().label());
        json.put("path", setting.path());
        json.put("body", setting.body());
        // The same body can come back after another: each time it is a version of its own.
        json.put(
                "version",
                versions.stream()
                        .filter(kept ->
                                kept.kind() == setting.kind() && kept.path().equals(setting.path()))
                        .count());
        folder.keep(RecordKind.SETTING, json);
    }

    @Override
    public Optional<LinkModel> linkModel(AccessLevel level) throws IOException {
        Optional<Setting> kept = settings().stream()
                .filter(setting -> setting.kind() == Setting.Kind.LINK_MODEL
                        && setting.path().equals(level.label()))
                .reduce((earlier, later) -> later);
        return kept.isPresent() ? read(kept.get().body()) : Optional.empty();
    }

    /** Levels that see the same lists have one model, and each is asked for several times. */
    private Optional<LinkModel> read(String body) throws IOException {
        if (!lastModel.body().equals(body)) {
            lastModel = new ModelRead(body, LinkModelJson.read(body));
        }
        return lastModel.model();
    }

    @Override
    public void adopt(AccessLevel level, LinkModel model) throws IOException {
        set(new Setting(Setting.Kind.LINK_MODEL, level.label(), LinkModelJson.text(model)));
    }

    @Override
    public Rulings rulings(AccessLevel level) throws IOException {
        Map<Digest, ObjectNode> records = new TreeMap<>();
        for (Digest digest : folder.records(RecordKind.RULING)) {
            records.put(digest, folder.record(RecordKind.RULING, digest));
        }
        try {
            return RulingJson.inForce(records, level);
        } catch (MalformedException e) {
            throw new IOException("rulings/: " + e.getMessage() + ". Run inquest verify, and restore it.", e);
        }
    }

    @Override
    public void keep(Reading reading) throws IOException {
        folder.keep(reading);
    }

    @Override
    public Digest keepText(String text) throws IOException {
        return folder.keepText(text);
    }

    @Override
    public String text(Digest digest) throws IOException {
        return folder.text(digest);
    }

    @Override
    public void publish(List<Claim> claims) throws IOException {
        folder.replaceClaims(claims.stream().map(ClaimJson::line).iterator());
    }

    @Override
    public void commit() throws IOException {
        folder.commit();
    }
}
