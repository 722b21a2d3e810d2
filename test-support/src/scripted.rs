use crate::response_with_headers;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;
use tokio_rustls::rustls;

/// The reaction to a request.
#[derive(Clone)]
pub enum Reaction {
    /// Sends these bytes and waits for the next request.
    Respond(Vec<u8>),
    /// Sends these bytes, if any, and closes the connection.
    Close(Vec<u8>),
    /// Sends nothing until the client closes the connection.
    Stall,
}

impl Reaction {
    /// Returns a JSON response of the API.
    pub fn json(status: u16, body: &str) -> Self {
        Self::with_headers(status, &[("content-type", "application/json")], body)
    }

    /// Returns a response with these headers in addition to the length and the API version.
    pub fn with_headers(status: u16, headers: &[(&str, &str)], body: &str) -> Self {
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let length = format!("content-length: {}\r\n", body.len());
        Self::raw(response_with_headers(status, &(length + &headers), body))
    }

    /// Returns a response of these bytes.
    pub fn raw(bytes: impl Into<Vec<u8>>) -> Self {
        Self::Respond(bytes.into())
    }
}

/// A request as it arrived.
#[derive(Clone, Debug)]
pub struct Arrived {
    pub method: String,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// The number of the connection, from 0.
    pub connection: usize,
}

impl Arrived {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// An HTTP/1.1 server that follows a script, byte by byte.
pub struct Server {
    pub address: SocketAddr,
    secure: bool,
    state: Arc<State>,
}

struct State {
    script: Mutex<Vec<Reaction>>,
    next: AtomicUsize,
    arrived: Mutex<Vec<Arrived>>,
    open: AtomicUsize,
    connections: AtomicUsize,
}

impl Server {
    /// Starts a server with a reaction for each request, in order. The last reaction is also used for all further
    /// requests.
    pub fn start(script: impl Into<Vec<Reaction>>) -> Self {
        Self::launch(script.into(), None)
    }

    /// Starts a server over TLS.
    pub fn start_tls(script: impl Into<Vec<Reaction>>, config: rustls::ServerConfig) -> Self {
        Self::launch(script.into(), Some(Arc::new(config)))
    }

    fn launch(script: Vec<Reaction>, tls: Option<Arc<rustls::ServerConfig>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let secure = tls.is_some();
        let state = Arc::new(State {
            script: Mutex::new(script),
            next: AtomicUsize::new(0),
            arrived: Mutex::new(Vec::new()),
            open: AtomicUsize::new(0),
            connections: AtomicUsize::new(0),
        });
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (state, tls) = (Arc::clone(&shared), tls.clone());
                let connection = state.connections.fetch_add(1, Ordering::SeqCst);
                thread::spawn(move || {
                    state.open.fetch_add(1, Ordering::SeqCst);
                    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
                    match tls {
                        Some(config) => {
                            let session = rustls::ServerConnection::new(config).unwrap();
                            state.serve(rustls::StreamOwned::new(session, stream), connection);
                        }
                        None => state.serve(stream, connection),
                    }
                    state.open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        Self { address, secure, state }
    }

    pub fn url(&self) -> String {
        let scheme = if self.secure { "https" } else { "http" };
        format!("{scheme}://localhost:{}", self.address.port())
    }

    /// Replaces the script with a single reaction to all further requests.
    pub fn react_with(&self, reaction: Reaction) {
        *self.state.script.lock().unwrap() = vec![reaction];
    }

    /// Returns the requests that have arrived, in order.
    pub fn arrived(&self) -> Vec<Arrived> {
        self.state.arrived.lock().unwrap().clone()
    }

    /// Returns the number of connections that were accepted.
    pub fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    /// Waits until exactly this number of connections is open. Returns false if that takes five seconds.
    pub fn has_open(&self, connections: usize) -> bool {
        (0..200).any(|_| {
            thread::sleep(Duration::from_millis(25));
            self.state.open.load(Ordering::SeqCst) == connections
        })
    }
}

impl State {
    fn serve(&self, stream: impl Read + Write, connection: usize) {
        let mut stream = BufReader::new(stream);
        while let Some(request) = read_request(&mut stream, connection) {
            self.arrived.lock().unwrap().push(request);
            let reaction = {
                let script = self.script.lock().unwrap();
                script[self.next.fetch_add(1, Ordering::SeqCst).min(script.len() - 1)].clone()
            };
            match &reaction {
                Reaction::Respond(bytes) => {
                    if stream.get_mut().write_all(bytes).and_then(|()| stream.get_mut().flush()).is_err() {
                        return;
                    }
                }
                Reaction::Close(bytes) => {
                    let _ = stream.get_mut().write_all(bytes).and_then(|()| stream.get_mut().flush());
                    return;
                }
                Reaction::Stall => {
                    let _ = stream.read(&mut [0]);
                    return;
                }
            }
        }
    }
}

fn read_request(stream: &mut impl BufRead, connection: usize) -> Option<Arrived> {
    let mut line = String::new();
    stream.read_line(&mut line).ok().filter(|length| *length > 0)?;
    let mut words = line.split_whitespace().map(str::to_owned);
    let (method, target) = (words.next()?, words.next()?);
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        headers.push((name.to_lowercase(), value.to_owned()));
    }
    let length =
        headers.iter().find(|(name, _)| name == "content-length").map_or(0, |(_, value)| value.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    Some(Arrived { method, target, headers, body: String::from_utf8(body).unwrap(), connection })
}
