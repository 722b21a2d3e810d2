#!/usr/bin/env bash
# config 0.15.27 (Rust): with `Environment::try_parsing(true)`, without which a variable cannot be a list, a `String`
# field does not get the text of its variable if that looks like a number or a truth value. The text is parsed and
# written anew: the password "007" becomes "7", the version "1.10" becomes "1.1", "+4930123" loses its sign, a number of
# 23 digits is rounded, and the commit "12e4567" is "inf". Nothing is reported. The documentation says that numbers are
# parsed where that is safe. figment 0.10.19 rejects "007" and "1.10" for a `String`, and removes quotes and blanks;
# envy 0.4.2 gives each text as it is.
# Expected: a `String` field has the text of the variable.
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
config = { version = "=0.15.27", default-features = false }
envy = "=0.4.2"
figment = { version = "=0.10.19", features = ["env"] }
serde = { version = "1", features = ["derive"] }
END
cat >src/main.rs <<'END'
use config::{Config, Environment};
use figment::{Figment, providers::Env};

#[derive(serde::Deserialize)]
struct Settings {
    value: String,
}

fn show<E>(result: Result<Settings, E>) -> String {
    result.map_or_else(|_| "error".to_owned(), |settings| format!("{:?}", settings.value))
}

fn main() {
    let environment = Environment::with_prefix("APP").try_parsing(true);
    let config = Config::builder().add_source(environment).build().and_then(Config::try_deserialize::<Settings>);
    let figment = Figment::new().merge(Env::prefixed("APP_")).extract::<Settings>();
    let envy = envy::prefixed("APP_").from_env::<Settings>();
    println!(
        "{:?}: config {}, figment {}, envy {}",
        std::env::var("APP_VALUE").unwrap(),
        show(config),
        show(figment),
        show(envy),
    );
}
END
cargo build --quiet
for value in polar 007 1.10 +4930123 12345678901234567890123 12e4567 TRUE '"quoted"' ' blanks '; do
    APP_VALUE=$value target/debug/finding
done | tee output
diff output - <<'END'
"polar": config "polar", figment "polar", envy "polar"
"007": config "7", figment error, envy "007"
"1.10": config "1.1", figment error, envy "1.10"
"+4930123": config "4930123", figment error, envy "+4930123"
"12345678901234567890123": config "12345678901234568000000", figment "12345678901234567890123", envy "12345678901234567890123"
"12e4567": config "inf", figment "12e4567", envy "12e4567"
"TRUE": config "true", figment "TRUE", envy "TRUE"
"\"quoted\"": config "\"quoted\"", figment "quoted", envy "\"quoted\""
" blanks ": config " blanks ", figment "blanks", envy " blanks "
END
