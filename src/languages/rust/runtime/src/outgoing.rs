use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::destination::Destination;
use crate::json_text::{to_json, to_json_text};
use crate::operation::{Answers, Operation, Place, Repeatable, Sends};
use crate::value_error::ValueError;

/// One call before it is sent. What is wrong with it is said when it is.
#[derive(Clone, Debug)]
pub struct Outgoing {
    pub(crate) operation: &'static Operation,
    /// The operationId as it was given, where there is no such operation.
    pub(crate) unknown: Option<String>,
    /// What errors name, where there is one function.
    pub(crate) function_path: Option<String>,
    pub(crate) to: Result<Destination, ValueError>,
    pub(crate) body: Result<Vec<u8>, ValueError>,
    /// Whether everything that the call writes has a key, so that writing it again changes nothing.
    pub(crate) keyed: bool,
    /// Whether it is a page of a stream, for which a deploy key is needed.
    pub(crate) streams: bool,
    /// Whether the body may name a component.
    pub(crate) takes_component: bool,
    /// The function paths of a batch.
    pub(crate) batch: Vec<String>,
}

impl Outgoing {
    pub(crate) fn new(operation: &'static Operation) -> Self {
        Self {
            operation,
            unknown: None,
            function_path: None,
            to: operation.destination(&Map::new()),
            body: Ok(Vec::new()),
            keyed: false,
            streams: false,
            takes_component: false,
            batch: Vec::new(),
        }
    }

    /// A call that is one of a stream's.
    pub(crate) fn stream(operation: &'static Operation) -> Self {
        Self { streams: true, ..Self::new(operation) }
    }

    /// A call with a struct of parameters, whose type is printed for the operation.
    pub(crate) fn with_parameters(mut self, parameters: &impl Serialize) -> Self {
        self.to = to_json(parameters, "parameters").and_then(|written| match written {
            Json::Object(given) => self.operation.destination(&given),
            _ => Err(ValueError::at("parameters", "The parameters are an object.")),
        });
        self
    }

    /// A call with a body of JSON.
    pub(crate) fn with_json(mut self, body: &impl Serialize) -> Self {
        self.body = to_json_text(body, "body");
        self.keyed = self.operation.repeatable == Repeatable::WhenKeyed && self.is_keyed();
        self
    }

    /// A call with a body of JSON that may be left out.
    #[allow(dead_code, reason = "whether there is one is up to the document")]
    pub(crate) fn with_optional_json(self, body: Option<&impl Serialize>) -> Self {
        match body {
            Some(body) => self.with_json(body),
            None => self,
        }
    }

    /// A call with a body of bytes.
    pub(crate) fn with_bytes(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Ok(body.into());
        self
    }

    /// A call as the document describes it.
    pub(crate) fn as_described(operation: &'static Operation, request: crate::Request) -> Self {
        let mut one = Self::new(operation);
        one.to = operation.destination(&request.parameters);
        one.function_path = one.named_in_url(&request.parameters);
        let refuse = |rule: &str| Err(ValueError::at("body", rule));
        match (request.body, operation.sends) {
            (None, _) => one,
            (Some(_), Sends::Nothing) => Self { body: refuse("The operation takes no body."), ..one },
            (Some(crate::Body::Json(_)), Sends::Bytes) => Self { body: refuse("The body is bytes."), ..one },
            (Some(crate::Body::Bytes(_)), Sends::Json) => Self { body: refuse("The body is JSON."), ..one },
            (Some(crate::Body::Bytes(body)), _) => one.with_bytes(body),
            (Some(crate::Body::Json(body)), _) => {
                if operation.answers == Answers::Result && one.function_path.is_none() {
                    one.function_path = body.get("path").and_then(Json::as_str).map(str::to_owned);
                }
                one.with_json(&body)
            }
        }
    }

    /// The function that a call names in its URL.
    fn named_in_url(&self, given: &Map<String, Json>) -> Option<String> {
        let named = self.operation.parameters.iter().find(|one| one.place == Place::Path)?;
        let path = given.get(named.name)?.as_str()?;
        (self.operation.answers == Answers::Result).then(|| path.to_owned())
    }

    /// Whether every table that the body writes to has a primary key.
    fn is_keyed(&self) -> bool {
        let body = self.body.as_deref().unwrap_or_default();
        let written: Json = serde_json::from_slice(body).unwrap_or_default();
        let Some(tables) = written.get("tables").and_then(Json::as_object) else {
            return false;
        };
        let has_key = |table: &Json| table.get("primaryKey").is_some_and(|key| !key.is_null());
        !tables.is_empty() && tables.values().all(has_key)
    }
}
