package dev.sallim.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One keep-alive connection. As thin as it can be: what the client costs, the server on the same cores does not have. */
final class Http implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;
    private static final int TIMEOUT_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Http(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
    }

    /** @param body as text: the API speaks JSON */
    record Answer(int status, byte[] bytes) {
        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        Answer expecting(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("expected " + wanted + ", got " + status + ": " + body());
            }
            return this;
        }

        /** The first text field of that name; the bench needs no more of JSON. */
        String text(String field) {
            String body = body();
            String key = '"' + field + "\":\"";
            int start = body.indexOf(key);
            if (start < 0) {
                return "";
            }
            return body.substring(start + key.length(), body.indexOf('"', start + key.length()));
        }

        /** The first whole number of that name, as text. */
        String number(String field) {
            Matcher number = Pattern.compile('"' + field + "\":([0-9]+)").matcher(body());
            return number.find() ? number.group(1) : "";
        }
    }

    Answer send(byte[] request) throws IOException {
        out.write(request);
        String status = line();
        int length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            char first = header.charAt(0);
            if ((first == 'C' || first == 'c') && header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).trim());
            } else if ((first == 'T' || first == 't') && header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                chunked = header.toLowerCase(Locale.ROOT).contains("chunked");
            }
        }
        byte[] body = chunked ? chunks() : length > 0 ? exactly(length) : new byte[0];
        return new Answer(Integer.parseInt(status.substring(9, 12)), body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER);
        while (true) {
            int size = Integer.parseInt(line().trim(), 16);
            if (size > 0) {
                body.writeBytes(exactly(size));
            }
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (true) {
            int c = in.read();
            if (c < 0) {
                throw new EOFException("the connection ended");
            }
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
