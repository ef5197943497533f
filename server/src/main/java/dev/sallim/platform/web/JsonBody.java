package dev.sallim.platform.web;

import dev.sallim.platform.ProblemException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is kept as it came, so that it can be hashed and parsed. It is read when somebody asks for it, thus
 * never before the caller was let through; above the limit it is refused with 413 and not read.
 */
final class JsonBody extends HttpServletRequestWrapper {
    static final int LIMIT = 1024 * 1024;

    private byte @Nullable [] bytes;

    private JsonBody(HttpServletRequest request) {
        super(request);
    }

    /** Uploads stream past; everything else may have at most 1 MB. */
    static HttpServletRequest wrap(HttpServletRequest request) {
        String type = request.getContentType();
        boolean upload = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
        boolean none =
                type == null && request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
        return upload || none ? request : new JsonBody(request);
    }

    /** The raw body of the request; nothing where it has none or is an upload. */
    static byte[] of(ServletRequest request) throws IOException {
        ServletRequest at = request;
        while (at instanceof ServletRequestWrapper wrapper) {
            if (at instanceof JsonBody body) {
                return body.bytes();
            }
            at = wrapper.getRequest();
        }
        return new byte[0];
    }

    private byte[] bytes() throws IOException {
        byte[] kept = bytes;
        if (kept == null) {
            kept = read();
            bytes = kept;
        }
        return kept;
    }

    private byte[] read() throws IOException {
        if (getRequest().getContentLengthLong() > LIMIT) {
            throw tooLarge();
        }
        byte[] read = getRequest().getInputStream().readNBytes(LIMIT + 1);
        if (read.length > LIMIT) {
            throw tooLarge();
        }
        return read;
    }

    private static ProblemException tooLarge() {
        return Refusals.tooLarge(LIMIT);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Kept(bytes());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Kept extends ServletInputStream {
        private final ByteArrayInputStream in;

        Kept(byte[] bytes) {
            this.in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return in.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is in memory; read it");
        }
    }
}
