use std::collections::BTreeMap;
use std::fmt;
use std::future::{poll_fn, Future};
use std::pin::Pin;
use std::task::{ready, Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use crate::call::{Call, Read};
use crate::client::Client;
use crate::error::Error;
use crate::outgoing::Outgoing;
use crate::settings::{CallSettings, Retry};
use crate::value::Value;

/// One version of a document, or the news that it was deleted.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExportedDocument {
    /// The component's path; empty for the root app.
    pub component: String,
    /// The table.
    pub table: String,
    /// The document's id.
    pub id: String,
    /// When this version was written, in nanoseconds since 1970.
    pub ts: i64,
    /// Whether the document was deleted.
    pub deleted: bool,
    /// The fields, `_id` and `_creationTime` among them; of a deleted document, `_id` alone.
    pub value: BTreeMap<String, Value>,
}

/// One page of a snapshot.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SnapshotPage {
    /// Its documents.
    pub documents: Vec<ExportedDocument>,
    /// The moment that every page shows: where [`crate::streaming::export_deltas`] goes on after the last page.
    pub snapshot: i64,
    /// To be saved once the page is stored, and given back to go on from here.
    pub cursor: String,
    /// Whether this is the last page.
    pub done: bool,
}

/// One page of changes, in the order of time. A transaction is never split over two pages.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeltasPage {
    /// Its documents.
    pub documents: Vec<ExportedDocument>,
    /// To be saved once the page is stored, and given back to go on from here.
    pub cursor: i64,
    /// Whether there is nothing more for now.
    pub done: bool,
}

/// One page of a data sync. Empty the tables of `truncates` first, then apply the documents.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SyncPage {
    /// The tables to empty.
    pub truncates: Vec<SyncedTable>,
    /// The documents to apply.
    pub documents: Vec<ExportedDocument>,
    /// The state of the copy.
    pub status: SyncStatus,
    /// The moment as of which the copy is consistent, in nanoseconds since 1970; none while it is not.
    pub snapshot_ts: Option<i64>,
    /// The sync's name among the active ones.
    pub sync_id: String,
    /// To be saved once the page is applied, and given back to go on from here.
    pub cursor: String,
}

/// A table of a component.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SyncedTable {
    /// The component's path; empty for the root app.
    pub component: String,
    /// The table.
    pub table: String,
}

/// The state of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyncStatus {
    /// Not consistent yet.
    Snapshotting,
    /// Consistent as of a moment ago.
    Stale,
    /// Consistent, and everything has come.
    UpToDate,
}

/// What holds for the call of each page.
#[derive(Clone, Debug, Default)]
pub struct StreamSettings(pub(crate) CallSettings);

impl StreamSettings {
    /// How long one attempt of each page may take.
    #[must_use]
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.0.timeout = Some(limit);
        self
    }

    /// How long each page may take, its retries and waits included.
    #[must_use]
    pub fn total_timeout(mut self, limit: Duration) -> Self {
        self.0.total_timeout = Some(limit);
        self
    }

    /// Whether the call of a page may be sent again.
    #[must_use]
    pub fn retry(mut self, retry: Retry) -> Self {
        self.0.retry = retry;
        self
    }

    /// Ends the stream with [`Error::Aborted`] when the token is cancelled, also while it waits.
    #[must_use]
    pub fn cancelled_by(mut self, token: CancellationToken) -> Self {
        self.0.cancellation = Some(token);
        self
    }
}

/// How a stream goes on: the call of its next page, and what comes after a page.
pub(crate) trait Course: Send {
    type Page;

    fn outgoing(&self) -> Outgoing;
    fn read(&self) -> Read<Self::Page>;
    fn after(&mut self, page: &Self::Page) -> Next;
}

/// What comes after a page.
pub(crate) enum Next {
    /// Nothing: it was the last one.
    End,
    /// The next page, when so much time has passed.
    Page(Duration),
}

type Asked<Page> = Pin<Box<dyn Future<Output = Result<Page, Error>> + Send>>;

/// The pages of a stream, one at a time. A page is asked for when it is wanted, and no other is held. Nothing is open
/// between two pages, so that a stream can be dropped at any time, and sends nothing more then. It is a
/// [`Stream`](futures_core::Stream) too.
#[must_use = "nothing is sent until a page is asked for"]
pub struct Pages<Page> {
    client: Client,
    settings: CallSettings,
    course: Box<dyn Course<Page = Page>>,
    /// How long to wait before the next page; nothing where there is none.
    wait: Option<Duration>,
    asked: Option<Asked<Page>>,
}

impl<Page: 'static> Pages<Page> {
    pub(crate) fn new(
        client: &Client,
        settings: StreamSettings,
        course: impl Course<Page = Page> + 'static,
        ended: bool,
    ) -> Self {
        let wait = (!ended).then_some(Duration::ZERO);
        Self { client: client.clone(), settings: settings.0, course: Box::new(course), wait, asked: None }
    }

    /// The next page, or nothing after the last one. After an error there is no other page.
    pub async fn next_page(&mut self) -> Result<Option<Page>, Error> {
        poll_fn(|context| self.poll_page(context)).await.transpose()
    }

    fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Page, Error>>> {
        let Some(wait) = self.wait else {
            return Poll::Ready(None);
        };
        let asked = self.asked.get_or_insert_with(|| {
            let call = PageCall {
                client: self.client.clone(),
                settings: self.settings.clone(),
                outgoing: self.course.outgoing(),
                read: self.course.read(),
            };
            Box::pin(call.send(wait))
        });
        let came = ready!(asked.as_mut().poll(context));
        self.asked = None;
        self.wait = match came.as_ref().map(|page| self.course.after(page)) {
            Ok(Next::Page(wait)) => Some(wait),
            Ok(Next::End) | Err(_) => None,
        };
        Poll::Ready(Some(came))
    }
}

impl<Page: 'static> Stream for Pages<Page> {
    type Item = Result<Page, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_page(context)
    }
}

impl<Page> fmt::Debug for Pages<Page> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Pages(of {:?})", self.client)
    }
}

/// The call of one page, on its own.
struct PageCall<Page> {
    client: Client,
    settings: CallSettings,
    outgoing: Outgoing,
    read: Read<Page>,
}

impl<Page> PageCall<Page> {
    async fn send(self, wait: Duration) -> Result<Page, Error> {
        if wait > Duration::ZERO {
            pause(wait, self.settings.cancellation.as_ref()).await;
        }
        let mut call = Call::new(&self.client, self.outgoing, self.read);
        call.settings = self.settings;
        call.send().await
    }
}

/// Waits, and no longer than until it is cancelled: the next call says so then.
pub(crate) async fn pause(wait: Duration, cancellation: Option<&CancellationToken>) {
    match cancellation {
        None => sleep(wait).await,
        Some(token) => {
            token.run_until_cancelled(sleep(wait)).await;
        }
    }
}
