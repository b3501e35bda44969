use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{ready, Context, Poll};

use futures_core::Stream;

use super::bodies::page;
use super::page_reader::PageReader;
use super::pages::{Course, Pages, StreamSettings};
use crate::call::Reading;
use crate::client::Client;
use crate::door::Request;
use crate::error::Error;
use crate::operation_table::STREAM_FUNCTION_LOGS;
use crate::outgoing::Outgoing;
use crate::redact::redact;
use crate::value_error::ValueError;

/// Something that a function did: some of its lines, or its end.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LogEntry {
    /// To be saved once the entry is dealt with, and given back as `after` to go on from here.
    pub position: String,
    /// `Progress` of an action that goes on, `Completion` of whatever has ended.
    pub kind: String,
    /// `Query`, `Mutation`, `Action` or `HttpAction`.
    pub function_type: String,
    /// Such as `messages:list`, or the method and path of an HTTP action.
    pub function_path: String,
    /// None for the root app.
    pub component_path: Option<String>,
    /// The id of the request that it was a part of.
    pub request_id: String,
    /// The id of this run of the function.
    pub execution_id: String,
    /// Seconds since 1970.
    pub timestamp: f64,
    /// What it wrote, a text each, such as `[LOG] 'hello'`.
    pub lines: Vec<String>,
    /// What it threw; none where it did not, or goes on.
    pub error: Option<String>,
}

/// From where to read a log, and what of it.
#[derive(Clone, Debug, Default)]
pub struct LogOptions {
    /// The `position` of the last entry that was dealt with; none: whatever the deployment still holds.
    pub after: Option<String>,
    /// Function paths, such as `messages:list`: entries of these alone.
    pub functions: Option<Vec<String>>,
    /// Methods of `console`, such as `WARN`: lines of these alone, and no entries without one.
    pub levels: Option<Vec<String>>,
    /// What holds for the call of each poll.
    pub settings: StreamSettings,
}

/// Reads what functions do, as it happens: a long poll after another, for as long as entries are asked for. It needs a
/// deploy key that may view logs.
pub fn logs(client: &Client, options: LogOptions) -> Logs {
    let LogOptions { after, functions, levels, settings } = options;
    let reader = LogReader { functions, levels, ..LogReader::at(after.as_deref().unwrap_or_default()) };
    let course = Course {
        operation: &STREAM_FUNCTION_LOGS,
        body: Ok(reader.since.clone().into_bytes()),
        outgoing: Some(poll),
        read: read_logs,
        after: Box::new(|page: &LogPage| (Ok(page.cursor.clone().into_bytes()), false)),
        poll: None,
    };
    let polls = Pages::new(client, settings, course);
    Logs { polls, reader }
}

/// The entries of a log, one at a time. It does not end: drop it when it is enough. It is a
/// [`Stream`](futures_core::Stream) too.
#[must_use = "nothing is sent until an entry is asked for"]
pub struct Logs {
    polls: Pages<LogPage>,
    reader: LogReader,
}

impl Logs {
    /// The next entry, as soon as there is one. After an error there is no other.
    pub async fn next_entry(&mut self) -> Result<Option<LogEntry>, Error> {
        std::future::poll_fn(|context| self.poll_entry(context)).await.transpose()
    }

    fn poll_entry(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<LogEntry, Error>>> {
        loop {
            if let Some(entry) = self.reader.coming.pop_front() {
                return Poll::Ready(Some(Ok(entry)));
            }
            match ready!(Pin::new(&mut self.polls).poll_next(context)) {
                Some(Ok(came)) => self.reader.take(came),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl Stream for Logs {
    type Item = Result<LogEntry, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_entry(context)
    }
}

impl fmt::Debug for Logs {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Logs({:?})", self.polls)
    }
}

/// What one poll brings. Its entries have no position yet.
struct LogPage {
    entries: Vec<LogEntry>,
    cursor: String,
}

/// The call of one poll, from a cursor: it has no body, and who may ask is up to the deployment.
fn poll(cursor: &[u8]) -> Outgoing {
    let cursor = String::from_utf8_lossy(cursor);
    Outgoing::as_described(&STREAM_FUNCTION_LOGS, Request::new().parameter("cursor", cursor.as_ref()))
}

fn read_logs(answer: &Reading<'_, '_>) -> Result<(LogPage, Vec<String>), Error> {
    page(answer, |fields| {
        let cursor = fields.number("newCursor")?.to_string();
        Ok(LogPage { entries: fields.each("entries", entry)?, cursor })
    })
}

/// Reads an entry. A function may have logged the URL of a stored file, which is a secret.
fn entry(fields: &mut PageReader) -> Result<LogEntry, ValueError> {
    let mut if_there = |name| if fields.is_null(name) { Ok(None) } else { fields.text(name).map(Some) };
    let (component_path, error) = (if_there("componentPath")?, if_there("error")?);
    Ok(LogEntry {
        position: String::new(),
        kind: fields.text("kind")?,
        function_type: fields.text("udfType")?,
        function_path: fields.text("identifier")?,
        component_path,
        request_id: fields.text("requestId")?,
        execution_id: fields.text("executionId")?,
        timestamp: fields.number("timestamp")?,
        lines: fields.texts("logLines")?.iter().map(|line| redact(line, &[])).collect(),
        error: error.map(|error| redact(&error, &[])),
    })
}

/// Where the reader of a log stands, what of it is wanted, and what came.
#[derive(Default)]
struct LogReader {
    since: String,
    seen: usize,
    last: String,
    functions: Option<Vec<String>>,
    levels: Option<Vec<String>>,
    coming: VecDeque<LogEntry>,
}

impl LogReader {
    /// Reads a position; what is none begins with everything that there is.
    fn at(position: &str) -> Self {
        let mut parts = position.splitn(3, '/');
        let since = parts.next().unwrap_or_default();
        let is_time = since.parse::<f64>().is_ok_and(|time| time.is_finite() && time >= 0.0);
        if !is_time {
            return Self { since: "0".to_owned(), ..Self::default() };
        }
        let seen = parts.next().and_then(|seen| seen.parse().ok()).unwrap_or(0);
        let last = parts.next().unwrap_or_default().to_owned();
        Self { since: since.to_owned(), seen, last, ..Self::default() }
    }

    /// Takes of a page what was not dealt with, and is wanted.
    fn take(&mut self, came: LogPage) {
        let LogPage { entries, cursor } = came;
        let (skipped, count) = (self.skipped(&entries), entries.len());
        for (at, mut entry) in entries.into_iter().enumerate().skip(skipped) {
            // A cursor is that of a whole page, and a reader may stop within one.
            entry.position = if at + 1 == count {
                cursor.clone()
            } else {
                format!("{}/{}/{}", self.since, at + 1, entry.execution_id)
            };
            if self.filter(&mut entry) {
                self.coming.push_back(entry);
            }
        }
        (self.since, self.seen, self.last) = (cursor, 0, String::new());
    }

    /// Counts what was dealt with. The deployment may have forgotten some of it meanwhile, so that the execution of the
    /// last one says more than their number.
    fn skipped(&self, entries: &[LogEntry]) -> usize {
        let most = self.seen.min(entries.len());
        (1..=most).rev().find(|at| entries[at - 1].execution_id == self.last).unwrap_or(0)
    }

    /// Takes the lines out that nobody wants, and says whether the entry is wanted.
    fn filter(&self, entry: &mut LogEntry) -> bool {
        if self.functions.as_ref().is_some_and(|wanted| !wanted.contains(&entry.function_path)) {
            return false;
        }
        let Some(levels) = &self.levels else {
            return true;
        };
        entry.lines.retain(|line| levels.iter().any(|level| line.starts_with(&format!("[{level}]"))));
        !entry.lines.is_empty()
    }
}
