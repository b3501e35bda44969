// Included once for each client: `flavour`, `streaming`, `wait!`, `pages!`, `pause`, `tokens` and `build` are its own.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use convex_openapi::streaming::{
    DeltasOptions, DeltasPage, ExportedDocument, ImportOptions, ImportProgress, ImportRecord, Selection,
    SnapshotOptions, SnapshotPage, StreamSettings, SyncOptions, SyncPage, SyncStatus,
};
use convex_openapi::{Answer, BatchQuery, CancellationToken, ClientBuilder, Error, Request, Response, Retry, Value};
use serde_json::{json, Value as Json};

use crate::described::{describe, plain, undescribe};
use crate::job::{count, time, CallJob, Job};
use crate::notes::{given_token, GivenToken, Notes};

/// A job's tokens in turn, the last one for ever.
struct Tokens {
    tokens: Vec<Json>,
    notes: Arc<Notes>,
}

impl Tokens {
    fn next(&self, refresh: bool) -> GivenToken {
        let mut asked = self.notes.tokens_asked.lock().expect("nobody panics");
        let at = asked.len().min(self.tokens.len() - 1);
        asked.push(refresh);
        given_token(&self.tokens[at])
    }
}

type Made = Result<flavour::Client, Arc<Error>>;

fn client_of(job: &Job, notes: &Arc<Notes>) -> Made {
    let heard = notes.clone();
    let mut builder = flavour::Client::builder(&job.url).logger(move |event| heard.hear(event));
    let retry = &job.client.retry;
    if let Some(most) = retry.attempts {
        builder = builder.retry_attempts(u32::try_from(most).unwrap_or(0));
    }
    if let Some(delay) = retry.base_delay {
        builder = builder.retry_base_delay(time(delay));
    }
    if let Some(delay) = retry.throttling_delay {
        builder = builder.retry_throttling_delay(time(delay));
    }
    if let Some(delay) = retry.max_delay {
        builder = builder.retry_max_delay(time(delay));
    }
    if let Some(most) = retry.budget {
        builder = builder.retry_budget(most);
    }
    if let Some(limit) = job.client.timeout {
        builder = builder.timeout(time(limit));
    }
    if let Some(limit) = job.client.total_timeout {
        builder = builder.total_timeout(time(limit));
    }
    let proof = &job.client.authorization;
    if let Some(token) = &proof.token {
        builder = builder.token(token);
    }
    if let Some(key) = &proof.deploy_key {
        builder = builder.deploy_key(key);
    }
    if let Some(list) = &proof.tokens {
        builder = tokens(builder, Tokens { tokens: list.clone(), notes: notes.clone() });
    }
    if let Some(identity) = &job.client.act_as {
        builder = builder.act_as(identity);
    }
    build(builder).map_err(Arc::new)
}

fn outcome(job: &Job, client: &Made, notes: &Notes, results: Vec<Json>) -> Json {
    if let Ok(client) = client {
        notes.see(client);
    }
    json!({
        "name": job.name, "results": results, "tokensAsked": *notes.tokens_asked.lock().expect("nobody panics"),
        "logged": *notes.logged.lock().expect("nobody panics"), "texts": *notes.texts.lock().expect("nobody panics"),
    })
}

async fn perform(client: Made, call: CallJob, notes: Arc<Notes>) -> Json {
    let client = match client {
        Ok(client) => client,
        Err(error) => return notes.failed(&error),
    };
    let began = Instant::now();
    let mut result = make(&client, &call, &notes).await;
    result["milliseconds"] = json!(began.elapsed().as_secs_f64() * 1000.0);
    result
}

/// The token by which a call is cancelled when its time has come.
fn cancellation(after: Option<f64>) -> CancellationToken {
    let token = CancellationToken::new();
    let (later, after) = (token.clone(), after.map(time));
    match after {
        Some(Duration::ZERO) => token.cancel(),
        Some(after) => drop(std::thread::spawn(move || {
            std::thread::sleep(after);
            later.cancel();
        })),
        None => {}
    }
    token
}

fn settle<'a, T>(given: &CallJob, call: flavour::Call<'a, T>, token: &CancellationToken) -> flavour::Call<'a, T> {
    let mut call = call;
    if let Some(limit) = given.timeout {
        call = call.timeout(time(limit));
    }
    if let Some(limit) = given.total_timeout {
        call = call.total_timeout(time(limit));
    }
    if let Some(retry) = given.retry {
        call = call.retry(if retry { Retry::Always } else { Retry::Never });
    }
    if let Some(path) = &given.component_path {
        call = call.in_component(path);
    }
    if given.abort_after.is_some() {
        call.cancelled_by(token.clone())
    } else {
        call
    }
}

fn settings(given: &CallJob, token: &CancellationToken) -> StreamSettings {
    let mut settings = StreamSettings::default().cancelled_by(token.clone());
    if let Some(limit) = given.timeout {
        settings = settings.timeout(time(limit));
    }
    if let Some(limit) = given.total_timeout {
        settings = settings.total_timeout(time(limit));
    }
    match given.retry {
        Some(retry) => settings.retry(if retry { Retry::Always } else { Retry::Never }),
        None => settings,
    }
}

#[allow(dead_code, reason = "whether a method takes bytes is up to the document")]
fn bytes(given: &CallJob) -> Vec<u8> {
    hex::decode(given.bytes.as_deref().unwrap_or_default()).expect("digits in pairs")
}

async fn make(client: &flavour::Client, given: &CallJob, notes: &Notes) -> Json {
    let token = cancellation(given.abort_after);
    let options = &token;
    match given.method.as_deref() {
        Some("typed") => return typed(client, given, notes, options).await,
        Some(_) => return door(client, given, notes, options).await,
        None => {}
    }
    match given.operation.as_str() {
        "queryTs" => {
            let ts = wait!(settle(given, client.query_ts(), options).send());
            ts.map_or_else(|error| notes.failed(&error), |ts| json!({ "value": ts }))
        }
        "queryBatch" => batch(client, given, notes, options).await,
        "snapshot" => snapshot(client, given, notes, options).await,
        "exportSnapshot" | "exportDeltas" | "sync" => export(client, given, notes, options).await,
        "importRecords" => import(client, given, notes, options).await,
        _ => one(client, given, notes, options).await,
    }
}

async fn one(client: &flavour::Client, given: &CallJob, notes: &Notes, options: &CancellationToken) -> Json {
    let args = given.args.as_ref().map(undescribe);
    let came = match args {
        None => wait!(call_one(client, given, &(), options).send_for_response()),
        Some(args) => wait!(call_one(client, given, &args, options).send_for_response()),
    };
    match came {
        Err(error) => notes.failed(&error),
        Ok(Response { value, status, log_lines, attempts, request_id, .. }) => json!({
            "value": describe(&value),
            "response": { "status": status, "logLines": log_lines, "attempts": attempts, "requestId": request_id },
        }),
    }
}

fn call_one<'a, A: serde::Serialize>(
    client: &'a flavour::Client,
    given: &CallJob,
    args: &A,
    options: &CancellationToken,
) -> flavour::Call<'a, Value> {
    let call = match given.operation.as_str() {
        "query" => client.query(&given.path, args),
        "mutation" => client.mutation(&given.path, args),
        "action" => client.action(&given.path, args),
        "callFunction" => client.call_function(&given.path, args),
        "run" => client.run(&given.path, args),
        "queryAtTs" => client.query_at_ts(&given.path, args, &given.ts),
        other => panic!("there is no operation {other}"),
    };
    settle(given, call, options)
}

async fn batch(client: &flavour::Client, given: &CallJob, notes: &Notes, options: &CancellationToken) -> Json {
    let query = |query: &crate::job::QueryJob| match query.args.as_ref().map(undescribe) {
        None => BatchQuery::new(&query.path, &()),
        Some(args) => BatchQuery::new(&query.path, &args),
    };
    let queries: Vec<_> = given.queries.iter().map(query).collect();
    match wait!(settle(given, client.query_batch(&queries), options).send()) {
        Err(error) => notes.failed(&error),
        Ok(results) => {
            let item = |result: &Result<convex_openapi::BatchValue, Error>| match result {
                Err(error) => notes.failed(error),
                Ok(came) => json!({ "value": describe(&came.value) }),
            };
            json!({ "items": results.iter().map(item).collect::<Vec<_>>() })
        }
    }
}

async fn snapshot(client: &flavour::Client, given: &CallJob, notes: &Notes, options: &CancellationToken) -> Json {
    let snapshot = match wait!(client.snapshot()) {
        Ok(snapshot) => snapshot,
        Err(error) => return notes.failed(&error),
    };
    let mut items = Vec::new();
    for query in &given.queries {
        let call = match query.args.as_ref().map(undescribe) {
            None => snapshot.query::<Value>(&query.path, &()),
            Some(args) => snapshot.query::<Value>(&query.path, &args),
        };
        items.push(match wait!(settle(given, call, options).send()) {
            Ok(value) => json!({ "value": describe(&value) }),
            Err(error) => notes.failed(&error),
        });
    }
    json!({ "items": items })
}

async fn door(client: &flavour::Client, given: &CallJob, notes: &Notes, options: &CancellationToken) -> Json {
    let mut request = Request::new();
    let parameters: BTreeMap<String, Json> = read(&given.parameters);
    for (name, value) in parameters {
        request = request.parameter(&name, value);
    }
    if given.bytes.is_some() {
        request = request.bytes(bytes(given));
    } else if given.body.is_some() {
        request = request.json(read::<Json>(&given.body));
    }
    match wait!(settle(given, client.call(&given.operation, request), options).send()) {
        Err(error) => notes.failed(&error),
        Ok(Answer::Json(held)) => json!({ "json": held.to_string() }),
        Ok(Answer::Text(held)) => json!({ "json": json!(held).to_string() }),
        Ok(Answer::Bytes(held)) => json!({ "bytes": hex::encode(held) }),
        Ok(Answer::Nothing) => json!({ "json": "null" }),
    }
}

async fn typed(client: &flavour::Client, given: &CallJob, notes: &Notes, options: &CancellationToken) -> Json {
    include!(concat!(env!("OUT_DIR"), "/typed.rs"))
}

fn gave_nothing(notes: &Notes, came: Result<(), Error>) -> Json {
    came.map_or_else(|error| notes.failed(&error), |()| json!({ "json": "null" }))
}

fn gave_bytes(notes: &Notes, came: Result<Vec<u8>, Error>) -> Json {
    came.map_or_else(|error| notes.failed(&error), |held| json!({ "bytes": hex::encode(held) }))
}

fn gave_json<T: serde::Serialize>(notes: &Notes, came: Result<T, Error>) -> Json {
    let print = |held| json!({ "json": serde_json::to_string(&held).expect("an answer is JSON") });
    came.map_or_else(|error| notes.failed(&error), print)
}

/// Reads a text of JSON; one that is not there is an empty object.
fn read<T: serde::de::DeserializeOwned>(text: &Option<String>) -> T {
    serde_json::from_str(text.as_deref().unwrap_or("{}")).expect("the job is what the document describes")
}

async fn export(client: &flavour::Client, given: &CallJob, notes: &Notes, options: &CancellationToken) -> Json {
    let selection = given.selection.as_ref().map(Selection::from_json);
    let (cursor, poll, settings) = (given.cursor.clone(), given.poll.map(time), settings(given, options));
    let mut came = Vec::new();
    let mut failed = None;
    macro_rules! read_pages {
        ($pages:expr, $fields:expr) => {
            let mut pages = $pages;
            while let Some(page) = pages!(pages) {
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
            read_pages!(streaming::export_snapshot(client, from), snapshot_fields);
        }
        "exportDeltas" => {
            let cursor = cursor.unwrap_or_default().parse().expect("digits");
            let from = DeltasOptions { selection, cursor, poll, settings };
            read_pages!(streaming::export_deltas(client, from), deltas_fields);
        }
        _ => {
            let from = SyncOptions { selection, cursor, poll, settings };
            read_pages!(streaming::sync(client, from), sync_fields);
        }
    }
    let mut report = failed.unwrap_or_else(|| json!({}));
    report["pages"] = json!(came);
    report
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
