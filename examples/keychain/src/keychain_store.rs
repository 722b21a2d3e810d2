use keyring_core::{Entry, Error};
use polar_funcs::license_gate::{FileStore, LicenseStore, StoreLock};
use polar_funcs::models::Secret;
use std::io;

/// Stores the license in an entry of a keychain.
pub(crate) struct KeychainStore {
    entry: Entry,
    /// Keychains have no locks, so a file is locked in place of the entry.
    lock: FileStore,
}

impl KeychainStore {
    /// Creates a store in an entry, with its lock in the system's folder for the data of the program.
    pub(crate) fn new(entry: Entry, program: &str) -> io::Result<Self> {
        Ok(Self { entry, lock: FileStore::in_data_folder(program)? })
    }
}

impl LicenseStore for KeychainStore {
    fn load(&self) -> io::Result<Option<Secret>> {
        match self.entry.get_password() {
            Ok(record) => Ok(Some(record.into())),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(io_error(error)),
        }
    }

    fn save(&self, record: &Secret) -> io::Result<()> {
        self.entry.set_password(record.expose()).map_err(io_error)
    }

    fn clear(&self) -> io::Result<()> {
        match self.entry.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(io_error(error)),
        }
    }

    fn try_lock(&self) -> io::Result<Option<StoreLock>> {
        self.lock.try_lock()
    }
}

fn io_error(error: Error) -> io::Error {
    match error {
        // The error contains the bytes of the license, which must not be printed.
        Error::BadEncoding(_) | Error::BadDataFormat(..) => {
            io::Error::new(io::ErrorKind::InvalidData, "the entry of the keychain is not text")
        }
        error => io::Error::other(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use polar_funcs::PolarCore;
    use polar_funcs::license_gate::{LicenseError, LicenseGate, Refusal, Verdict};
    use polar_funcs::testing::{MockResponse, MockTransport};
    use std::error::Error as StdError;
    use std::{env, fs, process};

    #[test]
    fn a_license_is_kept_in_the_keychain() -> Result<(), Box<dyn StdError>> {
        keyring_core::set_default_store(keyring_core::mock::Store::new()?);
        let folder = env::temp_dir().join(format!("keychain-{}", process::id()));
        let store = || -> Result<KeychainStore, Error> {
            let lock = FileStore::new(folder.join("license.json"));
            Ok(KeychainStore { entry: Entry::new("acme", "license")?, lock })
        };
        let transport = MockTransport::new().respond_with(|request| match request.uri().path().rsplit('/').next() {
            Some("validate") => MockResponse::json(200, r#"{"id":"1","status":"granted","limit_activations":1}"#),
            Some("activate") => MockResponse::json(200, r#"{"id":"2","license_key":{"status":"granted"}}"#),
            _ => MockResponse::status(204),
        });
        let core = PolarCore::builder().transport(transport.clone()).build()?;
        let gate = LicenseGate::new(core, "aacb0786-de7e-4c3d-a3e0-a43600905ee5", store()?);

        assert_eq!(gate.check().wait()?, Verdict::Refused(Refusal::NotActivated));
        assert_eq!(gate.activate("ACME-GRANTED").wait()?, Verdict::Valid);
        assert_eq!(gate.check().wait()?, Verdict::Valid);
        assert_eq!(transport.requests().len(), 2);
        assert!(store()?.load()?.is_some_and(|record| record.expose().contains("ACME-GRANTED")));

        let entry = Entry::new("acme", "license")?;
        entry.set_secret(&[0xff])?;
        assert!(matches!(gate.check().wait(), Err(LicenseError::Damaged(_))));
        assert_eq!(gate.activate("ACME-GRANTED").wait()?, Verdict::Valid);

        assert!(gate.deactivate().wait()?);
        assert!(!gate.deactivate().wait()?);
        assert!(matches!(entry.get_password(), Err(Error::NoEntry)));
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
