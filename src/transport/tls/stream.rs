//! A connection: TCP, TLS over TCP, or TLS within the TLS connection to a proxy. A single type represents all of these,
//! so that TLS and HTTP are compiled once per transport.
//!
//! Reads and writes use the blocking traits. If the socket is not ready, they return `WouldBlock`, and the same
//! operation can be tried again later.

use std::io::{self, IoSlice, Read, Write};

#[cfg(feature = "native-tls")]
use super::with_native_tls;
#[cfg(feature = "_rustls")]
use super::with_rustls;
#[cfg(not(any(feature = "_rustls", feature = "native-tls")))]
use super::without_tls;

/// A connection on a socket of type `S`.
pub(crate) enum Stream<S> {
    Tcp(S),
    Tls(Box<Session<Below<S>>>),
}

/// The stream below the TLS connection to the server: a connection to a proxy, or a socket.
#[cfg(feature = "proxy")]
pub(crate) type Below<S> = Stream<S>;
#[cfg(not(feature = "proxy"))]
pub(crate) type Below<S> = S;

/// Returns a socket as the stream below TLS.
pub(crate) fn below<S>(socket: S) -> Below<S> {
    #[cfg(feature = "proxy")]
    return Stream::Tcp(socket);
    #[cfg(not(feature = "proxy"))]
    socket
}

/// Returns the socket of a stream below TLS.
pub(crate) fn socket_below<S: Read + Write>(below: &mut Below<S>) -> &mut S {
    #[cfg(feature = "proxy")]
    return below.socket_mut();
    #[cfg(not(feature = "proxy"))]
    below
}

/// A TLS session and the stream below it.
pub(crate) enum Session<S> {
    #[cfg(feature = "_rustls")]
    Rustls(with_rustls::Session<S>),
    #[cfg(feature = "native-tls")]
    Native(with_native_tls::Session<S>),
    #[cfg(not(any(feature = "_rustls", feature = "native-tls")))]
    None(without_tls::Session<S>),
}

/// Evaluates an expression with the session of either library.
macro_rules! each {
    ($session:expr, $name:ident => $call:expr) => {
        match $session {
            #[cfg(feature = "_rustls")]
            Session::Rustls($name) => $call,
            #[cfg(feature = "native-tls")]
            Session::Native($name) => $call,
            #[cfg(not(any(feature = "_rustls", feature = "native-tls")))]
            Session::None($name) => $call,
        }
    };
}

impl<S: Read + Write> Stream<S> {
    /// Returns the socket below all layers of TLS.
    #[cfg(feature = "hyper")]
    pub(crate) fn socket(&self) -> &S {
        match self {
            Self::Tcp(socket) => socket,
            Self::Tls(session) => each!(&**session, session => {
                #[cfg(feature = "proxy")]
                let socket = session.stream().socket();
                #[cfg(not(feature = "proxy"))]
                let socket = session.stream();
                socket
            }),
        }
    }

    pub(crate) fn socket_mut(&mut self) -> &mut S {
        match self {
            Self::Tcp(socket) => socket,
            Self::Tls(session) => each!(&mut **session, session => socket_below(session.stream_mut())),
        }
    }

    /// Returns whether the server agreed to HTTP/2.
    #[cfg(all(feature = "http2", feature = "hyper"))]
    pub(crate) fn is_http2(&self) -> bool {
        match self {
            Self::Tcp(_) => false,
            Self::Tls(session) => each!(&**session, session => session.is_http2()),
        }
    }

    /// Sends the TLS alert `close_notify`, if the connection uses TLS.
    #[cfg(feature = "hyper")]
    pub(crate) fn close(&mut self) -> io::Result<()> {
        match self {
            Self::Tcp(_) => Ok(()),
            Self::Tls(session) => each!(&mut **session, session => {
                session.close()?;
                #[cfg(feature = "proxy")]
                session.stream_mut().close()?;
                Ok(())
            }),
        }
    }
}

impl<S: Read + Write> Read for Stream<S> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Tcp(socket) => socket.read(buffer),
            Self::Tls(session) => each!(&mut **session, session => session.read(buffer)),
        }
    }
}

impl<S: Read + Write> Write for Stream<S> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Tcp(socket) => socket.write(bytes),
            Self::Tls(session) => each!(&mut **session, session => session.write(bytes)),
        }
    }

    fn write_vectored(&mut self, parts: &[IoSlice<'_>]) -> io::Result<usize> {
        match self {
            Self::Tcp(socket) => socket.write_vectored(parts),
            Self::Tls(session) => each!(&mut **session, session => session.write_vectored(parts)),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Tcp(socket) => socket.flush(),
            Self::Tls(session) => each!(&mut **session, session => session.flush()),
        }
    }
}
