#!/usr/bin/env bash
# diesel 2.3.14 with SQLite: a column `tokens INTEGER` is `tokens -> Integer` in the schema that `diesel print-schema`
# writes, which is an `i32`. An integer that needs more than 32 bits loses its upper bits when it is read, without an
# error. A counter that diesel itself increments to 2500000000 is stored as such and read as -1794967296, also by `max`;
# `sum` and filters see the stored value. A program that reads, adds and writes stores the wrong value. rusqlite 0.40.1
# returns `IntegralValueOutOfRange`.
# Expected: an error.
# Needs cargo. Observed on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
diesel = { version = "=2.3.14", default-features = false, features = ["sqlite"] }
libsqlite3-sys = { version = "=0.38.2", features = ["bundled"] }
rusqlite = { version = "=0.40.1", default-features = false }
END
cat >src/main.rs <<'END'
use diesel::dsl::{max, sum};
use diesel::{Connection, SqliteConnection, prelude::*, sql_query};
use std::error::Error;

diesel::table! {
    usage (customer) {
        customer -> Text,
        tokens -> Integer,
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut connection = SqliteConnection::establish("usage.db")?;
    let table = "CREATE TABLE usage (customer TEXT PRIMARY KEY NOT NULL, tokens INTEGER NOT NULL)";
    sql_query(table).execute(&mut connection)?;
    let reader = rusqlite::Connection::open("usage.db")?;
    let stored = || reader.query_row("SELECT tokens FROM usage", [], |row| row.get::<_, i64>(0));

    let row = (usage::customer.eq("customer"), usage::tokens.eq(2_000_000_000));
    diesel::insert_into(usage::table).values(row).execute(&mut connection)?;
    diesel::update(usage::table).set(usage::tokens.eq(usage::tokens + 500_000_000)).execute(&mut connection)?;
    println!("stored: {}", stored()?);

    let tokens: i32 = usage::table.select(usage::tokens).first(&mut connection)?;
    println!("diesel: {tokens}");
    let largest: Option<i32> = usage::table.select(max(usage::tokens)).first(&mut connection)?;
    println!("diesel, max: {largest:?}");
    let total: Option<i64> = usage::table.select(sum(usage::tokens)).first(&mut connection)?;
    println!("diesel, sum: {total:?}");
    let count: i64 = usage::table.filter(usage::tokens.lt(0)).count().get_result(&mut connection)?;
    println!("diesel, rows below 0: {count}");
    let result = reader.query_row("SELECT tokens FROM usage", [], |row| row.get::<_, i32>(0));
    println!("rusqlite: {result:?}");

    diesel::update(usage::table).set(usage::tokens.eq(tokens + 1)).execute(&mut connection)?;
    println!("stored after a read, an addition and a write: {}", stored()?);
    Ok(())
}
END
cargo run --quiet | tee output
diff output - <<'END'
stored: 2500000000
diesel: -1794967296
diesel, max: Some(-1794967296)
diesel, sum: Some(2500000000)
diesel, rows below 0: 0
rusqlite: Err(IntegralValueOutOfRange(0, 2500000000))
stored after a read, an addition and a write: -1794967295
END
