-- Exchanges between two accounts, by pair and day: what rates are learned from. A side has a state where it is an account's. Small,
-- because ordinary flows have one commodity.
CREATE INDEX flow_exchange ON flow (book_id, from_commodity_id, to_commodity_id, booked_on)
    WHERE deleted_at IS NULL AND from_state IS NOT NULL AND to_state IS NOT NULL AND from_commodity_id <> to_commodity_id;
