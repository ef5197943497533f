package dev.sallim.onboarding;

import dev.sallim.identity.HashedPassword;
import dev.sallim.identity.People;
import dev.sallim.identity.Person;
import dev.sallim.ledger.DemoLedger;
import dev.sallim.onboarding.OwnDemoController.KeepRequest;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Caller;
import dev.sallim.platform.ClientAddress;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends a demo in one of the two good ways: it is kept, or its book begins anew. */
@Component
final class OwnDemo {
    private final People people;
    private final DemoLedger ledger;
    private final Clearing clearing;
    private final TransactionTemplate transaction;

    OwnDemo(People people, DemoLedger ledger, Clearing clearing, TransactionTemplate transaction) {
        this.people = people;
        this.ledger = ledger;
        this.clearing = clearing;
        this.transaction = transaction;
    }

    /** It is a registration, so the same doors are closed to it. */
    Person keep(Caller caller, KeepRequest request, ClientAddress from) {
        if (people.find(caller.person()).filter(Person::demo).isEmpty()) {
            throw noDemo();
        }
        people.admit(from);
        HashedPassword password = people.hash("password", request.password(), request.email());
        return Objects.requireNonNull(transaction.execute(
                status -> people.keepDemo(caller.person(), request.email(), request.name(), password)));
    }

    BookId clear(BookAccess access) {
        if (!ledger.beganAsDemo(access.book())) {
            throw noDemo();
        }
        return clearing.begunAnew(access);
    }

    private static ProblemException noDemo() {
        return ProblemException.of(ErrorCode.NOT_A_DEMO);
    }
}
