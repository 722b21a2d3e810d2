//! TCP connections: resolves a host and connects to the first of its addresses that accepts, until a deadline.

use super::executor::spawn;
use super::socket::{expired, left};
use crate::transport::addresses::{self, DialError, Overrides, STAGGER};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Connects to a host by name or address.
pub(super) fn connect(
    overrides: &Overrides,
    host: &str,
    port: u16,
    deadline: Option<Instant>,
) -> Result<TcpStream, DialError> {
    let found = match addresses::known(overrides, host) {
        Some(known) => Ok(known),
        None => look_up(host, deadline),
    };
    let found = found.map_err(|source| DialError::resolve(host, source))?;
    let stream = race(addresses::with_port(found, host, port), deadline)?;
    // If the option can't be set, requests are only slower.
    let _ = stream.set_nodelay(true);
    Ok(stream)
}

/// Runs the resolver on a separate thread, because it cannot be interrupted.
fn look_up(host: &str, deadline: Option<Instant>) -> addresses::Addresses {
    let results = Results::new();
    let (name, sender) = (host.to_owned(), Arc::clone(&results));
    spawn(Box::new(move || sender.push(addresses::ask_system(&name))))?;
    results.pop(deadline).unwrap_or_else(|| Err(expired()))
}

/// Connects to the first address that accepts. The next address is tried after [`STAGGER`], or as soon as an attempt
/// fails.
fn race(mut untried: Vec<SocketAddr>, deadline: Option<Instant>) -> Result<TcpStream, DialError> {
    let Some(mut last) = addresses::take_next(&mut untried, None) else { return Err(DialError::no_address()) };
    if untried.is_empty() {
        return attempt(last, deadline);
    }
    let results = Results::new();
    let mut running = 0;
    let mut failure = None;
    let mut next = Some(last);
    loop {
        if let Some(address) = next.take() {
            last = address;
            let sender = Arc::clone(&results);
            match spawn(Box::new(move || sender.push(attempt(address, deadline)))) {
                Ok(()) => running += 1,
                Err(source) => {
                    failure.get_or_insert(DialError::connect(address, source));
                }
            }
        }
        if running == 0 && untried.is_empty() {
            return Err(failure.unwrap_or_else(DialError::no_address));
        }
        let wait_until = match untried.is_empty() {
            true => deadline,
            false => sooner(deadline, Instant::now().checked_add(STAGGER)),
        };
        let result = if running == 0 { None } else { results.pop(wait_until) };
        match result {
            Some(Ok(stream)) => return Ok(stream),
            Some(Err(error)) => {
                running -= 1;
                // Report the first failure, because the system prefers the first address.
                failure.get_or_insert(error);
            }
            None if left(deadline).is_none() => {
                return Err(failure.unwrap_or_else(|| DialError::connect(last, expired())));
            }
            None => {}
        }
        next = addresses::take_next(&mut untried, Some(last));
    }
}

fn attempt(address: SocketAddr, deadline: Option<Instant>) -> Result<TcpStream, DialError> {
    /// Longer than the timeout of any system. Windows accepts no longer timeout.
    const FOREVER: Duration = Duration::from_secs(1 << 30);

    let stream = match left(deadline) {
        Some(left) => TcpStream::connect_timeout(&address, left.min(FOREVER)),
        None => Err(expired()),
    };
    stream.map_err(|source| DialError::connect(address, source))
}

/// Returns the earlier of two deadlines.
pub(super) fn sooner(one: Option<Instant>, other: Option<Instant>) -> Option<Instant> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// A queue of results from other threads. The receiver waits until a deadline.
struct Results<T> {
    found: Mutex<Vec<T>>,
    arrived: Condvar,
}

impl<T> Results<T> {
    fn new() -> Arc<Self> {
        Arc::new(Self { found: Mutex::new(Vec::new()), arrived: Condvar::new() })
    }

    fn push(&self, result: T) {
        self.found.lock().unwrap_or_else(PoisonError::into_inner).push(result);
        self.arrived.notify_one();
    }

    fn pop(&self, deadline: Option<Instant>) -> Option<T> {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        while found.is_empty() {
            found = match deadline {
                None => self.arrived.wait(found).unwrap_or_else(PoisonError::into_inner),
                Some(_) => {
                    let left = left(deadline)?;
                    self.arrived.wait_timeout(found, left).unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
        Some(found.remove(0))
    }
}
