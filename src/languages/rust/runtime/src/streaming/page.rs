use std::collections::BTreeMap;

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
