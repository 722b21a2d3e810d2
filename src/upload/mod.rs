//! The whole way of a file: its checksums, `files_create`, its parts to the storage, `files_uploaded`.

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
use crate::funcs::files_uploaded;
use crate::json::Failure;
use crate::models::{FileRead, FileUpload, FileUploadCompleted, S3FileUploadCompletedPart, S3FileUploadPart};
use crate::raw_response::RawResponse;
use crate::transport::BoxFuture;
use bytes::Bytes;
use cause::{Refusal, UploadCause};
use http::{HeaderMap, StatusCode, header};
use plan::Plan;
use std::fmt;
use std::future::poll_fn;
use std::io;
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

pub(crate) const OPERATION: &str = "files_upload";

/// Uploads a file: creates it in Polar, sends its parts to Polar's storage, and finishes it.
///
/// `POST /v1/files/`, `PUT` to the storage, `POST /v1/files/{id}/uploaded` · scope `files:write` · feature `files_upload`
///
/// The file is read twice: once for the checksums that Polar asks for before it gives the links, and once to send it. It is
/// an error if the file changes between the two, or grows or shrinks while it is read. The parts that are in flight are in
/// memory, by default at most four of 10 MiB. Reading blocks the thread, 128 KiB at a time, after which other tasks have
/// their turn: where that is too long, as on a slow network drive, run the upload on a thread of its own.
///
/// All parts have to be sent while their links hold, which is an hour with Polar. The storage gets the parts, and what
/// the API says is to be sent with them; it gets no access token. A part that fails is sent again as a GET would be;
/// when that does not help, the [error](UploadFailed) holds an upload that goes on where this one stopped. Dropping the
/// future stops everything.
///
/// # Errors
///
/// Those of [`files_create`](crate::files_create) and [`files_uploaded`](crate::files_uploaded), and
///
/// | kind | when |
/// |---|---|
/// | [`Storage`](crate::ErrorKind::Storage) | the storage refused a part or failed, such as with 403 when its link has expired |
/// | [`Invalid`](crate::ErrorKind::Invalid) | the file can't be read, is not a regular file, or changed meanwhile |
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
        part_size: 2 * Upload::LEAST_PART,
        in_flight: 4,
        part_timeout: Duration::from_secs(300),
        retries: core.shared.options.retries,
        progress: None,
        plan: None,
        created: None,
    }
}

/// An upload that is ready to begin, or to go on: `.await` does.
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

/// What callers may set.
impl Upload {
    /// The storage takes no smaller ones, but for the last.
    const LEAST_PART: u64 = 5 * 1024 * 1024;

    /// How large a part is, in bytes: 10 MiB unless it is set, at least 5 MiB. Parts are larger where a file would have
    /// more than 10,000 of them, and remain as they are when an upload goes on.
    pub fn part_size(mut self, bytes: u64) -> Self {
        self.part_size = bytes;
        self
    }

    /// How many parts are sent at a time, and so are in memory; 4 unless it is set, 0 counts as 1.
    pub fn in_flight(mut self, parts: usize) -> Self {
        self.in_flight = parts;
        self
    }

    /// How long one attempt to send a part may take; 5 minutes unless it is set, which with four parts of 10 MiB at a
    /// time takes 1.2 Mbit/s. The core's own timeouts are for the calls to the API.
    pub fn part_timeout(mut self, timeout: Duration) -> Self {
        self.part_timeout = timeout;
        self
    }

    /// How often a part is attempted; as often as the core's calls unless it is set.
    pub fn retries(mut self, policy: RetryPolicy) -> Self {
        self.retries = policy;
        self
    }

    /// What is told how many bytes of how many the storage has: at first, and after each part. It is called by the task that
    /// awaits the upload, and the upload waits for it.
    pub fn progress(mut self, tell: impl FnMut(u64, u64) + Send + 'static) -> Self {
        self.progress = Some(Box::new(tell));
        self
    }
}

impl Upload {
    async fn run(&mut self) -> Result<FileRead, Error> {
        if self.part_size < Self::LEAST_PART {
            return Err(error(Cause::Invalid(Invalid::new("the part size", "is less than 5 MiB"))));
        }
        let plan = match self.plan.take() {
            Some(plan) => plan,
            None => self.read().await.map_err(unreadable)?,
        };
        let result = self.run_as(&plan).await;
        if !matches!(&result, Err(error) if matches!(own(error.cause()), Some(UploadCause::Changed))) {
            self.plan = Some(plan);
        }
        result
    }

    /// Reads the file for the first time.
    async fn read(&mut self) -> io::Result<Plan> {
        Plan::read(self.source.open()?.bytes(), self.part_size).await
    }

    async fn run_as(&mut self, plan: &Plan) -> Result<FileRead, Error> {
        let mut created = match self.created.take().filter(Created::holds) {
            Some(created) => created,
            None => {
                // As `files_create` does it, but for the copy of the request that it would take.
                let call = Call::post(&self.core, "files_create", "/v1/files/").json(self.file.request(plan));
                Created { file: call.await?, etags: vec![None; plan.len()] }
            }
        };
        let result = match self.send(plan, &mut created).await {
            Ok(()) => files_uploaded(&self.core, &created.file.id, created.completed(plan)).await,
            Err(error) => Err(error),
        };
        self.created = match &result {
            Err(error) if is_final(error.cause()) => None,
            _ => Some(created),
        };
        result
    }

    /// Sends the parts that the storage does not have.
    async fn send(&mut self, plan: &Plan, created: &mut Created) -> Result<(), Error> {
        let options = Options {
            timeout: self.part_timeout.saturating_mul(self.retries.attempts.max(1)),
            attempt_timeout: Some(self.part_timeout),
            // A part that comes twice is the same part.
            retries: self.retries.retry_non_idempotent(),
        };
        let mut tell = |created: &Created| {
            if let Some(progress) = &mut self.progress {
                progress(created.stored(plan), plan.size);
            }
        };
        let mut source = self.source.open().map_err(unreadable)?;
        let mut missing = created.missing().into_iter();
        let mut flights = Vec::new();
        let most = self.in_flight.max(1);
        tell(created);
        loop {
            // There is room for one here: with none, the last turn waited for one to land.
            if let Some(index) = missing.next() {
                let mut request = created.request(&self.core, index)?;
                let bytes = plan.read_part(source.bytes(), index).await.map_err(unreadable)?;
                request.body = Bytes::from(bytes.ok_or_else(|| error(UploadCause::Changed.into()))?);
                request.options = options;
                flights.push((index, execute(request)));
            }
            let more = flights.len() < most && missing.len() > 0;
            match poll_fn(|context| landed(&mut flights, more, context)).await {
                Some((index, answer)) => {
                    created.keep(index, answer)?;
                    tell(created);
                }
                None if more => {}
                None => return Ok(()),
            }
        }
    }
}

/// A part on its way, by its index.
type Flight = (usize, BoxFuture<'static, CallResult>);

/// Waits for one of the parts on their way, if there is any; with `more` to come, no longer than they are polled once.
fn landed(flights: &mut Vec<Flight>, more: bool, context: &mut Context<'_>) -> Poll<Option<(usize, CallResult)>> {
    for place in 0..flights.len() {
        let Some((index, flight)) = flights.get_mut(place) else { break };
        if let Poll::Ready(answer) = flight.as_mut().poll(context) {
            let index = *index;
            drop(flights.swap_remove(place));
            return Poll::Ready(Some((index, answer)));
        }
    }
    match more || flights.is_empty() {
        true => Poll::Ready(None),
        false => Poll::Pending,
    }
}

/// A file that Polar knows of, and how far its upload is.
struct Created {
    file: FileUpload,
    /// What the storage gave for each part that it has.
    etags: Vec<Option<String>>,
}

impl Created {
    /// Whether the links to the parts that are missing can still be used, as far as this machine's clock tells.
    fn holds(&self) -> bool {
        let now = SystemTime::now();
        let is_missing = |link: &&S3FileUploadPart| {
            let etag = usize::try_from(link.number.wrapping_sub(1)).ok().and_then(|index| self.etags.get(index));
            etag.is_some_and(Option::is_none)
        };
        let mut links = self.file.upload.parts.iter().filter(is_missing);
        links.all(|link| link.expires_at.system_time().is_none_or(|expires_at| expires_at > now))
    }

    /// The parts that the storage does not have.
    fn missing(&self) -> Vec<usize> {
        self.etags.iter().enumerate().filter(|(_, etag)| etag.is_none()).map(|(index, _)| index).collect()
    }

    /// How many bytes the storage has.
    fn stored(&self, plan: &Plan) -> u64 {
        let stored = self.etags.iter().enumerate().filter(|(_, etag)| etag.is_some());
        stored.map(|(index, _)| plan.range(index)).map(|(start, end)| end - start).sum()
    }

    /// The request that sends a part, without the part.
    fn request(&self, core: &PolarCore, index: usize) -> Result<Box<Request>, Error> {
        let number = index as i64 + 1;
        let mut links = self.file.upload.parts.iter().enumerate();
        let Some((place, link)) = links.find(|(_, link)| link.number == number) else {
            return Err(unusable("upload.parts".to_owned(), format!("there is none for part {number}")));
        };
        let headers = link.headers.iter().flatten();
        Request::presigned_put(core, OPERATION, &link.url, headers)
            .map_err(|why| unusable(format!("upload.parts[{place}].url"), why.to_owned()))
    }

    /// Keeps what the storage answered to a part.
    fn keep(&mut self, index: usize, answer: CallResult) -> Result<(), Error> {
        let number = index as i64 + 1;
        let reply = answer.map_err(|error| at_storage(error, number))?.reply;
        let etag = reply.headers.get(header::ETAG).and_then(|etag| etag.to_str().ok()).map(str::to_owned);
        match (etag, self.etags.get_mut(index)) {
            (Some(etag), Some(kept)) => *kept = Some(etag),
            _ => return Err(error(UploadCause::Storage(Refusal::new(number, reply)).into())),
        }
        Ok(())
    }

    /// What `files_uploaded` is told.
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
    /// Uploads the file and waits for the result, in a program that has no async runtime; as
    /// [`Call::wait`](crate::Call::wait). Feature `blocking`.
    ///
    /// # Errors
    ///
    /// As `.await`, and in an async task of tokio.
    pub fn wait(mut self) -> Result<FileRead, UploadFailed> {
        let result = match blocking::runtime() {
            Ok(runtime) => blocking::block_on(runtime, Box::pin(self.run())),
            Err(cause) => Err(cause),
        };
        result.unwrap_or_else(|cause| Err(error(cause))).map_err(|error| UploadFailed::new(error, self))
    }
}

/// The upload's own cause of an error, if it has one.
fn own(cause: &Cause) -> Option<&UploadCause> {
    match cause {
        Cause::Other(other) => other.as_any().downcast_ref(),
        _ => None,
    }
}

/// Whether the links can no longer be used.
fn is_final(cause: &Cause) -> bool {
    match own(cause) {
        Some(UploadCause::Changed) => true,
        // The link has expired, or the storage no longer knows the upload.
        Some(UploadCause::Storage(refusal)) => matches!(refusal.reply.status.as_u16(), 403 | 404),
        _ => false,
    }
}

/// What to do about an error of the upload itself.
fn advice(cause: &Cause, host: &str) -> String {
    let text = match (own(cause), cause) {
        (Some(UploadCause::Source(_)), _) => "check that it is there and may be read",
        (Some(UploadCause::Changed), _) => "wait until it is complete; `UploadFailed::resume` begins anew",
        (Some(UploadCause::Storage(_)), _) if is_final(cause) => {
            "its link may have expired: `UploadFailed::resume` begins anew"
        }
        (Some(UploadCause::Storage(_)), _) => "`UploadFailed::resume` sends what is missing",
        (None, Cause::Invalid(_)) => "nothing was sent",
        (None, Cause::Decode(..)) => "check that the base URL is that of Polar's API; if it is, update this crate",
        _ => {
            return format!("check the network between here and {host}; `UploadFailed::resume` sends what is missing");
        }
    };
    text.to_owned()
}

/// An error before a part is sent.
fn error(cause: Cause) -> Error {
    Error::new(CallContext { operation: OPERATION, ..CallContext::default() }, cause).with_advice(advice)
}

/// The error of a request to the storage, whose responses are not the API's.
fn at_storage(error: Error, part: i64) -> Error {
    let map = |cause| match cause {
        Cause::Api(api) => UploadCause::Storage(Refusal::new(part, api.into_reply())).into(),
        cause => cause,
    };
    error.map_cause(map).with_advice(advice)
}

fn unreadable(error: io::Error) -> Error {
    let cause = match error.kind() {
        io::ErrorKind::UnexpectedEof => UploadCause::Changed,
        _ => UploadCause::Source(error),
    };
    self::error(cause.into())
}

/// An error of what `files_create` answered.
fn unusable(path: String, reason: String) -> Error {
    let reply = RawResponse { status: StatusCode::CREATED, headers: HeaderMap::new(), body: Bytes::new() };
    error(Cause::Decode(Failure { path, reason, item: None }, reply))
}
