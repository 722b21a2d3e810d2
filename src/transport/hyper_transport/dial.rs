//! TCP connections: resolves a host and connects to the first of its addresses that accepts.

use crate::transport::addresses::{self, Addresses, DialError, Overrides, STAGGER};
use std::future::poll_fn;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;
use std::thread;
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::time::{Instant, sleep};

/// Connects to hosts by name or address.
#[derive(Default)]
pub(super) struct Dialer {
    pub(super) overrides: Overrides,
    lookups: Arc<Lookups>,
}

/// The lookups in flight. Calls to the same host share a lookup, because each lookup takes a thread.
type Lookups = Mutex<Vec<(String, Vec<oneshot::Sender<Addresses>>)>>;

impl Dialer {
    pub(super) async fn connect(&self, host: &str, port: u16) -> Result<TcpStream, DialError> {
        let addresses = self.resolve(host, port).await;
        race(addresses.map_err(|source| DialError::resolve(host, source))?).await
    }

    async fn resolve(&self, host: &str, port: u16) -> Addresses {
        let found = match addresses::known(&self.overrides, host) {
            Some(known) => known,
            // The sender is dropped only if the thread panics.
            None => look_up(&self.lookups, host, addresses::ask_system)?.await.map_err(io::Error::other)??,
        };
        Ok(addresses::with_port(found, host, port))
    }
}

/// Resolves a host with a blocking resolver.
///
/// The resolver runs on a separate thread instead of a blocking task of the runtime: a runtime that is dropped waits
/// for its blocking tasks, and a resolver that gets no response may take a minute.
fn look_up(lookups: &Arc<Lookups>, host: &str, ask: fn(&str) -> Addresses) -> io::Result<oneshot::Receiver<Addresses>> {
    let (sender, receiver) = oneshot::channel();
    let mut running = lock(lookups);
    if let Some((_, waiting)) = running.iter_mut().find(|(name, _)| name == host) {
        waiting.push(sender);
        return Ok(receiver);
    }
    let (name, shared) = (host.to_owned(), Arc::clone(lookups));
    thread::Builder::new().spawn(move || {
        let found = ask(&name);
        let mut running = lock(&shared);
        let Some(index) = running.iter().position(|(host, _)| *host == name) else { return };
        for waiting in running.swap_remove(index).1 {
            let found = match &found {
                Ok(addresses) => Ok(addresses.clone()),
                Err(error) => Err(io::Error::new(error.kind(), error.to_string())),
            };
            // A call that no longer waits has dropped its receiver.
            let _ = waiting.send(found);
        }
    })?;
    running.push((host.to_owned(), vec![sender]));
    Ok(receiver)
}

fn lock(lookups: &Lookups) -> MutexGuard<'_, Vec<(String, Vec<oneshot::Sender<Addresses>>)>> {
    lookups.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Connects to the first address that accepts. IPv4 and IPv6 alternate. The next address is tried after [`STAGGER`], or
/// as soon as an attempt fails.
async fn race(mut untried: Vec<SocketAddr>) -> Result<TcpStream, DialError> {
    let mut attempts = Vec::new();
    let mut failure = None;
    let mut last = None;
    let mut head_start = pin!(sleep(STAGGER));
    let mut next = true;
    poll_fn(|context| {
        loop {
            if let Some(address) = next.then(|| addresses::take_next(&mut untried, last)).flatten() {
                last = Some(address);
                attempts.push(Box::pin(attempt(address)));
                head_start.as_mut().reset(Instant::now() + STAGGER);
            }
            next = false;
            let mut index = 0;
            while let Some(attempt) = attempts.get_mut(index) {
                match attempt.as_mut().poll(context) {
                    Poll::Ready(Ok(stream)) => return Poll::Ready(Ok(stream)),
                    Poll::Ready(Err(error)) => {
                        // Report the first failure, because the system prefers the first address.
                        failure.get_or_insert(error);
                        drop(attempts.swap_remove(index));
                        next = true;
                    }
                    Poll::Pending => index += 1,
                }
            }
            match untried.is_empty() {
                true if !attempts.is_empty() => return Poll::Pending,
                true => return Poll::Ready(Err(failure.take().unwrap_or_else(DialError::no_address))),
                false if next => {}
                false if head_start.as_mut().poll(context).is_pending() => return Poll::Pending,
                false => next = true,
            }
        }
    })
    .await
}

async fn attempt(address: SocketAddr) -> Result<TcpStream, DialError> {
    match TcpStream::connect(address).await {
        Ok(stream) => {
            // If the option can't be set, requests are only slower.
            let _ = stream.set_nodelay(true);
            Ok(stream)
        }
        Err(source) => Err(DialError::connect(address, source)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;
    use tokio::runtime::Builder;
    use tokio::time::timeout;

    const MOMENT: Duration = Duration::from_millis(50);

    #[test]
    fn a_resolver_that_stalls_holds_up_neither_a_call_nor_the_end_of_the_runtime() {
        let (started, lookups) = (std::time::Instant::now(), Arc::default());
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let stalls = |_: &str| {
                thread::sleep(Duration::from_secs(20));
                Ok(Vec::new())
            };
            let receiver = look_up(&lookups, "polar.invalid", stalls).unwrap();
            timeout(MOMENT, receiver).await.unwrap_err();
        });
        drop(runtime);
        assert!(started.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn calls_for_the_same_host_share_a_lookup_while_it_runs() {
        static ASKED: AtomicUsize = AtomicUsize::new(0);

        fn ask(host: &str) -> Addresses {
            thread::sleep(MOMENT);
            match ASKED.fetch_add(1, Ordering::SeqCst) {
                0 => Ok(vec![(Ipv4Addr::LOCALHOST, 0).into()]),
                _ => Err(io::Error::other(host.to_owned())),
            }
        }

        let lookups = Arc::default();
        let together: Vec<_> = (0..100).map(|_| look_up(&lookups, "polar.invalid", ask).unwrap()).collect();
        for receiver in together {
            assert_eq!(receiver.blocking_recv().unwrap().unwrap(), [(Ipv4Addr::LOCALHOST, 0).into()]);
        }
        let later = [(); 2].map(|()| look_up(&lookups, "polar.invalid", ask).unwrap());
        for receiver in later {
            assert_eq!(receiver.blocking_recv().unwrap().unwrap_err().to_string(), "polar.invalid");
        }
        assert_eq!(ASKED.load(Ordering::SeqCst), 2);
        assert!(lock(&lookups).is_empty());
    }

    #[test]
    fn some_hosts_need_no_resolver() {
        let given = vec![([192, 0, 2, 1], 0).into(), ([192, 0, 2, 2], 9).into()];
        let dialer = Dialer { overrides: vec![("polar.invalid".to_owned(), given)], ..Dialer::default() };
        let runtime = Builder::new_current_thread().build().unwrap();
        let cases: [(&str, &[&str]); 6] = [
            ("127.0.0.1", &["127.0.0.1:443"]),
            ("[::1]", &["[::1]:443"]),
            ("localhost", &["127.0.0.1:443", "[::1]:443"]),
            ("LOCALHOST", &["127.0.0.1:443", "[::1]:443"]),
            ("polar.invalid", &["192.0.2.1:443", "192.0.2.2:9"]),
            ("Polar.Invalid", &["192.0.2.1:443", "192.0.2.2:9"]),
        ];
        for (host, expected) in cases {
            let found = runtime.block_on(dialer.resolve(host, 443)).unwrap();
            assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), expected, "{host}");
        }
        let given = vec![([192, 0, 2, 1], 0).into(), ([127, 0, 0, 2], 0).into()];
        let dialer = Dialer { overrides: vec![("localhost".to_owned(), given)], ..Dialer::default() };
        let found = runtime.block_on(dialer.resolve("LocalHost", 80)).unwrap();
        assert_eq!(found, [([127, 0, 0, 2], 80).into()], "it is loopback whatever is given");
    }
}
