use std::time::Duration;

use super::bodies::{deltas_body, is_finished, read_deltas, read_snapshot, read_sync, snapshot_body, sync_body};
use super::pages::{Course, DeltasPage, Next, Pages, SnapshotPage, StreamSettings, SyncPage, SyncStatus};
use super::selection::Selection;
use crate::call::Read;
use crate::client::Client;
use crate::operation_table::{DATA_SYNC, DOCUMENT_DELTAS, LIST_SNAPSHOT};
use crate::outgoing::Outgoing;

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
    Pages::new(client, settings, SnapshotCourse { selection, cursor }, ended)
}

struct SnapshotCourse {
    selection: Option<Selection>,
    cursor: Option<String>,
}

impl Course for SnapshotCourse {
    type Page = SnapshotPage;

    fn outgoing(&self) -> Outgoing {
        let mut one = Outgoing::stream(&LIST_SNAPSHOT);
        one.body = snapshot_body(self.cursor.as_deref(), self.selection.as_ref());
        one
    }

    fn read(&self) -> Read<SnapshotPage> {
        read_snapshot
    }

    fn after(&mut self, page: &SnapshotPage) -> Next {
        self.cursor = Some(page.cursor.clone());
        if page.done {
            Next::End
        } else {
            Next::Page(Duration::ZERO)
        }
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
    Pages::new(client, settings, DeltasCourse { cursor, selection, poll }, false)
}

struct DeltasCourse {
    cursor: i64,
    selection: Option<Selection>,
    poll: Option<Duration>,
}

impl Course for DeltasCourse {
    type Page = DeltasPage;

    fn outgoing(&self) -> Outgoing {
        let mut one = Outgoing::stream(&DOCUMENT_DELTAS);
        one.body = deltas_body(self.cursor, self.selection.as_ref());
        one
    }

    fn read(&self) -> Read<DeltasPage> {
        read_deltas
    }

    fn after(&mut self, page: &DeltasPage) -> Next {
        self.cursor = page.cursor;
        follow(page.done, self.poll)
    }
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
    Pages::new(client, settings, SyncCourse { cursor, selection, poll }, false)
}

struct SyncCourse {
    cursor: Option<String>,
    selection: Option<Selection>,
    poll: Option<Duration>,
}

impl Course for SyncCourse {
    type Page = SyncPage;

    fn outgoing(&self) -> Outgoing {
        let mut one = Outgoing::stream(&DATA_SYNC);
        one.body = sync_body(self.cursor.as_deref(), self.selection.as_ref());
        one
    }

    fn read(&self) -> Read<SyncPage> {
        read_sync
    }

    fn after(&mut self, page: &SyncPage) -> Next {
        self.cursor = Some(page.cursor.clone());
        follow(page.status == SyncStatus::UpToDate, self.poll)
    }
}

/// What comes after a page when it shows, or does not show, all that there is.
fn follow(has_all: bool, poll: Option<Duration>) -> Next {
    match poll.filter(|poll| *poll > Duration::ZERO) {
        None if has_all => Next::End,
        Some(poll) if has_all => Next::Page(poll),
        _ => Next::Page(Duration::ZERO),
    }
}
