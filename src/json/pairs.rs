//! Writing as pairs of names and values: queries and forms.

use super::document::write;
use super::write::{each_entry, each_field};
use super::{Item, Look, View};
use std::convert::Infallible;

/// Writes an object as `name=value&name=value`. Lists repeat the name, maps are `name[key]=value`, what is not set is left
/// out.
pub(crate) fn to_pairs(item: &dyn Item) -> String {
    let mut pairs = String::new();
    if let View::Object(shape, fields) = item.view(Look::Whole) {
        let Ok(()) = each_field(shape, fields, &mut |name, view| add(name, view, &mut pairs));
    }
    pairs
}

fn add(name: &str, view: View<'_>, pairs: &mut String) -> Result<(), Infallible> {
    let mut inside = |key: &str, view: View<'_>| add(&format!("{name}[{key}]"), view, pairs);
    match view {
        View::End | View::Absent | View::None | View::Null => Ok(()),
        View::Map(map) => each_entry(map, &mut inside),
        View::Object(shape, fields) => each_field(shape, fields, &mut inside),
        View::List(list) => list.items().try_for_each(|item| add(name, item, pairs)),
        View::Text(text) | View::Secret(text) => pair(name, text.as_bytes(), pairs),
        value => {
            let mut json = Vec::new();
            write(value, &mut json);
            pair(name, &json, pairs)
        }
    }
}

fn pair(name: &str, value: &[u8], pairs: &mut String) -> Result<(), Infallible> {
    if !pairs.is_empty() {
        pairs.push('&');
    }
    escape(name.as_bytes(), pairs);
    pairs.push('=');
    escape(value, pairs);
    Ok(())
}

/// Adds a text of which all is escaped that may mean something in a path, a query or a form.
pub(crate) fn escape(text: &[u8], escaped: &mut String) {
    for byte in text {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(byte) {
            escaped.push(char::from(*byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
}
