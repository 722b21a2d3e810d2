use hmac_sha256::Hash;
use std::fmt;
use std::fs::{File, Metadata, OpenOptions};
use std::future::poll_fn;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::task::Poll;

/// Where the bytes of an upload come from: the path of a file, bytes in memory, or whatever can be read twice.
///
/// A path must lead to a regular file, directly or by symbolic links. A named pipe, a socket, a device or a directory is an
/// error, and so is a file that is longer or shorter than the system says, as those under `/proc` are.
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

/// A file of which it is known that reading it neither waits nor goes on for ever.
pub(super) struct RegularFile(File);

impl RegularFile {
    fn open(path: &Path) -> io::Result<Self> {
        // Before it is opened, as this alone may do something to a device.
        check(&std::fs::metadata(path)?)?;
        let mut options = OpenOptions::new();
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, O_NONBLOCK);
        let file = options.read(true).open(path)?;
        // Another file may stand there by now.
        check(&file.metadata()?)?;
        Ok(Self(file))
    }
}

impl Bytes for RegularFile {
    fn size(&mut self) -> io::Result<u64> {
        // Files under /proc can't be sought from their end.
        self.0.metadata().map(|metadata| metadata.len())
    }

    fn read(&mut self, start: u64, piece: &mut [u8]) -> io::Result<()> {
        Bytes::read(&mut self.0, start, piece)
    }
}

/// Opens a named pipe without waiting for a writer, should one have taken the place of the file. It means nothing to regular
/// files. 0 where the value is not known.
#[cfg(unix)]
const O_NONBLOCK: i32 = if cfg!(target_vendor = "apple") {
    0x4
} else if cfg!(all(
    any(target_os = "android", target_os = "linux"),
    any(
        target_arch = "aarch64",
        target_arch = "arm",
        target_arch = "riscv64",
        target_arch = "x86",
        target_arch = "x86_64"
    )
)) {
    0o4000
} else {
    0
};

/// Refuses what is not a regular file.
fn check(metadata: &Metadata) -> io::Result<()> {
    if metadata.is_file() {
        return Ok(());
    }
    if metadata.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a directory"));
    }
    #[cfg(unix)]
    let what = {
        use std::os::unix::fs::FileTypeExt;
        match metadata.file_type() {
            file if file.is_fifo() => "it is a named pipe, not a regular file",
            file if file.is_socket() => "it is a socket, not a regular file",
            _ => "it is a device, not a regular file",
        }
    };
    #[cfg(not(unix))]
    let what = "it is not a regular file";
    Err(io::Error::new(io::ErrorKind::InvalidInput, what))
}

impl UploadSource {
    /// All that a reader has, from its beginning to its end, wherever it stands.
    pub fn new(reader: impl Read + Seek + Send + 'static) -> Self {
        Self(Kind::Reader(Box::new(reader)))
    }

    pub(super) fn open(&mut self) -> io::Result<Opened<'_>> {
        Ok(match &mut self.0 {
            Kind::Path(path) => Opened::File(RegularFile::open(path)?),
            Kind::Reader(reader) => Opened::Reader(&mut **reader),
        })
    }
}

/// A source as long as it is read.
pub(super) enum Opened<'a> {
    File(RegularFile),
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

/// Whether there is anything behind this many bytes.
pub(super) fn is_longer(source: &mut dyn Bytes, size: u64) -> io::Result<bool> {
    match source.read(size, &mut [0]) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
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
