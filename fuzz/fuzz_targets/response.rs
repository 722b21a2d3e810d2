//! Responses of every operation. A response that can be read can be written, and reading that yields the same value.
//!
//! Repeated keys are an exception: the first value of the tag selects the variant of a union, but a field gets its last
//! value.
#![no_main]

#[path = "../../tests/operations/mod.rs"]
mod operations;

use libfuzzer_sys::fuzz_target;
use operations::*;
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{Call, CallOutput, Error, ErrorKind, PolarCore, Response};
use serde::Serialize;
use std::fmt::Debug;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Returns what is written of a response, and whether it is JSON.
type Read = fn(&[u8], bool) -> Result<(String, bool), Error>;

macro_rules! rows {
    ($($name:ident $method:ident $path:literal ($($value:expr),*) $token:ident
       ($($sender:ident $kind:ident [$($variant:ident),*] $sample:expr)?) => $returns:ty;)*) => {
        [$((
            stringify!($name),
            (|body, strict| read(body, strict, |core| polar_funcs::$name(core $(, $value)* $(, $sample)?))) as Read,
        )),*]
    };
}

fn read<T: Serialize + Debug>(
    body: &[u8],
    strict: bool,
    make: impl Fn(&PolarCore) -> Call<T>,
) -> Result<(String, bool), Error>
where
    Response<T>: CallOutput,
{
    let script = MockTransport::new().respond(MockResponse::json(200, body.to_vec()));
    let core = PolarCore::builder().access_token("token").strict(strict).transport(script.clone()).build()?;
    let mut future = pin!(make(&core).with_response().into_future());
    // A mock transport never waits.
    let Poll::Ready(result) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) else { unreachable!() };
    let response = result?;
    let _ = (format!("{response:?}"), response.missing().len());
    let written = serde_json::to_string(response.value()).unwrap();
    Ok((written, script.requests()[0].headers()["accept"] == "application/json"))
}

// The input is a line with the name of an operation (any other text also selects one), and the body.
fuzz_target!(|input: &[u8]| {
    let rows = operations!(rows);
    let end = input.iter().position(|byte| *byte == b'\n').unwrap_or(input.len());
    let (name, body) = (&input[..end], input.get(end + 1..).unwrap_or_default());
    let any = name.iter().fold(0, |sum: usize, byte| sum.wrapping_mul(31).wrapping_add((*byte).into())) % rows.len();
    let (_, read) = rows.iter().find(|row| row.0.as_bytes() == name).unwrap_or(&rows[any]);
    match read(body, body.first() == Some(&b' ')) {
        Ok((written, true)) => match read(written.as_bytes(), false) {
            Ok((again, _)) => assert!(again == written || repeats_a_key(body), "{written} became {again}"),
            Err(error) => panic!("{error}: {written}"),
        },
        Ok((_, false)) => {}
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::Decode);
            let _ = (format!("{error} {error:?}"), error.json_path().map(str::len));
        }
    }
});

/// Returns whether a body may repeat a key. If a key is repeated, the body cannot be decoded to a tree of maps, or the
/// JSON of that tree has a different number of colons.
fn repeats_a_key(body: &[u8]) -> bool {
    let colons = |json: &[u8]| json.iter().filter(|byte| **byte == b':').count();
    match serde_json::from_slice::<serde_json::Value>(body) {
        Ok(tree) => colons(tree.to_string().as_bytes()) != colons(body),
        Err(_) => true,
    }
}
