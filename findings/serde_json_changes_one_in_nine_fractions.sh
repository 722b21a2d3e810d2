#!/usr/bin/env bash
# serde_json 1.0.154, with default features, does not read every number that it has written as the same number: 1/11 is
# written as 0.09090909090909091 and read as 0.09090909090909093. Of all i/j with i and j below 1000, one in nine comes
# back changed. So a rate or an amount that is passed on is not equal to the original, and a body that is parsed and
# written anew has another signature. The feature `float_roundtrip` reads all of them exactly, and if any dependency
# enables it, a program's numbers change. Only a comment in serde_json's manifest mentions it.
# Expected: the shortest text of a number is read as that number, as by `str::parse`, JavaScript and Python.
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
other-dependency = ["serde_json/float_roundtrip"]

[dependencies]
serde_json = "=1.0.154"
END
cat >src/main.rs <<'END'
fn pass(number: f64) -> f64 {
    serde_json::from_str(&serde_json::to_string(&number).unwrap()).unwrap()
}

fn main() {
    println!("1/11: {}", serde_json::from_str::<serde_json::Value>("0.09090909090909091").unwrap());
    let (mut all, mut changed, mut parse) = (0, 0, 0);
    for (i, j) in (1..1000).flat_map(|i| (1..1000).map(move |j| (i, j))) {
        let number = f64::from(i) / f64::from(j);
        all += 1;
        changed += u32::from(pass(number) != number);
        parse += u32::from(serde_json::to_string(&number).unwrap().parse() != Ok(number));
    }
    println!("of {all}: {changed} changed, {parse} changed by str::parse");
}
END
{
    cargo run --quiet
    echo "with float_roundtrip"
    cargo run --quiet --features other-dependency
} | tee output
diff output - <<'END'
1/11: 0.09090909090909093
of 998001: 109649 changed, 0 changed by str::parse
with float_roundtrip
1/11: 0.09090909090909091
of 998001: 0 changed, 0 changed by str::parse
END
