//! Lists that come in pages.

#[cfg(feature = "blocking")]
use crate::blocking;
use crate::call::{Call, Request};
use crate::error::Error;
use crate::execute::execute;
use crate::model::{self, Declared, Item, Kind, Look, Shape, Slot, Step, View, Zero, model};
use crate::reply::{Answer, Outcome};
use crate::transport::BoxFuture;
use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
#[cfg(feature = "stream")]
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};

/// A page of a list.
///
/// [`Call::items`] and [`Call::pages`] ask for all of them.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ListResource<T> {
    /// What is on the page.
    pub items: Vec<T>,
    /// Where the page stands among all.
    pub pagination: Pagination,
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

impl<T> Call<ListResource<T>> {
    /// All pages from the one that the query asks for, else the first, each asked for when it is wanted.
    ///
    /// What is set on the call holds for each request.
    pub fn pages(self) -> Pages<T> {
        Pages { turner: Turner::new(self.into_request()), items: PhantomData }
    }

    /// The items of all pages from the one that the query asks for, else the first. A page is asked for when all items
    /// before it are taken, so that only one is in memory.
    ///
    /// What is set on the call holds for each request.
    pub fn items(self) -> Items<T> {
        Items { pages: self.pages(), items: Vec::new().into_iter() }
    }
}

/// The pages of a list, as [`Call::pages`] gives them. With the feature `stream`, a `Stream` of them.
#[must_use = "no page is asked for before `next`"]
pub struct Pages<T> {
    turner: Turner,
    items: PhantomData<fn() -> T>,
}

impl<T> Pages<T>
where
    ListResource<T>: Outcome,
{
    /// The next page; `None` after the last.
    ///
    /// After an error the same page is asked for again, so that none is lost or comes twice. Whoever does not want that
    /// stops at the first error. A `next` that is given up loses nothing either: the one after waits for the same answer.
    ///
    /// # Errors
    ///
    /// As the call itself.
    pub async fn next(&mut self) -> Option<Result<ListResource<T>, Error>> {
        poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<ListResource<T>, Error>>> {
        let answer = ready!(self.turner.poll(context));
        Poll::Ready(answer.map(|answer| self.read(answer)))
    }

    /// All pages, for programs that have no async runtime; after an error none. Feature `blocking`.
    #[cfg(feature = "blocking")]
    pub fn wait(mut self) -> impl Iterator<Item = Result<ListResource<T>, Error>> {
        blocking::until_error(move || self.wait_for_next())
    }

    #[cfg(feature = "blocking")]
    fn wait_for_next(&mut self) -> Option<Result<ListResource<T>, Error>> {
        let answer = blocking::wait(self.turner.request()?);
        Some(self.read(answer))
    }

    fn read(&mut self, answer: Answer) -> Result<ListResource<T>, Error> {
        let page = ListResource::read(answer)?;
        self.turner.turn(page.items.len(), &page.pagination);
        Ok(page)
    }
}

/// The items of a list, as [`Call::items`] gives them. With the feature `stream`, a `Stream` of them.
#[must_use = "no page is asked for before `next`"]
pub struct Items<T> {
    pages: Pages<T>,
    items: std::vec::IntoIter<T>,
}

impl<T> Items<T>
where
    ListResource<T>: Outcome,
{
    /// The next item; `None` after the last.
    ///
    /// After an error the same page is asked for again, so that no item is lost or comes twice. Whoever does not want that
    /// stops at the first error. A `next` that is given up loses nothing either: the one after waits for the same answer.
    ///
    /// # Errors
    ///
    /// As the call itself.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        loop {
            if let Some(item) = self.items.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(self.pages.poll(context)) {
                Some(Ok(page)) => self.items = page.items.into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }

    /// All items, for programs that have no async runtime; after an error none. Feature `blocking`.
    #[cfg(feature = "blocking")]
    pub fn wait(mut self) -> impl Iterator<Item = Result<T, Error>> {
        blocking::until_error(move || {
            loop {
                if let Some(item) = self.items.next() {
                    return Some(Ok(item));
                }
                match self.pages.wait_for_next()? {
                    Ok(page) => self.items = page.items.into_iter(),
                    Err(error) => return Some(Err(error)),
                }
            }
        })
    }
}

// The items are never pinned.
impl<T> Unpin for Items<T> {}

/// The pages until the end or an error, after which nothing comes. [`Pages::next`] goes on after an error.
#[cfg(feature = "stream")]
impl<T> futures_core::Stream for Pages<T>
where
    ListResource<T>: Outcome,
{
    type Item = Result<ListResource<T>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let pages = self.get_mut();
        if pages.turner.failed {
            return Poll::Ready(None);
        }
        let page = pages.poll(context);
        pages.turner.failed = matches!(page, Poll::Ready(Some(Err(_))));
        page
    }
}

/// The items until the end or an error, after which nothing comes. [`Items::next`] goes on after an error.
#[cfg(feature = "stream")]
impl<T> futures_core::Stream for Items<T>
where
    ListResource<T>: Outcome,
{
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let items = self.get_mut();
        if items.pages.turner.failed {
            return Poll::Ready(None);
        }
        let item = items.poll(context);
        items.pages.turner.failed = matches!(item, Poll::Ready(Some(Err(_))));
        item
    }
}

/// Asks for one page after another.
struct Turner {
    request: Box<Request>,
    /// The page to ask for; `None` after the last.
    page: Option<i64>,
    /// The answer to come, once the page is asked for. Nobody locks it: a mutex can be shared between threads, and a
    /// future not.
    answer: Mutex<Option<BoxFuture<'static, Answer>>>,
    /// Whether the stream ended with an error.
    #[cfg(feature = "stream")]
    failed: bool,
}

impl Turner {
    fn new(request: Box<Request>) -> Self {
        let page = Some(request.page().unwrap_or(1));
        Self {
            request,
            page,
            answer: Mutex::new(None),
            #[cfg(feature = "stream")]
            failed: false,
        }
    }

    fn request(&self) -> Option<Box<Request>> {
        let mut request = self.request.clone();
        request.set_page(self.page?);
        Some(request)
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Answer>> {
        let begun = self.answer.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        let Some(mut answer) = begun.or_else(|| self.request().map(execute)) else { return Poll::Ready(None) };
        let polled = answer.as_mut().poll(context);
        if polled.is_pending() {
            self.answer = Mutex::new(Some(answer));
        }
        polled.map(Some)
    }

    fn turn(&mut self, items: usize, pagination: &Pagination) {
        let more = |page| pagination.has_next_page == Some(true) || pagination.max_page.is_some_and(|last| page < last);
        self.page = self.page.filter(|page| items > 0 && more(*page)).map(|page| page.saturating_add(1));
    }
}

impl fmt::Debug for Turner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Turner")
            .field("operation", &self.request.operation)
            .field("page", &self.page)
            .finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pages").field(&self.turner).finish()
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Items").field(&self.pages.turner).finish()
    }
}

const DECLARED: Declared<'_> =
    Declared { name: "ListResource", constants: &[], fields: &[("items", &[]), ("pagination", &[])] };
static TEXT: [u8; DECLARED.len()] = DECLARED.text();
const SHAPE: Shape = Shape::new(&TEXT);

impl<T> Zero for ListResource<T> {
    fn zero() -> Self {
        Self { items: Vec::zero(), pagination: Pagination::zero() }
    }
}

impl<T: Slot + Zero> Slot for ListResource<T> {
    fn fill(&mut self, step: Step<'_, '_>) -> Option<&mut dyn Slot> {
        match step {
            Step::Tell(kind) => *kind = Kind::Object(SHAPE),
            Step::Part(0) => return Some(&mut self.items),
            Step::Part(1) => return Some(&mut self.pagination),
            _ => {}
        }
        None
    }
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
        model::deserialize(deserializer)
    }
}

impl<T: Item> serde::Serialize for ListResource<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        model::serialize(self, serializer)
    }
}

impl<T: Item> fmt::Debug for ListResource<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        model::debug(self, f)
    }
}
