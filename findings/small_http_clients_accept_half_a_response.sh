#!/usr/bin/env bash
# minreq 3.0.0 returns `Ok` with status 200 if the connection ends in the middle of a body, whether the body has a
# `Content-Length` or is chunked, and attohttpc 0.31.0 does so if it has a `Content-Length`. An export that is cut off
# after a line of CSV is taken for a complete one. Both also return an interim response (100, 102 or 103) as the
# response, with the final response as its body, so a refund that succeeded has the status 103. ureq 3.5.2 reports each
# body that is cut off, and skips the interim responses.
# Expected: an incomplete message is an error (RFC 9112, section 8), and 1xx responses precede the final one.
# Needs cargo. Observed on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
attohttpc = { version = "=0.31.0", default-features = false }
minreq = "=3.0.0"
ureq = { version = "=3.5.2", default-features = false }
END
cat >src/main.rs <<'END'
use std::error::Error;
use std::io::{BufRead, BufReader, Write};
use std::net::{Shutdown, TcpListener};
use std::thread;

type Answer = Result<(u16, String), Box<dyn Error>>;

fn minreq(url: &str) -> Answer {
    let response = minreq::get(url).send()?;
    Ok((response.status_code.try_into()?, response.as_str()?.to_owned()))
}

fn attohttpc(url: &str) -> Answer {
    let response = attohttpc::get(url).send()?;
    Ok((response.status().as_u16(), response.text()?))
}

fn ureq(url: &str) -> Answer {
    let mut response = ureq::get(url).call()?;
    Ok((response.status().as_u16(), response.body_mut().read_to_string()?))
}

/// What a client makes of a response after which the server closes the connection.
fn answer(client: fn(&str) -> Answer, response: &'static str) -> Answer {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}/", listener.local_addr()?);
    let server = thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        BufReader::new(&stream).lines().map(Result::unwrap).find(String::is_empty);
        (&stream).write_all(response.as_bytes()).unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
    });
    let answer = client(&url);
    server.join().unwrap();
    answer
}

fn main() {
    for (name, response) in [
        ("whole", "HTTP/1.1 200 OK\r\ncontent-length: 14\r\n\r\n1,1000\n2,2000\n"),
        ("cut off, content-length", "HTTP/1.1 200 OK\r\ncontent-length: 14\r\n\r\n1,1000\n"),
        ("cut off in a chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\ne\r\n1,1000\n"),
        ("cut off after a chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n7\r\n1,1000\n\r\n"),
        (
            "after a 103",
            "HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}",
        ),
        ("after a 100", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"),
    ] {
        println!("{name}");
        let clients: [(_, fn(&str) -> Answer); 3] = [("minreq", minreq), ("attohttpc", attohttpc), ("ureq", ureq)];
        for (client, send) in clients {
            match answer(send, response) {
                Ok((status, body)) => println!("  {client}: {status} {body:?}"),
                Err(_) => println!("  {client}: error"),
            }
        }
    }
}
END
cargo run --quiet | tee output
diff output - <<'END'
whole
  minreq: 200 "1,1000\n2,2000\n"
  attohttpc: 200 "1,1000\n2,2000\n"
  ureq: 200 "1,1000\n2,2000\n"
cut off, content-length
  minreq: 200 "1,1000\n"
  attohttpc: 200 "1,1000\n"
  ureq: error
cut off in a chunk
  minreq: 200 "1,1000\n"
  attohttpc: error
  ureq: error
cut off after a chunk
  minreq: 200 "1,1000\n"
  attohttpc: error
  ureq: error
after a 103
  minreq: 103 "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"
  attohttpc: 103 "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"
  ureq: 200 "{}"
after a 100
  minreq: 100 "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"
  attohttpc: 100 "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"
  ureq: 200 "{}"
END
