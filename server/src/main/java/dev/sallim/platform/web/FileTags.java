package dev.sallim.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The tag of a file is its content's. Its date would not do: the build writes one and the same date into every release, so
 * that browsers would keep last year's file. Weak, because Tomcat packs nothing that has a strong one.
 */
final class FileTags {
    private final Map<String, String> known = new ConcurrentHashMap<>();

    static void use(ResourceHttpRequestHandler handler) {
        handler.setUseLastModified(false);
        handler.setEtagGenerator(new FileTags()::of);
    }

    private String of(Resource file) {
        try {
            URL url = file.getURL();
            return known.computeIfAbsent(url.toString(), any -> digest(file));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the web application has no address", e);
        }
    }

    private static String digest(Resource file) {
        try (InputStream raw = file.getInputStream();
                DigestInputStream in = new DigestInputStream(raw, MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return "W/\"" + HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 12) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the web application cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
