#!/usr/bin/env bash
# worker-macros 0.7.5, the procedural macros of Cloudflare's crate `worker`, uses types that syn 2.0.119 has only with its
# feature `full`, and does not enable it. A Worker whose other dependencies leave syn without it does not compile; if
# any other build dependency enables the feature, it does.
# Expected: a published crate enables the features that it uses.
# Needs cargo. Observed on 2026-11-29: "alone: exit code 101, 4 errors, the first: error[E0432]: unresolved imports
# `syn::ItemImpl`, `syn::ItemStruct`" and "with syn's feature from another dependency: exit code 0".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'END_OF_FILE'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
syn = { version = "=2.0.119", default-features = false }
worker-macros = { version = "=0.7.5", default-features = false }
END_OF_FILE
touch src/lib.rs
cargo check --quiet >output 2>&1 && code=0 || code=$?
echo "alone: exit code $code, $(grep -c '^error' output || true) errors, the first: $(grep -m 1 '^error' output)"
[ "$code" = 101 ]
grep -q 'syn::' output
cat >>Cargo.toml <<'END_OF_FILE'

[build-dependencies]
syn = { version = "=2.0.119", default-features = false, features = ["full"] }
END_OF_FILE
echo 'fn main() {}' >build.rs
cargo check --quiet
echo "with syn's feature from another dependency: exit code 0"
