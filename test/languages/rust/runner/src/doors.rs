// The doors to all operations, included beside `run.rs`.

use std::collections::BTreeMap;

use convex_openapi::{Answer, Request};

use crate::job::Text;

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

/// What a call says in its body.
#[derive(serde::Serialize)]
struct Named<'a> {
    path: &'a Text,
    #[serde(skip_serializing_if = "Option::is_none", rename = "componentPath")]
    component_path: Option<&'a Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ts: Option<&'a Text>,
    format: &'static str,
    args: BTreeMap<String, Value>,
}

/// Calls with a text that no `str` holds, so that no method that takes one can be given it. The door to all operations
/// takes whatever serde writes, which a path of the file system with half a character in it claims to be.
async fn ill_formed(client: &flavour::Client, given: &CallJob, notes: &Notes, options: &CancellationToken) -> Json {
    let CallJob { path, component_path, ts, queries, .. } = given;
    let named =
        |path| Named { path, component_path: None, ts: None, format: "convex_encoded_json", args: BTreeMap::new() };
    let request = match given.operation.as_str() {
        "run" => Request::new().parameter("functionIdentifier", path).json(json!({ "args": {} })),
        "queryBatch" => {
            let queries: Vec<_> = queries.iter().map(|query| named(&query.path)).collect();
            Request::new().json(BTreeMap::from([("queries", queries)]))
        }
        "queryAtTs" => Request::new().json(Named { ts: Some(ts), ..named(path) }),
        _ => Request::new().json(Named { component_path: component_path.as_ref(), ..named(path) }),
    };
    let plain = CallJob { component_path: None, ..given.clone() };
    match wait!(settle(&plain, client.call(&given.operation, request), options).send()) {
        Err(error) => notes.failed(&error),
        Ok(answer) => json!({ "json": format!("half a character was sent, and the answer was {answer:?}") }),
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
