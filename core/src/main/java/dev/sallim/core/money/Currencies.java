package dev.sallim.core.money;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * The currencies of ISO 4217 with their decimals, read from the JDK ({@link Currency}).
 *
 * <p>Left out is what nobody's account is kept in: codes without decimals of their own (metals, testing and the unknown
 * currency, units of account such as XDR), and the funds codes of the standard's list one, which are indexes and
 * settlement conventions. Withdrawn currencies stay, because a book may reach back to them; they are not
 * {@link IsoCurrency#current current}. A currency is current where some country's default currency is it, together with
 * the ones that are legal tender beside another.
 */
public final class Currencies {
    /** Funds and settlement codes of ISO 4217, list one and its history; XAD is a unit of account between central banks. */
    private static final Set<String> FUNDS =
            Set.of("BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "USS", "UYI", "UYW", "XAD");

    /** Legal tender beside the country's default currency: the digital bolívar. */
    private static final Set<String> BESIDE_ANOTHER = Set.of("VED");

    private static final Map<CommodityCode, IsoCurrency> BY_CODE = load();
    private static final List<IsoCurrency> ALL = BY_CODE.values().stream()
            .sorted(Comparator.comparing(IsoCurrency::code))
            .toList();

    private Currencies() {}

    /** Every currency, the withdrawn ones included, by code. */
    public static List<IsoCurrency> all() {
        return ALL;
    }

    public static Optional<IsoCurrency> find(CommodityCode code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The decimals of a currency, or nothing where the code is none. */
    public static OptionalInt scaleOf(CommodityCode code) {
        IsoCurrency currency = BY_CODE.get(code);
        return currency == null ? OptionalInt.empty() : OptionalInt.of(currency.scale());
    }

    static int usualScale(CommodityCode code) {
        IsoCurrency currency = BY_CODE.get(code);
        return currency == null ? 0 : currency.scale();
    }

    private static Map<CommodityCode, IsoCurrency> load() {
        Set<String> ofCountries = Arrays.stream(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull)
                .map(Currency::getCurrencyCode)
                .collect(toUnmodifiableSet());
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .filter(currency -> !FUNDS.contains(currency.getCurrencyCode()))
                .map(currency -> new IsoCurrency(
                        CommodityCode.of(currency.getCurrencyCode()),
                        currency.getDefaultFractionDigits(),
                        ofCountries.contains(currency.getCurrencyCode())
                                || BESIDE_ANOTHER.contains(currency.getCurrencyCode())))
                .collect(toUnmodifiableMap(IsoCurrency::code, Function.identity()));
    }
}
