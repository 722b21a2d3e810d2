use super::json::Json;
use std::fmt;

/// A list item that could not be deserialized and was omitted.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct UnreadableItem {
    /// The index of the item in the list that the API sent.
    pub index: usize,
    /// The JSON path of the value that is missing or unusable, such as `items[3].total_amount`.
    pub path: String,
    /// The problem with that value.
    pub reason: String,
    /// The item as the API sent it. It may contain secrets.
    pub json: Json,
    /// Whether the list is that of a page.
    pub(crate) of_page: bool,
}

/// Omits the JSON, which may contain secrets.
impl fmt::Debug for UnreadableItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnreadableItem")
            .field("index", &self.index)
            .field("path", &self.path)
            .field("reason", &self.reason)
            .finish_non_exhaustive()
    }
}
