use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde_json::json;

use super::bodies::page;
use super::pages::{pause, StreamSettings};
use super::plain::push_plain_object;
use crate::call::{Call, Read, Reading};
use crate::client::Client;
use crate::door::read_nothing;
use crate::error::{Error, FailedBatch};
use crate::in_flight::InFlight;
use crate::operation_table::{ADD_PRIMARY_KEY_INDEXES, IMPORT_AIRBYTE_RECORDS, PRIMARY_KEY_INDEXES_READY, RETRIES};
use crate::outgoing::Outgoing;
use crate::print::push_string;
use crate::settings::CallSettings;
use crate::value::Value;
use crate::value_error::ValueError;

/// One record on its way in: plain JSON, as the import carries nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportRecord {
    /// The table.
    pub table: String,
    /// The fields: null, booleans, float64, strings, and arrays and objects of these.
    pub data: BTreeMap<String, Value>,
}

/// How records are imported.
#[derive(Clone)]
pub struct ImportOptions {
    /// Every table that a record names, with the paths of the fields that tell records apart, such as `[["email"]]`. With
    /// such a key a record replaces the document of the same key, and a batch may be sent again; without, records are only
    /// added, and a batch is never sent twice unasked.
    pub tables: BTreeMap<String, Option<Vec<Vec<String>>>>,
    /// How many records one request has at most.
    pub batch_size: usize,
    /// How many bytes of records one request has at most. The backend takes 20 MB.
    pub batch_bytes: usize,
    /// Told after each batch how many records and batches are in.
    pub on_progress: Option<Arc<dyn Fn(ImportProgress) + Send + Sync>>,
    /// What holds for the call of each batch.
    pub settings: StreamSettings,
}

impl Default for ImportOptions {
    fn default() -> Self {
        let settings = StreamSettings::default();
        Self { tables: BTreeMap::new(), batch_size: 1000, batch_bytes: 4 << 20, on_progress: None, settings }
    }
}

impl fmt::Debug for ImportOptions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("ImportOptions");
        shown.field("tables", &self.tables).field("batch_size", &self.batch_size);
        shown.field("batch_bytes", &self.batch_bytes).finish_non_exhaustive()
    }
}

/// How far an import has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ImportProgress {
    /// How many records are in.
    pub records: usize,
    /// How many batches they took.
    pub batches: usize,
}

/// Writes records into tables, in batches, one after another. For tables with a primary key the backend first builds their
/// indexes, which are waited for. The error of a batch that failed has [`Error::batch`], the numbers of its first and last
/// record: those before are in.
pub async fn import_records(
    client: &Client,
    records: impl IntoIterator<Item = ImportRecord>,
    options: ImportOptions,
) -> Result<ImportProgress, Error> {
    let mut run = Importing { client, options, progress: ImportProgress::default(), batch: Batch::default() };
    if run.options.batch_size == 0 || run.options.batch_bytes == 0 {
        return Err(run.refuse(ValueError::at("batchSize", "A batch has a record and a byte at least.")));
    }
    run.prepare().await?;
    for (at, record) in records.into_iter().enumerate() {
        run.add(&record, at).await?;
    }
    run.flush().await?;
    Ok(run.progress)
}

/// One import under way.
struct Importing<'a> {
    client: &'a Client,
    options: ImportOptions,
    progress: ImportProgress,
    batch: Batch,
}

/// What waits to be sent.
#[derive(Default)]
struct Batch {
    /// The records as JSON, with commas between.
    messages: Vec<u8>,
    tables: BTreeSet<String>,
    count: usize,
    bytes: usize,
}

impl Importing<'_> {
    async fn send<T>(&self, outgoing: Outgoing, read: Read<T>) -> Result<T, Error> {
        let mut call = Call::new(self.client, outgoing, read);
        call.settings = self.options.settings.0.clone();
        call.send().await
    }

    /// Ends the import over what the caller gave.
    fn refuse(&self, problem: ValueError) -> Error {
        let outgoing = Outgoing::stream(&IMPORT_AIRBYTE_RECORDS);
        InFlight::new(&self.client.core, outgoing, CallSettings::default()).refuse(problem)
    }

    /// Has the indexes of primary keys built and waits for them.
    async fn prepare(&self) -> Result<(), Error> {
        let keyed: BTreeMap<_, _> = self.options.tables.iter().filter(|(_, key)| key.is_some()).collect();
        if keyed.is_empty() {
            return Ok(());
        }
        let add = Outgoing::stream(&ADD_PRIMARY_KEY_INDEXES).with_json(&json!({ "indexes": &keyed }));
        self.send(add, read_nothing).await?;
        let names: Vec<_> = keyed.into_keys().collect();
        let ask = Outgoing::stream(&PRIMARY_KEY_INDEXES_READY).with_json(&json!({ "tables": names }));
        // Building takes a while: a question that is asked again waits as a call that is repeated for the second time does.
        let mut wait = RETRIES.base_delay * 2;
        while !self.send(ask.clone(), read_ready).await? {
            pause(wait, self.options.settings.0.cancellation.as_ref()).await;
            wait = (wait * 2).min(RETRIES.max_delay).max(Duration::from_millis(1));
        }
        Ok(())
    }

    /// Takes one more record, after it sent the batch that the record does not fit into.
    async fn add(&mut self, record: &ImportRecord, at: usize) -> Result<(), Error> {
        let text = self.check(record);
        let text = text.map_err(|problem| self.refuse(problem.rooted(&format!("records[{at}]"))))?;
        let size = text.len() + record.table.len() + 32;
        let is_full = self.batch.count >= self.options.batch_size;
        if is_full || self.batch.count > 0 && self.batch.bytes + size > self.options.batch_bytes {
            self.flush().await?;
        }
        let batch = &mut self.batch;
        batch.messages.extend_from_slice(if batch.count == 0 { b"{\"tableName\":" } else { b",{\"tableName\":" });
        push_string(&mut batch.messages, &record.table);
        batch.messages.extend_from_slice(b",\"data\":");
        batch.messages.extend_from_slice(&text);
        batch.messages.push(b'}');
        batch.tables.insert(record.table.clone());
        batch.count += 1;
        batch.bytes += size;
        Ok(())
    }

    fn check(&self, record: &ImportRecord) -> Result<Vec<u8>, ValueError> {
        if !self.options.tables.contains_key(&record.table) {
            return Err(ValueError::broken("A record's table is one of the tables.").under_field("table"));
        }
        let mut text = Vec::new();
        push_plain_object(&mut text, &record.data).map_err(|problem| problem.under_field("data"))?;
        Ok(text)
    }

    /// Sends what is waiting.
    async fn flush(&mut self) -> Result<(), Error> {
        let batch = std::mem::take(&mut self.batch);
        if batch.count == 0 {
            return Ok(());
        }
        let (first, last) = (self.progress.records, self.progress.records + batch.count - 1);
        let outgoing = self.outgoing(&batch);
        if let Err(mut failure) = self.send(outgoing, read_nothing).await {
            if !failure.is_input_failure() {
                failure.call_mut().batch = Some(FailedBatch { first, last });
            }
            return Err(failure);
        }
        self.progress = ImportProgress { records: last + 1, batches: self.progress.batches + 1 };
        if let Some(told) = &self.options.on_progress {
            told(self.progress);
        }
        Ok(())
    }

    fn outgoing(&self, batch: &Batch) -> Outgoing {
        let key_of = |table: &String| self.options.tables.get(table).and_then(Option::as_ref);
        let table = |table: &String| match key_of(table) {
            Some(key) => (table.clone(), json!({ "jsonSchema": {}, "primaryKey": key })),
            None => (table.clone(), json!({ "jsonSchema": {} })),
        };
        let tables: serde_json::Map<_, _> = batch.tables.iter().map(table).collect();
        let mut body = format!("{{\"tables\":{},\"messages\":[", serde_json::Value::Object(tables)).into_bytes();
        body.extend_from_slice(&batch.messages);
        body.extend_from_slice(b"]}");
        let mut one = Outgoing::stream(&IMPORT_AIRBYTE_RECORDS);
        one.keyed = batch.tables.iter().all(|table| key_of(table).is_some());
        one.body = Ok(body);
        one
    }
}

fn read_ready(answer: &Reading<'_, '_>) -> Result<(bool, Vec<String>), Error> {
    page(answer, |fields| fields.truth("indexesReady"))
}
