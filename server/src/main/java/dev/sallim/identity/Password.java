package dev.sallim.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.FieldRefusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.text.Normalizer;

/** A password in clear, on its way to be checked or hashed. It is never printed, and equal to nothing but itself. */
@Schema(type = "string", format = "password")
public final class Password {
    private final String text;

    private Password(String text) {
        this.text = text;
    }

    /**
     * The same characters typed on different keyboards come as different code points: NFC makes them one. Half a character is none: it
     * has no bytes that could be hashed.
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Password of(String typed) {
        if (typed.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw FieldRefusal.of(FieldCode.BAD_CHARACTER);
        }
        return new Password(Normalizer.normalize(typed, Normalizer.Form.NFC));
    }

    /** Counted as people count: a syllable of Hangul is one. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    /** For the hash function and the rules, nothing else. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
