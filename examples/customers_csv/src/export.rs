//! The export: one row for each customer.

use crate::Stopped;
use futures_util::{StreamExt, stream};
use indicatif::ProgressBar;
use polar_funcs::models::{Customer, CustomerSortProperty, CustomersListQuery};
use polar_funcs::{Error, PolarCore, customers_get_state, customers_list};
use std::collections::HashSet;
use std::io::Write;
use test_support::stand_in::ExampleError;

pub(crate) const COLUMNS: [&str; 8] =
    ["id", "external_id", "type", "name", "email", "country", "created_at", "subscribed_products"];

/// The number of customers that are looked up concurrently.
const LOOK_UPS: usize = 8;

/// The maximum number of times that the list is read.
const MOST_PASSES: usize = 10;

/// An export of all customers.
pub(crate) struct Export<'a, W: Write> {
    pub(crate) core: &'a PolarCore,
    pub(crate) page_size: i64,
    pub(crate) out: csv::Writer<W>,
    /// The ids of the customers that were written, including those of an earlier run.
    pub(crate) written: HashSet<String>,
    pub(crate) bar: ProgressBar,
}

impl<W: Write> Export<'_, W> {
    /// Writes all customers that have not been written.
    ///
    /// If a customer is deleted while the list is read, later customers move to earlier pages, and one of them may move
    /// to a page that was already read. Therefore, the list is read until it contains no new customer.
    pub(crate) async fn run(&mut self) -> Result<(), Stopped> {
        for _ in 0..MOST_PASSES {
            let before = self.written.len();
            self.pass().await?;
            if self.written.len() == before {
                return Ok(());
            }
        }
        Err(ExampleError(format!("the list of customers still changed after it was read {MOST_PASSES} times")).into())
    }

    async fn pass(&mut self) -> Result<(), Stopped> {
        let core = self.core;
        // New customers are added at the end.
        let query = CustomersListQuery::new().limit(self.page_size).sorting([CustomerSortProperty::CreatedAt]);
        let mut pages = customers_list(core, query).pages();
        while let Some(page) = pages.next().await {
            let page = page?;
            if let Some(item) = page.unreadable.first() {
                return Err(ExampleError(format!("a customer can't be read: {}: {}", item.path, item.reason)).into());
            }
            if let Some(total) = page.pagination.total_count {
                self.bar.set_length(total.unsigned_abs());
            }
            let is_new = |customer: &&Customer| customer.id().is_none_or(|id| !self.written.contains(id));
            let new: Vec<&Customer> = page.items.iter().filter(is_new).collect();
            let mut rows = stream::iter(new).map(|customer| row(core, customer)).buffered(LOOK_UPS);
            while let Some(row) = rows.next().await {
                // A customer who was deleted after the list was read has no row.
                let Some(row) = row? else { continue };
                self.out.write_record(&row)?;
                self.written.insert(row[0].clone());
                self.bar.inc(1);
            }
            // Flush before the next request, so that no page is requested after stdout was closed.
            self.out.flush()?;
        }
        Ok(())
    }
}

/// Looks up a customer. Returns `None` if they were deleted.
async fn row(core: &PolarCore, customer: &Customer) -> Result<Option<[String; COLUMNS.len()]>, Stopped> {
    let Some(id) = customer.id() else {
        return Err(ExampleError("this version knows only customers that are individuals or teams".to_owned()).into());
    };
    let state = match customers_get_state(core, id).await {
        Ok(state) => state,
        Err(error) if error.is_not_found() => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let kind = match customer {
        Customer::Individual(_) => "individual",
        Customer::Team(_) => "team",
        _ => "",
    };
    let subscriptions = state.active_subscriptions().unwrap_or_default();
    let products: Vec<&str> = subscriptions.iter().map(|subscription| subscription.product_id.as_str()).collect();
    Ok(Some([
        id.to_owned(),
        customer.external_id().unwrap_or_default().to_owned(),
        kind.to_owned(),
        customer.name().unwrap_or_default().to_owned(),
        customer.email().unwrap_or_default().to_owned(),
        customer.billing_address().map_or("", |address| address.country.as_str()).to_owned(),
        customer.created_at().map_or("", |created_at| created_at.as_str()).to_owned(),
        products.join(" "),
    ]))
}

impl From<Error> for Stopped {
    fn from(error: Error) -> Self {
        Self::Failed(error.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use polar_funcs::testing::{MockResponse, MockTransport};
    use std::sync::{Arc, Mutex};

    /// Exports customers of a server, of whom some are deleted and others created while it runs. Returns the ids of the
    /// rows, and the most look-ups between two pages.
    async fn exported(written: &[&str], change: fn(&mut Vec<usize>, usize)) -> Vec<String> {
        let customers = Arc::new(Mutex::new(((0..25).collect::<Vec<usize>>(), 0)));
        let server = MockTransport::new().respond_with(move |request| {
            let (customers, lists) = &mut *customers.lock().expect("no panic in here");
            let number = |name| {
                let mut pairs =
                    request.uri().query().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
                pairs.find(|(key, _)| *key == name).and_then(|(_, value)| value.parse::<usize>().ok())
            };
            let customer = |id: &usize| {
                format!(
                    r#"{{"id":"{id}","created_at":"2026-10-01T12:00:00Z","modified_at":null,"metadata":{{}},
                    "external_id":null,"email":null,"email_verified":true,"type":"individual","name":"{id}",
                    "billing_name":null,"billing_address":null,"tax_id":null,"organization_id":"o","deleted_at":null,
                    "avatar_url":null,"active_subscriptions":[],"granted_benefits":[],"active_meters":[]}}"#
                )
            };
            if let Some(id) = request.uri().path().strip_suffix("/state").and_then(|path| path.rsplit('/').next()) {
                return match customers.iter().find(|customer| customer.to_string() == id) {
                    Some(id) => MockResponse::json(200, customer(id)),
                    None => MockResponse::not_found(),
                };
            }
            let (page, limit) = (number("page").unwrap_or(1), number("limit").expect("a limit"));
            let items: Vec<String> = customers.iter().skip((page - 1) * limit).take(limit).map(customer).collect();
            let (total, pages) = (customers.len(), customers.len().div_ceil(limit));
            *lists += 1;
            change(customers, *lists);
            let items = items.join(",");
            let body = format!(r#"{{"items":[{items}],"pagination":{{"total_count":{total},"max_page":{pages}}}}}"#);
            MockResponse::json(200, body)
        });
        let core = PolarCore::builder().access_token("polar_oat_test").transport(server).build().expect("a core");
        let mut out = Vec::new();
        let mut export = Export {
            core: &core,
            page_size: 10,
            out: csv::Writer::from_writer(&mut out),
            written: written.iter().map(ToString::to_string).collect(),
            bar: ProgressBar::hidden(),
        };
        assert!(export.run().await.is_ok());
        drop(export);
        let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(out.as_slice());
        rows.records().map(|row| row.expect("a row")[0].to_owned()).collect()
    }

    fn ids(customers: impl IntoIterator<Item = usize>) -> Vec<String> {
        customers.into_iter().map(|id| id.to_string()).collect()
    }

    #[tokio::test]
    async fn each_customer_has_one_row() {
        assert_eq!(exported(&[], |_, _| {}).await, ids(0..25));
        assert_eq!(exported(&["0", "1", "20"], |_, _| {}).await, ids((2..20).chain(21..25)));
    }

    #[tokio::test]
    async fn a_customer_who_moves_to_an_earlier_page_is_written() {
        // After the first page, its first three customers are deleted: 10 to 12 move to it.
        let rows = exported(&[], |customers, lists| {
            if lists == 1 {
                customers.drain(..3);
            }
        });
        assert_eq!(rows.await, ids((3..10).chain(13..25).chain(10..13)));
    }

    #[tokio::test]
    async fn a_customer_who_moves_to_a_later_page_is_written_once() {
        let rows = exported(&[], |customers, lists| {
            if lists == 1 {
                customers.insert(0, 99);
            }
        });
        assert_eq!(rows.await, ids((0..25).chain([99])));
    }
}
