use crate::run;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;
use tokio::net::TcpSocket;

/// An address that drops connection attempts, like that of a host that is down. The backlog of its listener is full.
pub struct BlackHole {
    pub address: SocketAddr,
    _listener: TcpListener,
    _queue: Vec<TcpStream>,
}

impl BlackHole {
    pub fn start() -> Self {
        let listener = run(async {
            let socket = TcpSocket::new_v4().expect("a socket");
            socket.bind((Ipv4Addr::LOCALHOST, 0).into()).expect("a free port");
            socket.listen(0).and_then(tokio::net::TcpListener::into_std).expect("a listener")
        });
        let address = listener.local_addr().expect("the listener is bound");
        let connect = || TcpStream::connect_timeout(&address, Duration::from_millis(200));
        let queue = std::iter::from_fn(|| connect().ok()).take(16).collect();
        assert!(connect().is_err(), "this system does not drop connection attempts when a listener's queue is full");
        Self { address, _listener: listener, _queue: queue }
    }
}
