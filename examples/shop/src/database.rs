//! The shop's own data, in SQLite or PostgreSQL.
//!
//! With sqlx's `Any` driver, each statement is written once for both: the shop stores only text and integers, and both
//! databases support `$1` and `ON CONFLICT`. Only the settings of a connection and the start of a transaction differ.

use sqlx::any::{AnyPoolOptions, install_default_drivers};
use sqlx::{
    Any, AnyConnection, AnyPool, Connection as _, Executor as _, FromRow, Transaction, query, query_as, query_scalar,
};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// SQLite waits for another writer instead of failing at once, and readers do not block the writer.
const SQLITE_SETTINGS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;";

const SESSION_SECONDS: i64 = 30 * 24 * 60 * 60;

#[derive(Clone)]
pub(crate) struct Database {
    pool: AnyPool,
    begin: &'static str,
}

#[derive(Clone, FromRow)]
pub(crate) struct User {
    /// The external id of the customer at Polar.
    pub(crate) id: String,
    pub(crate) name: String,
}

#[derive(FromRow)]
pub(crate) struct Order {
    pub(crate) id: String,
    pub(crate) user_id: String,
    pub(crate) checkout_id: Option<String>,
    pub(crate) description: String,
    pub(crate) status: String,
    pub(crate) total_amount: i64,
    pub(crate) currency: String,
    /// Seconds since 1970.
    pub(crate) created_at: i64,
}

#[derive(FromRow)]
pub(crate) struct License {
    /// The id of the benefit grant.
    pub(crate) id: String,
    pub(crate) user_id: String,
    pub(crate) license_key_id: Option<String>,
    /// The key with all but its last characters masked.
    pub(crate) display_key: Option<String>,
    /// 1 or 0, because the booleans of the two databases differ.
    pub(crate) granted: i64,
}

impl Database {
    /// Connects, and creates or migrates the tables. A file of SQLite is created if it does not exist.
    pub(crate) async fn open(url: &str) -> Result<Self, sqlx::Error> {
        install_default_drivers();
        let is_sqlite = url.starts_with("sqlite:");
        let url = if is_sqlite && !url.contains('?') { format!("{url}?mode=rwc") } else { url.to_owned() };
        // A pool retries a refused connection until its timeout, and then hides the reason.
        let mut connection = AnyConnection::connect(&url).await?;
        sqlx::migrate!().run(&mut connection).await?;
        connection.close().await?;
        let options = AnyPoolOptions::new().max_connections(8).acquire_timeout(Duration::from_secs(10));
        let options = options.after_connect(move |connection, _| {
            Box::pin(async move {
                if is_sqlite {
                    connection.execute(SQLITE_SETTINGS).await?;
                }
                Ok(())
            })
        });
        let pool = options.connect(&url).await?;
        // In SQLite, a deferred transaction that first reads and then finds another writer fails immediately. This
        // transaction waits.
        let begin = if is_sqlite { "BEGIN IMMEDIATE" } else { "BEGIN" };
        Ok(Self { pool, begin })
    }

    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }

    /// Logs a user in, who may be new, and returns the id of the session.
    pub(crate) async fn log_in(&self, name: &str) -> Result<String, sqlx::Error> {
        let mut transaction = self.pool.begin_with(self.begin).await?;
        query("INSERT INTO users (id, name) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
            .bind(random_id()?)
            .bind(name)
            .execute(&mut *transaction)
            .await?;
        let user: String =
            query_scalar("SELECT id FROM users WHERE name = $1").bind(name).fetch_one(&mut *transaction).await?;
        let (session, now) = (random_id()?, unix_seconds());
        query("DELETE FROM sessions WHERE expires_at < $1").bind(now).execute(&mut *transaction).await?;
        query("INSERT INTO sessions (id, user_id, expires_at) VALUES ($1, $2, $3)")
            .bind(&session)
            .bind(user)
            .bind(now + SESSION_SECONDS)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(session)
    }

    pub(crate) async fn log_out(&self, session: &str) -> Result<(), sqlx::Error> {
        query("DELETE FROM sessions WHERE id = $1").bind(session).execute(&self.pool).await.map(drop)
    }

    pub(crate) async fn user(&self, session: &str) -> Result<Option<User>, sqlx::Error> {
        let user = "SELECT users.id, users.name FROM sessions JOIN users ON users.id = sessions.user_id \
                    WHERE sessions.id = $1 AND sessions.expires_at > $2";
        query_as(user).bind(session).bind(unix_seconds()).fetch_optional(&self.pool).await
    }

    pub(crate) async fn orders(&self, user: &str) -> Result<Vec<Order>, sqlx::Error> {
        let orders = "SELECT id, user_id, checkout_id, description, status, total_amount, currency, created_at \
                      FROM orders WHERE user_id = $1 ORDER BY created_at DESC, id";
        query_as(orders).bind(user).fetch_all(&self.pool).await
    }

    pub(crate) async fn licenses(&self, user: &str) -> Result<Vec<License>, sqlx::Error> {
        let licenses = "SELECT id, user_id, license_key_id, display_key, granted FROM licenses WHERE user_id = $1 \
                        ORDER BY id";
        query_as(licenses).bind(user).fetch_all(&self.pool).await
    }

    /// Returns the messages to a user, the latest one first.
    pub(crate) async fn messages(&self, user: &str) -> Result<Vec<String>, sqlx::Error> {
        let messages = "SELECT text FROM messages WHERE user_id = $1 ORDER BY sent_at DESC, id";
        query_scalar(messages).bind(user).fetch_all(&self.pool).await
    }

    /// Writes the state of an order from an event, unless a later state is known, and a message to the customer. Does
    /// nothing if the event was handled before.
    pub(crate) async fn write_order(
        &self,
        event: &str,
        changed_at: i64,
        order: &Order,
        message: &str,
    ) -> Result<(), sqlx::Error> {
        let Some(mut transaction) = self.handle_once(event).await? else { return Ok(()) };
        query(
            "INSERT INTO orders \
             (id, user_id, checkout_id, description, status, total_amount, currency, created_at, changed_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
             ON CONFLICT (id) DO UPDATE SET status = excluded.status, changed_at = excluded.changed_at \
             WHERE excluded.changed_at > orders.changed_at",
        )
        .bind(&order.id)
        .bind(&order.user_id)
        .bind(&order.checkout_id)
        .bind(&order.description)
        .bind(&order.status)
        .bind(order.total_amount)
        .bind(&order.currency)
        .bind(order.created_at)
        .bind(changed_at)
        .execute(&mut *transaction)
        .await?;
        query("INSERT INTO messages (id, user_id, text, sent_at) VALUES ($1, $2, $3, $4)")
            .bind(random_id()?)
            .bind(&order.user_id)
            .bind(message)
            .bind(changed_at / 1_000_000)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await
    }

    /// Writes the state of a license from an event, unless a later state is known. Does nothing if the event was
    /// handled before.
    pub(crate) async fn write_license(
        &self,
        event: &str,
        changed_at: i64,
        license: &License,
    ) -> Result<(), sqlx::Error> {
        let Some(mut transaction) = self.handle_once(event).await? else { return Ok(()) };
        query(
            "INSERT INTO licenses (id, user_id, license_key_id, display_key, granted, changed_at) \
             VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (id) DO UPDATE SET granted = excluded.granted, changed_at = excluded.changed_at, \
             license_key_id = COALESCE(excluded.license_key_id, licenses.license_key_id), \
             display_key = COALESCE(excluded.display_key, licenses.display_key) \
             WHERE excluded.changed_at > licenses.changed_at",
        )
        .bind(&license.id)
        .bind(&license.user_id)
        .bind(&license.license_key_id)
        .bind(&license.display_key)
        .bind(license.granted)
        .bind(changed_at)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await
    }

    /// Starts a transaction that records an event as handled; `None` if it was handled before.
    ///
    /// A second delivery of the event waits here until the first one is committed or rolled back. If the process is
    /// killed, or the future is dropped, neither the record nor the effect is written, and Polar repeats the delivery.
    async fn handle_once(&self, event: &str) -> Result<Option<Transaction<'static, Any>>, sqlx::Error> {
        let mut transaction = self.pool.begin_with(self.begin).await?;
        let inserted = query("INSERT INTO events (id, handled_at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING")
            .bind(event)
            .bind(unix_seconds())
            .execute(&mut *transaction)
            .await?;
        Ok((inserted.rows_affected() == 1).then_some(transaction))
    }
}

/// Returns 128 random bits as hexadecimal digits.
fn random_id() -> Result<String, sqlx::Error> {
    let bits = getrandom::u64().and_then(|high| Ok((high, getrandom::u64()?)));
    let (high, low) = bits.map_err(|error| sqlx::Error::Io(error.into()))?;
    Ok(format!("{high:016x}{low:016x}"))
}

fn unix_seconds() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs().cast_signed())
}
