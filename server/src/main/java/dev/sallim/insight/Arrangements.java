package dev.sallim.insight;

import dev.sallim.insight.Arrangement.Card;
import dev.sallim.insight.Arrangement.Place;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.ProblemException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How people have arranged their dashboards, each for themselves: no data of the book, so the journal says nothing of it. */
@Component
class Arrangements {
    private final BookDatabase database;
    private final ArrangementSql sql;
    private final Clock clock;

    Arrangements(BookDatabase database, ArrangementSql sql, Clock clock) {
        this.database = database;
        this.sql = sql;
        this.clock = clock;
    }

    Arrangement of(BookAccess access) {
        return sql.find(access).orElseGet(Arrangements::untouched);
    }

    /** @param cards each at most once; what they do not name is shown where it ordinarily stands */
    Arrangement keep(BookAccess access, Optional<IfMatch> version, List<Place> cards) {
        Set<Card> named = EnumSet.noneOf(Card.class);
        for (int i = 0; i < cards.size(); i++) {
            if (!named.add(cards.get(i).card())) {
                throw ProblemException.invalid("cards[" + i + "].card", FieldCode.DUPLICATE);
            }
        }
        return database.write(access.book(), transaction -> {
            int current =
                    sql.lock(transaction, access).map(Arrangement::version).orElse(0);
            version.ifPresent(seen -> seen.check(current));
            return sql.put(transaction, access, cards, clock.instant());
        });
    }

    private static Arrangement untouched() {
        return Arrangement.of(List.of(), 0);
    }
}
