//! The table of features in README.md: what each enables, and how many bytes it adds to a program that uses it.

use crate::size::{build_with, grouped, size};
use std::fmt::Write as _;

/// A row of the table.
struct Choice {
    /// As it stands in the table.
    feature: &'static str,
    brings: &'static str,
    adds: Adds,
}

enum Adds {
    /// Nothing that could be measured by itself.
    Unmeasured,
    /// The features of the program `options` with it, and without.
    Program(&'static str, &'static str),
}

use Adds::{Program, Unmeasured};

const CHOICES: [Choice; 26] = [
    Choice { feature: "`customer_sessions_create`, …", brings: "one operation; there are 190", adds: Unmeasured },
    Choice {
        feature: "`customer_sessions`, …",
        brings: "all operations of a resource; `customer_portal`: all operations of the customer portal",
        adds: Unmeasured,
    },
    Choice { feature: "`full`", brings: "all operations", adds: Unmeasured },
    Choice {
        feature: "`hyper` (default)",
        brings: "the default transport: HTTP/1.1 with hyper on tokio",
        adds: Unmeasured,
    },
    Choice {
        feature: "`http2`",
        brings: "HTTP/2 if the server negotiates it: concurrent calls share one connection",
        adds: Program("base,http2", "base"),
    },
    Choice {
        feature: "`proxy`",
        brings: "`HyperTransport::proxy` and `proxy_from_env`: HTTP, HTTPS and SOCKS5 proxies",
        adds: Program("base,proxy", "base,transport"),
    },
    Choice { feature: "`ring` (default)", brings: "TLS 1.3 with rustls and ring", adds: Unmeasured },
    Choice {
        feature: "`aws-lc-rs`",
        brings: "TLS 1.3 with rustls and aws-lc-rs; if `ring` is enabled too, ring is used",
        adds: Program("aws-lc-rs", "base"),
    },
    Choice { feature: "`tls12`", brings: "TLS 1.2 in addition to TLS 1.3", adds: Program("base,tls12", "base") },
    Choice {
        feature: "`webpki-roots` (default)",
        brings: "Mozilla's root certificates, compiled in",
        adds: Unmeasured,
    },
    Choice {
        feature: "`native-roots`",
        brings: "the operating system's root certificates; if `webpki-roots` is enabled too, both sets are trusted",
        adds: Program("base,native-roots", "base"),
    },
    Choice {
        feature: "`platform-verifier`",
        brings: "`HyperTransport::platform_verifier`: the operating system verifies certificates",
        adds: Program("base,platform-verifier", "base,transport"),
    },
    Choice {
        feature: "`client-certificates`",
        brings: "`HyperTransport::client_certificate`, for servers that require one",
        adds: Program("base,client-certificates", "base,transport"),
    },
    Choice {
        feature: "`tls-config`",
        brings: "`HyperTransport::tls_config`, which takes a rustls configuration",
        adds: Program("base,tls-config", "base"),
    },
    Choice {
        feature: "`client`",
        brings: "the functions as methods: `polar.customer_sessions().create(request).await`",
        adds: Program("base,client", "base"),
    },
    Choice {
        feature: "`blocking`",
        brings: "`wait()` instead of `.await`, for code that is not async",
        adds: Program("base,blocking", "base"),
    },
    Choice {
        feature: "`stream`",
        brings: "pages and items of a list as a `Stream` (futures-core)",
        adds: Program("base,list,stream", "base,list"),
    },
    Choice {
        feature: "`webhooks`",
        brings: "verification of webhooks, and the operations on webhook endpoints; measured with one event type",
        adds: Program("base,webhooks", "base"),
    },
    Choice {
        feature: "`webhook_payloads`",
        brings: "one enum over all webhook payloads",
        adds: Program("base,webhooks,webhook_payloads", "base,webhooks"),
    },
    Choice {
        feature: "`ingester`",
        brings: "usage events sent in batches in the background, none lost silently; includes `events_ingest`",
        adds: Program("base,ingester", "base,ingest"),
    },
    Choice {
        feature: "`files_upload`",
        brings: "a file uploaded in one call, part by part; includes `files_create` and `files_uploaded`",
        adds: Program("base,files_upload", "base,files"),
    },
    Choice {
        feature: "`tracing`",
        brings: "a span for each call and an event for each retry; never a token, an id or a body",
        adds: Program("base,tracing", "base"),
    },
    Choice {
        feature: "`chrono`",
        brings: "conversions of timestamps and dates to and from chrono; those for `SystemTime` need no feature",
        adds: Program("base,chrono", "base,system_time"),
    },
    Choice {
        feature: "`jiff`",
        brings: "conversions of timestamps and dates to and from jiff",
        adds: Program("base,jiff", "base,system_time"),
    },
    Choice {
        feature: "`time`",
        brings: "conversions of timestamps and dates to and from time",
        adds: Program("base,time", "base,system_time"),
    },
    Choice { feature: "`testing`", brings: "a scripted transport for your own tests", adds: Unmeasured },
];

/// The name of the table's place in README.md.
pub(crate) const PLACE: &str = "options";

/// The table, with what was measured.
pub(crate) fn table() -> Result<String, String> {
    rows(&mut bytes)
}

fn rows(bytes: &mut dyn FnMut(&str) -> Result<u64, String>) -> Result<String, String> {
    let mut table = "| feature | brings | adds, in bytes |\n|---|---|--:|\n".to_owned();
    for Choice { feature, brings, adds } in &CHOICES {
        let added = match adds {
            Unmeasured => String::new(),
            Program(with, without) => difference(bytes(with)?, bytes(without)?),
        };
        let _ = writeln!(table, "| {feature} | {brings} | {added} |");
    }
    Ok(table)
}

fn bytes(features: &str) -> Result<u64, String> {
    size(&build_with("options", features)?)
}

fn difference(with: u64, without: u64) -> String {
    match with.checked_sub(without) {
        Some(more) => grouped(more),
        None => format!("−{}", grouped(without - with)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_choice_has_a_row_with_what_it_adds() {
        let table = rows(&mut |features| Ok(1_000 + 1_500 * features.matches(',').count() as u64));
        let table = table.unwrap_or_default();
        assert_eq!(table.lines().count(), 2 + CHOICES.len());
        assert!(table.lines().any(|line| line.starts_with("| `http2` |") && line.ends_with("| 1,500 |")), "{table}");
        assert!(table.lines().any(|line| line.starts_with("| `full` |") && line.ends_with("|  |")), "{table}");
    }

    #[test]
    fn what_takes_bytes_away_is_said_so() {
        assert_eq!((difference(5_000, 1_000), difference(1_000, 2_500)), ("4,000".to_owned(), "−1,500".to_owned()));
    }

    #[test]
    fn a_program_that_does_not_build_ends_it() {
        assert_eq!(rows(&mut |_| Err("no".to_owned())), Err("no".to_owned()));
    }
}
