package dev.sallim.core.csv;

import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvLine.Ignored;
import dev.sallim.core.csv.CsvLine.RowFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads small texts in tests and keeps what came out. */
record Csv(List<BankRow> rows, List<RowFailure> failures, List<Ignored> ignored, ReadResult result) {

    static Csv read(String text, CsvProfile profile) {
        return read(text.getBytes(StandardCharsets.UTF_8), profile, ReadLimits.DEFAULT);
    }

    static Csv read(byte[] bytes, CsvProfile profile, ReadLimits limits) {
        List<BankRow> rows = new ArrayList<>();
        List<RowFailure> failures = new ArrayList<>();
        List<Ignored> ignored = new ArrayList<>();
        try {
            ReadResult result = CsvReader.read(new ByteArrayInputStream(bytes), profile, limits, line -> {
                switch (line) {
                    case BankRow row -> rows.add(row);
                    case RowFailure failure -> failures.add(failure);
                    case Ignored skipped -> ignored.add(skipped);
                }
            });
            return new Csv(rows, failures, ignored, result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BigDecimal sum() {
        return rows.stream().map(BankRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** date, payee, amount with a header, ISO days and decimal points. */
    static CsvProfile simple() {
        return profile(List.of("date", "payee", "amount"), CsvField.DATE, CsvField.PAYEE, CsvField.AMOUNT);
    }

    static CsvProfile profile(List<String> header, CsvField... fields) {
        Map<CsvField, List<Integer>> columns = new EnumMap<>(CsvField.class);
        for (int i = 0; i < fields.length; i++) {
            List<Integer> indexes = new ArrayList<>(columns.getOrDefault(fields[i], List.of()));
            indexes.add(i);
            columns.put(fields[i], indexes);
        }
        boolean split = columns.containsKey(CsvField.IN);
        return new CsvProfile(
                CsvProfile.VERSION,
                "test",
                new CsvProfile.Dialect(TextEncoding.UTF_8, ",", "\""),
                columns,
                new CsvProfile.DateRule(List.of("yyyy-MM-dd"), "UTC"),
                CsvProfile.NumberRule.POINT,
                split ? CsvProfile.SignRule.inOut() : CsvProfile.SignRule.signed(),
                new CsvProfile.RowRule(header, 0, fields.length, false, CsvProfile.RowOrder.OLDEST_FIRST, List.of()));
    }
}
