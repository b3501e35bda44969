//! Export and import: pages of documents as of one moment, of what changed since, of a copy kept in step, records on
//! their way in, and what functions log. Streams take a client that has a deploy key; each page is a call of its own.
//!
//! ```no_run
//! # async fn run() -> Result<(), convex_openapi::Error> {
//! use convex_openapi::streaming::{export_snapshot, SnapshotOptions};
//! use convex_openapi::Client;
//!
//! let client = Client::builder("https://happy-animal-123.convex.cloud").deploy_key("prod:…").build()?;
//! let mut pages = export_snapshot(&client, SnapshotOptions::default());
//! while let Some(page) = pages.next_page().await? {
//!     println!("{} documents up to {}", page.documents.len(), page.cursor);
//! }
//! # Ok(())
//! # }
//! ```

mod bodies;
mod export;
mod import;
mod logs;
mod page;
mod page_reader;
mod pages;
mod plain;
mod selection;

pub use export::{export_deltas, export_snapshot, sync, DeltasOptions, SnapshotOptions, SyncOptions};
pub use import::{import_records, ImportOptions, ImportProgress, ImportRecord};
pub use logs::{logs, LogEntry, LogOptions, Logs};
pub use page::{DeltasPage, ExportedDocument, SnapshotPage, SyncPage, SyncStatus, SyncedTable};
pub use pages::{Pages, StreamSettings};
pub use selection::{select_tables, ComponentSelection, Inclusion, Selection, TableSelection};
