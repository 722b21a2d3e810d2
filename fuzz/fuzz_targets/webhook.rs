//! Webhooks with any headers and any body. A body without headers is signed first, so that the code after the
//! verification is reached as well, for the data of every kind of event. Data that can be decoded must be encodable.
#![no_main]

use libfuzzer_sys::fuzz_target;
use polar_funcs::webhooks::{Verifier, sign};
use std::time::{Duration, SystemTime};

const SECRET: &str = "whsec_YSBzZWNyZXQgZm9yIGZ1enppbmc=";

// The input is lines for the three headers, an empty line, and the body; or an empty first line, and only the body.
fuzz_target!(|input: &[u8]| {
    let verifier = Verifier::new(SECRET).unwrap();
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_392_000);
    let verdict = match input.strip_prefix(b"\n") {
        Some(body) => verifier.verify_at(&sign(SECRET, "evt", now, body).unwrap(), body, now),
        None => {
            let end = input.windows(2).position(|two| two == b"\n\n").unwrap_or(input.len());
            let names = ["webhook-id", "webhook-timestamp", "webhook-signature"].into_iter().cycle();
            let headers: Vec<_> = names.zip(input[..end].split(|byte| *byte == b'\n')).collect();
            verifier.verify_at(&headers, input.get(end + 2..).unwrap_or_default(), now)
        }
    };
    match verdict {
        Ok(event) => {
            let payload = event.payload();
            let _ = format!("{event:?} {payload:?}");
            if let Ok(payload) = payload {
                serde_json::to_string(&payload).unwrap();
            }
        }
        Err(error) => _ = (format!("{error} {error:?}"), error.status()),
    }
});
