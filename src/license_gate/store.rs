use crate::json::Secret;
use std::any::Any;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::{fmt, io};

/// Where a device stores its license: a text of some hundred bytes, which contains the license key.
///
/// [`FileStore`](super::FileStore) is sufficient for most programs. Implement the trait to use another place, such as
/// the system's keychain; `examples/keychain` does so. The methods may block for a moment.
///
/// ```
/// use polar_funcs::license_gate::{FileStore, LicenseStore, StoreLock};
/// use polar_funcs::models::Secret;
/// use std::io;
/// # struct Keychain;
/// # impl Keychain {
/// #     fn get(&self) -> io::Result<Option<String>> { Ok(None) }
/// #     fn set(&self, _: &str) -> io::Result<()> { Ok(()) }
/// #     fn delete(&self) -> io::Result<()> { Ok(()) }
/// # }
///
/// struct KeychainStore {
///     keychain: Keychain,
///     /// Keychains have no locks.
///     lock: FileStore,
/// }
///
/// impl LicenseStore for KeychainStore {
///     fn load(&self) -> io::Result<Option<Secret>> {
///         Ok(self.keychain.get()?.map(Secret::from))
///     }
///
///     fn save(&self, record: &Secret) -> io::Result<()> {
///         self.keychain.set(record.expose())
///     }
///
///     fn clear(&self) -> io::Result<()> {
///         self.keychain.delete()
///     }
///
///     fn try_lock(&self) -> io::Result<Option<StoreLock>> {
///         self.lock.try_lock()
///     }
/// }
/// ```
pub trait LicenseStore: Send + Sync + 'static {
    /// Returns what was saved last; `None` if there is nothing.
    ///
    /// Return [`InvalidData`](io::ErrorKind::InvalidData) for something that is not text. Never return `None` because
    /// of a failure: to the gate, it means that this device has no license.
    fn load(&self) -> io::Result<Option<Secret>>;

    /// Replaces what was saved. After a crash, the store must have either the old or the new text.
    fn save(&self, record: &Secret) -> io::Result<()>;

    /// Removes what was saved, if there is something.
    fn clear(&self) -> io::Result<()>;

    /// Locks the store against other processes and other threads, or returns `None` if one of them holds the lock. The
    /// lock must end with its process. [`load`](Self::load) is called without it as well.
    ///
    /// Before a key is activated, the gate locks the store. If the store cannot be written, return an error here, so
    /// that no activation is used in vain.
    fn try_lock(&self) -> io::Result<Option<StoreLock>>;
}

/// The lock of a [`LicenseStore`]. Dropping it unlocks the store.
pub struct StoreLock {
    _guard: Box<dyn Any + Send>,
}

impl StoreLock {
    /// Makes a lock of whatever unlocks the store when it is dropped, such as a file.
    pub fn new(guard: impl Send + 'static) -> Self {
        Self { _guard: Box::new(guard) }
    }
}

impl fmt::Debug for StoreLock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoreLock").finish_non_exhaustive()
    }
}

/// Stores the license in memory, for tests. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    record: Arc<Mutex<Option<Secret>>>,
    locked: Arc<AtomicBool>,
}

impl MemoryStore {
    /// Creates an empty store.
    pub fn new() -> Self {
        Self::default()
    }

    fn replace(&self, record: Option<Secret>) {
        *self.record.lock().unwrap_or_else(PoisonError::into_inner) = record;
    }
}

impl LicenseStore for MemoryStore {
    fn load(&self) -> io::Result<Option<Secret>> {
        Ok(self.record.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    fn save(&self, record: &Secret) -> io::Result<()> {
        self.replace(Some(record.clone()));
        Ok(())
    }

    fn clear(&self) -> io::Result<()> {
        self.replace(None);
        Ok(())
    }

    fn try_lock(&self) -> io::Result<Option<StoreLock>> {
        struct Unlock(Arc<AtomicBool>);
        impl Drop for Unlock {
            fn drop(&mut self) {
                self.0.store(false, Ordering::Release);
            }
        }
        let was_locked = self.locked.swap(true, Ordering::Acquire);
        Ok((!was_locked).then(|| StoreLock::new(Unlock(Arc::clone(&self.locked)))))
    }
}

macro_rules! forward {
    ($($Pointer:ident)*) => {$(
        impl<S: LicenseStore + ?Sized> LicenseStore for $Pointer<S> {
            fn load(&self) -> io::Result<Option<Secret>> {
                (**self).load()
            }

            fn save(&self, record: &Secret) -> io::Result<()> {
                (**self).save(record)
            }

            fn clear(&self) -> io::Result<()> {
                (**self).clear()
            }

            fn try_lock(&self) -> io::Result<Option<StoreLock>> {
                (**self).try_lock()
            }
        }
    )*};
}

forward! { Arc Box }
