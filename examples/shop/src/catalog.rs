//! The products, as Polar has them.

use polar_funcs::models::{Product, ProductVisibility, ProductsListQuery};
use polar_funcs::{Error, PolarCore, products_list};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::Instant;

/// How long products are shown before Polar is asked again.
const FRESH: Duration = Duration::from_secs(60);

/// The last known products, so that pages don't wait for Polar, and work while it can't be reached.
#[derive(Clone)]
pub(crate) struct Catalog {
    core: PolarCore,
    known: Arc<Mutex<Option<Known>>>,
}

struct Known {
    asked: Instant,
    products: Arc<[Product]>,
}

impl Catalog {
    pub(crate) fn new(core: &PolarCore) -> Self {
        Self { core: core.clone(), known: Arc::default() }
    }

    pub(crate) async fn products(&self) -> Result<Arc<[Product]>, Error> {
        let mut known = self.known.lock().await;
        let last = match &*known {
            Some(Known { asked, products }) if asked.elapsed() < FRESH => return Ok(Arc::clone(products)),
            Some(Known { products, .. }) => Some(Arc::clone(products)),
            None => None,
        };
        let query = ProductsListQuery::new().is_archived(false).visibility([ProductVisibility::Public]).limit(100);
        let products = match (products_list(&self.core, query).timeout(Duration::from_secs(5)).await, last) {
            (Ok(list), _) => list.items.into(),
            (Err(error), None) => return Err(error),
            (Err(error), Some(products)) => {
                tracing::warn!("products: {error}");
                products
            }
        };
        *known = Some(Known { asked: Instant::now(), products: Arc::clone(&products) });
        Ok(products)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use polar_funcs::RetryPolicy;
    use polar_funcs::testing::{MockResponse, MockTransport};
    use tokio::time::advance;

    #[tokio::test(start_paused = true)]
    async fn the_last_known_products_are_shown_while_polar_fails() {
        let list = r#"{"items": [{"id": "p", "name": "A book", "visibility": "public", "prices": []}],
            "pagination": {"total_count": 1, "max_page": 1}}"#;
        let mock = MockTransport::new()
            .respond(MockResponse::status(500))
            .respond(MockResponse::json(200, list))
            .respond(MockResponse::status(500))
            .respond(MockResponse::json(200, list.replace("A book", "A novel")));
        let core = PolarCore::builder().access_token("t").retries(RetryPolicy::never()).transport(mock.clone());
        let catalog = Catalog::new(&core.build().unwrap());
        assert!(catalog.products().await.is_err());
        for (name, requests) in [("A book", 2), ("A book", 2), ("A book", 3), ("A book", 3), ("A novel", 4)] {
            assert_eq!(catalog.products().await.unwrap()[0].name, name);
            assert_eq!(mock.requests().len(), requests);
            advance(FRESH / 2).await;
        }
    }
}
