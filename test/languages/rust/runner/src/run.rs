// Included once for each client: `flavour`, `streaming`, `wait!`, `pages!`, `pause`, `tokens` and `build` are its own.

use std::sync::Arc;
use std::time::{Duration, Instant};

use convex_openapi::streaming::StreamSettings;
use convex_openapi::{BatchQuery, CancellationToken, ClientBuilder, Error, Response, Retry, Value};
use serde_json::{json, Value as Json};

use crate::described::{describe, undescribe};
use crate::job::{time, CallJob, Job};
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
        call = call.in_component(path.plain());
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
        None if given.is_ill_formed() => return ill_formed(client, given, notes, options).await,
        None => {}
    }
    match given.operation.as_str() {
        "queryTs" => {
            let ts = wait!(settle(given, client.query_ts(), options).send());
            ts.map_or_else(|error| notes.failed(&error), |ts| json!({ "value": ts }))
        }
        "queryBatch" => batch(client, given, notes, options).await,
        "snapshot" => snapshot(client, given, notes, options).await,
        "exportSnapshot" | "exportDeltas" | "sync" | "logs" => export(client, given, notes, options).await,
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
        "query" => client.query(given.path.plain(), args),
        "mutation" => client.mutation(given.path.plain(), args),
        "action" => client.action(given.path.plain(), args),
        "callFunction" => client.call_function(given.path.plain(), args),
        "run" => client.run(given.path.plain(), args),
        "queryAtTs" => client.query_at_ts(given.path.plain(), args, given.ts.plain()),
        other => panic!("there is no operation {other}"),
    };
    settle(given, call, options)
}

async fn batch(client: &flavour::Client, given: &CallJob, notes: &Notes, options: &CancellationToken) -> Json {
    let query = |query: &crate::job::QueryJob| match query.args.as_ref().map(undescribe) {
        None => BatchQuery::new(query.path.plain(), &()),
        Some(args) => BatchQuery::new(query.path.plain(), &args),
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
            None => snapshot.query::<Value>(query.path.plain(), &()),
            Some(args) => snapshot.query::<Value>(query.path.plain(), &args),
        };
        items.push(match wait!(settle(given, call, options).send()) {
            Ok(value) => json!({ "value": describe(&value) }),
            Err(error) => notes.failed(&error),
        });
    }
    json!({ "items": items })
}
