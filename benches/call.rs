//! A call on a warm connection over loopback, beside the same call by hand on hyper-util's pooling client.
//!
//! The server is another process, so that only the client is counted. By hand is what a program would write that makes
//! this one call again and again: a client that is kept, derived models, a limit on the time, no second attempt.

#![allow(clippy::expect_used, reason = "what goes wrong in a bench ends it")]

#[allow(dead_code, unreachable_pub, reason = "shared with the programs whose sizes are compared")]
#[path = "../xtask/programs/models.rs"]
mod derived;
mod support;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::{Request, Response, header, server, service};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioIo};
use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{PolarCore, customer_sessions_create};
use std::convert::Infallible;
use std::hint::black_box;
use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;
use std::time::Duration;
use support::{Counts, Process, Table, ballast, interleaved, itself};
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

const VARIANTS: [&str; 2] = ["polar-funcs", "by hand"];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve"] => serve(),
        ["run", variant, server, runs] => run(variant, server, runs.parse().expect("a number of runs")),
        _ => compare(),
    }
}

fn compare() {
    let server = Server::start();
    let callers = VARIANTS.map(|variant| Caller::warm(variant, &server.url));
    let times = interleaved(200, 20, &callers.each_ref().map(|caller| |runs| caller.call(runs)));
    let mut table = Table::new(format!("a call with a reply of {} bytes", SESSION.len()), &VARIANTS);
    table.row("µs, median", times.iter().map(|nanoseconds| nanoseconds / 1e3).collect());
    table.counts(&VARIANTS.map(|variant| Counts::of(&["run", variant, &server.url], 100)));
    table.print();
}

/// What valgrind sees.
fn run(variant: &str, server: &str, runs: usize) {
    let caller = Caller::warm(variant, server);
    let _ballast = ballast();
    caller.call(runs);
}

struct Caller {
    runtime: Runtime,
    client: Box<dyn Fn() -> BoxFuture>,
}

enum Client {
    Ours(PolarCore),
    ByHand(ByHand),
}
