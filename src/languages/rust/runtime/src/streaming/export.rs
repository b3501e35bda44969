use std::time::Duration;

use super::bodies::{deltas_body, is_finished, read_deltas, read_snapshot, read_sync, snapshot_body, sync_body};
use super::page::{DeltasPage, SnapshotPage, SyncPage, SyncStatus};
use super::pages::{Course, Pages, StreamSettings};
use super::selection::Selection;
use crate::client::Client;
use crate::operation_table::{DATA_SYNC, DOCUMENT_DELTAS, LIST_SNAPSHOT};

/// What to export, and where to go on.
#[derive(Clone, Debug, Default)]
pub struct SnapshotOptions {
    /// What to export; none: everything.
    pub selection: Option<Selection>,
    /// That of the last page that was safely stored; none: from the beginning.
    pub cursor: Option<String>,
    /// What holds for the call of each page.
    pub settings: StreamSettings,
}

/// Reads every document as of one moment.
pub fn export_snapshot(client: &Client, options: SnapshotOptions) -> Pages<SnapshotPage> {
    let SnapshotOptions { selection, cursor, settings } = options;
    let cursor = cursor.filter(|cursor| !cursor.is_empty());
    let ended = cursor.as_deref().is_some_and(is_finished);
    let course = Course {
        operation: &LIST_SNAPSHOT,
        body: snapshot_body(cursor.as_deref(), selection.as_ref()),
        outgoing: None,
        read: read_snapshot,
        after: Box::new(move |page| (snapshot_body(Some(&page.cursor), selection.as_ref()), page.done)),
        poll: None,
    };
    let pages = Pages::new(client, settings, course);
    if ended {
        pages.ended()
    } else {
        pages
    }
}

/// From where to read changes, and of what.
#[derive(Clone, Debug, Default)]
pub struct DeltasOptions {
    /// The `snapshot` of a snapshot that was read to its end, or the `cursor` of the last page safely stored.
    pub cursor: i64,
    /// The snapshot's own; none: everything.
    pub selection: Option<Selection>,
    /// How long to wait for more when there is none; none: the stream ends then.
    pub poll: Option<Duration>,
    /// What holds for the call of each page.
    pub settings: StreamSettings,
}

/// Reads what changed after a moment. Save the cursor of empty pages too: it moves on although nothing changed, and changes
/// are kept for 14 days alone.
pub fn export_deltas(client: &Client, options: DeltasOptions) -> Pages<DeltasPage> {
    let DeltasOptions { cursor, selection, poll, settings } = options;
    let course = Course {
        operation: &DOCUMENT_DELTAS,
        body: deltas_body(cursor, selection.as_ref()),
        outgoing: None,
        read: read_deltas,
        after: Box::new(move |page| (deltas_body(page.cursor, selection.as_ref()), page.done)),
        poll,
    };
    Pages::new(client, settings, course)
}

/// What to keep in step, and where to go on.
#[derive(Clone, Debug, Default)]
pub struct SyncOptions {
    /// That of the last page that was safely applied; none: from the beginning.
    pub cursor: Option<String>,
    /// What to copy; none: everything. It may change from one call to the next.
    pub selection: Option<Selection>,
    /// How long to wait for more when everything has come; none: the stream ends then.
    pub poll: Option<Duration>,
    /// What holds for the call of each page.
    pub settings: StreamSettings,
}

/// Copies data and keeps the copy in step.
pub fn sync(client: &Client, options: SyncOptions) -> Pages<SyncPage> {
    let SyncOptions { cursor, selection, poll, settings } = options;
    let cursor = cursor.filter(|cursor| !cursor.is_empty());
    let course = Course {
        operation: &DATA_SYNC,
        body: sync_body(cursor.as_deref(), selection.as_ref()),
        outgoing: None,
        read: read_sync,
        after: Box::new(move |page| {
            let has_all = page.status == SyncStatus::UpToDate;
            (sync_body(Some(&page.cursor), selection.as_ref()), has_all)
        }),
        poll,
    };
    Pages::new(client, settings, course)
}
