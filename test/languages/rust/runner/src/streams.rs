// The streams, included beside `run.rs`.

use convex_openapi::streaming::{
    DeltasOptions, DeltasPage, ExportedDocument, ImportOptions, ImportProgress, ImportRecord, LogEntry, LogOptions,
    Selection, SnapshotOptions, SnapshotPage, SyncOptions, SyncPage, SyncStatus,
};

use crate::described::plain;
use crate::job::count;

async fn export(client: &flavour::Client, given: &CallJob, notes: &Notes, options: &CancellationToken) -> Json {
    let selection = given.selection.as_ref().map(Selection::from_json);
    let (cursor, poll, settings) = (given.cursor.clone(), given.poll.map(time), settings(given, options));
    let mut came = Vec::new();
    let mut failed = None;
    macro_rules! read_pages {
        ($pages:expr, $next:ident, $fields:expr) => {
            let mut pages = $pages;
            while let Some(page) = $next!(pages) {
                match page {
                    Ok(page) => came.push($fields(page)),
                    Err(error) => failed = Some(notes.failed(&error)),
                }
                if failed.is_some() || Some(came.len()) == given.take {
                    break;
                }
                if given.pause > 0.0 {
                    pause(time(given.pause)).await;
                }
            }
        };
    }
    match given.operation.as_str() {
        "exportSnapshot" => {
            let from = SnapshotOptions { selection, cursor, settings };
            read_pages!(streaming::export_snapshot(client, from), pages, snapshot_fields);
        }
        "exportDeltas" => {
            let cursor = cursor.unwrap_or_default().parse().expect("digits");
            let from = DeltasOptions { selection, cursor, poll, settings };
            read_pages!(streaming::export_deltas(client, from), pages, deltas_fields);
        }
        "logs" => {
            let (functions, levels) = (given.functions.clone(), given.levels.clone());
            let from = LogOptions { after: cursor, functions, levels, settings };
            read_pages!(streaming::logs(client, from), entries, entry_fields);
        }
        _ => {
            let from = SyncOptions { selection, cursor, poll, settings };
            read_pages!(streaming::sync(client, from), pages, sync_fields);
        }
    }
    let mut report = failed.unwrap_or_else(|| json!({}));
    report[if given.operation == "logs" { "entries" } else { "pages" }] = json!(came);
    report
}

fn entry_fields(entry: LogEntry) -> Json {
    json!({
        "position": entry.position, "kind": entry.kind, "functionType": entry.function_type,
        "functionPath": entry.function_path, "componentPath": entry.component_path, "requestId": entry.request_id,
        "executionId": entry.execution_id, "timestamp": entry.timestamp, "lines": entry.lines, "error": entry.error,
    })
}

async fn import(client: &flavour::Client, given: &CallJob, notes: &Notes, options: &CancellationToken) -> Json {
    let told = Arc::new(std::sync::Mutex::new(Vec::new()));
    let telling = told.clone();
    let usual = ImportOptions::default();
    let how = ImportOptions {
        tables: given.tables.clone(),
        batch_size: given.batch_size.map_or(usual.batch_size, count),
        batch_bytes: given.batch_bytes.map_or(usual.batch_bytes, count),
        on_progress: Some(Arc::new(move |progress| {
            telling.lock().expect("nobody panics").push(progress_fields(progress))
        })),
        settings: settings(given, options),
    };
    let record = |one: &crate::job::RecordJob| {
        let Value::Object(data) = plain(undescribe(&one.data)) else {
            panic!("a record is an object");
        };
        ImportRecord { table: one.table.clone(), data }
    };
    let records: Vec<_> = given.records.iter().map(record).collect();
    let mut report = match wait!(streaming::import_records(client, records, how)) {
        Ok(imported) => json!({ "imported": progress_fields(imported) }),
        Err(error) => notes.failed(&error),
    };
    report["progress"] = json!(*told.lock().expect("nobody panics"));
    report
}

fn progress_fields(progress: ImportProgress) -> Json {
    json!({ "records": progress.records, "batches": progress.batches })
}

fn documents(documents: &[ExportedDocument]) -> Json {
    let one = |one: &ExportedDocument| {
        json!({
            "component": one.component, "table": one.table, "id": one.id, "ts": one.ts.to_string(),
            "deleted": one.deleted, "value": describe(&Value::Object(one.value.clone())),
        })
    };
    documents.iter().map(one).collect()
}

fn snapshot_fields(page: SnapshotPage) -> Json {
    json!({
        "documents": documents(&page.documents), "snapshot": page.snapshot.to_string(), "cursor": page.cursor,
        "done": page.done,
    })
}

fn deltas_fields(page: DeltasPage) -> Json {
    json!({ "documents": documents(&page.documents), "cursor": page.cursor.to_string(), "done": page.done })
}

fn sync_fields(page: SyncPage) -> Json {
    let status = match page.status {
        SyncStatus::Snapshotting => "snapshotting",
        SyncStatus::Stale => "stale",
        SyncStatus::UpToDate => "upToDate",
    };
    let truncates = page.truncates.iter().map(|one| json!({ "component": one.component, "table": one.table }));
    let mut fields = json!({
        "documents": documents(&page.documents), "truncates": truncates.collect::<Vec<_>>(), "status": status,
        "syncId": page.sync_id, "cursor": page.cursor,
    });
    if let Some(ts) = page.snapshot_ts {
        fields["snapshotTs"] = json!(ts.to_string());
    }
    fields
}
