package dev.sallim.insight;

import dev.sallim.insight.Arrangement.Card;
import dev.sallim.insight.Arrangement.Column;
import dev.sallim.insight.Arrangement.Place;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Table {@code dashboard_arrangement}. */
@Component
class ArrangementSql {
    private static final String FIND = """
            SELECT cards::text AS cards, version FROM dashboard_arrangement WHERE book_id = :book AND person_id = :person""";
    private static final String LOCK = FIND + " FOR UPDATE";
    private static final String PUT = """
            INSERT INTO dashboard_arrangement AS kept (book_id, person_id, cards, version, updated_at)
            VALUES (:book, :person, :cards::jsonb, 1, :now)
            ON CONFLICT (book_id, person_id) DO UPDATE
            SET cards = excluded.cards, version = kept.version + 1, updated_at = excluded.updated_at
            RETURNING cards::text AS cards, version""";

    private final BookDatabase database;
    private final JsonMapper json;

    ArrangementSql(BookDatabase database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Arrangement> find(BookAccess access) {
        return database.query(access.book(), FIND)
                .param("person", access.person().value())
                .optional(this::read);
    }

    /** For a change: nobody else changes it before the transaction is over. */
    Optional<Arrangement> lock(BookTransaction transaction, BookAccess access) {
        return transaction.query(LOCK).param("person", access.person().value()).optional(this::read);
    }

    Arrangement put(BookTransaction transaction, BookAccess access, List<Place> cards, Instant now) {
        return transaction
                .query(PUT)
                .param("person", access.person().value())
                .param("cards", text(cards))
                .param("now", now)
                .one(this::read);
    }

    private String text(List<Place> cards) {
        ArrayNode all = json.createArrayNode();
        for (Place place : cards) {
            all.addObject()
                    .put("card", place.card().name())
                    .put("column", place.column().name())
                    .put("shown", place.shown());
        }
        return all.toString();
    }

    private Arrangement read(Row row) throws SQLException {
        List<Place> cards = new ArrayList<>();
        for (JsonNode kept : json.readTree(row.text("cards"))) {
            // A card that this release does not have any more is passed over.
            card(kept.path("card").asString())
                    .ifPresent(card -> cards.add(new Place(
                            card,
                            Column.valueOf(kept.path("column").asString()),
                            kept.path("shown").asBoolean())));
        }
        return Arrangement.of(cards, row.integer("version"));
    }

    private static Optional<Card> card(String name) {
        return Arrays.stream(Card.values())
                .filter(card -> card.name().equals(name))
                .findFirst();
    }
}
