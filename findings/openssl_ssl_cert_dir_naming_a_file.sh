#!/usr/bin/env bash
# native-tls 0.2.18 with OpenSSL 3.0: if `SSL_CERT_DIR` names a file, for example `/dev/null` to use no directory,
# OpenSSL opens it as a store of certificates when it looks for an issuer. A certificate in the file is trusted. If the
# issuer is not found, the `ErrorStack` of the handshake starts with errors of OpenSSL's providers and ends with
# `certificate verify failed`, so code that reads the first entry takes the failure for something else. A directory
# that does not exist, and the same file as `SSL_CERT_FILE`, leave no other errors.
# Expected: a file is ignored like a missing directory, and the first entry is the reason of the failure.
# Needs cargo and OpenSSL 3.0 with its headers. Observed on 2026-11-29 with OpenSSL 3.0.22.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
if ! pkg-config --exists openssl; then echo "skipped: pkg-config does not find OpenSSL's headers"; exit 0; fi
openssl version | grep -F "OpenSSL 3.0."
certificate() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$1.key" -out "$1.pem" "${@:2}" \
        2>>openssl.log
}
certificate ca -subj "/CN=test CA"
certificate server -subj /CN=localhost -CA ca.pem -CAkey ca.key -addext basicConstraints=critical,CA:FALSE
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
native-tls = "=0.2.18"
openssl = "0.10"
END
cat >src/main.rs <<'END'
use native_tls::{HandshakeError, TlsConnector};
use std::{error::Error, net::TcpStream};

fn main() {
    assert!(openssl::version::version().starts_with("OpenSSL 3.0."));
    let port = std::env::args().nth(1).unwrap();
    let stream = TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
    let error = match TlsConnector::new().unwrap().connect("localhost", stream) {
        Ok(_) => return println!("  trusted"),
        Err(HandshakeError::Failure(error)) => error,
        Err(HandshakeError::WouldBlock(_)) => unreachable!("the stream blocks"),
    };
    let stack = error.source().and_then(|source| source.downcast_ref::<openssl::error::ErrorStack>()).unwrap();
    for entry in stack.errors() {
        println!("  {}: {}", entry.library().unwrap(), entry.reason().unwrap());
    }
}
END
cargo build --quiet
openssl s_server -www -accept 127.0.0.1:0 -cert server.pem -key server.key </dev/null >server.log 2>&1 &
for _ in $(seq 100); do grep -q '^ACCEPT 127' server.log && break; sleep 0.1; done
port=$(sed -n 's/^ACCEPT 127.0.0.1://p' server.log | head -1)
run() { echo "$1"; env -u SSL_CERT_FILE -u SSL_CERT_DIR "$1" target/debug/finding "$port"; }
{
    run SSL_CERT_DIR=/nonexistent
    run SSL_CERT_FILE=/dev/null
    run SSL_CERT_DIR=/dev/null
    run SSL_CERT_DIR=ca.pem
} | tee output
diff output - <<'END'
SSL_CERT_DIR=/nonexistent
  SSL routines: certificate verify failed
SSL_CERT_FILE=/dev/null
  SSL routines: certificate verify failed
SSL_CERT_DIR=/dev/null
  Provider routines: search only supported for directories
  Provider routines: search only supported for directories
  SSL routines: certificate verify failed
SSL_CERT_DIR=ca.pem
  trusted
END
