//! What streams send, and how their pages are read.

use super::page::{DeltasPage, SnapshotPage, SyncPage, SyncStatus, SyncedTable};
use super::page_reader::PageReader;
use super::selection::{push_selection, Selection};
use crate::call::Reading;
use crate::error::Error;
use crate::print::push_string;
use crate::value_error::ValueError;

/// Whether a cursor is that of a snapshot's last page, which ends in its colon.
pub(crate) fn is_finished(cursor: &str) -> bool {
    cursor.strip_suffix(':').is_some_and(is_snapshot)
}

fn is_snapshot(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit()) && text.parse::<i64>().is_ok()
}

pub(crate) fn snapshot_body(cursor: Option<&str>, selection: Option<&Selection>) -> Result<Vec<u8>, ValueError> {
    let mut text = b"{\"format\":\"convex_encoded_json\"".to_vec();
    if let Some(cursor) = cursor {
        let (snapshot, rest) = cursor
            .split_once(':')
            .filter(|(snapshot, rest)| !rest.is_empty() && is_snapshot(snapshot))
            .ok_or_else(|| ValueError::at("cursor", "A cursor is that of a page of this export."))?;
        text.extend_from_slice(b",\"snapshot\":");
        text.extend_from_slice(snapshot.as_bytes());
        text.extend_from_slice(b",\"cursor\":");
        push_string(&mut text, rest);
    }
    close(text, selection)
}

pub(crate) fn deltas_body(cursor: i64, selection: Option<&Selection>) -> Result<Vec<u8>, ValueError> {
    if cursor < 0 {
        return Err(ValueError::at("cursor", "A cursor is not negative."));
    }
    close(format!("{{\"format\":\"convex_encoded_json\",\"cursor\":{cursor}").into_bytes(), selection)
}

pub(crate) fn sync_body(cursor: Option<&str>, selection: Option<&Selection>) -> Result<Vec<u8>, ValueError> {
    let mut text = b"{".to_vec();
    if let Some(cursor) = cursor {
        text.extend_from_slice(b"\"cursor\":");
        push_string(&mut text, cursor);
    }
    close(text, selection)
}

fn close(mut text: Vec<u8>, selection: Option<&Selection>) -> Result<Vec<u8>, ValueError> {
    if let Some(selection) = selection {
        text.extend_from_slice(if text == b"{" { b"\"selection\":" } else { b",\"selection\":" });
        push_selection(&mut text, selection)?;
    }
    text.push(b'}');
    Ok(text)
}

type Came<Page> = Result<(Page, Vec<String>), Error>;

/// Reads a page, whose first fault is told.
pub(crate) fn page<Page>(
    answer: &Reading<'_, '_>,
    read: impl FnOnce(&mut PageReader) -> Result<Page, ValueError>,
) -> Came<Page> {
    let page = PageReader::of(answer.body).and_then(|mut fields| read(&mut fields));
    page.map(|page| (page, Vec::new())).map_err(|problem| answer.wrong(problem))
}

pub(crate) fn read_snapshot(answer: &Reading<'_, '_>) -> Came<SnapshotPage> {
    page(answer, |fields| {
        let snapshot = fields.whole("snapshot")?;
        let done = !fields.truth("hasMore")?;
        let cursor = if done && fields.is_null("cursor") { String::new() } else { fields.text("cursor")? };
        let documents = fields.each("values", PageReader::document)?;
        Ok(SnapshotPage { documents, snapshot, cursor: format!("{snapshot}:{cursor}"), done })
    })
}

pub(crate) fn read_deltas(answer: &Reading<'_, '_>) -> Came<DeltasPage> {
    page(answer, |fields| {
        let cursor = fields.whole("cursor")?;
        let done = !fields.truth("hasMore")?;
        let documents = fields.each("values", PageReader::document)?;
        Ok(DeltasPage { documents, cursor, done })
    })
}

pub(crate) fn read_sync(answer: &Reading<'_, '_>) -> Came<SyncPage> {
    page(answer, |fields| {
        let mut state = fields.inner("status")?;
        let status = match state.text("type")?.as_str() {
            "snapshotting" => SyncStatus::Snapshotting,
            "stale" => SyncStatus::Stale,
            "upToDate" => SyncStatus::UpToDate,
            _ => return Err(ValueError::at("status.type", "Expected a known status.")),
        };
        let is_consistent = status != SyncStatus::Snapshotting;
        let snapshot_ts = is_consistent.then(|| state.whole("snapshotTs")).transpose()?;
        let truncates = fields.each("truncates", |table| {
            Ok(SyncedTable { component: table.text("component")?, table: table.text("table")? })
        })?;
        let documents = fields.each("values", PageReader::entry)?;
        let sync_id = fields.text("syncId")?;
        let cursor = fields.inner("pagination")?.text("nextCursor")?;
        Ok(SyncPage { truncates, documents, status, snapshot_ts, sync_id, cursor })
    })
}
