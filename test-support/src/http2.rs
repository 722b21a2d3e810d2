//! An HTTP/2 server.

use crate::{SESSION, certificate, listen};
use bytes::Bytes;
use h2::Reason;
use http::{Request, Response};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::sync::Barrier;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

/// The reaction to the headers of a request.
#[derive(Clone)]
pub enum Reaction {
    Respond,
    /// Responds once as many requests wait as the barrier needs.
    RespondTogether(Arc<Barrier>),
    /// Responds, and sends GOAWAY.
    RespondAndGoAway,
    /// Responds, and closes the connection without GOAWAY.
    RespondAndClose,
    Reset(Reason),
    Stall,
}

/// An HTTP/2 server.
pub struct Server {
    pub url: String,
    /// The authority of its certificate, as DER.
    pub root: Vec<u8>,
    state: Arc<State>,
}

#[derive(Default)]
pub struct State {
    connections: AtomicUsize,
    open: AtomicUsize,
    arrived: Mutex<Vec<Request<()>>>,
}

impl State {
    /// Returns the requests that have arrived, in order.
    pub fn requests(&self) -> MutexGuard<'_, Vec<Request<()>>> {
        self.arrived.lock().unwrap()
    }
}

impl Server {
    /// Starts a server with a reaction for each request, in order. The last reaction is also used for all further
    /// requests.
    pub fn start(script: impl Into<Vec<Reaction>>) -> Self {
        let script = script.into();
        let next = Arc::new(AtomicUsize::new(0));
        Self::serve(move |stream, _, state| {
            let (script, next) = (script.clone(), Arc::clone(&next));
            async move {
                let mut connection = h2::server::handshake(stream).await.unwrap();
                let mut stalled = Vec::new();
                while let Some(Ok((request, mut stream))) = connection.accept().await {
                    state.requests().push(request.map(drop));
                    let reaction = script[next.fetch_add(1, Ordering::SeqCst).min(script.len() - 1)].clone();
                    match reaction {
                        Reaction::Respond => respond(stream),
                        Reaction::RespondAndGoAway => {
                            respond(stream);
                            connection.graceful_shutdown();
                        }
                        Reaction::RespondAndClose => {
                            respond(stream);
                            // Sends the response.
                            let _ = tokio::time::timeout(Duration::from_millis(20), connection.accept()).await;
                            return;
                        }
                        Reaction::RespondTogether(barrier) => {
                            tokio::spawn(async move {
                                barrier.wait().await;
                                respond(stream);
                            });
                        }
                        Reaction::Reset(reason) => stream.send_reset(reason),
                        Reaction::Stall => stalled.push(stream),
                    }
                }
            }
        })
    }

    /// Starts a server that handles each connection with this function, whose argument is the number of the connection,
    /// from 0.
    pub fn serve<F, R>(connection: F) -> Self
    where
        F: Fn(TlsStream<TcpStream>, usize, Arc<State>) -> R + Send + Sync + 'static,
        R: Future<Output = ()> + Send + 'static,
    {
        let (mut config, root) = certificate();
        config.alpn_protocols = vec![b"h2".to_vec()];
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let state = Arc::new(State::default());
        let shared = Arc::clone(&state);
        let connection = Arc::new(connection);
        let address = listen(move |stream| {
            let number = shared.connections.fetch_add(1, Ordering::SeqCst);
            shared.open.fetch_add(1, Ordering::SeqCst);
            let (acceptor, state, connection) = (acceptor.clone(), Arc::clone(&shared), Arc::clone(&connection));
            async move {
                if let Ok(stream) = acceptor.accept(stream).await {
                    connection(stream, number, Arc::clone(&state)).await;
                }
                state.open.fetch_sub(1, Ordering::SeqCst);
            }
        });
        Self { url: format!("https://localhost:{}", address.port()), root, state }
    }

    /// Returns the requests that have arrived, in order.
    pub fn requests(&self) -> MutexGuard<'_, Vec<Request<()>>> {
        self.state.requests()
    }

    pub fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    pub fn arrived(&self) -> usize {
        self.state.requests().len()
    }

    /// Waits until exactly this number of connections is open. Returns false if that takes five seconds.
    pub fn has_open(&self, connections: usize) -> bool {
        (0..200).any(|_| {
            thread::sleep(Duration::from_millis(25));
            self.state.open.load(Ordering::SeqCst) == connections
        })
    }
}

/// Sends the response to a valid request.
pub fn respond(mut stream: h2::server::SendResponse<Bytes>) {
    let response = Response::builder().status(201).header("polar-version", "2026-10");
    let response = response.header("content-type", "application/json").body(()).unwrap();
    if let Ok(mut body) = stream.send_response(response, false) {
        let _ = body.send_data(SESSION.into(), true);
    }
}
