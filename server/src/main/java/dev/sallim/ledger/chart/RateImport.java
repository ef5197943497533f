package dev.sallim.ledger.chart;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Rate;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Takes over a file of the European Central Bank: new rates are added, other ones of the same pair and day replaced. */
@Component
class RateImport {
    private static final int AT_A_TIME = 10_000;
    /** The whole history since 1999 has two. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private final ChartOperations operations;
    private final RateSql sql;
    private final RateChangeSql changes;
    private final CommoditySql commodities;

    RateImport(ChartOperations operations, RateSql sql, RateChangeSql changes, CommoditySql commodities) {
        this.operations = operations;
        this.sql = sql;
        this.changes = changes;
        this.commodities = commodities;
    }

    /** @param skipped columns that are no currency we know */
    record Imported(long added, long changed, long unchanged, List<String> skipped) {}

    /** What the journal keeps of a file; what it changed, rate by rate, is in {@code book_rate_change} for as long as it can be undone. */
    private record Facts(long added, long changed, long unchanged, String sha256) {}

    Written<Imported> take(BookAccess access, IdempotencyKey key, byte[] file) {
        requireText(file);
        EcbFile read = EcbFile.read(text(file));
        byte[] digest = sha256(file);
        IdempotencyKey ofFile = new IdempotencyKey(key.key(), digest, key.given());
        return operations.create(access, ofFile, ObjectKind.RATE.action("imported"), Imported.class, write -> {
            Set<CommodityCode> used = new TreeSet<>();
            for (Rate rate : read.rates()) {
                used.add(rate.from());
                used.add(rate.to());
            }
            for (CommodityCode code : used) {
                if (commodities.use(write.transaction(), code, write.at()).isEmpty()) {
                    throw new IllegalStateException("not a currency: " + code);
                }
            }
            long known = 0;
            long written = 0;
            for (int start = 0; start < read.rates().size(); start += AT_A_TIME) {
                List<Rate> some = read.rates()
                        .subList(start, Math.min(start + AT_A_TIME, read.rates().size()));
                known += sql.countKnown(write.transaction(), some);
                changes.keep(write, some, RateSource.IMPORTED);
                written += sql.put(write.transaction(), some, RateSource.IMPORTED, write.at());
            }
            long added = read.rates().size() - known;
            long changed = written - added;
            Imported answer = new Imported(added, changed, known - changed, read.skipped());
            Facts facts =
                    new Facts(added, changed, known - changed, HexFormat.of().formatHex(digest));
            write.log(ObjectKind.RATE_IMPORT, write.operation().value(), null, facts);
            return Answer.of(answer);
        });
    }

    /** The bank publishes its history in a ZIP as well: nothing is unpacked here, so nothing can burst. */
    private static void requireText(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw ProblemException.of(ErrorCode.TOO_LARGE, MOST_BYTES / (1024 * 1024) + " MB");
        }
        boolean packed =
                file.length > 3 && ((file[0] == 'P' && file[1] == 'K') || (file[0] == 0x1F && file[1] == (byte) 0x8B));
        if (packed) {
            throw ProblemException.of(ErrorCode.FILE_NOT_SUPPORTED, "ZIP, GZIP").field("file", FieldCode.PACKED);
        }
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.invalid("file", FieldCode.BAD_CHARACTER);
        }
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
