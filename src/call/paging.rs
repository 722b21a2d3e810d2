//! Lists that come in pages.

use crate::call::Call;
#[cfg(feature = "blocking")]
use crate::call::blocking;
use crate::call::execute::execute;
use crate::call::request::Request;
use crate::call::response::{CallResult, ReadResponse, SuccessResponse};
use crate::error::Error;
use crate::json::{
    self, Declared, Failure, Item, Kind, Look, Mark, Shape, Slot, Step, UnreadableItem, View, Zero, model,
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
/// [`Call::items`] and [`Call::pages`] ask for all of them.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListResource<T> {
    /// What is on the page, without what could not be read.
    pub items: Vec<T>,
    /// Where the page stands among all.
    pub pagination: Pagination,
    /// The items of the page that could not be read, in order. With [`strict`](crate::PolarCoreBuilder::strict) there are
    /// none, as one such item fails the page.
    pub unreadable: Vec<UnreadableItem>,
}

/// Pages with the same items in the same place are equal. Items that could not be read do not count.
impl<T: PartialEq> PartialEq for ListResource<T> {
    fn eq(&self, other: &Self) -> bool {
        self.items == other.items && self.pagination == other.pagination
    }
}

/// The items of the page, without those that could not be read.
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
    /// Where a page stands among all pages of a list.
    pub struct Pagination {
        /// How many items there are on all pages; `None` where only [`has_next_page`](Self::has_next_page) is told.
        pub total_count: Option<i64>,
        /// The number of the last page, 0 for an empty list; `None` where only [`has_next_page`](Self::has_next_page)
        /// is told.
        pub max_page: Option<i64>,
        /// Whether another page follows; `None` where [`max_page`](Self::max_page) tells it.
        pub has_next_page: Option<bool>,
    }
}

impl Pagination {
    /// Whether another page follows `page`, which has this number of items. The error says why that is unknown.
    fn is_followed(&self, page: i64, items: usize) -> Result<bool, Failure> {
        let (path, reason) = match (self.max_page, self.has_next_page) {
            (None, None) => (
                if self.total_count.is_some() { "pagination.max_page" } else { "pagination" },
                "neither `max_page` nor `has_next_page` says whether another page follows",
            ),
            // Only an empty list has no page.
            (Some(last), None) if last < i64::from(items > 0) => {
                ("pagination.max_page", "expected the number of the last page, found one below 1")
            }
            (last, next) => {
                return Ok(items > 0 && (next == Some(true) || last.is_some_and(|last| page < last)));
            }
        };
        Err(Failure { path: path.to_owned(), reason: reason.to_owned(), item: None })
    }
}

/// The types of list items: every type of [`models`](crate::models) that a list of the API can contain.
///
/// This trait is sealed. Use it as the bound of functions that take any list:
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
    Slot + Zero + Item + Clone + fmt::Debug + Send + Sync + serde::Serialize + serde::de::DeserializeOwned + 'static
{
}

impl<T> ListItem for T where
    T: Slot + Zero + Item + Clone + fmt::Debug + Send + Sync + serde::Serialize + serde::de::DeserializeOwned + 'static
{
}

impl<T> Call<ListResource<T>> {
    /// All pages from the one that the query asks for, else the first, each asked for when it is wanted.
    ///
    /// What is set on the call holds for each request.
    pub fn pages(self) -> Pages<T> {
        Pages { requester: PageRequester::new(self.into_request()), items: PhantomData }
    }

    /// The items of all pages from the one that the query asks for, else the first. A page is asked for when all items
    /// before it are taken, so that only one is in memory.
    ///
    /// What is set on the call holds for each request.
    pub fn items(self) -> Items<T> {
        Items { pages: self.pages(), items: Vec::new().into_iter(), unreadable: Unreadable::default() }
    }
}

/// The pages of a list, as [`Call::pages`] gives them. With the feature `stream`, a `Stream` of them.
#[must_use = "no page is asked for before `next`"]
pub struct Pages<T> {
    requester: PageRequester,
    items: PhantomData<fn() -> T>,
}

impl<T: ListItem> Pages<T> {
    /// The next page; `None` after the last.
    ///
    /// After an error the same page is requested again, so that no page is lost or comes twice. To stop at the first
    /// error, call `next` no more. A `next` that is dropped before it is ready loses nothing either: the next one waits
    /// for the same response.
    ///
    /// # Errors
    ///
    /// As the call itself. If a page does not say whether another one follows, an
    /// [`ErrorKind::Decode`](crate::ErrorKind::Decode) comes after it, and then `None`. Its [`Error::json_path`] is
    /// `pagination` or `pagination.max_page`.
    pub async fn next(&mut self) -> Option<Result<ListResource<T>, Error>> {
        poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<ListResource<T>, Error>>> {
        let answer = ready!(self.requester.poll(context));
        Poll::Ready(answer.map(|answer| self.read(answer).map(|(page, _)| page)))
    }

    /// All pages, for programs that have no async runtime; after an error none. Feature `blocking`.
    #[cfg(feature = "blocking")]
    pub fn wait(mut self) -> impl Iterator<Item = Result<ListResource<T>, Error>> {
        blocking::until_error(move || self.wait_for_next())
    }

    #[cfg(feature = "blocking")]
    fn wait_for_next(&mut self) -> Option<Result<ListResource<T>, Error>> {
        let answer = self.requester.wait()?;
        Some(self.read(answer).map(|(page, _)| page))
    }

    /// The page, and what it was read from.
    fn read(&mut self, answer: CallResult) -> Result<(ListResource<T>, Box<SuccessResponse>), Error> {
        self.requester.failed = true;
        let success = answer?;
        let page = ListResource::read(Ok(success.clone()))?;
        self.requester.failed = false;
        self.requester.advance(page.items.len() + page.unreadable.len(), &page.pagination, &success);
        Ok((page, success))
    }
}

/// The items of a list, as [`Call::items`] gives them. With the feature `stream`, a `Stream` of them.
#[must_use = "no page is asked for before `next`"]
pub struct Items<T> {
    pages: Pages<T>,
    items: std::vec::IntoIter<T>,
    unreadable: Unreadable,
}

impl<T: ListItem> Items<T> {
    /// The next item; `None` after the last.
    ///
    /// An item that cannot be read is an error in its place, and the next `next` goes on with the item after it:
    /// [`Error::item`] has its JSON.
    ///
    /// After any other error the same page is requested again, so that no item is lost or comes twice. To stop at the
    /// first error, call `next` no more. A `next` that is dropped before it is ready loses nothing either: the next one
    /// waits for the same response.
    ///
    /// # Errors
    ///
    /// As the call itself, and [`ErrorKind::Decode`](crate::ErrorKind::Decode) for an item that cannot be read. If a
    /// page does not say whether another one follows, such an error comes after its items, and then `None`. Its
    /// [`Error::json_path`] is `pagination` or `pagination.max_page`.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        loop {
            if let Some(item) = self.next_of_page() {
                return Poll::Ready(Some(item));
            }
            let Some(answer) = ready!(self.pages.requester.poll(context)) else { return Poll::Ready(None) };
            if let Err(error) = self.turn_page(answer) {
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

    fn turn_page(&mut self, answer: CallResult) -> Result<(), Error> {
        let (page, success) = self.pages.read(answer)?;
        self.items = page.items.into_iter();
        self.unreadable = Unreadable { index: 0, items: page.unreadable.into_iter(), success: Some(success) };
        Ok(())
    }

    /// All items, for programs that have no async runtime. After an error there are no more, except after that of an item
    /// that cannot be read. Feature `blocking`.
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
                let answer = self.pages.requester.wait()?;
                if let Err(error) = self.turn_page(answer) {
                    return Some(Err(error));
                }
            }
        })
    }
}

/// The items of a page that could not be read, which are told in their place.
#[derive(Default)]
struct Unreadable {
    /// The index of the next item of the page.
    index: usize,
    items: std::vec::IntoIter<UnreadableItem>,
    success: Option<Box<SuccessResponse>>,
}

impl Unreadable {
    /// The error of the next item, if it could not be read.
    fn next(&mut self) -> Option<Error> {
        self.items.as_slice().first().filter(|item| item.index == self.index)?;
        self.index += 1;
        Some(self.success.clone()?.unreadable(self.items.next()?.into()))
    }
}

// The items are never pinned.
impl<T> Unpin for Items<T> {}

/// Yields the pages until the end or the first error, then stops. [`Pages::next`] goes on after most errors.
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

/// The items until the end or an error. After an item that cannot be read, which is an error too, the stream goes on with
/// the next; after any other error it ends. [`Items::next`] goes on after most of these, too.
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

/// Asks for one page after another.
struct PageRequester {
    request: Box<Request>,
    /// The page to ask for; `None` after the last.
    page: Option<i64>,
    /// The answer to come, once the page is asked for. Nobody locks it: a mutex can be shared between threads, and a
    /// future not.
    answer: Mutex<Option<BoxFuture<'static, CallResult>>>,
    /// Why it is unknown whether another page follows the last one.
    end: Option<Error>,
    /// Whether the last page could not be had.
    failed: bool,
}

impl PageRequester {
    fn new(request: Box<Request>) -> Self {
        let page = Some(request.page().unwrap_or(1));
        Self { request, page, answer: Mutex::new(None), end: None, failed: false }
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
        let begun = self.answer.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        let Some(mut answer) = begun.or_else(|| self.request().map(execute)) else { return Poll::Ready(None) };
        let polled = answer.as_mut().poll(context);
        if polled.is_pending() {
            self.answer = Mutex::new(Some(answer));
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

const DECLARED: Declared<'_> =
    Declared { name: "ListResource", constants: &[], fields: &[("items", &[Mark::Essential]), ("pagination", &[])] };
static TEXT: [u8; DECLARED.len()] = DECLARED.text();
const SHAPE: Shape = Shape::new(&TEXT);

impl<T> Zero for ListResource<T> {
    fn zero() -> Self {
        Self { items: Vec::zero(), pagination: Pagination::zero(), unreadable: Vec::new() }
    }
}

impl<T: Slot + Zero> Slot for ListResource<T> {
    fn fill(&mut self, step: Step<'_, '_>) -> Option<&mut dyn Slot> {
        match step {
            Step::Tell(kind) => *kind = Kind::Object(SHAPE),
            Step::Part(0) => return Some(&mut self.items),
            Step::Part(1) => return Some(&mut self.pagination),
            Step::Unreadable(items) => self.unreadable = take_own(items),
            _ => {}
        }
        None
    }
}

/// Takes the items of a page, and leaves those of lists inside of it.
fn take_own(items: &mut Vec<UnreadableItem>) -> Vec<UnreadableItem> {
    let (own, others) = take(items).into_iter().partition(|item| item.of_page);
    *items = others;
    own
}

impl<T: Item> Item for ListResource<T> {
    fn view(&self, look: Look) -> View<'_> {
        match look {
            Look::Whole => View::Object(SHAPE, self),
            Look::At(0) => self.items.view(Look::Whole),
            Look::At(1) => self.pagination.view(Look::Whole),
            _ => View::End,
        }
    }
}

impl<'de, T: Slot + Zero> serde::Deserialize<'de> for ListResource<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl<T: Item> serde::Serialize for ListResource<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}

impl<T: Item> fmt::Debug for ListResource<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListResource")
            .field("items", &self.items.view(Look::Whole))
            .field("pagination", &self.pagination)
            .field("unreadable", &self.unreadable)
            .finish()
    }
}
