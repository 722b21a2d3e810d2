//! Bursts of calls over loopback, beside the same bursts by hand on hyper-util's pooling client.
//!
//! Each program is a process of its own that makes burst after burst, with its connections warm from the second burst on.
//! The programs take turns, several times, and the medians of their figures are printed. `cargo bench --bench bursts 8 256`
//! measures other bursts than the usual ones.

#![allow(clippy::expect_used, clippy::panic, reason = "what goes wrong in a bench ends it")]

#[allow(unreachable_pub, reason = "shared with the programs whose sizes are compared")]
#[path = "../xtask/programs/models.rs"]
mod derived;
mod session;
#[allow(dead_code, unused_imports, reason = "each bench uses a part of it")]
mod support;

use session::{Client, Server, VARIANTS, connections_to, runtime, serve};
use std::fs;
use std::process::Stdio;
use std::time::{Duration, Instant};
use support::process::itself;
use support::{Table, median};

/// How often each program is started.
const RUNS: usize = 7;
/// How many calls each makes, about.
const CALLS: usize = 3_200;
/// More than a connection may be idle without being looked at.
const PAUSE: Duration = Duration::from_millis(5);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve"] => serve(),
        ["run", variant, server, calls] => run(variant, server, number(calls)),
        [] => [1, 8, 16, 64, 256].into_iter().for_each(compare),
        bursts => bursts.iter().map(|calls| number(calls)).for_each(compare),
    }
}

fn number(text: &str) -> usize {
    text.parse().expect("a number")
}

/// Prints the figures of bursts of so many calls.
fn compare(calls: usize) {
    let mut figures = [const { Vec::new() }; VARIANTS.len()];
    for _ in 0..RUNS {
        for (variant, figures) in VARIANTS.iter().zip(&mut figures) {
            figures.push(Figures::of(variant, calls));
        }
    }
    let mut table = Table::new(format!("bursts of {calls}"), &VARIANTS);
    let mut row = |what, figure: fn(&Figures) -> f64| {
        table.row(what, figures.iter().map(|figures| median(figures.iter().map(figure).collect())).collect());
    };
    row("ms of CPU, 1,000", |figures| figures.cpu);
    row("µs, median call", |figures| figures.latency);
    row("connections", |figures| figures.connections);
    table.print();
}

/// What one process needed.
struct Figures {
    /// Milliseconds of CPU for 1,000 calls.
    cpu: f64,
    /// The median time of a call in microseconds.
    latency: f64,
    connections: f64,
}

impl Figures {
    fn of(variant: &str, calls: usize) -> Self {
        let server = Server::start();
        let arguments = ["run", variant, &server.url, &calls.to_string()];
        let output = itself().args(arguments).stderr(Stdio::inherit()).output().expect("the program can be started");
        assert!(output.status.success(), "{variant} ended with {}", output.status);
        let said = String::from_utf8(output.stdout).expect("it is text");
        let said: Vec<f64> = said.split_whitespace().map(|figure| figure.parse().expect("it is a number")).collect();
        let &[cpu, latency] = said.as_slice() else { panic!("{said:?} are not two figures") };
        Self { cpu, latency, connections: connections_to(&server.url) as f64 }
    }
}

/// Makes bursts, and prints what they took.
fn run(variant: &str, server: &str, calls: usize) {
    let bursts = (CALLS / calls).clamp(20, 400);
    let client = Client::new(variant, server);
    let mut times = Vec::with_capacity(bursts * calls);
    let cpu = runtime().block_on(async {
        burst(&client, calls, &mut Vec::new()).await;
        let before = cpu();
        for _ in 0..bursts {
            tokio::time::sleep(PAUSE).await;
            burst(&client, calls, &mut times).await;
        }
        cpu() - before
    });
    println!("{} {}", cpu / 1e6 * 1e3 / times.len() as f64, median(times));
}

async fn burst(client: &Client, calls: usize, times: &mut Vec<f64>) {
    let call = |client: Client| async move {
        let start = Instant::now();
        assert!(client.call().await.ends_with("acme-test.com"));
        start.elapsed().as_secs_f64() * 1e6
    };
    let calls: Vec<_> = (0..calls).map(|_| tokio::spawn(call(client.clone()))).collect();
    for call in calls {
        times.push(call.await.expect("the call does not panic"));
    }
}

/// Nanoseconds that this process, which has one thread, was on a CPU; 0 where the system does not tell.
fn cpu() -> f64 {
    let text = fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|nanoseconds| nanoseconds.parse().ok()).unwrap_or_default()
}
