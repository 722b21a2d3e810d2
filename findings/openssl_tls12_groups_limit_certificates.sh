#!/usr/bin/env bash
# OpenSSL 3.0.19 as a TLS 1.2 server ends the handshake with a client that does not list P-384 among its groups, if its
# certificate has a P-384 key, although both support X25519 for the key exchange and the client verifies signatures with
# P-384. With TLS 1.3, the same client and certificate agree. So a rustls 0.23.46 client whose provider has fewer
# `kx_groups` also accepts fewer certificates, but only with TLS 1.2 (RFC 8422, section 5.1).
# Expected: the list of groups limits the key exchange, and the list of signature algorithms the certificates.
# Needs cargo and OpenSSL 3.0. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
openssl version | grep -F "OpenSSL 3.0."
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -keyout key.pem -out cert.pem -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -addext basicConstraints=critical,CA:FALSE 2>openssl.log
mkdir src
cat >Cargo.toml <<'END_OF_FILE'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
rustls = { version = "=0.23.46", default-features = false, features = ["ring", "std", "tls12"] }
END_OF_FILE
cat >src/main.rs <<'END_OF_FILE'
use rustls::{crypto::ring, pki_types::{CertificateDer, ServerName, UnixTime}, version::{TLS12, TLS13}};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use std::{io::Write, net::TcpStream, sync::Arc};

/// Takes any certificate, since this is about the handshake.
#[derive(Debug)]
struct Any(rustls::crypto::CryptoProvider);

impl ServerCertVerifier for Any {
    fn verify_server_cert(&self, _: &CertificateDer, _: &[CertificateDer], _: &ServerName, _: &[u8], _: UnixTime) -> Result<ServerCertVerified, rustls::Error> { Ok(ServerCertVerified::assertion()) }
    fn verify_tls12_signature(&self, _: &[u8], _: &CertificateDer, _: &rustls::DigitallySignedStruct) -> Result<HandshakeSignatureValid, rustls::Error> { Ok(HandshakeSignatureValid::assertion()) }
    fn verify_tls13_signature(&self, _: &[u8], _: &CertificateDer, _: &rustls::DigitallySignedStruct) -> Result<HandshakeSignatureValid, rustls::Error> { Ok(HandshakeSignatureValid::assertion()) }
    fn supported_verify_schemes(&self) -> Vec<rustls::SignatureScheme> { self.0.signature_verification_algorithms.supported_schemes() }
}

fn main() {
    let port = std::env::args().nth(1).unwrap();
    for (name, version) in [("TLS 1.2", &TLS12), ("TLS 1.3", &TLS13)] {
        for (groups, p384) in [("X25519", false), ("X25519 and P-384", true)] {
            let mut provider = ring::default_provider();
            provider.kx_groups = vec![ring::kx_group::X25519];
            provider.kx_groups.extend(p384.then_some(ring::kx_group::SECP384R1));
            let config = rustls::ClientConfig::builder_with_provider(Arc::new(provider.clone())).with_protocol_versions(&[version]).unwrap();
            let config = config.dangerous().with_custom_certificate_verifier(Arc::new(Any(provider))).with_no_client_auth();
            let client = rustls::ClientConnection::new(Arc::new(config), ServerName::try_from("localhost").unwrap()).unwrap();
            let stream = TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
            let mut tls = rustls::StreamOwned::new(client, stream);
            println!("{name}, groups {groups}: {}", tls.flush().map_or_else(|error| error.to_string(), |()| "agreed".into()));
        }
    }
}
END_OF_FILE
cargo build --quiet
openssl s_server -www -accept 127.0.0.1:0 -cert cert.pem -key key.pem </dev/null >server.log 2>&1 &
for _ in $(seq 100); do grep -q '^ACCEPT 127' server.log && break; sleep 0.1; done
port=$(sed -n 's/^ACCEPT 127.0.0.1://p' server.log | head -1)
cargo run --quiet -- "$port" | tee output
diff output - <<'END_OF_FILE'
TLS 1.2, groups X25519: received fatal alert: HandshakeFailure
TLS 1.2, groups X25519 and P-384: agreed
TLS 1.3, groups X25519: agreed
TLS 1.3, groups X25519 and P-384: agreed
END_OF_FILE
