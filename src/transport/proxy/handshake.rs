//! The handshake with a proxy: `CONNECT` or SOCKS5. This module does no IO, so that all transports share it.

use super::{Protocol, Proxy, ProxyError};
use crate::version::USER_AGENT;
use http::StatusCode;
use std::net::IpAddr;

/// The maximum size of the head of a proxy's response, in bytes.
const MAX_HEAD: usize = 32 * 1024;

// SOCKS5 (RFC 1928).
const VERSION: u8 = 5;
const NO_AUTHENTICATION: u8 = 0;
const PASSWORD: u8 = 2;

/// The next IO operation of the transport.
pub(in crate::transport) enum Step {
    Write(Vec<u8>),
    /// Read at least one and at most this number of bytes, and append them to `received`. The end of the stream is an
    /// error.
    Read(usize),
    /// The connection to the server is established.
    Done,
}

pub(in crate::transport) struct Handshake<'a> {
    proxy: &'a Proxy,
    host: &'a str,
    port: u16,
    state: State,
    /// The bytes that were received from the proxy but not consumed.
    pub(in crate::transport) received: Vec<u8>,
}

enum State {
    Start,
    /// Waiting for the response to `CONNECT`.
    Response,
    /// Waiting for a SOCKS5 proxy to select an authentication method.
    Method,
    /// Waiting for the SOCKS5 proxy to accept the credentials.
    Authentication,
    /// The SOCKS5 connect request must be sent.
    Request,
    /// Waiting for the reply to the connect request, up to its address.
    Reply,
    /// Waiting for the rest of the reply: the address that the proxy connects from, which is ignored.
    Address(usize),
}

impl<'a> Handshake<'a> {
    pub(in crate::transport) fn new(proxy: &'a Proxy, host: &'a str, port: u16) -> Self {
        Self { proxy, host, port, state: State::Start, received: Vec::new() }
    }

    /// Returns the next operation.
    pub(in crate::transport) fn step(&mut self) -> Result<Step, ProxyError> {
        loop {
            match self.state {
                State::Start => return Ok(Step::Write(self.start())),
                State::Response => return self.response(),
                State::Method => {
                    let Some(reply) = self.take() else { return Ok(self.read(2)) };
                    match (reply, self.credentials()) {
                        ([VERSION, NO_AUTHENTICATION], _) => self.state = State::Request,
                        ([VERSION, PASSWORD], Some(credentials)) => {
                            let message = credentials.to_vec();
                            self.state = State::Authentication;
                            return Ok(Step::Write(message));
                        }
                        ([VERSION, 0xff], _) => return Err(ProxyError::Credentials),
                        _ => return Err(not_socks()),
                    }
                }
                State::Authentication => match self.take() {
                    None => return Ok(self.read(2)),
                    // RFC 1929: the version of the subnegotiation, and 0 for success.
                    Some([1, 0]) => self.state = State::Request,
                    Some([1, _]) => return Err(ProxyError::Credentials),
                    Some(_) => return Err(not_socks()),
                },
                State::Request => {
                    self.state = State::Reply;
                    return self.request().map(Step::Write);
                }
                State::Reply => {
                    // A rejection may end after the code.
                    match self.received.as_slice() {
                        [] | [_] => return Ok(self.read(2)),
                        [VERSION, 0] => return Ok(self.read(4)),
                        [VERSION, code, ..] if *code != 0 => return Err(ProxyError::Socks(*code)),
                        [VERSION, 0, _] => return Ok(self.read(4)),
                        [VERSION, 0, _, 1, ..] => self.state = State::Address(4 + 4 + 2),
                        [VERSION, 0, _, 4, ..] => self.state = State::Address(4 + 16 + 2),
                        [VERSION, 0, _, 3] => return Ok(self.read(5)),
                        [VERSION, 0, _, 3, length, ..] => self.state = State::Address(5 + usize::from(*length) + 2),
                        _ => return Err(not_socks()),
                    }
                }
                State::Address(length) if self.received.len() < length => return Ok(self.read(length)),
                State::Address(_) => return Ok(Step::Done),
            }
        }
    }

    fn credentials(&self) -> Option<&'a [u8]> {
        match &self.proxy.protocol {
            Protocol::Socks { credentials } => credentials.as_deref(),
            Protocol::Http { .. } => None,
        }
    }

    /// Returns the step that reads until `length` bytes have been received.
    fn read(&self, length: usize) -> Step {
        Step::Read(length.saturating_sub(self.received.len()))
    }

    /// Removes and returns a reply of two bytes, if it has been received.
    fn take(&mut self) -> Option<[u8; 2]> {
        let reply = *self.received.first_chunk()?;
        self.received.drain(..2);
        Some(reply)
    }

    fn start(&mut self) -> Vec<u8> {
        match &self.proxy.protocol {
            Protocol::Http { authorization, .. } => {
                self.state = State::Response;
                let server = format!("{}:{}", self.host, self.port);
                let authorization = authorization.as_ref();
                let authorization =
                    authorization.map(|value| format!("proxy-authorization: {value}\r\n")).unwrap_or_default();
                format!(
                    "CONNECT {server} HTTP/1.1\r\nhost: {server}\r\nuser-agent: {USER_AGENT}\r\n{authorization}\r\n"
                )
                .into()
            }
            Protocol::Socks { credentials } => {
                self.state = State::Method;
                match credentials {
                    Some(_) => vec![VERSION, 2, NO_AUTHENTICATION, PASSWORD],
                    None => vec![VERSION, 1, NO_AUTHENTICATION],
                }
            }
        }
    }

    fn response(&mut self) -> Result<Step, ProxyError> {
        loop {
            let Some(end) = head_end(&self.received) else {
                return match self.received.len() > MAX_HEAD {
                    true => Err(ProxyError::broken("the head of its response has no end")),
                    false => Ok(Step::Read(MAX_HEAD)),
                };
            };
            let status = status(&self.received).ok_or_else(|| ProxyError::broken("its response is not HTTP"))?;
            if status.is_informational() {
                // The final response follows.
                self.received.drain(..end);
            } else if !status.is_success() {
                return Err(ProxyError::Refused(status));
            } else if self.received.len() > end {
                // The server sends nothing before it gets a request.
                return Err(ProxyError::broken("it sent more than a response"));
            } else {
                return Ok(Step::Done);
            }
        }
    }

    fn request(&self) -> Result<Vec<u8>, ProxyError> {
        let mut request = vec![VERSION, 1, 0];
        match self.host.trim_matches(['[', ']']).parse() {
            Ok(IpAddr::V4(address)) => {
                request.push(1);
                request.extend(address.octets());
            }
            Ok(IpAddr::V6(address)) => {
                request.push(4);
                request.extend(address.octets());
            }
            Err(_) => {
                let length = u8::try_from(self.host.len())
                    .map_err(|_| ProxyError::broken("the host's name is too long for it"))?;
                request.extend([3, length]);
                request.extend(self.host.as_bytes());
            }
        }
        request.extend(self.port.to_be_bytes());
        Ok(request)
    }
}

fn not_socks() -> ProxyError {
    ProxyError::broken("its response is not SOCKS5")
}

/// Returns the length of the head of a response, if it is complete. Lines may end without a carriage return.
fn head_end(response: &[u8]) -> Option<usize> {
    let mut end = 0;
    for line in response.split_inclusive(|byte| *byte == b'\n') {
        end += line.len();
        if matches!(line, b"\n" | b"\r\n") {
            return Some(end);
        }
    }
    None
}

/// Returns the status in the head of a response.
fn status(head: &[u8]) -> Option<StatusCode> {
    let rest = head.strip_prefix(b"HTTP/1.0 ").or_else(|| head.strip_prefix(b"HTTP/1.1 "))?;
    let (code, rest) = rest.split_at_checked(3)?;
    StatusCode::from_bytes(code).ok().filter(|_| matches!(rest, [b' ' | b'\r' | b'\n', ..]))
}
