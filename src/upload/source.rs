use hmac_sha256::Hash;
use std::fmt;
use std::fs::{File, Metadata, OpenOptions};
use std::future::poll_fn;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::task::Poll;

/// The source of an upload: a path, bytes in memory, or a reader that can seek.
///
/// A path must be that of a regular file or of a symbolic link to one. The upload fails with
/// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if the path is that of a named pipe, a socket, a device or a
/// directory, or if the size of the file differs from the size that the system reports, as for files in `/proc`.
///
/// ```
/// use polar_funcs::UploadSource;
/// use std::io::Cursor;
///
/// let file = UploadSource::from("dist/app.zip");
/// let bytes = UploadSource::from(b"hello".to_vec());
/// let reader = UploadSource::new(Cursor::new("hello"));
/// ```
pub struct UploadSource(Source);

enum Source {
    Path(PathBuf),
    Reader(Box<dyn ReadAt>),
}

/// Reads at an offset. `dyn Read + Seek` would link all methods of both traits: 2 kB.
pub(super) trait ReadAt: Send {
    fn size(&mut self) -> io::Result<u64>;

    /// Fills the buffer with the bytes at an offset.
    fn read(&mut self, start: u64, buffer: &mut [u8]) -> io::Result<()>;
}

impl<T: Read + Seek + Send> ReadAt for T {
    fn size(&mut self) -> io::Result<u64> {
        self.seek(SeekFrom::End(0))
    }

    fn read(&mut self, start: u64, buffer: &mut [u8]) -> io::Result<()> {
        self.seek(SeekFrom::Start(start))?;
        self.read_exact(buffer)
    }
}

/// A regular file. Reading other files might block for long or never end.
pub(super) struct RegularFile(File);

impl RegularFile {
    fn open(path: &Path) -> io::Result<Self> {
        // Check the path before it is opened, because opening a device may have side effects.
        check(&std::fs::metadata(path)?)?;
        let mut options = OpenOptions::new();
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, O_NONBLOCK);
        let file = options.read(true).open(path)?;
        // Check again, because the file may have been replaced in between.
        check(&file.metadata()?)?;
        Ok(Self(file))
    }
}

impl ReadAt for RegularFile {
    fn size(&mut self) -> io::Result<u64> {
        // Seeking from the end of a file is not possible in /proc.
        self.0.metadata().map(|metadata| metadata.len())
    }

    fn read(&mut self, start: u64, buffer: &mut [u8]) -> io::Result<()> {
        ReadAt::read(&mut self.0, start, buffer)
    }
}

/// A flag for opening a named pipe without waiting for a writer, in case the file was replaced with one. It has no
/// effect on regular files. It is 0 on platforms whose value is unknown.
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

/// Returns an error unless the metadata is that of a regular file.
fn check(metadata: &Metadata) -> io::Result<()> {
    if metadata.is_file() {
        return Ok(());
    }
    if metadata.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a directory"));
    }
    #[cfg(unix)]
    let message = {
        use std::os::unix::fs::FileTypeExt;
        match metadata.file_type() {
            file if file.is_fifo() => "it is a named pipe, not a regular file",
            file if file.is_socket() => "it is a socket, not a regular file",
            _ => "it is a device, not a regular file",
        }
    };
    #[cfg(not(unix))]
    let message = "it is not a regular file";
    Err(io::Error::new(io::ErrorKind::InvalidInput, message))
}

impl UploadSource {
    /// Creates a source from a reader. The whole content is uploaded, whatever the current position of the reader.
    pub fn new(reader: impl Read + Seek + Send + 'static) -> Self {
        Self(Source::Reader(Box::new(reader)))
    }

    pub(super) fn open(&mut self) -> io::Result<Opened<'_>> {
        Ok(match &mut self.0 {
            Source::Path(path) => Opened::File(RegularFile::open(path)?),
            Source::Reader(reader) => Opened::Reader(&mut **reader),
        })
    }
}

/// A source that is open for reading.
pub(super) enum Opened<'a> {
    File(RegularFile),
    Reader(&'a mut dyn ReadAt),
}

impl Opened<'_> {
    pub(super) fn reader(&mut self) -> &mut dyn ReadAt {
        match self {
            Self::File(file) => file,
            Self::Reader(reader) => &mut **reader,
        }
    }
}

macro_rules! paths {
    ($($path:ty),*) => {$(
        /// Creates a source from the path of a file. The file is opened when the upload runs.
        impl From<$path> for UploadSource {
            fn from(path: $path) -> Self {
                Self(Source::Path(path.into()))
            }
        }
    )*};
}

paths!(&str, String, &Path, &PathBuf, PathBuf);

/// Creates a source from bytes in memory.
impl From<Vec<u8>> for UploadSource {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(Cursor::new(bytes))
    }
}

impl fmt::Debug for UploadSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Source::Path(path) => f.debug_tuple("UploadSource").field(path).finish(),
            Source::Reader(_) => f.write_str("UploadSource(..)"),
        }
    }
}

/// Returns whether the source has more than `size` bytes.
pub(super) fn is_longer(source: &mut dyn ReadAt, size: u64) -> io::Result<bool> {
    match source.read(size, &mut [0]) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

/// Reads bytes at an offset and computes their SHA-256. If `file_hash` is set, also updates that hash.
///
/// Reading a chunk blocks the thread. After each chunk, the function yields to other tasks.
pub(super) async fn read(
    source: &mut dyn ReadAt,
    start: u64,
    length: usize,
    mut file_hash: Option<&mut Hash>,
) -> io::Result<(Vec<u8>, [u8; 32])> {
    const CHUNK: usize = 128 * 1024;
    let mut bytes = vec![0; length];
    let mut hash = Hash::new();
    for (index, chunk) in bytes.chunks_mut(CHUNK).enumerate() {
        source.read(start + (index * CHUNK) as u64, chunk)?;
        hash.update(&*chunk);
        if let Some(file_hash) = &mut file_hash {
            file_hash.update(&*chunk);
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
