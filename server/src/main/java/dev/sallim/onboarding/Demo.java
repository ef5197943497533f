package dev.sallim.onboarding;

import dev.sallim.book.Book;
import dev.sallim.book.Books;
import dev.sallim.book.Guide;
import dev.sallim.book.NewBook;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.identity.Delivery;
import dev.sallim.identity.EmailAddress;
import dev.sallim.identity.Language;
import dev.sallim.identity.NewPerson;
import dev.sallim.identity.OpenSession;
import dev.sallim.identity.People;
import dev.sallim.identity.Person;
import dev.sallim.identity.Sessions;
import dev.sallim.ledger.DemoLedger;
import dev.sallim.ledger.DemoLedger.Story;
import dev.sallim.onboarding.DemoWords.Words;
import dev.sallim.planning.DemoPlans;
import dev.sallim.planning.DemoPlans.Plans;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.ClientAddress;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.Role;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a demo person with a book of their own that a year has gone through: all of it or nothing. */
@Component
final class Demo {
    private final People people;
    private final Books books;
    private final Sessions sessions;
    private final DemoLedger ledger;
    private final List<DemoPlans> plans;
    private final DemoWords words;
    private final Database database;

    Demo(
            People people,
            Books books,
            Sessions sessions,
            DemoLedger ledger,
            List<DemoPlans> plans,
            DemoWords words,
            Database database) {
        this.people = people;
        this.books = books;
        this.sessions = sessions;
        this.ledger = ledger;
        this.plans = List.copyOf(plans);
        this.words = words;
        this.database = database;
    }

    @Component
    record Database(TransactionTemplate transaction, BookDatabase books, Ids ids, Clock clock) {}

    private record Opened(BookAccess access, OpenSession session) {}

    OpenSession open(Language language, ZoneId zone, Delivery delivery, ClientAddress from) {
        people.admitToDemo(from);
        Words spoken = words.in(language);
        CommodityCode home = language == Language.KO ? DemoRates.WON : DemoRates.DOLLAR;
        LocalDate today = database.clock().instant().atZone(zone).toLocalDate();
        Story story = DemoLife.of(spoken, home, today);
        Plans planned = DemoPlan.of(spoken, home, language, today);
        EmailAddress nobodys = new EmailAddress("demo-" + database.ids().next() + "@demo.invalid");
        NewPerson newcomer = new NewPerson(nobodys, spoken.person(), language, zone);
        Opened opened = Objects.requireNonNull(database.transaction().execute(status -> {
            Person person = people.registerDemo(newcomer);
            Book book = books.create(person, NewBook.of(spoken.book(), home, zone, DayOfWeek.MONDAY, Guide.DONE));
            BookAccess access = new BookAccess(book.id(), person.id(), Role.OWNER, zone, home.value());
            database.books().write(book.id(), transaction -> {
                OperationId operation = database.ids().nextOperation();
                ledger.fill(transaction, access, operation, story);
                plans.forEach(part -> part.fill(transaction, access, operation, planned));
                return story.events().size();
            });
            return new Opened(access, sessions.open(person, delivery));
        }));
        ledger.recount(opened.access().book(), story);
        plans.forEach(part -> part.settle(opened.access(), planned));
        return opened.session();
    }
}
