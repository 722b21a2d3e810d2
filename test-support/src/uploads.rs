//! The API's operations on files, and the storage, which validates requests like the real one. Each is served on a
//! port, or called with [`PolarAndStorage::respond`].

use crate::{accept, serve_http};
use base64ct::{Base64, Encoding};
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard};
use tokio::net::TcpListener;

pub const MIB: usize = 1024 * 1024;

/// The signature of the presigned URLs. No output may contain it.
pub const SIGNATURE: &str = "s1gn4tur3";

const FILE: &str = "4a0409e2-9d6c-454c-bf05-2969a8250400";

/// Returns content of this size. No two parts of it are equal.
pub fn content(size: usize) -> Vec<u8> {
    let pattern: Vec<u8> = (0..=250).collect();
    let mut bytes = pattern.repeat(size / pattern.len() + 1);
    bytes.truncate(size);
    bytes
}

/// The reaction of the storage to a part that it does not store.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    Status(u16),
    /// Closes the connection without a response.
    Reset,
    /// Never responds.
    Stall,
    /// Responds with success, but without the header `ETag`.
    NoEtag,
}

/// A request as it was received.
#[derive(Clone, Debug)]
pub struct Received {
    pub method: String,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: Bytes,
}

impl Received {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// Returns the number of the part that a PUT sends.
    pub fn part(&self) -> i64 {
        let (_, rest) = self.target.split_once("partNumber=").unwrap();
        rest.split('&').next().unwrap().parse().unwrap()
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

#[derive(Clone)]
pub struct PolarAndStorage(Arc<Mutex<State>>);

struct State {
    storage: String,
    storage_connections: usize,
    expires_at: String,
    without_links: bool,
    refuse_to_complete: usize,
    faults: BTreeMap<i64, Vec<Fault>>,
    requests: Vec<Received>,
    /// The request bodies of `files_create`.
    created: Vec<Value>,
    stored: Vec<(i64, Bytes)>,
    complete: bool,
}

impl PolarAndStorage {
    pub fn new() -> Self {
        Self(Arc::new(Mutex::new(State {
            storage: "https://storage.example".to_owned(),
            storage_connections: 0,
            expires_at: "9999-01-01T00:00:00Z".to_owned(),
            without_links: false,
            refuse_to_complete: 0,
            faults: BTreeMap::new(),
            requests: Vec::new(),
            created: Vec::new(),
            stored: Vec::new(),
            complete: false,
        })))
    }

    /// Sets the faults of a part, one for each attempt to send it. Later attempts succeed.
    pub fn fault(self, part: i64, faults: impl IntoIterator<Item = Fault>) -> Self {
        self.state().faults.entry(part).or_default().extend(faults);
        self
    }

    pub fn links_expire_at(self, time: &str) -> Self {
        self.state().expires_at = time.to_owned();
        self
    }

    pub fn storage(self, origin: &str) -> Self {
        self.state().storage = origin.to_owned();
        self
    }

    pub fn without_links(self) -> Self {
        self.state().without_links = true;
        self
    }

    pub fn refuse_to_complete(self, times: usize) -> Self {
        self.state().refuse_to_complete = times;
        self
    }

    pub fn requests(&self) -> Vec<Received> {
        self.state().requests.clone()
    }

    pub fn puts(&self) -> Vec<Received> {
        self.requests().into_iter().filter(|request| request.method == "PUT").collect()
    }

    /// Returns the number of files that were created.
    pub fn created(&self) -> usize {
        self.state().created.len()
    }

    pub fn storage_connections(&self) -> usize {
        self.state().storage_connections
    }

    /// Returns the numbers of the stored parts, in the order in which they arrived.
    pub fn stored_in_order(&self) -> Vec<i64> {
        self.state().stored.iter().map(|(number, _)| *number).collect()
    }

    pub fn is_complete(&self) -> bool {
        self.state().complete
    }

    /// Returns the content of the completed file.
    pub fn file(&self) -> Vec<u8> {
        assert!(self.is_complete());
        self.state().file()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    /// Serves the API and the storage on a port each. Returns the URL of the API.
    pub async fn serve(&self) -> String {
        let api = self.listen(false).await;
        let storage = self.listen(true).await;
        self.state().storage = storage;
        api
    }

    async fn listen(&self, is_storage: bool) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let server = self.clone();
        tokio::spawn(accept(listener, move |stream| {
            server.state().storage_connections += usize::from(is_storage);
            let server = server.clone();
            serve_http(stream, move |request: Request<Incoming>| {
                let server = server.clone();
                async move {
                    let (parts, body) = request.into_parts();
                    let body = body.collect().await.map_err(io::Error::other)?.to_bytes();
                    assert_eq!(is_storage, parts.method == "PUT", "the API and the storage are different servers");
                    match server.respond(Request::from_parts(parts, body)) {
                        Some(response) => Ok(response.map(Full::new)),
                        None => Err(io::Error::other("reset")),
                    }
                }
            })
        }));
        origin
    }

    /// Returns the response to a request; `None` if the fault is not to respond.
    pub fn respond(&self, request: Request<Bytes>) -> Option<Response<Bytes>> {
        let headers = request.headers().iter();
        let received = Received {
            method: request.method().to_string(),
            target: request.uri().path_and_query().unwrap().to_string(),
            headers: headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect(),
            body: request.into_body(),
        };
        let mut state = self.state();
        state.requests.push(received.clone());
        match received.method.as_str() {
            "PUT" => state.put(&received),
            _ if received.target == "/v1/files/" => Some(state.create(received.json())),
            _ => Some(state.complete(&received)),
        }
    }
}

impl State {
    fn file(&self) -> Vec<u8> {
        let parts: BTreeMap<i64, &Bytes> = self.stored.iter().map(|(number, bytes)| (*number, bytes)).collect();
        parts.values().map(|bytes| bytes.as_ref()).collect::<Vec<&[u8]>>().concat()
    }

    fn create(&mut self, request: Value) -> Response<Bytes> {
        let parts = request["upload"]["parts"].as_array().unwrap();
        let mut end = json!(0);
        for (index, part) in parts.iter().enumerate() {
            assert_eq!((&part["number"], &part["chunk_start"]), (&json!(index + 1), &end));
            end = part["chunk_end"].clone();
            let size = end.as_u64().unwrap() - part["chunk_start"].as_u64().unwrap();
            assert!(size >= 5 * MIB as u64 || index + 1 == parts.len());
        }
        assert_eq!(request["size"], end);
        let links: Vec<Value> = parts
            .iter()
            .filter(|_| !self.without_links)
            .map(|part| {
                let (number, sum) = (&part["number"], &part["checksum_sha256_base64"]);
                let mut link = part.clone();
                link["url"] = json!(format!(
                    "{}/bucket/acme/guide%20a.pdf?uploadId=u%2F1&partNumber={number}&X-Amz-Signature={SIGNATURE}",
                    self.storage
                ));
                link["expires_at"] = json!(self.expires_at);
                link["headers"] = json!({"x-amz-checksum-sha256": sum, "x-amz-sdk-checksum-algorithm": "SHA256"});
                link
            })
            // The order of the URLs must not matter.
            .rev()
            .collect();
        let mut file = file(&request, false);
        file["upload"] = json!({"id": "u-1", "path": "acme/guide.pdf", "parts": links});
        self.created.push(request);
        self.stored.clear();
        response(201, &file.to_string())
    }

    fn put(&mut self, request: &Received) -> Option<Response<Bytes>> {
        let number = request.part();
        let etag = format!("\"etag-{number}\"");
        let faults = self.faults.entry(number).or_default();
        let fault = (!faults.is_empty()).then(|| faults.remove(0));
        match fault {
            Some(Fault::Status(status)) => {
                let (code, message) = match status {
                    403 => ("AccessDenied", "Request has expired"),
                    _ => ("InternalError", "We encountered an internal error. Please try again."),
                };
                let body = format!(
                    "<?xml version=\"1.0\"?>\n<Error><Code>{code}</Code><Message>{message}</Message>\
                     <StringToSign>{SIGNATURE}</StringToSign></Error>"
                );
                return Some(Response::builder().status(status).body(body.into()).unwrap());
            }
            Some(Fault::Reset | Fault::Stall) => return None,
            Some(Fault::NoEtag) => return Some(Response::new(Bytes::new())),
            None => {}
        }
        assert_eq!(
            request.target,
            format!("/bucket/acme/guide%20a.pdf?uploadId=u%2F1&partNumber={number}&X-Amz-Signature={SIGNATURE}")
        );
        let part = self.created.last().unwrap()["upload"]["parts"][number as usize - 1].clone();
        assert_eq!(request.header("x-amz-checksum-sha256"), part["checksum_sha256_base64"].as_str());
        assert_eq!(Some(sum(&request.body).as_str()), part["checksum_sha256_base64"].as_str());
        self.stored.push((number, request.body.clone()));
        Some(Response::builder().header("etag", etag).body(Bytes::new()).unwrap())
    }

    fn complete(&mut self, request: &Received) -> Response<Bytes> {
        if self.refuse_to_complete > 0 {
            self.refuse_to_complete -= 1;
            return response(403, r#"{"error":"NotPermitted","detail":"Not permitted"}"#);
        }
        let created = self.created.last().unwrap();
        for (completed, requested) in
            request.json()["parts"].as_array().unwrap().iter().zip(created["upload"]["parts"].as_array().unwrap())
        {
            assert_eq!(completed["checksum_sha256_base64"], requested["checksum_sha256_base64"]);
            assert_eq!(completed["checksum_etag"], json!(format!("\"etag-{}\"", requested["number"])));
        }
        assert_eq!(created["checksum_sha256_base64"], json!(sum(&self.file())));
        self.complete = true;
        response(200, &file(created, true).to_string())
    }
}

fn response(status: u16, body: &str) -> Response<Bytes> {
    Response::builder().status(status).header("polar-version", "2026-10").body(body.to_owned().into()).unwrap()
}

fn file(request: &Value, is_uploaded: bool) -> Value {
    json!({
        "id": FILE, "organization_id": "aacb0786-de7e-4c3d-a3e0-a43600905ee5", "name": request["name"],
        "path": "acme/guide.pdf", "mime_type": request["mime_type"], "size": request["size"], "storage_version": null,
        "checksum_etag": null, "checksum_sha256_base64": request["checksum_sha256_base64"], "checksum_sha256_hex": null,
        "last_modified_at": null, "version": request["version"], "service": request["service"],
        "is_uploaded": is_uploaded, "created_at": "2026-11-22T21:21:59.185106Z", "size_readable": "1.2 KB",
    })
}

fn sum(bytes: &[u8]) -> String {
    Base64::encode_string(&hmac_sha256::Hash::hash(bytes))
}
