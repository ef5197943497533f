package dev.sallim.core.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a condition can be about. Each field has an English name and Korean ones; case does not matter. */
public enum Field {
    PAYEE("payee", "거래처"),
    CATEGORY("category", "분류"),
    TAG("tag", "태그"),
    ACCOUNT("account", "계좌"),
    WALLET("wallet", "지갑"),
    /** The transaction's note. */
    NOTE("note", "메모"),
    /** The memo of a single flow. */
    MEMO("memo", "적요"),
    KIND("kind", "종류"),
    STATE("state", "상태"),
    AMOUNT("amount", "금액"),
    DATE("date", "날짜");

    private static final Map<String, Field> BY_NAME = vocabulary(values(), field -> field.names);

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    public static Optional<Field> find(String name) {
        return Optional.ofNullable(BY_NAME.get(folded(name)));
    }

    /** The name that a query is printed with. */
    public String printed() {
        return names.getFirst();
    }

    /** Whether the field is compared with a text, see {@link Condition.Named}. */
    public boolean isNamed() {
        return compareTo(MEMO) <= 0;
    }

    /** Whether {@code none} asks for transactions without it. An account and a wallet are never missing. */
    public boolean canBeAbsent() {
        return isNamed() && this != ACCOUNT && this != WALLET;
    }

    /** How names and key words are looked up: composed, because a Mac types Hangul apart, and in lower case. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    static <T> Map<String, T> vocabulary(T[] values, Function<T, List<String>> words) {
        return Arrays.stream(values)
                .flatMap(value -> words.apply(value).stream().map(word -> Map.entry(word, value)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
