//! Measures bursts of calls over loopback, compared with hand-written code on hyper-util's pooled client.
//!
//! Each program runs in its own process and makes one burst after the other. From the second burst on, its connections
//! are warm. The programs run in turn, several times, and the medians are printed. `cargo bench --bench bursts 8 256`
//! sets the sizes of the bursts.

#![allow(clippy::expect_used, clippy::panic, reason = "a benchmark stops at the first error")]

#[allow(unreachable_pub, reason = "shared with the programs of `cargo xtask size`")]
#[path = "../xtask/programs/models.rs"]
mod derived;
#[allow(dead_code, reason = "each benchmark uses a part of it")]
mod session;
#[allow(dead_code, unused_imports, reason = "each benchmark uses a part of it")]
mod support;

use session::{Client, Server, VARIANTS, connections_to, runtime, serve};
use std::fs;
use std::process::Stdio;
use std::time::{Duration, Instant};
use support::process::itself;
use support::{Table, median};

/// The number of runs of each program.
const RUNS: usize = 7;
/// The approximate number of calls in each run.
const CALLS: usize = 3_200;
/// The pause between bursts, which is long enough that an idle connection is checked before it is reused.
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

/// Measures bursts with this number of calls, and prints the results.
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

/// The measurements of one process.
struct Figures {
    /// CPU time for 1,000 calls, in milliseconds.
    cpu: f64,
    /// Median time of a call, in microseconds.
    latency: f64,
    connections: f64,
}

impl Figures {
    fn of(variant: &str, calls: usize) -> Self {
        let server = Server::start();
        let arguments = ["run", variant, &server.url, &calls.to_string()];
        let output = itself().args(arguments).stderr(Stdio::inherit()).output().expect("the program can be started");
        assert!(output.status.success(), "{variant} ended with {}", output.status);
        let stdout = String::from_utf8(output.stdout).expect("stdout is UTF-8");
        let numbers = stdout.split_whitespace().map(|number| number.parse().expect("a number"));
        let numbers: Vec<f64> = numbers.collect();
        let &[cpu, latency] = numbers.as_slice() else { panic!("expected two numbers, found {stdout:?}") };
        Self { cpu, latency, connections: connections_to(&server.url) as f64 }
    }
}

/// Makes bursts, and prints the CPU time and the median time of a call.
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

/// Returns the CPU time of this process, which has one thread, in nanoseconds; 0 if the system does not report it.
fn cpu() -> f64 {
    let text = fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|nanoseconds| nanoseconds.parse().ok()).unwrap_or_default()
}
