//! A server that does to each request, or to each connection, what its plan says.

use crate::certs::Certificates;
use crate::probe;
use crate::wire;
use std::collections::HashMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

/// How far things go before a server misbehaves.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum At {
    /// The host has no address.
    Unresolvable,
    /// Nobody listens.
    Refused,
    /// The certificate is over.
    Expired,
    /// The certificate is another host's.
    WrongName,
    /// The certificate comes from who knows whom.
    UnknownAuthority,
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

impl At {
    /// Whether it takes a new connection for this to happen.
    pub(crate) fn is_new(self) -> bool {
        !matches!(self, Self::Head | Self::HalfBody | Self::Whole)
    }
}

/// What a server does. After the last act it waits for the next request.
#[derive(Clone)]
pub(crate) enum Act {
    Send(Vec<u8>),
    /// The same, a byte at a time.
    Trickle(Vec<u8>),
    /// These bytes again and again, until the client goes away; perhaps with a wait between.
    Endless(Vec<u8>, Duration),
    Wait(Duration),
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
pub(crate) struct Plan {
    pub(crate) at: At,
    pub(crate) acts: Vec<Act>,
    /// How many good answers come before.
    pub(crate) good: usize,
    /// How often it misbehaves.
    pub(crate) times: usize,
}

impl Plan {
    /// Good answers only.
    pub(crate) fn good() -> Self {
        Self { at: At::Whole, acts: Vec::new(), good: usize::MAX, times: 0 }
    }
}

pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    state: Arc<State>,
    runtime: Handle,
    listening: Option<JoinHandle<()>>,
    /// Keeps the port while nobody listens there.
    _port: TcpSocket,
}

struct State {
    plan: Plan,
    tls: Option<Certificates>,
    healed: AtomicBool,
    over: AtomicBool,
    turn: AtomicUsize,
    seen: AtomicUsize,
    /// How often each call came that has a number.
    numbered: Mutex<HashMap<usize, usize>>,
    connections: AtomicUsize,
    open: AtomicUsize,
    most: AtomicUsize,
    room: Arc<Semaphore>,
}

impl Server {
    /// A server on a runtime, over TLS where there are certificates.
    pub(crate) fn start(runtime: &Handle, plan: Plan, tls: Option<Certificates>) -> Self {
        Self::start_small(runtime, plan, tls, Semaphore::MAX_PERMITS)
    }

    /// The same, with room for so many connections. Others wait.
    pub(crate) fn start_small(runtime: &Handle, plan: Plan, tls: Option<Certificates>, room: usize) -> Self {
        let port = socket(0);
        let address = port.local_addr().expect("an address");
        let state = State {
            plan,
            tls,
            healed: AtomicBool::new(false),
            over: AtomicBool::new(false),
            turn: AtomicUsize::new(0),
            seen: AtomicUsize::new(0),
            numbered: Mutex::new(HashMap::new()),
            connections: AtomicUsize::new(0),
            most: AtomicUsize::new(0),
            open: AtomicUsize::new(0),
            room: Arc::new(Semaphore::new(room)),
        };
        let runtime = runtime.clone();
        let mut server = Self { address, state: Arc::new(state), runtime, listening: None, _port: port };
        server.listen();
        server
    }

    pub(crate) fn url(&self) -> String {
        match self.state.tls {
            Some(_) => format!("https://localhost:{}", self.address.port()),
            None => format!("http://127.0.0.1:{}", self.address.port()),
        }
    }

    pub(crate) fn listen(&mut self) {
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
    pub(crate) async fn refuse(&mut self) {
        if let Some(listening) = self.listening.take() {
            listening.abort();
            // Ends as aborted.
            let _ = listening.await;
        }
    }

    /// Answers well from now on.
    pub(crate) fn heal(&self) {
        self.state.healed.store(true, Ordering::SeqCst);
    }

    /// Requests of which at least a byte came.
    pub(crate) fn seen(&self) -> usize {
        self.state.seen.load(Ordering::SeqCst)
    }

    /// How often the call came that came most often.
    pub(crate) fn repeated(&self) -> usize {
        self.state.numbered.lock().expect("no panic in here").values().copied().max().unwrap_or_default()
    }

    /// Connections that stand now.
    pub(crate) fn open(&self) -> usize {
        self.state.open.load(Ordering::SeqCst)
    }

    pub(crate) fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    /// Connections that stood at the same time, at most.
    pub(crate) fn most(&self) -> usize {
        self.state.most.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.state.over.store(true, Ordering::SeqCst);
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

    async fn talk(&self, stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let mut stream = Stream::Plain(stream);
        let mut buffer = Vec::new();
        if self.misbehaves(|at| at == At::Handshake) {
            self.turn.fetch_add(1, Ordering::SeqCst);
            return self.act(&mut stream).await.map(drop);
        }
        if let Some(certificates) = &self.tls {
            let bad = match self.plan.at {
                At::Expired => Some(&certificates.expired),
                At::WrongName => Some(&certificates.wrong_name),
                At::UnknownAuthority => Some(&certificates.unknown),
                _ => None,
            };
            let bad = bad.filter(|_| self.misbehaves(|_| true));
            if bad.is_some() {
                self.turn.fetch_add(1, Ordering::SeqCst);
            }
            stream = stream.accept(bad.unwrap_or(&certificates.good)).await?;
        }
        if self.misbehaves(|at| at == At::Open) {
            self.turn.fetch_add(1, Ordering::SeqCst);
            return self.act(&mut stream).await.map(drop);
        }
        loop {
            if buffer.is_empty() && stream.read(&mut buffer).await? == 0 {
                return Ok(());
            }
            self.seen.fetch_add(1, Ordering::SeqCst);
            let bad = self.misbehaves(|at| !at.is_new());
            self.turn.fetch_add(1, Ordering::SeqCst);
            stream.read_request(&mut buffer, if bad { self.plan.at } else { At::Whole }).await?;
            self.count(&buffer);
            if bad && self.act(&mut stream).await? {
                return Ok(());
            }
            let end = stream.read_request(&mut buffer, At::Whole).await?;
            if !bad {
                stream.write_all(wire::good(&buffer).as_bytes()).await?;
            }
            buffer.drain(..end);
            if self.misbehaves(At::is_new) {
                return stream.close().await;
            }
        }
    }

    /// Counts a request that has a number.
    fn count(&self, request: &[u8]) {
        let head = String::from_utf8_lossy(&request[..request.len().min(SOME)]);
        if let Some(number) = head.lines().find_map(|line| line.strip_prefix("x-call: ")?.parse().ok()) {
            *self.numbered.lock().expect("no panic in here").entry(number).or_default() += 1;
        }
    }

    /// Whether the next turn is a bad one, of this sort.
    fn misbehaves(&self, sort: impl Fn(At) -> bool) -> bool {
        let turn = self.turn.load(Ordering::SeqCst).checked_sub(self.plan.good);
        let bad = turn.is_some_and(|turn| turn < self.plan.times);
        bad && sort(self.plan.at) && !self.healed.load(Ordering::SeqCst)
    }

    /// Does what is planned; true when the connection has ended. A request that comes after all is counted.
    async fn act(&self, stream: &mut Stream) -> io::Result<bool> {
        for act in &self.plan.acts {
            match act {
                Act::Send(bytes) => stream.write_all(bytes).await?,
                Act::Trickle(bytes) => {
                    for byte in bytes {
                        stream.write_all(&[*byte]).await?;
                    }
                }
                Act::Endless(bytes, pause) => loop {
                    stream.write_all(bytes).await?;
                    if !pause.is_zero() {
                        tokio::time::sleep(*pause).await;
                    }
                },
                Act::Wait(time) => tokio::time::sleep(*time).await,
                Act::Moment(most) => probe::moment(*most).await,
                Act::Deaf => {
                    while !self.over.load(Ordering::SeqCst) {
                        tokio::time::sleep(Duration::from_millis(20)).await;
                    }
                    return Ok(true);
                }
                Act::Reset => {
                    stream.tcp().set_zero_linger()?;
                    return Ok(true);
                }
                Act::Stall | Act::Close | Act::Cut => {
                    match act {
                        Act::Close => stream.close().await?,
                        Act::Cut => stream.cut().await?,
                        _ => {}
                    }
                    let mut rest = Vec::new();
                    if stream.read(&mut rest).await? > 0 {
                        let unseen = matches!(self.plan.at, At::Open | At::Whole);
                        self.seen.fetch_add(unseen.into(), Ordering::SeqCst);
                        stream.drain(&mut rest).await;
                        self.count(&rest);
                    }
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}

enum Stream {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

impl Stream {
    async fn accept(self, acceptor: &TlsAcceptor) -> io::Result<Self> {
        match self {
            Self::Plain(stream) => Ok(Self::Tls(Box::new(acceptor.accept(stream).await?))),
            tls => Ok(tls),
        }
    }

    fn tcp(&self) -> &TcpStream {
        match self {
            Self::Plain(stream) => stream,
            Self::Tls(stream) => stream.get_ref().0,
        }
    }

    async fn read(&mut self, buffer: &mut Vec<u8>) -> io::Result<usize> {
        match self {
            Self::Plain(stream) => stream.read_buf(buffer).await,
            Self::Tls(stream) => stream.read_buf(buffer).await,
        }
    }

    async fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Self::Plain(stream) => stream.write_all(bytes).await,
            Self::Tls(stream) => {
                stream.write_all(bytes).await?;
                stream.flush().await
            }
        }
    }

    async fn close(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(stream) => stream.shutdown().await,
            Self::Tls(stream) => stream.shutdown().await,
        }
    }

    async fn cut(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(stream) => stream.shutdown().await,
            Self::Tls(stream) => stream.get_mut().0.shutdown().await,
        }
    }

    /// Reads on until the client goes away, and keeps what came first.
    async fn drain(&mut self, first: &mut Vec<u8>) {
        let mut rest = Vec::with_capacity(SOME);
        while self.read(&mut rest).await.is_ok_and(|length| length > 0) {
            if first.len() < SOME {
                first.append(&mut rest);
            }
            rest.clear();
        }
    }

    /// Reads a request as far as is asked for, of which the first bytes came. Returns how long that is.
    async fn read_request(&mut self, buffer: &mut Vec<u8>, until: At) -> io::Result<usize> {
        let head = loop {
            if let Some(end) = buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break end + 4;
            }
            self.more(buffer).await?;
        };
        let length = content_length(&buffer[..head]);
        let wanted = match until {
            At::Whole => head + length,
            At::HalfBody => head + length / 2,
            _ => head,
        };
        while buffer.len() < wanted {
            self.more(buffer).await?;
        }
        Ok(wanted)
    }

    async fn more(&mut self, buffer: &mut Vec<u8>) -> io::Result<()> {
        match self.read(buffer).await? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }
}

/// More bytes than the head of a request has.
const SOME: usize = 8 * 1024;

fn content_length(head: &[u8]) -> usize {
    let head = String::from_utf8_lossy(head);
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    length.map_or(0, |length| length.parse().expect("a length"))
}
