package dev.sallim.interchange.internal;

import dev.sallim.core.csv.CsvProfile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What files of one bank have in common: delimiter and header, or the number of columns where there is no header. */
final class Shape {
    private Shape() {}

    static byte[] of(CsvProfile profile) {
        StringBuilder text = new StringBuilder(profile.dialect().delimiter());
        text.append('\n').append(profile.rows().width());
        profile.rows().header().forEach(name -> text.append('\n').append(BankText.nameKey(name)));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
