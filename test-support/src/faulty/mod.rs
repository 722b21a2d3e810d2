//! A server that misbehaves according to a plan, at a given point of a connection or a request.

mod certificates;
mod stream;

pub use certificates::Certificates;
pub use stream::{Exclusive, Shared, Stream};

use crate::{CUSTOMER_ID, customer, frames, response, response_with_headers};
use bytes::Bytes;
use http::Method;
use std::collections::HashMap;
use std::error::Error;
use std::fmt;
use std::future::poll_fn;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::net::{TcpSocket, TcpStream};
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::{JoinHandle, JoinSet};

/// How a client reaches a server.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Protocol {
    /// HTTP/1.1.
    Plain,
    /// HTTP/1.1 over TLS.
    Tls,
    /// HTTP/2 over TLS.
    Http2,
    /// HTTP/1.1 over TLS through a proxy. The proxy is the same server.
    Proxy,
    /// Like [`Proxy`](Self::Proxy), with TLS to the proxy.
    TlsProxy,
    /// Like [`Proxy`](Self::Proxy), with a SOCKS5 proxy.
    Socks,
}

impl Protocol {
    /// The protocols of a client with default settings.
    pub const USUAL: [Self; 2] = [Self::Plain, Self::Tls];
    pub const ALL: [Self; 4] = [Self::Plain, Self::Tls, Self::Http2, Self::Proxy];

    /// Returns the scheme of the proxy's URL, if there is a proxy.
    pub fn proxy(self) -> Option<&'static str> {
        match self {
            Self::Plain | Self::Tls | Self::Http2 => None,
            Self::Proxy => Some("http"),
            Self::TlsProxy => Some("https"),
            Self::Socks => Some("socks5"),
        }
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Plain => "plain",
            Self::Tls => "TLS",
            Self::Http2 => "HTTP/2",
            Self::Proxy => "proxy",
            Self::TlsProxy => "proxy by TLS",
            Self::Socks => "SOCKS",
        })
    }
}

/// How far a connection or a request gets before the server misbehaves.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FaultPoint {
    /// The name of the host cannot be resolved.
    Unresolvable,
    /// The first address of the host drops all packets. The second is that of the server.
    UnreachableFirst,
    /// Nothing listens on the port.
    Refused,
    /// The certificate has expired.
    Expired,
    /// The certificate is for another host.
    WrongName,
    /// The certificate is from an authority that the client does not trust.
    UnknownAuthority,
    /// The proxy has accepted a connection and read nothing.
    ProxyConnected,
    /// The proxy has read the request for a connection.
    ProxyRequested,
    /// The server has accepted a connection; TLS has not started.
    Handshake,
    /// The connection is established; no request was read.
    Open,
    /// The server has read the head of the request.
    Head,
    /// The server has read half of the request's body.
    HalfBody,
    /// The server has read the whole request.
    Whole,
}

impl FaultPoint {
    /// Returns whether the fault needs a new connection.
    pub fn is_new(self) -> bool {
        !matches!(self, Self::Head | Self::HalfBody | Self::Whole)
    }
}

/// An action of a server. After the last action, the server waits for the next request.
#[derive(Clone)]
pub enum ServerAction {
    Send(Vec<u8>),
    /// Sends HTTP/2 frames, computed from the id of the request's stream.
    Frames(Arc<dyn Fn(u32) -> Vec<u8> + Send + Sync>),
    /// Sends a response in the protocol of the connection: status, header lines and body.
    Respond(u16, String, String),
    /// Sends the start of a response, which further actions continue.
    StartResponse(u16, String, String),
    /// Sends the bytes of another action one by one.
    Trickle(Box<ServerAction>),
    /// Repeats another action until the client closes the connection, with this pause.
    Endless(Box<ServerAction>, Duration),
    Wait(Duration),
    /// Waits until the value is true.
    WaitUntil(watch::Receiver<bool>),
    /// Waits for a random part of this time, which may be shorter than the resolution of a timer.
    WaitBriefly(Duration),
    /// Reads and sends nothing until the client closes the connection.
    Stall,
    /// Neither reads nor sends until the server is dropped.
    StopReading,
    /// Closes the sending side, with a close_notify in TLS, and keeps reading.
    Close,
    /// Closes the sending side, without a close_notify in TLS, and keeps reading.
    Cut,
    /// Resets the connection.
    Reset,
}

/// The requests for which a server misbehaves, and how.
#[derive(Clone)]
pub struct Plan {
    pub point: FaultPoint,
    pub actions: Vec<ServerAction>,
    /// The number of valid responses before the first fault.
    pub valid_first: usize,
    /// The number of faults.
    pub times: usize,
}

impl Plan {
    /// Creates a plan with only valid responses.
    pub fn valid() -> Self {
        Self { point: FaultPoint::Whole, actions: Vec::new(), valid_first: usize::MAX, times: 0 }
    }
}

pub struct Server {
    pub address: SocketAddr,
    state: Arc<State>,
    runtime: Handle,
    listening: Option<JoinHandle<()>>,
    /// Reserves the port while the server does not listen.
    _port: TcpSocket,
}

struct State {
    plan: Plan,
    protocol: Protocol,
    certificates: Certificates,
    healed: AtomicBool,
    ended: AtomicBool,
    turn: AtomicUsize,
    seen: AtomicUsize,
    /// The number of times that the request of each numbered call has arrived.
    numbered: Mutex<HashMap<usize, usize>>,
    connections: AtomicUsize,
    http2_connections: AtomicUsize,
    /// The number of connections that the plan closed.
    closed: AtomicUsize,
    open: AtomicUsize,
    most: AtomicUsize,
    room: Arc<Semaphore>,
    /// The maximum number of streams of an HTTP/2 connection.
    streams: u32,
    /// Whether an access token was sent outside of TLS.
    token_shown: Arc<AtomicBool>,
}

impl Server {
    /// Starts a server on a runtime.
    pub fn start(runtime: &Handle, plan: Plan, protocol: Protocol, certificates: &Certificates) -> Self {
        Self::start_small(runtime, plan, protocol, certificates, Semaphore::MAX_PERMITS, u32::MAX)
    }

    /// Starts a server with a limit on connections, beyond which clients wait, and a limit on the streams of an HTTP/2
    /// connection.
    pub fn start_small(
        runtime: &Handle,
        plan: Plan,
        protocol: Protocol,
        certificates: &Certificates,
        room: usize,
        streams: u32,
    ) -> Self {
        let port = socket(0);
        let address = port.local_addr().expect("an address");
        let state = State {
            plan,
            protocol,
            certificates: certificates.clone(),
            healed: AtomicBool::new(false),
            ended: AtomicBool::new(false),
            turn: AtomicUsize::new(0),
            seen: AtomicUsize::new(0),
            numbered: Mutex::new(HashMap::new()),
            connections: AtomicUsize::new(0),
            http2_connections: AtomicUsize::new(0),
            closed: AtomicUsize::new(0),
            most: AtomicUsize::new(0),
            open: AtomicUsize::new(0),
            room: Arc::new(Semaphore::new(room)),
            streams,
            token_shown: Arc::default(),
        };
        let runtime = runtime.clone();
        let mut server = Self { address, state: Arc::new(state), runtime, listening: None, _port: port };
        server.listen();
        server
    }

    pub fn url(&self) -> String {
        match self.state.protocol {
            Protocol::Plain => format!("http://127.0.0.1:{}", self.address.port()),
            _ => format!("https://localhost:{}", self.address.port()),
        }
    }

    pub fn listen(&mut self) {
        let _here = self.runtime.enter();
        let listener = socket(self.address.port()).listen(4096).expect("a port that is held can be listened on");
        let state = Arc::clone(&self.state);
        self.listening = Some(self.runtime.spawn(async move {
            while let Ok(place) = Arc::clone(&state.room).acquire_owned().await {
                match listener.accept().await {
                    Ok((stream, _)) => drop(tokio::spawn(Arc::clone(&state).serve(stream, place))),
                    Err(_) => tokio::time::sleep(Duration::from_millis(5)).await,
                }
            }
        }));
    }

    /// Refuses connections from now on.
    pub async fn refuse(&mut self) {
        if let Some(listening) = self.listening.take() {
            listening.abort();
            // The result only says that the task was aborted.
            let _ = listening.await;
        }
    }

    /// Sends valid responses from now on.
    pub fn heal(&self) {
        self.state.healed.store(true, Ordering::SeqCst);
    }

    /// Returns the number of requests of which at least a byte has arrived.
    pub fn seen(&self) -> usize {
        self.state.seen.load(Ordering::SeqCst)
    }

    /// Returns the maximum number of requests of one call.
    pub fn repeated(&self) -> usize {
        self.state.numbered.lock().expect("no panic in here").values().copied().max().unwrap_or_default()
    }

    /// Returns whether an access token was sent outside of TLS.
    pub fn saw_token(&self) -> bool {
        self.state.token_shown.load(Ordering::SeqCst)
    }

    /// Returns the number of open connections.
    pub fn open(&self) -> usize {
        self.state.open.load(Ordering::SeqCst)
    }

    pub fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    /// Returns the number of connections that negotiated HTTP/2.
    pub fn http2_connections(&self) -> usize {
        self.state.http2_connections.load(Ordering::SeqCst)
    }

    /// Returns the number of connections that the plan closed, by [`ServerAction::Close`] or [`ServerAction::Cut`].
    pub fn closed(&self) -> usize {
        self.state.closed.load(Ordering::SeqCst)
    }

    /// Returns the maximum number of connections that were open at the same time.
    pub fn most(&self) -> usize {
        self.state.most.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.state.ended.store(true, Ordering::SeqCst);
        if let Some(listening) = &self.listening {
            listening.abort();
        }
    }
}

/// Binds a socket to a port, which can be shared with other sockets of this function.
fn socket(port: u16) -> TcpSocket {
    let socket = TcpSocket::new_v4().expect("a socket");
    #[cfg(unix)]
    socket.set_reuseport(true).expect("a port to share");
    // On Windows, this option lets other sockets share the port.
    #[cfg(windows)]
    socket.set_reuseaddr(true).expect("a port to share");
    socket.set_recv_buffer_size(1 << 18).expect("a small buffer");
    socket.bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).expect("a port");
    socket
}

impl State {
    async fn serve(self: Arc<Self>, stream: TcpStream, _place: OwnedSemaphorePermit) {
        self.connections.fetch_add(1, Ordering::SeqCst);
        let open = self.open.fetch_add(1, Ordering::SeqCst) + 1;
        self.most.fetch_max(open, Ordering::SeqCst);
        // Errors are ignored, because the client may close its connection at any time.
        let _ = self.serve_stream(stream).await;
        self.open.fetch_sub(1, Ordering::SeqCst);
    }

    async fn serve_stream(self: &Arc<Self>, stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let watch = (self.protocol != Protocol::Plain).then(|| Arc::clone(&self.token_shown));
        let mut stream = Stream::new(stream, watch);
        let mut buffer = Vec::new();
        if self.protocol.proxy().is_some() {
            if self.misbehaves_once(|at| at == FaultPoint::ProxyConnected) {
                return self.run_last_actions(&mut stream).await;
            }
            if self.protocol == Protocol::TlsProxy {
                stream = stream.accept(&self.certificates.valid, false).await?;
            }
            let socks = self.protocol == Protocol::Socks;
            match socks {
                true => drop(socks_hello(&mut stream).await?),
                false => {
                    let end = read_request(&mut stream, &mut buffer, FaultPoint::Head).await?;
                    buffer.drain(..end);
                }
            }
            match self.misbehaves_once(|at| at == FaultPoint::ProxyRequested) {
                true => match self.run_actions(&mut stream, FIRST).await? {
                    Done::Next if socks => socks_request(&mut stream).await?,
                    Done::Next => {}
                    Done::Listen => return self.listen(&mut stream).await,
                    Done::Gone => return Ok(()),
                },
                false if socks => {
                    // Request a password and accept any.
                    stream.write_all(&[5, 2]).await?;
                    let user = stream.read_exact_bytes(2).await?[1];
                    let password = stream.read_exact_bytes(usize::from(user) + 1).await?[usize::from(user)];
                    stream.read_exact_bytes(password.into()).await?;
                    stream.write_all(&[1, 0]).await?;
                    socks_request(&mut stream).await?;
                    stream.write_all(&[5, 0, 0, 1, 127, 0, 0, 1, 0, 7]).await?;
                }
                false => stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await?,
            }
        }
        if self.misbehaves_once(|at| at == FaultPoint::Handshake) {
            return self.run_last_actions(&mut stream).await;
        }
        if self.protocol != Protocol::Plain {
            let certificates = &self.certificates;
            let bad = match self.plan.point {
                FaultPoint::Expired => Some(&certificates.expired),
                FaultPoint::WrongName => Some(&certificates.wrong_name),
                FaultPoint::UnknownAuthority => Some(&certificates.unknown_authority),
                _ => None,
            };
            let good = if self.protocol == Protocol::Http2 { &certificates.http2 } else { &certificates.valid };
            let bad = bad.filter(|_| self.misbehaves_once(|_| true));
            stream = stream.accept(bad.unwrap_or(good), self.protocol == Protocol::Http2).await?;
        }
        if self.misbehaves_once(|at| at == FaultPoint::Open) {
            return self.run_last_actions(&mut stream).await;
        }
        match self.protocol {
            Protocol::Http2 => {
                self.http2_connections.fetch_add(1, Ordering::SeqCst);
                self.serve_http2(stream).await
            }
            _ => self.serve_http1(stream, buffer).await,
        }
    }

    async fn serve_http1(&self, mut stream: Stream, mut buffer: Vec<u8>) -> io::Result<()> {
        loop {
            if buffer.is_empty() && stream.read(&mut buffer).await? == 0 {
                return Ok(());
            }
            self.seen.fetch_add(1, Ordering::SeqCst);
            let bad = self.misbehaves_now();
            read_request(&mut stream, &mut buffer, if bad { self.plan.point } else { FaultPoint::Whole }).await?;
            self.count_in(&buffer);
            if bad {
                match self.run_actions(&mut stream, FIRST).await? {
                    Done::Next => {}
                    Done::Listen => return self.listen(&mut stream).await,
                    Done::Gone => return Ok(()),
                }
            }
            let end = read_request(&mut stream, &mut buffer, FaultPoint::Whole).await?;
            if !bad {
                stream.write_all(valid_response(&buffer).as_bytes()).await?;
            }
            buffer.drain(..end);
            if self.misbehaves(FaultPoint::is_new) {
                return stream.close().await;
            }
        }
    }

    /// Lets h2 read the requests and send the valid responses. Faults bypass it and write to the same connection.
    async fn serve_http2(self: &Arc<Self>, stream: Stream) -> io::Result<()> {
        let (stream, raw) = stream.share();
        let handshake = h2::server::Builder::new().max_concurrent_streams(self.streams).handshake(stream);
        let mut connection = handshake.await.map_err(io::Error::other)?;
        let mut requests = JoinSet::new();
        loop {
            tokio::select! {
                accepted = connection.accept() => match accepted {
                    Some(Ok((request, respond))) => {
                        self.seen.fetch_add(1, Ordering::SeqCst);
                        let number = request.headers().get("x-call").and_then(|number| number.to_str().ok());
                        self.count(number);
                        let bad = self.misbehaves_now();
                        requests.spawn(Arc::clone(self).respond_http2(request, respond, raw.clone(), bad));
                    }
                    // Continue reading after a failure to write.
                    _ => return Stream::Shared(raw).drain(&mut Vec::new()).await,
                },
                Some(done) = requests.join_next() => match done {
                    Ok(Ok(Done::Gone)) => return Ok(()),
                    _ if self.misbehaves(FaultPoint::is_new) => connection.graceful_shutdown(),
                    _ => {}
                }
            }
        }
    }

    async fn respond_http2(
        self: Arc<Self>,
        request: http::Request<h2::RecvStream>,
        mut respond: h2::server::SendResponse<Bytes>,
        raw: Shared,
        bad: bool,
    ) -> Result<Done, Box<dyn Error + Send + Sync>> {
        let length = request.headers().get("content-length").and_then(|length| length.to_str().ok()?.parse().ok());
        let length = length.unwrap_or(0);
        let method = request.method().clone();
        let mut body = request.into_body();
        let wanted = match self.plan.point {
            FaultPoint::Head if bad => 0,
            FaultPoint::HalfBody if bad => length / 2,
            _ => length,
        };
        read_body(&mut body, wanted).await?;
        if bad {
            let stream = respond.stream_id().as_u32();
            let exclusive = raw.exclusive();
            let done = self.run_actions(&mut Stream::Shared(raw), stream).await?;
            drop(exclusive);
            match done {
                Done::Next => read_body(&mut body, length - wanted).await?,
                Done::Listen => {}
                Done::Gone => return Ok(Done::Gone),
            }
            // h2 does not know that there was a response, and must not send one.
            poll_fn(|context| respond.poll_reset(context)).await?;
            return Ok(Done::Listen);
        }
        let response = http::Response::builder().status(valid_status(&method)).header("polar-version", "2026-10");
        respond.send_response(response.body(())?, false)?.send_data(valid_body(&method).into(), true)?;
        Ok(Done::Next)
    }

    /// Counts the request of a numbered call.
    fn count(&self, number: Option<&str>) {
        if let Some(number) = number.and_then(|number| number.parse().ok()) {
            *self.numbered.lock().expect("no panic in here").entry(number).or_default() += 1;
        }
    }

    fn count_in(&self, request: &[u8]) {
        let head = String::from_utf8_lossy(&request[..request.len().min(FIRST_BYTES)]);
        self.count(head.lines().find_map(|line| line.strip_prefix("x-call: ")));
    }

    /// Returns whether the next turn is a fault at a point that `sort` accepts.
    fn misbehaves(&self, sort: impl Fn(FaultPoint) -> bool) -> bool {
        self.is_bad(self.turn.load(Ordering::SeqCst)) && sort(self.plan.point)
    }

    /// Like [`misbehaves`](Self::misbehaves), but a fault takes the turn.
    fn misbehaves_once(&self, sort: impl Fn(FaultPoint) -> bool) -> bool {
        let bad = self.misbehaves(sort);
        self.turn.fetch_add(bad.into(), Ordering::SeqCst);
        bad
    }

    /// Takes a turn for a request. Returns whether it is a fault.
    fn misbehaves_now(&self) -> bool {
        self.is_bad(self.turn.fetch_add(1, Ordering::SeqCst)) && !self.plan.point.is_new()
    }

    fn is_bad(&self, turn: usize) -> bool {
        let turn = turn.checked_sub(self.plan.valid_first);
        turn.is_some_and(|turn| turn < self.plan.times) && !self.healed.load(Ordering::SeqCst)
    }

    /// Runs the actions on a connection that is not used afterwards.
    async fn run_last_actions(&self, stream: &mut Stream) -> io::Result<()> {
        match self.run_actions(stream, FIRST).await? {
            Done::Listen => self.listen(stream).await,
            _ => Ok(()),
        }
    }

    /// Runs the actions. With HTTP/2, they affect this stream.
    async fn run_actions(&self, stream: &mut Stream, id: u32) -> io::Result<Done> {
        for action in &self.plan.actions {
            match action {
                ServerAction::Trickle(what) => {
                    for byte in self.bytes(what, id) {
                        stream.write_all(&[byte]).await?;
                    }
                }
                ServerAction::Endless(what, pause) => loop {
                    let bytes = self.bytes(what, id);
                    tokio::select! {
                        written = stream.write_all(&bytes) => written?,
                        // If the client closes the connection while both sides write, the server may not notice that.
                        () = self.end() => return Ok(Done::Gone),
                    }
                    if !pause.is_zero() {
                        tokio::time::sleep(*pause).await;
                    }
                },
                ServerAction::Wait(time) => tokio::time::sleep(*time).await,
                // If the sender was dropped, the value cannot become true.
                ServerAction::WaitUntil(come) => drop(come.clone().wait_for(|come| *come).await),
                ServerAction::WaitBriefly(most) => moment(*most).await,
                ServerAction::StopReading => {
                    self.end().await;
                    return Ok(Done::Gone);
                }
                ServerAction::Reset => {
                    stream.reset_on_drop()?;
                    return Ok(Done::Gone);
                }
                ServerAction::Stall => return Ok(Done::Listen),
                ServerAction::Close => {
                    stream.close().await?;
                    self.closed.fetch_add(1, Ordering::SeqCst);
                    return Ok(Done::Listen);
                }
                ServerAction::Cut => {
                    stream.cut().await?;
                    self.closed.fetch_add(1, Ordering::SeqCst);
                    return Ok(Done::Listen);
                }
                sends => stream.write_all(&self.bytes(sends, id)).await?,
            }
        }
        Ok(Done::Next)
    }

    /// Waits until the server is dropped.
    async fn end(&self) {
        while !self.ended.load(Ordering::SeqCst) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Returns the bytes that an action sends.
    fn bytes(&self, action: &ServerAction, id: u32) -> Vec<u8> {
        let http2 = self.protocol == Protocol::Http2;
        match action {
            ServerAction::Send(bytes) => bytes.clone(),
            ServerAction::Frames(frames) => frames(id),
            ServerAction::Respond(status, headers, body) if http2 => frames::response(id, *status, headers, body, true),
            ServerAction::StartResponse(status, headers, body) if http2 => {
                frames::response(id, *status, headers, body, false)
            }
            ServerAction::Respond(status, headers, body) => {
                let headers = format!("{headers}content-length: {}\r\n", body.len());
                response_with_headers(*status, &headers, body).into()
            }
            ServerAction::StartResponse(status, headers, body) => response_with_headers(*status, headers, body).into(),
            _ => Vec::new(),
        }
    }

    /// Reads until the client closes the connection, and counts a late request.
    async fn listen(&self, stream: &mut Stream) -> io::Result<()> {
        let unseen = matches!(self.plan.point, FaultPoint::Open | FaultPoint::Whole);
        let mut rest = Vec::new();
        while stream.read(&mut rest).await? > 0 {
            if self.protocol != Protocol::Http2 || frames::has_request(&rest) {
                self.seen.fetch_add(unseen.into(), Ordering::SeqCst);
                stream.drain(&mut rest).await?;
                self.count_in(&rest);
            }
        }
        Ok(())
    }
}

/// The state of the connection after the actions.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Done {
    /// The server reads the next request.
    Next,
    /// The server reads until the client closes the connection.
    Listen,
    /// The connection is closed.
    Gone,
}

/// Reads a request up to this point. The buffer may already have its first bytes. Returns the length of what was read.
async fn read_request(stream: &mut Stream, buffer: &mut Vec<u8>, until: FaultPoint) -> io::Result<usize> {
    let head = loop {
        if let Some(end) = buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
            break end + 4;
        }
        more(stream, buffer).await?;
    };
    let length = content_length(&buffer[..head]);
    let wanted = match until {
        FaultPoint::Whole => head + length,
        FaultPoint::HalfBody => head + length / 2,
        _ => head,
    };
    while buffer.len() < wanted {
        more(stream, buffer).await?;
    }
    Ok(wanted)
}

/// Reads the first message of a SOCKS5 client. Returns the authentication methods that it offers.
async fn socks_hello(stream: &mut Stream) -> io::Result<Vec<u8>> {
    let methods = stream.read_exact_bytes(2).await?[1];
    stream.read_exact_bytes(methods.into()).await
}

/// Reads the request of a SOCKS5 client, which names the server.
async fn socks_request(stream: &mut Stream) -> io::Result<()> {
    let name = stream.read_exact_bytes(5).await?[4];
    stream.read_exact_bytes(usize::from(name) + 2).await.map(drop)
}

async fn more(stream: &mut Stream, buffer: &mut Vec<u8>) -> io::Result<()> {
    match stream.read(buffer).await? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(()),
    }
}

/// Reads at least this number of bytes of a body.
async fn read_body(body: &mut h2::RecvStream, mut wanted: usize) -> Result<(), h2::Error> {
    while wanted > 0 {
        let Some(data) = body.data().await.transpose()? else { break };
        body.flow_control().release_capacity(data.len())?;
        wanted = wanted.saturating_sub(data.len());
    }
    Ok(())
}

/// A number of bytes that exceeds the head of a request.
pub const FIRST_BYTES: usize = 8 * 1024;

/// The first stream of a client.
const FIRST: u32 = 1;

fn content_length(head: &[u8]) -> usize {
    let head = String::from_utf8_lossy(head);
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    length.map_or(0, |length| length.parse().expect("a length"))
}

/// Returns the valid response to a request that starts with these bytes.
fn valid_response(request: &[u8]) -> String {
    let method = if request.starts_with(b"GET") { Method::GET } else { Method::POST };
    response(valid_status(&method), &valid_body(&method))
}

/// Returns the status of a valid response: a customer for a GET, a customer session for a POST.
pub fn valid_status(method: &Method) -> u16 {
    if method == Method::GET { 200 } else { 201 }
}

/// Returns the body of a valid response.
pub fn valid_body(method: &Method) -> String {
    let customer = customer();
    if method == Method::GET {
        return customer;
    }
    format!(
        r#"{{"created_at":"2026-11-22T21:22:01Z","modified_at":null,"id":"4a0409e2-9d6c-454c-bf05-2969a8250400",
        "token":"polar_cst_torture","expires_at":"2026-11-22T22:22:01Z","return_url":null,"customer_id":"{CUSTOMER_ID}",
        "customer_portal_url":"https://polar.example/acme/portal","customer":{customer}}}"#
    )
}

/// Waits for a random part of this time. It yields instead of sleeping, because timers have a resolution of one
/// millisecond.
pub async fn moment(most: Duration) {
    let random = RandomState::new().build_hasher().finish();
    let part = most.mul_f64((random % 1000) as f64 / 1000.0);
    let started = Instant::now();
    while started.elapsed() < part {
        tokio::task::yield_now().await;
    }
}
