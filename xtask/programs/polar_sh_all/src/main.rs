//! polar-sh with every operation linked. The argument is the name of the operation to call; without an argument, prints
//! the number of operations.
//!
//! This program does not build requests. It obtains them in a way that is opaque to the optimizer, so that the code for
//! building requests is not counted. The corresponding program of polar-funcs does build them.

use std::error::Error;
use std::hint::black_box;

use polar_sh::{Polar, Resources};

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(run())
}

/// Returns an argument of any type.
fn given<T: ?Sized>(name: &'static str) -> Result<&'static T, String> {
    black_box(None).ok_or_else(|| format!("no {name} is given"))
}

macro_rules! operations {
    ($($resource:ident: $($name:ident($($argument:ident)*)),*;)*) => {
        async fn run() -> Result<(), Box<dyn Error + Send + Sync>> {
            let Some(operation) = std::env::args().nth(1) else {
                println!("{}", 0 $($(+ { let _ = stringify!($name); 1 })*)*);
                return Ok(());
            };
            let polar = Polar::new(std::env::var("POLAR_ACCESS_TOKEN")?);
            match operation.as_str() {
                // The response is not used, but the optimizer cannot know that.
                $($(concat!(stringify!($resource), ".", stringify!($name)) => {
                    black_box(&polar.$resource().$name($(given(stringify!($argument))?),*).await?);
                })*)*
                _ => return Err("no operation has that name".into()),
            }
            println!("done");
            Ok(())
        }
    };
}

operations! {
    benefit_grants: list(params);
    benefits: create(body), delete(id), get(id), grants(id params), list(params), update(id body);
    checkout_links: create(body), delete(id), get(id), list(params), update(id body);
    checkouts: client_confirm(client_secret body), client_get(client_secret), client_update(client_secret body),
        create(body), get(id), list(params), update(id body);
    custom_fields: create(body), delete(id), get(id), list(params), update(id body);
    customer_meters: get(id), list(params);
    customer_portal: activate(body), add_member(body), add_payment_method(body), assign_seat(body),
        benefit_grants_get(id), benefit_grants_list(params), benefit_grants_update(id body), cancel(id),
        check_email_update(params), confirm_payment_method(body), confirm_retry_payment(id body),
        customer_meters_get(id), customer_meters_list(params), customers_get(), customers_update(body),
        deactivate(body), delete_payment_method(id), downloadables_list(params), generate_invoice(id),
        get_authenticated_user(), get_payment_status(id), introspect(), invoice(id), license_keys_get(id),
        license_keys_list(params), list_claimed_subscriptions(params), list_members(params),
        list_payment_methods(params), list_seats(params), orders_get(id), orders_list(params), orders_update(id body),
        organizations_get(slug), receipt(id), remove_member(id), request_email_update(body), resend_invitation(seat_id),
        revoke_seat(seat_id), subscriptions_get(id), subscriptions_list(params), subscriptions_update(id body),
        update_member(id body), validate(body), verify_email_update(body), wallets_get(id), wallets_list(params);
    customer_seats: assign_seat(body), claim_seat(body), get_claim_info(invitation_token), list_seats(params),
        resend_invitation(seat_id), revoke_seat(seat_id);
    customer_sessions: create(body);
    customers: create(body), create_external(external_id body), delete(id params), delete_external(external_id params),
        export(params), get(id), get_external(external_id), get_state(id), get_state_external(external_id),
        list(params), list_payment_methods(id params), list_payment_methods_external(external_id params),
        members_create(id body), members_delete(id member_id), members_delete_external(external_id member_external_id),
        members_get(id member_id), members_get_external(external_id member_external_id),
        members_update(id member_id body), members_update_external(external_id member_external_id body),
        update(id body), update_external(external_id body);
    discounts: create(body), delete(id), get(id), list(params), update(id body);
    disputes: accept(id), get(id), list(params);
    event_types: list(params), update(id body);
    events: get(id), ingest(body), list(params), list_names(params);
    files: create(body), delete(id), list(params), update(id body), uploaded(id body);
    license_keys: activate(body), deactivate(body), get(id), get_activation(id activation_id), list(params),
        update(id body), validate(body);
    members: list_members(params);
    meters: create(body), get(id), list(params), quantities(id params), update(id body);
    metrics: create_dashboard(body), delete_dashboard(id), export(params), get(params), get_dashboard(id), limits(),
        list_dashboards(params), update_dashboard(id body);
    oauth2: authorize(), create_client(body), delete_client(client_id), get_client(client_id), introspect_token(),
        request_token(), revoke_token(), update_client(client_id body), userinfo();
    orders: create(body), export(params), finalize(id body), generate_invoice(id), get(id), invoice(id), list(params),
        receipt(id), update(id body);
    organizations: create(body), get(id), list(params), update(id body);
    payments: get(id), list(params);
    products: create(body), get(id), list(params), update(id body), update_benefits(id body);
    refunds: create(body), list(params);
    subscriptions: create(body), export(params), get(id), list(params), revoke(id), update(id body);
    webhooks: create_webhook_endpoint(body), delete_webhook_endpoint(id), get_webhook_endpoint(id),
        list_webhook_deliveries(params), list_webhook_endpoints(params), redeliver_webhook_event(id),
        reset_webhook_endpoint_secret(id), update_webhook_endpoint(id body);
}
