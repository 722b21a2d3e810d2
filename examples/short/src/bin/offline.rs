//! Streams, layers and a custom transport: sums up all orders, from Polar or from recorded responses in a folder.
//! Usage: `offline [FOLDER]`.

use bytes::Bytes;
use futures_util::TryStreamExt as _;
use http::{Request, Response};
use polar_funcs::layer::{inspect_response, rate_limit};
use polar_funcs::{
    AttemptContext, BoxFuture, Error, HyperTransport, PolarCore, Transport, TransportError, TransportFuture,
    orders_list,
};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

/// Responds with the file for the requested page: `orders-1.json` and so on.
struct Recorded(PathBuf);

impl Transport for Recorded {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        attempt.mark_not_sent();
        let query = request.uri().query().unwrap_or_default();
        let page = query.split('&').find_map(|pair| pair.strip_prefix("page=")).unwrap_or("1");
        let body = std::fs::read(self.0.join(format!("orders-{page}.json")));
        Box::pin(async { Ok(Response::new(body.map_err(|error| TransportError::connect(error).permanent())?.into())) })
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}

async fn totals(core: &PolarCore) -> Result<BTreeMap<String, i64>, Error> {
    let orders = orders_list(core, ()).items();
    orders
        .try_fold(BTreeMap::new(), async |mut totals, order| {
            *totals.entry(order.currency.to_string()).or_default() += order.total_amount;
            Ok(totals)
        })
        .await
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let core = match std::env::args().nth(1) {
        Some(folder) => PolarCore::builder().transport(Recorded(folder.into())).build()?,
        None => {
            let transport = HyperTransport::new().with(rate_limit(5, 1));
            let transport = transport.with(inspect_response(|result| eprintln!("{}", result.is_ok())));
            let token = std::env::var("POLAR_ACCESS_TOKEN").map_err(|_| "POLAR_ACCESS_TOKEN is not set")?;
            PolarCore::builder().access_token(token).transport(transport).build()?
        }
    };
    println!("{:?}", totals(&core).await?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn all_recorded_pages_are_read() {
        let folder = std::env::temp_dir().join(format!("offline-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let others = [
            "subtotal",
            "discount",
            "net",
            "tax",
            "applied_balance",
            "due",
            "refunded",
            "refunded_tax",
            "platform_fee",
            "refundable",
            "refundable_tax",
        ]
        .map(|amount| format!(r#""{amount}_amount":0,"#));
        for (page, total) in [(1, 900), (2, 100)] {
            let order =
                format!(r#"{{"id":"o","status":"paid",{}"total_amount":{total},"currency":"usd"}}"#, others.concat());
            let list = format!(r#"{{"items":[{order}],"pagination":{{"total_count":2,"max_page":2}}}}"#);
            std::fs::write(folder.join(format!("orders-{page}.json")), list).unwrap();
        }
        let core = PolarCore::builder().transport(Recorded(folder.clone())).build().unwrap();
        assert_eq!(totals(&core).await.unwrap(), BTreeMap::from([("usd".to_owned(), 1000)]));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
