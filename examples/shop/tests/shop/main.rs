//! The shop as a process of its own, over real sockets, against the stand-in for Polar.

#![cfg(unix)]

mod browser;
mod chromium;
mod customers;
mod databases;
mod killed;
mod settings;
mod shop;
mod webhooks;

use std::io::{Write as _, stderr};

/// Runs tests with SQLite, and with PostgreSQL where it is installed.
macro_rules! with_each_database {
    ($($test:ident),+ $(,)?) => {
        mod sqlite {
            $(#[test]
            fn $test() {
                test_support::run(super::$test(crate::databases::Database::sqlite()));
            })+
        }

        mod postgres {
            $(#[test]
            fn $test() {
                test_support::run(async {
                    if let Some(database) = crate::databases::Database::postgres().await {
                        super::$test(database).await;
                    }
                });
            })+
        }
    };
}
use with_each_database;

/// Prints a line that the test harness does not hide.
fn print_skipped(reason: &str) {
    let _ = writeln!(stderr(), "skipped: {reason}");
}
