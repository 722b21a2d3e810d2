//! Uploads a file in one call: computes checksums, calls `files_create`, sends the parts to the storage and calls
//! `files_uploaded`.

mod cause;
mod failed;
mod new_file;
mod plan;
mod source;

pub use failed::UploadFailed;
pub use new_file::NewFile;
pub use source::UploadSource;

use crate::call::Call;
#[cfg(feature = "blocking")]
use crate::call::blocking;
use crate::call::execute::execute;
use crate::call::request::Request;
use crate::call::response::CallResult;
use crate::client::PolarCore;
use crate::client::config::Options;
use crate::client::retry_policy::RetryPolicy;
use crate::error::{CallContext, Cause, Error, Invalid};
use crate::host;
use crate::json::DecodeError;
use crate::models::{FileRead, FileUpload, FileUploadCompleted, S3FileUploadCompletedPart, S3FileUploadPart};
use crate::ops::files::files_uploaded;
use crate::raw_response::RawResponse;
use crate::transport::BoxFuture;
use bytes::Bytes;
use cause::{StorageError, UploadCause};
use http::{HeaderMap, StatusCode, header};
use plan::Plan;
use std::fmt;
use std::future::poll_fn;
use std::io;
use std::task::{Context, Poll};
use std::time::Duration;

pub(crate) const OPERATION: &str = "files_upload";

/// Uploads a file: creates it in Polar, sends its parts to Polar's storage, and completes it.
///
/// `POST /v1/files/`, `PUT` to the storage, `POST /v1/files/{id}/uploaded` · scope `files:write` · feature
/// `files_upload`
///
/// The file is read twice: first for the checksums, which Polar requires before it returns the presigned URLs, then to
/// send the file. If the file changes in between, or grows or shrinks while it is read, the upload fails. Parts in
/// flight are held in memory, by default at most four of 10 MiB each. The upload reads 128 KiB at a time, which blocks
/// the thread, and then yields to other tasks. If that blocks for too long, for example on a slow network drive, run
/// the upload on a separate thread.
///
/// All parts must be sent before their presigned URLs expire, one hour after they were created. The storage receives
/// the parts and the headers that the API returned for them, but no access token. A failed part is retried like a GET.
/// If the retries fail, the [error](UploadFailed) contains an upload that continues where this one stopped. Dropping
/// the future stops the upload.
///
/// # Errors
///
/// Returns the errors of [`files_create`](crate::files_create) and [`files_uploaded`](crate::files_uploaded). In
/// addition:
///
/// | kind | when |
/// |---|---|
/// | [`Storage`](crate::ErrorKind::Storage) | the storage rejected a part or failed, for example with 403 for an expired URL |
/// | [`Invalid`](crate::ErrorKind::Invalid) | the file cannot be read, is not a regular file, is larger than 5 TiB, or has changed; or the part size is less than 5 MiB |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{NewFile, files_upload};
///
/// let file = files_upload(core, NewFile::downloadable("app.zip", "application/zip"), "dist/app.zip")
///     .progress(|sent, total| println!("{sent} of {total} bytes"))
///     .await?;
/// println!("{}", file.id().unwrap_or_default());
/// # Ok(())
/// # }
/// ```
pub fn files_upload(core: &PolarCore, file: NewFile, source: impl Into<UploadSource>) -> Upload {
    Upload {
        core: core.clone(),
        file,
        source: source.into(),
        part_size: 2 * Upload::MIN_PART_SIZE,
        in_flight: 4,
        part_timeout: Duration::from_secs(300),
        retries: core.shared.options.retries,
        progress: None,
        plan: None,
        created: None,
    }
}

/// An upload that is ready to start or to resume, returned by [`files_upload`] and [`UploadFailed::resume`]. `.await`
/// runs it.
#[must_use = "an upload does nothing until it is awaited"]
pub struct Upload {
    core: PolarCore,
    file: NewFile,
    source: UploadSource,
    part_size: u64,
    in_flight: usize,
    part_timeout: Duration,
    retries: RetryPolicy,
    progress: Option<Box<dyn FnMut(u64, u64) + Send>>,
    plan: Option<Plan>,
    created: Option<Created>,
}

/// Settings of the upload.
impl Upload {
    /// The minimum part size of the storage, in bytes. Only the last part may be smaller.
    const MIN_PART_SIZE: u64 = 5 * 1024 * 1024;

    /// Sets the size of a part, in bytes. The default is 10 MiB. With a size below 5 MiB, the upload fails with
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid).
    ///
    /// If the file would have more than 10,000 parts, the parts are larger. A resumed upload keeps its part size.
    pub fn part_size(mut self, bytes: u64) -> Self {
        self.part_size = bytes;
        self
    }

    /// Sets the maximum number of parts in flight, which are held in memory. The default is 4; 0 counts as 1.
    pub fn in_flight(mut self, parts: usize) -> Self {
        self.in_flight = parts;
        self
    }

    /// Sets the timeout for one attempt to send a part. The default is 5 minutes, which is enough to send four parts of
    /// 10 MiB concurrently at 1.2 Mbit/s.
    ///
    /// The timeouts of the core apply only to the calls to the API.
    pub fn part_timeout(mut self, timeout: Duration) -> Self {
        self.part_timeout = timeout;
        self
    }

    /// Sets the retry policy for parts. The default is the policy of the core. Parts are retried even if they may have
    /// reached the storage, because sending a part again replaces it.
    pub fn retries(mut self, policy: RetryPolicy) -> Self {
        self.retries = policy;
        self
    }

    /// Sets a callback that receives the progress: the number of bytes that the storage has received, and the size of
    /// the file in bytes.
    ///
    /// The callback is called before the first part and after each part, by the task that awaits the upload. The upload
    /// does not continue until it returns.
    pub fn progress(mut self, report: impl FnMut(u64, u64) + Send + 'static) -> Self {
        self.progress = Some(Box::new(report));
        self
    }
}

impl Upload {
    async fn run(&mut self) -> Result<FileRead, Error> {
        if self.part_size < Self::MIN_PART_SIZE {
            return Err(error(Cause::Invalid(Invalid::new("the part size", "is less than 5 MiB"))));
        }
        let plan = match self.plan.take() {
            Some(plan) => plan,
            None => self.read_plan().await.map_err(source_error)?,
        };
        let result = self.run_with(&plan).await;
        if !matches!(&result, Err(error) if matches!(upload_cause(error.cause()), Some(UploadCause::Changed))) {
            self.plan = Some(plan);
        }
        result
    }

    /// Reads the file to determine its size and checksums.
    async fn read_plan(&mut self) -> io::Result<Plan> {
        Plan::read(self.source.open()?.reader(), self.part_size).await
    }

    async fn run_with(&mut self, plan: &Plan) -> Result<FileRead, Error> {
        let mut created = match self.created.take().filter(Created::is_usable) {
            Some(created) => created,
            None => {
                // This is the same call as `files_create`, which would need a copy of the request.
                let call = Call::post(&self.core, "files_create", "/v1/files/").json(self.file.request(plan));
                Created { file: call.await?, etags: vec![None; plan.len()] }
            }
        };
        let result = match self.send_parts(plan, &mut created).await {
            Ok(()) => files_uploaded(&self.core, &created.file.id, created.completed(plan)).await,
            Err(error) => Err(error),
        };
        self.created = match &result {
            Err(error) if must_start_over(error.cause()) => None,
            _ => Some(created),
        };
        result
    }

    /// Sends the parts that the storage has not received.
    async fn send_parts(&mut self, plan: &Plan, created: &mut Created) -> Result<(), Error> {
        let options = Options {
            timeout: self.part_timeout.saturating_mul(self.retries.attempts.max(1)),
            attempt_timeout: Some(self.part_timeout),
            // Sending a part again replaces it.
            retries: self.retries.retry_non_idempotent(),
        };
        let mut report_progress = |created: &Created| {
            if let Some(progress) = &mut self.progress {
                progress(created.stored(plan), plan.size);
            }
        };
        let mut source = self.source.open().map_err(source_error)?;
        let mut missing = created.missing().into_iter();
        let mut in_flight = Vec::new();
        let limit = self.in_flight.max(1);
        report_progress(created);
        loop {
            // There is room for another part: otherwise, the previous iteration waited until a part was sent.
            if let Some(index) = missing.next() {
                let mut request = created.request(&self.core, index)?;
                let bytes = plan.read_part(source.reader(), index).await.map_err(source_error)?;
                request.body = Bytes::from(bytes.ok_or_else(|| error(UploadCause::Changed.into()))?);
                request.options = options;
                in_flight.push((index, execute(request)));
            }
            let has_room = in_flight.len() < limit && missing.len() > 0;
            match poll_fn(|context| poll_parts(&mut in_flight, has_room, context)).await {
                Some((index, result)) => {
                    created.record(index, result)?;
                    report_progress(created);
                }
                None if has_room => {}
                None => return Ok(()),
            }
        }
    }
}

/// A part in flight, with its index.
type PartInFlight = (usize, BoxFuture<'static, CallResult>);

/// Waits until one of the parts in flight has been sent. Returns `None` if there are no parts in flight. If `has_room`
/// is set, polls each part only once.
fn poll_parts(
    in_flight: &mut Vec<PartInFlight>,
    has_room: bool,
    context: &mut Context<'_>,
) -> Poll<Option<(usize, CallResult)>> {
    for position in 0..in_flight.len() {
        let Some((index, part)) = in_flight.get_mut(position) else { break };
        if let Poll::Ready(result) = part.as_mut().poll(context) {
            let index = *index;
            drop(in_flight.swap_remove(position));
            return Poll::Ready(Some((index, result)));
        }
    }
    match has_room || in_flight.is_empty() {
        true => Poll::Ready(None),
        false => Poll::Pending,
    }
}

/// A file that was created in Polar, and the state of its parts.
struct Created {
    file: FileUpload,
    /// The ETag of each part; `None` if the storage has not received the part.
    etags: Vec<Option<String>>,
}

impl Created {
    /// Returns whether the presigned URLs of all missing parts are still valid according to the local clock.
    fn is_usable(&self) -> bool {
        // Without a clock, the storage decides.
        let Some(now) = host::system_time() else { return true };
        let is_missing = |link: &&S3FileUploadPart| {
            let etag = usize::try_from(link.number.wrapping_sub(1)).ok().and_then(|index| self.etags.get(index));
            etag.is_some_and(Option::is_none)
        };
        let mut links = self.file.upload.parts.iter().filter(is_missing);
        links.all(|link| link.expires_at.system_time().is_none_or(|expires_at| expires_at > now))
    }

    /// Returns the indexes of the parts that the storage has not received.
    fn missing(&self) -> Vec<usize> {
        self.etags.iter().enumerate().filter(|(_, etag)| etag.is_none()).map(|(index, _)| index).collect()
    }

    /// Returns the number of bytes that the storage has received.
    fn stored(&self, plan: &Plan) -> u64 {
        let stored = self.etags.iter().enumerate().filter(|(_, etag)| etag.is_some());
        stored.map(|(index, _)| plan.range(index)).map(|(start, end)| end - start).sum()
    }

    /// Returns the request that sends a part, without its body.
    fn request(&self, core: &PolarCore, index: usize) -> Result<Box<Request>, Error> {
        let number = index as i64 + 1;
        let mut links = self.file.upload.parts.iter().enumerate();
        let Some((position, link)) = links.find(|(_, link)| link.number == number) else {
            return Err(invalid_response("upload.parts".to_owned(), format!("part {number} is missing")));
        };
        let headers = link.headers.iter().flatten();
        Request::presigned_put(core, OPERATION, &link.url, headers)
            .map_err(|reason| invalid_response(format!("upload.parts[{position}].url"), reason.to_owned()))
    }

    /// Records the storage's response to a part.
    fn record(&mut self, index: usize, result: CallResult) -> Result<(), Error> {
        let number = index as i64 + 1;
        let response = result.map_err(|error| storage_error(error, number))?.response;
        let etag = response.headers.get(header::ETAG).and_then(|etag| etag.to_str().ok()).map(str::to_owned);
        match (etag, self.etags.get_mut(index)) {
            (Some(etag), Some(recorded)) => *recorded = Some(etag),
            _ => return Err(error(UploadCause::Storage(StorageError::new(number, response)).into())),
        }
        Ok(())
    }

    /// Returns the request of `files_uploaded`.
    fn completed(&self, plan: &Plan) -> FileUploadCompleted {
        let parts = self.etags.iter().enumerate().map(|(index, etag)| {
            let etag = etag.as_deref().unwrap_or_default();
            S3FileUploadCompletedPart::new(index as i64 + 1, etag, plan.checksum(index))
        });
        let upload = &self.file.upload;
        FileUploadCompleted::new(&*upload.id, &*upload.path, parts.collect::<Vec<_>>())
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload").field("file", &self.file).field("source", &self.source).finish_non_exhaustive()
    }
}

impl IntoFuture for Upload {
    type Output = Result<FileRead, UploadFailed>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(mut self) -> Self::IntoFuture {
        Box::pin(async move { self.run().await.map_err(|error| UploadFailed::new(error, self)) })
    }
}

#[cfg(feature = "blocking")]
impl Upload {
    /// Uploads the file and blocks the thread until the result is available, like [`Call::wait`](crate::Call::wait).
    /// Feature `blocking`.
    ///
    /// # Errors
    ///
    /// Returns the errors of `.await`. Fails with [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if it is called in
    /// an async task of tokio.
    pub fn wait(mut self) -> Result<FileRead, UploadFailed> {
        let shared = std::sync::Arc::clone(&self.core.shared);
        let result = blocking::block_on(shared.transport.as_ref(), Box::pin(self.run()));
        result.unwrap_or_else(|cause| Err(error(cause))).map_err(|error| UploadFailed::new(error, self))
    }
}

/// Returns the cause of an error if it is specific to uploads.
fn upload_cause(cause: &Cause) -> Option<&UploadCause> {
    match cause {
        Cause::Other(other) => other.as_any().downcast_ref(),
        _ => None,
    }
}

/// Returns whether a resumed upload must create a new file, because the presigned URLs can no longer be used.
fn must_start_over(cause: &Cause) -> bool {
    match upload_cause(cause) {
        Some(UploadCause::Changed) => true,
        // The URL has expired, or the storage no longer knows the upload.
        Some(UploadCause::Storage(error)) => matches!(error.response.status.as_u16(), 403 | 404),
        _ => false,
    }
}

/// Returns advice for an error of the upload itself.
fn advice(cause: &Cause, host: &str) -> String {
    let text = match (upload_cause(cause), cause) {
        (Some(UploadCause::Source(_)), _) => "check that the file exists and can be read",
        (Some(UploadCause::Changed), _) => "wait until the file is complete; `UploadFailed::resume` starts over",
        (Some(UploadCause::Storage(_)), _) if must_start_over(cause) => {
            "the presigned URL may have expired; `UploadFailed::resume` starts over"
        }
        (Some(UploadCause::Storage(_)), _) => "`UploadFailed::resume` sends the missing parts",
        (None, Cause::Invalid(_)) => "nothing was sent",
        (None, Cause::Decode(..)) => "check that the base URL is that of Polar's API; if it is, update this crate",
        _ => {
            return format!(
                "check the network between here and {host}; `UploadFailed::resume` sends the missing parts"
            );
        }
    };
    text.to_owned()
}

/// Creates an error that does not come from a request.
fn error(cause: Cause) -> Error {
    Error::new(CallContext { operation: OPERATION, ..CallContext::default() }, cause).with_advice(advice)
}

/// Converts the error of a request to the storage, whose responses are not those of the API.
fn storage_error(error: Error, part: i64) -> Error {
    let map = |cause| match cause {
        Cause::Api(api) => UploadCause::Storage(StorageError::new(part, api.into_response())).into(),
        cause => cause,
    };
    error.map_cause(map).with_advice(advice)
}

fn source_error(error: io::Error) -> Error {
    let cause = match error.kind() {
        io::ErrorKind::UnexpectedEof => UploadCause::Changed,
        _ => UploadCause::Source(error),
    };
    self::error(cause.into())
}

/// Creates the error for an unusable response of `files_create`.
fn invalid_response(path: String, reason: String) -> Error {
    let response = RawResponse { status: StatusCode::CREATED, headers: HeaderMap::new(), body: Bytes::new() };
    error(Cause::Decode(DecodeError { path, reason, item: None }, response))
}
