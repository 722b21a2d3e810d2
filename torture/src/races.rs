//! Connections that the server closes while they are idle, just as the next request is written.

use crate::certs::Certificates;
use crate::probe;
use crate::server::{Act, At, Plan, Server};
use crate::wire::{self, Method, Settings, answer, body};
use polar_funcs::ErrorKind;
use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;
use tokio::runtime::Handle;

/// Pairs of calls on one core, so that its retry budget lasts.
const PAIRS: usize = 25;
/// As long as it takes to write a request and to close a connection.
const MOMENT: Duration = Duration::from_micros(200);

/// Prints how the calls ended; returns the promises that were broken.
pub(crate) fn run(servers: &Handle, certificates: &Certificates, rounds: usize) -> Vec<String> {
    let ways = [("closed", Act::Close), ("cut", Act::Cut), ("reset", Act::Reset)];
    thread::scope(|scope| {
        let mut races = Vec::new();
        for (name, act) in &ways {
            for method in [Method::Get, Method::Post] {
                for secure in [false, true] {
                    let over = if secure { "TLS" } else { "plain" };
                    let name = format!("{name} while idle, {method}, {over}");
                    races.push(scope.spawn(move || race(name, servers, certificates, method, secure, act, rounds)));
                }
            }
        }
        races.into_iter().flat_map(|race| race.join().unwrap_or_else(|_| vec!["a race panicked".to_owned()])).collect()
    })
}

fn race(
    name: String,
    servers: &Handle,
    certificates: &Certificates,
    method: Method,
    secure: bool,
    act: &Act,
    rounds: usize,
) -> Vec<String> {
    let acts = vec![Act::Send(answer(200, &body(method)).into()), Act::Moment(MOMENT), act.clone()];
    let plan = Plan { at: At::Whole, acts, good: 0, times: usize::MAX };
    let server = Server::start(servers, plan, secure.then(|| certificates.clone()));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let mut endings = BTreeMap::<String, usize>::new();
    let mut broken = Vec::new();
    for round in 0..rounds {
        let core = wire::core(&server.url(), &certificates.root, |transport| transport).build().expect("a core");
        runtime.block_on(async {
            for turn in 0..2 * PAIRS {
                let number = Some(round * 2 * PAIRS + turn);
                let result = method.call_with(&core, &Settings { number, ..Settings::default() }).await;
                // Every other call comes when nothing is left of the connection before.
                match turn % 2 {
                    0 => probe::moment(MOMENT).await,
                    _ => tokio::time::sleep(Duration::from_millis(2)).await,
                }
                *endings.entry(wire::ending(&result)).or_default() += 1;
                let allowed = match &result {
                    Ok(_) => true,
                    Err(error) => {
                        method == Method::Post && error.kind() == ErrorKind::Broken && error.may_have_reached_server()
                    }
                };
                if !allowed {
                    broken.push(format!("{name}: {result:?}"));
                }
            }
        });
    }
    // What came on a connection that was closed is counted when the client lets go.
    if !runtime.block_on(probe::eventually(|| server.open() == 0)) {
        broken.push(format!("{name}: connections are left"));
    }
    if method == Method::Post && server.repeated() > 1 {
        broken.push(format!("{name}: a call became {} requests", server.repeated()));
    }
    println!("{name:<48} {endings:?}");
    broken
}
