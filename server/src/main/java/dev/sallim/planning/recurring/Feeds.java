package dev.sallim.planning.recurring;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Memberships;
import dev.sallim.platform.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Links by which a calendar reads what is upcoming without signing in. Who has the link may read names, days and amounts of what is expected,
 * and nothing else; it opens what its person may see in the book now, and stops with the membership, a renewal or a revocation.
 */
@Service
class Feeds {
    private static final int TOKEN_BYTES = 32;
    private static final int BACK = 30;
    private static final int AHEAD = 365;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FeedSql sql;
    private final Memberships memberships;
    private final Upcoming upcoming;
    private final RecurringWrites writes;

    Feeds(FeedSql sql, Memberships memberships, Upcoming upcoming, RecurringWrites writes) {
        this.sql = sql;
        this.memberships = memberships;
        this.upcoming = upcoming;
        this.writes = writes;
    }

    /** @param token never to be seen again */
    record Made(String token, Instant createdAt) {}

    Optional<Instant> since(BookAccess access) {
        return sql.since(access);
    }

    /** A link in place of the one before. */
    Made renew(BookAccess access) {
        byte[] secret = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = writes.now();
        sql.renew(access, hash(token), now);
        return new Made(token, now);
    }

    /** Where there is none, too. */
    void revoke(BookAccess access) {
        sql.revoke(access);
    }

    /** 404 for whatever opens nothing, whyever. */
    String read(String token) {
        BookAccess access = sql.byToken(hash(token))
                .flatMap(feed -> memberships.find(feed.book(), feed.person()))
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
        LocalDate today = writes.today(access);
        List<OccurrenceView> days =
                upcoming.between(access, today.minusDays(BACK), today.plusDays(AHEAD), null).items().stream()
                        .filter(day -> day.state() == OccurrenceView.State.EXPECTED
                                || day.state() == OccurrenceView.State.OVERDUE)
                        .toList();
        return CalendarText.of("Sallim", days, writes.now());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
