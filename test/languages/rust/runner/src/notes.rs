//! What anybody could have seen while a job ran, and how a failure is reported.

use std::error::Error as StdError;
use std::fmt::{Debug, Display};
use std::sync::Mutex;
use std::time::Duration;

use convex_openapi::{Cause, Error, Event, Scope};
use serde_json::{json, Map, Value as Json};

use crate::described::describe;

#[derive(Default)]
pub struct Notes {
    pub texts: Mutex<Vec<String>>,
    pub logged: Mutex<Vec<String>>,
    pub tokens_asked: Mutex<Vec<bool>>,
}

impl Notes {
    /// Keeps every way in which something can be printed.
    pub fn see(&self, thing: &(impl Display + Debug + ?Sized)) {
        let mut texts = self.texts.lock().expect("nobody panics");
        texts.extend([format!("{thing}"), format!("{thing:?}"), format!("{thing:#?}")]);
    }

    /// Keeps what the client's logger is told.
    pub fn hear(&self, event: &Event<'_>) {
        self.texts.lock().expect("nobody panics").push(format!("{event:?}"));
        if let Event::FunctionLog { line, .. } = event {
            self.logged.lock().expect("nobody panics").push((*line).to_owned());
        }
    }

    /// Reports an error field by field.
    pub fn failed(&self, error: &Error) -> Json {
        self.see(error);
        let mut inner = error.source();
        while let Some(cause) = inner {
            self.see(cause);
            inner = cause.source();
        }
        let mut fields = Map::new();
        fields.insert("kind".to_owned(), json!(kind_of(error)));
        fields.insert("operation".to_owned(), json!(error.operation()));
        fields.insert("attempts".to_owned(), json!(error.attempts()));
        fields.insert("message".to_owned(), json!(error.message()));
        let mut set = |name: &str, value: Json| {
            if !value.is_null() {
                fields.insert(name.to_owned(), value);
            }
        };
        set("functionPath", json!(error.function_path()));
        set("requestId", json!(error.request_id()));
        if let Some(batch) = error.batch() {
            set("batch", json!({ "first": batch.first, "last": batch.last }));
        }
        match error {
            Error::Network { source, .. } => set("cause", json!(source.to_string())),
            Error::Timeout { limit, scope, .. } => {
                set("milliseconds", json!(u64::try_from(limit.as_millis()).unwrap_or(u64::MAX)));
                set("scope", json!(if *scope == Scope::Total { "total" } else { "attempt" }));
            }
            Error::Status { status, code, body, redirect_origin, .. } => {
                set("status", json!(status));
                set("code", json!(code));
                set("body", json!(body));
                set("redirectOrigin", json!(redirect_origin));
            }
            Error::Shape { issues, .. } => {
                let all = issues.iter().map(|issue| json!({ "path": issue.path, "message": issue.message }));
                set("issues", all.collect());
            }
            Error::Input { path, rule, source, .. } => {
                set("path", json!(path));
                set("rule", json!(rule));
                set("cause", json!(source.as_ref().map(ToString::to_string)));
            }
            Error::Function { error_message, log_lines, data, .. } => {
                set("errorMessage", json!(error_message));
                set("logLines", json!(log_lines));
                if let Some(data) = data {
                    fields.insert("data".to_owned(), describe(data));
                }
            }
            _ => {}
        }
        json!({ "error": fields })
    }
}

/// The kind, if the guards agree with it.
fn kind_of(error: &Error) -> String {
    let guards = [
        ("network", error.is_network_failure()),
        ("timeout", error.is_timeout_failure()),
        ("aborted", error.is_aborted_failure()),
        ("status", error.is_status_failure()),
        ("shape", error.is_shape_failure()),
        ("input", error.is_input_failure()),
        ("function", error.is_function_failure()),
    ];
    let told: Vec<_> = guards.iter().filter(|(_, says)| *says).map(|(kind, _)| *kind).collect();
    if told == [error.kind()] {
        error.kind().to_owned()
    } else {
        format!("{}, but the guards say {told:?}", error.kind())
    }
}

/// What a token function gives when it is asked.
pub struct GivenToken {
    pub token: Result<Option<String>, Cause>,
    pub hangs: Duration,
}

/// Reads one of a job's tokens.
pub fn given_token(described: &Json) -> GivenToken {
    let hangs = described.get("hangs").and_then(Json::as_f64).map_or(Duration::ZERO, crate::job::time);
    let token = match described.get("throws").and_then(Json::as_str) {
        Some(text) => Err(text.into()),
        None => Ok(described.as_str().map(str::to_owned)),
    };
    GivenToken { token, hangs }
}
