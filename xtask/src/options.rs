//! The table of features in README.md: the purpose of each feature, and the number of bytes that it adds to a program.

use crate::size::{build_with, grouped, size};
use std::fmt::Write as _;

/// A row of the table.
struct Row {
    /// The first column.
    feature: &'static str,
    enables: &'static str,
    size: Size,
}

/// The way in which the bytes of a feature are measured.
enum Size {
    /// They are not measured, because the feature has no effect alone.
    Unmeasured,
    /// The difference between the program `options` with the first features and with the second features.
    Difference(&'static str, &'static str),
}

use Size::{Difference, Unmeasured};

const ROWS: [Row; 34] = [
    Row { feature: "`customer_sessions_create`, …", enables: "one operation; there are 190", size: Unmeasured },
    Row {
        feature: "`customer_sessions`, …",
        enables: "all operations of a resource; `customer_portal`: all operations of the customer portal",
        size: Unmeasured,
    },
    Row { feature: "`full`", enables: "all operations", size: Unmeasured },
    Row {
        feature: "`hyper` (default)",
        enables: "the default transport: HTTP/1.1 with hyper on tokio",
        size: Unmeasured,
    },
    Row {
        feature: "`http2`",
        enables: "HTTP/2 if the server negotiates it: concurrent calls share one connection",
        size: Difference("base,http2", "base"),
    },
    Row {
        feature: "`proxy`",
        enables: "`proxy` and `proxy_from_env` of the transports: HTTP, HTTPS and SOCKS5 proxies",
        size: Difference("base,proxy", "base,transport"),
    },
    Row {
        feature: "`ring` (default)",
        enables: "TLS 1.3 with rustls and ring: AES-GCM, X25519 and P-256, certificates with RSA, P-256 and P-384",
        size: Unmeasured,
    },
    Row {
        feature: "`ring-full`",
        enables: "all algorithms of ring: ChaCha20-Poly1305, P-384 and Ed25519 as well",
        size: Difference("base,ring-full", "base"),
    },
    Row {
        feature: "`aws-lc-rs`",
        enables: "TLS 1.3 with rustls and aws-lc-rs; if `ring` is enabled too, ring is used",
        size: Difference("aws-lc-rs", "base"),
    },
    Row {
        feature: "`native-tls`",
        enables: "the operating system's TLS, used if `native_tls` of a transport is called or if neither `ring` nor \
                  `aws-lc-rs` is enabled; measured without these two",
        size: Difference("native-tls", "base"),
    },
    Row {
        feature: "`tls12`",
        enables: "TLS 1.2 in addition to TLS 1.3, with rustls",
        size: Difference("base,tls12", "base"),
    },
    Row { feature: "`webpki-roots` (default)", enables: "Mozilla's root certificates, compiled in", size: Unmeasured },
    Row {
        feature: "`native-roots`",
        enables: "the operating system's root certificates; if `webpki-roots` is enabled too, both sets are trusted",
        size: Difference("base,native-roots", "base"),
    },
    Row {
        feature: "`platform-verifier`",
        enables: "`platform_verifier` of the transports: the operating system verifies certificates",
        size: Difference("base,platform-verifier", "base,transport"),
    },
    Row {
        feature: "`client-certificates`",
        enables: "`client_certificate` of the transports, for servers that require one",
        size: Difference("base,client-certificates", "base,transport"),
    },
    Row {
        feature: "`tls-config`",
        enables: "`tls_config` of the transports, which takes a rustls configuration",
        size: Difference("base,tls-config", "base"),
    },
    Row {
        feature: "`client`",
        enables: "operations as methods: `core.customer_sessions().create(request).await`",
        size: Difference("base,client", "base"),
    },
    Row {
        feature: "`blocking`",
        enables: "`wait()` instead of `.await`, and `BlockingTransport`, which needs neither tokio nor hyper and is the default without `hyper`",
        size: Difference("base,blocking", "base"),
    },
    Row {
        feature: "`fetch`",
        enables: "`FetchTransport` for WebAssembly in browsers, Workers, Node, Deno and Bun",
        size: Unmeasured,
    },
    Row { feature: "`wasi-http`", enables: "`WasiHttpTransport` for WebAssembly in WASI 0.2 hosts", size: Unmeasured },
    Row {
        feature: "`stream`",
        enables: "pages and items of a list as a `Stream` (futures-core)",
        size: Difference("base,list,stream", "base,list"),
    },
    Row {
        feature: "`webhooks`",
        enables: "verification of webhooks, and the operations on webhook endpoints; measured with one event type",
        size: Difference("base,webhooks", "base"),
    },
    Row {
        feature: "`webhook_payloads`",
        enables: "one enum over all webhook payloads",
        size: Difference("base,webhooks,webhook_payloads", "base,webhooks"),
    },
    Row {
        feature: "`web`",
        enables: "handlers for checkouts, the customer portal and webhooks, for any web framework; measured with all \
                  three and one event type, without a server",
        size: Difference("base,web", "base"),
    },
    Row {
        feature: "`axum_0_8`",
        enables: "the crate's errors as responses of axum; includes `web`",
        size: Difference("base,axum,web", "base,web"),
    },
    Row {
        feature: "`ingester`",
        enables: "usage events sent in batches in the background, none lost silently; includes `events_ingest`",
        size: Difference("base,ingester", "base,ingest"),
    },
    Row {
        feature: "`journal`",
        enables: "a journal on disk for `ingester`: usage events survive a killed process and, after `sync`, a power \
                  cut; includes `ingester`, whose bytes are not counted",
        size: Difference("base,ingester,journal", "base,ingester"),
    },
    Row {
        feature: "`license_gate`",
        enables: "decides from a license key whether a paid feature runs, also offline for some time: `activate`, \
                  `check` and `deactivate`; includes the three operations, whose bytes are not counted",
        size: Difference("base,license_gate", "base,license_keys"),
    },
    Row {
        feature: "`files_upload`",
        enables: "uploads a file in parts with one call; includes `files_create` and `files_uploaded`, whose bytes are not \
                  counted",
        size: Difference("base,files_upload", "base,files"),
    },
    Row {
        feature: "`tracing`",
        enables: "a span for each call and an event for each retry; never a token, an id or a body",
        size: Difference("base,tracing", "base"),
    },
    Row {
        feature: "`chrono_0_4`",
        enables: "conversions of timestamps and dates to and from chrono; those for `SystemTime` need no feature",
        size: Difference("base,chrono", "base,system_time"),
    },
    Row {
        feature: "`jiff_0_2`",
        enables: "conversions of timestamps and dates to and from jiff",
        size: Difference("base,jiff", "base,system_time"),
    },
    Row {
        feature: "`time_0_3`",
        enables: "conversions of timestamps and dates to and from time",
        size: Difference("base,time", "base,system_time"),
    },
    Row { feature: "`testing`", enables: "a mock transport for your own tests", size: Unmeasured },
];

/// The name of the markers around the table in README.md.
pub(crate) const SECTION: &str = "options";

/// Measures all rows and returns the table.
pub(crate) fn table() -> Result<String, String> {
    rows(&mut bytes)
}

fn rows(bytes: &mut dyn FnMut(&str) -> Result<u64, String>) -> Result<String, String> {
    let mut table = "| feature | enables | adds, in bytes |\n|---|---|--:|\n".to_owned();
    for Row { feature, enables, size } in &ROWS {
        let added = match size {
            Unmeasured => String::new(),
            Difference(with, without) => difference(bytes(with)?, bytes(without)?),
        };
        let _ = writeln!(table, "| {feature} | {enables} | {added} |");
    }
    Ok(table)
}

fn bytes(features: &str) -> Result<u64, String> {
    size(&build_with("options", features)?)
}

fn difference(with: u64, without: u64) -> String {
    /// The number of bytes by which programs differ for irrelevant reasons, such as the alignment of their sections.
    const NOISE: u64 = 512;
    match with.checked_sub(without) {
        Some(added @ 1..) => grouped(added),
        None if without - with > NOISE => format!("−{}", grouped(without - with)),
        _ => "≤ 0".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_feature_has_a_row_with_its_bytes() {
        let table = rows(&mut |features| Ok(1_000 + 1_500 * features.matches(',').count() as u64));
        let table = table.unwrap_or_default();
        assert_eq!(table.lines().count(), 2 + ROWS.len());
        assert!(table.lines().any(|line| line.starts_with("| `http2` |") && line.ends_with("| 1,500 |")), "{table}");
        assert!(table.lines().any(|line| line.starts_with("| `full` |") && line.ends_with("|  |")), "{table}");
    }

    #[test]
    fn a_smaller_program_gives_a_negative_number_unless_it_is_noise() {
        let differences = [(5_000, 1_000), (1_000, 2_500), (1_000, 1_000), (1_000, 1_200)];
        let differences = differences.map(|(with, without)| difference(with, without));
        assert_eq!(differences, ["4,000", "−1,500", "≤ 0", "≤ 0"]);
    }

    #[test]
    fn a_program_that_does_not_build_is_an_error() {
        assert_eq!(rows(&mut |_| Err("no".to_owned())), Err("no".to_owned()));
    }
}
