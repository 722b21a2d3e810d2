//! Settings that are wrong.

use crate::databases::Database;
use crate::shop::{SECRET, program};
use test_support::stand_in::organization::Organization;

#[test]
fn an_error_names_the_setting_and_no_secret() {
    test_support::run(async {
        let organization = Organization::start(SECRET).await.unwrap();
        let database = Database::sqlite();
        let url = organization.url();
        let right = [
            ("POLAR_ACCESS_TOKEN", "stand-in"),
            ("POLAR_SERVER", url),
            ("POLAR_WEBHOOK_SECRET", SECRET),
            ("DATABASE_URL", &database.url),
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
            ("SHOP_ADDRESS", "localhost"),
            ("SHOP_ADDRESS", taken),
            ("SHOP_URL", "shop.test"),
        ];
        for (name, value) in cases {
            let output = program().envs(right).env(name, value).output().await.unwrap();
            let message = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(1), "{name}={value}: {message}");
            assert!(message.contains(name) && !message.contains("hidden"), "{name}={value}: {message}");
        }
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
