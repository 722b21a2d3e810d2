use bytes::Bytes;
use http::{Request, Response};
use hyper::body::{Body, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use std::error::Error;
use std::net::{Ipv4Addr, SocketAddr};
use std::thread;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};

/// Runs a future on a single-threaded runtime.
pub fn run<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(future)
}

/// Serves the connections to a new port from a thread with its own runtime, and returns the address.
pub fn listen<F, R>(serve: F) -> SocketAddr
where
    F: Fn(TcpStream) -> R + Send + 'static,
    R: Future<Output = ()> + Send + 'static,
{
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.set_nonblocking(true).expect("a non-blocking listener");
    let address = listener.local_addr().expect("the listener is bound");
    thread::spawn(move || run(async { accept(TcpListener::from_std(listener).expect("a listener"), serve).await }));
    address
}

/// Serves each connection in a separate task, until the runtime is dropped.
pub async fn accept<F, R>(listener: TcpListener, serve: F)
where
    F: Fn(TcpStream) -> R,
    R: Future<Output = ()> + Send + 'static,
{
    loop {
        match listener.accept().await {
            Ok((stream, _)) => drop(tokio::spawn(serve(stream))),
            // The peer may have closed this connection, or the process may temporarily have too many open descriptors.
            Err(_) => tokio::time::sleep(Duration::from_millis(5)).await,
        }
    }
}

/// Responds to the HTTP/1.1 requests of a connection. If `respond` fails, the connection is closed without a response.
pub async fn serve_http<F, R, B, E>(stream: TcpStream, respond: F)
where
    F: Fn(Request<Incoming>) -> R,
    R: Future<Output = Result<Response<B>, E>>,
    B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + 'static,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    // This fails only if the client has closed the connection.
    let _ = stream.set_nodelay(true);
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(respond)).await;
}
