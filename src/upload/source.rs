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

/// What can be read twice. A trait of its own, as the tables of methods of `Read` and `Seek` bring 2 kB.
pub(super) trait Bytes: Send {
    fn size(&mut self) -> io::Result<u64>;

    fn read(&mut self, start: u64, piece: &mut [u8]) -> io::Result<()>;
}

impl<T: Read + Seek + Send> Bytes for T {
    fn size(&mut self) -> io::Result<u64> {
        self.seek(SeekFrom::End(0))
    }

    fn read(&mut self, start: u64, piece: &mut [u8]) -> io::Result<()> {
        self.seek(SeekFrom::Start(start))?;
        self.read_exact(piece)
    }
}

impl UploadSource {
    /// All that a reader has, from its beginning to its end, wherever it stands.
    pub fn new(reader: impl Read + Seek + Send + 'static) -> Self {
        Self(Kind::Reader(Box::new(reader)))
    }

    pub(super) fn open(&mut self) -> io::Result<Opened<'_>> {
        Ok(match &mut self.0 {
            Kind::Path(path) => {
                let file = File::open(path)?;
                // It can be opened and, on some systems, has a length.
                if file.metadata()?.is_dir() {
                    return Err(io::ErrorKind::IsADirectory.into());
                }
                Opened::File(file)
            }
            Kind::Reader(reader) => Opened::Reader(&mut **reader),
        })
    }
}

/// A source as long as it is read.
pub(super) enum Opened<'a> {
    File(File),
    Reader(&'a mut dyn Bytes),
}

impl Opened<'_> {
    pub(super) fn bytes(&mut self) -> &mut dyn Bytes {
        match self {
            Self::File(file) => file,
            Self::Reader(reader) => &mut **reader,
        }
    }
}

macro_rules! paths {
    ($($path:ty),*) => {$(
        /// The path of a file.
        impl From<$path> for UploadSource {
            fn from(path: $path) -> Self {
                Self(Kind::Path(path.into()))
            }
        }
    )*};
}

paths!(&str, String, &Path, &PathBuf, PathBuf);

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
    let mut bytes = vec![0; length];
    let mut hash = Hash::new();
    for (index, piece) in bytes.chunks_mut(PIECE).enumerate() {
        source.read(start + (index * PIECE) as u64, piece)?;
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
