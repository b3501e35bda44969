use std::error::Error as StdError;
use std::fmt;

use crate::error::{Error, Failed, FailedBatch, Issue, Scope};

impl Error {
    /// Says in words what happened, without saying where.
    #[must_use]
    pub fn message(&self) -> String {
        match self.batch() {
            Some(FailedBatch { first, last }) => format!("{} (records {first} to {last})", self.said()),
            None => self.said(),
        }
    }

    fn said(&self) -> String {
        match self {
            Self::Network { source, .. } => chain(source.as_ref()),
            Self::Timeout { limit, scope: Scope::Attempt, .. } => format!("the attempt took longer than {limit:?}"),
            Self::Timeout { limit, .. } => format!("the call took longer than {limit:?}"),
            Self::Aborted { .. } => "the caller cancelled the call".to_owned(),
            Self::Status { status, code, body, .. } => describe_status(*status, code.as_deref(), body),
            Self::Shape { issues, .. } => format!("the answer is not what was promised: {}", first(issues)),
            Self::Input { path, rule, .. } if path.is_empty() => rule.clone(),
            Self::Input { path, rule, .. } => format!("{path}: {rule}"),
            Self::Function { error_message, .. } => match error_message.trim() {
                "" => "the function failed".to_owned(),
                said => said.to_owned(),
            },
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Failed { operation, function_path, .. } = self.call();
        formatter.write_str(operation)?;
        if let Some(path) = function_path {
            write!(formatter, " {path}")?;
        }
        write!(formatter, ": {}", self.message())
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Network { source, .. } | Self::Input { source: Some(source), .. } => Some(source.as_ref()),
            _ => None,
        }
    }
}

fn first(issues: &[Issue]) -> String {
    let Some(Issue { path, message }) = issues.first() else {
        return String::new();
    };
    if path.is_empty() {
        message.clone()
    } else {
        format!("{path}: {message}")
    }
}

/// Puts a status in words: the backend's own where it gives some.
fn describe_status(status: u16, code: Option<&str>, body: &str) -> String {
    let mut text = format!("the answer has status {status}");
    if let Some(code) = code {
        text = format!("{text} {code}");
    }
    match body.trim().lines().next() {
        Some(line) => format!("{text}: {line}"),
        None => text,
    }
}

/// An error and what caused it, in one line.
pub(crate) fn chain(error: &(dyn StdError + 'static)) -> String {
    let mut text = error.to_string();
    let mut inner = error.source();
    while let Some(cause) = inner {
        let said = cause.to_string();
        if !text.contains(&said) {
            text = format!("{text}: {said}");
        }
        inner = cause.source();
    }
    text
}
