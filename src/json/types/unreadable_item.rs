use super::json::Json;
use std::fmt;

/// An item of a list that could not be read and was left out of it.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct UnreadableItem {
    /// The index of the item in the list that the API sent.
    pub index: usize,
    /// The path of the value that is missing or cannot be used, such as `items[3].total_amount`.
    pub path: String,
    /// What is wrong there.
    pub reason: String,
    /// The item as the API sent it. It may hold secrets.
    pub json: Json,
    /// Whether the list is that of a page.
    pub(crate) of_page: bool,
}

/// Leaves out the JSON, which may hold secrets.
impl fmt::Debug for UnreadableItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnreadableItem")
            .field("index", &self.index)
            .field("path", &self.path)
            .field("reason", &self.reason)
            .finish_non_exhaustive()
    }
}
