-- Valid in SQLite and PostgreSQL. Times are integers, because the two databases store and compare times differently:
-- microseconds since 1970 in `changed_at`, seconds elsewhere.

CREATE TABLE users (
    -- The external id of the customer at Polar.
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE sessions (
    -- The value of the cookie.
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    expires_at BIGINT NOT NULL
);

-- The webhooks that were handled. The row is written together with the effects of the event.
CREATE TABLE events (
    id TEXT PRIMARY KEY,
    handled_at BIGINT NOT NULL
);

CREATE TABLE orders (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    checkout_id TEXT,
    description TEXT NOT NULL,
    status TEXT NOT NULL,
    total_amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    -- When the event happened that this row is from. An older event must not overwrite it.
    changed_at BIGINT NOT NULL
);

CREATE INDEX orders_of_user ON orders (user_id);

-- What the shop wrote to its customers. A second row for one event would be a second message.
CREATE TABLE messages (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    text TEXT NOT NULL,
    sent_at BIGINT NOT NULL
);

CREATE INDEX messages_of_user ON messages (user_id);

-- The license keys that customers have. The keys themselves stay at Polar.
CREATE TABLE licenses (
    -- The id of the benefit grant.
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    license_key_id TEXT,
    display_key TEXT,
    granted BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE INDEX licenses_of_user ON licenses (user_id);
