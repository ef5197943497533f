package dev.sallim.onboarding;

import dev.sallim.book.Books;
import dev.sallim.book.Guide;
import dev.sallim.book.NewBook;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.identity.Delivery;
import dev.sallim.identity.HashedPassword;
import dev.sallim.identity.Language;
import dev.sallim.identity.NewPerson;
import dev.sallim.identity.OpenSession;
import dev.sallim.identity.People;
import dev.sallim.identity.Person;
import dev.sallim.identity.Sessions;
import dev.sallim.identity.ShownName;
import dev.sallim.onboarding.RegisterController.RegisterRequest;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.ClientAddress;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a person, their first book and their first session: all of it or nothing. */
@Component
final class Registration {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final CommodityCode WON = CommodityCode.of("KRW");
    private static final CommodityCode DOLLAR = CommodityCode.of("USD");

    private final People people;
    private final Books books;
    private final Sessions sessions;
    private final FirstBooks firstBooks;
    private final BookDatabase database;

    Registration(People people, Books books, Sessions sessions, FirstBooks firstBooks, BookDatabase database) {
        this.people = people;
        this.books = books;
        this.sessions = sessions;
        this.firstBooks = firstBooks;
        this.database = database;
    }

    OpenSession register(RegisterRequest request, ClientAddress from, Locale locale) {
        Language language = orElse(request.locale(), Language.of(locale).orElse(Language.EN));
        CommodityCode currency = orElse(request.currency(), language == Language.KO ? WON : DOLLAR);
        if (Currencies.scaleOf(currency).isEmpty()) {
            throw ProblemException.invalid("currency", FieldCode.UNKNOWN_COMMODITY);
        }
        ZoneId zone = orElse(request.zone(), language == Language.KO ? SEOUL : UTC);
        people.admit(from);
        ShownName name = orElse(
                request.displayName(), ShownName.shortened(request.email().localPart()));
        NewPerson newcomer = new NewPerson(request.email(), name.value(), language, zone);
        HashedPassword password = people.hash("password", request.password(), request.email());
        NewBook book = NewBook.of(firstBooks.in(language).book(), currency, zone, DayOfWeek.MONDAY, Guide.OPEN);
        Delivery delivery = orElse(request.delivery(), Delivery.COOKIE);
        return database.transaction(() -> {
            Person person = people.register(newcomer, password);
            books.create(person, book);
            return sessions.open(person, delivery);
        });
    }

    private static <T> T orElse(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
