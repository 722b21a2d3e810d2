//! Replays exchanges that were recorded with a real server. The function of each operation must send the request as
//! recorded, and decode the recorded response, also in strict mode.
//!
//! The recordings are read from the folders in `POLAR_CAPTURES` (separated as in `PATH`), or from `../shared/captures`
//! and `../shared/captures-2026-11`. Without them, the test reports that it is skipped. It lists the requests that
//! cannot be made with the types of the crate; with `POLAR_REPLAY_VERBOSE`, it also prints the reasons.

#![cfg(all(feature = "full", feature = "hyper", feature = "ring"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod operations;
mod support;

use operations::*;
use polar_funcs::{Call, CallOutput, Error, ErrorKind, PolarCore, Response, RetryPolicy};
use serde_json::{Map as Fields, Number as JsonNumber, Value};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use support::{Reaction, Server, builder};

/// Required values that are newer than the recordings, by the end of their path: those of products, of webhook
/// endpoints, of the organizations that an application may access, and of meter credits in a product.
const NEWER: [&str; 5] =
    ["is_deletable", "api_version", "uses_standard_webhook_signature", "organizations[].name", "benefits[].properties"];

/// Tags that a sender may omit, and this crate always sends.
const SENT_ALWAYS: [(&str, &str, &str); 3] = [
    ("customers_create", "/type", "individual"),
    ("discounts_create", "/type", ""),
    ("meters_create", "/aggregation/func", ""),
];

#[test]
fn recorded_exchanges_are_replayed() {
    support::captures().iter().for_each(|folder| replay(folder));
}

fn replay(folder: &Path) {
    let exchanges = exchanges(folder);
    if exchanges.is_empty() {
        // `println!` is not used, because its output is hidden if a test passes.
        let mut report = std::io::stderr();
        writeln!(report, "skipped: there are no captures in {}", folder.display()).unwrap();
        return;
    }
    let is_verbose = std::env::var_os("POLAR_REPLAY_VERBOSE").is_some();
    let replay = Replay::start();
    let mut sorts: BTreeMap<String, usize> = BTreeMap::new();
    let mut untyped = Vec::new();
    let mut failures = Vec::new();
    for exchange in &exchanges {
        if !is_known(&exchange.operation) {
            *sorts.entry(format!("of {}, which the API does not document", exchange.operation)).or_default() += 1;
            continue;
        }
        match replay.run(exchange) {
            Ok(passed) => {
                if let Some(why) = &passed.untyped {
                    let why = if is_verbose { format!(": {why}") } else { String::new() };
                    untyped.push(format!("{}{why}", exchange.name()));
                }
                *sorts.entry(passed.sort()).or_default() += 1;
            }
            Err(failure) => failures.push(format!("{}: {failure}", exchange.name())),
        }
    }
    let mut report = std::io::stderr();
    for (sort, count) in &sorts {
        writeln!(report, "{count:5} {sort}").unwrap();
    }
    writeln!(report, "requests of no typed caller:").unwrap();
    untyped.iter().for_each(|line| writeln!(report, "      {line}").unwrap());
    assert!(failures.is_empty(), "{} of {} failed:\n{}", failures.len(), exchanges.len(), failures.join("\n"));
}

/// Returns whether the operation exists. `tests/facts.rs` tests that none is missing.
fn is_known(operation: &str) -> bool {
    macro_rules! names {
        ($($name:ident $method:ident $path:literal $values:tt $token:ident $input:tt => $returns:ty;)*) => {
            [$(stringify!($name)),*].contains(&operation)
        };
    }
    operations!(names)
}

/// A recorded exchange.
struct AttemptContext {
    operation: String,
    label: String,
    method: String,
    path: String,
    query: Value,
    body: Value,
    status: u16,
    headers: Vec<(String, String)>,
    /// `None` if the body was too long to be recorded.
    reply: Option<String>,
}

impl AttemptContext {
    fn read(line: &str) -> Self {
        let exchange: Value = serde_json::from_str(line).unwrap();
        let text = |key: &str| exchange[key].as_str().unwrap_or_default().to_owned();
        let headers = exchange["response_headers"].as_array().cloned().unwrap_or_default();
        let part = |header: &Value, index: usize| header[index].as_str().unwrap_or_default().to_owned();
        Self {
            operation: text("operation").replace([':', '-'], "_"),
            label: text("label"),
            method: text("method"),
            path: text("path"),
            query: query(&exchange["query"]),
            body: exchange["request_body"].clone(),
            status: u16::try_from(exchange["status"].as_u64().unwrap()).unwrap(),
            headers: headers.iter().map(|header| (part(header, 0), part(header, 1))).collect(),
            reply: exchange["response_body"].as_str().map(str::to_owned),
        }
    }

    fn name(&self) -> String {
        format!("{} {:?} {}", self.operation, self.label, self.status)
    }

    fn json(&self) -> Value {
        self.reply.as_deref().and_then(|reply| serde_json::from_str(reply).ok()).unwrap_or(Value::Null)
    }

    /// Returns the recorded response, with its headers and body.
    fn reaction(&self) -> Reaction {
        let reply = self.reply.as_deref().unwrap_or_default();
        let framing = ["content-length", "transfer-encoding", "connection"];
        let headers = self.headers.iter().filter(|(name, _)| !framing.contains(&name.as_str()));
        let headers: String = headers.map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let length = match self.status {
            204 => String::new(),
            _ => format!("content-length: {}\r\n", reply.len()),
        };
        Reaction::raw(format!("HTTP/1.1 {} Recorded\r\n{length}{headers}\r\n{reply}", self.status))
    }
}

/// Returns a query as an object, in which a repeated name has a list. It was recorded as an object or as pairs.
fn query(recorded: &Value) -> Value {
    let Some(pairs) = recorded.as_array() else { return recorded.clone() };
    let mut query = Fields::new();
    for pair in pairs {
        let value = pair[1].clone();
        match query.get_mut(pair[0].as_str().unwrap()) {
            Some(Value::Array(values)) => values.push(value),
            Some(first) => *first = Value::Array(vec![first.clone(), value]),
            None => _ = query.insert(pair[0].as_str().unwrap().to_owned(), value),
        }
    }
    Value::Object(query)
}

fn exchanges(folder: &Path) -> Vec<AttemptContext> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    paths.retain(|path| path.file_stem().is_some_and(|name| name != "webhooks"));
    paths.sort();
    let lines = paths.iter().flat_map(|path| {
        let text = std::fs::read_to_string(path).unwrap();
        text.lines().filter(|line| !line.is_empty()).map(AttemptContext::read).collect::<Vec<_>>()
    });
    lines.collect()
}

/// The result of a successful replay.
struct Passed {
    /// The reason why the request cannot be made with the types of the crate; `None` if it can.
    untyped: Option<String>,
    result: &'static str,
}

const SUCCESS: &str = "success as recorded";
const PARTLY: &str = "success as recorded, but for fields that are newer";
const FAILURE: &str = "error as recorded";
const LOST: &str = "response whose body was too long to be recorded";
const FOREIGN: &str = "response to another method";

impl Passed {
    fn sort(&self) -> String {
        let request = if self.untyped.is_some() { "request of no typed caller" } else { "request as recorded" };
        format!("{request}, {}", self.result)
    }
}

struct Replay {
    server: Server,
    core: PolarCore,
    strict: PolarCore,
    runtime: tokio::runtime::Runtime,
}

/// The result of a call: the response as JSON and the paths of missing values, or the error.
type CallResult = Result<(Value, Vec<String>), Error>;

impl Replay {
    fn start() -> Self {
        let server = Server::start([Reaction::raw("")]);
        let core = |strict| builder(&server).retries(RetryPolicy::never()).strict(strict).build().unwrap();
        let (core, strict) = (core(false), core(true));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        Self { server, core, strict, runtime }
    }

    fn run(&self, exchange: &AttemptContext) -> Result<Passed, String> {
        self.server.react_with(exchange.reaction());
        let before = self.server.arrived().len();
        let (mut typed, mut result) = self.call(exchange, &self.core, None)?;
        let refused = |result: &CallResult| matches!(result, Err(error) if error.kind() == ErrorKind::Invalid);
        if refused(&result) && self.server.arrived().len() == before {
            let why = format!("it is refused: {}", result.as_ref().map_or_else(ToString::to_string, |_| String::new()));
            (typed, result) = self.call(exchange, &self.core, Some(why))?;
        }
        let untyped = typed.as_ref().err().cloned();
        let (_, strictly) = self.call(exchange, &self.strict, untyped)?;
        let arrived = self.server.arrived();
        if arrived.len() != before + 2 {
            return Err(format!("{} requests arrived: {:?}", arrived.len() - before, result.err()));
        }
        if typed.is_ok() {
            sent_as_recorded(exchange, &arrived[before])?;
        }
        let success = exchange.status / 100 == 2;
        let result = match &typed {
            _ if success && exchange.reply.is_none() => LOST,
            Err(why) if success && why.starts_with("its method") => FOREIGN,
            _ => {
                read_strictly(&result, &strictly)?;
                matches_recording(exchange, result)?
            }
        };
        Ok(Passed { untyped: typed.err(), result })
    }

    /// Makes the recorded request. If it cannot be made with the types of the crate, makes the sample request instead
    /// and returns the reason.
    fn call(
        &self,
        exchange: &AttemptContext,
        core: &PolarCore,
        untyped: Option<String>,
    ) -> Result<(Result<(), String>, CallResult), String> {
        macro_rules! rows {
            ($($name:ident $method:ident $path:literal ($($value:expr),*) $token:ident
               ($($sender:ident $kind:ident [$($variant:ident),*] $sample:expr)?) => $returns:ty;)*) => {
                match exchange.operation.as_str() {
                    $(stringify!($name) => {
                        let values = path_values(exchange, stringify!($method), $path);
                        let values = untyped.map_or(values, Err);
                        let typed = values.and_then(|values| {
                            $(let request = rows!(@request $sender $kind [$($variant),*] exchange)?;)?
                            #[allow(unused_mut, unused_variables, reason = "a path may have no parameters")]
                            let mut values = values.into_iter();
                            let mut call = polar_funcs::$name(
                                core
                                $(, { let _ = $value; values.next().unwrap() })*
                                $(, { let _ = stringify!($kind); request })?
                            );
                            if stringify!($token) == "none" {
                                call = call.access_token(support::TOKEN);
                            }
                            Ok(call)
                        });
                        match typed {
                            Ok(call) => Ok((Ok(()), self.result_of(call))),
                            Err(why) => {
                                let call = polar_funcs::$name(core $(, $value)* $(, rows!(@sample $kind $sample))?);
                                Ok((Err(why), self.result_of(call)))
                            }
                        }
                    })*
                    other => Err(format!("there is no operation {other}")),
                }
            };
            (@request query $kind:ident [$($variant:ident),*] $exchange:ident) => { typed_query::<$kind>($exchange) };
            (@request form $kind:ident [$($variant:ident),*] $exchange:ident) => {
                typed_body::<$kind>($exchange, &[$(|body| decoded::<$variant>(body).map(Into::into)),*])
            };
            (@request json $kind:ident [$($variant:ident),*] $exchange:ident) => {
                typed_body::<$kind>($exchange, &[$(|body| decoded::<$variant>(body).map(Into::into)),*])
            };
            (@sample $kind:ident $sample:expr) => { $sample };
        }
        operations!(rows)
    }

    fn result_of<T: serde::Serialize>(&self, call: Call<T>) -> CallResult
    where
        Response<T>: CallOutput,
    {
        let response = self.runtime.block_on(async { call.with_response().await })?;
        let missing = response.missing().to_vec();
        Ok((serde_json::to_value(response.value()).unwrap(), missing))
    }
}

/// Returns the path parameters, if method and path are those of the operation.
fn path_values(exchange: &AttemptContext, method: &str, template: &str) -> Result<Vec<String>, String> {
    if exchange.method != method {
        return Err(format!("its method is {}", exchange.method));
    }
    let (recorded, documented): (Vec<&str>, Vec<&str>) =
        (exchange.path.split('/').collect(), template.split('/').collect());
    if recorded.len() != documented.len() {
        return Err(format!("its path is {}", exchange.path));
    }
    let mut values = Vec::new();
    for (recorded, documented) in recorded.iter().zip(&documented) {
        match documented.starts_with('{') {
            true if recorded.trim().is_empty() => return Err("an id is empty".to_owned()),
            true if unescaped(recorded).contains('/') => return Err("an id has a slash".to_owned()),
            true => values.push(unescaped(recorded)),
            false if recorded == documented => {}
            false => return Err(format!("its path is {}", exchange.path)),
        }
    }
    Ok(values)
}

fn unescaped(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, others @ ..] = rest {
        let hex = others.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match (first, hex.and_then(|digits| u8::from_str_radix(digits, 16).ok())) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &others[2..];
            }
            _ => {
                bytes.push(*first);
                rest = others;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Returns a typed value that is written as the JSON from which it was read.
fn decoded<T: serde::de::DeserializeOwned + serde::Serialize>(json: &Value) -> Result<T, String> {
    let value: T = serde_json::from_value(json.clone()).map_err(|error| error.to_string())?;
    let written = serde_json::to_value(&value).unwrap();
    match same(&written, json) {
        true => Ok(value),
        false => Err(format!("it would be sent as {written}")),
    }
}

type Decode<T> = fn(&Value) -> Result<T, String>;

fn typed_body<T>(exchange: &AttemptContext, variants: &[Decode<T>]) -> Result<T, String> {
    let body = match &exchange.body {
        // The body is a form.
        Value::String(text) if !text.starts_with('{') => Value::Object(
            text.split('&')
                .filter_map(|pair| pair.split_once('='))
                .map(|(name, value)| (unescaped(name), Value::String(unescaped(&value.replace('+', " ")))))
                .collect(),
        ),
        Value::Null => Value::Object(Fields::new()),
        body => body.clone(),
    };
    let has_slash = body["external_id"].as_str().is_some_and(|id| id.contains('/'));
    if has_slash && exchange.operation.starts_with("customers_") {
        return Err("an external id has a slash".to_owned());
    }
    let mut body = body;
    for (operation, pointer, tag) in SENT_ALWAYS {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        if let (true, Some(parent)) = (operation == exchange.operation, body.pointer_mut(parent)) {
            if let Some(object) = parent.as_object_mut() {
                object.entry(key).or_insert_with(|| Value::String(tag.to_owned()));
            }
        }
    }
    let mut why = String::new();
    for variant in variants {
        match variant(&body) {
            Ok(request) => return Ok(request),
            Err(reason) => why = reason,
        }
    }
    Err(why)
}

fn typed_query<T: serde::de::DeserializeOwned + serde::Serialize>(exchange: &AttemptContext) -> Result<T, String> {
    let mut query = Fields::new();
    for (name, value) in exchange.query.as_object().cloned().unwrap_or_default() {
        match name.strip_suffix(']').and_then(|name| name.split_once('[')) {
            Some((map, key)) => {
                let map = query.entry(map).or_insert_with(|| Value::Object(Fields::new()));
                // A filter by metadata has a list for each key.
                let values = if value.is_array() { value } else { Value::Array(vec![value]) };
                map.as_object_mut().unwrap().insert(key.to_owned(), values);
            }
            None => {
                query.insert(name, value);
            }
        }
    }
    // Strings in a query may be numbers or booleans, and one value may be a list.
    for _ in 0..=4 * query.len() {
        let error = match decoded::<T>(&Value::Object(query.clone())) {
            Ok(query) => return Ok(query),
            Err(error) => error,
        };
        let Some((path, expected)) = error.split_once(": expected ") else { return Err(error) };
        let name = path.split(['.', '[']).next().unwrap();
        let Some(value) = query.get_mut(name) else { return Err(error) };
        *value = match (expected.split(',').next().unwrap(), &*value) {
            ("an array", value) if !value.is_array() => Value::Array(vec![value.clone()]),
            ("an integer", Value::String(text)) => match text.parse::<i64>() {
                Ok(number) => number.into(),
                Err(_) => return Err(error),
            },
            ("true or false", Value::String(text)) => match text.parse::<bool>() {
                Ok(flag) => flag.into(),
                Err(_) => return Err(error),
            },
            _ => return Err(error),
        };
    }
    Err("its query is of other types".to_owned())
}

/// Returns whether two JSON values are equal. Numbers are compared by value.
fn same(first: &Value, second: &Value) -> bool {
    match (first, second) {
        (Value::Number(first), Value::Number(second)) => number(first) == number(second),
        (Value::Array(first), Value::Array(second)) => {
            first.len() == second.len() && first.iter().zip(second).all(|(first, second)| same(first, second))
        }
        (Value::Object(first), Value::Object(second)) => {
            first.len() == second.len()
                && first.iter().all(|(key, value)| second.get(key).is_some_and(|other| same(value, other)))
        }
        _ => first == second,
    }
}

fn number(number: &JsonNumber) -> Option<f64> {
    number.as_f64()
}

fn sent_as_recorded(exchange: &AttemptContext, arrived: &support::Arrived) -> Result<(), String> {
    let (path, query) = arrived.target.split_once('?').unwrap_or((&arrived.target, ""));
    if (arrived.method.as_str(), unescaped(path)) != (exchange.method.as_str(), unescaped(&exchange.path)) {
        return Err(format!("{} {path} arrived, not {} {}", arrived.method, exchange.method, exchange.path));
    }
    let mut sent: Vec<(String, String)> = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (unescaped(name), unescaped(value)))
        .collect();
    let mut recorded = pairs(&exchange.query);
    sent.sort();
    recorded.sort();
    if sent != recorded {
        return Err(format!("the query {sent:?} arrived, not {recorded:?}"));
    }
    let is_form = arrived.header("content-type") == Some("application/x-www-form-urlencoded");
    let body: Value = match (&exchange.body, is_form) {
        (_, true) => return Ok(()),
        (_, false) if arrived.body.is_empty() => Value::Null,
        (_, false) => serde_json::from_str(&arrived.body).map_err(|error| error.to_string())?,
    };
    let mut recorded = exchange.body.clone();
    if recorded.is_null() && body == Value::Object(Fields::new()) {
        // A body without required values may be omitted.
        return Ok(());
    }
    for (operation, pointer, _) in SENT_ALWAYS {
        if operation == exchange.operation {
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            let tag = body.pointer(pointer).cloned().unwrap_or_default();
            if let Some(object) = recorded.pointer_mut(parent).and_then(Value::as_object_mut) {
                object.entry(key).or_insert(tag);
            }
        }
    }
    match same(&body, &recorded) {
        true => Ok(()),
        false => Err(format!("the body {body} arrived, not {recorded}")),
    }
}

fn pairs(query: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let values = |value: &Value| value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
    let fields = query.as_object().cloned().unwrap_or_default();
    fields
        .iter()
        .flat_map(|(name, value)| values(value).iter().map(|value| (name.clone(), text(value))).collect::<Vec<_>>())
        .collect()
}

/// Checks that strict decoding fails if a value is missing, and only then.
fn read_strictly(result: &CallResult, strictly: &CallResult) -> Result<(), String> {
    match (result, strictly) {
        (Ok((_, missing)), Err(error)) if error.kind() == ErrorKind::Decode && !missing.is_empty() => {
            let path = error.json_path().unwrap_or_default();
            let is_missing = missing.iter().any(|missing| missing == path);
            is_missing.then_some(()).ok_or_else(|| format!("strict mode fails at {path}, which is not missing"))
        }
        (Ok((_, missing)), Ok(_)) if missing.is_empty() => Ok(()),
        (Ok(_), Ok(_)) => Err("strict mode accepts what lacks a value".to_owned()),
        (Ok(_), Err(error)) => Err(format!("strict mode fails: {error}")),
        (Err(error), Err(strict)) if error.kind() == strict.kind() => Ok(()),
        (Err(_), _) => Err("strict mode gives another error".to_owned()),
    }
}

/// Checks that a response equals the recording, and that only values that are newer than the recording are missing.
fn matches_recording(exchange: &AttemptContext, result: CallResult) -> Result<&'static str, String> {
    let recorded = exchange.json();
    let error = match result {
        Err(error) => error,
        Ok(_) if exchange.status / 100 != 2 => return Err("it was read as a success".to_owned()),
        Ok((Value::String(csv), _)) if recorded.is_null() => {
            return (Some(csv) == exchange.reply).then_some(SUCCESS).ok_or_else(|| "the CSV differs".to_owned());
        }
        Ok((written, missing)) => {
            let newer = |path: &String| {
                let path = without_indexes(path);
                NEWER.iter().any(|end| path == *end || path.ends_with(&format!(".{end}")))
            };
            if let Some(path) = missing.iter().find(|path| !newer(path)) {
                return Err(format!("{path} is said to be missing"));
            }
            differs(&written, &recorded, "", &missing)?;
            return Ok(if missing.is_empty() { SUCCESS } else { PARTLY });
        }
    };
    if exchange.status / 100 == 2 {
        return Err(format!("a success was not read: {error}"));
    }
    let api = error.api().ok_or_else(|| format!("it is no error of the API: {error}"))?;
    let kind = match exchange.status {
        300..=399 => ErrorKind::Redirect,
        401 => ErrorKind::Unauthorized,
        402 => ErrorKind::PaymentRequired,
        403 => ErrorKind::Forbidden,
        404 if recorded["error"].is_null() => ErrorKind::RouteNotFound,
        404 => ErrorKind::NotFound,
        405 => ErrorKind::MethodNotAllowed,
        409 => ErrorKind::Conflict,
        410 => ErrorKind::Gone,
        412 => ErrorKind::PreconditionFailed,
        422 => ErrorKind::Validation,
        429 => ErrorKind::RateLimited,
        500..=599 => ErrorKind::Server,
        _ => ErrorKind::Other,
    };
    let detail = recorded["detail"].as_str().or(recorded["error_description"].as_str());
    let detail = match (detail, &recorded) {
        (Some(detail), _) => detail,
        (None, Value::Null) => exchange.reply.as_deref().unwrap_or_default().trim(),
        (None, _) => "",
    };
    let checks = [
        (format!("{:?}", error.kind()), format!("{kind:?}")),
        (api.status().as_u16().to_string(), exchange.status.to_string()),
        (api.name().to_owned(), recorded["error"].as_str().unwrap_or_default().to_owned()),
        (api.detail().to_owned(), detail.to_owned()),
    ];
    if let Some((found, expected)) = checks.iter().find(|(found, expected)| found != expected) {
        return Err(format!("the error has {found:?}, not {expected:?}"));
    }
    let entries = recorded["detail"].as_array().cloned().unwrap_or_default();
    if api.validation_errors().len() != entries.len() {
        return Err(format!("the error has {} entries, not {}", api.validation_errors().len(), entries.len()));
    }
    for (entry, recorded) in api.validation_errors().iter().zip(&entries) {
        differs(&serde_json::to_value(entry).unwrap(), recorded, "detail", &[])?;
    }
    Ok(FAILURE)
}

/// Replaces `items[3].name` by `items[].name`.
fn without_indexes(path: &str) -> String {
    path.split_inclusive(['[', ']'])
        .map(|part| part.trim_start_matches(|letter: char| letter.is_ascii_digit()))
        .collect()
}

/// Fails if a value that the types contain differs from the recording.
fn differs(written: &Value, recorded: &Value, path: &str, missing: &[String]) -> Result<(), String> {
    let step = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match (written, recorded) {
        (Value::Object(written), Value::Object(recorded)) => written.iter().try_for_each(|(key, value)| {
            let path = step(key);
            match recorded.get(key) {
                Some(recorded) => differs(value, recorded, &path, missing),
                None if value.is_null() || missing.contains(&path) => Ok(()),
                None => Err(format!("{path} is {value}, and was not there")),
            }
        }),
        (Value::Array(written), Value::Array(recorded)) if written.len() == recorded.len() => {
            let items = written.iter().zip(recorded).enumerate();
            items.into_iter().try_for_each(|(index, (value, recorded))| {
                differs(value, recorded, &format!("{path}[{index}]"), missing)
            })
        }
        _ if same(written, recorded) => Ok(()),
        // A list or map of a type may be null in the document.
        (Value::Array(list), Value::Null) if list.is_empty() => Ok(()),
        (Value::Object(map), Value::Null) if map.is_empty() => Ok(()),
        _ => Err(format!("{path} is {written}, and was {recorded}")),
    }
}
