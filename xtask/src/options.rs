//! The table of features in README.md: what each brings, and what it adds to a program that uses it.

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
    Choice { feature: "`customer_sessions_create`, …", brings: "one operation, of 190", adds: Unmeasured },
    Choice {
        feature: "`customer_sessions`, …",
        brings: "all operations of a resource; `customer_portal` all of the customer portal's",
        adds: Unmeasured,
    },
    Choice { feature: "`full`", brings: "all operations", adds: Unmeasured },
    Choice { feature: "`hyper` (default)", brings: "the transport: HTTP/1.1 by hyper, on tokio", adds: Unmeasured },
    Choice {
        feature: "`http2`",
        brings: "HTTP/2 with servers that agree to it: calls at the same time share one connection",
        adds: Program("base,http2", "base"),
    },
    Choice {
        feature: "`proxy`",
        brings: "`HyperTransport::proxy` and `proxy_from_env`: proxies by http, https and SOCKS5",
        adds: Program("base,proxy", "base,transport"),
    },
    Choice { feature: "`ring` (default)", brings: "TLS 1.3 by rustls with ring", adds: Unmeasured },
    Choice {
        feature: "`aws-lc-rs`",
        brings: "the same with aws-lc-rs, in place of ring; with both on, ring is used",
        adds: Program("aws-lc-rs", "base"),
    },
    Choice { feature: "`tls12`", brings: "TLS 1.2 besides", adds: Program("base,tls12", "base") },
    Choice {
        feature: "`webpki-roots` (default)",
        brings: "the root certificates of Mozilla's programme, compiled in",
        adds: Unmeasured,
    },
    Choice {
        feature: "`native-roots`",
        brings: "those that the operating system has; with both on, both are trusted",
        adds: Program("base,native-roots", "base"),
    },
    Choice {
        feature: "`platform-verifier`",
        brings: "`HyperTransport::platform_verifier`: the operating system decides who is trusted",
        adds: Program("base,platform-verifier", "base,transport"),
    },
    Choice {
        feature: "`client-certificates`",
        brings: "`HyperTransport::client_certificate`, for servers that ask for one",
        adds: Program("base,client-certificates", "base,transport"),
    },
    Choice {
        feature: "`tls-config`",
        brings: "`HyperTransport::tls_config`, for a rustls configuration of your own",
        adds: Program("base,tls-config", "base"),
    },
    Choice {
        feature: "`client`",
        brings: "the functions as methods: `polar.customer_sessions().create(request).await`",
        adds: Program("base,client", "base"),
    },
    Choice {
        feature: "`blocking`",
        brings: "`wait()` in place of `.await`, in code that is not async",
        adds: Program("base,blocking", "base"),
    },
    Choice {
        feature: "`stream`",
        brings: "pages and items of a list as `Stream` of futures-core",
        adds: Program("base,list,stream", "base,list"),
    },
    Choice {
        feature: "`webhooks`",
        brings: "verified webhooks, beside the operations on endpoints; measured with the data of one kind of event",
        adds: Program("base,webhooks", "base"),
    },
    Choice {
        feature: "`webhook_payloads`",
        brings: "one enum over the payloads of all webhooks",
        adds: Program("base,webhooks,webhook_payloads", "base,webhooks"),
    },
    Choice {
        feature: "`ingester`",
        brings: "usage events sent in batches in the background, none lost silently; beside `events_ingest`",
        adds: Program("base,ingester", "base,ingest"),
    },
    Choice {
        feature: "`files_upload`",
        brings: "a file to Polar in one call, part by part; beside `files_create` and `files_uploaded`",
        adds: Program("base,files_upload", "base,files"),
    },
    Choice {
        feature: "`tracing`",
        brings: "a span for each call and events for what is sent again; never a token, an id or a body",
        adds: Program("base,tracing", "base"),
    },
    Choice {
        feature: "`chrono`",
        brings: "timestamps and dates from and to the types of chrono; beside `SystemTime`",
        adds: Program("base,chrono", "base,system_time"),
    },
    Choice { feature: "`jiff`", brings: "the same with jiff", adds: Program("base,jiff", "base,system_time") },
    Choice { feature: "`time`", brings: "the same with time", adds: Program("base,time", "base,system_time") },
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
