use crate::json::Secret;
use std::any::Any;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::{fmt, io};

/// The place where a device stores its license: a string of some hundred bytes that contains the license key.
///
/// [`FileStore`](super::FileStore) is sufficient for most programs. Implement this trait to use another place, such as
/// the system's keychain, as in `examples/keychain`. The methods may block the thread for a short time.
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
    /// Returns the stored record; `None` if there is none.
    ///
    /// Return [`InvalidData`](io::ErrorKind::InvalidData) if the record is not text; the gate then treats it as
    /// damaged. Never return `None` because of a failure: it means that this device has no license.
    fn load(&self) -> io::Result<Option<Secret>>;

    /// Replaces the stored record. After a crash, the store must contain either the old or the new record.
    fn save(&self, record: &Secret) -> io::Result<()>;

    /// Removes the stored record, if there is one.
    fn clear(&self) -> io::Result<()>;

    /// Locks the store, or returns `None` if another process or thread holds the lock. The lock must be released when
    /// its process ends. [`load`](Self::load) is also called without the lock.
    ///
    /// The gate locks the store before it activates a key. If the store cannot be written, return an error here, so
    /// that no activation is wasted.
    fn try_lock(&self) -> io::Result<Option<StoreLock>>;
}

/// The lock of a [`LicenseStore`]. Dropping it unlocks the store.
pub struct StoreLock {
    _guard: Box<dyn Any + Send>,
}

impl StoreLock {
    /// Creates a lock from a guard, such as a file, that unlocks the store when it is dropped.
    pub fn new(guard: impl Send + 'static) -> Self {
        Self { _guard: Box::new(guard) }
    }
}

impl fmt::Debug for StoreLock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoreLock").finish_non_exhaustive()
    }
}

/// A [`LicenseStore`] in memory, for tests. Clones share the license.
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
