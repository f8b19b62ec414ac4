package inquest.spark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The child process: takes the rows from standard input, then requests, and answers each on standard output until the input ends. Every
 * array of bytes is preceded by its length. Settings of Spark are system properties, as Spark has them.
 */
public final class Main {

    private static final String MASTER = "spark.master";

    private Main() {}

    /** Serves one parent. */
    public static void main(String[] args) throws IOException {
        OutputStream answers = System.out;
        // Whatever else is printed must not get among the answers.
        System.setOut(System.err);
        try (JavaSparkContext spark = new JavaSparkContext(settings());
                DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers, 1 << 16))) {
            SparkWorkers workers = new SparkWorkers(spark, bytes(in));
            while (true) {
                byte[] request;
                try {
                    request = bytes(in);
                } catch (EOFException e) {
                    return;
                }
                List<byte[]> all = workers.ask(request, in.readInt());
                out.writeInt(all.size());
                for (byte[] answer : all) {
                    out.writeInt(answer.length);
                    out.write(answer);
                }
                out.flush();
            }
        }
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    /** Serves no page and, on one machine, listens on loopback alone; executors elsewhere are sent our own libraries. */
    static SparkConf settings() {
        SparkConf settings = new SparkConf()
                .setAppName("inquest link")
                .setIfMissing(MASTER, "local[*]")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.log.level", "WARN")
                // Links take seven bytes a row where few stand twice, 135 where many do: ten million such rows are
                // beyond Spark's 1 GB.
                .setIfMissing("spark.driver.maxResultSize", "0");
        if (settings.get(MASTER).startsWith("local")) {
            return settings.setIfMissing("spark.driver.host", "127.0.0.1")
                    .setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        return settings.setJars(own());
    }

    private static String[] own() {
        Path jar = Path.of(URI.create(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        String[] names = jar.resolveSibling("lib").toFile().list((dir, name) -> name.startsWith("inquest-"));
        return Stream.concat(
                        Stream.of(jar),
                        Arrays.stream(names == null ? new String[0] : names)
                                .map(name -> jar.resolveSibling("lib").resolve(name)))
                .map(Path::toString)
                .toArray(String[]::new);
    }
}
