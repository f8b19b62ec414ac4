package inquest.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that writes down what it is asked for and answers nothing. */
final class Listener implements AutoCloseable {

    /** Milliseconds for a caller that opens a line and says nothing. */
    private static final int PATIENCE = 2_000;

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> asked = new CopyOnWriteArrayList<>();

    Listener() throws IOException {
        Thread thread = new Thread(this::listen, "listener");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The first line of each request; those are among them that Chromium makes to its maker whatever page is open. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
                caller.setSoTimeout(PATIENCE);
                asked.add(String.valueOf(in.readLine()));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    asked.add("unreadable: " + e.getMessage());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
