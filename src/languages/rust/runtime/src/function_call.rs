use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::call::Reading;
use crate::encode::encode_args;
use crate::error::Error;
use crate::from_value::typed;
use crate::operation::Operation;
use crate::outgoing::Outgoing;
use crate::print::push_string;
use crate::value::Value;
use crate::value_error::ValueError;

/// What a function of a deployment may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FunctionKind {
    /// It reads.
    Query,
    /// It reads and writes.
    Mutation,
    /// It does anything, other services included.
    Action,
}

impl Outgoing {
    /// A call of one function that the body names, with further texts beside the path.
    pub(crate) fn function<A: Serialize + ?Sized>(
        operation: &'static Operation,
        path: &str,
        args: &A,
        more: &[(&str, &str)],
    ) -> Self {
        let mut one = Self::new(operation);
        one.function_path = Some(path.to_owned());
        let texts = [&[("path", path), FORMAT], more].concat();
        one.body = function_body(&texts, args);
        one
    }

    /// A call of one function that a parameter of the URL names.
    pub(crate) fn function_in_url<A: Serialize + ?Sized>(
        operation: &'static Operation,
        parameter: &str,
        path: &str,
        args: &A,
    ) -> Self {
        let mut one = Self::new(operation);
        one.function_path = Some(path.to_owned());
        one.to = operation.destination(&Map::from_iter([(parameter.to_owned(), Json::from(path))]));
        one.body = function_body(&[FORMAT], args);
        one
    }

    /// The same call, of which a component may be said.
    pub(crate) fn that_knows_components(self) -> Self {
        Self { takes_component: true, ..self }
    }

    /// The same call, refused.
    pub(crate) fn refused(self, path: &str, rule: &str) -> Self {
        Self { body: Err(ValueError::at(path, rule)), ..self }
    }
}

/// Beside every function's path: the answer's own default depends on who asks.
const FORMAT: (&str, &str) = ("format", "convex_encoded_json");

/// Prints the request of one function.
pub(crate) fn function_body<A: Serialize + ?Sized>(texts: &[(&str, &str)], args: &A) -> Result<Vec<u8>, ValueError> {
    let args = encode_args(args)?;
    let mut body = Vec::with_capacity(args.len() + 96);
    body.push(b'{');
    for (name, text) in texts {
        push_string(&mut body, name);
        body.push(b':');
        push_string(&mut body, text);
        body.push(b',');
    }
    body.extend_from_slice(b"\"args\":");
    body.extend_from_slice(&args);
    body.push(b'}');
    Ok(body)
}

/// Prints the requests of several functions.
pub(crate) fn batch_item<A: Serialize + ?Sized>(path: &str, args: &A) -> Result<Vec<u8>, ValueError> {
    function_body(&[("path", path), FORMAT], args)
}

/// Reads what one function returned.
pub(crate) fn read_result<T: DeserializeOwned + 'static>(answer: &Reading<'_, '_>) -> Result<(T, Vec<String>), Error> {
    let function = answer.call.outgoing.function_path.as_deref();
    let outcome = answer.open(answer.envelope()?, "", function)?;
    let value = typed(outcome.value).map_err(|problem| answer.wrong(problem.rooted("value")))?;
    Ok((value, outcome.log_lines))
}

/// Reads an answer that is one text in one field.
pub(crate) fn read_text_field(answer: &Reading<'_, '_>, field: &str) -> Result<(String, Vec<String>), Error> {
    match answer.envelope()?.fields.remove(field) {
        Some(Value::String(text)) => Ok((text, Vec::new())),
        _ => Err(answer.wrong(ValueError::at(field, "Expected a string."))),
    }
}
