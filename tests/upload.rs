//! Uploads: the requests to the API and to the storage, and the handling of parts that fail.

#![cfg(all(feature = "files_upload", feature = "hyper"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod polar_and_storage;

use polar_and_storage::{Fault, MIB, OnWire, PolarAndStorage, SIGNATURE, TOKEN, content, on_wire, serve};
use polar_funcs::models::FileRead;
use polar_funcs::{ErrorKind, NewFile, PolarCore, Upload, UploadFailed, UploadSource, files_upload};
use std::error::Error as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Waker};
use std::time::Duration;

/// Runs a future on a single-threaded runtime.
fn run<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

fn guide() -> NewFile {
    NewFile::downloadable("guide.pdf", "application/pdf")
}

/// Returns an upload with the smallest possible parts.
fn upload(core: &PolarCore, source: impl Into<UploadSource>) -> Upload {
    files_upload(core, guide(), source).part_size(5 * MIB as u64)
}

fn core(transport: OnWire) -> PolarCore {
    PolarCore::builder().access_token(TOKEN).user_agent("app/1").transport(transport).build().unwrap()
}

fn failed(result: Result<FileRead, UploadFailed>) -> UploadFailed {
    let failed = result.unwrap_err();
    let shown = format!("{failed} {failed:?} {:?} {} {:?}", failed.error(), failed.error(), failed.error().source());
    for hidden in [TOKEN, SIGNATURE, "X-Amz", "uploadId", "x-amz", "/bucket/"] {
        assert!(!shown.contains(hidden), "{hidden} in {shown}");
    }
    failed
}

#[test]
fn a_small_file_goes_in_one_part() {
    let server = PolarAndStorage::new();
    run(async {
        let core = serve(&server).await;
        let file = files_upload(&core, guide().version("1.1").organization_id("acme"), content(1200)).await.unwrap();
        assert_eq!((file.name(), file.is_uploaded()), (Some("guide.pdf"), Some(&true)));
    });
    let sum = "J91D6MUWtwqEydjxiqdxEvWs9N9oXs195Vbb6YlznO0=";
    let [create, put, complete] = &server.requests()[..] else { panic!("{:?}", server.requests()) };
    assert_eq!((create.method.as_str(), create.target.as_str()), ("POST", "/v1/files/"));
    assert_eq!(
        create.json(),
        serde_json::json!({
            "service": "downloadable", "name": "guide.pdf", "mime_type": "application/pdf", "size": 1200,
            "checksum_sha256_base64": sum, "version": "1.1", "organization_id": "acme",
            "upload": {"parts": [{"number": 1, "chunk_start": 0, "chunk_end": 1200, "checksum_sha256_base64": sum}]},
        })
    );
    assert_eq!((put.method.as_str(), put.body.len()), ("PUT", 1200));
    assert_eq!(complete.target, "/v1/files/4a0409e2-9d6c-454c-bf05-2969a8250400/uploaded");
    assert_eq!(
        complete.json(),
        serde_json::json!({
            "id": "u-1", "path": "acme/guide.pdf",
            "parts": [{"number": 1, "checksum_etag": "\"etag-1\"", "checksum_sha256_base64": sum}],
        })
    );
}

#[test]
fn the_storage_gets_the_headers_of_the_link_and_no_others() {
    let server = PolarAndStorage::new();
    run(async { files_upload(&serve(&server).await, guide(), content(10)).await }).unwrap();
    let puts = server.puts();
    let mut names: Vec<&str> = puts[0].headers.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["content-length", "host", "x-amz-checksum-sha256", "x-amz-sdk-checksum-algorithm"]);
    assert!(!format!("{puts:?}").contains(TOKEN));
    assert!(
        server
            .requests()
            .iter()
            .filter(|request| request.method == "POST")
            .all(|request| { request.headers.contains(&("authorization".to_owned(), format!("Bearer {TOKEN}"))) })
    );
}

#[test]
fn a_large_file_goes_in_several_parts_at_a_time() {
    let server = PolarAndStorage::new();
    let bytes = content(16 * MIB);
    run(async { upload(&serve(&server).await, bytes.clone()).await }).unwrap();
    assert!(server.file() == bytes);
    assert_eq!(server.puts().len(), 4);
    assert!(server.storage_connections() > 1);
}

#[test]
fn a_file_on_disk_is_uploaded() {
    let path = TempFile::new("on_disk", &content(7 * MIB));
    let server = PolarAndStorage::new();
    run(async { upload(&serve(&server).await, &*path.0).await }).unwrap();
    assert!(server.file() == content(7 * MIB));
}

#[test]
fn a_part_ends_where_the_next_begins() {
    let part = 5 * MIB;
    for (size, parts) in [(0, 1), (1, 1), (part - 1, 1), (part, 1), (part + 1, 2), (2 * part, 2), (2 * part + 1, 3)] {
        let server = PolarAndStorage::new();
        run(async { upload(&core(on_wire(&server)), content(size)).await }).unwrap();
        assert!(server.file() == content(size), "{size}");
        assert_eq!(server.puts().len(), parts, "{size}");
    }
}

#[test]
fn parts_that_are_stored_out_of_order_are_completed_in_order() {
    let server = PolarAndStorage::new();
    run(async { upload(&core(on_wire(&server).later_parts_first()), content(20 * MIB)).await }).unwrap();
    assert_eq!(server.stored_in_order(), [4, 3, 2, 1]);
    let complete = server.requests().pop().unwrap().json();
    let numbers: Vec<_> = complete["parts"].as_array().unwrap().iter().map(|part| part["number"].clone()).collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
}

#[test]
fn a_part_that_fails_once_is_sent_again() {
    for fault in [Fault::Status(500), Fault::Status(503), Fault::Status(429), Fault::Reset] {
        let server = PolarAndStorage::new().fault(2, [fault]);
        run(async { upload(&serve(&server).await, content(11 * MIB)).await }).unwrap();
        assert!(server.file() == content(11 * MIB), "{fault:?}");
        let mut sent: Vec<i64> = server.puts().iter().map(|put| put.part()).collect();
        sent.sort_unstable();
        assert_eq!(sent, [1, 2, 2, 3], "{fault:?}");
    }
}

#[test]
fn a_permanent_failure_of_a_part_is_not_retried() {
    for status in [400, 403, 404, 501] {
        let server = PolarAndStorage::new().fault(1, [Fault::Status(status); 3]);
        let failed = failed(run(async { upload(&core(on_wire(&server)), content(10)).await }));
        let error = failed.error();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Storage, 1));
        assert_eq!(error.status().unwrap().as_u16(), status);
        assert_eq!(server.puts().len(), 1);
    }
}

#[test]
fn an_upload_resumes_with_the_missing_parts() {
    let server = PolarAndStorage::new().fault(3, [Fault::Status(500); 3]);
    let told = Arc::new(Mutex::new(Vec::new()));
    let tell = Arc::clone(&told);
    run(async {
        let upload = upload(&core(on_wire(&server)), content(17 * MIB)).in_flight(1);
        let failed = failed(upload.progress(move |sent, total| tell.lock().unwrap().push((sent, total))).await);
        assert_eq!((failed.error().operation(), failed.error().attempts()), ("files_upload", 3));
        assert_eq!(failed.file_id(), Some("4a0409e2-9d6c-454c-bf05-2969a8250400"));
        assert!(failed.to_string().contains("rejected part 3: status 500"), "{failed}");
        let sent = server.puts().len();
        failed.resume().await.unwrap();
        let again: Vec<i64> = server.puts()[sent..].iter().map(|put| put.part()).collect();
        assert_eq!(again, [3, 4]);
    });
    assert!(server.file() == content(17 * MIB));
    assert_eq!(server.created(), 1);
    let all = 17 * MIB as u64;
    let five = 5 * MIB as u64;
    assert_eq!(
        *told.lock().unwrap(),
        [0, five, 2 * five, 2 * five, 3 * five, all].map(|sent| (sent, all)),
        "the second time begins with what is there"
    );
}

#[test]
fn a_failed_call_to_the_api_is_repeated_without_the_parts() {
    let server = PolarAndStorage::new().refuse_to_complete(1);
    run(async {
        let failed = failed(upload(&core(on_wire(&server)), content(6 * MIB)).await);
        assert_eq!((failed.error().operation(), failed.error().kind()), ("files_uploaded", ErrorKind::Forbidden));
        failed.resume().await.unwrap();
    });
    assert_eq!((server.created(), server.puts().len()), (1, 2));
}

#[test]
fn an_expired_link_is_reported_and_replaced() {
    let server = PolarAndStorage::new().fault(2, [Fault::Status(403)]);
    run(async {
        let failed = failed(upload(&core(on_wire(&server)), content(6 * MIB)).await);
        assert_eq!(
            failed.to_string(),
            "files_upload: the storage rejected part 2: status 403: AccessDenied: Request has expired; \
             the presigned URL may have expired; `UploadFailed::resume` starts over"
        );
        assert_eq!((failed.file_id(), failed.error().is_unauthorized()), (None, false));
        failed.resume().await.unwrap();
    });
    assert!(server.file() == content(6 * MIB));
    assert_eq!(server.created(), 2);
}

#[test]
fn a_link_that_expires_during_the_upload_is_not_used() {
    let server = PolarAndStorage::new().fault(2, [Fault::Status(400)]).links_expire_at("2020-01-01T00:00:00Z");
    run(async {
        let failed = failed(upload(&core(on_wire(&server)), content(6 * MIB)).await);
        assert_eq!(server.created(), 1, "this machine's clock may be wrong");
        failed.resume().await.unwrap();
    });
    assert_eq!(server.created(), 2);
}

#[test]
fn a_file_that_changes_between_the_two_reads_is_detected() {
    let changed = |size, at: usize| {
        let mut bytes = content(size);
        bytes[at] ^= 1;
        bytes
    };
    let other = [changed(6 * MIB, 6 * MIB - 1), changed(6 * MIB, 0), content(5 * MIB), Vec::new()];
    for (index, other) in other.into_iter().enumerate() {
        let file = TempFile::new(&format!("changes_{index}"), &content(6 * MIB));
        let server = PolarAndStorage::new();
        run(async {
            let (path, bytes) = (file.0.clone(), other.clone());
            let upload =
                upload(&core(on_wire(&server)), &*file.0).progress(move |_, _| std::fs::write(&path, &bytes).unwrap());
            let failed = failed(upload.await);
            assert_eq!((failed.error().kind(), failed.file_id()), (ErrorKind::Invalid, None));
            assert!(failed.to_string().contains("changed while it was being read"), "{failed}");
            assert!(!server.is_complete());
            failed.resume().await.unwrap();
        });
        assert!(server.file() == other, "{index}");
        assert_eq!(server.created(), 2);
    }
}

#[test]
fn an_unreadable_source_is_an_error_before_anything_is_sent() {
    let server = PolarAndStorage::new();
    let folder = std::env::temp_dir();
    let cases: [(UploadSource, std::io::ErrorKind); 2] = [
        ("there/is/no/such/file".into(), std::io::ErrorKind::NotFound),
        (folder.into(), std::io::ErrorKind::IsADirectory),
    ];
    for (source, reason) in cases {
        let failed = failed(run(async { upload(&core(on_wire(&server)), source).await }));
        assert_eq!((failed.error().kind(), failed.error().attempts()), (ErrorKind::Invalid, 0));
        let source: &std::io::Error = failed.source().unwrap().downcast_ref().unwrap();
        assert_eq!(source.kind(), reason, "{source}");
        let is_named = source.to_string() == "it is a directory";
        assert_eq!(is_named, reason == std::io::ErrorKind::IsADirectory, "{source}");
    }
    let small = files_upload(&core(on_wire(&server)), guide(), content(1)).part_size(5 * MIB as u64 - 1);
    assert_eq!(
        failed(run(small.into_future())).to_string(),
        "files_upload: the part size is less than 5 MiB; nothing was sent"
    );
    assert!(server.requests().is_empty());
}

#[cfg(unix)]
#[test]
fn a_source_that_is_not_a_regular_file_is_an_error_before_anything_is_sent() {
    use std::os::unix::fs::symlink;

    let folder = TempFolder::new("odd_files");
    let path = |name: &str| folder.0.join(name);
    assert!(std::process::Command::new("mkfifo").arg(path("fifo")).status().unwrap().success());
    let _socket = std::os::unix::net::UnixListener::bind(path("socket")).unwrap();
    std::fs::write(path("file"), content(10)).unwrap();
    for (link, target) in [("to_file", "file"), ("to_link", "to_file"), ("to_fifo", "fifo"), ("to_nothing", "nothing")]
    {
        symlink(path(target), path(link)).unwrap();
    }
    let mut cases = vec![
        (path("fifo"), "it is a named pipe"),
        (path("to_fifo"), "it is a named pipe"),
        (path("socket"), "it is a socket"),
        ("/dev/null".into(), "it is a device"),
        ("/dev/zero".into(), "it is a device"),
        (path("."), "it is a directory"),
        (path("to_nothing"), "No such file"),
    ];
    if cfg!(target_os = "linux") {
        cases.push(("/proc/self/status".into(), "size is reported as 0 bytes but it contains more"));
        cases.push(("/proc/cpuinfo".into(), "size is reported as 0 bytes but it contains more"));
        cases.push((
            "/sys/kernel/mm/transparent_hugepage/enabled".into(),
            "size is reported as 4096 bytes but it contains less",
        ));
    }
    let server = PolarAndStorage::new();
    for (path, reason) in cases.into_iter().filter(|(path, _)| !path.starts_with("/sys") || path.exists()) {
        let failed = failed(run(async { upload(&core(on_wire(&server)), &*path).await }));
        assert_eq!((failed.error().kind(), failed.error().attempts()), (ErrorKind::Invalid, 0), "{path:?}");
        let source = failed.source().unwrap().to_string();
        assert!(source.contains(reason), "{path:?}: {source}");
    }
    assert!(server.requests().is_empty());

    for name in ["file", "to_file", "to_link"] {
        let server = PolarAndStorage::new();
        run(async { upload(&core(on_wire(&server)), path(name)).await }).unwrap();
        assert!(server.file() == content(10), "{name}");
    }
}

#[test]
fn a_file_that_changes_its_length_while_it_is_read_is_an_error() {
    /// A source that grows or shrinks after some reads.
    struct Growing {
        bytes: std::io::Cursor<Vec<u8>>,
        by: i64,
        after_reads: usize,
    }
    impl std::io::Read for Growing {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            match self.after_reads.checked_sub(1) {
                Some(left) => self.after_reads = left,
                None => {
                    let size = self.bytes.get_ref().len().saturating_add_signed(std::mem::take(&mut self.by) as isize);
                    self.bytes.get_mut().resize(size, b'+');
                }
            }
            self.bytes.read(buffer)
        }
    }
    impl std::io::Seek for Growing {
        fn seek(&mut self, to: std::io::SeekFrom) -> std::io::Result<u64> {
            self.bytes.seek(to)
        }
    }
    // The first read returns the whole part, and the second checks for more data. Both are repeated when the part is
    // sent.
    for (by, after_reads, created) in [(1, 0, 0), (-1, 0, 0), (1000, 1, 0), (1, 2, 1), (-1, 2, 1), (1, 3, 1)] {
        let server = PolarAndStorage::new();
        let source = Growing { bytes: std::io::Cursor::new(content(100)), by, after_reads };
        let failed = failed(run(async { upload(&core(on_wire(&server)), UploadSource::new(source)).await }));
        assert_eq!(failed.error().kind(), ErrorKind::Invalid, "{by} after {after_reads}");
        assert_eq!((server.created(), server.puts().len()), (created, 0), "{by} after {after_reads}");
        let text = format!("{failed} {}", failed.source().map_or_else(String::new, ToString::to_string));
        assert!(text.contains("size is reported as 100 bytes") || text.contains("changed while it was"), "{text}");
    }
}

#[test]
fn only_the_parts_in_flight_are_in_memory() {
    for in_flight in [1, 3] {
        let wire = on_wire(&PolarAndStorage::new()).later_parts_first();
        let held = wire.held();
        run(async { upload(&core(wire), content(16 * MIB)).in_flight(in_flight).await }).unwrap();
        assert_eq!(held.most(), (in_flight, in_flight * 5 * MIB));
        assert_eq!(held.now(), (0, 0));
    }
}

#[test]
fn other_tasks_run_while_a_file_is_read() {
    let turns = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&turns);
    run(async {
        tokio::spawn(async move {
            loop {
                count.fetch_add(1, Ordering::SeqCst);
                tokio::task::yield_now().await;
            }
        });
        upload(&core(on_wire(&PolarAndStorage::new())), content(4 * MIB)).await.unwrap();
    });
    let pieces = 2 * 4 * MIB / (128 * 1024);
    assert!(turns.load(Ordering::SeqCst) >= pieces / 2, "{turns:?} of {pieces}");
}

#[test]
fn a_dropped_upload_stops_everything() {
    let server = PolarAndStorage::new().fault(1, [Fault::Stall]).fault(2, [Fault::Stall]);
    let wire = on_wire(&server);
    let held = wire.held();
    let mut upload = upload(&core(wire), content(11 * MIB)).in_flight(2).into_future();
    let mut context = Context::from_waker(Waker::noop());
    let polled = (0..1000).take_while(|_| held.now().0 < 2 && upload.as_mut().poll(&mut context).is_pending()).count();
    assert_eq!(held.now(), (2, 10 * MIB), "after {polled} polls");
    drop(upload);
    assert_eq!(held.now(), (0, 0));
    assert!(!server.is_complete());
}

#[test]
fn a_part_without_a_response_times_out() {
    let server = PolarAndStorage::new().fault(1, [Fault::Stall; 3]);
    let core = core(on_wire(&server).with_elapsed_timeouts());
    let failed = failed(run(async { upload(&core, content(10)).part_timeout(Duration::from_secs(90)).await }));
    assert_eq!((failed.error().kind(), failed.error().attempts()), (ErrorKind::Timeout, 3));
    assert_eq!(
        failed.to_string(),
        "files_upload: no response within 90 s (after 3 attempts); check the network between here and storage.example; \
         `UploadFailed::resume` sends the missing parts"
    );
}

#[test]
fn links_that_would_leak_or_are_missing_are_not_used() {
    let cases = [
        (PolarAndStorage::new().storage("http://storage.example"), "upload.parts[0].url: must begin with https://"),
        (
            PolarAndStorage::new().storage("https://user:pass@storage.example"),
            "upload.parts[0].url: contains credentials",
        ),
        (PolarAndStorage::new().storage("storage.example"), "upload.parts[0].url: is not a"),
        (PolarAndStorage::new().without_links(), "upload.parts: part 1 is missing"),
    ];
    for (server, expected) in cases {
        let failed = failed(run(async { upload(&core(on_wire(&server)), content(10)).await }));
        assert_eq!(failed.error().kind(), ErrorKind::Decode);
        assert!(failed.to_string().contains(expected), "{failed}");
        assert!(server.puts().is_empty());
    }
}

#[test]
fn a_part_without_an_etag_is_not_taken_as_stored() {
    let server = PolarAndStorage::new().fault(1, [Fault::NoEtag]);
    let failed = failed(run(async { upload(&core(on_wire(&server)), content(10)).await }));
    assert_eq!(failed.error().kind(), ErrorKind::Storage);
    assert!(failed.to_string().contains("without returning its ETag"), "{failed}");
}

#[cfg(feature = "blocking")]
#[test]
fn the_blocking_transport_uploads_all_parts() {
    use polar_funcs::BlockingTransport;

    let server = PolarAndStorage::new().fault(2, [Fault::Status(503)]);
    // The server needs a runtime, and the calls none.
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let url = runtime.block_on(server.serve());
    let builder = PolarCore::builder().access_token(TOKEN).server(url).transport(BlockingTransport::new());
    let file = upload(&builder.build().unwrap(), content(12 * MIB)).wait().unwrap();
    assert_eq!(file.is_uploaded(), Some(&true));
    assert!(server.file() == content(12 * MIB));
}

#[cfg(feature = "blocking")]
#[test]
fn a_program_without_a_runtime_can_wait_for_an_upload() {
    let server = PolarAndStorage::new();
    let file = upload(&core(on_wire(&server)), content(6 * MIB)).wait().unwrap();
    assert_eq!(file.is_uploaded(), Some(&true));
    assert!(server.file() == content(6 * MIB));

    let failed = failed(run(async { upload(&core(on_wire(&server)), content(10)).wait() }));
    assert_eq!(failed.error().kind(), ErrorKind::Invalid);
    assert!(failed.error().to_string().starts_with("files_upload: `wait` was called in an async task"));
    assert!(failed.resume().wait().is_ok());
}

#[test]
fn an_upload_and_its_error_can_go_to_other_threads() {
    fn can_be_sent<T: Send + 'static>(_: &T) {}
    fn is_error<T: std::error::Error + Send + Sync + 'static>() {}
    is_error::<UploadFailed>();
    let upload = files_upload(&PolarCore::new(TOKEN), guide(), "guide.pdf");
    can_be_sent(&upload);
    assert!(!format!("{upload:?}").contains(TOKEN));
    can_be_sent(&upload.into_future());
}

/// A file that is removed when it is dropped.
struct TempFile(std::path::PathBuf);

impl TempFile {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("polar_funcs_{}_{name}", std::process::id()));
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }
}

impl Drop for TempFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[cfg(unix)]
struct TempFolder(std::path::PathBuf);

#[cfg(unix)]
impl TempFolder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("polar_funcs_{}_{name}", std::process::id()));
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }
}

#[cfg(unix)]
impl Drop for TempFolder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
