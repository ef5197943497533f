package dev.sallim.platform;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Long work as it stands now.
 *
 * @param progress from 0 to 1
 * @param result of one that succeeded, as JSON text
 * @param resultUrl where a file that it made can be had
 * @param errorCode of one that failed, from the catalogue
 */
public record Run(
        RunId id,
        String kind,
        Status status,
        BigDecimal progress,
        @Nullable String result,
        @Nullable String resultUrl,
        @Nullable String errorCode) {
    /** Where a run is; the last three are its ends. */
    public enum Status {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED;

        public boolean isEnd() {
            return this != QUEUED && this != RUNNING;
        }
    }
}
