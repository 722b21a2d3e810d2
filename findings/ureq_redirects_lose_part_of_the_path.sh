#!/usr/bin/env bash
# ureq 3.5.2 (ureq-proto 0.7.1) resolves a relative `Location` in its own way. If it is only a query, as from Django's
# `redirect("?page=2")`, it replaces the last segment of the path instead of the query: the request for `/v1/orders`
# continues at `/v1/?page=2`. If it is only a fragment, the last segment and the query are lost. A `/../` in the query
# of a relative `Location` removes what precedes it, here the path's last segment. attohttpc 0.30.1, which uses the url
# crate, resolves all of them.
# Expected: `Location` is resolved as RFC 3986 (section 5.2) describes, where dots in a query have no meaning.
# Needs cargo. Observed on 2026-11-29.
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
attohttpc = { version = "=0.30.1", default-features = false }
ureq = { version = "=3.5.2", default-features = false }
ureq-proto = "=0.7.1"
END
cat >src/main.rs <<'END'
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread;

/// Redirects the first request to `location` and returns the target of the second one.
fn target_after(location: &str, send: fn(&str)) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/v1/orders?page=1", listener.local_addr().unwrap());
    let redirect = format!("HTTP/1.1 307 Temporary Redirect\r\nlocation: {location}\r\n");
    let server = thread::spawn(move || {
        let mut target = String::new();
        for head in [&redirect, "HTTP/1.1 200 OK\r\n"] {
            let (stream, _) = listener.accept().unwrap();
            let mut lines = BufReader::new(&stream).lines().map(Result::unwrap);
            target = lines.next().unwrap();
            lines.find(String::is_empty);
            (&stream).write_all(format!("{head}connection: close\r\ncontent-length: 0\r\n\r\n").as_bytes()).unwrap();
        }
        target
    });
    send(&url);
    server.join().unwrap().split(' ').nth(1).unwrap().to_owned()
}

fn main() {
    for location in ["/v1/refunds", "refunds", "?page=2", "#total", "refunds?back=/../orders"] {
        let ureq = target_after(location, |url| drop(ureq::get(url).call().unwrap()));
        let attohttpc = target_after(location, |url| drop(attohttpc::get(url).send().unwrap()));
        println!("{location}: ureq {ureq}, attohttpc {attohttpc}");
    }
}
END
cargo run --quiet | tee output
diff output - <<'END'
/v1/refunds: ureq /v1/refunds, attohttpc /v1/refunds
refunds: ureq /v1/refunds, attohttpc /v1/refunds
?page=2: ureq /v1/?page=2, attohttpc /v1/orders?page=2
#total: ureq /v1/, attohttpc /v1/orders?page=1
refunds?back=/../orders: ureq /v1/orders, attohttpc /v1/refunds?back=/../orders
END
