//! Tests the guarantees of the client against servers that violate the protocol: `cargo xtask torture`.

#![allow(clippy::expect_used, reason = "a harness that cannot be set up stops")]

mod clock;
mod drops;
mod faults;
mod goaway;
mod load;
mod matrix;
mod probe;
mod races;
mod resolver;
#[path = "../../tests/support/transports.rs"]
#[allow(dead_code, unreachable_pub, reason = "it is shared with the tests of the crate")]
mod transports;
mod wire;

use load::Until;
use std::env;
use std::process::ExitCode;
use std::time::Duration;
use test_support::faulty::Certificates;
use wire::NATIVE_TLS;

fn main() -> ExitCode {
    probe::count_panics();
    let servers =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let certificates = Certificates::new();
    let (descriptors, threads) = (probe::descriptors(), probe::threads());
    let (handle, certificates) = (servers.handle(), &certificates);
    let mut broken = Vec::new();
    let title = |title| println!("\n{title}\n");
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (rounds, drops, calls) = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--soak"] => (0, 0, Until::Over(Duration::from_secs(600))),
        ["--long"] => (40, 10_000, Until::Calls(1_000_000)),
        [] => (3, 1_000, Until::Calls(20_000)),
        [clock::FLAG, file] => return verdict(&clock::jumps(handle, certificates, file.as_ref())),
        [resolver::FLAG] => return verdict(&resolver::stalls(&certificates.root)),
        _ => {
            eprintln!("error: takes `--long`, `--soak` or nothing");
            return ExitCode::from(2);
        }
    };
    if rounds > 0 {
        title("Faults");
        broken.extend(matrix::run(handle, certificates));
        title("Connections that close as they are used");
        broken.extend(races::run(handle, certificates, rounds));
        if !NATIVE_TLS {
            title("GOAWAY among calls, HTTP/2");
            broken.extend(goaway::run(handle, certificates));
        }
        title("Drops");
        broken.extend(drops::run(handle, certificates, drops));
        title("A clock that jumps");
        broken.extend(clock::run());
        title("A resolver that never responds");
        broken.extend(resolver::run());
        if !NATIVE_TLS {
            title("Few streams, HTTP/2");
            broken.extend(load::streams(handle, certificates));
        }
        title("A burst");
        broken.extend(load::burst(handle, certificates));
        title("A rate limit");
        broken.extend(load::limited(handle, certificates));
    }
    title("Load");
    broken.extend(load::steady(handle, certificates, calls));

    // A resolver cannot be interrupted, and a connection attempt on a thread lasts until its timeout.
    let flat =
        servers.block_on(probe::eventually(|| probe::descriptors() <= descriptors && probe::threads() <= threads));
    println!("\ndescriptors: {descriptors} before, {} after", probe::descriptors());
    println!("threads: {threads} before, {} after", probe::threads());
    if !flat {
        broken.push(format!("descriptors or threads leak: {}", probe::open()));
    }
    if probe::panics() > 0 {
        broken.push(format!("{} panics", probe::panics()));
    }
    if broken.is_empty() {
        println!("every guarantee holds");
    }
    verdict(&broken)
}

fn verdict(broken: &[String]) -> ExitCode {
    for guarantee in broken {
        println!("VIOLATED {guarantee}");
    }
    if broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
