#!/usr/bin/env bash
# hyper-util 0.1.21, `client::proxy::matcher::Matcher`: forms of NO_PROXY that curl, Go and Python understand are
# neither applied nor reported. `*` exempts host names, but no IP addresses. `*.example.com`, `example.com:443`, a
# trailing dot (in the list or in the request), `[::1]` and a list separated by spaces exempt nothing, so these
# requests go through the proxy.
# Expected: `*` exempts every host, and the other forms either match or are reported.
# Needs cargo. Observed on 2026-11-28.
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
http = "1"
hyper-util = { version = "=0.1.21", features = ["client-legacy", "client-proxy"] }
END
cat >src/main.rs <<'END'
use hyper_util::client::proxy::matcher::Matcher;

fn main() {
    for (no_proxy, host) in [
        ("*", "example.com"),
        ("*", "10.0.0.1"),
        ("*.example.com", "a.example.com"),
        ("example.com:443", "example.com"),
        ("example.com.", "example.com"),
        ("example.com", "example.com."),
        ("[::1]", "[::1]"),
        ("a.example b.example", "b.example"),
    ] {
        let matcher = Matcher::builder().https("http://proxy.example:3128").no(no_proxy).build();
        let uri = format!("https://{host}/").parse().unwrap();
        let way = if matcher.intercept(&uri).is_some() { "through the proxy" } else { "direct" };
        println!("NO_PROXY={no_proxy:?}, {host}: {way}");
    }
}
END
cargo run --quiet | tee output
diff output - <<'END'
NO_PROXY="*", example.com: direct
NO_PROXY="*", 10.0.0.1: through the proxy
NO_PROXY="*.example.com", a.example.com: through the proxy
NO_PROXY="example.com:443", example.com: through the proxy
NO_PROXY="example.com.", example.com: through the proxy
NO_PROXY="example.com", example.com.: through the proxy
NO_PROXY="[::1]", [::1]: through the proxy
NO_PROXY="a.example b.example", b.example: through the proxy
END
