//! Export and import for programs without async: see [`crate::streaming`].

use super::client::{Client, Engine};
use crate::error::Error;
use crate::streaming as inner;
use crate::streaming::{
    DeltasOptions, DeltasPage, ImportOptions, ImportProgress, ImportRecord, LogEntry, LogOptions, SnapshotOptions,
    SnapshotPage, SyncOptions, SyncPage,
};

/// The pages of a stream, one at a time: an iterator that asks for a page when it is wanted.
#[must_use = "nothing is sent until a page is asked for"]
pub struct Pages<Page> {
    inner: inner::Pages<Page>,
    engine: Engine,
}

impl<Page: 'static> Iterator for Pages<Page> {
    type Item = Result<Page, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.engine.wait(self.inner.next_page()).transpose()
    }
}

impl Client {
    fn pages<Page>(&self, inner: inner::Pages<Page>) -> Pages<Page> {
        Pages { inner, engine: self.engine.clone() }
    }
}

/// Reads every document as of one moment.
pub fn export_snapshot(client: &Client, options: SnapshotOptions) -> Pages<SnapshotPage> {
    client.pages(inner::export_snapshot(&client.inner, options))
}

/// Reads what changed after a moment: see [`crate::streaming::export_deltas`].
pub fn export_deltas(client: &Client, options: DeltasOptions) -> Pages<DeltasPage> {
    client.pages(inner::export_deltas(&client.inner, options))
}

/// Copies data and keeps the copy in step.
pub fn sync(client: &Client, options: SyncOptions) -> Pages<SyncPage> {
    client.pages(inner::sync(&client.inner, options))
}

/// The entries of a log, one at a time: an iterator that waits for the next one.
#[must_use = "nothing is sent until an entry is asked for"]
pub struct Logs {
    inner: inner::Logs,
    engine: Engine,
}

impl Iterator for Logs {
    type Item = Result<LogEntry, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.engine.wait(self.inner.next_entry()).transpose()
    }
}

/// Reads what functions do: see [`crate::streaming::logs`].
pub fn logs(client: &Client, options: LogOptions) -> Logs {
    Logs { inner: inner::logs(&client.inner, options), engine: client.engine.clone() }
}

/// Writes records into tables: see [`crate::streaming::import_records`].
pub fn import_records(
    client: &Client,
    records: impl IntoIterator<Item = ImportRecord>,
    options: ImportOptions,
) -> Result<ImportProgress, Error> {
    client.engine.wait(inner::import_records(&client.inner, records, options))
}
