use hmac_sha256::Hash;
use std::fmt;
use std::fs::File;
use std::future::poll_fn;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::task::Poll;

/// Where the bytes of an upload come from: the path of a file, bytes in memory, or whatever can be read twice.
///
/// ```
/// use polar_funcs::UploadSource;
/// use std::io::Cursor;
///
/// let file = UploadSource::from("dist/app.zip");
/// let bytes = UploadSource::from(b"hello".to_vec());
/// let other = UploadSource::new(Cursor::new("hello"));
/// ```
pub struct UploadSource(Kind);

enum Kind {
    Path(PathBuf),
    Reader(Box<dyn Bytes>),
}

/// What can be read twice.
pub(super) trait Bytes: Read + Seek + Send {}

impl<T: Read + Seek + Send> Bytes for T {}

impl UploadSource {
    /// All that a reader has, from its beginning to its end, wherever it stands.
    pub fn new(reader: impl Read + Seek + Send + 'static) -> Self {
        Self(Kind::Reader(Box::new(reader)))
    }

    pub(super) fn open(&mut self) -> io::Result<Box<dyn Bytes + '_>> {
        match &mut self.0 {
            Kind::Path(path) => {
                let file = File::open(path)?;
                // It can be opened and, on some systems, has a length.
                if file.metadata()?.is_dir() {
                    return Err(io::ErrorKind::IsADirectory.into());
                }
                Ok(Box::new(file))
            }
            Kind::Reader(reader) => Ok(Box::new(reader)),
        }
    }
}

impl From<PathBuf> for UploadSource {
    fn from(path: PathBuf) -> Self {
        Self(Kind::Path(path))
    }
}

impl From<&Path> for UploadSource {
    fn from(path: &Path) -> Self {
        path.to_owned().into()
    }
}

/// The path of a file.
impl From<&str> for UploadSource {
    fn from(path: &str) -> Self {
        PathBuf::from(path).into()
    }
}

/// The bytes themselves.
impl From<Vec<u8>> for UploadSource {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(Cursor::new(bytes))
    }
}

impl fmt::Debug for UploadSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Path(path) => f.debug_tuple("UploadSource").field(path).finish(),
            Kind::Reader(_) => f.write_str("UploadSource(..)"),
        }
    }
}

/// Reads so many bytes from a place on, and their checksum. They also go into `whole`.
///
/// Reading blocks: other tasks of the thread have their turn after each piece.
pub(super) async fn read(
    source: &mut dyn Bytes,
    start: u64,
    length: usize,
    mut whole: Option<&mut Hash>,
) -> io::Result<(Vec<u8>, [u8; 32])> {
    const PIECE: usize = 128 * 1024;
    source.seek(SeekFrom::Start(start))?;
    let mut bytes = vec![0; length];
    let mut hash = Hash::new();
    for piece in bytes.chunks_mut(PIECE) {
        source.read_exact(piece)?;
        hash.update(&*piece);
        if let Some(whole) = &mut whole {
            whole.update(&*piece);
        }
        yield_now().await;
    }
    Ok((bytes, hash.finalize()))
}

async fn yield_now() {
    let mut yielded = false;
    poll_fn(|context| match std::mem::replace(&mut yielded, true) {
        true => Poll::Ready(()),
        false => {
            context.waker().wake_by_ref();
            Poll::Pending
        }
    })
    .await;
}
