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

use session::{Client, Program, VARIANTS, measure_calls, runtime};
use std::hint::black_box;
use tokio::runtime::Runtime;

fn main() {
    measure_calls::<Warm>("a call", VARIANTS);
}

/// A client and its runtime.
struct Warm {
    runtime: Runtime,
    client: Client,
}

impl Program for Warm {
    fn warm(variant: &str, server: &str) -> Self {
        let program = Self { runtime: runtime(), client: Client::new(variant, server) };
        program.calls(2);
        program
    }

    fn calls(&self, runs: usize) {
        self.runtime.block_on(async {
            for _ in 0..runs {
                assert!(black_box(self.client.call().await).ends_with("acme-test.com"));
            }
        });
    }
}
