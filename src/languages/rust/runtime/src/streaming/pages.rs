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
use crate::operation::Operation;
use crate::outgoing::Outgoing;
use crate::settings::{call_options, CallSettings};
use crate::value_error::ValueError;

/// What holds for the call of each page.
#[derive(Clone, Debug, Default)]
#[must_use = "a stream takes them among its options"]
pub struct StreamSettings(pub(crate) CallSettings);

call_options!(impl[] StreamSettings { 0 }, "the call of each page");

/// How a stream goes on.
pub(crate) struct Course<Page> {
    pub(crate) operation: &'static Operation,
    /// What the call of the next page sends.
    pub(crate) body: Body,
    /// Makes the call of it; nothing where its body is all that it says.
    pub(crate) outgoing: Option<fn(&[u8]) -> Outgoing>,
    pub(crate) read: Read<Page>,
    /// What is sent after a page, and whether the page shows all that there is.
    pub(crate) after: After<Page>,
    /// How long to wait for more when all has come; nothing where the stream ends then.
    pub(crate) poll: Option<Duration>,
}

pub(crate) type Body = Result<Vec<u8>, ValueError>;
type After<Page> = Box<dyn Fn(&Page) -> (Body, bool) + Send>;

impl<Page> Course<Page> {
    /// The call of the next page.
    fn outgoing(&self) -> Outgoing {
        match (self.outgoing, &self.body) {
            (Some(make), Ok(body)) => make(body),
            _ => Outgoing { body: self.body.clone(), ..Outgoing::stream(self.operation) },
        }
    }

    /// Moves on behind a page, and gives how long to wait for the next one; nothing where it was the last.
    fn advance(&mut self, page: &Page) -> Option<Duration> {
        let (body, has_all) = (self.after)(page);
        self.body = body;
        if has_all {
            self.poll.filter(|poll| *poll > Duration::ZERO)
        } else {
            Some(Duration::ZERO)
        }
    }
}

type Asked<Page> = Pin<Box<dyn Future<Output = Result<Page, Error>> + Send>>;

/// The pages of a stream, one at a time. A page is asked for when it is wanted, and no other is held. Nothing is open
/// between two pages, so that a stream can be dropped at any time, and sends nothing more then. It is a
/// [`Stream`](futures_core::Stream) too.
#[must_use = "nothing is sent until a page is asked for"]
pub struct Pages<Page> {
    client: Client,
    settings: CallSettings,
    course: Course<Page>,
    /// How long to wait before the next page; nothing where there is none.
    wait: Option<Duration>,
    asked: Option<Asked<Page>>,
}

impl<Page: 'static> Pages<Page> {
    pub(crate) fn new(client: &Client, settings: StreamSettings, course: Course<Page>) -> Self {
        Self { client: client.clone(), settings: settings.0, course, wait: Some(Duration::ZERO), asked: None }
    }

    /// The stream of which every page was read.
    pub(crate) fn ended(self) -> Self {
        Self { wait: None, ..self }
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
                read: self.course.read,
            };
            Box::pin(call.send(wait))
        });
        let came = ready!(asked.as_mut().poll(context));
        self.asked = None;
        self.wait = came.as_ref().ok().and_then(|page| self.course.advance(page));
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
