//! Copies one deployment by its streams and imports it into another: see `test/streaming/copy-by-program.ts`.

use std::collections::BTreeMap;
use std::error::Error as StdError;

use convex_openapi::streaming::{
    export_deltas, export_snapshot, import_records, DeltasOptions, ExportedDocument, ImportOptions, ImportRecord,
    SnapshotOptions,
};
use convex_openapi::{array, encode_value, object, Client, Error, Value};
use serde_json::json;

/// A copy and how it came about.
struct Copying {
    client: Client,
    held: BTreeMap<String, ExportedDocument>,
    pages: usize,
    deletions: usize,
}

impl Copying {
    fn apply(&mut self, documents: Vec<ExportedDocument>) {
        for one in documents {
            let name = format!("{} {}", one.table, one.id);
            self.held.remove(&name);
            if one.deleted {
                self.deletions += 1;
            } else {
                self.held.insert(name, one);
            }
        }
    }

    async fn mutate(&self, path: &str, args: Value) -> Result<(), Error> {
        self.client.mutation::<Value>(path, &args).send().await.map(drop)
    }

    /// Copies what there is; what changes meanwhile comes with the deltas.
    async fn snapshot(&mut self) -> Result<i64, Error> {
        let mut moment = 0;
        let mut pages = export_snapshot(&self.client, SnapshotOptions::default());
        while let Some(page) = pages.next_page().await? {
            self.pages += 1;
            moment = page.snapshot;
            self.apply(page.documents);
            if self.pages == 1 {
                self.mutate("things:stir", object! { "table": "even", "below": 1500.0 }).await?;
            }
        }
        Ok(moment)
    }

    async fn deltas(&mut self, moment: i64) -> Result<(), Error> {
        self.mutate("things:stir", object! { "table": "odd", "below": 1500.0 }).await?;
        self.mutate("things:seed", object! { "first": 1500.0, "count": 10.0 }).await?;
        let mut pages = export_deltas(&self.client, DeltasOptions { cursor: moment, ..DeltasOptions::default() });
        while let Some(page) = pages.next_page().await? {
            self.apply(page.documents);
        }
        Ok(())
    }

    /// Whether a snapshot that is stopped after every page is the same as one in one piece.
    async fn resumes(&self) -> Result<bool, Box<dyn StdError>> {
        let (mut whole, mut pieces) = (Vec::new(), Vec::new());
        let mut all = export_snapshot(&self.client, SnapshotOptions::default());
        while let Some(page) = all.next_page().await? {
            whole.extend(printed(&page.documents)?);
        }
        let mut cursor = None;
        loop {
            let options = SnapshotOptions { cursor, ..SnapshotOptions::default() };
            let Some(page) = export_snapshot(&self.client, options).next_page().await? else {
                return Ok(false);
            };
            pieces.extend(printed(&page.documents)?);
            if page.done {
                return Ok(whole == pieces);
            }
            cursor = Some(page.cursor);
        }
    }

    /// Imports what can be carried, twice: the second time every record replaces itself.
    async fn import_into(&self, url: &str, key: &str) -> Result<usize, Error> {
        let second = Client::builder(url).deploy_key(key).build()?;
        let key = || Some(vec![vec!["number".to_owned()]]);
        let how = ImportOptions {
            batch_size: 400,
            tables: BTreeMap::from([("even".to_owned(), key()), ("odd".to_owned(), key())]),
            ..ImportOptions::default()
        };
        import_records(&second, self.held.values().map(record), how.clone()).await?;
        Ok(import_records(&second, self.held.values().map(record), how).await?.records)
    }
}

fn record(one: &ExportedDocument) -> ImportRecord {
    let field = |name: &str| one.value.get(name).cloned();
    let data = BTreeMap::from([
        ("number".to_owned(), field("number").unwrap_or_default()),
        ("text".to_owned(), field("text").unwrap_or_default()),
        ("changed".to_owned(), field("changed").unwrap_or(Value::Boolean(false))),
        ("nested".to_owned(), object! { "list": array![Value::Null, true, 1.5] }),
    ]);
    ImportRecord { table: one.table.clone(), data }
}

fn printed<'d>(documents: impl IntoIterator<Item = &'d ExportedDocument>) -> Result<Vec<String>, Box<dyn StdError>> {
    let line = |one: &ExportedDocument| {
        let text = String::from_utf8(encode_value(&one.value)?)?;
        Ok(format!("{} {} {text}", one.table, one.id))
    };
    documents.into_iter().map(line).collect()
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn StdError>> {
    let variable = |name: &str| std::env::var(name);
    let client = Client::builder(&variable("CONVEX_URL")?).deploy_key(&variable("CONVEX_DEPLOY_KEY")?).build()?;
    let mut made = Copying { client, held: BTreeMap::new(), pages: 0, deletions: 0 };
    let moment = made.snapshot().await?;
    made.deltas(moment).await?;
    let resumed = made.resumes().await?;
    let imported = made.import_into(&variable("SECOND_URL")?, &variable("SECOND_DEPLOY_KEY")?).await?;
    std::fs::write(variable("COPY_FILE")?, printed(made.held.values())?.join("\n"))?;
    let report = json!({
        "pages": made.pages, "deletions": made.deletions, "resumed": resumed, "imported": imported,
    });
    println!("{report}");
    Ok(())
}
