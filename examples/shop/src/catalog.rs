//! The products, as Polar has them.

use polar_funcs::models::{Product, ProductVisibility, ProductsListQuery};
use polar_funcs::{Error, PolarCore, products_list};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// The time for which products are shown before they are requested again.
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
        let last = match &mut *self.known() {
            Some(Known { asked, products }) if asked.elapsed() < FRESH => return Ok(Arc::clone(products)),
            Some(Known { asked, products }) => {
                // Only one page requests the products. The others show the known ones meanwhile.
                *asked = Instant::now();
                Some(Arc::clone(products))
            }
            None => None,
        };
        let query = ProductsListQuery::new().is_archived(false).visibility([ProductVisibility::Public]).limit(100);
        match (products_list(&self.core, query).timeout(Duration::from_secs(5)).await, last) {
            (Ok(list), _) => {
                let products: Arc<[Product]> = list.items.into();
                *self.known() = Some(Known { asked: Instant::now(), products: Arc::clone(&products) });
                Ok(products)
            }
            (Err(error), None) => Err(error),
            (Err(error), Some(products)) => {
                tracing::warn!("products: {error}");
                Ok(products)
            }
        }
    }

    fn known(&self) -> MutexGuard<'_, Option<Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::tests::Silence;
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

    #[tokio::test(start_paused = true)]
    async fn pages_do_not_wait_for_each_other_while_polar_is_silent() {
        let (started, silence) = (Instant::now(), Silence(Instant::now()));
        let catalog = Catalog::new(&PolarCore::builder().access_token("t").transport(silence).build().unwrap());
        // Without known products, all pages fail after the same time.
        let pages = [(); 5].map(|()| {
            tokio::spawn({
                let catalog = catalog.clone();
                async move { catalog.products().await.map(|products| products.len()) }
            })
        });
        for page in pages {
            assert!(page.await.unwrap().unwrap_err().is_timeout());
        }
        assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());

        *catalog.known() = Some(Known { asked: started, products: Arc::new([]) });
        advance(FRESH).await;
        let started = Instant::now();
        let first = tokio::spawn({
            let catalog = catalog.clone();
            async move { catalog.products().await.map(|products| products.len()) }
        });
        tokio::task::yield_now().await;
        assert_eq!((catalog.products().await.unwrap().len(), started.elapsed()), (0, Duration::ZERO));
        assert_eq!(first.await.unwrap().unwrap(), 0);
    }
}
