//! A server that does to each request, or to each connection, what its plan says.

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

/// What calls go over.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Protocol {
    /// HTTP/1.1.
    Plain,
    /// HTTP/1.1, in TLS.
    Tls,
    /// HTTP/2, in TLS.
    Http2,
    /// HTTP/1.1, in TLS, through a proxy, which is the same server.
    Proxy,
    /// The same, through a proxy that is reached by TLS.
    TlsProxy,
    /// The same, through a SOCKS5 proxy.
    Socks,
}

impl Protocol {
    /// What a program uses that is given no choice.
    pub const USUAL: [Self; 2] = [Self::Plain, Self::Tls];
    pub const ALL: [Self; 4] = [Self::Plain, Self::Tls, Self::Http2, Self::Proxy];

    /// The scheme of the proxy's URL, if there is a proxy.
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

/// How far things go before a server misbehaves.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FaultPoint {
    /// The host has no address.
    Unresolvable,
    /// The first address of the host drops what is sent to it. The second is the server's.
    DeadFirst,
    /// Nobody listens.
    Refused,
    /// The certificate is over.
    Expired,
    /// The certificate is another host's.
    WrongName,
    /// The certificate comes from who knows whom.
    UnknownAuthority,
    /// TCP stands to the proxy, which read nothing.
    Accepted,
    /// The proxy was asked for a way.
    Asked,
    /// TCP stands, TLS was not begun.
    Handshake,
    /// The connection stands, nothing was read.
    Open,
    /// The head of the request was read.
    Head,
    /// Half of its body was read.
    HalfBody,
    /// All of it was read.
    Whole,
}

impl FaultPoint {
    /// Whether it takes a new connection for this to happen.
    pub fn is_new(self) -> bool {
        !matches!(self, Self::Head | Self::HalfBody | Self::Whole)
    }
}

/// What a server does. After the last act it waits for the next request.
#[derive(Clone)]
pub enum ServerAction {
    Send(Vec<u8>),
    /// Frames of HTTP/2, given the number of the request's stream.
    Frames(Arc<dyn Fn(u32) -> Vec<u8> + Send + Sync>),
    /// A status, lines of headers and a body, in the protocol that is spoken.
    Answer(u16, String, String),
    /// The same, of which more is to come.
    Begin(u16, String, String),
    /// What is sent, a byte at a time.
    Trickle(Box<ServerAction>),
    /// What is sent, again and again, until the client goes away; perhaps with a wait between.
    Endless(Box<ServerAction>, Duration),
    Wait(Duration),
    /// Waits until this is true.
    Until(watch::Receiver<bool>),
    /// Waits for less than this, and for less than a timer can.
    Moment(Duration),
    /// Listens and says nothing, until the client goes away.
    Stall,
    /// Does not even listen, for as long as there is the server.
    Deaf,
    /// Says that nothing more will come, in TLS, too, and listens to what does.
    Close,
    /// The same, without a word in TLS.
    Cut,
    /// Drops the connection with RST.
    Reset,
}

/// What a server does to which requests.
#[derive(Clone)]
pub struct Plan {
    pub at: FaultPoint,
    pub acts: Vec<ServerAction>,
    /// How many good answers come before.
    pub good: usize,
    /// How often it misbehaves.
    pub times: usize,
}

impl Plan {
    /// Good answers only.
    pub fn good() -> Self {
        Self { at: FaultPoint::Whole, acts: Vec::new(), good: usize::MAX, times: 0 }
    }
}

pub struct Server {
    pub address: SocketAddr,
    state: Arc<State>,
    runtime: Handle,
    listening: Option<JoinHandle<()>>,
    /// Keeps the port while nobody listens there.
    _port: TcpSocket,
}

struct State {
    plan: Plan,
    over: Protocol,
    certificates: Certificates,
    healed: AtomicBool,
    ended: AtomicBool,
    turn: AtomicUsize,
    seen: AtomicUsize,
    /// How often each call came that has a number.
    numbered: Mutex<HashMap<usize, usize>>,
    connections: AtomicUsize,
    open: AtomicUsize,
    most: AtomicUsize,
    room: Arc<Semaphore>,
    /// How many streams a connection of HTTP/2 may have.
    streams: u32,
    /// Whether an access token came outside of TLS.
    token_shown: Arc<AtomicBool>,
}

impl Server {
    /// A server on a runtime.
    pub fn start(runtime: &Handle, plan: Plan, over: Protocol, certificates: &Certificates) -> Self {
        Self::start_small(runtime, plan, over, certificates, Semaphore::MAX_PERMITS, u32::MAX)
    }

    /// The same, with room for so many connections. Others wait. Of HTTP/2, each may have so many streams.
    pub fn start_small(
        runtime: &Handle,
        plan: Plan,
        over: Protocol,
        certificates: &Certificates,
        room: usize,
        streams: u32,
    ) -> Self {
        let port = socket(0);
        let address = port.local_addr().expect("an address");
        let state = State {
            plan,
            over,
            certificates: certificates.clone(),
            healed: AtomicBool::new(false),
            ended: AtomicBool::new(false),
            turn: AtomicUsize::new(0),
            seen: AtomicUsize::new(0),
            numbered: Mutex::new(HashMap::new()),
            connections: AtomicUsize::new(0),
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
        match self.state.over {
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
            // Ends as aborted.
            let _ = listening.await;
        }
    }

    /// Answers well from now on.
    pub fn heal(&self) {
        self.state.healed.store(true, Ordering::SeqCst);
    }

    /// Requests of which at least a byte came.
    pub fn seen(&self) -> usize {
        self.state.seen.load(Ordering::SeqCst)
    }

    /// How often the call came that came most often.
    pub fn repeated(&self) -> usize {
        self.state.numbered.lock().expect("no panic in here").values().copied().max().unwrap_or_default()
    }

    /// Whether an access token came outside of TLS.
    pub fn saw_token(&self) -> bool {
        self.state.token_shown.load(Ordering::SeqCst)
    }

    /// Connections that stand now.
    pub fn open(&self) -> usize {
        self.state.open.load(Ordering::SeqCst)
    }

    pub fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    /// Connections that stood at the same time, at most.
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

/// A socket that is bound to a port, which others of these may share.
fn socket(port: u16) -> TcpSocket {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.set_reuseport(true).expect("a port to share");
    socket.set_recv_buffer_size(1 << 18).expect("a small buffer");
    socket.bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).expect("a port");
    socket
}

impl State {
    async fn serve(self: Arc<Self>, stream: TcpStream, _place: OwnedSemaphorePermit) {
        self.connections.fetch_add(1, Ordering::SeqCst);
        let open = self.open.fetch_add(1, Ordering::SeqCst) + 1;
        self.most.fetch_max(open, Ordering::SeqCst);
        // What a client does with its connection is its affair.
        let _ = self.talk(stream).await;
        self.open.fetch_sub(1, Ordering::SeqCst);
    }

    async fn talk(self: &Arc<Self>, stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let watch = (self.over != Protocol::Plain).then(|| Arc::clone(&self.token_shown));
        let mut stream = Stream::new(stream, watch);
        let mut buffer = Vec::new();
        if self.over.proxy().is_some() {
            if self.misbehaves_once(|at| at == FaultPoint::Accepted) {
                return self.act_last(&mut stream).await;
            }
            if self.over == Protocol::TlsProxy {
                stream = stream.accept(&self.certificates.valid, false).await?;
            }
            let socks = self.over == Protocol::Socks;
            match socks {
                true => drop(socks_hello(&mut stream).await?),
                false => {
                    let end = read_request(&mut stream, &mut buffer, FaultPoint::Head).await?;
                    buffer.drain(..end);
                }
            }
            match self.misbehaves_once(|at| at == FaultPoint::Asked) {
                true => match self.act(&mut stream, FIRST).await? {
                    Done::Next if socks => socks_request(&mut stream).await?,
                    Done::Next => {}
                    Done::Listen => return self.listen(&mut stream).await,
                    Done::Gone => return Ok(()),
                },
                false if socks => {
                    // A password is wanted, and accepted.
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
            return self.act_last(&mut stream).await;
        }
        if self.over != Protocol::Plain {
            let certificates = &self.certificates;
            let bad = match self.plan.at {
                FaultPoint::Expired => Some(&certificates.expired),
                FaultPoint::WrongName => Some(&certificates.wrong_name),
                FaultPoint::UnknownAuthority => Some(&certificates.unknown_authority),
                _ => None,
            };
            let good = if self.over == Protocol::Http2 { &certificates.http2 } else { &certificates.valid };
            let bad = bad.filter(|_| self.misbehaves_once(|_| true));
            stream = stream.accept(bad.unwrap_or(good), self.over == Protocol::Http2).await?;
        }
        if self.misbehaves_once(|at| at == FaultPoint::Open) {
            return self.act_last(&mut stream).await;
        }
        match self.over {
            Protocol::Http2 => self.talk_http2(stream).await,
            _ => self.talk_http1(stream, buffer).await,
        }
    }

    async fn talk_http1(&self, mut stream: Stream, mut buffer: Vec<u8>) -> io::Result<()> {
        loop {
            if buffer.is_empty() && stream.read(&mut buffer).await? == 0 {
                return Ok(());
            }
            self.seen.fetch_add(1, Ordering::SeqCst);
            let bad = self.misbehaves_now();
            read_request(&mut stream, &mut buffer, if bad { self.plan.at } else { FaultPoint::Whole }).await?;
            self.count_in(&buffer);
            if bad {
                match self.act(&mut stream, FIRST).await? {
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

    /// Reads what h2 reads, and writes its good answers. What is planned goes past it, into the same connection.
    async fn talk_http2(self: &Arc<Self>, stream: Stream) -> io::Result<()> {
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
                        requests.spawn(Arc::clone(self).answer_http2(request, respond, raw.clone(), bad));
                    }
                    // What it can't write any more does not keep it from listening.
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

    async fn answer_http2(
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
        let wanted = match self.plan.at {
            FaultPoint::Head if bad => 0,
            FaultPoint::HalfBody if bad => length / 2,
            _ => length,
        };
        read_body(&mut body, wanted).await?;
        if bad {
            let stream = respond.stream_id().as_u32();
            let exclusive = raw.exclusive();
            let done = self.act(&mut Stream::Shared(raw), stream).await?;
            drop(exclusive);
            match done {
                Done::Next => read_body(&mut body, length - wanted).await?,
                Done::Listen => {}
                Done::Gone => return Ok(Done::Gone),
            }
            // h2 does not know of an answer, and must not give one.
            poll_fn(|context| respond.poll_reset(context)).await?;
            return Ok(Done::Listen);
        }
        let answer = http::Response::builder().status(valid_status(&method)).header("polar-version", "2026-10");
        respond.send_response(answer.body(())?, false)?.send_data(valid_body(&method).into(), true)?;
        Ok(Done::Next)
    }

    /// Counts a request that has a number.
    fn count(&self, number: Option<&str>) {
        if let Some(number) = number.and_then(|number| number.parse().ok()) {
            *self.numbered.lock().expect("no panic in here").entry(number).or_default() += 1;
        }
    }

    fn count_in(&self, request: &[u8]) {
        let head = String::from_utf8_lossy(&request[..request.len().min(FIRST_BYTES)]);
        self.count(head.lines().find_map(|line| line.strip_prefix("x-call: ")));
    }

    /// Whether the next turn is a bad one, of this sort.
    fn misbehaves(&self, sort: impl Fn(FaultPoint) -> bool) -> bool {
        self.is_bad(self.turn.load(Ordering::SeqCst)) && sort(self.plan.at)
    }

    /// The same, and takes the turn if it is.
    fn misbehaves_once(&self, sort: impl Fn(FaultPoint) -> bool) -> bool {
        let bad = self.misbehaves(sort);
        self.turn.fetch_add(bad.into(), Ordering::SeqCst);
        bad
    }

    /// Takes the next turn, which is a request's.
    fn misbehaves_now(&self) -> bool {
        self.is_bad(self.turn.fetch_add(1, Ordering::SeqCst)) && !self.plan.at.is_new()
    }

    fn is_bad(&self, turn: usize) -> bool {
        let turn = turn.checked_sub(self.plan.good);
        turn.is_some_and(|turn| turn < self.plan.times) && !self.healed.load(Ordering::SeqCst)
    }

    /// Does what is planned to a connection that is of no more use.
    async fn act_last(&self, stream: &mut Stream) -> io::Result<()> {
        match self.act(stream, FIRST).await? {
            Done::Listen => self.listen(stream).await,
            _ => Ok(()),
        }
    }

    /// Does what is planned; of HTTP/2, to this stream.
    async fn act(&self, stream: &mut Stream, id: u32) -> io::Result<Done> {
        for act in &self.plan.acts {
            match act {
                ServerAction::Trickle(what) => {
                    for byte in self.bytes(what, id) {
                        stream.write_all(&[byte]).await?;
                    }
                }
                ServerAction::Endless(what, pause) => loop {
                    let bytes = self.bytes(what, id);
                    tokio::select! {
                        written = stream.write_all(&bytes) => written?,
                        // A client that went away while both wrote is not always noticed.
                        () = self.end() => return Ok(Done::Gone),
                    }
                    if !pause.is_zero() {
                        tokio::time::sleep(*pause).await;
                    }
                },
                ServerAction::Wait(time) => tokio::time::sleep(*time).await,
                // If nobody can make it true any more, nobody waits for what follows.
                ServerAction::Until(come) => drop(come.clone().wait_for(|come| *come).await),
                ServerAction::Moment(most) => moment(*most).await,
                ServerAction::Deaf => {
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
                    return Ok(Done::Listen);
                }
                ServerAction::Cut => {
                    stream.cut().await?;
                    return Ok(Done::Listen);
                }
                sends => stream.write_all(&self.bytes(sends, id)).await?,
            }
        }
        Ok(Done::Next)
    }

    /// Waits for the end of the server.
    async fn end(&self) {
        while !self.ended.load(Ordering::SeqCst) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The bytes of what is sent.
    fn bytes(&self, act: &ServerAction, id: u32) -> Vec<u8> {
        let http2 = self.over == Protocol::Http2;
        match act {
            ServerAction::Send(bytes) => bytes.clone(),
            ServerAction::Frames(frames) => frames(id),
            ServerAction::Answer(status, headers, body) if http2 => frames::response(id, *status, headers, body, true),
            ServerAction::Begin(status, headers, body) if http2 => frames::response(id, *status, headers, body, false),
            ServerAction::Answer(status, headers, body) => {
                let headers = format!("{headers}content-length: {}\r\n", body.len());
                response_with_headers(*status, &headers, body).into()
            }
            ServerAction::Begin(status, headers, body) => response_with_headers(*status, headers, body).into(),
            _ => Vec::new(),
        }
    }

    /// Listens until the client goes away. A request that comes after all is counted.
    async fn listen(&self, stream: &mut Stream) -> io::Result<()> {
        let unseen = matches!(self.plan.at, FaultPoint::Open | FaultPoint::Whole);
        let mut rest = Vec::new();
        while stream.read(&mut rest).await? > 0 {
            if self.over != Protocol::Http2 || frames::has_request(&rest) {
                self.seen.fetch_add(unseen.into(), Ordering::SeqCst);
                stream.drain(&mut rest).await?;
                self.count_in(&rest);
            }
        }
        Ok(())
    }
}

/// What comes after the acts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Done {
    /// The next request.
    Next,
    /// What the client may say until it goes away.
    Listen,
    /// Nothing: the connection goes.
    Gone,
}

/// Reads a request as far as is asked for, of which the first bytes may have come. Returns how long that is.
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

/// Reads the first message of a SOCKS5 client, with the methods that it offers.
async fn socks_hello(stream: &mut Stream) -> io::Result<Vec<u8>> {
    let methods = stream.read_exact_bytes(2).await?[1];
    stream.read_exact_bytes(methods.into()).await
}

/// Reads what a SOCKS5 client asks for, a server by its name.
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

/// Reads so many bytes of a body, or a few more.
async fn read_body(body: &mut h2::RecvStream, mut wanted: usize) -> Result<(), h2::Error> {
    while wanted > 0 {
        let Some(data) = body.data().await.transpose()? else { break };
        body.flow_control().release_capacity(data.len())?;
        wanted = wanted.saturating_sub(data.len());
    }
    Ok(())
}

/// More bytes than the head of a request has.
pub const FIRST_BYTES: usize = 8 * 1024;

/// The first stream that a client opens.
const FIRST: u32 = 1;

fn content_length(head: &[u8]) -> usize {
    let head = String::from_utf8_lossy(head);
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    length.map_or(0, |length| length.parse().expect("a length"))
}

/// The valid response to a request that starts with these bytes.
fn valid_response(request: &[u8]) -> String {
    let method = if request.starts_with(b"GET") { Method::GET } else { Method::POST };
    response(valid_status(&method), &valid_body(&method))
}

/// The status of a valid response: a customer for a GET, a customer session for a POST.
pub fn valid_status(method: &Method) -> u16 {
    if method == Method::GET { 200 } else { 201 }
}

/// The body of a valid response.
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

/// Waits for a random part of this time. It yields instead of sleeping, since timers have a resolution of a millisecond.
pub async fn moment(most: Duration) {
    let random = RandomState::new().build_hasher().finish();
    let part = most.mul_f64((random % 1000) as f64 / 1000.0);
    let started = Instant::now();
    while started.elapsed() < part {
        tokio::task::yield_now().await;
    }
}
