//! A nightly export of all customers as CSV. Usage: `export FILE`. `examples/customers_csv` resumes and shows progress.

use polar_funcs::models::CustomersListQuery;
use polar_funcs::{PolarCore, customers_list};
use std::error::Error;
use std::path::Path;

/// Exports all customers. The file gets its name when it is complete. A customer that cannot be deserialized is
/// reported and skipped.
fn export(core: &PolarCore, file: &Path) -> Result<usize, Box<dyn Error + Send + Sync>> {
    let part = file.with_extension("part");
    let mut rows = csv::Writer::from_path(&part)?;
    rows.write_record(["id", "email", "name", "created_at"])?;
    let mut count = 0;
    for customer in customers_list(core, CustomersListQuery::new().limit(100)).items().wait() {
        match customer {
            Ok(customer) => {
                let created = customer.created_at().map(|at| at.to_string()).unwrap_or_default();
                let [id, email, name] =
                    [customer.id(), customer.email(), customer.name()].map(Option::unwrap_or_default);
                rows.write_record([id, email, name, &created])?;
                count += 1;
            }
            Err(error) if error.kind() == polar_funcs::ErrorKind::Decode => eprintln!("{error}"),
            Err(error) => Err(error)?,
        }
    }
    rows.into_inner().map_err(|error| error.into_error())?.sync_all()?;
    std::fs::rename(part, file)?;
    Ok(count)
}

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let file = std::env::args().nth(1).ok_or("usage: export FILE")?;
    println!("{} customers", export(&PolarCore::from_env()?, Path::new(&file))?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_support::stand_in::{StandIn, TOKEN, customers};

    #[tokio::test]
    async fn all_pages_are_exported() {
        let polar = StandIn::start([customers::LIST]).await.unwrap();
        let core = PolarCore::builder().access_token(TOKEN).server(polar.url()).build().unwrap();
        let file = std::env::temp_dir().join(format!("customers-{}.csv", std::process::id()));
        let count = tokio::task::spawn_blocking({
            let file = file.clone();
            move || export(&core, &file).unwrap()
        });
        let count = count.await.unwrap();
        assert_eq!(csv::Reader::from_path(&file).unwrap().records().map(Result::unwrap).count(), count);
        assert!(count > 200);
        std::fs::remove_file(file).unwrap();
    }
}
