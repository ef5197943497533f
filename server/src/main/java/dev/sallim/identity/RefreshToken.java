package dev.sallim.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The text that keeps a session alive, good for one refresh. It is never printed. */
public final class RefreshToken {
    private final String text;

    private RefreshToken(String text) {
        this.text = text;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RefreshToken of(String text) {
        return new RefreshToken(text);
    }

    /** For the client it belongs to, nobody else. */
    @JsonValue
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "RefreshToken[hidden]";
    }
}
