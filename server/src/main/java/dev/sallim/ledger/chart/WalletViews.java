package dev.sallim.ledger.chart;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Conversion;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Rates;
import dev.sallim.core.money.Total;
import dev.sallim.ledger.BookRates;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows wallets with their balances: three reads for any number of them. */
@Component
class WalletViews {
    private static final int SHARE_SCALE = 6;

    private final BalanceSql balances;
    private final BookRates rates;

    WalletViews(BalanceSql balances, BookRates rates) {
        this.balances = balances;
        this.rates = rates;
    }

    WalletView of(BookAccess access, WalletRow wallet, LocalDate today) {
        return of(access, List.of(wallet), today).getFirst();
    }

    List<WalletView> of(BookAccess access, List<WalletRow> wallets, LocalDate today) {
        if (wallets.isEmpty()) {
            return List.of();
        }
        Map<UUID, BalanceSql.Code> codes = balances.codes(access.book());
        List<BalanceSql.InWallet> held = balances.ofWallets(
                access.book(), wallets.stream().map(WalletRow::id).toList());
        Set<CommodityCode> needed = new HashSet<>();
        held.forEach(position -> needed.add(position.quantity().commodity()));
        wallets.forEach(wallet -> needed.add(code(codes, wallet).code()));
        Rates table = rates.table(access, needed, today);
        Map<UUID, List<BalanceSql.InWallet>> byWallet =
                held.stream().collect(Collectors.groupingBy(BalanceSql.InWallet::wallet));
        return wallets.stream()
                .map(wallet -> {
                    BalanceSql.Code code = code(codes, wallet);
                    Conversion conversion = new Conversion(code.code(), code.scale(), today, table);
                    return view(wallet, byWallet.getOrDefault(wallet.id(), List.of()), conversion);
                })
                .toList();
    }

    private static BalanceSql.Code code(Map<UUID, BalanceSql.Code> codes, WalletRow wallet) {
        BalanceSql.Code code = codes.get(wallet.commodityId());
        if (code == null) {
            throw new IllegalStateException("wallet " + wallet.id() + " has an unknown commodity");
        }
        return code;
    }

    private static WalletView view(WalletRow wallet, List<BalanceSql.InWallet> held, Conversion conversion) {
        Total balance =
                Total.of(held.stream().map(BalanceSql.InWallet::quantity).toList(), conversion);
        Map<UUID, List<Money>> byAccount = new LinkedHashMap<>();
        for (BalanceSql.InWallet position : held) {
            byAccount
                    .computeIfAbsent(position.account(), any -> new ArrayList<>())
                    .add(position.quantity());
        }
        List<WalletView.Part> parts = new ArrayList<>(byAccount.size());
        byAccount.forEach((account, amounts) -> {
            Total value = Total.of(amounts, conversion);
            Money converted = value.isComplete() ? value.converted() : null;
            parts.add(new WalletView.Part(account, converted, share(converted, balance)));
        });
        return new WalletView(
                wallet.id(),
                wallet.name(),
                conversion.target(),
                wallet.description(),
                wallet.sortOrder(),
                balance,
                parts,
                wallet.version(),
                wallet.life().createdAt(),
                wallet.life().updatedAt());
    }

    private static @Nullable String share(@Nullable Money part, Total whole) {
        Money total = whole.converted();
        if (part == null || total == null || total.isZero() || !whole.isComplete()) {
            return null;
        }
        BigDecimal share = part.amount().divide(total.amount(), SHARE_SCALE, RoundingMode.HALF_EVEN);
        return share.toPlainString();
    }
}
