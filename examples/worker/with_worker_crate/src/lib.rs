//! A Worker that redirects customers to their portal, with the handlers of the `worker` crate: `GET
//! /portal?customer=ID`, where `ID` is the external id of the customer.
//!
//! The environment contains `POLAR_ACCESS_TOKEN` and, for a server other than production, `POLAR_SERVER`.

use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{Error, FetchTransport, PolarCore, customer_sessions_create};
use worker::{Context, Env, Request, Response, Result, event};

#[event(fetch)]
async fn fetch(request: Request, env: Env, _: Context) -> Result<Response> {
    let url = request.url()?;
    let customer = url.query_pairs().find_map(|(name, value)| (name == "customer").then(|| value.into_owned()));
    let Some(customer) = customer.filter(|_| url.path() == "/portal") else {
        return Response::error("use /portal?customer=ID", 400);
    };
    // `cf-ray`, which support asks for, is not among the headers that are kept by default.
    let mut core = PolarCore::builder().transport(FetchTransport::new().all_headers());
    core = core.access_token(env.secret("POLAR_ACCESS_TOKEN")?.to_string());
    if let Ok(server) = env.var("POLAR_SERVER") {
        core = core.server(server.to_string());
    }
    let core = core.build().map_err(|error| worker::Error::RustError(error.to_string()))?;
    // A real Worker takes the id from the session of the user who is logged in.
    match customer_sessions_create(&core, CustomerSessionCreate::external_customer_id(customer)).await {
        Ok(session) => Response::redirect_with_status(session.customer_portal_url.parse()?, 303),
        Err(error) => Response::error(format!("no portal link: {:?}, ray {}", error.kind(), ray(&error)), 502),
    }
}

fn ray(error: &Error) -> &str {
    error.headers().and_then(|headers| headers.get("cf-ray")?.to_str().ok()).unwrap_or("unknown")
}
