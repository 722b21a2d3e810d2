//! The stand-in's `POST /v1/files/`, `POST /v1/files/{id}/uploaded` and storage, for one file at a time.

use crate::stand_in::{Endpoint, entry, invalid, success};
use crate::{accept, serve_http};
use base64ct::{Base64, Encoding};
use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use polar_funcs::models::Timestamp;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io;
use std::net::Ipv4Addr;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, SystemTime};
use tokio::net::TcpListener;

pub const CREATE: Endpoint = Endpoint::new(Method::POST, "/v1/files/", "files:write", create);

/// The endpoint that completes a file. All files have the same id.
pub const UPLOADED: Endpoint =
    Endpoint::new(Method::POST, "/v1/files/4a0409e2-9d6c-454c-bf05-2969a8250400/uploaded", "files:write", uploaded);

static STORAGE: OnceLock<String> = OnceLock::new();
static FILE: Mutex<File> = Mutex::new(File { request: Value::Null, stored: BTreeMap::new() });

/// The last file that was created.
struct File {
    request: Value,
    /// The size of each part received, by part number.
    stored: BTreeMap<u64, usize>,
}

/// Starts the storage, a separate server on its own port.
pub async fn start_storage() -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    STORAGE.get_or_init(|| format!("http://localhost:{}", listener.local_addr().map_or(0, |address| address.port())));
    tokio::spawn(accept(listener, |stream| serve_http(stream, store)));
    Ok(())
}

fn create(body: &Value) -> http::Result<Response<String>> {
    let parts = body["upload"]["parts"].as_array();
    let missing = ["name", "mime_type", "size", "upload"].iter().filter(|name| body[**name].is_null());
    let problem = || json!({"type": "missing", "msg": "Field required"});
    let entries: Vec<Value> = missing.map(|name| entry(problem(), json!(["body", name]), body)).collect();
    if !entries.is_empty() {
        return invalid("RequestValidationError", &entries);
    }
    let expires_at = Timestamp::from(SystemTime::now() + Duration::from_secs(3600));
    let link = |part: &Value| {
        let mut link = part.clone();
        let storage = STORAGE.get().map_or("", String::as_str);
        link["url"] = json!(format!("{storage}/bucket/file?partNumber={}&X-Amz-Signature=stand-in", part["number"]));
        link["expires_at"] = json!(expires_at.as_str());
        link["headers"] = json!({
            "x-amz-checksum-sha256": part["checksum_sha256_base64"],
            "x-amz-sdk-checksum-algorithm": "SHA256",
        });
        link
    };
    let links: Vec<Value> = parts.into_iter().flatten().map(link).collect();
    let mut response = describe(body, false);
    response["upload"] = json!({"id": "stand-in", "path": response["path"], "parts": links});
    *file() = File { request: body.clone(), stored: BTreeMap::new() };
    success(StatusCode::CREATED, &response)
}

fn uploaded(body: &Value) -> http::Result<Response<String>> {
    let file = file();
    let part_count = body["parts"].as_array().map_or(0, Vec::len);
    let size: usize = file.stored.values().sum();
    match part_count == file.stored.len() && file.request["size"] == json!(size) {
        true => Response::builder()
            .header("content-type", "application/json")
            .body(describe(&file.request, true).to_string()),
        false => Response::builder().status(StatusCode::INTERNAL_SERVER_ERROR).body("Internal Server Error".to_owned()),
    }
}

/// Handles `PUT` of a part. Stores it if its checksum matches.
async fn store(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Box<dyn std::error::Error + Send + Sync>> {
    let (head, body) = request.into_parts();
    let body = body.collect().await?.to_bytes();
    let number = head.uri.query().and_then(|query| query.strip_prefix("partNumber=")?.split('&').next()?.parse().ok());
    let checksum = hmac_sha256::Hash::hash(&body);
    let expected = head.headers.get("x-amz-checksum-sha256").map(|checksum| checksum.as_bytes());
    let reject = |code: &str, message: &str| {
        let body = format!("<Error><Code>{code}</Code><Message>{message}</Message></Error>");
        Ok(Response::builder().status(StatusCode::BAD_REQUEST).body(body.into())?)
    };
    if head.headers.contains_key("authorization") {
        return reject("InvalidArgument", "Only one auth mechanism allowed.");
    }
    match number {
        Some(number) if expected == Some(Base64::encode_string(&checksum).as_bytes()) => {
            file().stored.insert(number, body.len());
            let etag: String = checksum.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
            Ok(Response::builder().header("etag", format!("\"{etag}\"")).body(Full::default())?)
        }
        _ => reject("BadDigest", "The checksum does not match the part."),
    }
}

fn describe(request: &Value, is_uploaded: bool) -> Value {
    json!({
        "id": "4a0409e2-9d6c-454c-bf05-2969a8250400", "organization_id": "aacb0786-de7e-4c3d-a3e0-a43600905ee5",
        "name": request["name"], "path": "downloadable/stand-in", "mime_type": request["mime_type"],
        "size": request["size"], "storage_version": null, "checksum_etag": null,
        "checksum_sha256_base64": request["checksum_sha256_base64"], "checksum_sha256_hex": null,
        "last_modified_at": null, "version": request["version"], "service": request["service"],
        "is_uploaded": is_uploaded, "created_at": Timestamp::from(SystemTime::now()).as_str(),
        "size_readable": format!("{} B", request["size"]),
    })
}

fn file() -> MutexGuard<'static, File> {
    FILE.lock().unwrap_or_else(PoisonError::into_inner)
}
