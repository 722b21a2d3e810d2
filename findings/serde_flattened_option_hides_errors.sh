#!/usr/bin/env bash
# serde 1.0.229 with serde_json 1.0.154: `#[serde(flatten)] price: Option<Price>` is `None` not only if the fields of
# `Price` are missing, but for every error in them: an amount that is now a string, one misspelled field, an unknown
# variant of an enum. Without `flatten`, the same `Option` is an error. If any other dependency enables serde_json's
# feature `arbitrary_precision`, correct input has the same result as soon as `Price` has an `f64` with a fraction:
# `price` is `None`, and the rest of the order is read. `to_string` then writes the order without its price.
# Expected: `None` if no field is there, otherwise the value or an error.
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

[features]
other-dependency = ["serde_json/arbitrary_precision"]

[dependencies]
serde = { version = "=1.0.229", features = ["derive"] }
serde_json = "=1.0.154"
END
cat >src/main.rs <<'END'
#![allow(dead_code)]
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, Serialize)]
struct Flattened {
    id: u32,
    #[serde(flatten)]
    price: Option<Price>,
}

#[derive(Debug, Deserialize)]
struct Nested {
    price: Option<Price>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Price {
    amount: i64,
    currency: Currency,
    tax_rate: f64,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
enum Currency {
    Eur,
    Usd,
}

fn main() {
    for price in [
        r#""amount":1200,"currency":"eur","tax_rate":0.19"#,
        r#""amount":1200,"currency":"eur","tax_rate":0"#,
        r#""amount":"1200","currency":"eur","tax_rate":0"#,
        r#""amount":1200,"curency":"eur","tax_rate":0"#,
        r#""amount":1200,"currency":"chf","tax_rate":0"#,
    ] {
        let nested = serde_json::from_str::<Nested>(&format!(r#"{{"price":{{{price}}}}}"#));
        let flattened = serde_json::from_str::<Flattened>(&format!(r#"{{"id":1,{price}}}"#)).unwrap();
        let rewritten = serde_json::to_string(&flattened).unwrap();
        println!("{price}: {}, flattened {rewritten}", if nested.is_ok() { "ok" } else { "error" });
    }
}
END
{
    cargo run --quiet
    echo "with arbitrary_precision"
    cargo run --quiet --features other-dependency
} | tee output
diff output - <<'END'
"amount":1200,"currency":"eur","tax_rate":0.19: ok, flattened {"id":1,"amount":1200,"currency":"eur","tax_rate":0.19}
"amount":1200,"currency":"eur","tax_rate":0: ok, flattened {"id":1,"amount":1200,"currency":"eur","tax_rate":0.0}
"amount":"1200","currency":"eur","tax_rate":0: error, flattened {"id":1}
"amount":1200,"curency":"eur","tax_rate":0: error, flattened {"id":1}
"amount":1200,"currency":"chf","tax_rate":0: error, flattened {"id":1}
with arbitrary_precision
"amount":1200,"currency":"eur","tax_rate":0.19: ok, flattened {"id":1}
"amount":1200,"currency":"eur","tax_rate":0: ok, flattened {"id":1,"amount":1200,"currency":"eur","tax_rate":0.0}
"amount":"1200","currency":"eur","tax_rate":0: error, flattened {"id":1}
"amount":1200,"curency":"eur","tax_rate":0: error, flattened {"id":1}
"amount":1200,"currency":"chf","tax_rate":0: error, flattened {"id":1}
END
