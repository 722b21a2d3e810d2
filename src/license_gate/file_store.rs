use super::data_folder::data_folder;
use super::{LicenseStore, StoreLock};
use crate::files::{create_private_folder, lock_file, named, private};
use crate::host;
use crate::json::Secret;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};

/// The maximum size of a license file, in bytes.
const MAX_LENGTH: u64 = 64 * 1024;

/// A [`LicenseStore`] in a file.
///
/// - The file is replaced atomically: the new content is written under another name, synced and renamed. After a crash,
///   the file has either the old or the new content. A temporary file that a killed process left behind is removed the
///   next time that a license is saved.
/// - On Unix, only the owner can read the file (mode 0600), and the folder if it was created for the file (mode 0700).
///   On Windows, the file inherits the permissions of its folder; the folder of
///   [`in_data_folder`](Self::in_data_folder) is accessible only to the user, administrators and the system.
/// - The lock is an empty file next to the license, whose name ends in `.lock` and which is never removed. The
///   operating system releases the lock when the process ends, even if it is killed. On a network file system without
///   locks, and on systems other than Unix and Windows, processes that activate a key at the same time may each use an
///   activation.
#[derive(Clone, Debug)]
pub struct FileStore {
    path: PathBuf,
}

impl FileStore {
    /// Creates a store with the path of the file. The folder is created when the store is locked.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Creates a store whose file is `license.json` in the system's folder for the data of a program.
    ///
    /// | system | folder |
    /// |---|---|
    /// | Windows | `%LOCALAPPDATA%\PROGRAM` |
    /// | macOS | `~/Library/Application Support/PROGRAM` |
    /// | others | `$XDG_DATA_HOME/PROGRAM`, by default `~/.local/share/PROGRAM` |
    ///
    /// # Errors
    ///
    /// Returns [`NotFound`](io::ErrorKind::NotFound) if the environment variables for the folder are not set, and
    /// [`InvalidInput`](io::ErrorKind::InvalidInput) if `program` is not a valid name of a folder.
    pub fn in_data_folder(program: &str) -> io::Result<Self> {
        let mut components = Path::new(program).components();
        if !matches!((components.next(), components.next()), (Some(Component::Normal(_)), None)) {
            return Err(invalid_input("the program's name is not the name of a folder"));
        }
        match data_folder(program) {
            Some(folder) => Ok(Self::new(folder.join("license.json"))),
            None => {
                Err(io::Error::new(io::ErrorKind::NotFound, "the environment names no folder for the data of programs"))
            }
        }
    }

    /// Returns the path of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn folder(&self) -> &Path {
        self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
    }

    /// Returns the path of a file next to the license.
    fn beside(&self, suffix: &str) -> PathBuf {
        let mut path = OsString::from(&self.path);
        path.push(suffix);
        path.into()
    }

    fn write_new(&self, text: &[u8]) -> io::Result<PathBuf> {
        let path = self.beside(&format!(".{:016x}{TEMPORARY}", host::random()));
        let written = private().write(true).create_new(true).open(&path).and_then(|mut file| {
            file.write_all(text)?;
            file.sync_all()
        });
        if written.is_err() {
            let _ = fs::remove_file(&path);
        }
        written.map(|()| path)
    }

    fn replace(&self, text: &[u8]) -> io::Result<()> {
        let new = self.write_new(text)?;
        if let Err(error) = fs::rename(&new, &self.path) {
            let _ = fs::remove_file(&new);
            return Err(error);
        }
        // The new name is stored in the folder. Errors are ignored, because not all systems can sync a folder.
        let _ = File::open(self.folder()).and_then(|folder| folder.sync_all());
        self.remove_leftovers();
        Ok(())
    }

    /// Removes temporary files that killed processes left behind. The caller holds the lock, so no other process is
    /// writing.
    fn remove_leftovers(&self) {
        let name = self.path.file_name().map(OsStr::as_encoded_bytes).unwrap_or_default();
        let is_leftover = |other: &OsStr| {
            let rest = other.as_encoded_bytes().strip_prefix(name).and_then(|rest| rest.strip_prefix(b"."));
            rest.is_some_and(|rest| rest.len() == 16 + TEMPORARY.len() && rest.ends_with(TEMPORARY.as_bytes()))
        };
        for entry in fs::read_dir(self.folder()).into_iter().flatten().flatten() {
            if is_leftover(&entry.file_name()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn lock(&self) -> io::Result<Option<File>> {
        if self.path.file_name().is_none() {
            return Err(invalid_input("this is not the path of a file"));
        }
        create_private_folder(self.folder())?;
        let lock = lock_file(&self.beside(".lock"))?;
        if lock.is_some() {
            // Checks that a file can be written and that the disk is not full.
            fs::remove_file(self.write_new(&[b' '; 1024])?)?;
        }
        Ok(lock)
    }

    /// Prefixes an error with the path.
    fn named<T>(&self, result: io::Result<T>) -> io::Result<T> {
        named(&self.path, result)
    }
}

impl LicenseStore for FileStore {
    fn load(&self) -> io::Result<Option<Secret>> {
        let mut text = String::new();
        let read = File::open(&self.path).and_then(|file| file.take(MAX_LENGTH + 1).read_to_string(&mut text));
        match read {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Ok(_) if text.len() as u64 > MAX_LENGTH => {
                self.named(Err(io::Error::new(io::ErrorKind::InvalidData, "the file is too long")))
            }
            read => self.named(read.map(|_| Some(text.into()))),
        }
    }

    fn save(&self, record: &Secret) -> io::Result<()> {
        self.named(self.replace(record.expose().as_bytes()))
    }

    fn clear(&self) -> io::Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => self.named(Err(error)),
            _ => Ok(()),
        }
    }

    fn try_lock(&self) -> io::Result<Option<StoreLock>> {
        self.named(self.lock()).map(|lock| lock.map(StoreLock::new))
    }
}

/// The suffix of temporary files.
const TEMPORARY: &str = ".tmp";

fn invalid_input(why: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, why)
}
