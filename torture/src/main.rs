//! What a client of payments promises, tried against servers that break every rule: `cargo xtask torture`.

#![allow(clippy::expect_used, reason = "a harness that can't be set up has nothing to say")]

mod certs;
mod faults;
mod matrix;
mod probe;
mod server;
mod wire;

use certs::Certificates;
use std::process::ExitCode;

fn main() -> ExitCode {
    probe::count_panics();
    let servers =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let certificates = Certificates::new();
    let descriptors = probe::descriptors();
    let mut broken = matrix::run(servers.handle(), &certificates);
    let flat = servers.block_on(probe::eventually(|| probe::descriptors() <= descriptors));
    println!("descriptors: {descriptors} before, {} after", probe::descriptors());
    if !flat {
        broken.push("descriptors leak".to_owned());
    }
    if probe::panics() > 0 {
        broken.push(format!("{} panics", probe::panics()));
    }
    for promise in &broken {
        println!("BROKEN {promise}");
    }
    match broken.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}
