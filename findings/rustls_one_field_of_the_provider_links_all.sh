#!/usr/bin/env bash
# A program with rustls 0.23.46 that builds its `CryptoProvider` from a few cipher suites, one key exchange group and few
# algorithms of ring, but takes the field `secure_random` from `ring::default_provider()`, contains nearly all of ring's
# provider. The optimizer does not remove the fields that are dropped at once. The field has no other public name.
# Expected: with fat LTO, of a struct whose other fields are not used, only the field is linked.
# Needs cargo. Observed on 2026-11-29: "an implementation of five lines: 794784 bytes; the field of the default provider:
# 1074672 bytes".
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
ring = "=0.17.14"
rustls = { version = "=0.23.46", default-features = false, features = ["ring", "std"] }

[features]
field = []

[profile.release]
codegen-units = 1
lto = "fat"
opt-level = "z"
panic = "abort"
strip = true
END_OF_FILE
cat >src/main.rs <<'END_OF_FILE'
use ring::rand::SecureRandom as _;
use rustls::crypto::ring::{cipher_suite::TLS13_AES_128_GCM_SHA256, default_provider, kx_group::X25519};
use rustls::crypto::{CryptoProvider, GetRandomFailed, KeyProvider, SecureRandom, WebPkiSupportedAlgorithms};
use rustls::{ClientConfig, ClientConnection, Error, RootCertStore, pki_types::PrivateKeyDer, sign::SigningKey};
use std::{net::TcpStream, sync::Arc};

#[derive(Debug)]
struct Own;

impl SecureRandom for Own {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), GetRandomFailed> {
        ring::rand::SystemRandom::new().fill(bytes).map_err(|_| GetRandomFailed)
    }
}

impl KeyProvider for Own {
    fn load_private_key(&self, _: PrivateKeyDer<'static>) -> Result<Arc<dyn SigningKey>, Error> {
        Err(Error::General("no keys".into()))
    }
}

fn main() {
    let provider = CryptoProvider {
        cipher_suites: vec![TLS13_AES_128_GCM_SHA256],
        kx_groups: vec![X25519],
        signature_verification_algorithms: WebPkiSupportedAlgorithms { all: &[], mapping: &[] },
        secure_random: if cfg!(feature = "field") { default_provider().secure_random } else { &Own },
        key_provider: &Own,
    };
    let config = ClientConfig::builder_with_provider(Arc::new(provider)).with_protocol_versions(&[&rustls::version::TLS13]).unwrap();
    let config = config.with_root_certificates(RootCertStore::empty()).with_no_client_auth();
    let client = ClientConnection::new(Arc::new(config), "localhost".try_into().unwrap()).unwrap();
    let mut stream = rustls::StreamOwned::new(client, TcpStream::connect("127.0.0.1:1").unwrap());
    std::io::Write::flush(&mut stream).unwrap();
}
END_OF_FILE
cargo build --quiet --release
own=$(stat -c %s target/release/finding)
cargo build --quiet --release --features field
field=$(stat -c %s target/release/finding)
echo "an implementation of five lines: $own bytes; the field of the default provider: $field bytes"
[ $((field - own)) -gt 40000 ]
