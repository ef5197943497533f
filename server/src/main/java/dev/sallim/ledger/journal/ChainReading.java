package dev.sallim.ledger.journal;

import dev.sallim.ledger.journal.ChainCheck.Flaw;
import dev.sallim.ledger.journal.ChainCheck.Found;
import dev.sallim.platform.CopiedRow;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a chain's links say, one after the other, in any order. The sealed bytes of an entry are what PostgreSQL itself sends for its ten
 * columns, but for the time, which it counts from the year 2000: they are hashed as they come, and share no line with what made them.
 */
final class ChainReading {
    /** An entry's columns, its seal, and what the seal before says; an entry without a seal has nulls for the rest, and the other way. */
    static final String LINKS = """
            SELECT e.book_id, e.id, e.operation_id, e.at, e.actor, e.action, e.object_kind, e.object_id, e.before, e.after,
                   s.sequence, s.entry_id, s.hash, s.mac, s.sequence_before, s.hash_before
            FROM (SELECT book_id, id, operation_id, at, actor, action, object_kind, object_id, before, after
                  FROM journal_entry WHERE book_id = :book) e
            FULL JOIN (SELECT sequence, entry_id, hash, mac,
                              lag(sequence) OVER (ORDER BY sequence) AS sequence_before,
                              lag(hash) OVER (ORDER BY sequence) AS hash_before
                       FROM journal_seal WHERE book_id = :book) s ON s.entry_id = e.id""";

    private static final int ID = 1;
    private static final int AT = 3;
    private static final int AFTER = 9;
    private static final int SEQUENCE = 10;
    private static final int ENTRY = 11;
    private static final int HASH = 12;
    private static final int MAC = 13;
    private static final int SEQUENCE_BEFORE = 14;
    private static final int HASH_BEFORE = 15;

    private static final long MICROS_TO_2000 = Duration.between(Instant.EPOCH, Instant.parse("2000-01-01T00:00:00Z"))
                    .toSeconds()
            * 1_000_000;
    private static final byte[] BEFORE_THE_FIRST = new byte[32];
    private static final int EXAMPLES = 5;

    private final SealKeys.SealCheck seals;
    private final MessageDigest digest = sha256();
    private final Map<String, Noted> noted = new TreeMap<>();
    private long unsealed;
    private long last;
    private byte @Nullable [] lastHash;

    ChainReading(SealKeys.SealCheck seals) {
        this.seals = seals;
    }

    void read(CopiedRow link) {
        if (link.isNull(SEQUENCE)) {
            unsealed++;
            return;
        }
        long sequence = link.bigint(SEQUENCE);
        byte[] hash = link.bytes(HASH);
        if (sequence > last) {
            last = sequence;
            lastHash = hash;
        }
        boolean first = link.isNull(SEQUENCE_BEFORE);
        boolean gap = sequence != (first ? 0 : link.bigint(SEQUENCE_BEFORE)) + 1;
        if (gap) {
            note("seal_missing_before", sequence, link);
        }
        if (link.isNull(ID)) {
            note("entry_missing", sequence, link);
        } else if (!gap && !Arrays.equals(hash, hash(first ? BEFORE_THE_FIRST : link.bytes(HASH_BEFORE), link))) {
            note("entry_changed_or_moved", sequence, link);
        }
        if (!seals.holds(sequence, hash, link.bytes(MAC))) {
            note("not_sealed_by_this_server", sequence, Long.toString(sequence));
        }
    }

    private byte[] hash(byte[] before, CopiedRow link) {
        digest.update(before);
        link.put(AT, link.bigint(AT) + MICROS_TO_2000);
        digest.update(link.fields(0, AFTER));
        return digest.digest();
    }

    /** The head has to be the last seal. */
    void end(Optional<Long> head, Optional<byte[]> hash) {
        boolean same =
                head.map(sequence -> lastHash != null && sequence == last).orElse(lastHash == null);
        if (!same || lastHash != null && !Arrays.equals(lastHash, hash.orElse(null))) {
            note("cut_after", last, Long.toString(last));
        }
    }

    void forgedHead(long sequence) {
        note("not_sealed_by_this_server", Long.MAX_VALUE, "head " + sequence);
    }

    Found found() {
        List<Flaw> flaws = new ArrayList<>();
        noted.forEach((problem, all) -> flaws.add(new Flaw(problem, all.count, List.copyOf(all.first.values()))));
        return new Found(flaws, unsealed);
    }

    private void note(String problem, long sequence, CopiedRow link) {
        note(problem, sequence, sequence + " " + link.uuid(ENTRY));
    }

    private void note(String problem, long sequence, String example) {
        noted.computeIfAbsent(problem, any -> new Noted()).add(sequence, example);
    }

    private static final class Noted {
        private final TreeMap<Long, String> first = new TreeMap<>();
        private long count;

        private void add(long sequence, String example) {
            count++;
            first.put(sequence, example);
            if (first.size() > EXAMPLES) {
                first.pollLastEntry();
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
