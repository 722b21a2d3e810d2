//! Any presigned URL, and any response of the storage. The storage must not receive a token, and no error may contain
//! the URL.
#![no_main]

use libfuzzer_sys::fuzz_target;
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{ErrorKind, NewFile, PolarCore, files_upload};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The signature of the presigned URL. No error may contain it, unless the storage sends it in its message.
const SIGNATURE: &str = "s1gn4tur3";

// The input is one line each for the URL, the status, and a header of both the URL and the response; the rest is the
// body.
fuzz_target!(|input: &[u8]| {
    let mut parts = input.splitn(4, |byte| *byte == b'\n');
    let mut line = || String::from_utf8_lossy(parts.next().unwrap_or_default()).into_owned();
    let (link, status, header) = (line(), line(), line());
    let (name, value) = header.split_once(": ").unwrap_or(("x-amz-key", &header));
    let url = format!("{link}?X-Amz-Signature={SIGNATURE}");
    let part = serde_json::json!({
        "number": 1, "chunk_start": 0, "chunk_end": 4, "url": url, "expires_at": "2999-01-01T00:00:00Z",
        "headers": {name: value},
    });
    let file = serde_json::json!({"id": "1", "upload": {"id": "u", "path": "p", "parts": [part]}});
    let body = parts.next().unwrap_or_default();
    let response = MockResponse::status(status.parse().unwrap_or(403)).header(name, value).body(body.to_vec());
    let created = MockResponse::json(201, file.to_string());
    let script = MockTransport::new().on(|request| request.method() == "PUT", response).on(|_| true, created);
    let core = PolarCore::builder().access_token("s3cr3t").transport(script.clone()).build().unwrap();
    let mut future = pin!(files_upload(&core, NewFile::downloadable("a", "b"), b"data".to_vec()).into_future());
    // A mock transport never waits; reading yields to other tasks after each piece.
    let ended = (0..9).find_map(|_| match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(ended) => Some(ended),
        Poll::Pending => None,
    });
    if let Err(failed) = ended.unwrap() {
        let kinds = [ErrorKind::Decode, ErrorKind::Invalid, ErrorKind::Storage];
        let (error, shown) = (failed.error(), format!("{failed} {failed:?}"));
        assert!(kinds.contains(&error.kind()) && error.attempts() <= 3, "{shown}");
        assert!(!shown.contains(SIGNATURE) || String::from_utf8_lossy(input).contains(SIGNATURE), "{shown}");
        let _ = (error.status(), error.retry_after(), format!("{:?}", failed.resume()));
    }
    for put in script.requests().iter().filter(|request| request.method() == "PUT") {
        assert!(put.body() == "data" && !put.headers().contains_key("authorization"));
    }
});
