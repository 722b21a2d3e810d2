//! Pagination of lists.

use crate::call::Call;
#[cfg(feature = "blocking")]
use crate::call::blocking;
use crate::call::execute::execute;
use crate::call::request::Request;
use crate::call::response::{CallResult, ReadResponse, SuccessResponse};
use crate::error::Error;
use crate::json::{
    self, Decode, DecodeError, DecodeStep, Empty, Encode, NodeKind, Part, Shape, UnreadableItem, ValueRef, model,
};
use crate::transport::BoxFuture;
use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::mem::take;
#[cfg(feature = "stream")]
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};

/// A page of a list.
///
/// [`Call::items`] and [`Call::pages`] iterate over all pages.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListResource<T> {
    /// The items of the page, except those that could not be deserialized.
    pub items: Vec<T>,
    /// The position of the page in the list.
    pub pagination: Pagination,
    /// The items of the page that could not be deserialized, in order. With
    /// [`strict`](crate::PolarCoreBuilder::strict), such an item makes the call fail.
    pub unreadable: Vec<UnreadableItem>,
}

/// Pages are equal if they have the same items and the same pagination. Items that could not be deserialized are
/// ignored.
impl<T: PartialEq> PartialEq for ListResource<T> {
    fn eq(&self, other: &Self) -> bool {
        self.items == other.items && self.pagination == other.pagination
    }
}

/// Iterates over the items of the page, except those that could not be deserialized.
impl<T> IntoIterator for ListResource<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a ListResource<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

model! {
    /// The position of a page in a list.
    pub struct Pagination {
        /// The number of items on all pages; `None` if the API sends only [`has_next_page`](Self::has_next_page).
        pub total_count: Option<i64>,
        /// The number of the last page, 0 for an empty list; `None` if the API sends only
        /// [`has_next_page`](Self::has_next_page).
        pub max_page: Option<i64>,
        /// Whether another page follows; `None` if the API sends [`max_page`](Self::max_page) instead.
        pub has_next_page: Option<bool>,
    }
}

impl Pagination {
    /// Returns whether another page follows `page`, which has `items` items. Returns an error if the response does not
    /// say.
    fn is_followed(&self, page: i64, items: usize) -> Result<bool, DecodeError> {
        let (path, reason) = match (self.max_page, self.has_next_page) {
            (None, None) => (
                if self.total_count.is_some() { "pagination.max_page" } else { "pagination" },
                "neither `max_page` nor `has_next_page` says whether another page follows",
            ),
            // Only an empty list has no pages.
            (Some(last), None) if last < i64::from(items > 0) => {
                ("pagination.max_page", "expected the number of the last page, found one below 1")
            }
            (last, next) => {
                return Ok(items > 0 && (next == Some(true) || last.is_some_and(|last| page < last)));
            }
        };
        Err(DecodeError { path: path.to_owned(), reason: reason.to_owned(), item: None })
    }
}

/// The types of list items: every type of [`models`](crate::models) that a list of the API can contain.
///
/// This trait is sealed. Use it as a bound in functions that accept any list:
///
/// ```
/// use polar_funcs::models::ListResource;
/// use polar_funcs::{Call, Error, ListItem};
///
/// /// Returns the items of all pages as lines of JSON.
/// async fn json_lines<T: ListItem>(list: Call<ListResource<T>>) -> Result<String, Box<dyn std::error::Error>> {
///     let mut lines = String::new();
///     let mut items = list.items();
///     while let Some(item) = items.next().await {
///         lines.push_str(&serde_json::to_string(&item?)?);
///         lines.push('\n');
///     }
///     Ok(lines)
/// }
/// ```
#[expect(private_bounds, reason = "it seals the trait")]
pub trait ListItem:
    Decode + Empty + Encode + Clone + fmt::Debug + Send + Sync + serde::Serialize + serde::de::DeserializeOwned + 'static
{
}

impl<T> ListItem for T where
    T: Decode
        + Empty
        + Encode
        + Clone
        + fmt::Debug
        + Send
        + Sync
        + serde::Serialize
        + serde::de::DeserializeOwned
        + 'static
{
}

impl<T> Call<ListResource<T>> {
    /// Iterates over the pages, starting with the page set in the query, by default the first. Each page is requested
    /// when it is needed.
    ///
    /// Options set on the call apply to each request.
    pub fn pages(self) -> Pages<T> {
        Pages { requester: PageRequester::new(self.into_request()), items: PhantomData }
    }

    /// Iterates over the items of all pages, starting with the page set in the query, by default the first. A page is
    /// requested after all items of the previous page have been returned, so only one page is in memory.
    ///
    /// Options set on the call apply to each request.
    pub fn items(self) -> Items<T> {
        Items { pages: self.pages(), items: Vec::new().into_iter(), unreadable: Unreadable::default() }
    }
}

/// The pages of a list, returned by [`Call::pages`]. With the feature `stream`, this type implements
/// `futures_core::Stream`.
#[must_use = "no page is requested before `next`"]
pub struct Pages<T> {
    requester: PageRequester,
    items: PhantomData<fn() -> T>,
}

impl<T: ListItem> Pages<T> {
    /// Returns the next page, or `None` after the last one.
    ///
    /// After an error, the next call of `next` requests the same page again, so that no page is skipped or returned
    /// twice. To stop at the first error, do not call `next` again. This method is cancel safe: if its future is
    /// dropped, the request stays in flight, and the next call of `next` waits for the same response.
    ///
    /// # Errors
    ///
    /// Returns the errors of the call. If a page does not say whether another one follows, the page is returned, then
    /// an [`ErrorKind::Decode`](crate::ErrorKind::Decode) whose [`Error::json_path`] is `pagination` or
    /// `pagination.max_page`, then `None`.
    pub async fn next(&mut self) -> Option<Result<ListResource<T>, Error>> {
        poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<ListResource<T>, Error>>> {
        let result = ready!(self.requester.poll(context));
        Poll::Ready(result.map(|result| self.read(result).map(|(page, _)| page)))
    }

    /// Returns a blocking iterator over the pages, for programs without an async runtime. It ends after the first
    /// error. Feature `blocking`.
    #[cfg(feature = "blocking")]
    pub fn wait(mut self) -> impl Iterator<Item = Result<ListResource<T>, Error>> {
        blocking::until_error(move || self.wait_for_next())
    }

    #[cfg(feature = "blocking")]
    fn wait_for_next(&mut self) -> Option<Result<ListResource<T>, Error>> {
        let result = self.requester.wait()?;
        Some(self.read(result).map(|(page, _)| page))
    }

    /// Deserializes a page. Also returns its response.
    fn read(&mut self, result: CallResult) -> Result<(ListResource<T>, Box<SuccessResponse>), Error> {
        self.requester.failed = true;
        let success = result?;
        let page = ListResource::read(Ok(success.clone()))?;
        self.requester.failed = false;
        self.requester.advance(page.items.len() + page.unreadable.len(), &page.pagination, &success);
        Ok((page, success))
    }
}

/// The items of a list, returned by [`Call::items`]. With the feature `stream`, this type implements
/// `futures_core::Stream`.
#[must_use = "no page is requested before `next`"]
pub struct Items<T> {
    pages: Pages<T>,
    items: std::vec::IntoIter<T>,
    unreadable: Unreadable,
}

impl<T: ListItem> Items<T> {
    /// Returns the next item, or `None` after the last one.
    ///
    /// An item that cannot be deserialized is returned as an error at its position, and the next call of `next`
    /// continues with the item after it. [`Error::item`] returns its JSON.
    ///
    /// After any other error, the next call requests the same page again, so that no item is skipped or returned twice.
    /// To stop at the first error, do not call `next` again. This method is cancel safe: if its future is dropped, the
    /// request stays in flight, and the next call of `next` waits for the same response.
    ///
    /// # Errors
    ///
    /// Returns the errors of the call, and an [`ErrorKind::Decode`](crate::ErrorKind::Decode) for an item that cannot
    /// be deserialized. If a page does not say whether another one follows, its items are returned, then an
    /// [`ErrorKind::Decode`](crate::ErrorKind::Decode) whose [`Error::json_path`] is `pagination` or
    /// `pagination.max_page`, then `None`.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        loop {
            if let Some(item) = self.next_of_page() {
                return Poll::Ready(Some(item));
            }
            let Some(result) = ready!(self.pages.requester.poll(context)) else { return Poll::Ready(None) };
            if let Err(error) = self.turn_page(result) {
                return Poll::Ready(Some(Err(error)));
            }
        }
    }

    fn next_of_page(&mut self) -> Option<Result<T, Error>> {
        if let Some(error) = self.unreadable.next() {
            return Some(Err(error));
        }
        let item = self.items.next()?;
        self.unreadable.index += 1;
        Some(Ok(item))
    }

    fn turn_page(&mut self, result: CallResult) -> Result<(), Error> {
        let (page, success) = self.pages.read(result)?;
        self.items = page.items.into_iter();
        self.unreadable = Unreadable { index: 0, items: page.unreadable.into_iter(), success: Some(success) };
        Ok(())
    }

    /// Returns a blocking iterator over the items, for programs without an async runtime. An item that cannot be
    /// deserialized is an error at its position; any other error ends the iterator. Feature `blocking`.
    #[cfg(feature = "blocking")]
    pub fn wait(mut self) -> impl Iterator<Item = Result<T, Error>> {
        std::iter::from_fn(move || {
            loop {
                if let Some(item) = self.next_of_page() {
                    return Some(item);
                }
                if self.pages.requester.failed {
                    return None;
                }
                let result = self.pages.requester.wait()?;
                if let Err(error) = self.turn_page(result) {
                    return Some(Err(error));
                }
            }
        })
    }
}

/// The items of a page that could not be deserialized. Each is reported at its position.
#[derive(Default)]
struct Unreadable {
    /// The index of the next item of the page.
    index: usize,
    items: std::vec::IntoIter<UnreadableItem>,
    success: Option<Box<SuccessResponse>>,
}

impl Unreadable {
    /// Returns the error of the next item if that item could not be deserialized.
    fn next(&mut self) -> Option<Error> {
        self.items.as_slice().first().filter(|item| item.index == self.index)?;
        self.index += 1;
        Some(self.success.clone()?.unreadable(self.items.next()?.into()))
    }
}

// The items are never pinned.
impl<T> Unpin for Items<T> {}

/// Yields the pages until the end or the first error, then stops. Unlike the stream, [`Pages::next`] can continue after
/// most errors.
#[cfg(feature = "stream")]
impl<T: ListItem> futures_core::Stream for Pages<T> {
    type Item = Result<ListResource<T>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let pages = self.get_mut();
        if pages.requester.failed {
            return Poll::Ready(None);
        }
        pages.poll(context)
    }
}

/// Yields the items until the end or the first error, then stops. An item that cannot be deserialized is yielded as an
/// error at its position, and the stream continues with the next item. [`Items::next`] continues after most other
/// errors as well.
#[cfg(feature = "stream")]
impl<T: ListItem> futures_core::Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let items = self.get_mut();
        if items.pages.requester.failed {
            return Poll::Ready(None);
        }
        items.poll(context)
    }
}

/// Requests one page after another.
struct PageRequester {
    request: Box<Request>,
    /// The next page to request; `None` after the last one.
    page: Option<i64>,
    /// The request in flight. The mutex is never locked; it only makes the type `Sync`, because a boxed future is not
    /// `Sync`.
    in_flight: Mutex<Option<BoxFuture<'static, CallResult>>>,
    /// The error to report after the last page, if that page does not say whether another one follows.
    end: Option<Error>,
    /// Whether the last request failed.
    failed: bool,
}

impl PageRequester {
    fn new(request: Box<Request>) -> Self {
        let page = Some(request.page().unwrap_or(1));
        Self { request, page, in_flight: Mutex::new(None), end: None, failed: false }
    }

    fn request(&self) -> Option<Box<Request>> {
        let mut request = self.request.clone();
        request.set_page(self.page?);
        Some(request)
    }

    #[cfg(feature = "blocking")]
    fn wait(&mut self) -> Option<CallResult> {
        self.end.take().map(Err).or_else(|| self.request().map(blocking::wait))
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<CallResult>> {
        if let Some(error) = self.end.take() {
            return Poll::Ready(Some(Err(error)));
        }
        let begun = self.in_flight.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        let Some(mut future) = begun.or_else(|| self.request().map(execute)) else { return Poll::Ready(None) };
        let polled = future.as_mut().poll(context);
        if polled.is_pending() {
            self.in_flight = Mutex::new(Some(future));
        }
        polled.map(Some)
    }

    fn advance(&mut self, items: usize, pagination: &Pagination, success: &SuccessResponse) {
        let Some(page) = self.page.take() else { return };
        match pagination.is_followed(page, items) {
            Ok(true) => self.page = page.checked_add(1),
            Ok(false) => {}
            Err(failure) => self.end = Some(success.clone().unreadable(failure)),
        }
    }
}

impl fmt::Debug for PageRequester {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PageRequester")
            .field("operation", &self.request.operation)
            .field("page", &self.page)
            .finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pages").field(&self.requester).finish()
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Items").field(&self.pages.requester).finish()
    }
}

const SHAPE: Shape = Shape::new("items\x01\0pagination\0\0ListResource");

impl<T> Empty for ListResource<T> {
    fn empty() -> Self {
        Self { items: Vec::empty(), pagination: Pagination::empty(), unreadable: Vec::new() }
    }
}

impl<T: Decode + Empty> Decode for ListResource<T> {
    fn decode_step(&mut self, step: DecodeStep<'_, '_>) -> Option<&mut dyn Decode> {
        match step {
            DecodeStep::Describe(kind) => *kind = NodeKind::Object(SHAPE),
            DecodeStep::Child(0) => return Some(&mut self.items),
            DecodeStep::Child(1) => return Some(&mut self.pagination),
            DecodeStep::SetUnreadable(items) => self.unreadable = take_own(items),
            _ => {}
        }
        None
    }
}

/// Takes the unreadable items of the page itself, and leaves those of nested lists.
fn take_own(items: &mut Vec<UnreadableItem>) -> Vec<UnreadableItem> {
    let (own, others) = take(items).into_iter().partition(|item| item.of_page);
    *items = others;
    own
}

impl<T: Encode> Encode for ListResource<T> {
    fn encode(&self, part: Part) -> ValueRef<'_> {
        match part {
            Part::Whole => ValueRef::Object(SHAPE, self),
            Part::At(0) => self.items.encode(Part::Whole),
            Part::At(1) => self.pagination.encode(Part::Whole),
            _ => ValueRef::End,
        }
    }
}

impl<'de, T: Decode + Empty> serde::Deserialize<'de> for ListResource<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl<T: Encode> serde::Serialize for ListResource<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}

impl<T: Encode> fmt::Debug for ListResource<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListResource")
            .field("items", &self.items.encode(Part::Whole))
            .field("pagination", &self.pagination)
            .field("unreadable", &self.unreadable)
            .finish()
    }
}
