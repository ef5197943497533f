package dev.sallim.planning.allowance;

import dev.sallim.core.money.Money;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The allowance for whoever watches it. */
@Component
public class AllowanceReader {
    private final Reckoning reckoning;

    AllowanceReader(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    /**
     * @param amount for the whole day
     * @param left of it
     */
    public record OfDay(Money amount, Money left) {}

    /** @param wallet none: the whole book's */
    public OfDay of(BookAccess access, @Nullable UUID wallet, LocalDate day) {
        AllowanceView view = reckoning.of(access, wallet, day);
        return new OfDay(view.allowance(), view.left());
    }
}
