package inquest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.read.Refused;
import inquest.text.SourceFolder.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {

    @TempDir
    private Path folder;

    @Test
    void ordersFilesByCodePoint() throws IOException {
        // U+10330 comes behind U+FB50, though its first UTF-16 unit comes before.
        for (String name :
                List.of("b.txt", "B.txt", "a/z.txt", "a.txt", "نامه.txt", "\uFB50.txt", "\uD800\uDF30.txt")) {
            file(name);
        }
        assertThat(SourceFolder.of(List.of(folder)).found())
                .extracting(Found::path)
                .containsExactly("B.txt", "a.txt", "a/z.txt", "b.txt", "نامه.txt", "\uFB50.txt", "\uD800\uDF30.txt");
    }

    @Test
    void passesOverWhatSystemsLeaveBehind() throws IOException {
        for (String name : List.of(".DS_Store", "Thumbs.db", "~$letter.docx", ".git/config", "letter.docx")) {
            file(name);
        }
        SourceFolder found = SourceFolder.of(List.of(folder));
        assertThat(found.found()).extracting(Found::path).containsExactly("letter.docx");
        assertThat(found.refused()).isEmpty();
    }

    @Test
    void setsSettingsApart() throws IOException {
        for (String name : List.of("sources.csv", "gazetteer.csv", "list.mapping.yaml", "list.csv")) {
            file(name);
        }
        SourceFolder found = SourceFolder.of(List.of(folder));
        assertThat(found.found()).extracting(Found::path).containsExactly("list.csv");
        assertThat(found.settings())
                .extracting(Found::path)
                .containsExactly("gazetteer.csv", "list.mapping.yaml", "sources.csv");
    }

    @Test
    void reportsSymbolicLinksAndFollowsNone() throws IOException {
        file("a.txt");
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("gone"), folder.resolve("nowhere"));
        SourceFolder found = SourceFolder.of(List.of(folder));
        assertThat(found.found()).extracting(Found::path).containsExactly("a.txt");
        assertThat(found.refused())
                .containsExactly(
                        new Refused("gone", "Is a symbolic link, which is never followed. Put the file itself here."),
                        new Refused("loop", "Is a symbolic link, which is never followed. Put the file itself here."));
    }

    @Test
    void reportsPipe() throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(SourceFolder.of(List.of(folder)).refused())
                .containsExactly(
                        new Refused("pipe", "Is a pipe, socket or device, not a file. Remove it, or put a file here."));
    }

    @Test
    void reportsNameThatIsNotUtf8() throws IOException, InterruptedException {
        file("a.txt");
        String touch = "cd \"$0\" && : > \"$(printf 'bad\\377.txt')\"";
        assertThat(new ProcessBuilder("sh", "-c", touch, folder.toString())
                        .start()
                        .waitFor())
                .isZero();
        SourceFolder found = SourceFolder.of(List.of(folder));
        assertThat(found.found()).extracting(Found::path).containsExactly("a.txt");
        assertThat(found.refused())
                .containsExactly(new Refused("bad\uFFFD.txt", "Has a name that is not valid UTF-8. Rename it."));
    }

    @Test
    void beginsClashingPathsWithTheirFolder() throws IOException {
        Path one = file("one/list.csv").getParent();
        Path two = file("two/list.csv").getParent();
        Path three = file("three/letter.txt").getParent();
        assertThat(SourceFolder.of(List.of(one, two, three)).found())
                .extracting(Found::path)
                .containsExactly("letter.txt", "one/list.csv", "two/list.csv");
    }

    @Test
    void takesFileNamedByItself() throws IOException {
        Path letter = file("one/letter.txt");
        assertThat(SourceFolder.of(List.of(letter)).found())
                .containsExactly(new Found("letter.txt", letter.toRealPath()));
    }

    @Test
    void namesSourceThatDoesNotExist() {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> SourceFolder.of(List.of(nowhere)))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "Expected a file or folder at " + nowhere + ", found none that can be opened. Check the path.");
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "words");
    }
}
