//! The license check of a desktop program. Usage: `license_check KEY` to activate a key, `license_check` to check it.

use polar_funcs::PolarCore;
use polar_funcs::license_gate::{FileStore, LicenseError, LicenseGate, Verdict};
use std::error::Error;

const ORGANIZATION: &str = "aacb0786-de7e-4c3d-a3e0-a43600905ee5";

fn verdict(gate: &LicenseGate, key: Option<String>) -> Result<Verdict, LicenseError> {
    match key {
        Some(key) => gate.activate(key).wait(),
        None => gate.check().wait(),
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let gate = LicenseGate::new(PolarCore::anonymous(), ORGANIZATION, FileStore::in_data_folder("license_check")?);
    match verdict(&gate, std::env::args().nth(1))? {
        Verdict::Valid => println!("licensed"),
        Verdict::Grace { until, .. } => println!("licensed; go online before {until}"),
        refused => Err(format!("not licensed: {refused}"))?,
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use polar_funcs::license_gate::MemoryStore;
    use test_support::stand_in::{StandIn, license_keys};

    #[tokio::test]
    async fn a_key_is_activated_and_remembered() {
        let polar = StandIn::start(license_keys::ENDPOINTS).await.unwrap();
        let core = PolarCore::builder().server(polar.url()).build().unwrap();
        let gate = LicenseGate::new(core, ORGANIZATION, MemoryStore::new());
        tokio::task::spawn_blocking(move || {
            assert!(!verdict(&gate, None).unwrap().is_licensed());
            assert!(!verdict(&gate, Some(license_keys::MISTYPED.to_owned())).unwrap().is_licensed());
            assert!(verdict(&gate, Some(license_keys::GRANTED.to_owned())).unwrap().is_licensed());
            assert!(verdict(&gate, None).unwrap().is_licensed());
        })
        .await
        .unwrap();
    }
}
