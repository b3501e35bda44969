use serde::Serialize;

use crate::call::Reading;
use crate::envelope::Envelope;
use crate::error::Error;
use crate::function_call::batch_item;
use crate::operation::Operation;
use crate::outgoing::Outgoing;
use crate::value::Value;
use crate::value_error::ValueError;

/// One query of a batch.
#[derive(Clone, Debug)]
pub struct BatchQuery {
    path: String,
    body: Result<Vec<u8>, ValueError>,
}

impl BatchQuery {
    /// A query by its function path, such as `messages:list`, and its arguments.
    pub fn new<A: Serialize + ?Sized>(path: &str, args: &A) -> Self {
        Self { path: path.to_owned(), body: batch_item(path, args) }
    }
}

/// What one query of a batch came to: its value and what it logged, or [`Error::Function`].
pub type BatchResult = Result<BatchValue, Error>;

/// What one query of a batch gave.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BatchValue {
    /// What the function returned. [`crate::from_value`] makes it a type of one's own.
    pub value: Value,
    /// What the function logged.
    pub log_lines: Vec<String>,
}

impl Outgoing {
    pub(crate) fn batch(operation: &'static Operation, queries: &[BatchQuery]) -> Self {
        let mut one = Self::new(operation);
        one.batch = queries.iter().map(|query| query.path.clone()).collect();
        one.body = batch_body(queries);
        one
    }
}

fn batch_body(queries: &[BatchQuery]) -> Result<Vec<u8>, ValueError> {
    let mut text = b"{\"queries\":[".to_vec();
    for (index, query) in queries.iter().enumerate() {
        if index > 0 {
            text.push(b',');
        }
        let body = query.body.as_ref().map_err(|problem| problem.clone().rooted(&format!("queries[{index}].")))?;
        text.extend_from_slice(body);
    }
    text.extend_from_slice(b"]}");
    Ok(text)
}

/// Reads one result for each query of a batch. A function's failure stays in its own place.
pub(crate) fn read_batch(answer: &Reading<'_, '_>) -> Result<(Vec<BatchResult>, Vec<String>), Error> {
    let mut envelope = answer.envelope()?;
    let paths = &answer.call.outgoing.batch;
    let items = match envelope.fields.remove("results") {
        Some(Value::Array(items)) if items.len() == paths.len() => items,
        _ => return Err(answer.wrong(ValueError::at("results", "Expected one result for each query."))),
    };
    let mut results = Vec::with_capacity(items.len());
    for (index, (item, function)) in items.into_iter().zip(paths).enumerate() {
        let path = format!("results[{index}]");
        let Value::Object(fields) = item else {
            let rule = format!("Expected an object, not {}.", item.name());
            return Err(answer.wrong(ValueError::at(path, rule)));
        };
        match answer.open(Envelope { fields, unusual: envelope.unusual }, &path, Some(function)) {
            Ok(outcome) => results.push(Ok(BatchValue { value: outcome.value, log_lines: outcome.log_lines })),
            Err(failure) if failure.is_function_failure() => results.push(Err(failure)),
            Err(failure) => return Err(failure),
        }
    }
    Ok((results, Vec::new()))
}
