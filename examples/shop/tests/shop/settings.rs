//! The settings, and starting the shop with them.

use crate::databases::Database;
use crate::shop::{SECRET, buy, program, wait_for};
use std::env;
use test_support::client::Visitor;
use test_support::stand_in::organization::Organization;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::Command;

#[test]
fn an_error_names_the_setting_and_no_secret() {
    test_support::run(async {
        let organization = Organization::start(SECRET).await.unwrap();
        let database = Database::sqlite();
        let (url, journal) = (organization.url(), database.folder.join("events"));
        let journal = journal.to_str().unwrap();
        let right = [
            ("POLAR_ACCESS_TOKEN", "stand-in"),
            ("POLAR_SERVER", url),
            ("POLAR_WEBHOOK_SECRET", SECRET),
            ("DATABASE_URL", &database.url),
            ("SHOP_JOURNAL", journal),
        ];
        let taken = url.trim_start_matches("http://");
        let cases = [
            ("POLAR_ACCESS_TOKEN", "hidden-token"),
            ("POLAR_ACCESS_TOKEN", "hidden\ntoken"),
            ("POLAR_SERVER", "sandbock"),
            ("POLAR_WEBHOOK_SECRET", ""),
            ("POLAR_WEBHOOK_SECRET", "\"hidden\""),
            ("DATABASE_URL", "mysql://shop:hidden@localhost/shop"),
            ("DATABASE_URL", "sqlite:/missing/shop.db"),
            ("DATABASE_URL", "postgres://shop:hidden@127.0.0.1:9/shop"),
            ("SHOP_JOURNAL", "/dev/null"),
            ("SHOP_ADDRESS", "localhost"),
            ("SHOP_ADDRESS", taken),
            ("SHOP_URL", "shop.test"),
        ];
        for (name, value) in cases {
            let output = program().envs(right).env(name, value).output().await.unwrap();
            let message = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(1), "{name}={value}: {message}");
            assert!(message.contains(name) && !message.contains("hidden"), "{name}={value}: {message}");
            assert!(!message.contains("timed out"), "{name}={value}: the message hides the reason: {message}");
        }
    });
}

#[test]
fn without_a_token_a_stand_in_takes_the_place_of_polar() {
    test_support::run(async {
        let mut child = program().spawn().unwrap();
        let folder = env::temp_dir().join(format!("polar-funcs-shop-{}", child.id().unwrap()));
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.next_line().await.unwrap().unwrap().starts_with("POLAR_ACCESS_TOKEN is not set"));
        let line = lines.next_line().await.unwrap().unwrap();
        let mut ada = Visitor::new(line.strip_prefix("listening on ").unwrap());
        ada.submit("/login", "name=Ada").await.unwrap();
        buy(&mut ada).await;
        wait_for(&mut ada, "/account", "<code>ACME-").await;
        assert!(folder.exists());
        Command::new("kill").arg(child.id().unwrap().to_string()).status().await.unwrap();
        assert!(child.wait().await.unwrap().success());
        assert!(!folder.exists(), "the database is removed");
    });
}

#[test]
fn the_demonstration_succeeds() {
    test_support::run(async {
        let output = program().arg("--demo").output().await.unwrap();
        let (steps, errors) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert!(output.status.success() && errors.is_empty(), "{steps}{errors}");
        assert!(steps.ends_with("the account page: 2 reports were billed\n"), "{steps}");
    });
}
