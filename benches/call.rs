//! Measures a call on a warm connection over loopback, compared with hand-written code on hyper-util's pooled client.
//!
//! The server is a separate process, so that only the client is measured.

#![allow(clippy::expect_used, reason = "a benchmark stops at the first error")]

#[allow(unreachable_pub, reason = "shared with the programs of `cargo xtask size`")]
#[path = "../xtask/programs/models.rs"]
mod derived;
#[allow(dead_code, reason = "each benchmark uses a part of it")]
mod session;
#[allow(unused_imports, reason = "each benchmark uses a part of it")]
mod support;

use session::{Client, Server, VARIANTS, runtime, serve};
use std::hint::black_box;
use support::{Counts, Table, ballast, interleaved};
use test_support::COMPACT_SESSION;
use tokio::runtime::Runtime;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve"] => serve(),
        ["run", variant, server, runs] => run(variant, server, runs.parse().expect("the number of runs")),
        _ => compare(),
    }
}

fn compare() {
    let server = Server::start();
    let programs = VARIANTS.map(|variant| Program::warm(variant, &server.url));
    let times = interleaved(300, 20, &programs.each_ref().map(|program| |runs| program.call(runs)));
    let mut table = Table::new(format!("a call with a response of {} bytes", COMPACT_SESSION.len()), &VARIANTS);
    table.row("µs, median", times.iter().map(|nanoseconds| nanoseconds / 1e3).collect());
    table.counts(&VARIANTS.map(|variant| Counts::of(&["run", variant, &server.url], 100)));
    table.print();
}

/// The work that valgrind measures.
fn run(variant: &str, server: &str, runs: usize) {
    let program = Program::warm(variant, server);
    let _ballast = ballast();
    program.call(runs);
}

struct Program {
    runtime: Runtime,
    client: Client,
}

impl Program {
    /// Creates a program whose connection is open.
    fn warm(variant: &str, server: &str) -> Self {
        let program = Self { runtime: runtime(), client: Client::new(variant, server) };
        program.call(2);
        program
    }

    fn call(&self, runs: usize) {
        self.runtime.block_on(async {
            for _ in 0..runs {
                assert!(black_box(self.client.call().await).ends_with("acme-test.com"));
            }
        });
    }
}
