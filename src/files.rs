//! Files that only their owner can access, and file locks.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::path::Path;

/// Returns options that create files with mode 0600 on Unix.
pub(crate) fn private() -> OpenOptions {
    #[allow(unused_mut, reason = "for Unix")]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Creates a folder and its missing parents, with mode 0700 on Unix.
pub(crate) fn create_private_folder(path: &Path) -> io::Result<()> {
    let mut folder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.recursive(true).create(path)
}

/// Prefixes an error with the path.
pub(crate) fn named<T>(path: &Path, result: io::Result<T>) -> io::Result<T> {
    result.map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

/// Locks a file and creates it if necessary. Returns `None` if another process holds the lock.
///
/// The lock is released when the file is dropped or the process ends, even if it is killed. On a network file system
/// without locks, and on systems other than Unix and Windows, this function does not lock the file.
#[cfg(all(unix, not(target_os = "solaris")))]
pub(crate) fn lock_file(path: &Path) -> io::Result<Option<File>> {
    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;
    let file = private().write(true).create(true).truncate(false).open(path)?;
    match flock(&file, FlockOperation::NonBlockingLockExclusive) {
        Err(Errno::WOULDBLOCK) => Ok(None),
        // Some network file systems have no locks.
        Err(error) if ![Errno::NOLCK, Errno::NOSYS, Errno::NOTSUP, Errno::OPNOTSUPP].contains(&error) => {
            Err(error.into())
        }
        _ => Ok(Some(file)),
    }
}

/// Opens the file without sharing, so that no other process can open it.
#[cfg(windows)]
pub(crate) fn lock_file(path: &Path) -> io::Result<Option<File>> {
    /// `ERROR_SHARING_VIOLATION`: another process has the file open.
    const SHARED: i32 = 32;
    let mut options = private();
    std::os::windows::fs::OpenOptionsExt::share_mode(&mut options, 0);
    match options.write(true).create(true).truncate(false).open(path) {
        Err(error) if error.raw_os_error() == Some(SHARED) => Ok(None),
        result => result.map(Some),
    }
}

#[cfg(not(any(all(unix, not(target_os = "solaris")), windows)))]
pub(crate) fn lock_file(path: &Path) -> io::Result<Option<File>> {
    private().write(true).create(true).truncate(false).open(path).map(Some)
}

/// Unlocks a file immediately, even if a child process that is being started holds a copy of its descriptor.
#[cfg(feature = "journal")]
pub(crate) fn unlock_file(file: &File) {
    #[cfg(all(unix, not(target_os = "solaris")))]
    let _ = rustix::fs::flock(file, rustix::fs::FlockOperation::Unlock);
    #[cfg(not(all(unix, not(target_os = "solaris"))))]
    let _ = file;
}
