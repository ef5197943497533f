package dev.sallim.ledger.chart;

import org.jspecify.annotations.Nullable;

/** What a write answers, before it is committed. */
record Answer<T>(T body, @Nullable Integer version) {
    static <T> Answer<T> of(T body) {
        return new Answer<>(body, null);
    }
}
