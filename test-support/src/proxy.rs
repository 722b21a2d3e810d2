//! HTTP and SOCKS5 proxies.

use crate::listen;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::{TlsAcceptor, rustls};

/// The reaction of a proxy to the request for a connection.
#[derive(Clone, Copy)]
pub enum ProxyAction {
    /// Connects to this address, whatever address was requested.
    ConnectTo(SocketAddr),
    /// Sends these bytes and closes the connection.
    Respond(&'static [u8]),
}

/// A proxy that records all bytes from its clients.
pub struct Proxy {
    pub address: SocketAddr,
    scheme: &'static str,
    seen: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Proxy {
    pub fn start(action: ProxyAction) -> Self {
        Self::serve("http", None, action)
    }

    /// Starts a proxy to which clients connect over TLS.
    pub fn start_tls(action: ProxyAction, config: rustls::ServerConfig) -> Self {
        Self::serve("https", Some(Arc::new(config).into()), action)
    }

    /// Starts a SOCKS5 proxy. It asks for a password if the client offers one.
    pub fn start_socks(action: ProxyAction) -> Self {
        Self::serve("socks5", None, action)
    }

    fn serve(scheme: &'static str, tls: Option<TlsAcceptor>, action: ProxyAction) -> Self {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let shared = Arc::clone(&seen);
        let address = listen(move |client| {
            let (seen, tls) = (Arc::clone(&shared), tls.clone());
            async move {
                // Errors are ignored, because the client may close its connection at any time.
                let _ = match tls {
                    Some(tls) => match tls.accept(client).await {
                        Ok(client) => serve_client(Client::new(client, seen), scheme, action).await,
                        Err(error) => Err(error),
                    },
                    None => serve_client(Client::new(client, seen), scheme, action).await,
                };
            }
        });
        Self { address, scheme, seen }
    }

    /// Returns the URL, with credentials.
    pub fn url(&self) -> String {
        format!("{}://user:p%40ss@{}", self.scheme, self.address)
    }

    /// Returns the URL with the name `localhost` instead of an address.
    pub fn named_url(&self) -> String {
        format!("{}://user:p%40ss@localhost:{}", self.scheme, self.address.port())
    }

    /// Returns the bytes that each client sent to the proxy, without the TLS to the proxy itself.
    pub fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().iter().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect()
    }
}

struct Client<S> {
    stream: S,
    number: usize,
    seen: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Client<S> {
    fn new(stream: S, seen: Arc<Mutex<Vec<Vec<u8>>>>) -> Self {
        let number = {
            let mut seen = seen.lock().unwrap();
            seen.push(Vec::new());
            seen.len() - 1
        };
        Self { stream, number, seen }
    }

    async fn read(&mut self, length: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes).await?;
        self.seen.lock().unwrap()[self.number].extend_from_slice(&bytes);
        Ok(bytes)
    }
}

async fn serve_client(
    mut client: Client<impl AsyncRead + AsyncWrite + Unpin>,
    scheme: &str,
    action: ProxyAction,
) -> io::Result<()> {
    let accepted: &[u8] = match scheme {
        "socks5" => {
            let methods = client.read(2).await?[1];
            let methods = client.read(methods.into()).await?;
            if let ProxyAction::ConnectTo(_) = action {
                let method = methods.into_iter().max().unwrap();
                client.stream.write_all(&[5, method]).await?;
                if method == 2 {
                    let user = client.read(2).await?[1];
                    let password = client.read(usize::from(user) + 1).await?.pop().unwrap();
                    client.read(password.into()).await?;
                    client.stream.write_all(&[1, 0]).await?;
                }
                let length = match client.read(4).await?[3] {
                    1 => 4,
                    4 => 16,
                    _ => client.read(1).await?[0],
                };
                client.read(usize::from(length) + 2).await?;
            }
            b"\x05\0\0\x03\x04here\0\x07"
        }
        _ => {
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                head.extend(client.read(1).await?);
            }
            b"HTTP/1.1 200 Connection established\r\n\r\n"
        }
    };
    let server = match action {
        ProxyAction::ConnectTo(server) => server,
        ProxyAction::Respond(response) => {
            client.stream.write_all(response).await?;
            client.stream.shutdown().await?;
            // Closing a socket with unread data resets the connection, and the response would be lost.
            while client.stream.read(&mut [0; 64]).await? > 0 {}
            return Ok(());
        }
    };
    client.stream.write_all(accepted).await?;
    let Client { stream, number, seen } = client;
    let (mut requests, mut responses) = tokio::io::split(stream);
    let (mut from_server, mut to_server) = TcpStream::connect(server).await?.into_split();
    let forwards = async {
        let mut buffer = [0; 4096];
        while let Ok(length @ 1..) = requests.read(&mut buffer).await {
            seen.lock().unwrap()[number].extend_from_slice(&buffer[..length]);
            to_server.write_all(&buffer[..length]).await?;
        }
        to_server.shutdown().await
    };
    let backwards = async {
        tokio::io::copy(&mut from_server, &mut responses).await?;
        responses.shutdown().await
    };
    tokio::try_join!(forwards, backwards).map(drop)
}
