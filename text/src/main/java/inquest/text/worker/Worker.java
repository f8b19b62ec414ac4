package inquest.text.worker;

import inquest.text.format.CsvTable;
import inquest.text.format.Formats;
import inquest.text.format.Limits;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The child process: reads the files that its parent names, one after the other, until the parent goes.
 *
 * <p>Time and memory are not its own care: the parent kills it when a file takes too long, and the JVM ends itself when
 * memory runs out.
 */
public final class Worker {

    private Worker() {}

    /**
     * Serves the parent.
     *
     * @param arguments the limits that readers keep: unpacked bytes, members, characters, those of a table
     */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        // Standard output carries frames; a library that prints must not break them.
        System.setOut(System.err);
        endWithParent();
        Formats formats = new Formats(Limits.withDefaults()
                .withUnpackedBytes(Long.parseLong(arguments[0]))
                .withMembers(Integer.parseInt(arguments[1]))
                .withCharacters(Integer.parseInt(arguments[2]))
                .withTableCharacters(Integer.parseInt(arguments[3])));
        out.writeInt(Frames.READY);
        out.flush();
        for (Optional<List<String>> next = Frames.Reader.request(in);
                next.isPresent();
                next = Frames.Reader.request(in)) {
            List<String> request = next.get();
            Path file = Path.of(request.get(0));
            Path members = Path.of(request.get(2));
            String type = formats.typeOf(file, request.get(1));
            Frames.writeType(out, type);
            Optional<CsvTable> table = formats.table(file, request.get(1), type, members);
            if (table.isPresent()) {
                Frames.write(out, table.get());
            } else {
                Frames.write(out, formats.read(file, request.get(1), type, members));
            }
        }
    }

    /** A parent that is killed while a file is being read cannot end us; so we look whether it still lives. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var end = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
            assert !end.isCompletedExceptionally();
        });
    }
}
