//! The program `polar_funcs` with one more feature.

#![allow(unused_imports, reason = "one feature at a time")]

use std::env;
use std::error::Error;

use polar_funcs::models::{CustomerSession, CustomerSessionCreate};
use polar_funcs::{HyperTransport, PolarCore, customer_sessions_create};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Outcome<()> {
    #[cfg(feature = "blocking")]
    return shown(&customer_sessions_create(&core()?, request()).wait()?);
    #[cfg(not(feature = "blocking"))]
    return tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(run());
}

fn request() -> CustomerSessionCreate {
    CustomerSessionCreate::external_customer_id("user_42").into()
}

#[cfg(not(any(
    feature = "transport",
    feature = "proxy",
    feature = "platform-verifier",
    feature = "client-certificates"
)))]
fn core() -> Outcome<PolarCore> {
    Ok(PolarCore::new(env::var("POLAR_ACCESS_TOKEN")?))
}

#[cfg(any(feature = "transport", feature = "proxy", feature = "platform-verifier", feature = "client-certificates"))]
fn core() -> Outcome<PolarCore> {
    let transport = HyperTransport::new();
    #[cfg(feature = "proxy")]
    let transport = transport.proxy_from_env()?;
    #[cfg(feature = "platform-verifier")]
    let transport = transport.platform_verifier();
    #[cfg(feature = "client-certificates")]
    let transport = transport.client_certificate(std::fs::read("chain.pem")?, std::fs::read("key.pem")?)?;
    #[cfg(feature = "concurrency_limit")]
    let transport = polar_funcs::Transport::with(transport, polar_funcs::layer::concurrency_limit(16));
    #[cfg(feature = "rate_limit")]
    let transport = polar_funcs::Transport::with(transport, polar_funcs::layer::rate_limit(1.5, 10));
    Ok(PolarCore::builder().access_token(env::var("POLAR_ACCESS_TOKEN")?).transport(transport).build()?)
}

fn shown(session: &CustomerSession) -> Outcome<()> {
    println!("{}", session.customer_portal_url);
    #[cfg(feature = "system_time")]
    println!("{:?}", session.expires_at.system_time());
    #[cfg(feature = "chrono")]
    println!("{}", chrono::DateTime::<chrono::Utc>::try_from(&session.expires_at)?.timestamp());
    #[cfg(feature = "jiff")]
    println!("{}", jiff::Timestamp::try_from(&session.expires_at)?.as_second());
    #[cfg(feature = "time")]
    println!("{}", time::OffsetDateTime::try_from(&session.expires_at)?.unix_timestamp());
    Ok(())
}

#[cfg(not(feature = "blocking"))]
async fn run() -> Outcome<()> {
    let core = core()?;
    #[cfg(feature = "client")]
    let session = core.customer_sessions().create(request()).await?;
    #[cfg(not(feature = "client"))]
    let session = customer_sessions_create(&core, request()).await?;
    shown(&session)?;
    more(&core).await
}

#[cfg(not(feature = "blocking"))]
async fn more(core: &PolarCore) -> Outcome<()> {
    let _ = core;
    #[cfg(feature = "webhooks")]
    webhook()?;
    #[cfg(feature = "web")]
    web(core).await?;
    #[cfg(feature = "ingest")]
    {
        use polar_funcs::models::{EventCreate, EventsIngest};
        let events = EventsIngest::new(vec![EventCreate::external_customer_id("api_call", "user_42")]);
        println!("{}", polar_funcs::events_ingest(core, events).await?.inserted);
    }
    #[cfg(feature = "ingester")]
    {
        use polar_funcs::models::EventCreate;
        let builder = polar_funcs::Ingester::builder(core);
        #[cfg(not(feature = "journal"))]
        let (ingester, worker) = builder.build(|unsent| eprintln!("{unsent:?}"));
        #[cfg(feature = "journal")]
        let (ingester, worker) =
            builder.build_with_journal(polar_funcs::Journal::open("usage")?, |unsent| eprintln!("{unsent:?}"));
        let worker = tokio::spawn(worker.run());
        ingester.push(EventCreate::external_customer_id("api_call", "user_42")).await?;
        drop(ingester);
        println!("{}", worker.await?.inserted);
    }
    #[cfg(feature = "license_keys")]
    {
        use polar_funcs::models::{LicenseKeyActivate, LicenseKeyDeactivate, LicenseKeyValidate};
        let key = env::args().next().unwrap_or_default();
        let activation = LicenseKeyActivate::new(&*key, "organization", "device");
        let activation = polar_funcs::customer_portal_license_keys_activate(core, activation).await?;
        let request = LicenseKeyValidate::new(&*key, "organization").activation_id(&*activation.id);
        println!("{}", polar_funcs::customer_portal_license_keys_validate(core, request).await?.status);
        let request = LicenseKeyDeactivate::new(&*key, "organization", activation.id);
        polar_funcs::customer_portal_license_keys_deactivate(core, request).await?;
    }
    #[cfg(feature = "license_gate")]
    {
        use polar_funcs::license_gate::{FileStore, LicenseGate};
        let gate = LicenseGate::new(core, "organization", FileStore::in_data_folder("acme")?);
        println!("{}", gate.activate(env::args().next().unwrap_or_default()).await?);
        println!("{}", gate.check().await?);
        println!("{}", gate.deactivate().await?);
    }
    #[cfg(feature = "files")]
    {
        use polar_funcs::models::{FileCreate, FileUploadCompleted, S3FileCreateMultipart};
        let upload = S3FileCreateMultipart::new([]);
        let file = FileCreate::downloadable("name", "text/plain", 0, upload);
        let file = polar_funcs::files_create(core, file).await?;
        let completed = FileUploadCompleted::new(file.id.as_str(), file.path.as_str(), []);
        println!("{:?}", polar_funcs::files_uploaded(core, file.id, completed).await?.id());
    }
    #[cfg(feature = "files_upload")]
    {
        let file = polar_funcs::NewFile::downloadable("name", "text/plain");
        println!("{:?}", polar_funcs::files_upload(core, file, "name").await?.id());
    }
    #[cfg(all(feature = "list", not(feature = "stream")))]
    {
        let mut items = polar_funcs::customers_list(core, ()).items();
        while let Some(customer) = items.next().await {
            println!("{:?}", customer?.id());
        }
    }
    #[cfg(feature = "stream")]
    {
        use futures_core::Stream;
        let mut items = polar_funcs::customers_list(core, ()).items();
        while let Some(customer) = std::future::poll_fn(|context| std::pin::pin!(&mut items).poll_next(context)).await {
            println!("{:?}", customer?.id());
        }
    }
    Ok(())
}

#[cfg(feature = "webhooks")]
fn webhook() -> Outcome<()> {
    let headers = |name: &str| env::var(name).ok();
    let event = polar_funcs::webhooks::verify(&headers, env::var("BODY")?, env::var("POLAR_WEBHOOK_SECRET")?)?;
    #[cfg(feature = "webhook_payloads")]
    println!("{:?}", event.payload()?);
    #[cfg(not(feature = "webhook_payloads"))]
    println!("{}", event.data::<polar_funcs::models::Order>()?.id);
    Ok(())
}

#[cfg(feature = "web")]
async fn web(core: &PolarCore) -> Outcome<()> {
    use http_body_util::Full;
    use polar_funcs::web::{CustomerId, MemoryClaims, checkout, portal, webhooks};
    use std::future::ready;
    use tower_service::Service;

    let request = || http::Request::post(env::var("URL").unwrap_or_default()).body(Full::<bytes::Bytes>::default());
    let who = |_| ready(env::var("CUSTOMER").ok().map(CustomerId::External));
    println!("{:?}", checkout(core).success_url("https://shop.test").customer(who).call(request()?).await?.status());
    println!("{:?}", portal(core, who).call(request()?).await?.status());
    let mut webhooks = webhooks(polar_funcs::webhooks::Verifier::new(env::var("POLAR_WEBHOOK_SECRET")?)?)
        .claims(MemoryClaims::new())
        .on_order_paid(|order| ready(println!("{}", order.data.id)));
    println!("{:?}", webhooks.call(request()?).await?.status());
    #[cfg(feature = "axum")]
    if let Err(error) = customer_sessions_create(core, self::request()).await {
        println!("{:?}", axum_core::response::IntoResponse::into_response(error).status());
    }
    Ok(())
}
