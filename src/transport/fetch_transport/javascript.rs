//! The `fetch` and the timers of the host. They are accessed as globals, because not every host has a `window`.

use crate::error::TransportError;
use crate::json::{Empty, Json, from_json};
use crate::transport::known_headers::KNOWN_HEADERS;
use crate::transport::{AttemptContext, BoxFuture, TransportFuture, TransportResult};
use bytes::Bytes;
use http::uri::{Authority, PathAndQuery};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, Uri, header};
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use send_wrapper::SendWrapper;
use std::error::Error;
use std::fmt;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Blob, Headers, ReadableStreamDefaultReader, RequestInit, RequestRedirect};

// JavaScript values must stay on their thread. There is only one.
pub(super) fn send(
    request: Request<Bytes>,
    attempt: &AttemptContext,
    read_headers: ReadHeaders,
) -> TransportFuture<'_> {
    Box::pin(SendWrapper::new(fetch(request, attempt.max_response_size(), read_headers)))
}

pub(super) fn sleep(duration: Duration) -> BoxFuture<'static, ()> {
    Box::pin(SendWrapper::new(async move {
        /// The maximum delay of `setTimeout`, in milliseconds.
        const LONGEST: f64 = i32::MAX as f64;
        // `setTimeout` takes whole milliseconds.
        let mut remaining = (duration.as_secs_f64() * 1000.0).ceil();
        while remaining > LONGEST {
            Timer::start(LONGEST).wait().await;
            remaining -= LONGEST;
        }
        Timer::start(remaining).wait().await;
    }))
}

/// Reads the headers of a response.
pub(super) type ReadHeaders = fn(&Headers) -> HeaderMap;

/// Reads the headers that this crate knows.
pub(super) fn known_headers(headers: &Headers) -> HeaderMap {
    let mut map = HeaderMap::new();
    for name in &KNOWN_HEADERS {
        if let Ok(Some(value)) = headers.get(name.as_str()) {
            insert(name.clone(), value, &mut map);
        }
    }
    map
}

/// Reads all headers that the host shows.
pub(super) fn all_headers(headers: &Headers) -> HeaderMap {
    let mut map = HeaderMap::new();
    for entry in Array::from(headers).iter() {
        let entry: Array = entry.unchecked_into();
        let (Some(name), Some(value)) = (entry.get(0).as_string(), entry.get(1).as_string()) else { continue };
        // A header that `http` does not accept is irrelevant to a call.
        if let Ok(name) = HeaderName::try_from(name) {
            insert(name, value, &mut map);
        }
    }
    map
}

fn insert(name: HeaderName, value: String, headers: &mut HeaderMap) {
    if let Ok(value) = HeaderValue::try_from(value) {
        headers.append(name, value);
    }
}

async fn fetch(request: Request<Bytes>, max_response_size: usize, read_headers: ReadHeaders) -> TransportResult {
    let abort = AbortOnDrop(AbortController::new().map_err(unusable)?);
    let promise = start(request, &abort)?;
    let response = JsFuture::from(promise).await.map_err(lost)?;
    let response: web_sys::Response = response.unchecked_into();
    let status = response.status();
    if status == 0 {
        return Err(TransportError::redirected(Message("the host does not show where to".to_owned())));
    }
    let body = read(&response, max_response_size).await?;
    check_length(&response.headers(), &body)?;
    let mut received = Response::new(body);
    *received.status_mut() = status.try_into().map_err(TransportError::connection_lost)?;
    *received.headers_mut() = read_headers(&response.headers());
    Ok(received)
}

/// Calls `fetch`. If it fails, nothing was sent.
fn start(request: Request<Bytes>, abort: &AbortOnDrop) -> Result<Promise, TransportError> {
    let headers = Headers::new().map_err(unusable)?;
    for (name, value) in request.headers() {
        // `fetch` sets the first two itself. A browser has its own user agent, and replacing it may require a CORS
        // permission.
        if *name == header::CONTENT_LENGTH || *name == header::HOST || *name == header::USER_AGENT && is_browser() {
            continue;
        }
        // `fetch` converts each character of a header value to a byte. The error is replaced, because the host's error
        // may show the value.
        let value: String = value.as_bytes().iter().copied().map(char::from).collect();
        let refused =
            |_| TransportError::invalid(Message(format!("the host does not accept the value of the header {name}")));
        headers.append(name.as_str(), &value).map_err(refused)?;
    }
    let init = RequestInit::new();
    init.set_method(request.method().as_str());
    init.set_headers(&headers);
    // Cloudflare Workers reject the mode "error".
    init.set_redirect(RequestRedirect::Manual);
    init.set_signal(Some(&abort.0.signal()));
    // Use a `Blob`, because Deno repeats a request after a connection error if it can read the body again.
    if request.method() != Method::GET {
        let body = Array::of1(&Uint8Array::from(&request.body()[..]));
        let body: JsValue = Blob::new_with_u8_array_sequence(&body).map_err(unusable)?.into();
        init.set_body(&body);
    }
    host::fetch(&url(request.uri()), &init).map_err(unusable)
}

/// Formats a URL. `to_string` would link messages about string slices: 2 kB.
fn url(uri: &Uri) -> String {
    let path = uri.path_and_query().map_or("/", PathAndQuery::as_str);
    let host = uri.authority().map_or("", Authority::as_str);
    [uri.scheme_str().unwrap_or("https"), "://", host, path].concat()
}

/// Reads the body in chunks, because the length of a compressed response is known only at its end.
async fn read(response: &web_sys::Response, max_response_size: usize) -> Result<Bytes, TransportError> {
    let mut body = Vec::new();
    let Some(stream) = response.body() else { return Ok(Bytes::new()) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    loop {
        let chunk = JsFuture::from(reader.read()).await.map_err(lost)?;
        if property(&chunk, "done").is_truthy() {
            return Ok(body.into());
        }
        let chunk: Uint8Array = property(&chunk, "value").unchecked_into();
        if chunk.length() as usize > max_response_size - body.len() {
            return Err(TransportError::too_large(Message(format!("the limit is {max_response_size} bytes"))));
        }
        body.extend(chunk.to_vec());
    }
}

/// Returns an error if the body is shorter than announced, which WebKit does not report over HTTP without TLS.
///
/// `Content-Length` is the length before decompression, so a compressed body may be longer, and a tiny one shorter. A
/// complete JSON value was not cut short.
fn check_length(headers: &Headers, body: &[u8]) -> Result<(), TransportError> {
    let announced = headers.get("content-length").ok().flatten().and_then(|length| length.parse::<usize>().ok());
    if announced.is_none_or(|announced| announced <= body.len()) || from_json(&mut Json::empty(), body, false).is_ok() {
        return Ok(());
    }
    Err(TransportError::connection_lost(Message("the body is shorter than announced".to_owned())))
}

/// Returns whether the host is a browser. The user agent of all browsers starts with `Mozilla`, and that of other hosts
/// does not.
fn is_browser() -> bool {
    let navigator = host::NAVIGATOR.with(Clone::clone);
    let user_agent = navigator.and_then(|navigator| property(&navigator, "userAgent").as_string());
    user_agent.is_some_and(|user_agent| user_agent.starts_with("Mozilla/"))
}

/// Creates the error of a request that the host cannot make.
fn unusable(error: JsValue) -> TransportError {
    TransportError::invalid(reason(&error))
}

/// Creates the error of a request that failed. It is unknown whether the server received the request.
fn lost(error: JsValue) -> TransportError {
    TransportError::connection_lost(reason(&error))
}

/// Returns the message of an error of the host, and the message of its cause, which has the details in Node.
fn reason(error: &JsValue) -> Message {
    let message = |error: &JsValue| property(error, "message").as_string().filter(|text| !text.is_empty());
    let text = message(error).unwrap_or_else(|| "the host gives no reason".to_owned());
    Message(match message(&property(error, "cause")) {
        Some(cause) => format!("{text}: {cause}"),
        None => text,
    })
}

/// An error message. A `String` as the error would link `Debug` for strings with its Unicode tables: 3 kB.
struct Message(String);

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Message {}

/// Returns a property of a value; undefined if it does not exist.
fn property(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &JsValue::from_str(name)).unwrap_or_default()
}

/// Aborts a request when it is dropped. This has no effect if the request is complete.
struct AbortOnDrop(AbortController);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// A timer. Dropping it clears it, so that it does not keep the host's event loop running.
struct Timer {
    promise: Promise,
    resolve: Option<Function>,
    id: JsValue,
}

impl Timer {
    fn start(milliseconds: f64) -> Self {
        let (mut id, mut resolve) = (JsValue::UNDEFINED, None);
        let promise = Promise::new(&mut |resolved: Function, _| {
            id = host::set_timeout(&resolved, milliseconds);
            resolve = Some(resolved);
        });
        Self { promise, resolve, id }
    }

    async fn wait(self) {
        // The promise is never rejected.
        let _ = JsFuture::from(self.promise.clone()).await;
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        host::clear_timeout(&self.id);
        // Resolve the promise, so that the callbacks that wait for it are freed.
        if let Some(resolve) = &self.resolve {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    }
}

/// The globals of the host.
mod host {
    use js_sys::{Function, Promise};
    use wasm_bindgen::prelude::*;
    use web_sys::RequestInit;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(catch)]
        pub(super) fn fetch(url: &str, init: &RequestInit) -> Result<Promise, JsValue>;

        #[wasm_bindgen(js_name = setTimeout)]
        pub(super) fn set_timeout(callback: &Function, milliseconds: f64) -> JsValue;

        #[wasm_bindgen(js_name = clearTimeout)]
        pub(super) fn clear_timeout(id: &JsValue);

        #[wasm_bindgen(thread_local_v2, js_name = navigator)]
        pub(super) static NAVIGATOR: Option<JsValue>;
    }
}
