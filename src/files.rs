//! Files that only their user can read, and locks that the operating system holds.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::path::Path;

/// Options for files that their user alone can read.
pub(crate) fn private() -> OpenOptions {
    #[allow(unused_mut, reason = "for Unix")]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Creates a folder that its user alone can read, and those above it, where they are missing.
pub(crate) fn create_private_folder(path: &Path) -> io::Result<()> {
    let mut folder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.recursive(true).create(path)
}

/// Adds the path to an error.
pub(crate) fn named<T>(path: &Path, result: io::Result<T>) -> io::Result<T> {
    result.map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

/// Locks a file, which is created if necessary. Returns `None` if another process has locked it.
///
/// The operating system unlocks it when it is dropped or the process ends, however it ends. On a network file system
/// without locks and on systems other than Unix and Windows, the file is not locked.
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

/// Opens the file for this process alone.
#[cfg(windows)]
pub(crate) fn lock_file(path: &Path) -> io::Result<Option<File>> {
    /// `ERROR_SHARING_VIOLATION`: another process has opened the file.
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

/// Unlocks a file at once, also while a process that is being started has a copy of its descriptor.
#[cfg(feature = "journal")]
pub(crate) fn unlock_file(file: &File) {
    #[cfg(all(unix, not(target_os = "solaris")))]
    let _ = rustix::fs::flock(file, rustix::fs::FlockOperation::Unlock);
    #[cfg(not(all(unix, not(target_os = "solaris"))))]
    let _ = file;
}
