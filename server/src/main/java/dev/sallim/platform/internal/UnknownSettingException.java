package dev.sallim.platform.internal;

import java.util.Collection;

/** A setting of ours that no module knows: most likely a typing mistake, which must not pass in silence. */
final class UnknownSettingException extends RuntimeException {
    UnknownSettingException(Collection<String> unknown, Collection<String> known) {
        super("Unknown: " + String.join(", ", unknown) + ". Known: " + String.join(", ", known) + ".");
    }
}
