-- Balances name what of them is pending. With the amounts in the index that sum reads no flow; only flows that are pending are in it.
CREATE INDEX flow_pending_out ON flow (book_id, from_account_id, from_commodity_id) INCLUDE (booked_on, from_amount)
    WHERE deleted_at IS NULL AND from_state = 'PENDING';
CREATE INDEX flow_pending_in ON flow (book_id, to_account_id, to_commodity_id) INCLUDE (booked_on, to_amount)
    WHERE deleted_at IS NULL AND to_state = 'PENDING';
DROP INDEX flow_pending_from;
DROP INDEX flow_pending_to;
