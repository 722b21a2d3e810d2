#!/usr/bin/env bash
# rustls-native-certs 0.8.5 on Linux: an empty `SSL_CERT_FILE` is taken as the name of a file, so no certificate at all
# is loaded, while an empty `SSL_CERT_DIR` counts as unset. Setting only one of the two variables replaces both
# defaults: with `SSL_CERT_DIR` set to an empty directory, the system's bundle is not read either.
# Expected: empty variables count as unset, in both cases.
# Needs cargo, and a system with a certificate bundle. Observed on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src empty
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
rustls-native-certs = "=0.8.5"
END
cat >src/main.rs <<'END'
fn main() {
    let loaded = rustls_native_certs::load_native_certs();
    let some = if loaded.certs.is_empty() { "no certificates" } else { "certificates" };
    println!("{some}, {} errors", loaded.errors.len());
}
END
cargo build --quiet
run() { printf '%s: ' "$*"; env -u SSL_CERT_FILE -u SSL_CERT_DIR "$@" target/debug/finding; }
{
    run A=unset
    run SSL_CERT_FILE=
    run SSL_CERT_DIR=
    run SSL_CERT_DIR=empty
} | tee output
diff output - <<'END'
A=unset: certificates, 0 errors
SSL_CERT_FILE=: no certificates, 1 errors
SSL_CERT_DIR=: certificates, 0 errors
SSL_CERT_DIR=empty: no certificates, 0 errors
END
