//! Webhooks with any headers and any body. A body without headers before it is signed, so that what follows is reached, too.
#![no_main]

use libfuzzer_sys::fuzz_target;
use polar_funcs::webhooks::{Verifier, sign};
use std::time::{Duration, SystemTime};

const SECRET: &str = "whsec_YSBzZWNyZXQgZm9yIGZ1enppbmc=";

// Three lines of headers, an empty line, and the body; or, after a first line that is empty, the body alone.
fuzz_target!(|input: &[u8]| {
    let verifier = Verifier::new(SECRET).unwrap();
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_392_000);
    let verdict = match input.strip_prefix(b"\n") {
        Some(body) => verifier.verify_at(&sign(SECRET, "evt", now, body).unwrap(), body, now),
        None => {
            let mut parts = input.splitn(5, |byte| *byte == b'\n');
            let names = ["webhook-id", "webhook-timestamp", "webhook-signature", ""];
            let headers: Vec<_> = names.into_iter().zip(parts.by_ref()).collect();
            verifier.verify_at(&headers, parts.next().unwrap_or_default(), now)
        }
    };
    match verdict {
        Ok(event) => {
            let _ = (format!("{event:?}"), event.payload().map(|payload| format!("{payload:?}")));
        }
        Err(error) => _ = (format!("{error} {error:?}"), error.status()),
    }
});
