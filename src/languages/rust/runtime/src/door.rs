use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::call::{Call, Reading};
use crate::client::Client;
use crate::error::Error;
use crate::json_text::to_json;
use crate::operation::{Answers, UNKNOWN};
use crate::operation_table::operation_named;
use crate::outgoing::Outgoing;
use crate::value_error::ValueError;

/// What any operation is given by [`Client::call`].
#[derive(Clone, Debug, Default)]
pub struct Request {
    pub(crate) parameters: Map<String, Json>,
    pub(crate) body: Option<Body>,
    /// What serde could not write. It is said when the request is sent.
    pub(crate) problem: Option<ValueError>,
}

/// What an operation is sent.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    Json(Json),
    Bytes(Vec<u8>),
}

impl Request {
    /// A request without parameters and without a body.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives a parameter of the path, of the query or of the header, by its name in the document: whatever serde writes as
    /// a text, a boolean or a number. One that is null is left out.
    #[must_use]
    pub fn parameter(mut self, name: &str, value: impl Serialize) -> Self {
        if let Some(value) = self.written(&value, name) {
            self.parameters.insert(name.to_owned(), value);
        }
        self
    }

    /// Gives a body of JSON: whatever serde writes as such, Convex values in the encoded form.
    #[must_use]
    pub fn json(mut self, body: impl Serialize) -> Self {
        self.body = self.written(&body, "body").map(Body::Json);
        self
    }

    fn written(&mut self, value: &impl Serialize, name: &str) -> Option<Json> {
        to_json(value, name).map_err(|problem| self.problem.get_or_insert(problem)).ok()
    }

    /// Gives a body of bytes.
    #[must_use]
    pub fn bytes(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(Body::Bytes(body.into()));
        self
    }
}

/// What an operation answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// JSON, Convex values in the form that was asked for.
    Json(Json),
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// Nothing: the body is empty.
    Nothing,
}

impl Outgoing {
    /// A call of any operation, by its operationId.
    pub(crate) fn named(operation_id: &str, request: Request) -> Self {
        match operation_named(operation_id) {
            Some(operation) => match request.problem.clone() {
                Some(problem) => Self { body: Err(problem), ..Self::new(operation) },
                None => Self::as_described(operation, request),
            },
            None => Self { unknown: Some(operation_id.to_owned()), ..Self::new(&UNKNOWN) }
                .refused("operationId", "There is no operation of this name."),
        }
    }
}

impl Client {
    /// Calls any operation of the document by its operationId, with its parameters and its body as the document describes
    /// them. A function's failure is [`Error::Function`]; those inside a batch stay in their places. What the backend can
    /// refuse is left to it.
    pub fn call(&self, operation_id: &str, request: Request) -> Call<'_, Answer> {
        Call::new(self, Outgoing::named(operation_id, request), read_answer)
    }
}

/// Reads an answer as the document describes it.
pub(crate) fn read_answer(answer: &Reading<'_, '_>) -> Result<(Answer, Vec<String>), Error> {
    let operation = answer.call.outgoing.operation;
    let lines = if operation.answers == Answers::Result { open_envelope(answer)? } else { Vec::new() };
    let read = match operation.answers {
        Answers::Nothing => Answer::Nothing,
        Answers::Text => Answer::Text(String::from_utf8_lossy(answer.body).into_owned()),
        Answers::Bytes => Answer::Bytes(answer.body.to_vec()),
        Answers::Json | Answers::Result | Answers::Results => Answer::Json(read_json(answer)?.0),
    };
    Ok((read, lines))
}

/// Gives the log lines of a function's answer, or the failure that stands in it.
fn open_envelope(answer: &Reading<'_, '_>) -> Result<Vec<String>, Error> {
    let mut envelope = answer.envelope()?;
    // The caller asked for a form of values, which need not be the encoded one.
    envelope.unusual &= !envelope.fields.contains_key("value");
    let function = answer.call.outgoing.function_path.as_deref();
    Ok(answer.open(envelope, "", function)?.log_lines)
}

/// Reads an answer of JSON as the type that is printed for it.
pub(crate) fn read_json<T: DeserializeOwned>(answer: &Reading<'_, '_>) -> Result<(T, Vec<String>), Error> {
    let read = serde_json::from_slice(answer.body).map_err(|error| {
        let rule = if error.is_data() { format!("{error}.") } else { format!("This is not JSON: {error}.") };
        answer.wrong(ValueError::broken(rule))
    })?;
    Ok((read, Vec::new()))
}

#[allow(dead_code, reason = "whether an operation of a group needs it is up to the document")]
#[allow(clippy::unnecessary_wraps, reason = "it is one way among others to read an answer")]
pub(crate) fn read_text(answer: &Reading<'_, '_>) -> Result<(String, Vec<String>), Error> {
    Ok((String::from_utf8_lossy(answer.body).into_owned(), Vec::new()))
}

#[allow(dead_code, reason = "whether an operation of a group needs it is up to the document")]
#[allow(clippy::unnecessary_wraps, reason = "it is one way among others to read an answer")]
pub(crate) fn read_bytes(answer: &Reading<'_, '_>) -> Result<(Vec<u8>, Vec<String>), Error> {
    Ok((answer.body.to_vec(), Vec::new()))
}

#[allow(clippy::unnecessary_wraps, reason = "it is one way among others to read an answer")]
pub(crate) fn read_nothing(_: &Reading<'_, '_>) -> Result<((), Vec<String>), Error> {
    Ok(((), Vec::new()))
}
