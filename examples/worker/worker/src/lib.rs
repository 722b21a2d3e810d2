//! A Worker that creates links to the customer portal and receives webhooks.
//!
//! `worker.mjs` calls [`handle`] for each request, with the secrets of the Worker's environment.

use js_sys::Uint8Array;
use polar_funcs::models::{CustomerSessionCreate, Order, WebhookEventType};
use polar_funcs::webhooks::{Verifier, WebhookError};
use polar_funcs::{Error, PolarCore, customer_sessions_create};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Request, Response, ResponseInit, Url};

/// The configuration of the Worker: an access token, the server, and the secret of the webhook endpoint.
#[wasm_bindgen]
pub struct Settings {
    core: PolarCore,
    verifier: Verifier,
}

#[wasm_bindgen]
impl Settings {
    /// Reports invalid settings before the first request. The server is `production`, `sandbox` or a base URL.
    #[wasm_bindgen(constructor)]
    pub fn new(access_token: String, server: String, webhook_secret: String) -> Result<Settings, String> {
        let core = PolarCore::builder().access_token(access_token).server(server).build();
        Ok(Self {
            core: core.map_err(|error| error.to_string())?,
            verifier: Verifier::new(webhook_secret.as_str()).map_err(|error| error.to_string())?,
        })
    }
}

/// Responds to a request.
#[wasm_bindgen]
pub async fn handle(request: Request, settings: &Settings) -> Result<Response, JsValue> {
    let url = Url::new(&request.url())?;
    match (request.method().as_str(), url.pathname().as_str()) {
        ("GET", "/portal") => match url.search_params().get("customer") {
            // A real Worker takes the id from the session of the user who is logged in.
            Some(customer) => match portal_link(&settings.core, customer).await {
                Ok(link) => Response::redirect_with_status(&link, 303),
                Err(error) if error.is_unreachable() => respond(503, &error.to_string()),
                Err(error) => respond(502, &format!("{:?}: {error}", error.kind())),
            },
            None => respond(400, "the parameter `customer` is missing"),
        },
        ("POST", "/webhooks/polar") => {
            let body = Uint8Array::new(&JsFuture::from(request.array_buffer()?).await?).to_vec();
            let headers = request.headers();
            match receive(&settings.verifier, &|name: &str| headers.get(name).ok().flatten(), &body) {
                Ok(text) => respond(202, &text),
                Err(error) => respond(error.status().as_u16(), &error.to_string()),
            }
        }
        _ => respond(404, "not found"),
    }
}

async fn portal_link(core: &PolarCore, customer: String) -> Result<String, Error> {
    let session = customer_sessions_create(core, CustomerSessionCreate::external_customer_id(customer)).await?;
    Ok(session.customer_portal_url.to_string())
}

fn receive(
    verifier: &Verifier,
    headers: &impl Fn(&str) -> Option<String>,
    body: &[u8],
) -> Result<String, WebhookError> {
    let event = verifier.verify(headers, body)?;
    Ok(match event.kind {
        WebhookEventType::OrderPaid => {
            let order: Order = event.data()?;
            format!("paid: {} {}", order.total_amount, order.currency)
        }
        _ => "ignored".to_owned(),
    })
}

fn respond(status: u16, text: &str) -> Result<Response, JsValue> {
    let init = ResponseInit::new();
    init.set_status(status);
    Response::new_with_opt_str_and_init(Some(text), &init)
}
