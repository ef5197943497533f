package dev.sallim.testing;

import dev.sallim.platform.internal.DatabaseServer;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sits between the driver and PostgreSQL and counts what the driver sends. A round trip is a Sync (extended protocol) or a Query (simple protocol),
 * for the driver waits for the answer to each; a BEGIN it sends ahead of the first statement, without waiting.
 */
public final class WireTap implements AutoCloseable {
    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;

    private final DatabaseServer server;
    private final URI address;
    private final Runnable onClose;
    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong syncs = new AtomicLong();
    private final AtomicLong parses = new AtomicLong();

    private WireTap(DatabaseServer server, Runnable onClose) throws IOException {
        this.server = server;
        this.address = URI.create(server.url().substring("jdbc:".length()));
        this.onClose = onClose;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    public static WireTap before(DatabaseServer server) {
        return before(server, () -> {});
    }

    static WireTap before(DatabaseServer server, Runnable onClose) {
        try {
            WireTap tap = new WireTap(server, onClose);
            Thread.ofVirtual().name("wire tap").start(tap::accept);
            return tap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Since the start or the last reset. */
    public long roundTrips() {
        return syncs.get();
    }

    /** Parse messages: statements that were not yet prepared on their connection. */
    public long parses() {
        return parses.get();
    }

    public void reset() {
        syncs.set(0);
        parses.set(0);
    }

    /** The same database, through the tap. */
    public DatabaseServer server() {
        String url = server.url();
        String real = address.getHost() + ":" + address.getPort();
        String tapped = listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort();
        return new Tapped(url.replace(real, tapped), server.user(), server.password());
    }

    @Override
    public void close() {
        onClose.run();
        cut();
        close(listener);
    }

    /** Cuts every connection at once, as a broken network would. New ones are let through. */
    public void cut() {
        sockets.forEach(WireTap::close);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket driver = listener.accept();
                Socket database = new Socket(address.getHost(), address.getPort());
                driver.setTcpNoDelay(true);
                database.setTcpNoDelay(true);
                sockets.add(driver);
                sockets.add(database);
                Thread.ofVirtual().start(() -> forward(driver, database));
                Thread.ofVirtual().start(() -> answer(driver, database));
            } catch (IOException e) {
                // The listener was closed, or the database is gone: its clients will see that for themselves.
                continue;
            }
        }
    }

    private void forward(Socket driver, Socket database) {
        try (driver;
                database;
                DataInputStream in = new DataInputStream(driver.getInputStream());
                OutputStream out = database.getOutputStream()) {
            boolean started = false;
            while (true) {
                int type = started ? in.read() : 0;
                if (type < 0) {
                    return;
                }
                byte[] body = readBody(in);
                if (!started) {
                    started = isStartup(body);
                }
                count(type, body);
                send(out, type, body);
            }
        } catch (IOException e) {
            // Cut on purpose, or the driver hung up.
            return;
        } finally {
            sockets.remove(driver);
            sockets.remove(database);
        }
    }

    private static byte[] readBody(DataInputStream in) throws IOException {
        byte[] body = new byte[in.readInt() - Integer.BYTES];
        in.readFully(body);
        return body;
    }

    private static void send(OutputStream out, int type, byte[] body) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream(body.length + 5);
        DataOutputStream data = new DataOutputStream(message);
        if (type != 0) {
            data.writeByte(type);
        }
        data.writeInt(body.length + Integer.BYTES);
        data.write(body);
        message.writeTo(out);
        out.flush();
    }

    private static boolean isStartup(byte[] body) {
        int code = ByteBuffer.wrap(body).getInt();
        return code != SSL_REQUEST && code != GSS_REQUEST;
    }

    private void count(int type, byte[] body) {
        boolean begin = type == 'Q' && new String(body, StandardCharsets.UTF_8).startsWith("BEGIN");
        if (type == 'S' || (type == 'Q' && !begin)) {
            syncs.incrementAndGet();
        } else if (type == 'P') {
            parses.incrementAndGet();
        }
    }

    private static void answer(Socket driver, Socket database) {
        try (driver;
                database;
                InputStream in = database.getInputStream();
                OutputStream out = driver.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // Cut on purpose, or one side hung up.
            return;
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private record Tapped(String url, String user, String password) implements DatabaseServer {
        @Override
        public void close() {}
    }
}
