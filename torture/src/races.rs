//! Connections that the server closes, or on which it sends a 408, just as the next request is written.

use crate::probe;
use crate::transports::Kind;
use crate::wire::{self, Client, Method, Settings, is_spoken};
use h2::Reason;
use polar_funcs::ErrorKind;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::thread;
use std::time::Duration;
use test_support::faulty::moment;
use test_support::faulty::{Certificates, FaultPoint, Plan, Protocol, Server, ServerAction};
use test_support::frames;
use test_support::response_with_headers;
use tokio::runtime::Handle;

/// Pairs of calls with one core. There are few, so that its retry budget lasts.
const PAIRS: usize = 25;
/// The approximate time that it takes to write a request and to close a connection.
const MOMENT: Duration = Duration::from_micros(200);

/// A 408 response without a request. The client may take it for the response to the request that it is writing.
const OVERDUE: &str = "408";
/// A GOAWAY frame, which names the last request that the server has seen.
const GOAWAY: &str = "GOAWAY";

/// Prints the results of the calls. Returns the violated guarantees.
pub(crate) fn run(servers: &Handle, certificates: &Certificates, rounds: usize) -> Vec<String> {
    let goes = ServerAction::Frames(Arc::new(|stream| frames::go_away(stream, Reason::NO_ERROR)));
    let any = [Protocol::Plain, Protocol::Tls, Protocol::Http2];
    let overdue =
        ServerAction::Send(response_with_headers(408, "connection: close\r\ncontent-length: 0\r\n", "").into());
    let ways: [(_, _, &[Protocol]); 5] = [
        ("closed", vec![ServerAction::Close], &any),
        ("cut", vec![ServerAction::Cut], &any),
        ("reset", vec![ServerAction::Reset], &any),
        (OVERDUE, vec![overdue, ServerAction::Close], &Protocol::USUAL),
        (GOAWAY, vec![goes, ServerAction::Close], &[Protocol::Http2]),
    ];
    thread::scope(|scope| {
        let mut races = Vec::new();
        for (kind, method) in Kind::ALL.iter().flat_map(|&kind| [(kind, Method::Get), (kind, Method::Post)]) {
            for (name, actions, overs) in &ways {
                for &protocol in overs.iter().filter(|&&protocol| is_spoken(kind, protocol)) {
                    let client = (kind, method, protocol);
                    races.push(scope.spawn(move || race(name, servers, certificates, client, actions, rounds)));
                }
            }
            for protocol in Protocol::USUAL {
                for (seconds, connections) in [(1, 2), (600, 1)] {
                    let client = (kind, method, protocol);
                    let race = move || announced(servers, certificates, client, seconds, connections);
                    races.push(scope.spawn(race));
                }
            }
        }
        races.into_iter().flat_map(|race| race.join().unwrap_or_else(|_| vec!["a race panicked".to_owned()])).collect()
    })
}

fn race(
    way: &str,
    servers: &Handle,
    certificates: &Certificates,
    (kind, method, protocol): (Kind, Method, Protocol),
    actions: &[ServerAction],
    rounds: usize,
) -> Vec<String> {
    let name = format!("{way} while idle, {kind:?}, {method}, {protocol}");
    let response = [ServerAction::Respond(200, String::new(), method.valid_body()), ServerAction::WaitBriefly(MOMENT)];
    let plan =
        Plan { point: FaultPoint::Whole, actions: [&response, actions].concat(), valid_first: 0, times: usize::MAX };
    let server = Server::start(servers, plan, protocol, certificates);
    // A GOAWAY frame names the last request that the server has seen.
    let names_last = way == GOAWAY;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let mut endings = BTreeMap::<String, usize>::new();
    let mut broken = Vec::new();
    for round in 0..rounds {
        let client = Client::new(kind, &server.url(), &certificates.root, |transport| transport, |core| core);
        runtime.block_on(async {
            for turn in 0..2 * PAIRS {
                let number = Some(round * 2 * PAIRS + turn);
                let result = method.call_with(&client, &Settings { number, ..Settings::default() }).await;
                // For every other call, the previous connection is closed completely.
                match turn % 2 {
                    0 => moment(MOMENT).await,
                    _ => tokio::time::sleep(Duration::from_millis(2)).await,
                }
                *endings.entry(wire::ending(&result)).or_default() += 1;
                let allowed = match &result {
                    Ok(_) => true,
                    Err(error) => {
                        let overdue = way == OVERDUE && error.status().is_some_and(|status| status == 408);
                        let lost = error.kind() == ErrorKind::ConnectionLost || overdue;
                        method == Method::Post && lost && error.may_have_reached_server() && !names_last
                    }
                };
                if !allowed {
                    broken.push(format!("{name}: {result:?}"));
                }
            }
        });
    }
    // Requests on a closed connection are counted when the client closes it as well.
    if !runtime.block_on(probe::eventually(|| server.open() == 0)) {
        broken.push(format!("{name}: connections are left"));
    }
    if method == Method::Post && server.repeated() > 1 && !names_last {
        broken.push(format!("{name}: a call became {} requests", server.repeated()));
    }
    println!("{name:<56} {endings:?}");
    broken
}

/// Starts a server that announces how long it keeps an idle connection. No request may arrive on it when that time has
/// almost passed. The server does not close it, so only the announcement can make a call open another one.
fn announced(
    servers: &Handle,
    certificates: &Certificates,
    (kind, method, protocol): (Kind, Method, Protocol),
    seconds: u32,
    connections: usize,
) -> Vec<String> {
    let name = format!("kept for {seconds} s, {kind:?}, {method}, {protocol}");
    let actions = vec![ServerAction::Respond(200, format!("keep-alive: timeout={seconds}\r\n"), method.valid_body())];
    let server = Server::start(
        servers,
        Plan { point: FaultPoint::Whole, actions, valid_first: 0, times: usize::MAX },
        protocol,
        certificates,
    );
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let results: Vec<_> = runtime.block_on(async {
        let call = |client: Client| async move {
            let first = method.call(&client).await;
            tokio::time::sleep(Duration::from_millis(750 + probe::random() % 250)).await;
            [first, method.call(&client).await]
        };
        // Each call has its own connection.
        let client = || Client::new(kind, &server.url(), &certificates.root, |transport| transport, |core| core);
        let calls: Vec<_> = (0..PAIRS).map(|_| tokio::spawn(call(client()))).collect();
        let mut results = Vec::new();
        for call in calls {
            results.extend(call.await.expect("no panic in a call"));
        }
        results
    });
    let mut endings = BTreeMap::<String, usize>::new();
    for result in &results {
        *endings.entry(wire::ending(result)).or_default() += 1;
    }
    println!("{name:<56} {endings:?}");
    let broken = results.iter().filter(|result| !matches!(result, Ok(1)));
    let mut broken: Vec<_> = broken.map(|result| format!("{name}: {result:?}")).collect();
    if server.connections() != connections * PAIRS {
        broken.push(format!("{name}: {PAIRS} pairs of calls made {} connections", server.connections()));
    }
    broken
}
