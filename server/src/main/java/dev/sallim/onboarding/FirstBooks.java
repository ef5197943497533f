package dev.sallim.onboarding;

import dev.sallim.identity.Language;
import dev.sallim.ledger.NewBooks.Branch;
import dev.sallim.ledger.NewBooks.Names;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a new book begins with, in each language: files {@code onboarding/first-book_<language>.json}. */
@Component
final class FirstBooks {
    private final Map<Language, FirstBook> books = new EnumMap<>(Language.class);

    FirstBooks() {
        JsonMapper json = JsonMapper.builder().build();
        Arrays.stream(Language.values()).forEach(language -> books.put(language, read(json, language)));
    }

    FirstBook in(Language language) {
        return Objects.requireNonNull(books.get(language));
    }

    private static FirstBook read(JsonMapper json, Language language) {
        String name = "/onboarding/first-book_" + language.tag() + ".json";
        InputStream file = Objects.requireNonNull(FirstBooks.class.getResourceAsStream(name), name);
        // The mapper closes what it reads from.
        return json.readValue(file, FirstBook.class);
    }

    /** The few categories of a book that wants no more. */
    record Handful(List<Branch> income, List<Branch> expense) {}

    /** @param book what the first book is called, where its owner does not say */
    record FirstBook(
            String book,
            String wallet,
            String opening,
            String adjustment,
            String uncategorisedIncome,
            String uncategorisedExpense,
            List<Branch> income,
            List<Branch> expense,
            Handful minimal) {
        Names names() {
            return new Names(wallet, opening, adjustment, uncategorisedIncome, uncategorisedExpense);
        }
    }
}
