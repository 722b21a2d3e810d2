//! Proxies on loopback.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

/// What a proxy does when it is asked for a connection.
#[derive(Clone, Copy)]
pub enum Way {
    /// Makes one to this address, whatever it was asked for.
    To(SocketAddr),
    /// Sends this instead and nothing more.
    Says(&'static [u8]),
}

/// A proxy that keeps all that clients send to it.
pub struct Proxy {
    pub address: SocketAddr,
    scheme: &'static str,
    seen: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Proxy {
    pub fn start(way: Way) -> Self {
        Self::serve("http", None, way)
    }

    /// One that is reached by TLS.
    pub fn start_tls(way: Way, config: rustls::ServerConfig) -> Self {
        Self::serve("https", Some(Arc::new(config).into()), way)
    }

    /// One that speaks SOCKS5. It authenticates a client that offers a password.
    pub fn start_socks(way: Way) -> Self {
        Self::serve("socks5", None, way)
    }

    fn serve(scheme: &'static str, tls: Option<TlsAcceptor>, way: Way) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let shared = Arc::clone(&seen);
        std::thread::spawn(move || {
            super::run(async move {
                let listener = TcpListener::from_std(listener).unwrap();
                while let Ok((client, _)) = listener.accept().await {
                    let (seen, tls) = (Arc::clone(&shared), tls.clone());
                    tokio::spawn(async move {
                        // What a client does with its connection is its own affair.
                        let _ = match tls {
                            Some(tls) => match tls.accept(client).await {
                                Ok(client) => talk(Client::new(client, seen), scheme, way).await,
                                Err(error) => Err(error),
                            },
                            None => talk(Client::new(client, seen), scheme, way).await,
                        };
                    });
                }
            });
        });
        Self { address, scheme, seen }
    }

    /// Its URL, with credentials.
    pub fn url(&self) -> String {
        format!("{}://user:p%40ss@{}", self.scheme, self.address)
    }

    /// The same, by the name `localhost`.
    pub fn named_url(&self) -> String {
        format!("{}://user:p%40ss@localhost:{}", self.scheme, self.address.port())
    }

    /// What each client sent, without the TLS around it that the proxy itself takes off.
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

async fn talk(mut client: Client<impl AsyncRead + AsyncWrite + Unpin>, scheme: &str, way: Way) -> io::Result<()> {
    let accepted: &[u8] = match scheme {
        "socks5" => {
            let methods = client.read(2).await?[1];
            let methods = client.read(methods.into()).await?;
            if let Way::To(_) = way {
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
    let server = match way {
        Way::To(server) => server,
        Way::Says(answer) => {
            client.stream.write_all(answer).await?;
            client.stream.shutdown().await?;
            // What is not read would make the answer be lost as well.
            while client.stream.read(&mut [0; 64]).await? > 0 {}
            return Ok(());
        }
    };
    client.stream.write_all(accepted).await?;
    let Client { stream, number, seen } = client;
    let (mut requests, mut answers) = tokio::io::split(stream);
    let (mut back, mut forth) = TcpStream::connect(server).await?.into_split();
    let forwards = async {
        let mut buffer = [0; 4096];
        while let Ok(length @ 1..) = requests.read(&mut buffer).await {
            seen.lock().unwrap()[number].extend_from_slice(&buffer[..length]);
            forth.write_all(&buffer[..length]).await?;
        }
        forth.shutdown().await
    };
    let backwards = async {
        tokio::io::copy(&mut back, &mut answers).await?;
        answers.shutdown().await
    };
    tokio::try_join!(forwards, backwards).map(drop)
}
